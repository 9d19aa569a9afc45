"""The command line: each command parses, calls the library once, and prints."""

from hoso.cli.run import main

__all__ = ["main"]

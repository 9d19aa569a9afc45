"""Readers: from files, folders, standard input and strings to sources."""

from hoso.sources.files import decode, from_text, read, read_each
from hoso.sources.layout import find_sentences
from hoso.sources.make import About, canonical_url

__all__ = ["About", "canonical_url", "decode", "find_sentences", "from_text", "read", "read_each"]

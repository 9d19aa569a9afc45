"""`python -m hoso` is the command `hoso`."""

import sys

from hoso.cli import main

if __name__ == "__main__":
    sys.exit(main())

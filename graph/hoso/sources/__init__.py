"""Readers: from files, folders, standard input, web addresses and strings to sources."""

from hoso.sources.files import decode, from_text, read, read_each
from hoso.sources.layout import find_sentences
from hoso.sources.make import About, canonical_url
from hoso.sources.reader import SourceWarning

__all__ = ["About", "SourceWarning", "canonical_url", "decode", "find_sentences", "from_text", "read", "read_each"]

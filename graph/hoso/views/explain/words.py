"""The words that the page says, in both languages."""

from __future__ import annotations

from functools import cache

from hoso.resources import read_text


@cache
def words() -> dict[str, dict[str, str]]:
    """Every word by key and language, from strings.tsv."""
    head, *rows = (line.split("\t") for line in read_text("views", "explain", "strings.tsv").splitlines())
    return {row[0]: dict(zip(head[1:], row[1:], strict=True)) for row in rows}


def said(value: str, lang: str) -> str:
    """A value as the reader sees it: a key ("=part.spoke") as its word, anything else as it stands."""
    known = words().get(value[1:]) if value.startswith("=") else None
    return known[lang] if known else value

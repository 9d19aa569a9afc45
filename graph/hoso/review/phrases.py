"""What is said in both languages: patterns of `tables/review_words.tsv`, filled in."""

from __future__ import annotations

from functools import cache

from hoso.lexicon import table

Words = dict[str, str]
LANGUAGES = ("vi", "en")


def phrase(key: str, **values: str | int | Words) -> Words:
    """A pattern in each language; a value may itself differ by language.

    >>> phrase("if-two")["en"]
    'if they are two people'
    >>> phrase("rests-on", claims=2, sources=1)["en"]
    'Rests on 2 claims in 1 source'
    """
    return {
        language: pattern.format(**{name: _in(value, language) for name, value in values.items()})
        for language, pattern in _patterns()[key].items()
    }


def plain(text: str) -> Words:
    """Words that are the same in every language: names, quotations, messages of the log."""
    return dict.fromkeys(LANGUAGES, text)


class _Count(int):
    """A number that takes its noun along: `{sources:source|sources}`."""

    def __format__(self, nouns: str) -> str:
        one, _, many = nouns.partition("|")
        return f"{int(self)} {one if self == 1 else many}" if many else str(int(self))


def _in(value: str | int | Words, language: str) -> str | _Count:
    if isinstance(value, int):
        return _Count(value)
    return value[language] if isinstance(value, dict) else value


@cache
def _patterns() -> dict[str, Words]:
    return {row["key"]: {language: row[language] for language in LANGUAGES} for row in table("review_words")}

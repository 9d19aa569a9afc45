"""Whether a text is written in Vietnamese: how many of its words with marks are syllables of the language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

SAMPLE = 600  # words with marks; more do not change the verdict

_WORD = re.compile(r"[^\W\d_]+")
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_STOPPED_TONES = {"\u0301", "\u0323"}  # sắc and nặng, the only ones before -c, -ch, -p, -t
_ONSET = "(?:ngh?|nh|gh?|gi|kh|ph|th|tr|ch|qu|[bcdđhklmnprstvx])?"
_OPEN = (
    "a[ioyu]?|âu|ây|e|eo|ê|êu|i|ia|iu|iêu|o|oi|oa|oai|oay|oao|oe|oeo|ô|ôi|ơ|ơi|u|ua|uô?i|uê|uây|uơ|uya?|uyu|ư|ưa|ưi|ưu|ươi|ươu"
    "|y|yêu"
)
_NASAL = (
    "a(?:m|n|ng|nh)|[ăâ](?:m|n|ng)|e(?:m|n|ng)|ê(?:m|n|nh|ng)|i(?:m|n|nh)|iê(?:m|n|ng)|oa(?:m|n|ng|nh)|oă(?:m|n|ng)|oe[mn]"
    "|oo?ng|o[mn]|ô(?:m|n|ng)|ơ[mn]|u(?:m|n|ng)|uâ(?:n|ng)|uê(?:n|nh)|uô(?:m|n|ng)|uy(?:n|nh|ên)|ưng?|ưm|ươ(?:m|n|ng)|yn|ynh|yê(?:m|n|ng)"
)
_STOPPED = (
    "a(?:c|ch|p|t)|[ăâ][cpt]|e[cpt]|ê(?:ch|c|p|t)|i(?:ch|c|p|t)|iê[cpt]|oa(?:c|ch|p|t)|oă[ct]|oet|oo?c|o[pt]|ô[cpt]|ơ[pt]|u[cpt]"
    "|uât|uêch|uô[ct]|uy(?:ch|t|p|êt)|ư[ct]|ươ[cpt]|yêt|yt"
)
_SYLLABLE = re.compile(f"{_ONSET}(?:{_OPEN}|{_NASAL}|(?P<stopped>{_STOPPED}))")


@dataclass(frozen=True, slots=True)
class Evidence:
    """How many different words with marks a text has, and which share of all of them are Vietnamese (0 to 1)."""

    words: int
    share: float


def evidence(text: str) -> Evidence:
    """What the first words with marks tell of a text.

    >>> evidence("Đồng chí Trần Văn Mẫu chủ trì"), evidence("Déjà vu, garçon ?").share
    (Evidence(words=7, share=1.0), 0.0)
    """
    marked = list(islice(_marked(text), SAMPLE))
    return Evidence(len(set(marked)), sum(map(is_syllable, marked)) / len(marked) if marked else 0.0)


def _marked(text: str) -> Iterator[str]:
    return (word for found in _WORD.finditer(text) if not (word := found[0].lower()).isascii())


def is_syllable(word: str) -> bool:
    """Whether a lower-case word is a possible Vietnamese syllable.

    >>> [is_syllable(w) for w in ("nghiệp", "đồng", "thuyền", "quốc", "tệc", "nghiềp", "garçon", "traàn")]
    [True, True, True, True, True, False, False, False]
    """
    parts = unicodedata.normalize("NFD", word)
    tones = [c for c in parts if ord(c) in _TONES]
    found = _SYLLABLE.fullmatch(unicodedata.normalize("NFC", parts.translate(_TONES)))
    return found is not None and len(tones) <= 1 and (not found["stopped"] or set(tones) <= _STOPPED_TONES)

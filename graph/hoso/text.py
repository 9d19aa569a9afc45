"""Vietnamese text: one normal form with a way back to the file, folding of marks, slugs.

Three forms, never mixed: the text *as kept* (NFC, what offsets and quotes refer to), the text *as matched*
(same length, one tone style, plain blanks), and the *folded* key (no marks, lower case) for search alone.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from bisect import bisect_right

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"

_TONE_LAST = "àáảãạ", "òóỏõọ", "èéẻẽẹ", "ỳýỷỹỵ", "ùúủũụ"
_A, _O, _E, _Y, _U = _TONE_LAST
_MOVED = (
    {"o" + a: o + "a" for a, o in zip(_A, _O, strict=True)}
    | {"o" + e: o + "e" for e, o in zip(_E, _O, strict=True)}
    | {"u" + y: u + "y" for y, u in zip(_Y, _U, strict=True)}
)
_OLD_TONE = re.compile(  # opens with one class of letters, which is quick to search for
    r"[oOuU](?<![qQ].)(?:(?<=[oO])[àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|(?<=[uU])[ỳýỷỹỵỲÝỶỸỴ])(?!\w)"
)
_BLANKS = dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2007\u2009\u202f\u3000\t\r\x0b\x0c"), " ")
_LETTERS = {ord("Ð"): "Đ", ord("ð"): "đ", ord("\u2010"): "-", ord("\u2011"): "-"}
_AS_MATCHED = {**_BLANKS, **_LETTERS}
_UNMATCHED = re.compile(f"[{''.join(map(chr, _AS_MATCHED))}]")
_FOLDED = str.maketrans("đĐðÐ", "dddd")
_MAX_SLUG = 64


def nfc(text: str) -> str:
    """The text in Unicode normal form C."""
    return unicodedata.normalize("NFC", text)


def _new_tone(match: re.Match[str]) -> str:
    old = match[0]
    new = _MOVED[old.lower()]
    return "".join(n.upper() if o.isupper() else n for o, n in zip(old, new, strict=True))


def same_tone(text: str) -> str:
    """NFC with one tone style, of the same length as the NFC text.

    >>> same_tone("Uỷ ban, hoà bình, quý, thuỷ, hoàn")
    'Ủy ban, hòa bình, quý, thủy, hoàn'
    """
    return _OLD_TONE.sub(_new_tone, nfc(text))


def matched(text: str) -> str:
    r"""The form that rules and lexicons see: one tone style, plain blanks and hyphens; same length as the NFC text.

    >>> matched("Ðảng uỷ\u00a0xã")
    'Đảng ủy xã'
    """
    toned = same_tone(text)
    return toned.translate(_AS_MATCHED) if _UNMATCHED.search(toned) else toned


def lower_case(text: str) -> str:
    """The text in lower case, of the same length: the few capitals that grow when lowered (İ) stay as they are."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def fold(text: str) -> str:
    """A search key: lower case, no marks, đ as d, single blanks; never an identity.

    >>> fold("Nguyễn  Đức Ðạt")
    'nguyen duc dat'
    """
    marked = unicodedata.normalize("NFD", text).casefold().translate(_FOLDED)
    plain = "".join(c for c in marked if not unicodedata.combining(c) and c not in INVISIBLE)
    return " ".join(unicodedata.normalize("NFC", plain).split())


def slug(text: str) -> str:
    """A local name of `[a-z0-9-]`, at most 64 long; a longer one is cut at a word and told apart by a hash.

    >>> slug("Ủy ban nhân dân thành phố Hà Nội"), slug("07-CT/TU")
    ('uy-ban-nhan-dan-thanh-pho-ha-noi', '07-ct-tu')
    """
    whole = re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
    digest = hashlib.sha256(same_tone(text).encode()).hexdigest()[:8]
    if not whole:
        return f"x-{digest}"
    if len(whole) <= _MAX_SLUG:
        return whole
    room = whole[: _MAX_SLUG - 8]
    return f"{room[: room.rfind('-')] if '-' in room else room[:-1]}-{digest}"


def squeeze(text: str) -> str:
    """NFC with single blanks, as sentences are compared and hashed."""
    return " ".join(nfc(text).split())


def sentence_hash(text: str) -> str:
    """The key of a sentence through edits of its neighbours: sha256 of its NFC text with single blanks."""
    return hashlib.sha256(squeeze(text).encode()).hexdigest()


Offsets = tuple[tuple[int, int], ...]


def normalise(raw: str) -> tuple[str, Offsets]:
    """NFC without invisible characters, and where its stretches began in `raw`.

    The offsets are pairs (position in the result, position in `raw`), one for each place where the two stop
    running in step; `raw_position` reads them. Scripts whose letters compose over more than marks keep step by lines.
    """
    if raw.isascii() or (unicodedata.is_normalized("NFC", raw) and not any(c in raw for c in INVISIBLE)):
        return raw, ((0, 0),)
    text, offsets = _composed(_CLUSTER, raw)
    return (text, offsets) if unicodedata.is_normalized("NFC", text) else _composed(_WHOLE_LINE, raw)


def _composed(stretch: re.Pattern[str], raw: str) -> tuple[str, Offsets]:
    """Each stretch in normal form without what is invisible in it."""
    pieces: list[str] = []
    steps: list[tuple[int, int]] = [(0, 0)]
    length = at = 0
    for found in stretch.finditer(raw):
        if length - at != steps[-1][0] - steps[-1][1]:
            steps.append((length, at))
        pieces.append(nfc(found[0].translate(_NO_INVISIBLE)))
        length += len(pieces[-1])
        at += len(found[0])
    return "".join(pieces), tuple(steps)


_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_CLUSTER = re.compile(f"[^{INVISIBLE}{_MARKS}]?[{INVISIBLE}{_MARKS}]+|[^{INVISIBLE}{_MARKS}]", re.DOTALL)
_WHOLE_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_NO_INVISIBLE = dict.fromkeys(map(ord, INVISIBLE))


def raw_position(offsets: Offsets, position: int) -> int:
    """The position in the file's decoded text of a position in the normalised text."""
    normal, raw = offsets[bisect_right(offsets, (position, 1 << 62)) - 1]
    return raw + position - normal

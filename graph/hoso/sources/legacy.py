"""Letters that stand for others: TCVN3 and VNI fonts, code page 1258 and UTF-8 read as Western text.

A text in one of them surfaces as Western letters ("TrÇn V¨n MÉu", "Traàn Vaên Maãu"). The tables follow TCVN
5712:1993 and the VNI-Win character set; capitals that only a font (.VnTimeH) draws come out as typed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

_WESTERN = {bytes([b]).decode("cp1252", "replace").replace("\ufffd", chr(b)): b for b in range(256)}
_BYTES = [c for c, _ in sorted(_WESTERN.items(), key=lambda pair: pair[1])]

_TCVN3 = str.maketrans(
    "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¸¶·¹»¾¼½ÆÇÊÈÉËÌÐÎÏÑÒÕÓÔÖ×ÝØÜÞßãáâäåèæçéêíëìîïóñòôõøö÷ùúýûüþ",
    "ĂÂÊÔƠƯĐăâêôơưđàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ",
)
# PDF fonts draw three of these letters under the names of other signs; beside a letter they are letters.
_DRAWN = str.maketrans("\u2212\u2219\u03bc", "\u00ad·µ")
_DRAWN_LETTER = re.compile(r"(?<=[^\W\d_])[\u2212\u2219\u03bc]|[\u2212\u2219\u03bc](?=[^\W\d_])")

_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT = "\u0300\u0301\u0309\u0303\u0323"
_TONES = {"ø": _GRAVE, "ù": _ACUTE, "û": _HOOK, "õ": _TILDE, "ï": _DOT}
_HATS = {"â": "", "à": _GRAVE, "á": _ACUTE, "å": _HOOK, "ã": _TILDE, "ä": _DOT}
_BREVES = {"ê": "", "è": _GRAVE, "é": _ACUTE, "ú": _HOOK, "ü": _TILDE, "ë": _DOT}
_VNI_MARKS = (
    _TONES | {k: "\u0302" + tone for k, tone in _HATS.items()} | {k: "\u0306" + tone for k, tone in _BREVES.items()}
)
_VNI_LETTERS = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI = re.compile(
    "(a)([øùûõïâàáåãäêèéúüë])|([eo])([øùûõïâàáåãä])|([uyi])([øùûõï])|([ôö])([øùûõï])|([ñôöæóòî])", re.IGNORECASE
)


def western(content: bytes) -> str:
    """The bytes read as windows-1252, the five that it leaves open as control characters."""
    return "".join(_BYTES[b] for b in content)


def as_bytes(text: str) -> bytes | None:
    """The bytes that `western` reads as the text, None where it has letters beyond them."""
    try:
        return bytes([_WESTERN[c] for c in text])
    except KeyError:
        return None


def from_tcvn3(text: str) -> str:
    """The text typed in a .Vn font.

    >>> from_tcvn3("TrÇn V¨n MÉu, Chñ tÞch")
    'Trần Văn Mẫu, Chủ tịch'
    """
    return _DRAWN_LETTER.sub(lambda found: found[0].translate(_DRAWN), text).translate(_TCVN3)


def from_vni(text: str) -> str:
    """The text typed in a VNI font.

    >>> from_vni("Traàn Vaên Maãu, Chuû tòch Ñaø Naüng")
    'Trần Văn Mẫu, Chủ tịch Đà Nẵng'
    """
    return _VNI.sub(_vni_letter, text)


def _vni_letter(found: re.Match[str]) -> str:
    base, *mark = (part for part in found.groups() if part)
    letter = _VNI_LETTERS.get(base.lower(), base.lower())
    letter = unicodedata.normalize("NFC", letter + (_VNI_MARKS[mark[0].lower()] if mark else ""))
    return letter.upper() if base.isupper() else letter


def from_1258(text: str) -> str:
    """The text in windows-1258 that was read as windows-1252; unchanged where it cannot be that."""
    content = as_bytes(text)
    try:
        return unicodedata.normalize("NFC", content.decode("cp1258")) if content else text
    except UnicodeDecodeError:
        return text


def from_utf8(text: str) -> str:
    """The text in UTF-8 that was read as windows-1252; unchanged where it cannot be that.

    >>> from_utf8("Tráº§n VÄƒn Máº«u, chÃ o")
    'Trần Văn Mẫu, chào'
    """
    content = as_bytes(text.replace("Ã ", "Ã\u00a0"))  # the no-break blank of "à" often became a plain one
    try:
        return content.decode("utf-8") if content else text
    except UnicodeDecodeError:
        return text


RECODINGS: dict[str, Callable[[str], str]] = {
    "utf-8": from_utf8,
    "windows-1258": from_1258,
    "x-tcvn3": from_tcvn3,
    "x-vni": from_vni,
}

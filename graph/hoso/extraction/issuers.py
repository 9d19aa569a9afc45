"""Who issues a document: a body, or an office in its own name, as the words around the number say."""

from __future__ import annotations

from hoso.extraction.body import Body
from hoso.extraction.chunk import Person
from hoso.extraction.numbers import DocumentNumber, System
from hoso.extraction.reading import Line, Reading
from hoso.extraction.titles import Title
from hoso.lexicon import words_of
from hoso.vocabulary import issuers_of_code

_PREMIER, _PREMIERS = "Thủ tướng Chính phủ", ("Thủ tướng", "Phó Thủ tướng", "Phó Thủ tướng Thường trực")
_DEPUTIES = ("Phó", "Thứ trưởng")  # who sign in their superior's place
_SIGNS = ("ký", "ký ban hành")
_LONGEST = 5  # words between a verb of issuing and a number
_REACH = 8  # chunks between the verb of issuing and its subject
_ISSUES, _HAS_ISSUED, _BY_DECISION = (words_of("issuing", kind) for kind in ("issues", "has issued", "by decision"))


def issuer_after(reading: Reading, line: Line, index: int) -> tuple[str | None, int]:
    """The body or office after "của", or between "do" and "ban hành", or the body whose session passed it ("Hội nghị
    lần thứ 8 Ban Chấp hành ...").
    """
    at = index
    if at < len(line.chunks) and line.chunks[at].letter == ",":
        at += 1
    if at + 1 >= len(line.chunks):
        return None, index
    words = line.chunks[at].words
    if words == "của" or words.endswith(" của"):
        office = _office(reading, line, at + 1)
        return (office, at + 2) if office else (None, index)
    if words == "do" and at + 2 < len(line.chunks) and line.chunks[at + 2].words.endswith("ban hành"):
        office = _office(reading, line, at + 1)
        return (office, at + 3) if office else (None, index)
    if line.chunks[at].has("Q"):
        for ahead in range(at + 1, min(at + 6, len(line.chunks))):
            value = line.chunks[ahead].value
            if isinstance(value, Body):
                return reading.name(value, (), line), ahead + 1
            if line.chunks[ahead].letter not in ("w", "I"):
                break
    return None, index


def _office(reading: Reading, line: Line, at: int) -> str | None:
    """A body by its canonical name, or an office ("Thủ tướng Chính phủ", "Chủ tịch UBND tỉnh") by its own."""
    if at >= len(line.chunks):
        return None
    value = line.chunks[at].value
    if isinstance(value, Body):
        return reading.name(value, (), line)
    titles = value.titles if isinstance(value, Person) else value if isinstance(value, tuple) else ()
    return _office_name(reading, line, titles[0]) if titles else None


def _office_name(reading: Reading, line: Line, title: Title) -> str:
    """The name of an office that issues in its own name: role and body, each once."""
    if title.body is None or title.role == "Chủ tịch nước":
        return title.role
    body = reading.name(title.body, (), line)
    if title.role == "Thủ tướng":
        return "Thủ tướng Chính phủ"
    return f"{title.role} {body}"


def issuer_before(reading: Reading, line: Line, at: int, number: DocumentNumber) -> str | None:
    """The body that issues: "Bộ Chính trị (khóa XIII) ban hành Quyết định số ...", or for which it is signed, or that
    stands before the document in brackets: "Bộ Y tế (Công văn số ...)"; none that the number's code speaks against.
    """
    found = _issuing(reading, line, at) or _before_bracket(reading, line, at, number)
    return found if found and fits(number, found) else None


def fits(number: DocumentNumber, office: str) -> bool:
    """Whether the code of a number is not that of another body."""
    heads = _heads(number)
    return not heads or any(head in office for head in heads)


def _before_bracket(reading: Reading, line: Line, at: int, number: DocumentNumber) -> str | None:
    """The body whose own document stands in brackets behind it, as the number's code says too."""
    index = at - 1
    while index > 0 and (line.chunks[index].has("D") or line.chunks[index].words == "số"):
        index -= 1
    value = line.chunks[index - 1].value if index > 0 and line.chunks[index].letter == "(" else None
    return reading.name(value, (), line) if isinstance(value, Body) and any(_heads(number)) else None


def _issuing(reading: Reading, line: Line, at: int) -> str | None:
    """The body or office before a verb of issuing."""
    index = at - 1
    while index >= 0 and (
        line.chunks[index].has("D") or line.chunks[index].letter in ("w", ":") or _is_paper(line, index)
    ):
        words = line.chunks[index].words
        if words in _HAS_ISSUED or any(w in words for w in _ISSUES):
            break
        if line.chunks[index].letter == "w" and len(words.split()) > _LONGEST:
            return None
        index -= 1
    issues = line.chunks[index].words if index >= 0 else ""
    if issues.endswith(_SIGNS):
        return _signing(reading, line, index)
    if issues not in _HAS_ISSUED and not any(w in issues for w in _ISSUES):
        return None
    return _subject(reading, line, index)


def issuer_of_list(reading: Reading, line: Line, at: int) -> str | None:
    """The office that words before a list tell, whose colon, or last word, stands at an index: "các Nghị định của Chính
    phủ: ...", "HĐND tỉnh thông qua 12 nghị quyết, trong đó có: ...".
    """
    chunks = line.chunks
    if at > 2 and chunks[at - 2].words.endswith("của") and chunks[at - 3].has("D"):
        return _office(reading, line, at - 1)
    verb = at - 1
    while verb >= 0 and (chunks[verb].has("DIA") or chunks[verb].letter in ("w", ",") or _is_paper(line, verb)):
        verb -= 1
    issues = chunks[verb].words if verb >= 0 else ""
    return _subject(reading, line, verb) if any(w in issues for w in _ISSUES) else None


def _is_paper(line: Line, at: int) -> bool:
    """Whether a chunk is the end of "văn bản", which is a hamlet too."""
    return at > 0 and line.chunks[at].words == "bản" and line.chunks[at - 1].words.endswith("văn")


def _subject(reading: Reading, line: Line, index: int) -> str | None:
    """Who issues, before a verb of issuing at an index."""
    for back in range(index - 1, max(-1, index - _REACH), -1):
        value, letter = line.chunks[back].value, line.chunks[back].letter
        if isinstance(value, Body):
            owner = back > 0 and line.chunks[back - 1].words.endswith("thuộc")  # of a part that is not read
            return None if owner else reading.name(value, (), line)
        if isinstance(value, tuple):
            return _office_name(reading, line, value[0])
        if isinstance(value, Person):
            return _on_behalf(reading, line, back)
        if letter in (".", ";"):
            break
    return None


def _signing(reading: Reading, line: Line, verb: int) -> str | None:
    """The office, without a name, that signs: "Bộ trưởng Bộ Y tế đã ký Thông tư số ..."."""
    at = verb - 1
    while at >= 0 and line.chunks[at].has("A"):
        at -= 1
    value = line.chunks[at].value if at >= 0 else None
    own = isinstance(value, tuple) and value[0].body is not None and not value[0].role.startswith(_DEPUTIES)
    return _office_name(reading, line, value[0]) if own and isinstance(value, tuple) else None


def _on_behalf(reading: Reading, line: Line, at: int) -> str | None:
    """The body for which a person acts: "thay mặt Bộ Chính trị, ... đồng chí N đã ký ban hành"."""
    for index in range(at):
        if line.chunks[index].has("m") and index + 1 < at:
            return _office(reading, line, index + 1)
    return None


def issuer_as_subject(reading: Reading, line: Line, after: int, number: DocumentNumber) -> str | None:
    """The office that decides in the document: "Tại Quyết định số ..., Bộ trưởng ... đã quyết định", "Theo Quyết định
    số ..., Ban Bí thư chỉ định"; none that the number's code speaks against.
    """
    chunks = line.chunks
    if after + 2 >= len(chunks) or chunks[after].letter != ",":
        return None
    ahead = " ".join(c.words for c in chunks[after + 2 : after + 5])
    office, heads = _office(reading, line, after + 1), _heads(number)
    verb = next((c for c in chunks[after + 2 :] if not c.has("A")), None)
    passive = any(c.words.startswith("được") for c in chunks[after + 2 : after + 5])
    decides = verb is not None and (verb.has("ae") or (bool(office) and any(h and h in str(office) for h in heads)))
    by_it = chunks[0].words.startswith(_BY_DECISION) and decides and not passive
    if not (by_it or ahead.startswith(("đã quyết định", "quyết định"))):
        return None
    return office if office and fits(number, office) else None


def issuer_of_signer(reading: Reading, line: Line, number: DocumentNumber, signer: Person) -> str | None:
    """The signer's own body where the number's code is of its kind: a chairman signs for his committee."""
    heads = _heads(number)
    if not heads or number.system is not System.STATE:
        return None
    for title in signer.all_titles:
        if title.role in _PREMIERS and _PREMIER in heads:
            return _PREMIER
        name = reading.name(title.body, signer.all_titles, line) if title.body else ""
        if name.startswith(heads):
            return name
    return None


def _heads(number: DocumentNumber) -> tuple[str, ...]:
    """What the issuer's name begins with, as the number's code says; nothing for a code that no known body has."""
    return issuers_of_code((number.issuer_code or "").split("-")[0])

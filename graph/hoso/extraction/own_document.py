"""The document that a source is itself: its letterhead, its signature, and what its preamble stands on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from hoso.extraction.bodies import head_entry, read_body
from hoso.extraction.body import Body, canonical
from hoso.extraction.documents import Mention
from hoso.extraction.elision import complete
from hoso.extraction.named_bodies import body_claim
from hoso.extraction.numbers import DocumentNumber, find_document_numbers
from hoso.extraction.offices_of_kinds import kinds_of
from hoso.extraction.reading import Line, Reading, evidence
from hoso.extraction.relations import relation_in_title
from hoso.extraction.signatures import Signature, find_signature
from hoso.extraction.tokens import tokenize
from hoso.lexicon import shared_heads
from hoso.model import (
    Bounds,
    Claim,
    DocumentClaim,
    PersonClaim,
    Relation,
    RelationClaim,
    Sentence,
    TenureClaim,
    TenureStatus,
)
from hoso.sources.letterheads import Letterhead, read_letterhead
from hoso.vocabulary import known_bodies

_BY_ORDER = ("TL.", "TUQ.")  # capacities of those who hold an office below the issuer's head
_ACTING = "Q."
_GROUNDS = (
    (re.compile(r"\W*căn\s+cứ\b", re.IGNORECASE), Relation.BASED_ON),
    (re.compile(r"\W*(?:thực\s+hiện|triển\s+khai)\b", re.IGNORECASE), Relation.IMPLEMENTS),
    (re.compile(r"\W*(?:theo\s+đề\s+nghị|xét)\b", re.IGNORECASE), Relation.CITES),
)
_SECRETARIES = ("Bí thư", "Phó Bí thư", "Phó Bí thư Thường trực")
_CHAIRMEN = ("Chủ tịch", "Phó Chủ tịch", "Phó Chủ tịch Thường trực")
_CHAIRED = ("Ủy ban", "Hội đồng", "Hội", "Liên hiệp", "Liên đoàn")


class OwnDocument(Struct, frozen=True):
    """The claim of the document itself, its letterhead, the body that issues it, and who signs it."""

    claim: DocumentClaim
    head: Letterhead
    issuer: Body | None
    signature: Signature | None


def find_own_document(reading: Reading) -> OwnDocument | None:
    """The document that a source is; None for one that has no letterhead, or whose number is not filled in."""
    text = reading.source.text
    head = read_letterhead(text)
    number = _number(text, head) if head else None
    sentence = _sentence_at(reading, number.start) if number else None
    if head is None or number is None or sentence is None:
        return None
    issuer, signature = _issuing_body(reading, head), find_signature(text, head.end)
    claim = DocumentClaim(
        key=number.printed,
        number=number.printed,
        normal=number.normal if number.normal != number.printed else None,
        type=head.type,
        issuer=_issuing_office(head) or (canonical(issuer) if issuer else None),
        date=head.day,
        title=_in_small_letters(text, head.end, head.title) if head.title else None,
        signer=signature.name if signature else None,
        signing_capacity=signature.capacity if signature else None,
        **evidence("document by its letterhead", reading.passage(number.start, number.end, sentence)),
    )
    return OwnDocument(claim, head, issuer, signature)


def own_claims(reading: Reading, own: OwnDocument, documents: Mapping[int, list[Mention]]) -> Iterator[Claim]:
    """What a document tells of itself: its own claim, who signs it, and what its preamble stands on."""
    yield own.claim
    yield from _issuer(reading, own)
    yield from _in_title(reading, own, documents)
    yield from _signing(reading, own)
    yield from _grounds(reading, own, documents)


def _number(text: str, head: Letterhead) -> DocumentNumber | None:
    """The number in a letterhead, at its place in the text."""
    if head.number is None:
        return None
    found = next(find_document_numbers(text[slice(*head.number)]), None)
    if found is None:
        return None
    return replace(found, start=head.number[0] + found.start, end=head.number[0] + found.end)


def _sentence_at(reading: Reading, position: int) -> Sentence | None:
    return next((s for s in reading.sentences if s.start <= position < s.end), None)


def _issuing_office(head: Letterhead) -> str | None:
    """The office that issues in its own name ("THỦ TƯỚNG CHÍNH PHỦ"), as the ontology knows some."""
    offices = {body.name.upper(): body.name for body in known_bodies() if body.kind == "issuing-office"}
    return offices.get(head.issuer)


def _issuing_body(reading: Reading, head: Letterhead) -> Body | None:
    """The body that a letterhead names above the number, the last of several, or the one of its own that the heading
    names: "TỈNH ỦY NGHỆ AN ... CHỈ THỊ CỦA BAN THƯỜNG VỤ".
    """
    above = list(_bodies(head.issuer))
    own = list(_bodies(head.authority, whole=True)) if head.authority else []
    if not above and not own:
        return None
    body = (own or above)[-1]
    near = tuple(reversed(above if own else above[:-1]))
    found = complete(body, reading.setting, near)
    return None if found.needs_owner or found.generic else _cased(reading.source.text, head.end, found)


def _bodies(words: str, *, whole: bool = False) -> Iterator[Body]:
    """The bodies that words name, left to right; with `whole` only one that all of them name."""
    tokens = tokenize(words)
    index = 0
    while index < len(tokens):
        found = read_body(tokens, index)
        if found is None or (whole and (index or found[1] < len(tokens))):
            if whole:
                return
            index += 1
            continue
        yield found[0]
        index = found[1]


def _cased(text: str, begin: int, body: Body) -> Body:
    """A body with the parts of its name that stand in capitals alone as running text spells them."""
    place = body.place
    if place and place.name and place.name.isupper():
        place = replace(place, name=_in_small_letters(text, begin, place.name, names=True))
    field = body.field
    if field and field.isupper() and " " in field:
        field = _in_small_letters(text, begin, field, names=True)
    owner = _cased(text, begin, body.owner) if body.owner else None
    return replace(body, place=place, field=field, owner=owner)


def _in_small_letters(text: str, begin: int, words: str, *, names: bool = False) -> str:
    """Words in capitals as they stand in the text that follows; where they do not, as printed, or with a capital for
    each of them where they are `names`.
    """
    if not words.isupper():
        return words
    pattern = r"\s+".join(map(re.escape, words.split()))
    for found in re.finditer(pattern, text[begin:], re.IGNORECASE):
        if not found[0].isupper():
            return " ".join(found[0].split())
    return " ".join(word.capitalize() for word in words.split()) if names else words


def _issuer(reading: Reading, own: OwnDocument) -> Iterator[Claim]:
    """The body that issues, as its letterhead names it."""
    if own.issuer is None:
        return
    text, passage = reading.source.text, own.claim.passage
    sentence = reading.sentences[passage.sentence]
    words = own.head.issuer.split()
    whole = re.compile(r"\s+".join(map(re.escape, words))).search(text, sentence.start, sentence.end)
    begin = text.find(words[0], sentence.start, sentence.end) if words else -1
    span = whole.span() if whole else (begin if 0 <= begin < passage.start else passage.start, passage.end)
    named = reading.passage(*span, sentence)
    yield body_claim(reading, own.issuer, own.head.issuer, "document by its letterhead", named)


def _in_title(reading: Reading, own: OwnDocument, documents: Mapping[int, list[Mention]]) -> Iterator[RelationClaim]:
    """What the title says of the documents that it names: "SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA NGHỊ ĐỊNH SỐ ..."."""
    begin, end = own.head.heading
    for line in (line for line in reading.lines if begin <= line.sentence.start < end):
        for mention in documents.get(line.row, ()):
            words = reading.tokens.text[line.sentence.start : mention.claim.passage.start]
            told = relation_in_title(words) if mention.claim.key != own.claim.key else None
            if told:
                passage = reading.passage(line.sentence.start, mention.end, line.sentence)
                subject, target = own.claim.key, mention.claim.key
                yield RelationClaim(subject=subject, relation=told[0], object=target, **evidence(told[1], passage))


def _signing(reading: Reading, own: OwnDocument) -> Iterator[Claim]:
    """Who signs, and the office in which it is done, seen on the day of the document."""
    signature = own.signature
    sentence = _sentence_at(reading, signature.start) if signature else None
    if signature is None or sentence is None:
        return
    rule, printed = "signs a document in an office", reading.printed(signature.start, signature.end)
    passage = reading.passage(signature.start, signature.end, sentence)
    yield PersonClaim(name=signature.name, surface=printed, honorific=None, **evidence(rule, passage))
    begin, end = signature.office_span
    body = _seat(reading, own, signature)
    if signature.office is None or body is None or not sentence.start <= begin < sentence.end:
        return
    day = own.claim.date
    yield TenureClaim(
        person=signature.name,
        role=signature.office.role,
        body=canonical(body),
        surface=reading.printed(begin, end),
        status=TenureStatus.ACTING if signature.capacity == _ACTING else signature.office.status,
        bounds=Bounds(observed_earliest=day, observed_latest=day) if day else reading.seen,
        **evidence(rule, reading.passage(begin, signature.end, sentence)),
    )


def _seat(reading: Reading, own: OwnDocument, signature: Signature) -> Body | None:
    """The body in which who signs holds the office: the one that its words name, else the issuer, where it has such."""
    office, issuer = signature.office, own.issuer
    if office is None:
        return None
    if office.body:
        found = complete(office.body, reading.setting, (issuer,) if issuer else ())
        return None if found.needs_owner or found.generic else _cased(reading.source.text, own.head.end, found)
    if issuer is None:
        return None
    if signature.capacity in _BY_ORDER:
        return _office_of(issuer) if office.role.endswith("Chánh Văn phòng") else None
    if office.role in _SECRETARIES:
        committee = issuer.owner or issuer
        return committee if committee.kind.startswith("party-committee") else None
    return issuer if _may_have(issuer, office.role) else None


def _office_of(issuer: Body) -> Body | None:
    """The office of a committee or a council, which its head leads."""
    entry = head_entry("Văn phòng")
    if entry is None or issuer.kind not in ("peoples-committee", "party-committee", "ministry", "peoples-council"):
        return None
    kind, takes, _ = entry.detail
    return Body(issuer.start, issuer.end, entry.name, kind, takes, owner=issuer)


def _may_have(issuer: Body, role: str) -> bool:
    """Whether a body has a head or deputy of that name."""
    if role in _CHAIRMEN:
        return issuer.head.startswith(_CHAIRED)
    kinds = kinds_of(role)
    if kinds:
        return issuer.kind in kinds
    head = shared_heads().get(role.lower())
    return head is not None and issuer.head.startswith(head)


def _grounds(reading: Reading, own: OwnDocument, documents: Mapping[int, list[Mention]]) -> Iterator[RelationClaim]:
    """How the document stands to those that the lines of its preamble name: "Căn cứ ...;", "Thực hiện ...,"."""
    for line in reading.lines:
        if line.sentence.start < own.head.end:
            continue
        relation = _ground(reading, line)
        if relation is None:
            break
        for mention in documents.get(line.row, ()):
            if mention.claim.key != own.claim.key:
                passage = reading.passage(line.sentence.start, mention.end, line.sentence)
                yield RelationClaim(
                    subject=own.claim.key,
                    relation=relation,
                    object=mention.claim.key,
                    **evidence("ground in a preamble", passage),
                )


def _ground(reading: Reading, line: Line) -> Relation | None:
    """What a line of a preamble makes of the documents that it names; None for one that belongs to none."""
    text = reading.tokens.text
    return next((r for pattern, r in _GROUNDS if pattern.match(text, line.sentence.start, line.sentence.end)), None)

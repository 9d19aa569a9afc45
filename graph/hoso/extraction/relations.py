"""Relations between documents: what the words between two numbers say of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from hoso.extraction.documents import Mention
from hoso.extraction.reading import Line, Reading, evidence
from hoso.extraction.relation_vetoes import is_ground, is_of_another, is_too_early
from hoso.lexicon import table
from hoso.model import DocumentClaim, Relation, RelationClaim

_MAX_BETWEEN = 420
_GOES_ON = ("số", "của", "về", "do", "liên", "trên", "nói trên")  # behind a type that is no subject


@dataclass(frozen=True, slots=True)
class _Phrase:
    """What stands between two documents: a pattern, the relation, and whether the first is the subject."""

    name: str
    pattern: re.Pattern[str]
    relation: Relation
    forward: bool


def _phrases() -> tuple[_Phrase, ...]:
    return tuple(
        _Phrase(
            row["rule"], re.compile(row["pattern"], re.IGNORECASE), Relation(row["relation"]), row["subject"] == "first"
        )
        for row in table("relations")
    )


_PHRASES = _phrases()
_LEADS = re.compile(
    r"\W*+(?:theo\s+đó,\s+)?(?P<verb>sửa\s+đổi(?:,\s+bổ\s+sung)?|bổ\s+sung|bãi\s+bỏ|thay\s+thế)\b", re.IGNORECASE
)
_LED = {
    "sửa đổi": Relation.AMENDS,
    "bổ sung": Relation.AMENDS,
    "bãi bỏ": Relation.REPEALS,
    "thay thế": Relation.REPLACES,
}
_RULES = {Relation.AMENDS: "amends", Relation.REPEALS: "repeals", Relation.REPLACES: "replaces"}
_OBJECT = re.compile(r"(?:^|[;,]\s*|\bvà\s+)(?:thay\s+thế|bãi\s+bỏ|hủy\s+bỏ)(?:\s+\w+){0,5}\s*$", re.IGNORECASE)
_NEXT_ACT = re.compile(  # what stands between the verb and the next document names its articles
    r"(?:;|,|\bvà)\s+(?:đồng\s+thời\s+)?(?P<verb>sửa\s+đổi(?:,\s+bổ\s+sung)?|bổ\s+sung|bãi\s+bỏ|thay\s+thế)\b(?!\s+(?:tại|bởi|theo|bằng))[^;.]*$",
    re.IGNORECASE,
)
_GROUND = re.compile(
    r"(?P<verb>\b(?:theo|căn\s+cứ|trên\s+cơ\s+sở|thực\s+hiện|triển\s+khai|thi\s+hành|cụ\s+thể\s+hóa))(?:\s+\w+){0,3}\s*$",
    re.IGNORECASE,
)  # "Căn cứ X, ... ban hành Y": X is the ground of what follows, and no subject
_ABOUT = re.compile(
    r"\bvề\s+(?:việc\s+)?(?:tiếp\s+tục\s+)?(?:đẩy\s+mạnh\s+)?(?:triển\s+khai|thực\s+hiện|sửa\s+đổi|bổ\s+sung|thay\s+thế|bãi\s+bỏ)\b",
    re.IGNORECASE,
)  # what a document is about stands in its title, whatever it is the ground of
_REFERS = re.compile(
    r"\bquy\s+định\s+tại\b(?:[\s,]+(?:và|các|điều|khoản|điểm|mục|chương|phụ\s+lục|[a-zđ]|\d+|[IVX]+|luật|nghị\s+định|thông\s+tư"
    r"|nghị\s+quyết|quyết\s+định|số|của))*\s*$",
    re.IGNORECASE,
)  # "Theo X, ... quy định tại khoản 2 Điều 3 Nghị định số Y": what X says refers to Y
_CARRIES_OUT = {"thực hiện", "triển khai", "thi hành", "cụ thể hóa"}
_LISTED = re.compile(
    r"(?:[\s,]*(?:ngày\s+[\d\s/.-]+|của\s+(?:(?!\s+và\s)[^,;\d]){2,60}))*+\s*(?:,|;|và|cùng)\s*(?:các\s+)?[^\d,;]{0,40}$",
    re.IGNORECASE,
)
_CARRIED = frozenset(_LED.values())
_AFTER = re.compile(r"\b(?:ngay\s+)?sau\s+khi\b|\btiếp\s+theo\b", re.IGNORECASE)
_ISSUES = re.compile(r"ban\s+hành|\bký\b|\bcó\b", re.IGNORECASE)


def relation_claims(
    reading: Reading, documents: dict[int, list[Mention]], own: DocumentClaim | None = None
) -> Iterator[RelationClaim]:
    """A claim for each relation that a sentence states; one that opens with "Sửa đổi" goes on with the last subject.

    `own` is the document that the source itself is, which "Quyết định này" means.
    """
    subject: str | None = None
    before: dict[str | None, dict[str, DocumentClaim]] = {}  # by their type and key
    for row, line in enumerate(reading.lines):
        mentions = documents.get(row, [])
        found = list(_in_line(reading, line, _with_this(reading, line, mentions, before, own)))
        yield from found
        told = {(c.subject, c.object) for c in found}
        for claim in found:
            if claim.relation in _CARRIED and claim.subject == mentions[0].claim.key:
                subject = claim.subject
        leads = _LEADS.match(reading.tokens.text, line.sentence.start, line.sentence.end)
        if leads and subject and mentions and mentions[0].claim.key != subject:
            verb = " ".join(leads["verb"].lower().split()).split(",")[0]
            target = mentions[0].claim
            if (subject, target.key) not in told:
                yield _claim(
                    reading,
                    line,
                    subject,
                    _LED[verb],
                    target.key,
                    "relation carried on from the sentence before",
                    line.sentence.start,
                    target.passage.end,
                )


def _with_this(
    reading: Reading,
    line: Line,
    mentions: list[Mention],
    before: dict[str | None, dict[str, DocumentClaim]],
    own: DocumentClaim | None,
) -> list[Mention]:
    """The documents of a line, and those that "Nghị định này" means: the source itself, or the only one of the type
    that was named before.
    """
    if not mentions and (
        not (before or own) or "này" not in reading.tokens.lowered[line.sentence.start : line.sentence.end]
    ):
        return []
    numbered, here = {m.at: m for m in mentions}, {m.claim.key for m in mentions}
    found = []
    for at, chunk in enumerate(line.chunks):
        if at in numbered:
            claim = numbered[at].claim
            before.setdefault(claim.type, {}).setdefault(claim.key, claim)
            found.append(numbered[at])
        elif (end := _this_end(reading, line, at)) is not None:
            kind = reading.tokens.entry(chunk.first, "D").name
            others = (c for c in before.get(kind, {}).values() if c.key not in here)  # what it does something to
            meant = (own,) if own and own.type == kind else tuple(islice(others, 2))
            if len(meant) == 1:
                passage = reading.passage(reading.start(chunk), end, line.sentence)
                found.append(Mention(replace(meant[0], passage=passage), at, end))
    return found


def _this_end(reading: Reading, line: Line, at: int) -> int | None:
    """The end of "Nghị định này", or of a type that opens a sentence as its subject: "Thông tư có hiệu lực"."""
    chunk, following = line.chunks[at], line.chunks[at + 1] if at + 1 < len(line.chunks) else None
    if following is None or not chunk.has("D"):
        return None
    if following.words.startswith("này"):
        return reading.start(following) + len("này")
    subject = at == 0 and following.value is None and not following.words.startswith(_GOES_ON)
    return reading.end(chunk) if subject and following.letter not in ("#", "I", ",", ":", "“", '"') else None


def _in_line(reading: Reading, line: Line, mentions: list[Mention]) -> Iterator[RelationClaim]:
    """What a sentence says of each two documents next to each other; a list shares what its first is told."""
    last: RelationClaim | None = None
    grounds: list[Mention] = []  # those of which the next document's issue is told, joined to one another
    verb: str | None = None
    for left, right in pairwise(mentions):
        if right.claim.passage.quote.endswith("này"):  # what stands before it is seldom about it
            last, grounds = None, []
            continue
        between = reading.tokens.text[_number_end(left) : _number_start(right)]
        acted = any(phrase.pattern.search(between) for phrase in _PHRASES)
        listed = not acted and _LISTED.match(between) is not None
        verb = verb if grounds else _ground_verb(reading, line, left)
        if verb:
            grounds.append(left)
        goes_on = listed and last is not None and last.object == left.claim.key
        found = (
            _going_on(reading, line, last, right)
            if goes_on and last
            else _next_act(reading, line, last, left, right) or _between(reading, line, left, right, verb)
        )
        last = found
        if found and found.subject != found.object and not _is_reversed(found, left, right):
            yield found
            if verb and found.object == left.claim.key:
                yield from _of_grounds(reading, line, grounds[:-1], found)
        if not listed or found:
            grounds = []


def _ground_verb(reading: Reading, line: Line, mention: Mention) -> str | None:
    """The verb that makes a document the ground of something: "căn cứ X", "thực hiện X"."""
    ground = _GROUND.search(reading.tokens.text[line.sentence.start : _number_start(mention)])
    return " ".join(ground["verb"].lower().split()) if ground else None


def _of_grounds(reading: Reading, line: Line, grounds: list[Mention], last: RelationClaim) -> Iterator[RelationClaim]:
    """The relation of what is issued to the last of its grounds holds for those that are joined to it."""
    for ground in grounds:
        if ground.claim.key != last.subject:
            start, end = _number_start(ground), last.passage.end
            yield _claim(reading, line, last.subject, last.relation, ground.claim.key, last.rule, start, end)


def _is_reversed(found: RelationClaim, left: Mention, right: Mention) -> bool:
    """Whether a document would be older than what it is about."""
    numbers = {mention.claim.key: mention.claim.number for mention in (left, right)}
    return is_too_early(numbers.get(found.subject), numbers.get(found.object))


def _going_on(reading: Reading, line: Line, last: RelationClaim, right: Mention) -> RelationClaim:
    """The relation of a list's first document holds for the next: "thay thế X và Y"."""
    return _claim(
        reading, line, last.subject, last.relation, right.claim.key, last.rule, last.passage.start, _number_end(right)
    )


def _next_act(
    reading: Reading, line: Line, last: RelationClaim | None, left: Mention, right: Mention
) -> RelationClaim | None:
    """What the subject of a list does next, not what it did something to: "thay thế A và bãi bỏ B"."""
    between = reading.tokens.text[_number_end(left) : _number_start(right)]
    act = _NEXT_ACT.search(between) if last and last.object == left.claim.key else None
    if act is None or last is None or len(between) > _MAX_BETWEEN:
        return None
    relation = _LED[" ".join(act["verb"].lower().split()).split(",")[0]]
    start = last.passage.start
    return _claim(reading, line, last.subject, relation, right.claim.key, _RULES[relation], start, _number_end(right))


def _between(reading: Reading, line: Line, left: Mention, right: Mention, ground: str | None) -> RelationClaim | None:
    """What the words between two documents tell; `ground` is the verb that makes the first a ground."""
    text = reading.tokens.text
    between = text[_number_end(left) : _number_start(right)]
    before, _, after = between.rpartition(";")
    if before and _is_meant(left) and _LEADS.match(after):
        between = after  # "Thông tư này có hiệu lực ...; thay thế X"
    if ";" in between or len(between) > _MAX_BETWEEN:
        return None
    start, end = _number_start(left), _number_end(right)
    if ground and _REFERS.search(between) and not is_too_early(left.claim.number, right.claim.number):
        return _claim(reading, line, left.claim.key, Relation.CITES, right.claim.key, "refers to", start, end)
    if ground and not _ABOUT.search(between):
        if not _ISSUES.search(between) or is_ground(between):
            return None
        relation, rule = (Relation.IMPLEMENTS, "implements") if ground in _CARRIES_OUT else (Relation.CITES, "cites")
        return _claim(reading, line, right.claim.key, relation, left.claim.key, rule, start, end)
    for phrase in _PHRASES:
        if (found := phrase.pattern.search(between)) and not _is_vetoed(phrase, between, found):
            if phrase.forward and _is_object(text, line, left):
                return None
            if _is_meant(left) and not left.claim.passage.quote.endswith("này") and phrase.relation not in _CARRIED:
                return None  # "Chỉ thị nêu: Sau 5 năm thực hiện X"
            first, second = (left, right) if phrase.forward else (right, left)
            return _claim(reading, line, first.claim.key, phrase.relation, second.claim.key, phrase.name, start, end)
    if _came_after(text, line, left, between):
        return _claim(
            reading,
            line,
            right.claim.key,
            Relation.FOLLOWS,
            left.claim.key,
            "issued after another document",
            start,
            end,
        )
    return None


def _is_meant(mention: Mention) -> bool:
    """Whether a document is meant by its type alone: "Thông tư này", "Thông tư có hiệu lực"."""
    return not any(c.isdigit() for c in mention.claim.passage.quote)


def _is_object(text: str, line: Line, mention: Mention) -> bool:
    """Whether something is done to a document, so that it does nothing itself: "...; thay thế X và bãi bỏ Y"."""
    return _OBJECT.search(text[line.sentence.start : _number_start(mention)]) is not None


def relation_in_title(words: str) -> tuple[Relation, str] | None:
    """What a document's title says of the one that its words lead to, and the rule: "sửa đổi, bổ sung một số điều của
    Nghị định số".
    """
    told = (phrase for phrase in _PHRASES if phrase.forward and phrase.pattern.search(words))
    return next(((phrase.relation, phrase.name) for phrase in told), None)


def _is_vetoed(phrase: _Phrase, between: str, found: re.Match[str]) -> bool:
    """Whether the words of a phrase are not about the two documents: its first refers to the second at most."""
    if phrase.forward and _REFERS.search(between):
        return True
    return phrase.relation is not Relation.CITES and is_of_another(between[: found.start()], between[found.end() :])


def _came_after(text: str, line: Line, left: Mention, between: str) -> bool:
    """Whether Y followed X: "sau khi B ban hành X đã ban hành ... Y"."""
    before = text[line.sentence.start : _number_start(left)]
    return bool(_AFTER.search(before) and _ISSUES.search(before) and re.search(r"ban\s+hành", between))


def _number_start(mention: Mention) -> int:
    return mention.claim.passage.start


def _number_end(mention: Mention) -> int:
    return mention.end


def _claim(
    reading: Reading, line: Line, subject: str, relation: Relation, target: str, rule: str, start: int, end: int
) -> RelationClaim:
    passage = reading.passage(start, end, line.sentence)
    return RelationClaim(subject=subject, relation=relation, object=target, **evidence(rule, passage))

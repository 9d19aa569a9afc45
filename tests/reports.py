"""Invented reports for tests: people, places, numbers and sentences are made up."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from hoso.model import (
    AgreementClaim,
    AwardClaim,
    Block,
    BlockKind,
    BodyClaim,
    Bounds,
    Claim,
    DocumentClaim,
    EventClaim,
    EventType,
    LifeClaim,
    Part,
    ParticipationClaim,
    Passage,
    PersonClaim,
    Relation,
    RelationClaim,
    Report,
    Sentence,
    Source,
    StatisticClaim,
    TenureClaim,
)

UBND = "Ủy ban nhân dân tỉnh Sông Lam"
TINH_UY = "Tỉnh ủy Sông Lam"
PLACE = "tỉnh Sông Lam"


def seen(day: date | None, until: date | None = None) -> Bounds:
    """What an observation between two days gives; one day alone is certain."""
    return Bounds(observed_earliest=day, observed_latest=until or day)


def held(day: date) -> Bounds:
    """An event of one stated day."""
    return Bounds(begin_earliest=day, begin_latest=day, end_earliest=day, end_latest=day)


@dataclass
class Draft:
    """A report in the making: each `say` adds a sentence and the claims that it makes."""

    name: str
    published: date | None = date(2021, 10, 16)
    sentences: list[str] = field(default_factory=list)
    claims: list[Callable[[Passage], Claim]] = field(default_factory=list)
    where: list[int] = field(default_factory=list)

    def say(self, sentence: str, *claims: tuple[type[Claim], dict[str, object]]) -> Draft:
        """Add a sentence; each claim is its kind and its fields."""
        self.sentences.append(sentence)
        for kind, fields in claims:
            self.where.append(len(self.sentences) - 1)
            self.claims.append(lambda passage, kind=kind, fields=fields: made(kind, passage, fields))  # type: ignore[misc]
        return self

    def report(self) -> Report:
        """The report, with every quote a whole sentence."""
        text, spans = "", []
        for sentence in self.sentences:
            spans.append((len(text), len(text) + len(sentence)))
            text += sentence + "\n"
        passages = [Passage(start, end, text[start:end], i) for i, (start, end) in enumerate(spans)]
        return Report(
            source=source(self.name, text, self.published),
            sentences=tuple(Sentence(i, a, b, BlockKind.PARAGRAPH) for i, (a, b) in enumerate(spans)),
            claims=tuple(claim(passages[at]) for claim, at in zip(self.claims, self.where, strict=True)),
        )


def made(kind: type[Claim], passage: Passage, fields: dict[str, object]) -> Claim:
    return kind(passage=passage, rule=f"test.{kind.__name__}", confidence=Decimal("0.9"), **fields)  # type: ignore[arg-type]


def source(name: str, text: str, published: date | None = None) -> Source:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Source(
        key=hashlib.sha256(name.encode()).hexdigest()[:32],
        text=text,
        sha256=digest,
        text_sha256=digest,
        blocks=(Block(BlockKind.PARAGRAPH, 0, len(text)),),
        headline=f"Tin {name} (bịa đặt)",
        published=published,
        publisher="Báo Sông Lam (bịa đặt)",
        url=f"https://bao.example/{name}",
    )


def person(name: str, **more: object) -> tuple[type[Claim], dict[str, object]]:
    return PersonClaim, {"name": name, "surface": name, **more}


def body(name: str, **more: object) -> tuple[type[Claim], dict[str, object]]:
    return BodyClaim, {"name": name, "surface": name, **more}


def tenure(who: str, role: str, where: str, **more: object) -> tuple[type[Claim], dict[str, object]]:
    return TenureClaim, {"person": who, "role": role, "body": where, "surface": f"{role} {where}", **more}


def life(who: str, born: date | None = None, died: date | None = None) -> tuple[type[Claim], dict[str, object]]:
    bounds = Bounds(begin_earliest=born, begin_latest=born, end_earliest=died, end_latest=died)
    return LifeClaim, {"person": who, "bounds": bounds}


def document(key: str, **more: object) -> tuple[type[Claim], dict[str, object]]:
    return DocumentClaim, {"key": key, **more}


def relation(subject: str, how: Relation, other: str) -> tuple[type[Claim], dict[str, object]]:
    return RelationClaim, {"subject": subject, "relation": how, "object": other}


def event(key: str, label: str, kind: EventType, **more: object) -> tuple[type[Claim], dict[str, object]]:
    return EventClaim, {"key": key, "label": label, "type": kind, **more}


def participation(key: str, part: Part, **more: object) -> tuple[type[Claim], dict[str, object]]:
    return ParticipationClaim, {"event": key, "part": part, **more}


def agreement(key: str, title: str, **more: object) -> tuple[type[Claim], dict[str, object]]:
    return AgreementClaim, {"key": key, "title": title, **more}


def award(key: str, kind: str, **more: object) -> tuple[type[Claim], dict[str, object]]:
    return AwardClaim, {"event": key, "award": kind, **more}


def statistic(key: str, subject: str, value: str, unit: str, **more: object) -> tuple[type[Claim], dict[str, object]]:
    return StatisticClaim, {"key": key, "subject": subject, "value": Decimal(value), "unit": unit, **more}


def chairman(name: str, who: str = "Trần Văn Mẫu", day: date = date(2021, 10, 15), place: str = PLACE) -> Report:
    """One report in which somebody is seen on one day as chairman of a province's committee."""
    where = f"Ủy ban nhân dân {place}"
    return (
        Draft(name, day)
        .say(
            f"Ngày {day.day}-{day.month}-{day.year}, đồng chí {who}, Chủ tịch {where}, chủ trì hội nghị.",
            person(who, honorific="đồng chí"),
            body(where, kind="peoples-committee", place=place),
            tenure(who, "Chủ tịch", where, bounds=seen(day)),
        )
        .report()
    )


def conference(name: str = "hoi-nghi", day: date = date(2021, 10, 15)) -> Report:
    """One report with a claim of every kind."""
    chair, deputy, office = "Trần Văn Mẫu", "Lê Thị Ví Dụ", "Sở Nội vụ tỉnh Sông Lam"
    return (
        Draft(name, day)
        .say(
            "Sáng 15-10-2021, Ủy ban nhân dân tỉnh Sông Lam tổ chức hội nghị tổng kết.",
            body(UBND, kind="peoples-committee", place=PLACE),
            event("e1", "Hội nghị tổng kết", EventType.CONFERENCE, bounds=held(day), organizers=(UBND,), about=("q1",)),
        )
        .say(
            "Đồng chí Trần Văn Mẫu, Chủ tịch UBND tỉnh, chủ trì.",
            person(chair, honorific="Đồng chí"),
            tenure(chair, "Chủ tịch", UBND, bounds=seen(day)),
            participation("e1", Part.CHAIRED, person=chair, as_role="Chủ tịch", as_body=UBND),
        )
        .say(
            "Hội nghị đánh giá Chỉ thị số 05-CT/TU ngày 1-3-2021 của Tỉnh ủy, sau Nghị định 99/2018/NĐ-CP.",
            body(TINH_UY, kind="party-committee", place=PLACE),
            document("05-CT/TU", number="05-CT/TU", type="Chỉ thị", issuer=TINH_UY, date=date(2021, 3, 1)),
            document("99/2018/NĐ-CP", number="99/2018/NĐ-CP", type="Nghị định"),
            relation("05-CT/TU", Relation.FOLLOWS, "99/2018/NĐ-CP"),
        )
        .say(
            "Hai cơ quan ký Quy chế phối hợp giai đoạn 2021-2025 gồm 7 nội dung.",
            body(office, place=PLACE, parent=UBND),
            agreement("q1", "Quy chế phối hợp", parties=(office, UBND), period="2021/2025", item_count=7, event="e1"),
            participation("e1", Part.SIGNED, person=chair, as_role="Chủ tịch", as_body=UBND, on_behalf_of=UBND),
        )
        .say(
            "Giám đốc Sở Nội vụ Lê Thị Ví Dụ cho biết tỉnh đã cắt giảm 556 thủ tục, trong đó 98,5% trực tuyến.",
            person(deputy),
            life(deputy, born=date(1970, 2, 3)),
            tenure(deputy, "Giám đốc", office, bounds=seen(day)),
            statistic("s1", "thủ tục hành chính", "556", "thủ tục", reported_by=deputy),
            statistic("s2", "trực tuyến", "98.50", "%", part_of="s1", at_least=True, value_max=Decimal("99.1")),
        )
        .say(
            "Chủ tịch UBND tỉnh trao Bằng khen cho 12 tập thể và bà Lê Thị Ví Dụ.",
            award("e1", "Bằng khen", recipient_count=12, recipient_kind="tập thể", awarded_by=chair),
            award("e1", "Bằng khen", recipient=deputy, awarded_by=UBND),
        )
        .report()
    )

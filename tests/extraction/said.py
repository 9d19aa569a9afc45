"""What hoso understands of a sentence, in the shortest form that a table can hold."""

from datetime import date
from functools import cache

from hoso.extraction import extract
from hoso.extraction.exchange import to_exchange
from hoso.model import ParticipationClaim, Report
from hoso.sources import About, from_text

PRINTED = date(2024, 5, 20)


@cache
def report(text: str, published: date | None = None) -> Report:
    return extract(from_text(text, About(published=published)))


@cache
def told(text: str, published: date | None = None) -> dict:
    return to_exchange(report(text, published))


def people(text: str) -> list[str]:
    """The names of a report's people, in order of the alphabet."""
    return sorted(p["name"] for p in told(text)["people"])


def posts(text: str) -> set[str]:
    """Every post as "person | role | body"."""
    return {f"{p['person']} | {p['role']} | {p['body']}" for p in told(text)["posts"]}


def post(text: str, person: str, role: str, published: date | None = PRINTED) -> tuple:
    """Status, beginning and end of the one post of a person in a role."""
    (found,) = (p for p in told(text, published)["posts"] if (p["person"], p["role"]) == (person, role))
    return found.get("status"), found.get("from"), found.get("to")


def bodies(text: str) -> set[str]:
    return {b["name"] for b in told(text)["bodies"]}


def documents(text: str, published: date | None = PRINTED) -> dict[str, dict]:
    """The documents of a report by their number as printed."""
    return {d["number"]: d for d in told(text, published)["documents"] if "number" in d}


def relations(text: str) -> set[str]:
    """Every relation as "from type to"."""
    return {f"{r['from']} {r['type']} {r['to']}" for r in told(text)["relations"]}


def figures(text: str) -> list[tuple]:
    """Every figure as (value, unit), in the order of the text."""
    return [(f["value"], f["unit"]) for f in told(text)["statistics"]]


def parts(text: str) -> set[str]:
    """Every participation of a person as "person did"."""
    return {f"{p['person']} {p['role']}" for e in told(text)["events"] for p in e["participants"] if "person" in p}


def acts(text: str) -> list[ParticipationClaim]:
    return list(report(text).of(ParticipationClaim))

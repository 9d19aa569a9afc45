"""What a question for a day is asked of: one tenure with its claims, in an invented body."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pyoxigraph as ox

from hoso.catalogue import question
from tests.competency.world import HERE, World

HEAD = """
@prefix hs: <https://w3id.org/hoso/ontology#> .
@prefix hsv: <https://w3id.org/hoso/vocabulary/> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix schema: <https://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix data: <https://w3id.org/hoso/id/> .
"""
QUESTIONS = ["holders", "heads-of-body", "posts-of-person"]
ASKED = {"body": "Ủy ban nhân dân tỉnh Núi Hồng", "role": "Giám đốc", "person": "Hoàng Thị Hòa", "excluded": "yes"}
Days = Mapping[str, str]  # bounds by name; several days of one bound are parted by blanks


@dataclass(frozen=True)
class Told:
    """A claim: its status, its bounds, and whether it names the holder as predecessor of another."""

    bounds: Days = field(default_factory=dict)
    status: str = ""
    of_successor: bool = False


@dataclass(frozen=True)
class Tenure:
    """A tenure of the record: its bounds and statuses, and the claims that it comes from."""

    bounds: Days = field(default_factory=dict)
    statuses: str = ""
    claims: tuple[Told, ...] = ()


def turtle(tenure: Tenure, more: str = "") -> str:
    """One tenure in an invented body, each claim with a passage and a source of its own, published on 2024-03-01."""
    post = "org:organization data:body\\/ubnd-nui-hong ; org:role <https://w3id.org/hoso/vocabulary/role/giam-doc>"
    text = f"{HEAD} data:record {{ data:tenure\\/asked a hs:Tenure ; org:member data:person\\/hoang-thi-hoa ; {post}"
    text += "".join(f' ; hs:{name} "{day}"^^xsd:date' for name, days in tenure.bounds.items() for day in days.split())
    text += "".join(f" ; hs:status hsv:status\\/{status}" for status in tenure.statuses.split())
    if not tenure.claims:
        text += " ; hs:evidence data:passage\\/s1-3"
    for i in range(len(tenure.claims)):
        text += f" ; hs:evidence data:passage\\/p{i} ; prov:wasDerivedFrom data:claim\\/c{i}"
    text += " . " + "".join(
        f"data:tenure\\/next a hs:Tenure ; org:member data:person\\/le-thi-thu ; {post} ; "
        f"hs:predecessor data:person\\/hoang-thi-hoa ; prov:wasDerivedFrom data:claim\\/c{i} ; "
        f"hs:evidence data:passage\\/p{i} . "
        for i, told in enumerate(tenure.claims)
        if told.of_successor
    )
    for i, told in enumerate(tenure.claims):
        text += f'data:passage\\/p{i} a hs:Passage ; hs:quote "câu {i}" ; oa:hasSource data:source\\/n{i} . '
        text += f'data:source\\/n{i} schema:datePublished "2024-03-01"^^xsd:date . '
        text += f"data:claim\\/c{i} a hs:Claim, hs:TenureClaim ; hs:evidence data:passage\\/p{i}"
        text += f' ; hs:claimedStatus "{told.status}"' if told.status else ""
        text += "".join(
            f' ; hs:claimed{name[0].upper()}{name[1:]} "{day}"^^xsd:date' for name, day in told.bounds.items()
        )
        text += " . "
    return f"{text} {more} }}"


def seen(first: str, last: str = "") -> Days:
    return {"observedEarliest": first, "observedLatest": last or first}


PLAIN = Told(seen("2021-11-03"))


def loaded(text: str) -> World:
    world = World(HERE / "world.trig")
    world.engine.load(text, format=ox.RdfFormat.TRIG)
    return world


def answers(
    name: str, text: str, on: str, columns: tuple[str, ...] = ("certainty", "ground"), **changed: str
) -> list[tuple[str, ...]]:
    asked, known = question(name), ASKED | {"on": on} | changed
    values = {p.name: known[p.name] for p in asked.parameters if p.name in known}
    rows = asked.run(loaded(text), **values)
    return [tuple(row.text(c) for c in columns) for row in rows if row.text("tenure").endswith("/asked")]

"""The bundled reports name two people alike, and hoso keeps them apart."""

from __future__ import annotations

from pathlib import Path

import hoso
from hoso.results import Result

EXAMPLES = Path(__file__).parents[2] / "examples"


def test_two_people_of_one_name_stay_two() -> None:
    with hoso.open(":memory:") as archive:
        archive.add(EXAMPLES)
        rows = archive.sparql("SELECT ?p { ?p a foaf:Person ; foaf:name ?name FILTER(?name = 'Nguyễn Văn Bền') }")
    assert isinstance(rows, Result)
    assert len(rows) == 2

"""What hoso reads in the ten texts against what a reader found in them, with a floor under each kind of fact."""

import json
from functools import cache, reduce
from pathlib import Path

import pytest

from hoso.extraction import extract
from hoso.extraction.exchange import to_exchange
from hoso.model import Report
from hoso.sources import from_text
from tests.gold.scoring import Facts, Verdict, judge

HERE = Path(__file__).parent
TEXTS = sorted(path.stem for path in HERE.glob("*.txt"))
FLOORS = {  # a little under what is reached
    "people": 0.96,
    "bodies": 0.84,
    "posts": 0.88,
    "documents": 0.95,
    "document dates": 0.86,
    "relations": 0.78,
    "participations": 0.81,
    "statistics": 0.92,
}


@cache
def gold(name: str) -> Facts:
    facts: Facts = json.loads((HERE / f"{name}.json").read_text("utf-8"))
    return facts


@cache
def report(name: str) -> Report:
    return extract(from_text((HERE / f"{name}.txt").read_text("utf-8")))


@cache
def verdicts() -> dict[str, Verdict]:
    each = [judge(gold(name), to_exchange(report(name))) for name in TEXTS]
    return {kind: reduce(Verdict.__add__, (verdict[kind] for verdict in each)) for kind in FLOORS}


@pytest.mark.parametrize("kind", FLOORS)
def test_reads_enough_of_each_kind(kind: str) -> None:
    assert verdicts()[kind].f1 >= FLOORS[kind], f"{kind}: {verdicts()[kind]}"


@pytest.mark.parametrize("name", TEXTS)
def test_every_quote_is_a_slice_of_the_text(name: str) -> None:
    read = report(name)
    quoted = [(claim.passage.quote, read.source.text[claim.passage.start : claim.passage.end]) for claim in read.claims]
    assert quoted
    assert [pair for pair in quoted if pair[0] != pair[1]] == []


@pytest.mark.parametrize("name", TEXTS)
def test_gold_quotes_its_text(name: str) -> None:
    facts, text = gold(name), report(name).source.text.casefold()
    forms = [form for body in facts["bodies"] for form in body["mentions"]]
    forms += [post["surface"] for post in facts["posts"]]
    forms += [document[key] for document in facts["documents"] for key in ("number", "title") if key in document]
    assert [form for form in forms if form.casefold() not in text] == []


def test_what_is_optional_counts_neither_way() -> None:
    facts: Facts = {kind: [] for kind in ("bodies", "posts", "documents", "relations", "events", "statistics")}
    people = [{"name": "Trần Văn Mẫu"}, {"name": "Lê Thị Mẫu", "optional": True}]
    wanted = {"id": "00", "people": people, **facts}
    assert judge(wanted, {"people": people[:1], **facts})["people"].f1 == 1
    assert judge(wanted, {"people": people, **facts})["people"].f1 == 1
    assert judge(wanted, {"people": people[1:], **facts})["people"].f1 == 0

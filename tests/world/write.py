"""A world as files, for use outside: reports as JSON Lines and as claims in N-Quads, and the truth."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import date
from gzip import GzipFile
from pathlib import Path

from hoso.rdf import source_quads
from tests.world.asof import QUESTIONS, draw_questions
from tests.world.truth import Post, Time, truth_of
from tests.world.world import World

README = """reports.jsonl  a report a line, as `hoso build` reads it: id, url, title, publisher, published, text
claims.nq.gz   the same reports with their claims, a named graph for each source
people.jsonl   the people: id, name, born, ...
bodies.jsonl   the bodies: canonical name, place, inclusive days of their life, ids of those that take over
spells.jsonl   who held what: person, body, role, acting, begin and end (inclusive; on a handover's day both held it)
mentions.jsonl source key and name as its claims have it -> person; shows: what the report tells of them
questions.jsonl who held a post on a day, or what a person held then, and the true answer (acting does not count)
claims.jsonl   each dated claim: the true spell (posts) or day (events), and the fault where one was injected
"""


def write_world(world: World, folder: Path) -> list[Path]:
    """Write every file, the same to the byte for the same world; their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = {
        "README.txt": README,
        "reports.jsonl": "".join(f"{story.line}\n" for story in world.stories),
        "people.jsonl": _lines(asdict(person) for person in world.country.people.values()),
        "bodies.jsonl": _lines(asdict(body) for body in world.country.bodies.values()),
        "spells.jsonl": _lines(asdict(spell) for spell in world.country.spells),
        "mentions.jsonl": _lines(
            {"source": story.report.source.key, **asdict(mention)}
            for story in world.stories
            for mention in story.mentions
        ),
        "claims.jsonl": _lines(asdict(told) for story in world.stories for told in story.told),
        "questions.jsonl": _lines(_questions(world)),
    }
    return [*(_written(folder / name, text) for name, text in texts.items()), _claims(world, folder / "claims.nq.gz")]


def _questions(world: World) -> Iterator[dict[str, object]]:
    """The questions of the benchmark with their answers: ids of people, or pairs of body and role."""
    truth = truth_of(world)
    careers: defaultdict[str, list[tuple[Post, Time]]] = defaultdict(list)
    for post, holders in truth.holders.items():
        for person, time in holders:
            careers[person].append((post, time))
    for question in draw_questions(truth, world.seed, QUESTIONS):
        known = truth.holders[question.post] if question.post else careers[question.person or ""]
        answers = sorted({who for who, (begin, end) in known if begin <= question.day <= end})
        yield {**asdict(question), "answers": answers}


def _claims(world: World, path: Path) -> Path:
    """The quads of each report in turn, sorted."""
    with path.open("wb") as file, GzipFile("", "wb", 6, file, mtime=0) as packed:
        for report in world.reports:
            packed.write("".join(sorted(f"{quad} .\n" for quad in source_quads(report))).encode())
    return path


def _written(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8", newline="\n")
    return path


def _lines(rows: Iterable[dict[str, object]]) -> str:
    return "".join(f"{line}\n" for line in _dumped(rows))


def _dumped(rows: Iterable[dict[str, object]]) -> Iterator[str]:
    for row in rows:
        yield json.dumps({key: _plain(value) for key, value in row.items()}, ensure_ascii=False)


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value

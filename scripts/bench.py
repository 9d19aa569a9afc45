"""Measures extraction on the project's texts, how the cost of a store grows, and how well the record of an invented
country tells its people apart.
"""

import argparse
import time
from collections.abc import Callable, Iterable
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import hoso

ROOT = Path(__file__).parents[1]
TEXTS = [*sorted(ROOT.glob("examples/*/*.txt")), *sorted(ROOT.glob("tests/gold/*.txt"))]
GROWTH = 1, 4, 16  # how many times the texts stand in one document


def main() -> None:
    """Run the benchmark that is named, all without a name."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", nargs="?", choices=BENCHMARKS, help="which to run; all by default")
    parser.add_argument("--repeat", type=int, default=5, help="extract: how often each is measured; the best counts")
    parser.add_argument("--reports", type=int, default=1000, help="store: how many reports it has in the end")
    parser.add_argument("--people", type=int, default=2684, help="store, identity: how many people the country has")
    parser.add_argument("--mentions", type=int, default=20_000, help="identity: how often reports name them")
    parser.add_argument("--seed", type=int, default=7, help="store, identity: which country")
    given = parser.parse_args()
    for name in [given.what] if given.what else BENCHMARKS:
        BENCHMARKS[name](given)


def _extract(given: argparse.Namespace) -> None:
    texts = [path.read_text("utf-8") for path in TEXTS]
    whole = "".join(texts)
    claims = _read(texts)  # and the tables, once
    print(f"extract: {len(texts)} texts, {len(whole.encode()) / 1000:.1f} kB, {claims} claims", end="; ")
    print(f"CPU time, best of {given.repeat}")
    print(_row("each text by itself", _best(given.repeat, partial(_read, texts)), whole))
    _growth(given.repeat, "\n\n".join(texts))
    _beside_underthesea(given.repeat, texts)


def _growth(repeat: int, text: str) -> None:
    """How the time for one document grows with its length."""
    first = 0.0
    for times in GROWTH:
        document = "\n\n".join([text] * times)
        seconds = _best(repeat, partial(hoso.extract, document))
        first = first or seconds
        print(_row(f"one document, x{times}", seconds, document) + f"  {seconds / first:6.2f} times the first")


def _beside_underthesea(repeat: int, texts: list[str]) -> None:
    """The same texts read by turns by hoso and by the named entities of underthesea, whole texts and single lines."""
    if find_spec("underthesea") is None:
        print("  underthesea is not installed, so nothing is compared; uv pip install underthesea adds it")
        return
    from underthesea import ner

    lines = [line for text in texts for line in text.splitlines() if line.strip()]
    ner(lines[0])  # its model is read once
    works = partial(_read, texts), partial(_each, ner, texts), partial(_each, ner, lines)
    rounds = [[_seconds(work) for work in works] for _ in range(repeat)]
    ours, *theirs = map(min, zip(*rounds, strict=True))
    print(_row("hoso, whole texts", ours, "".join(texts)))
    for what, seconds in zip(("whole texts", "line by line"), theirs, strict=True):
        ratio = f"  {seconds / ours:6.1f} times as long as hoso"
        print(_row(f"underthesea ner, {what}", seconds, "".join(texts)) + ratio)


def _each(work: Callable[[str], object], texts: Iterable[str]) -> None:
    for text in texts:
        work(text)


def _read(texts: list[str]) -> int:
    """How many claims the texts make."""
    return sum(len(hoso.extract(text).claims) for text in texts)


def _store(given: argparse.Namespace) -> None:
    from bench_store import bench_store  # tests/ must be on the path, as scripts/bench puts it

    bench_store(given.seed, given.people, given.reports)


def _row(what: str, seconds: float, text: str) -> str:
    return f"  {what:<30}{seconds:8.3f} s {len(text.encode()) / 1e6 / seconds:7.3f} MB/s"


def _best(repeat: int, work: Callable[[], object]) -> float:
    """The least CPU time of a piece of work, so that other programs on the machine hardly count."""
    return min(_seconds(work) for _ in range(repeat))


def _seconds(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin


def _identity(given: argparse.Namespace) -> None:
    from bench_identity import bench_identity  # tests/ must be on the path, as scripts/bench puts it

    bench_identity(given.seed, given.people, given.mentions)


BENCHMARKS = {"extract": _extract, "store": _store, "identity": _identity}

if __name__ == "__main__":
    main()

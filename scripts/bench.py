"""Times extraction and the store on invented reports: seconds, and how time grows when the work doubles."""

import argparse
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import hoso
from hoso.sources import from_text

GIVEN = (
    "An",
    "Bình",
    "Cường",
    "Dũng",
    "Hạnh",
    "Khuê",
    "Lam",
    "Mai",
    "Nam",
    "Oanh",
    "Phúc",
    "Quang",
    "Sơn",
    "Thảo",
    "Vân",
    "Xuân",
)
MIDDLE = "Văn", "Thị", "Đình", "Minh", "Hải", "Ngọc", "Quốc", "Thanh"
FAMILY = "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương"
ROLES = "Chủ tịch", "Phó Chủ tịch", "Phó Chủ tịch Thường trực"
REPORT = """{place} triển khai nhiệm vụ năm {year}

Ngày {day:02}/{month:02}/{year}, UBND tỉnh {place} tổ chức hội nghị triển khai nhiệm vụ. Đồng chí {one}, {role} UBND \
tỉnh chủ trì hội nghị. Dự hội nghị có đồng chí {two}, Giám đốc Sở Nội vụ; đồng chí {three}, Bí thư Huyện ủy Thượng Trà.

Hội nghị thực hiện Chỉ thị số {number:02}-CT/TU ngày 05/{month:02}/{year} của Ban Thường vụ Tỉnh ủy {place}.

Cả năm có {total} văn bản được ban hành.
"""


def main() -> None:
    """Run the benchmark that is named, all of them without a name."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", nargs="?", choices=BENCHMARKS, help="which to run; all of them by default")
    parser.add_argument("--reports", type=int, default=200, help="how many reports the smaller run has")
    given = parser.parse_args()
    print(f"{'what':<8}{'reports':>9}{'seconds':>10}{'ms each':>10}{'growth':>9}")
    for name in [given.what] if given.what else BENCHMARKS:
        small, large = (BENCHMARKS[name](list(_reports(n))) for n in (given.reports, 2 * given.reports))
        _print(name, given.reports, small)
        _print(name, 2 * given.reports, large, growth=large / small)
    print("growth: time for twice the reports over time for the reports; 2 is linear")


def _print(name: str, count: int, seconds: float, growth: float | None = None) -> None:
    last = f"{growth:9.2f}" if growth else ""
    print(f"{name:<8}{count:>9}{seconds:>10.2f}{1000 * seconds / count:>10.2f}{last}", flush=True)


def _reports(count: int) -> Iterator[str]:
    chance = random.Random(7)
    for _ in range(count):
        one, two, three = (" ".join(map(chance.choice, (FAMILY, MIDDLE, GIVEN))) for _ in range(3))
        figures = {"number": chance.randint(1, 60), "total": chance.randint(100, 999), "role": chance.choice(ROLES)}
        when = {"day": chance.randint(1, 28), "month": chance.randint(1, 12), "year": chance.randint(2018, 2024)}
        yield REPORT.format(place="Sông Lam", one=one, two=two, three=three, **figures, **when)


def _extract(texts: list[str]) -> float:
    hoso.extract(texts[0])  # the tables are read once
    return _timed(lambda: [hoso.extract(text) for text in texts])


def _store(texts: list[str]) -> float:
    sources = [from_text(text) for text in texts]
    with tempfile.TemporaryDirectory() as folder, hoso.open(Path(folder) / "hoso.db") as archive:
        return _timed(lambda: archive.build(sources))


def _timed(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


BENCHMARKS = {"extract": _extract, "store": _store}

if __name__ == "__main__":
    main()

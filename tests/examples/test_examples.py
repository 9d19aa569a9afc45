import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

import hoso
from hoso.model import Report
from hoso.resources import as_file, folder
from hoso.sources import read

MARK = "Bài viết minh họa cho hoso"
NAMES = (
    "ha-noi/01-hoi-nghi-cong-tac-dan-van.txt",
    "ha-noi/02-bau-chu-tich-ubnd-nam-2020.txt",
    "ha-noi/03-bau-chu-tich-ubnd-nam-2022.txt",
    "ha-noi/04-bi-thu-thanh-uy-cac-thoi-ky.txt",
    "song-lam/01-ky-hop-bau-chu-tich-ubnd-tinh.txt",
    "song-lam/02-quyet-dinh-ve-cong-tac-can-bo.txt",
    "song-lam/03-ke-hoach-thuc-hien-chi-thi.txt",
    "song-lam/04-hoi-nghi-dan-van-va-khen-thuong.txt",
    "song-lam/05-le-ky-chuong-trinh-phoi-hop.txt",
    "song-lam/06-quyet-dinh-thay-the.txt",
    "song-lam/ban-tin.jsonl",
)


@pytest.fixture(scope="module")
def examples() -> Iterator[Path]:
    with as_file(folder("examples")) as path:
        yield path


def reports(path: Path) -> list[Report]:
    return [hoso.extract(source) for source in read(path)]


def test_the_list_is_complete(examples: Path) -> None:
    files = (p for p in examples.rglob("*") if p.suffix in {".txt", ".jsonl"})
    assert sorted(p.relative_to(examples).as_posix() for p in files) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_says_that_it_was_written_for_the_demo(examples: Path, name: str) -> None:
    content = (examples / name).read_text("utf-8")
    texts = [json.loads(line)["text"] for line in content.splitlines()] if name.endswith("jsonl") else [content]
    assert all(MARK in text.strip().splitlines()[-1] for text in texts)
    assert unicodedata.is_normalized("NFC", content)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_claimed_on_the_mark(examples: Path, name: str) -> None:
    for report in reports(examples / name):
        note = report.source.text.index(MARK)
        assert report.claims
        assert all(claim.passage.end <= note for claim in report.claims)


HOLDERS = [
    ("ha-noi/01-hoi-nghi-cong-tac-dan-van.txt", "Chu Ngọc Anh", "Chủ tịch", "Ủy ban nhân dân thành phố Hà Nội"),
    ("ha-noi/01-hoi-nghi-cong-tac-dan-van.txt", "Nguyễn Doãn Toản", "Trưởng Ban", "Ban Dân vận Thành ủy Hà Nội"),
    ("ha-noi/02-bau-chu-tich-ubnd-nam-2020.txt", "Nguyễn Đức Chung", "Chủ tịch", "Ủy ban nhân dân thành phố Hà Nội"),
    ("ha-noi/03-bau-chu-tich-ubnd-nam-2022.txt", "Trần Sỹ Thanh", "Chủ tịch", "Ủy ban nhân dân thành phố Hà Nội"),
    ("ha-noi/04-bi-thu-thanh-uy-cac-thoi-ky.txt", "Bùi Thị Minh Hoài", "Bí thư", "Thành ủy Hà Nội"),
    ("song-lam/01-ky-hop-bau-chu-tich-ubnd-tinh.txt", "Hoàng Trọng Khuê", "Chủ tịch", "Ủy ban nhân dân tỉnh Sông Lam"),
    ("song-lam/02-quyet-dinh-ve-cong-tac-can-bo.txt", "Nguyễn Văn Bền", "Bí thư", "Huyện ủy Thượng Trà"),
    ("song-lam/04-hoi-nghi-dan-van-va-khen-thuong.txt", "Nguyễn Văn Bền", "Giám đốc", "Sở Nội vụ tỉnh Sông Lam"),
]


@pytest.mark.parametrize(("name", "person", "role", "body"), HOLDERS)
def test_posts(examples: Path, name: str, person: str, role: str, body: str) -> None:
    held = {(c.person, c.role, c.body) for report in reports(examples / name) for c in report.of(hoso.TenureClaim)}
    assert (person, role, body) in held


RELATIONS = [
    ("ha-noi/01-hoi-nghi-cong-tac-dan-van.txt", "07-CT/TU", "follows", "23-QĐ/TW"),
    ("song-lam/03-ke-hoach-thuc-hien-chi-thi.txt", "85/KH-UBND", "implements", "18-CT/TU"),
    ("song-lam/06-quyet-dinh-thay-the.txt", "21/2024/QĐ-UBND", "replaces", "34/2019/QĐ-UBND"),
]


@pytest.mark.parametrize(("name", "subject", "relation", "target"), RELATIONS)
def test_documents(examples: Path, name: str, subject: str, relation: str, target: str) -> None:
    found = {(c.subject, c.relation, c.object) for r in reports(examples / name) for c in r.of(hoso.RelationClaim)}
    assert (subject, relation, target) in found

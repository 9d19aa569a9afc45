"""What is known of a name: a person, a body, a document."""

import json
from datetime import date

import pytest

from hoso.dossier import Kind, dossier
from hoso.errors import NotFoundError, UsageError
from tests.competency.world import HERE, World


@pytest.fixture(scope="module")
def world() -> World:
    return World(HERE / "world.trig")


NAMES = [
    ("Trần Văn Mẫu", ["person/tran-van-mau"]),
    ("tran van mau", ["person/tran-van-mau", "person/tran-van-mau-khac"]),
    ("Phạm Văn Ví Dụ", ["person/pham-van-vi-du--1", "person/pham-van-vi-du--2"]),
    ("ubnd tinh song lam", ["body/ubnd-song-lam"]),
    ("05-CT/TU", ["document/chi-thi"]),
    ("data:person/le-thi-thu", ["person/le-thi-thu"]),
    ("data:body/so-noi-vu", ["body/so-noi-vu"]),
]


@pytest.mark.parametrize(("name", "subjects"), NAMES, ids=[name for name, _ in NAMES])
def test_lists_everything_of_that_name_and_merges_nothing(world: World, name: str, subjects: list[str]) -> None:
    found = dossier(world, name).subjects
    assert [subject.iri.removeprefix("https://w3id.org/hoso/id/") for subject in found] == subjects


SECTIONS = [
    ("Trần Văn Mẫu", ["Posts", "Documents signed", "Events", "Awards", "Sources"]),
    ("Ủy ban nhân dân tỉnh Sông Lam", ["People", "Documents issued", "Agreements", "Events"]),
    ("Sở Nội vụ tỉnh Sông Lam", ["Before and after", "People", "Documents issued"]),
    ("12/2020/QĐ-UBND", ["Details", "Rests on", "Referred to by", "Events"]),
    ("Quy chế phối hợp", ["Details", "Signatories", "Events"]),
]


@pytest.mark.parametrize(("name", "titles"), SECTIONS, ids=[name for name, _ in SECTIONS])
def test_tells_what_there_is_and_no_more(world: World, name: str, titles: list[str]) -> None:
    (subject,) = dossier(world, name).subjects
    assert [section.title["en"] for section in subject.sections] == titles


def test_posts_stand_in_time_order_with_their_sentences(world: World) -> None:
    (mau,) = dossier(world, "Trần Văn Mẫu").subjects
    lines = mau.sections[0].lines
    assert [(line.when, line.what) for line in lines] == [
        ("2016-06-01…2016-06-10 – 2020-11-30…2020-12-31", "Chủ tịch, Ủy ban nhân dân tỉnh Sông Lam"),
        ("≤2021-05-25 – ?", "Bí thư, Tỉnh ủy Sông Lam"),
    ]
    assert all(line.evidence for line in lines)


def test_a_sentence_is_quoted_once_in_a_section(world: World) -> None:
    text = dossier(world, "12/2020/QĐ-UBND").text()
    details = text[text.index("Rests on") : text.index("Events")]
    assert details.count("“Quyết định số 12/2020/QĐ-UBND thực hiện") == 1


@pytest.mark.parametrize("on", ["2020-07-01", date(2020, 7, 1), "1/7/2020"])
def test_a_day_sets_what_is_excluded_apart_and_says_what_is_certain(world: World, on: str | date) -> None:
    (thu,) = dossier(world, "Lê Thị Thử", on).subjects
    assert [section.title["en"] for section in thu.sections[:2]] == ["Posts not held on that day", "Events"]
    assert [line.certainty for line in thu.sections[0].lines] == ["excluded", "excluded"]
    (mau,) = dossier(world, "Trần Văn Mẫu", on).subjects
    assert [line.certainty for line in mau.sections[0].lines] == ["certain", "possible"]
    assert "Posts not held on that day" not in [section.title["en"] for section in mau.sections]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["[possible]", "seen in office 2021-05-25, 3 days after", "began no earlier than 2021-01-01"]),
        ("vi", ["[có thể]", "thấy tại chức 2021-05-25, 3 ngày sau đó", "nhận chức sớm nhất 2021-01-01"]),
    ],
)
def test_a_day_is_told_with_the_age_of_the_evidence(world: World, language: str, words: list[str]) -> None:
    text = dossier(world, "Trần Văn Mẫu", "2021-05-22").text(language) + dossier(
        world, "Lê Thị Thử", "2020-12-31"
    ).text(language)
    assert [word for word in words if word not in text] == []


def test_the_age_of_the_evidence_is_there_for_programs(world: World) -> None:
    told = json.loads(json.dumps(dossier(world, "Trần Văn Mẫu", "2021-05-22").to_dict()))
    line = told["subjects"][0]["sections"][0]["lines"][0]
    assert line["nearest"] == {
        "told": "seen",
        "direction": "after",
        "days": 3,
        "first": "2021-05-25",
        "last": "2021-05-25",
    }
    assert line["why"]["en"] == "seen in office 2021-05-25, 3 days after"


UNKNOWN = [
    ("Trần Văn Mẫn Nhi", "Trần Văn Mẫu"),
    ("le thi thi", "Lê Thị Thử"),
    ("Sở Nội vụ tỉnh Sông La", "Sở Nội vụ tỉnh Sông Lam"),
    ("05-CT/TV", "05-CT/TU"),
    ("Zzz", "full name"),
    ("Ngô Văn Bóng", "full name"),
]


@pytest.mark.parametrize(("name", "hint"), UNKNOWN, ids=[name for name, _ in UNKNOWN])
def test_an_unknown_name_brings_those_alike(world: World, name: str, hint: str) -> None:
    with pytest.raises(NotFoundError, match=hint) as refused:
        dossier(world, name)
    assert name in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(("name", "on"), [(" ", None), ("Trần Văn Mẫu", "hôm nay")])
def test_a_mistake_is_told(world: World, name: str, on: str | None) -> None:
    with pytest.raises(UsageError):
        dossier(world, name, on)


@pytest.mark.parametrize(("language", "words"), [("en", ["Posts", "kept apart"]), ("vi", ["Chức vụ", "không gộp"])])
def test_reads_as_plain_text(world: World, language: str, words: list[str]) -> None:
    text = dossier(world, "tran van mau").text(language)
    assert all(word in text for word in words)
    assert "“Ông Trần Văn Mẫu, Bí thư Tỉnh ủy, nguyên Chủ tịch UBND tỉnh phát biểu.” (Sông Lam tổng kết" in text


def test_is_a_dict_for_json(world: World) -> None:
    told = json.loads(json.dumps(dossier(world, "05-CT/TU").to_dict()))
    (subject,) = told["subjects"]
    line = subject["sections"][1]["lines"][0]
    assert subject["kind"] == Kind.DOCUMENT.value
    assert line["what"] == "implements, Quyết định số 12/2020/QĐ-UBND"
    assert line["evidence"][0]["published"] == "2021-05-26"

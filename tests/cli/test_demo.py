from pathlib import Path

import pytest

from tests.cli.command import Ran, hoso


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> tuple[Ran, Path]:
    folder = tmp_path_factory.mktemp("demo")
    return hoso("demo", "-o", "out", cwd=folder), folder / "out"


def test_ends_well_and_leaves_a_store_and_a_page(ran: tuple[Ran, Path]) -> None:
    done, folder = ran
    assert (done.code, done.err) == (0, "")
    assert sorted(path.name for path in folder.iterdir()) == ["hoso.db", "network.html"]
    assert str(folder / "network.html") in done.out


@pytest.mark.parametrize("name", ["Chu Ngọc Anh", "Trần Sỹ Thanh", "18-CT/TU", "Huyện ủy Thượng Trà"])
def test_answers_with_sentences(name: str, ran: tuple[Ran, Path]) -> None:
    answers, _, _ = ran[0].out.partition("$ hoso check")
    assert name in answers
    assert "“" in answers


@pytest.mark.parametrize("slip", ["its 2 parts add up to 1250", "has two dates: 2023-04-12 and 2023-04-14"])
def test_catches_the_slips(slip: str, ran: tuple[Ran, Path]) -> None:
    _, _, findings = ran[0].out.partition("$ hoso check")
    assert slip in findings


def test_running_it_again_changes_nothing(ran: tuple[Ran, Path]) -> None:
    done, folder = ran
    assert hoso("demo", "-o", "out", cwd=folder.parent) == done

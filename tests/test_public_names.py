import subprocess
import sys

import pytest

import hoso

HEAVY = {"networkx", "numpy", "pyoxigraph", "pyshacl", "pyvis", "rdflib", "rich", "typer"}


@pytest.mark.parametrize("name", hoso.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(hoso, name) is not None


def test_other_names_are_not() -> None:
    with pytest.raises(AttributeError, match="no attribute 'anything'"):
        hoso.anything  # noqa: B018 # the look-up is the test


def test_names_are_listed() -> None:
    assert set(hoso.__all__) <= set(dir(hoso))


def test_importing_is_light() -> None:
    code = "import sys, hoso; print(*{name.partition('.')[0] for name in sys.modules})"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert HEAVY.isdisjoint(loaded)

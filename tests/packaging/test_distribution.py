import os
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = "setup", "test", "demo", "wheel", "screenshot", "bench"
COMMANDS = [*(f"scripts/{name}" for name in SCRIPTS), ".ci/run"]


@pytest.fixture(scope="module")
def project() -> dict[str, object]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


@pytest.mark.parametrize("name", COMMANDS)
def test_scripts_can_be_run(name: str) -> None:
    assert os.access(ROOT / name, os.X_OK)
    assert subprocess.run(["bash", "-n", str(ROOT / name)], check=False).returncode == 0


def test_the_licence_is_whole() -> None:
    licence = (ROOT / "LICENSE").read_text("utf-8")
    assert "Version 2.0, January 2004" in licence
    assert "END OF TERMS AND CONDITIONS" in licence


@pytest.mark.parametrize("name", ["ontology", "queries", "examples"])
def test_the_wheel_takes_the_data_along(name: str, project: dict[str, dict[str, dict[str, dict[str, dict]]]]) -> None:
    taken = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert taken[name] == f"hoso/{name}"
    assert (ROOT / name).is_dir()

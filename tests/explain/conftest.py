"""The page in a browser, as in tests/browser: offline, and a request or an error fails the test."""

from pathlib import Path

import pytest

from hoso.views.explain import explain_page
from tests.browser.conftest import base_url, browser_context_args, browser_type_launch_args, show
from tests.explain.sample import sample

__all__ = ["base_url", "browser_context_args", "browser_type_launch_args", "show"]


@pytest.fixture(scope="session")
def explained(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("explain") / "giải thích.html"
    path.write_text(explain_page(sample()), encoding="utf-8")
    return path

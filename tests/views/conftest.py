import pytest

from hoso.network import build
from tests.network.sample import sample_store


@pytest.fixture(scope="session")
def graph():
    return build(sample_store())

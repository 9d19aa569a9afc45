from __future__ import annotations

import pytest

from tests.world.truth import Truth, truth_of
from tests.world.world import World, make_world


@pytest.fixture(scope="package")
def world() -> World:
    return make_world(7, people=150, mentions=1200)


@pytest.fixture(scope="package")
def truth(world: World) -> Truth:
    return truth_of(world)

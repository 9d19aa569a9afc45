"""Names are shared at about the rates of the nation."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from tests.world.names import draw_name, draw_sex, old_tone

PEOPLE = 2684


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_names_are_shared_at_the_rate_at_which_exact_names_are_half_right(seed: int) -> None:
    rng = random.Random(seed)
    shared = Counter(draw_name(rng, draw_sex(rng)) for _ in range(PEOPLE))
    fellows = sum(n * n for n in shared.values()) / PEOPLE  # people of one's own name, oneself among them
    assert 2.0 < fellows < 3.4
    assert shared.most_common(1)[0][1] < PEOPLE / 60
    surnames = Counter(name.split()[0] for name in shared.elements())
    assert 0.35 < surnames["Nguyễn"] / PEOPLE < 0.42


@pytest.mark.parametrize(
    ("name", "printed"),
    [("Lê Văn Hòa", "Lê Văn Hoà"), ("Trần Thị Thúy", "Trần Thị Thuý"), ("Vũ Quý", "Vũ Quý"), ("Đỗ Toàn", "Đỗ Toàn")],
)
def test_some_houses_put_the_tone_mark_last(name: str, printed: str) -> None:
    assert old_tone(name) == printed

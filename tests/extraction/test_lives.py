"""Births and deaths of officials, and whose they are not."""

from __future__ import annotations

from datetime import date

import pytest

from hoso.extraction import extract
from hoso.model import Bounds, LifeClaim
from hoso.sources import About, from_text

POST = "Ông Trần Văn Mẫu là Giám đốc Sở Y tế tỉnh Sông Lam. "
MAU = "Trần Văn Mẫu"


def day(year: int, month: int, of_month: int) -> Bounds:
    return Bounds(begin_earliest=date(year, month, of_month), begin_latest=date(year, month, of_month))


def whole(year: int) -> Bounds:
    return Bounds(begin_earliest=date(year, 1, 1), begin_latest=date(year, 12, 31))


def death(year: int, month: int, of_month: int) -> Bounds:
    return Bounds(end_earliest=date(year, month, of_month), end_latest=date(year, month, of_month))


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        (f"{POST}Ông Trần Văn Mẫu sinh năm 1972, quê xã Phú Lộc.", whole(1972)),
        (f"{POST}Đồng chí Trần Văn Mẫu, sinh ngày 05/9/1972; quê quán: xã Phú Lộc.", day(1972, 9, 5)),
        (f"{POST}Ông Trần Văn Mẫu (sinh năm 1972), quê Phú Lộc.", whole(1972)),
        (f"{POST}Ông Trần Văn Mẫu (nam, sinh năm 1972) đến dự.", whole(1972)),
        (f"{POST}Ông Mẫu sinh năm 1972.", whole(1972)),
        (f"{POST}\nÔng sinh ngày 5-9-1972, quê xã Phú Lộc.", day(1972, 9, 5)),
        ("Đồng chí Trần Văn Mẫu, Giám đốc Sở Y tế tỉnh Sông Lam\n- Ngày, tháng, năm sinh: 5/9/1972", day(1972, 9, 5)),
        (f"{POST}Ông Trần Văn Mẫu sinh tháng 9/1972.", Bounds(date(1972, 9, 1), date(1972, 9, 30))),
        (f"{POST}Ông Trần Văn Mẫu đã từ trần hồi 7 giờ 05 phút ngày 02/3/2024.", death(2024, 3, 2)),
        (f"{POST}Ông Trần Văn Mẫu, nguyên Giám đốc Sở Y tế tỉnh Sông Lam, qua đời ngày 02/3/2024.", death(2024, 3, 2)),
        (
            f"{POST}Ông Trần Văn Mẫu - người con ưu tú của tỉnh - qua đời chiều 2/3/2024.",
            None,
        ),  # whose son says no more
    ],
)
def test_a_life_is_told(text: str, bounds: Bounds | None) -> None:
    told = [(claim.person, claim.bounds) for claim in extract(from_text(text)).of(LifeClaim)]
    assert told == ([(MAU, bounds)] if bounds else [])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ông Trần Văn Mẫu sinh năm 1972, trú tại xã Phú Lộc, bị phạt.", id="no official"),
        pytest.param(f"{POST}Mẹ của ông Trần Văn Mẫu qua đời ngày 02/3/2024.", id="his mother died"),
        pytest.param(f"{POST}Cụ Lê Thị Thử, thân mẫu ông Trần Văn Mẫu đã từ trần ngày 02/3/2024.", id="mother named"),
        pytest.param(f"{POST}Ông Trần Văn Mẫu báo tin người bạn qua đời ngày 02/3/2024.", id="a friend died"),
        pytest.param(f"{POST}Ông Trần Văn Mẫu vào Đảng ngày 02/3/1994.", id="another day of his life"),
        pytest.param(f"{POST}Ông Trần Văn Mẫu nói về học sinh năm 2023.", id="pupils"),
        pytest.param(f"{POST}Ông Trần Văn Mẫu và bà Lê Thị Thử.\nÔng sinh năm 1972.", id="one of two"),
    ],
)
def test_no_life_is_told(text: str) -> None:
    assert not list(extract(from_text(text)).of(LifeClaim))


@pytest.mark.parametrize("born", [1890, 2020])
def test_no_official_is_so_old_or_so_young(born: int) -> None:
    text = f"{POST}Ông Trần Văn Mẫu sinh năm {born}."
    assert not list(extract(from_text(text, About(published=date(2024, 3, 2)))).of(LifeClaim))

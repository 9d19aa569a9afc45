"""Dates and periods, figures, and numbers of documents: the units that rules stand on."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest

from hoso.extraction.dates import PATTERNS, Grain, find_dates, near
from hoso.extraction.figures import parse_number


def found(text):
    return [(d.grain.value, d.iso) for d in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "grain", "iso"),
    [
        ("ngày 5 tháng 12 năm 2016", Grain.DAY, "2016-12-05"),
        ("ngày 05 tháng 12, năm 2016", Grain.DAY, "2016-12-05"),
        ("01/10/2021", Grain.DAY, "2021-10-01"),
        ("ngày 1/10/2021", Grain.DAY, "2021-10-01"),
        ("30.4.1975", Grain.DAY, "1975-04-30"),
        ("30-4-1975", Grain.DAY, "1975-04-30"),
        ("29/02/2024", Grain.DAY, "2024-02-29"),
        ("ngày 26/10", Grain.DAY_OPEN, None),
        ("Sáng 15-10", Grain.DAY_OPEN, None),
        ("tháng 8 năm 2021", Grain.MONTH, "2021-08"),
        ("tháng 8/2021", Grain.MONTH, "2021-08"),
        ("tháng 3", Grain.MONTH_OPEN, None),
        ("quý II/2021", Grain.QUARTER, "2021-Q2"),
        ("quý IV năm 2021", Grain.QUARTER, "2021-Q4"),
        ("6 tháng đầu năm 2024", Grain.HALF, "2024-01/2024-06"),
        ("6 tháng cuối năm 2024", Grain.HALF, "2024-07/2024-12"),
        ("năm 2019", Grain.YEAR, "2019"),
        ("giai đoạn 2021 – 2026", Grain.PERIOD, "2021/2026"),
        ("giai đoạn từ năm 2015 đến năm 2020", Grain.PERIOD, "2015/2020"),
        ("từ năm 2015 - 2020", Grain.PERIOD, "2015/2020"),
        ("từ tháng 9.2015 đến tháng 10.2020", Grain.PERIOD, "2015-09/2020-10"),
        ("từ tháng 9/2015 đến tháng 10/2020", Grain.PERIOD, "2015-09/2020-10"),
        ("nhiệm kỳ 2020 - 2025", Grain.TERM, "2020/2025"),
        ("2015-2020", Grain.PERIOD, "2015/2020"),
    ],
)
def test_a_date_is_read_whole(text, grain, iso):
    (mention,) = find_dates(text)
    assert (mention.grain, mention.iso) == (grain, iso)
    assert mention.end == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "31/02/2021", "32/10/2021", "15/13/2021", "05-CT/TU", "30/2020/NĐ-CP", "98,13%", "14.478", "1234/QĐ-UBND",
        "đạt 3/4 tổng số",
        "2021", "Điều 5", "tỷ số 2-1", "đường số 3/2", "năm 2019.345", "192.168.1.1", "10.5.20219",
    ],
)  # fmt: skip
def test_what_is_no_date(text):
    assert found(text) == []


@pytest.mark.parametrize("row", PATTERNS, ids=lambda row: row[0])
def test_every_pattern_has_an_example_that_it_reads(row):
    name, grain, _, example = row
    around = {"bracketed month": "({})", "bracketed year": "({})", "entry month": "- {}:"}.get(name, "{}")
    text = around.format(example)
    assert [d.grain for d in find_dates(text)] == [grain]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("- 1991-10/1996: Bí thư.", ["1991-01/1996-10"], id="a year to a month"),
        pytest.param("Từ tháng 8/1994 - 2002, ông dạy học.", ["1994-08/2002-12"], id="a month to a year"),
        pytest.param("- 8/2006: Bí thư.", ["2006-08"], id="the month of an entry"),
    ],
)
def test_periods_of_a_career(text, wanted):
    assert [mention.iso for mention in find_dates(text)] == wanted


def test_dates_in_order_none_overlapping():
    text = "Ngày 01/10/2021, sau ngày 5 tháng 3 năm 2020, giai đoạn 2015 - 2020 và năm 2019."
    mentions = list(find_dates(text))
    assert [m.iso for m in mentions] == ["2021-10-01", "2020-03-05", "2015/2020", "2019"]
    assert all(a.end <= b.start for a, b in pairwise(mentions))


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("ngày 26/10", date(2021, 10, 27), date(2021, 10, 26)),
        ("ngày 26/10", date(2021, 10, 26), date(2021, 10, 26)),
        ("ngày 29/10", date(2021, 10, 26), date(2021, 10, 29)),
        ("ngày 30/12", date(2021, 1, 2), date(2020, 12, 30)),
        ("ngày 2/1", date(2020, 12, 30), date(2021, 1, 2)),
        ("ngày 29/2", date(2024, 3, 1), date(2024, 2, 29)),
        ("ngày 29/2", date(2023, 3, 1), None),
    ],
)
def test_an_open_year_is_read_from_the_day_of_print(text, published, day):
    (mention,) = find_dates(text)
    assert near(mention, published) == day


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("14.478", "14478"), ("1.234.567", "1234567"), ("556", "556"), ("0", "0"), ("21.576,5", "21576.5"),
        ("2,5", "2.5"),
        ("98,13%", "98.13"), ("98.13%", "98.13"), ("98.81 %", "98.81"), ("100%", "100"), ("0,5%", "0.5"),
        ("12.5", "12.5"),
        ("3.125%", "3.125"), ("1.250,75%", "1250.75"),
    ],
)  # fmt: skip
def test_parse_number(printed, value):
    assert parse_number(printed) == Decimal(value)


@pytest.mark.parametrize("printed", ["", "%", "abc", "1.2.3", "1,2,3,4", "-", ".", "1.23.456"])
def test_what_is_no_number(printed):
    assert parse_number(printed) is None


def test_a_count_with_commas_is_grouped_and_a_measure_is_not():
    assert parse_number("14,478", measured=False) == 14478
    assert parse_number("14,478", measured=True) == Decimal("14.478")

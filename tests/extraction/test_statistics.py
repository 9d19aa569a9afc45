"""Figures: value, unit, bounds, period, and what each is a part of. All figures are invented."""

import pytest

from hoso.model import StatisticClaim
from tests.extraction.said import PRINTED, figures, report, told

FIGURES = [
    ("Toàn tỉnh có 14.478 thủ tục hành chính.", 14478),
    ("Toàn tỉnh có 556 thủ tục hành chính.", 556),
    ("Toàn tỉnh có 1.234.567 người dân.", 1234567),
    ("Tỷ lệ hồ sơ đúng hạn đạt 98,13%.", 98.13),
    ("Tỷ lệ hồ sơ đúng hạn đạt 98.13%.", 98.13),
    ("Tỷ lệ hồ sơ đúng hạn đạt 100%.", 100),
    ("Tỷ lệ hồ sơ đúng hạn đạt 98,1 %.", 98.1),
    ("Thu ngân sách đạt 867 tỷ đồng.", 867),
    ("Thu ngân sách đạt 21.576,5 tỷ đồng.", 21576.5),
    ("Dân số tỉnh là 2,5 triệu người.", 2.5),
    ("Diện tích rừng là 12.500 ha.", 12500),
    ("Tỉnh trao quà cho 30 hộ nghèo.", 30),
]


@pytest.mark.parametrize(("text", "value"), FIGURES, ids=[row[0] for row in FIGURES])
def test_value(text, value):
    assert [found[0] for found in figures(text)] == [value]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Toàn tỉnh có 556 thủ tục được rút ngắn.", "thủ tục"),
        ("Tỷ lệ hồ sơ đúng hạn đạt 98,13%.", "%"),
        ("Thu ngân sách đạt 867 tỷ đồng.", "tỷ đồng"),
        ("Thu ngân sách đạt 867 tỷ đồng/tháng.", "tỷ đồng/tháng"),
        ("Tỉnh có 2,5 triệu người.", "triệu người"),
        ("Tỉnh trồng 12.500 ha rừng.", "ha"),
        ("Tỉnh trao quà cho 30 hộ gia đình.", "hộ gia đình"),
        ("Tỉnh kết nạp 1.200 đảng viên.", "đảng viên"),
        ("Tỉnh tiếp nhận 123.456 hồ sơ.", "hồ sơ"),
        ("Thu nhập bình quân là 65,5 triệu đồng/người/năm.", "triệu đồng/người/năm"),
    ],
)
def test_unit(text, unit):
    assert [found[1] for found in figures(text)] == [unit]


@pytest.mark.parametrize(
    ("word", "qualifier", "at_least"),
    [
        ("trên ", "trên", True), ("hơn ", "hơn", True), ("ít nhất ", "ít nhất", True),
        ("không dưới ", "không dưới", True),
        ("gần ", "gần", False), ("khoảng ", "khoảng", False), ("không quá ", "không quá", False), ("", None, False),
    ],
)  # fmt: skip
def test_words_before_a_figure(word, qualifier, at_least):
    (claim,) = report(f"Toàn tỉnh có {word}556 thủ tục.").of(StatisticClaim)
    assert (claim.qualifier, claim.at_least) == (qualifier, at_least)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("Mỗi xã có 10-15 tổ dân vận.", 10, 15, "tổ"),
        ("Mỗi xã có 10 - 15 cán bộ.", 10, 15, "cán bộ"),
        ("Mỗi xã có từ 10 đến 15 cán bộ.", 10, 15, "cán bộ"),
        ("Tỷ lệ đạt 95 - 98,5%.", 95, 98.5, "%"),
        ("Tỷ lệ đạt 95% - 98%.", 95, 98, "%"),
    ],
)
def test_a_range_is_one_figure(text, low, high, unit):
    (found,) = told(text)["statistics"]
    assert (found["value"], found.get("value_max")) == (low, high)
    assert found["unit"].startswith(unit)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Năm 2019, toàn tỉnh có 556 thủ tục.", "2019"),
        ("Tỷ lệ hồ sơ đúng hạn đạt 98,13% (năm 2017).", "2017"),
        ("Giai đoạn 2016 - 2020, toàn tỉnh có 556 thủ tục.", "2016/2020"),
        ("6 tháng đầu năm 2024, toàn tỉnh có 556 thủ tục.", "2024-01/2024-06"),
        ("Quý II/2021, toàn tỉnh có 556 thủ tục.", "2021-Q2"),
        ("Toàn tỉnh có 556 thủ tục trong năm 2019.", "2019"),
        ("Toàn tỉnh có 556 thủ tục.", None),
    ],
)
def test_period(text, period):
    assert [found["period"] for found in told(text, PRINTED)["statistics"]] == [period]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Toàn tỉnh có 556 thủ tục, giảm so với năm 2020.", 556),
        ("Tỷ lệ hồ sơ đúng hạn đạt 98,5%, tăng 3,2% so với năm 2020.", 98.5),
        ("Tỷ lệ hồ sơ đúng hạn đạt 98,5%, cao hơn năm 2020.", 98.5),
    ],
    ids=["a count", "two shares", "cao hơn"],
)
def test_a_year_to_compare_with_is_no_period(text, value):
    first = told(text, PRINTED)["statistics"][0]
    assert (first["value"], first["period"]) == (value, None)


def test_two_shares_keep_their_own_years():
    text = "Tỷ lệ hồ sơ đúng hạn đạt 95,2% (năm 2016), 98,13% (năm 2017)."
    found = told(text, PRINTED)["statistics"]
    assert [(f["value"], f["period"]) for f in found] == [(95.2, "2016"), (98.13, "2017")]
    assert len({f["subject"] for f in found}) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Toàn tỉnh có 556 thủ tục hành chính được rút ngắn.", "thủ tục hành chính"),
        ("Tỷ lệ hồ sơ đúng hạn đạt 98,13%.", "hồ sơ đúng hạn"),
        ("Tổng số đảng viên là 1.200 người.", "đảng viên"),
        ("Đến nay, đã có 98,5% hồ sơ được giải quyết đúng hạn.", "hồ sơ"),
    ],
)
def test_subject(text, words):
    (found,) = told(text)["statistics"]
    assert words in found["subject"]


BREAKDOWNS = {
    "trong đó": ("Toàn tỉnh có 556 thủ tục, trong đó có 300 thủ tục cấp tỉnh và 256 thủ tục cấp xã.", {300, 256}),
    "gồm": ("Tỉnh khen thưởng 20 tập thể, gồm 12 tập thể cấp tỉnh, 8 tập thể cấp xã.", {12, 8}),
    "next sentence": ("Toàn tỉnh có 556 thủ tục. Trong đó, 300 thủ tục cấp tỉnh.", {300}),
    "none": ("Toàn tỉnh có 556 thủ tục và 300 cán bộ.", set()),
    "another kind": ("Toàn tỉnh có 556 thủ tục. Tỉnh có 300 cán bộ.", set()),
}


@pytest.mark.parametrize(("text", "parts"), BREAKDOWNS.values(), ids=BREAKDOWNS)
def test_breakdowns(text, parts):
    claims = list(report(text).of(StatisticClaim))
    assert {int(c.value) for c in claims if c.part_of} == parts
    assert {c.part_of for c in claims} <= {None, claims[0].key}


def test_a_part_is_never_more_than_its_total():
    claims = list(report("Toàn tỉnh có 20 thủ tục, trong đó có 30 thủ tục cấp xã.").of(StatisticClaim))
    assert not [c for c in claims if c.part_of]


NO_FIGURES = [
    "Ngày 15/10/2021, tỉnh họp bàn.", "Sáng 15-10, tỉnh họp bàn.", "Tháng 10 năm 2021, tỉnh họp bàn.",
    "Năm 2021 tỉnh họp bàn.",
    "Ông Mẫu năm nay 45 tuổi.", "Điều 5 quy định rõ.", "Khoản 2, Điều 5 quy định rõ.", "Dịch vụ công mức độ 3 được mở.",
    "Dịch vụ công mức độ 3, 4 được mở.", "Đại hội khóa XIII thành công.", "Hội đồng khóa 15 họp bàn.",
    "Tỉnh thực hiện Nghị quyết 57.",
    "Xe chạy trên quốc lộ 1 ban đêm.", "Hội nghị lần thứ 3 họp bàn.", "Dịch Covid-19 được kiểm soát.",
    "Nhiệm kỳ 2020 - 2025 kết thúc.",
    "Quyết định số 12/QĐ-UBND có hiệu lực.", "Hội nghị bắt đầu lúc 8 giờ 30.", "Quận 12 và phường 5 họp bàn.",
    "Tỉnh thực hiện Đề án 06.",
    "Nghị định số 30/2020/NĐ-CP có hiệu lực.", "Cúm A/H5N1 lan rộng.", "Giai đoạn 2021 - 2025 tỉnh đổi mới.",
    "Kỷ niệm lần thứ 30 ngày thành lập.", "Vào hồi 13 giờ 38 phút ngày 19/7/2024, mưa to.",
    "Tên này dành cho đoạn 2 quốc lộ 1.",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_FIGURES)
def test_numbers_that_count_nothing(text):
    assert figures(text) == []


def test_people_are_no_money():
    assert "đồng" not in {unit for _, unit in figures("Ông Mẫu và 8 đồng phạm bị khởi tố.")}


def test_a_figure_beside_such_numbers_is_found():
    assert figures("Theo Điều 5 Nghị quyết 57, năm 2021 toàn tỉnh có 556 thủ tục.") == [(556, "thủ tục")]


def test_each_figure_is_quoted_and_has_its_own_key():
    text = "Toàn tỉnh có 556 thủ tục. Toàn tỉnh có 556 thủ tục."
    claims = list(report(text).of(StatisticClaim))
    assert [c.passage.quote for c in claims] == ["556 thủ tục", "556 thủ tục"]
    assert len({c.key for c in claims}) == 2


def test_a_line_more_before_a_figure_changes_no_key():
    plain, under = "Toàn tỉnh có 556 thủ tục.", "Chào mừng kỳ họp.\nToàn tỉnh có 556 thủ tục."
    ((first,), (second,)) = ([c.key for c in report(text).of(StatisticClaim)] for text in (plain, under))
    assert first == second


SHARES = [
    pytest.param("Xã đạt 12/15 chỉ tiêu.", [(12, "chỉ tiêu"), (15, "chỉ tiêu")], id="so many of so many"),
    pytest.param("Đến nay đã có điện ở 9/11 xã.", [(9, "xã"), (11, "xã")], id="what might be a day"),
    pytest.param("Với 45/48 đại biểu tán thành.", [(45, "đại biểu"), (48, "đại biểu")], id="votes"),
    pytest.param("Đường dây trực 24/24 giờ.", [], id="round the clock"),
    pytest.param("Dịp 20/11 trường tổ chức lễ.", [], id="a day"),
    pytest.param("Tỉnh đứng vị trí 53/63 tỉnh, thành.", [], id="a rank"),
    pytest.param("Thửa đất số 12/15 xã Nam Đàn.", [], id="a number of something"),
]


@pytest.mark.parametrize(("text", "wanted"), SHARES)
def test_a_share_of_a_whole_is_two_figures(text, wanted):
    assert figures(text) == wanted


@pytest.mark.parametrize(
    ("printed", "figure"),
    [
        ("từ 800.000 - 1 triệu đồng", ("800000", "1000000", "đồng")),
        ("từ 8.000 - 1 vạn người", ("8000", "10000", "người")),
        ("từ 20 đến 10%", ("10", "None", "%")),
    ],
)
def test_a_range_whose_upper_end_is_told_otherwise(printed, figure):
    found = list(report(f"Sở Y tế tỉnh Sông Lam cho biết mức phạt là {printed}.").of(StatisticClaim))
    told = [(str(claim.value), str(claim.value_max), claim.unit) for claim in found]
    assert told == [figure]

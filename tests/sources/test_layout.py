"""How a plain text is laid out. Reports, people and the province of Sông Lam are invented."""

from datetime import date
from itertools import pairwise

import pytest

from hoso.model import BlockKind
from hoso.sources.layout import lay_out

REPORT = """Sông Lam tổng kết công tác dân vận năm 2021
Thứ sáu, 15/10/2021, 08:30 (GMT+7)
Sáng 15/10, Tỉnh ủy Sông Lam tổ chức hội nghị tổng kết.
Các đại biểu tham quan gian trưng bày tại Sông Lam. Ảnh: Văn Thử
Hội nghị kết thúc vào buổi chiều.
Lê Ví Dụ
Tin liên quan
"""


def blocks(text, kind):
    return [text[b.start : b.end] for b in lay_out(text).blocks if b.kind is kind]


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        (BlockKind.HEADLINE, ["Sông Lam tổng kết công tác dân vận năm 2021"]),
        (BlockKind.DATELINE, ["Thứ sáu, 15/10/2021, 08:30 (GMT+7)"]),
        (BlockKind.CAPTION, ["Các đại biểu tham quan gian trưng bày tại Sông Lam."]),
        (BlockKind.FURNITURE, ["Tin liên quan"]),
        (
            BlockKind.PARAGRAPH,
            ["Sáng 15/10, Tỉnh ủy Sông Lam tổ chức hội nghị tổng kết.", "Hội nghị kết thúc vào buổi chiều."],
        ),
    ],
)
def test_a_report_has_these_blocks(kind, found):
    assert blocks(REPORT, kind) == found


def test_those_who_wrote_and_photographed_stand_in_bylines():
    bylines = " ".join(blocks(REPORT, BlockKind.BYLINE))
    assert "Văn Thử" in bylines
    assert "Lê Ví Dụ" in bylines


def test_headline_and_printed_day():
    layout = lay_out(REPORT)
    assert (layout.headline, layout.printed) == ("Sông Lam tổng kết công tác dân vận năm 2021", date(2021, 10, 15))


@pytest.mark.parametrize(
    "text", [REPORT, REPORT.replace("\n", "\r\n"), REPORT.replace("\n", "\n\n"), "một dòng", "\n\n a \n"]
)
def test_blocks_stand_in_order_without_outer_blanks(text):
    found = lay_out(text).blocks
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(text[b.start : b.end] == text[b.start : b.end].strip() != "" for b in found)


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("Thứ sáu, 15/10/2021", date(2021, 10, 15)),
        ("Thứ Sáu, ngày 15/10/2021 08:30", date(2021, 10, 15)),
        ("Chủ nhật, 5/9/2021 | 16:05 GMT+7", date(2021, 9, 5)),
        ("15-10-2021 - 08:30", date(2021, 10, 15)),
        ("08:30 15/10/2021", date(2021, 10, 15)),
        ("Ngày 15/10/2021", date(2021, 10, 15)),
        ("15.10.2021", date(2021, 10, 15)),
        ("Cập nhật lúc 08:30 ngày 15/10/2021", date(2021, 10, 15)),
        ("Thứ hai, ngày 4 tháng 10 năm 2021", date(2021, 10, 4)),
        ("Thứ sáu, 31/02/2021", None),
    ],
)
def test_dateline(line, printed):
    text = f"Tỉnh Sông Lam họp bàn\n{line}\nTỉnh Sông Lam họp bàn kế hoạch."
    assert blocks(text, BlockKind.DATELINE) == [line]
    assert lay_out(text).printed == printed


@pytest.mark.parametrize(
    "line",
    [
        "Ngày 15/10/2021, Tỉnh ủy Sông Lam tổ chức hội nghị.",
        "Từ thứ hai tuần sau, người dân được miễn phí 15/20 thủ tục.",
        "Hạn cuối là 15/10/2021 theo kế hoạch của tỉnh.",
    ],
)
def test_prose_with_a_date_is_no_dateline(line):
    assert blocks(f"Tin ngắn\n{line}\nHết.", BlockKind.DATELINE) == []


@pytest.mark.parametrize(
    "credit",
    [
        "Ảnh: Văn Thử",
        "(Ảnh: Văn Thử)",
        "Ảnh: VĂN THỬ.",
        "Ảnh minh họa: Báo Sông Lam",
        "Nguồn ảnh: Văn Thử",
        "Video: V.T",
    ],
)
def test_a_caption_stands_apart_from_its_credit(credit):
    text = f"Tin\nTỉnh họp bàn kế hoạch.\nToàn cảnh hội nghị. {credit}\nHội nghị kết thúc."
    assert blocks(text, BlockKind.CAPTION) == ["Toàn cảnh hội nghị."]
    assert blocks(text, BlockKind.BYLINE) == [credit]


def test_prose_that_speaks_of_pictures_is_no_caption():
    text = "Tin\nTỉnh họp bàn kế hoạch.\nCuộc thi ảnh thu hút 120 tác phẩm của 30 tác giả.\nHội nghị kết thúc."
    assert blocks(text, BlockKind.CAPTION) == []


@pytest.mark.parametrize(
    "line",
    [
        "Lê Ví Dụ",
        "Bài, ảnh: Lê Ví Dụ",
        "Tin, ảnh: Lê Ví Dụ",
        "Lê Ví Dụ - Trần Thử",
        "LÊ VÍ DỤ",
        "Đỗ Ví Dụ",
        "Theo Báo Sông Lam",
        "PV",
    ],
)
def test_byline_at_the_end(line):
    text = f"Tin\nTỉnh họp bàn kế hoạch.\n{line}"
    assert line.rpartition(": ")[2] in " ".join(blocks(text, BlockKind.BYLINE))


def test_a_name_alone_inside_the_prose_is_no_byline():
    text = "Tin\nTỉnh họp bàn kế hoạch.\nTrần Văn Mẫu\nHội nghị kết thúc."
    assert blocks(text, BlockKind.BYLINE) == []


@pytest.mark.parametrize(
    "line", ["Tin liên quan", "Chia sẻ", "Gửi cho bạn bè", "Các tin khác", "Từ khóa: dân vận, cải cách"]
)
def test_furniture_at_the_end(line):
    assert blocks(f"Tin\nTỉnh họp bàn kế hoạch.\n{line}", BlockKind.FURNITURE) == [line]


def test_words_of_furniture_inside_the_prose_are_prose():
    text = "Tin\nTỉnh họp bàn kế hoạch.\nChia sẻ tại hội nghị\nHội nghị kết thúc."
    assert blocks(text, BlockKind.FURNITURE) == []


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        pytest.param("Trong giai đoạn từ năm 2015\n- 2020 tỉnh đạt kết quả.", 1, id="a range"),
        pytest.param("Tỉnh ủy Sông Lam\nđã họp bàn kế hoạch.", 1, id="lower case goes on"),
        pytest.param("Tỉnh họp bàn kế hoạch\n, sau đó ban hành.", 1, id="a comma goes on"),
        pytest.param("Tỉnh ủy họp bàn.\nđã xong.", 2, id="a full stop ends"),
        pytest.param("Tỉnh ủy Sông Lam\n\nđã họp bàn kế hoạch.", 2, id="an empty line ends"),
        pytest.param("Dự họp có:\n- Trần Văn Mẫu;\n- Lê Thị Mới.", 3, id="a list"),
    ],
)
def test_lines_that_run_on_are_one(text, paragraphs):
    assert len(lay_out(text).blocks) == paragraphs


def test_one_line_of_prose_has_no_headline():
    assert lay_out("Tỉnh ủy Sông Lam họp bàn kế hoạch.").headline is None


@pytest.mark.parametrize("text", ["", "\n\n", "   \t "])
def test_nothing_gives_no_block(text):
    assert lay_out(text).blocks == ()

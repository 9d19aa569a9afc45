"""Where sentences end. All sentences are invented."""

import pytest

from hoso.model import BlockKind
from hoso.sources.layout import find_sentences, lay_out


def sentences(text):
    return [text[s.start : s.end] for s in find_sentences(text, lay_out(text).blocks)]


@pytest.mark.parametrize(
    "one",
    [
        "UBND TP.HCM họp bàn kế hoạch.",
        "UBND TP. Hồ Chí Minh họp bàn kế hoạch.",
        "PGS.TS. Trần Văn Mẫu phát biểu.",
        "GS. TS. Lê Thị Mới trình bày.",
        "Ủy viên T.Ư Đảng Trần Văn Mẫu phát biểu.",
        "Đ/c. Trần Văn Mẫu phát biểu.",
        "Kinh phí là 14.478 triệu đồng, đạt 98.5% kế hoạch.",
        "Ngày 30.4.1975 là ngày lịch sử.",
        "Ông hỏi “Có ai không?” rồi bước vào.",
        "Tỉnh có nhiều việc... nhưng đã xong.",
        "KT. Chủ tịch, Phó Chủ tịch Trần Văn Mẫu ký.",
        "Địa chỉ tại songlam.example/tin.html đã mở.",
    ],
)
def test_one_sentence_stays_whole(one):
    assert sentences(one) == [one]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Hội nghị bắt đầu. Đồng chí Mẫu nói.", ["Hội nghị bắt đầu.", "Đồng chí Mẫu nói."], id="full stop"),
        pytest.param("Ai làm? Tỉnh làm! Xong.", ["Ai làm?", "Tỉnh làm!", "Xong."], id="marks"),
        pytest.param(
            "Ông nói: “Tỉnh làm tốt.” Hội nghị kết thúc.",
            ["Ông nói: “Tỉnh làm tốt.”", "Hội nghị kết thúc."],
            id="quote",
        ),
        pytest.param(
            "Tỉnh có nhiều việc… Đồng chí Mẫu nói.", ["Tỉnh có nhiều việc…", "Đồng chí Mẫu nói."], id="ellipsis"
        ),
        pytest.param(
            "Việc còn nhiều... Đồng chí Mẫu nói.", ["Việc còn nhiều...", "Đồng chí Mẫu nói."], id="three dots"
        ),
        pytest.param("Họp năm 2021. Năm 2022 họp lại.", ["Họp năm 2021.", "Năm 2022 họp lại."], id="after a number"),
        pytest.param(
            "Họp xong. “Chúng tôi làm tốt”, ông nói.", ["Họp xong.", "“Chúng tôi làm tốt”, ông nói."], id="quote opens"
        ),
        pytest.param("Sở ở Đà Lạt. Ủy ban ở Huế.", ["Sở ở Đà Lạt.", "Ủy ban ở Huế."], id="a letter with marks opens"),
    ],
)
def test_sentences_end_here(text, found):
    assert sentences(text) == found


def test_sentences_are_numbered_through_and_keep_their_block():
    text = "Tỉnh họp bàn\nTỉnh họp. Tỉnh làm.\nToàn cảnh. Ảnh: V.T\nHết việc."
    found = list(find_sentences(text, lay_out(text).blocks))
    assert [s.index for s in found] == list(range(len(found)))
    assert [s.block for s in found] == [
        BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH, BlockKind.CAPTION, BlockKind.BYLINE,
        BlockKind.PARAGRAPH,
    ]  # fmt: skip


@pytest.mark.parametrize("word", ["việc ", "việc"], ids=["with blanks", "without any blank"])
def test_a_line_of_5000_characters_is_cut_and_nothing_lost(word):
    text = (word * 2000)[:5000].strip()
    found = sentences(text)
    assert max(map(len, found)) <= 2000
    assert "".join("".join(found).split()) == "".join(text.split())
    assert len(found) <= 4

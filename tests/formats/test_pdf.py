"""PDFs: paragraphs over lines and pages, and one clear line where there is no text to be had."""

import pytest

from hoso.sources import SourceWarning, read_each

from .made import HEADLINE, POSTS, PROSE, posts, read_bytes, refusal
from .pdfs import pdf

REPORT = [HEADLINE, *PROSE]
ENCRYPTED = f"/Encrypt<</Filter/Standard/V 1/R 2/O<{'11' * 32}>/U<{'22' * 32}>/P -4>>/ID[<00><00>]"


@pytest.mark.parametrize("lines", [40, 5, 3, 2], ids="{} lines a page".format)
def test_paragraphs_are_joined_over_lines_and_pages(tmp_path, lines):
    (source,) = read_bytes(tmp_path, "tin.pdf", pdf(REPORT, lines_a_column=lines))
    assert source.text.split("\n\n") == REPORT
    assert (posts(source), source.media_type) == (POSTS, "application/pdf")


@pytest.mark.parametrize("lines", [40, 9, 4], ids="{} lines a column".format)
def test_columns_are_read_one_after_the_other(tmp_path, lines):
    title = f"{HEADLINE} và triển khai nhiệm vụ năm 2022 trên địa bàn toàn tỉnh"
    (source,) = read_bytes(tmp_path, "tin.pdf", pdf(PROSE * 3, title=title, columns=2, lines_a_column=lines))
    assert source.text.split("\n\n") == [title, *PROSE * 3]
    assert source.headline == title


def test_running_heads_and_page_numbers_are_left_out(tmp_path):
    (source,) = read_bytes(tmp_path, "tin.pdf", pdf(REPORT, lines_a_column=3, head=["Bản tin Sông Lam số 10"]))
    assert source.text.split("\n\n") == REPORT


def test_items_of_a_list_stay_apart(tmp_path):
    items = [
        "Dự hội nghị có:",
        "- Đồng chí Trần Văn Mẫu, Chủ tịch UBND tỉnh Sông Lam;",
        "- Đồng chí Lê Thị Mới, Phó Chủ tịch UBND tỉnh Sông Lam.",
    ]
    (source,) = read_bytes(tmp_path, "tin.pdf", pdf(items))
    assert source.text.split("\n\n") == items


@pytest.mark.parametrize(
    ("content", "says"),
    [
        pytest.param(pdf([], pictures=2), "a scan without a text layer", id="scan"),
        pytest.param(pdf([" "]), "without text", id="blank page"),
        pytest.param(pdf(REPORT, unicode=False), "do not tell its Vietnamese letters", id="letters lost"),
        pytest.param(pdf(REPORT, extra=ENCRYPTED), "encrypted", id="encrypted"),
        pytest.param(b"%PDF-1.5\n", "broken PDF", id="its first line alone"),
        pytest.param(pdf(REPORT)[:40], "broken PDF", id="cut short"),
        pytest.param(b"%PDF-1.5\n" + b"\0" * 5000, "broken PDF", id="zeros"),
    ],
)
def test_a_pdf_without_text_says_why(tmp_path, content, says):
    assert says in refusal(tmp_path, "tin.pdf", content)


def test_pages_that_are_pictures_are_told_and_the_others_read(tmp_path):
    (tmp_path / "tin.pdf").write_bytes(pdf(REPORT, pictures=2))
    with pytest.warns(SourceWarning, match="page 2, 3"):
        (source,) = read_each([tmp_path / "tin.pdf"])
    assert posts(source) == POSTS

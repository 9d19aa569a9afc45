"""Documents and what stands between them. All numbers, titles and people are invented."""

import pytest

from hoso.model import DocumentClaim
from tests.extraction.said import documents, relations, report, told

PARTS = [
    pytest.param("Luật Cán bộ, công chức số 22/2008/QH12 có hiệu lực.", "22/2008/QH12", {"type": "Luật"},
        id="a law by name"),
    pytest.param(
        "Tỉnh ủy Nghệ An ban hành Chỉ thị số 07-CT/TU ngày 01/10/2021 về tăng cường công tác dân vận.",
        "07-CT/TU",
        {"type": "Chỉ thị", "date": "2021-10-01", "issuer": "Tỉnh ủy Nghệ An",
            "title": "về tăng cường công tác dân vận"},
        id="issuer before, title with về"),
    pytest.param(
        "Tỉnh thực hiện Kế hoạch số 12-KH/TU ngày 05/3/2021 của Tỉnh ủy Nghệ An về công tác dân vận.",
        "12-KH/TU",
        {"type": "Kế hoạch", "date": "2021-03-05", "issuer": "Tỉnh ủy Nghệ An"}, id="issuer after của"),
    pytest.param(
        "Tỉnh triển khai Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ.",
        "30/2020/NĐ-CP", {"type": "Nghị định", "date": "2020-03-05", "issuer": "Chính phủ"}, id="date in words"),
    pytest.param(
        "Tỉnh triển khai Chỉ thị số 15/CT-TTg ngày 05-3-2020 của Thủ tướng Chính phủ.",
        "15/CT-TTg", {"type": "Chỉ thị", "date": "2020-03-05", "issuer": "Thủ tướng Chính phủ"}, id="an office issues"),
    pytest.param(
        "Quyết định số 12/QĐ-UBND ngày 05/3/2020 của Chủ tịch UBND tỉnh Nghệ An có hiệu lực.",
        "12/QĐ-UBND",
        {"type": "Quyết định", "date": "2020-03-05", "issuer": "Chủ tịch Ủy ban nhân dân tỉnh Nghệ An"},
        id="a chairman issues"),
    pytest.param(
        "Bộ Chính trị (khóa XIII) ban hành Quyết định số 23-QĐ/TW ngày 30/7/2021.",
        "23-QĐ/TW", {"type": "Quyết định", "date": "2021-07-30", "issuer": "Bộ Chính trị"}, id="a term in brackets"),
    pytest.param(
        "Luật số 59/2020/QH14 có hiệu lực.", "59/2020/QH14", {"type": "Luật"}, id="a law"),
    pytest.param(
        "Căn cứ Thông tư 05/2021/TT-BNV, sở đã họp.", "05/2021/TT-BNV", {"type": "Thông tư"}, id="without số"),
    pytest.param(
        "Tỉnh ủy Nghệ An có Chỉ thị số 05-CT/TU, ngày 01/10/2021.", "05-CT/TU", {"date": "2021-10-01"},
        id="a comma before ngày"),
    pytest.param(
        "Tỉnh ủy Nghệ An có Chỉ thị số 05-CT/TU (ngày 01/10/2021).", "05-CT/TU", {"date": "2021-10-01"},
        id="the day in brackets"),
    pytest.param(
        "Ông Trần Văn Mẫu cho biết, ngày 01/10/2021, UBND tỉnh Nghệ An ra Quyết định số 12/QĐ-UBND.", "12/QĐ-UBND",
        {"date": "2021-10-01", "issuer": "Ủy ban nhân dân tỉnh Nghệ An"}, id="a day that opens a clause"),
    pytest.param(
        "Ngày 01/10/2021, UBND tỉnh Nghệ An ban hành Quyết định số 12/QĐ-UBND về công tác cán bộ.",
        "12/QĐ-UBND",
        {"date": "2021-10-01", "issuer": "Ủy ban nhân dân tỉnh Nghệ An", "title": "về công tác cán bộ"},
        id="the day opens the sentence"),
    pytest.param(
        "Ông Trần Văn Mẫu, Chủ tịch UBND tỉnh Nghệ An, ký ban hành Quyết định số 12/QĐ-UBND.",
        "12/QĐ-UBND", {"signer": "Trần Văn Mẫu", "issuer": "Ủy ban nhân dân tỉnh Nghệ An"}, id="signer"),
    pytest.param(
        "Thông tư số 12/2020/TT-BYT do Thứ trưởng Bộ Y tế Trần Văn Mẫu ký.",
        "12/2020/TT-BYT", {"signer": "Trần Văn Mẫu", "issuer": "Bộ Y tế"}, id="a ministry's, by its signer"),
    pytest.param(
        "Thủ tướng lập tổ do Phó Thủ tướng Trần Văn Mẫu đứng đầu và ký Quyết định số 15/QĐ-TTg.",
        "15/QĐ-TTg", {"signer": None}, id="who heads what is set up signs nothing"),
    pytest.param(
        "Theo Quyết định số 15/QĐ-BYT, ông Trần Văn Mẫu, nguyên Giám đốc Sở Y tế tỉnh Nghệ An được bổ nhiệm.",
        "15/QĐ-BYT", {"issuer": None}, id="who is appointed issues nothing"),
    pytest.param(
        "Quyết định số 15/QĐ-BTC do Thứ trưởng Bộ Y tế Trần Văn Mẫu ký.",
        "15/QĐ-BTC", {"signer": "Trần Văn Mẫu", "issuer": None}, id="a signer of another ministry"),
    pytest.param(
        "Tỉnh có Công văn số 1234/UBND-NC ngày 05/3/2020.", "1234/UBND-NC", {"date": "2020-03-05"}, id="a letter"),
    pytest.param(
        "Quyết định số 23 -QĐ/TW có hiệu lực.", "23 -QĐ/TW", {"normal": "23-QĐ/TW"}, id="a slip is kept and tidied"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "number", "wanted"), PARTS)
def test_what_a_report_says_of_a_document(text, number, wanted):
    found = documents(text)
    assert set(found) == {number}
    assert {key: found[number].get(key) for key in wanted} == wanted


def test_what_is_not_said_is_absent():
    (found,) = documents("Tỉnh nhận Chỉ thị số 05-CT/TU.").values()
    assert not {"date", "issuer", "title", "signer", "normal"} & set(found)


def test_the_day_of_speaking_is_not_the_day_of_the_document():
    text = "Ngày 01/10/2021, ông Trần Văn Mẫu cho biết tỉnh đã ban hành Quyết định số 12/QĐ-UBND."
    assert "date" not in documents(text)["12/QĐ-UBND"]


TITLES = {
    "curly quotes": ("“Về công tác dân vận” có hiệu lực.", "Về công tác dân vận"),
    "về việc and quotes": ("về việc “Tăng cường dân vận” trong tỉnh.", "Tăng cường dân vận"),
    "nested": ("“Về phong trào “Dân vận khéo” năm 2021” có hiệu lực.", "Về phong trào “Dân vận khéo” năm 2021"),
    "nested, closed once": ("“Về phong trào “Dân vận khéo” có hiệu lực.", "Về phong trào “Dân vận khéo"),
    "straight quotes": ('"Về công tác dân vận" có hiệu lực.', "Về công tác dân vận"),
    "to the full stop": ("về công tác dân vận.", "về công tác dân vận"),
    "to a semicolon": ("về công tác dân vận; tỉnh đã họp.", "về công tác dân vận"),
    "gắn với": ("về công tác dân vận gắn với cải cách.", "về công tác dân vận"),
    "quy định": ("quy định về tuyển dụng công chức.", "quy định về tuyển dụng công chức"),
    "none": ("được quán triệt.", None),
    "never closed": ("“Về công tác dân vận", None),
}


@pytest.mark.parametrize(("after", "title"), TITLES.values(), ids=TITLES)
def test_where_a_title_begins_and_ends(after, title):
    found = documents(f"Chỉ thị số 05-CT/TU ngày 01/10/2021 của Tỉnh ủy Nghệ An {after}")["05-CT/TU"]
    assert found.get("title") == title


@pytest.mark.parametrize(
    ("text", "types"),
    [
        pytest.param(
            "Tỉnh thực hiện các nghị định số 11/2014/NĐ-CP, số 12/2020/NĐ-CP và số 13/2021/NĐ-CP.",
            {"11/2014/NĐ-CP": "Nghị định", "12/2020/NĐ-CP": "Nghị định", "13/2021/NĐ-CP": "Nghị định"},
            id="one word for three"),
        pytest.param(
            "Tỉnh thực hiện Nghị quyết số 18-NQ/TW và Kết luận số 50-KL/TW.",
            {"18-NQ/TW": "Nghị quyết", "50-KL/TW": "Kết luận"}, id="each its own word"),
        pytest.param("Tỉnh thực hiện 18-NQ/TW.", {"18-NQ/TW": "Nghị quyết"}, id="the code alone"),
    ],
)  # fmt: skip
def test_types_in_lists(text, types):
    assert {number: d.get("type") for number, d in documents(text).items()} == types


NOT_DOCUMENTS = [
    "Ngày 15/10/2021, tỉnh có 3/4 số xã đạt chuẩn.", "Dịch Covid-19 và cúm A/H5N1 được kiểm soát.",
    "Giai đoạn 2021-2025, tỉnh có 24/7 trạm trực.",
    "Nghị quyết 18 của tỉnh được quán triệt.", "Xe 37A-123.45 chạy trên quốc lộ 1A.",
]  # fmt: skip


@pytest.mark.parametrize("text", NOT_DOCUMENTS)
def test_a_report_without_a_number_of_a_document(text):
    assert documents(text) == {}


def test_each_mention_is_a_claim_with_its_words_in_the_text():
    text = "Chỉ thị số 05-CT/TU có hiệu lực. Tỉnh thực hiện Chỉ thị số 05-CT/TU."
    claims = list(report(text).of(DocumentClaim))
    assert [c.passage.sentence for c in claims] == [0, 1]
    assert all(text[c.passage.start : c.passage.end] == c.passage.quote and c.number in c.passage.quote for c in claims)


A, B = "11/2014/NĐ-CP", "12/2020/NĐ-CP"
RELATIONS = [
    (f"Căn cứ Nghị định số {B}, UBND tỉnh ban hành Quyết định số 12/QĐ-UBND.", {f"12/QĐ-UBND cites {B}"}),
    (
        "Thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị, Tỉnh ủy ban hành Kế hoạch số 12-KH/TU.",
        {"12-KH/TU implements 05-CT/TW"},
    ),
    (
        f"Quyết định số 12/QĐ-UBND được ban hành căn cứ Nghị định số {B} và Thông tư số 05/2021/TT-BNV.",
        {f"12/QĐ-UBND cites {B}", "12/QĐ-UBND cites 05/2021/TT-BNV"},
    ),
    (
        (
            "Thực hiện Chỉ thị số 12-CT/TU ngày 1/2/2021 của Tỉnh ủy Nghệ An và Kế hoạch số 34/KH-UBND của UBND "
            "tỉnh Nghệ An, UBND huyện Nam Đàn ban hành Kế hoạch số 56/KH-UBND."
        ),
        {"56/KH-UBND implements 12-CT/TU", "56/KH-UBND implements 34/KH-UBND"},
    ),
    (
        (
            f"Căn cứ Nghị định số {A}, Nghị định số {B} và Thông tư số 05/2021/TT-BNV, UBND tỉnh ban hành Quyết định "
            "số 12/QĐ-UBND."
        ),
        {f"12/QĐ-UBND cites {A}", f"12/QĐ-UBND cites {B}", "12/QĐ-UBND cites 05/2021/TT-BNV"},
    ),
    (f"Thực hiện Nghị định số {A} và Nghị định số {B}, các xã đã tích cực triển khai.", set()),
    (f"Nghị định số {B} sửa đổi, bổ sung một số điều của Nghị định số {A}.", {f"{B} amends {A}"}),
    (f"Nghị định số {B} sửa đổi Nghị định số {A}.", {f"{B} amends {A}"}),
    (f"Nghị định số {A} được sửa đổi, bổ sung bởi Nghị định số {B}.", {f"{B} amends {A}"}),
    (f"Nghị định số {A} (được sửa đổi, bổ sung tại Nghị định số {B}) quy định rõ.", {f"{B} amends {A}"}),
    (f"Nghị định số {B} thay thế Nghị định số {A}.", {f"{B} replaces {A}"}),
    (f"Nghị định số {B} có hiệu lực từ ngày 01/3/2020, thay thế Nghị định số {A}.", {f"{B} replaces {A}"}),
    (f"Nghị định số {A} được thay thế bởi Nghị định số {B}.", {f"{B} replaces {A}"}),
    (f"Nghị định số {B} bãi bỏ Nghị định số {A}.", {f"{B} repeals {A}"}),
    (f"Thông tư số 05/2021/TT-BNV hướng dẫn thi hành Nghị định số {B}.", {f"05/2021/TT-BNV guides {B}"}),
    (f"Nghị định số {B} quy định chi tiết một số điều của Luật số 59/2020/QH14.", {f"{B} guides 59/2020/QH14"}),
    ("Kế hoạch số 12-KH/TU triển khai thực hiện Nghị quyết số 18-NQ/TW.", {"12-KH/TU implements 18-NQ/TW"}),
    ("Kế hoạch số 12-KH/TU cụ thể hóa Nghị quyết số 18-NQ/TW.", {"12-KH/TU implements 18-NQ/TW"}),
    (f"Quyết định số 12/QĐ-UBND căn cứ Nghị định số {B}.", {f"12/QĐ-UBND cites {B}"}),
    (
        "Quyết định số 12/QĐ-UBND thay thế Quyết định số 10/QĐ-UBND và Quyết định số 11/QĐ-UBND.",
        {"12/QĐ-UBND replaces 10/QĐ-UBND", "12/QĐ-UBND replaces 11/QĐ-UBND"},
    ),
    (
        "Quyết định số 12/QĐ-UBND bãi bỏ các Quyết định số 10/QĐ-UBND, số 11/QĐ-UBND.",
        {"12/QĐ-UBND repeals 10/QĐ-UBND", "12/QĐ-UBND repeals 11/QĐ-UBND"},
    ),
    ("Chỉ thị số 12-CT/TU được ban hành theo Kết luận số 50-KL/TW.", {"12-CT/TU cites 50-KL/TW"}),
    (
        "Sau khi Bộ Chính trị ban hành Quy định số 11-QĐ/TW, Tỉnh ủy đã ban hành Chỉ thị số 12-CT/TU.",
        {"12-CT/TU follows 11-QĐ/TW"},
    ),
    (
        f"Nghị định số {B} sửa đổi Nghị định số {A}. Sửa đổi một số điều của Nghị định số 10/2013/NĐ-CP.",
        {f"{B} amends {A}", f"{B} amends 10/2013/NĐ-CP"},
    ),
    (
        f"Nghị định số {B} sửa đổi Nghị định số {A}. Bãi bỏ Nghị định số 10/2013/NĐ-CP.",
        {f"{B} amends {A}", f"{B} repeals 10/2013/NĐ-CP"},
    ),
    (
        f"Nghị định số {B} thay thế Nghị định số {A} và bãi bỏ Công văn số 17/BYT-TC.",
        {f"{B} replaces {A}", f"{B} repeals 17/BYT-TC"},
    ),
    (
        f"Nghị định số {B} thay thế Nghị định số {A}; bãi bỏ Điều 5, Điều 7 Thông tư số 20/2018/TT-BYT.",
        {f"{B} replaces {A}", f"{B} repeals 20/2018/TT-BYT"},
    ),
    (
        f"Có Nghị định số {B}. Nghị định này có hiệu lực; thay thế Nghị định số {A} và bãi bỏ Công văn số 17/BYT-TC.",
        {f"{B} replaces {A}", f"{B} repeals 17/BYT-TC"},
    ),
    (
        f"Thông tư số 14/2024/TT-BYT sửa đổi Nghị định số {A}, đã được sửa đổi bởi Nghị định số {B}.",
        {f"14/2024/TT-BYT amends {A}", f"{B} amends {A}"},
    ),
    (
        f"Chính phủ ban hành Nghị định số {B} về hộ tịch. Nghị định có hiệu lực từ 1/7 và thay thế Nghị định số {A}.",
        {f"{B} replaces {A}"},
    ),
    (
        "Tỉnh ủy ban hành Chỉ thị số 31-CT/TU. Chỉ thị số 09-CT/TU đã cũ. Chỉ thị này thay thế Chỉ thị số 09-CT/TU.",
        {"31-CT/TU replaces 09-CT/TU"},
    ),
]


REFERENCES = [
    pytest.param("Theo Nghị định số 12/2020/NĐ-CP, tuổi hưu quy định tại khoản 2 Điều 3 Nghị định số 11/2014/NĐ-CP.",
        {"12/2020/NĐ-CP cites 11/2014/NĐ-CP"}, id="what a decree says refers to another"),
    pytest.param("Theo Nghị định số 11/2014/NĐ-CP, tuổi nghỉ hưu quy định tại Nghị định số 12/2020/NĐ-CP.", set(),
        id="none refers to a later one"),
    pytest.param("Nghị định số 11/2018/NĐ-CP quy định chi tiết Luật Thư viện, Thông tư số 12/2017/TT-BTC có hiệu lực.",
        set(), id="an item behind what is guided"),
    pytest.param("Từ khi Luật Thư viện số 11/2025/QH15, Luật sửa đổi, bổ sung một số điều của Luật Báo chí số "
        "12/2025/QH15 có hiệu lực.", set(), id="a title that a verb opens"),
    pytest.param("Nghị định số 11/2018/NĐ-CP quy định chi tiết các điều của Thông tư số 12/2023/TT-BTC.", set(),
        id="none is about a later one"),
    pytest.param("Tại Nghị định số 12/2020/NĐ-CP, tỉnh được giao thực hiện việc quy định tại Điều 3 Nghị định số "
        "11/2014/NĐ-CP.", set(), id="what is laid down elsewhere is not implemented"),
    pytest.param("Báo cáo số 12/BC-CP về nội dung dự kiến sửa đổi, bổ sung tại Nghị định số 11/2014/NĐ-CP.", set(),
        id="what is planned"),
    pytest.param("Theo Nghị quyết số 12/NQ-CP thì người có công được hỗ trợ theo Quyết định số 11/2013/QĐ-TTg.", set(),
        id="two grounds"),
    pytest.param("Nghị định số 11/2014/NĐ-CP (sửa đổi, bổ sung tại Nghị định số 12/2020/NĐ-CP) có hiệu lực.",
        {"12/2020/NĐ-CP amends 11/2014/NĐ-CP"}, id="amended by, in brackets"),
    pytest.param("Triển khai thực hiện Kết luận số 11-KL/TW về tiếp tục thực hiện Chỉ thị số 10-CT/TW.",
        {"11-KL/TW implements 10-CT/TW"}, id="what a document is about, whatever it is the ground of"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), REFERENCES)
def test_references(text, wanted):
    assert relations(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), RELATIONS, ids=[row[0] for row in RELATIONS])
def test_relations(text, wanted):
    assert relations(text) == wanted


UNRELATED = [
    f"Nghị định số {A} và Nghị định số {B} có hiệu lực.",
    f"Nghị định số {A} có hiệu lực; Nghị định số {B} thay thế văn bản cũ.",
    f"Nghị định số {A} có hiệu lực. Nghị định số {B} đã hết hiệu lực.",
    f"Nghị định số {A} nêu rõ nội dung. Sửa đổi một số điều của Nghị định số {B}.",
    f"Nghị định số {B} sửa đổi Nghị định số {B}.",
    f"Tỉnh có Kế hoạch số 31-KH/TU. Kế hoạch nêu: sau 5 năm thực hiện Nghị định số {A}, tình hình tốt hơn.",
    f"Có hiệu lực từ 1/7; thay thế Nghị định số {A} và bãi bỏ Công văn số 17/BYT-TC.",
]


@pytest.mark.parametrize("text", UNRELATED)
def test_documents_that_stand_side_by_side(text):
    assert relations(text) == set()


DECREE = "Chính phủ ban hành Nghị định số 177/2024/NĐ-CP ngày 05/3/2024. "
GOING_ON = [
    pytest.param("Nghị định này thay thế Nghị định số 12/2020/NĐ-CP.", "177/2024/NĐ-CP replaces 12/2020/NĐ-CP",
        id="this decree"),
    pytest.param("Nghị định 177 thay thế Nghị định số 12/2020/NĐ-CP.", "177/2024/NĐ-CP replaces 12/2020/NĐ-CP",
        id="its bare number"),
    pytest.param("Nghị định số 177 thay thế Nghị định số 12/2020/NĐ-CP.", "177/2024/NĐ-CP replaces 12/2020/NĐ-CP",
        id="its bare number after số"),
    pytest.param("Nghị định số 12/2020/NĐ-CP được hướng dẫn tại Thông tư số 11/2021/TT-BTC.",
        "11/2021/TT-BTC guides 12/2020/NĐ-CP", id="guided by"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "relation"), GOING_ON)
def test_a_document_named_again_is_the_same(text, relation):
    assert relations(DECREE + text) == {relation}
    assert "177" not in documents(DECREE + text)


NOT_NAMED_AGAIN = [
    pytest.param("Thông tư này thay thế Nghị định số 12/2020/NĐ-CP.", id="another type"),
    pytest.param("Nghị định 178 thay thế Nghị định số 12/2020/NĐ-CP.", id="another number"),
    pytest.param("Căn cứ Nghị định số 12/2020/NĐ-CP, hướng dẫn tại Nghị định này, tỉnh lập dự toán.", id="as object"),
]


@pytest.mark.parametrize("text", NOT_NAMED_AGAIN)
def test_other_words_name_no_document_again(text):
    assert not relations(DECREE + text)


def test_this_decree_is_none_of_two():
    text = "Nghị định này thay thế Nghị định số 11/2012/NĐ-CP."
    assert "11/2012/NĐ-CP" not in " ".join(relations(DECREE + "Nghị định số 12/2020/NĐ-CP đã lâu. " + text))


def test_a_bare_number_that_two_documents_fit_means_neither():
    text = "Nghị quyết số 18-NQ/TW và Nghị quyết số 18-NQ/TU. Nghị quyết 18 thay thế Nghị quyết số 11-NQ/TW."
    assert not relations(text)


def test_who_signs_may_stand_after_the_number():
    text = "Quyết định số 12/QĐ-UBND ngày 05/3/2024 do Chủ tịch UBND tỉnh Nghệ An Trần Văn Mẫu ký có hiệu lực."
    assert documents(text)["12/QĐ-UBND"]["signer"] == "Trần Văn Mẫu"


def test_initials_of_an_author_are_no_part_of_a_number():
    assert set(documents("Việc này theo quy định tại Nghị định số 177/2024/NĐ-CP.TVM")) == {"177/2024/NĐ-CP"}


BY_FIGURES = [
    ("Ngày 9/7/2024, Bộ Chính trị ban hành Quyết định 98 lập 5 đoàn kiểm tra.", ("98", "Quyết định", "Bộ Chính trị")),
    ("Nghị quyết số 98 của Quốc hội có hiệu lực.", ("98", "Nghị quyết", "Quốc hội")),
    ("Theo Công văn số 3626 ngày 22/4/2024, thời hạn được kéo dài.", ("3626", "Công văn", None)),
]


@pytest.mark.parametrize(("text", "wanted"), BY_FIGURES)
def test_a_document_by_its_figures_alone(text, wanted):
    (document,) = told(text)["documents"]
    assert (document["number"], document["type"], document.get("issuer")) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết 98 có nhiều điểm mới.",
        "Bộ Chính trị ban hành Quyết định 98% đồng thuận.",
        "Bộ Y tế phê duyệt Dự án 600 của Chính phủ.",
    ],
    ids=["nobody's", "a share", "a type that has no numbers"],
)
def test_figures_behind_a_type_are_no_document(text):
    assert told(text)["documents"] == []


def test_figures_alone_mean_the_document_whose_number_the_report_gives():
    text = "Nghị quyết 57 của Bộ Chính trị mở đường. Nghị quyết số 57-NQ/TW nêu 7 nhiệm vụ."
    assert {d["number"] for d in told(text)["documents"]} == {"57-NQ/TW"}


def test_a_relation_of_documents_by_their_figures_has_their_figures():
    text = "Quyết định số 12 ngày 3/2/2024 thay thế Quyết định số 11 ngày 3/2/2020."
    assert relations(text) == {"12 replaces 11"}

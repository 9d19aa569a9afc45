"""Sources that are documents themselves: letterhead, preamble, signature. All people and numbers are invented."""

import pytest

from hoso.model import BlockKind, DocumentClaim, TenureClaim
from hoso.sources import from_text
from tests.extraction.said import report, told

STATE = """ỦY BAN NHÂN DÂN
TỈNH NGHỆ AN
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 4321/QĐ-UBND
Nghệ An, ngày 05 tháng 6 năm 2024

QUYẾT ĐỊNH
Về việc bổ nhiệm Phó Giám đốc Sở Y tế
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH NGHỆ AN

Căn cứ Nghị định số 12/2020/NĐ-CP ngày 27 tháng 11 năm 2020 của Chính phủ;
Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 567/TTr-SNV ngày 01 tháng 6 năm 2024.

QUYẾT ĐỊNH:
Điều 1. Bổ nhiệm ông Trần Văn Mẫu giữ chức vụ Phó Giám đốc Sở Y tế kể từ ngày 10 tháng 6 năm 2024.
Điều 2. Quyết định này thay thế Quyết định số 999/QĐ-UBND ngày 02 tháng 3 năm 2023.
Nơi nhận:
- Như Điều 3;
- Lưu: VT, NC.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Lê Hữu Thử
"""
PARTY = """TỈNH ỦY NGHỆ AN
*
Số 12-CT/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Nghệ An, ngày 01 tháng 10 năm 2021

CHỈ THỊ
CỦA BAN THƯỜNG VỤ TỈNH ỦY
về tăng cường công tác dân vận

Thực hiện Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị, Ban Thường vụ Tỉnh ủy yêu cầu:
1. Quán triệt Nghị quyết số 26-NQ/TW ngày 19/5/2018 của Ban Chấp hành Trung ương Đảng.
Chỉ thị này thay thế Chỉ thị số 07-CT/TU ngày 03/02/2016.

T/M BAN THƯỜNG VỤ
BÍ THƯ
(Đã ký)
Trần Văn Mẫu
"""
SIDE_BY_SIDE = """BỘ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
CỤC PHÒNG BỆNH Độc lập - Tự do - Hạnh phúc
Số: 345/PB-KSBT Hà Nội, ngày 12 tháng 3 năm 2024
V/v tăng cường phòng chống
dịch sởi
Kính gửi: Sở Y tế các tỉnh, thành phố

Cục Phòng bệnh đề nghị các đơn vị triển khai.
Nơi nhận: CỤC TRƯỞNG
- Như trên;
- Lưu: VT Trần Văn Mẫu
"""
DECREE = """CHÍNH PHỦ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 45/2024/NĐ-CP
Hà Nội, ngày 26 tháng 4 năm 2024
NGHỊ ĐỊNH
SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA NGHỊ ĐỊNH SỐ 12/2020/NĐ-CP
Căn cứ Luật Đầu tư công số 39/2019/QH14;
Điều 1. Phạm vi điều chỉnh.
TM. CHÍNH PHỦ
KT. THỦ TƯỚNG
PHÓ THỦ TƯỚNG
Trần Văn Mẫu
"""


def own(text: str) -> DocumentClaim:
    (claim,) = (c for c in report(text).of(DocumentClaim) if c.rule == "document by its letterhead")
    return claim


def relations(text: str) -> set[str]:
    return {f"{r['from']} {r['type']} {r['to']}" for r in told(text)["relations"]}


def signer(text: str) -> tuple[str, str, str]:
    (claim,) = (c for c in report(text).of(TenureClaim) if c.rule == "signs a document in an office")
    return claim.person, claim.role, claim.body


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (STATE, ("4321/QĐ-UBND", "Quyết định", "Ủy ban nhân dân tỉnh Nghệ An", "2024-06-05",
                 "Về việc bổ nhiệm Phó Giám đốc Sở Y tế", "Lê Hữu Thử", "KT.")),
        (PARTY, ("12-CT/TU", "Chỉ thị", "Ban Thường vụ Tỉnh ủy Nghệ An", "2021-10-01",
                 "về tăng cường công tác dân vận", "Trần Văn Mẫu", "TM.")),
        (SIDE_BY_SIDE, ("345/PB-KSBT", "Công văn", "Cục Phòng bệnh", "2024-03-12",
                        "tăng cường phòng chống dịch sởi", "Trần Văn Mẫu", None)),
        (DECREE, ("45/2024/NĐ-CP", "Nghị định", "Chính phủ", "2024-04-26",
                  "SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA NGHỊ ĐỊNH SỐ 12/2020/NĐ-CP", "Trần Văn Mẫu", "TM.")),
    ],
    ids=["state", "party", "letter, columns side by side", "title in capitals"],
)  # fmt: skip
def test_what_a_document_tells_of_itself(text, wanted):
    claim = own(text)
    day = claim.date.isoformat() if claim.date else None
    found = claim.number, claim.type, claim.issuer, day, claim.title, claim.signer, claim.signing_capacity
    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (STATE, {"4321/QĐ-UBND cites 12/2020/NĐ-CP", "4321/QĐ-UBND cites 567/TTr-SNV",
                 "4321/QĐ-UBND replaces 999/QĐ-UBND"}),
        (PARTY, {"12-CT/TU implements 05-CT/TW", "12-CT/TU replaces 07-CT/TU"}),
        (DECREE, {"45/2024/NĐ-CP amends 12/2020/NĐ-CP", "45/2024/NĐ-CP cites 39/2019/QH14"}),
    ],
    ids=["state", "party", "title in capitals"],
)  # fmt: skip
def test_what_a_document_stands_on_and_changes(text, wanted):
    assert relations(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (STATE, ("Lê Hữu Thử", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An")),
        (PARTY, ("Trần Văn Mẫu", "Bí thư", "Tỉnh ủy Nghệ An")),
        (DECREE, ("Trần Văn Mẫu", "Phó Thủ tướng", "Chính phủ")),
        (STATE.replace("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG"),
         ("Lê Hữu Thử", "Chánh Văn phòng", "Văn phòng Ủy ban nhân dân tỉnh Nghệ An")),
        (STATE.replace("ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN\n", "UBND TỈNH NGHỆ AN\nSỞ Y TẾ\n")
         .replace("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH NGHỆ AN\n", "GIÁM ĐỐC SỞ Y TẾ\n")
         .replace("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "GIÁM ĐỐC"), ("Lê Hữu Thử", "Giám đốc", "Sở Y tế tỉnh Nghệ An")),
    ],
    ids=["a deputy", "of the committee", "of the Government", "by order", "of a department"],
)  # fmt: skip
def test_in_which_office_a_document_is_signed(text, wanted):
    assert signer(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        STATE.replace("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "TUQ. CHỦ TỊCH\nGIÁM ĐỐC"),
        STATE.replace("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "NGƯỜI LẬP BIỂU"),
        STATE.replace("Lê Hữu Thử", "(Đã ký)"),
    ],
    ids=["whose head, is not told", "no office", "no name"],
)
def test_no_office_is_guessed(text):
    assert not [c for c in report(text).of(TenureClaim) if c.rule == "signs a document in an office"]


def test_an_office_by_a_signature_is_seen_on_its_day():
    (claim,) = (c for c in report(STATE).of(TenureClaim) if c.person == "Lê Hữu Thử")
    day = own(STATE).date
    assert (claim.bounds.observed_earliest, claim.bounds.observed_latest) == (day, day)


def test_names_in_capitals_are_spelt_as_in_the_text():
    text = PARTY.replace("TỈNH ỦY NGHỆ AN\n", "HUYỆN ỦY CON CUÔNG\n").replace("TỈNH ỦY", "HUYỆN ỦY")
    assert own(text).issuer == "Ban Thường vụ Huyện ủy Con Cuông"


def test_a_source_that_is_a_document_is_called_by_it():
    source = from_text(STATE)
    assert source.headline == "Quyết định 4321/QĐ-UBND Về việc bổ nhiệm Phó Giám đốc Sở Y tế"
    assert source.published == own(STATE).date
    assert source.blocks[0].kind is BlockKind.DATELINE


@pytest.mark.parametrize(
    "text",
    [
        STATE.replace("Số: 4321/QĐ-UBND", "Số:      /QĐ-UBND"),
        STATE.replace("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", ""),
        "Bài viết nêu khẩu hiệu CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM. Số 12 đường Lê Lợi có lễ hội.",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    ],
    ids=["a draft without number", "no motto", "a report", "a motto alone"],
)
def test_what_is_no_document_of_its_own(text):
    assert not [c for c in report(text).of(DocumentClaim) if c.rule == "document by its letterhead"]


@pytest.mark.parametrize("text", [STATE, PARTY, SIDE_BY_SIDE, DECREE], ids=["state", "party", "letter", "decree"])
def test_every_prefix_of_a_document_can_be_read(text):
    for end in range(1, len(text), 13):
        if text[:end].strip():
            report(text[:end])

"""Who issues a document: beside it, once for a list, by its code. All numbers and people are invented."""

import pytest

from tests.extraction.said import documents

ISSUERS = [
    pytest.param(
        "Theo Nghị định số 14/2020/NĐ-CP do Chính phủ ban hành ngày 30/12/2019, Sở Tài chính rà soát.",
        ("Chính phủ", "2019-12-30"),
        id="do ... ban hành ngày",
    ),
    pytest.param(
        "Theo Quyết định số 12/QĐ-UBND của UBND tỉnh Nghệ An ngày 3/2/2020, Sở Y tế rà soát.",
        ("Ủy ban nhân dân tỉnh Nghệ An", "2020-02-03"),
        id="the day behind the issuer",
    ),
    pytest.param(
        "Theo Quyết định số 12/QĐ-UBND của UBND tỉnh Nghệ An, ngày 3/2/2020 Sở Y tế rà soát.",
        ("Ủy ban nhân dân tỉnh Nghệ An", None),
        id="the day of the next clause",
    ),
    pytest.param(
        "Theo Quyết định số 121-QĐNS/TW, Ban Bí thư chỉ định đồng chí Trần Văn Mẫu tham gia Tỉnh ủy Nghệ An.",
        ("Ban Bí thư", None),
        id="who appoints by it",
    ),
    pytest.param(
        "Theo Quyết định số 121/QĐ-TTg, UBND tỉnh Nghệ An bổ nhiệm ông Trần Văn Mẫu làm Giám đốc Sở Y tế.",
        (None, None),
        id="one that the code speaks against",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), ISSUERS)
def test_who_issued_a_document_and_when(text, wanted):
    (document,) = documents(text).values()
    assert (document.get("issuer"), document.get("date")) == wanted


SHARED_ISSUERS = [
    (
        "Công bố các Quyết định số 12/QĐ-UBND, 13/QĐ-UBND và 14/QĐ-UBND ngày 28/5/2019 của Chủ tịch UBND tỉnh Nghệ An.",
        "12/QĐ-UBND",
        "Chủ tịch Ủy ban nhân dân tỉnh Nghệ An",
    ),
    (
        "Căn cứ các Nghị định của Chính phủ: số 26/2019/NĐ-CP ngày 08/3/2019 về thủy sản; số 42/2019/NĐ-CP.",
        "42/2019/NĐ-CP",
        "Chính phủ",
    ),
    (
        "HĐND tỉnh Nghệ An thông qua 12 nghị quyết, trong đó có: Nghị quyết số 38/NQ-HĐND; Nghị quyết số 39/NQ-HĐND.",
        "39/NQ-HĐND",
        "Hội đồng nhân dân tỉnh Nghệ An",
    ),
    (
        "UBND tỉnh Nghệ An ban hành 27 văn bản, tiêu biểu như Kế hoạch số 40/KH-UBND, Chỉ thị số 05/CT-UBND.",
        "05/CT-UBND",
        "Ủy ban nhân dân tỉnh Nghệ An",
    ),
    (
        "HĐND tỉnh Nghệ An thông qua 2 nghị quyết, gồm: Nghị quyết số 38/NQ-HĐND; theo Nghị định số 12/2020/NĐ-CP.",
        "12/2020/NĐ-CP",
        None,
    ),
    (
        "Kế hoạch số 97-KH/TU và Chỉ thị số 15-CT/TU, ngày 10/8/2020 của Ban Thường vụ Tỉnh ủy Nghệ An.",
        "97-KH/TU",
        "Ban Thường vụ Tỉnh ủy Nghệ An",
    ),
    (
        "Kế hoạch số 97/KH-UBND và Chỉ thị số 15-CT/TU, ngày 10/8/2020 của Ban Thường vụ Tỉnh ủy Nghệ An.",
        "97/KH-UBND",
        None,
    ),
    ("Theo ý kiến của Bộ Y tế (Công văn số 44/BYT-TC ngày 22/7/2021), tỉnh đồng ý.", "44/BYT-TC", "Bộ Y tế"),
    ("Theo ý kiến của Bộ Y tế (Công văn số 44/BTC-NS ngày 22/7/2021), tỉnh đồng ý.", "44/BTC-NS", None),
    ("Bộ trưởng Bộ Y tế đã ký Thông tư số 06/2024/TT-BYT.", "06/2024/TT-BYT", "Bộ trưởng Bộ Y tế"),
    ("Thứ trưởng Bộ Y tế đã ký Thông tư số 06/2024/TT-BYT.", "06/2024/TT-BYT", None),
    ("Thủ tướng Trần Văn Mẫu ký Quyết định số 245/QĐ-TTg.", "245/QĐ-TTg", "Thủ tướng Chính phủ"),
    ("Cục trưởng Cục Hàng không công bố Quyết định số 245/QĐ-TTg.", "245/QĐ-TTg", None),
    (
        "Tại Quyết định số 245/QĐ-TTg, Thủ tướng Chính phủ thi hành kỷ luật ông Trần Văn Mẫu.",
        "245/QĐ-TTg",
        "Thủ tướng Chính phủ",
    ),
    ("Bộ Y tế có Văn bản hỏa tốc số 113/BYT-KCB.", "113/BYT-KCB", "Bộ Y tế"),
    ("Văn phòng Đăng ký thuộc Sở Y tế tỉnh Nghệ An ban hành Công văn số 18/CV-VPĐK.", "18/CV-VPĐK", None),
]


@pytest.mark.parametrize(
    ("text", "number", "issuer"), SHARED_ISSUERS, ids=[row[1] + row[0][:12] for row in SHARED_ISSUERS]
)
def test_issuers_of_lists_and_codes(text, number, issuer):
    assert documents(text)[number].get("issuer") == issuer

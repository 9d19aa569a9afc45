"""Agreements and their signing, with what only is asked for. All people are invented."""

import pytest

from hoso.model import AgreementClaim, EventClaim, Part
from tests.extraction.said import acts, parts, report

MAU, MOI = "Trần Văn Mẫu", "Lê Thị Mới"

SIGNING = [
    pytest.param(
        "Đại diện Sở Y tế và Sở Nội vụ tỉnh Nghệ An, ông Trần Văn Mẫu, Giám đốc Sở Y tế, và bà Lê Thị Mới, Giám đốc "
        "Sở Nội vụ, "
        "ký Chương trình phối hợp giai đoạn 2021 - 2025 với 7 nội dung.", id="đại diện"),
    pytest.param(
        "Ông Trần Văn Mẫu, Giám đốc Sở Y tế, và bà Lê Thị Mới, Giám đốc Sở Nội vụ, ký Chương trình phối hợp giai đoạn "
        "2021 - 2025 giữa Sở Y tế và Sở Nội vụ tỉnh Nghệ An với 7 nội dung.", id="giữa ... và ..."),
]  # fmt: skip


@pytest.mark.parametrize("text", SIGNING)
def test_an_agreement_and_its_signing(text):
    health, home = "Sở Y tế tỉnh Nghệ An", "Sở Nội vụ tỉnh Nghệ An"
    (agreement,) = report(text).of(AgreementClaim)
    assert (set(agreement.parties), agreement.period, agreement.item_count) == ({health, home}, "2021/2025", 7)
    assert agreement.title.startswith("Chương trình phối hợp")
    signed = {
        act.person: act.on_behalf_of for act in acts(text) if act.part is Part.SIGNED and act.event == agreement.event
    }
    assert signed == {MAU: health, MOI: home}
    assert [e.type.value for e in report(text).of(EventClaim) if e.key == agreement.event] == ["signing"]


def test_a_signature_under_one_document_is_no_signing_ceremony():
    text = "Ông Trần Văn Mẫu ký ban hành Quyết định số 12/QĐ-UBND."
    (event,) = report(text).of(EventClaim)
    assert (event.type.value, event.about, parts(text)) == ("other", ("12/QĐ-UBND",), {f"{MAU} signed"})


_ASKED_FOR = [
    "Ông Trần Văn Mẫu đề nghị các doanh nghiệp sớm tìm hiểu, ký kết hợp đồng liên kết với các hợp tác xã.",
    "Sở Y tế và Sở Nội vụ tỉnh Nghệ An có kế hoạch ký chương trình phối hợp về đào tạo.",
]


@pytest.mark.parametrize(
    "text", ["Sở Y tế bàn về chương trình phối hợp.", "Chương trình phối hợp đã có từ lâu.", *_ASKED_FOR]
)
def test_an_agreement_that_nobody_signs_is_none(text):
    assert list(report(text).of(AgreementClaim)) == []

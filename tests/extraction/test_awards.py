"""What is awarded, to whom and by whom. All people are invented."""

import pytest

from hoso.model import AwardClaim, EventClaim
from tests.extraction.said import parts, report

MAU, MOI = "Trần Văn Mẫu", "Lê Thị Mới"

AWARDS = [
    pytest.param(
        "Đồng chí Trần Văn Mẫu trao Bằng khen của UBND tỉnh Nghệ An cho 5 tập thể và 10 cá nhân tiêu biểu năm 2021.",
        {("Bằng khen", 5, "tập thể", MAU, "2021"),
         ("Bằng khen", 10, "cá nhân", MAU, "2021")}, id="of a body, for a year"),
    pytest.param(
        "Đồng chí Trần Văn Mẫu trao Bằng khen cho 10 tập thể, 12 cá nhân.",
        {("Bằng khen", 10, "tập thể", MAU, None), ("Bằng khen", 12, "cá nhân", MAU, None)}, id="two groups"),
    pytest.param(
        "UBND tỉnh Nghệ An tặng Bằng khen cho 5 tập thể có thành tích giai đoạn 2016 - 2020.",
        {("Bằng khen", 5, "tập thể", "Ủy ban nhân dân tỉnh Nghệ An", "2016/2020")}, id="a body, for a period"),
    pytest.param(
        "Đồng chí Trần Văn Mẫu trao Kỷ niệm chương cho 1.200 hội viên.",
        {("Kỷ niệm chương", 1200, "hội viên", MAU, None)}, id="a count with a dot"),
    pytest.param("Đồng chí Trần Văn Mẫu trao đổi với 10 cá nhân về Bằng khen.", set(), id="trao đổi"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), AWARDS)
def test_awards_to_groups(text, wanted):
    claims = list(report(text).of(AwardClaim))
    assert {(c.award, c.recipient_count, c.recipient_kind, c.awarded_by, c.period) for c in claims} == wanted
    assert {c.event for c in claims} <= {e.key for e in report(text).of(EventClaim)}


def test_an_award_to_somebody_named():
    (claim,) = report("Đồng chí Trần Văn Mẫu trao Bằng khen cho bà Lê Thị Mới.").of(AwardClaim)
    assert (claim.award, claim.recipient, claim.recipient_count, claim.awarded_by) == ("Bằng khen", MOI, None, MAU)


RECIPIENTS = [
    pytest.param("Tặng Bằng khen của Chủ tịch UBND tỉnh cho các ông, bà: Lê Thị Mới, Phạm Văn Thử.", id="a list"),
    pytest.param("Ông Trần Văn Mẫu trao Bằng khen cho 2 cá nhân gồm các ông, bà: Lê Thị Mới, Phạm Văn Thử.",
        id="a list after how many"),
]  # fmt: skip


@pytest.mark.parametrize("text", RECIPIENTS)
def test_whom_an_award_is_given_receives_it(text):
    found = parts(text)
    assert {"Lê Thị Mới received", "Phạm Văn Thử received"} <= found
    assert not {"Lê Thị Mới awarded", "Phạm Văn Thử awarded"} & found

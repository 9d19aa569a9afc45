"""When a post is seen being held, or begins and ends, so that nothing that is told of another time is certain."""

from datetime import date

import pytest

from hoso.model import Bounds, TenureClaim, TenureStatus
from tests.extraction.said import PRINTED, report

D = date
MAU = "Trần Văn Mẫu"
UNKNOWN = Bounds()
SEEN = Bounds(observed_latest=PRINTED)
OF_LATE = "Ngày 19/5/2024, Tỉnh ủy Nghệ An họp. "


def told(text: str, role: str) -> list[tuple[TenureStatus | None, Bounds]]:
    """Status and bounds of each claim of a role of Trần Văn Mẫu in a report printed on 20 May 2024."""
    return [(c.status, c.bounds) for c in report(text, PRINTED).of(TenureClaim) if (c.person, c.role) == (MAU, role)]


BESIDE_A_NAME = [
    pytest.param(
        "Ban Bí thư phân công ông Lê Văn Mới giữ chức Bí thư Tỉnh ủy Nghệ An thay ông Trần Văn Mẫu, Giám đốc Sở Y tế "
        "tỉnh Nghệ An.", "Giám đốc", UNKNOWN, id="of one who is followed"),
    pytest.param(
        OF_LATE + "Trước đó, ngày 2/5/2024, Ban Bí thư điều động ông Trần Văn Mẫu, Giám đốc Sở Y tế tỉnh Nghệ An, giữ "
        "chức Bí thư Huyện ủy Nam Đàn.", "Giám đốc", Bounds(observed_earliest=D(2024, 5, 2),
        observed_latest=D(2024, 5, 2)), id="on an earlier day of its own"),
    pytest.param(
        OF_LATE + "Vừa qua, Ban Bí thư đã điều động ông Trần Văn Mẫu, Giám đốc Sở Y tế tỉnh Nghệ An, giữ chức Bí thư "
        "Huyện ủy Nam Đàn.", "Giám đốc", UNKNOWN, id="of one who was moved of late"),
    pytest.param(
        "Tại lễ phát động ngày 28/7/2009, Giám đốc Sở Y tế tỉnh Nghệ An Trần Văn Mẫu phát biểu.", "Giám đốc", UNKNOWN,
        id="long ago"),
    pytest.param(
        "Theo Quyết định số 12/QĐ-UBND ngày 3/5/2024, Giám đốc Sở Y tế tỉnh Nghệ An Trần Văn Mẫu lập đoàn kiểm tra.",
        "Giám đốc", Bounds(observed_earliest=D(2024, 5, 3), observed_latest=PRINTED), id="the day of a document"),
    pytest.param(
        "Ngày 3/2/2020, xã có chợ mới. Giám đốc Sở Y tế tỉnh Nghệ An Trần Văn Mẫu về thăm.", "Giám đốc", SEEN,
        id="in a report whose days lie far back"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "role", "wanted"), BESIDE_A_NAME)
def test_a_title_beside_a_name_is_seen(text: str, role: str, wanted: Bounds) -> None:
    assert told(text, role) == [(None, wanted)]


DEAD = [
    "Đoàn dâng hương tại phần mộ của Giám đốc Sở Y tế tỉnh Nghệ An Trần Văn Mẫu.",
    "Giám đốc Sở Y tế tỉnh Nghệ An Trần Văn Mẫu từ trần hôm qua.",
    "Giám đốc Sở Y tế tỉnh Nghệ An Trần Văn Mẫu (1931-2020) quê ở Nam Đàn.",
]


@pytest.mark.parametrize("text", DEAD)
def test_who_is_dead_is_not_seen_in_office(text: str) -> None:
    text += " Người dân nhớ Giám đốc Sở Y tế tỉnh Nghệ An Trần Văn Mẫu."
    assert told(text, "Giám đốc") == [(None, UNKNOWN)] * 2


OTHER_TIMES = [
    "Cây cầu khởi công dưới thời Giám đốc Sở Y tế tỉnh Nghệ An Trần Văn Mẫu.",
    "Người tiền nhiệm của bà, Giám đốc Sở Y tế tỉnh Nghệ An Trần Văn Mẫu, từng hứa mở chợ.",
    "Cách đây 10 năm, Giám đốc Sở Y tế tỉnh Nghệ An Trần Văn Mẫu đề xuất mở chợ.",
    "Sinh thời, Giám đốc Sở Y tế tỉnh Nghệ An Trần Văn Mẫu hay về xã.",
    "Ảnh tư liệu: Giám đốc Sở Y tế tỉnh Nghệ An Trần Văn Mẫu thăm chợ năm 1995.",
    "Bị cáo Trần Văn Mẫu (Giám đốc Sở Y tế tỉnh Nghệ An) khai đã nhận tiền.",
    "Ông Trần Văn Mẫu, Giám đốc Sở Y tế tỉnh Nghệ An (đã nghỉ hưu), về thăm chợ.",
    "Ông Trần Văn Mẫu, Giám đốc Sở Y tế tỉnh Nghệ An, bị cách chức tất cả các chức vụ trong Đảng.",
    "Ông Trần Văn Mẫu, Giám đốc Sở Y tế tỉnh Nghệ An giai đoạn 2011 - 2016, về thăm chợ.",
    "Ông Trần Văn Mẫu bị bắt khi đang là Giám đốc Sở Y tế tỉnh Nghệ An.",
    "Thời điểm xảy ra vụ việc, ông Trần Văn Mẫu là Giám đốc Sở Y tế tỉnh Nghệ An.",
    "Ông Trần Văn Mẫu làm Giám đốc Sở Y tế tỉnh Nghệ An hai nhiệm kỳ.",
    "Ông Trần Văn Mẫu giữ chức Giám đốc Sở Y tế tỉnh Nghệ An đến năm 2020 thì về quê.",
    "Ông Trần Văn Mẫu, Giám đốc Sở Y tế tỉnh Nghệ An những năm 1990, về thăm chợ.",
    "Ông Trần Văn Mẫu, Giám đốc Sở Y tế tỉnh Nghệ An năm 1990, về thăm chợ.",
    "Ông Trần Văn Mẫu, Giám đốc Sở Y tế tỉnh Nghệ An tương lai, về thăm chợ.",
    "Từ tháng 1 đến tháng 12/2015, ông Trần Văn Mẫu giữ chức Giám đốc Sở Y tế tỉnh Nghệ An.",
]


@pytest.mark.parametrize("text", OTHER_TIMES)
def test_a_post_of_another_time_is_not_seen(text: str) -> None:
    assert told(OF_LATE + text, "Giám đốc") == [(None, UNKNOWN)]


PERIODS = [
    pytest.param("từ tháng 3/2010 đến năm 2015", date(2010, 3, 31), date(2015, 1, 1), id="a month to a year"),
    pytest.param("(1990-1995)", date(1990, 12, 31), date(1995, 1, 1), id="years in brackets"),
    pytest.param("(từ năm 1990 đến tháng 12/1995)", date(1990, 12, 31), date(1995, 12, 1), id="a year to a month"),
]


@pytest.mark.parametrize(("period", "begun", "ended"), PERIODS)
@pytest.mark.parametrize("called", ["", "nguyên "])
def test_a_period_behind_a_title_bounds_it(called: str, period: str, begun: date, ended: date) -> None:
    ((_, bounds),) = told(
        f"{OF_LATE}Ông Trần Văn Mẫu, {called}Giám đốc Sở Y tế tỉnh Nghệ An {period}, về thăm chợ.", "Giám đốc"
    )
    assert (bounds.begin_latest, bounds.end_earliest, bounds.observed_latest) == (begun, ended, None)


def test_a_period_behind_a_seat_is_its_term() -> None:
    ((_, bounds),) = told(f"{OF_LATE}Ông Trần Văn Mẫu, đại biểu Quốc hội (2016 - 2021), về thăm chợ.", "Đại biểu")
    assert bounds.begin_latest is None


NOT_SO = [
    "Giả sử ông Trần Văn Mẫu là Giám đốc Sở Y tế tỉnh Nghệ An.",
    "Ông Trần Văn Mẫu tự xưng là Giám đốc Sở Y tế tỉnh Nghệ An.",
    "Tin ông Trần Văn Mẫu được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Nghệ An là sai sự thật.",
    "Tỉnh ủy không bổ nhiệm ông Trần Văn Mẫu giữ chức Giám đốc Sở Y tế tỉnh Nghệ An.",
    "Ông Trần Văn Mẫu xin từ chức Giám đốc Sở Y tế tỉnh Nghệ An.",
]


@pytest.mark.parametrize("text", NOT_SO)
def test_what_is_not_so_is_not_told(text: str) -> None:
    assert not told(text, "Giám đốc")


WITHIN = Bounds(observed_earliest=D(2009, 4, 1), observed_latest=D(2011, 8, 31))
SINCE = Bounds(begin_earliest=D(2015, 2, 1), begin_latest=D(2015, 2, 28))
IN_TURN = Bounds(begin_earliest=D(2010, 1, 1), end_latest=D(2020, 12, 31))
FORMER = TenureStatus.FORMER
CAREERS = [
    pytest.param("Ông Trần Văn Mẫu từng đảm nhiệm các chức vụ: Ủy viên Bộ Chính trị khóa XIII; Bí thư Tỉnh ủy Nghệ An.",
        "Ủy viên", None, UNKNOWN, id="once a member, in a term that lasts"),
    pytest.param("Ông Trần Văn Mẫu từng là Đại biểu Quốc hội khóa XII, XIII.", "Đại biểu", None, UNKNOWN,
        id="once a member, in terms after which others come"),
    pytest.param("Ông Trần Văn Mẫu từng là Chủ tịch Quốc hội khóa XII.", "Chủ tịch", FORMER,
        Bounds(end_latest=PRINTED), id="once the head, in a term that was over"),
    pytest.param("Ông Trần Văn Mẫu từng là Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Nghệ An từ 2001 - 2006.", "Ủy viên",
        FORMER, Bounds(end_latest=PRINTED), id="once a member, beside another post"),
    pytest.param("Từ tháng 6/2020 đến nay, ông Trần Văn Mẫu là Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Nghệ An.",
        "Ủy viên", None, SEEN, id="a member beside another post until now"),
    pytest.param("Từ tháng 4/2009 đến tháng 8/2011, ông Trần Văn Mẫu là Phó Chủ tịch Hội Nông dân tỉnh Nghệ An, Giám "
        "đốc Sở Y tế tỉnh Nghệ An (2010 - 2011).", "Phó Chủ tịch", None, WITHIN, id="a period in brackets behind"),
    pytest.param("Từ tháng 4/2009 đến tháng 8/2011, ông Trần Văn Mẫu là Ủy viên Trung ương Đảng khóa X (trúng cử bổ "
        "sung tại hội nghị của Trung ương, tháng 6/2009); Giám đốc Sở Y tế tỉnh Nghệ An.", "Ủy viên", None, WITHIN,
        id="a day in brackets behind"),
    pytest.param("Ông Trần Văn Mẫu là Giám đốc Sở Y tế tỉnh Nghệ An từ tháng 2/2015.", "Giám đốc", None, SINCE,
        id="since long ago"),
    pytest.param("Ông Trần Văn Mẫu là Giám đốc Sở Y tế tỉnh Nghệ An từ tháng 2/2015 đến nay.", "Giám đốc", None,
        Bounds(begin_earliest=D(2015, 2, 1), begin_latest=D(2015, 2, 28), observed_latest=PRINTED),
        id="since long ago until now"),
    pytest.param("Ngày 20/3/2024, Tỉnh ủy đồng ý để ông Trần Văn Mẫu thôi giữ chức Giám đốc Sở Y tế tỉnh Nghệ An.",
        "Giám đốc", FORMER, Bounds(end_earliest=D(2024, 3, 20), end_latest=PRINTED), id="left by consent"),
    pytest.param("Ngày 14/5/2024, đại diện Tỉnh ủy đã thông báo quyết định về việc miễn nhiệm chức vụ Giám đốc Sở Y tế "
        "tỉnh Nghệ An đối với ông Trần Văn Mẫu.", "Giám đốc", FORMER, Bounds(end_latest=D(2024, 5, 14)),
        id="the end is announced"),
    pytest.param("Ngày 14/5/2024, Tỉnh ủy công bố quyết định điều động ông Trần Văn Mẫu giữ chức Bí thư Huyện ủy Nam "
        "Đàn.", "Bí thư", TenureStatus.APPOINTED, Bounds(begin_latest=D(2024, 5, 14)), id="the begin is announced"),
    pytest.param("Tháng 10/2020, ông Trần Văn Mẫu tái đắc cử Bí thư Tỉnh ủy Nghệ An.", "Bí thư",
        TenureStatus.APPOINTED, Bounds(begin_latest=D(2020, 10, 31)), id="elected again"),
    pytest.param("Ngày 10/5/2024, Thủ tướng phê chuẩn kết quả bầu chức vụ Chủ tịch UBND tỉnh Nghệ An đối với ông Trần "
        "Văn Mẫu.", "Chủ tịch", TenureStatus.APPOINTED, Bounds(begin_latest=D(2024, 5, 10)),
        id="elected before it is confirmed"),
    pytest.param("Ngày 15/5/2024, ông Trần Văn Mẫu được giao quyền Giám đốc Sở Y tế tỉnh Nghệ An.", "Giám đốc",
        TenureStatus.ACTING, Bounds(begin_earliest=D(2024, 5, 15), begin_latest=D(2024, 5, 15)), id="let act"),
    pytest.param("Từ năm 2010 đến năm 2020, ông Trần Văn Mẫu lần lượt giữ các chức vụ Giám đốc Sở Y tế tỉnh Nghệ An, "
        "Bí thư Huyện ủy Nam Đàn.", "Bí thư", None, IN_TURN, id="posts held in turn"),
    pytest.param("Từ năm 2010 đến năm 2020, ông Trần Văn Mẫu là Phó Giám đốc, Giám đốc Sở Y tế tỉnh Nghệ An.",
        "Phó Giám đốc", None, IN_TURN, id="the deputy, then the head"),
    pytest.param("Ông Trần Văn Mẫu từng hai lần làm Giám đốc Sở Y tế tỉnh Nghệ An: 2010-2013 và 2018-2020.",
        "Giám đốc", FORMER, Bounds(begin_earliest=D(2010, 1, 1)), id="twice"),
    pytest.param("Từ 6/2016 - 3/2021, ông Trần Văn Mẫu là Giám đốc Sở Y tế tỉnh Nghệ An, Bí thư Huyện ủy Nam Đàn (từ "
        "2018).", "Bí thư", None, Bounds(observed_earliest=D(2016, 6, 1), observed_latest=D(2021, 3, 31)),
        id="a bare year in brackets"),
    pytest.param("Ngày 3/2/1995, ông Trần Văn Mẫu vào ngành, sau đó được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Nghệ An.",
        "Giám đốc", TenureStatus.APPOINTED, Bounds(begin_earliest=D(1995, 2, 3), begin_latest=PRINTED),
        id="appointed later on"),
    pytest.param("Năm 1995, ông Trần Văn Mẫu tốt nghiệp, sau đó làm Giám đốc Sở Y tế tỉnh Nghệ An.", "Giám đốc", None,
        Bounds(begin_earliest=D(1995, 1, 1)), id="held later on"),
    pytest.param("Ngày 14/5/2024, Tỉnh ủy công bố Quyết định số 15-QĐ/TU ngày 8/5/2024 điều động ông Trần Văn Mẫu giữ "
        "chức Bí thư Huyện ủy Nam Đàn.", "Bí thư", TenureStatus.APPOINTED,
        Bounds(begin_earliest=D(2024, 5, 8), begin_latest=D(2024, 5, 8)), id="the day of the decision is told"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "role", "status", "wanted"), CAREERS)
def test_a_career_tells_no_more_than_is_sure(text: str, role: str, status: TenureStatus | None, wanted: Bounds) -> None:
    assert told(text, role)[0] == (status, wanted)


NOT_SEEN = [
    pytest.param("Sau khi tốt nghiệp Trường Đại học Y Hà Nội, ông Trần Văn Mẫu là Giám đốc Sở Y tế tỉnh Nghệ An.",
        id="after something long ago"),
    pytest.param("Sự nghiệp của ông Trần Văn Mẫu gắn với tỉnh qua nhiều vị trí như Giám đốc Sở Y tế tỉnh Nghệ An.",
        id="through many posts"),
    pytest.param("Ông Trần Văn Mẫu giữ chức Giám đốc Sở Y tế tỉnh Nghệ An nhiệm kỳ 2016 - 2021, sau đó nghỉ hưu.",
        id="left later"),
    pytest.param("Ông Trần Văn Mẫu là nguyên Bí thư Huyện ủy Nam Đàn; Giám đốc Sở Y tế tỉnh Nghệ An.",
        id="behind one that was left"),
    pytest.param("Trước đây ông Lê Văn Cũ là Chủ tịch, còn ông Trần Văn Mẫu là Giám đốc Sở Y tế tỉnh Nghệ An.",
        id="in a sentence of the past"),
    pytest.param("Ông Trần Văn Mẫu từ trần hôm qua. Ông Trần Văn Mẫu là Giám đốc Sở Y tế tỉnh Nghệ An.", id="dead"),
    pytest.param("Bị cáo Lê Văn Cũ ra tòa. Cáo trạng nêu, ông Trần Văn Mẫu (Giám đốc Sở Y tế tỉnh Nghệ An) đã gặp ông "
        "Cũ.", id="of a case before a court"),
    pytest.param("Theo cáo trạng, ông Trần Văn Mẫu là Giám đốc Sở Y tế tỉnh Nghệ An.", id="of a case, by a verb"),
]  # fmt: skip


@pytest.mark.parametrize("text", NOT_SEEN)
def test_a_post_that_a_life_or_a_case_tells_is_not_seen(text: str) -> None:
    assert told(text, "Giám đốc") == [(None, UNKNOWN)]


def test_a_report_that_names_a_court_among_much_else_tells_of_its_own_time() -> None:
    text = "Bị cáo kêu oan. " + "Tỉnh họp bàn việc trồng rừng. " * 120
    assert told(text + "Ông Trần Văn Mẫu, Giám đốc Sở Y tế tỉnh Nghệ An, dự.", "Giám đốc") == [(None, SEEN)]


OF_OTHERS = [
    "Trước ông Trần Văn Mẫu, Giám đốc Sở Y tế tỉnh Nghệ An là ông Lê Văn Cũ.",
    "Bà Lê Thị Mới kế nhiệm ông Trần Văn Mẫu làm Giám đốc Sở Y tế tỉnh Nghệ An.",
    "Hai ông Lê Văn Cũ và Trần Văn Mẫu lần lượt giữ chức Giám đốc Sở Y tế tỉnh Nghệ An và Bí thư Huyện ủy Nam Đàn.",
]


@pytest.mark.parametrize("text", OF_OTHERS)
def test_a_post_of_somebody_else_is_not_told(text: str) -> None:
    assert not told(text, "Giám đốc")


def test_a_council_of_an_unnamed_academy_is_no_body() -> None:
    assert not told("Ông Trần Văn Mẫu, Chủ tịch Hội đồng Học viện, phát biểu.", "Chủ tịch")
    assert told("Ông Trần Văn Mẫu, Chủ tịch Hội đồng Học viện Sông Lam, phát biểu.", "Chủ tịch")


PROVINCES = [
    pytest.param(
        "Trong khi đó, tại Hà Tĩnh, Chủ tịch UBND tỉnh Trần Văn Mẫu yêu cầu rà soát.", "Hà Tĩnh", id="its own"
    ),
    pytest.param(
        "Tại Hà Nội, Chủ tịch UBND tỉnh Trần Văn Mẫu yêu cầu rà soát.", "Nghệ An", id="a city without such a post"
    ),
    pytest.param("Chủ tịch UBND tỉnh Trần Văn Mẫu yêu cầu rà soát tại Hà Tĩnh.", "Nghệ An", id="told after"),
]


@pytest.mark.parametrize(("text", "province"), PROVINCES)
def test_a_sentence_that_opens_with_its_province_tells_of_it(text: str, province: str) -> None:
    setting = "UBND tỉnh Nghệ An họp tại thành phố Vinh, tỉnh Nghệ An. "
    (claim,) = report(setting + text, PRINTED).of(TenureClaim)
    assert claim.body == f"Ủy ban nhân dân tỉnh {province}"


def test_a_name_goes_on_after_postgraduate() -> None:
    text = "Ông Trần Văn Mẫu là Trưởng Ban Quản lý đào tạo sau đại học và Hợp tác quốc tế, Trường Đại học Sông Lam."
    (claim,) = report(text, PRINTED).of(TenureClaim)
    assert claim.body == "Ban Quản lý đào tạo sau đại học và Hợp tác quốc tế"


def test_a_department_whose_crimes_are_not_read_is_no_body() -> None:
    text = "Ông Trần Văn Mẫu, Cục trưởng Cục Cảnh sát điều tra tội phạm về buôn lậu, ma túy, dự họp."
    assert not told(text, "Cục trưởng")


def test_a_verb_of_the_clause_before_a_speaker_appoints_nobody_after() -> None:
    text = (
        "Vui mừng được bầu giữ chức Trưởng đoàn đại biểu Quốc hội tỉnh Nghệ An, bà Lê Thị Mới khẳng định ông Trần Văn "
        "Mẫu đã có hai khóa làm đại biểu Quốc hội."
    )
    assert [status for status, _ in told(text, "Đại biểu")] == [None]

"""Events and who did what there. All people are invented, and so is the province of Sông Lam."""

from datetime import date

import pytest

from hoso.model import EventClaim, Part
from tests.extraction.said import acts, parts, report, told

MAU, MOI, THU = "Trần Văn Mẫu", "Lê Thị Mới", "Phạm Văn Thử"

SHAPES = [
    pytest.param("Các đại biểu Trần Văn Mẫu, Lê Thị Mới, Phạm Văn Thử bấm nút khởi công dự án.",
        {f"{MAU} attended", f"{MOI} attended", f"{THU} attended"}, id="several press the button"),
    pytest.param(
        "Phó Chủ tịch UBND tỉnh Nghệ An Trần Văn Mẫu thừa ủy quyền của Chủ tịch nước trao Huân chương Lao động cho bà "
        "Lê Thị Mới.", {f"{MAU} awarded", f"{MOI} received"}, id="by authority of an office"),
    pytest.param(
        "Về dự lễ kỷ niệm, phía Trung ương có đồng chí Trần Văn Mẫu, Thứ trưởng Bộ Y tế; phía tỉnh Nghệ An có đồng "
        "chí Lê Thị Mới, Phó Chủ tịch UBND tỉnh; cùng đông đảo bà con.",
        {f"{MAU} attended", f"{MOI} attended"}, id="two sides"),
    pytest.param("Dự lễ có lãnh đạo các sở; đại diện lãnh đạo Báo Nghệ An có nhà báo Trần Văn Mẫu, Tổng Biên tập.",
        {f"{MAU} attended"}, id="who stands for a paper"),
    pytest.param("Hai phó giám đốc Sở Y tế Nghệ An Trần Văn Mẫu, Lê Thị Mới cùng dự hội nghị.",
        {f"{MAU} attended", f"{MOI} attended"}, id="two of one title"),
    pytest.param("Các ông Trần Văn Mẫu, Phạm Văn Thử, Lê Văn Mới được bầu làm Phó Chủ tịch HĐND tỉnh Nghệ An.",
        {f"{MAU} received", f"{THU} received", "Lê Văn Mới received"}, id="a list of who are elected"),
    pytest.param(
        "Đón Tổng Bí thư Lê Thị Mới có các đồng chí: Bí thư Thành ủy Hà Nội Trần Văn Mẫu; Phó Bí thư Thành ủy Phạm Văn "
        "Thử.", {f"{MAU} attended", f"{THU} attended"}, id="who welcome somebody named"),
    pytest.param("Hội nghị đã nghe tham luận của ông Trần Văn Mẫu, Giám đốc Sở Y tế.", {f"{MAU} spoke"}, id="is heard"),
    pytest.param("Chủ tịch UBND tỉnh Nghệ An Trần Văn Mẫu đối thoại với thanh niên.", {f"{MAU} attended"},
        id="a dialogue"),
    pytest.param(
        "Hội nghị có sự tham dự của đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy Nghệ An.", {f"{MAU} attended"},
        id="có sự tham dự của"),
    pytest.param(
        "Các đồng chí Trần Văn Mẫu, Lê Thị Mới dự hội nghị.", {f"{MAU} attended", f"{MOI} attended"},
        id="a comma between two"),
    pytest.param(
        "Về phía trường có sự hiện diện của ông Trần Văn Mẫu; bà Lê Thị Mới và các giảng viên.",
        {f"{MAU} attended", f"{MOI} attended"}, id="có sự hiện diện của, and others"),
    pytest.param(
        "Dự lễ có các đồng chí: Trần Văn Mẫu, Giám đốc Sở Y tế; đại diện Phòng Nội vụ, Sở Tài chính; Lê Thị Mới.",
        {f"{MAU} attended", f"{MOI} attended"}, id="a list with an item of nobody"),
    pytest.param(
        "Cùng đi có Đại sứ Việt Nam tại Nhật Bản Trần Văn Mẫu.", {f"{MAU} attended"}, id="an envoy of one country"),
    pytest.param(
        "Thủ tướng Trần Văn Mẫu đã có cuộc gặp làm việc với Đại sứ Việt Nam tại Nga Lê Thị Mới.",
        {f"{MAU} attended", f"{MOI} attended"}, id="a meeting with an envoy"),
    pytest.param(
        "Tổng Bí thư Trần Văn Mẫu cùng các đại biểu Quốc hội đơn vị bầu cử số 1 tiếp xúc cử tri.", {f"{MAU} attended"},
        id="with deputies of a constituency"),
    pytest.param(
        "Dự lễ đón có Bí thư Tỉnh ủy Nghệ An Trần Văn Mẫu và các Ủy viên Trung ương Đảng: Lê Thị Mới, Chủ tịch UBND "
        "tỉnh; Phạm Văn Thử, Chủ tịch HĐND tỉnh.",
        {f"{MAU} attended", f"{MOI} attended", f"{THU} attended"}, id="a heading behind the first guest"),
    pytest.param(
        "Các đồng chí Trần Văn Mẫu và Lê Thị Mới được bầu làm Phó Chủ tịch UBND tỉnh Nghệ An.",
        {f"{MAU} received", f"{MOI} received"}, id="two who are elected"),
    pytest.param(
        "Đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy Nghệ An, dự và phát biểu chỉ đạo tại hội nghị.",
        {f"{MAU} attended", f"{MAU} spoke"}, id="subject and two verbs"),
    pytest.param("Đồng chí Trần Văn Mẫu chủ trì hội nghị.", {f"{MAU} chaired"}, id="subject and verb"),
    pytest.param(
        "Bí thư Trần Văn Mẫu trao Huân chương tặng ông Phạm Văn Thử và truy tặng ông Lê Văn Mới.",
        {f"{MAU} awarded", f"{THU} received", "Lê Văn Mới received"}, id="who is honoured honours nobody"),
    pytest.param("Bị cáo khai được ông Trần Văn Mẫu chỉ đạo.", set(), id="by whom others were directed"),
    pytest.param("Đồng chí Trần Văn Mẫu đã chủ trì hội nghị.", {f"{MAU} chaired"}, id="đã"),
    pytest.param("Hội nghị do đồng chí Trần Văn Mẫu chủ trì.", {f"{MAU} chaired"}, id="do ... chủ trì"),
    pytest.param(
        "Hội nghị quy tụ các Phó Giám đốc Sở Y tế Trần Văn Mẫu, Lê Thị Mới, Phạm Văn Thử; cùng nhiều doanh nghiệp.",
        {f"{MAU} attended", f"{MOI} attended", f"{THU} attended"}, id="quy tụ"),
    pytest.param(
        "Cùng đi có các đồng chí Trần Văn Mẫu, Chánh Văn phòng Tỉnh ủy; Lê Thị Mới, chuyên viên phòng ban; "
        "Phạm Văn Thử, Giám đốc Công an tỉnh.",
        {f"{MAU} attended", f"{MOI} attended", f"{THU} attended"}, id="cùng đi có, a title that is none"),
    pytest.param(
        "Đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy Nghệ An đã tiếp bà Lê Thị Mới, chuyên gia nước ngoài.",
        {f"{MAU} attended", f"{MOI} attended"}, id="who is received and who receives"),
    pytest.param(
        "Đồng chí Trần Văn Mẫu có buổi gặp mặt và làm việc với bà Lê Thị Mới.", {f"{MAU} attended", f"{MOI} attended"},
        id="who holds a meeting and with whom"),
    pytest.param(
        "Cùng đi với Thủ tướng Phạm Văn Thử có ông Trần Văn Mẫu; bà Lê Thị Mới.",
        {f"{MAU} attended", f"{MOI} attended"}, id="with whom others came"),
    pytest.param(
        "Cùng dự có các thành viên Đoàn Kiểm tra số 12; Bí thư Tỉnh ủy Nghệ An Trần Văn Mẫu; lãnh đạo các sở.",
        {f"{MAU} attended"}, id="a list that begins with others"),
    pytest.param(
        "Đồng chí Trần Văn Mẫu và các thành viên trong đoàn đã thành kính dâng hương.", {f"{MAU} attended"},
        id="with other members"),
    pytest.param(
        "Bà Lê Thị Mới cùng Công đoàn Bộ Nội vụ đã dự hội nghị.", {f"{MOI} attended"}, id="with a body"),
    pytest.param(
        "Vợ ông Trần Văn Mẫu dự hội nghị. Gia đình ông Trần Văn Mẫu phát biểu tại hội nghị.", set(),
        id="the family of somebody"),
    pytest.param(
        "Phó Thủ tướng Trần Văn Mẫu - Trưởng Ban Chỉ đạo tại hội nghị.", set(), id="a verb that is a name"),
    pytest.param(
        "Ông Trần Văn Mẫu có buổi tiếp công dân định kỳ.", {f"{MAU} attended"}, id="who receives citizens"),
    pytest.param(
        "Dự hội nghị, về phía tỉnh có ông Trần Văn Mẫu, Bí thư Tỉnh ủy Nghệ An.", {f"{MAU} attended"}, id="về phía"),
    pytest.param(
        "Tại hội nghị, ông Trần Văn Mẫu cho biết bà Lê Thị Mới được đánh giá cao.", {f"{MAU} spoke"},
        id="who is spoken of does not speak"),
    pytest.param(
        "Ông Trần Văn Mẫu, Phó Trưởng Đoàn kiểm tra số 12 công bố quyết định tại hội nghị.", {f"{MAU} presented"},
        id="a title half read before the verb"),
    pytest.param(
        "Đồng chí Trần Văn Mẫu trao Huân chương tặng đồng chí Lê Thị Mới.", {f"{MAU} awarded", f"{MOI} received"},
        id="trao ... tặng"),
    pytest.param(
        "Đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy Nghệ An thăm, tặng quà đồng chí Lê Thị Mới.",
        {f"{MAU} attended", f"{MAU} awarded", f"{MOI} received"}, id="a present at a visit"),
    pytest.param(
        "Trao Bằng khen cho đồng chí Lê Thị Mới, đồng chí Trần Văn Mẫu dự và chúc mừng tập thể.",
        {f"{MAU} attended", f"{MOI} received"}, id="after those who receive, the speaker"),
    pytest.param(
        "Trước đó, ông Trần Văn Mẫu đã cử bà Lê Thị Mới làm Vụ trưởng.", {f"{MOI} received"},
        id="who appoints receives no post"),
    pytest.param(
        "Ông Lê Thị Mới được Bộ trưởng Trần Văn Mẫu bổ nhiệm làm Vụ trưởng.", {f"{MOI} received"},
        id="by whom a post is given"),
    pytest.param(
        "Bí thư Tỉnh ủy Nghệ An Trần Văn Mẫu tiếp bà Lê Thị Mới.\nBà Mới cảm ơn.\nÔng Mẫu nhấn mạnh hợp tác.",
        {f"{MAU} attended", f"{MOI} attended", f"{MOI} spoke", f"{MAU} spoke"}, id="speech at a meeting"),
    pytest.param(
        "Hội nghị diễn ra dưới sự chủ trì của đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy Nghệ An.", {f"{MAU} chaired"},
        id="dưới sự chủ trì của"),
    pytest.param(
        "Đồng chí Trần Văn Mẫu và đồng chí Lê Thị Mới đồng chủ trì hội nghị.", {f"{MAU} chaired", f"{MOI} chaired"},
        id="two subjects"),
    pytest.param(
        "Các đồng chí: Trần Văn Mẫu, Bí thư Tỉnh ủy Nghệ An; Lê Thị Mới, Chủ tịch UBND tỉnh đồng chủ trì hội nghị.",
        {f"{MAU} chaired", f"{MOI} chaired"}, id="a list before the verb"),
    pytest.param("Dự hội nghị có đồng chí Trần Văn Mẫu.", {f"{MAU} attended"}, id="verb first"),
    pytest.param(
        "Dự hội nghị còn có đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy Nghệ An; đồng chí Lê Thị Mới, Chủ tịch UBND tỉnh.",
        {f"{MAU} attended", f"{MOI} attended"}, id="verb first, còn có"),
    pytest.param(
        "Tham dự hội nghị có các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy Nghệ An: Trần Văn Mẫu, Chủ tịch UBND tỉnh; "
        "Lê Thị Mới, Trưởng Ban Tổ chức Tỉnh ủy; Phạm Văn Thử, Giám đốc Công an tỉnh.",
        {f"{MAU} attended", f"{MOI} attended", f"{THU} attended"}, id="verb first, a list with a heading"),
    pytest.param(
        "Phát biểu tại hội nghị, đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy Nghệ An, biểu dương kết quả.", {f"{MAU} spoke"},
        id="an opening clause"),
    pytest.param(
        "Chủ trì hội nghị, đồng chí Trần Văn Mẫu yêu cầu rà soát thủ tục.", {f"{MAU} chaired", f"{MAU} spoke"},
        id="an opening clause, then speech"),
    pytest.param(
        "Thay mặt Ban Thường vụ Tỉnh ủy Nghệ An, đồng chí Trần Văn Mẫu phát biểu tại hội nghị.", {f"{MAU} spoke"},
        id="on behalf"),
    pytest.param("Tại hội nghị, đồng chí Trần Văn Mẫu trình bày báo cáo.", {f"{MAU} presented"}, id="presents"),
    pytest.param(
        "Tại hội nghị, đồng chí Trần Văn Mẫu trao quyết định cho đồng chí Lê Thị Mới.",
        {f"{MAU} awarded", f"{MOI} received"}, id="hands over"),
    pytest.param(
        "Tại hội nghị, đồng chí Lê Thị Mới nhận Bằng khen của UBND tỉnh Nghệ An.", {f"{MOI} received"}, id="receives"),
    pytest.param(
        "Đồng chí Trần Văn Mẫu chứng kiến lễ ký kết.", {f"{MAU} witnessed"}, id="witnesses"),
    pytest.param(
        "Đồng chí Trần Văn Mẫu phát biểu khai mạc hội nghị; đồng chí Lê Thị Mới trình bày báo cáo; đồng chí Phạm "
        "Văn Thử dự.",
        {f"{MAU} spoke", f"{MOI} presented", f"{THU} attended"}, id="each their own verb"),
    pytest.param(
        "Các đồng chí Trần Văn Mẫu, Lê Thị Mới và Phạm Văn Thử dự hội nghị.",
        {f"{MAU} attended", f"{MOI} attended", f"{THU} attended"}, id="a list of names alone"),
    pytest.param(
        "Đồng chí Trần Văn Mẫu cùng đồng chí Lê Thị Mới dự hội nghị.", {f"{MAU} attended", f"{MOI} attended"},
        id="cùng"),
    pytest.param(
        "Dự và chỉ đạo hội nghị có đồng chí Trần Văn Mẫu; cùng dự có đồng chí Lê Thị Mới và lãnh đạo các sở, ngành.",
        {f"{MAU} attended", f"{MOI} attended"}, id="two lists in one sentence"),
    pytest.param(
        "Ông Trần Văn Mẫu được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Nghệ An.", {f"{MAU} received"},
        id="is appointed"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), SHAPES)
def test_who_did_what(text, wanted):
    assert parts(text) == wanted


NOT_DONE = [
    "Đồng chí Trần Văn Mẫu sẽ dự hội nghị.",
    "Đồng chí Trần Văn Mẫu không dự hội nghị.",
    "Đồng chí Trần Văn Mẫu chưa phát biểu tại hội nghị.",
    "Hội nghị dự kiến do đồng chí Trần Văn Mẫu điều hành.",
    "Hội nghị mời đồng chí Trần Văn Mẫu phát biểu.",
    "UBND tỉnh giao Giám đốc Sở Y tế Trần Văn Mẫu chủ trì hội nghị vào tháng tới.",
    "Các đại biểu đề nghị đồng chí Trần Văn Mẫu phát biểu làm rõ thêm.",
    "Hội nghị cảm ơn đồng chí Trần Văn Mẫu đã phát biểu.",
    "Hội nghị nghe ý kiến về đồng chí Trần Văn Mẫu.",
    "Nhà của đồng chí Trần Văn Mẫu nằm cạnh ký túc xá.",
    "Hội nghị bàn dự thảo do sở của đồng chí Trần Văn Mẫu soạn.",
]


@pytest.mark.parametrize("text", NOT_DONE)
def test_what_is_to_come_denied_or_of_another_is_no_act(text):
    assert parts(text) == set()


def test_a_title_of_several_means_none_of_its_holders():
    text = (
        "Phó Chủ tịch UBND tỉnh Nghệ An Trần Văn Mẫu phát biểu. Dự hội nghị có các đồng chí Phó Chủ tịch UBND tỉnh. "
        "Hai Phó Chủ tịch UBND tỉnh dự lễ."
    )
    assert parts(text) == {f"{MAU} spoke"}


def test_a_bare_title_means_its_one_holder():
    text = "Phó Chủ tịch UBND tỉnh Nghệ An Trần Văn Mẫu phát biểu. Phó Chủ tịch UBND tỉnh dự lễ."
    assert parts(text) == {f"{MAU} spoke", f"{MAU} attended"}


def test_a_gathering_that_is_only_named_far_below_is_not_the_report_s():
    lines = ["Ông Trần Văn Mẫu tặng hoa chúc mừng bà Lê Thị Mới.", *["Cây cối xanh tươi quanh năm."] * 6]
    text = " ".join([*lines, "Nghị quyết Đại hội Đảng bộ tỉnh Nghệ An lần thứ XX là cơ sở."])
    (event,) = (c for c in report(text).claims if isinstance(c, EventClaim))
    assert not event.label.startswith("Đại hội")


def test_what_is_said_to_a_reporter_is_no_part_in_a_gathering_of_the_past():
    lines = ["Ông Trần Văn Mẫu chia sẻ về quê hương.", *["Làng nằm bên sông."] * 6, "Năm ấy xã tổ chức hội nghị."]
    assert parts("\n".join(lines)) == set()


def test_a_wish_gives_the_speaker_alone_a_part():
    text = "Tại hội nghị, đồng chí Trần Văn Mẫu đề nghị đồng chí Lê Thị Mới sẽ chủ trì phần việc này."
    assert parts(text) == {f"{MAU} spoke"}


@pytest.mark.parametrize(
    ("text", "behalf"),
    [
        ("Thay mặt Tỉnh ủy Nghệ An, đồng chí Trần Văn Mẫu phát biểu tại hội nghị.", "Tỉnh ủy Nghệ An"),
        ("Đồng chí Trần Văn Mẫu thay mặt Tỉnh ủy Nghệ An phát biểu tại hội nghị.", "Tỉnh ủy Nghệ An"),
        ("Đồng chí Trần Văn Mẫu phát biểu tại hội nghị của Tỉnh ủy Nghệ An.", None),
    ],
)
def test_for_whom(text, behalf):
    assert [(act.person, act.part, act.on_behalf_of) for act in acts(text)] == [(MAU, Part.SPOKE, behalf)]


def test_the_post_in_which_somebody_acts():
    text = "Đồng chí Trần Văn Mẫu, Ủy viên Ban Thường vụ Tỉnh ủy, Chủ tịch UBND tỉnh Nghệ An, chủ trì hội nghị."
    assert [(act.as_role, act.as_body) for act in acts(text)] == [("Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An")]


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("hội nghị", "conference"), ("hội thảo", "conference"), ("phiên họp", "conference"),
        ("buổi làm việc", "meeting"),
        ("lễ ký kết", "signing"), ("lễ trao giải", "award"), ("lễ công bố quyết định", "appointment"),
        ("chuyến công tác", "visit"),
        ("lễ khánh thành", "other"),
    ],
)  # fmt: skip
def test_the_kind_of_a_gathering(noun, kind):
    (event,) = told(f"UBND tỉnh Nghệ An tổ chức {noun} với sự có mặt của nhiều người.")["events"]
    assert event["type"] == kind
    assert noun in event["label"].lower()


def test_a_gathering_knows_its_organisers_and_place():
    text = "Sáng nay, Ban Dân vận Tỉnh ủy Nghệ An tổ chức hội nghị tổng kết công tác năm tại Hà Nội."
    (event,) = report(text).of(EventClaim)
    assert event.organizers == ("Ban Dân vận Tỉnh ủy Nghệ An",)
    assert event.place == "thành phố Hà Nội"
    assert event.label.lower().startswith("hội nghị tổng kết công tác năm")


def test_two_bodies_hold_a_gathering_at_a_place_named_before_it():
    text = "Chiều 21/4, tại Hà Nội, Bộ Nội vụ phối hợp với UBND tỉnh Nghệ An tổ chức hội thảo về cải cách."
    (event,) = report(text).of(EventClaim)
    assert set(event.organizers) == {"Bộ Nội vụ", "Ủy ban nhân dân tỉnh Nghệ An"}
    assert event.place == "thành phố Hà Nội"


@pytest.mark.parametrize(
    "text", ["Đồng chí Trần Văn Mẫu dự lễ.", "Đồng chí Trần Văn Mẫu dự hội nghị!", "Tỉnh tổ chức hội nghị;"]
)
def test_a_label_ends_with_its_words(text):
    assert [e["label"][-1].isalpha() for e in told(text)["events"]] == [True]


DAY, PRINT = date(2021, 10, 15), date(2021, 10, 16)
CALLED = "Tỉnh ủy Nghệ An tổ chức hội nghị tổng kết công tác dân vận."
CITED = "Hội nghị đánh giá Chỉ thị số 05-CT/TU ngày 01/10/2021 của Tỉnh ủy."
WHEN = [
    pytest.param(f"Ngày 15/10/2021, {CALLED}", None, "2021-10-15", None, None, id="a full day in the lead"),
    pytest.param(f"Sáng 15/10, {CALLED}", PRINT, "2021-10-15", None, None, id="a day without its year"),
    pytest.param(f"Sáng 15/10, {CALLED}", None, None, None, None, id="nothing to read the year from"),
    pytest.param(f"{CALLED} {CITED}", PRINT, None, "2021-10-01", "2021-10-16",
        id="after its documents and before print"),
    pytest.param(CALLED, PRINT, None, None, "2021-10-16", id="before print, never on it"),
    pytest.param(CALLED, None, None, None, None, id="nothing known"),
    pytest.param(f"Sáng 15/10, {CALLED} {CITED}", PRINT, "2021-10-15", None, None,
        id="the lead is stronger than documents"),
    pytest.param(
        f"{CALLED} Chỉ thị số 05-CT/TU có hiệu lực từ ngày 01/11/2021.", PRINT, None, None, "2021-10-16",
        id="a day to come"),
    pytest.param(
        "Tỉnh ủy Nghệ An tổ chức hội nghị kỷ niệm ngày 30/4/1975.", PRINT, None, "1975-04-30", "2021-10-16",
        id="an anniversary"),
    pytest.param(
        "Tỉnh ủy Nghệ An tổ chức hội nghị quán triệt Chỉ thị số 05-CT/TU ngày 01/10/2021.", PRINT, None, "2021-10-01",
        "2021-10-16", id="a document's day in the lead"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "published", "day", "after", "before"), WHEN)
def test_when(text, published, day, after, before):
    (event,) = told(text, published)["events"]
    assert (event["date"], event.get("not_before"), event.get("not_after")) == (day, after, before)


def test_a_post_seen_at_an_event_has_no_dates_of_its_own():
    text = "Sáng 15/10, đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy Nghệ An, dự hội nghị."
    assert "from" not in told(text, PRINT)["posts"][0]


@pytest.mark.parametrize("days", ["15-16/10/2021", "15 và 16/10/2021", "15 đến ngày 16/10/2021"])
def test_an_event_of_several_days_begins_on_the_first(days):
    text = f"Trong các ngày {days}, Tỉnh ủy Nghệ An tổ chức hội nghị. Ông Trần Văn Mẫu chủ trì hội nghị."
    assert [e["date"] for e in told(text)["events"]] == ["2021-10-15"]

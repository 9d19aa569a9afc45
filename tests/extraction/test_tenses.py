"""When a post is held: in the report's own days, at a time that it looks back to, or from a day that it tells."""

from datetime import date

import pytest

from hoso.model import Bounds, TenureClaim
from tests.extraction.said import PRINTED, report

D = date


def bounds(text, person, role):
    """Status and bounds of the first claim of a post of a person in a role, in a report printed on 20 May 2024."""
    found = [c for c in report(text, PRINTED).of(TenureClaim) if (c.person, c.role) == (person, role)]
    return (found[0].status and found[0].status.value, found[0].bounds) if found else None


SEEN = Bounds(observed_latest=PRINTED)
UNKNOWN = Bounds()
OVER = Bounds(end_latest=PRINTED)
MAU = "Trần Văn Mẫu"


def begun(first, last):
    return Bounds(begin_earliest=first, begin_latest=last)


LOOKING_BACK = [
    ("Trong gần hai nhiệm kỳ ông Trần Văn Mẫu đảm nhiệm cương vị Chủ tịch UBND tỉnh Nghệ An, tỉnh đổi thay.",
     "Chủ tịch", (None, UNKNOWN), "so many terms"),
    ("Đó là dấu ấn của đồng chí Trần Văn Mẫu trên cương vị Chủ tịch UBND tỉnh Nghệ An.",
     "Chủ tịch", (None, UNKNOWN), "trên cương vị"),
    ("Ông Trần Văn Mẫu, trong thời gian giữ chức vụ Chủ tịch UBND tỉnh Nghệ An, đã vi phạm quy định.",
     "Chủ tịch", (None, UNKNOWN), "trong thời gian giữ"),
    ("Thời kỳ ông Trần Văn Mẫu làm Bí thư Huyện ủy Nam Đàn, con đê được đắp.", "Bí thư", (None, UNKNOWN), "thời kỳ"),
    ("Khi còn là Bí thư Huyện ủy Nam Đàn, ông Trần Văn Mẫu hay về xã.",
     "Bí thư", ("former", Bounds(end_latest=D(2024, 5, 20))), "a title before its person"),
    ("Thời điểm đó, ông Trần Văn Mẫu là Giám đốc Sở Y tế tỉnh Nghệ An.", "Giám đốc", (None, UNKNOWN), "at that time"),
    ("Trong nhiệm kỳ 2010 - 2015, ông Trần Văn Mẫu là Bí thư Huyện ủy Nam Đàn.",
     "Bí thư", (None, UNKNOWN), "a term that was over"),
    ("Ông Trần Văn Mẫu là Bí thư Huyện ủy Nam Đàn nhiệm kỳ 2010 - 2015.", "Bí thư", (None, UNKNOWN), "a term behind"),
    ("Ông Trần Văn Mẫu là Bí thư Huyện ủy Nam Đàn nhiệm kỳ 2020 - 2025.", "Bí thư", (None, SEEN), "a term that runs"),
    ("Ông Trần Văn Mẫu là Ủy viên Trung ương Đảng khóa X, XI.", "Ủy viên", (None, UNKNOWN), "congress terms over"),
    ("Ông Trần Văn Mẫu là Ủy viên Trung ương Đảng khóa XII (dự khuyết), XIII.",
     "Ủy viên", (None, SEEN), "the last term counts"),
    ("Đồng chí Trần Văn Mẫu, Ủy viên Trung ương Đảng khóa X, dự hội nghị.",
     "Ủy viên", (None, UNKNOWN), "a past term beside a name"),
    ("Ngày 12/3/2010, Chủ tịch UBND tỉnh Nghệ An Trần Văn Mẫu về thăm xã.",
     "Chủ tịch", (None, UNKNOWN), "a day long past opens the sentence"),
    ("Ngày 12/5/2024, Chủ tịch UBND tỉnh Nghệ An Trần Văn Mẫu về thăm xã.",
     "Chủ tịch", (None, Bounds(observed_earliest=D(2024, 5, 12), observed_latest=PRINTED)), "a day of the news"),
    ("Chủ tịch UBND tỉnh Nghệ An Trần Văn Mẫu khi đó đồng ý.", "Chủ tịch", (None, UNKNOWN), "khi đó after a name"),
    ("Đồng chí Trần Văn Mẫu trên cương vị mới là Giám đốc Sở Y tế tỉnh Nghệ An.",
     "Giám đốc", (None, SEEN), "cương vị mới"),
    ("Từ khi là Giám đốc Sở Y tế và trên cương vị Chủ tịch UBND tỉnh Nghệ An hiện nay, ông Trần Văn Mẫu gần dân.",
     "Chủ tịch", None, "two titles before their person"),
    ("Ông Trần Văn Mẫu đang giữ chức Giám đốc Sở Y tế tỉnh Nghệ An.", "Giám đốc", (None, SEEN), "đang giữ"),
    ("Ông Trần Văn Mẫu là Giám đốc Sở Y tế tỉnh Nghệ An.", "Giám đốc", (None, SEEN), "plain"),
    ("Ông Trần Văn Mẫu sẽ là Giám đốc Sở Y tế tỉnh Nghệ An.", "Giám đốc", None, "to come"),
    ("Việc đề xuất ông Trần Văn Mẫu làm Giám đốc Sở Y tế tỉnh Nghệ An gây bất ngờ.", "Giám đốc", None, "only wished"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "role", "wanted"), [row[:3] for row in LOOKING_BACK], ids=[r[3] for r in LOOKING_BACK]
)
def test_a_look_back_is_not_seen_in_the_days_of_the_report(text, role, wanted):
    assert bounds(text, MAU, role) == wanted


STEPS = [
    ("Năm 2012, ông Trần Văn Mẫu là Giám đốc Sở Y tế tỉnh Nghệ An.", "Giám đốc",
     (None, Bounds(observed_earliest=D(2012, 1, 1), observed_latest=D(2012, 12, 31))), "held in a year"),
    ("Năm 2012, ông Trần Văn Mẫu trở thành Giám đốc Sở Y tế tỉnh Nghệ An.", "Giám đốc",
     (None, begun(D(2012, 1, 1), D(2012, 12, 31))), "taken up in a year"),
    ("Từ tháng 7/2012, ông Trần Văn Mẫu làm Giám đốc Sở Y tế tỉnh Nghệ An.", "Giám đốc",
     (None, begun(D(2012, 7, 1), D(2012, 7, 31))), "from a month"),
    ("Từ tháng 7/2012 đến nay, ông Trần Văn Mẫu làm Giám đốc Sở Y tế tỉnh Nghệ An.", "Giám đốc",
     (None, Bounds(D(2012, 7, 1), D(2012, 7, 31), observed_latest=PRINTED)), "until now"),
    ("Từ tháng 1/2003, ông Trần Văn Mẫu làm Giám đốc Sở Y tế, đến tháng 8/2005, ông làm Chủ tịch UBND tỉnh Nghệ An.",
     "Chủ tịch", (None, begun(D(2005, 8, 1), D(2005, 8, 31))), "a second step of its own month"),
    ("Từ 6/2010 - 19/9/2012: Ông Trần Văn Mẫu giữ chức Giám đốc Sở Y tế tỉnh Nghệ An.", "Giám đốc",
     (None, Bounds(D(2010, 6, 1), D(2010, 6, 30), D(2012, 9, 19), D(2012, 9, 19))), "from a month to a day"),
    ("Từ tháng 9/2011 đến tháng 5/2013, ông Trần Văn Mẫu là Giám đốc Sở Y tế; Phó Chủ tịch UBND tỉnh Nghệ An.",
     "Phó Chủ tịch", (None, Bounds(D(2011, 9, 1), D(2011, 9, 30), D(2013, 5, 1), D(2013, 5, 31))),
     "what follows a semicolon has the period"),
    ("Trước tháng 12/2016, ông Trần Văn Mẫu là Giám đốc Sở Y tế tỉnh Nghệ An; từ tháng 12/2016 nghỉ.",
     "Giám đốc", (None, UNKNOWN), "before a month"),
    ("Tháng 8/2019, ông Trần Văn Mẫu được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Nghệ An.", "Giám đốc",
     ("appointed", begun(D(2019, 8, 1), D(2019, 8, 31))), "appointed in a month"),
    ("Tháng 5/2024, ông Trần Văn Mẫu được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Nghệ An.", "Giám đốc",
     ("appointed", begun(D(2024, 5, 1), PRINTED)), "no later than print"),
    ("Ông Trần Văn Mẫu được bầu giữ chức Chủ tịch UBND tỉnh Nghệ An vào tháng 4/2021.", "Chủ tịch",
     ("appointed", begun(D(2021, 4, 1), D(2021, 4, 30))), "a month right after"),
    ("Ông Trần Văn Mẫu là Ủy viên Trung ương Đảng, giữ chức Giám đốc Sở Y tế tỉnh Nghệ An từ tháng 5/2016.",
     "Ủy viên", (None, SEEN), "the day of the next post is not this one's"),
    ("Ông Trần Văn Mẫu từng là Giám đốc Sở Y tế, được bầu làm Chủ tịch UBND tỉnh Nghệ An từ tháng 5/2016.",
     "Chủ tịch", ("appointed", begun(D(2016, 5, 1), D(2016, 5, 31))), "từng ends where an appointment begins"),
    ("Tháng 3/2020, ông Trần Văn Mẫu bị cách chức Bí thư Huyện ủy Nam Đàn nhiệm kỳ 2010 - 2015.", "Bí thư",
     ("former", Bounds(end_latest=D(2020, 3, 31))), "a post that is revoked later"),
    ("Sau đó, ông Trần Văn Mẫu về huyện, làm phó bí thư rồi bí thư Huyện ủy Nam Đàn.", "Phó Bí thư",
     ("former", OVER), "a step before rồi is past and shares the body"),
    ("Sau đó, ông Trần Văn Mẫu về huyện, làm phó bí thư rồi bí thư Huyện ủy Nam Đàn.", "Bí thư",
     (None, UNKNOWN), "the last step may last"),
    ("Năm 2014, ông Trần Văn Mẫu được bầu làm Phó Chủ tịch rồi Chủ tịch UBND tỉnh Nghệ An.", "Chủ tịch",
     ("appointed", Bounds(begin_earliest=D(2014, 1, 1))), "the later step began no earlier"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "role", "wanted"), [row[:3] for row in STEPS], ids=[row[3] for row in STEPS])
def test_the_steps_of_a_career_are_dated_each_by_its_own_words(text, role, wanted):
    assert bounds(text, MAU, role) == wanted


@pytest.mark.parametrize(
    "life",
    ["sinh ngày 02/9/1970", "ngày sinh: 02/9/1970", "vào Đảng ngày 02/9/1990", "được kết nạp Đảng ngày 02/9/1990"],
)
def test_a_date_of_a_life_is_none_of_the_report(life):
    text = f"Đồng chí Trần Văn Mẫu, Giám đốc Sở Y tế tỉnh Nghệ An dự hội nghị. Đồng chí {life}."
    (claim,) = report(text).of(TenureClaim)
    assert claim.bounds == UNKNOWN

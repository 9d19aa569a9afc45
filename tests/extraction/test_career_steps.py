"""Steps of careers that end, or begin, as words of other clauses and sentences tell. All people are invented."""

import pytest

from tests.extraction.said import post

G = "Giám đốc"
STEPS = [
    pytest.param(
        "Từ ngày 01/5/2024, ông Trần Văn Mẫu, Giám đốc Sở Y tế tỉnh Sông Lam, nghỉ hưu theo chế độ.",
        G, ("former", None, "2024-05-01"), id="từ ngày ... nghỉ hưu"),
    pytest.param(
        "Tỉnh ủy Sông Lam công bố quyết định ông Trần Văn Mẫu, Giám đốc Sở Y tế tỉnh, thôi giữ chức vụ để nghỉ hưu.",
        G, ("former", None, None), id="quyết định ... thôi giữ chức vụ"),
    pytest.param(
        "Ông Trần Văn Mẫu, Giám đốc Sở Y tế tỉnh Sông Lam, bị cách chức vì vi phạm.",
        G, ("former", None, None), id="bị cách chức"),
    pytest.param(
        "Ông Trần Văn Mẫu, Giám đốc Sở Y tế tỉnh Sông Lam, xin thôi giữ chức vụ.",
        G, (None, None, None), id="xin thôi giữ chức vụ"),
    pytest.param(
        "Ông Trần Văn Mẫu, Chủ tịch Hội Nông dân tỉnh Sông Lam, thôi giữ chức danh Chủ tịch.",
        "Chủ tịch", ("former", None, None), id="the title again, without its body"),
    pytest.param(
        "Ngày 11/3/2024, Thủ tướng ký các quyết định về cán bộ. Theo đó, bổ nhiệm ông Trần Văn Mẫu giữ chức Thứ trưởng "
        "Bộ Y tế.", "Thứ trưởng", ("appointed", "2024-03-11", None), id="theo đó"),
    pytest.param(
        "Ngày 11/3/2024, bà Lê Thị Mới dự hội nghị. Theo đó, bổ nhiệm ông Trần Văn Mẫu giữ chức Thứ trưởng Bộ Y tế.",
        "Thứ trưởng", ("appointed", None, None), id="theo đó behind no decision"),
    pytest.param(
        "Ngày 11/3/2024, Bộ Y tế công bố quyết định về cán bộ. Theo đó, bổ nhiệm ông Trần Văn Mẫu giữ chức Thứ trưởng "
        "Bộ Y tế.", "Thứ trưởng", ("appointed", None, None), id="theo đó behind what is made known"),
    pytest.param(
        "Năm 2016, ông Trần Văn Mẫu làm Chủ tịch UBND huyện Yên Thành, đến tháng 4/2021 được bầu làm Bí thư Huyện ủy "
        "Yên Thành.", "Bí thư", ("appointed", "2021-04", None), id="đến tháng ... được bầu"),
    pytest.param(
        "Năm 2016, ông Trần Văn Mẫu được bầu làm Chủ tịch UBND huyện Yên Thành; đến năm 2021, ông được bầu làm Bí thư "
        "Huyện ủy Yên Thành.", "Bí thư", ("appointed", "2021", None), id="a year, behind a semicolon"),
    pytest.param(
        "Ông Trần Văn Mẫu từng là Chủ tịch UBND huyện Yên Thành từ năm 2009 đến năm 2015; Bí thư Huyện ủy Yên Thành "
        "từ tháng 3/2016.", "Bí thư", (None, "2016-03", None), id="since then, behind what was once held"),
    pytest.param(
        "Ông Trần Văn Mẫu từng là Chủ tịch UBND huyện Yên Thành từ năm 2009 đến năm 2015; Bí thư Huyện ủy Yên Thành "
        "từ tháng 3/2016.", "Chủ tịch", ("former", "2009", "2015"), id="years of what was once held"),
    pytest.param(
        "Từ năm 2003 đến năm 2010, ông Trần Văn Mẫu là Phó Giám đốc, rồi Giám đốc Sở Y tế tỉnh Sông Lam.",
        G, ("former", None, "2010"), id="rồi: ends with the years"),
    pytest.param(
        "Từ năm 2003 đến năm 2010, ông Trần Văn Mẫu là Phó Giám đốc, rồi Giám đốc Sở Y tế tỉnh Sông Lam.",
        "Phó Giám đốc", ("former", "2003", None), id="rồi: begins with the years"),
    pytest.param(
        "Ông Trần Văn Mẫu từng giữ các chức vụ: Phó Giám đốc Sở Y tế tỉnh Sông Lam từ 2009 đến 2013, Giám đốc Sở Y tế "
        "tỉnh Sông Lam giai đoạn 2013-2016.", "Phó Giám đốc", ("former", "2009", "2013"), id="each with years"),
    pytest.param(
        "Ông Trần Văn Mẫu từng giữ các chức vụ: Phó Giám đốc Sở Y tế tỉnh Sông Lam từ 2009 đến 2013, Giám đốc Sở Y tế "
        "tỉnh Sông Lam giai đoạn 2013-2016.", G, ("former", "2013", "2016"), id="each with years, the last"),
    pytest.param(
        "Ông Trần Văn Mẫu, Bí thư Huyện ủy Yên Thành từ năm 2005 đến năm 2015, hiện là Giám đốc Sở Y tế tỉnh Sông Lam.",
        G, (None, None, None), id="held now, behind the years of another"),
    pytest.param(
        "Bà Lê Thị Mới được bổ nhiệm giữ chức Phó Giám đốc Sở Nội vụ tỉnh Sông Lam kể từ ngày 07/3/2024; ông Trần Văn "
        "Mẫu được bổ nhiệm giữ chức Giám đốc Sở Y tế.", G, ("appointed", None, None), id="the day of one before"),
    pytest.param(
        "Từ năm 1979, ông Trần Văn Mẫu lần lượt trải qua nhiều chức vụ trong ngành công an như Phó Giám đốc rồi Giám "
        "đốc Công an tỉnh Sông Lam.", G, (None, None, None), id="in turn since a year"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "role", "wanted"), STEPS)
def test_steps_of_a_career(text, role, wanted):
    assert post(text, "Trần Văn Mẫu", role) == wanted

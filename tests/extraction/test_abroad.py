"""People of other countries: their names, their posts where the body is plain, none of Vietnam's. All are invented."""

import pytest

from tests.extraction.said import bodies, parts, people, posts

NAMES = [
    pytest.param("Tổng thống Chile Rodrigo Ibarra Fonte đón đoàn.", ["Rodrigo Ibarra Fonte"], id="head of state"),
    pytest.param("Quốc vương Vorakan Sisamon tiếp đoàn.", ["Vorakan Sisamon"], id="king"),
    pytest.param("Tổng thống Pháp Alain van der Moulin đón đoàn.", [], id="a name that was cut at a particle"),
    pytest.param("Tổng thống Đức Klaus Peter-Steinberg đón đoàn.", [], id="a name that was cut at a hyphen"),
    pytest.param("Chủ tịch Triều Tiên Kim Jong-min đón đoàn.", ["Kim Jong-min"], id="syllables that a hyphen joins"),
    pytest.param("Tổng thống Hàn Quốc phát biểu.", [], id="no name"),
    pytest.param("Bà Nga phát biểu. Bà Trần Thị Nga cảm ơn.", ["Trần Thị Nga"], id="no country"),
]


@pytest.mark.parametrize(("text", "wanted"), NAMES)
def test_heads_of_state(text, wanted):
    assert people(text) == wanted


POSTS = [
    pytest.param("Bộ trưởng Bộ Nội vụ Cuba Lázaro Moreno Prieto đến thăm.",
        {"Lázaro Moreno Prieto | Bộ trưởng | Bộ Nội vụ Cuba"}, id="a ministry with its country"),
    pytest.param("Bộ trưởng Ngoại giao Trung Quốc Vương Mẫu Nhân đến thăm.",
        {"Vương Mẫu Nhân | Bộ trưởng | Bộ Ngoại giao Trung Quốc"}, id="a ministry without its head"),
    pytest.param("Thủ tướng Trung Quốc Lý Mẫu Nhân đến thăm. Thủ tướng Lý Mẫu Nhân cảm ơn.",
        {"Lý Mẫu Nhân | Thủ tướng | Chính phủ Trung Quốc"}, id="a country before"),
    pytest.param("Cựu Thủ tướng Nhật Bản Hanako Mori và Chủ tịch Quốc hội Lào Somdy Vongsa đến dự.",
        {"Hanako Mori | Thủ tướng | Chính phủ Nhật Bản", "Somdy Vongsa | Chủ tịch | Quốc hội Lào"},
        id="a government and an assembly"),
    pytest.param("Thay mặt Thủ tướng Nhật Bản, Đại sứ Hanako Mori phát biểu.", set(), id="on behalf of another"),
    pytest.param("Phu nhân Thủ tướng Lào Somdy Vongsa đến dự.", set(), id="a wife"),
    pytest.param("Chủ nhiệm Văn phòng Thủ tướng Lào Somdy Vongsa họp báo.", set(), id="in the office of another"),
    pytest.param("Thủ tướng Lý Mẫu Nhân cảm ơn. Tiếp Thủ tướng Quốc vụ viện Trung Quốc Lý Mẫu Nhân.",
        {"Lý Mẫu Nhân | Thủ tướng | Quốc vụ viện Trung Quốc"}, id="a government that is called otherwise"),
    pytest.param("Cục trưởng Cục Đối ngoại Nhân đại toàn quốc Trung Quốc Lý Mẫu Nhân đến dự.",
        {"Lý Mẫu Nhân | Cục trưởng | Cục Đối ngoại Nhân đại toàn quốc Trung Quốc"}, id="a part of an assembly"),
    pytest.param("Vụ trưởng Vụ Châu Á, Bộ Ngoại giao Trung Quốc Lý Mẫu Nhân đến dự.",
        {"Lý Mẫu Nhân | Vụ trưởng | Vụ Châu Á Bộ Ngoại giao Trung Quốc"}, id="a part of a ministry after a comma"),
    pytest.param("Tổng Bí thư Đảng Cộng sản Ấn Độ Rajan Mauro đến dự.",
        {"Rajan Mauro | Tổng Bí thư | Đảng Cộng sản Ấn Độ"}, id="who leads a party"),
    pytest.param("Tổng Bí thư Ban Chấp hành Trung ương Đảng Nhân dân Cách mạng Lào, Chủ tịch Lào Somdy Vongsa đến dự.",
        {"Somdy Vongsa | Tổng Bí thư | Ban Chấp hành Trung ương Đảng Nhân dân Cách mạng Lào"},
        id="the committee of a party"),
    pytest.param("Tổng Bí thư Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam Trần Văn Mẫu đến dự.",
        {"Trần Văn Mẫu | Tổng Bí thư | Ban Chấp hành Trung ương Đảng"}, id="the committee of Vietnam's party"),
    pytest.param("Bộ trưởng Ngoại giao và Hợp tác quốc tế Campuchia Sok Vannak đến dự.",
        {"Sok Vannak | Bộ trưởng | Bộ Ngoại giao và Hợp tác quốc tế Campuchia"}, id="a ministry of two fields"),
    pytest.param("Bộ trưởng Bộ Công nghiệp và Thương mại Lào Somdy Vongsa đến dự.",
        {"Somdy Vongsa | Bộ trưởng | Bộ Công nghiệp và Thương mại Lào"}, id="a ministry like one at home"),
    pytest.param("Tổng cục trưởng Tổng cục Thống kê và Dân số Hàn Quốc Kim Mẫu Nhân đến dự.",
        {"Kim Mẫu Nhân | Tổng cục trưởng | Tổng cục Thống kê và Dân số Hàn Quốc"}, id="an office that a country ends"),
    pytest.param("Phó Chủ nhiệm Ủy ban Cải cách và Phát triển Trung Quốc Lý Mẫu Nhân đến dự.",
        {"Lý Mẫu Nhân | Phó Chủ nhiệm | Ủy ban Cải cách và Phát triển Trung Quốc"}, id="a commission with its country"),
    pytest.param("Cục trưởng Cục Thuế Phan Đức Mẫu đến dự.",
        {"Phan Đức Mẫu | Cục trưởng | Cục Thuế"}, id="a country in the name of somebody"),
    pytest.param("Cục trưởng Cục Thuế Siu Anh Mẫu đến dự.",
        {"Siu Anh Mẫu | Cục trưởng | Cục Thuế"}, id="a country in a name without surname of Vietnam"),
    pytest.param("Tổng thư ký Liên Hiệp Quốc Antonio Mauro và Chủ tịch FIFA Gianni Mori gửi thư.",
        {"Antonio Mauro | Tổng Thư ký | Liên Hợp Quốc", "Gianni Mori | Chủ tịch | FIFA"}, id="many countries"),
    pytest.param("Chủ tịch Ủy ban châu Âu Ursula Mauro đến dự.",
        {"Ursula Mauro | Chủ tịch | Ủy ban châu Âu"}, id="a commission of many countries"),
    pytest.param("Năm Chủ tịch ASEAN 2024, ông Trần Văn Mẫu đến dự.", set(), id="who presides as a country"),
    pytest.param("Ủy viên Bộ Chính trị Đảng Cộng sản Trung Quốc Lý Mẫu Nhân đến dự.",
        {"Lý Mẫu Nhân | Ủy viên | Bộ Chính trị Đảng Cộng sản Trung Quốc"}, id="the political bureau of a party"),
    pytest.param("Trưởng Ban Đối ngoại Trung ương Đảng Cộng sản Trung Quốc Lý Mẫu Nhân đến dự.",
        {"Lý Mẫu Nhân | Trưởng Ban | Ban Đối ngoại Trung ương Đảng Cộng sản Trung Quốc"}, id="a commission of a party"),
    pytest.param("Tổng Bí thư, Chủ tịch nước Tập Mẫu Nhân gửi lời thăm.", set(), id="no surname of Vietnam"),
    pytest.param("Ông Dmitri Sokolov được đề xuất làm Bộ trưởng Quốc phòng.", set(),
        id="a ministry without its country"),
    pytest.param("Đại sứ Việt Nam tại Trung Quốc Phạm Văn Mẫu, Ủy viên Trung ương Đảng đón đoàn.",
        {"Phạm Văn Mẫu | Ủy viên | Ban Chấp hành Trung ương Đảng",
         "Phạm Văn Mẫu | Đại sứ | Đại sứ quán Việt Nam tại Trung Quốc"}, id="an ambassador of Vietnam"),
    pytest.param("Chủ tịch Đảng Nhân dân Campuchia, Chủ tịch Thượng viện Campuchia Samdech Sok Vannak đến dự.",
        {"Sok Vannak | Chủ tịch | Đảng Nhân dân Campuchia", "Sok Vannak | Chủ tịch | Thượng viện Campuchia"},
        id="a chamber behind a party"),
    pytest.param("Chủ tịch Hạ viện Nhật Bản Hanako Mori đến dự.",
        {"Hanako Mori | Chủ tịch | Hạ viện Nhật Bản"}, id="a chamber of an assembly"),
    pytest.param("Chủ tịch Hạ viện Hanako Mori đến dự.", set(), id="a chamber of no country"),
    pytest.param("Ủy viên trưởng Nhân đại toàn quốc Trung Quốc Lý Mẫu Nhân đến thăm.",
        {"Lý Mẫu Nhân | Ủy viên trưởng | Nhân đại toàn quốc Trung Quốc"}, id="who heads an assembly as Ủy viên trưởng"),
    pytest.param("Phó ủy viên trưởng Ủy ban Thường vụ Nhân đại toàn quốc Trung Quốc Lý Mẫu Nhân đến thăm.",
        {"Lý Mẫu Nhân | Phó Ủy viên trưởng | Ủy ban Thường vụ Nhân đại toàn quốc Trung Quốc"},
        id="a standing committee that is not Vietnam's"),
    pytest.param("Ông Dmitri Sokolov, Giám đốc Công ty Nhiệt điện Sông Lam phát biểu.",
        {"Dmitri Sokolov | Giám đốc | Công ty Nhiệt điện Sông Lam"}, id="a foreigner in a firm"),
    pytest.param("Ông là Bộ trưởng dưới thời Thủ tướng Trần Văn Mẫu, và là Giám đốc Sở Y tế tỉnh Nghệ An.",
        {"Trần Văn Mẫu | Thủ tướng | Chính phủ"}, id="in whose days is not who"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), POSTS)
def test_who_holds_office_abroad_holds_none_of_vietnam(text, wanted):
    assert posts(text) == wanted


def test_a_ministry_of_another_country_is_a_body_of_its_own():
    assert bodies("Bộ trưởng Quốc phòng Lào phát biểu.") == {"Bộ Quốc phòng Lào"}


def test_a_part_of_a_body_abroad_is_none_of_vietnam():
    text = (
        "Ban Đối ngoại Trung ương Đảng Nhân dân Cách mạng Lào làm việc với Cục Đối ngoại Nhân đại toàn quốc Trung Quốc."
    )
    assert bodies(text) == {
        "Ban Đối ngoại Trung ương Đảng Nhân dân Cách mạng Lào",
        "Cục Đối ngoại Nhân đại toàn quốc Trung Quốc",
    }


def test_who_appoints_receives_no_post():
    assert parts("Ông Trần Văn Mẫu được Quốc vương Vorakan Sisamon bổ nhiệm làm Cố vấn.") <= {"Trần Văn Mẫu received"}


def test_who_is_called_of_another_country_once_holds_no_post_at_home():
    text = "Bộ trưởng hội đàm với Thủ tướng Lào Lý Mẫu. Thủ tướng Lý Mẫu cảm ơn."
    assert posts(text) == {"Lý Mẫu | Thủ tướng | Chính phủ Lào"}


def test_an_office_abroad_names_no_body_of_vietnam():
    assert bodies("Ông Esteban Mẫu, Ủy viên Bộ Chính trị, Chủ tịch Quốc hội Cuba đến viếng.") <= {"Quốc hội Cuba"}
    assert bodies("Tại Văn phòng Thủ tướng Lào, hai bên trao đổi.") == set()


def test_an_office_abroad_behind_one_of_a_national_office_is_of_somebody_else():
    text = "Đồng tình với Thủ tướng Trần Văn Mẫu, Bộ trưởng Bộ Quốc phòng Lào cho biết sẽ sang thăm."
    assert posts(text) == {"Trần Văn Mẫu | Thủ tướng | Chính phủ"}


@pytest.mark.parametrize("name", ["Xi-xu-lít Ma-hả-lạt", "Kim Mau-un", "Đô-nan Mẫu"])
def test_a_name_whose_syllables_hyphens_join_is_one(name):
    assert people(f"Ông {name} phát biểu.") == [name]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("Thị trưởng Seoul Park Min Mau dự lễ ký.", [], id="a city that no list has"),
        pytest.param("Thị trưởng Seoul, ông Park Min Mau dự lễ ký.", ["Park Min Mau"], id="behind a comma"),
        pytest.param("Tỉnh trưởng Viêng Chăn Lý Văn Mẫu dự.", ["Lý Văn Mẫu"], id="a full name behind a province"),
        pytest.param("Toàn quyền Úc Sam Mau thăm tỉnh.", ["Sam Mau"], id="a governor-general"),
        pytest.param("Bà Tôn Nữ Hoàng Thị Mẫu dự.", ["Tôn Nữ Hoàng Thị Mẫu"], id="a royal name, long"),
    ],
)
def test_who_heads_a_city_or_province_abroad(text, wanted):
    assert people(text) == wanted


def test_a_governor_of_a_province_abroad_heads_no_bank():
    text = "Thống đốc Ngân hàng Nhà nước Trần Văn Mẫu gặp Thống đốc Aichi Lý Văn Mẫu."
    assert posts(text) == {"Trần Văn Mẫu | Thống đốc | Ngân hàng Nhà nước Việt Nam"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("Bà Silva Mauro, Trưởng đại diện UNICEF tại Việt Nam, phát biểu.",
            "Silva Mauro | Trưởng đại diện | UNICEF tại Việt Nam", id="in Vietnam"),
        pytest.param("Trưởng đại diện thường trú UNDP tại Việt Nam Silva Mauro phát biểu.",
            "Silva Mauro | Trưởng đại diện thường trú | UNDP tại Việt Nam", id="before a name"),
        pytest.param("Ông Sato Mau, Trưởng đại diện Văn phòng JICA Việt Nam, phát biểu.",
            "Sato Mau | Trưởng đại diện | Văn phòng JICA tại Việt Nam", id="its office"),
        pytest.param("Ông Sato Mau, Giám đốc quốc gia Ngân hàng Phát triển châu Á (ADB) tại Việt Nam, dự hội nghị.",
            "Sato Mau | Giám đốc quốc gia | Ngân hàng Phát triển châu Á tại Việt Nam", id="a short form in brackets"),
    ],
)  # fmt: skip
def test_who_represents_a_body_of_many_countries(text, wanted):
    assert posts(text) == {wanted}

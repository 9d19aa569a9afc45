"""Bodies whose names go on where others end. All people are invented."""

import pytest

from tests.extraction.said import bodies, posts

CASES = [
    pytest.param(
        "Cục trưởng Cục Quản lý đê điều và Phòng, chống thiên tai",
        "Cục trưởng | Cục Quản lý đê điều và Phòng, chống thiên tai", id="a comma within one word"),
    pytest.param(
        "Vụ trưởng Vụ Giáo dục Đại học, Bộ Giáo dục và Đào tạo",
        "Vụ trưởng | Vụ Giáo dục Đại học Bộ Giáo dục và Đào tạo", id="a word that opens names of others"),
    pytest.param(
        "Vụ trưởng Vụ Tây Á - châu Phi, Bộ Công Thương", "Vụ trưởng | Vụ Tây Á - châu Phi Bộ Công Thương", id="châu"),
    pytest.param(
        "Phó Cục trưởng Cục Bà mẹ và Trẻ em, Bộ Y tế", "Phó Cục trưởng | Cục Bà mẹ và Trẻ em", id="a word of address"),
    pytest.param(
        "Cục trưởng Cục Hậu cần, Quân khu 4", "Cục trưởng | Cục Hậu cần Quân khu 4", id="each region has one"),
    pytest.param(
        "Kiểm toán trưởng KTNN chuyên ngành IV",
        "Kiểm toán trưởng | Kiểm toán Nhà nước chuyên ngành IV", id="auditors"),
    pytest.param(
        "Phó Chủ nhiệm Ủy ban Nhà nước về người Việt Nam ở nước ngoài",
        "Phó Chủ nhiệm | Ủy ban Nhà nước về người Việt Nam ở nước ngoài", id="a commission by its task"),
    pytest.param(
        "Ủy viên Ủy ban Về các vấn đề xã hội của Quốc hội",
        "Ủy viên | Ủy ban về các vấn đề xã hội của Quốc hội", id="a committee before its renaming"),
    pytest.param(
        "Phó Tổng Biên tập Thường trực Báo Nghệ An", "Phó Tổng Biên tập Thường trực | Báo Nghệ An", id="permanent"),
    pytest.param(
        "Tổng Biên tập Tạp chí Văn hóa Doanh nhân", "Tổng Biên tập | Tạp chí Văn hóa Doanh nhân", id="doanh nhân"),
    pytest.param(
        "Viện trưởng Viện Sốt rét - Ký sinh trùng - Côn trùng Nghệ An",
        "Viện trưởng | Viện Sốt rét - Ký sinh trùng - Côn trùng Nghệ An", id="what is signed elsewhere"),
    pytest.param("Vụ trưởng Vụ Thị trường trong nước", "Vụ trưởng | Vụ Thị trường trong nước", id="trong nước"),
    pytest.param(
        "Phó Cục trưởng Cục Cảnh sát điều tra tội phạm về tham nhũng, kinh tế, buôn lậu (Bộ Công an)",
        "Phó Cục trưởng | Cục Cảnh sát điều tra tội phạm về tham nhũng, kinh tế, buôn lậu", id="a list of crimes"),
    pytest.param(
        "Trưởng Phòng Cảnh sát điều tra tội phạm về ma túy, Công an tỉnh Nghệ An",
        "Trưởng phòng | Phòng Cảnh sát điều tra tội phạm về ma túy Công an tỉnh Nghệ An", id="of a province's police"),
    pytest.param("Cục trưởng Cục Giám định nguồn lực quân nhu đặc biệt hiếm", None, id="a name that is not read"),
    pytest.param(
        "Giám đốc Ban Quản lý dự án Đầu tư xây dựng và Phát triển đô thị tỉnh Nghệ An",
        "Giám đốc | Ban Quản lý dự án Đầu tư xây dựng và Phát triển đô thị tỉnh Nghệ An", id="projects"),
    pytest.param(
        "Giám đốc Ban Quản lý dự án Đầu tư xây dựng công trình giao thông tỉnh Nghệ An",
        "Giám đốc | Ban Quản lý dự án Đầu tư xây dựng công trình giao thông tỉnh Nghệ An", id="many small words"),
    pytest.param(
        "Giám đốc Trung tâm Ứng dụng tiến bộ khoa học công nghệ tỉnh Nghệ An",
        "Giám đốc | Trung tâm Ứng dụng tiến bộ khoa học công nghệ tỉnh Nghệ An", id="a field up to its province"),
    pytest.param(
        "Cục trưởng Cục Quản lý đê điều và Phòng chống thiên tai",
        "Cục trưởng | Cục Quản lý đê điều và Phòng chống thiên tai", id="no comma in the word"),
    pytest.param(
        "Trưởng Ban Chỉ đạo Quốc gia về chuyển đổi số",
        "Trưởng Ban | Ban Chỉ đạo Quốc gia về chuyển đổi số", id="a task of the whole country"),
    pytest.param(
        "Trưởng Ban Chỉ đạo quốc gia về phòng, chống dịch COVID-19",
        "Trưởng Ban | Ban Chỉ đạo Quốc gia về phòng, chống dịch COVID-19", id="a number at its end"),
    pytest.param(
        "Chủ tịch Ủy ban Quốc gia ứng phó sự cố, thiên tai và tìm kiếm cứu nạn",
        "Chủ tịch | Ủy ban Quốc gia ứng phó sự cố, thiên tai và tìm kiếm cứu nạn", id="several tasks"),
    pytest.param("Phó Chủ tịch Ủy ban Quốc gia phòng, chống tệ nạn ma túy, mại dâm", None, id="it may go on"),
    pytest.param("Chủ tịch Ủy ban Quốc gia", None, id="for what"),
    pytest.param(
        "Chủ tịch Hội đồng Quản lý Quỹ Phòng chống thiên tai tỉnh Nghệ An",
        "Chủ tịch | Hội đồng Quản lý Quỹ Phòng chống thiên tai tỉnh Nghệ An", id="the council of a fund"),
    pytest.param(
        "giám đốc ban quản lý dự án đầu tư xây dựng huyện Yên Thành",
        "Giám đốc | Ban Quản lý dự án đầu tư xây dựng huyện Yên Thành", id="in small letters"),
    pytest.param("giám đốc ban quản lý dự án", None, id="of which projects"),
    pytest.param(
        "Giám đốc Ban Quản lý các Khu công nghiệp tỉnh Nghệ An",
        "Giám đốc | Ban Quản lý các Khu công nghiệp tỉnh Nghệ An", id="several zones"),
    pytest.param(
        "Trưởng Ban Quản lý Khu kinh tế Dung Quất và các Khu công nghiệp Quảng Ngãi",
        "Trưởng Ban | Ban Quản lý Khu kinh tế Dung Quất và các Khu công nghiệp Quảng Ngãi", id="a zone and others"),
    pytest.param(
        "Phó Kiểm toán trưởng KTNN khu vực VII",
        "Phó Kiểm toán trưởng | Kiểm toán Nhà nước khu vực VII", id="an abbreviation"),
    pytest.param(
        "Chủ tịch Hội đồng trường, Trường Đại học Vinh",
        "Chủ tịch | Hội đồng trường Trường Đại học Vinh", id="a school's board"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "expected"), CASES)
def test_long_names(title: str, expected: str | None) -> None:
    assert posts(f"Ông Trần Văn Mẫu, {title}, dự lễ.") == ({f"Trần Văn Mẫu | {expected}"} if expected else set())


def test_who_is_appointed_by_the_holder_of_a_title_does_not_hold_it() -> None:
    text = "Bà Trần Thị Mẫu từng được phó chủ tịch hội đồng trường Trường Đại học Vinh ký quyết định tiếp nhận."
    assert posts(text) == set()


@pytest.mark.parametrize("text", ["Chính phủ lâm thời họp.", "Chính phủ điện tử tiết kiệm giấy tờ."])
def test_a_government_of_another_kind_is_not_the_one_of_today(text):
    assert bodies(text) == set()

"""The body of a bare office, as its clause tells it. All people are invented."""

import pytest

from tests.extraction.said import posts

SO = "Sở Y tế tỉnh Nghệ An"
UBND = "Ủy ban nhân dân tỉnh Nghệ An"
UNION = "Ban Chấp hành Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"
THREE = {f"{name} | Phó Chủ tịch | {UBND}" for name in ("Trần Văn Mẫu", "Lê Văn Bê", "Hồ Văn Cê")}

CASES = [
    pytest.param(
        "Dự buổi làm việc, về phía UBND tỉnh Nghệ An có đồng chí Trần Văn Mẫu, Phó Chủ tịch; "
        "về phía Sở Y tế có bà Lê Thị Bê, Giám đốc.",
        {f"Trần Văn Mẫu | Phó Chủ tịch | {UBND}", f"Lê Thị Bê | Giám đốc | {SO}"}, id="on each side"),
    pytest.param(
        f"Lãnh đạo {SO} có ông Trần Văn Mẫu - Phó Giám đốc và bà Lê Thị Bê - Chánh Văn phòng.",
        {f"Trần Văn Mẫu | Phó Giám đốc | {SO}"}, id="an office that the kind of body does not have"),
    pytest.param(
        f"Đại diện {SO}, bà Trần Thị Mẫu - Phó Giám đốc cho biết tại Bệnh viện Sông Lam.",
        {f"Trần Thị Mẫu | Phó Giám đốc | {SO}"}, id="for whom somebody speaks"),
    pytest.param(
        "Thay mặt UBND tỉnh Nghệ An, Phó Chủ tịch Trần Văn Mẫu phát biểu cùng Hội Nông dân tỉnh.",
        {f"Trần Văn Mẫu | Phó Chủ tịch | {UBND}"}, id="on behalf of"),
    pytest.param(
        "Về phía Tập đoàn Sông Lam có ông Trần Văn Mẫu, Chủ tịch HĐQT; ông Lê Văn Bê, Tổng Giám đốc.",
        {"Trần Văn Mẫu | Chủ tịch | Hội đồng quản trị Tập đoàn Sông Lam",
         "Lê Văn Bê | Tổng Giám đốc | Tập đoàn Sông Lam"}, id="a board is that of the firm"),
    pytest.param(
        "Hiện UBND tỉnh Nghệ An có 3 Phó Chủ tịch gồm các ông: Trần Văn Mẫu, Lê Văn Bê và Hồ Văn Cê.", THREE,
        id="those whom a body has, behind a colon"),
    pytest.param(
        "Hiện UBND tỉnh Nghệ An có 3 Phó Chủ tịch là các ông Trần Văn Mẫu, Lê Văn Bê và Hồ Văn Cê.", THREE,
        id="those whom a body has, in a row"),
    pytest.param(
        f"Hiện nay, {SO} có Giám đốc Trần Văn Mẫu và 2 Phó Giám đốc là Lê Văn Bê, Hồ Văn Cê.",
        {f"Trần Văn Mẫu | Giám đốc | {SO}", f"Lê Văn Bê | Phó Giám đốc | {SO}", f"Hồ Văn Cê | Phó Giám đốc | {SO}"},
        id="a head and deputies"),
    pytest.param(
        f"Về phía {SO} có ông Trần Văn Mẫu, Giám đốc Bệnh viện Sông Lam; ông Lê Văn Bê, Phó Giám đốc.",
        {"Trần Văn Mẫu | Giám đốc | Bệnh viện Sông Lam", "Lê Văn Bê | Phó Giám đốc | Bệnh viện Sông Lam"},
        id="the head who stands nearer"),
    pytest.param(
        f"Ông Trần Văn Mẫu (giám đốc {SO}), Lê Văn Bê (phó giám đốc) cùng bị bắt tại Bệnh viện Sông Lam.",
        {f"Trần Văn Mẫu | Giám đốc | {SO}", f"Lê Văn Bê | Phó Giám đốc | {SO}"}, id="a deputy in brackets"),
    pytest.param(
        f"Thăm {SO} có Phó Giám đốc Trần Văn Mẫu của Bệnh viện Sông Lam.", set(), id="where something takes place"),
    pytest.param(
        f"Đại diện {SO}, Phó Chủ tịch Trần Văn Mẫu cho biết.", set(), id="no such office"),
    pytest.param(
        "Đảng bộ xã Kim Liên bầu ông Trần Văn Mẫu giữ chức Bí thư Đảng ủy; bà Lê Thị Bê giữ chức Phó Bí thư.",
        {"Trần Văn Mẫu | Bí thư | Đảng ủy xã Kim Liên", "Lê Thị Bê | Phó Bí thư | Đảng ủy xã Kim Liên"},
        id="the post that the sentence gives before"),
    pytest.param(
        "Đồng chí Trần Văn Mẫu, TUV, Bí thư Huyện ủy Nam Đàn, tỉnh Nghệ An, dự.",
        {"Trần Văn Mẫu | Ủy viên | Tỉnh ủy Nghệ An", "Trần Văn Mẫu | Bí thư | Huyện ủy Nam Đàn"},
        id="the committee of a province"),
    pytest.param(
        "Đồng chí Trần Văn Mẫu, TUV, Giám đốc Sở Y tế thành phố Đà Nẵng, dự.",
        {"Trần Văn Mẫu | Ủy viên | Thành ủy Đà Nẵng", "Trần Văn Mẫu | Giám đốc | Sở Y tế thành phố Đà Nẵng"},
        id="the committee of a city"),
    pytest.param("Đồng chí Trần Văn Mẫu, TUV, dự lễ.", set(), id="of which province, is not told"),
    pytest.param(
        "Ông Trần Văn Mẫu, Chủ tịch Liên hiệp các Hội KH&KT tỉnh Nghệ An, dự.",
        {"Trần Văn Mẫu | Chủ tịch | Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Nghệ An"}, id="a union"),
    pytest.param(
        "Hội nghị bầu hai đồng chí giữ chức Ủy viên Ủy ban Kiểm tra Trung ương, gồm: Ông Trần Văn Mẫu, bà Lê Thị Bê.",
        {"Trần Văn Mẫu | Ủy viên | Ủy ban Kiểm tra Trung ương", "Lê Thị Bê | Ủy viên | Ủy ban Kiểm tra Trung ương"},
        id="the post of those who are listed behind it"),
    pytest.param(
        "HĐND tỉnh bầu 2 Phó Chủ tịch UBND tỉnh Nghệ An theo đề nghị của Thường trực HĐND, gồm các ông, bà: "
        "Trần Văn Mẫu (57 tuổi), Lê Văn Bê (56 tuổi).",
        {f"Trần Văn Mẫu | Phó Chủ tịch | {UBND}", f"Lê Văn Bê | Phó Chủ tịch | {UBND}"}, id="ages in brackets"),
    pytest.param(
        "Đồng chí Trần Văn Mẫu, Ủy viên Đảng ủy, Phó Chủ nhiệm Tổng cục Sông Lam, dự.",
        {"Trần Văn Mẫu | Ủy viên | Đảng ủy Tổng cục Sông Lam", "Trần Văn Mẫu | Phó Chủ nhiệm | Tổng cục Sông Lam"},
        id="the Party committee of the body beside it"),
    pytest.param(
        "Chị Trần Thị Mẫu, Ủy viên Ban Chấp hành Trung ương Đoàn, dự.",
        {f"Trần Thị Mẫu | Ủy viên | {UNION}"}, id="the Youth Union's committee is none of the Party's"),
    pytest.param(
        "Chị Trần Thị Mẫu, Ủy viên Trung ương Đoàn, dự.",
        {"Trần Thị Mẫu | Ủy viên | Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"}, id="the Youth Union's centre"),
    pytest.param(
        "Ủy viên Trung ương Đảng Đoàn Văn Mẫu dự.", {"Đoàn Văn Mẫu | Ủy viên | Ban Chấp hành Trung ương Đảng"},
        id="who is called as the union is"),
    pytest.param(
        "Công ty TNHH MTV Sông Lam và Đảng ủy xã Nam họp. Theo Đảng ủy xã Nam, ông Trần Văn Mẫu, Bí thư Đảng ủy, "
        "Giám đốc Công ty cảm ơn. Công ty Sông Lam có 10 đội.",
        {"Trần Văn Mẫu | Bí thư | Đảng ủy Công ty TNHH MTV Sông Lam",
         "Trần Văn Mẫu | Giám đốc | Công ty TNHH MTV Sông Lam"}, id="the firm by its head alone"),
    pytest.param(
        "Công ty Núi Hồng, Công ty Sông Lam và Đảng ủy xã Nam Cát họp. Tại Đảng ủy xã Nam Cát, ông Trần Văn Mẫu, "
        "Bí thư Đảng ủy, Giám đốc Công ty cảm ơn.", set(), id="of which of two firms"),
    pytest.param(
        "Trường Đại học Sông Lam làm lễ. TS Trần Văn Mẫu, Bí thư Đảng ủy Trường, phát biểu.",
        {"Trần Văn Mẫu | Bí thư | Đảng ủy Trường Đại học Sông Lam"}, id="the school by its head alone"),
    pytest.param(
        "Ông Trần Văn Mẫu, Chủ tịch Công đoàn Công ty, dự lễ tại Công ty Sông Lam.",
        {"Trần Văn Mẫu | Chủ tịch | Công đoàn Công ty Sông Lam"}, id="the union of the firm"),
    pytest.param(
        "Trưởng Ban Tuyên giáo Thành ủy TP Phan Nguyễn Như Mẫu phát biểu tại Đà Nẵng.",
        {"Phan Nguyễn Như Mẫu | Trưởng Ban | Ban Tuyên giáo Thành ủy Đà Nẵng"}, id="a city whose name is left out"),
    pytest.param(
        "Ông Trần Văn Mẫu, Chủ tịch Hội Sinh viên Việt Nam TP HCM, dự.",
        {"Trần Văn Mẫu | Chủ tịch | Hội Sinh viên Việt Nam Thành phố Hồ Chí Minh"}, id="of a city"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_bare_office(text: str, expected: set[str]) -> None:
    assert posts(text) == expected


@pytest.mark.parametrize("where", ["nhà máy đường", "một công ty", "phòng khám Sông Lam"])
def test_an_office_of_what_is_not_read_is_none_of_the_body_nearby(where: str) -> None:
    listed = f"Ông Trần Văn Mẫu, Giám đốc {SO}; ông Lê Văn Bê, Phó Giám đốc {where}, cùng dự."
    assert posts(listed) == {f"Trần Văn Mẫu | Giám đốc | {SO}"}
    assert posts(f"Về phía {SO} có ông Lê Văn Bê, Phó Giám đốc {where}.") == set()
    moved = f"Ông Trần Văn Mẫu giữ chức Giám đốc {SO}; ông Lê Văn Bê giữ chức Phó Giám đốc {where}."
    assert posts(moved) == {f"Trần Văn Mẫu | Giám đốc | {SO}"}

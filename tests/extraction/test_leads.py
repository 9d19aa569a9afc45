"""Who leads what, where the title stands apart from the name or its body. All people are invented."""

import pytest

from tests.extraction.said import posts

SLO = "Công ty Sông Lam Oil"

CASES = [
    pytest.param(
        "Giám đốc Sở Y tế tỉnh Nghệ An hiện là ông Trần Văn Mẫu.",
        {"Trần Văn Mẫu | Giám đốc | Sở Y tế tỉnh Nghệ An"}, id="who it is now"),
    pytest.param(
        "Còn Bộ trưởng Bộ Xây dựng hiện nay là ông Trần Văn Mẫu.", {"Trần Văn Mẫu | Bộ trưởng | Bộ Xây dựng"},
        id="who it is these days"),
    pytest.param(
        "Tại buổi làm việc, Giám đốc Sở Y tế tỉnh Nghệ An, bà Trần Thị Mẫu khẳng định.",
        {"Trần Thị Mẫu | Giám đốc | Sở Y tế tỉnh Nghệ An"}, id="called by a title and a comma"),
    pytest.param(
        "Trần Văn Mẫu (cựu Giám đốc Công ty Sông Lam; bạn Lê Văn Bê) và Hồ Văn Cê (Giám đốc Công ty Lam (em).",
        {"Trần Văn Mẫu | Giám đốc | Công ty Sông Lam", "Hồ Văn Cê | Giám đốc | Công ty Lam"},
        id="more behind a title in brackets"),
    pytest.param(
        "Bộ Y tế có Bộ trưởng là ông Trần Văn Mẫu cùng 4 Thứ trưởng; Bộ Xây dựng có Bộ trưởng là ông Lê Văn Bê.",
        {"Trần Văn Mẫu | Bộ trưởng | Bộ Y tế", "Lê Văn Bê | Bộ trưởng | Bộ Xây dựng"}, id="what a ministry has"),
    pytest.param(
        "- Ông Trần Văn Mẫu: Giám đốc Sở Y tế tỉnh Nghệ An (1977 - 1983).",
        {"Trần Văn Mẫu | Giám đốc | Sở Y tế tỉnh Nghệ An"}, id="behind a colon, with years"),
    pytest.param(
        "2. Đồng chí Trần Văn Mẫu (nguyên Phó Bí thư Huyện ủy Yên Thành): Bí thư Đảng ủy, Chủ tịch HĐND xã Kim Liên.",
        {"Trần Văn Mẫu | Phó Bí thư | Huyện ủy Yên Thành", "Trần Văn Mẫu | Bí thư | Đảng ủy xã Kim Liên",
         "Trần Văn Mẫu | Chủ tịch | Hội đồng nhân dân xã Kim Liên"}, id="behind a colon, after what was held"),
    pytest.param(
        "3. Các đồng chí: Trần Văn Mẫu, Lê Văn Bê: Phó Chủ tịch UBND xã Kim Liên.",
        {"Trần Văn Mẫu | Phó Chủ tịch | Ủy ban nhân dân xã Kim Liên",
         "Lê Văn Bê | Phó Chủ tịch | Ủy ban nhân dân xã Kim Liên"}, id="behind a colon, of two"),
    pytest.param("Ông Trần Văn Mẫu: Giám đốc Sở Y tế tỉnh Nghệ An cần báo cáo.", set(), id="what is said"),
    pytest.param(
        "Ủy viên Ban Thường vụ Tỉnh ủy Nghệ An còn có: Trần Văn Mẫu, Trưởng Ban Tổ chức; Lê Văn Bê, Bí thư Thành ủy "
        "Vinh.",
        {"Trần Văn Mẫu | Ủy viên | Ban Thường vụ Tỉnh ủy Nghệ An",
         "Trần Văn Mẫu | Trưởng Ban | Ban Tổ chức Tỉnh ủy Nghệ An",
         "Lê Văn Bê | Ủy viên | Ban Thường vụ Tỉnh ủy Nghệ An", "Lê Văn Bê | Bí thư | Thành ủy Vinh"}, id="còn có"),
    pytest.param(
        "Ban Tổ chức Lễ tang do ông Trần Văn Mẫu, Phó Bí thư Tỉnh ủy Nghệ An, làm Trưởng ban.",
        {"Trần Văn Mẫu | Phó Bí thư | Tỉnh ủy Nghệ An"}, id="a committee for a funeral"),
    pytest.param(
        "Các Phó Trưởng ban gồm: Trưởng Ban Nội chính Tỉnh ủy Nghệ An Trần Văn Mẫu; Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy "
        "Nghệ An Lê Văn Bê.",
        {"Trần Văn Mẫu | Trưởng Ban | Ban Nội chính Tỉnh ủy Nghệ An",
         "Lê Văn Bê | Chủ nhiệm | Ủy ban Kiểm tra Tỉnh ủy Nghệ An"}, id="deputies of what is not said"),
    pytest.param(
        "Công ty Sông Lam Oil có 3 Phó Tổng Giám đốc, gồm các ông Trần Văn Mẫu, Lê Văn Bê và Hồ Văn Cê.",
        {f"{n} | Phó Tổng Giám đốc | {SLO}" for n in ("Trần Văn Mẫu", "Lê Văn Bê", "Hồ Văn Cê")}, id="có 3 ..., gồm"),
    pytest.param(
        "Ông Trần Văn Mẫu được bổ nhiệm từ Phó Cục trưởng lên Cục trưởng Cục Quản lý Dược.",
        {"Trần Văn Mẫu | Cục trưởng | Cục Quản lý Dược"}, id="from one title to the next"),
    pytest.param(
        "Bà Trần Thị Mẫu (52 tuổi, nguyên Cục trưởng Cục Quản lý Dược, Bộ Y tế) bị khởi tố.",
        {"Trần Thị Mẫu | Cục trưởng | Cục Quản lý Dược"}, id="behind an age, with the body above"),
    pytest.param(
        "Ông Trần Văn Mẫu, Phó Vụ trưởng, phụ trách Vụ Pháp chế, Bộ Y tế, phát biểu.",
        {"Trần Văn Mẫu | Phó Vụ trưởng phụ trách | Vụ Pháp chế Bộ Y tế"}, id="in charge, behind a comma"),
    pytest.param(
        "Hai đồng chí Trần Văn Mẫu, Lê Văn Bê giữ chức Phó Chủ tịch Hội Nông dân tỉnh Nghệ An.",
        {f"{n} | Phó Chủ tịch | Hội Nông dân tỉnh Nghệ An" for n in ("Trần Văn Mẫu", "Lê Văn Bê")}, id="two, counted"),
    pytest.param("Hội Nông dân có Bộ trưởng là ông Trần Văn Mẫu.", set(), id="what no association has"),
    pytest.param("Gặp Giám đốc Sở Y tế tỉnh Nghệ An, bà Trần Thị Mẫu đề nghị.", set(), id="whom she meets"),
    pytest.param("Cùng với Giám đốc Sở Y tế tỉnh Nghệ An, bà Trần Thị Mẫu đề nghị.", set(), id="with whom she comes"),
    pytest.param("Con trai Chủ tịch UBND xã Nghi Lộc là anh Trần Văn Mẫu.", set(), id="the holder's son"),
    pytest.param("Người kiện Chủ tịch UBND xã Nghi Lộc là ông Trần Văn Mẫu.", set(), id="the holder's opponent"),
    pytest.param("Chủ tịch UBND xã Nghi Lộc có phải là ông Trần Văn Mẫu?", set(), id="a question"),
    pytest.param(
        "Tỉnh ủy lập Ban Chỉ đạo chuyển đổi số tỉnh Nghệ An do ông Trần Văn Mẫu làm Trưởng ban.",
        {"Trần Văn Mẫu | Trưởng Ban | Ban Chỉ đạo chuyển đổi số tỉnh Nghệ An"}, id="led by"),
    pytest.param(
        "Sở Y tế tỉnh Nghệ An lập đoàn kiểm tra do ông Trần Văn Mẫu làm Trưởng ban.", set(), id="of no such body"),
    pytest.param(
        "Bà Trần Thị Mẫu (44 tuổi, giám đốc Công ty Sông Lam) bị khởi tố.",
        {"Trần Thị Mẫu | Giám đốc | Công ty Sông Lam"}, id="behind an age in brackets"),
    pytest.param(
        "Ông Trần Văn Mẫu (SN 1970, trú tại phường Hưng Bình, TP Vinh; Giám đốc Công ty Sông Lam) bị khởi tố.",
        {"Trần Văn Mẫu | Giám đốc | Công ty Sông Lam"}, id="behind a birth and a home in brackets"),
    pytest.param(
        "Ông Trần Văn Mẫu (44 tuổi, chồng bà Lê Thị Mẫu, Giám đốc Công ty Sông Lam) bị khởi tố.",
        set(), id="of another in the brackets"),
    pytest.param(
        f"Bà Trần Thị Mẫu (giám đốc kiêm chủ tịch hội đồng thành viên {SLO}) bị khởi tố.",
        {f"Trần Thị Mẫu | Chủ tịch | Hội đồng thành viên {SLO}", f"Trần Thị Mẫu | Giám đốc | {SLO}"},
        id="a board lends its firm"),
    pytest.param(
        "Nguyên Chủ tịch UBND huyện Yên Thành (cũ), Bí thư Huyện ủy Nghi Lộc cũ Trần Văn Mẫu bị khởi tố.",
        {"Trần Văn Mẫu | Chủ tịch | Ủy ban nhân dân huyện Yên Thành", "Trần Văn Mẫu | Bí thư | Huyện ủy Nghi Lộc"},
        id="units that were merged"),
    pytest.param(
        "Bà Trần Thị Mẫu - Trưởng phòng Kinh tế, Hạ tầng và Đô thị phường Vinh Hưng - cho biết.",
        {"Trần Thị Mẫu | Trưởng phòng | Phòng Kinh tế, Hạ tầng và Đô thị phường Vinh Hưng"}, id="a division of a ward"),
    pytest.param(
        "Luật sư Trần Văn Mẫu, Giám đốc Công ty luật TNHH Sông Lam, cho biết.",
        {"Trần Văn Mẫu | Giám đốc | Công ty Luật TNHH Sông Lam"}, id="a firm of lawyers"),
    pytest.param(
        "Chủ tịch VFF Trần Văn Mẫu động viên toàn đội.", {"Trần Văn Mẫu | Chủ tịch | Liên đoàn Bóng đá Việt Nam"},
        id="an association by its letters"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_leads(text: str, expected: set[str]) -> None:
    assert posts(text) == expected

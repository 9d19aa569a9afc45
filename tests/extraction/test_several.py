"""One post given to several people by one verb, and what gives none. All people are invented."""

import pytest

from tests.extraction.said import posts

A, B, C = "Trần Văn Mẫu", "Lê Thị Thử", "Đỗ Văn Ví"
VICE = "Phó Chủ tịch | Ủy ban nhân dân tỉnh Nghệ An"
TWO, THREE = {f"{A} | {VICE}", f"{B} | {VICE}"}, {f"{who} | {VICE}" for who in (A, B, C)}
TITLE = "Phó Chủ tịch UBND tỉnh Nghệ An"
SEVERAL = [
    pytest.param(f"HĐND tỉnh đã bầu ông {A} và bà {B} giữ chức {TITLE}.", TWO, id="a council elects two"),
    pytest.param(f"Ông {A} và bà {B} được bầu giữ chức {TITLE}.", TWO, id="two are elected"),
    pytest.param(f"Ông {A}, bà {B} và ông {C} được bầu giữ chức {TITLE}.", THREE, id="three are elected"),
    pytest.param(f"Miễn nhiệm chức vụ {TITLE} đối với ông {A} và bà {B}.", TWO, id="two leave"),
    pytest.param(f"HĐND tỉnh bầu chức danh {TITLE} đối với các ông, bà: {A}; {B}; {C}.", THREE,
        id="a list after a colon"),
    pytest.param(f"Bầu giữ chức {TITLE} đối với 3 nhân sự gồm: ông {A}, bà {B} và ông {C}.", THREE,
        id="so many, a list"),
    pytest.param(f"Phê chuẩn kết quả bầu {TITLE} đối với: ông {A}; bà {B}, ông {C}.", THREE,
        id="a list after its colon"),
    pytest.param(f"Các ông, bà {A}, {B} được bầu giữ chức {TITLE}.", TWO, id="an opened list"),
    pytest.param(f"Các đồng chí {A}, {B}, {C} giữ chức {TITLE}.", THREE, id="an opened list of who hold it"),
    pytest.param(f"Bổ nhiệm chức vụ {TITLE} đối với các ông {A}, {C}, bà {B}.", THREE, id="a list called once"),
    pytest.param(f"Miễn nhiệm chức vụ {TITLE} đối với ông {A}, bà {B} và ông {C}.", THREE, id="each is called"),
    pytest.param(f"Bầu {TITLE} đối với ông {A}; bà {B}; ông {C}.", THREE, id="semicolons to the end"),
    pytest.param(f"Miễn nhiệm chức vụ {TITLE} đối với ông {A}, bà {B} được bầu thay.", {f"{A} | {VICE}"},
        id="a comma before another who is elected"),
    pytest.param(f"Miễn nhiệm chức vụ {TITLE} đối với ông {A}; bà {B} được bầu thay.", {f"{A} | {VICE}"},
        id="a semicolon before another"),
    pytest.param(f"Ông {A} và bà {B}, là hai {TITLE}, đã tới dự.", TWO, id="so many with a comma"),
    pytest.param(f"Các ông: {A}, {C} giữ chức {TITLE}.", {f"{A} | {VICE}", f"{C} | {VICE}"}, id="called with a colon"),
    pytest.param(f"{A} và {B}, cựu Chủ tịch và Phó Chủ tịch UBND tỉnh Nghệ An, bị khởi tố.", set(), id="one of each"),
    pytest.param(f"{A}, {B}, cựu Chủ tịch và Phó Chủ tịch UBND tỉnh Nghệ An, bị khởi tố.", set(),
        id="one of each, by a comma"),
    pytest.param(f"Ông {A}, Giám đốc và bà {B}, Phó Giám đốc Sở Y tế tỉnh Nghệ An dự.",
        {f"{A} | Giám đốc | Sở Y tế tỉnh Nghệ An", f"{B} | Phó Giám đốc | Sở Y tế tỉnh Nghệ An"},
        id="two offices of one body"),
    pytest.param(f"Ông {A}, Viện trưởng và bà {B}, Phó Giám đốc Sở Y tế tỉnh Nghệ An dự.",
        {f"{B} | Phó Giám đốc | Sở Y tế tỉnh Nghệ An"}, id="offices that no body has both"),
    pytest.param(f"Ông {A} và bà {B} đều là {TITLE}.", TWO, id="both are"),
    pytest.param(f"{A} và {B} (đều là {TITLE}) bị khởi tố.", TWO, id="both are, in brackets"),
    pytest.param(f"{A} và {B} (đều là cán bộ) bị khởi tố.", set(), id="both are no officials"),
    pytest.param(f"Ông {A}, Giám đốc Sở Y tế, ông {B} và ông {C} (đều là {TITLE}) dự họp.",
        {f"{A} | Giám đốc | Sở Y tế tỉnh Nghệ An", f"{B} | {VICE}", f"{C} | {VICE}"},
        id="not of one with a title of his own"),
    pytest.param(f"Đại hội bầu ông {A} làm Chủ tịch, bà {B} làm Phó Chủ tịch Hội Nông dân tỉnh Nghệ An.",
        {f"{A} | Chủ tịch | Hội Nông dân tỉnh Nghệ An", f"{B} | Phó Chủ tịch | Hội Nông dân tỉnh Nghệ An"},
        id="a head and a deputy, each by a verb"),
    pytest.param(f"Đại hội bầu ông {A} làm Trưởng đoàn, bà {B} làm Phó Chủ tịch Hội Nông dân tỉnh Nghệ An.",
        {f"{B} | Phó Chủ tịch | Hội Nông dân tỉnh Nghệ An"}, id="no head of the deputy"),
    pytest.param(f"Trước sự chứng kiến của ông {A}, bà {B} được bầu giữ chức {TITLE}.", {f"{B} | {VICE}"},
        id="a comma joins nobody"),
    pytest.param(f"Ông {A} và bà {B} được bầu làm Chủ tịch, {TITLE}.", set(), id="two titles for two"),
    pytest.param(f"Miễn nhiệm chức vụ {TITLE} đối với các ông, bà: {A}, {B}, ông {C} được bầu thay.", TWO,
        id="whom a verb follows is no item"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_one_post_of_several(text, expected):
    assert posts(text) == expected

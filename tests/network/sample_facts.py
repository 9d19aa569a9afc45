# ruff: noqa: E501 (a row of facts reads best as one line)
"""The invented facts of the sample store. Nobody here exists, nor does the province of Sông Lam."""

SOURCES = {
    "hoi-nghi-2017": ("Sông Lam triển khai nhiệm vụ năm 2018", "Báo Sông Lam", "2017-12-22"),
    "so-ket-2019": ("Sơ kết ba năm thực hiện Chỉ thị 05-CT/TU", "Báo Sông Lam", "2019-10-15"),
    "bo-nhiem-2020": (
        "Trao quyết định bổ nhiệm Giám đốc Sở Y tế",
        "Cổng thông tin điện tử tỉnh Sông Lam",
        "2020-06-02",
    ),
    "ky-ket-2021": ("Ký kết chương trình phối hợp giai đoạn 2021-2025", "Báo Sông Lam", "2021-05-26"),
    "tham-2022": (
        "Đoàn công tác tỉnh thăm thành phố Vân Giang",
        "Đài Phát thanh và Truyền hình Sông Lam",
        "2022-08-12",
    ),
    "tong-ket-2023": ("Tổng kết công tác dân vận năm 2023", "Báo Sông Lam", "2023-12-20"),
}

COMMITTEE = ("Cấp ủy", "party committee")
PEOPLES = ("Ủy ban nhân dân", "people's committee")
COUNCIL = ("Hội đồng nhân dân", "people's council")
COMMISSION = ("Ban đảng", "party commission")
DEPARTMENT = ("Sở", "department")
UNION = ("Đoàn thể", "mass organisation")

TU, UB, HD = "Tỉnh ủy Sông Lam", "Ủy ban nhân dân tỉnh Sông Lam", "Hội đồng nhân dân tỉnh Sông Lam"
BTC, BDV = "Ban Tổ chức Tỉnh ủy Sông Lam", "Ban Dân vận Tỉnh ủy Sông Lam"
SYT, SNV = "Sở Y tế tỉnh Sông Lam", "Sở Nội vụ tỉnh Sông Lam"
MT, LD = "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sông Lam", "Liên đoàn Lao động tỉnh Sông Lam"
TV, UV = "Thành ủy Vân Giang", "Ủy ban nhân dân thành phố Vân Giang"

BODIES = (
    (TU, "Sông Lam Provincial Party Committee", COMMITTEE, None, "so-ket-2019"),
    (UB, "People's Committee of Sông Lam Province", PEOPLES, None, "hoi-nghi-2017"),
    (HD, "People's Council of Sông Lam Province", COUNCIL, None, "hoi-nghi-2017"),
    (BTC, None, COMMISSION, TU, "so-ket-2019"),
    (BDV, None, COMMISSION, TU, "tong-ket-2023"),
    (SYT, "Sông Lam Department of Health", DEPARTMENT, UB, "bo-nhiem-2020"),
    (SNV, "Sông Lam Department of Home Affairs", DEPARTMENT, UB, "bo-nhiem-2020"),
    (MT, None, UNION, None, "ky-ket-2021"),
    (LD, None, UNION, None, "ky-ket-2021"),
    (TV, None, COMMITTEE, TU, "tham-2022"),
    (UV, None, PEOPLES, UB, "tham-2022"),
)

PEOPLE = (
    ("Trần Văn Mẫu", None), ("Nguyễn Thị Ánh Dương", None), ("Lê Đức Đạt", None), ("Phạm Hồng Thắm", "Tiến sĩ"),
    ("Vũ Quang Khải", None), ("Đỗ Minh Châu", None), ("Hoàng Thị Lựu", None), ("Bùi Gia Định", "Bác sĩ"),
    ("Đặng Thu Hòa", None), ("Ngô Bá Lộc", None), ("Nguyễn Văn Ánh", None), ("Phan Thị Quỳnh", None),
    ("Trịnh Hữu Nghĩa", None), ("Đinh Công Tạo", None),
)  # fmt: skip


def seen(first: str, last: str) -> dict[str, str]:
    """Seen once, at some time between two days."""
    return {"observedEarliest": first, "observedLatest": last}


def took(day: str) -> dict[str, str]:
    """Took place on one day."""
    return {"beginEarliest": day, "beginLatest": day, "endEarliest": day, "endLatest": day} | seen(day, day)


def around(first: str, last: str) -> dict[str, str]:
    """Took place between two days."""
    return {"beginEarliest": first, "endLatest": last} | seen(first, last)


def since(day: str) -> dict[str, str]:
    """Began on a day; the end is not known."""
    return {"beginEarliest": day, "beginLatest": day}


def twice(first: str, last: str) -> dict[str, str]:
    """Seen on two days, with nobody else in the post between them."""
    return {"beginLatest": first, "endEarliest": last} | seen(last, last)


ACTING, FORMER = ("Quyền", "acting"), ("Nguyên", "former")

TENURES = (
    ("Trần Văn Mẫu", "Bí thư", "Secretary", TU, twice("2019-10-14", "2022-08-11"), None, (
        ("so-ket-2019", "Đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy Sông Lam chủ trì hội nghị sơ kết.", "Trần Văn Mẫu, Bí thư Tỉnh ủy Sông Lam"),
        ("tham-2022", "Trưởng đoàn là đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy.", "Trần Văn Mẫu, Bí thư Tỉnh ủy"))),
    ("Nguyễn Thị Ánh Dương", "Chủ tịch", "Chair", UB, seen("2021-10-01", "2022-08-12"), None, (
        ("tham-2022", "Cùng đi có đồng chí Nguyễn Thị Ánh Dương, Chủ tịch UBND tỉnh và lãnh đạo một số sở.", "Nguyễn Thị Ánh Dương, Chủ tịch UBND tỉnh"),)),
    ("Nguyễn Thị Ánh Dương", "Phó Chủ tịch", "Vice Chair", UB, {"beginLatest": "2017-12-21", "endEarliest": "2020-06-01", "endLatest": "2021-10-01"} | seen("2020-06-01", "2020-06-01"), None, (
        ("hoi-nghi-2017", "Phó Chủ tịch UBND tỉnh Nguyễn Thị Ánh Dương trình bày báo cáo tại hội nghị.", "Phó Chủ tịch UBND tỉnh Nguyễn Thị Ánh Dương"),
        ("bo-nhiem-2020", "Phó Chủ tịch UBND tỉnh Nguyễn Thị Ánh Dương trao quyết định cho tân giám đốc.", "Phó Chủ tịch UBND tỉnh Nguyễn Thị Ánh Dương"))),
    ("Lê Đức Đạt", "Phó Bí thư Thường trực", "Permanent Deputy Secretary", TU, seen("2021-05-25", "2021-05-25"), None, (
        ("ky-ket-2021", "Phó Bí thư Thường trực Tỉnh ủy Lê Đức Đạt chứng kiến lễ ký.", "Phó Bí thư Thường trực Tỉnh ủy Lê Đức Đạt"),)),
    ("Lê Đức Đạt", "Chủ tịch", "Chair", HD, seen("2021-05-25", "2021-05-25"), None, (
        ("ky-ket-2021", "Cùng dự có Chủ tịch HĐND tỉnh, đồng chí Lê Đức Đạt.", "Chủ tịch HĐND tỉnh, đồng chí Lê Đức Đạt"),)),
    ("Vũ Quang Khải", "Chủ tịch", "Chair", UB, {"endLatest": "2021-09-30"} | seen("2017-12-21", "2017-12-22"), FORMER, (
        ("hoi-nghi-2017", "Chủ tịch UBND tỉnh Vũ Quang Khải kết luận hội nghị.", "Chủ tịch UBND tỉnh Vũ Quang Khải"),)),
    ("Bùi Gia Định", "Giám đốc", "Director", SYT, since("2020-06-01"), None, (
        ("bo-nhiem-2020", "Theo quyết định, bác sĩ Bùi Gia Định giữ chức Giám đốc Sở Y tế từ ngày 1/6/2020.", "bác sĩ Bùi Gia Định giữ chức Giám đốc Sở Y tế từ ngày 1/6/2020"),)),
    ("Hoàng Thị Lựu", "Giám đốc", "Director", SYT, {"endEarliest": "2020-05-31", "endLatest": "2020-06-01"}, FORMER, (
        ("bo-nhiem-2020", "Bà Hoàng Thị Lựu, nguyên Giám đốc Sở Y tế, nghỉ hưu theo chế độ.", "Hoàng Thị Lựu, nguyên Giám đốc Sở Y tế"),)),
    ("Đặng Thu Hòa", "Giám đốc", "Director", SNV, seen("2020-06-01", "2020-06-01"), ACTING, (
        ("bo-nhiem-2020", "Quyền Giám đốc Sở Nội vụ Đặng Thu Hòa công bố quyết định.", "Quyền Giám đốc Sở Nội vụ Đặng Thu Hòa"),)),
    ("Phạm Hồng Thắm", "Trưởng Ban", "Head", BDV, seen("2023-12-19", "2023-12-20"), None, (
        ("tong-ket-2023", "Tiến sĩ Phạm Hồng Thắm, Trưởng Ban Dân vận Tỉnh ủy phát biểu khai mạc.", "Phạm Hồng Thắm, Trưởng Ban Dân vận Tỉnh ủy"),)),
    ("Ngô Bá Lộc", "Phó Trưởng Ban", "Deputy Head", BDV, seen("2023-12-19", "2023-12-20"), None, (
        ("tong-ket-2023", "Phó Trưởng Ban Dân vận Ngô Bá Lộc nêu kết quả chính.", "Phó Trưởng Ban Dân vận Ngô Bá Lộc"),)),
    ("Đỗ Minh Châu", "Trưởng Ban", "Head", BTC, seen("2019-10-14", "2019-10-14"), None, (
        ("so-ket-2019", "Trưởng Ban Tổ chức Tỉnh ủy Đỗ Minh Châu trình bày báo cáo sơ kết.", "Trưởng Ban Tổ chức Tỉnh ủy Đỗ Minh Châu"),)),
    ("Đỗ Minh Châu", "Ủy viên", "Member", TU, seen("2019-10-14", "2019-10-14"), None, (
        ("so-ket-2019", "Đồng chí Đỗ Minh Châu, Ủy viên Ban Thường vụ, tham dự.", "Đỗ Minh Châu, Ủy viên Ban Thường vụ"),)),
    ("Nguyễn Văn Ánh", "Bí thư", "Secretary", TV, seen("2022-08-11", "2022-08-11"), None, (
        ("tham-2022", "Bí thư Thành ủy Nguyễn Văn Ánh tiếp đoàn.", "Bí thư Thành ủy Nguyễn Văn Ánh"),)),
    ("Phan Thị Quỳnh", "Chủ tịch", "Chair", UV, seen("2022-08-11", "2022-08-11"), None, (
        ("tham-2022", "Chủ tịch UBND thành phố Phan Thị Quỳnh báo cáo tình hình.", "Chủ tịch UBND thành phố Phan Thị Quỳnh"),)),
    ("Trịnh Hữu Nghĩa", "Chủ tịch", "Chair", MT, seen("2021-05-25", "2021-05-25"), None, (
        ("ky-ket-2021", "Chủ tịch Ủy ban MTTQ tỉnh Trịnh Hữu Nghĩa ký thay mặt Mặt trận.", "Chủ tịch Ủy ban MTTQ tỉnh Trịnh Hữu Nghĩa"),)),
    ("Đinh Công Tạo", "Chủ tịch", "Chair", LD, seen("2021-05-25", "2021-05-25"), None, (
        ("ky-ket-2021", "Chủ tịch Liên đoàn Lao động tỉnh Đinh Công Tạo cùng ký.", "Chủ tịch Liên đoàn Lao động tỉnh Đinh Công Tạo"),)),
)  # fmt: skip

CT, KH, QD, NQ, HD_ = (
    ("Chỉ thị", "directive"),
    ("Kế hoạch", "plan"),
    ("Quyết định", "decision"),
    ("Nghị quyết", "resolution"),
    ("Hướng dẫn", "guidance"),
)
CTPH = ("Chương trình phối hợp", "joint programme")

DOCUMENTS = (
    ("05-CT/TU", CT, TU, "2016-11-30", "Về tăng cường công tác dân vận", "Trần Văn Mẫu", "T/M", "so-ket-2019", "Chỉ thị số 05-CT/TU do đồng chí Trần Văn Mẫu ký ngày 30/11/2016."),
    ("18-CT/TU", CT, TU, "2019-11-04", "Về tiếp tục đổi mới công tác dân vận", "Trần Văn Mẫu", "T/M", "tong-ket-2023", "Chỉ thị số 18-CT/TU của Tỉnh ủy được ban hành sau hội nghị sơ kết."),
    ("21-NQ/TU", NQ, TU, "2020-02-10", "Về phát triển y tế cơ sở", None, None, "bo-nhiem-2020", "Nghị quyết 21-NQ/TU đặt mục tiêu phát triển y tế cơ sở."),
    ("134/KH-UBND", KH, UB, "2017-03-08", "Triển khai Chỉ thị 05-CT/TU", "Vũ Quang Khải", "TM.", "so-ket-2019", "UBND tỉnh ban hành Kế hoạch 134/KH-UBND do Chủ tịch Vũ Quang Khải ký."),
    ("57/KH-UBND", KH, UB, "2020-04-20", "Thực hiện Nghị quyết 21-NQ/TU", "Nguyễn Thị Ánh Dương", "KT.", "bo-nhiem-2020", "Kế hoạch 57/KH-UBND do Phó Chủ tịch Nguyễn Thị Ánh Dương ký thay."),
    ("882/QĐ-UBND", QD, UB, "2020-05-28", "Về công tác cán bộ", "Vũ Quang Khải", None, "bo-nhiem-2020", "Quyết định 882/QĐ-UBND được công bố tại buổi lễ."),
    ("03-HD/BTCTU", HD_, BTC, "2017-05-16", "Hướng dẫn thực hiện Chỉ thị 05-CT/TU", "Đỗ Minh Châu", None, "so-ket-2019", "Ban Tổ chức Tỉnh ủy có Hướng dẫn 03-HD/BTCTU."),
    ("40/NQ-HĐND", NQ, HD, "2020-07-10", "Về chính sách y tế cơ sở", "Lê Đức Đạt", None, "ky-ket-2021", "Nghị quyết 40/NQ-HĐND được nhắc lại tại lễ ký."),
    ("01/CTPH-UBND-MTTQ-LĐLĐ", CTPH, (UB, MT, LD), "2021-05-25", "Phối hợp chăm lo người lao động giai đoạn 2021-2025", None, None, "ky-ket-2021", "Ba bên ký Chương trình phối hợp 01/CTPH-UBND-MTTQ-LĐLĐ."),
)  # fmt: skip

RELATED = (
    ("134/KH-UBND", "implements", "05-CT/TU", "so-ket-2019", "Kế hoạch 134/KH-UBND nhằm thực hiện Chỉ thị 05-CT/TU."),
    ("03-HD/BTCTU", "guides", "05-CT/TU", "so-ket-2019", "Hướng dẫn 03-HD/BTCTU giải thích rõ Chỉ thị 05-CT/TU."),
    ("18-CT/TU", "follows", "05-CT/TU", "tong-ket-2023", "Tiếp theo Chỉ thị 05-CT/TU, Tỉnh ủy ban hành Chỉ thị 18-CT/TU."),
    ("57/KH-UBND", "implements", "21-NQ/TU", "bo-nhiem-2020", "Kế hoạch 57/KH-UBND cụ thể hóa Nghị quyết 21-NQ/TU."),
    ("40/NQ-HĐND", "based_on", "21-NQ/TU", "ky-ket-2021", "Nghị quyết 40/NQ-HĐND căn cứ Nghị quyết 21-NQ/TU."),
)  # fmt: skip

CONFERENCE, SIGNING, APPOINTMENT, VISIT = (
    ("Hội nghị", "conference"),
    ("Ký kết", "signing"),
    ("Bổ nhiệm", "appointment"),
    ("Chuyến thăm", "visit"),
)

EVENTS = (
    ("Hội nghị triển khai nhiệm vụ năm 2018", CONFERENCE, took("2017-12-21"), "Hội trường UBND tỉnh", UB, None, "hoi-nghi-2017", "Ngày 21/12/2017, Hội nghị triển khai nhiệm vụ năm 2018 được tổ chức.", (
        ("Vũ Quang Khải", "chủ trì", "chaired", "Chủ tịch UBND tỉnh Vũ Quang Khải chủ trì hội nghị.", "Vũ Quang Khải chủ trì"),
        ("Nguyễn Thị Ánh Dương", "trình bày", "presented", "Phó Chủ tịch UBND tỉnh Nguyễn Thị Ánh Dương trình bày báo cáo tại hội nghị.", "Nguyễn Thị Ánh Dương trình bày báo cáo"))),
    ("Hội nghị sơ kết ba năm thực hiện Chỉ thị 05-CT/TU", CONFERENCE, took("2019-10-14"), "Nhà văn hóa tỉnh", TU, "05-CT/TU", "so-ket-2019", "Sáng 14/10/2019 diễn ra Hội nghị sơ kết ba năm thực hiện Chỉ thị 05-CT/TU.", (
        ("Trần Văn Mẫu", "chủ trì", "chaired", "Đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy Sông Lam chủ trì hội nghị sơ kết.", "Trần Văn Mẫu, Bí thư Tỉnh ủy Sông Lam chủ trì"),
        ("Đỗ Minh Châu", "trình bày", "presented", "Trưởng Ban Tổ chức Tỉnh ủy Đỗ Minh Châu trình bày báo cáo sơ kết.", "Đỗ Minh Châu trình bày báo cáo"),
        ("Nguyễn Thị Ánh Dương", "tham dự", "attended", "Dự hội nghị có đồng chí Nguyễn Thị Ánh Dương.", "Nguyễn Thị Ánh Dương"))),
    ("Lễ trao quyết định bổ nhiệm Giám đốc Sở Y tế", APPOINTMENT, took("2020-06-01"), "Trụ sở Sở Y tế", None, "882/QĐ-UBND", "bo-nhiem-2020", "Ngày 1/6/2020, UBND tỉnh tổ chức Lễ trao quyết định bổ nhiệm Giám đốc Sở Y tế.", (
        ("Nguyễn Thị Ánh Dương", "trao", "awarded", "Phó Chủ tịch UBND tỉnh Nguyễn Thị Ánh Dương trao quyết định cho tân giám đốc.", "Nguyễn Thị Ánh Dương trao quyết định"),
        ("Bùi Gia Định", "nhận", "received", "Bác sĩ Bùi Gia Định nhận quyết định và hứa làm tròn nhiệm vụ.", "Bùi Gia Định nhận quyết định"),
        ("Đặng Thu Hòa", "phát biểu", "spoke", "Quyền Giám đốc Sở Nội vụ Đặng Thu Hòa công bố quyết định.", "Đặng Thu Hòa công bố quyết định"),
        ("Hoàng Thị Lựu", "tham dự", "attended", "Bà Hoàng Thị Lựu cùng dự buổi lễ.", "Hoàng Thị Lựu cùng dự"))),
    ("Lễ ký kết chương trình phối hợp", SIGNING, took("2021-05-25"), "Trung tâm Hội nghị tỉnh", MT, "01/CTPH-UBND-MTTQ-LĐLĐ", "ky-ket-2021", "Chiều 25/5/2021, Lễ ký kết chương trình phối hợp diễn ra trang trọng.", (
        ("Trịnh Hữu Nghĩa", "ký", "signed", "Chủ tịch Ủy ban MTTQ tỉnh Trịnh Hữu Nghĩa ký thay mặt Mặt trận.", "Trịnh Hữu Nghĩa ký thay mặt Mặt trận"),
        ("Đinh Công Tạo", "ký", "signed", "Chủ tịch Liên đoàn Lao động tỉnh Đinh Công Tạo cùng ký.", "Đinh Công Tạo cùng ký"),
        ("Lê Đức Đạt", "chứng kiến", "witnessed", "Phó Bí thư Thường trực Tỉnh ủy Lê Đức Đạt chứng kiến lễ ký.", "Lê Đức Đạt chứng kiến lễ ký"))),
    ("Đoàn công tác tỉnh thăm thành phố Vân Giang", VISIT, around("2022-08-10", "2022-08-12"), "Thành phố Vân Giang", TU, None, "tham-2022", "Trong chuyến công tác giữa tháng 8, đoàn làm việc với thành phố Vân Giang.", (
        ("Trần Văn Mẫu", "chủ trì", "chaired", "Trưởng đoàn là đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy.", "Trần Văn Mẫu"),
        ("Nguyễn Văn Ánh", "tiếp đón", "received", "Bí thư Thành ủy Nguyễn Văn Ánh tiếp đoàn.", "Nguyễn Văn Ánh tiếp đoàn"),
        ("Phan Thị Quỳnh", "phát biểu", "spoke", "Chủ tịch UBND thành phố Phan Thị Quỳnh báo cáo tình hình.", "Phan Thị Quỳnh báo cáo"),
        (UV, "tham dự", "attended", "Lãnh đạo Ủy ban nhân dân thành phố Vân Giang cùng dự.", "Ủy ban nhân dân thành phố Vân Giang"))),
    ("Hội nghị tổng kết công tác dân vận năm 2023", CONFERENCE, around("2023-12-19", "2023-12-20"), "Hội trường Tỉnh ủy", BDV, "18-CT/TU", "tong-ket-2023", "Ban Dân vận Tỉnh ủy tổ chức Hội nghị tổng kết công tác dân vận năm 2023.", (
        ("Phạm Hồng Thắm", "phát biểu", "spoke", "Tiến sĩ Phạm Hồng Thắm, Trưởng Ban Dân vận Tỉnh ủy phát biểu khai mạc.", "Phạm Hồng Thắm"),
        ("Ngô Bá Lộc", "trình bày", "presented", "Phó Trưởng Ban Dân vận Ngô Bá Lộc nêu kết quả chính.", "Ngô Bá Lộc nêu kết quả chính"))),
)  # fmt: skip

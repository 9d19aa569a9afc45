"""Numbers of documents: which forms are one, and what their parts say."""

import pytest

from hoso.extraction.numbers import PATTERNS, find_document_numbers

NUMBERS = [
    ("30/2020/NĐ-CP", "NĐ", "CP", "state", 2020),
    ("1234/QĐ-UBND", "QĐ", "UBND", "state", None),
    ("12/2020/QĐ-UBND", "QĐ", "UBND", "state", 2020),
    ("15/CT-TTg", "CT", "TTg", "state", None),
    ("05/2021/TT-BNV", "TT", "BNV", "state", 2021),
    ("12/NQ-HĐND", "NQ", "HĐND", "state", None),
    ("07-CT/TU", "CT", "TU", "party", None),
    ("23-QĐ/TW", "QĐ", "TW", "party", None),
    ("18-NQ/TW", "NQ", "TW", "party", None),
    ("12-HD/BTCTW", "HD", "BTCTW", "party", None),
    ("1379-QĐNS/TW", "QĐNS", "TW", "party", None),
    ("31/QĐ-TW", "QĐ", "TW", "party", None),
    ("59/2020/QH14", None, "QH14", "assembly", 2020),
    ("08/2003/PL-UBTVQH11", "PL", "UBTVQH11", "assembly", 2003),
    ("1234/UBND-NC", None, "UBND", "state", None),
]


@pytest.mark.parametrize(("printed", "type_code", "issuer", "system", "year"), NUMBERS, ids=[row[0] for row in NUMBERS])
@pytest.mark.parametrize(
    "around",
    ["Văn bản số {} đã có hiệu lực.", "({})", "{}", "theo {}, tỉnh"],
    ids=["prose", "brackets", "alone", "comma"],
)
def test_a_number_and_its_parts(around, printed, type_code, issuer, system, year):
    text = around.format(printed)
    (found,) = find_document_numbers(text)
    assert text[found.start : found.end] == found.printed == found.normal == printed
    assert (found.type_code, found.issuer_code, found.system.value, found.year) == (type_code, issuer, system, year)


@pytest.mark.parametrize(
    ("printed", "normal"),
    [
        ("23 -QĐ/TW", "23-QĐ/TW"), ("23 - QĐ/TW", "23-QĐ/TW"), ("23–QĐ/TW", "23-QĐ/TW"),
        ("30 / 2020 / NĐ-CP", "30/2020/NĐ-CP"),
        ("1234/ QĐ-UBND", "1234/QĐ-UBND"),
    ],
)  # fmt: skip
def test_stray_blanks_are_kept_as_printed_and_tidied(printed, normal):
    (found,) = find_document_numbers(f"Quyết định số {printed} của tỉnh")
    assert (found.printed, found.normal) == (printed, normal)


@pytest.mark.parametrize(
    "text",
    [
        "15/10/2021", "ngày 3/4", "24/7", "98/100 điểm", "5-7 người", "0912/345", "12/QH", "2021-2025", "1/2 số dân",
        "9/10 xã", "A/H5N1",
        "Covid-19", "SARS-CoV-2", "quốc lộ 1A", "U-23", "F0/F1", "mức độ 3/4", "QL1-A", "5G/LTE", "tỷ số 2-1",
        "và/hoặc", "3-CT", "TU/05",
        "biển số 37A-123.45", "km12+300", "12-10-2021", "30-4/1-5",
    ],
)  # fmt: skip
def test_numbers_that_are_no_documents(text):
    assert list(find_document_numbers(f"Tỉnh có {text} trong báo cáo.")) == []


def test_several_numbers_stand_in_order():
    text = "Nghị định số 11/2014/NĐ-CP, 12/2020/NĐ-CP và Luật số 59/2020/QH14; Chỉ thị 05-CT/TU."
    assert [n.printed for n in find_document_numbers(text)] == [
        "11/2014/NĐ-CP",
        "12/2020/NĐ-CP",
        "59/2020/QH14",
        "05-CT/TU",
    ]


@pytest.mark.parametrize("row", PATTERNS, ids=lambda row: row[0])
def test_every_pattern_has_an_example_that_it_reads(row):
    assert [n.printed for n in find_document_numbers(row[2])] == [row[2]]

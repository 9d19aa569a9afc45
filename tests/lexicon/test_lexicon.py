"""The spellings that rules know, and the tables that hold them."""

import re

import pytest

from hoso import resources
from hoso.lexicon import (
    CLASSES,
    Entry,
    Lexicon,
    lexicon,
    shared_heads,
    spellings,
    surnames,
    table,
    trie_pattern,
    units,
    words_of,
)
from hoso.text import matched, nfc
from hoso.vocabulary import compound_titles, known_bodies, provinces, types_of_code

TABLES = sorted(f.name.removesuffix(".tsv") for f in resources.folder("tables").iterdir() if f.name.endswith(".tsv"))


@pytest.mark.parametrize("name", TABLES)
def test_every_row_has_its_columns(name):
    rows = [r for r in resources.read_text("tables", name + ".tsv").splitlines() if r and not r.startswith("#")]
    width = rows[0].count("\t")
    assert [r for r in rows if r.count("\t") > width] == []
    assert len(table(name)) == len(rows) - 1 > 0


def test_the_words_of_a_kind_that_a_table_lacks_are_a_fault_of_the_program():
    assert "ban hành" in words_of("issuing", "issues")
    with pytest.raises(LookupError, match=r"issuing\.tsv has no words of the kind 'nothing'"):
        words_of("issuing", "nothing")


@pytest.mark.parametrize("name", TABLES)
def test_every_table_is_nfc_without_stray_blanks(name):
    content = resources.read_text("tables", name + ".tsv")
    assert content == nfc(content)
    assert not re.search(r"[ \t]+$|\u00a0|\u200b|Ð|ð", content.replace("\t\n", "\n"), re.MULTILINE)


@pytest.mark.parametrize("name", TABLES)
def test_no_row_stands_twice(name):
    rows = [tuple(row.values()) for row in table(name)]
    assert len(rows) == len(set(rows))


@pytest.mark.parametrize(
    ("words", "text", "longest"),
    [
        (["Bí thư", "Bí thư Tỉnh ủy"], "Bí thư Tỉnh ủy", "Bí thư Tỉnh ủy"),
        (["Bí thư", "Bí thư Tỉnh ủy"], "Bí thư Tỉnh đoàn", "Bí thư"),
        (["Bí thư"], "Bí \n thư", "Bí \n thư"),
        (["a.b"], "axb", None),
        (["TP.", "TP"], "TP.", "TP."),
    ],
)
def test_the_longest_spelling_wins(words, text, longest):
    found = re.compile(trie_pattern(words)).match(text)
    assert (found[0] if found else None) == longest


def test_a_spelling_with_a_capital_asks_for_one():
    index = Lexicon([("Sở", Entry("U", "Sở")), ("chủ trì", Entry("V", "chủ trì")), ("TƯ", Entry("C", "Trung ương"))])
    assert [len(index.look_up(printed)) for printed in ("Sở", "sở", "chủ trì", "Chủ trì", "TƯ", "tư", "Tư")] == [
        1,
        0,
        1,
        1,
        1,
        0,
        0,
    ]


@pytest.mark.parametrize(
    ("spelling", "letter", "name"),
    [
        ("UBND", "U", "Ủy ban nhân dân"), ("Uỷ ban nhân dân", "U", "Ủy ban nhân dân"),
        ("GD-ĐT", "F", "Giáo dục và Đào tạo"),
        ("Trưởng ban", "P", "Trưởng Ban"), ("Bộ Chính trị", "X", "Bộ Chính trị"), ("Hà Nội", "G", "Hà Nội"),
        ("TP.HCM", "G", "Hồ Chí Minh"),
        ("đồng chí", "H", "đồng chí"), ("nguyên", "M", "former"), ("quyền", "M", "acting"), ("chỉ thị", "D", "Chỉ thị"),
    ],
)  # fmt: skip
def test_look_up(spelling, letter, name):
    found = lexicon().look_up(matched(spelling))
    assert (letter, name) in {(e.letter, e.name) for e in found}


def test_every_class_is_told_and_used():
    used = {row["class"] for row in table("verbs")}
    assert used <= set(CLASSES)


@pytest.mark.parametrize(
    ("code", "system", "types"),
    [
        ("NĐ", "state", ("Nghị định",)),
        ("CT", "party", ("Chỉ thị",)),
        ("QĐ", "party", ("Quyết định",)),
        ("XYZ", "state", ()),
    ],
)
def test_the_types_that_a_code_means(code, system, types):
    found = types_of_code(code, system)
    assert set(types) <= set(found)
    assert bool(types) == bool(found)


def test_provinces_before_and_after_the_merger():
    now = {p.name for p in provinces() if p.end is None or p.end.year > 2025}
    assert len(now) == 34
    assert {"Hà Nội", "Hồ Chí Minh", "Huế"} <= now
    assert {"Hà Giang", "Long An"} <= {p.name for p in provinces()} - now


@pytest.mark.parametrize(
    ("level", "name", "before"), [("quận", "Lê Chân", "Hải Phòng"), ("huyện", "Nam Đàn", "Nghệ An")]
)
def test_units_know_their_province(level, name, before):
    assert units()[level, name][0] == {before}


def test_the_invented_province_is_in_no_list():
    assert "Sông Lam" not in {p.name for p in provinces()}


def test_bodies_and_titles_of_the_ontology_are_read():
    assert "Bộ Nội vụ" in {b.name for b in known_bodies()}
    assert any("Tỉnh ủy viên" in t.spellings for t in compound_titles())
    assert shared_heads()["trưởng ban"] == "Ban"
    assert {"Nguyễn", "Trần", "Niê", "Chẩu"} - surnames() <= {"Chẩu"}


@pytest.mark.parametrize(("cell", "found"), [("a; b ;c", ["a", "b", "c"]), ("", []), (" ; ", [])])
def test_spellings_of_a_cell(cell, found):
    assert spellings(cell) == found

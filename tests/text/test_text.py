"""The forms of a text: as kept, as matched, as a key; and the way back to the file."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hoso.text import INVISIBLE, fold, matched, nfc, normalise, raw_position, same_tone, sentence_hash, slug, squeeze

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèéẹềếệìíịòóọồốộờớợùúụừứựỳýỵĐÔƯƠẬ ,.5\n"
letter = st.sampled_from(LETTERS)
as_printed = st.builds(unicodedata.normalize, st.sampled_from(["NFC", "NFD"]), letter)
pieces = st.lists(st.one_of(as_printed, as_printed, st.sampled_from(INVISIBLE)))


@settings(deadline=None)
@given(pieces)
def test_every_position_leads_back_to_its_letter(found):
    raw = "".join(found)
    text, offsets = normalise(raw)
    assert text == nfc("".join(piece for piece in found if piece not in INVISIBLE))
    for position, kept in enumerate(text):
        back = raw_position(offsets, position)
        assert nfc(raw[back:].lstrip(INVISIBLE))[:1] == kept


@settings(deadline=None)
@given(pieces)
def test_positions_never_run_backwards(found):
    raw = "".join(found)
    text, offsets = normalise(raw)
    places = [raw_position(offsets, i) for i in range(len(text) + 1)]
    assert places == sorted(places)
    assert all(0 <= place <= len(raw) for place in places)


@settings(deadline=None)
@given(st.text(alphabet=LETTERS + "\u0300\u0301\u0302\u0309\u031b\u0323\u00e9\u1ec7", max_size=40))
def test_marks_in_any_order_become_nfc(raw):
    assert normalise(raw)[0] == nfc(raw)


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        pytest.param("\ufeffTỉnh ủy", "Tỉnh ủy", id="byte order mark"),
        pytest.param("Tỉnh\u200b ủy", "Tỉnh ủy", id="zero-width space"),
        pytest.param("ho\u00adso", "hoso", id="soft hyphen"),
        pytest.param("Tie\u0302\u0301ng", "Tiếng", id="decomposed"),
        pytest.param("Tie\u0302\u200b\u0301ng", "Tiếng", id="zero-width between a letter and its tone"),
        pytest.param("a\u0323\u0302", "ậ", id="marks in canonical order"),
        pytest.param("a\u0302\u0323", "ậ", id="marks in another order"),
        pytest.param("\u0301a", "\u0301a", id="a mark with nothing before it"),
        pytest.param("", "", id="empty"),
    ],
)
def test_kept_form(raw, kept):
    assert normalise(raw)[0] == kept


def test_a_quote_is_found_again_in_the_file():
    raw = "\ufeff" + unicodedata.normalize("NFD", "Đồng chí Trần Văn Mẫu") + "\u200b phát biểu"
    text, offsets = normalise(raw)
    start, end = text.index("Trần"), text.index(" phát")
    found = raw[raw_position(offsets, start) : raw_position(offsets, end)]
    assert nfc(found).strip(INVISIBLE) == "Trần Văn Mẫu"


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("Uỷ ban", "Ủy ban"), ("hoà bình", "hòa bình"), ("HOÀ BÌNH", "HÒA BÌNH"), ("thuỷ", "thủy"), ("xoá", "xóa"),
        ("khoẻ", "khỏe"), ("loè", "lòe"), ("tuý", "túy"), ("luỹ", "lũy"), ("nguỵ", "ngụy"), ("Thuỵ", "Thụy"),
        ("toả", "tỏa"), ("hoạ", "họa"), ("Hoà-Thuỷ", "Hòa-Thủy"),
        ("quý", "quý"), ("Quỳ", "Quỳ"), ("quỹ", "quỹ"), ("QUÝ", "QUÝ"), ("quỵ", "quỵ"), ("khuỷu", "khuỷu"),
        ("huỳnh", "huỳnh"),
        ("hoàn", "hoàn"), ("thoại", "thoại"), ("quà", "quà"), ("quả", "quả"), ("tuyết", "tuyết"), ("hòa", "hòa"),
        ("", ""),
    ],
)  # fmt: skip
def test_same_tone(printed, wanted):
    assert same_tone(printed) == wanted
    assert same_tone(unicodedata.normalize("NFD", printed)) == wanted


@settings(deadline=None)
@given(st.text(alphabet=LETTERS + "oaOAuyUYqQ" * 3, max_size=40))
def test_same_tone_keeps_the_length_and_settles_at_once(text):
    once = same_tone(text)
    assert len(once) == len(nfc(text))
    assert same_tone(once) == once


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        pytest.param("Ðảng uỷ\u00a0xã", "Đảng ủy xã", id="eth and no-break space"),
        pytest.param("12\u2011CT/TU", "12-CT/TU", id="no-break hyphen"),
        pytest.param("Tỉnh\tủy", "Tỉnh ủy", id="tab"),
        pytest.param("dòng một\ndòng hai", "dòng một\ndòng hai", id="lines stay"),
    ],
)
def test_matched_form_has_the_same_length(printed, wanted):
    assert matched(printed) == wanted
    assert len(matched(printed)) == len(nfc(printed))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        pytest.param("Đỗ Đức Đạt", "do duc dat", id="d with stroke"),
        pytest.param("Ðỗ ðạt", "do dat", id="eth"),
        pytest.param("ƯỚC MƠ", "uoc mo", id="horn"),
        pytest.param("Trần   Văn\n Mẫu ", "tran van mau", id="blanks"),
        pytest.param("Trần\u200b Văn", "tran van", id="zero-width"),
        pytest.param("Hoà hòa", "hoa hoa", id="tone styles"),
        pytest.param("", "", id="empty"),
    ],
)
def test_fold(text, key):
    assert fold(text) == key
    assert fold(unicodedata.normalize("NFD", text)) == key


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("Ủy ban nhân dân tỉnh Sông Lam", "uy-ban-nhan-dan-tinh-song-lam", id="body"),
        pytest.param("05-CT/TU", "05-ct-tu", id="number"),
        pytest.param("  --Đ--  ", "d", id="edges"),
        pytest.param("a" * 64, "a" * 64, id="64 stay whole"),
    ],
)
def test_slug(text, wanted):
    assert slug(text) == wanted


@settings(deadline=None)
@given(st.text(max_size=200))
def test_a_slug_is_a_safe_local_name(text):
    assert re.fullmatch(r"[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?", slug(text))


LONG = "Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở và công tác dân vận chính quyền tỉnh Sông Lam"


def test_a_long_slug_is_cut_at_a_word_and_told_apart():
    assert re.fullmatch(r"ban-chi-dao-[a-z-]+-[0-9a-f]{8}", slug(LONG))
    assert len(slug(LONG)) <= 64
    assert fold(LONG).replace(" ", "-").startswith(slug(LONG)[:-9] + "-")
    assert slug(LONG) != slug(LONG + " mới")


@pytest.mark.parametrize("text", ["Hoà", unicodedata.normalize("NFD", "Hòa"), "HÒA", LONG])
def test_one_name_has_one_slug(text):
    assert slug(text) == slug(same_tone(text))


@pytest.mark.parametrize("text", ["", "🎉", "…", "   ", "漢字"])
def test_what_has_no_letters_gets_a_hash(text):
    assert re.fullmatch(r"x-[0-9a-f]{8}", slug(text))


def test_two_emoji_do_not_share_a_slug():
    assert slug("🎉") != slug("🎈")


def test_a_sentence_is_known_through_blanks_and_normal_forms():
    printed = "Đồng chí  Trần Văn Mẫu\nphát biểu."
    assert squeeze(printed) == "Đồng chí Trần Văn Mẫu phát biểu."
    assert sentence_hash(printed) == sentence_hash(unicodedata.normalize("NFD", squeeze(printed)))
    assert sentence_hash(printed) != sentence_hash("Đồng chí Trần Văn Mẫu phát biểu!")

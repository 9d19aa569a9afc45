"""Bodies of one name: two of two provinces never become one without a source that says so."""

from __future__ import annotations

from hoso.extraction import extract
from hoso.sources import from_text
from tests.record.facts import rows

SAID = {
    "Tiền Giang": "Ông Trần Văn Mẫu, Chủ tịch UBND huyện Châu Thành, tỉnh Tiền Giang, phát biểu.",
    "Trà Vinh": "Bà Lê Thị Mới, Bí thư Huyện ủy Châu Thành, gặp UBND huyện Châu Thành. Tỉnh Trà Vinh dự.",
    "nowhere": "Ông Lê Văn Bê, Chủ tịch UBND huyện Châu Thành, phát biểu. Ban Tổ chức Huyện ủy Châu Thành dự.",
}
COMMITTEE, PARTY = "Ủy ban nhân dân huyện Châu Thành", "Huyện ủy Châu Thành"


def bodies(name, *sources):
    reports = [extract(from_text(SAID[source])) for source in sources]
    return {found for (found,) in rows(reports, f'?body a org:FormalOrganization ; skos:prefLabel "{name}"@vi')}


def test_like_named_districts_of_two_provinces_have_a_body_each():
    assert bodies(COMMITTEE, "Tiền Giang", "Trà Vinh") == {
        "body/uy-ban-nhan-dan-huyen-chau-thanh-huyen-chau-thanh-tinh-tien-giang",
        "body/uy-ban-nhan-dan-huyen-chau-thanh-huyen-chau-thanh-tinh-tra-vinh",
    }


def test_a_report_that_names_no_province_has_one_of_its_own_beside_them():
    assert len(bodies(COMMITTEE, "Tiền Giang", "Trà Vinh", "nowhere")) == len(SAID)


def test_the_body_that_a_named_one_belongs_to_is_where_that_one_is():
    assert len(bodies(PARTY, "Trà Vinh", "nowhere")) == 2

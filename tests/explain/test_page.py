"""The page as a file: one, whole, offline, in two languages, the same each time."""

import base64
import hashlib
import html
import json
import re
from dataclasses import replace

import pytest

from hoso.errors import UsageError
from hoso.model import CLAIM_KINDS, Bounds, EventType, Part, Relation, TenureStatus, facts
from hoso.resources import read_text
from hoso.views.explain import explain_page
from hoso.views.explain.page import KINDS, SCRIPTS
from hoso.views.explain.telling import kind
from hoso.views.explain.words import words
from tests.explain.sample import report, sample

PAGE = explain_page(sample())


def data(page):
    return json.loads(re.search(r'<script type="application/json" id="page-data">(.*?)</script>', page, re.DOTALL)[1])


def test_the_page_is_the_same_each_time():
    assert explain_page(sample()) == PAGE


@pytest.mark.parametrize("tag", ["script", "style"])
def test_the_policy_lets_run_what_is_in_the_page_and_nothing_else(tag):
    policy = html.unescape(re.search(r'Content-Security-Policy" content="([^"]*)"', PAGE)[1])
    inside = re.findall(rf"<{tag}>(.*?)</{tag}>", PAGE, re.DOTALL)
    hashes = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in inside]
    assert f"{tag}-src " + " ".join(f"'sha256-{one}'" for one in hashes) in policy.split("; ")
    assert "default-src 'none'" in policy


def test_the_page_fetches_nothing():
    assert re.findall(r"(?:src|@import|url\()\s*=?", re.sub(r"content=\"[^\"]*\"", "", PAGE)) == []
    assert re.findall(r'href="([^"]*)"', PAGE) == ["#list", "https://bao.example/mot"]


def test_the_page_holds_every_claim_with_its_rule_and_the_example():
    held = data(PAGE)
    claims = [mark for mark in held["marks"] if mark["rule"]]
    assert [(m["rule"], m["confidence"], m["start"], m["end"]) for m in claims] == [
        (c.rule, str(c.confidence), c.passage.start, c.passage.end) for c in sample().claims
    ]
    examples = {row["rule"]: row["example"] for row in held["rules"]}
    assert all(examples[mark["rule"]] for mark in claims)


def test_another_language_is_refused():
    with pytest.raises(UsageError, match="vi and en"):
        explain_page(sample(), lang="fr")


def test_a_link_that_is_no_web_address_is_not_made():
    said = report("Trời mưa to.")
    assert "<a href" not in explain_page(replace(said, source=replace(said.source, url="javascript:alert(1)")))


def test_every_kind_and_value_has_a_word_in_both_languages():
    named = {f"one.{kind_}" for kind_ in (*KINDS, "date")} | {*KINDS, "date"}
    named |= {f"{e.__name__.lower()}.{v.value}" for e in (Part, EventType, TenureStatus, Relation) for v in e}
    assert named <= words().keys()
    assert all(row["vi"] and row["en"] for row in words().values())


@pytest.mark.parametrize("made", CLAIM_KINDS, ids=lambda made: made.__name__)
def test_every_field_has_a_word(made):
    names = {n for n in made.__dataclass_fields__ if n not in ("passage", "rule", "confidence", "bounds")}
    assert {f"field.{name}" for name in names} <= words().keys()


def test_every_word_is_used():
    files = [f"{name}.js" for name in SCRIPTS] + ["page.html", "page.py"]
    said = "\n".join(read_text("views", "explain", name) for name in files)
    plain = [key for key in words() if "." not in key and key not in (*KINDS, "date", "yes")]
    assert [key for key in plain if f'"{key}"' not in said] == []


def test_every_class_of_the_model_is_a_kind_of_the_page():
    assert {made.__name__.removesuffix("Claim").lower() for made in CLAIM_KINDS} == set(KINDS)
    assert {kind(claim) for claim in sample().claims} <= set(KINDS)
    assert {name for c in sample().claims for name, v in facts(c) if isinstance(v, Bounds)} == {"bounds"}

"""Explained as text: two lines for each claim."""

from hoso.views.explain import explain_text
from hoso.views.explain.telling import number
from tests.explain.sample import report, sample
from tests.reports import Draft, person


def test_each_fact_is_followed_by_its_rule_and_its_words():
    said = explain_text(report("Ông Trần Văn Mẫu từng giữ chức Giám đốc Sở Y tế tỉnh Sông Lam.")).splitlines()
    at = said.index("tenure: Trần Văn Mẫu | Giám đốc | Sở Y tế tỉnh Sông Lam; "
                    "surface Giám đốc Sở Y tế tỉnh Sông Lam; status former")  # fmt: skip
    words = "Trần Văn Mẫu từng giữ chức Giám đốc Sở Y tế tỉnh Sông Lam"
    assert said[at + 1] == f'    once held a post, 0.92, sentence 0: "{words}"'


def test_every_claim_has_two_lines():
    lines = explain_text(sample()).splitlines()
    assert len(lines) == 2 * len(sample().claims)
    for claim, line in zip(sample().claims, lines[1::2], strict=True):
        assert line.startswith(f"    {claim.rule}, {claim.confidence}, sentence {claim.passage.sentence}: ")


def test_words_are_words_and_not_keys():
    assert "=" not in explain_text(sample())
    assert "| attended |" in explain_text(sample())


def test_a_quote_stays_on_its_line():
    said = Draft("xuống dòng").say("Ông Trần\nVăn Mẫu", person("Trần Văn Mẫu")).report()
    assert explain_text(said).splitlines()[1].endswith('sentence 0: "Ông Trần Văn Mẫu"')


def test_no_claim_no_line():
    assert explain_text(report("Trời mưa to.")) == ""


def test_numbers_are_written_as_in_the_text():
    values = {str(c.value): number(c.value) for c in sample().claims if hasattr(c, "value")}
    assert values["1217"] == "1.217"
    assert values["98.13"] == "98,13"

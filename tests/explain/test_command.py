"""`hoso extract --format html` and `--explain`, as a user calls them."""

import json

import pytest

from tests.cli.command import REPORT, hoso, is_one_clear_line


def test_html_is_the_page_of_the_report(tmp_path):
    code, out, err = hoso("extract", "-", "--format", "html", cwd=tmp_path, stdin=REPORT.encode())
    assert (code, err) == (0, "")
    assert out.startswith("<!doctype html>")
    assert 'data-m="' in out


def test_explain_gives_each_fact_with_its_rule(tmp_path):
    code, out, err = hoso("extract", "-", "--explain", cwd=tmp_path, stdin=REPORT.encode())
    assert (code, err) == (0, "")
    assert 'title after a name, 0.96, sentence 1: "Trần Văn Mẫu, Chủ tịch UBND tỉnh Sông Lam"' in out


@pytest.mark.parametrize("form", ["json", "html"])
def test_explain_is_for_text(form, tmp_path):
    code, out, err = hoso("extract", "-", "--explain", "--format", form, cwd=tmp_path, stdin=REPORT.encode())
    assert (code, out) == (2, "")
    assert is_one_clear_line(err)


def test_html_of_several_reports_is_refused(tmp_path):
    rows = [json.dumps({"text": REPORT, "title": str(n)}, ensure_ascii=False) for n in range(2)]
    (tmp_path / "two.jsonl").write_text("\n".join(rows), encoding="utf-8")
    code, out, err = hoso("extract", "two.jsonl", "--format", "html", cwd=tmp_path)
    assert (code, out) == (2, "")
    assert "two.jsonl" in err
    assert is_one_clear_line(err)

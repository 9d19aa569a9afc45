import csv
import io
import xml.etree.ElementTree as ET

import networkx as nx
import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def saved(page, form, tmp_path):
    page.locator("#export summary").click()
    with page.expect_download() as waiting:
        page.locator(f"[data-export={form}]").click()
    expect(page.locator(f"[data-export={form}]")).to_be_hidden()
    assert waiting.value.suggested_filename == f"tinh-song-lam.{form}"
    path = tmp_path / f"saved.{form}"
    waiting.value.save_as(path)
    return path


def test_graphml_reads_back_with_dates_and_evidence(show, file, graph, tmp_path):
    back = nx.read_graphml(saved(show(file), "graphml", tmp_path), force_multigraph=True)
    assert (len(back), back.size()) == (len(graph), graph.size())
    ends = ("https://w3id.org/hoso/id/person/tran-van-mau", "https://w3id.org/hoso/id/body/tinh-uy-song-lam")
    post = next(at for at in back.get_edge_data(*ends).values() if at["relation"] == "tenure")
    assert (post["begin_latest"], post["end_earliest"]) == ("2019-10-14", "2022-08-11")
    assert "Trần Văn Mẫu, Bí thư Tỉnh ủy" in post["evidence"]


def test_csv_is_for_spreadsheets_and_follows_the_filters(show, file, tmp_path):
    text = saved(show(file, "#without=tenure"), "csv", tmp_path).read_bytes().decode("utf-8")
    assert text.startswith("\ufeff")
    assert text.count("\r\n") >= 56
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert len(rows) == 56
    assert "tenure" not in {row["relation"] for row in rows}
    assert all(row["sentence"] for row in rows)


def test_svg_is_well_formed_and_named(show, file, tmp_path):
    root = ET.parse(saved(show(file, "#hide=event"), "svg", tmp_path)).getroot()
    texts = [at.text for at in root.iter("{http://www.w3.org/2000/svg}text")]
    assert texts[0] == "Tỉnh Sông Lam"
    titles = {at.text for at in root.iter("{http://www.w3.org/2000/svg}title")}
    assert len(titles) == 34
    assert "Trần Văn Mẫu" in titles


def test_svg_draws_the_possible_dashed_and_the_certain_solid(show, file):
    page = show(file, "#from=2021-01-01&to=2021-12-31")
    sure = list(page.evaluate("Object.fromEntries(hoso.state.visible().links)").values())
    lines = [at for at in ET.fromstring(page.evaluate("hoso.drawing.svg()")).iter() if at.get("marker-end")]
    assert len(lines) == len(sure)
    assert 0 < sum(at.get("stroke-dasharray") == "7 5" for at in lines) == sure.count("possible") < len(sure)


def test_png_is_a_picture_of_some_size(show, file, tmp_path):
    data = saved(show(file), "png", tmp_path).read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    assert int.from_bytes(data[16:20]) > 1000
    assert len(data) > 20_000

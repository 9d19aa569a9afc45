import base64
import csv
import hashlib
import html.parser
import io
import json
import math
import re

import networkx as nx
import pytest

from hoso.errors import StorageError, UsageError
from hoso.resources import read_text
from hoso.views import write_page
from hoso.views.layout import positions
from hoso.views.page import SCRIPTS, page
from hoso.views.payload import strings


class Tags(html.parser.HTMLParser):
    """Every tag with its attributes, and the text of scripts and styles."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.tags, self.texts, self.open = [], [], None
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag in {"script", "style", "title"}:
            self.open = (tag, dict(attrs))

    def handle_data(self, data):
        if self.open:
            self.texts.append((*self.open, data))

    def handle_endtag(self, tag):
        self.open = None


@pytest.fixture(scope="module")
def text(graph):
    return page(graph, title="Tỉnh Sông Lam & <b>Đảng</b>")


@pytest.fixture(scope="module")
def tags(text):
    return Tags(text)


def hashed(body):
    return f"'sha256-{base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()}'"


def policy(tags):
    content = next(a["content"] for t, a in tags.tags if a.get("http-equiv") == "Content-Security-Policy")
    return dict(part.split(" ", 1) for part in content.split("; "))


def test_the_page_declares_itself(text, tags):
    assert text.startswith("<!doctype html>")
    assert ("html", {"lang": "vi"}) in tags.tags
    assert ("meta", {"charset": "utf-8"}) in tags.tags
    assert [body for tag, _, body in tags.texts if tag == "title"] == ["Tỉnh Sông Lam & <b>Đảng</b>"]


def test_the_policy_names_each_script_and_style_by_its_hash(tags):
    scripts = [body for tag, at, body in tags.texts if tag == "script" and at.get("type") != "application/json"]
    assert policy(tags)["script-src"] == " ".join(map(hashed, scripts))
    assert policy(tags)["style-src"] == " ".join(hashed(body) for tag, _, body in tags.texts if tag == "style")
    assert policy(tags)["default-src"] == policy(tags)["connect-src"] == "'none'"
    assert len(scripts) == 2


def test_nothing_runs_or_is_styled_inline(text, tags):
    assert "unsafe" not in " ".join(policy(tags).values())
    assert not [a for _, at in tags.tags for a in at if a.startswith("on") or a in {"style", "src", "href"}]


def test_addresses_stand_in_the_data_alone(text, tags):
    own = re.sub(r'<script type="application/json".*?</script>', "", text, flags=re.DOTALL)
    own = own.replace(read_text("views", "vendor", "vis-network.min.js"), "")
    found = set(re.findall(r"https?://[^\s\"'`<>]+", own))
    assert found == {"http://www.w3.org/2000/svg", "https://w3id.org/hoso/id/", "http://graphml.graphdrawing.org/xmlns"}


def test_the_data_travels_whole(graph, tags):
    blocks = {at["id"]: json.loads(body) for tag, at, body in tags.texts if at.get("type") == "application/json"}
    assert len(blocks["node-data"]) == len(graph)
    assert len(blocks["link-data"]) == graph.size()
    quotes = {one["quote"] for *_, at in graph.edges(data=True) for one in at["evidence"]}
    assert quotes <= {one["quote"] for one in blocks["page-data"]["evidence"]}
    assert blocks["options"]["physics"] == {"enabled": False}


def test_the_same_graph_gives_the_same_bytes(graph):
    turned = nx.MultiDiGraph()
    turned.add_nodes_from(reversed(list(graph.nodes(data=True))))
    turned.add_edges_from(reversed(list(graph.edges(keys=True, data=True))))
    turned.graph.update(graph.graph)
    assert page(graph, title="T") == page(turned, title="T")


def test_the_file_is_utf8_whatever_the_locale(graph, tmp_path):
    write_page(graph, tmp_path / "mạng.html", title="Đạt")
    handed = io.StringIO()
    write_page(graph, handed, title="Đạt")
    assert (tmp_path / "mạng.html").read_bytes() == handed.getvalue().encode()


def test_a_page_leaves_the_graph_as_it_was(graph):
    before = str(sorted(graph.nodes(data=True)))
    page(graph, title="T")
    assert str(sorted(graph.nodes(data=True))) == before


def test_an_unknown_language_and_an_unwritable_path_are_errors(graph, tmp_path):
    with pytest.raises(UsageError, match="vi and en"):
        page(graph, title="T", lang="fr")
    with pytest.raises(StorageError, match="choose another path"):
        write_page(graph, tmp_path / "none" / "a.html", title="T")


def test_every_word_of_the_page_has_both_languages_and_every_use_is_known(text):
    words = strings()
    assert all(said["vi"] and said["en"] for said in words.values())
    scripts = "".join(read_text("views", "static", f"{name}.js") for name in SCRIPTS)
    used = set(re.findall(r'\bt\("([\w-]+)"', scripts)) | set(re.findall(r'data-t(?:-\w+)?="([\w-]+)"', text))
    assert used <= set(words)


def test_the_vendored_library_is_the_one_its_readme_names():
    readme, script = read_text("views", "vendor", "README.md"), read_text("views", "vendor", "vis-network.min.js")
    assert hashlib.sha256(script.encode()).hexdigest() in readme
    assert "@version 10.1.5" in script
    assert "</script" not in script


def test_positions_keep_nodes_apart_and_centred(graph):
    placed = positions(graph)
    assert set(placed) == set(graph)
    points = list(placed.values())
    nearest = min(math.dist(a, b) for i, a in enumerate(points) for b in points[:i])
    assert nearest > 50
    assert abs(min(x for x, _ in points) + max(x for x, _ in points)) <= 2


@pytest.mark.parametrize(
    "shape",
    [nx.empty_graph(0), nx.empty_graph(5), nx.path_graph(2), nx.star_graph(30)],
    ids=["none", "apart", "two", "star"],
)
def test_positions_of_odd_graphs(shape):
    graph = nx.MultiDiGraph(nx.relabel_nodes(shape, str))
    assert len(set(positions(graph).values())) == len(graph)


def test_strings_file_is_a_clean_table():
    rows = list(csv.reader(io.StringIO(read_text("views", "strings.tsv")), delimiter="\t", quoting=csv.QUOTE_NONE))
    assert {len(row) for row in rows} == {3}
    assert len({row[0] for row in rows}) == len(rows)

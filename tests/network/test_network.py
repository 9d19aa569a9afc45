from collections import Counter
from dataclasses import replace
from datetime import date

import networkx as nx
import pytest

from hoso.errors import NotFoundError, UsageError
from hoso.model import NOT_DATED, Bounds, Relation
from hoso.namespaces import DATA
from hoso.network import KINDS, RELATIONS, build, plain, standing
from hoso.store import MEMORY, open_store
from tests.competency.world import HERE as COMPETENCY
from tests.competency.world import World
from tests.network.sample import Answers, made_graph, sample_store
from tests.reports import UBND as REPORT_UBND
from tests.reports import Draft, conference, document, relation

MAU = DATA["person/tran-van-mau"].value
DUONG = DATA["person/nguyen-thi-anh-duong"].value
UBND = DATA["body/uy-ban-nhan-dan-tinh-song-lam"].value


@pytest.fixture(scope="module")
def store():
    return sample_store()


@pytest.fixture(scope="module")
def whole(store):
    return build(store)


def links(graph, source, target, relation):
    return [at for _, end, at in graph.out_edges(source, data=True) if end == target and at["relation"] == relation]


def test_every_kind_and_relation_is_there(whole):
    assert Counter(kind for _, kind in whole.nodes(data="kind")) == {
        "person": 14, "body": 11, "document": 8, "agreement": 1, "event": 6,
    }  # fmt: skip
    assert set(KINDS) == {kind for _, kind in whole.nodes(data="kind")}
    assert {relation for *_, relation in whole.edges(data="relation")} == set(RELATIONS)


def test_a_tenure_carries_role_bounds_and_sentence(whole):
    later, earlier = sorted(links(whole, DUONG, UBND, "tenure"), key=lambda at: at["label"])
    assert (later["label"], later["label_en"]) == ("Chủ tịch", "Chair")
    assert later["bounds"] == Bounds(observed_earliest=date(2021, 10, 1), observed_latest=date(2022, 8, 12))
    assert later["evidence"][0]["quote"] in later["evidence"][0]["sentence"]
    assert later["evidence"][0]["url"].startswith("https://songlam.example/")
    assert [one["published"] for one in earlier["evidence"]] == ["2017-12-22", "2020-06-02"]


@pytest.mark.parametrize(
    ("relation", "words"),
    [
        ("document", "nhằm thực hiện"),
        ("signed", "ký"),
        ("issued", "UBND"),
        ("party", "Ba bên"),
        ("organised", "Hội nghị"),
        ("part-of", "trụ sở"),
    ],
)
def test_each_relation_cites_the_claim_that_states_it(whole, relation, words):
    cited = [at["evidence"] for *_, at in whole.edges(data=True) if at["relation"] == relation]
    assert all(cited)
    assert any(words in one["sentence"] for evidence in cited for one in evidence)


def test_a_relation_cites_only_its_own_two_documents(whole):
    follows = next(at for *_, at in whole.edges(data=True) if at["label"] == "tiếp theo")
    assert [one["quote"] for one in follows["evidence"]] == ["05-CT/TU"]


@pytest.mark.parametrize("name", ["Lê Đức Đạt", "le duc dat", "LÊ ĐỨC ĐẠT", DATA["person/le-duc-dat"].value])
def test_around_finds_a_name_with_or_without_marks(store, name):
    graph = build(store, around=name)
    assert graph.graph["centre"] == [DATA["person/le-duc-dat"].value]
    assert set(graph) == {graph.graph["centre"][0], *nx.all_neighbors(build(store), graph.graph["centre"][0])}


def test_two_hops_reach_further(store):
    assert len(build(store, around="Bùi Gia Định", hops=2)) > len(build(store, around="Bùi Gia Định")) > 1


def test_an_unknown_name_is_an_error_that_suggests(store):
    with pytest.raises(NotFoundError, match="did you mean Lê Đức Đạt"):
        build(store, around="Le Duc Datt")


@pytest.mark.parametrize("wrong", [{"limit": 0}, {"hops": -1}])
def test_a_senseless_limit_is_an_error(store, wrong):
    with pytest.raises(UsageError):
        build(store, **wrong)


def test_the_limit_keeps_the_most_linked_and_says_what_it_left_out(store, whole):
    graph = build(store, limit=10)
    least = min(whole.degree(node) for node in graph)
    assert all(whole.degree(node) <= least for node in whole if node not in graph)
    assert graph.graph["left_out"] == {"nodes": 30, "links": whole.size() - graph.size()}


def test_a_day_drops_what_is_excluded_and_marks_the_rest(store):
    graph = build(store, on=date(2021, 5, 25))
    assert {at["standing"] for *_, at in graph.edges(data=True)} == {"certain", "possible"}
    assert [at["standing"] for at in links(graph, MAU, DATA["body/tinh-uy-song-lam"].value, "tenure")] == ["certain"]
    assert DATA["event/hoi-nghi-trien-khai-nhiem-vu-nam-2018"].value not in graph


def test_a_link_said_twice_is_one_link(store, whole):
    assert len({(a, b, key) for a, b, key in whole.edges(keys=True)}) == whole.size()
    assert all(len(set(map(str, at["evidence"]))) == len(at["evidence"]) for *_, at in whole.edges(data=True))


SEEN = Bounds(observed_earliest=date(2021, 10, 1), observed_latest=date(2022, 8, 12))
DAY = Bounds(observed_earliest=date(2021, 5, 25), observed_latest=date(2021, 5, 25))
HELD = Bounds(begin_latest=date(2020, 1, 1), end_earliest=date(2021, 1, 1))
BEGAN = Bounds(begin_earliest=date(2020, 6, 1), begin_latest=date(2020, 6, 1))
ENDED = Bounds(end_earliest=date(2020, 5, 31), end_latest=date(2020, 6, 1))

STANDING = [
    pytest.param(NOT_DATED, "2020-01-01", "2020-12-31", "possible", id="nothing-known"),
    pytest.param(SEEN, "2021-12-01", "2021-12-01", "possible", id="day-inside-one-observation"),
    pytest.param(SEEN, "2015-01-01", "2015-12-31", "possible", id="year-before-one-observation"),
    pytest.param(SEEN, "2021-01-01", "2022-12-31", "certain", id="span-around-the-observation"),
    pytest.param(DAY, "2021-05-25", "2021-05-25", "certain", id="seen-on-that-very-day"),
    pytest.param(DAY, "2021-05-26", "2021-05-26", "possible", id="seen-the-day-before"),
    pytest.param(HELD, "2020-06-01", "2020-06-01", "certain", id="between-two-observations"),
    pytest.param(HELD, "2021-01-02", "2021-01-02", "possible", id="after-the-second-observation"),
    pytest.param(BEGAN, "2020-05-31", "2020-05-31", "excluded", id="before-the-beginning"),
    pytest.param(BEGAN, "2020-06-01", "2020-06-01", "certain", id="on-the-first-day"),
    pytest.param(BEGAN, "2023-01-01", "2023-12-31", "possible", id="after-the-beginning-end-unknown"),
    pytest.param(ENDED, "2020-06-02", "2020-06-02", "excluded", id="after-the-end"),
    pytest.param(ENDED, "2019-01-01", "2019-12-31", "possible", id="before-the-end"),
    pytest.param(replace(HELD, end_latest=date(2021, 3, 1)), "2021-02-01", "2021-02-01", "possible", id="in-between"),
]


@pytest.mark.parametrize(("bounds", "first", "last", "expected"), STANDING)
def test_standing_follows_the_rule_for_bounds(bounds, first, last, expected):
    assert standing(bounds, date.fromisoformat(first), date.fromisoformat(last)) == expected


def test_plain_writes_as_graphml_and_back(whole, tmp_path):
    nx.write_graphml(plain(whole), tmp_path / "record.graphml")
    back = nx.read_graphml(tmp_path / "record.graphml", force_multigraph=True)
    assert (len(back), back.size()) == (len(whole), whole.size())
    assert back.nodes[MAU]["label"] == "Trần Văn Mẫu"


def test_made_graphs_have_the_attributes_of_built_ones(whole):
    made = made_graph({"a": ("person", "A"), "b": ("body", "B")}, [("a", "b", "tenure", "C")], [])
    assert set(made.nodes["a"]) | {"reported"} == set(whole.nodes[MAU])
    assert set(next(iter(made.edges(data=True)))[2]) == set(next(iter(whole.edges(data=True)))[2])


@pytest.fixture(scope="module")
def read():
    """What the store itself makes of an invented report that holds a claim of every kind."""
    store = open_store(MEMORY)
    store.put(conference())
    store.rebuild()
    return build(store)


def test_a_store_gives_every_relation_with_its_sentence(read):
    found = {at["relation"]: at["evidence"] for *_, at in read.edges(data=True)}
    assert set(found) == set(RELATIONS)
    assert all(found.values())


def test_a_store_tells_who_signed_for_whom(read):
    signed = next(at for *_, at in read.edges(data=True) if at["relation"] == "signed")
    assert signed["note"] == f"thay mặt {REPORT_UBND}"
    assert signed["evidence"][0]["sentence"].startswith("Hai cơ quan ký Quy chế phối hợp")


def test_each_document_relation_cites_its_own_sentence():
    named = (document(key, number=key) for key in ("01-CT/TU", "02-CT/TU", "03-CT/TU"))
    draft = Draft("hai-quan-he").say("Có ba văn bản.", *named)
    draft.say("Chỉ thị 02 tiếp theo 01.", relation("02-CT/TU", Relation.FOLLOWS, "01-CT/TU"))
    draft.say("Chỉ thị 02 viện dẫn 03.", relation("02-CT/TU", Relation.CITES, "03-CT/TU"))
    draft.say("Chỉ thị 03 viện dẫn 01.", relation("03-CT/TU", Relation.CITES, "01-CT/TU"))
    store = open_store(MEMORY)
    store.put(draft.report())
    store.rebuild()
    cited = {(at["label"], *(one["sentence"] for one in at["evidence"])) for *_, at in build(store).edges(data=True)}
    assert cited == {
        ("tiếp theo", "Chỉ thị 02 tiếp theo 01."),
        ("viện dẫn", "Chỉ thị 02 viện dẫn 03."),
        ("viện dẫn", "Chỉ thị 03 viện dẫn 01."),
    }


def test_awards_and_items_stand_among_the_facts(read):
    facts = {fact for _, found in read.nodes(data="facts") for fact in found}
    assert ("Khen thưởng", "Award", "Bằng khen: 12 tập thể") in facts
    assert ("Khen thưởng", "Award", "Bằng khen: Lê Thị Ví Dụ") in facts
    assert ("Số nội dung", "Items", "7") in facts


def test_reference_bodies_of_which_nobody_speaks_are_left_out(read):
    assert {at["label"] for _, at in read.nodes(data=True) if at["kind"] == "body"} == {
        REPORT_UBND, "Tỉnh ủy Sông Lam", "Sở Nội vụ tỉnh Sông Lam",
    }  # fmt: skip


def test_a_tenure_of_a_day_is_weighed_as_the_questions_weigh_it():
    world = Answers(World(COMPETENCY / "world.trig", COMPETENCY / "seat.trig").engine)
    graph = build(world, on=date(2021, 10, 15))
    held = {
        graph.nodes[who]["label"]: at["standing"] for who, _, at in graph.edges(data=True) if at["relation"] == "tenure"
    }
    assert {name: held.get(name) for name in ("Người Chắc", "Người Gần", "Người Cũ", "Người Đề Cử")} == {
        "Người Chắc": "certain",
        "Người Gần": "possible",
        "Người Cũ": None,
        "Người Đề Cử": "possible",
    }

"""The record as a networkx graph: who stands how to whom, each link with its dates and the sentences behind it.

Nodes are keyed by IRI and carry `kind` (a name of `KINDS`), `label`, `label_en`, `detail`, `detail_en`, `other_names`,
`facts` (name, English name, value), `bounds` (model.Bounds) and `evidence`. Links are keyed by their own id and carry
`relation` (one of `RELATIONS`), `query` (of queries/views) and its `word`, `label`, `label_en`, `note`, `note_en`, the
`iri` of what links (a tenure, a document), `bounds`, `standing` (with `on` only) and `evidence`. Evidence is a list of
dicts: quote, sentence, headline, url, published, publisher, confidence, rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from difflib import get_close_matches
from typing import NamedTuple, Protocol, TypeAlias, cast

import networkx as nx
from pyoxigraph import Literal, NamedNode

from hoso.catalogue import question
from hoso.errors import NotFoundError, UsageError
from hoso.model import Bounds
from hoso.namespaces import HS
from hoso.resources import read_text
from hoso.text import fold

Row: TypeAlias = Mapping[str, object]
Graph: TypeAlias = "nx.MultiDiGraph[str]"


class Queryable(Protocol):
    """What the graph is built from: anything that answers a SELECT, with values bound as terms."""

    def query(self, sparql: str, bindings: Mapping[str, NamedNode] = ..., /) -> object:
        """Answer a query; to a SELECT, with rows."""
        ...


class _Links(NamedTuple):
    """The links that one query finds: their relation, the claims that state them, the column that these fill."""

    query: str
    relation: str
    claim: NamedNode
    column: str | None = None


KINDS = {"person": "people", "body": "bodies", "document": "documents", "agreement": "agreements", "event": "events"}

_LINKS = {
    links.query: links
    for links in (
        _Links("tenures", "tenure", HS.TenureClaim),
        _Links("signed", "signed", HS.DocumentClaim, "signer"),
        _Links("signatories", "signed", HS.ParticipationClaim),
        _Links("issued", "issued", HS.DocumentClaim, "issuer"),
        _Links("document-relations", "document", HS.RelationClaim, "relation"),
        _Links("participations", "participation", HS.ParticipationClaim),
        _Links("parties", "party", HS.AgreementClaim),
        _Links("organised", "organised", HS.EventClaim, "organizer"),
        _Links("about", "about", HS.EventClaim),
        _Links("part-of", "part-of", HS.BodyClaim, "parent"),
    )
}
RELATIONS = tuple(dict.fromkeys(links.relation for links in _LINKS.values()))

_OWN_CLAIM = {"document": HS.DocumentClaim, "agreement": HS.AgreementClaim, "event": HS.EventClaim}
_PEOPLE_ASKED = 300  # addresses in one query, which may have 100,000 characters
_SHOWN = ("quote", "sentence", "headline", "url", "published", "publisher", "confidence", "rule")


def build(
    store: Queryable, *, around: str | None = None, hops: int = 1, on: date | None = None, limit: int = 300
) -> Graph:
    """Build the graph of a store: all of it, or what lies within `hops` links of the people and things named `around`.

    With `on`, what cannot have held on that day is dropped, and each link's `standing` says "certain" or "possible":
    that of a tenure as the question posts-of-person answers, that of any other link by its bounds.
    At most `limit` nodes are kept: the nearest to `around` first, then those with most links. `graph.graph` records
    `around`, `hops`, `on`, `centre` (IRIs), and `left_out` (nodes and links that the limit cut). NotFoundError when no
    node bears the name `around`.
    """
    if limit < 1 or hops < 0:
        raise UsageError(f"network: limit {limit} and hops {hops} must be at least 1 and 0")
    graph: Graph = nx.MultiDiGraph()
    _add_nodes(graph, store)
    _add_links(graph, store)
    centre = [] if around is None else _named(graph, around)
    if on is not None:
        _keep_day(graph, on, _answers(graph, store, on))
    graph.remove_nodes_from([n for n, at in graph.nodes(data=True) if not _counts(graph, n, at, on, centre)])
    kept = _nearest(graph, centre, hops, limit)
    whole = graph.subgraph(_within(graph, centre, hops)) if centre else graph
    left = {"nodes": len(whole) - len(kept), "links": whole.size() - graph.subgraph(kept).size()}
    graph.remove_nodes_from([n for n in graph if n not in kept])
    _add_evidence(graph, store)
    graph.graph.update(around=around, hops=hops, on=on, centre=centre, left_out=left)
    return graph


def standing(bounds: Bounds, first: date, last: date | None = None) -> str:
    """Whether something held on the day `first`, or at some time in [first, last]: certain, possible or excluded.

    >>> standing(Bounds(begin_latest=date(2020, 1, 1), end_earliest=date(2021, 1, 1)), date(2020, 6, 1))
    'certain'
    >>> standing(Bounds(observed_earliest=date(2021, 10, 1), observed_latest=date(2022, 8, 12)), date(2021, 12, 1))
    'possible'
    >>> standing(Bounds(begin_earliest=date(2021, 10, 1)), date(2020, 1, 1))
    'excluded'
    """
    last = last or first
    too_early = bounds.begin_earliest and last < bounds.begin_earliest
    if too_early or (bounds.end_latest and first > bounds.end_latest):
        return "excluded"
    moments = (
        (bounds.observed_earliest, bounds.observed_latest),
        (bounds.begin_earliest, bounds.begin_latest),
        (bounds.end_earliest, bounds.end_latest),
        (bounds.begin_earliest, bounds.end_latest),
    )
    if any(a and b and first <= a and b <= last for a, b in moments):
        return "certain"
    a, b = bounds.begin_latest, bounds.end_earliest
    return "certain" if a and b and max(a, first) <= min(b, last) else "possible"


def plain(graph: Graph) -> Graph:
    """Copy a graph so that its attributes are strings, as GraphML and GEXF need them; evidence becomes its quotes."""
    flat: Graph = nx.MultiDiGraph()
    flat.add_nodes_from((node, _flat(at)) for node, at in graph.nodes(data=True))
    for source, target, key, at in graph.edges(keys=True, data=True):
        flat.add_edge(source, target, key, **_flat(at))
    return flat


def _rows(store: Queryable, name: str) -> Iterable[Row]:
    return _asked(store, read_text("queries", "views", f"{name}.rq"))


def _asked(store: Queryable, select: str, **bound: NamedNode) -> Iterable[Row]:
    return cast("Iterable[Row]", store.query(select, bound))


def _text(row: Row, column: str) -> str:
    """Take the value in a column, "" where the query has no such column or the row leaves it unbound."""
    try:
        value = row[column]
    except KeyError:
        return ""
    return value.value if isinstance(value, NamedNode | Literal) else ""


def _bounds(row: Row) -> Bounds:
    """Read the bounds that a row states, in columns named as the ontology names them."""
    stated = ((f.name, _text(row, _column(f.name))) for f in fields(Bounds))
    return Bounds(**{name: date.fromisoformat(day) for name, day in stated if day})


def _column(name: str) -> str:
    head, tail = name.split("_")
    return head + tail.capitalize()


def _add_nodes(graph: Graph, store: Queryable) -> None:
    for kind, query in KINDS.items():
        for row in _rows(store, query):
            node, other = _text(row, "node"), _text(row, "other")
            if node not in graph:
                graph.add_node(node, **_described(row, kind))
            if other and other != graph.nodes[node]["label"] and other not in graph.nodes[node]["other_names"]:
                graph.nodes[node]["other_names"].append(other)
    for row in _rows(store, "facts"):
        if (node := _text(row, "node")) in graph:
            graph.nodes[node]["facts"].append(tuple(_text(row, c) for c in ("name", "english", "value")))


def _described(row: Row, kind: str) -> dict[str, object]:
    return {
        "kind": kind,
        "iri": _text(row, "node"),
        "label": _text(row, "label"),
        "label_en": _text(row, "english"),
        "detail": _text(row, "detail"),
        "detail_en": _text(row, "detailEnglish"),
        "reported": kind != "body" or _text(row, "reported") == "true",
        "other_names": [],
        "facts": [],
        "bounds": _bounds(row),
        "evidence": [],
    }


def _add_links(graph: Graph, store: Queryable) -> None:
    """Add every link whose two ends are nodes; the first row wins where a link comes twice."""
    for query, (_, relation, *_) in _LINKS.items():
        for row in _rows(store, query):
            source, target, thing = (_text(row, column) for column in ("source", "target", "thing"))
            word = _text(row, "claimed") or relation
            key = thing if relation in {"tenure", "participation"} else f"{word} {source} {target}"
            if source in graph and target in graph and not graph.has_edge(source, target, key):
                graph.add_edge(source, target, key, **_linked(row, relation, thing), query=query, word=word)


def _linked(row: Row, relation: str, thing: str) -> dict[str, object]:
    return {
        "relation": relation,
        "iri": thing,
        "label": _text(row, "label"),
        "label_en": _text(row, "english"),
        "note": _text(row, "note"),
        "note_en": _text(row, "noteEnglish") or _text(row, "note"),
        "bounds": _bounds(row),
        "standing": "",
        "evidence": [],
    }


def _named(graph: Graph, name: str) -> list[str]:
    """Find the nodes that bear a name: as printed if any, else with the marks folded away; an IRI names itself."""
    if name in graph:
        return [name]
    names = {n: {at["label"], at["label_en"], *at["other_names"]} - {""} for n, at in graph.nodes(data=True)}
    if exact := sorted(n for n, forms in names.items() if name in forms):
        return exact
    folded = {n: {fold(form) for form in forms} for n, forms in names.items()}
    if alike := sorted(n for n, forms in folded.items() if fold(name) in forms):
        return alike
    spelt = {fold(form): form for forms in names.values() for form in sorted(forms)}
    near = ", ".join(spelt[key] for key in get_close_matches(fold(name), sorted(spelt), n=3))
    hint = f"; did you mean {near}?" if near else ""
    raise NotFoundError(f"network: nothing in the store is called {name!r}{hint}")


def _answers(graph: Graph, store: Queryable, on: date) -> dict[str, str]:
    """Whether each tenure is certain, possible or excluded on a day, asked for some people at a time."""
    people = [NamedNode(node) for node, at in graph.nodes(data=True) if at["kind"] == "person"]
    asked = question("posts-of-person")
    found: dict[str, str] = {}
    for i in range(0, len(people), _PEOPLE_ASKED):
        text, _ = asked.bind(person=tuple(people[i : i + _PEOPLE_ASKED]), on=on, excluded=True)
        found |= {_text(row, "tenure"): _text(row, "certainty") for row in _asked(store, text)}
    return found


def _keep_day(graph: Graph, on: date, answers: Mapping[str, str]) -> None:
    """Drop the links that cannot have held on a day, and write on the others how sure that is."""
    for source, target, key, at in list(graph.edges(keys=True, data=True)):
        at["standing"] = answers.get(key) or standing(at["bounds"], on)
        if at["standing"] == "excluded":
            graph.remove_edge(source, target, key)


def _counts(graph: Graph, node: str, at: Mapping[str, object], on: date | None, centre: list[str]) -> bool:
    """Whether a node belongs in the picture: it is linked or asked for, or a source speaks of it (on any day)."""
    return graph.degree(node) > 0 or node in centre or (on is None and bool(at["reported"]))


def _within(graph: Graph, centre: list[str], hops: int) -> dict[str, int]:
    """How far each node lies from the centre, up to `hops`; everything at 0 when there is no centre."""
    if not centre:
        return dict.fromkeys(graph, 0)
    both_ways = graph.to_undirected(as_view=True)
    reach = nx.multi_source_dijkstra_path_length(both_ways, set(centre), cutoff=hops, weight=None)
    return {node: int(steps) for node, steps in reach.items()}


def _nearest(graph: Graph, centre: list[str], hops: int, limit: int) -> set[str]:
    far = _within(graph, centre, hops)
    return set(sorted(far, key=lambda node: (far[node], -graph.degree(node), node))[:limit])


def _add_evidence(graph: Graph, store: Queryable) -> None:
    """Hang the sentences on the links, and on documents, agreements and events; each thing is asked for once."""
    query, known = read_text("queries", "views", "evidence.rq"), {}

    def claims(thing: str) -> list[Row]:
        if thing not in known:
            known[thing] = list(_asked(store, query, thing=NamedNode(thing)))
        return known[thing]

    for node, at in graph.nodes(data=True):
        if at["kind"] in _OWN_CLAIM:
            at["evidence"] = _shown(row for row in claims(node) if _text(row, "kind") == _OWN_CLAIM[at["kind"]].value)
    for source, target, at in graph.edges(data=True):
        said = _stating(claims(at["iri"]), _LINKS[at["query"]])
        if at["relation"] == "document":
            said = _of_both(said, at["word"], claims(source), claims(target))
        at["evidence"] = _shown(said)


def _stating(claims: Iterable[Row], links: _Links) -> list[Row]:
    """Pick the claims that state a link: those of its kind, with its column filled."""
    right = [row for row in claims if _text(row, "kind") == links.claim.value]
    return [row for row in right if _text(row, links.column)] if links.column else right


def _of_both(said: Iterable[Row], word: str, *sides: Iterable[Row]) -> list[Row]:
    """Pick the claims of one relation from which both documents are derived."""
    both = set.intersection(*({_text(row, "claim") for row in side} for side in sides))
    return [row for row in said if _text(row, "relation") == word and _text(row, "claim") in both]


def _shown(claims: Iterable[Row]) -> list[dict[str, str]]:
    """Write claims as the sentences that a reader sees, each once."""
    values = (tuple(_text(row, column) for column in _SHOWN) for row in claims)
    return [dict(zip(_SHOWN, each, strict=True)) for each in dict.fromkeys(values)]


def _flat(at: Mapping[str, object]) -> dict[str, str]:
    flat = {name: str(value) for name, value in at.items() if isinstance(value, str)}
    flat["other_names"] = "; ".join(at.get("other_names", ()))  # type: ignore[arg-type] # a list of str
    bounds = at["bounds"]
    flat |= {f.name: str(getattr(bounds, f.name) or "") for f in fields(Bounds)}
    flat["evidence"] = "\n".join(cited["quote"] for cited in at["evidence"])  # type: ignore[attr-defined] # of dicts
    return flat

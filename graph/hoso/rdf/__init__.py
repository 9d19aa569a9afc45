"""Claims as RDF and back: `source_quads` and `read_report` are a total pair, `claim_ids` names every claim."""

from hoso.rdf.names import NamedReport, claim_id, claim_ids, claim_iri, passage_iri, sentence_of, source_iri
from hoso.rdf.read import read_named, read_report
from hoso.rdf.terms import literal, plain_decimal
from hoso.rdf.write import EXTRACTOR, source_quads

__all__ = [
    "EXTRACTOR",
    "NamedReport",
    "claim_id",
    "claim_ids",
    "claim_iri",
    "literal",
    "passage_iri",
    "plain_decimal",
    "read_named",
    "read_report",
    "sentence_of",
    "source_iri",
    "source_quads",
]

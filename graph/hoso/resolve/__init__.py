"""Who and what is meant across sources: bodies, documents, events, people; and what the reference data knows of them.

Every function here is pure and independent of the order in which sources come. Names alone join nobody: where
evidence decides nothing, two nodes stay apart and say `hs:possiblySame`.
"""

from hoso.resolve.meaning import Meaning
from hoso.resolve.reference import ALWAYS, Life, Reference, ontology_quads, reference
from hoso.resolve.stated import Stated, Statements, state

__all__ = [
    "ALWAYS",
    "Life",
    "Meaning",
    "Reference",
    "Stated",
    "Statements",
    "ontology_quads",
    "reference",
    "state",
]

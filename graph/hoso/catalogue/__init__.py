"""The questions of `queries/`, and how values reach them."""

from hoso.catalogue.evidence import Evidence, evidence_in
from hoso.catalogue.header import Parameter
from hoso.catalogue.question import GROUPS, Askable, Question, question, questions
from hoso.catalogue.values import TYPES, Value

__all__ = [
    "GROUPS",
    "TYPES",
    "Askable",
    "Evidence",
    "Parameter",
    "Question",
    "Value",
    "evidence_in",
    "question",
    "questions",
]

"""By which rules a record was concluded: what it depends on besides sources and decisions."""

from __future__ import annotations

from functools import cache
from hashlib import sha256

from hoso import resources
from hoso.rdf import EXTRACTOR
from hoso.resolve.reference import ontology_digest


@cache
def rules() -> str:
    """The version, and a hash of the ontology and of the tables that weigh and spell."""
    tables = (file for file in resources.folder("tables").iterdir() if file.name.endswith(".tsv"))
    told = sorted(f"{file.name}\n{sha256(file.read_bytes()).hexdigest()}" for file in tables)
    digest = sha256("\n".join([ontology_digest(), *told]).encode()).hexdigest()
    return f"{EXTRACTOR} {digest[:12]}"

"""The store as rdflib sees it, for code that is written for rdflib.

Queries that rdflib prepares, or that carry `base=`, fall back to its own slow evaluator: ask the store itself.
"""

from __future__ import annotations

import rdflib

from hoso.store.local import LocalStore
from hoso.store.remote import RemoteStore


def dataset(store: LocalStore | RemoteStore) -> rdflib.Dataset:
    """A Dataset over a store, its default graph the union of all graphs; meant for reading."""
    if isinstance(store, RemoteStore):
        from rdflib.plugins.stores.sparqlstore import SPARQLStore

        return rdflib.Dataset(store=SPARQLStore(store.where, method="POST"), default_union=True)
    from oxrdflib import OxigraphStore

    return rdflib.Dataset(store=OxigraphStore(store=store.engine), default_union=True)

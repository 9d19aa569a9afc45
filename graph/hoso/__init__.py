"""Reads Vietnamese official news and documents into a knowledge graph in which every fact leads back to its sentence.

>>> import hoso
>>> report = hoso.extract("Ông Trần Văn Mẫu, Chủ tịch UBND tỉnh Sông Lam dự hội nghị.")
>>> [(claim.person, claim.role, claim.body) for claim in report.of(hoso.TenureClaim)]
[('Trần Văn Mẫu', 'Chủ tịch', 'Ủy ban nhân dân tỉnh Sông Lam')]

`hoso.open(store)` opens a store to add reports to, and to ask. Nothing heavy is imported before it is used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from hoso._version import __version__
from hoso.errors import (
    BadInputError,
    BadQueryError,
    BadStoreError,
    EndpointError,
    EvidenceError,
    HosoError,
    LockedStoreError,
    NotFoundError,
    StorageError,
    UsageError,
)

if TYPE_CHECKING:
    from hoso.archive import Archive, open  # noqa: A004 # reads well as hoso.open
    from hoso.extraction import extract
    from hoso.model import (
        AgreementClaim,
        AwardClaim,
        BodyClaim,
        Bounds,
        Claim,
        DocumentClaim,
        EventClaim,
        LifeClaim,
        ParticipationClaim,
        Passage,
        PersonClaim,
        RelationClaim,
        Report,
        Source,
        StatisticClaim,
        TenureClaim,
    )
    from hoso.sources import read

__all__ = [
    "AgreementClaim",
    "Archive",
    "AwardClaim",
    "BadInputError",
    "BadQueryError",
    "BadStoreError",
    "BodyClaim",
    "Bounds",
    "Claim",
    "DocumentClaim",
    "EndpointError",
    "EventClaim",
    "EvidenceError",
    "HosoError",
    "LifeClaim",
    "LockedStoreError",
    "NotFoundError",
    "ParticipationClaim",
    "Passage",
    "PersonClaim",
    "RelationClaim",
    "Report",
    "Source",
    "StatisticClaim",
    "StorageError",
    "TenureClaim",
    "UsageError",
    "__version__",
    "extract",
    "open",
    "read",
]

_HOMES = {"Archive": "hoso.archive", "open": "hoso.archive", "extract": "hoso.extraction", "read": "hoso.sources"}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module 'hoso' has no attribute {name!r}")
    return getattr(import_module(_HOMES.get(name, "hoso.model")), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})

"""From a source to claims: `extract`."""

from __future__ import annotations

from decimal import Decimal
from itertools import chain

from hoso.extraction.agreements import agreement_claims, find_agreements
from hoso.extraction.awards import award_claims
from hoso.extraction.careers import career_claims
from hoso.extraction.documents import find_documents
from hoso.extraction.events import event_claims
from hoso.extraction.exchange import to_exchange
from hoso.extraction.lives import life_claims
from hoso.extraction.named_bodies import body_claims
from hoso.extraction.own_document import find_own_document, own_claims
from hoso.extraction.participations import find_acts, with_all_appointed
from hoso.extraction.people import find_people, person_claims
from hoso.extraction.posts import tenure_claims
from hoso.extraction.reading import read_source
from hoso.extraction.relations import relation_claims
from hoso.extraction.statistics import statistic_claims
from hoso.extraction.trust import TRUSTED, trusted
from hoso.model import Report, Source
from hoso.sources import from_text

__all__ = ["TRUSTED", "extract", "to_exchange", "trusted"]


def extract(source: Source | str, *, min_confidence: Decimal | float = TRUSTED) -> Report:
    """What a report says: its claims, each with its passage, rule and confidence.

    Rules that are right less often than `min_confidence` make none (0 lets all of them).

    >>> report = extract("Đồng chí Trần Văn Mẫu, Chủ tịch UBND tỉnh Sông Lam phát biểu tại hội nghị.")
    >>> [post["body"] for post in to_exchange(report)["posts"]]
    ['Ủy ban nhân dân tỉnh Sông Lam']
    """
    source = from_text(source) if isinstance(source, str) else source
    reading = read_source(source)
    people = find_people(reading)
    documents = find_documents(reading, people)
    tenures = [*tenure_claims(reading, people), *career_claims(reading, people)]
    acts = with_all_appointed(list(find_acts(reading, people)), tenures)
    agreements = find_agreements(reading, acts)
    own = find_own_document(reading)
    claims = chain(
        person_claims(reading, people),
        life_claims(reading, people, {claim.person for claim in tenures}),
        body_claims(reading, people),
        tenures,
        (mention.claim for mentions in documents.values() for mention in mentions),
        relation_claims(reading, documents, own.claim if own else None),
        own_claims(reading, own, documents) if own else (),
        event_claims(reading, acts, agreements, documents),
        agreement_claims(reading, agreements),
        award_claims(reading, people, acts),
        statistic_claims(reading),
    )
    return Report(source, reading.sentences, trusted(claims, Decimal(str(min_confidence))))

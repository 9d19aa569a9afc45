"""Reviewers' decisions: a log of plain lines outside the store, and what stands after all of them.

A decision is keyed by what a source says, so that it finds its mention or claim again after every edit, and is
listed as an orphan where it cannot: never applied to another. Contradictions are reported, never settled silently.
"""

from hoso.decisions.claim_keys import ClaimKey, claim_key, claim_keys, fact_key
from hoso.decisions.conflicts import Conflict
from hoso.decisions.forms import Kind
from hoso.decisions.keys import mention_of, mentions
from hoso.decisions.kinds import Decision, Draft
from hoso.decisions.log import append, append_all, log_digest, mend, read_log
from hoso.decisions.redaction import Cover, Redaction
from hoso.decisions.standing import Group, Standing, stand
from hoso.decisions.verdicts import Status, Verdict

__all__ = [
    "ClaimKey",
    "Conflict",
    "Cover",
    "Decision",
    "Draft",
    "Group",
    "Kind",
    "Redaction",
    "Standing",
    "Status",
    "Verdict",
    "append",
    "append_all",
    "claim_key",
    "claim_keys",
    "fact_key",
    "log_digest",
    "mend",
    "mention_of",
    "mentions",
    "read_log",
    "stand",
]

"""`hoso check` and `hoso verify`: what does not fit together, and what is damaged."""

from collections import Counter

from hoso.check import Severity
from hoso.cli.opening import opened
from hoso.cli.output import say, write, write_folded
from hoso.cli.run import FINDINGS, OK


def run(store: str) -> int:
    """Print each finding with its sentences; violations and contradictions are findings, warnings alone are none."""
    with opened(store) as archive:
        findings = archive.check()
    for finding in findings:
        write_folded(str(finding))
    counts = Counter(finding.severity for finding in findings)
    say(", ".join(f"{severity}: {count}" for severity, count in counts.items()) or "nothing found: all fits together")
    return FINDINGS if counts[Severity.VIOLATION] or counts[Severity.CONTRADICTION] else OK


def verify(store: str) -> int:
    """Print what the books of the store say."""
    with opened(store) as archive:
        verification = archive.verify()
    write(str(verification))
    return OK if verification.ok else FINDINGS

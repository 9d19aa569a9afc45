"""What a check found."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from hoso.catalogue import Evidence


class Severity(StrEnum):
    """How bad a finding is, worst first.

    VIOLATION: the data itself is broken, and hoso or its store is to blame. CONTRADICTION: sources, or facts drawn from
    them, cannot all be true. WARNING: unusual, and worth a look.
    """

    VIOLATION = "violation"
    CONTRADICTION = "contradiction"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not fit: the rule that found it, what it is about (an IRI), a message by language ("vi",
    "en"), the sentences of all sides, and the values that the rule compared.
    """

    rule: str
    severity: Severity
    subject: str
    message: dict[str, str]
    evidence: tuple[Evidence, ...] = ()
    values: dict[str, str] = field(default_factory=dict)

    def order(self) -> tuple[int, str, str, str]:
        """Sort by severity, rule, subject and message."""
        return list(Severity).index(self.severity), self.rule, self.subject, self.text()

    def text(self, language: str = "en") -> str:
        """The message with its rule and severity, and below it each sentence."""
        message = self.message.get(language) or next(iter(self.message.values()), self.rule)
        return "\n".join([f"{self.severity}: {message} [{self.rule}]", *(f"  {said}" for said in self.evidence)])

    def to_dict(self) -> dict[str, object]:
        """Return what JSON can hold."""
        return {
            "rule": self.rule,
            "severity": self.severity.value,
            "subject": self.subject,
            "message": self.message,
            "evidence": [said.to_dict() for said in self.evidence],
            "values": self.values,
        }

    def __str__(self) -> str:
        return self.text()


@dataclass(frozen=True, slots=True)
class CheckReport:
    """All findings, worst first, and `notes` (by language) on what was left out."""

    findings: tuple[Finding, ...]
    notes: tuple[dict[str, str], ...] = ()

    @property
    def conforms(self) -> bool:
        """Whether there is no violation. Sources that contradict each other are findings, but no fault of the data."""
        return not any(finding.severity is Severity.VIOLATION for finding in self.findings)

    @property
    def counts(self) -> dict[str, int]:
        """How many findings there are of each severity."""
        counted = Counter(finding.severity for finding in self.findings)
        return {severity.value: counted[severity] for severity in Severity}

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    def __bool__(self) -> bool:
        """Whether anything was found, violation or not."""
        return bool(self.findings)

    def text(self, language: str = "en") -> str:
        """All findings as plain text, ended by their number."""
        last = ", ".join(f"{severity}: {number}" for severity, number in self.counts.items())
        notes = (note.get(language, note["en"]) for note in self.notes)
        return "\n".join([*(finding.text(language) for finding in self.findings), *notes, last])

    def to_dict(self) -> dict[str, object]:
        """Return what JSON can hold."""
        return {
            "conforms": self.conforms,
            "counts": self.counts,
            "notes": list(self.notes),
            "findings": [finding.to_dict() for finding in self.findings],
        }

    def __str__(self) -> str:
        return self.text()

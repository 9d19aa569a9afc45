"""A dossier as it is handed out: plain values, plain text."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from hoso.catalogue import Evidence
from hoso.dossier.objections import Objection
from hoso.dossier.on_day import Nearest, say


class Kind(StrEnum):
    """What a subject is; the value is the parameter of the questions that are asked of it."""

    PERSON = "person"
    BODY = "body"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Line:
    """One fact: when (empty if unknown), what, and its sentences; `nearest` is what shows it nearest to a day.

    With a day, `certainty` is certain, possible or excluded, and `why` says why by language. `objections` are disputes,
    and replies of the person concerned.
    """

    when: str
    what: str
    certainty: str = ""
    evidence: tuple[Evidence, ...] = ()
    why: dict[str, str] = field(default_factory=dict)
    nearest: Nearest | None = None
    objections: tuple[Objection, ...] = ()

    def to_dict(self) -> dict[str, object]:
        """Return what JSON can hold."""
        said = [quoted.to_dict() for quoted in self.evidence]
        near = self.nearest.to_dict() if self.nearest else None
        told: dict[str, object] = {"when": self.when, "what": self.what, "certainty": self.certainty, "evidence": said}
        against = [one.to_dict() for one in self.objections]
        told |= {"objections": against} if against else {}
        return told | ({"why": self.why, "nearest": near} if near else {})


@dataclass(frozen=True, slots=True)
class Section:
    """Facts of one sort, in time order; `title` by language ("vi", "en")."""

    title: dict[str, str]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """One person, body or document: its IRI, its name, what is told of it, and a sentence that names it."""

    kind: Kind
    iri: str
    name: str
    sections: tuple[Section, ...]
    evidence: tuple[Evidence, ...] = ()

    def to_dict(self) -> dict[str, object]:
        """Return what JSON can hold."""
        sections = [{"title": s.title, "lines": [line.to_dict() for line in s.lines]} for s in self.sections]
        said = [quoted.to_dict() for quoted in self.evidence]
        return {"kind": self.kind.value, "iri": self.iri, "name": self.name, "sections": sections, "evidence": said}


@dataclass(frozen=True, slots=True)
class Dossier:
    """All subjects of one name; `on` is the day that posts were asked for, if any."""

    asked: str
    on: str | None
    subjects: tuple[Subject, ...]

    def text(self, language: str = "en") -> str:
        """The whole as plain text; each sentence stands below its fact, quoted once in a section."""
        return "\n".join(_lines(self, language))

    def to_dict(self) -> dict[str, object]:
        """Return what JSON can hold."""
        return {"asked": self.asked, "on": self.on, "subjects": [subject.to_dict() for subject in self.subjects]}

    def __str__(self) -> str:
        return self.text()


_SEVERAL = {"en": "{number} of that name, kept apart", "vi": "{number} mục cùng tên, không gộp"}


def _lines(page: Dossier, language: str) -> Iterator[str]:
    if len(page.subjects) > 1:
        yield _SEVERAL.get(language, _SEVERAL["en"]).format(number=len(page.subjects))
        yield ""
    for subject in page.subjects:
        day = f", {say('on', language, day=page.on)}" if page.on else ""
        yield f"{subject.name}{day}  <{subject.iri}>"
        for section in subject.sections:
            yield f"  {section.title.get(language, section.title['en'])}"
            yield from _section_lines(section, language)
        yield ""


def _section_lines(section: Section, language: str) -> Iterator[str]:
    quoted: set[str] = set()
    for line in section.lines:
        sure = f" [{say(line.certainty, language).lower()}]" if line.certainty else ""
        yield f"    {line.when or '?'}  {line.what}{sure}"
        if line.why:
            yield f"      {line.why.get(language, line.why['en'])}"
        yield from (f"      {one.words(language)}" for one in line.objections)
        said = dict.fromkeys(map(str, line.evidence))
        yield from (f"      {sentence}" for sentence in said if sentence not in quoted)
        quoted.update(said)

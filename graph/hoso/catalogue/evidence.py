"""What an answer shows as its reason: the words, their sentence, and the source that they stand in."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from hoso.results import Row
from hoso.text import squeeze


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quotation: its words, the sentence round them, and the source; `published` is ISO 8601, empty is unknown."""

    quote: str
    sentence: str
    headline: str = ""
    published: str = ""
    url: str = ""
    source: str = ""

    def to_dict(self) -> dict[str, str]:
        """Only what is known."""
        return {name: value for name, value in asdict(self).items() if value}

    def __str__(self) -> str:
        place = ", ".join(filter(None, (self.headline, self.published, self.url))) or self.source
        return f"“{squeeze(self.sentence)}” ({place})"


COLUMNS = {
    "quote": "quote",
    "sentence": "sentenceText",
    "headline": "headline",
    "published": "datePublished",
    "url": "url",
    "source": "source",
}


def evidence_in(row: Row) -> Iterator[Evidence]:
    """The quotations of one row of an answer: those of its first side, then those of the other one."""
    for side in ("", "Other"):
        values = {field: _text(row, column + side) for field, column in COLUMNS.items()}
        if values["quote"]:
            yield Evidence(**values)


def _text(row: Row, column: str) -> str:
    return row.text(column) if column in row.columns else ""

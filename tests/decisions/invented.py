"""Invented documents and seven kinds of edit to them, each sentence with a tag that says which one it is."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from hoso.extraction import extract
from hoso.model import Report
from hoso.sources import from_text
from hoso.sources.make import About

SURNAMES = ["Trần", "Lê", "Phạm", "Hoàng", "Vũ"]
MIDDLES = ["Văn", "Thị", "Minh"]
GIVEN = ["Mẫu", "Thử", "Bịa", "Giả", "Dụ", "Hòa"]
ACTS = [
    "dự hội nghị tổng kết công tác",
    "thăm mô hình trồng chè",
    "kiểm tra tiến độ đường liên xã",
    "trao đổi về việc dạy nghề",
]

Tagged = tuple[int, str]  # which sentence of the document as written, and its words; -1 for one that was added
Edit = Callable[[list[Tagged], random.Random], list[Tagged]]


@dataclass(frozen=True)
class Page:
    """A document as it was printed at one time."""

    name: str
    sentences: list[Tagged]

    def report(self) -> Report:
        text = "\n".join(words for _, words in self.sentences)
        return extract(from_text(text, About(url=f"https://bao.example/{self.name}")))

    def tag(self, words: str) -> int:
        """Which sentence has these words."""
        spoken = " ".join(unicodedata.normalize("NFC", words).split())
        (tag,) = {tag for tag, own in self.sentences if " ".join(unicodedata.normalize("NFC", own).split()) == spoken}
        return tag


def page(number: int, sentences: int = 12) -> Page:
    """Twelve sentences, each naming two people from a small stock, so that names come again and again."""
    chance = random.Random(number)
    return Page(f"bai-{number}", [(i, _sentence(chance, i)) for i in range(sentences)])


def _sentence(chance: random.Random, number: int) -> str:
    one, other = chance.sample([f"{s} {m} {g}" for s in SURNAMES for m in MIDDLES for g in GIVEN], 2)
    return f"Đồng chí {one} và đồng chí {other} {chance.choice(ACTS)} lần thứ {number + 2}."


def unchanged(sentences: list[Tagged], chance: random.Random) -> list[Tagged]:
    return sentences


def decomposed(sentences: list[Tagged], chance: random.Random) -> list[Tagged]:
    return [(tag, unicodedata.normalize("NFD", words).replace(" ", "  ")) for tag, words in sentences]


def banner(sentences: list[Tagged], chance: random.Random) -> list[Tagged]:
    return [(-1, "Chuyên mục xây dựng nông thôn mới của bản tin xã."), *sentences]


def one_more(sentences: list[Tagged], chance: random.Random) -> list[Tagged]:
    return [(-1, _sentence(chance, 97)), *sentences]


def cut(sentences: list[Tagged], chance: random.Random) -> list[Tagged]:
    gone = chance.randrange(len(sentences))
    return sentences[:gone] + sentences[gone + 1 :]


def swapped(sentences: list[Tagged], chance: random.Random) -> list[Tagged]:
    i, j = chance.sample(range(len(sentences)), 2)
    moved = list(sentences)
    moved[i], moved[j] = moved[j], moved[i]
    return moved


def typo(sentences: list[Tagged], chance: random.Random) -> list[Tagged]:
    at = chance.randrange(len(sentences))
    return [
        (tag, words.replace("lần thứ", "lầm thứ") if i == at else words) for i, (tag, words) in enumerate(sentences)
    ]

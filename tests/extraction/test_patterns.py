"""Every compiled pattern of the readers meets what makes patterns run away; a line of the longest sentence must end."""

import importlib
import pkgutil
import re

import pytest

import hoso.extraction
import hoso.sources
from hoso.lexicon import lexicon, table
from hoso.sources.layout import MAX_SENTENCE

PUMPS = {
    "one letter": "a", "capitals": "Đ", "names": "Trần Văn ", "figures": "1", "figures and dots": "1.234",
    "figures and slashes": "12/",
    "hyphens": "-QĐ", "blanks": " ", "commas": "số, ", "quotes": "“", "dots": ".", "words": "ngày tháng năm ",
    "numbers": "05-CT/TU ",
    "verbs": "được sửa đổi, bổ sung ", "letters of chunks": "p,", "verbs of chunks": "V,A", "titles of chunks": "tbC",
}  # fmt: skip


def compiled():
    found = {"lexicon": re.compile(lexicon().pattern, re.IGNORECASE)}
    for package in (hoso.extraction, hoso.sources):
        for module in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
            names = vars(importlib.import_module(module.name)).items()
            found |= {
                f"{module.name}.{name}": value
                for name, value in names
                if isinstance(value, re.Pattern) and isinstance(value.pattern, str)
            }
    for name in ("relations", "participations"):
        found |= {f"{name}: {row['rule']}": re.compile(row["pattern"], re.IGNORECASE) for row in table(name)}
    return found


@pytest.mark.parametrize("pump", PUMPS.values(), ids=PUMPS)
def test_every_pattern_ends(pump):
    text = (pump * MAX_SENTENCE)[:MAX_SENTENCE]
    hits = {name: sum(1 for _ in pattern.finditer(text + "\x00")) for name, pattern in compiled().items()}
    assert len(hits) > 40
    assert max(hits.values()) <= MAX_SENTENCE + 2

"""An invented report that meets most kinds of claims: its people, its province and its figures are made up."""

from functools import cache
from pathlib import Path

from hoso.extraction import extract
from hoso.model import Report
from hoso.sources import About, from_text

TEXT = Path(__file__).with_name("report.txt")


@cache
def sample() -> Report:
    return report(TEXT.read_text("utf-8"))


def report(text: str) -> Report:
    return extract(from_text(text, About(publisher="Báo Sông Lam (bịa đặt)", url="https://bao.example/mot")))

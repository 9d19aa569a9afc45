"""Titles of documents: what stands in quotes after a number, or begins as titles do."""

from __future__ import annotations

import re

from hoso.extraction.reading import Line, Reading

_MAX_TITLE = 500
_OPENERS = (
    r"về(?:\s+việc)?|v/v|quy\s+định(?!\s+tại)|sửa\s+đổi|phê\s+duyệt|ban\s+hành|điều\s+động|bổ\s+nhiệm|hướng\s+dẫn"
    r"|triển\s+khai|thi\s+hành|thành\s+lập|phân\s+công|chỉ\s+định|tổ\s+chức|kiểm\s+tra|đánh\s+giá"
)
_OPENS = re.compile(rf"[\s,]*+(?:(?P<quote>[“\"«])|(?=(?:{_OPENERS})\b))", re.IGNORECASE)
_FOLLOWERS = (
    r"và\s+tổ\s+chức|và\s+tặng|như\s+sau|chính\s+thức|gắn\s+với|được\s+sửa\s+đổi|có\s+hiệu\s+lực|kể\s+từ|theo\s+đó|trong\s+đó"
    r"|đã\s+được|thì|thay\s+thế|thay\s+cho"
)
_ENDS = re.compile(
    rf"[;)(\n”]|(?<!TP)(?<!\bQ)(?<!\bH)\.(?=\W|$)|,?\s+(?:{_FOLLOWERS})\b|,\s+(?=[A-ZĐ][^,]{{3,40}}\bsố\s+\d)"
)
_ABOUT = re.compile(r"\s*(?:về(?:\s+việc)?)?\s*[“\"«]")
_CLOSERS = {"“": "”", '"': '"', "«": "»"}


def title_after(reading: Reading, line: Line, after: int) -> str | None:
    """The title after number, date and issuer: what stands in quotes, else what begins as titles do."""
    if after >= len(line.chunks):
        return None
    text, stop = reading.tokens.text, line.sentence.end
    begin = reading.start(line.chunks[after])
    if line.chunks[after].letter == "(":
        closing = text.find(")", begin, stop)
        if closing < 0 or closing + 1 >= stop:
            return None
        begin = closing + 1
    opens = _OPENS.match(text, begin, stop)
    if not opens:
        return _quoted_after_about(reading, begin, stop)
    if opens["quote"]:
        return _quoted(reading, opens.end() - 1, stop)
    quoted = _quoted_after_about(reading, opens.end(), stop)
    if quoted:
        return quoted
    ends = _ENDS.search(text, opens.end(), stop)
    end = ends.start() if ends else stop
    title = reading.printed(opens.end(), min(end, opens.end() + _MAX_TITLE)).rstrip(" .,/")
    return title if len(title.split()) > 1 else None


def _quoted_after_about(reading: Reading, begin: int, stop: int) -> str | None:
    about = _ABOUT.match(reading.tokens.text, begin, stop)
    return _quoted(reading, about.end() - 1, stop) if about else None


def _quoted(reading: Reading, opening: int, stop: int) -> str | None:
    """What stands between an opening quote and its partner; nested quotes are counted, a missing partner forgiven."""
    text = reading.tokens.text
    opener, closer = text[opening], _CLOSERS[text[opening]]
    depth = 0
    last = -1
    for index in range(opening, min(stop, opening + _MAX_TITLE)):
        if text[index] == opener and (opener != closer or index == opening):
            depth += 1
        elif text[index] == closer:
            last = index
            depth -= 1
            if depth <= 0:
                break
    return reading.printed(opening + 1, last) if last > opening + 1 else None

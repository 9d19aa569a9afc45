"""`hoso review`: what needs a human, the most harmful first."""

import os

from hoso.cli.opening import opened
from hoso.cli.options import DEFAULT_STORE, ReviewFormat
from hoso.cli.output import say, write, write_folded, write_json
from hoso.cli.run import FINDINGS, OK
from hoso.errors import NotFoundError
from hoso.review import Item, Review
from hoso.review.phrases import phrase
from hoso.review.text import as_markdown, as_text, whole_item


def run(item: str | None, store: str, form: ReviewFormat, *, limit: int, language: str) -> int:
    """Print the first items, or one in full; the exit code is 1 when there is any."""
    with opened(store) as archive:
        found = archive.review()
    if item is not None:
        _write_item(_named(found, item), form, language)
        return FINDINGS
    if form is ReviewFormat.JSON:
        write_json(found.to_dict(limit))
    elif form is ReviewFormat.MARKDOWN:
        write(as_markdown(found, language, limit))
    else:
        write_folded(as_text(found, language, limit))
    if found.items:
        _say_where(store, language)
    return FINDINGS if found.items else OK


def _write_item(item: Item, form: ReviewFormat, language: str) -> None:
    if form is ReviewFormat.JSON:
        write_json(item.to_dict())
    else:
        write_folded(whole_item(item, language))


def _named(found: Review, key: str) -> Item:
    for item in found.items:
        if item.key == key:
            return item
    near = [item.key for item in found.items if key.rsplit("/", 1)[-1] in item.key][:3]
    hint = f"did you mean {', '.join(near)}?" if near else "`hoso review` lists them"
    raise NotFoundError(f"nothing named {key!r} waits for review: {hint}")


def _say_where(store: str, language: str) -> None:
    """What makes the printed lines decide about this store, where they would not by themselves."""
    if "://" in store:
        say(phrase("endpoint", store=store)[language])
    elif store not in (DEFAULT_STORE, os.environ.get("HOSO_STORE")):
        say(phrase("store", store=store)[language])

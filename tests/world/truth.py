"""The truth of a world in the shape in which measurements ask for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from tests.world.identity import Mention
from tests.world.nouns import Spell
from tests.world.page import Told
from tests.world.world import World

Post = tuple[str, str]  # the canonical name of a body, and a role
Time = tuple[date, date]  # first and last day, inclusive; date.max where it goes on


@dataclass(frozen=True, slots=True)
class Truth:
    """Who each mention is, what each dated claim is about, and who held which post when; acting is kept apart.

    Posts go by the name of their body: the one before a merger and the one of the same name after it are one here.
    """

    mentions: Mapping[Mention, str]
    shows: Mapping[Mention, str]
    told: Mapping[str, Told]
    spells: Mapping[str, Spell]
    body_names: Mapping[str, str]
    held: Mapping[tuple[str, Post, bool], tuple[Time, ...]]
    holders: Mapping[Post, tuple[tuple[str, Time], ...]]


def truth_of(world: World) -> Truth:
    """The truth of a world."""
    named = [(story.report.source.key, mention) for story in world.stories for mention in story.mentions]
    names = {body.id: body.name for body in world.country.bodies.values()}
    held: defaultdict[tuple[str, Post, bool], list[Time]] = defaultdict(list)
    for spell in world.country.spells:
        held[spell.person, (names[spell.body], spell.role), spell.acting].append((spell.begin, spell.end or date.max))
    holders: defaultdict[Post, list[tuple[str, Time]]] = defaultdict(list)
    for (person, post, acting), times in held.items():
        if not acting:
            holders[post] += [(person, time) for time in times]
    return Truth(
        mentions={(source, mention.name): mention.person for source, mention in named},
        shows={(source, mention.name): mention.shows for source, mention in named},
        told={told.claim: told for story in world.stories for told in story.told},
        spells={spell.id: spell for spell in world.country.spells},
        body_names=names,
        held={key: tuple(sorted({*times, *run_on(times)})) for key, times in held.items()},
        holders={post: tuple(found) for post, found in holders.items()},
    )


def run_on(times: Iterable[Time]) -> list[Time]:
    """Times that follow each other without a day between as one, as where a body goes on under its name.

    >>> run_on([(date(2020, 1, 1), date(2025, 6, 30)), (date(2025, 7, 1), date.max)])
    [(datetime.date(2020, 1, 1), datetime.date(9999, 12, 31))]
    """
    found: list[Time] = []
    for begin, end in sorted(times):
        if found and begin <= found[-1][1] + timedelta(1):
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((begin, end))
    return found

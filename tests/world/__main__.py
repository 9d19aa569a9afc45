"""`python -m tests.world`: write the world of a seed to a folder."""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.world.world import make_world
from tests.world.write import write_world


def main() -> None:
    """Make the world and write it."""
    parser = argparse.ArgumentParser(
        prog="scripts/world", description="Write an invented country, its reports and its truth."
    )
    parser.add_argument("--seed", type=int, default=7, help="which world (default: %(default)s)")
    parser.add_argument("--people", type=int, default=2684, help="how many people it has (default: %(default)s)")
    parser.add_argument(
        "--mentions", type=int, default=20_000, help="how often reports name them (default: %(default)s)"
    )
    parser.add_argument("--out", type=Path, required=True, help="the folder to write to, made if need be")
    given = parser.parse_args()
    if given.people < 1 or given.mentions < given.people:
        parser.error("there must be a person, and a mention at least for each")
    world = make_world(given.seed, given.people, given.mentions)
    for path in write_world(world, given.out):
        print(path)


if __name__ == "__main__":
    main()

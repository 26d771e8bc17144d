"""The named queries on a synthetic graph of a million quads: milliseconds of each, and of the finding of a name.

    python -m tests.benchmarks.queries [--quads 1000000]

The graph is the hand-made articles of tests/factory.py over and over, their names numbered so that each person and body
is told of in several articles. Parameters as in tests/query. The store is in memory.
"""

import argparse
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from statistics import median

from tests.factory import READINGS
from tests.query.test_catalogue import ASKED

from civicgraph.graph import Quad, to_quads
from civicgraph.model import Entity, Event, Reading, Time
from civicgraph.query import Names, fill, load_catalogue, read_names
from civicgraph.store import Store
from civicgraph.vocabulary import EntityType

COPIES_OF_A_NAME = 4


def numbered(reading: Reading, number: int) -> Reading:
    """The reading as article `number`, with people and bodies of its group of articles."""
    group = number // COPIES_OF_A_NAME

    def renamed(entity: Entity) -> Entity:
        if group == 0 or entity.type is EntityType.PLACE:
            return entity
        return replace(entity, names=tuple(f"{name} {group}" for name in entity.names))

    return replace(
        reading,
        article=replace(reading.article, id=f"{reading.article.id}-{number}"),
        entities=tuple(map(renamed, reading.entities)),
        events=tuple(moved(event, group) for event in reading.events),
    )


def moved(event: Event, days: int) -> Event:
    """The event so many days later, if it is told to the day."""
    if event.time is None or len(event.time.start) < 10:
        return event
    return replace(event, time=Time((date.fromisoformat(event.time.start) + timedelta(days)).isoformat()))


def synthetic(quads: int) -> Iterator[Quad]:
    count = number = 0
    while count < quads:
        for reading in READINGS:
            made = to_quads(numbered(reading, number))
            count += len(made)
            yield from made
        number += 1


def main() -> None:
    words = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    words.add_argument("--quads", type=int, default=1_000_000)
    words.add_argument("--times", type=int, default=5)
    options = words.parse_args()
    start = time.perf_counter()
    store = Store.of(synthetic(options.quads))
    print(f"making and loading {options.quads:,} quads: {time.perf_counter() - start:.1f} s")
    start = time.perf_counter()
    names = read_names(store)
    print(f"index of {len(names.things):,} names: {time.perf_counter() - start:.2f} s")
    all_times = []
    for name, named in load_catalogue().items():
        times = [ask(store, names, name) for _ in range(options.times)]
        all_times.append(median(times))
        given = " ".join(f"{key}={value}" for key, value in ASKED[name].items())
        print(f"{median(times):9.1f} ms  {named.name} {given}")
    print(f"median of all {median(all_times):.1f} ms")


def ask(store: Store, names: Names, name: str) -> float:
    """Milliseconds from the words of the question to its rows."""
    start = time.perf_counter()
    store.query(fill(load_catalogue()[name], lambda: names, ASKED[name]))
    return 1000 * (time.perf_counter() - start)


if __name__ == "__main__":
    main()

"""The most used named queries on a synthetic graph of a million quads, in milliseconds.

    python -m tests.benchmarks.queries [--quads 1000000] [--all] [--disk]

The graph is the hand-made articles of tests/factory.py over and over, their names numbered so that each person and body
is told of in several articles. The store is in memory, or on disk.
"""

import argparse
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from tests.factory import READINGS
from tests.query.test_catalogue import ASKED

from civicgraph.graph import Quad, to_quads
from civicgraph.model import Entity, Event, Reading, Time
from civicgraph.query import Names, fill, load_catalogue, read_names
from civicgraph.store import Store, create, open_store
from civicgraph.vocabulary import EntityType

COPIES_OF_A_NAME = 4
MOST_USED: dict[str, dict[str, str]] = {
    "posts": {"person": "Trần Văn An 7"},
    "career": {"person": "Trần Văn An 7"},
    "who-met-whom": {"person": "Trần Văn An 7"},
    "who-chaired-what": {"chair": "Trần Văn An 7"},
    "statements-of-a-person": {"speaker": "Trần Văn An 7"},
    "bodies-that-work-together": {"body": "Công an tỉnh Bắc Ninh 7"},
    "figures-of-a-body": {"body": "Công an tỉnh Bắc Ninh 7"},
    "holders-of-a-post": {"body": "Tỉnh ủy Bắc Ninh 7", "title": "bí thư"},
    "roster": {"body": "Tỉnh ủy Bắc Ninh 7"},
    "what-implements": {"document": "Quy chế phối hợp số 15-QC/TU 7"},
}


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
    words.add_argument(
        "--all", action="store_true", help="the other named queries too, some of which look at everything"
    )
    words.add_argument("--disk", action="store_true", help="a store in a folder")
    options = words.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure(options, Path(folder))


def measure(options: argparse.Namespace, folder: Path) -> None:
    start = time.perf_counter()
    if options.disk:
        create(folder, synthetic(options.quads))
    store = open_store(folder) if options.disk else Store.of(synthetic(options.quads))
    print(f"making and loading {options.quads:,} quads: {time.perf_counter() - start:.1f} s")
    start = time.perf_counter()
    names = read_names(store)
    print(f"index of {len(names.things):,} names: {time.perf_counter() - start:.2f} s")
    asked = {
        **MOST_USED,
        **({name: given for name, given in ASKED.items() if name not in MOST_USED} if options.all else {}),
    }
    used = []
    for name, given in asked.items():
        time_of_one = median(ask(store, names, name, given) for _ in range(options.times))
        used += [time_of_one] if name in MOST_USED else []
        print(f"{time_of_one:9.1f} ms  {name} {' '.join(f'{key}={value}' for key, value in given.items())}", flush=True)
    print(f"median of the {len(used)} most used {median(used):.1f} ms")


def ask(store: Store, names: Names, name: str, given: Mapping[str, str]) -> float:
    """Milliseconds from the words of the question to its rows."""
    start = time.perf_counter()
    store.query(fill(load_catalogue()[name], lambda: names, given))
    return 1000 * (time.perf_counter() - start)


if __name__ == "__main__":
    main()

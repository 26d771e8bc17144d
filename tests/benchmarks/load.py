"""A synthetic million quads into a store on disk, against the bare engine, and what else must be quick at that size.

    python -m tests.benchmarks.load [--quads 1000000] [--rounds 3] [--only load|validate|turtle|add]

The bare engine bulk-loads the same quads from a file of N-Quads into their named graphs alone; ours also makes the
default graph that holds each triple once, and takes the quads from Python. They take turns. The store is compacted
afterwards, which makes queries two to three times faster and is no part of bare loading: it is told apart.
"""

import argparse
import resource
import shutil
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median

import pyoxigraph as ox
from tests.benchmarks.queries import COPIES_OF_A_NAME, numbered, synthetic
from tests.factory import READINGS

from civicgraph.export import ExportFormat, export
from civicgraph.graph import Quad, lines
from civicgraph.keep import add_articles, make_store
from civicgraph.store import create
from civicgraph.store.store import fill
from civicgraph.validate import validate


def seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def load(quads: Sequence[Quad], folder: Path, rounds: int) -> None:
    file = folder / "graph.nq"
    with file.open("w", encoding="utf-8") as out:
        out.writelines(lines(quads))
    bare, ours, whole = [], [], []
    for n in range(rounds):
        bare.append(seconds(lambda n=n: ox.Store(str(folder / f"bare-{n}")).bulk_load(path=str(file))))  # type: ignore[misc]
        ours.append(seconds(lambda n=n: fill(ox.Store(str(folder / f"ours-{n}")), quads)))  # type: ignore[misc]
        whole.append(seconds(lambda n=n: create(folder / f"whole-{n}", quads)))  # type: ignore[misc]
        print(f"  bare {bare[-1]:.1f} s, ours {ours[-1]:.1f} s, and compacted {whole[-1]:.1f} s", flush=True)
        for path in folder.glob(f"*-{n}"):
            shutil.rmtree(path)
    ratio, compacted = (median(a / b for a, b in zip(times, bare, strict=True)) for times in (ours, whole))
    print(f"load: {ratio:.2f} times the bare engine; compacted as well {compacted:.2f}")


def add(quads: int, folder: Path) -> None:
    """One more article, and one that is read otherwise, to a store of so many quads."""
    each = quads // 703  # what the articles of the factory tell
    readings = [numbered(reading, n) for n in range(each) for reading in READINGS]
    print(f"make a store of {len(readings):,} articles: {seconds(lambda: make_store(folder / 'kept', readings)):.1f} s")
    new = numbered(READINGS[0], each + COPIES_OF_A_NAME)
    print(f"add a new article: {seconds(lambda: add_articles(folder / 'kept', [new])):.2f} s")
    other = replace(readings[0], positions=readings[0].positions[:1])
    print(f"add a corrected article: {seconds(lambda: add_articles(folder / 'kept', [other])):.2f} s")
    print(f"add what is there: {seconds(lambda: add_articles(folder / 'kept', [other])):.2f} s")


def main() -> None:
    words = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    words.add_argument("--quads", type=int, default=1_000_000)
    words.add_argument("--rounds", type=int, default=3)
    words.add_argument("--only", choices=("load", "validate", "turtle", "add"))
    options = words.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        quads = list(synthetic(options.quads)) if options.only != "add" else []
        if options.only in (None, "load"):
            load(quads, folder, options.rounds)
        if options.only in (None, "validate"):
            print(f"validate: {seconds(lambda: print(f'{len(validate(quads)):,} problems')):.1f} s")
        if options.only in (None, "turtle"):
            print(f"turtle: {seconds(lambda: export(quads, ExportFormat.TURTLE, folder)):.1f} s")
        if options.only in (None, "add"):
            add(options.quads, folder)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")


if __name__ == "__main__":
    main()

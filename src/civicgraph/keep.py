"""A store kept for years: made, added to, corrected, and whatever follows from its articles kept up with them.

It deals in readings. Who is who is decided over all articles of the store together, so a new article may also change
how earlier ones call somebody; those are written anew with it.
"""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from civicgraph.errors import StoreError
from civicgraph.graph import BASE, Quad, article_iri, to_quads
from civicgraph.infer import infer
from civicgraph.journal import Entry, Journal
from civicgraph.model import Reading
from civicgraph.resolve import Identities, identify_across
from civicgraph.store import Store, create, data_folder, ontology_quads, open_store


def make_store(folder: Path, readings: Iterable[Reading], base: str = BASE) -> None:
    """A store of those articles, the ontology and what follows; one that is there already is replaced at the end."""
    told = sorted((replace(reading, sentences=()) for reading in readings), key=lambda reading: reading.article.id)
    identities = identify_across(told)

    def quads() -> Iterable[Quad]:
        for reading in told:
            yield from _quads(reading, identities, base)
        yield from ontology_quads()

    def finish(store: Store, data: Path) -> None:
        Journal.begin(data, base, told)
        store.put(infer(store, base))

    create(folder, quads(), finish)


def add_articles(folder: Path, readings: Iterable[Reading]) -> list[str]:
    """Put articles into a store; the ids of those that were new or are read otherwise now, sorted.

    They go in all at once or not at all. An article that is there as it is read now is left alone.
    """
    store = open_store(folder, read_only=False)  # one writer at a time: from here on nobody else changes the journal
    journal = Journal.read(data_folder(folder))
    before = dict(journal.readings)
    come = [replace(reading, sentences=()) for reading in readings]
    journal.append(Entry(reading) for reading in come if before.get(reading.article.id) != reading)
    _write(store, journal)
    return sorted({reading.article.id for reading in come if before.get(reading.article.id) != reading})


def forget_articles(folder: Path, ids: Iterable[str]) -> None:
    """Take articles out of a store with all that only they tell; none goes if one of the ids is not there."""
    store = open_store(folder, read_only=False)
    journal = Journal.read(data_folder(folder))
    wanted = sorted(set(ids))
    if missing := [article_id for article_id in wanted if article_id not in journal.readings]:
        raise StoreError(f"the store {folder} has no article {', '.join(missing)}: nothing was forgotten")
    journal.append(Entry(forget=article_id) for article_id in wanted)
    _write(store, journal)


def _write(store: Store, journal: Journal) -> None:
    """Make the store tell what its journal does, in one transaction, and then what follows from it, in another."""
    identities = identify_across(journal.readings.values())
    graphs = {
        article_iri(article_id, journal.base): _quads(reading, identities, journal.base)
        for article_id, reading in journal.readings.items()
    }
    prefix = article_iri("", journal.base)[:-1]
    gone: dict[str, list[Quad]] = {
        graph: [] for graph in store.graphs() if graph.startswith(prefix) and graph not in graphs
    }
    store.put(gone | graphs)
    store.put(infer(store, journal.base))


def _quads(reading: Reading, identities: Identities, base: str) -> list[Quad]:
    return to_quads(reading, lambda entity: identities[reading.article.id, entity.key], base)

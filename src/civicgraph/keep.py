"""A store kept for years: made, added to, corrected, and whatever follows from its articles kept up with them.

It deals in readings. Who is who is decided over all articles of the store together, so a new article may also change
how earlier ones call somebody; those are written anew with it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from civicgraph.errors import StoreError
from civicgraph.graph import BASE, Quad, article_iri, to_quads
from civicgraph.infer import RULES, follow, infer, inferred_graph
from civicgraph.journal import Entry, Journal
from civicgraph.model import Reading
from civicgraph.resolve import Identities, identify_across, namer
from civicgraph.spanning import follow_span, span, spanning_graphs
from civicgraph.store import ONTOLOGY_GRAPH, Store, create, data_folder, is_store, ontology_quads, open_store


def make_store(folder: Path, readings: Iterable[Reading], base: str = BASE) -> None:
    """A store of those articles, the ontology and what follows.

    One that is there already is replaced at the end; the graphs that were written to it by hand are kept.
    """
    told = sorted((replace(reading, sentences=()) for reading in readings), key=lambda reading: reading.article.id)
    identities = identify_across(told)

    def quads() -> Iterable[Quad]:
        for reading in told:
            yield from _quads(reading, identities, base)
        for spanning in span(told, identities, base).values():
            yield from spanning
        yield from ontology_quads()
        yield from _by_hand(folder)

    def finish(store: Store, data: Path) -> None:
        store.load(quad for inferred in infer(store, base).values() for quad in inferred)
        Journal.begin(data, base, told)

    create(folder, quads(), finish)


def stored_articles(folder: Path) -> frozenset[str]:
    """The IRIs of the articles that the store in a folder holds; none if it is no store."""
    if not is_store(folder):
        return frozenset()
    prefix = article_iri("", Journal.read_base(data_folder(folder)))[:-1]
    return frozenset(graph for graph in open_store(folder).graphs() if graph.startswith(prefix))


def _by_hand(folder: Path) -> Iterator[Quad]:
    """The quads of a store's graphs that are no article's, nor the ontology, nor computed."""
    if not is_store(folder):
        return
    store = open_store(folder)
    base = Journal.read_base(data_folder(folder))
    own = {ONTOLOGY_GRAPH, *spanning_graphs(base), *(inferred_graph(rule, base) for rule in RULES)}
    articles = article_iri("", base)[:-1]
    for graph in store.graphs():
        if graph not in own and not graph.startswith(articles):
            yield from store.quads(graph)


def add_articles(folder: Path, readings: Iterable[Reading]) -> list[str]:
    """Put articles into a store; the ids of those that were new or are read otherwise now, sorted.

    They go in all at once or not at all. An article that is there as it is read now is left alone.
    """
    store = open_store(folder, read_only=False)  # one writer at a time: from here on nobody else changes the journal
    journal = Journal.read(data_folder(folder))
    come = [replace(reading, sentences=()) for reading in readings]
    return _write(store, journal, [Entry(reading) for reading in come])


def forget_articles(folder: Path, ids: Iterable[str]) -> None:
    """Take articles out of a store with all that only they tell; none goes if one of the ids is not there."""
    store = open_store(folder, read_only=False)
    journal = Journal.read(data_folder(folder))
    wanted = sorted(set(ids))
    if missing := [article_id for article_id in wanted if article_id not in journal.readings]:
        raise StoreError(f"the store {folder} has no article {', '.join(missing)}: nothing was forgotten")
    _write(store, journal, [Entry(forget=article_id) for article_id in wanted])


def _write(store: Store, journal: Journal, entries: Iterable[Entry]) -> list[str]:
    """Take entries into the journal, and make the store tell what it does, with all that follows, in one transaction.

    Only the articles are written whose reading, or whose idea of who is who, is new; all of them are looked at if an
    earlier writer did not come to its end. The ids of those whose reading is new are returned, sorted.
    """
    base, settled = journal.base, journal.settled
    before = dict(journal.readings)
    end = journal.append(entry for entry in entries if not _is_there(entry, before))
    after = journal.readings
    changed = sorted(id_ for id_ in before.keys() | after.keys() if before.get(id_) != after.get(id_))
    if settled and not changed:
        return []
    identities = identify_across(after.values())
    earlier = identify_across(before.values()) if settled else {}
    touched = set(changed) if settled else {*changed, *after}
    touched |= {article for (article, key), name in identities.items() if earlier.get((article, key)) != name}
    graphs = {article_iri(id_, base): _quads(after[id_], identities, base) if id_ in after else [] for id_ in touched}
    if not settled:
        prefix = article_iri("", base)[:-1]
        graphs |= {graph: [] for graph in store.graphs() if graph.startswith(prefix) and graph not in graphs}
        graphs |= span(after.values(), identities, base)
    try:
        removed, added = store.difference(graphs)
        if settled:
            lost, gained = follow_span(store, (before, earlier), (after, identities), touched, base)
            removed, added = removed | lost, added | gained
        lost, gained = follow(store, removed, added, base)
        store.change(removed | lost, added | gained)
    except BaseException:
        journal.take_back(end)
        raise
    journal.settle()
    return changed


def _is_there(entry: Entry, readings: Mapping[str, Reading]) -> bool:
    """Whether the article has been read so before."""
    return entry.reading is not None and readings.get(entry.reading.article.id) == entry.reading


def _quads(reading: Reading, identities: Identities, base: str) -> list[Quad]:
    return to_quads(reading, namer(identities, reading), base)

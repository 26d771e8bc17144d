"""A store kept for years: made, added to, corrected, and whatever follows from its articles kept up with them.

It deals in quads by article; reading and resolving are done before.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from civicgraph.errors import StoreError
from civicgraph.graph import BASE, Quad, article_iri
from civicgraph.infer import infer
from civicgraph.store import Store, create, ontology_quads, open_store


def make_store(folder: Path, quads: Iterable[Quad], base: str = BASE) -> None:
    """A store of those quads, the ontology and what follows; one that is in `folder` already is replaced at the end."""

    def told() -> Iterable[Quad]:
        yield from quads
        yield from ontology_quads()

    create(folder, told(), lambda store: infer(store, base))


def add_articles(folder: Path, articles: Mapping[str, Iterable[Quad]], base: str = BASE) -> list[str]:
    """Put the quads of articles, by id, into a store; the ids of those that were new or had changed, sorted.

    All go in at once or none. An article that is there with the same quads is left alone.
    """
    store = open_store(folder, read_only=False)
    ids = {article_iri(article_id, base): article_id for article_id in articles}
    changed = store.put({graph: articles[article_id] for graph, article_id in ids.items()})
    _keep_up(store, base)
    return sorted(ids[graph] for graph in changed)


def forget_articles(folder: Path, ids: Iterable[str], base: str = BASE) -> None:
    """Take articles out of a store with all that only they tell; none goes if one of the ids is not there."""
    store = open_store(folder, read_only=False)
    known = set(store.graphs())
    graphs = {article_iri(article_id, base): article_id for article_id in ids}
    if missing := sorted(article_id for graph, article_id in graphs.items() if graph not in known):
        raise StoreError(f"the store {folder} has no article {', '.join(missing)}: nothing was forgotten")
    store.put({graph: [] for graph in graphs})
    _keep_up(store, base)


def _keep_up(store: Store, base: str) -> None:
    """Infer anew, a transaction of its own; one that was cut short is made good at the next change."""
    store.put(infer(store, base))

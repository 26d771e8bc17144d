"""A store changed by hand: SPARQL updates and whole graphs, with all that follows from them, each in one transaction.

What is written belongs in graphs of its own: the graph of an article is written anew when the article is read
otherwise. What is inferred is computed, so that an update has no say in it.
"""

from pathlib import Path

from civicgraph.errors import QueryError
from civicgraph.graph import Quad
from civicgraph.infer import RULES, follow, infer, inferred_graph
from civicgraph.journal import Journal
from civicgraph.spanning import spanning_graphs
from civicgraph.store import ONTOLOGY_GRAPH, Plan, Store, Update, data_folder, open_store, parse_graph, plan, trial


def written_graph(base: str) -> str:
    """The graph that holds what was written to the default graph by hand.

    >>> written_graph("https://w3id.org/civicgraph/id/")
    '<https://w3id.org/civicgraph/id/written>'
    """
    return f"<{base}written>"


def update_store(folder: Path, update: Update) -> None:
    """Run a SPARQL update on a store: wholly, or not at all.

    QueryError for what is no update, StoreError for a store that cannot be written.
    """
    _run(folder, plan(update))


def _run(folder: Path, planned: Plan) -> None:
    store = open_store(folder, read_only=False)
    base = _base(folder)
    with trial(folder, store) as scratch:
        removed, added = store.try_plan(planned, scratch, written_graph(base))
    _change(folder, store, removed, added, base)


def put_graph(folder: Path, graph: str | None, body: bytes, media_type: str, *, keep: bool = False) -> bool:
    """Make a graph hold what `body` tells, with `keep` besides what it holds; of an empty one nothing is left.

    None is the default graph, to which one can only add. Whether the graph was there before.
    """
    if graph is None and not keep:
        raise QueryError("the default graph is what all graphs tell: put or delete a graph by its name")
    store = open_store(folder, read_only=False)
    base = _base(folder)
    name = graph or written_graph(base)
    told = parse_graph(body, media_type, name)
    was_there = graph is None or next(store.matching(graph=name), None) is not None
    removed, added = store.difference({name: told})
    if graph is None:
        added = {quad for quad in added if not store.tells(quad[:3])}
    _change(folder, store, set() if keep else removed, added, base)
    return was_there


def _base(folder: Path) -> str:
    return Journal.read_base(data_folder(folder))


def _change(folder: Path, store: Store, removed: set[Quad], added: set[Quad], base: str) -> None:
    """Change a store and what is inferred of it."""
    computed = {*spanning_graphs(base), *(inferred_graph(rule, base) for rule in RULES)}
    if refused := sorted({quad[3] for quad in added} & computed):
        raise QueryError(f"what spans articles and what is inferred is computed: {refused[0]} cannot be written")
    removed = {quad for quad in removed if quad[3] not in computed}
    if any(quad[3] == ONTOLOGY_GRAPH for quad in removed | added):
        with trial(folder, store) as scratch:
            scratch.change(removed, added)
            lost, gained = store.difference(infer(scratch, base))
    else:
        lost, gained = follow(store, removed, added, base)
    store.change(removed | lost, added | gained)

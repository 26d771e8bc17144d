"""A graph that can be asked: named graphs, and beside them one default graph that holds every triple once.

The default graph is kept, not computed at query time: the engine's own union repeats a triple for each graph that
tells it, and takes seconds where a kept graph takes milliseconds.
"""

import os
import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import TypeVar

import pyoxigraph as ox

from civicgraph.errors import QueryError, StoreError
from civicgraph.graph import PREFIXES, Quad, Triple, lines, merge
from civicgraph.store.answers import Answer, answer_of
from civicgraph.store.changes import changes_of_default_graph
from civicgraph.store.formats import as_xml, read_quads
from civicgraph.store.remote import refuse_remote
from civicgraph.store.updates import Plan, as_strings, try_plan

_AT_ONCE = 250_000
_LOADING_AT_ONCE = min(4, os.cpu_count() or 1)
_RESULT_FORMATS = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "text/csv": ox.QueryResultsFormat.CSV,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
}
_GRAPH_FORMATS = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
}
RESULT_TYPES = tuple(_RESULT_FORMATS)
"""The media types in which `answer` writes rows and yes or no, the preferred first."""
GRAPH_TYPES = tuple(_GRAPH_FORMATS)
"""The media types in which `answer` writes triples, the preferred first."""

_UPDATE = re.compile(
    r"\s*(?:(?:PREFIX\s+\S*|BASE)\s*<[^>]*>\s*)*(?:INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|COPY|MOVE|ADD|WITH)\b",
    re.IGNORECASE,
)
_DEFAULT = ox.DefaultGraph()


class Store:
    """Quads in memory or in a folder, with their default graph.

    >>> store = Store.of([("<https://a.example/1>", "<https://schema.org/name>", '"Hà Nội"@vi', "<https://a.example/g>")])
    >>> [str(name) for (name,) in store.query("SELECT ?name { ?x schema:name ?name }")]
    ['Hà Nội']
    """

    def __init__(self, engine: ox.Store, lock: object = None) -> None:
        """`lock` is whatever must be held as long as the store is."""
        self._engine = engine
        self._lock = lock

    @classmethod
    def of(cls, quads: Iterable[Quad]) -> "Store":
        """A store in memory."""
        engine = ox.Store()
        fill(engine, quads)
        return cls(engine)

    @classmethod
    def read(cls, path: Path) -> "Store":
        """A store in memory with what an RDF file tells."""
        return cls.of(read_quads(path))

    def query(self, text: str) -> Answer:
        """The answer to a SPARQL query; the prefixes of the ontology need no declaration."""
        try:
            return answer_of(self._ask(text))
        except (OSError, RuntimeError) as error:
            raise QueryError(f"the query could not be answered: {error}") from error

    def answer(
        self,
        text: str,
        accepted: Iterable[str],
        *,
        default_graphs: Iterable[str] = (),
        named_graphs: Iterable[str] = (),
        remote: bool = False,
    ) -> tuple[str, bytes]:
        """The answer as the first of the `accepted` media types that can hold it, and that type.

        `default_graphs` and `named_graphs` are IRIs, the dataset of the SPARQL protocol; without them the query's own.
        With `remote` the query may ask other machines, by SERVICE.
        """
        result = self._ask(text, default_graphs, named_graphs, remote)
        formats = _GRAPH_FORMATS if isinstance(result, ox.QueryTriples) else _RESULT_FORMATS
        chosen = next((media_type for media_type in accepted if media_type in formats), None)
        if chosen is None:
            raise QueryError(f"this query can be answered as {', '.join(formats)}")
        if isinstance(result, ox.QueryTriples):
            written = ox.serialize(result, format=_GRAPH_FORMATS[chosen], prefixes=PREFIXES)
            if written is not None and _GRAPH_FORMATS[chosen] == ox.RdfFormat.RDF_XML:
                written = as_xml(written)
        else:
            written = result.serialize(format=_RESULT_FORMATS[chosen])
        assert written is not None  # without an output the bytes are returned
        return chosen, written

    def _ask(
        self, text: str, default_graphs: Iterable[str] = (), named_graphs: Iterable[str] = (), remote: bool = False
    ) -> ox.QuerySolutions | ox.QueryTriples | ox.QueryBoolean:
        if not remote:
            refuse_remote(text)
        default, named = [ox.NamedNode(g) for g in default_graphs], [ox.NamedNode(g) for g in named_graphs]
        dataset = {"default_graph": default, "named_graphs": named} if default or named else {}
        try:
            return self._engine.query(text, prefixes=PREFIXES, **dataset)  # type: ignore[arg-type]  # two kinds of value
        except SyntaxError as error:
            raise QueryError(_explain(text, error)) from error

    def graphs(self) -> list[str]:
        """The IRIs of the named graphs, sorted."""
        return sorted(str(graph) for graph in self._engine.named_graphs())

    def quads(self, graph: str | None = None) -> list[Quad]:
        """The quads of one named graph, or of all, sorted; without named graphs what the default graph holds."""
        if graph is None:
            return sorted(self.told())
        return sorted(map(_strings, self._engine.quads_for_pattern(None, None, None, ox.NamedNode(graph[1:-1]))))

    def told(self) -> Iterator[Quad]:
        """The quads of all named graphs, one by one in the engine's order; without any what the default graph holds."""
        told = False
        for graph in self._engine.named_graphs():
            for quad in self._engine.quads_for_pattern(None, None, None, graph):
                told = True
                yield _strings(quad)
        if not told:
            yield from map(_strings, self._engine.quads_for_pattern(None, None, None, _DEFAULT))

    def triples(self) -> list[Triple]:
        """The default graph, sorted."""
        found = self._engine.quads_for_pattern(None, None, None, _DEFAULT)
        return sorted(_strings(quad)[:3] for quad in found)

    def matching(
        self,
        subject: str | None = None,
        predicate: str | None = None,
        object_: str | None = None,
        graph: str | None = None,
    ) -> Iterator[Quad]:
        """The quads of named graphs with these terms, in the engine's order; None is any.

        >>> store = Store.of([("<urn:a>", "<urn:p>", '"1"', "<urn:g>"), ("<urn:b>", "<urn:p>", '"2"', "<urn:g>")])
        >>> [o for _, _, o, _ in store.matching(subject="<urn:b>")]
        ['"2"']
        """
        s, p, o, g = (None if text is None else _term(text) for text in (subject, predicate, object_, graph))
        found = self._engine.quads_for_pattern(s, p, o, g)  # type: ignore[arg-type]  # a caller's mistake is an error
        return (_strings(quad) for quad in found if quad.graph_name != _DEFAULT)

    def copy(self, folder: Path) -> "Store":
        """A copy on disk, open for writing; `folder` must not be there yet."""
        try:
            self._engine.backup(str(folder))
            return Store(ox.Store(str(folder)))
        except (OSError, RuntimeError) as error:
            raise StoreError(f"the store cannot be copied: {error}") from error

    def close(self) -> None:
        """Let go of the files; nothing can be asked any more."""
        del self._engine

    def try_plan(self, planned: Plan, scratch: "Store", written: str) -> tuple[set[Quad], set[Quad]]:
        """What a planned update, run on the copy `scratch`, takes out of the named graphs and puts into them.

        A triple that goes from the default graph goes from every graph that tells it; one that comes into the default
        graph comes into the graph `written`.
        """
        removed, added = try_plan(self._engine, scratch._engine, planned, ox.NamedNode(written[1:-1]))
        return as_strings(removed), as_strings(added)

    def tells(self, triple: Triple) -> bool:
        """Whether the default graph holds a triple."""
        s, p, o = (_term(text) for text in triple)
        return ox.Quad(s, p, o) in self._engine  # type: ignore[arg-type]  # a caller's mistake is an error

    def load(self, quads: Iterable[Quad]) -> None:
        """Put many quads into a store that tells none of them yet, and no name of what they are about; not undone."""
        fill(self._engine, quads)

    def put(self, graphs: Mapping[str, Iterable[Quad]]) -> list[str]:
        """Make each named graph hold exactly its quads, in one transaction; those that changed are returned, sorted.

        A graph without quads is gone, and from the default graph what only it told.
        """
        removed, added = self.difference(graphs)
        self.change(removed, added)
        return sorted({quad[3] for quad in removed | added})

    def difference(self, graphs: Mapping[str, Iterable[Quad]]) -> tuple[set[Quad], set[Quad]]:
        """What must go and what must come so that each named graph holds exactly its quads."""
        removed: set[Quad] = set()
        added: set[Quad] = set()
        for graph, quads in graphs.items():
            before = set(self.matching(graph=graph))
            after = {_strings(quad) for quad in _parsed(quads)}
            removed |= before - after
            added |= after - before
        return removed, added

    def change(self, removed: Iterable[Quad], added: Iterable[Quad]) -> None:
        """Take quads out of named graphs and put others in, in one transaction with what that does to the default one.

        Those removed are there, those added are not; a graph left without quads is gone.
        """
        out, come_in = set(_parsed(removed)), set(_parsed(added))
        if not out and not come_in:
            return
        gone, come = changes_of_default_graph(self._engine, out, come_in)
        filled = {quad.graph_name for quad in come_in}
        emptied = sorted(
            str(graph)
            for graph in {quad.graph_name for quad in out} - filled
            if all(quad in out for quad in self._engine.quads_for_pattern(None, None, None, graph))
        )
        drops = "".join(f"DROP SILENT GRAPH {graph} ;\n" for graph in emptied)
        self._update(f"DELETE DATA {{ {_data(out | gone)} }} ;\n{drops}INSERT DATA {{ {_data(come_in | come)} }}")

    def _update(self, text: str) -> None:
        """Run a SPARQL update, which the engine does wholly or not at all."""
        try:
            self._engine.update(text)
            self._engine.flush()
        except (OSError, RuntimeError) as error:
            raise StoreError(f"the store cannot be written and was left as it is: {error}") from error


def fill(engine: ox.Store, quads: Iterable[Quad]) -> None:
    """Load quads into an empty engine, each into its graph and, merged, into the default graph.

    The engine loads one text in one thread, without Python's lock; so the texts of several batches go in side by side,
    while the next is put together here. A triple that comes again is the same key to the engine, and there once.
    """
    with _Loader(engine) as loader:
        for batch in _batches(merge(_passing(quads, loader))):
            loader.load("".join([f"{s} {p} {o} .\n" for s, p, o in batch]))


def _passing(quads: Iterable[Quad], loader: "_Loader") -> Iterator[Quad]:
    """The quads, each batch sent off to its named graphs before it is passed on."""
    for batch in _batches(quads):
        loader.load("".join(lines(batch)))
        yield from batch


class _Loader:
    """Texts of N-Quads on their way into an engine; few at once, so that a large graph is never held as text."""

    def __init__(self, engine: ox.Store, lock: object = None) -> None:
        """`lock` is whatever must be held as long as the store is."""
        self._engine = engine
        self._lock = lock
        self._pool = ThreadPoolExecutor(_LOADING_AT_ONCE)
        self._waiting: deque[Future[None]] = deque()

    def __enter__(self) -> "_Loader":
        return self

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        with self._pool:
            while error is None and self._waiting:
                self._waiting.popleft().result()

    def load(self, text: str) -> None:
        if len(self._waiting) > _LOADING_AT_ONCE:
            self._waiting.popleft().result()
        self._waiting.append(self._pool.submit(self._load, text))

    def _load(self, text: str) -> None:
        # lenient: the terms come from `to_quads` or from a parser, which have checked them
        self._engine.bulk_load(text.encode(), ox.RdfFormat.N_QUADS, lenient=True)


_T = TypeVar("_T")


def _batches(things: Iterable[_T]) -> Iterator[list[_T]]:
    rest = iter(things)
    while batch := list(islice(rest, _AT_ONCE)):
        yield batch


def _parsed(quads: Iterable[Quad]) -> Iterator[ox.Quad]:
    return ox.parse("".join(lines(quads)).encode(), ox.RdfFormat.N_QUADS)


@lru_cache(10_000)
def _term(text: str) -> ox.NamedNode | ox.Literal:
    """The engine's own form of a term."""
    if text.startswith("<"):
        return ox.NamedNode(text[1:-1])
    term = next(ox.parse(f"<x:> <x:> {text} .".encode(), ox.RdfFormat.N_TRIPLES)).object
    assert isinstance(term, ox.Literal)  # what is no IRI; the graph has no blank nodes
    return term


def _strings(quad: ox.Quad) -> Quad:
    return str(quad.subject), str(quad.predicate), str(quad.object), str(quad.graph_name)


def _data(quads: set[ox.Quad]) -> str:
    """Quads as SPARQL Update writes them."""
    default = "".join(f"{q.triple} .\n" for q in quads if q.graph_name == _DEFAULT)
    return default + "".join(f"GRAPH {q.graph_name} {{ {q.triple} }}\n" for q in quads if q.graph_name != _DEFAULT)


def _explain(text: str, error: SyntaxError) -> str:
    """Where a query stops being SPARQL, in one sentence."""
    if _UPDATE.match(text):
        return "a query only reads: ask with SELECT, ASK, CONSTRUCT or DESCRIBE"
    place = re.search(r"error at (\d+):(\d+)", str(error))
    if not place:
        return f"the query is not SPARQL: {str(error).splitlines()[0]}"
    line, column = int(place[1]), int(place[2])
    rest = " ".join("\n".join(text.split("\n")[line - 1 :])[column - 1 :].split())[:40]
    return f"the query is not SPARQL: line {line}, column {column}, " + (f"at {rest!r}" if rest else "at its end")

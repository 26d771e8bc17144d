"""A finished graph in a program's or a notebook's hands: `civicgraph.open(...)`, for reading alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from civicgraph.errors import QueryError, StoreError
from civicgraph.export import write_text
from civicgraph.graph import EDGE_KINDS, Triple, reported, to_network
from civicgraph.query import Names, ParameterType, check_date, read_names
from civicgraph.store import Answer, Rows, Store, Triples, is_store, open_store

if TYPE_CHECKING:
    from datetime import date

    import networkx as nx

    from civicgraph.pages import Material

_CAREER = """
SELECT ?title ?body ?status ?day ?quote ?article WHERE {
  ?post a org:Membership ; org:member ?person ; org:role/rdfs:label ?title ; civic:status ?status ;
    civic:evidence ?words .
  ?words oa:exact ?quote ; oa:hasSource ?article .
  OPTIONAL { ?post org:organization/rdfs:label ?body }
  OPTIONAL { ?article dcterms:issued ?day }
} ORDER BY ?day ?title ?body ?quote
"""
_COUNTS = "SELECT ?type (COUNT(?x) AS ?n) { VALUES ?type { %s } ?x a ?type } GROUP BY ?type ORDER BY DESC(?n) ?type"
_COUNTED = (
    "civic:Article civic:Person civic:Organization civic:Place civic:Document civic:Programme org:Membership "
    "rdf:Statement civic:Statistic civic:Statement"
)


@dataclass(frozen=True, slots=True)
class Post:
    """One telling of a post: the title, the body if told, the status, and the words of an article that say so."""

    title: str
    body: str | None
    status: str
    day: str | None
    """The day on which the article was published."""
    quote: str
    article: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A page: in a notebook it is shown inline, shut off from the notebook around it."""

    html: str
    height: int = 640

    def save(self, path: str | Path) -> Path:
        """Write the page to a file, whole or not at all."""
        write_text(Path(path), [self.html])
        return Path(path)

    def __repr__(self) -> str:
        return f"Shown({len(self.html):,} characters of HTML; save(path) writes them)"

    def _repr_html_(self) -> str:
        from civicgraph.render import frame_page

        return frame_page(self.html, self.height)


class Graph:
    """A graph to ask. `civicgraph.open` makes one.

    >>> from civicgraph.graph import to_quads
    >>> from civicgraph.model import Article, Reading
    >>> graph = Graph(Store.of(to_quads(Reading(Article("a-1", "Họp tổng kết", "")))))
    >>> graph.sparql("SELECT ?title { ?article dcterms:title ?title }").dicts()
    [{'title': 'Họp tổng kết'}]
    """

    def __init__(self, store: Store, place: Path | None = None) -> None:
        self._store = store
        self._place = place
        self._material: Material | None = None
        self._names: Names | None = None

    def ask(self, text: str) -> Answer:
        """The answer to any SPARQL query: rows, triples, or yes and no."""
        return self._store.query(text)

    def sparql(self, text: str) -> Rows:
        """The rows of a SELECT; `.dicts()` gives plain words, `.frame()` a pandas frame."""
        answer = self._store.query(text)
        if not isinstance(answer, Rows):
            raise QueryError("sparql() answers SELECT; ask() answers CONSTRUCT, DESCRIBE and ASK")
        return answer

    def entity(self, iri: str) -> list[Triple]:
        """What is told about a thing by its IRI, as triples, sorted; nothing if it is not in the graph."""
        answer = self._store.query(f"CONSTRUCT {{ <{_checked(iri)}> ?p ?o }} WHERE {{ <{_checked(iri)}> ?p ?o }}")
        assert isinstance(answer, Triples)  # what CONSTRUCT gives
        return list(answer)

    def find(self, name: str) -> list[str]:
        """The IRIs of what goes by a name in any spelling, with or without marks, sorted; nothing if nothing does."""
        return self._called().bearing(ParameterType.ENTITY, name)

    def career(self, person: str) -> list[Post]:
        """The posts of a person (IRI, or name in any spelling), each telling with its quote, the oldest article first.

        A name that several people share must be told apart by IRI.
        """
        iri = _checked(person) if "://" in person else self._only(person)
        rows = self.sparql(_CAREER.replace("?person", f"<{iri}>")).dicts()
        return [
            Post(
                title=row["title"] or "",
                body=row["body"],
                status=(row["status"] or "").rpartition("#")[2],
                day=row["day"],
                quote=row["quote"] or "",
                article=row["article"] or "",
            )
            for row in rows
        ]

    def network(self, kind: str | None = None, since: "date | str | None" = None) -> "nx.MultiDiGraph[str]":
        """The network of entities and events, or of one kind of edge ("position", "chair", "coordinatesWith"...).

        `since`, a day or "2017" or "2017-06", leaves out what happened before and what has no date.
        """
        if kind not in (None, *EDGE_KINDS):
            raise QueryError(f"no edge is of the kind {kind!r}; the kinds are {', '.join(EDGE_KINDS)}")
        if since is not None:
            check_date("since", str(since))
        network = to_network(reported(self._store.quads()))
        if kind is None and since is None:
            return network
        edges = network.edges(keys=True, data=True)
        network.remove_edges_from(
            [
                (source, target, key)
                for source, target, key, edge in edges
                if kind not in (None, edge["predicate"]) or (since is not None and edge.get("date", "") < str(since))
            ]
        )
        network.remove_nodes_from([node for node, degree in network.degree() if not degree])
        return network

    def view(
        self,
        around: str | None = None,
        *,
        page: str = "graph",
        since: str | None = None,
        until: str | None = None,
        types: Iterable[str] = (),
        place: str | None = None,
        query: str | None = None,
        limit: int | None = None,
        sparql: bool = False,
        height: int = 640,
    ) -> "Shown":
        """A page of the graph or of a part of it, which a notebook shows inline; `.save(path)` writes it to a file.

        `page` is "graph", "explorer", "articles" or "timeline"; the others are the wishes of `civicgraph view`.
        """
        from civicgraph.pages import DEFAULT_LIMIT, PageKind, check_view, draw_page, gather, nodes_answered, of_quads
        from civicgraph.render import View

        for name, day in (("since", since), ("until", until)):
            if day is not None:
                check_date(name, day)
        if self._material is None:
            self._material = gather(self._place) if self._place else of_quads(reported(self._store.quads()))
        kind = PageKind(page)
        found = nodes_answered(self._store, query, {}) if query else None
        wanted = limit or (DEFAULT_LIMIT if kind is PageKind.GRAPH else None)
        view = View(around, since, until, tuple(types), place, found, wanted)
        check_view(self._material, view)
        return Shown(draw_page(self._material, kind, view, sparql=sparql), height)

    def _only(self, name: str) -> str:
        found = self._called().find(ParameterType.PERSON, name)
        if len(found) > 1:
            raise QueryError(f"{len(found)} people in the graph are called {name!r}: give the IRI, which find() tells")
        return found[0]

    def _called(self) -> Names:
        """The names of everything in the graph, read once."""
        if self._names is None:
            self._names = read_names(self._store)
        return self._names

    def _repr_html_(self) -> str:
        """A small table of what there is, for a notebook."""
        rows = _words(self.sparql(_COUNTS % _COUNTED))
        cells = "".join(f"<tr><td>{escape(type_.rpartition('#')[2])}</td><td>{n}</td></tr>" for type_, n in rows)
        return f"<table><caption>civicgraph</caption>{cells}</table>"


def open_graph(path: str | Path) -> Graph:
    """The graph of a store, of a folder that a build wrote, or of an RDF file, read-only.

    A store is read where it is; a build is loaded into memory.
    """
    place = Path(path)
    if is_store(place):
        return Graph(open_store(place), place)
    file = place / "graph.nq" if place.is_dir() else place
    if not file.is_file():
        raise StoreError(f"{place} holds no graph: make one with civicgraph build INPUT... -o {place}")
    return Graph(Store.read(file), place)


def _words(rows: Rows) -> list[tuple[str, ...]]:
    return [tuple(str(term) for term in row) for row in rows]


def _checked(iri: str) -> str:
    """An IRI that can stand in a query."""
    if any(c in '<>"{}|^`\\' or c <= " " for c in iri):
        raise QueryError(f"{iri!r} is no IRI")
    return iri

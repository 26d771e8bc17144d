"""What the pages are made of, gathered from a build, a store or a graph file, and the pages made of it."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from civicgraph.errors import QueryError, StoreError
from civicgraph.graph import (
    BASE,
    Identify,
    Quad,
    Triple,
    asides_of,
    entity_iri,
    index_triples,
    merge,
    network_of,
    reported,
    say_figure,
    to_quads,
)
from civicgraph.graph.terms import number, term, value_of
from civicgraph.journal import read_base, read_readings
from civicgraph.model import Article, Reading
from civicgraph.query import answer, hint_at, load_catalogue
from civicgraph.render import (
    Note,
    Sparql,
    View,
    articles_page,
    explorer_page,
    find_named,
    graph_page,
    select,
    sentence_around,
    timeline_page,
)
from civicgraph.resolve import Identities, identify_across, namer
from civicgraph.spelling import strip_marks
from civicgraph.store import Rows, Store, data_folder, is_store, read_quads
from civicgraph.vocabulary import EntityType

if TYPE_CHECKING:
    import networkx as nx

READINGS = "readings.jsonl"
"""The file of a build that keeps what its pages are made of."""


class PageKind(StrEnum):
    """The pages, each of which is written to a file of its name."""

    GRAPH = "graph"
    EXPLORER = "explorer"
    ARTICLES = "articles"
    TIMELINE = "timeline"


DEFAULT_LIMIT = 1500
"""How many nodes graph.html shows at most unless told otherwise: more are slow in vis-network."""


@dataclass(frozen=True, slots=True)
class Material:
    """All that pages show. Without `readings`, where only the graph is at hand, quotes stand without their context."""

    network: "nx.MultiDiGraph[str]"
    articles: Mapping[str, Article]
    notes: tuple[Note, ...]
    triples: Sequence[Triple]
    readings: tuple[Reading, ...] = ()


def gather(place: Path) -> Material:
    """The material of a store, of a folder that a build wrote, or of an RDF file."""
    if is_store(place):
        return of_readings(*_told(data_folder(place) / "journal.jsonl"))
    if (place / READINGS).is_file():
        return of_readings(*_told(place / READINGS))
    file = place / "graph.nq" if place.is_dir() else place
    if not file.exists():
        raise StoreError(f"{place}: there is no graph here; make one with `civicgraph build` or `civicgraph demo`")
    return of_quads(reported(read_quads(file)))


def is_build(place: Path) -> bool:
    """Whether the folder is one that a build wrote, and not a store or a folder of exported files."""
    return (place / READINGS).is_file()


def base_of(place: Path) -> str:
    """The base of the IRIs of a store or a build; of a file alone, which does not tell it, the usual one."""
    if is_store(place):
        return read_base(data_folder(place) / "journal.jsonl")
    readings = place / READINGS
    return read_base(readings) if readings.is_file() else BASE


def _told(file: Path) -> tuple[list[Reading], str]:
    base, readings = read_readings(file)
    return sorted(readings.values(), key=lambda reading: reading.article.id), base


def of_readings(
    readings: Sequence[Reading],
    base: str = BASE,
    identities: Identities | None = None,
    quads: Iterable[Quad] | None = None,
) -> Material:
    """The material of what was read; `identities` are who is who in it, `quads` what it says, if they are at hand."""
    if identities is None:
        identities = identify_across(readings)
    if quads is None:
        quads = [quad for reading in readings for quad in to_quads(reading, namer(identities, reading), base)]
    bare = of_quads(quads)
    articles = {reading.article.id: reading.article for reading in readings}
    figures = (note for reading in readings for note in _figures_beside(reading, namer(identities, reading), base))
    notes = (*(note for note in bare.notes if note.family != "figures"), *figures)
    return replace(bare, articles=articles, notes=notes, readings=tuple(readings))


def of_quads(quads: Iterable[Quad]) -> Material:
    """The material of a graph alone, whose articles have no text."""
    triples = sorted(set(merge(quads)))
    things = index_triples(triples)
    notes = tuple(Note(**aside) for aside in asides_of(things))
    told = [_article(about) for about in things.values() if term("civic:Article") in about.get(term("rdf:type"), ())]
    return Material(network_of(things), {article.id: article for article in told}, notes, triples)


def _article(about: Mapping[str, list[str]]) -> Article:
    """What a graph tells of an article: all but its text."""
    told = {name: value_of(values[0]) for name, values in about.items()}
    issued = told.get(term("dcterms:issued"))
    return Article(
        id=told[term("dcterms:identifier")],
        title=told.get(term("dcterms:title"), ""),
        text="",
        published=date.fromisoformat(issued) if issued else None,
        url=told.get(term("schema:url")),
        source=told.get(term("civic:sourceName")),
    )


def _figures_beside(reading: Reading, identify: Identify, base: str) -> Iterator[Note]:
    """Each figure once at everybody whom its own sentence names, whether or not the figure is told of them."""
    article = reading.article
    named = sorted((start, entity.key) for entity in reading.entities for start, _ in entity.mentions)
    starts = [start for start, _ in named]
    iri = {entity.key: entity_iri(entity, identify, base)[1:-1] for entity in reading.entities}
    for figure in reading.statistics:
        surest = max(figure.evidence, key=lambda e: (e.confidence, -e.start))
        first, last = sentence_around(article.content, surest.start, surest.end)
        beside = named[bisect_left(starts, first) : bisect_left(starts, last)]
        value = value_of(number(figure.value))
        for node in sorted({iri[key] for _, key in beside}):
            yield Note(
                node=node,
                family="figures",
                words=say_figure(value, figure.unit, figure.qualifier or "", figure.about),
                article=article.id,
                start=surest.start,
                end=surest.end,
                quote=article.content[surest.start : surest.end],
                rule=surest.rule,
                confidence=surest.confidence,
                date=figure.time.start if figure.time else "",
            )


def draw_page(
    material: Material,
    kind: PageKind,
    view: View | None = None,
    *,
    title: str = "civicgraph",
    sparql: bool = False,
    siblings: Iterable[PageKind] = (),
) -> str:
    """One page as HTML, the same characters for the same material and wishes: all of it, or what `view` asks for.

    With `sparql` the explorer can be asked; `siblings` are the pages that stand beside it under their own names.
    """
    view = view or View(limit=DEFAULT_LIMIT if kind is PageKind.GRAPH else None)
    beside = {str(other): file_of(other) for other in siblings}
    if kind is PageKind.GRAPH:
        return graph_page(material.network, material.articles, view, title, material.notes, beside)
    chosen = select(material.network, view, material.articles)
    if kind is PageKind.EXPLORER:
        inside = _sparql(material.triples) if sparql else None
        return explorer_page(chosen, material.articles, title, material.notes, inside, beside)
    if kind is PageKind.TIMELINE:
        return timeline_page(chosen, material.articles, title, material.notes, beside)
    return articles_page(_telling(material.readings, chosen, view), title, beside)


def file_of(kind: PageKind) -> str:
    """The name of the file that a page is written to."""
    return f"{kind}.html"


def check_view(material: Material, view: View) -> None:
    """Refuse a view of a name that nothing has, or that shows nothing, with a sentence that says so."""
    _check_name(material, view.around, "nothing")
    _check_name(material, view.place, "no place", ("Place",))
    if not len(select(material.network, replace(view, limit=None), material.articles)):
        raise QueryError(
            "nothing in the graph is what was asked for: a name may be written with or without marks, a period is "
            "--since 2017-03 --until 2017-06, and `civicgraph query --list` shows what can be asked"
        )


def _check_name(material: Material, name: str | None, kind: str, types: Collection[str] = ()) -> None:
    """Refuse a name that nothing of some types has, with those that come close to it."""
    if not name or find_named(material.network, name, types):
        return
    entities = (
        data for _, data in material.network.nodes(data=True) if str(data["type"]) in (types or set(EntityType))
    )
    labels = [str(data["label"]) for data in entities]
    hint = hint_at(strip_marks(name), {strip_marks(label): label for label in labels})
    raise QueryError(f"{kind} is called {name!r} in this graph{hint}")


def nodes_answered(graph: Store, question: str, parameters: Mapping[str, str]) -> frozenset[str]:
    """The IRIs that the answer to a question names, for `View.nodes`."""
    found = answer(graph, question, parameters)
    if isinstance(found, bool):
        raise QueryError("a yes or no is no picture: ask SELECT or CONSTRUCT")
    if isinstance(found, Rows):
        return frozenset(str(term) for row in found for term in row if term is not None and term.kind == "iri")
    return frozenset(part[1:-1] for triple in found for part in triple if part.startswith("<"))


def _sparql(triples: Iterable[Triple]) -> Sparql:
    queries = [asdict(query) for query in load_catalogue().values()]
    return Sparql((f"{' '.join(triple)} .\n" for triple in triples), queries)


def _telling(readings: Sequence[Reading], chosen: "nx.MultiDiGraph[str]", view: View) -> Iterable[Reading]:
    """The readings of the articles that tell something of what was chosen; all if nothing was asked."""
    if not readings:
        raise StoreError("the articles page needs the texts: take the folder of a build, or a store")
    if not view.asks:
        return readings
    told = {str(data["article"]) for _, _, data in chosen.edges(data=True)}
    return [reading for reading in readings if reading.article.id in told]

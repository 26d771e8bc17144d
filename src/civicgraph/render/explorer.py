"""explorer.html: the whole graph, up to 100,000 nodes, on a canvas of our own that needs neither WebGL nor a server."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from civicgraph.model import Article
from civicgraph.render.page import Page, read_asset, read_bytes, write_page
from civicgraph.render.scene import Note, compose, describe, open_on

if TYPE_CHECKING:
    import networkx as nx

OPENING = 100  # nodes shown first of a larger graph: more than that is a hairball on any screen


@dataclass(frozen=True, slots=True)
class Sparql:
    """What a page that answers SPARQL holds: the graph's triples as lines of N-Triples, each once, and named queries.

    A query is a mapping with `name`, `title_vi`, `title_en`, `description_vi`, `description_en`, `sparql` and
    `parameters` (each with `name`, `type`, `required`, `vi`, `en`), as `asdict` makes it of a query of the catalogue.
    """

    triples: Iterable[str]
    queries: Sequence[Mapping[str, object]] = ()


def explorer_page(
    graph: "nx.MultiDiGraph[str]",
    articles: Mapping[str, Article],
    title: str = "civicgraph",
    notes: Iterable[Note] = (),
    sparql: Sparql | None = None,
    beside: Mapping[str, str] | None = None,
) -> str:
    """The page of all of `graph`, opened on its most connected part; search, expand and "show all" lead to the rest.

    The columns are deflated, the texts in a block of their own that is read after the first picture. With `sparql` the
    page can also be asked: Oxigraph, the triples and the catalogue are in it.
    """
    scene = compose(graph, articles, notes=notes)
    texts = {name: scene.columns[name] for name in ("notes", "passages", "sentences", "articles")}
    packed: dict[str, object] = {"scene": {name: scene.columns[name] for name in ("nodes", "facts")}, "texts": texts}
    data: dict[str, object] = {"meta": {**describe(scene, title, "explorer", beside), **open_on(scene, graph, OPENING)}}
    raw: dict[str, bytes] = {}
    if sparql is not None:
        data["queries"] = list(sparql.queries)
        packed["triples"] = "".join(sparql.triples)
        packed["engine-script"] = f"{_classic(read_asset('oxigraph/web.js'))}\n{read_asset('sparql_worker.js')}"
        raw["engine"] = read_bytes("oxigraph/web_bg.wasm.gz")
    return write_page(
        Page(
            title=title,
            body="workbench.body.html",
            entry="explorer.js",
            data=data,
            packed=packed,
            raw=raw,
            wasm=sparql is not None,
        )
    )


def _classic(module: str) -> str:
    """A module as a plain script: a page opened from disk may start a worker from plain scripts only."""
    plain = re.sub(r"^export \{[^}]*\};$|^export (?=class|function)", "", module, flags=re.MULTILINE)
    return plain.replace("import.meta.url", "location.href")

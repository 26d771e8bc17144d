"""explorer.html: the whole graph, up to 100,000 nodes, on a canvas of our own that needs neither WebGL nor a server."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import combining, normalize

from civicgraph.model import Article
from civicgraph.render.page import Page, read_asset, read_bytes, write_page
from civicgraph.render.scene import Note, compose, describe, open_on

if TYPE_CHECKING:
    import networkx as nx

_D = str.maketrans("đĐ", "dD")
WHOLE = 3000  # nodes of the largest graph that is shown whole at once
OPENING = 100  # nodes shown first of a larger graph, and as the main part of a smaller one


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
    """The page of all of `graph`; one of more than `WHOLE` nodes opens on its most connected part, from which search,
    expand and "show all" lead to the rest.

    The columns are deflated, the texts in a block of their own that is read after the first picture. With `sparql` the
    page can also be asked: Oxigraph, the triples and the catalogue are in it.
    """
    scene = compose(graph, articles, notes=notes)
    texts = {name: scene.columns[name] for name in ("notes", "passages", "sentences", "articles")}
    stem, ids = shorten_ids(*(list(map(str, scene.columns["nodes"][name])) for name in ("id", "label")))
    nodes = {**scene.columns["nodes"], "id": ids}
    packed: dict[str, object] = {"scene": {"nodes": nodes, "facts": scene.columns["facts"]}, "texts": texts}
    data: dict[str, object] = {
        "meta": {
            "stem": stem,
            **describe(scene, title, "explorer", beside),
            **open_on(scene, graph, OPENING),
            "whole": len(graph) <= WHOLE,
        }
    }
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


def shorten_ids(ids: list[str], labels: list[str]) -> tuple[str | None, list[str]]:
    """What all IRIs begin with, and the rest of each, in which "~" stands for the name that its label tells anyway;
    None and the IRIs as they are if one of them has a "~" of its own.

    assets/scene.js writes them out again; of 50,000 nodes they would be a quarter of the page.

    >>> shorten_ids(["id/person/to-lam-12", "id/place/ha-noi-34"], ["Tô Lâm", "Hà Nội"])
    ('id/p', ['erson/~12', 'lace/~34'])
    """
    first, last = min(ids, default=""), max(ids, default="")
    same = next((at for at, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), min(len(first), len(last)))
    rests = [id_[same:] for id_ in ids]
    if any("~" in rest for rest in rests):
        return None, ids
    slugs = (_slug(label) for label in labels)
    return first[:same], [
        rest.replace(f"{slug}-", "~", 1) if slug else rest for rest, slug in zip(rests, slugs, strict=True)
    ]


def _slug(label: str) -> str:
    """A name as the scripts fold it, its words joined; nothing for one with letters beyond ASCII, or a short one."""
    plain = "".join(letter for letter in normalize("NFD", label) if not combining(letter))
    words = re.sub(r"[^a-z0-9]+", "-", plain.translate(_D).lower()).strip("-")
    return words if plain.translate(_D).isascii() and len(words) > 3 else ""


def _classic(module: str) -> str:
    """A module as a plain script: a page opened from disk may start a worker from plain scripts only."""
    plain = re.sub(r"^export \{[^}]*\};$|^export (?=class|function)", "", module, flags=re.MULTILINE)
    return plain.replace("import.meta.url", "location.href")

"""What a SPARQL update takes out of the named graphs and puts into them, found by trying it on a copy of the store.

The engine runs the update; what its templates can have touched is looked up before and after. So the store itself
changes in one go and with its default graph in line, whatever the update does and however many operations it has.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

from civicgraph.errors import QueryError, StoreError
from civicgraph.graph import PREFIXES, Quad
from civicgraph.graph.merge import ALT_LABEL, LABEL
from civicgraph.store.formats import name_node
from civicgraph.store.remote import refuse_remote

_DEFAULT = ox.DefaultGraph()
_NAMES = tuple(ox.NamedNode(name[1:-1]) for name in (LABEL, ALT_LABEL))

_Pattern = tuple[ox.NamedNode | None, ox.NamedNode | None, ox.NamedNode | None, ox.NamedNode | ox.DefaultGraph | None]
_TOKEN = re.compile(
    r"""
    '{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3} | "{3}(?:"{0,2}(?:[^"\\]|\\.))*"{3} | '(?:[^'\\\n]|\\.)*' | "(?:[^"\\\n]|\\.)*"
    | <[^<>"{}|^`\\\x00-\x20]*> | \#[^\n]* | [?$]\w+ | [\w.-]*:[\w.:%-]* | \w+ | [{}]""",
    re.X | re.S,
)
"""Strings, IRIs, comments, names and words, so that a brace or a WHERE within one of them is not taken for one."""


@dataclass(frozen=True, slots=True)
class Update:
    """A SPARQL update, the base of its relative IRIs, and the dataset of its WHERE that the protocol gives."""

    text: str
    base: str | None = None
    using: tuple[str, ...] = ()
    using_named: tuple[str, ...] = ()
    remote: bool = False
    """Whether SERVICE and LOAD may ask other machines."""


@dataclass(frozen=True, slots=True)
class Plan:
    """An update that may be run: its text with the dataset in it, and the quads that it may take or put."""

    text: str
    base: str | None
    touched: frozenset[_Pattern]


def plan(update: Update) -> Plan:
    """What is to be run for an update; QueryError if it is none, or would ask another machine.

    Do this before a store is opened for writing: the parser keeps the frames of those who call it, and what they hold.
    """
    if not update.remote:
        refuse_remote(update.text, update=True)
    operations = _parse(update)
    touched = frozenset(pattern for operation in operations for pattern in _touched(operation))
    return Plan(_with_dataset(update, operations), update.base, touched)


def try_plan(
    engine: ox.Store, scratch: ox.Store, planned: Plan, written: ox.NamedNode
) -> tuple[set[ox.Quad], set[ox.Quad]]:
    """The quads of named graphs that must go and come; `scratch` is a copy of `engine` and another afterwards.

    A triple that goes from the default graph goes from every graph that tells it, a name also where it is a label; one
    that comes into the default graph comes into the graph `written`. Within one update an operation sees in the default
    graph only what was there before and what earlier ones wrote to it.
    """
    _run(scratch, planned.text, planned.base)
    before, after = (_matching(store, planned.touched) for store in (engine, scratch))
    gone, come = before - after, after - before
    removed = {quad for quad in gone if quad.graph_name != _DEFAULT}
    for quad in gone - removed:
        removed |= _tellings(engine, quad)
    added = {_placed(quad, written) for quad in come}
    return removed - added, {quad for quad in added if quad not in engine}


def _parse(update: Update) -> list[Any]:
    """The operations in rdflib's algebra."""
    from rdflib.plugins.sparql.algebra import translateUpdate, traverse
    from rdflib.plugins.sparql.parser import parseUpdate

    try:
        parsed = parseUpdate(update.text)
        # here and not by rdflib, which forgets the first of two prefixes of one namespace
        prefixes = PREFIXES | {
            _part(said, "prefix") or "": str(said["iri"])
            for prologue in parsed.prologue
            for said in prologue
            if said.name == "PrefixDecl"
        }
        traverse(parsed.request, visitPost=lambda node: _expand(node, prefixes))
        return list(translateUpdate(parsed, base=update.base).algebra)
    except Exception as error:  # pyparsing and rdflib raise many kinds; each means "not understood"
        raise QueryError(f"the update is not SPARQL 1.1: {str(error).splitlines()[0]}") from error


def _expand(node: Any, prefixes: Mapping[str, str]) -> Any:
    """A prefixed name as its IRI; None for any other node, which stays."""
    from rdflib import URIRef

    if getattr(node, "name", None) != "pname":
        return None
    return URIRef(prefixes[_part(node, "prefix") or ""] + (_part(node, "localname") or ""))


def _touched(operation: Any) -> Iterator[_Pattern]:
    """The quads that an operation may take or put, None for any term."""
    home = _graph(_part(operation, "withClause")) or _DEFAULT
    if operation.name == "Load" and "graphiri" not in operation:
        yield (None, None, None, _DEFAULT)
    if "graphiri" in operation:
        yield (None, None, None, _graph(operation["graphiri"]))
    for graph in _part(operation, "graph") or ():
        yield (None, None, None, _graph(graph))
    for template in (operation, _part(operation, "delete"), _part(operation, "insert")):
        if template:
            for triple in _part(template, "triples") or ():
                yield (*_fixed(triple), home)
            for graph, triples in (_part(template, "quads") or {}).items():
                for triple in triples:
                    yield (*_fixed(triple), _graph(graph))


def _part(node: Any, name: str) -> Any:
    """A part of a node of rdflib's algebra, whose own `get` is another thing than a dictionary's."""
    return dict.get(node, name)


def _fixed(triple: Any) -> tuple[ox.NamedNode | None, ox.NamedNode | None, ox.NamedNode | None]:
    subject, predicate, object_ = (_iri(term) for term in triple)
    return subject, predicate, object_


def _iri(term: Any) -> ox.NamedNode | None:
    from rdflib import URIRef

    if not isinstance(term, URIRef):
        return None
    try:
        return ox.NamedNode(str(term))
    except ValueError as error:  # "<ur%g>", which rdflib takes
        raise QueryError(f"the update is not SPARQL: <{term}> is no IRI ({error})") from error


def _graph(told: Any) -> ox.NamedNode | ox.DefaultGraph | None:
    """One graph; None for all of them, or all that have a name."""
    return _DEFAULT if told == "DEFAULT" else _iri(told)


def _with_dataset(update: Update, operations: list[Any]) -> str:
    """The text with the protocol's dataset in each operation that has a WHERE."""
    clauses = [f"USING <{iri}>" for iri in update.using] + [f"USING NAMED <{iri}>" for iri in update.using_named]
    if not clauses:
        return update.text
    if any(_part(operation, "using") or _part(operation, "withClause") for operation in operations):
        raise QueryError("the update has USING or WITH: give the dataset there or as parameters, not both")
    if any(operation.name == "DeleteWhere" for operation in operations):
        raise QueryError("DELETE WHERE has no dataset of its own: write DELETE { … } WHERE { … }")
    places, depth = [], 0
    for token in _TOKEN.finditer(update.text):
        depth += {"{": 1, "}": -1}.get(token[0], 0)
        if depth == 0 and token[0].upper() == "WHERE":
            places.append(token.start())
    if len(places) != sum(operation.name == "Modify" for operation in operations):
        raise QueryError("the update's WHERE could not be found: write it plainly")
    text = update.text
    for place in reversed(places):
        text = f"{text[:place]}{' '.join(clauses)} {text[place:]}"
    return text


def _run(scratch: ox.Store, text: str, base: str | None) -> None:
    try:
        scratch.update(text, base_iri=base, prefixes=PREFIXES)
    except SyntaxError as error:
        raise QueryError(f"the update is not SPARQL: {str(error).splitlines()[0]}") from error
    except (
        RuntimeError
    ) as error:  # what the engine says of an update that it understood: CREATE of a graph that is there
        raise QueryError(f"the update cannot be made: {error}") from error
    except OSError as error:
        raise StoreError(f"the update cannot be tried, and the store was left as it is: {error}") from error


def _matching(store: ox.Store, touched: frozenset[_Pattern]) -> set[ox.Quad]:
    return {quad for pattern in touched for quad in store.quads_for_pattern(*pattern)}


def _tellings(engine: ox.Store, told: ox.Quad) -> set[ox.Quad]:
    """Where the named graphs tell what the default graph does."""
    predicates = _NAMES if told.predicate in _NAMES else (told.predicate,)
    return {
        quad
        for predicate in predicates
        for quad in engine.quads_for_pattern(told.subject, predicate, told.object, None)
        if quad.graph_name != _DEFAULT
    }


def _placed(quad: ox.Quad, written: ox.NamedNode) -> ox.Quad:
    """The quad in a named graph and without blank nodes, of which each becomes an IRI."""
    graph = written if quad.graph_name == _DEFAULT else quad.graph_name
    return ox.Quad(name_node(quad.subject, str(written)), quad.predicate, name_node(quad.object, str(written)), graph)


def as_strings(quads: set[ox.Quad]) -> set[Quad]:
    return {(str(q.subject), str(q.predicate), str(q.object), str(q.graph_name)) for q in quads}

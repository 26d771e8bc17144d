"""RDF texts of every common format, to quads and back; the formats that are written by hand are in the export room."""

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

import pyoxigraph as ox

from civicgraph.errors import InputError, QueryError
from civicgraph.graph import PREFIXES, Quad, Triple

_AT_ONCE = 10_000
_UNKNOWN = "\ufffd"
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")
NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What no XML 1.0 document may hold; it is written as U+FFFD, the mark for what cannot be shown."""


class RdfFormat(Enum):
    """A format by the ending of its files; the value is its media type."""

    NQ = "application/n-quads"
    NT = "application/n-triples"
    TTL = "text/turtle"
    TRIG = "application/trig"
    JSONLD = "application/ld+json"
    RDF = "application/rdf+xml"

    @property
    def has_graphs(self) -> bool:
        return self in (RdfFormat.NQ, RdfFormat.TRIG, RdfFormat.JSONLD)


def read_quads(path: Path) -> Iterator[Quad]:
    """The quads of an RDF file, in its order; the format is told by the file's ending.

    What is not RDF is an InputError with file and line.
    """
    format_ = _format_of(path)
    try:
        with path.open("rb") as file:
            for quad in ox.parse(file, format_):
                yield str(quad.subject), str(quad.predicate), str(quad.object), str(quad.graph_name)
    except SyntaxError as error:
        raise InputError(str(path), error.lineno, f"not {format_.name}: {error.msg}") from error
    except OSError as error:
        raise InputError(str(path), None, f"cannot be read: {error.strerror or error}") from error


def parse_graph(body: bytes, media_type: str, graph: str) -> list[Quad]:
    """The quads of a graph that was sent: its relative IRIs begin with the graph's, its blank nodes become IRIs.

    >>> parse_graph(b"<#a> <urn:p> 4 .", "text/turtle", "<https://a.example/g>")[0][0]
    '<https://a.example/g#a>'
    """
    format_ = ox.RdfFormat.from_media_type(media_type)
    try:
        told = list(ox.parse(body, format_, base_iri=graph[1:-1], without_named_graphs=True, rename_blank_nodes=True))
    except (SyntaxError, ValueError, OSError) as error:
        raise QueryError(f"the graph is not {media_type}: {str(error).splitlines()[0]}") from error
    return [(str(name_node(q.subject, graph)), str(q.predicate), str(name_node(q.object, graph)), graph) for q in told]


def name_node(term: Any, graph: str) -> Any:
    """The term, a blank node as an IRI below the graph's."""
    return ox.NamedNode(f"{graph[1:-1]}/{term.value}") if isinstance(term, ox.BlankNode) else term


def serialize_to(triples: Iterable[Triple], format_: RdfFormat, output: BinaryIO) -> None:
    """Write the triples in a format without named graphs, piece by piece and in the order given."""
    target = ox.RdfFormat.from_media_type(format_.value)
    assert target is not None  # every member of RdfFormat is one of pyoxigraph's
    text = (f"{s} {p} {NOT_XML.sub(_UNKNOWN, o)} .\n" for s, p, o in triples)
    place = _XmlFile(output) if format_ is RdfFormat.RDF else output
    ox.serialize(_parsed(text), place, format=target, prefixes=PREFIXES)  # type: ignore[arg-type]  # all it asks for


def _parsed(text: Iterator[str]) -> Iterator[ox.Quad]:
    """The engine's own form of N-Triples, of which only some is held at a time."""
    while some := "".join(islice(text, _AT_ONCE)):
        yield from ox.parse(some.encode(), ox.RdfFormat.N_TRIPLES)


class _XmlFile:
    """A file into which the engine writes RDF/XML, with its control characters as XML may hold them."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def write(self, piece: bytes) -> int:
        self._file.write(_CONTROL.sub(_UNKNOWN.encode(), piece).replace(b"\r", b"&#13;"))
        return len(piece)

    def flush(self) -> None:
        self._file.flush()


def as_xml(written: bytes) -> bytes:
    r"""RDF/XML of the engine, which writes control characters as they are, as XML that every parser reads back.

    >>> as_xml(b"<a>one\x01two\r</a>").decode()
    '<a>one�two&#13;</a>'
    """
    return NOT_XML.sub("\ufffd", written.decode()).replace("\r", "&#13;").encode()


def _format_of(path: Path) -> ox.RdfFormat:
    ending = path.suffix.lstrip(".").lower()
    known = ox.RdfFormat.from_extension(ending)
    if known is None:
        endings = ", ".join(f".{format_.name.lower()}" for format_ in RdfFormat)
        raise InputError(str(path), None, f"its ending tells no RDF format; known are {endings}")
    return known

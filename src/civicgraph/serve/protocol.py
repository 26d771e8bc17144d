"""The SPARQL 1.1 Protocol's query operation and the Graph Store Protocol's reading half, over worker processes."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from civicgraph.errors import LockedError, QueryError, StoreError
from civicgraph.serve.negotiation import preferred
from civicgraph.serve.workers import Answered, Asked, BusyError, TooLargeError, TooSlowError, Workers
from civicgraph.store import GRAPH_TYPES, RESULT_TYPES

LONGEST_BODY = 2**20
_FORM = "application/x-www-form-urlencoded"
_QUERY = "application/sparql-query"
_UPDATE = "application/sparql-update"
_ALL_TYPES = (*RESULT_TYPES, *GRAPH_TYPES)
_SHORT_NAMES = {
    "json": "application/sparql-results+json",
    "xml": "application/sparql-results+xml",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "turtle": "text/turtle",
}

JSON = "application/json"
"""What many clients call JSON results by; they get them under that name unless they accept the full one, too."""

_IRI = re.compile(r'[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>"{}|^`\\]*')


class RefusedError(Exception):
    """A request that cannot be served, with its HTTP status and a sentence."""

    def __init__(self, status: int, sentence: str, headers: dict[str, str] | None = None) -> None:
        self.status = status
        self.headers = headers
        super().__init__(sentence)


async def answer_query(request: Request, pairs: Sequence[tuple[str, str]], workers: Workers) -> Response:
    """The protocol's query operation, by GET, by form and by direct POST, with its parameters."""
    text = single(pairs, "query")
    accepted = _accepted(request, pairs)
    named = JSON if JSON in accepted and _SHORT_NAMES["json"] not in accepted else None
    asked = Asked(
        text,
        list(dict.fromkeys(_SHORT_NAMES["json"] if kind == JSON else kind for kind in accepted)),
        absolute(value for name, value in pairs if name == "default-graph-uri"),
        absolute(value for name, value in pairs if name == "named-graph-uri"),
    )
    answered = await ask(workers, asked)
    return as_response(answered, named if answered.media_type == _SHORT_NAMES["json"] else None)


async def answer_graph(request: Request, workers: Workers) -> Response:
    """The Graph Store Protocol's GET and HEAD: `?graph=IRI` or `?default`."""
    graph = single_graph(request)
    graphs = [] if graph is None else [graph]
    accepted = preferred(request.headers.get("accept"), GRAPH_TYPES)
    if not accepted:
        raise RefusedError(406, f"a graph can be sent as {', '.join(GRAPH_TYPES)}")
    if graphs:
        there = await ask(workers, Asked("ASK { ?s ?p ?o }", RESULT_TYPES[:1], graphs))
        if b"true" not in there.body:
            raise RefusedError(404, f"there is no graph {graphs[0]}")
    return as_response(await ask(workers, Asked("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", accepted, graphs)))


def single_graph(request: Request) -> str | None:
    """The graph that a request of the Graph Store Protocol means; None is the default graph."""
    wanted = [pair for pair in _pairs(request.url.query) if pair[0] in ("graph", "default")]
    if len(wanted) != 1:
        raise RefusedError(400, "say which graph: ?graph=IRI or ?default")
    return None if wanted[0][0] == "default" else check_iri(wanted[0][1])


async def ask(workers: Workers, asked: Asked) -> Answered:
    """The answer of a worker, its errors as HTTP knows them."""
    known = [*asked.accepted, *(kind for kind in _ALL_TYPES if kind not in asked.accepted)]
    with refused_as_http():
        answered = await workers.ask(Asked(asked.text, known, asked.default_graphs, asked.named_graphs))
    if answered.media_type not in asked.accepted:
        kinds = RESULT_TYPES if answered.media_type in RESULT_TYPES else GRAPH_TYPES
        raise RefusedError(406, f"this query can be answered as {', '.join(kinds)}")
    return answered


@contextmanager
def refused_as_http() -> Iterator[None]:
    """What a worker refuses, with the status that HTTP has for it."""
    again = {"Retry-After": "5"}
    try:
        yield
    except QueryError as error:
        raise RefusedError(400, str(error)) from error
    except TooSlowError as error:
        raise RefusedError(504, str(error)) from error
    except TooLargeError as error:
        raise RefusedError(507, str(error)) from error
    except (BusyError, LockedError) as error:
        raise RefusedError(503, str(error), again) from error
    except StoreError as error:
        raise RefusedError(507, str(error)) from error


def as_response(answered: Answered, named: str | None = None) -> Response:
    """The answer as HTTP, its media type `named` as the client called it, if that is another name of it."""
    kind = named or answered.media_type
    charset = "; charset=utf-8" if kind.startswith("text/") else ""
    return Response(answered.body, headers={"Content-Type": kind + charset, "Vary": "Accept"})


def refusal(error: RefusedError) -> Response:
    return PlainTextResponse(f"{error}\n", error.status, error.headers)


async def read_pairs(request: Request) -> list[tuple[str, str]]:
    """The parameters of the operation, wherever the protocol lets them stand."""
    if request.method in ("GET", "HEAD"):
        return _pairs(request.url.query)
    kind = media_type_of(request)
    if kind not in (_FORM, _QUERY, _UPDATE):
        raise RefusedError(415, f"a query is posted as {_FORM} or {_QUERY}, an update as {_FORM} or {_UPDATE}")
    body = await take_body(request, LONGEST_BODY)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RefusedError(400, "the body is not UTF-8") from error
    if kind == _FORM:
        return _pairs(text)
    return [("query" if kind == _QUERY else "update", text), *_pairs(request.url.query)]


def media_type_of(request: Request) -> str:
    """The media type of the body, which must be UTF-8."""
    kind, _, rest = request.headers.get("content-type", "").partition(";")
    if "charset=" in rest.lower() and "utf-8" not in rest.lower():
        raise RefusedError(415, "the body must be UTF-8")
    return kind.strip().lower()


async def take_body(request: Request, most: int) -> bytes:
    """The body, if it is not longer than `most` bytes."""
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > most:
            raise RefusedError(413, f"the body is longer than {most:,} bytes")
    return bytes(body)


def _pairs(encoded: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(encoded, keep_blank_values=True, errors="strict", max_num_fields=100)
    except ValueError as error:  # UnicodeDecodeError is one too
        raise RefusedError(400, "the parameters are not percent-encoded UTF-8, or are more than 100") from error


def single(pairs: Sequence[tuple[str, str]], name: str) -> str:
    """The value of a parameter that must be there once."""
    found = [value for key, value in pairs if key == name]
    if len(found) != 1:
        raise RefusedError(400, f"give the parameter {name} once, not {len(found)} times")
    return found[0]


def _accepted(request: Request, pairs: Sequence[tuple[str, str]]) -> list[str]:
    """The types wanted: those of a `format` parameter, for links, else those of the Accept header."""
    wished = [value for name, value in pairs if name == "format"]
    accept = _SHORT_NAMES.get(wished[0], wished[0]) if wished else request.headers.get("accept")
    accepted = preferred(accept, (*_ALL_TYPES, JSON))
    if not accepted:
        raise RefusedError(406, f"an answer can be sent as {', '.join(_ALL_TYPES)}")
    return accepted


def absolute(iris: Iterable[str]) -> list[str]:
    """The IRIs, each checked."""
    return [check_iri(iri) for iri in iris]


def check_iri(iri: str) -> str:
    """The IRI, if it is absolute and nothing else can be hidden in it."""
    if not _IRI.fullmatch(iri):
        raise RefusedError(400, f"{iri!r} is no absolute IRI")
    return iri

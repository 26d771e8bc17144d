"""Writing over HTTP, for who has the token: the SPARQL protocol's updates, the Graph Store Protocol's writing half."""

import hmac
from collections.abc import Sequence
from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response

from civicgraph.serve.protocol import (
    RefusedError,
    absolute,
    media_type_of,
    refused_as_http,
    single,
    single_graph,
    take_body,
)
from civicgraph.serve.workers import Put, Workers
from civicgraph.store import GRAPH_TYPES, Update

_SCHEME = "bearer "


def check_token(request: Request, token: str | None) -> None:
    """Refuse who may not write: nobody may where there is no token."""
    if token is None:
        raise RefusedError(
            403, "this server is for reading; civicgraph serve --writable lets who has its token change the graph"
        )
    told = request.headers.get("authorization", "")
    if told[: len(_SCHEME)].lower() == _SCHEME:
        given = told[len(_SCHEME) :].strip()
        if hmac.compare_digest(given.encode("utf-8", "surrogateescape"), token.encode()):
            return
    raise RefusedError(401, "to write, send the token: Authorization: Bearer …", {"WWW-Authenticate": "Bearer"})


async def answer_update(pairs: Sequence[tuple[str, str]], workers: Workers, root: str) -> Response:
    """The update operation of the SPARQL protocol, by form or direct POST; relative IRIs begin with the endpoint's."""
    if any(name == "query" for name, _ in pairs):
        raise RefusedError(400, "ask or change, not both in one request")
    update = Update(
        single(pairs, "update"),
        f"{root}/sparql",
        tuple(absolute(value for name, value in pairs if name == "using-graph-uri")),
        tuple(absolute(value for name, value in pairs if name == "using-named-graph-uri")),
        workers.limits.remote,
    )
    with refused_as_http():
        await workers.change(update)
    return Response(status_code=204)


async def answer_graph_change(request: Request, workers: Workers) -> Response:
    """PUT, POST and DELETE of a graph: `?graph=IRI`, or to add to it `?default`."""
    graph = single_graph(request)
    put = Put(None if graph is None else f"<{graph}>")
    if request.method != "DELETE":
        media_type = media_type_of(request)
        if media_type not in GRAPH_TYPES:
            raise RefusedError(415, f"a graph is sent as {', '.join(GRAPH_TYPES)}")
        body = await take_body(request, workers.limits.answer)
        put = replace(put, body=body, media_type=media_type, keep=request.method == "POST")
    with refused_as_http():
        was_there = await workers.change(put)
    if request.method == "DELETE" and not was_there:
        raise RefusedError(404, f"there is no graph {graph}")
    return Response(status_code=204 if was_there else 201)

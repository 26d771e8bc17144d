"""The routes, and what every answer carries: the headers of CORS and of a strict content policy."""

import json
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass, field
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from civicgraph.errors import QueryError, ServeError, StoreError
from civicgraph.graph import BASE
from civicgraph.query import Form, NamedQuery, fill, load_catalogue
from civicgraph.serve import reconcile
from civicgraph.serve.html import Markup, bare_page
from civicgraph.serve.memo import Memo
from civicgraph.serve.negotiation import preferred
from civicgraph.serve.pages import Pages
from civicgraph.serve.protocol import (
    JSON,
    RefusedError,
    answer_graph,
    answer_query,
    as_response,
    ask,
    check_iri,
    read_pairs,
    refusal,
    single,
)
from civicgraph.serve.reading import Graph
from civicgraph.serve.workers import Asked, Limits, Workers
from civicgraph.serve.writing import answer_graph_change, answer_update, check_token
from civicgraph.store import GRAPH_TYPES, RESULT_TYPES, is_store, open_store

_HTML = "text/html"
_VARY = {"Vary": "Accept"}
_PAGES = ("graph", "explorer", "articles", "timeline")
_POLICY = (
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
    "base-uri 'none'; frame-ancestors 'self'; form-action 'self'"
)
_FRAMED = _POLICY.replace("frame-ancestors 'self'", "frame-ancestors *")
_HEADERS = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}
_ASSETS = {
    "pages.css": "text/css",
    "yasgui.min.css": "text/css",
    "yasgui.min.js": "text/javascript",
    "query-page.js": "text/javascript",
}
_DESCRIBE = """
CONSTRUCT {{ ?s ?p ?o }} WHERE {{
  {{ VALUES ?s {{ <{iri}> }} ?s ?p ?o }}
  UNION {{ ?s ?any <{iri}> . ?s civic:evidence ?evidence ; ?p ?o }}
  UNION {{ ?fact ?any <{iri}> ; civic:evidence ?s . ?s ?p ?o }}
  UNION {{ <{iri}> civic:evidence ?s . ?s ?p ?o }}
}}
"""
_KNOWN = "ASK {{ {{ <{iri}> ?p ?o }} UNION {{ ?s ?p <{iri}> }} }}"
_COUNTS = """
SELECT ?kind (COUNT(?thing) AS ?n) WHERE {
  VALUES ?kind { civic:Article civic:Person civic:Organization civic:Place civic:Document civic:Programme }
  ?thing a ?kind
} GROUP BY ?kind ORDER BY ?kind
"""
_DESCRIPTION = """@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .
@prefix formats: <http://www.w3.org/ns/formats/> .

[] a sd:Service ;
  sd:endpoint <{root}/sparql> ;
  sd:supportedLanguage {languages} ;
  sd:resultFormat formats:SPARQL_Results_JSON, formats:SPARQL_Results_XML, formats:SPARQL_Results_CSV,
    formats:SPARQL_Results_TSV, formats:Turtle, formats:N-Triples, formats:RDF_XML, formats:JSON-LD ;
  sd:defaultDataset [ a sd:Dataset ; sd:defaultGraph [ a sd:Graph ] ] .
"""

Handler = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class Options:
    """What is served: the folder of a build or store, the base of its IRIs, and what a query may use."""

    source: Path
    base: str = BASE
    limits: Limits = field(default_factory=Limits)
    token: str | None = None
    """With a token the store may be changed by who sends it."""


class _Server:
    """The handlers of the routes."""

    def __init__(self, options: Options, workers: Workers) -> None:
        self.options = options
        self.workers = workers
        self.graph = Graph(workers)
        self.pages = Pages(self.graph, options.base)

    async def home(self, request: Request) -> Response:
        _, counts = await self.graph.rows(_COUNTS)
        return HTMLResponse(self.pages.home(counts))

    async def sparql(self, request: Request) -> Response:
        """A query; without one the query page for a browser, and the service description for a program."""
        if request.method not in ("GET", "HEAD") or request.query_params:
            pairs = await read_pairs(request)
            if not any(name == "update" for name, _ in pairs):
                return await answer_query(request, pairs, self.workers)
            check_token(request, self.options.token)
            if request.method != "POST":
                raise RefusedError(400, "an update is posted")
            return await answer_update(pairs, self.workers, _root(request))
        if preferred(request.headers.get("accept"), ("text/turtle", _HTML))[:1] == [_HTML]:
            return HTMLResponse(self.pages.workbench(list(load_catalogue().values())))
        languages = "sd:SPARQL11Query" + (", sd:SPARQL11Update" if self.options.token else "")
        return Response(_DESCRIPTION.format(root=_root(request), languages=languages), media_type="text/turtle")

    async def graphs(self, request: Request) -> Response:
        """The Graph Store Protocol."""
        if request.method in ("GET", "HEAD"):
            return await answer_graph(request, self.workers)
        check_token(request, self.options.token)
        return await answer_graph_change(request, self.workers)

    async def thing(self, request: Request) -> Response:
        """An IRI of the graph under the local base: a page or RDF, by the Accept header."""
        path = request.scope["raw_path"].decode("ascii", "replace").partition("?")[0]
        return await self._thing(request, self.options.base + path.removeprefix("/id/"))

    async def about(self, request: Request) -> Response:
        """An IRI that is not below the base: a word of the ontology, a role, a link to elsewhere."""
        return await self._thing(request, request.query_params.get("iri", ""))

    async def _thing(self, request: Request, iri: str) -> Response:
        check_iri(iri)
        wished = request.query_params.get("format") or request.headers.get("accept")
        accepted = preferred(wished, (_HTML, *GRAPH_TYPES))
        if not accepted:
            raise RefusedError(406, f"this can be sent as {', '.join((_HTML, *GRAPH_TYPES))}")
        if accepted[0] == _HTML:
            page = await self.pages.thing(iri)
            if page is None:
                raise RefusedError(404, f"the graph does not know {iri}")
            return HTMLResponse(page, headers=_VARY)
        known = await ask(self.workers, Asked(_KNOWN.format(iri=iri), RESULT_TYPES[:1]))
        if b"true" not in known.body:
            raise RefusedError(404, f"the graph does not know {iri}")
        rdf = [kind for kind in accepted if kind in GRAPH_TYPES]
        return as_response(await ask(self.workers, Asked(_DESCRIBE.format(iri=iri), rdf)))

    async def search(self, request: Request) -> Response:
        return HTMLResponse(await self.pages.search(request.query_params.get("q", "")))

    async def queries(self, request: Request) -> Response:
        """The named queries: a page, or what a program needs to ask them, by the Accept header."""
        told = list(load_catalogue().values())
        if _wanted(request, (_HTML, JSON)) == JSON:
            return JSONResponse([asdict(named) for named in told], headers=_VARY)
        return HTMLResponse(self.pages.queries(told), headers=_VARY)

    async def query(self, request: Request) -> Response:
        """A named query: its form and answer as a page, or the answer alone, by `format` or the Accept header."""
        named = load_catalogue().get(request.path_params["name"])
        if named is None:
            raise RefusedError(404, "there is no such named query; /queries lists them")
        pairs = [(name, value.strip()) for name, value in request.query_params.multi_items() if value.strip()]
        given = {name: single(pairs, name) for name, _ in pairs}
        form = given.pop("format", None)
        if form is not None and form not in _TYPES:
            raise RefusedError(400, f"format is one of {', '.join(_TYPES)}")
        kind = _TYPES[form] if form else _wanted(request, (_HTML, *_TYPES.values(), *_ALSO))
        if kind == _HTML:
            return await self._query_page(named, given)
        names = await self.graph.names()
        text = fill(named, lambda: names, given)
        answered = as_response(await ask(self.workers, Asked(text, [_ALSO.get(kind, kind)])), kind)
        if form:
            answered.headers["Content-Disposition"] = f'attachment; filename="{named.name}.{form}"'
        return answered

    async def _query_page(self, named: NamedQuery, given: Mapping[str, str]) -> Response:
        """The form of a named query with what is wrong in it, or with the answer."""
        if not given and any(parameter.required for parameter in named.parameters):
            return HTMLResponse(self.pages.query(named, {}, None, ""), headers=_VARY)
        try:
            names = await self.graph.names()
            text = fill(named, lambda: names, given)
        except QueryError as error:
            return HTMLResponse(self.pages.query(named, given, None, str(error)), 400, _VARY)
        return HTMLResponse(self.pages.query(named, given, await self.graph.rows(text), ""), headers=_VARY)

    async def page_of_graph(self, request: Request) -> Response:
        """A page that the build wrote, if the source is a build; it brings a policy of its own."""
        path = self.options.source / request.url.path.rpartition("/")[2]  # one of _PAGES: no other path leads here
        if not path.is_file():
            raise RefusedError(404, "this graph has no page; civicgraph build writes one")
        return HTMLResponse(path.read_bytes(), headers={"Content-Security-Policy": "frame-ancestors 'self'"})

    async def reconcile(self, request: Request) -> Response:
        """The manifest, or the candidates of a batch, by GET or form."""
        pairs = dict(await read_pairs(request))
        if "queries" not in pairs:
            return JSONResponse(reconcile.manifest(self.options.base, _root(request)))
        try:
            batch = json.loads(pairs["queries"])
        except ValueError as error:
            raise RefusedError(400, f"queries is not JSON: {error}") from error
        if not isinstance(batch, dict):
            raise RefusedError(400, "queries is a JSON object of queries")
        return JSONResponse(reconcile.answer_batch(await self.graph.names(), batch, self.options.base))

    async def suggest(self, request: Request) -> Response:
        prefix = request.query_params.get("prefix", "")
        if request.path_params["kind"] == "type":
            return JSONResponse(reconcile.suggest_types(prefix))
        if request.path_params["kind"] == "entity":
            return JSONResponse(
                reconcile.suggest_entities(
                    await self.graph.names(), prefix, self.options.base, request.query_params.get("cursor", "0")
                )
            )
        raise RefusedError(404, "entities and types are suggested, nothing else")

    async def preview(self, request: Request) -> Response:
        """A small page of a thing, which OpenRefine shows in a frame of its own."""
        return HTMLResponse(bare_page(await self._preview(request)), headers={"Content-Security-Policy": _FRAMED})

    async def flyout(self, request: Request) -> Response:
        """The same as a piece of HTML within JSON."""
        return JSONResponse({"id": request.query_params.get("id", ""), "html": await self._preview(request)})

    async def _preview(self, request: Request) -> Markup:
        shown = await self.pages.preview(check_iri(self.options.base + request.query_params.get("id", "")))
        if shown is None:
            raise RefusedError(404, "the graph does not know this id")
        return shown

    async def asset(self, request: Request) -> Response:
        name = request.path_params["name"]
        if name not in _ASSETS:
            raise RefusedError(404, "there is no such file")
        with as_file(files("civicgraph.serve") / "assets" / name) as path:
            return Response(path.read_bytes(), media_type=_ASSETS[name], headers={"Cache-Control": "max-age=3600"})


_TYPES: dict[str, str] = {
    Form.CSV: "text/csv",
    Form.TSV: "text/tab-separated-values",
    Form.JSON: "application/sparql-results+json",
}


_ALSO = {kind: kind for kind in RESULT_TYPES if kind not in _TYPES.values()} | {JSON: _TYPES[Form.JSON]}
"""What more the Accept header can ask for, with the type of SPARQL's that it is: plain JSON is its JSON results."""


def _wanted(request: Request, offered: Sequence[str]) -> str:
    """The media type that the Accept header wants most."""
    accepted = preferred(request.headers.get("accept"), offered)
    if not accepted:
        raise RefusedError(406, f"this can be sent as {', '.join(offered)}")
    return accepted[0]


def _root(request: Request) -> str:
    """The server's address as the client sees it."""
    return str(request.base_url).rstrip("/")


def make_app(options: Options) -> Starlette:
    """The ASGI application; its workers live from its start to its end."""
    source = options.source
    if not source.exists() or (source.is_dir() and not is_store(source) and not (source / "graph.nq").exists()):
        raise StoreError(f"{source}: there is no graph here; make one with `civicgraph build` or `civicgraph demo`")

    if is_store(source):
        open_store(source)  # one of another version, or damaged, is told now and not by each worker
    if options.token is not None and not is_store(source):
        raise StoreError(f"{source} is no store, so it cannot be written: make one with civicgraph build --store DIR")

    @asynccontextmanager
    async def living(app: Starlette) -> AsyncIterator[dict[str, Any]]:
        workers = Workers(source, options.limits)
        try:
            yield {"server": _Server(options, workers)}
        finally:
            workers.close()

    def to(name: str) -> Handler:
        async def handle(request: Request) -> Response:
            try:
                response: Response = await getattr(request.state.server, name)(request)
            except RefusedError as error:
                response = refusal(error)
            except QueryError as error:
                response = refusal(RefusedError(400, str(error)))
            for header, value in {**_HEADERS, "Content-Security-Policy": _POLICY}.items():
                response.headers.setdefault(header, value)
            return response

        return handle

    read, ask_ = ["GET"], ["GET", "POST"]
    write = [*read, "PUT", "POST", "DELETE"] if options.token else read
    return Starlette(
        routes=[
            Route("/", to("home"), methods=read),
            Route("/sparql", to("sparql"), methods=ask_),
            Route("/graphs", to("graphs"), methods=write),
            *(Route(f"/{page}.html", to("page_of_graph"), methods=read) for page in _PAGES),
            Route("/id/{path:path}", to("thing"), methods=read),
            Route("/about", to("about"), methods=read),
            Route("/search", to("search"), methods=read),
            Route("/queries", to("queries"), methods=read),
            Route("/queries/{name}", to("query"), methods=read),
            Route("/reconcile", to("reconcile"), methods=ask_),
            Route("/reconcile/suggest/{kind}", to("suggest"), methods=read),
            Route("/reconcile/preview", to("preview"), methods=read),
            Route("/reconcile/flyout", to("flyout"), methods=read),
            Route("/assets/{name}", to("asset"), methods=read),
        ],
        middleware=[
            Middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["HEAD", *ask_, *write], allow_headers=["*"]),
            Middleware(Memo),
            Middleware(GZipMiddleware, minimum_size=2000, compresslevel=4),
        ],
        lifespan=living,
    )


def _no_one(port: int) -> None:
    del port


def serve(
    options: Options, host: str = "127.0.0.1", port: int = 8000, announce: Callable[[int], None] = _no_one
) -> None:
    """Serve until interrupted; `announce` is told the port once it is taken: a free one, where 0 is asked for.

    Raises:
        ServeError: the address cannot be listened on.
    """
    import uvicorn

    app = make_app(options)
    try:
        taken = socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        raise ServeError(f"{host}:{port}: {error.strerror}; another --port may be free, or 0 for any") from error
    announce(taken.getsockname()[1])
    uvicorn.Server(uvicorn.Config(app, log_level="warning")).run(sockets=[taken])

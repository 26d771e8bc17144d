"""Requests that nobody means, against every route of a server: whatever comes, the answer is never an internal error.

    python -m tests.benchmarks.fuzz [--requests 10000] [--seed 1] [--writable]

A store of the hand-made articles of tests/factory.py is served in this process; the requests are drawn from a seed, so
that a failure can be asked again. A small draw is a test, tests/serve/test_fuzz.py.
"""

import argparse
import json
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

from starlette.routing import Route
from starlette.testclient import TestClient
from tests.factory import HOSTILE, READINGS

from civicgraph.graph import article_iri, entity_iri
from civicgraph.keep import make_store
from civicgraph.query import load_catalogue
from civicgraph.serve import Limits, Options, make_app

TOKEN = "fuzz"
BASE = "https://w3id.org/civicgraph/id/"
IRIS = [iri[1:-1] for iri in (article_iri("tham-2020"), *(entity_iri(e) for r in READINGS for e in r.entities))]
SEGMENTS = [
    *load_catalogue(),
    "entity",
    "type",
    "property",
    "pages.css",
    "query-page.js",
    *(i[len(BASE) :] for i in IRIS),
]
PARAMETERS = [
    "query", "update", "default-graph-uri", "named-graph-uri", "using-graph-uri", "using-named-graph-uri", "graph",
    "default", "iri", "q", "id", "prefix", "queries", "format", "person", "body", "place", "document", "title", "since",
    "until", "about", "limit", "extend", "callback", "cursor",
]  # fmt: skip
QUERIES = [
    "ASK {}",
    "SELECT * { ?s ?p ?o } LIMIT 3",
    "CONSTRUCT WHERE { ?s a ?o }",
    f"DESCRIBE <{IRIS[0]}>",
    "SELECT (1/0 AS ?x) (STRDT('a', ?y) AS ?z) {}",
    "SELECT * { ?s ?p ?o FILTER(REGEX(?o, '((((')) } LIMIT 1",
    "SELECT (GROUP_CONCAT(?o) AS ?all) { ?s ?p ?o } GROUP BY ?g HAVING(?n > 1) ORDER BY DESC(?x)",
    "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
    *(named.fill({}) for named in load_catalogue().values() if not any(p.required for p in named.parameters)),
]
UPDATES = [
    "INSERT DATA { <urn:a> <urn:b> 'c'@vi , [] }",
    "INSERT DATA { GRAPH <urn:g> { <urn:a> schema:value 1 } } ; DELETE WHERE { GRAPH <urn:g> { ?s ?p ?o } }",
    "DELETE { ?s rdfs:label ?o } INSERT { ?s rdfs:label 'x'@vi } WHERE { ?s a civic:Launch ; rdfs:label ?o }",
    "DELETE WHERE { <urn:a> ?p ?o }",
    "COPY DEFAULT TO <urn:g>",
    "CLEAR GRAPH <urn:g>",
    "LOAD <http://127.0.0.1:1/>",
    "",
]
BATCHES = [
    {"q0": {"query": "trần văn an", "type": "Person", "limit": 3}},
    {"q0": {"query": "Bắc Ninh", "type": ["Place", "Person"], "properties": [{"pid": "x", "v": None}]}},
    {"a": {"query": ""}, "b": {"query": "an", "type": {"id": "Person"}, "limit": 10**30}},
]
WORDS = [
    "", " ", "0", "-1", "1e999", "null", "[]", "{}", "%", "%00", "\x00", "'\"><script>", "../../etc/passwd", "..%2f",
    "Trần Văn An", "tran van an", "Ủy ban", "\u202e", "\U0001f600", "a" * 5000, "{" * 300, "\\u0041", "2020", "2020-13",
    "text/turtle", "json", "csv", "http://[::1", "urn:x", "no iri> {}", *IRIS[:3],
]  # fmt: skip
ACCEPTS = [
    "*/*", "text/html", "text/turtle", "application/ld+json", "application/rdf+xml", "application/n-triples",
    "text/csv", "application/sparql-results+json", "application/sparql-results+xml", "text/csv;q=x",
    ";;,", "a/b", "*", "\xff",
]  # fmt: skip
TYPES = [
    "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update", "text/turtle",
    "application/ld+json", "application/rdf+xml", "application/json", "multipart/form-data",
    "text/turtle; charset=x", "",
]  # fmt: skip
BODIES = [
    b"",
    b"\xff\xfe",
    b"<a> <b> <c> .",
    b"<urn:a> <urn:b> 4 .",
    b"{",
    b'{"@context": "http://127.0.0.1:1/"}',
    b"<?xml?>",
]
METHODS = ["GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"]


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it is sent."""

    method: str
    path: str
    params: list[tuple[str, str]]
    headers: dict[bytes, bytes]
    body: bytes


def draw(random_: random.Random, routes: list[tuple[str, list[str]]]) -> Asked:
    """A request to one of the routes, more or less like one that makes sense."""
    path, methods = random_.choice(routes)
    for part in ("{path:path}", "{name}", "{kind}"):
        path = path.replace(part, _address(random_))
    if random_.random() < 0.05:
        path += random_.choice(["/", "//", "x", "%ff", ";a", "/.."])
    method = random_.choice(methods if random_.random() < 0.85 else METHODS)
    pairs = [(random_.choice(PARAMETERS), _value(random_)) for _ in range(random_.choice([0, 1, 1, 2, 4]))]
    kind = random_.choice(TYPES)
    if random_.random() < 0.6:
        pairs, kind = [_sensible(random_, path), *pairs[:1]], random_.choice([*TYPES[:1] * 3, *TYPES[:4]])
    headers = _headers(random_, kind)
    if method == "POST" and "form" in kind:
        return Asked(method, path, [], headers, _encoded(pairs))
    body = (
        random_.choice([*BODIES, random_.choice([*QUERIES, *UPDATES]).encode()])
        if method in ("POST", "PUT", "PATCH")
        else b""
    )
    return Asked(method, path, pairs, headers, body)


def _headers(random_: random.Random, kind: str) -> dict[bytes, bytes]:
    tokens = [b"", b"Bearer", b"Bearer \xff", *[f"Bearer {TOKEN}".encode()] * 5]
    return {
        b"Accept": random_.choice([*ACCEPTS[:1] * 8, *ACCEPTS]).encode("latin-1"),
        b"Content-Type": kind.encode(),
        b"Authorization": random_.choice(tokens),
        b"Origin": random_.choice([b"null", b"https://a.example"]),
    }


def _address(random_: random.Random) -> str:
    return (
        _mangled(random_, random_.choice(SEGMENTS)) if random_.random() < 0.8 else random_.choice(["%00", "a b", "%ff"])
    )


def _value(random_: random.Random) -> str:
    return _mangled(random_, random_.choice([*WORDS, *QUERIES, json.dumps(random_.choice(BATCHES))]))


def _sensible(random_: random.Random, path: str) -> tuple[str, str]:
    """A parameter that the route asks for."""
    wanted = {
        "/sparql": [("query", random_.choice(QUERIES)), ("update", random_.choice(UPDATES))],
        "/graphs": [("graph", random_.choice([*IRIS[:2], "urn:g"])), ("default", "")],
        "/reconcile": [("queries", json.dumps(random_.choice(BATCHES)))],
        "/about": [("iri", random_.choice(IRIS))],
        "/search": [("q", random_.choice(WORDS))],
    }
    few = [("prefix", "an"), ("id", random_.choice(IRIS)[len(BASE) :]), ("person", "trần văn an"), ("format", "csv")]
    name, value = random_.choice(wanted.get(path, few))
    return name, _mangled(random_, value)


def _mangled(random_: random.Random, text: str) -> str:
    """The text, sometimes with a piece cut out, doubled, or replaced by a stray character."""
    if random_.random() < 0.75 or not text:
        return text
    at = random_.randrange(len(text))
    end = min(len(text), at + random_.randrange(1, 8))
    return text[:at] + random_.choice(["", text[at:end] * 2, random_.choice("\"'<>{}%\\\x00é\n?&#")]) + text[end:]


def _encoded(pairs: list[tuple[str, str]]) -> bytes:
    return urlencode(pairs, errors="surrogatepass").encode()


def send(client: TestClient, asked: Asked) -> int:
    """The status of the answer, with the body read to its end."""
    path = "".join(c if c.isascii() and c.isprintable() and c not in ' ?#"<>' else "%20" for c in asked.path)
    query = f"?{_encoded(asked.params).decode()}" if asked.params else ""
    return client.request(asked.method, path + query, headers=asked.headers, content=asked.body).status_code


def fuzz(client: TestClient, requests: int, seed: int) -> Iterator[tuple[Asked, int]]:
    """The requests of a seed with their answers' status."""
    random_ = random.Random(seed)
    routes = [
        (route.path, sorted(route.methods or METHODS))
        for route in client.app.routes  # type: ignore[attr-defined]
        if isinstance(route, Route)
    ]
    protocols = [route for route in routes if route[0] in ("/sparql", "/graphs", "/reconcile")]
    for _ in range(requests):
        asked = draw(random_, [*routes, *protocols * 2, ("/nothing", METHODS)])
        yield asked, send(client, asked)


def main() -> None:
    words = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    words.add_argument("--requests", type=int, default=10_000)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--writable", action="store_true", help="let the requests that have the token change the store")
    options = words.parse_args()
    statuses: Counter[int] = Counter()
    broken: list[Asked] = []
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as name:
        make_store(Path(name), [*READINGS, HOSTILE])
        token = TOKEN if options.writable else None
        app = make_app(Options(Path(name), limits=Limits(seconds=20), token=token))
        with TestClient(app, raise_server_exceptions=False) as client:
            for asked, status in fuzz(client, options.requests, options.seed):
                statuses[status] += 1
                if status >= 500:
                    broken.append(asked)
                    print(status, asked, flush=True)
    print(f"{options.requests:,} requests in {time.perf_counter() - start:.0f} s: {dict(sorted(statuses.items()))}")
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()

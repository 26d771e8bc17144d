"""Other machines are asked only if the server was started so; here the other machine is this one."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest
from starlette.testclient import TestClient

from civicgraph.serve import Limits, Options, make_app

ANSWER = b'{"head": {"vars": ["x"]}, "results": {"bindings": [{"x": {"type": "literal", "value": "from there"}}]}}'


class _Elsewhere(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200)
        self.send_header("Content-Type", "application/sparql-results+json")
        self.send_header("Content-Length", str(len(ANSWER)))
        self.end_headers()
        self.wfile.write(ANSWER)

    do_GET = do_POST  # noqa: N815  # the name that the base class looks for

    def log_message(self, format: str, *args: object) -> None:
        """Nothing on standard error."""


@pytest.fixture
def elsewhere() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Elsewhere)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(("remote", "status"), [(False, 400), (True, 200)])
def test_service_is_asked_only_if_allowed(source: Path, elsewhere: str, remote: bool, status: int) -> None:
    text = f"SELECT ?x {{ SERVICE <{elsewhere}> {{ ?s ?p ?x }} }}"
    with TestClient(make_app(Options(source, limits=Limits(workers=1, remote=remote)))) as client:
        answer = client.get("/sparql", params={"query": text, "format": "csv"})
    assert answer.status_code == status, answer.text
    assert ("from there" in answer.text) == remote

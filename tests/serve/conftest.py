"""A server over the hand-made articles of tests/factory.py, started once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.factory import HOSTILE, READINGS

from civicgraph.graph import lines, to_quads
from civicgraph.serve import Limits, Options, make_app


@pytest.fixture(scope="session")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("served")
    quads = [quad for reading in (*READINGS, HOSTILE) for quad in to_quads(reading)]
    (folder / "graph.nq").write_text("".join(lines(quads)), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def client(source: Path) -> Iterator[TestClient]:
    with TestClient(make_app(Options(source, limits=Limits(seconds=20, workers=1)))) as client:
        yield client

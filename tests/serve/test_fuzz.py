"""A small draw of the requests of tests/benchmarks/fuzz.py; the large one is run by hand."""

from collections import Counter
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.benchmarks.fuzz import TOKEN, fuzz
from tests.factory import HOSTILE, READINGS

from civicgraph.keep import make_store
from civicgraph.serve import Limits, Options, make_app


@pytest.mark.parametrize("token", [None, TOKEN])
def test_no_request_is_an_internal_error(tmp_path: Path, token: str | None) -> None:
    make_store(tmp_path, [*READINGS, HOSTILE])
    options = Options(tmp_path, limits=Limits(seconds=20, workers=1), token=token)
    with TestClient(make_app(options), raise_server_exceptions=False) as client:
        answers = list(fuzz(client, 300, seed=7))
    assert [asked for asked, status in answers if status >= 500] == []
    counted = Counter(status for _, status in answers)
    assert set(counted) >= {200, 400, 404, 405}

"""The graph over HTTP: SPARQL 1.1 Protocol, a page for every IRI, the named queries, reconciliation for OpenRefine."""

from civicgraph.serve.app import Options, make_app, serve
from civicgraph.serve.workers import Limits

__all__ = ["Limits", "Options", "make_app", "serve"]

"""The Reconciliation API 0.2 of the W3C community group, by which OpenRefine matches names to the graph.

Names are compared without case and tone marks. The identifier of a thing is its IRI after the base.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from civicgraph.errors import QueryError
from civicgraph.graph import CIVIC
from civicgraph.query import Named, Names
from civicgraph.vocabulary import EntityType

_MOST = 50
_SUGGESTED = 20


def manifest(base: str, root: str) -> dict[str, Any]:
    """What the service is; `root` is the address that the client sees."""
    flyout = {"flyout_service_url": root, "flyout_service_path": "/reconcile/flyout?id=${id}"}
    return {
        "versions": ["0.2"],
        "name": "civicgraph",
        "identifierSpace": base,
        "schemaSpace": CIVIC,
        "defaultTypes": [_type(type_) for type_ in EntityType],
        "view": {"url": f"{root}/id/{{{{id}}}}"},
        "preview": {"url": f"{root}/reconcile/preview?id={{{{id}}}}", "width": 420, "height": 220},
        "suggest": {
            "entity": {"service_url": root, "service_path": "/reconcile/suggest/entity", **flyout},
            "type": {"service_url": root, "service_path": "/reconcile/suggest/type"},
        },
    }


def answer_batch(names: Names, batch: Mapping[str, Any], base: str) -> dict[str, Any]:
    """The candidates of each query of the batch; QueryError says which query is none."""
    return {key: {"result": _candidates(names, key, query, base)} for key, query in batch.items()}


def _candidates(names: Names, key: str, query: Any, base: str) -> list[dict[str, Any]]:
    if not isinstance(query, dict) or not isinstance(query.get("query"), str):
        raise QueryError(f'{key}: a query is an object with a text "query"')
    limit = query.get("limit", 5)
    if not isinstance(limit, int) or isinstance(limit, bool) or limit < 1:
        raise QueryError(f'{key}: "limit" is a number above 0')
    found = names.search(query["query"], _wanted(key, query.get("type")), min(limit, _MOST))
    whole = [thing for thing, score in found if score == 100]
    return [
        {
            **_entity(thing, base),
            "type": [_type(thing.type)],
            "score": score,
            "match": [thing] == whole,  # sure only where one thing alone bears the whole name
        }
        for thing, score in found
    ]


def _wanted(key: str, told: Any) -> list[EntityType]:
    if told is None or told == "" or told == []:
        return list(EntityType)
    ids = told if isinstance(told, list) else [told]
    ids = [each.get("id") if isinstance(each, dict) else each for each in ids]
    if not all(isinstance(each, str) for each in ids):
        raise QueryError(f'{key}: "type" is the id of a type, or a list of them')
    return [type_ for type_ in EntityType if type_ in ids or CIVIC + type_ in ids]


def suggest_entities(names: Names, prefix: str, base: str, cursor: str) -> dict[str, Any]:
    """What a name that begins so may be; `cursor` is how many were shown already."""
    if not (cursor.isascii() and cursor.isdecimal() and len(cursor) < 10):
        raise QueryError(f"cursor is a whole number, not {cursor!r}")
    found = names.starting(prefix, limit=int(cursor) + _SUGGESTED)[int(cursor) :]
    return {"result": [{**_entity(thing, base), "notable": [str(thing.type)]} for thing in found]}


def suggest_types(prefix: str) -> dict[str, Any]:
    return {"result": [_type(type_) for type_ in EntityType if type_.lower().startswith(prefix.strip().lower())]}


def _entity(thing: Named, base: str) -> dict[str, Any]:
    return {
        "id": thing.iri.removeprefix(base),
        "name": thing.names[0],
        "description": "; ".join(_unique(thing.names[1:])) or str(thing.type),
    }


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))


def _type(type_: EntityType) -> dict[str, str]:
    return {"id": str(type_), "name": str(type_)}

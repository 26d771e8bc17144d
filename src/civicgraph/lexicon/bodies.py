"""The bodies that everybody knows, as a register: each by its full name, with other forms and what it is part of."""

from dataclasses import dataclass
from functools import cache

from civicgraph.lexicon.tables import load_table
from civicgraph.spelling import fold


@dataclass(frozen=True, slots=True)
class KnownBody:
    """A body of the state, the party or the front that needs no place: "Bộ Nội vụ", "Ủy ban Thường vụ Quốc hội"."""

    name: str
    kind: str
    forms: tuple[str, ...] = ()
    parent: str | None = None


@cache
def load_bodies() -> dict[str, KnownBody]:
    """The known bodies by folded full name.

    >>> load_bodies()["ủy ban thường vụ quốc hội"].parent
    'Quốc hội'
    """
    rows: dict[str, list[tuple[str, str, str, str]]] = {}
    for row in load_table("bodies"):
        rows.setdefault(fold(row["full"]), []).append((row["form"], row["full"], row["kind"], row["parent"]))
    return {
        name: KnownBody(
            told[0][1],
            told[0][2],
            tuple(sorted({form for form, *_ in told if fold(form) != name})),
            next((parent for *_, parent in told if parent), None),
        )
        for name, told in rows.items()
    }

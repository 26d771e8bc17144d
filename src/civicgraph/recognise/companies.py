"""Companies by the name that they are known by: their forms written in one way, the banks that everybody knows."""

import re
from dataclasses import replace
from functools import cache

from civicgraph.lexicon.bodies import KnownBody, load_bodies
from civicgraph.model import BodyName, Mention
from civicgraph.spelling import fold

# How the forms of companies are written too.
_COMPANY_FORMS = (
    (re.compile(r"\bCP\b"), "Cổ phần"),
    (re.compile(r"\btrách nhiệm hữu hạn\b", re.IGNORECASE), "TNHH"),
    (re.compile(r"\bmột thành viên\b", re.IGNORECASE), "MTV"),
)


def as_known(body: Mention) -> Mention:
    """The company with its form as it is usually written, or the known one that it is.

    "Công ty |Trách nhiệm hữu hạn| A" is "Công ty |TNHH| A"; "Ngân hàng |BIDV|" and "Ngân hàng |TMCP| Ngoại thương
    Việt Nam" are banks that everybody knows.
    """
    name = body.value
    if not isinstance(name, BodyName) or name.name == name.head:
        return body
    full = name.name
    for form, usual in _COMPANY_FORMS:
        full = form.sub(usual, full)
    plain = fold(full).replace(" tmcp ", " ").replace(" thương mại cổ phần ", " ")
    known = None if name.place or name.parent else _companies().get(plain) or _companies().get(_own_words(plain, name))
    if known:
        return replace(body, value=replace(name, name=known.name, kind=known.kind, whole=True))
    return replace(body, value=replace(name, name=full)) if full != name.name else body


def _own_words(full: str, name: BodyName) -> str:
    return full.removeprefix(fold(name.head)).strip()


@cache
def _companies() -> dict[str, KnownBody]:
    """The known companies by each of their names, folded."""
    return {
        form: body
        for body in load_bodies().values()
        if body.kind == "company"
        for form in (fold(body.name), *map(fold, body.forms))
    }

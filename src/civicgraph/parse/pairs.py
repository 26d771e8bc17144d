"""Two bodies of one kind that a number alone tells to work together: "hợp tác giữa |hai Quốc hội|"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from civicgraph.model import BodyName, Kind, Mention, RawRelation
from civicgraph.parse.clauses import Clauses
from civicgraph.parse.cooperation import WORK_TOGETHER, tie_each
from civicgraph.parse.phrases import Actor, body_of
from civicgraph.spelling import fold


def read_pairs(told: Sequence[Clauses]) -> list[RawRelation]:
    """The relations of two bodies of one kind that a number alone tells: "hợp tác giữa |hai Quốc hội|".

    Who they are was told before: the only two whose names begin so, such as "Quốc hội" and "Quốc hội Cuba", or the
    only two of their kind.
    """
    if not any(" hai " in c.sentence.text for c in told):
        return []
    named: dict[str, Mention] = {}
    ministries: dict[str, Mention] = {}
    out: list[RawRelation] = []
    for clauses in told:
        for body in _bodies_named(clauses):
            if isinstance(body.value, BodyName) and not body.value.whole:
                ministries.setdefault(fold(body.value.name), body)
                continue
            named.setdefault(fold(_own_name(body)).removesuffix(" việt nam"), body)
        for actor in clauses.actors:
            if not _is_pair(clauses, actor):
                continue
            kind = fold(_own_name(actor.mention)).removesuffix(" việt nam")
            pair = [body for name, body in named.items() if name == kind or name.startswith(kind + " ")]
            if len(pair) == 2:
                out += tie_each(clauses, [(pair[0], pair[1])], "work-between-pair", 0.75)
        for kind in _counted_kinds(clauses):
            pair = [body for body in (*named.values(), *ministries.values()) if _is_of_kind(body, kind)]
            if len(pair) == 2:
                out += tie_each(clauses, [(pair[0], pair[1])], "work-between-pair", 0.7)
    return out


# "hợp tác giữa hai |bộ|", "hai |Đảng| tiếp tục phối hợp": the kinds of which an article may tell two and no more.
_COUNTED_KINDS = {"bộ": "ministry", "đảng": "party", "quốc hội": "parliament", "chính phủ": "government"}


def _counted_kinds(clauses: Clauses) -> Iterator[str]:
    """The kinds of which two are told to work together, without their names."""
    if "hai" not in clauses.vocabulary:
        return
    words = list(clauses.sentence.folds)
    for k in [k for k, word in enumerate(words[:-1]) if word == "hai"]:
        kind = _COUNTED_KINDS.get(words[k + 1]) or _COUNTED_KINDS.get(" ".join(words[k + 1 : k + 3]))
        if kind is None or words[k + 2 : k + 3] == ["trưởng"]:
            continue
        ahead = words[max(0, k - 9) : k] if words[k - 1 : k] == ["giữa"] else words[k + 2 : k + 9]
        if not {";", ".", ":"} & set(ahead) and not WORK_TOGETHER.isdisjoint(" ".join(p) for p in pairwise(ahead)):
            yield kind


def _is_of_kind(body: Mention, kind: str) -> bool:
    """Whether a body is one of a kind, a parliament or party as a whole and no part of one."""
    v = body.value
    if not isinstance(v, BodyName) or v.kind != kind or v.parent or v.place or v.level:
        return False
    return v.name.startswith(_WHOLES[kind]) and not v.name.startswith(_COMMITTEES)


_COMMITTEES = ("Đảng ủy", "Đảng bộ", "Đảng đoàn")
_WHOLES = {"ministry": "Bộ ", "party": "Đảng ", "parliament": "Quốc hội", "government": "Chính phủ"}


def _own_name(body: Mention) -> str:
    return body.value.name if isinstance(body.value, BodyName) else ""


def _bodies_named(clauses: Clauses) -> Iterator[Mention]:
    for m in clauses.tagged.names:
        body = body_of(m) if m.kind is Kind.POST else m
        if body is not None and isinstance(body.value, BodyName):
            sent = body.value.parent if body.value.kind == "delegation" else None
            body = sent or body
            if isinstance(body.value, BodyName) and (body.value.whole or body.value.kind == "ministry"):
                yield body


def _is_pair(clauses: Clauses, actor: Actor) -> bool:
    """ "hợp tác giữa hai |Quốc hội|", "phối hợp giữa |Bộ Quốc phòng| hai nước"."""
    if actor.mention.kind is not Kind.ORGANIZATION or "giữa" not in clauses.vocabulary:
        return False
    before = clauses.before(actor.start, 14)
    two = before[-2:] == ["giữa", "hai"]
    if not (two or before[-1:] == ["giữa"]):
        return False
    if not two and clauses.after(actor.end, 2) != ["hai", "nước"]:
        return False
    near = before[max((k for k, w in enumerate(before) if w in {";", ".", ":"}), default=-1) + 1 :]
    return not WORK_TOGETHER.isdisjoint(" ".join(pair) for pair in pairwise(near))

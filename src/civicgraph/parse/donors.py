"""Donors of a row, each with a sum behind the first: "A ủng hộ 15 tỷ đồng, |B| 5 tỷ đồng; |C| góp 300 triệu đồng"."""

import re
from collections.abc import Sequence

from civicgraph.model import BodyName, Kind
from civicgraph.parse.clauses import Clauses, Verb
from civicgraph.parse.phrases import Actor

_NUMBER = r"(?:(?:gần|hơn|trên|khoảng) )?\d[\d.,]* (?:triệu|tỷ|tỉ|nghìn|đồng)"
_SUM = re.compile(rf" (?:(?:cũng )?(?:ủng hộ|góp|đóng góp|hỗ trợ|tặng|trao) )?{_NUMBER}(?!\w)")
_BETWEEN = re.compile(rf"[^.;”]{{0,40}}?{_NUMBER}[^;”]{{0,60}}(?:[,;]| và) (?:riêng )?")
"""What stands between a giver or his verb and the next one: " 15 tỉ đồng tiền mặt|, |"."""


def donors_next(clauses: Clauses, verb: Verb, recipients: Sequence[Actor]) -> list[Actor]:
    """The bodies behind a giver's sum that each give another."""
    out: list[Actor] = []
    end, collecting = verb.cue.end, ""
    for actor in clauses.actors_after(end):
        if not out and actor in recipients[:1] and not clauses.words(end, actor.start):
            if not _collects(actor):
                return out  # "A ủng hộ |Bệnh viện B| 2 tỷ đồng, Bệnh viện C 3 tỷ đồng": C gets, too
            end, collecting = actor.end, _head(actor)  # "A ủng hộ |Quỹ B| 15 tỷ đồng, C 5 tỷ đồng"
            continue
        if collecting and _head(actor) == collecting:
            return out  # "A ủng hộ Quỹ B 2 tỷ đồng, |Quỹ C| 1 tỷ đồng"
        if actor.mention.kind is not Kind.ORGANIZATION or _BETWEEN.fullmatch(clauses.text(end, actor.start)) is None:
            return out
        if _SUM.match(clauses.text(actor.end, min(actor.end + _TO_SUM, clauses.sentence.end))) is None:
            return out
        out.append(actor)
        end = actor.end
    return out


def _head(actor: Actor) -> str:
    value = actor.mention.value
    return value.head if isinstance(value, BodyName) else ""


def _collects(actor: Actor) -> bool:
    """Whether a body takes in what many give: a fund, a board that collects, the Front."""
    return _head(actor).startswith(("Quỹ", "Ban Vận động", "Ủy ban Mặt trận", "Hội Chữ thập đỏ"))


_TO_SUM = 40
"""The letters of " cũng ủng hộ khoảng 1.250 triệu"."""

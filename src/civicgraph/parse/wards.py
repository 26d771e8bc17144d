"""Where the sick are visited and given gifts: the hospital in which they are told to lie."""

from civicgraph.model import BodyName, Mention
from civicgraph.parse.clauses import Clauses
from civicgraph.parse.phrases import Actor
from civicgraph.spelling import fold

_WARDS = ("bệnh viện", "trung tâm y tế", "trạm y tế", "viện bỏng", "viện quân y")
_REACH = 5
"""So many names behind the sick may stand before where they lie."""
_LYING = (["điều", "trị"], ["chữa", "trị"], ["cấp", "cứu"], ["nằm", "viện"])


def is_ward(actor: Actor) -> bool:
    """Whether somebody lies there: "Bệnh viện Bạch Mai", "Trung tâm Y tế huyện A"."""
    value = actor.mention.value
    return isinstance(value, BodyName) and fold(value.head).startswith(_WARDS)


def ward_of_sick(clauses: Clauses, offset: int) -> Mention | None:
    """Where those told behind an offset lie: "thăm các nạn nhân đang điều trị tại |Bệnh viện A|"."""
    for ward in clauses.actors_after(offset)[:_REACH]:
        if is_ward(ward):
            lead = clauses.before(ward.start, 3)
            return ward.mention if lead[:2] in _LYING and lead[-1] in {"tại", "ở"} else None
    return None

"""What the readers of statements share: the stretch of words that is said, its evidence, who only reports."""

from civicgraph.model import BodyName, Evidence
from civicgraph.parse.clauses import Clauses
from civicgraph.parse.phrases import Actor


def whole(clauses: Clauses, start: int, end: int) -> tuple[int, int]:
    """The words with all of a quotation that opens or closes among them: "|“… . …|”, ông A nói"."""
    for opened, closed in clauses.tagged.quotes:
        if opened < start < closed <= end + 1 and clauses.sentence.start == start:
            start = opened
        if start <= opened < end < closed:
            end = closed
    return start, end


def is_press(actor: Actor) -> bool:
    """Whether a newspaper only reports: "Báo Tiền Phong đã thông tin, …"."""
    return isinstance(actor.mention.value, BodyName) and actor.mention.value.kind == "press"


def evidence(clauses: Clauses, rule: str, confidence: float) -> Evidence:
    return Evidence(clauses.sentence.start, clauses.sentence.end, rule, confidence)

"""What the readers of statements share: the stretch of words that is said, its evidence, who only reports.

And the statements of who gives an order, where no verb of saying tells any.
"""

from collections.abc import Iterable, Iterator

from civicgraph.model import BodyName, Evidence, Kind, RawEvent, RawStatement
from civicgraph.parse.clauses import Clauses
from civicgraph.parse.phrases import Actor
from civicgraph.vocabulary import EventType, Role


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


def without_tasks(told: Iterable[RawStatement], events: Iterable[RawEvent]) -> list[RawStatement]:
    """The statements without what those told to act in a list shall say: "2. |Bộ trưởng A| chỉ đạo các đơn vị …"."""
    listed = [e for e in events if e.evidence.rule == "listed-order"]
    told_to = {m.start for e in listed for role, m in e.roles if role is Role.ADDRESSEE}
    spans = [e.trigger for e in listed]
    return [s for s in told if s.speaker.start not in told_to and not any(a <= s.speaker.start < b for a, b in spans)]


def told_by_orders(
    events: Iterable[RawEvent], told: Iterable[RawStatement], article: Iterable[Clauses]
) -> Iterator[RawStatement]:
    """Of each person who orders something where the article tells nobody's words: "|Bộ trưởng A| giao Cục B …"."""
    if any(s.speaker.kind is Kind.PERSON for s in told):
        return
    speaking = {(s.speaker.start, s.speaker.end) for s in told}
    sentences = {clauses.sentence.index: clauses for clauses in article}
    for event in events:
        if event.type is not EventType.DIRECTIVE or event.evidence.rule == "order-obeyed":
            continue  # "Thực hiện chỉ đạo của |Bộ trưởng A|, Cục B …": what he said is not told
        clauses = sentences[event.sentence]
        if not _is_told_to_somebody(clauses, event):
            continue
        within = clauses.sentence
        for role, issuer in event.roles:
            if not within.start <= issuer.start < within.end:
                continue  # "Chỉ thị giao Sở A …": its issuer was told before
            if role is not Role.ISSUER or issuer.kind is not Kind.PERSON or (issuer.start, issuer.end) in speaking:
                continue
            speaking.add((issuer.start, issuer.end))
            where = event.evidence
            end = event.trigger[1]
            yield RawStatement(issuer, end, end, Evidence(where.start, where.end, "speaker-orders", 0.85))


def _is_told_to_somebody(clauses: Clauses, event: RawEvent) -> bool:
    """Whether an order is said or written to somebody, who is not only sent or led.

    Not "Đại tá A |trực tiếp| chỉ đạo Công an huyện B bắt giữ …", "ông A |ủy quyền| cho B".
    """
    start, end = event.trigger
    return clauses.before(start, 2) != ["trực", "tiếp"] and clauses.words(start, end)[:1] in _ORDERS


_ORDERS = (["giao"], ["yêu"], ["đề"], ["chỉ"], ["kiến"], ["nhắc"], ["lưu"])

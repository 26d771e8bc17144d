"""Reported words: who says what, before, inside or after the quotation."""

from civicgraph.model import BodyName, Evidence, Kind, Mention, RawStatement
from civicgraph.parse.clauses import Clauses, people
from civicgraph.parse.phrases import Actor

# Verbs of saying that mostly tell an act and no words.
_PASSING = {"giới thiệu", "phát động", "trao đổi", "chúc mừng", "cảm ơn", "biểu dương", "tiếp thu", "ghi nhận"}
# With these a body speaks; with the others it only does something.
_BODY_SAYS = {
    "cho biết", "khẳng định", "thông báo", "thông tin", "cho hay", "nêu rõ", "nhấn mạnh", "đề nghị", "kiến nghị", "cho rằng",
    "nêu", "nhận định", "đánh giá", "đề xuất", "bày tỏ", "tuyên bố", "xác nhận", "trả lời", "thừa nhận", "cảnh báo", "lưu ý", "kêu gọi", "yêu cầu", "kết luận", "khuyến cáo", "dự báo", "nói",
}  # fmt: skip


def read_statements(clauses: Clauses) -> list[RawStatement]:
    """The statements of the sentence."""
    out: list[RawStatement] = []
    seen: set[tuple[int, int]] = set()
    if clauses.sentence.text.endswith("?") and not clauses.tagged.quotes:
        return []  # an interviewer's question speaks to somebody
    for verb in clauses.verbs:
        if verb.cue.rule != "say" or verb.negated or verb.embedded or verb.quoted or verb.planned or verb.modal:
            continue
        if not verb.direct and verb.cue.start != clauses.sentence.start:
            continue
        word = clauses.text(verb.cue.start, verb.cue.end).lower()
        speakers = people(verb.subject)
        if not speakers and word in _BODY_SAYS:
            speakers = [a for a in verb.subject if a.mention.kind is Kind.ORGANIZATION][:1]
        if word in _PASSING:
            continue
        for speaker in speakers:
            key = (speaker.mention.start, speaker.mention.end)
            if key in seen:
                continue
            seen.add(key)
            start, end = _words(clauses, verb.cue)
            ev = Evidence(
                clauses.sentence.start, clauses.sentence.end, "speaker-and-verb", 0.85 if verb.direct else 0.7
            )
            out.append(RawStatement(speaker.mention, start, end, ev))
    out += _according(clauses, seen)
    return out


def _words(clauses: Clauses, cue: Mention) -> tuple[int, int]:
    """What is said: behind the verb, or before it where the sentence ends there."""
    end = clauses.sentence.end
    if end - cue.end > 15:
        return cue.end + 1, end
    return clauses.sentence.start, cue.start


def _according(clauses: Clauses, seen: set[tuple[int, int]]) -> list[RawStatement]:
    """ "Theo ông A, Thứ trưởng …, sau 4 năm …": the words follow the comma."""
    out: list[RawStatement] = []
    for cue in clauses.cues("according"):
        if (
            clauses.before(cue.start, 1) not in ([], ["."], [","], ["còn"], [";"], ["“"], ["nhưng"], ["đó"])
            and cue.start != clauses.sentence.start
        ):
            continue
        for actor in clauses.object_of(cue, 3)[:1]:
            key = (actor.mention.start, actor.mention.end)
            if (
                key in seen
                or actor.mention.kind is Kind.PLACE
                or "," not in clauses.words(actor.end, clauses.sentence.end)
            ):
                continue
            ev = Evidence(clauses.sentence.start, clauses.sentence.end, "according-to", 0.75)
            out.append(RawStatement(actor.mention, min(actor.end + 1, clauses.sentence.end), clauses.sentence.end, ev))
    return out

"""Elections at an assembly's session: who was elected or relieved there was so by the assembly, on its day."""

from collections.abc import Mapping

from civicgraph.model import Sentence
from civicgraph.resolve.draft import Draft
from civicgraph.spelling import fold
from civicgraph.vocabulary import EventType, Role

_CHOOSING = {EventType.APPOINTMENT, EventType.DISMISSAL}
_COUNCIL = "Organization:hội đồng nhân dân "
_ELECTED = ("bầu", "được bầu", "trúng cử")
"""What only an assembly does with who gets a post in its committee."""
_BODIES = ("ủy ban nhân dân ", "hội đồng nhân dân ", "thường trực hội đồng nhân dân ", "tòa án nhân dân ")


def give_electing_council(drafts: list[Draft], texts: Mapping[int, Sentence], content: str) -> None:
    """ "Kỳ họp đã bầu ông A giữ chức Phó Chủ tịch UBND phường B": by the council whose session is told, on its day."""
    _give_committee_of_front(drafts, texts, content)
    sessions = [d for d in drafts if (d.head or "").startswith("kỳ họp") and not d.passing and _councils(d)]
    if len(sessions) != 1:
        return
    session, council = sessions[0], next(iter(_councils(sessions[0])))
    for draft in drafts:
        if draft.type not in _CHOOSING or draft.of(Role.AUTHORITY) or not _is_of(draft, council):
            continue
        if draft.sentence >= session.sentence and _happens_there(draft, texts, content):
            draft.roles[(Role.AUTHORITY, council)] = None
            draft.time = draft.time or session.time


def _give_committee_of_front(drafts: list[Draft], texts: Mapping[int, Sentence], content: str) -> None:
    """ "Hội nghị hiệp thương cử ông A giữ chức Chủ tịch Ủy ban MTTQ tỉnh B": by the committee whose meeting it is."""
    held = [
        d for d in drafts if d.type is EventType.MEETING and (d.head or "").startswith("hội nghị") and not d.passing
    ]
    sitting = {key for d in held for key in d.of(Role.ORGANIZER, Role.PARTICIPANT) if key.startswith(_FRONTS)}
    for draft in drafts:
        own = sitting & draft.of(Role.ORG)
        if draft.type not in _CHOOSING or draft.of(Role.AUTHORITY) or len(own) != 1:
            continue
        sentence = texts.get(draft.sentence)
        before = fold(content[sentence.start : draft.trigger[0]]) if sentence is not None else ""
        if before.startswith(("hội nghị", "tại hội nghị", "các đại biểu")):
            draft.roles[(Role.AUTHORITY, own.pop())] = None


_FRONTS = ("Organization:ủy ban mặt trận tổ quốc", "Organization:ủy ban trung ương mặt trận tổ quốc")


def _councils(session: Draft) -> set[str]:
    return {key for key in session.of(Role.ORGANIZER) if key.startswith(_COUNCIL)}


def _is_of(draft: Draft, council: str) -> bool:
    """Whether the post is in a body of the council's own unit."""
    unit = council.removeprefix(_COUNCIL)
    bodies = {key.partition(":")[2] for key in draft.of(Role.ORG)}
    return any(body == f"{head}{unit}" for body in bodies for head in _BODIES)


def _happens_there(draft: Draft, texts: Mapping[int, Sentence], content: str) -> bool:
    """Whether the sentence tells of the session, or of an election: "ông A được bầu …"."""
    sentence = texts.get(draft.sentence)
    before = fold(content[sentence.start : draft.trigger[0]]) if sentence is not None else ""
    word = fold(content[slice(*draft.trigger)])
    there = "kỳ họp" in before or "đại biểu" in before
    return not _TOLD_OF_BEFORE & set(before.split()) and (there or word.startswith(_ELECTED))


_TOLD_OF_BEFORE = frozenset({"từng", "năm", "nguyên", "trước", "đầu", "lịch", "cũ", "khi", "lúc"})
"""Before an election these tell that it was another: "|năm| 2021, ông A được bầu …"."""

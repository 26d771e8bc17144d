"""How an act makes its event, and which papers and programmes stand behind the word that tells it."""

from collections.abc import Sequence

from civicgraph.model import Kind, Mention, RawEvent, Title
from civicgraph.parse.clauses import Clauses, Verb
from civicgraph.parse.facts import Roles, acting, coordinated, jointly, make_event, performers
from civicgraph.parse.occasion_names import row_start
from civicgraph.parse.phrases import Actor
from civicgraph.spelling import fold
from civicgraph.vocabulary import EventType

CONFIDENCE = {
    "somebody-awards": 0.9,
    "award-ceremony": 0.8,
    "sides-sign": 0.88,
    "signing-remembered": 0.85,
    "body-issues-document": 0.88,
    "somebody-launches": 0.85,
    "decided-at-document": 0.85,
    "paper-passed": 0.85,
}
"""How sure each rule is that its event happened as read: a little below the share that was right on annotated articles,
some of which were in sight when the rules were written."""

# What two sides sign; other papers are issued by who signs them.
PACTS = (
    "thỏa thuận", "hiệp định", "hợp đồng", "quy chế", "bản ghi nhớ", "biên bản", "chương trình", "kế hoạch",
    "nghị định thư",
    "nghị quyết liên tịch", "tuyên bố chung", "hiệp ước", "giao ước", "bản cam kết", "văn kiện", "thư thỏa thuận",
)  # fmt: skip
MUTUAL = (
    *PACTS, "cam kết", "ghi nhớ", "văn bản hợp tác", "văn bản thỏa thuận", "văn bản ghi nhớ", "bản thỏa thuận",
    "hợp tác",
)  # fmt: skip
# "đăng ký", "chữ ký", "thư ký" sign nothing.
NO_SIGNING = frozenset(["đăng", "chữ", "thư", "nhật", "bút", "tốc", "nghị", "ngày", "khi", "năm"])


def tell_act(
    clauses: Clauses,
    kind: EventType,
    verb: Verb,
    roles: Roles,
    rule: str,
    *,
    place: Mention | None = None,
    timed: bool = True,
) -> RawEvent:
    """The event of an act's verb, as sure as its rule."""
    confidence = CONFIDENCE[rule]
    return make_event(clauses, kind, verb.cue, roles, rule, confidence, verb=verb, place=place, timed=timed)


def place_before(clauses: Clauses, verb: Verb) -> Mention | None:
    """The place told with "tại" before an act."""
    place = clauses.place_of(verb.cue)
    if place is None or place.end > verb.cue.start:
        return None
    lead = " ".join(clauses.before(place.start, _CLAUSE))
    after = bool(verb.subject) and verb.subject[0].start >= place.end and ("sau khi" in lead or "trước khi" in lead)
    return None if after else place  # "|sau khi| dâng hoa tại A, ông B đã tặng quà C"


_CLAUSE = 16


def lead_of(clauses: Clauses, verb: Verb) -> set[str]:
    """The small word before a verb, if it is no name's last: "Ban Bí |thư| ban hành", "ông Lê Văn |Năm| ký" have none.

    "khi ban hành", "thư ký" have one.
    """
    named = any(a.end <= verb.cue.start and not clauses.words(a.end, verb.cue.start) for a in clauses.actors)
    return set() if named else set(clauses.before(verb.cue.start, 1))


def word_of(clauses: Clauses, verb: Verb) -> str:
    """The verb as written, folded."""
    return fold(clauses.text(verb.cue.start, verb.cue.end))


def is_signed_for(clauses: Clauses, verb: Verb, paper: Mention) -> bool:
    """Whether somebody only signed what a body is told to issue: "UBND tỉnh A có Công văn 12 do |ông B ký|"."""
    if not verb.passive or word_of(clauses, verb) != "ký" or paper.end > verb.agent[0].start:
        return False
    return any(
        v.cue.rule == "issue" and v.direct and not v.passive and v.cue.end <= paper.start
        and v.subject[:1] and v.subject[0].mention.kind is Kind.ORGANIZATION
        and len(clauses.words(v.cue.end, paper.start)) <= 1
        for v in clauses.verbs
    )  # fmt: skip


def is_coded(m: Mention) -> bool:
    """Whether a plan of one body has the code of its papers: "Kế hoạch số 12|/KH-UBND|", no pact of two sides."""
    if not isinstance(m.value, Title) or m.value.number is None:
        return False
    return "/" in m.value.number and fold(m.value.head) in _OF_ONE


_OF_ONE = frozenset({"kế hoạch", "chương trình", "chương trình hành động", "đề án", "kế hoạch hành động"})


def titled_behind(clauses: Clauses, cue: Mention, kind: Kind, reach: int) -> list[Mention]:
    """The documents or programmes told within reach behind a word, or over its tail, and those joined to the first."""
    found = [m for m in clauses.tagged.names if m.kind is kind and m.start > cue.start and m.end > cue.end]
    gap = clauses.words(cue.end, found[0].start) if found else []
    if not found or {".", ";", "của", "theo"} & set(gap):
        return []
    if len(gap) > reach and not _is_among_counted(gap):
        return []
    out = found[:1]
    for m in found[1:]:
        if not {",", "và", ";"}.issuperset(clauses.words(out[-1].end, m.start)):
            break
        out.append(m)
    return out


_COUNTED = 16
_PAPERS_TOLD = frozenset({"luật", "quyết", "lệnh", "trình"})


def _is_among_counted(gap: Sequence[str]) -> bool:
    """Whether papers are counted first: "thông qua |6 luật, 11 nghị quyết, trong đó có| Luật A và Luật B"."""
    words = list(gap[:-1]) if gap[-1:] == ["có"] else list(gap)
    counted = bool(words) and words[0].isdigit() and bool(_PAPERS_TOLD & set(words))
    return counted and len(words) <= _COUNTED and words[-2:] == ["trong", "đó"]


_NAMED = 20
"""So many words at most name a ceremony before who holds it: "Lễ trao giải thưởng A lần thứ 5 |do B tổ chức|"."""


def ceremony_holders(clauses: Clauses, noun: Mention, end: int) -> list[Actor]:
    """Who holds the ceremony: the subject of the "tổ chức" right before it, or who stands behind "do"."""
    for verb in clauses.verbs:
        if verb.cue.rule != "organise" or verb.negated or verb.modal:
            continue
        start = row_start(clauses, noun)
        if verb.cue.end <= start and len(clauses.words(verb.cue.end, start)) <= 1:
            return coordinated(clauses, performers(clauses, jointly(clauses, verb).subject))
    held = [v for v in clauses.verbs if v.cue.rule == "organise" and v.cue.start >= end and not v.negated][:1]
    behind = next((a for a in clauses.actors_after(end) if clauses.before(a.start, 1) == ["do"]), None)
    gap = clauses.words(end, behind.start) if behind is not None else []
    told = len(gap) <= 2 or (held and behind in held[0].agent and len(gap) <= _NAMED and not {",", ";", "”"} & set(gap))
    if behind is None or not told:
        return []
    first = acting(clauses.group_at(behind))
    joined = [a for c in clauses.cues("coordinate") if c.start >= first[-1].end for a in clauses.object_of(c)]
    return [*first, *(a for a in acting(joined) if a not in first)]

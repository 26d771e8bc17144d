"""Posts given with the word for a task: "giao ông A điều hành Sở B", "bà C được giao quyền Giám đốc Sở D"."""

from civicgraph.model import BodyName, Kind, Mention, PostName
from civicgraph.parse.clauses import Clauses, Verb
from civicgraph.parse.facts import linked
from civicgraph.parse.given import Assignment, persons_taken, posts_given
from civicgraph.parse.phrases import Actor, body_of
from civicgraph.spelling import fold

_CHARGING = frozenset({"giao", "giao nhiệm vụ", "giao cho", "giao nhiệm vụ cho", "phân công"})
_AS_POST = frozenset({"thực", "hiện", "nhiệm", "vụ", "chức", "trách", "quyền", "hạn", "của", "phụ", "đảm", "nhận"})
"""Between a charge and the post charged: "giao |thực hiện nhiệm vụ| Giám đốc Sở A"."""
_RUNNING = (["điều", "hành"], ["phụ", "trách"], ["điều", "hành", "hoạt", "động"], ["quản", "lý", "điều", "hành"])
_RUN = frozenset({"điều", "hành", "phụ", "trách", "quản", "lý", "hoạt", "động", "của", "và", ",", "tạm", "thời", "mọi"})
_UNTIL = (["cho", "đến"], ["đến", "khi"], ["kể", "từ"], ["thay", "cho"], ["thay", "thế"], ["trong", "thời"])


def read_charge(clauses: Clauses, verb: Verb) -> Assignment | None:
    """Whom a word for a task charges with a post or with running a body; None where it only gives a task."""
    if verb.cue.rule != "direct" or fold(clauses.text(verb.cue.start, verb.cue.end)) not in _CHARGING:
        return None
    # 1. "giao quyền Chủ tịch X đối với ông A"
    first = next(iter(clauses.actors_after(verb.cue.end)), None)
    if first is not None and first.mention.kind is Kind.POST and _is_acting(clauses, verb.cue.end, first):
        behind = persons_taken(clauses, verb.cue, clauses.sentence.end)
        if behind:
            return Assignment(behind, [first.mention])
    # "Ghế |Giám đốc Sở A| được giao cho |ông B|"
    if verb.passive and first is not None and first.mention.kind is Kind.PERSON and (seat := _seat(clauses, verb)):
        return Assignment([first], [seat]) if clauses.words(verb.cue.start, first.start)[-1:] == ["cho"] else None
    # 2. "ông A được (Bộ B) giao giữ chức X", "ông A được Bộ B điều động, giao quyền Vụ trưởng"
    moved = _moved_before(clauses, verb)
    if moved is not None:
        persons, start = [a for a in moved.subject if a.mention.kind is Kind.PERSON][-1:], verb.cue.end
    elif verb.passive:
        persons = [a for a in verb.subject if a.mention.kind is Kind.PERSON][-1:] if verb.direct else []
        start = verb.cue.end
    # 3. "giao ông A, Phó Giám đốc Sở B, điều hành Sở B"
    else:
        near = first is not None and linked(clauses, verb.cue.end, first.start, "order-addressed")
        persons = [first] if near and first is not None and first.mention.kind is Kind.PERSON else []
        start = persons[0].end if persons else verb.cue.end
    return _charged(clauses, persons[0], start) if persons else None


_SEATS = frozenset({"ghế", "vụ", "trí", "chức", "danh"})
"""Before the post itself: "|ghế| Giám đốc", "chức |vụ| Bí thư", "vị |trí| Trưởng phòng"."""


def _seat(clauses: Clauses, verb: Verb) -> Mention | None:
    """The post that is told as a seat right before a passive verb: "|ghế Giám đốc Sở A| (đã) được giao"."""
    last = next((a for a in reversed(clauses.actors) if a.end <= verb.cue.start), None)
    if last is None or last.mention.kind is not Kind.POST or not _SEATS & {*clauses.before(last.start, 1)}:
        return None
    near = set(clauses.words(last.end, verb.cue.start)) <= {"được", "đã", "vừa", "cũng", "mới", "nay"}
    return last.mention if near else None


def _moved_before(clauses: Clauses, verb: Verb) -> Verb | None:
    """The passive verb right before, whose patient is charged too: "được Thủ tướng |điều động|, giao quyền …"."""
    for other in clauses.verbs:
        before = other.passive and other.cue.rule == "appoint" and other.cue.end <= verb.cue.start
        if before and clauses.words(other.cue.end, verb.cue.start) in ([","], ["và"], [",", "được"]):
            return other
    return None


def charger_of(clauses: Clauses, verb: Verb) -> Verb:
    """The verb that tells who charges: the passive one right before, if any."""
    return _moved_before(clauses, verb) or verb


def _is_acting(clauses: Clauses, start: int, post: Actor) -> bool:
    """Whether a post stands right behind the word, as one that is held for another: "giao |quyền Chủ tịch| X"."""
    told = fold(clauses.text(post.start, post.end))
    return clauses.words(start, post.start) in ([], ["chức", "vụ"]) and told.startswith(("quyền ", "q."))


def _charged(clauses: Clauses, person: Actor, start: int) -> Assignment | None:
    runs_as = [p for p in person.posts if p.start >= person.mention.end and _is_running(p)]
    if runs_as and not clauses.words(person.mention.end, runs_as[0].start) and body_of(runs_as[0]) is not None:
        return Assignment([person], runs_as[:1])  # "giao ông A |phụ trách Sở B|"
    hold = next((c for c in clauses.cues("hold") if c.start >= start), None)
    if hold is not None and not set(clauses.words(start, hold.start)) - {","}:
        posts = posts_given(clauses, hold)
        return Assignment([person], posts[:1]) if posts else None
    given = next(iter(clauses.actors_after(start)), None)
    if given is None:
        return None
    gap = [w for w in clauses.words(start, given.start) if w != ","]
    whose = body_of(given.mention) is not None or gap == ["quyền"]  # "được giao |quyền Tổng giám đốc|"
    if given.mention.kind is Kind.POST and _AS_POST.issuperset(gap) and whose:
        return Assignment([person], [given.mention])
    runs = gap[:2] in _RUNNING or gap[:4] in _RUNNING
    if given.mention.kind is Kind.ORGANIZATION and runs and _RUN.issuperset(gap) and _is_whole(clauses, person, given):
        return Assignment([person], bodies=[given.mention])
    return None


def _is_running(post: Mention) -> bool:
    return isinstance(post.value, PostName) and fold(post.value.title) == "phụ trách"


def _is_whole(clauses: Clauses, person: Actor, body: Actor) -> bool:
    """Whether somebody is to run the body that he serves, or one for a while; not a deputy's share of tasks."""
    own = {name for post in person.posts if (name := _name(body_of(post))) is not None}
    ends = clauses.after(body.end, 2)
    return _name(body.mention) in own or ends in _UNTIL or (ends[:1] in ([], ["."]) and bool(own))


def _name(body: Mention | None) -> str | None:
    return fold(body.value.name) if body is not None and isinstance(body.value, BodyName) else None

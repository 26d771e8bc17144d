"""Orders told by the task alone: "Thủ tướng giao Bộ A …. |Bộ B chủ trì| …", "Ông C nhấn mạnh …. |Sở D cần| …".

Whoever ordered or spoke in the sentence before goes on; the sentence opens with who is told to act.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from civicgraph.lexicon.links import link_words
from civicgraph.model import BodyName, Kind, PersonName, PlaceName, PostName
from civicgraph.parse.clauses import Clauses
from civicgraph.parse.facts import acting, doers
from civicgraph.parse.listed import begins_task, heads_of_many, office, tells_more
from civicgraph.parse.phrases import Actor, bodies_of, body_of
from civicgraph.parse.quotations import asker_of, speaker_of
from civicgraph.parse.recall import Recall
from civicgraph.spelling import fold

_MUST = frozenset({"cần", "phải"})
_MUST_NOT = ("không", "được")
# "Sở A |cũng| cần …", "Sở B |sẽ| phải …" foretells.
_ALSO = frozenset({"cũng", "còn", "thì", "luôn"})
# Behind "cần" one of these tells a want or what befalls, no task: "Bộ A cần |có thời gian|", "Sở B phải |chịu| …".
_NO_TASK = frozenset({"được", "chịu", "bị", "thời", "thêm", "là", "mất", "đối", "trả"})
# Verbs by which somebody in charge tells what is to be done; of who only "cho biết" nothing is an order.
_URGING = frozenset(
    [
        "yêu cầu", "chỉ đạo", "nhấn mạnh", "lưu ý", "đề nghị", "chỉ rõ", "kết luận", "phát biểu", "ghi nhận",
        "đánh giá", "khẳng định", "cho rằng", "nêu rõ", "gợi ý", "giao", "nhắc nhở", "phân tích", "đánh giá cao",
        "biểu dương", "quán triệt", "phát biểu chỉ đạo", "kết luận chỉ đạo", "phê bình",
    ]
)  # fmt: skip
_LEADING = ("thủ tướng", "phó thủ tướng", "chủ tịch", "phó chủ tịch", "bí thư", "phó bí thư", "bộ trưởng", "thứ trưởng")
"""So begin the titles of who may tell others what they must do."""
# Nobody tells these what they must do; that they must is an opinion.
_ABOVE = frozenset({"chính phủ", "quốc hội", "đảng", "nhà nước", "trung ương"})
_LONG_LEAD = 24
_REACH = 2
"""So many sentences later whoever spoke still goes on."""
# With these begin tasks that nobody tells of what is under way: "Vụ A |chủ trì|, báo cáo trước ngày 10/2".
_GIVEN_OUT = frozenset({"chủ trì", "khẩn trương", "chịu trách nhiệm", "tham mưu", "rà soát", "chủ động", "đẩy nhanh"})
_DEMANDING = frozenset({"yêu cầu", "chỉ đạo", "đề nghị", "giao", "kết luận", "quán triệt", "kết luận chỉ đạo"})
_DEMAND_REACH = 4
"""So many sentences later tasks are still given out behind a demand on nobody named."""


@dataclass(slots=True)
class Tasks:
    """Who orders or speaks, and whom he may tell what they must do in the sentences that follow."""

    issuers: list[Actor] = field(default_factory=list)
    _at: int = -99
    _ordered: int = -99
    """The last sentence that gives an order to somebody named."""
    _demanded: int = -99
    """The last sentence in which who is in charge demands something of anybody."""
    _charged: set[str] = field(default_factory=set)
    """The names of those who may order, in full and shortened: they did before, or their office says so."""

    def told(self, article: Sequence[Clauses], clauses: Clauses, recall: Recall) -> tuple[list[Actor], list[Actor]]:
        """Who orders and whom the sentence opens with, where it tells only what they are to do; else nobody."""
        at = clauses.sentence.index
        group, end = _opening(clauses, recall)
        if not group or clauses.asks or _is_told_elsewhere(clauses, group):
            return [], []
        behind = [w for w in clauses.after(end, 6) if w not in _ALSO]
        must = bool(behind) and behind[0] in _MUST and not _NO_TASK & set(behind[1:3])
        if _is_quoted(clauses, group[0]):
            asking = asker_of(article, clauses, group[0].start, end)
            asked = must or (bool(behind) and (begins_task(behind[0]) or tuple(behind[:2]) == _MUST_NOT))
            if asking and asked and _are_others(group, asking):
                return asking, group
            speaking = speaker_of(article, clauses, group[0].start, end) if must else []
            speaking = [a for a in speaking if self._is_in_charge(a)]
            return (speaking, group) if _may_be_told(group, speaking) else ([], [])
        task = bool(behind) and (begins_task(behind[0]) or _is_of_offices(clauses, group, end))
        task = task and at - max(self._ordered, self._demanded) <= 1
        task = task and not _tells_of_before(clauses)
        given_out = at - self._demanded <= _DEMAND_REACH and _is_given_out(behind) and not _tells_of_before(clauses)
        given_out = given_out or (at - self._at <= 1 and tuple(behind[:5]) == _WITH_OTHERS)
        within = given_out or at - self._at <= _REACH
        if not within or not (must or task or given_out) or not _may_be_told(group, self.issuers):
            return [], []
        self._demanded = at if given_out or (task and at - self._demanded <= 1) else self._demanded
        self._at = at
        self._ordered = at if at - self._ordered <= 1 else self._ordered
        return self.issuers, group

    def note(self, clauses: Clauses, ordering: Sequence[Actor], demanding: Sequence[Actor]) -> None:
        """Remembers who orders (`ordering`) or demands something of nobody named, else who speaks in a sentence."""
        at = clauses.sentence.index
        if ordering:
            self.issuers, self._at, self._ordered, self._demanded = list(ordering), at, at, at
            self._charged |= {ending for a in ordering for ending in _endings(_name(a.mention.value))}
            return
        if _SPEAKING.isdisjoint(clauses.classes):
            return
        speaking = [v for v in clauses.verbs if v.cue.rule in _SPEAKING and v.direct and v.subject]
        speaking = [v for v in speaking if not (v.quoted or v.embedded or v.passive or v.negated)]
        if not speaking:
            if len(demanding) == 1 and self._is_in_charge(demanding[0]):
                self.issuers, self._at, self._demanded = list(demanding), at, at
            return
        verb = speaking[-1]
        group = [a for a in doers(clauses, verb) if a.mention.kind in {Kind.PERSON, Kind.POST}]
        urging = fold(clauses.text(verb.cue.start, verb.cue.end)) in _URGING
        self.issuers = group if urging and len(group) == 1 and self._is_in_charge(group[0]) else []
        self._at = at
        demands = self.issuers and fold(clauses.text(verb.cue.start, verb.cue.end)) in _DEMANDING
        self._demanded = at if demands else -99

    def rows(self, clauses: Clauses, *, begun: bool, ordered: bool) -> list[list[Actor]]:
        """Whom a sentence, in which the issuers were noted, tells what to do behind its colon, comma or semicolons.

        "Ông A nhấn mạnh: |Sở B| phải rà soát …; |huyện C| cần sớm di dời …", "ông A nêu rõ, |Sở B| cần …"; `begun`
        where the sentence opens with such a task.
        """
        if clauses.sentence.index != self._at or not self.issuers:
            return []
        said = {v.cue.end for v in clauses.verbs if v.cue.rule == "say" and v.direct and not v.quoted}
        out: list[list[Actor]] = []
        for actor in clauses.actors:
            mark = clauses.between(clauses.sentence.start, actor.start)[-1:]
            marked = (
                bool(mark) and mark[0].text in {":", ",", "rằng"} and bool(said & {mark[0].start, mark[0].start - 1})
            )
            opens = not ordered and (marked or (bool(mark) and mark[0].end in said))
            if not (opens or [t.text for t in mark] == [";"]):
                continue
            if row := self._row(clauses, actor, urged=not (out or begun or ordered)):
                out.append(row)
        return out

    def _row(self, clauses: Clauses, first: Actor, *, urged: bool) -> list[Actor]:
        row = clauses.group_at(first)
        group = [body for a in acting(row) if (body := office(a) or _unit(a)) is not None]
        behind = [w for w in clauses.after(row[-1].end, 6) if w not in _ALSO]
        must = bool(behind) and behind[0] in _MUST and not _NO_TASK & set(behind[1:3])
        told = must or (not urged and bool(behind) and (begins_task(behind[0]) or _is_given_out(behind)))
        if len(group) != len(row) or not told or not _may_be_told(group, self.issuers):
            return []
        return [] if _is_quoted(clauses, first) or _is_told_elsewhere(clauses, group) else group

    def _is_in_charge(self, actor: Actor) -> bool:
        """Whether somebody's office, told here or before, lets him tell others what to do."""
        name = _name(actor.mention.value)
        if any(fold(title).startswith(_LEADING) for title in _titles(actor)) or _heads_department(actor):
            self._charged |= _endings(name)
            return True
        return name in self._charged


def _is_of_offices(clauses: Clauses, group: Sequence[Actor], end: int) -> bool:
    """ "|Bộ trưởng các Bộ: Y tế, Xây dựng|; Chủ tịch UBND các tỉnh rà soát …": an order told by whom it is to alone."""
    lead = clauses.words(clauses.sentence.start, group[0].start)
    offices = heads_of_many(lead) or all(a.mention.kind is Kind.POST for a in group)
    return offices and tells_more(clauses, end)


_WITH_OTHERS = ("chủ", "trì", ",", "phối", "hợp")


def _tells_of_before(clauses: Clauses) -> bool:
    return clauses.words(clauses.sentence.start, clauses.sentence.end)[:2] in (["trước", "đó"], ["trước", "đây"])


def _is_given_out(behind: list[str]) -> bool:
    return any(" ".join(behind[:n]) in _GIVEN_OUT for n in (2, 3))


def _may_be_told(group: Sequence[Actor], issuers: Sequence[Actor]) -> bool:
    """Whether those told stand above nobody that orders and are others than who speaks."""
    told = [a.mention.value for a in group if _name(a.mention.value)]
    if any(_name(value) in _ABOVE or (isinstance(value, BodyName) and value.kind in _NO_ADDRESSEES) for value in told):
        return False
    return bool(issuers) and _are_others(group, issuers)


def _are_others(group: Sequence[Actor], issuers: Sequence[Actor]) -> bool:
    """Whether those told are others than who speaks and than the body that he speaks for."""
    own = [*(body.value for a in issuers for body in bodies_of(a)), *(a.mention.value for a in issuers)]
    told = [a.mention.value for a in group if _name(a.mention.value)]
    return not any(_may_be_one(value, theirs) for value in told for theirs in own)


_NO_ADDRESSEES = frozenset({"international"})


def _may_be_one(value: object, other: object) -> bool:
    """Whether two names may be of one body: not where each tells another place ("UBND tỉnh A", "UBND xã B")."""
    if _name(value) != _name(other):
        return False
    places = [v.place.value for v in (value, other) if isinstance(v, BodyName) and v.place is not None]
    return len(places) < len((value, other)) or places[0] == places[1]


def _unit(actor: Actor) -> Actor | None:
    """A province, district or commune that is told to act; no country and no site."""
    value = actor.mention.value
    return actor if isinstance(value, PlaceName) and value.level in _UNITS else None


_UNITS = frozenset({"province", "city", "district", "commune"})


def _is_quoted(clauses: Clauses, actor: Actor) -> bool:
    return any(a <= actor.start and actor.end <= b for a, b in clauses.tagged.quotes)


def _titles(actor: Actor) -> list[str]:
    """The titles of an actor's posts in the state, the party and the front; a company's chairman orders nobody else."""
    out = []
    for post in (*actor.posts, actor.mention):
        body = body_of(post) if isinstance(post.value, PostName) else None
        private = body is not None and isinstance(body.value, BodyName) and body.value.kind in _PRIVATE
        if isinstance(post.value, PostName) and not private:
            out.append(post.value.title)
    return out


def _heads_department(actor: Actor) -> bool:
    """ "Giám đốc Sở Y tế", "Cục trưởng Cục Thú y": who orders the houses of his field."""
    for post in (*actor.posts, actor.mention):
        body = body_of(post) if isinstance(post.value, PostName) else None
        head = body.value.head if body is not None and isinstance(body.value, BodyName) else ""
        if isinstance(post.value, PostName) and fold(post.value.title) in _DEPARTMENT_HEADS and head in _DEPARTMENTS:
            return True
    return False


_DEPARTMENT_HEADS = frozenset({"giám đốc", "cục trưởng", "tổng cục trưởng", "phó giám đốc"})
_DEPARTMENTS = frozenset({"Sở", "Cục", "Tổng cục", "Công an"})
_PRIVATE = frozenset({"company", "association", "press", "school", "hospital", "fund"})


def _endings(name: str) -> set[str]:
    """A name and the shorter ones that it may be called by later: "trần văn khải", "văn khải", "khải"."""
    words = name.split()
    return {" ".join(words[k:]) for k in range(len(words))}


_SPEAKING = frozenset({"say", "direct"})


def _name(value: object) -> str:
    if isinstance(value, BodyName):
        return fold(value.name)
    if isinstance(value, PersonName | PlaceName):
        return fold(value.name)
    return ""


def _opening(clauses: Clauses, recall: Recall) -> tuple[list[Actor], int]:
    """The bodies that a sentence opens with, behind "Đồng thời," or "Trong thời gian tới,", and where they end."""
    first = clauses.actors[0] if clauses.actors else None
    start = clauses.sentence.start
    if first is not None and _is_lead(clauses.words(start, first.start)):
        row = clauses.group_at(first)
        group = [body for a in acting(row) if (body := office(a)) is not None]
        return (group, row[-1].end) if len(group) == len(row) else ([], 0)
    lead = next((t.end for t in clauses.tokens_after(start, _LONG_LEAD) if t.text == ","), start)
    start = lead if _is_lead(clauses.words(start, lead)) else start
    bare = recall.body_called(clauses, start)
    return ([bare], bare.end) if bare is not None and bare.start - start <= 1 else ([], 0)


def _is_lead(words: list[str]) -> bool:
    if words[:1] == ["theo"] and words[-1:] == [","] and _HIM.issuperset(words[1:-1]):
        return True  # "|Theo đồng chí,| Sở A cần …": he who spoke goes on
    if heads_of_many(words):
        return True
    if words[-1:] == ["các"]:
        words = words[:-1]
    words = words[1:] if words[:1] in (["“"], ['"']) else words
    if link_words("going-on").issuperset(words):
        return True
    soon = words[:3] == ["thời", "gian", "tới"] or words[1:4] == ["thời", "gian", "tới"]
    return soon and words[-1] == "," and len(words) <= _LONG_LEAD


_HIM = frozenset({"đồng", "chí", "ông", "bà", "bộ", "trưởng", "bí", "thư", "chủ", "tịch"})


def _is_told_elsewhere(clauses: Clauses, group: Sequence[Actor]) -> bool:
    """Whether the sentence tells news of those it opens with: what they say, and not what they are to say."""
    saying = [v for v in clauses.verbs if v.cue.rule == "say" and v.direct and v.subject and not v.modal]
    return any(v.subject[0].start == group[0].start for v in saying)

"""Orders told by the task alone: "Thủ tướng giao Bộ A …. |Bộ B chủ trì| …", "Ông C nhấn mạnh …. |Sở D cần| …".

Whoever ordered or spoke in the sentence before goes on; the sentence opens with who is told to act.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from civicgraph.lexicon.links import link_words
from civicgraph.model import BodyName, Kind, PersonName, PostName
from civicgraph.parse.clauses import Clauses
from civicgraph.parse.facts import acting, doers
from civicgraph.parse.listed import begins_task, office
from civicgraph.parse.phrases import Actor, bodies_of, body_of
from civicgraph.parse.quotations import speaker_of
from civicgraph.parse.recall import Recall
from civicgraph.spelling import fold

_MUST = frozenset({"cần", "phải"})
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


@dataclass(slots=True)
class Tasks:
    """Who orders or speaks, and whom he may tell what they must do in the sentences that follow."""

    issuers: list[Actor] = field(default_factory=list)
    _at: int = -99
    _ordered: int = -99
    """The last sentence that gives an order to somebody named."""
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
            speaking = speaker_of(article, clauses, group[0].start, end) if must else []
            speaking = [a for a in speaking if self._is_in_charge(a)]
            return (speaking, group) if _may_be_told(group, speaking) else ([], [])
        task = at - self._ordered <= 1 and bool(behind) and begins_task(behind[0])
        if at - self._at > _REACH or not (must or task) or not _may_be_told(group, self.issuers):
            return [], []
        self._at = at
        self._ordered = at if at - self._ordered <= 1 else self._ordered
        return self.issuers, group

    def note(self, clauses: Clauses, ordering: Sequence[Actor]) -> None:
        """Remembers who orders (`ordering`), else who speaks in a sentence."""
        at = clauses.sentence.index
        if ordering:
            self.issuers, self._at, self._ordered = list(ordering), at, at
            self._charged |= {ending for a in ordering for ending in _endings(_name(a.mention.value))}
            return
        speaking = [v for v in clauses.verbs if v.cue.rule in {"say", "direct"} and v.direct and v.subject]
        speaking = [v for v in speaking if not (v.quoted or v.embedded or v.passive or v.negated)]
        if not speaking:
            return
        verb = speaking[-1]
        group = [a for a in doers(clauses, verb) if a.mention.kind in {Kind.PERSON, Kind.POST}]
        urging = fold(clauses.text(verb.cue.start, verb.cue.end)) in _URGING
        self.issuers = group if urging and len(group) == 1 and self._is_in_charge(group[0]) else []
        self._at = at

    def _is_in_charge(self, actor: Actor) -> bool:
        """Whether somebody's office, told here or before, lets him tell others what to do."""
        name = _name(actor.mention.value)
        if any(fold(title).startswith(_LEADING) for title in _titles(actor)):
            self._charged |= _endings(name)
            return True
        return name in self._charged


def _may_be_told(group: Sequence[Actor], issuers: Sequence[Actor]) -> bool:
    """Whether those told are others than who speaks and than the body that he speaks for."""
    own = {_name(body.value) for a in issuers for body in bodies_of(a)} | {_name(a.mention.value) for a in issuers}
    names = {_name(a.mention.value) for a in group} - {""}
    return bool(issuers) and names.isdisjoint(own | _ABOVE)


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


_PRIVATE = frozenset({"company", "association", "press", "school", "hospital", "fund"})


def _endings(name: str) -> set[str]:
    """A name and the shorter ones that it may be called by later: "trần văn khải", "văn khải", "khải"."""
    words = name.split()
    return {" ".join(words[k:]) for k in range(len(words))}


def _name(value: object) -> str:
    if isinstance(value, BodyName):
        return fold(value.name)
    if isinstance(value, PersonName):
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
    lead = next((t.end for t in clauses.between(start, clauses.sentence.end)[:_LONG_LEAD] if t.text == ","), start)
    start = lead if _is_lead(clauses.words(start, lead)) else start
    bare = recall.body_called(clauses, start)
    return ([bare], bare.end) if bare is not None and bare.start - start <= 1 else ([], 0)


def _is_lead(words: list[str]) -> bool:
    if words[-1:] == ["các"]:
        words = words[:-1]
    words = words[1:] if words[:1] in (["“"], ['"']) else words
    if all(w in link_words("going-on") for w in words):
        return True
    soon = words[:3] == ["thời", "gian", "tới"] or words[1:4] == ["thời", "gian", "tới"]
    return soon and words[-1] == "," and len(words) <= _LONG_LEAD


def _is_told_elsewhere(clauses: Clauses, group: Sequence[Actor]) -> bool:
    """Whether the sentence tells news of those it opens with: what they say, and not what they are to say."""
    saying = [v for v in clauses.verbs if v.cue.rule == "say" and v.direct and v.subject and not v.modal]
    return any(v.subject[0].start == group[0].start for v in saying)

"""Who does what in a sentence: the subject and the objects of each telling word, from the order of words alone.

Vietnamese has no inflection, so a subject is the group of actors that stands before a verb with nothing but adverbs,
times and brackets between; a verb without one shares the subject of the verb before it ("đến thăm và tặng quà"), or,
at the head of a sentence, of the verb behind it ("Phát biểu tại hội nghị, ông A nhấn mạnh").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise

from civicgraph.lexicon.words import word_set
from civicgraph.model import BodyName, Kind, Mention, PlaceName, PostName, Sentence, Tagged
from civicgraph.parse.abroad import is_foreign
from civicgraph.parse.phrases import Actor, Phrases
from civicgraph.parse.wording import Wording
from civicgraph.spelling import fold

_JOINING = 8
"""So many words at most join two actors to a group."""
_DONE = frozenset({"đã", "cũng", "vừa", "trực", "tiếp"})
_DONE_WITH = 4
_WITH_SEAT = 2
"""Somebody and the place that he sits for."""
_SESSION = 6
"""The words of "Kỳ họp thứ hai ," before whose session it is."""
_LARGE = frozenset({"province", "city"})
_SMALL = frozenset({"commune", "district", "village"})
_SMALL_HOUSES = frozenset({"school", "hospital"})
VERBS = frozenset(
    {
        "organise",
        "coordinate",
        "chair",
        "attend",
        "receive",
        "visit",
        "inspect",
        "award",
        "sign",
        "appoint",
        "hold",
        "dismiss",
        "discipline",
        "issue",
        "launch",
        "direct",
        "say",
        "implement",
        "ceremony_verb",
        "lead",
        "behalf",
    }
)


@cache
def _words(use: str) -> frozenset[str]:
    return word_set("clause_words", use=use)


def tells_lack(words: list[str]) -> bool:
    """Whether folded words say that something is not done as it should be: "lơ là", "không quan tâm"."""
    if not _lack_openings() & set(words):
        return False
    line = f" {' '.join(words)} "
    return any(f" {form} " in line for form in _words("lack"))


@cache
def _lack_openings() -> frozenset[str]:
    return frozenset(form.partition(" ")[0] for form in _words("lack"))


def _is_first_office(post: Mention) -> bool:
    """Whether a title alone is one of the state's first, whose holder nobody stands beside unnamed."""
    value = post.value
    return isinstance(value, PostName) and fold(value.title) in _FIRST_OFFICES and value.body is None


_CALLED = frozenset({"ông", "bà", "đồng", "chí"})
_FRONTED = 12
"""So many words at most stand between a verb that opens a sentence and who does it."""
_OUTINGS = frozenset({"visit", "receive", "inspect", "attend"})
_NO_DEED = frozenset({"và", "cùng", "được", "bị", "của", "là", "với", "hoặc"})
"""Behind a name these begin no deed of his."""
_MAY_BE_NOUNS = frozenset({"chair", "organise", "attend"})
"""Of "chủ tọa", "tổ chức" and "dự"."""
_SEAT = frozenset({"chức", "vụ", "danh", "vị", "trí"})
_DELEGATES = 9
"""The words of "100% đại biểu có mặt" before "tán thành", and a few more."""
_FIRST_OFFICES = frozenset({"thủ tướng", "phó thủ tướng", "chủ tịch nước", "tổng bí thư"})


@dataclass(slots=True)
class Verb:
    """A telling word with its class and who stands around it."""

    cue: Mention
    subject: list[Actor] = field(default_factory=list)
    passive: bool = False
    agent: list[Actor] = field(default_factory=list)
    negated: bool = False
    modal: bool = False
    planned: bool = False
    direct: bool = False
    """The subject stands right before the verb; it is not shared from another verb."""
    embedded: bool = False
    """The subject is the one that another verb orders or asks: "giao |Bộ A| chủ trì"."""
    quoted: bool = False
    """The verb stands inside quotation marks."""


class Clauses(Wording):
    """A sentence's actors, verbs and marks, and the questions that the rules ask of them."""

    def __init__(self, tagged: Tagged, phrases: Phrases) -> None:
        super().__init__(tagged, phrases)
        self.actors = self._with_addresses()
        self._groups = self._group()
        self.all_alone = len(self._groups) == len(self.actors)
        """Whether no two actors stand together."""
        self._brackets = _brackets(self.sentence) if ")" in self.vocabulary else []
        self.verbs = self._verbs()

    # --- groups of actors -------------------------------------------------------------------------------------------

    def _group(self) -> list[list[Actor]]:
        """Actors joined by commas and "và" into groups."""
        groups: list[list[Actor]] = []
        for actor in self.actors:
            if groups and (self._joined(groups[-1][-1], actor) or self._joined_in_row(groups[-1], actor)):
                groups[-1].append(actor)
            else:
                groups.append([actor])
        return [[a for k, a in enumerate(group) if not k or not self._in_brackets(a)] for group in groups]

    def _joined_in_row(self, group: list[Actor], right: Actor) -> bool:
        """Whether brackets only tell for where those of a row sit: "các đại biểu A |(Huế)|, |B (Hà Nội)| và C"."""
        left = group[-1]
        if left.mention.kind is Kind.PERSON:
            return right.mention.kind is Kind.PLACE and self._is_seat(right) and self._stands_in_row(group)
        if right.mention.kind is not Kind.PERSON or len(group) < _WITH_SEAT or not self._is_seat(left):
            return False
        return group[-2].mention.kind is Kind.PERSON and self._joined(group[-2], right)

    def _is_seat(self, place: Actor) -> bool:
        """Whether brackets hold nothing but a place, or whose delegation somebody is of: "(đoàn |Huế|)"."""
        before = self.before(place.start, 2)
        opened = before[-1:] == ["("] or (before[:1] == ["("] and before[-1] == "đoàn")
        return opened and self.after(place.end, 1) == [")"]

    def _stands_in_row(self, group: list[Actor]) -> bool:
        """Whether several are told to act: "|các| đại biểu A", or somebody behind the first of them."""
        first = group[0]
        return len(group) > 1 or "các" in self.before(first.start, 4) or self._is_of_row(first)

    def _is_of_row(self, first: Actor) -> bool:
        """Whether another with a seat of his own follows right behind: "ĐB |A| (Huế), B (Hà Nội) nêu"."""
        people = [a for a in self.actors if a.mention.kind is Kind.PERSON and a.start > first.end][:1]
        return bool(people) and self.after(people[0].end, 1) == ["("] and self._joined(first, people[0])

    def _with_addresses(self) -> tuple[Actor, ...]:
        """The actors, a small body together with the province in which it lies: "|UBND xã A, tỉnh B| quyết định …"."""
        out: list[Actor] = []
        for actor in self.actors:
            if out and self._only_tells_where(out[-1], actor):
                out[-1] = replace(out[-1], end=actor.end)
            else:
                out.append(actor)
        return tuple(out)

    def _only_tells_where(self, before: Actor, actor: Actor) -> bool:
        here, body = actor.mention.value, before.mention.value
        if not isinstance(here, PlaceName) or here.level not in _LARGE or not isinstance(body, BodyName):
            return False
        own = body.place.value if body.place is not None else None
        small = body.kind in _SMALL_HOUSES or (isinstance(own, PlaceName) and own.level in _SMALL)
        return small and self.words(before.end, actor.start) == [","]

    def _in_brackets(self, actor: Actor) -> bool:
        """Whether brackets hold a body that only says whose another is: "Cục A |(Bộ B)| và Công ty C"."""
        bare = actor.mention.kind is not Kind.PERSON
        return bare and self.before(actor.start, 1) == ["("] and self.after(actor.end, 1) == [")"]

    def _joined(self, left: Actor, right: Actor) -> bool:
        # "ông A, cùng các |phó bí thư| B, C": the post that B and C share belongs to them
        words = self.words(left.end, min([right.start, *(p.start for p in right.posts if p.start >= left.end)]))
        if words[:1] == ["và"] and len(words) > 1 and right.mention.kind is Kind.PERSON:
            words = self.words(left.end, self._called_from(left, right))
        placed = left.mention.kind is Kind.PLACE and right.mention.kind is not Kind.PLACE
        if placed and {",", ";", ":"} & set(words[:2]):
            return False  # "tại điểm cầu tỉnh Bắc Ninh, đồng chí A …", "Thanh Hóa: Tỉnh ủy …": where, then who
        if ";" in words and right.mention.kind is Kind.PERSON and self._is_taken_up(left):
            return False  # "… giữ chức |Giám đốc Sở A|; |ông B|, Trưởng phòng C, được bổ nhiệm …"
        if words == [";"] and left.mention.kind is Kind.ORGANIZATION and right.mention.kind is Kind.POST:
            return False  # "biểu dương Trung đoàn A; |Tư lệnh Quân khu B| tặng …"
        if words[:1] == [";"] and self._gives_anew(left, right):
            return False  # "tặng Bằng khen cho |anh A|; |Tỉnh đoàn B| hỗ trợ …"
        if words == [","] and left.mention.kind is Kind.PERSON and _is_first_office(right.mention):
            return False  # "Trả lời về trường hợp ông A, |Thủ tướng| cho hay …"
        if words == [","] and "inspect" in self.classes and self._acts_on_inspected(left, right):
            return False  # "Qua giám sát |Đảng ủy A, Ủy ban B| yêu cầu …"
        if words in (["-"], ["–"]) and left.mention.kind is right.mention.kind is Kind.ORGANIZATION:
            return True  # "Thành ủy |–| HĐND |–| UBND thành phố A tổ chức …"
        if words[:1] == ["("] and ")" in words:  # "ông A |(thứ ba từ trái sang)| và bà B"
            words = words[words.index(")") + 1 :]
        if "cùng" in words[1:_DONE_WITH] and _DONE.issuperset(words[: words.index("cùng")]):
            words = words[words.index("cùng") :]  # "|ông A| đã cùng |ông B| đối thoại với …"
        if len(words) > _JOINING or not words or not all(w in _words("joining") for w in words):
            return False
        # "sau Kỳ họp thứ hai, |Quốc hội khóa XVI, Bộ A| cho biết …": whose session it was
        session = words[0] == "khóa" and words[-1] == "," and "kỳ" in self.before(left.start, _SESSION)
        return not session

    def _called_from(self, left: Actor, right: Actor) -> int:
        """Where what somebody is called by begins: "Đại tá A và |thượng tá| B"."""
        start = min([right.start, *(p.start for p in right.posts if p.start >= left.end)])
        ranks = [m for m in self.tagged.names if m.kind is Kind.RANK and left.end <= m.start and m.end <= start]
        for rank in reversed(ranks):
            if self.words(rank.end, start):
                break
            start = rank.start
        return start

    def _acts_on_inspected(self, left: Actor, right: Actor) -> bool:
        """Whether one tells or asks what comes of its inspection of another, told right before it."""
        cue = next((c for c in self.cues("inspect") if c.end + 1 == left.start), None)
        if cue is None or self.before(cue.start, 1) not in (["qua"], ["sau"], ["khi"]):
            return False
        acts = (c for c in self.cues("say", "direct", "discipline") if c.start >= right.end)
        told = next(acts, None)
        return told is not None and set(self.words(right.end, told.start)) <= {"đã", "cũng", "vừa"}

    def _gives_anew(self, left: Actor, right: Actor) -> bool:
        """Whether behind what is given to one another gives in turn: a word for giving before and behind him."""
        given = self.cues("award", "discipline", "appoint")
        told = [c for c in given if c.end <= left.start]
        more = [c for c in given if c.start >= right.end]
        return bool(told and more) and self.words(right.end, more[0].start) in ([], ["cũng"], ["đã"], ["vừa"], ["còn"])

    def _is_taken_up(self, post: Actor) -> bool:
        """Whether a post is the one that somebody before it gets or leaves: "được bổ nhiệm làm |Giám đốc Sở A|"."""
        if post.mention.kind is not Kind.POST:
            return False
        ends = [c.end for c in self.cues("hold", "dismiss", "appoint") if c.end <= post.start]
        return bool(ends) and _SEAT.issuperset(self.words(ends[-1], post.start))

    def group_at(self, actor: Actor) -> list[Actor]:
        """The group that an actor belongs to, from the actor on."""
        for group in self._groups:
            if group[0].start <= actor.start <= group[-1].start and actor in group:
                return group[group.index(actor) :]
        return [actor]

    def oblique(self, actor: Actor) -> bool:
        """Whether a preposition stands before the actor (or before the words that lead to it)."""
        leading = _words("leading")
        words = [w for w in self.before(actor.start, 8) if w not in leading]
        words = words[:-1] if words[-1:] in _STRAIGHT else words  # "đã về |ngay| huyện A kiểm tra"
        words = words[:-2] if words[-2:] in (["điểm", "thi"], ["điểm", "cầu"]) else words  # "tại |điểm thi| Trường A"
        if words[-1:] == ["lên"] and actor.mention.kind is not Kind.PLACE:
            return True  # "gửi thư |lên| Thủ tướng"; but "đã lên Hòa Bình làm việc"
        if words[-2:] in (["mặc", "niệm"], ["tưởng", "niệm"]):
            return True  # "Quốc hội đã |mặc niệm| ông A": the dead do nothing there
        if words[-2:] in (["ngày", "sinh"], ["ngày", "mất"]):
            return True  # "Kỷ niệm 130 năm |ngày sinh Chủ tịch A|, đoàn B dâng hương"
        if words[-1:] == ["qua"] and len(words) > 1 and words[-2] in _GONE_BY and words[-3:-2] != ["việc"]:
            return False  # "Thời gian |qua| Sở A đã tổ chức …", "năm vừa |qua| tỉnh B …"
        if words[-2:] == ["dưới", "thời"]:
            return True  # "cựu Giám đốc dưới thời |ông A| nói"
        if words[-2:] == ["tin", "từ"]:
            return False  # "|Thông tin từ| Sở A cho biết …": whose words they are
        if words and (words[-1] in _words("kin") or " ".join(words[-2:]) in _words("kin")):
            return actor.mention.kind is Kind.PERSON  # "|con trai ông A| được bổ nhiệm": another, unnamed
        return (
            bool(words)
            and words[-1] in _words("preposition")
            and not (len(words) >= 2 and words[-2:] == ["cùng", "với"])
        )

    # --- verbs ------------------------------------------------------------------------------------------------------

    def _verbs(self) -> list[Verb]:
        verbs: list[Verb] = []
        subject: list[Actor] = []
        seen: dict[tuple[int, int], Verb] = {}
        nouns = self.cues("meeting", "ceremony")
        for cue in self.tagged.cues:
            if cue.rule not in VERBS or (nouns and any(n.start <= cue.start and cue.end <= n.end for n in nouns)):
                continue
            if self._is_no_act(cue):
                continue
            key = (cue.start, cue.end)
            if key in seen:
                verbs.append(replace(seen[key], cue=cue))
                continue
            group, own, embedded = self._subject_of(cue, subject, verbs)
            if group and (self._told_by_another(group[0], cue) or self._is_of_delegates(group[-1], cue)):
                group, own, embedded = [], False, False
            quoted = bool(self.tagged.quotes) and self.is_quoted(cue)
            verb = Verb(cue, group, direct=own, embedded=embedded, quoted=quoted)
            self._voice(verb)
            if cue.rule == "organise" and verbs and self._hold_together(verbs[-1], verb):
                verb.agent, verb.passive = [*verbs[-1].agent, *verb.subject], True
            if not own and group and verbs and verbs[-1].planned and verbs[-1].subject is group:
                # "đánh giá cao công tác |chuẩn bị|, đồng thời nhắc nhở Sở A": no plan of his
                named = self.before(verbs[-1].cue.start, 2)
                verb.planned = verb.planned or (named != ["công", "tác"] and named[-1:] != ["việc"])
            if verbs and verbs[-1].modal and verbs[-1].cue.rule == cue.rule and self.before(cue.start, 1) == ["và"]:
                verb.modal = True  # "thảo luận về việc phê chuẩn A và |phê chuẩn| B"
            if not group:
                verb.subject = subject = self._opening_subject(cue)
            if own and not embedded and not self.concedes(group) and not self._is_heard(group):
                subject = group
            verbs.append(verb)
            seen[key] = verb
        # A verb at the head of the sentence takes the subject that comes after its comma.
        for k, verb in enumerate(verbs):
            if not verb.subject:
                later = next((v for v in verbs[k + 1 :] if v.subject and v.direct), None)
                if (
                    later
                    and not self.is_charged(later)
                    and not self.concedes(later.subject)
                    and not ("việc" in self.words(self.sentence.start, verb.cue.start) and verb.cue.rule == "sign")
                    and later.subject[0].start > verb.cue.end
                    and "," in self.words(verb.cue.end, later.subject[0].start)
                ):
                    verb.subject = later.subject
                elif later is None and k == 0 and verb.cue.rule == "ceremony_verb":
                    verb.subject = self._behind_opening(verb)
                elif later is None and k == 0 and (person := self._behind_comma(verb)):
                    for other in verbs:
                        if not other.subject and not verb.cue.start < other.cue.start < person[0].end:
                            other.subject = person
        return verbs

    def _behind_comma(self, verb: Verb) -> list[Actor]:
        """Who does what no list knows behind a fronted verb: "Phát động chiến dịch, |ông A| kể …; đề nghị Sở B …"."""
        first = next((a for a in self.actors_after(verb.cue.end) if a.mention.kind is Kind.PERSON), None)
        if first is None or verb.cue.rule in _OUTINGS or self.words(self.sentence.start, verb.cue.start):
            return []
        lead = self.words(verb.cue.end, first.start)
        while lead and lead[-1] in _CALLED:
            lead = lead[:-1]
        alone = lead[-1:] == [","] and lead.count(",") == 1 and len(lead) <= _FRONTED and ";" not in lead
        told = self.tokens_after(first.end, 1)
        return [first] if alone and told and told[0].text[0].islower() and told[0].fold not in _NO_DEED else []

    def _is_of_delegates(self, actor: Actor, cue: Mention) -> bool:
        """Whether unnamed delegates do what a word tells: "… bầu ông A, với |100% đại biểu có mặt tán thành|"."""
        if "%" not in self.vocabulary:
            return False
        lead = self.words(max(actor.end, self.sentence.start), cue.start)[-_DELEGATES:]
        return ("đại", "biểu") in pairwise(lead) and "%" in lead

    def _behind_opening(self, verb: Verb) -> list[Actor]:
        """Who is told behind a rite that opens the sentence: "Sau khi |dâng hương|, sáng 5/6 |ông A| đã tới B"."""
        if self.words(self.sentence.start, verb.cue.start) not in _ONCE:
            return []
        first = next((a for a in self.actors_after(verb.cue.end) if a.mention.kind is Kind.PERSON), None)
        if first is None or first.start == first.mention.start:
            return []
        timed = next((t for t in self.tagged.times if t.end <= first.start and t.end >= first.start - 2), None)
        return [first] if self.before(timed.start if timed else first.start, 1) == [","] else []

    def concedes(self, group: Sequence[Actor]) -> bool:
        """Whether some only act in what is conceded, and no farther on: "mặc dù |Bộ A| đã chỉ đạo …; kiến nghị …"."""
        return "dù" in self.vocabulary and any(self.before(a.start, 2) == ["mặc", "dù"] for a in group)

    def _hold_together(self, joint: Verb, verb: Verb) -> bool:
        """Whether those who work together hold something told before: "Hội nghị được A |phối hợp (với) B tổ chức|"."""
        if joint.cue.rule != "coordinate" or not joint.agent or not verb.subject:
            return False
        passive = self.before(joint.agent[0].start, 1) == ["được"]
        return passive and verb.subject[0] in self.object_of(joint.cue)

    def _is_heard(self, group: Sequence[Actor]) -> bool:
        """Whether some only report to who acts farther on: "Sau khi nghe |Sở A| báo cáo, ông B giao …"."""
        return bool(group) and "nghe" in self.vocabulary and self.governor(group[0]) == "nghe"

    def _is_no_act(self, cue: Mention) -> bool:
        """Whether a word for an act is a part of a name or noun where it stands."""
        if "ban" in self.vocabulary and self._is_of_committee(cue):
            return True
        return self._is_of_voters(cue) if cue.rule == "appoint" else cue.rule in _MAY_BE_NOUNS and self._is_in_noun(cue)

    def _is_in_noun(self, cue: Mention) -> bool:
        """Whether a word is or begins a noun: "nói |về dự| án A", "|dự| kiến kéo dài", "các |tổ chức| quốc tế".

        Also "|Chủ tọa| phiên họp" for who sits there.
        """
        word = self.text(cue.start, cue.end).lower()
        if word == "chủ tọa":
            titled = self.text(cue.start, cue.end)[0].isupper() and cue.start > self.sentence.start
            return titled or self.before(cue.start, 1) in (["của"], ["được"], ["vị"])
        if word == "tổ chức":
            return self.before(cue.start, 1) in (["các"], ["những"], ["mọi"])
        if word not in {"dự", "về dự"}:
            return False
        return self.after(cue.end, 1) in _OF_PROJECT and self.after(cue.end, 2) != ["báo", "cáo"]

    def _is_of_committee(self, cue: Mention) -> bool:
        """Whether "chỉ đạo" is a committee's name and no act: "Trưởng Ban |chỉ đạo| cầu Bến Mới"."""
        return self.before(cue.start, 1) == ["ban"] and self.text(cue.start, cue.end).lower() == "chỉ đạo"

    def _is_of_voters(self, cue: Mention) -> bool:
        """Whether "cử" only begins another word: "|cử| tri xã A kiến nghị", "|cử| nhân"."""
        return self.text(cue.start, cue.end).lower() == "cử" and self.after(cue.end, 1) in _NO_SENDING

    def is_charged(self, verb: Verb) -> bool:
        """Whether the subject is only whom another verb charges: "Yêu cầu huyện báo cáo; giao |Sở A| phối hợp …"."""
        start = verb.subject[0].start
        return any(c.end <= start and not self.words(c.end, start) for c in self.cues("direct"))

    def _opening_subject(self, cue: Mention) -> list[Actor]:
        """The first group before a verb that no preposition governs: "Thứ trưởng A đã tới bệnh viện B để thăm hỏi"."""
        for group in self._groups:
            if group[-1].end > cue.start:
                return []
            free = None if self._closed_off(group, cue) or self._is_heard(group) else self._first_free(group)
            if free is not None and free[0].mention.kind is not Kind.PLACE:
                gap = self.words(free[-1].end, cue.start)
                told_late = gap == ["và"] and group is not self._groups[0]  # "tỉnh A … đi các nước |B và| kiến nghị"
                if self.concedes(free) or told_late:
                    return []
                reach = _WITH_COMPANY if gap[:2] in (["và", "lãnh"], ["và", "đại"], ["cùng", "lãnh"]) else 14
                where = (a for a in self.actors if a.mention.kind in _SITES and a.start >= free[-1].end)
                named = sum(len(self.words(a.start, a.end)) - 1 for a in where if a.end <= cue.start)
                return free if len(gap) - named <= reach and not _ANOTHER & set(gap) else []
        return []

    def subject_before(self, cue: Mention) -> list[Actor]:
        """The group that stands right before a word as its subject, none where there is none."""
        group, own, _ = self._subject_of(cue, [], self.verbs)
        return group if own else []

    def _subject_of(self, cue: Mention, shared: list[Actor], verbs: list[Verb]) -> tuple[list[Actor], bool, bool]:
        """The subject of a verb, whether it stands right before it, and whether it is another verb's object."""
        last: list[Actor] | None = None
        for group in self._groups:
            if group[-1].end <= cue.start and not self._closed_off(group, cue):
                last = group
        if last is None:
            return shared, False, False
        if led := self._led(cue):
            return led, True, False
        if acting := self._on_behalf(last, cue):
            return acting, True, False
        gap = without_company(_without_brackets(self.words(last[-1].end, cue.start)))
        if gap[:1] == ["và"] and not self._with_apposition(cue):
            # "… đến |các nước A| và kiến nghị": no subject is joined to its own verb
            mine = bool(shared) and _SELF.isdisjoint(self.words(shared[-1].end, cue.start))
            return (shared if mine else []), False, False
        if "dịp" in gap and len(gap) <= _MET_ON and shared:
            return last, False, True  # "tiếp Đoàn B nhân dịp sang thăm": B visits
        if (person := self._with_apposition(cue)) is not None:
            return person, True, False
        if gap and self._tells_between(gap, last[-1].end, cue.start):
            doing = self._doing_before(last, gap, verbs)
            return (doing, True, False) if doing else (shared, False, False)
        last = self._followed(last) or last
        free = self._first_free(last)
        if free is not None and (leader := self._together_with(free)):
            free = [*leader, *free]
        if free is None and cue.rule == "visit" and gap[-1:] != [","] and {*gap} - {","} in _UNDER_WAY:
            return last[-1:], False, True  # "hội đàm với |bà B| đang thăm Việt Nam": what the guest is doing
        if free is None and not any(verb.direct for verb in verbs):
            free = self._behind_front(last)
        if free is None:
            free = self._owned_before(last[0])
        if free is None:
            return shared, False, False
        ruler = self._ruler(free, verbs)
        if (
            shared
            and cue.rule != "visit"
            and gap[:1] in ([","], [";"])
            and all(a.mention.kind is Kind.PLACE for a in free)
        ):
            return shared, False, False  # "A sẽ thăm |Hà Nội|, dự lễ kỷ niệm …"
        if ruler is not None and shared:
            # "A tiếp B và đề nghị …": behind a comma or "và" the verb goes back to A.
            if {",", "và"} & set(gap) or "đồng" in gap:
                return shared, False, False
            rules = {v.cue.rule for v in verbs if v.cue.start == ruler.cue.start}
            if rules & {"direct", "appoint", "coordinate"}:
                return free, True, True
        if (
            shared
            and gap
            and gap[0] in {"và"}
            and free[0].start > shared[0].start
            and ruler is None
            and self.oblique(last[0])
        ):
            return shared, False, False
        return free, True, False

    def _tells_between(self, gap: list[str], start: int, end: int) -> bool:
        """Whether the words of `gap`, found from `start` to `end`, are more than adverbs, marks and times."""
        times = [t for t in self.tagged.times if start <= t.start and t.end <= end]
        skipped = sum(len(self.words(t.start, t.end)) for t in times)
        adverbs = _words("adverb")
        plain = [w for w in gap if w not in adverbs and w not in {",", ")", "(", "-", "–"}]
        return len(plain) > skipped or len(gap) - skipped > 6

    def _doing_before(self, group: list[Actor], gap: list[str], verbs: list[Verb]) -> list[Actor]:
        """Who does what no list knows right before: "ông A cho biết, |Chính phủ đã xây dựng và| ban hành …"."""
        joined = gap[:1] in (["đã"], ["vừa"]) and gap[-1:] == ["và"] and 3 <= len(gap) <= _DONE_BEFORE
        told = bool(verbs) and verbs[-1].cue.rule == "say" and verbs[-1].cue.end <= group[0].start
        if not joined or not told or not _MARKS.isdisjoint(gap):
            return []
        if len(group) > 1 and "," in self.words(group[-2].end, group[-1].start):
            group = group[-1:]  # "cùng với đề xuất của |Sở A, Chính phủ| đã …"
        return [] if self.oblique(group[0]) else group

    def _together_with(self, partners: list[Actor]) -> list[Actor]:
        """Who does something with others told behind "cùng": "|Ông A|, sáng 5/6 đã cùng Sở B kiểm tra …"."""
        if self.before(partners[0].start, 1) != ["cùng"] or partners[0].mention.kind is Kind.PLACE:
            return []
        before = [g for g in self._groups if g[-1].end <= partners[0].start and not self._closed_off(g, partners[0])]
        if not before or before[-1][-1].mention.kind is not Kind.PERSON or self.oblique(before[-1][0]):
            return []
        gap = _without_brackets(self.untimed(before[-1][-1].end, partners[0].start))
        return before[-1] if all(w in _words("adverb") or w == "," for w in gap) else []

    def _followed(self, places: list[Actor]) -> list[Actor] | None:
        """The people in whose company others are only named: "|Bộ trưởng A| cùng các đại biểu tỉnh B đã đến thăm"."""
        before = [group for group in self._groups if group[-1].end <= places[0].start]
        theirs = places[0].mention.kind is Kind.ORGANIZATION and self.governor(places[0]) in {"của", "thuộc"}
        if not before or before[-1][-1].mention.kind is not Kind.PERSON:
            return None
        if places[0].mention.kind is not Kind.PLACE and not theirs:  # "và lãnh đạo một số cục của |Bộ B| đã đến …"
            return before[-1] if self._is_of_company(before[-1][-1], places[0]) else None
        gap = self.words(before[-1][-1].end, places[0].start)
        if gap[:1] in ([","], ["("]) and _LIVING & set(gap) and _LIVING_WORDS.issuperset(w for w in gap if w.isalpha()):
            return before[-1]  # "|bà A|, 70 tuổi, ngụ ấp B, xã C được tặng …": where she lives
        if not gap and before[-1][-1].posts and len(places) == 1:
            return before[-1]  # "ông A, Chánh Văn phòng Quân ủy |Trung Quốc| thăm …": whence he comes
        row = gap[:2] in _MANY_BESIDE  # "cùng nhiều nguyên lãnh đạo bộ, ngành và |tỉnh B| đã đến dự"
        marks = _MARKS - {","} if row else _MARKS
        reach = _ROW_REACH if row else _COMPANY_REACH
        company = gap[:1] in (["và"], ["cùng"]) and len(gap) <= reach and not marks & set(gap)
        company = (company and bool(_COMPANY & set(gap))) or self._is_of_company(before[-1][-1], places[0])
        return before[-1] if company else None

    def _is_of_company(self, leader: Actor, body: Actor) -> bool:
        """Whether a body only says whence come those who are with somebody.

        "|Giám đốc A| cùng các Phó Giám đốc và chỉ huy vài phòng của Công an tỉnh tiếp …"
        """
        gap = self.words(leader.end, body.start)
        told = gap[:3] in (["cùng", "các", "đồng"], ["và", "các", "đồng"]) or gap[:2] == ["cùng", "lãnh"]
        return told and len(gap) <= _WITH_COMPANY and not _MARKS & set(gap)

    def _owned_before(self, owner: Actor) -> list[Actor] | None:
        """The body right before "của" and its owner: "|Tổ công tác| của Thủ tướng làm việc với Bộ A"."""
        body = next((a for a in reversed(self.actors) if a.end <= owner.start), None)
        if body is None or body.mention.kind is not Kind.ORGANIZATION or self.oblique(body):
            return None
        return [body] if self.words(body.end, owner.start) == ["của"] else None

    def _closed_off(self, group: list[Actor], cue: Mention | Actor) -> bool:
        """Whether a group stands in brackets that are closed before a verb: "bà A (vợ |ông B|) được …"."""
        if not self._brackets:
            return False
        return any(a < group[0].start and group[-1].end <= b <= cue.start for a, b in self._brackets)

    def _with_apposition(self, cue: Mention) -> list[Actor] | None:
        """ "Bà A, ấp Tài Công, một trong những hộ nhận nhà, nói": what is said of her stands between marks.

        The last mark may be left out behind what somebody is: "Ông B, Giám đốc C, |đại diện| các doanh nghiệp cho hay".
        """
        nearer = False
        for actor in reversed([a for a in self.actors if a.end <= cue.start]):
            words = self.words(actor.end, cue.start)
            if len(words) > _APPOSED:
                return None
            if actor.mention.kind is not Kind.PERSON:
                continue
            if self._office_speaks(actor, cue):
                return None
            # "ông A - Trưởng ban |chỉ đạo kỳ thi| đi kiểm tra …": the title goes on
            titled = bool(actor.posts) and actor.posts[-1].end == actor.end
            # "…, Trưởng Ban Chỉ đạo |về đổi mới cơ chế hoạt động| đã làm việc": what the body is about
            about = bool(words) and words[0] == "về" and words[-1] in {"đã", "vừa", "sẽ"}
            goes_on = titled and (self.before(actor.end, 1) == ["ban"] or about)
            # "ông A, Giám đốc |Khu Quản lý đường số 1, |cho hay": no list knows the body of the post.
            titled = not nearer and bool(actor.posts) and actor.posts[-1].end == actor.end
            opened = goes_on or titled or words[:1] in ([","], ["("], ["-"], ["–"], ["kiêm"])
            if len(words) > 2 and opened:
                told = any(
                    c.rule in VERBS - {"behalf"}
                    and actor.end <= c.start < cue.start
                    and self.before(c.start, 1) not in (["ban"], ["tổng"], ["người"], ["kiêm"])
                    and self.after(c.end, 1) not in _NO_SENDING  # "|cử| tri" are voters
                    and self.before(c.start, 1) != ["thừa"]  # "thừa |ủy quyền| của Thủ tướng" orders nothing
                    and not self.text(c.start, c.end)[0].isupper()
                    and not (c.rule in {"visit", "work_with", "hold"} and "đang" in self.words(actor.end, c.start)[:3])
                    for c in self.tagged.cues
                )
                if goes_on and {",", ";", ":"} & set(words):
                    return None
                last = words[-2] if words[-1] in {"được", "bị"} and words[-2:-1] == [","] else words[-1]
                closed = last == ")" if words[0] == "(" else last in _CLOSING or _says_what(words)
                closed = closed or words[0] == "kiêm"  # "Thứ trưởng A |kiêm điều hành Cục B| cho biết"
                if cue.rule == "say" and words[0] != "(" and not nearer:  # "bà A, Tổng điều hành của C |cho biết|"
                    closed = closed or titled or words[1] in _words("role")
                if (
                    (cue.rule == "say" or (cue.rule == "direct" and words[1] != "thay"))
                    and words[0] != "("
                    and not nearer
                ):
                    closed = closed or self._is_described(words, cue)
                if not (closed or goes_on) or told or self.oblique(actor):
                    return None
                row = next(g for g in self._groups if actor in g)
                joined = row.index(actor) > 0 and "và" in self.words(row[row.index(actor) - 1].end, actor.start)
                listed = words[0] == "(" or self._opens_list(row[0]) or joined
                return self._first_free(row[: row.index(actor) + 1]) if listed else [actor]
            nearer = nearer or actor.start < actor.mention.start
        return None

    def _office_speaks(self, person: Actor, cue: Mention) -> bool:
        """Whether a first office of the state behind a name acts itself: "… về ông A, |Tổng Bí thư| cho hay"."""
        office = next((a for a in self.actors if a.start >= person.end), None)
        if office is None or office.end > cue.start or self.before(office.start, 1) != [","]:
            return False
        value = office.mention.value
        first = isinstance(value, PostName) and value.place is None and _is_first_office(office.mention)
        return first and all(w in _words("adverb") for w in self.words(office.end, cue.start))

    def _opens_list(self, first: Actor) -> bool:
        """Whether several are told to act together: "|Các đồng chí A|, …; B, Viện trưởng Viện C, chủ trì hội thảo"."""
        led = self.before(first.start, 4)
        return "các" in led and "của" not in led[led.index("các") :]

    def _is_described(self, words: list[str], cue: Mention) -> bool:
        """Whether the words between a name and "nói" tell what a person is: "bà A|, 65 tuổi, thôn B, xã C| chia sẻ".

        Somebody told anew behind the last comma speaks himself: "ông A, cử tri xã B, |Sở C| cho biết".
        """
        being = _words("being")
        aged = words[1].isdigit() and words[2:3] == ["tuổi"]
        if not (aged or words[1] in being or " ".join(words[1:3]) in being):
            return False
        last = next(a for a in reversed(self.actors) if a.end <= cue.start)
        return last.mention.kind is Kind.PLACE or self.before(last.start, 1) != [","] or last.mention.kind is Kind.POST

    def _on_behalf(self, others: list[Actor], cue: Mention) -> list[Actor]:
        """Who acts for others: "|ông A| sẽ thay mặt Đảng và Nhà nước dự lễ …"."""
        if "behalf" not in self.classes:
            return []
        said = next((c for c in reversed(self.cues("behalf")) if c.end <= others[0].start), None)
        if said is None or len(self.words(said.end, others[0].start)) > _BEHALF or cue.rule in _BY_PAPER:
            return []
        gap = self.words(others[-1].end, cue.start)
        acting = next((g for g in reversed(self._groups) if g[-1].end <= said.start), None)
        if acting is None or any(w not in _words("adverb") for w in gap):
            return []
        lead = self.words(acting[-1].end, said.start)
        if any(a.mention.kind is not Kind.PERSON for a in acting) or (cue.rule == "say" and "sẽ" in lead):
            return []
        return acting if all(w in _words("adverb") for w in lead) and not self.oblique(acting[0]) else []

    def _led(self, cue: Mention) -> list[Actor]:
        """ "Đoàn công tác do Bộ trưởng A làm trưởng đoàn đã kiểm tra …": the leader and the delegation act together."""
        if "lead" not in self.classes:
            return []
        lead = next((c for c in reversed(self.cues("lead")) if c.end <= cue.start), None)
        gap = _without_brackets(self.untimed(lead.end, cue.start)) if lead is not None else []
        if lead is None or any(w not in _words("adverb") and w not in {",", "đoàn", "vào"} for w in gap):
            return []
        leader = self.leader_before(lead)
        if not leader:
            return []
        if self.governor(leader[0]) != "do":
            return []
        body = next((a for a in reversed(self.actors) if self._may_be_led(a, leader[0])), None)
        if body is None or body.mention.kind is not Kind.ORGANIZATION or not self._right_before(body, leader[0]):
            return [*leader, *[a for a in self._patient(leader[0]) if a.mention.kind is Kind.ORGANIZATION][-1:]]
        return [*leader, self._team_of(body)]

    def untimed(self, start: int, end: int) -> list[str]:
        """The words of a stretch without its times: "làm trưởng đoàn |ngày 5/6| có mặt tại …"."""
        times = [(t.start, t.end) for t in self.tagged.times if start <= t.start and t.end <= end]
        return [t.fold for t in self.between(start, end) if not any(a <= t.start < b for a, b in times)]

    def _team_of(self, body: Actor) -> Actor:
        """The team that several bodies send: "|đoàn công tác Tỉnh ủy|, UBND, |Ủy ban MTTQ| tỉnh do ông A …"."""
        row = [a for a in self.actors if a.start <= body.start]
        first = len(row) - 1
        while (
            first > 0
            and row[first - 1].mention.kind is Kind.ORGANIZATION
            and self.words(row[first - 1].end, row[first].start) in ([","], ["và"], ["-"])
        ):
            first -= 1
        return row[first] if is_delegation(row[first].mention) else body

    def leader_before(self, lead: Mention) -> list[Actor]:
        """Who leads: right before the word, or before what is said of the person's further posts."""
        leaders = [g for g in self._groups if g[-1].end <= lead.start]
        # "do |Thứ trưởng A| - Phó Trưởng ban Chỉ đạo phòng, chống dịch B dẫn đầu": the list knows no such body
        for group in reversed(leaders):
            person = group[0]
            said = self.words(person.end, lead.start)
            if len(said) > _APPOSED_LEADER or {";", ":"} & set(said):
                break
            if self.governor(person) != "do" or person.mention.kind is not Kind.PERSON:
                continue
            between = (c.rule for c in self.tagged.cues if person.end <= c.start < lead.start)
            told = any(rule in VERBS and rule != "behalf" for rule in between)  # "do bà A, |đại diện| Cục B làm …"
            several = any(a.mention.kind is Kind.PERSON for a in group[1:])
            return [person] if not told and not several else []
        if leaders and all(w in _words("adverb") or w == "," for w in self.words(leaders[-1][-1].end, lead.start)):
            return leaders[-1]
        return []

    def _right_before(self, body: Actor, leader: Actor) -> bool:
        """Whether nothing but "do", and whence it comes, stands between a delegation and who leads it."""
        words = self.plain_before(leader.start, len(self.words(body.end, leader.start)))
        return set(words) <= {"do", ",", "đồng", "chí", "ông", "bà", "(", ")", ""}

    def _may_be_led(self, actor: Actor, leader: Actor) -> bool:
        """Whether an actor before a leader is no place that only says whence: "Đoàn A |nước B| do ông C dẫn đầu"."""
        whence = actor.mention.kind is Kind.PLACE and len(self.words(actor.end, leader.start)) <= _WHENCE
        return actor.end <= leader.start and not whence

    def _ruler(self, group: list[Actor], verbs: list[Verb]) -> Verb | None:
        """The verb that the group is the object of: it stands right before the group and has a subject of its own."""
        for verb in reversed(verbs):
            if verb.cue.end <= group[0].start:
                words = self.words(verb.cue.end, group[0].start)
                words = words[4:] if words[:2] == ["cán", "bộ"] and words[2:3] == [","] else words
                words = [w for w in words if w not in _words("leading") and w not in _STAFF]
                if (
                    len(words) <= 2
                    and not {",", ":", ";", ".", "”", '"'} & set(words)
                    and verb.subject
                    and verb.subject[0] is not group[0]
                ):
                    return verb
                return None
        return None

    def is_quoted(self, cue: Mention) -> bool:
        """Whether the cue stands inside quotation marks, as far as the sentence shows."""
        quotes = self.tagged.quotes
        return bool(quotes) and any(start < cue.start and cue.end <= end for start, end in quotes)

    def _told_by_another(self, actor: Actor, cue: Mention) -> bool:
        """Whether a quotation begins between actor and verb, words before the verb in it: "A: “Dân |kiến nghị| …”"."""
        if not self.tagged.quotes:
            return False
        opened = [start for start, end in self.tagged.quotes if start < cue.start and cue.end <= end]
        return any(actor.end <= start and len(self.words(start, cue.start)) > 2 for start in opened)

    def _first_free(self, group: list[Actor]) -> list[Actor] | None:
        """The part of a group that may be a subject: none of it where a preposition governs it."""
        if self._is_of_matter(group[0]) and (anew := self._told_anew(group)):
            return anew
        if "mời" in self.vocabulary and (guest := self._invited(group)):
            return guest
        if self.before(group[0].start, 2) == ["thay", "mặt"] and (anew := self._told_anew(group)):
            return anew  # "Thay mặt |Quốc vương A|, Thủ tướng B trao …"
        if self._is_met(group[0]) and (anew := self._told_anew(group) or self._office_behind(group)):
            return anew
        if not self.oblique(group[0]) or self.before(group[0].start, 1) == ["do"] or self._is_whose_word(group[0]):
            return group
        # "Tại trụ sở Bộ Quốc phòng, Đại tướng A …": what the preposition governs ends at a comma.
        for k in range(1, len(group)):
            rest = group[k:]
            if "," in self.words(group[k - 1].end, rest[0].start) and rest[0].mention.kind is not Kind.PLACE:
                governor = self.governor(group[0])
                # "Căn cứ Quy định của A, B quyết định …"
                # "Trong báo cáo |gửi| Chính phủ, Bộ A …"
                fronted = governor in {"của", "với", "gửi"} and (
                    (group[0] in self.actors[:2] and self._opens_fronted()) or self._is_ground(group[0])
                )
                fronted = fronted or self.before(group[0].start, 2) in (["ngày", "sinh"], ["ngày", "mất"])
                # "thông tin về hộ gia đình bà A, |UBND tỉnh B| đã chỉ đạo …"
                kin = governor in _KIN_ENDS and rest[0].mention.kind is Kind.ORGANIZATION
                # "dưới sự chủ trì của A, |B| họp …"
                under = governor == "của" and {"dưới", "sự"} <= set(self.before(group[0].start, 7))
                # "thừa ủy quyền của A, |ông B| trao …"
                if any(self.words(c.end, group[0].start) == ["của"] for c in self.cues("behalf")):
                    return [a for a in rest if a.mention.kind is Kind.PERSON] or rest
                if fronted or kin or under or governor in {"tại", "ở", "từ", "đến", "về", "qua", "theo"}:
                    return rest
        return None

    def _invited(self, group: list[Actor]) -> list[Actor]:
        """Who is invited: "nhận lời mời của Tổng Bí thư B, Chủ tịch nước C (và Phu nhân), |Tổng Bí thư A| …"."""
        lead = " ".join(self.words(self.sentence.start, group[0].start)[-_INVITING:])
        told = {c.rule for c in self.tagged.cues if c.rule in VERBS and c.end <= group[0].start}
        if "lời mời của" not in lead or told - {"say"} or (told and _COMING.search(lead) is None):
            return []
        named = [k for k, actor in enumerate(group) if actor.mention.kind is Kind.PERSON]
        abroad = [k for k in named if is_foreign(group[k]) != is_foreign(group[0])]
        if abroad and self._starts_anew(group, abroad[0]):
            return group[abroad[0] :]
        return group[named[1] :] if len(named) > 1 and self._starts_anew(group, named[1]) else []

    def _starts_anew(self, group: list[Actor], k: int) -> bool:
        """Whether somebody of a row stands behind a comma: "…, |ông A|"."""
        return self.words(group[k - 1].end, group[k].start)[-1:] == [","]

    def _is_of_matter(self, actor: Actor) -> bool:
        """Whether an actor is whom a matter spoken of befell: "trả lời về việc bổ nhiệm |ông A|, ông B cho hay"."""
        if "việc" not in self.vocabulary:
            return False
        words = self.before(actor.start, 5)
        return "việc" in words and "," not in words[words.index("việc") :]

    def _is_met(self, actor: Actor) -> bool:
        """Whether a sentence opens with what somebody does to an actor: "Tiếp |ông A|, Chủ tịch B nhấn mạnh …"."""
        cue = next((c for c in self.cues("receive", "visit", "work_with") if c.end <= actor.start), None)
        if cue is None or len(self.words(cue.end, actor.start)) > _MET:
            return False
        return not any(a.end <= cue.start and a.mention.kind is not Kind.PLACE for a in self.actors)

    def _told_anew(self, group: list[Actor]) -> list[Actor]:
        """The part of a group that begins with a person behind a comma, an honorific or title before the name."""
        for k in range(1, len(group)):
            person = group[k]
            titled = person.mention.kind is Kind.PERSON and person.start < person.mention.start
            if titled and self.words(group[k - 1].end, person.start) == [","]:
                return group[k:]
        return []

    def _office_behind(self, group: list[Actor]) -> list[Actor]:
        """The office-holder at the end of a group behind another: "Tiếp Bộ trưởng A, |Thủ tướng| cho rằng …"."""
        last = group[-1]
        told = len(group) > 1 and last.mention.kind is Kind.POST
        return [last] if told and self.words(group[-2].end, last.start) == [","] else []

    def _behind_front(self, group: list[Actor]) -> list[Actor] | None:
        """ "Tại buổi làm việc với Bộ A, |ông B| nhấn mạnh …": a person told anew behind the comma of what leads up."""
        return self._told_anew(group) or None

    def _is_whose_word(self, actor: Actor) -> bool:
        """ "Đây là khẳng định của |Thứ trưởng A| khi …": who says so goes on as subject."""
        if self._folds[0] not in {"đó", "đây"}:
            return False
        words = self.words(self.sentence.start, actor.start)
        return words[:1] in (["đó"], ["đây"]) and words[1:2] == ["là"] and words[-1:] == ["của"] and len(words) <= 8

    def _is_ground(self, actor: Actor) -> bool:
        """ "…, thực hiện ý kiến chỉ đạo của |Bộ trưởng A|, Cục B đã …": whose will it is, ends at the comma."""
        return _ON_GROUND.search(" ".join(self.before(actor.start, 12))) is not None

    def _opens_fronted(self) -> bool:
        """Whether the sentence begins, a time apart, with a phrase that only says on what ground, where or when."""
        timed = self.tagged.times[0].end if self.tagged.times[:1] and not self._late(self.tagged.times[0]) else 0
        first = next((t.fold for t in self.tokens if t.start >= timed and t.text.isalpha()), "")
        return first in _words("fronting")

    def _late(self, time: Mention) -> bool:
        """Whether more than a comma ends or a word leads a time at the sentence's head."""
        return len(self.words(self.sentence.start, time.start)) > 1 or self.after(time.end, 1) != [","]

    def governor(self, actor: Actor) -> str:
        """The word that stands before an actor, leading words apart: "của" in "của lãnh đạo Sở Y tế"."""
        leading = _words("leading")
        return next((w for w in reversed(self.before(actor.start, 8)) if w not in leading), "")

    def _voice(self, verb: Verb) -> None:
        tail = self.plain_before(verb.cue.start, 4)
        near, two, last = tail[-3:], tail[-2:], tail[-1] if tail else ""
        lacking = verb.cue.rule in _SUPERVISING and self._is_lacking(verb.cue)
        if "không" in near or "chưa" in near or two in _REFUSING or lacking:
            verb.negated = True
        if (
            "sẽ" in near
            or "sắp" in near
            or ("chuẩn" in self.vocabulary and self.text(verb.cue.start, verb.cue.end).lower().startswith("chuẩn bị"))
            or ("kiến" in near and ["dự", "kiến"] in (two, tail[-3:-1]))
            or self.is_intended(verb.cue)
        ):
            verb.planned = True
        must = not _MUST.isdisjoint(two) and last not in {",", ";"}  # "nhân chứng vụ |việc,| kể lại"
        if must and near == ["làm", "việc", "và"]:  # "có buổi làm việc và |kiểm tra thực địa|"
            must = False
        if must and two[:-1] == ["nên"] and last in _LEVELS:  # "thừa cấp phó |nên tỉnh| điều động …": so the province
            must = False
        if must or self._only_wished(verb) or self._only_founded(verb):
            verb.modal = True
        if last == "sự" or (two == ["công", "tác"] and not {"đoàn", "chuyến"} & set(tail)):
            verb.modal = True  # "cảm ơn sự |đón tiếp| của …", "công tác |kiểm tra|": no occasion is told
        if "để" in two and not {"đến", "tới", "về", "vào", "xuống", "lên", "mặt"} & set(
            self.before(verb.cue.start, _ON_THE_WAY)
        ):
            verb.modal = True
        if two == ["chuẩn", "bị"]:
            verb.planned = True
        elif last in {"được", "bị"}:
            verb.passive = True
            verb.subject = (verb.direct and verb.subject and self._described_by(verb.subject)) or verb.subject
        elif verb.direct and verb.subject:
            lead = self.before(verb.subject[0].start, 1)
            # the delegation, named or not, stands before its leader
            led = verb.subject[-1].start < verb.subject[0].start or any(
                verb.subject[0].end <= c.start and c.end <= verb.cue.start for c in self.cues("lead")
            )
            if lead in (["được"], ["bị"], ["do"]) and not led:
                verb.planned = verb.planned or self.before(verb.subject[0].start, 2)[:1] == ["sẽ"]
                verb.negated = verb.negated or self.before(verb.subject[0].start, 2)[:1] in (["chưa"], ["không"])
                verb.agent = verb.subject
                verb.passive = True
                verb.subject = self._patient(verb.subject[0])

    def is_intended(self, cue: Mention) -> bool:
        """Whether the sentence begins with an intention: "|Dự kiến| ngày mai (6/6), Bộ A |họp| bàn …"."""
        if self._folds[:2] != ["dự", "kiến"]:
            return False
        lead = self.words(self.sentence.start, cue.start)
        return lead[:2] == ["dự", "kiến"] and len(lead) <= _INTENDED and not {"đã", ";"} & set(lead)

    def _is_lacking(self, cue: Mention) -> bool:
        """Whether the act is one of those that somebody failed to do: "|thiếu| lãnh đạo, chỉ đạo, kiểm tra …"."""
        # no name: a "Thiếu tướng" lacks nothing
        words = self.plain_before(cue.start, _LACKING if cue.rule == "direct" else _LACKING_SUPERVISION)
        if {";", "đã", "của"} & set(words):
            return False
        return tells_lack(words)

    def _only_wished(self, verb: Verb) -> bool:
        """Whether somebody wishes or asks for what the verb tells: "bày tỏ mong muốn |Chủ tịch A| sớm |thăm| …"."""
        if not verb.subject or verb.subject[0].start >= verb.cue.start:
            return False
        leading = _words("leading")
        tail = [w for w in self.plain_before(verb.subject[0].start, 5) if w not in leading]
        if verb.cue.rule == "attend" and "triệu" in tail:
            return True  # "giấy |triệu tập công chức A tới dự| cuộc họp"
        tail = tail[:-1] if tail[-1:] in (["rằng"], ["được"], ["sẽ"]) else tail
        wishes = _words("wish")
        return " ".join(tail[-1:]) in wishes or " ".join(tail[-2:]) in wishes

    def _only_founded(self, verb: Verb) -> bool:
        """Whether a team is only set up to do what the verb tells, or a day only named: "thành lập |tổ công tác| …".

        "Kỷ niệm 50 năm ngày |Bác Hồ về thăm| xã A" tells of a day long past.
        """
        lead = self.before(verb.subject[0].start, 2) if verb.direct and verb.subject else []
        return lead in (["thành", "lập"], ["năm", "ngày"])

    def _patient(self, agent: Actor) -> list[Actor]:
        for group in reversed(self._groups):
            if group[-1].end <= agent.start and not self.oblique(group[0]):
                # "|Ông A| cho biết 5 đơn vị được Bộ B thanh tra": who tells it undergoes nothing
                told = any(group[-1].end <= c.start < agent.start for c in self.cues("say"))
                return [] if told else self._described_by(group) or group
        return []

    def _described_by(self, group: list[Actor]) -> list[Actor]:
        """The person of whom a body only tells whence he comes: "|em A|, học sinh Trường B, được …"."""
        who = next((a for a in reversed(self.actors) if a.end <= group[0].start), None)
        if who is None or who.mention.kind is not Kind.PERSON or group[0].mention.kind is Kind.PERSON:
            return []
        words = self.words(who.end, group[0].start)
        being = " ".join(words[1:3]) in _words("being")
        apposed = words[:1] in ([","], ["("], ["-"], ["–"]) and being and len(words) <= _APPOSED
        if not apposed or not {";", ":", "và"}.isdisjoint(words):
            return []
        row = next((g for g in self._groups if who in g), [who])
        return row[: row.index(who) + 1] if not self.oblique(row[0]) else []

    # --- objects ----------------------------------------------------------------------------------------------------

    def object_of(self, verb: Mention, reach: int = 4) -> list[Actor]:
        """The first group of actors behind a verb, at most `reach` words away; no other verb between."""
        for group in self._groups:
            if group[0].start >= verb.end:
                words = [w for w in self.words(verb.end, group[0].start) if w not in {"lãnh", "đạo", "đại", "diện"}]
                if len(words) > reach or {".", ":", ";"} & set(words):
                    return []
                return group
            if group[0].start < verb.end <= group[-1].start:
                return [a for a in group if a.start >= verb.end]
        return []


_GONE_BY = frozenset({"vừa", "gian", "năm", "tháng", "tuần", "ngày", "hôm"})
"""Before "qua" these make a time that is over of it: "thời |gian| qua"."""
_ONCE = (["sau", "khi"], ["ngay", "sau", "khi"], ["trước", "khi"])
"""Before a rite that opens a sentence."""
_STRAIGHT = (["ngay"], ["tận"], ["thẳng"])
_NO_SENDING = (["tri"], ["nhân"], ["tọa"], ["chỉ"])
_STAFF = frozenset({"chiến", "sĩ", "sỹ", "công", "nhân", "viên", "giáo"})
"""The rest of "cán bộ, |chiến sĩ| Đồn A", "cán bộ, |nhân viên| Công ty B": whose people somebody visits."""
_SITES = frozenset({Kind.PLACE, Kind.ORGANIZATION})
"""Where somebody goes before he acts there counts as one word, however long its name."""
_OF_PROJECT = tuple([word] for word in ("án", "báo", "kiến", "luật", "phòng", "thảo", "toán", "trữ"))
_MUST = frozenset({"cần", "phải", "nên", "muốn", "nếu", "nhằm", "việc"})
"""Before a verb these tell that it need not be done."""
_REFUSING = (["từ", "chối"], ["né", "tránh"])
"""Who does so says nothing: "ông A |từ chối| bình luận"."""
_ANOTHER = frozenset({".", ";", ":", "”", "như"})
"""Marks and words between an actor and a far verb behind which somebody else, unnamed, may act."""
_MET = 3
"""So many words may stand between a verb of meeting and whom it is told of: "tiếp |các đồng chí| A"."""
_UNDER_WAY = ({"đang"}, {"hiện", "đang"}, {"đang", "ở"}, {"đang", "trong"}, {"đang", "có"})
"""What stands between a guest and the visit that goes on."""
_LIVING = frozenset({"ngụ", "trú", "ở", "quê"})
_LIVING_WORDS = _LIVING | {"cùng", "đều", "hiện", "đang", "cư", "thường", "tạm", "tại", "sinh", "năm", "tuổi", "thôn"}
"""Of "hiện cư trú tại", "65 tuổi, ngụ": what tells where somebody lives."""
_COMPANY = frozenset({"đoàn", "biểu", "đạo", "bộ", "viên", "đơn", "ngành", "quan"})
_DONE_BEFORE = 5
_MET_ON = 16
"""So many words tell who somebody is that is met on a visit of his own."""
_COMPANY_REACH = 12
_ROW_REACH = 18
_MANY_BESIDE = (["cùng", "nhiều"], ["và", "nhiều"], ["cùng", "nguyên"], ["cùng", "các"], ["cùng", "đông"])
_MARKS = frozenset({",", ";", ":", "”", "("})
_LEVELS = frozenset({"tỉnh", "huyện", "phố", "tp", "xã", "quận", "phường", "bộ", "sở"})
_WITH_COMPANY = 24
"""So many words may stand between a subject with company and its verb: "ông A và lãnh đạo một số cục của Bộ B đã …"."""
_ON_GROUND = re.compile(r"(?:^|[,:] )(?:thực hiện|chấp hành|căn cứ|theo)(?: [^,;]+)? của$")
_KIN_ENDS = frozenset({"đình", "nhà", "thân"})
"""Of "gia đình", "người nhà", "người thân"."""
_INVITING = 24
"""An invitation tells so many words of whose it is before it names somebody."""
_COMING = re.compile(r"(?:nhận|theo) lời mời của")
"""As in "Bộ A thông báo: |nhận lời mời của| B, ông C sẽ thăm …"; thanks for an invitation are no visit."""
_SELF = frozenset({"tôi", "ta", "họ", "mình"})
"""Who acts without a name: "Giám đốc A bảo gấp, nên |tôi| hỏi Bộ B và ký"."""
_INTENDED = 16
_SUPERVISING = frozenset({"inspect", "direct"})
"""What somebody may fail to do."""
_LACKING = 8
"""So many words before an act "thiếu" may stand that it shares with others: "thiếu lãnh đạo, chỉ đạo, kiểm tra"."""
_LACKING_SUPERVISION = 12
"""Inspections close such a row: "thiếu quan tâm dẫn dắt, đôn đốc, kiểm tra, giám sát"."""
_BY_PAPER = frozenset({"issue", "sign"})
"""What is signed on a body's behalf is the body's."""
_BEHALF = 5
"""So many words may stand between "thay mặt" and for whom somebody acts."""
_APPOSED = 18
"""What is said of a person between the name and its verb has at most so many words."""
_WHENCE = 4
_ON_THE_WAY = 20
"""So many words before "để" tell that somebody goes somewhere for what follows."""
_APPOSED_LEADER = 30
"""What is said of who leads a delegation has at most so many words."""
_CLOSING = frozenset({",", ")", "-", "–"})
_BEING = frozenset({"đại diện", "người dân", "một trong", "chủ hộ", "con trai", "con gái", "trú tại", "trú ở"})


def _says_what(words: list[str]) -> bool:
    """Whether the words behind the last comma say what somebody is: "…, |đại diện các doanh nghiệp|"."""
    if "," not in words:
        return False
    last = len(words) - words[::-1].index(",")
    return " ".join(words[last : last + 2]) in _BEING


@cache
def _companies() -> dict[str, list[str]]:
    """The longest first, by their first word."""
    companies: dict[str, list[str]] = {}
    for words in sorted(_words("company"), key=lambda words: (-len(words), words)):
        companies.setdefault(words.split(" ")[0], []).append(words)
    return companies


def _without_brackets(gap: list[str]) -> list[str]:
    """The words between an actor and a verb without the bracket that opens them: "Huyện A |(TP B)| tổ chức"."""
    if gap[:1] == ["("] and ")" in gap[:_BRACKETED]:
        gap = gap[gap.index(")") + 1 :]
        return gap[1:] if gap[:1] in _LEVEL_BEHIND else gap  # "Liên đoàn Lao động (LĐLĐ) |tỉnh| tổ chức"
    return gap


_LEVEL_BEHIND = (["tỉnh"], ["huyện"], ["xã"], ["phường"], ["tp"], ["quận"])


_BRACKETED = 40


def _brackets(sentence: Sentence) -> list[tuple[int, int]]:
    """Where each bracket opens and closes."""
    out: list[tuple[int, int]] = []
    opened: int | None = None
    for k in sentence.places_of({"(", ")"}):
        if sentence.folds[k] == "(":
            opened = sentence.starts[k]
        elif opened is not None:
            out.append((opened, sentence.ends[k]))
            opened = None
    return out


def without_company(gap: list[str]) -> list[str]:
    """The words between an actor and a verb without those that only say who came along."""
    if not gap:
        return gap
    companies = _companies().get(gap[0], ())
    text = " ".join(gap) if companies else ""
    for company in companies:
        if text == company or text.startswith(company + " "):
            rest = text[len(company) :].split()
            if not rest or rest[0] in _words("adverb") or rest[0] in _MARKS:
                return rest
            break  # "cùng đoàn |kiểm tra số 5 đã| đến …"
    if (behind := _behind_company(gap)) is not None:
        return behind
    if gap[:2] == ["thay", "mặt"]:  # "tỉnh A |thay mặt đồng bào cả nước| (,) đã tổ chức …"
        at = next((k for k, word in enumerate(gap) if word in _TENSES), 0)
        at = at or next((k for k in range(len(gap) - 1, 0, -1) if gap[k] == ","), 0)
        return gap[at:] if at else gap
    if gap[:1] in (["và"], ["cùng"], ["dẫn"]):  # "ông A |cùng lãnh đạo các sở| đã …", "bà B |dẫn đầu đoàn cán bộ| đã …"
        at = next((k for k, word in enumerate(gap) if word in _TENSES), 0)
        if 0 < at <= _COMPANY_REACH and _COMPANY & set(gap[:at]) and not _MARKS & set(gap[:at]):
            return gap[at:]
    return gap


def _behind_company(gap: list[str]) -> list[str] | None:
    """What follows company told by nothing but group words, marks and numbers: "|cùng lãnh đạo các ban, ngành| dự"."""
    if gap[0] not in _LEADING_TO_COMPANY:
        return None
    start = next((k for k, word in enumerate(gap[:3]) if word not in _LEADING_TO_COMPANY), len(gap))
    if gap[0] == "," and start < _LEAST_COMPANY and gap[1:2] not in (["đại"], ["lãnh"]):
        return None
    told = _words("company_word")
    end = next((k for k in range(start, len(gap)) if gap[k] not in told and not gap[k].isdigit()), len(gap))
    while end > start and (gap[end - 1] in _MARKS or gap[end - 1] in _LEADING_TO_COMPANY):
        end -= 1
    rest = gap[end:]
    closed = all(w in _words("adverb") or w in _MARKS for w in rest)
    return rest if closed and end - start >= _LEAST_COMPANY and _COMPANY & set(gap[start:end]) else None


_LEADING_TO_COMPANY = frozenset({"cùng", "với", "và", ","})
_LEAST_COMPANY = 2
_TENSES = frozenset({"đã", "vừa", "đang", "sẽ"})


def is_delegation(mention: Mention) -> bool:
    """Whether a body is a delegation or team that is sent."""
    return isinstance(mention.value, BodyName) and mention.value.kind == "delegation"


def people(actors: Sequence[Actor]) -> list[Actor]:
    """Those that are people, or posts that stand for people."""
    return [a for a in actors if a.mention.kind in _OF_PEOPLE]


_OF_PEOPLE = frozenset({Kind.PERSON, Kind.POST})


def bodies(actors: Sequence[Actor]) -> list[Actor]:
    """Those that are bodies."""
    return [a for a in actors if a.mention.kind is Kind.ORGANIZATION]

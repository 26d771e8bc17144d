"""Inspections told by what they found: "Qua kiểm tra tại Công ty A, |Sở B| phát hiện nhiều sai phạm"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from civicgraph.lexicon.words import word_set
from civicgraph.model import Kind, Mention, RawEvent
from civicgraph.parse.clauses import Clauses
from civicgraph.parse.facts import make_event, with_leaders
from civicgraph.parse.inspections import named_objects, owner_behind, paper_words, with_number, with_twin
from civicgraph.parse.outings import first_kind, is_habitual, place_of
from civicgraph.parse.phrases import Actor
from civicgraph.spelling import fold
from civicgraph.vocabulary import EventType, Role


def read_findings(clauses: Clauses) -> RawEvent | None:
    """The inspection that opens a sentence in which who inspected tells what was found or acts on it."""
    for cue in _opening_inspections(clauses):
        lead = _LEAD.search(" ".join(_opening_words(clauses, cue)))
        if lead is None:
            continue
        if owner := owner_behind(clauses, cue):
            return _tell(clauses, cue, owner, _at_fault(clauses, owner[-1]))
        finder = _finder(clauses, cue, after=lead["after"] is not None)
        if finder is not None:
            inspected = [a for a in named_objects(clauses, cue) if a.end <= finder.start]
            inspected = first_kind(inspected) or _found_at_fault(clauses, finder)
            if inspected or not _is_field_of_work(clauses, cue) or _has_found(clauses, finder):
                return _tell(clauses, cue, [finder], inspected)
    cues = list(paper_words(clauses))
    told = next((event for cue in cues if (event := _concluded(clauses, cue))), None)
    return told or next((event for cue in cues if (event := _result(clauses, cue))), None)


def _result(clauses: Clauses, cue: Mention) -> RawEvent | None:
    """ "Trên cơ sở kết quả thanh tra, kiểm tra của |Bộ A|, …", "báo cáo của |Bộ A| về kết quả kiểm tra …".

    Whose result it is inspected; not one still awaited or all that there ever are: "các kết luận thanh tra".
    """
    told = _TOLD_RESULT.search(" ".join(clauses.before(cue.start, _RESULT_LEAD)))
    if told is None or clauses.sentence.title or _NOT_YET.search(told["lead"]) or is_habitual(clauses):
        return None
    owner = owner_behind(clauses, with_number(clauses, with_twin(clauses, cue)))
    owner = owner or _reporter(clauses, cue, told["reported"])
    if not owner or _is_private(clauses, owner[0]):
        return None
    reported = owner[0].end <= cue.start
    inspected = [a for a in named_objects(clauses, cue) if reported and "," not in clauses.words(cue.end, a.start)]
    return replace(_tell(clauses, cue, owner, first_kind(inspected)), time=None)


_RESULT_LEAD = 12
_TOLD_RESULT = re.compile(r"(?P<lead>.*?)(?P<reported>báo cáo )?(?:về )?(?:kết quả|kết luận)$")
_NOT_YET = re.compile(
    r"(?:^| )(?:khi|nếu|chưa|sẽ|cần|phải|chờ|đợi|mong|các|những|mọi|yêu cầu|đề nghị|kiến nghị từ|giao|trước)(?: |$)"
)


def _reporter(clauses: Clauses, cue: Mention, reported: str | None) -> list[Actor]:
    """Who reports what was found: "báo cáo của |Bộ A| về kết quả kiểm tra", "nghe |Tổ A| báo cáo kết quả kiểm tra"."""
    body = next((a for a in reversed(clauses.actors) if a.end <= cue.start), None)
    if body is None or body.mention.kind is not Kind.ORGANIZATION:
        return []
    gap = clauses.words(body.end, cue.start)[:-2]
    if clauses.before(body.start, 3) == ["báo", "cáo", "của"]:
        return [body] if gap in (["về"], ["về", "việc"]) else []
    reports = reported is not None and gap[-3:][:2] != ["và", "báo"] and _REPORTING.issuperset(gap)
    return [body] if reports and not clauses.oblique(body) else []


_REPORTING = frozenset({"đã", "vừa", "có", "báo", "cáo", "chính", "thức", "nhanh", "về", "việc", "sơ", "bộ"})


def _concluded(clauses: Clauses, cue: Mention) -> RawEvent | None:
    """ "(Theo) kết luận thanh tra của |Bộ A|, Công ty B có sai phạm": whose it is inspected, whom it blames."""
    words = [w for w in clauses.words(clauses.sentence.start, cue.start) if w not in _CITING]
    named = [a for a in clauses.actors if a.mention.start == cue.start]  # "kết luận |thanh tra của Bộ A|": its organ
    owner = owner_behind(clauses, with_number(clauses, cue)) or named
    if clauses.sentence.title or words not in _CONCLUSIONS or not owner or _is_private(clauses, owner[0]):
        return None
    return _tell(clauses, cue, owner, _at_fault(clauses, owner[-1]) or _faults_at(clauses, owner[-1]))


_CITING = frozenset({"theo", "vẫn", "cũng", "dự", "thảo", "báo", "cáo", "căn", "cứ", "bản", ",", "nội", "dung"})
_CONCLUSIONS = (["kết", "luận"], ["kết", "quả"])


def _faults_at(clauses: Clauses, owner: Actor) -> list[Actor]:
    """Where faults are told to be: "kết luận của Bộ A chỉ ra nhiều vi phạm tại |Công ty B|"."""
    first = next(iter(clauses.actors_after(owner.end)), None)
    if first is None or first.mention.kind is not Kind.ORGANIZATION or clauses.governor(first) not in {"tại", "của"}:
        return []
    gap = clauses.words(owner.end, first.start)
    return [first] if len(gap) <= _FAULTS and {"phạm", "điểm"} & set(gap) and "," not in gap else []


_FAULTS = 12


def _is_field_of_work(clauses: Clauses, cue: Mention) -> bool:
    """Whether all of a body's inspecting is meant, of nobody in particular: "Qua |thanh tra, kiểm tra|, Bộ A …"."""
    words = _opening_words(clauses, cue) + clauses.after(cue.end, 3)
    return len({pair for pair in pairwise(words) if pair in _KINDRED}) > 0


def _has_found(clauses: Clauses, finder: Actor) -> bool:
    """ "Qua thanh tra, kiểm tra, |Bộ A đã phát hiện một số sai phạm|": what was found then, no routine."""
    told = clauses.after(finder.end, _FAULT_NEAR)
    return told[:3] == ["đã", "phát", "hiện"] and bool({"sai", "vi"} & set(told))


_KINDRED = {("kiểm", "tra"), ("thanh", "tra"), ("giám", "sát"), ("công", "tác")}


def _tell(clauses: Clauses, cue: Mention, inspectors: list[Actor], inspected: list[Actor]) -> RawEvent:
    timed = any(t.end <= cue.start for t in clauses.tagged.times)
    roles = [(Role.INSPECTOR, with_leaders(clauses, inspectors)), (Role.INSPECTED, inspected)]
    kind, rule, place = EventType.INSPECTION, "inspection-found", place_of(inspected)
    return make_event(clauses, kind, cue, roles, rule, 0.65, place=place, timed=timed)


def _opening_inspections(clauses: Clauses) -> Iterator[Mention]:
    """The words of inspecting near the head of the sentence, or of what somebody is told to have said."""
    if _OPENERS.isdisjoint(clauses.vocabulary) or clauses.sentence.title:
        return
    for cue in clauses.cues("inspect"):
        if len(_opening_words(clauses, cue)) <= _NEAR_HEAD and clauses.after(cue.end, 2) not in _OF_PEOPLE:
            yield cue


_OF_PEOPLE = (["sức", "khỏe"], ["sức", "khoẻ"], ["hộ", "chiếu"], ["thân", "nhiệt"])
"""What is looked at of people: "Qua kiểm tra |sức khỏe|, Sở A phát hiện 3 người mắc bệnh"."""


def _opening_words(clauses: Clauses, cue: Mention) -> list[str]:
    """The words before an inspection, a day and what somebody is told to have said before it left out."""
    times = (t.end for t in clauses.tagged.times if t.end <= cue.start)
    said = (c.end for c in clauses.cues("say") if c.end <= cue.start)
    start = max([clauses.sentence.start, *times, *said])
    words = [w for w in clauses.words(start, cue.start) if w not in {",", ":", "“", "-", ".", ")"}]
    return words[1:] if words and (_ITEM.fullmatch(words[0])) else words


_ITEM = re.compile(r"\d{1,2}|[ivx]{1,4}")
"""The number of an item: "|II-| Qua giám sát Đảng ủy A, …"."""
_OPENERS = frozenset({"qua", "sau", "trình", "khi"})
_NEAR_HEAD = 9
_LEAD = re.compile(
    r"^(?:(?:tuy nhiên|trước đó|theo đó|cụ thể|rằng|cũng|và) )*"
    r"(?:(?:thông )?qua|(?:trong )?quá trình|(?:trong )?khi|(?P<after>(?:ngay )?sau khi))"
    r"(?: (?:công tác|các|đợt|cuộc|tiến hành|tổ chức|trực tiếp|đi|đến|thanh tra|kiểm tra|giám sát|rà soát))*$"
)


def _finder(clauses: Clauses, cue: Mention, *, after: bool) -> Actor | None:
    """The body or delegation behind the comma that found something, or acted on it `after` it inspected."""
    uses = ("inspection_found", "inspection_followed") if after else ("inspection_found",)
    for actor in clauses.actors_after(cue.end):
        if clauses.before(actor.start, 1) != [","] or actor.mention.kind is not Kind.ORGANIZATION:
            continue
        tail = [w for w in clauses.after(actor.end, _ADVERBS + 2) if w not in {",", "của"}]
        while tail and tail[0] in _ADVERB:
            tail = tail[1:]
        told = any(" ".join(tail[:n]) in word_set("clause_words", use=use) for use in uses for n in (1, 2))
        if told and not _is_private(clauses, actor):
            return actor
    return None


def _is_private(clauses: Clauses, body: Actor) -> bool:
    """Whether a body only looks into its own affairs: a hospital into its patients, a firm into its wires."""
    return fold(clauses.text(body.start, body.end)).startswith(_NO_INSPECTORS)


_ADVERBS = 4
_ADVERB = frozenset({"đã", "cũng", "vừa", "còn", "đều", "tiếp", "tục"})
_NO_INSPECTORS = ("bệnh viện", "phòng khám", "trạm y tế", "công ty", "tập đoàn", "ngân hàng", "báo ", "trường")


def _at_fault(clauses: Clauses, owner: Actor) -> list[Actor]:
    """Who was inspected, behind the comma: "Qua kiểm tra của Sở A, |Phòng khám B| có nhiều vi phạm"."""
    first = next(iter(clauses.actors_after(owner.end)), None)
    if first is None or clauses.words(owner.end, first.start) != [","]:
        return []
    told = clauses.after(first.end, _FAULT_NEAR)
    return [first] if set(told[:2]) & _FAILING and _FAULT & set(told) else []


_FAILING = frozenset({"có", "còn", "vi", "chưa", "không", "để", "buông"})
_FAULT_NEAR = 8
_FAULT = frozenset({"vi", "sai", "tồn", "khuyết", "chưa", "thiếu", "buông", "hạn"})
"""What a body found at fault has: "có nhiều |vi| phạm", "|sai| phạm", "|tồn| tại", "|khuyết| điểm"."""


def _found_at_fault(clauses: Clauses, finder: Actor) -> list[Actor]:
    """Who is found at fault, right behind the finding: "Sở A phát hiện |Công ty B| xả thải"."""
    words = clauses.after(finder.end, _ADVERBS + 2)
    first = next(iter(clauses.actors_after(finder.end)), None)
    if first is None or first.mention.kind is not Kind.ORGANIZATION or not {"phát", "xác", "kết"} & set(words):
        return []
    gap = clauses.words(finder.end, first.start)
    return [first] if len(gap) <= _ADVERBS and gap[-2:] in _FINDING else []


_FINDING = (["phát", "hiện"], ["xác", "định"], ["kết", "luận"], ["nhận", "thấy"])

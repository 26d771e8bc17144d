"""Issuances: who issues, approves, passes or makes public which paper."""

import re
from collections.abc import Sequence
from dataclasses import replace

from civicgraph.model import Kind, Mention, RawEvent, Time, Title
from civicgraph.parse.clauses import Clauses, Verb
from civicgraph.parse.deeds import (
    CONFIDENCE,
    MUTUAL,
    NO_SIGNING,
    is_coded,
    is_signed_for,
    lead_of,
    tell_act,
    titled_behind,
    word_of,
)
from civicgraph.parse.facts import Roles, make_event, performers
from civicgraph.parse.phrases import Actor, body_of
from civicgraph.parse.recall import Recall
from civicgraph.parse.ties import bare_words
from civicgraph.spelling import fold
from civicgraph.vocabulary import EventStatus, EventType, Role

_ISSUING = frozenset(
    [
        "ban hành",
        "phê duyệt",
        "công bố",
        "thông qua",
        "ký ban hành",
        "ký",
        "ra",
        "ký quyết định",
        "ra quyết định",
        "phê chuẩn",
        "ký công bố",
        "ban bố",
        "phát đi",
        "phát hành",
        "biểu quyết thông qua",
        "nhất trí thông qua",
        "thống nhất thông qua",
        "chính thức thông qua",
        "thảo luận và thông qua",
        "có",
    ]
)
# Only proposed: "trình Chính phủ ban hành", "tham mưu UBND tỉnh phê duyệt".
_PROPOSING = frozenset(["trình", "mưu", "xuất", "nghị", "giúp", "mời", "xin", "để", "chờ", "việc"])
# "nghe công bố quy hoạch", "lễ công bố quyết định": no act of the subject's.
_ATTENDING = frozenset(["nghe", "dự", "quyết", "khi", "lễ", "buổi", "về", "thảo", "luận", "nghị", "hạn"])


def read_issuances(clauses: Clauses, verb: Verb, recall: Recall) -> list[RawEvent]:
    """The issuance that a verb tells: "Bộ A |ban hành| Quyết định số 12"; none of a draft or of what is only asked."""
    word = word_of(clauses, verb)
    if word not in _ISSUING or NO_SIGNING & lead_of(clauses, verb) or _is_folded(clauses, verb):
        return []
    if word == "có" and verb.passive:  # "đoàn theo Quyết định số 12 do ông A dẫn đầu đã |có| buổi làm việc"
        return []
    issuers, documents = (
        _issued_by_agent(clauses, verb, recall) if verb.passive else _issued(clauses, verb, recall, word)
    )
    if _is_through(clauses, verb, documents) or _is_draft_or_aim(clauses, verb, documents):
        return []
    issuers = [a for a in issuers if a.mention.kind is not Kind.PLACE or _opens(clauses, a)]
    if told := _passed_unsaid(clauses, verb):
        return [told]
    if (
        not issuers
        or not (documents or _counts_papers(clauses, verb, word) or _is_one_unnamed(clauses, verb, word))
        or any(_is_proposed(clauses, a, told_as_done=verb.planned or _is_numbered(documents)) for a in issuers[:1])
    ):
        return []
    if _ATTENDING & lead_of(clauses, verb) or _is_conference_chaired(clauses, verb):
        return []
    if word == "ký" and clauses.before(verb.cue.start, 1) == ["mở"]:
        return []  # "dự lễ mở |ký| Công ước": open to all
    if word == "biểu quyết thông qua":  # an assembly votes, whoever chairs it
        issuers = [a for a in issuers if a.mention.kind is Kind.ORGANIZATION]
    if word in {"ký", "có", "ra"} and any(
        isinstance(m.value, Title)
        and fold(m.value.head).startswith(MUTUAL)
        and not (is_coded(m) or (word != "ký" and _is_told_by_number(m)))
        for m in documents
    ):
        return []
    roles: Roles = [(Role.ISSUER, issuers), (Role.DOCUMENT, documents)]
    event = tell_act(clauses, EventType.ISSUANCE, verb, roles, "body-issues-document")
    if _is_on_programme(clauses, verb) or any(_is_task(clauses, verb, a) for a in issuers[:1]):
        event = replace(event, status=EventStatus.PLANNED)
    if event.time is not None and _is_of_occasion_told(clauses, verb):
        event = replace(event, time=None)
    own = _day_of(documents)
    if (
        own is not None and word in _READ_OUT
    ):  # "công bố Quyết định số 12 |ngày 5/6|": the paper's day, not that of the act
        return [replace(event, time=None) if event.time is not None and event.time.start == own.start else event]
    return [event if own is None else replace(event, time=own)]


def _is_of_occasion_told(clauses: Clauses, verb: Verb) -> bool:
    """Whether the day behind is that of what a paper is about: "có thông báo kết luận |tại cuộc họp|, ngày 5/6"."""
    day = clauses.time_of(verb.cue)
    if day is None or day.start < verb.cue.end:
        return False
    nouns = [c for c in clauses.cues("meeting", "ceremony") if verb.cue.end <= c.start and c.end <= day.start]
    return any(clauses.before(c.start, 1) == ["tại"] for c in nouns)


def _is_task(clauses: Clauses, verb: Verb, issuer: Actor) -> bool:
    """ "Bộ A |chủ trì khẩn trương| xây dựng, ban hành chương trình B": what a body is to do, told in a row of tasks."""
    lead = clauses.after(issuer.end, 4) if issuer.end <= verb.cue.start else []
    return lead[:2] == ["khẩn", "trương"] or (lead[:2] == ["chủ", "trì"] and lead[2:] in _DRAWING_UP)


_DRAWING_UP = ([",", "phối"], ["và", "phối"], ["khẩn", "trương"], ["xây", "dựng"], ["nghiên", "cứu"], ["soạn", "thảo"])


def _passed_unsaid(clauses: Clauses, verb: Verb) -> RawEvent | None:
    """ "|Luật A| chính thức được ban hành", "Nghị quyết số 5 vừa được thông qua": nobody says by whom."""
    if not verb.passive or verb.agent or word_of(clauses, verb) not in _PASSED:
        return None
    paper = next((m for m in reversed(clauses.titled) if m.end <= verb.cue.start), None)
    if paper is None or not _PASSING.issuperset(bare_words(clauses, paper.end, verb.cue.start)):
        return None
    lead = clauses.before(paper.start, 2)
    if not _UNSURE.isdisjoint(lead) or lead == ["sau", "này"] or clauses.after(verb.cue.end, 1)[:1] in _BOUND_ON:
        return None
    by = paper.value.by if isinstance(paper.value, Title) else None
    roles: Roles = [(Role.ISSUER, [by] if by is not None else []), (Role.DOCUMENT, [paper])]
    event = tell_act(clauses, EventType.ISSUANCE, verb, roles, "paper-passed", timed=False)
    return replace(
        event, time=_day_of([paper]) or day_right_behind(clauses, verb.cue.end) or _day_first(clauses, paper)
    )


_PASSED = frozenset({"ban hành", "thông qua", "phê duyệt", "phê chuẩn", "ký ban hành", "công bố"})
_PASSING = frozenset(
    ["đã", "vừa", "mới", "chính", "thức", "cũng", "được", "sẽ", "đang", "phiên", "họp", "thường", "kỳ"]
)
"""What stands between a paper and its passing; "khi", "chưa", "phải" would say that it is not passed yet."""
_UNSURE = frozenset({"khi", "nếu", "thảo", "chưa", "trước", "các", "những", "nhiều", "để", "chờ", "số"})
_BOUND_ON = (["thì"], ["hay"])


def day_right_behind(clauses: Clauses, offset: int) -> Time | None:
    """ "được ban hành |(từ) tháng 7/2014|": the time that stands right behind."""
    behind = next((t for t in clauses.tagged.times if t.start >= offset), None)
    near = behind is not None and _ON.issuperset(clauses.words(offset, behind.start))
    return behind.value if near and behind is not None and isinstance(behind.value, Time) else None


_ON = frozenset({"vào", "từ", "trong", "ngày", "hồi", "(", "cuối", "đầu"})


def _day_first(clauses: Clauses, paper: Mention) -> Time | None:
    """ "|Ngày 5/6|, Luật A được thông qua": the time that opens the sentence, right before the paper."""
    first = next(iter(clauses.tagged.times), None)
    opens = first is not None and first.end <= paper.start and not clauses.words(clauses.sentence.start, first.start)
    near = opens and first is not None and clauses.words(first.end, paper.start) == [","]
    return first.value if near and first is not None and isinstance(first.value, Time) else None


def _is_conference_chaired(clauses: Clauses, verb: Verb) -> bool:
    """ "ông A |chủ trì buổi họp báo| công bố chương trình B": whoever holds it makes it public, not who is there."""
    if clauses.before(verb.cue.start, 2) != ["họp", "báo"]:
        return False
    before = [v for v in clauses.verbs if v.cue.end <= verb.cue.start and v.cue.rule in {"chair", "attend", "organise"}]
    return bool(before) and before[-1].cue.rule != "organise"


def _is_through(clauses: Clauses, verb: Verb, documents: Sequence[Mention]) -> bool:
    """Whether "thông qua" means "by way of": "“|Thông qua| Kế hoạch A, Quỹ B sẽ giúp …"."""
    opens = not clauses.between(clauses.sentence.start, verb.cue.start) or clauses.before(verb.cue.start, 1)[0] in '“"'
    return (
        opens
        and bool(documents)
        and documents[0].start >= verb.cue.end
        and word_of(clauses, verb) == "thông qua"
        and "," in clauses.after(documents[-1].end, 1)
    )


def _is_draft_or_aim(clauses: Clauses, verb: Verb, documents: Sequence[Mention]) -> bool:
    """Whether a draft is signed, or a plan only agreed to: "dự án A được HĐND tỉnh thông qua |chủ trương|"."""
    draft = verb.passive and any(clauses.before(m.start, 2) == ["dự", "thảo"] for m in documents)
    agreed = clauses.after(verb.cue.end, 2) == ["chủ", "trương"]
    return draft or (agreed and (verb.passive or not _is_one_unnamed(clauses, verb, word_of(clauses, verb))))


def _is_on_programme(clauses: Clauses, verb: Verb) -> bool:
    """What "sẽ" be done, listed behind a colon: "Sáng nay |sẽ| có 2 việc|:| Quốc hội |thông qua| Luật A; …"."""
    words = clauses.words(clauses.sentence.start, verb.cue.start)
    if ":" not in words or "sẽ" not in words:
        return False
    colon = len(words) - 1 - words[::-1].index(":")
    return "sẽ" in words[:colon] and not {"đã", "vừa", "“"} & set(words[words.index("sẽ") :])


_READ_OUT = frozenset({"công bố", "ký công bố", "phát đi", "chính thức thông qua"})
"""What is done with a paper of an earlier day."""
_DAY = len("2019-06-05")


def _day_of(documents: Sequence[Mention]) -> Time | None:
    """The day that a numbered paper bears: of "có văn bản số 12 ngày |5/6/2019|" the day it was issued."""
    first = documents[0].value if documents else None
    bears = isinstance(first, Title) and first.number is not None and first.date is not None
    return Time(first.date) if isinstance(first, Title) and bears and first.date and len(first.date) == _DAY else None


def read_decided(clauses: Clauses) -> list[RawEvent]:
    """ "tại Quyết định số 12 ngày 1/3/2016, |UBND tỉnh| đã …", "được |Bộ A| xếp hạng tại Quyết định số 12 ngày …"."""
    out: list[RawEvent] = []
    for m in clauses.tagged.names:
        if m.kind is not Kind.DOCUMENT or not isinstance(m.value, Title) or not m.value.number:
            continue
        if clauses.before(m.start, 1) == ["("] and (own := _day_of([m])) is not None:
            deciders = _having_agreed(clauses, m)
            out += [_at_paper(clauses, m, deciders, own)] if deciders else []
        if clauses.before(m.start, 1) != ["tại"] and not _is_in_row_at(clauses, m):
            continue
        if clauses.is_anothers_paper(m):
            continue
        if deciders := _appointing_at(clauses, m):
            out.append(_at_paper(clauses, m, deciders, None))
            continue
        day = next((t for t in clauses.tagged.times if t.start >= m.end), None)
        if day is not None and _DATING.issuperset(clauses.words(m.end, day.start)):
            issuers = _deciders(clauses, m, day.end)
        else:
            day = next((t for t in clauses.tagged.times if t.end <= m.start), None)
            issuers = _decider_before(clauses, m)
        if issuers and day is not None and isinstance(day.value, Time):
            out.append(_at_paper(clauses, m, issuers, day.value))
    return out


def _is_in_row_at(clauses: Clauses, paper: Mention) -> bool:
    """ "Tại Quyết định số 12, |Quyết định số 13|, Thủ tướng …": a further paper of a row."""
    if clauses.before(paper.start, 1) not in ([","], ["và"]):
        return False
    before = [m for m in clauses.tagged.names if m.kind is Kind.DOCUMENT and m.end <= paper.start][-_ROW_OF_PAPERS:]
    while before and clauses.words(before[-1].end, paper.start) in ([","], ["và"]):
        paper = before.pop()
        if clauses.before(paper.start, 1) == ["tại"]:
            return True
    return False


_ROW_OF_PAPERS = 20


def _appointing_at(clauses: Clauses, paper: Mention) -> list[Actor]:
    """ "Tại Quyết định số 12(, Quyết định số 13), |Thủ tướng| phê chuẩn kết quả bầu ông A": who gives posts there."""
    behind = next(iter(clauses.actors_after(paper.end)), None)
    if behind is None:
        return []
    papers = {w for m in clauses.tagged.names if m.kind is Kind.DOCUMENT for w in clauses.words(m.start, m.end)}
    gap = clauses.words(paper.end, behind.start)
    if gap[-1:] != [","] or not {",", "và"}.issuperset(set(gap) - papers):
        return []
    for verb in clauses.verbs:
        if verb.direct and not verb.passive and behind in verb.subject:
            deciding = any(c.start == verb.cue.start for c in clauses.cues("appoint", "dismiss", "discipline"))
            return performers(clauses, [behind]) if deciding and not verb.negated else []
    return []


def _at_paper(clauses: Clauses, paper: Mention, issuers: Sequence[Actor], day: Time | None) -> RawEvent:
    """The paper issued then; whoever holds a post now need not have held it then: its body decided."""
    bodies = [body_of(a.mention) or a.mention if a.mention.kind is Kind.POST else a.mention for a in issuers]
    roles: Roles = [(Role.ISSUER, bodies), (Role.DOCUMENT, [paper])]
    rule = "decided-at-document"
    event = make_event(clauses, EventType.ISSUANCE, paper, roles, rule, CONFIDENCE[rule], timed=False)
    return replace(event, time=day)


def _having_agreed(clauses: Clauses, paper: Mention) -> list[Actor]:
    """ "|Bộ A| đã chấp thuận cho tỉnh vay vốn (|Công văn số 12 ngày 3/4/2019|)": by the paper in brackets."""
    for actor in clauses.actors:
        behind = clauses.after(actor.end, _AGREED)
        if actor.end <= paper.start and behind[:1] == ["đã"] and " ".join(behind[1:3]) in _AGREEING:
            return [] if clauses.oblique(actor) else [actor]
    return []


_AGREED = 3
_AGREEING = frozenset({"chấp thuận", "đồng ý", "phê duyệt", "cho phép", "thống nhất", "quyết định", "phê chuẩn"})


_DATING = frozenset({"ngày", ",", "ký", "ban", "hành", "(", "-"})


def _deciders(clauses: Clauses, paper: Mention, end: int) -> list[Actor]:
    """Who stands behind the comma of a paper whose day ends there, else who is told before it to have decided."""
    behind = next(iter(clauses.actors_after(end)), None)
    if behind is not None and clauses.words(end, behind.start) in ([","], [")", ","]):
        return performers(clauses, clauses.group_at(behind)[:1])
    return _decider_before(clauses, paper)


def _decider_before(clauses: Clauses, paper: Mention) -> list[Actor]:
    """ "được |Bộ A| xếp hạng di tích quốc gia tại Quyết định số 12"."""
    before = [a for a in clauses.actors if a.end <= paper.start]
    if not before or clauses.before(before[-1].start, 1) != ["được"]:
        return []
    gap = clauses.words(before[-1].end, paper.start)
    return before[-1:] if len(gap) <= _DECIDED and not {".", ";", ":", ","} & set(gap) else []


_DECIDED = 16
"""So many words at most tell what is decided at a document."""


def _counts_papers(clauses: Clauses, verb: Verb, word: str) -> bool:
    """ "HĐND thông qua 11 nghị quyết", "UBND quận ký 21 văn bản gửi các quận": papers told by number alone.

    Or as all those of an occasion: "thông qua các tờ trình về nhân sự".
    """
    many, *head = [*clauses.after(verb.cue.end, 3), "", "", ""][:3]
    papers = _COUNTED.get("thông qua" if word.endswith("thông qua") else word, ())
    all_of_them = many == "các" and word.endswith("thông qua") and verb.direct and not verb.quoted
    return " ".join(head) in papers and (many.isdigit() or all_of_them)


_LETTERS = ("văn bản", "công văn", "quyết định")
_COUNTED = {
    "ban hành": ("nghị quyết",),
    "ký": _LETTERS,
    "thông qua": ("nghị quyết", "tờ trình"),
}
"""By the verb the kinds of papers that are told by their number alone."""


def _issued(clauses: Clauses, verb: Verb, recall: Recall, word: str) -> tuple[list[Actor], list[Mention]]:
    """ "Bộ Y tế ban hành Quyết định số 12 phê duyệt Đề án B"."""
    reach = 1 if word in {"có", "ra", "ký"} else 4
    documents = titled_behind(clauses, verb.cue, Kind.DOCUMENT, reach)
    if documents and _are_many(clauses, documents[0]):
        return (performers(clauses, verb.subject), []) if _counts_papers(clauses, verb, word) else ([], [])
    if not documents and _is_one_unnamed(clauses, verb, word):
        return [a for a in performers(clauses, verb.subject) if a.end <= verb.cue.start], []
    if not documents and word in {"có", "ra"}:  # "UBND tỉnh A vừa |có| Kế hoạch số 12"
        documents = [m for m in titled_behind(clauses, verb.cue, Kind.PROGRAMME, reach) if _is_told_by_number(m)]
    if word in {"có", "ra", "ra quyết định"} and not any(
        _is_of_its_own(m) or _is_brought_out(clauses, verb, m, word) for m in documents
    ):
        return [], []
    if not documents and (word in _OF_PLANS or word.endswith("thông qua")):
        documents = titled_behind(clauses, verb.cue, Kind.PROGRAMME, 4)
    if not documents and word == "ký":  # "ông A |ký| Kế hoạch số 12/KH-UBND"
        documents = [m for m in titled_behind(clauses, verb.cue, Kind.PROGRAMME, reach) if is_coded(m)]
    if not documents and word.endswith("thông qua"):
        documents = _just_laid(clauses, verb, recall)
    issuers = [a for a in performers(clauses, verb.subject) if a.end <= verb.cue.start]
    going_on = [] if issuers else [a for a in recall.subject_of(clauses, verb) if a.mention.kind is not Kind.PLACE]
    going_on = going_on or ([] if issuers else recall.host_of(clauses, verb))
    return issuers or going_on, [*documents, *_approved_with(clauses, documents)]


def _just_laid(clauses: Clauses, verb: Verb, recall: Recall) -> list[Mention]:
    """ "… dự thảo |Luật A|. Sau đó, Quốc hội biểu quyết thông qua |Luật này|"; of several "các Luật nêu trên"."""
    words = clauses.after(verb.cue.end, 5)
    many = words[:1] in (["các"], ["những"]) or words[:1] == [str(len(recall.laid))]
    words = words[1:] if many else words
    head = next((head for head in _PASSED_BY_VOTE if words[: len(head.split())] == head.split()), None)
    behind = words[len(head.split()) :] if head is not None else []
    if head is None or not (behind[:1] == ["này"] or behind[:2] in (["nêu", "trên"], ["nói", "trên"], ["trên", "đây"])):
        return []
    laid = [m for m in recall.laid if isinstance(m.value, Title) and fold(m.value.head).endswith(head)]
    return laid if many or len(laid) == 1 else []


_PASSED_BY_VOTE = ("luật", "bộ luật", "nghị quyết", "pháp lệnh")


def _is_one_unnamed(clauses: Clauses, verb: Verb, word: str) -> bool:
    """ "Thủ tướng đã ký |một chỉ thị nhằm| …", "Bộ A đã ra |thông báo chính thức|": one paper without a name."""
    if verb.direct and not verb.negated and (pattern := _OF_DECISIONS.get(word)) is not None:
        return pattern.match(" ".join(clauses.after(verb.cue.end, 7))) is not None
    if word not in {"có", "ra", "ký", "ban hành", "phát đi"} or not verb.direct or verb.negated:
        return False
    just = clauses.before(verb.cue.start, 1)
    return bool(just) and just[0] in _JUST and _ONE_PAPER.match(" ".join(clauses.after(verb.cue.end, 7))) is not None


_OF_DECISIONS = {
    "công bố": re.compile(
        r"(?:dự thảo )?kết quả (?:thanh tra|kiểm tra|giám sát)(?! (?:sức|học|chất|cuối|giữa))(?!\w)|"
        r"(?:các |một số |nhiều )?quyết định (?:(?:sẽ|xem xét|thi hành|khen thưởng và) )*"
        r"(?:kỷ luật|điều động|luân chuyển|miễn nhiệm|nghỉ hưu|"
        r"về công tác (?:cán bộ|nhân sự))(?!\w)"
    ),
    "phê duyệt": re.compile(r"chủ trương (?:đầu tư|xây dựng|chuyển|cổ phần|thành lập|lập)(?!\w)"),
}
"""Who makes decisions on staff known issues them, beside what they decide: "Ban A đã |công bố quyết định kỷ luật|"."""
_JUST = frozenset({"đã", "vừa", "mới"})
_ONE_PAPER = re.compile(
    r"(?:một )?(?:(?:văn bản|công văn|chỉ thị|thông báo|công điện)(?: chính thức| hỏa tốc| khẩn)?"
    r" (?:gửi|nhằm|trao đổi|phản hồi|góp ý|tới|về (?!việc (?:này|bổ nhiệm|điều động|kỷ luật|xem xét)))|"
    r"(?:văn bản|thông báo) ,(?! (?:sách|tài|báo|ấn|phim))|"
    r"công văn báo cáo|kết luận về (?:vi phạm|sai phạm|khuyết điểm|trách nhiệm)|"
    r"quyết định (?:thụ lý|tạm dừng|dừng|di dời|cưỡng chế)|"
    r"quy chế (?:giao|làm việc|hoạt động|quản lý|phối hợp))"
)
"""What tells of one paper which no name can be made of: whom it goes to in small letters, what it is for."""


_OF_PLANS = frozenset({"phê duyệt", "ban hành", "ký ban hành", "công bố"})


def _are_many(clauses: Clauses, document: Mention) -> bool:
    """Whether papers without a number are told in general: "ban hành |các| văn bản chấn chỉnh …"."""
    numbered = isinstance(document.value, Title) and document.value.number is not None
    many = clauses.before(document.start, 1) in (["các"], ["những"], ["nhiều"])
    return not numbered and (many or clauses.before(document.start, 2) == ["một", "số"])


def _is_numbered(documents: Sequence[Mention]) -> bool:
    return any(isinstance(m.value, Title) and m.value.number is not None for m in documents)


def _is_told_by_number(plan: Mention) -> bool:
    """Whether it is a plan or action programme told by "số" and its number."""
    title = plan.value
    return isinstance(title, Title) and title.number is not None and fold(title.head) in _NUMBERED_PLANS


_NUMBERED_PLANS = frozenset({"kế hoạch", "chương trình hành động", "kế hoạch hành động"})


def _is_of_its_own(document: Mention) -> bool:
    """Whether a document is told as one: by its number, whom it is sent to or what it does."""
    numbered = isinstance(document.value, Title) and document.value.number is not None
    return numbered or document.rule in {"paper-told", "paper-released"}


def _is_brought_out(clauses: Clauses, verb: Verb, document: Mention, word: str) -> bool:
    """ "Bộ A vừa |ra Quyết định| thành lập Hội đồng B", "B |đã có kết luận kiểm tra về việc …|"."""
    decided = isinstance(document.value, Title) and fold(document.value.head).startswith(_DECIDED_BY)
    if not decided or not verb.direct:
        return False
    return word != "có" or clauses.before(verb.cue.start, 1) in (["đã"], ["vừa"], ["mới"])


_DECIDED_BY = (
    "quyết định",
    "kết luận",
    "nghị quyết",
    "thông báo",
    "chỉ thị",
    "bản án",
    "lệnh",
    "thông tư",
    "nghị định",
)


def _approved_with(clauses: Clauses, documents: Sequence[Mention]) -> list[Mention]:
    """What the document issued approves: "Quyết định số 12 |phê duyệt Đề án B|" is one act."""
    if not documents:
        return []
    for cue in clauses.cues("issue"):
        if cue.start >= documents[-1].end and len(clauses.words(documents[-1].end, cue.start)) <= 8:
            if fold(clauses.text(cue.start, cue.end)) not in {"phê duyệt", "ban hành"} or ";" in clauses.words(
                documents[-1].end, cue.start
            ):
                return []
            return titled_behind(clauses, cue, Kind.PROGRAMME, 2) or titled_behind(clauses, cue, Kind.DOCUMENT, 2)
    return []


def _is_folded(clauses: Clauses, verb: Verb) -> bool:
    """Whether the verb only says what a document before it does: "Quyết định số 12 |phê duyệt| Đề án B"."""
    before = [m for m in clauses.tagged.names if m.kind is Kind.DOCUMENT and m.end <= verb.cue.start]
    if not before or verb.passive:
        return False
    gap = clauses.words(before[-1].end, verb.cue.start)
    dated = sum(
        len(clauses.words(t.start, t.end))
        for t in clauses.tagged.times
        if before[-1].end <= t.start and t.end <= verb.cue.start
    )
    return len(gap) - dated <= 2 and not {",", ";", "và", "đã", "vừa"} & set(gap)


def _issued_by_agent(clauses: Clauses, verb: Verb, recall: Recall) -> tuple[list[Actor], list[Mention]]:
    """ "Nghị định … được Chính phủ ban hành ngày …", "quy định này được Tỉnh ủy A ban hành"."""
    agents = performers(clauses, verb.agent)
    if not agents:
        return [], []
    documents = [
        m for m in clauses.tagged.names if m.kind in {Kind.DOCUMENT, Kind.PROGRAMME} and m.end <= agents[0].start
    ]
    many = bool(documents) and "luật" in clauses.words(documents[-1].end, agents[0].start)
    if many or not documents:  # "Lệnh về |9 luật| được Quốc hội thông qua": told behind, if at all
        listed = _listed_behind(clauses, verb)
        if listed or many:
            return (agents, listed) if listed else ([], [])
    if documents and is_signed_for(clauses, verb, documents[-1]):
        return [], []
    if documents:
        return agents, documents[-1:]
    words = clauses.before(agents[0].start, 5)
    if "này" in words[-3:]:
        at = len(words) - 1 - words[::-1].index("này")
        return agents, [m for m in [recall.papers.get(" ".join(words[max(0, at - 2) : at]))] if m is not None]
    return [], []


def _listed_behind(clauses: Clauses, verb: Verb) -> list[Mention]:
    """ "5 luật vừa được Quốc hội thông qua |gồm: Luật A; Luật B và Luật C|"."""
    found = titled_behind(clauses, verb.cue, Kind.DOCUMENT, _LIST_REACH)
    return found if found and _LISTING & set(clauses.words(verb.cue.end, found[0].start)) else []


_LIST_REACH = 6
_LISTING = frozenset({"gồm", ":", "là", "có"})


def _opens(clauses: Clauses, place: Actor) -> bool:
    """Whether a place acts by itself, at the head of the sentence or of a clause: "Hà Nội ban hành …"."""
    lead = [w for w in clauses.before(place.start, 2) if w not in {"tỉnh", "thành", "phố", "tp", "."}]
    return place.start == clauses.sentence.start or not lead or lead[-1] in {",", ":", ";"}


def _is_proposed(clauses: Clauses, issuer: Actor, *, told_as_done: bool) -> bool:
    """ "trình Chính phủ ban hành": nothing is issued yet; "sau việc Bộ A ban hành Nghị quyết số 8" it is."""
    lead = {*clauses.before(issuer.start, 1), clauses.governor(issuer)}
    if lead & _PROPOSING == {"việc"}:
        return not told_as_done or bool(_ONLY_WISHED & set(clauses.before(issuer.start, 8)))
    return bool(_PROPOSING & lead)


_ONLY_WISHED = frozenset({"đề", "kiến", "chờ", "xin", "mong", "đợi", "hoãn", "chậm", "sớm", "không", "chưa", "nghiên"})

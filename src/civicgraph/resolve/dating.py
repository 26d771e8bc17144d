"""Dates that an article's occasion hands to what happens within it (guideline, ruling 5)."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from civicgraph.model import Kind, Mention, RawStatement, Sentence, Tagged, Time
from civicgraph.resolve.draft import IN_ROW, OCCASIONS, Draft, times_agree
from civicgraph.spelling import fold
from civicgraph.vocabulary import EventStatus, EventType, Role

KeyOf = Callable[[Mention], str | None]
LevelOf = Callable[[str], str | None]

_WITHIN = OCCASIONS | {
    EventType.DIRECTIVE,
    EventType.AWARD,
    EventType.RECEPTION,
    EventType.VISIT,
    EventType.INSPECTION,
    EventType.SIGNING,
    EventType.LAUNCH,
}
_DECISIONS = {EventType.APPOINTMENT, EventType.DISMISSAL, EventType.DISCIPLINE, EventType.ISSUANCE}
_NO_OCCASION = {"birth-date", "dates-years-apart", "until-day"}
_LEAD = 5
"""The article's own day is told in so many first sentences, or, behind pictures and their credits, little later."""
_LATE_LEAD = 9

_EARLIER = re.compile(
    r"trước đó|trước đây|năm ngoái|vừa qua|thời gian qua|năm 20\d\d|những năm|trong quá trình|khi đó|lúc đó|"
    r"\btừng\b(?! (?:nội dung|lĩnh vực|vấn đề|bước|ngày|người|nhóm|đơn vị|cơ quan|địa phương|cá nhân|vụ|năm|bộ|ngành))|"
    r"cách đây|\b(?:những|nhiều|các) năm qua|thực hiện chức năng|"
    r"thời điểm đó|nhiều lần|\b(?:\d|hai|ba|bốn) lần|đầu tiên|tháng trước|tuần trước|\bhồi\b|gần đây|"
    r"mới đây|lâu nay|bấy giờ|"
    r"(?:cho biết|cho hay|thông báo|thông tin|khẳng định|xác nhận|nói rằng|thừa nhận)\b.*\b(?:đã|vừa)\b[^,;]*$|"
    r"trong khuôn khổ chuyến|trong thời gian|trong dịp|từ ngày|từ tháng|lần trước|trước khi|\bsau chuyến|"
    r"\btheo (?:ông|bà|đại diện) [^,;:]{2,60},.*\bđã\b[^,;]*$|"
    r"sau khi kết thúc|trên cơ sở (?:kết quả|làm việc)|"
    r"(?:văn bản|công văn|tờ trình)[^.;]{0,40}\bnêu\b|"
    r"\bhiện(?: nay)?\b.*\bđang(?: (?:tiến hành|tiếp tục|thực hiện))?\s*$|"
    r"\bđang (?:tiến hành|tiếp tục|thực hiện)\s*$",
    re.IGNORECASE,
)
_LATELY = re.compile(r"[^;:.”]{0,90}?(?<!thời gian )(?<!năm )(?<!tháng )(?<!ngày )(?:vừa qua|vừa rồi|mới đây)\b")
"""Behind a journey, talks or an occasion: "dự Diễn đàn B |vừa qua|"; "kết quả thời gian vừa qua" dates nothing."""
_AT_OCCASION = re.compile(
    r"\b(?:tại|trong) (?:kỳ họp|hội nghị|đại hội|phiên họp|buổi lễ|lễ|cuộc họp)|^\W*(?:nhân |cũng trong )?dịp này\b|"
    r"^\W*(?:đại hội|hội nghị|kỳ họp)(?: cũng| đã| tiến hành| nhất trí| tín nhiệm| thống nhất| biểu quyết)* "
    r"(?:bầu|hiệp thương|thông qua|công bố|thông báo|trao quyết định)\b|"
    r"^\W*đoàn chủ tịch (?:đã |cũng )?(?:công bố|thông báo)\b",
    re.IGNORECASE,
)
_ANNOUNCING = re.compile(
    r"(?:công bố|trao|triển khai)(?:,? (?:và )?(?:trao|triển khai))?(?: các)?(?: nghị quyết(?:,| và))? quyết định",
    re.IGNORECASE,
)


def give_dates(
    drafts: list[Draft],
    tagged: tuple[Tagged, ...],
    key_of: KeyOf,
    level_of: LevelOf,
    published: date | None,
    spoken: list[tuple[RawStatement, str]],
) -> None:
    """Gives the article's own day to events without a date that happen within its occasion."""
    _give_day_before(drafts, tagged)
    _give_journeys_day(drafts)
    texts = {t.sentence.index: t.sentence for t in tagged}
    _give_ended_journeys_day(drafts, texts)
    own = own_day(tagged, published)
    later: list[Draft] = []
    if own is not None:
        own = _opening_day(drafts, tagged, own)
        leads = {t.sentence.start for t in tagged[:_LATE_LEAD] if _tells(t, own)}
        speaking = {key for s, key in spoken if s.evidence.start in leads and key.startswith("Person:")}
        later = _give_same_day(drafts, tagged, since=own.start)
        _give_welcomes_day(drafts, texts)
        passed = [d for d in drafts if _is_stay(d, level_of) or _is_only_told(d, spoken) or _is_of_paper(d)]
        _give_own_day(drafts, tagged, key_of, own, passed, speaking)
        _give_journeys_day(drafts)
    _give_papers_day(drafts, tagged, key_of)
    for occasion in (*later, *_give_same_day(drafts, tagged)):
        _give_orders_day(drafts, occasion, texts)


def give_festivals_days(drafts: list[Draft], tagged: tuple[Tagged, ...]) -> None:
    """Gives a festival's first day to its parts that have none: "|Trong khuôn khổ Lễ hội A| còn có Hội thảo B, …".

    What closes it is on its last day.
    """
    texts = {t.sentence.index: t.sentence for t in tagged}
    for draft in drafts:
        if draft.type not in OCCASIONS or draft.time is not None or draft.sentence not in texts:
            continue
        in_row = draft.evidence[0].rule == IN_ROW
        lead = _lead(texts[draft.sentence], draft).lower()
        framed = _FRAMED.match(lead)
        if not (framed or in_row):
            continue
        told = framed[0] if framed else lead
        parts = told.startswith(_PARTS)
        whole = [d for d in drafts if _is_festival(d) and d.head is not None and (parts or d.head in told)]
        days = [d.time for d in whole if d.time is not None and len(d.time.start) == _FULL]
        if len({day.start for day in days}) == 1:
            closing = (draft.head or "").endswith("bế mạc")
            draft.time = Time((days[0].end if closing else None) or days[0].start)


def give_orders_days(drafts: list[Draft], tagged: tuple[Tagged, ...], told_as: Mapping[str, set[str]]) -> None:
    """Gives an order the day of what the same one did right before, where no other day is told between.

    "Ngày 29/6, ông A, Phó Chủ tịch |UBND tỉnh B|, đã ký văn bản gửi …. Theo đó, |UBND tỉnh B| kiến nghị …".
    """
    at = {t.sentence.index: t for t in tagged}
    done = [
        d for d in drafts
        if d.time is not None and len(d.time.start) == _FULL and d.status is EventStatus.REPORTED and d.sentence > 0
    ]  # fmt: skip
    for draft in drafts:
        undated = draft.type is EventType.DIRECTIVE and draft.time is None and draft.status is EventStatus.REPORTED
        if not undated or draft.sentence not in at or is_background(at[draft.sentence].sentence, draft):
            continue
        issuers = draft.of(Role.ISSUER)
        those = issuers.union(*(told_as.get(key, set()) for key in issuers))
        before = [(_told_last(d, draft), d) for d in done]
        before = [(k, d) for k, d in before if draft.sentence - k <= _RIGHT_AFTER]
        before = [(k, d) for k, d in before if d.of(*_ACTORS) & (issuers if d.type in OCCASIONS else those)]
        last, deed = max(before, key=lambda one: (one[0], one[1].trigger[0]), default=(0, None))
        if deed is None or deed.time is None:
            continue
        lead = _lead(at[draft.sentence].sentence, draft)
        loose = draft.sentence - last > 1 or _ORDERED_BEFORE.search(lead) is not None
        if loose and not _LINKED.search(lead):
            continue
        told = [at[k] for k in range(last + 1, draft.sentence) if k in at]
        if not any(_tells_other_day(t, deed.time) for t in told) and not _is_told_dated(at[draft.sentence], draft):
            draft.time = Time(deed.time.start)


def _told_last(deed: Draft, draft: Draft) -> int:
    """The last sentence before an order's that tells a deed."""
    return max((k for k in deed.sentences if 0 < k < draft.sentence), default=-_FAR)


_FAR = 99


def _is_told_dated(tagged: Tagged, draft: Draft) -> bool:
    """Whether a sentence tells a day or month before its trigger, which the order itself does not have."""
    before = (t for t in tagged.times if t.end <= draft.trigger[0] and not _is_of_document(tagged, t))
    return any(isinstance(t.value, Time) and len(t.value.start) >= len("2017-06") for t in before)


_ORDERED_BEFORE = re.compile(r"\b(?:đã|từng|vừa)\b")
"""What somebody "đã" ordered may have been before what is told before."""
_LINKED = re.compile(
    r"^\W*(?:theo đó|cụ thể|tại (?:văn bản|công văn)|trong (?:văn bản|công văn)|ngoài ra|đồng thời|bên cạnh đó|"
    r"trên cơ sở đó|vì vậy|do vậy|do đó|vì thế|từ đó|"
    r"đặc biệt|cùng với đó|cùng với việc|tiếp đó|cũng)\b|\b(?:cũng|tiếp tục|còn)(?: đã)?\s*$",
    re.IGNORECASE,
)
_RIGHT_AFTER = 3
"""So many sentences behind what was done an order goes on from it."""


def _is_festival(draft: Draft) -> bool:
    own = draft.type in OCCASIONS and draft.evidence[0].rule != IN_ROW
    return own and (draft.head or "").startswith(_FESTIVE)


_FRAMED = re.compile(r"(?:\W|ngoài ra|đặc biệt|bên cạnh đó)*(?:cũng |nằm )?trong khuôn khổ (?:của )?[^,;:]*")
_PARTS = ("phần lễ", "phần hội")
"""What a row of a festival's parts is told to be: "|Phần lễ| có lễ rước kiệu từ đền A; lễ tế …"."""
_FESTIVE = ("lễ hội", "liên hoan", "festival", "ngày hội", "tuần lễ")


def _give_papers_day(drafts: list[Draft], tagged: tuple[Tagged, ...], key_of: KeyOf) -> None:
    """Orders that a paper conveys have its day: "Thông báo số 12 ngày 5/6 kết luận của |A|. Theo đó, |A yêu cầu| …"."""
    texts = {t.sentence.index: t for t in tagged}
    papers = [d for d in drafts if d.type is EventType.ISSUANCE and d.time is not None and d.sentence in texts]
    for paper in (d for d in papers if _CONVEYING.search(texts[d.sentence].sentence.text)):
        named = {key_of(name) for name in texts[paper.sentence].names}
        for draft in drafts:
            near = paper.sentence <= draft.sentence <= paper.sentence + _CONVEYED
            undated = draft.type is EventType.DIRECTIVE and draft.time is None and near
            if undated and draft.of(Role.ISSUER) & named and not is_background(texts[draft.sentence].sentence, draft):
                draft.time = paper.time


_CONVEYED = 6
"""So many sentences behind a paper its orders are told."""


def _is_only_told(draft: Draft, spoken: list[tuple[RawStatement, str]]) -> bool:
    """Whether only somebody tells of it who had no part in it: "Ông A cho biết |Bộ B đã kiểm tra| …"."""
    told = draft.trigger[0]
    return (
        draft.type in _TOLD_OF
        and len(draft.sentences) == 1
        and any(
            s.start <= told < s.end
            and not s.start <= s.speaker.start < s.end
            and key not in {k for _, k in draft.roles}
            for s, key in spoken
            if key.startswith("Person:")
        )
    )


_TOLD_OF = {EventType.INSPECTION, EventType.VISIT, EventType.RECEPTION, EventType.AWARD, EventType.SIGNING}


def _is_of_paper(draft: Draft) -> bool:
    """Whether an inspection is told by its paper or what it found alone, both made known on another day.

    "công bố kết luận |thanh tra| …", "Qua |kiểm tra|, Sở A xác định …".
    """
    return all(e.rule in _MADE_KNOWN_LATER for e in draft.evidence)


_MADE_KNOWN_LATER = {"inspection-by-paper", "inspection-found"}


def _is_stay(visit: Draft, level_of: LevelOf) -> bool:
    """Whether a whole country is visited, for longer than the day on which somebody speaks of it."""
    goals = (*visit.of(Role.VISITED), visit.place or "")
    return visit.type is EventType.VISIT and any(level_of(key) == "country" for key in goals)


def _opening_day(drafts: list[Draft], tagged: tuple[Tagged, ...], own: Time) -> Time:
    """The day on which an occasion of several days began whose end the lead tells: "Sau 3 ngày làm việc, … bế mạc".

    The occasion lasts from it to the day told; what happened within it takes its date.
    """
    lead = next(
        (t.sentence for t in tagged[:_LATE_LEAD] if _tells(t, own) and _DAYS_LONG.search(t.sentence.text)), None
    )
    found = _DAYS_LONG.search(lead.text) if lead is not None else None
    if lead is None or found is None or not _CLOSING.search(lead.text):
        return own
    days = _COUNTED.get(found[1].lower()) or int(found[1])
    first = (date.fromisoformat(own.start) - timedelta(days - 1)).isoformat()
    closed = [d for d in drafts if d.type in OCCASIONS and lead.index in d.sentences and d.time is not None]
    closed = [d for d in closed if d.time is not None and own.start in {d.time.start, d.time.end}]
    for draft in closed:
        draft.time = Time(first, own.start)
    return Time(first) if closed else own


_COUNTED = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8}
_DAYS_LONG = re.compile(
    rf"\bsau (?:hơn |gần )?([2-9]|{'|'.join(_COUNTED)}) ngày (?:làm việc|diễn ra|họp)\b", re.IGNORECASE
)
_CLOSING = re.compile(r"bế mạc|hoàn thành|kết thúc|thành công")


def _give_own_day(
    drafts: list[Draft],
    tagged: tuple[Tagged, ...],
    key_of: KeyOf,
    own: Time,
    passed: list[Draft],
    speaking: set[str],
) -> None:
    texts = {t.sentence.index: t.sentence for t in tagged}
    pictured = _captions(tagged)
    lead = next((t for t in tagged if _tells(t, own)), None)
    named = {key for n in lead.names if (key := key_of(n)) is not None} if lead else set()
    conveyed = named if lead is not None and _CONVEYING.search(lead.sentence.text) else set()
    summed = lead.sentence.index if lead is not None else 0
    if lead is not None and _only_reports(lead, own):
        named = set()
    dated = [d for d in drafts if d.time is not None and d.status is not _PLANNED and times_agree(d.time, own)]
    behind = {t.sentence.index + 1 for t in tagged if _tells_only_other(t, own)}
    spelt, announcing = _spelt_out(tagged, own)
    for draft in drafts:
        if draft.time is not None or draft.passing or draft.status is not EventStatus.REPORTED or draft in passed:
            continue
        if (draft.head or "").startswith("kỳ họp"):
            continue  # it lasts for weeks
        if draft.type in _OUTINGS and draft.sentences <= pictured and not _acts_on(own, draft, drafts):
            continue  # what a picture alone shows may have been on another day
        if _is_of_staff(draft) and draft.sentences & spelt and not is_background(texts[draft.sentence], draft):
            draft.time = own
            continue
        if draft.sentences == {0} and _is_of_staff(draft) and any(_is_congress_of(d, draft) for d in dated):
            draft.time = own
            continue
        if draft.type is EventType.ISSUANCE and draft.sentence in announcing and _is_read_out(texts, draft):
            draft.time = own
            continue
        within = draft.type in _WITHIN or _decided_within(draft, dated, texts)
        if (
            within
            and not is_background(texts[draft.sentence], draft)
            and (not _goes_on_earlier(draft, behind, texts) or _decides_again(draft, dated))
            and (
                _is_anchored(draft, dated, named, texts, summed)
                or _is_said_there(texts[draft.sentence], draft, speaking)
                or bool(draft.type is EventType.DIRECTIVE and draft.of(Role.ISSUER) & conveyed)
            )
        ):
            draft.time = own
            if draft.type in OCCASIONS:
                dated.append(draft)


_CONVEYING = re.compile(
    r"(?:thông báo|truyền đạt)(?: số \S+)?(?: ngày [\d/]+)?(?: về)?(?: ý kiến| kết luận| chỉ đạo)+ (?:của|tại) ",
    re.IGNORECASE,
)
"""Of a paper that tells others what somebody ordered: "có văn bản |thông báo kết luận của| Thủ tướng A"."""


def _is_read_out(texts: dict[int, Sentence], draft: Draft) -> bool:
    """Whether a paper is one of those announced: "Theo đó, Ban A đã |công bố| quyết định của Bộ B"."""
    told = texts[draft.sentence].text[_offset(texts, draft) :].lower()
    return told.startswith(("công bố", "thông báo")) and not is_background(texts[draft.sentence], draft)


def _spelt_out(tagged: tuple[Tagged, ...], own: Time) -> tuple[set[int], set[int]]:
    """The sentences that spell out decisions announced on the day: "Ngày 5/6, UBND tỉnh công bố các quyết định …".

    They go on until another day or what was before is told. Beside them those that announce decisions.
    """
    out: set[int] = set()
    announcing: set[int] = set()
    told: int | None = None
    for t in tagged:
        at = t.sentence.index
        if t.sentence.title:
            continue
        if _tells_decisions(t.sentence.text) and (_tells(t, own) or _at_its_occasion(t, tagged, own)):
            told = at
            announcing.add(at)
        elif told is not None and (
            _tells_other_day(t, own) or at - told > _SPELT or _BEFORE_IT.search(t.sentence.text)
        ):
            told = None
        elif told is not None:
            out.add(at)
            announcing |= {at} if _tells_decisions(t.sentence.text) else set()
    return out, announcing


def _tells_decisions(text: str) -> bool:
    """Whether decisions on who serves where are announced: asked of few sentences, the pattern being a slow one."""
    told = _DECISIONS_TOLD.search(text) if "quyết định" in text.lower() else None
    return told is not None and "sau khi" not in text[: told.start()]  # "|sau khi| Bộ A công bố các quyết định kỷ luật"


_SPELT = 10
"""So many sentences at most spell out the decisions that one announces."""
_DECISIONS_TOLD = re.compile(
    r"(?:(?:công bố|thông báo|trao|triển khai)(?:,? (?:và )?(?:trao|triển khai|công bố))?(?: các| một số| nhiều)?"
    r"(?: nghị quyết(?:,| và))?|(?:ký|ban hành|ra|có) (?:các|một số|nhiều|hàng loạt)) quyết định(?! số)"
    r"(?: [^.;]{0,80})? (?:về |phê chuẩn|bổ nhiệm|điều động|luân chuyển|chỉ định|công tác cán bộ|nhân sự|"
    r"thi hành kỷ luật|kỷ luật|miễn nhiệm|nghỉ hưu)",
    re.IGNORECASE,
)
_BEFORE_IT = re.compile(r"(?:trước đó|trước đây|từng|trước khi|quá trình công tác|sinh (?:ngày|năm))\b", re.IGNORECASE)


def _at_its_occasion(tagged: Tagged, before: tuple[Tagged, ...], own: Time) -> bool:
    """Whether a sentence tells what was done at an occasion that one right before dates, no other day between."""
    at = tagged.sentence.index
    if not _AT_OCCASION.search(tagged.sentence.text) or _tells_other_day(tagged, own):
        return False
    near = [t for t in before if at - _BESIDE <= t.sentence.index < at and not t.sentence.title]
    lead = next((k for k in range(len(near) - 1, -1, -1) if _tells(near[k], own)), None)
    return lead is not None and not any(_tells_other_day(t, own) for t in near[lead + 1 :])


def _tells_other_day(tagged: Tagged, own: Time) -> bool:
    """Whether a sentence tells a day or month other than its own paper's, birth or term."""
    days = [t for t in tagged.times if isinstance(t.value, Time) and t.rule not in _NO_OCCASION | {"term-of-office"}]
    days = [t for t in days if not _is_of_document(tagged, t)]
    return any(
        isinstance(t.value, Time) and len(t.value.start) >= len("2017-06") and not times_agree(t.value, own)
        for t in days
    )


def _only_reports(lead: Tagged, day: Time) -> bool:
    """Whether the lead's day is only that on which somebody tells of it all: "Ngày 17/5, ông A |cho biết| …"."""
    at = next(t for t in lead.times if isinstance(t.value, Time) and t.value.start == day.start)
    behind = lead.sentence.text[at.end - lead.sentence.start :]
    near = behind[:_REPORTED_WITHIN].lower()
    return any(word in near for word in _WORDS_OF_REPORT) and _REPORTING.match(behind) is not None


_WORDS_OF_REPORT = ("cho biết", "cho hay", "xác nhận", "thông tin", "trả lời")
_REPORTED_WITHIN = 180
"""The 160 letters that lead to such a word, and itself."""
_REPORTING = re.compile(
    r"(?!.{0,160}(?:hội nghị|cuộc họp|họp báo|buổi|\blễ\b|phiên|kỳ họp|kiểm tra|tiếp|thăm|làm việc|chủ trì|dự ))"
    rf"[^:;“]{{0,160}}?\b(?:{'|'.join(_WORDS_OF_REPORT)})\b",
    re.IGNORECASE,
)


def is_background(sentence: Sentence, draft: Draft) -> bool:
    """Whether the words around the trigger say that it happened some time before, or on no day: "do A phát động"."""
    lead = _lead(sentence, draft)
    if draft.type is EventType.INSPECTION and all(e.rule == "inspection-by-paper" for e in draft.evidence):
        return True  # "Ngày 5/6, Thanh tra A công bố kết luận |thanh tra| tại Sở B": inspected before
    if draft.type is EventType.DIRECTIVE and (
        (_OF_THESE.match(lead) and draft.evidence[0].rule != "task-told") or _was_ordered_before(draft)
    ):
        return True
    if draft.type is EventType.DIRECTIVE:
        lead = lead[lead.rfind(";") + 1 :]  # "cảm ơn bạn đã giúp trong những năm qua|;| đề nghị Bộ A …"
        if _VIEWED.match(lead) and not _BEFORE_IT.search(lead):
            lead = lead[lead.rfind(",") + 1 :]
    if _tells_earlier(lead) or (draft.type is EventType.LAUNCH and _BY_WHOM.search(lead)):
        return True
    if draft.type is EventType.VISIT and _BEING_THERE.search(lead):
        return True
    if draft.type in _DECISIONS and _TALKED_OF.search(lead):
        return True
    if draft.evidence[0].rule == "paper-passed":
        return True  # "có thêm món quà là Luật A chính thức được ban hành": passed before it is spoken of
    rest = sentence.text[draft.trigger[1] - sentence.start :]
    return draft.type in _SPOKEN_OF and _LATELY.match(rest) is not None


@lru_cache(maxsize=256)
def _tells_earlier(lead: str) -> bool:
    """Whether what leads to a trigger tells of some time before: asked of an occasion for each who speaks there."""
    return _ASIDE.search(lead) is not None or _EARLIER.search(lead) is not None


def _was_ordered_before(draft: Draft) -> bool:
    """Whether an order is told by what came of it: "|Thực hiện chỉ đạo của A|, sáng 5/6, Cục B đã báo cáo"."""
    return all(e.rule == "order-obeyed" for e in draft.evidence)


_VIEWED = re.compile(
    r"\W*(?:khẳng định|nhấn mạnh|đánh giá|nhận định|ghi nhận|biểu dương|cho rằng|nêu rõ|nhắc lại|để|nhằm|"
    r"trước (?:tình hình|thực trạng|việc|những|diễn biến)|cùng với việc) [^:]*,",
    re.IGNORECASE,
)
"""What is viewed so was before, not the order: "|Khẳng định tai nạn dịp Tết vừa qua nghiêm trọng|, ông A yêu cầu …"."""
_ASIDE = re.compile(r"\((?:tại|trong|ở|sau|khi|trước)\b[^()]*\b(?:đã|từng)\b[^()]*$", re.IGNORECASE)
"""What brackets tell on the way: "dự án Luật B (|tại kỳ họp thứ 2, Quốc hội đã giao| Chính phủ chuẩn bị)"."""
_BEING_THERE = re.compile(r"\bđang(?: có| ở| sang| tiến hành| thực hiện)?\s*$")
"""Of a guest whose visit goes on: "tiếp ông A |đang có| chuyến thăm B"."""
_TALKED_OF = re.compile(r"trường hợp|đề cập|nói về|chúc mừng|\b(?:vì|do)(?: đã)? bị(?: thi hành| xử lý)?\s*$")
"""A decision only spoken of, or told as a reason: "cho thôi làm đại biểu |vì bị| kỷ luật"."""
_OF_THESE = re.compile(r"\W*trong đó\b", re.IGNORECASE)
"""What opens so is one of what was counted before: "Các cấp kiểm tra 90 nơi. |Trong đó| A đề nghị B …"."""
_BY_WHOM = re.compile(r"\bdo [^,;:.]{2,80}$")
_SPOKEN_OF = OCCASIONS | {EventType.VISIT, EventType.RECEPTION}


def _give_orders_day(drafts: list[Draft], occasion: Draft, texts: dict[int, Sentence]) -> None:
    """Who takes part in an occasion gives orders there: "Cùng ngày, tại |buổi làm việc|, ông A …. A giao Sở B …"."""
    others = {min(d.sentences) for d in drafts if d.type in OCCASIONS and d is not occasion}
    there = {key for _, key in occasion.roles}
    for draft in drafts:
        if draft.type is not EventType.DIRECTIVE or draft.time is not None or not draft.of(Role.ISSUER) & there:
            continue
        since = range(occasion.sentence + 1, draft.sentence + 1)
        near = occasion.sentence <= draft.sentence <= occasion.sentence + _CONVEYED
        if near and others.isdisjoint(since) and not is_background(texts[draft.sentence], draft):
            draft.time = occasion.time


def _give_welcomes_day(drafts: list[Draft], texts: dict[int, Sentence]) -> None:
    """Talks and signings right behind a welcome or talks have their day: "|Ngay sau lễ đón|, A hội đàm với B"."""
    for draft in drafts:
        match = _RIGHT_BEHIND.match(_lead(texts[draft.sentence], draft)) if draft.sentence in texts else None
        if match is None or draft.time is not None or draft.type not in _ON_JOURNEY:
            continue
        told = [d for d in drafts if d is not draft and d.sentence < draft.sentence and d.time is not None]
        led = [d for d in told if (d.head or "").startswith(match[1].lower()) and d.time and d.time.end is None]
        if led and led[-1].time is not None and led[-1].status is draft.status:
            draft.time = led[-1].time


_RIGHT_BEHIND = re.compile(
    r"\W*(?:ngay )?(?:sau|kết thúc)(?: khi)?(?: buổi| cuộc)? (lễ đón|hội đàm|hội kiến)\b", re.IGNORECASE
)


def _give_same_day(drafts: list[Draft], tagged: tuple[Tagged, ...], *, since: str = "") -> list[Draft]:
    """What happens "cùng ngày" has the last day told before: "Ngày 27/8, A ký …. Cùng ngày, B tổ chức hội nghị".

    With `since` only where that day is later than the article's own. The occasions among it are given back.
    """
    given: list[Draft] = []
    said: dict[int, tuple[int, str]] = {}
    last = ""
    for t in tagged:
        same = next((time.start for time in t.times if time.rule == "same-day"), None)
        if same is not None and last and not t.sentence.title:
            said[t.sentence.index] = (same, last)
        for time in t.times:
            told = isinstance(time.value, Time) and len(time.value.start) == _FULL and time.rule not in _NO_OCCASION
            if told and isinstance(time.value, Time) and not (_is_of_document(t, time) or _is_deadline(t, time)):
                last = time.value.start
    for draft in drafts:
        at, day = said.get(draft.sentence, (0, ""))
        if _was_ordered_before(draft):
            continue
        if since and not (day > since and _happened_on(drafts, day, draft)):
            continue
        if day and draft.time is None and draft.status is EventStatus.REPORTED and at <= draft.trigger[0]:
            draft.time = Time(day if since else _last_told(drafts, draft) or day)
            given += [draft] if draft.type in OCCASIONS else []
    return given


def _happened_on(drafts: list[Draft], day: str, later: Draft) -> bool:
    """Whether something told before is reported of a day alone."""
    told = (d for d in drafts if d.sentence < later.sentence and d.status is EventStatus.REPORTED)
    return any(d.time == Time(day) for d in told)


def _last_told(drafts: list[Draft], draft: Draft) -> str:
    """The day of what was told last before, rather than one of the past that only a clause speaks of."""
    before = [
        d for d in drafts if d.time is not None and len(d.time.start) == _FULL and d.trigger[0] < draft.trigger[0]
    ]
    before = [d for d in before if d.sentence not in {0, draft.sentence} and d.evidence[0].rule != _AT_PAPER]
    latest = max(before, key=lambda d: d.trigger[0], default=None)
    return latest.time.start if latest is not None and latest.time is not None else ""


_AT_PAPER = "decided-at-document"
"""Of what was decided by a paper only that paper's own day is told."""
_FULL = len("2026-08-27")
_OUTINGS = {EventType.VISIT, EventType.INSPECTION, EventType.RECEPTION}
_PICTURE = re.compile(r"\W*(?:Ảnh|ẢNH)(?: minh họa)?(?: ?:|/)|\W*Ảnh ")


def _captions(tagged: tuple[Tagged, ...]) -> set[int]:
    """The sentences right behind which a picture's credit stands: "Bộ trưởng A thị sát công trường. Ảnh: B"."""
    return {
        one.sentence.index
        for one, after in pairwise(tagged)
        if not one.sentence.title and not one.times and _PICTURE.match(after.sentence.text)
    }


def _acts_on(day: Time, draft: Draft, drafts: list[Draft]) -> bool:
    """Whether somebody of a picture is told to do something else on the day."""
    those = draft.of(*_ACTING)
    return any(
        d is not draft and d.time is not None and d.time.start == day.start and d.of(*_ACTING) & those for d in drafts
    )


_ACTING = (Role.HOST, Role.GUEST, Role.VISITOR, Role.INSPECTOR, Role.PARTICIPANT, Role.CHAIR)


def _give_ended_journeys_day(drafts: list[Draft], texts: dict[int, Sentence]) -> None:
    """What a traveller did on a journey that the article ends has the journey's first day: "kết thúc chuyến thăm"."""
    ended = [d for d in drafts if d.type is EventType.VISIT and d.time is not None and d.time.end is not None]
    ended = [d for d in ended if any("kết thúc" in texts[k].text for k in d.sentences)]
    for draft in drafts:
        if draft.type not in _ON_JOURNEY or draft.time is not None or draft.status is not EventStatus.REPORTED:
            continue
        those = draft.of(Role.GUEST, Role.HOST, Role.PARTICIPANT, Role.VISITOR)
        for journey in ended:
            if journey.of(Role.VISITOR) & those and journey.time is not None:
                draft.time = Time(journey.time.start)
                break


def _tells(tagged: Tagged, day: Time) -> bool:
    """Whether a sentence tells the day."""
    return any(isinstance(t.value, Time) and t.value.start == day.start for t in tagged.times)


def _tells_only_other(tagged: Tagged, own: Time) -> bool:
    """Whether a sentence tells of a month or day before the own one, and not of that."""
    times = [t.value for t in tagged.times if isinstance(t.value, Time) and t.rule not in _NO_OCCASION]
    told = [t for t in times if len(t.start) >= len("2017-06")]
    return bool(told) and all(not times_agree(t, own) and t.start < own.start for t in told)


def _goes_on_earlier(draft: Draft, behind: set[int], texts: dict[int, Sentence]) -> bool:
    """Whether a sentence goes on with what the one before dates earlier: "Tháng 3, … Theo đó, |Bộ A yêu cầu| …"."""
    head = texts[draft.sentence].text.lower().lstrip('“" ')
    return draft.sentence in behind and head.startswith(_GOING_ON)


_GOING_ON = ("theo đó", "sau đó", "trong đó", "tiếp đó", "cùng với đó", "do đó", "ngay sau", "đồng thời", "qua đó")


def _is_said_there(sentence: Sentence, draft: Draft, speaking: set[str]) -> bool:
    """Whether who gives an order speaks where the day is told: "Ngày 5/6, ông A cho biết …. |Ông A yêu cầu| Sở B …".

    What he "đã" ordered may have been before.
    """
    before = re.search(r"\b(?:đã|từng|vừa)\b", _lead(sentence, draft)) is not None
    return draft.type is EventType.DIRECTIVE and not before and bool(draft.of(Role.ISSUER) & speaking)


def _is_anchored(draft: Draft, dated: list[Draft], named: set[str], texts: dict[int, Sentence], summed: int) -> bool:
    """Whether what is told belongs to the day; before the sentence `summed`, which tells it, an article is summed up.

    Somebody of it is told to do something else then, who acts is named where the day is told, or it is at an occasion
    of the day.
    """
    told = [d for d in dated if draft.sentence < max(summed, 1) or min(d.sentences) <= draft.sentence]
    those = {key for _, key in draft.roles}
    if any(those & {key for _, key in d.roles} for d in told):
        return True
    if draft.type is not EventType.DIRECTIVE and draft.of(*_ACTORS) & named:
        return True
    if _ON_THE_SAME.match(texts[draft.sentence].text):
        told_there = (
            draft.type in OCCASIONS and "kỳ họp" not in texts[summed].text.lower() if summed in texts else False
        )
        return draft.sentence >= summed and (bool(told) or told_there)
    if draft.type in OCCASIONS and summed in texts and _is_of_lead(draft, texts[summed]):
        return True
    if told and draft.type is EventType.SIGNING and not draft.roles and _WATCHED.search(texts[draft.sentence].text):
        return True
    if draft.type is EventType.AWARD and _MEANWHILE.match(texts[draft.sentence].text):
        return any(draft.sentence - 1 in d.sentences for d in told)
    told_at = {draft.sentence} if draft.type in OCCASIONS else draft.sentences
    there = any(_AT_OCCASION.search(texts[k].text) for k in told_at if k in texts)
    return there and any(d.type in OCCASIONS for d in told)


_MEANWHILE = re.compile(r"\W*(?:đồng thời|cùng với đó|bên cạnh đó|tiếp đó|ngay sau đó)\b", re.IGNORECASE)
"""What is given goes on from the sentence before."""


def _is_of_lead(occasion: Draft, lead: Sentence) -> bool:
    """Whether an occasion is that of which the lead tells what was made known or done there, without a noun for it.

    "Sáng 7/7, UBND TP A công bố dự thảo kết luận. |Dự buổi công bố| có ông B", "Phát biểu tại |Hội nghị công bố| …".
    """
    near = 0 < occasion.sentence - lead.index <= _BEHIND_LEAD
    told = fold(occasion.name or occasion.head or "")
    return near and "công bố" in told and _MADE_KNOWN.search(lead.text) is not None


_MADE_KNOWN = re.compile(r"\b(?:công bố|trao) (?!kết quả kinh doanh)", re.IGNORECASE)
_BEHIND_LEAD = 4


_ON_THE_SAME = re.compile(
    r"\W*(?:(?:nhân |cũng trong |cũng nhân |trong )?dịp này|"
    r"(?:cũng|ngay) tại (?:hội nghị|buổi lễ|buổi làm việc|kỳ họp|phiên họp|cuộc họp)|"
    r"(?:ngay )?sau (?:(?:buổi|cuộc) (?:tiếp|làm việc|gặp|họp|hội đàm)|(?:lễ|nghi thức) (?:đón|khai mạc)|hội đàm)"
    r"(?! (?:hôm|ngày|tuần|tháng|năm|lần))[^,;:.]{0,40},|"
    r"(?:cùng |tham )?dự (?:lễ|buổi|hội nghị|cuộc|chương trình)\b[^,;:.]{0,40}\bcó)(?!\w)",
    re.IGNORECASE,
)
"""What happens so happens on the day of what was told before, an occasion or not."""


_WATCHED = re.compile(
    r"chứng kiến|(?:kết thúc|sau|tại|trong khuôn khổ) (?:buổi |cuộc )?(?:hội đàm|tọa đàm|diễn đàn)", re.IGNORECASE
)
"""Where papers are signed of which nobody is named: "Sau hội đàm, hai bên |chứng kiến| lễ ký 5 văn kiện"."""


_ACTORS = (
    Role.ISSUER, Role.GIVER, Role.LAUNCHER, Role.HOST, Role.GUEST, Role.VISITOR, Role.INSPECTOR, Role.CHAIR,
    Role.ORGANIZER, Role.PARTICIPANT, Role.SIGNATORY, Role.AUTHORITY,
)  # fmt: skip


def _give_day_before(drafts: list[Draft], tagged: tuple[Tagged, ...]) -> None:
    """What somebody "cũng sẽ" do has the one day of the sentence before: "Chiều 30/5, ông A sẽ …. Ông cũng sẽ dự …"."""
    at = {t.sentence.index: t for t in tagged}
    for draft in drafts:
        here, before = at.get(draft.sentence), at.get(draft.sentence - 1)
        if draft.time is not None or draft.status is not _PLANNED or here is None or before is None:
            continue
        days = {t.value.start for t in before.times if isinstance(t.value, Time) and len(t.value.start) == _FULL}
        if len(days) == 1 and "cũng sẽ" in here.sentence.text and not before.sentence.title:
            draft.time = Time(*days)


def _give_journeys_day(drafts: list[Draft]) -> None:
    """What a traveller will do on a journey to come begins when the journey does: "sẽ thăm Lào …, sẽ hội đàm với …"."""
    journeys = [d for d in drafts if d.type is EventType.VISIT and d.time is not None]
    for draft in drafts:
        if draft.type not in _ON_JOURNEY or draft.time is not None or draft.status is not _PLANNED:
            continue
        those = draft.of(Role.GUEST, Role.HOST, Role.PARTICIPANT, Role.VISITOR)
        if draft.type in OCCASIONS and any(draft.sentences & journey.sentences for journey in journeys):
            continue  # "lên đường thăm A và dự |Hội nghị B|"
        for journey in journeys:
            if journey.of(Role.VISITOR) & those and journey.time is not None:
                draft.time = Time(journey.time.start)
                break


_PLANNED = EventStatus.PLANNED
_ON_JOURNEY = OCCASIONS | {EventType.RECEPTION, EventType.VISIT, EventType.SIGNING}


def tells_another_time(sentence: Tagged, occasion: Draft, words: tuple[int, int]) -> bool:
    """Whether a sentence that does not speak of the occasion tells of another time than the occasion's.

    Not one of which only the words speak that are said there: "Ông A cho biết |6 tháng đầu năm, số vụ đã giảm|".
    """
    if occasion.time is None or sentence.sentence.index in occasion.sentences:
        return False
    framing = [t for t in sentence.times if not words[0] - 1 <= t.start < words[1]]
    matter = words[0] if words[0] == words[1] else sentence.sentence.end  # "ông A báo cáo |công tác quý I|": of what
    told = [t.value for t in framing if isinstance(t.value, Time) and (t.start < matter or t.value.end is None)]
    days = [day for day in told if len(day.start) >= len("2017-06")]
    return bool(days) and not any(times_agree(occasion.time, day) for day in days)


def own_day(tagged: tuple[Tagged, ...], published: date | None) -> Time | None:
    """The first full day told in the lead that is no document's and nobody's birth: that of what is reported.

    A stretch of days ("từ ngày 28 - 31/5") counts only where no single day is told.
    """
    stretch: Time | None = None
    shown: Time | None = None
    for k, (t, after) in enumerate(zip(tagged[:_LATE_LEAD], (*tagged[1:_LATE_LEAD], None), strict=False)):
        pictured = after is not None and _PICTURE.match(after.sentence.text) is not None
        for time in t.times:
            if not isinstance(time.value, Time) or len(time.value.start) != 10 or time.rule in _NO_OCCASION:
                continue
            if not _is_news(time.value, published) or _is_of_document(t, time) or _is_deadline(t, time):
                continue
            if time.value.end is None and pictured and "nay" not in t.sentence.text:
                shown = shown or Time(time.value.start)  # a picture may be of an occasion before
            elif time.value.end is None and (k < _LEAD or stretch is None or times_agree(stretch, time.value)):
                return Time(time.value.start)
            if time.value.end is not None and k < _LEAD:
                stretch = stretch or time.value
    return Time(stretch.start) if stretch is not None else shown


def _is_news(day: Time, published: date | None) -> bool:
    """Whether a day is so near the article's date that what happened then is its news."""
    if published is None:
        return True
    return -_AHEAD <= (published - date.fromisoformat(day.start)).days <= _FRESH


_FRESH = 6
_AHEAD = 1
"""An article may bear the date of the evening before its day."""


def _is_of_document(tagged: Tagged, time: Mention) -> bool:
    """Whether the day is a document's: "Quyết định số 1987/QĐ-TTg ngày 8/9/2025"."""
    return any(m.kind is Kind.DOCUMENT and 0 <= time.start - m.end <= 6 for m in tagged.names)


def _is_deadline(tagged: Tagged, time: Mention) -> bool:
    """Whether the day is by when something is to be done: "báo cáo |trước ngày 10/2|"."""
    sentence = tagged.sentence
    return bool(_BY_WHEN.search(sentence.text[: time.start - sentence.start].lower()))


_BY_WHEN = re.compile(
    r"(?:(?<!\w)trước|(?:chậm|trễ|muộn) nhất(?: là)?(?: vào| đến)?|thời hạn|hạn chót)"
    r"(?: \d{1,2}(?:[hg:]\d{0,2}| giờ(?: \d{1,2})?)(?: sáng| trưa| chiều| tối)?)?(?: ngày)? ?$"
)


def _lead(sentence: Sentence, draft: Draft) -> str:
    """The sentence up to the event's trigger."""
    return sentence.text[: max(0, draft.trigger[0] - sentence.start)]


def _decides_again(draft: Draft, dated: list[Draft]) -> bool:
    """Whether who decides is told to have decided something else on the day, whatever stands between."""
    deciders = draft.of(Role.AUTHORITY, Role.ISSUER)
    return _is_of_staff(draft) and any(_is_of_decider(d, deciders) for d in dated)


def _is_of_staff(draft: Draft) -> bool:
    """Whether a decision is on persons, or the paper at which one is taken."""
    paper = draft.type is EventType.ISSUANCE and draft.evidence[0].rule == "decided-at-document"
    return paper or draft.type in _DECISIONS - {EventType.ISSUANCE}


def _is_congress_of(occasion: Draft, decision: Draft) -> bool:
    """Whether a congress is of the place whose post a headline gives: "Bà A |làm Bí thư Đảng ủy xã B|"."""
    held = {key.partition(" @ ")[2] for key in occasion.of(Role.ORGANIZER)}
    given = {key.partition(" @ ")[2] for key in decision.of(Role.ORG)}
    return (occasion.head or "").startswith("đại hội") and bool((held & given) - {""})


def _is_of_decider(decision: Draft, deciders: set[str]) -> bool:
    return decision.type in _DECISIONS and bool(decision.of(Role.AUTHORITY) & deciders)


def _decided_within(draft: Draft, dated: list[Draft], texts: dict[int, Sentence]) -> bool:
    """Whether a decision is taken or told at an occasion of the article's day.

    "Tại kỳ họp, HĐND tỉnh đã bầu …"; also where the occasion is the decider's own or announces decisions.
    """
    if draft.type not in _DECISIONS:
        return False
    issued = draft.type is EventType.ISSUANCE
    if any(
        _AT_OCCASION.search(_lead(texts[k], draft) if issued and k == draft.sentence else texts[k].text)
        for k in draft.sentences
        if k in texts
    ):
        return True
    if issued and draft.sentence in texts and _HAS_ISSUED.match(texts[draft.sentence].text, _offset(texts, draft)):
        return False
    deciders = draft.of(Role.AUTHORITY, Role.ISSUER)
    if _is_of_staff(draft) and any(_is_of_decider(d, deciders) and d.sentence < draft.sentence for d in dated):
        return True  # "Ngày 5/6, Bộ A điều động ông B …. |Bộ A cũng bổ nhiệm| bà C …"
    return any(
        o.type in OCCASIONS
        and o.status is EventStatus.REPORTED
        and (draft.sentence == 0 or min(o.sentences) <= draft.sentence)
        and (
            o.of(Role.ORGANIZER) & deciders
            or any(_ANNOUNCING.search(texts[k].text) and abs(k - draft.sentence) <= _BESIDE for k in o.sentences)
        )
        for o in dated
    )


def _offset(texts: dict[int, Sentence], draft: Draft) -> int:
    """Where in its sentence an event's trigger stands."""
    return max(0, draft.trigger[0] - texts[draft.sentence].start)


_HAS_ISSUED = re.compile(r"(?:có|gửi|ra)\b")
"""A paper that somebody only "đã có" is of no occasion: "|đã có hai văn bản| yêu cầu A dừng", "vừa |có| thông báo"."""
_BESIDE = 4
"""What is decided is told so many sentences at most from the occasion at which it is announced."""

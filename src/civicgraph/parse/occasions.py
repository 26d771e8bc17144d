"""Meetings and ceremonies: who organises, chairs and attends, read around the occasion's noun ("hội nghị", "lễ …").

What stands before the noun, behind it and around its verbs each tells a part; the parts are gathered in the order in
which a reader would ask, and the most telling one names the rule.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from civicgraph.lexicon.words import word_set
from civicgraph.model import BodyName, Kind, Mention, PostName, RawEvent, Time
from civicgraph.parse.ahead import as_ahead, is_missed
from civicgraph.parse.attendance import (
    colon_behind,
    is_of_matter,
    list_attending,
    present_with,
    read_attendance,
    read_companions,
)
from civicgraph.parse.awards import is_award_ceremony
from civicgraph.parse.beside import read_beside
from civicgraph.parse.clauses import Clauses, Verb, bodies, people
from civicgraph.parse.facts import is_ordered, make_event, only_asked, with_leaders
from civicgraph.parse.gatherings import organisers_of, party, presiding, read_gatherings, visiting_before
from civicgraph.parse.given import CALLED
from civicgraph.parse.heard import acting_at, reporting_at, spoken_at, told_first_at, without_speaker
from civicgraph.parse.holding import (
    acts_by_itself,
    agent_partners,
    agents,
    body_at_place,
    body_in_chair,
    co_chairs,
    delegation_leaders,
    held_by_unknown,
    held_jointly,
    held_passively,
    is_held_by_many,
    is_in_paper,
    only_prepares,
    unit_before,
    without_sitting,
)
from civicgraph.parse.occasion_names import name_occasion, row_start
from civicgraph.parse.occasion_rows import CEREMONY_NAMED, with_presented, with_row
from civicgraph.parse.outings import level
from civicgraph.parse.parts import TYPE_OF_NOUN, Noun, Part
from civicgraph.parse.passing import (
    behind_brackets,
    closing,
    day_behind,
    is_announced,
    is_held,
    is_numbered,
    is_roman,
    lasting,
    number_end,
    owner_of_congress,
    place_beside,
    place_in_brackets,
    takes_place,
    time_before,
    time_beside,
)
from civicgraph.parse.phrases import Actor
from civicgraph.parse.present import guests_told, hearing, named_among, questioned, read_present, sending, sitting_with
from civicgraph.parse.sittings import (
    comes_on_journey,
    comes_unnamed,
    is_lately,
    letting_attend,
    sitting_at,
    summed_up,
    untimed,
    welcomed,
    without_inner_brackets,
)
from civicgraph.parse.wording import BACKGROUND
from civicgraph.spelling import fold
from civicgraph.vocabulary import EventStatus, EventType, Role

_NEAR = 3
"""How many words may stand between a verb and the occasion that it governs: "tổ chức long trọng |lễ|"."""


def read_occasions(clauses: Clauses) -> list[RawEvent]:
    """The meetings and ceremonies that the sentence tells or speaks of."""
    events: list[RawEvent] = []
    until = -1
    cues = clauses.cues("meeting", "ceremony")
    for cue in cues:
        nested = any(o.start <= cue.start and cue.end < o.end for o in cues)
        inside = cue.start < until and (number_end(clauses, cue) is None or _opens_another(clauses, cue, cues))
        # "Quốc hội |họp phiên toàn thể|": told by the verb
        convened = clauses.before(cue.start, 1) == ["họp"] and clauses.after(cue.start, 1) == ["phiên"]
        if nested or inside or convened or _is_named_on(clauses, cue, cues):
            continue
        if (told := _read(clauses, cue)) and (event := as_ahead(clauses, cue, told)):
            event = _as_banquet(clauses, cue, event)
            if is_award_ceremony(clauses, cue):  # it dates what happens there, and is told as the award
                event = replace(event, evidence=replace(event.evidence, rule="ceremony-of-award"))
            events.append(event)
            until = event.trigger[1]
    events += read_gatherings(clauses)
    events = with_presented(clauses, events)
    events = with_row(clauses, events)
    if not events and (added := read_attendance(clauses) or read_beside(clauses) or read_present(clauses)):
        events.append(added)
    elif events and (along := read_companions(clauses)):
        events.append(along)
    return events


def _as_banquet(clauses: Clauses, cue: Mention, event: RawEvent) -> RawEvent:
    """A dinner for somebody is a reception: "A tổ chức |tiệc chiêu đãi| ông B", "B dự |chiêu đãi| của A".

    One that keeps a jubilee is none: "chiêu đãi |kỷ niệm| 20 năm".
    """
    if not clauses.text(cue.start, cue.end).lower().endswith("chiêu đãi"):
        return event
    chairs = [m for role, m in event.roles if role is Role.CHAIR]
    hosts = chairs or [m for role, m in event.roles if role is Role.ORGANIZER]
    guests = [m for role, m in event.roles if role is Role.PARTICIPANT and m not in hosts]
    if not guests and (first_one := next((a for a in clauses.actors_after(cue.end)), None)) is not None:
        guests = [a.mention for a in people(clauses.group_at(first_one)) if a.mention not in hosts]
    behind = [m for m in guests if m.start >= cue.end]
    first = behind[0].start if behind else cue.end
    lead = [t.fold for t in clauses.between(cue.end, first) if not clauses.is_named(t)]
    invited = clauses.after(cue.end, 1) in (["của"], ["do"])
    if not guests or not hosts or not (_TO_GUESTS.issuperset(lead) if behind else invited):
        return event
    roles = (*((Role.HOST, m) for m in hosts), *((Role.GUEST, m) for m in guests))
    evidence = replace(event.evidence, rule="banquet-for-guests")
    return replace(event, type=EventType.RECEPTION, roles=roles, evidence=evidence, name=None, head="tiệc chiêu đãi")


_TO_GUESTS = frozenset({"trọng", "thể", "thân", "mật", "chào", "mừng", "đồng", "chí", "ông", "bà", "ngài"})


def _is_named_on(clauses: Clauses, cue: Mention, cues: Sequence[Mention]) -> bool:
    """Whether a word only goes on with an occasion's name: "tại buổi gặp gỡ, |đối thoại| với thanh niên"."""
    if clauses.text(cue.start, cue.end).lower() not in word_set("occasion_words", use="weak"):
        return False
    before = [c for c in cues if c.end <= cue.start and c.rule == "meeting"]
    return any(clauses.words(c.end, cue.start) in ([","], ["và"], ["-"]) for c in before)


def _opens_another(clauses: Clauses, cue: Mention, cues: Sequence[Mention]) -> bool:
    """Whether an occasion is another's opening or name: "lễ khai mạc |lễ hội| …"."""
    return any(c.end <= cue.start and len(clauses.words(c.end, cue.start)) <= 1 for c in cues)


def _is_reception(clauses: Clauses, cue: Mention) -> bool:
    """ "A có |cuộc gặp| với B" is told as the reception that it is."""
    between = [c for c in clauses.cues("receive") if cue.start < c.start < cue.end < c.end]
    if between and clauses.after(between[0].end - len("riêng"), 2) == ["riêng", "giữa"]:
        return True  # "cuộc |gặp riêng| giữa A và B"
    covering = [c for c in clauses.cues("receive") if c.start <= cue.start and cue.end <= c.end]
    return any(a.mention.kind is not Kind.PLACE for c in covering for a in clauses.object_of(c, 3))


def _is_signing(clauses: Clauses, cue: Mention) -> bool:
    """Whether a ceremony is that of a signing, which stands for it (guideline, ruling 3): "lễ |ký kết| thỏa thuận"."""
    return cue.rule == "ceremony" and clauses.after(cue.end, 1) == ["ký"]


def _read(clauses: Clauses, cue: Mention) -> RawEvent | None:
    word = fold(clauses.text(cue.start, cue.end))
    if _is_reception(clauses, cue) or _is_signing(clauses, cue) or word.endswith("hội đàm"):
        return None
    before = [w for w in clauses.before(cue.start, 4) if w not in {'"', "“"}]  # tại "Đối thoại …"
    noun = Noun(cue, TYPE_OF_NOUN[cue.rule], word, before[-3:])
    if noun.before[-1:] in (["sau"], ["trước"]) and _follows_another(clauses, cue):
        return None  # "hội nghị tiếp xúc cử tri sau |Kỳ họp thứ nhất| diễn ra sáng 5/6": the first was held then
    several = noun.before[-1:] in (["các"], ["nhiều"], ["những"], ["mỗi"]) and noun.before[-2:] != ["có", "các"]
    counted = bool(noun.before) and noun.before[-1] in _COUNTED and noun.before[-2:-1] != ["thứ"]
    if several or counted or (noun.before and noun.before[-1].isdigit()) or _is_habit(clauses, noun):
        return None
    if noun.before[-2:] in _ROUNDS or noun.before[-2:] == ["nhà", "tang"] or noun.before[-1:] in _PUT_OFF:
        return None
    if word.startswith("đại hội") and noun.before[-2:] == ["nghị", "quyết"] and noun.before[-3:-2] != ["qua"]:
        return None  # "kết quả thực hiện nghị quyết |Đại hội Đảng bộ xã|"
    if word.endswith("làm việc") and clauses.after(cue.end, 2) in _WITH_PRESS:
        return None  # "Luật sư A tại buổi làm việc |với PV| Báo B": he is interviewed
    parts = [
        part for construction in _CONSTRUCTIONS for part in construction(clauses, noun) if part.actors or part.opens
    ]
    if any(p.rule == "body-holds-occasion" for p in parts):
        parts = _of_congress(parts) if word.startswith("đại hội") else [_as_guests(p) for p in parts]
    parts = _of_sitting(parts)
    if _is_laid_before(noun) or is_missed(clauses, cue):
        parts = [p for p in parts if p.rule == "occasion-of-body"]
    if not parts:
        parts += list(_met_before(clauses, noun))
    name, end = name_occasion(clauses, cue)
    opening = cue.start == clauses.sentence.start
    named = opening and len(name.split()) > len(word.split()) + 1
    number = number_end(clauses, cue)
    whole = max(end, number or 0, *(a.end for p in parts if p.rule == "occasion-of-body" for a in p.actors), 0)
    told = takes_place(clauses, cue, name, whole) if not any(p.opens for p in parts) else None
    if told is not None and not told.planned and noun.before[-2:] in _MATTERS and _is_matter_of_another(clauses, cue):
        return None  # "Hội nghị A về nội dung, chương trình |Kỳ họp thứ hai| diễn ra tại B": the conference is
    if told is not None:
        parts.append(Part(Role.PARTICIPANT, [], "occasion-takes-place", 0.75, opens=True))
        event = _event(
            clauses, noun, parts, name, end, known=False, place=told.place or _place_behind_holder(clauses, parts)
        )
        time = told.time.value if told.time and isinstance(told.time.value, Time) else None
        status = EventStatus.PLANNED if told.planned else event.status
        if time is not None and not word.startswith("lễ khai mạc"):
            time = closing(clauses, lasting(clauses, time))
        return replace(event, time=time, status=status)
    if not parts and held_by_unknown(clauses, noun.cue, end):
        parts.append(Part(Role.ORGANIZER, [], "occasion-held", 0.65, opens=True))
    number = number or _circle_end(clauses, noun)
    if number is not None and all(p.rule == "occasion-of-body" for p in parts):
        return _in_passing(clauses, noun, parts, number, end)
    if is_held(clauses, cue):
        # "Cuộc họp diễn ra chiều 27/5, tại …": when and where the occasion told before was.
        parts.append(Part(Role.PARTICIPANT, [], "occasion-takes-place", 0.7))
        fresh = is_announced(clauses, cue)
        first = fresh or (noun.word in _FESTIVE and day_behind(clauses, cue) is not None)
        held = _event(clauses, noun, parts, word, cue.end, known=not first, place=clauses.place_of(cue))
        day = day_behind(clauses, cue) if held.time is None or len(held.time.start) == len("2017") else held.time
        held = replace(held, time=closing(clauses, day) if day else None)
        return replace(held, status=EventStatus.PLANNED) if fresh else held
    if not parts and (_held_by_unnamed(clauses, noun) or comes_unnamed(clauses, noun)):
        parts.append(Part(Role.ORGANIZER, [], "occasion-held", 0.65, opens=True))
    bare = all(p.rule == "occasion-of-body" and not p.opens for p in parts)
    if bare and (set_down := _set_down(clauses, noun, parts, name, end)) is not None:
        return set_down
    weak = noun.word in word_set("occasion_words", use="weak")
    if not parts and (weak or not named) and not (clauses.sentence.title and name != word):
        return _dated(clauses, noun, name, end) or _spoken_of(clauses, noun, name, end)
    known = not named and not any(p.opens for p in parts) and not _is_earlier(clauses, noun.cue, end)
    rule = _strongest(parts)
    place = clauses.place_of(cue)
    if known and not (rule == "person-chairs-occasion" and place is not None and place.end <= cue.start):
        place = place_beside(clauses, behind_brackets(clauses, end)) if _presents(parts) else None
        if place is None and rule in {"somebody-attends-occasion", "held-by", "chaired-by"}:
            place = clauses.fronted_place(cue) or _place_behind_holder(clauses, parts)
    elif place is None:
        place = _place_behind_holder(clauses, parts)
    event = _event(clauses, noun, parts, name, end, known=known, place=place)
    if known and event.time is not None and _is_day_of_another(clauses, noun, event.time):
        event = replace(event, time=None, status=EventStatus.REPORTED)
    if rule == "occasion-named" and event.time is not None and clauses.after(end, 2) == ["là", "một"]:
        lead = clauses.time_of(noun.cue)  # "Lễ A |là một| trong các sự kiện của Tháng B, diễn ra từ 1/6": B's day
        event = event if lead is not None and lead.end <= noun.cue.start else replace(event, time=None)
    if rule == "assembly-at-session" and is_lately(clauses, noun):
        event = replace(event, passing=True)
    if rule in {"speaker-at-occasion", "person-chairs-occasion"} and _is_another_talk(clauses, noun, parts):
        return replace(event, known=False, evidence=replace(event.evidence, rule="talks-beside-others"))
    if event.time is None and any(_is_of_post(clauses, noun, p) for p in parts):
        event = replace(event, passing=True)  # "tại |Hội nghị Thủ tướng| với doanh nghiệp"
    if event.time is None and _is_of_before(clauses, noun, parts):
        evidence = replace(event.evidence, rule="occasion-before-others")
        event = replace(event, known=False, passing=True, evidence=evidence)
    if rule == "somebody-attends-occasion" and event.time is not None and _is_frame(clauses, noun):
        event = replace(event, time=None)
    if rule == "somebody-attends-occasion" and event.time is None and comes_on_journey(clauses, noun):
        event = replace(event, passing=True)  # it need not be on the day on which that is told
    return _heard_of(clauses, noun, event, whole) if rule == "person-at-occasion" else event


def _is_day_of_another(clauses: Clauses, noun: Noun, day: Time) -> bool:
    """ "Tại |phiên họp|, Sở A thông qua tờ trình để trình HĐND tại |kỳ họp ngày 5/6|": the later occasion's day."""
    told = next((t for t in clauses.tagged.times if t.start >= noun.cue.end and t.value == day), None)
    if told is None or any(t.end <= noun.cue.start for t in clauses.tagged.times):
        return False
    others = (c for c in clauses.cues("meeting", "ceremony") if noun.cue.end < c.start and c.end <= told.start)
    comma = "," in clauses.words(noun.cue.end, told.start)
    return comma and any(clauses.before(c.start, 1) in (["tại"], ["trong"]) for c in others)


_FESTIVE = frozenset({"lễ hội", "festival", "liên hoan"})
"""What may be told with nobody who holds it: "|Festival| năm nay diễn ra từ ngày 8 đến 13/7 tại Huế"."""


def _is_of_post(clauses: Clauses, noun: Noun, part: Part) -> bool:
    """Whether an occasion bears the title of who meets others: "Hội nghị |Thủ tướng| với doanh nghiệp"."""
    first = part.actors[0] if part.actors and part.rule == "occasion-of-body" else None
    return first is not None and first.mention.kind is Kind.POST and not clauses.words(noun.cue.end, first.start)


def _is_frame(clauses: Clauses, noun: Noun) -> bool:
    """Whether an occasion only frames what was done on a day: "Trong khuôn khổ chuyến thăm A và dự |diễn đàn|, …"."""
    lead = clauses.words(clauses.sentence.start, noun.cue.start)
    framed = lead[:3] == ["trong", "khuôn", "khổ"] or lead[:2] in (["nhân", "dịp"], ["trong", "chuyến"])
    timed = any(t.end <= noun.cue.start for t in clauses.tagged.times)
    return framed and "," not in lead and not timed


def _is_of_before(clauses: Clauses, noun: Noun, parts: list[Part]) -> bool:
    """Whether one held before the others is told with whose it was: "Trước đó, tại |buổi làm việc| với Sở A, …"."""
    opening = clauses.after(clauses.sentence.start, 2) == ["trước", "đó"]
    near = len(clauses.words(clauses.sentence.start, noun.cue.start)) <= _BEFORE_IT
    return opening and near and any(p.rule == "occasion-of-body" and p.actors for p in parts)


def _is_another_talk(clauses: Clauses, noun: Noun, parts: list[Part]) -> bool:
    """Whether talks with another body on the same day are told: "Cùng ngày, tại |buổi làm việc| với Sở A, ông B …"."""
    words = clauses.words(clauses.sentence.start, noun.cue.start)
    led = next((k for k, pair in enumerate(pairwise(words)) if pair in _SAME_DAY), None)
    chaired = any(p.rule == "person-chairs-occasion" for p in parts)
    fronted = led is not None and (chaired or len(words) <= _BEFORE_IT)
    talks = noun.word.endswith("làm việc") and clauses.after(noun.cue.end, 1) == ["với"]
    return fronted and talks and any(p.rule == "occasion-of-body" and p.actors for p in parts)


_SAME_DAY = {("cùng", "ngày"), ("sau", "đó"), ("tiếp", "đó"), ("trước", "đó"), ("trong", "ngày")}
_BEFORE_IT = 8


def _place_behind_holder(clauses: Clauses, parts: list[Part]) -> Mention | None:
    """The place right behind who holds an occasion: "… do Bộ A tổ chức (sáng 5/6) |tại Vinh|", "được tổ chức |tại|"."""
    ends = (v.cue.end for v in clauses.verbs if v.cue.rule == "organise" and (v.passive or _holds(parts, v)))
    return next((place for end in ends if (place := place_beside(clauses, end)) is not None), None)


def _holds(parts: list[Part], verb: Verb) -> bool:
    return any(p.role is Role.ORGANIZER and any(a in p.actors for a in verb.agent or verb.subject) for p in parts)


def _is_laid_before(noun: Noun) -> bool:
    """Whether something is to be laid before an occasion to come: "Đề án trình |Hội nghị Trung ương lần thứ Tư|"."""
    laid = noun.before[-1:] == ["trình"] and noun.before[-2:] != ["chương", "trình"]
    return laid or noun.before[-2:] == ["báo", "cáo"]


_MATTERS = (["chương", "trình"], ["nội", "dung"], ["chuẩn", "bị"], ["bị", "cho"], ["phục", "vụ"])
"""Before the noun these tell that the occasion is what another is about."""


def _is_matter_of_another(clauses: Clauses, cue: Mention) -> bool:
    """Whether an occasion is told before that is about this one: "|Hội nghị| … về nội dung, chương trình Kỳ họp"."""
    earlier = next((c for c in reversed(clauses.cues("meeting", "ceremony")) if c.end < cue.start), None)
    gap = clauses.words(earlier.end, cue.start) if earlier is not None else []
    return bool({"về", "chuẩn", "phục"} & set(gap)) and not {";", ".", "”"} & set(gap)


def _follows_another(clauses: Clauses, cue: Mention) -> bool:
    """Whether an occasion only dates the one told right before it."""
    earlier = next((c for c in reversed(clauses.cues("meeting", "ceremony")) if c.end < cue.start), None)
    return earlier is not None and len(clauses.words(earlier.end, cue.start)) <= _NEAR


_COUNTED = frozenset({"hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười", "vài"})
_PUT_OFF = (["hoãn"], ["hủy"], ["huỷ"])
"""Before the noun these tell that it is not held: "thông báo |hoãn| Hội nghị toàn quốc về …"."""
_ROUNDS = (["vòng", "loại"], ["chung", "kết"], ["sơ", "khảo"], ["nghi", "thức"])
"""Before the noun these tell of a part or kind of it: "|Vòng loại| lễ hội chọi trâu", "theo |nghi thức| Lễ tang"."""
_WITH_PRESS = (["với", "pv"], ["với", "phóng"], ["với", "nhà"], ["với", "báo"], ["với", "chúng"])


def _is_earlier(clauses: Clauses, noun: Mention, end: int) -> bool:
    """Whether an occasion is told to be another than the article's: "tại cuộc làm việc |cách đây| 2 ngày"."""
    return clauses.after(noun.end, 2) in _EARLIER or clauses.after(end, 2) in _EARLIER


_EARLIER = (["cách", "đây"], ["trước", "đó"], ["lần", "trước"], ["hôm", "trước"], ["tuần", "trước"])


def _is_habit(clauses: Clauses, noun: Noun) -> bool:
    """Whether occasions are told that come again and again, or somebody who only goes to a temple.

    "trước mỗi kỳ họp sẽ có |buổi làm việc|", "Thủ tướng thường trả lời tại |kỳ họp cuối năm|", "đi |lễ| đầu năm".
    """
    if noun.word == "lễ" and noun.before[-1:] == ["đi"]:
        return True
    before = clauses.words(clauses.sentence.start, noun.cue.start)
    if _RULED.search(" ".join(before)):
        return True
    words = before[-_HABITUAL:]
    usual = any(w == "thường" and (v not in {"bất", "định", "như"}) for v, w in pairwise(["", *words]))
    always = any(
        pair in {("mỗi", "kỳ"), ("mỗi", "năm"), ("hằng", "năm"), ("hàng", "năm"), ("mỗi", "lần")}
        for pair in pairwise(words)
    )
    custom = ("thông", "lệ") in pairwise(before) and not is_numbered(clauses, noun.cue)
    custom = custom and clauses.time_of(noun.cue) is None  # "khác với |thông lệ| bởi tại các kỳ họp …, Thủ tướng …"
    return (usual and not _is_vice(words)) or always or custom


_RULED = re.compile(
    r"(?<!\w)trong (?:thời hạn|vòng) \d+ ngày(?: làm việc)?(?: kể từ| sau| từ)(?!\w)(?!.*(?<!\w)(?:đã|vừa)(?!\w))"
)
"""What a rule asks for each time: "|Trong thời hạn 30 ngày sau khi| kiểm tra, Bộ A chủ trì |họp báo|"."""
_HABITUAL = 14


def _is_vice(words: list[str]) -> bool:
    """ "Thường trực", "Thường vụ", "thường kỳ" and the like tell no habit."""
    return any(v == "thường" and w in {"trực", "vụ", "kỳ", "niên", "xuyên", "tín"} for v, w in pairwise([*words, ""]))


def _heard_of(clauses: Clauses, noun: Noun, event: RawEvent, end: int) -> RawEvent:
    """The occasion at which somebody only stands: a day told farther on or before another verb is not its own.

    "Ngày 16/6, Văn phòng có thông báo kết luận của |ông A tại cuộc họp| …": it was held before.
    """
    times = (t for t in clauses.tagged.times if t.start >= noun.cue.end and t.rule not in BACKGROUND)
    behind = next((t for t in times if isinstance(t.value, Time)), None)
    beside = behind is not None and len(clauses.words(end, behind.start)) <= _NEAR
    if behind is not None and beside and isinstance(behind.value, Time):
        return replace(event, time=behind.value)
    before = clauses.words(clauses.sentence.start, noun.cue.start)
    concluded = any(pair in _CONCLUDED for pair in pairwise(before))
    if concluded:
        return replace(event, time=None, passing=True)
    return event if not clauses.verbs else replace(event, time=None)


def _set_down(clauses: Clauses, noun: Noun, parts: list[Part], name: str, end: int) -> RawEvent | None:
    """An occasion whose name tells when and where it is: "chuẩn bị |Đối thoại về y tế vào tháng 8/2026 tại Huế|; …"."""
    told = len(name.split()) - len(noun.word.split())
    place = place_beside(clauses, end) if told > 1 else None
    day = next((t for t in clauses.tagged.times if t.start >= end), None)
    beside = place is not None and day is not None and day.rule not in BACKGROUND and isinstance(day.value, Time)
    if place is not None and day is not None and beside:
        gap = clauses.words(end, day.start) if day.start < place.start else clauses.words(place.end, day.start)
        beside = _UP_TO_DAY.issuperset(gap)
    if not beside:
        place, day = _set_down_far(clauses, noun)
    if any(word in _UNTOLD for word in clauses.before(noun.cue.start, 6)) or place is None or day is None:
        return None
    if not isinstance(day.value, Time):
        return None
    parts = [*parts, Part(Role.PARTICIPANT, [], "occasion-set-down", 0.7)]
    event = _event(clauses, noun, parts, name, end, known=False, place=place)
    planned = _TO_COME & set(clauses.words(clauses.sentence.start, noun.cue.start))
    return replace(event, time=day.value, passing=True, status=EventStatus.PLANNED if planned else event.status)


def _set_down_far(clauses: Clauses, noun: Noun) -> tuple[Mention | None, Mention | None]:
    """The place and day that end an occasion's long name: "Hội nghị Bộ trưởng (MRT) của A |vào ngày 5/6 tại Huế|".

    Only where no mark, verb or other occasion stands between.
    """
    day = next((t for t in clauses.tagged.times if t.start >= noun.cue.end and isinstance(t.value, Time)), None)
    if day is None or day.rule in BACKGROUND or _is_in_name(clauses, noun.cue):
        return None, None
    place = next((a.mention for a in clauses.actors_after(day.end) if a.mention.kind is Kind.PLACE), None)
    if place is None or clauses.words(day.end, place.start) not in (["tại"], ["ở"]):
        return None, None
    gap = untimed(clauses, noun.cue.end, day.start)
    gap = without_inner_brackets(gap)
    if not 1 < len(gap) <= _LONG_NAME or {",", ";", ":", "“", '"', "."} & set(gap) or gap[-1] not in _BEFORE_DAY:
        return None, None
    others = [
        *clauses.cues("meeting", "ceremony", "say", "direct", "organise", "have"),
        *(v.cue for v in clauses.verbs),
    ]
    free = not any(noun.cue.end <= c.start < day.start and not _is_in_name(clauses, c) for c in others)
    return (place, day) if free else (None, None)


def _is_in_name(clauses: Clauses, cue: Mention) -> bool:
    """Whether a telling word is only part of somebody's name: "của |Diễn đàn| Hợp tác kinh tế A"."""
    return any(n.start <= cue.start < n.end for n in clauses.tagged.names)


_LONG_NAME = 30
_BEFORE_DAY = frozenset({"vào", "hồi", "trong", "ngày", "sáng", "chiều", "tối"})
_UP_TO_DAY = frozenset(
    {"vào", "hồi", "từ", "trong", "ngày", "sáng", "chiều", "(", ",", "tổ", "chức", "diễn", "ra", "đã"}
)


def _dated(clauses: Clauses, noun: Noun, name: str, end: int) -> RawEvent | None:
    """An occasion of which only the day is told: "… đã nêu vấn đề này |tại hội nghị ngày 5/6|"."""
    day = next((t for t in clauses.tagged.times if t.start >= noun.cue.end), None)
    leads = [["tại"], ["trong"], ["sau"], *(_AROUND if noun.kind is EventType.CEREMONY else ())]
    if noun.before[-1:] not in leads or day is None or not isinstance(day.value, Time):
        return None
    beside = set(clauses.words(end, day.start)) <= {"vào", "hôm", "diễn", "ra", "(", ",", "tổ", "chức"}
    inner = any(noun.cue.end <= c.start < day.start for c in clauses.cues("meeting", "ceremony"))
    if inner or not beside or len(day.value.start) != len("2017-06-15") or day.rule in BACKGROUND:
        return None
    parts = [Part(Role.PARTICIPANT, [], "occasion-dated", 0.65)]
    event = _event(clauses, noun, parts, name, end, known=True, place=None)
    return replace(event, time=day.value, name=name)


def _spoken_of(clauses: Clauses, noun: Noun, name: str, end: int) -> RawEvent | None:
    """A ceremony of which nothing but its name is told: "Bên cạnh đó là |Lễ kỷ niệm 45 năm …|"."""
    if noun.kind is not EventType.CEREMONY or not _is_told_apart(clauses, noun, end):
        return None
    if any(word in _UNTOLD for word in clauses.before(noun.cue.start, 6)) or noun.before[-1:] in _NO_RITE:
        return None
    parts = [Part(Role.PARTICIPANT, [], CEREMONY_NAMED, 0.6)]
    place = place_beside(clauses, end) or place_in_brackets(clauses, end)
    event = _event(clauses, noun, parts, name, end, known=False, place=place)
    lead = clauses.before(noun.cue.start, 8)
    to_come = _TO_COME & set(lead) or ("dự", "kiến") in pairwise(lead)
    status = EventStatus.PLANNED if to_come else event.status
    counted = "đến hết" in " ".join(clauses.words(clauses.sentence.start, noun.cue.start))  # how many came by then
    fronted = event.time if any(t.end <= noun.cue.start for t in clauses.tagged.times) and not counted else None
    return replace(event, passing=True, time=time_beside(clauses, noun.cue, end) or fronted, status=status)


def _is_told_apart(clauses: Clauses, noun: Noun, end: int) -> bool:
    """Whether a ceremony's name says of what it is: "lễ kỷ niệm 55 năm thành lập", "Lễ hội chọi trâu Đồ Sơn"."""
    behind = clauses.between(noun.cue.end, end)
    if noun.word == "buổi lễ" or not behind or behind[0].fold in _SAYING_NOTHING:
        return False
    if noun.word.startswith("lễ trao"):  # told as the award that it is
        return False
    if noun.word == "lễ hội":
        places = [a for a in clauses.actors if a.mention.kind is Kind.PLACE and noun.cue.end <= a.start < end]
        named = bool(places) or (behind[0].text[0].isupper() and place_in_brackets(clauses, end) is not None)
        return named and not {"trên", "ở", "các"} & {t.fold for t in behind}
    if noun.word not in word_set("occasion_words", use="weak"):
        return len(behind) > _TELLING or any(not t.text.islower() for t in behind)
    first = " ".join(t.fold for t in behind[:2])
    rites = word_set("occasion_words", use="rite")
    return noun.word == "lễ" and len(behind) > _TELLING and (first in rites or first.split(" ")[0] in rites)


_SAYING_NOTHING = {"trong", "của", "này", "đó", "và", "năm", "do", "lần", "cho"}
_TELLING = 2
"""So many words behind the noun tell of what it is."""
_UNTOLD = frozenset({"không", "chưa", "nếu", "nên", "việc", "cấm", "dừng", "hủy", "ban", "btc", "từng"})
_NO_RITE = (["nghi"], ["ngày"], ["dịp"], ["đi"], ["phần"], ["nghỉ"], ["vào"], ["mùa"], ["tuần"])
"""Before "lễ" these make another word of it, or tell of a part of one: "nghi lễ", "phần lễ"."""
_TO_COME = {"sẽ", "sắp", "chuẩn", "hoạch"}
_AROUND = (["sau"], ["trước"], ["thúc"], ["nhân"])
_CONCLUDED = {("kết", "luận"), ("chỉ", "đạo"), ("tinh", "thần")}
"""What somebody said at an occasion of which others speak later."""


def _as_guests(part: Part) -> Part:
    """Whose an occasion is that another holds takes part: "A đăng cai tổ chức |cuộc họp Ủy ban B|"."""
    owning = part.rule == "occasion-of-body" and part.role is Role.ORGANIZER
    return replace(part, role=Role.PARTICIPANT) if owning else part


def _of_congress(parts: list[Part]) -> list[Part]:
    """A congress is held by those whose it is: "Chi đoàn A tổ chức |Đại hội Chi đoàn|".

    Where the commune is told to hold it, its party does: "xã B tổ chức |Đại hội Đảng bộ|".
    """
    owned = any(p.rule == "occasion-of-body" and p.role is Role.ORGANIZER for p in parts)
    return [replace(p, actors=[a for a in p.actors if a.mention.kind is not Kind.PLACE]) if owned else p for p in parts]


def _of_sitting(parts: list[Part]) -> list[Part]:
    """An assembly that acts at its session holds it and is no guest there: "Tại |kỳ họp| vừa qua, Quốc hội đã …"."""
    sitting = [a for p in parts if p.rule == "assembly-at-session" for a in p.actors]
    if not sitting:
        return parts
    out = [
        p if p.role is Role.ORGANIZER else replace(p, actors=[a for a in p.actors if a not in sitting]) for p in parts
    ]
    return [p for p in out if p.actors or p.opens]


def _in_passing(clauses: Clauses, noun: Noun, parts: list[Part], number: int, name_end: int) -> RawEvent:
    """ "… theo tinh thần |Đại hội XII| của Đảng": an occasion that its number names, dated by nothing else.

    Of "Ngày 10/7, tại |hội nghị lần thứ 10|, …" more is told than the name.
    """
    parts = [p for p in parts if p.role is Role.ORGANIZER]
    owners = [a.end for p in parts for a in p.actors]
    parts.append(Part(Role.PARTICIPANT, [], "occasion-in-passing", 0.65))
    end = max(number, *owners) if owners else number
    name = " ".join(clauses.text(noun.cue.start, end).split())
    place = place_beside(clauses, end) or place_beside(clauses, behind_brackets(clauses, name_end))
    time = time_beside(clauses, noun.cue, end) or (time_beside(clauses, noun.cue, place.end) if place else None)
    if time is None and place is None:
        place, day = _set_down_far(clauses, noun)
        time = day.value if day is not None and isinstance(day.value, Time) else None
    council = any(isinstance(a.mention.value, BodyName) and a.mention.value.kind == "council" for a in _actors(parts))
    before = None if time else time_before(clauses, noun.cue, brief=council)
    event = _event(clauses, noun, parts, name, end, known=False, place=place)
    held = before is not None and len(before.start) == len("2017-06-15")
    to_come = _is_laid_before(noun) or "sẽ" in clauses.after(end, 2)
    status = EventStatus.PLANNED if to_come else event.status
    return replace(event, passing=not held, time=time or before, status=status)


def _actors(parts: list[Part]) -> list[Actor]:
    return [actor for part in parts for actor in part.actors]


def _presents(parts: list[Part]) -> bool:
    """Whether somebody comes to the occasion, so that the sentence may be the first to tell it."""
    return any(p.rule in _PRESENTING for p in parts)


_PRESENTING = {
    "attendance-list",
    "somebody-attends-occasion",
    "person-chairs-occasion",
    "speaker-at-occasion",
    "person-at-occasion",
}


def _event(
    clauses: Clauses,
    noun: Noun,
    parts: list[Part],
    name: str,
    end: int,
    *,
    known: bool,
    place: Mention | None,
) -> RawEvent:
    head = "lễ" if noun.word == "buổi lễ" else noun.word
    return make_event(
        clauses,
        noun.kind,
        noun.cue,
        [(p.role, p.actors) for p in parts],
        _strongest(parts),
        max((p.confidence for p in parts), default=0.6),
        name=name,
        head=head,
        verb=next((p.verb for p in parts if p.verb), None),
        place=place,
        known=known,
        near=known,
        end=end,
    )


def _strongest(parts: list[Part]) -> str:
    return max(parts, key=lambda p: p.confidence).rule if parts else "occasion-named"


# --- constructions, in the order in which a reader would ask -------------------------------------------------------


def _governed(clauses: Clauses, noun: Noun) -> Iterator[Part]:
    """1. A verb right before the noun: "A tổ chức |hội nghị|", "B chủ trì …", "C khai mạc kỳ họp", "D dự …"."""
    start = row_start(clauses, noun.cue)
    for verb in clauses.verbs:
        if verb.cue.end > start or (
            len(clauses.words(verb.cue.end, start)) > _NEAR and not _stands_behind_name(clauses, verb, start)
        ):
            continue
        if not verb.subject:
            verb = _as_at(clauses, verb)
        if not verb.subject and verb.cue.rule == "organise" and (unit := unit_before(clauses, verb)) is not None:
            verb = replace(verb, subject=[unit], direct=True)
        if verb.cue.rule == "organise" and verb.direct and all(a.mention.kind is Kind.PLACE for a in verb.subject):
            body = body_at_place(clauses, verb)
            verb = replace(verb, subject=[body]) if body is not None else verb
        if not verb.subject or verb.negated or clauses.before(verb.subject[0].start, 1) == ["viên"]:
            continue  # "Theo phóng viên TTXVN, …"
        match verb.cue.rule:
            case "organise" if is_in_paper(clauses, verb) or only_prepares(clauses, verb):
                continue
            case "organise" if verb.passive and not verb.agent:
                continue  # "Lễ tang ông A được |tổ chức| theo nghi thức Lễ tang cấp cao"
            case "organise" if not verb.modal and not only_asked(clauses, verb) and acts_by_itself(clauses, verb):
                organisers = without_sitting(clauses, organisers_of(clauses, verb.subject))
                if not verb.direct and not verb.agent:  # "Chuẩn bị cho kỳ họp, ông A đề nghị …": he does not hold it
                    organisers = [a for a in organisers if a.mention.kind is not Kind.PERSON]
                    if not organisers:
                        continue
                if verb.embedded and is_ordered(clauses, verb):  # "yêu cầu Sở A |tổ chức| hội nghị"
                    verb = replace(verb, planned=True)
                if led := delegation_leaders(clauses, verb, organisers):
                    yield Part(Role.PARTICIPANT, led, "somebody-attends-occasion", 0.8)
                    organisers = [a for a in organisers if a not in led]
                yield Part(Role.ORGANIZER, organisers, "body-holds-occasion", 0.85, opens=True, verb=verb)
            case "hold" if noun.kind is EventType.CEREMONY and noun.before[-1:] == ["làm"] and verb.direct:
                yield Part(Role.ORGANIZER, organisers_of(clauses, verb.subject), "body-holds-occasion", 0.8, opens=True)
            case "chair":
                chairs = people(verb.subject) or body_in_chair(clauses, noun.cue, verb)
                chairs = [*chairs, *(a for a in co_chairs(clauses, noun.cue, verb) if a not in chairs)]
                recounted = _is_recounted(clauses, verb)
                yield Part(Role.CHAIR, chairs, "person-chairs-occasion", 0.85, opens=recounted, verb=verb)
                yield Part(Role.PARTICIPANT, sitting_with(clauses, noun), "person-chairs-occasion", 0.75)
            case "ceremony_verb" if noun.kind is EventType.MEETING or noun.before[-1:] == ["mạc"]:
                found = organisers_of(clauses, verb.subject) if bodies(verb.subject) else []
                yield Part(Role.ORGANIZER, found, "body-opens-occasion", 0.8, opens=bool(found))
            case "attend" if not (verb.modal or _only_invited(clauses, verb) or _attend_others(clauses, verb)):
                those = [a for a in verb.subject if verb.direct or a.mention.kind is not Kind.PLACE]
                yield Part(Role.PARTICIPANT, with_leaders(clauses, those), "somebody-attends-occasion", 0.8, verb=verb)


def _stands_behind_name(clauses: Clauses, verb: Verb, start: int) -> bool:
    """Whether only another thing held stands before an occasion: "đăng cai tổ chức |Năm Du lịch A và| diễn đàn B"."""
    gap = clauses.between(verb.cue.end, start)
    bare = [t.fold for t in gap if not clauses.is_named(t)]
    return verb.cue.rule == "organise" and len(bare) < len(gap) and bare in (["và"], [","])


def _carried_out(clauses: Clauses, noun: Noun) -> Iterator[Part]:
    """1b. A body carries an occasion out: "Đảng bộ A |tiến hành| (trọng thể) đại hội", "Thành ủy B |họp| Hội nghị"."""
    tokens = clauses.between(clauses.sentence.start, noun.cue.start)
    while tokens and tokens[-1].fold in {"trọng", "thể"}:
        tokens = tokens[:-1]
    size = 2 if [t.fold for t in tokens[-2:]] in _CARRYING_OUT else 1
    if size == 1 and not ([t.fold for t in tokens[-1:]] == ["họp"] and noun.word.startswith("hội nghị")):
        return
    opened = tokens[-size].start
    holders = bodies(clauses.subject_before(Mention(opened, noun.cue.end, Kind.WORD, "organise")))
    lead = clauses.before(opened, 3)
    time = clauses.time_of(noun.cue)
    dated = time is not None and isinstance(time.value, Time) and len(time.value.start) == len("2017-06-15")
    if size > 1 and not dated and [t.fold for t in tokens[-2:]] != _CARRYING_OUT[0]:
        return  # "yêu cầu Sở A |triệu tập| cuộc họp"
    if size > 1 and dated and lead[-1:] == ["sẽ"]:  # "|Ngày 13/6|, Quốc hội sẽ tiến hành phiên chất vấn"
        lead = lead[:-1]
    if holders and not _NOT_YET & set(lead):
        yield Part(Role.ORGANIZER, holders, "body-holds-occasion", 0.8, opens=True)


_CARRYING_OUT = (["tiến", "hành"], ["triệu", "tập"], ["bắt", "đầu"])
_NOT_YET = frozenset({"sẽ", "chưa", "không", "cần", "phải", "nên", "thể", "để", "việc"})


def _is_recounted(clauses: Clauses, verb: Verb) -> bool:
    """Whether who chaired an occasion tells of it elsewhere: "ông A |cho biết đã chủ trì| cuộc họp về …"."""
    start = verb.subject[-1].end if verb.subject else verb.cue.start
    said = [c for c in clauses.cues("say") if start <= c.start and c.end <= verb.cue.start]
    return bool(said) and bool({"đã", "vừa", "từng"} & set(clauses.words(said[-1].end, verb.cue.start)))


def _held_by_unnamed(clauses: Clauses, noun: Noun) -> bool:
    """Whether ones without a name are told to hold the occasion on a day: "Chiều 5/6, nhà trường đã |tổ chức| …"."""
    for verb in clauses.verbs:
        near = verb.cue.end <= noun.cue.start and len(clauses.words(verb.cue.end, noun.cue.start)) <= _NEAR
        if verb.cue.rule != "organise" or not near or verb.negated or verb.modal or verb.quoted:
            continue
        done = {"đã", "vừa", "sẽ"} & set(clauses.before(verb.cue.start, 2)) or is_held_by_many(clauses, verb)
        done = done or _is_held_by_unknown(clauses, verb)
        time = clauses.time_of(noun.cue)
        told = time is not None and isinstance(time.value, Time) and len(time.value.start) == len("2017-06-15")
        if done and told and time is not None and time.end <= verb.cue.start:
            said = [c for c in clauses.cues("say", "direct") if time.end <= c.start < verb.cue.start]
            return all(clauses.before(c.start, 2)[-1:] in _ON_ORDER for c in said)
    return False


def _is_held_by_unknown(clauses: Clauses, verb: Verb) -> bool:
    """Whether a name that no list holds stands before the verb: "Sáng 5/6, |Cụm thi đua số 2| tổ chức hội nghị"."""
    if verb.subject:
        return False
    tokens = clauses.between(clauses.sentence.start, verb.cue.start)[-_UNKNOWN:]
    opening = [k for k, t in enumerate(tokens[:-1]) if t.text == "," and tokens[k + 1].text[0].isupper()]
    return (
        bool(opening)
        and not clauses.is_named(tokens[opening[-1] + 1])
        and all(t.text != "," for t in tokens[opening[-1] + 1 :])
    )


_UNKNOWN = 14
"""So many words at most stand between a comma and the verb of one whom no list knows."""
_ON_ORDER = (["hiện"], ["theo"], ["sự"], ["kiến"])
"""Before an order that only says on what ground something is held: "thực |hiện| chỉ đạo của Thủ tướng"."""


def _only_invited(clauses: Clauses, verb: Verb) -> bool:
    """Whether somebody is only invited or may come: "được mời |dự| hội nghị", "không rõ có được |tham dự|"."""
    return clauses.before(verb.cue.start, 1) == ["mời"] or clauses.before(verb.cue.start, 2) == ["có", "được"]


def _attend_others(clauses: Clauses, verb: Verb) -> bool:
    """Whether unnamed ones attend of whom a body is told: "Sở A giải trình vụ |20 cán bộ| đi |dự| lễ hội"."""
    if verb.direct or verb.subject[-1].end > verb.cue.start:
        return False
    near = clauses.words(verb.subject[-1].end, verb.cue.start)[-_STAFF_REACH:]
    staff = any(pair in _STAFF for pair in pairwise(near))
    return staff and not {",", ";", "và"} & set(near)


_STAFF = frozenset(
    {("cán", "bộ"), ("nhân", "viên"), ("công", "nhân"), ("công", "chức"), ("người", "dân"), ("giáo", "viên")}
)
_STAFF_REACH = 6
"""So many words before it who attends may stand: "7 |cán bộ trốn việc đi| dự lễ hội"."""


def _as_at(clauses: Clauses, verb: Verb) -> Verb:
    """The verb with who is told before "khi": "Đó là khẳng định của |ông A| khi dự |lễ hưởng ứng|"."""
    if "khi" not in clauses.before(verb.cue.start, 2):
        return verb
    before = [a for a in clauses.actors if a.end <= verb.cue.start]
    if not before or len(clauses.words(before[-1].end, verb.cue.start)) > 2:
        return verb
    return replace(verb, subject=people(before[-1:]))


def _had(clauses: Clauses, noun: Noun) -> Iterator[Part]:
    """2. "A (dẫn đầu đoàn công tác) có (các) |buổi làm việc| với B": an occasion of its own."""
    having = next((t for t in clauses.between(clauses.sentence.start, noun.cue.start)[-2:] if t.fold == "có"), None)
    if having is not None and clauses.words(having.end, noun.cue.start) in ([], ["các"]):
        has = Mention(having.start, noun.cue.end, Kind.WORD, "has")
        holders = visiting_before(clauses, has) or party(clauses, has) or _goes_on_after(clauses, has)
        holders = holders or _goes_on_then(clauses, has)
        alone = noun.word.startswith(_HELD_ALONE) and len(holders) == 1 and bool(bodies(holders))
        if alone and not _WITH & set(clauses.after(noun.cue.end, _MET_REACH)):  # "|Ban A| có cuộc họp thẩm tra …"
            yield Part(Role.ORGANIZER, holders, "body-has-meeting", 0.75, opens=True)
            return
        yield Part(Role.PARTICIPANT, with_leaders(clauses, holders), "body-has-meeting", 0.75, opens=bool(holders))


_HELD_ALONE = ("cuộc họp", "phiên họp", "hội nghị", "họp báo", "buổi họp")
_WITH = frozenset({"với", "giữa", "cùng"})
_MET_REACH = 12
"""So many words behind a meeting's noun may tell with whom it is."""


def _goes_on_then(clauses: Clauses, has: Mention) -> list[Actor]:
    """Who goes on behind what was done before: "|Đoàn A| đã khảo sát B, sau đó |có cuộc làm việc| với C"."""
    if clauses.before(has.start, 3) != [",", "sau", "đó"]:
        return []
    before = [v for v in clauses.verbs if v.cue.end <= has.start and v.subject and not (v.negated or v.modal)]
    return [a for a in before[-1].subject if a.mention.kind is not Kind.PLACE] if before else []


def _goes_on_after(clauses: Clauses, has: Mention) -> list[Actor]:
    """Who acts behind a clause without a subject: "Sau khi |có buổi làm việc| với Sở A, |ông B| cho biết …"."""
    lead = clauses.words(clauses.sentence.start, has.start)
    if lead not in (["trước", "khi"], ["sau", "khi"], ["ngay", "sau", "khi"], ["ngay", "trước", "khi"]):
        return []
    behind = next((v for v in clauses.verbs if v.direct and v.subject and v.subject[0].start > has.end), None)
    opens = behind is not None and clauses.before(behind.subject[0].start, 1) == [","]
    return people(behind.subject) if behind is not None and opens else []


def _listed(clauses: Clauses, noun: Noun) -> Iterator[Part]:
    """3. "Dự, chủ trì |hội nghị| có các đồng chí …": the list fills the rest of the sentence."""
    verbs = [
        c
        for c in clauses.cues("attend", "chair")
        if c.end <= noun.cue.start and len(clauses.words(c.end, noun.cue.start)) <= _NEAR + 1
    ]
    have = next((c for c in clauses.cues("have") if c.start >= noun.cue.end), None)
    if verbs and verbs[-1].rule == "chair":
        have = _behind_is(clauses, verbs[0], noun.cue.end) or have
    if verbs and verbs[0].start == clauses.sentence.start and clauses.after(noun.cue.end, 3)[-2:] == ["đồng", "chí"]:
        have = colon_behind(clauses, noun.cue.end) or have  # "Dự buổi lễ |các đồng chí:| A, B"
    if not verbs or have is None or is_of_matter(clauses, have):
        return
    lead = clauses.words(noun.cue.end, have.start)
    if len(lead) > (_ON_SIDE if "phía" in lead[:4] else _NAMED_LONG if _opens_list(clauses, verbs[0]) else _TO_LIST):
        return
    if any(v.subject and v.direct and v.cue in verbs and not _only_leads_on(clauses, v) for v in clauses.verbs):
        return
    role = Role.CHAIR if any(v.rule == "chair" for v in verbs) else Role.PARTICIPANT
    yield Part(role, list_attending(clauses, have.end), "attendance-list", 0.85)


def _behind_is(clauses: Clauses, chairs: Mention, offset: int) -> Mention | None:
    """The "là" that opens a list as "có": "Chủ trì buổi họp |là| ông A", "Người chủ trì cuộc họp sáng 5/6 |là| …"."""
    opening = clauses.words(clauses.sentence.start, chairs.start) in ([], ["người"])
    tokens = clauses.between(offset, clauses.sentence.end)[: _NAMED_LONG if opening else 1]
    copula = next((t for t in tokens if t.fold == "là" or t.text == ","), None)
    return Mention(copula.start, copula.end, Kind.WORD, "have") if copula is not None and copula.fold == "là" else None


def _only_leads_on(clauses: Clauses, verb: Verb) -> bool:
    """Whether others than those told before the verb come: "Cùng với |ông A|, tham dự hội nghị còn có B"."""
    company = clauses.after(clauses.sentence.start, 2) == ["cùng", "với"] and clauses.before(verb.cue.start, 1) == [","]
    return company or _are_delegates(verb)


def _are_delegates(verb: Verb) -> bool:
    """Whether only those are told who attend, whose names follow: "|Đại biểu| dự kỳ họp gồm có A, B"."""
    values = [a.mention.value for a in verb.subject]
    return all(isinstance(v, PostName) and v.body is None and fold(v.title) == "đại biểu" for v in values)


def _opens_list(clauses: Clauses, verb: Mention) -> bool:
    """Whether the sentence begins with who attends an occasion, whose name may be long: "|Dự lễ| kỷ niệm … có …"."""
    others = [c for c in clauses.cues("say", "direct", "award") if c.start >= verb.end]
    return verb.start == clauses.sentence.start and not others


_NAMED_LONG = 30
_CHAIRED_TOO = ("meeting", "ceremony", "say", "work_with")
"""What else may be held under somebody: "dưới sự chủ trì của A, Bộ B |làm việc với| C để trình Đại hội"."""
_TO_LIST = 8
_ON_SIDE = 20
"""So many words may stand before a list that tells on whose side they come: "về phía Học viện A có …"."""
_UNDER = ("dưới sự", "với sự")
_HELD_BY = {"organise": Role.ORGANIZER, "coordinate": Role.ORGANIZER, "chair": Role.CHAIR}


def _behind(clauses: Clauses, noun: Noun) -> Iterator[Part]:
    """4. Around the noun: "dưới sự chủ trì của A", "với sự tham dự của B", "do C tổ chức"."""
    for verb in clauses.verbs:
        text = clauses.text(verb.cue.start, verb.cue.end).lower()
        if verb.cue.start < noun.cue.end:
            others = any(verb.cue.end <= c.start < noun.cue.start for c in clauses.cues(*_CHAIRED_TOO))
            if verb.cue.rule == "chair" and text.startswith(_UNDER) and not others:
                yield Part(Role.CHAIR, presiding(clauses, verb.cue), "chaired-by", 0.8)
            fronted = clauses.words(clauses.sentence.start, verb.cue.start) in (["với"], ["có"])
            if verb.cue.rule == "attend" and text.startswith("sự ") and fronted and not others:
                yield Part(Role.PARTICIPANT, present_with(clauses, verb.cue), "attended-by", 0.75)
            continue
        if verb.cue.rule == "chair" and text.startswith(_UNDER):
            yield Part(Role.CHAIR, without_speaker(clauses, people(clauses.object_of(verb.cue, 3))), "chaired-by", 0.8)
        elif verb.cue.rule == "attend" and text.startswith("sự "):
            yield Part(Role.PARTICIPANT, present_with(clauses, verb.cue), "attended-by", 0.75)
        elif verb.cue.rule == "attend" and clauses.after(verb.cue.end, 1) == ["có"] and not verb.direct:
            yield Part(Role.PARTICIPANT, list_attending(clauses, verb.cue.end), "attendance-list", 0.8)
        elif (held := agents(clauses, verb)) and clauses.before(held[0].start, 1) == ["do"]:
            role = _HELD_BY.get(verb.cue.rule)
            if role is Role.CHAIR:
                if clauses.after(verb.cue.end, 2) not in _DRAFTING:
                    yield _chaired_by_agent(clauses, verb)
            elif role is not None:
                yield Part(role, [*held, *agent_partners(clauses, verb)], "held-by", 0.8)
        elif verb.agent and (held := held_passively(clauses, noun.cue, verb)):
            yield Part(Role.ORGANIZER, held, "held-by", 0.8, opens=True, verb=verb)
        elif verb.agent and (joint := held_jointly(clauses, noun.cue, verb)) is not None:
            yield Part(Role.ORGANIZER, joint[0], "held-by", 0.8, opens=True, verb=joint[1])


_DRAFTING = (["soạn", "thảo"], ["xây", "dựng"], ["biên", "soạn"], ["nghiên", "cứu"], ["thẩm", "tra"], ["thực", "hiện"])
"""What one may be in charge of that is no occasion: "các dự án luật do Bộ A chủ trì |soạn thảo|"."""


def _in_next_clause(clauses: Clauses, noun: Noun) -> Iterator[Part]:
    """10. Behind a semicolon, without a noun: "A tổ chức |hội nghị|; ông B, Chủ tịch C chủ trì; bà D tham dự."."""
    others = (c.start for c in clauses.cues("meeting", "ceremony") if c.start >= noun.cue.end)
    later = next(others, clauses.sentence.end)
    for verb in clauses.verbs:
        role = _BEHIND_MARK.get(verb.cue.rule)
        if role is None or not noun.cue.end <= verb.cue.start < later or not verb.direct:
            continue
        those = people(verb.subject)
        if not those or verb.negated or verb.planned or verb.modal:
            continue
        lead = [w for w in clauses.before(those[0].start, 3) if w not in CALLED]
        joins = clauses.text(verb.cue.start, verb.cue.end).lower() == "tham gia"  # "tham gia, đóng góp tích cực"
        if lead[-1:] == [";"] and not joins and clauses.after(verb.cue.end, 1) in ([], ["."], [";"]):
            yield Part(role, those, "somebody-at-occasion", 0.75, verb=verb)


_BEHIND_MARK = {"chair": Role.CHAIR, "attend": Role.PARTICIPANT}


def _chaired_by_agent(clauses: Clauses, verb: Verb) -> Part:
    """Who chairs "do A chủ trì"; of a body those it is told of, or those it holds the occasion with.

    "do Thường trực Đảng ủy chủ trì, gồm các đồng chí |A, B|", "do |Ban A| chủ trì, phối hợp với |Bộ B, C| tổ chức".
    """
    behind = clauses.after(verb.cue.end, 4)
    if not people(verb.agent):
        have = next((c for c in clauses.cues("have") if c.start >= verb.cue.end), None)
        listed = have is not None and clauses.words(verb.cue.end, have.start) in ([","], [])
        if have is not None and listed and (named := people(list_attending(clauses, have.end))):
            return Part(Role.CHAIR, named, "held-by", 0.8)
        if "phối" in behind[:2]:
            joint = next((c for c in clauses.cues("coordinate") if c.start >= verb.cue.end), None)
            partners = bodies(clauses.object_of(joint)) if joint is not None else []
            return Part(Role.ORGANIZER, [*bodies(verb.agent), *partners], "held-by", 0.8)
    return Part(Role.CHAIR, verb.agent, "held-by", 0.8)


def _standing_at(clauses: Clauses, noun: Noun) -> Iterator[Part]:
    """6. Right before the noun: "Đó là ý kiến của |ông A| tại |cuộc họp|", "Bà B (phải) tại |lễ khánh thành|"."""
    at = clauses.between(clauses.sentence.start, noun.cue.start)[-1:]
    if not at or at[0].text not in {"tại", "trong", "ở"}:
        return
    person = next(
        (a for a in reversed(clauses.actors) if a.end <= noun.cue.start and a.mention.kind is Kind.PERSON), None
    )
    if person is None:
        return
    gap = clauses.words(person.end, noun.cue.start)
    titled = bool(person.posts) and person.posts[-1].end == person.end  # "Trưởng ban |pháp chế HĐND tỉnh|"
    closed = gap[:1] == ["("] and gap[-2:-1] == [")"]
    apposed = (titled or closed or gap[:1] in (["-"], ["–"])) and len(gap) <= _APPOSED
    acts = any(person.end <= v.cue.start < noun.cue.start for v in clauses.verbs)
    right_before = len(gap) == 1 or (len(gap) == 2 and gap[0] == ",")
    if _gives_there(clauses, person, noun):
        yield Part(Role.PARTICIPANT, [person], "person-at-occasion", 0.7)
        return
    if (right_before or (apposed and _NOT_STANDING.isdisjoint(gap))) and not acts:
        told = [a for a in clauses.actors if person in clauses.group_at(a)]
        yield Part(Role.PARTICIPANT, people(told), "person-at-occasion", 0.7)


_APPOSED = 10
_NOT_STANDING = frozenset({",", ";", ":", "vắng", "không", "chưa"})


def _gives_there(clauses: Clauses, person: Actor, noun: Noun) -> bool:
    """Whether something is told to be made known there: "được |ông A|, Chánh Văn phòng B |đưa ra| tại |họp báo|"."""
    if clauses.governor(person) not in {"được", "do", "mà"}:
        return False
    end = max([person.end, *(post.end for post in person.posts)])
    told = " ".join(w for w in clauses.words(end, noun.cue.start)[:-1] if w != ",")
    return told in word_set("occasion_words", use="made_known")


def _owned(clauses: Clauses, noun: Noun) -> Iterator[Part]:
    """8. Whose it is: "|phiên họp| UBND TP Hà Nội", "|buổi làm việc| với Sở Y tế", "|cuộc gặp mặt| giữa A và B"."""
    if noun.kind is not EventType.MEETING:
        return
    if (owner := owner_of_congress(clauses, noun.cue)) is not None:
        yield Part(Role.ORGANIZER, [Actor(owner, owner.start, owner.end)], "occasion-of-body", 0.7)
        return
    first = next((a for a in clauses.actors if a.start >= noun.cue.end), None)
    if first is None or noun.word in word_set("occasion_words", use="summit"):
        return
    if (circle := _circle_end(clauses, noun)) is not None:
        members = [a for a in clauses.actors if a.end == circle]
        yield Part(Role.ORGANIZER, members, "occasion-of-body", 0.7)
        return
    if first.mention.kind is Kind.POST and not clauses.words(noun.cue.end, first.start):
        met = clauses.after(first.end, 1) in (["với"], ["và"], ["đối"], ["gặp"])
        yield Part(
            Role.PARTICIPANT, [first] if met else [], "occasion-of-body", 0.7
        )  # "Hội nghị |Thủ tướng| với doanh nghiệp"
        return
    if first.mention.kind is Kind.ORGANIZATION and clauses.after(first.end, 2) == ["toàn", "quốc"]:
        return  # "Hội nghị |Công an| toàn quốc": of the force, not of a body told before
    gap = without_inner_brackets(untimed(clauses, noun.cue.end, first.start))
    value = first.mention.value
    if not gap and isinstance(value, BodyName) and value.name.lower().startswith(noun.word):
        return  # "|Diễn đàn| APEC": a name of the body itself
    if gap[-1:] == [","] and is_numbered(clauses, noun.cue):
        gap = gap[:-1]  # "Kỳ họp thứ 3, Quốc hội khóa XIV"
    if noun.word.startswith("phiên") and gap in _OF_SESSION:
        gap = []  # "phiên thảo luận của kỳ họp |HĐND tỉnh A|"
    counted = [w for w in gap if w not in _COUNTING and not (w.isdigit() or is_roman(w))]  # "hội thảo |lần thứ 5| giữa"
    linked = (gap[-1:] in (["giữa"], ["với"]) or gap[-3:] in _BETWEEN_LEADERS) and len(counted) <= _NEAR + 1
    between = word_set("occasion_words", use="between")
    if linked or all(w in between or w.isdigit() or is_roman(w) for w in gap):
        owned = not linked and noun.word.startswith(tuple(word_set("occasion_words", use="owned")))
        role = Role.ORGANIZER if owned else Role.PARTICIPANT
        group = _own_group(clauses, first)
        leaders = linked and gap[-3:] in _BETWEEN_LEADERS  # "cuộc họp với lãnh đạo |tỉnh A|"
        named = [a for a in group if leaders or a.mention.kind is not Kind.PLACE] if linked else bodies(group)
        if linked and not named and noun.word.endswith("làm việc"):
            named = [a for a in group[:1] if level(a) in _MEETING_UNITS]  # "buổi làm việc với |phường A|"
        own = linked and gap[-1:] == ["với"] and noun.word.endswith("làm việc") and bool(bodies(named))
        yield Part(role, named, "occasion-of-body", 0.7, opens=own)  # "tại buổi làm việc với |Sở A|"


_OF_SESSION = (["của", "kỳ", "họp"], ["kỳ", "họp"], ["tại", "kỳ", "họp"], ["trong", "kỳ", "họp"])
_COUNTING = frozenset({"lần", "thứ", "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"})


def _circle_end(clauses: Clauses, noun: Noun) -> int | None:
    """Where the body is told whose ministers or officials meet: "Hội nghị |các Bộ trưởng phụ trách y tế của A|"."""
    first = next((a for a in bodies(clauses.actors) if a.start >= noun.cue.end), None)
    if first is None or noun.kind is not EventType.MEETING:
        return None
    gap = without_inner_brackets(untimed(clauses, noun.cue.end, first.start))
    told = gap[1:] if gap[:1] == ["các"] else gap
    of_circle = told[-1:] == ["của"] and told[:2] in _OF_CIRCLE and len(told) <= _CIRCLE and "," not in told
    return first.end if of_circle else None


_OF_CIRCLE = (
    ["bộ", "trưởng"],
    ["thứ", "trưởng"],
    ["quan", "chức"],
    ["nhà", "lãnh"],
    ["ngoại", "trưởng"],
    ["lãnh", "đạo"],
)
_CIRCLE = 12
_MEETING_UNITS = frozenset({"commune", "district", "city", "province"})
_BETWEEN_LEADERS = (
    ["với", "lãnh", "đạo"],
    ["giữa", "lãnh", "đạo"],
    ["với", "đại", "diện"],
    ["giữa", "đại", "diện"],
)


def _own_group(clauses: Clauses, first: Actor) -> list[Actor]:
    """Those joined to an occasion's owner, up to a comma behind which its subject may begin.

    "Tại cuộc họp báo của |UBND tỉnh A|, lãnh đạo Sở B cho biết …".
    """
    group = clauses.group_at(first)
    for k in range(1, len(group)):
        if clauses.words(group[k - 1].end, group[k].start)[-1:] == [","] and is_roman(
            " ".join(clauses.before(group[k - 1].end, 1))
        ):
            return group[:k]  # "Kỳ họp thứ 7, Quốc hội khóa XV, |Đoàn A| đã tổ chức …"
        if any(v.direct and v.subject and group[k] in v.subject for v in clauses.verbs) and "," in clauses.words(
            group[k - 1].end, group[k].start
        ):
            return group[:k]
    return group


_CONSTRUCTIONS: tuple[Callable[[Clauses, Noun], Iterator[Part]], ...] = (
    _governed,
    _carried_out,
    _had,
    _listed,
    _behind,
    spoken_at,
    told_first_at,
    reporting_at,
    acting_at,
    _standing_at,
    welcomed,
    _owned,
    _in_next_clause,
    sitting_at,
    summed_up,
    letting_attend,
    hearing,
    guests_told,
    named_among,
    questioned,
    sending,
)


_NOT_MET = frozenset({"của", "thuộc", "được", "bị", "do", "theo"})


def _met_before(clauses: Clauses, noun: Noun) -> Iterator[Part]:
    """ "bài toán mà UBND thành phố đặt ra với Đoàn công tác tại |buổi làm việc|": those named before it meet."""
    if noun.before[-1:] != ["tại"] or noun.kind is not EventType.MEETING:
        return
    word = clauses.text(noun.cue.start, noun.cue.end).lower()
    if word.startswith(("kỳ họp", "phiên", "đại hội")) or word.endswith("họp báo"):
        return  # who is spoken of at an assembly's session, or to the press, need not be there
    met = [a for a in bodies(clauses.actors) if a.end <= noun.cue.start and clauses.governor(a) not in _NOT_MET]
    if len(met) >= 2:
        yield Part(Role.PARTICIPANT, met, "bodies-at-meeting", 0.7)

"""Meetings and ceremonies told by a verb, without a noun: "Hội đồng kỷ luật họp", "đoàn làm việc với Sở Y tế"."""

import re
from dataclasses import replace
from itertools import pairwise

from civicgraph.lexicon.words import word_set
from civicgraph.model import BodyName, Kind, Mention, PlaceName, RawEvent, Time
from civicgraph.parse.attendance import comes_in_row, list_attending, present_with, row_of
from civicgraph.parse.clauses import Clauses, Verb, bodies, is_delegation, people
from civicgraph.parse.facts import acting, is_asked, is_ordered, make_event, only_asked, with_leaders
from civicgraph.parse.occasion_names import name_occasion
from civicgraph.parse.phrases import Actor
from civicgraph.vocabulary import EventStatus, EventType, Role

# What stands before "họp" where it is no verb of its own: "cuộc họp", "phòng họp".
_NO_CONVENING = {"cuộc", "phiên", "buổi", "kỳ", "đang", "cùng", "hội", "phòng", "tập"}
_HOLDING = frozenset({"organise", "chair"})


def read_gatherings(clauses: Clauses) -> list[RawEvent]:
    """The meetings and ceremonies that the sentence's verbs tell."""
    out: list[RawEvent] = []
    if not _HOLDING.isdisjoint(clauses.classes):
        out += [event for verb in clauses.verbs if (event := _held(clauses, verb) or _chaired(clauses, verb))]
    if not out and "ceremony_verb" in clauses.classes:
        out += _homages(clauses) or _celebrations(clauses)
    if "attend" in clauses.classes:
        out += [event for verb in clauses.verbs if (event := _anniversary(clauses, verb))]
    for cue in clauses.cues("work_with", "meet_people", "meet_voters", "convene", "question", "sit"):
        if cue.rule == "sit" and any(e.type is EventType.MEETING for e in out):
            continue
        if event := _READERS[cue.rule](clauses, cue):
            out.append(event)
    return out


def organisers_of(clauses: Clauses, subject: list[Actor]) -> list[Actor]:
    """The organisers with those they work together with: "A phối hợp với B, C tổ chức"."""
    out = list(subject)
    for verb in clauses.verbs:
        if verb.cue.rule != "coordinate" or not verb.subject:
            continue
        if _are_of_partner(clauses, verb, subject):
            return [a for a in verb.subject if a.mention.kind is not Kind.POST]
        partners = clauses.object_of(verb.cue)
        if verb.subject[0] is subject[0] or any(a in subject for a in partners):
            out = [*verb.subject, *partners]
    unique = [a for k, a in enumerate(out) if a not in out[:k] and a.mention.kind is not Kind.POST]
    named = [a for a in unique if a.mention.kind is not Kind.PLACE or is_partner(clauses, a)]
    if any(a.mention.kind is not Kind.PLACE for a in named):
        return named
    return [a for a in acting(unique) if _stands_free(clauses, a)]


def _are_of_partner(clauses: Clauses, verb: Verb, places: list[Actor]) -> bool:
    """Whether places only tell whose partners without names are: "A phối hợp với thanh tra các tỉnh |B, C| tổ chức"."""
    if any(a.mention.kind is not Kind.PLACE for a in places) or not bodies(verb.subject):
        return False
    led = clauses.words(verb.cue.end, places[0].start)
    return verb.cue.end <= places[0].start and "các" in led and len(led) <= _PARTNER_REACH


_PARTNER_REACH = 8


def is_partner(clauses: Clauses, place: Actor) -> bool:
    """Whether a province or commune is told to work with the holder: "Bộ A phối hợp với |tỉnh B| tổ chức"."""
    level = clauses.words(place.mention.start, place.mention.end)[:1]
    before = clauses.before(place.start, 2)
    return (before in (["hợp", "với"], ["hợp", "cùng"]) or before == ["phối", "hợp"]) and level[:1] in _LEVELS


_LEVELS = (["tỉnh"], ["thành"], ["tp"], ["huyện"], ["xã"], ["phường"])


def _stands_free(clauses: Clauses, place: Actor) -> bool:
    """Whether a place is no end of a name that nobody knows: "Hội đồng Doanh nhân nữ |Việt Nam|"."""
    before = clauses.between(clauses.sentence.start, place.start)[-1:]
    timed = any(t.end == b.end for t in clauses.tagged.times for b in before)
    return not before or timed or not before[0].text.isalpha() or before[0].fold in _FREE


_FREE = {
    "đạo",
    "diện",
    "và",
    "cùng",
    "với",
    "nay",
    "qua",
    "mai",
    "vừa",
    "do",
    "rằng",
    "là",
    "khi",
    "nước",
    "việc",
    "để",
    "mừng",
    "đó",
    "này",
    "đây",
}


def _held(clauses: Clauses, verb: Verb) -> RawEvent | None:
    """ "A tổ chức gặp mặt các cơ quan báo chí", "B tổ chức họp giao ban", "C tổ chức phát động tháng an toàn"."""
    told = verb.subject or (verb.passive and verb.agent)
    if verb.cue.rule != "organise" or not told or verb.negated or verb.modal or only_asked(clauses, verb):
        return None
    after = clauses.after(verb.cue.end, 2)
    kind = EventType.MEETING
    if " ".join(after) in word_set("occasion_words", use="celebrated") and _is_opened(clauses, verb.cue.end):
        kind = EventType.CEREMONY
    elif after[:1] != ["họp"] and " ".join(after) not in word_set("occasion_words", use="held"):
        return None
    if (kind is EventType.CEREMONY or after[0] in _REVIEWS) and not _dated(clauses, verb.cue):
        return None
    if verb.embedded and is_ordered(clauses, verb):  # "yêu cầu Cục A |tổ chức họp|"
        verb = replace(verb, planned=True)
    size = 1 if after[:1] == ["họp"] else 3 if after[:1] == ["tết"] else 2  # "Tết trồng cây"
    held = [t for t in clauses.tokens if t.start >= verb.cue.end][:size]
    cue = Mention(held[0].start, held[-1].end, Kind.WORD, "held")
    holders = bodies(verb.agent) if verb.passive else organisers_of(clauses, verb.subject)
    if verb.passive and not holders:  # "Nhà tình nghĩa được |UBND xã A| tổ chức bàn giao"
        return None
    roles = [(Role.ORGANIZER, holders)]
    place = clauses.place_of(verb.cue)
    head = None if after[0] in _REVIEWS else held[0].fold
    head = f"lễ {' '.join(t.fold for t in held)}" if kind is EventType.CEREMONY else head
    return make_event(clauses, kind, cue, roles, "body-holds-gathering", 0.8, verb=verb, head=head, place=place)


def _anniversary(clauses: Clauses, verb: Verb) -> RawEvent | None:
    """ "Phó Thủ tướng A |dự kỷ niệm 60 năm| thành lập Viện B": a ceremony without "lễ"."""
    words = clauses.after(verb.cue.end, 4)
    if verb.cue.rule != "attend" or words[:2] != ["kỷ", "niệm"] or words[3:] != ["năm"] or not words[2].isdigit():
        return None
    those = [a for a in verb.subject if a.mention.kind is not Kind.PLACE]
    if not those or not verb.direct or verb.negated or verb.modal:
        return None
    told = [t for t in clauses.tokens if t.start >= verb.cue.end][:4]
    cue = Mention(told[0].start, told[-1].end, Kind.WORD, "ceremony_verb")
    name, _ = name_occasion(clauses, cue)
    return make_event(
        clauses, EventType.CEREMONY, cue, [(Role.PARTICIPANT, those)], "somebody-attends-anniversary", 0.75,
        verb=verb, head="lễ kỷ niệm", name=name, place=clauses.place_of(verb.cue),
    )  # fmt: skip


def _is_opened(clauses: Clauses, offset: int) -> bool:
    """Whether a ceremony opens or closes what is no meeting: "khai mạc |triển lãm|", not "khai mạc |kỳ họp|"."""
    words = clauses.after(offset, 4)
    if words[1:2] != ["mạc"]:
        return True
    opened = word_set("occasion_words", use="opened")
    return words[2] in opened or " ".join(words[2:4]) in opened if len(words) > _OF_OPENING else False


_OF_OPENING = 2


def _dated(clauses: Clauses, cue: Mention) -> bool:
    """Whether a day is told: "quận đã tích cực tổ chức phát động trồng cây" is no occasion."""
    time = clauses.time_of(cue)
    if time is None and any(t.rule == "same-day" and t.end <= cue.start for t in clauses.tagged.times):
        return True  # "|Sáng cùng ngày|, ông A chủ trì họp …"
    return time is not None and isinstance(time.value, Time) and len(time.value.start) == _DAY


_DAY = len("2017-06-15")
_REVIEWS = {"sơ", "tổng", "tập", "quán", "lấy", "công"}
"""What is held where a later sentence speaks of a "hội nghị"."""


def _celebrations(clauses: Clauses) -> list[RawEvent]:
    """The first of a sentence, and each behind a semicolon: "A khánh thành …; ở phường X, B thông xe …"."""
    out: list[RawEvent] = []
    at = clauses.sentence.start
    for verb in clauses.verbs:
        if (event := _celebrated(clauses, verb) or _deed(clauses, verb)) and (
            not out or ";" in clauses.words(at, verb.cue.start)
        ):
            out.append(event)
            at = verb.cue.end
    return out


def _celebrated(clauses: Clauses, verb: Verb) -> RawEvent | None:
    """A ceremony without "lễ": "Ngày 5/6, |UBND huyện A khởi công| cầu B", "ông C cắt băng khánh thành …"."""
    if verb.cue.rule != "ceremony_verb":
        return None
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    if word not in word_set("occasion_words", use="feast") or not _is_opened(clauses, verb.cue.start):
        return None
    if any(c.start >= verb.cue.end and not clauses.words(verb.cue.end, c.start) for c in clauses.cues("ceremony")):
        return None  # "khai mạc |Lễ hội A|": told by its noun
    if word == "kỷ niệm" and not _keeps_jubilee(clauses, verb):
        return None
    if (opened := _opened_by(clauses, verb, word)) is not None:
        return opened
    present = [a for a in verb.subject if a.mention.kind is not Kind.PLACE]
    jointly = any(v.cue.rule == "coordinate" and v.direct and v.subject is verb.subject for v in clauses.verbs)
    if not present or not (verb.direct or jointly) or verb.passive or verb.negated or verb.modal:
        return None
    if jointly:
        present = organisers_of(clauses, present)
    place = clauses.place_of(verb.cue)
    in_person = bool(people(present)) and word in word_set("occasion_words", use="opening_act")
    if not _dated(clauses, verb.cue) and not in_person and (place is None or not bodies(present)):
        return None
    # "ông A |cùng lãnh đạo Bộ B| bấm nút khởi công", "A và đại diện Bộ C thực hiện |nghi thức động thổ|"
    led = in_person and any(a.mention.kind is Kind.ORGANIZATION for a in present)
    roles = [(Role.ORGANIZER, bodies(present)), (Role.PARTICIPANT, people(present))]
    if led or word.startswith("nghi thức"):
        roles = [(Role.PARTICIPANT, present)]
    rule = "somebody-celebrates"
    # "Phó Thủ tướng A đã dự và |phát lệnh thông xe|.": of the work told before, whatever its ceremony was called
    bare = in_person and clauses.after(verb.cue.end, 1) in ([], ["."]) and clauses.time_of(verb.cue) is None
    head = "lễ" if bare else f"lễ {word}"
    return make_event(clauses, EventType.CEREMONY, verb.cue, roles, rule, 0.7, verb=verb, head=head, place=place)


def _keeps_jubilee(clauses: Clauses, verb: Verb) -> bool:
    """ "Bộ A long trọng kỷ niệm |80 năm| Ngày truyền thống": a body keeps the day; not "nhằm kỷ niệm"."""
    years = clauses.after(verb.cue.end, 2)
    told = years[:1] != [] and years[0].isdigit() and years[1:] == ["năm"]
    return (
        told
        and bool(bodies(verb.subject))
        and {"nhằm", "thực", "để", "dịp", "nhân"}.isdisjoint(clauses.before(verb.cue.start, 4))
    )


def _opened_by(clauses: Clauses, verb: Verb, word: str) -> RawEvent | None:
    """Those listed who open a work: "|Cắt băng khánh thành| công trình có các đồng chí A, B"."""
    have = next((c for c in clauses.cues("have") if c.start >= verb.cue.end), None)
    if word not in word_set("occasion_words", use="opening_act") or have is None or verb.negated or verb.modal:
        return None
    gap = clauses.words(verb.cue.end, have.start)
    if verb.cue.start != clauses.sentence.start or len(gap) > _OPENED_REACH or _NOT_OPENED & set(gap):
        return None
    roles = [(Role.PARTICIPANT, list_attending(clauses, have.end))]
    head = f"lễ {word.removeprefix('cắt băng ')}"
    return make_event(clauses, EventType.CEREMONY, verb.cue, roles, "somebody-celebrates", 0.7, verb=verb, head=head)


_OPENED_REACH = 20
_NOT_OPENED = frozenset({",", ";", ":", "dự", "sẽ", "sắp"})
"""Of a mark, "dự kiến", "sẽ": behind these nothing has been opened by those told."""


def _deed(clauses: Clauses, verb: Verb) -> RawEvent | None:
    """A work told to be begun or opened on a day or in a month: "cầu A sẽ được |khánh thành| vào tháng 9/2017"."""
    if verb.cue.rule != "ceremony_verb":
        return None
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    if word not in word_set("occasion_words", use="deed"):
        return None
    before = clauses.before(verb.cue.start, 3)
    if verb.negated or _NOT_BEGUN & set(before) or before[-1:] in (["lễ"], ["và"], [","]):
        return None
    time = clauses.time_of(verb.cue)
    when = time.value if time is not None else None
    if time is None or not isinstance(when, Time) or len(when.start) < len("2017-06"):
        return None
    if abs(len(clauses.words(verb.cue.end, time.start)) + len(clauses.words(time.end, verb.cue.start))) > _DEED_REACH:
        return None
    head = f"lễ {word}"
    place = clauses.place_of(verb.cue)
    return make_event(clauses, EventType.CEREMONY, verb.cue, [], DEED_DATED, 0.6, verb=verb, head=head, place=place)


DEED_DATED = "deed-dated"
_NOT_BEGUN = {"kể", "từ", "nếu", "khi", "chậm", "cần", "nên", "phải", "trước", "sau", "sớm", "nghị", "cầu"}
"""Before a deed these tell only of a wish or of a time that is counted from it."""
_DEED_REACH = 8


def _homages(clauses: Clauses) -> list[RawEvent]:
    """The homage that the sentence tells; of a series each with a place of its own: "viếng …; đặt hoa tại …"."""
    out: list[RawEvent] = []
    for verb in clauses.verbs:
        if (event := _homage(clauses, verb)) is None:
            continue
        if not out or (event.place is not None and out[-1].place is not None and event.place != out[-1].place):
            out.append(event)
        elif out[-1].place is None:
            out[-1] = replace(out[-1], place=event.place)  # "dâng hoa, dâng hương tại Đền A"
    return out


def _homage_place(clauses: Clauses, verb: Verb) -> Mention | None:
    """The place right behind an act of homage, else the one that the sentence tells before it."""
    for actor in clauses.actors_after(verb.cue.end):
        gap = clauses.words(verb.cue.end, actor.start)
        named = sum(clauses.is_named(t) for t in clauses.between(verb.cue.end, actor.start))
        if len(gap) - named > _HOMAGE_REACH or {";", "."} & set(gap):
            break
        if actor.mention.kind is Kind.PLACE:
            place = actor.mention
            if isinstance(place.value, PlaceName) and place.value.level == "country":
                continue  # "đặt hoa trước Tượng đài Anh hùng |Cuba| tại vườn hoa A"
            return place
    if (goal := _gone_to_before(clauses, verb)) is not None:
        return goal
    return None if _is_series(clauses, verb) else clauses.place_of(verb.cue)


def _gone_to_before(clauses: Clauses, verb: Verb) -> Mention | None:
    """Where those who pay homage went for it: "đoàn A đã đến |Đền thờ B| dâng hương"."""
    last = next((a for a in reversed(clauses.actors) if a.end <= verb.cue.start), None)
    if last is None or last.mention.kind is not Kind.PLACE:
        return None
    if clauses.words(last.end, verb.cue.start) not in ([], ["để"]):
        return None
    return last.mention if _GOING & set(clauses.before(last.start, 1)) else None


def _is_series(clauses: Clauses, verb: Verb) -> bool:
    """Whether another homage stands before the verb, with the place told there."""
    return any(v.cue.rule == "ceremony_verb" and v.cue.end <= verb.cue.start for v in clauses.verbs)


_HOMAGE_REACH = 8
_MEMORIALS = (["nhà"], ["đài"], ["khu"], ["bia"], ["tượng"], ["thăm"])
"""What stands before "tưởng niệm" where it is a building's name: "|nhà| tưởng niệm Chủ tịch Hồ Chí Minh".

Also before the "viếng" of "thăm viếng", which is a visit.
"""


def _homage(clauses: Clauses, verb: Verb) -> RawEvent | None:
    """ "A đã đặt vòng hoa tại Đài tưởng niệm …", "B dâng hương …"."""
    if verb.cue.rule != "ceremony_verb":
        return None
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    if word not in word_set("occasion_words", use="homage") or clauses.after(verb.cue.end, 1) == ["thăm"]:
        return None  # "|viếng thăm| gia đình nạn nhân": a visit
    present = [a for a in verb.subject if a.mention.kind is not Kind.PLACE]
    present = present or [a for a in verb.subject if _comes_as_leaders(clauses, a)] or _who_came(clauses, verb)
    if present and is_delegation(present[0].mention):  # "đoàn đại biểu Tỉnh ủy - HĐND - UBND tỉnh A": one delegation
        present = [a for a in present if a is present[0] or a.mention.kind is Kind.PERSON or is_delegation(a.mention)]
    if not present or verb.negated or verb.modal or clauses.before(verb.cue.start, 1) in _MEMORIALS:
        return None
    place = _homage_place(clauses, verb)
    roles = [(Role.PARTICIPANT, present)]
    rule = "somebody-pays-homage"
    return make_event(clauses, EventType.CEREMONY, verb.cue, roles, rule, 0.75, verb=verb, head="lễ", place=place)


def _who_came(clauses: Clauses, verb: Verb) -> list[Actor]:
    """Those listed behind a homage that opens the sentence: "|Dâng hương|, thả hoa trên sông A có ông B, bà C"."""
    have = next((c for c in clauses.cues("have") if c.start >= verb.cue.end), None)
    if have is None or verb.subject or verb.cue.start != clauses.sentence.start:
        return []
    listed = list_attending(clauses, have.end)
    near = len(clauses.words(verb.cue.end, have.start)) <= _OPENED_REACH
    first = people(listed)[:1]
    return people(listed) if near and first and not {",", ";"} & set(clauses.words(have.end, first[0].start)) else []


def _comes_as_leaders(clauses: Clauses, place: Actor) -> bool:
    """Whether a place stands for its leaders, who come: "lãnh đạo |huyện A| đã đến dâng hương tại …"."""
    return clauses.before(place.start, 2) == ["lãnh", "đạo"]


def _works_with(clauses: Clauses, cue: Mention) -> RawEvent | None:
    """ "A làm việc với B"; "thăm và làm việc với" is a visit, "buổi làm việc với" an occasion's noun."""
    before = clauses.before(cue.start, 5)
    if before[-1:] in (["buổi"], ["cuộc"]):
        return None
    if any(c.start <= cue.start and cue.end <= c.end for c in clauses.cues("receive")):
        return None  # "tiếp và |làm việc với|": the host receives
    if before[-2:] in (["tiếp", ","], ["tiếp", "và"], ["thăm", ","]):
        return None  # "tiếp, |làm việc với| đoàn", "có cuộc tiếp và |làm việc với| ông A"
    if before[-3:] in (["kiểm", "tra", ","], ["kiểm", "tra", "và"]):
        return None  # "đến kiểm tra và |làm việc với| Sư đoàn A": one inspection
    if _is_of_conference(clauses, cue):
        return None
    subject = _without_dateline(clauses, party(clauses, cue))
    goal = _reached(clauses, cue)
    if goal is not None and [a.mention for a in subject] == [goal]:
        subject = _traveller(clauses, cue)
    if subject and _lies_on_the_way(clauses, subject):
        subject = _traveller(clauses, cue)
    if not subject and before[-1:] == ["khi"]:  # "Đây là ý kiến của |ông A| khi làm việc với …"
        subject = people([a for a in clauses.actors if a.end <= cue.start and "khi" in clauses.after(a.end, 1)])
    if not subject and (led := _chairs_talks(clauses, cue)) is not None:
        return led
    visiting = visiting_before(clauses, cue)
    subject = visiting or subject
    goes_on = visiting != [] or (before[-1:] in (["và"], [";"], [","]) and "thăm" not in before)
    goes_on = goes_on or before[-3:] in ([",", "sau", "đó"], [";", "sau", "đó"], [",", "trước", "khi"])
    goes_on = goes_on or before[-2:] in ([",", "rồi"], [";", "rồi"])
    if not subject and (_opens(clauses, cue) or goes_on):
        subject = _shared_subject(clauses, cue)
    if len(subject) == 1 and subject[0].mention.kind is Kind.POST and is_asked(clauses, _with_new(clauses, subject[0])):
        return None  # "đề nghị |tân Thứ trưởng| sớm làm việc với …"
    others = clauses.object_of(cue, 5)
    at = clauses.text(cue.start, cue.end).lower().endswith("tại")
    if subject and not others and not at and _with_unnamed(clauses, cue):
        roles = [(Role.PARTICIPANT, with_leaders(clauses, subject))]
        rule = "somebody-works-with-unnamed"
        place = goal or _fronted_place(clauses, cue)
        return make_event(clauses, EventType.MEETING, cue, roles, rule, 0.7, head="buổi làm việc", place=place)
    if not subject or not others or (at and (not _dated(clauses, cue) or _is_routine(clauses))):
        return None
    if at and (place := _place_among(others[:1])) is not None:  # "Đoàn A làm việc tại tỉnh B"
        roles = [(Role.PARTICIPANT, with_leaders(clauses, subject))]
        rule = "body-works-at-place"
        return make_event(clauses, EventType.MEETING, cue, roles, rule, 0.7, head="buổi làm việc", place=place)
    # Behind a body a place says where it is, or of what place its like is: "với Sở Y tế A và |thành phố B|".
    body = others[0].mention.kind is Kind.ORGANIZATION
    others = [
        a for a in others if a is others[0] or a.mention.kind is not Kind.PLACE or not (body or _says_where(clauses, a))
    ]
    under = (c for c in clauses.cues("chair") if c.end <= cue.start and clauses.before(c.end, 1) == ["của"])
    chairs = [a for c in under for a in presiding(clauses, c)]
    met = [a for a in with_leaders(clauses, [*subject, *others]) if a not in chairs]
    roles = [(Role.PARTICIPANT, met), (Role.CHAIR, chairs)]
    rule = "body-works-with-body"
    place = goal or _fronted_place(clauses, cue)
    if visiting and place is not None and place.start > visiting[0].start:
        place = None  # "đã dâng hương tại |Nghĩa trang A|, thăm Công ty B và làm việc với …"
    event = make_event(clauses, EventType.MEETING, cue, roles, rule, 0.75, head="buổi làm việc", place=place)
    lead = set(clauses.before(subject[0].start, 4))
    to_come = is_asked(clauses, subject[0]) or {"sẽ", "cử"} <= lead  # "đề nghị |Sở A| sớm làm việc với Sở B"
    to_come = to_come or (goes_on and bool({"sẽ", "sắp"} & set(clauses.words(subject[-1].end, cue.start))))
    return replace(event, status=EventStatus.PLANNED) if to_come else event


def _lies_on_the_way(clauses: Clauses, subject: list[Actor]) -> bool:
    """Whether places are only where somebody went before: "Đoàn đã đến |kè A, chợ B| rồi làm việc với …"."""
    places = all(a.mention.kind is Kind.PLACE for a in subject)
    return places and bool(_GOING & set(clauses.before(subject[0].start, 5)))


def _without_dateline(clauses: Clauses, subject: list[Actor]) -> list[Actor]:
    """Who acts without the place that opens a headline: "|Tây Ninh:| Thường trực Tỉnh ủy làm việc với …"."""
    opens = len(subject) > 1 and subject[0].mention.kind is Kind.PLACE
    return subject[1:] if opens and clauses.after(subject[0].end, 1) == [":"] else subject


def visiting_before(clauses: Clauses, cue: Mention) -> list[Actor]:
    """Who visits, receives or inspects others right before: "|A| đã thăm Công ty B và |làm việc với| Sở C"."""
    verb = next((v for v in reversed(clauses.verbs) if v.cue.end <= cue.start), None)
    if verb is None or verb.cue.rule not in _OUTINGS or verb.passive or verb.quoted:
        return []
    if verb.negated or verb.modal or verb.planned:
        return []
    met = [a for a in clauses.object_of(verb.cue, 4) if a.end <= cue.start]
    tied = bool(met) and clauses.words(met[-1].end, cue.start) in ([","], ["và"], [",", "và"], ["và", "có", "buổi"])
    return verb.subject if tied and met[-1] not in verb.subject else []


_OUTINGS = frozenset({"visit", "receive", "inspect"})


def _with_new(clauses: Clauses, actor: Actor) -> Actor:
    """The actor with the "tân" before a post: "|tân Thứ trưởng|"."""
    before = clauses.between(clauses.sentence.start, actor.start)[-1:]
    return replace(actor, start=before[0].start) if before and before[0].fold == "tân" else actor


def _is_routine(clauses: Clauses) -> bool:
    """Whether somebody only goes to work: "vẫn đến làm việc tại Sở A |như thường lệ|"."""
    words = clauses.words(clauses.sentence.start, clauses.sentence.end)
    return any(pair in _USUAL for pair in pairwise(words))


_USUAL = frozenset({("như", "thường"), ("bình", "thường"), ("thường", "lệ"), ("vẫn", "đến"), ("vẫn", "đi")})


def _is_of_conference(clauses: Clauses, cue: Mention) -> bool:
    """Whether a conference is only so named: "dự |Hội nghị Thường trực Chính phủ| làm việc với các tập đoàn"."""
    noun = next((c for c in reversed(clauses.cues("meeting")) if c.end <= cue.start), None)
    named = noun is not None and clauses.text(noun.start, noun.end)[0].isupper() and noun.start > clauses.sentence.start
    gap = [] if noun is None else [t.fold for t in clauses.between(noun.end, cue.start) if not clauses.is_named(t)]
    return named and not gap


def _chairs_talks(clauses: Clauses, cue: Mention) -> RawEvent | None:
    """ "|Bộ trưởng A| chủ trì |làm việc với| Sở B về …"."""
    verb = next((v for v in clauses.verbs if v.cue.rule == "chair" and v.cue.end < cue.start), None)
    if verb is None or clauses.words(verb.cue.end, cue.start) or not verb.direct or verb.negated or verb.modal:
        return None
    others = [a for a in clauses.object_of(cue, 5) if a.mention.kind is not Kind.PLACE]
    if not others or not people(verb.subject):
        return None
    roles = [(Role.CHAIR, people(verb.subject)), (Role.PARTICIPANT, others)]
    place = _fronted_place(clauses, cue)
    rule = "body-works-with-body"
    return make_event(clauses, EventType.MEETING, cue, roles, rule, 0.75, verb=verb, head="buổi làm việc", place=place)


def party(clauses: Clauses, cue: Mention) -> list[Actor]:
    """Who meets others: the subject right before the words, or that of the journey or lead that they end.

    "ông A về xã B |đối thoại với| người dân", "ông A dẫn đầu đoàn công tác |làm việc với| Sở C", "Công an D phối hợp
    với các đơn vị tiếp tục |làm việc với| Công ty E".
    """
    if _NOT_MEETING & set(clauses.plain_before(cue.start, 3)):
        return []
    if subject := clauses.subject_before(cue):
        return subject
    for verb in reversed(clauses.verbs):
        gap = clauses.words(verb.cue.end, cue.start)
        leads = verb.cue.rule in _LEADING_TO or (verb.cue.rule == "organise" and not gap)
        if leads and verb.cue.end <= cue.start and len(gap) <= _LED:
            told = verb.direct and not (verb.negated or verb.modal or verb.passive or _STOPPING & set(gap))
            return verb.subject if told else []
    return _traveller(clauses, cue)


_NOT_MEETING = frozenset({"cần", "phải", "nên", "không", "chưa", "muốn", "nếu", "định", "sàng", "mong", "thường"})
"""Who has to meet others, does not or does so again and again meets them on no occasion."""
_LEADING_TO = frozenset({"lead", "coordinate"})
_STOPPING = frozenset({",", ";", ":", ".", "“", "”", '"', "("})
_LED = 14
"""So many words may stand between whom somebody leads or works with and whom they meet."""


def _traveller(clauses: Clauses, cue: Mention) -> list[Actor]:
    """Who goes to a place to meet somebody: "|ông A| đã về xã B (để) đối thoại với …"."""
    for token in reversed(clauses.between(clauses.sentence.start, cue.start)[-_JOURNEY:]):
        if token.fold in _GOING:
            return clauses.subject_before(replace(cue, start=token.start))
        if token.fold == "mặt" and clauses.before(token.start, 1) == ["có"]:  # "ông A có mặt tại xã B để đối thoại"
            return clauses.subject_before(replace(cue, start=token.start - len("có ")))
        if not clauses.is_named(token) and token.fold not in _ON_THE_WAY:
            return []
    return []


def _reached(clauses: Clauses, cue: Mention) -> Mention | None:
    """The place to which somebody only goes before they meet: "Đoàn A đã lên |tỉnh B| làm việc với …"."""
    last = next((a for a in reversed(clauses.actors) if a.end <= cue.start), None)
    if last is None or last.mention.kind is not Kind.PLACE or clauses.words(last.end, cue.start) not in ([], ["để"]):
        return None
    return last.mention if _GOING & set(clauses.before(last.start, 1)) else None


_JOURNEY = 12
_GOING = frozenset({"về", "đến", "tới", "vào", "ra", "xuống", "lên", "sang"})
_ON_THE_WAY = frozenset({"để", "trực", "tiếp", "tại", "và", "tỉnh", "trụ", "sở", "xã", "rồi", ","})


def _meets_people(clauses: Clauses, cue: Mention) -> RawEvent | None:
    """ "Chủ tịch UBND tỉnh A |đối thoại với| người dân xã B", "ông C đã |gặp mặt| các nhà báo", a day or place told."""
    if set(clauses.before(cue.start, 1)) & _NAMING or _is_named_on(clauses, cue):
        return None
    those = party(clauses, cue)
    those = [a for a in those if a.mention.kind is not Kind.PLACE]
    place = clauses.fronted_place(cue) or _place_among(_gone_to(clauses, those, cue)) or _place_met(clauses, cue)
    if not those or not (_dated(clauses, cue) or place is not None or clauses.sentence.title):
        return None
    met = [a for a in clauses.object_of(cue, 3) if a.mention.kind in {Kind.ORGANIZATION, Kind.PERSON}]
    word = clauses.text(cue.start, cue.end).lower()
    greets = word.startswith("gặp")
    if word == "gặp gỡ" and not _FOLK & set(clauses.after(cue.end, _FOLK_REACH)):
        return None  # "gặp gỡ |một số nghị sĩ|" is a reception
    if greets and met and are_staff_of(clauses, cue, met[0]):
        met = []  # "gặp mặt |cán bộ| Công an xã A"
    if greets and met:
        return None  # "gặp mặt |Đoàn đại biểu A|" receives it
    holders = bodies(those) if greets and not met else []  # "|Huyện ủy A| gặp mặt cán bộ hưu trí": it holds the meeting
    there = with_leaders(clauses, [*[a for a in those if a not in holders], *met])
    roles = [(Role.ORGANIZER, holders), (Role.PARTICIPANT, there)]
    head = "buổi gặp mặt" if greets else "buổi đối thoại"
    return make_event(clauses, EventType.MEETING, cue, roles, "somebody-meets-people", 0.75, head=head, place=place)


_NAMING = frozenset({"buổi", "cuộc", "phiên", "trình", "chức", "lễ", "hội", "tác", "cơ", "định", "kỳ", "trong", "cho"})
"""What makes a noun of a meeting's words: "chương |trình| gặp mặt", "công |tác| đối thoại với nhân dân"."""


_FOLK = frozenset(
    {"doanh", "kiều", "cộng", "cán", "bà", "cử", "công", "thanh", "sinh", "nông", "ngư", "hộ", "dân", "phụ", "báo"}
)
"""Of "doanh nghiệp", "cộng đồng", "công nhân", "thanh niên" and other people whom officials meet."""
_FOLK_REACH = 5


def are_staff_of(clauses: Clauses, cue: Mention, body: Actor) -> bool:
    """Whether people without names of a body are met: "gặp mặt |cán bộ, chiến sĩ| Công an xã A"."""
    if body.mention.kind is not Kind.ORGANIZATION:
        return False
    return clauses.words(cue.end, body.start)[:2] in _STAFF


_STAFF = (
    ["cán", "bộ"], ["chiến", "sĩ"], ["đội", "ngũ"], ["giáo", "viên"], ["phóng", "viên"], ["hội", "viên"],
    ["đoàn", "viên"], ["công", "nhân"], ["nhân", "viên"], ["các", "thầy"], ["các", "đồng"], ["học", "sinh"],
)  # fmt: skip


def _is_named_on(clauses: Clauses, cue: Mention) -> bool:
    """Whether the words only go on with an occasion's name: "tại buổi gặp gỡ, |đối thoại với| thanh niên"."""
    nouns = [c for c in clauses.cues("meeting") if c.end <= cue.start]
    return any(clauses.words(c.end, cue.start) in ([","], ["và"], ["-"]) for c in nouns)


def _place_met(clauses: Clauses, cue: Mention) -> Mention | None:
    """Where people are met that are told right behind the words: "đối thoại với người dân |tại xã B|"."""
    place = clauses.place_of(cue)
    met = place is not None and cue.end <= place.start and len(clauses.words(cue.end, place.start)) <= _MET
    return place if met else None


_MET = 10


def _gone_to(clauses: Clauses, those: list[Actor], cue: Mention) -> list[Actor]:
    """Who and what is named between those who meet others and their meeting them: "về |xã B| đối thoại với"."""
    return [a for a in clauses.actors if those and those[-1].end <= a.start and a.end <= cue.start]


def _with_unnamed(clauses: Clauses, cue: Mention) -> bool:
    """Whether those worked with are a group without a name, on a day that is told: "làm việc với |các bộ, ngành|"."""
    told = clauses.after(cue.end, 1)[:1]
    by_itself = clauses.before(cue.start, 1) not in (["để"], ["cần"], ["phải"], ["và"])
    return bool(told) and told[0] in _GROUPS and by_itself and (clauses.sentence.title or _dated(clauses, cue))


_GROUPS = {"các", "lãnh", "đại", "một", "những", "ban", "cơ", "cán", "chủ", "thường", "đoàn"}


def _says_where(clauses: Clauses, place: Actor) -> bool:
    """Whether brackets hold a place that only says where a body is: "UBND xã A (|huyện B|, |tỉnh C|)"."""
    before = clauses.words(clauses.sentence.start, place.start)
    return "(" in before and ")" not in before[len(before) - before[::-1].index("(") :]


def _opens(clauses: Clauses, cue: Mention) -> bool:
    """Whether a word begins the sentence, a time and place apart: "Sáng 5/6, |làm việc với| Sở A, ông B yêu cầu …"."""
    first = next(iter(clauses.tagged.times), None)
    if first is not None and first.start == clauses.sentence.start:
        return clauses.words(first.end, cue.start) in ([","], [",", "khi"], ["khi"])
    return clauses.words(clauses.sentence.start, cue.start) in _OPENING


_OPENING: tuple[list[str], ...] = ([], ["sau", "khi"], ["ngay", "sau", "khi"], ["trước", "khi"], ["khi"])


def _shared_subject(clauses: Clauses, cue: Mention) -> list[Actor]:
    """The subject of the verb before a word, or, at the head of the sentence, of the first verb behind it."""
    before = [v for v in clauses.verbs if v.cue.end <= cue.start and v.subject]
    if before:
        return before[-1].subject
    later = (v for v in clauses.verbs if v.cue.start >= cue.end and v.subject and v.direct)
    # "Làm việc với Sở A, nghe |ông B| báo cáo, |ông C| yêu cầu …": who is listened to met nobody of his own
    behind = next((v.subject for v in later if clauses.governor(v.subject[0]) != "nghe"), [])
    if behind:
        return behind
    # "Sáng 5/6, làm việc với Sở A, |Thứ trưởng B| ghi nhận …": no verb that the lexicon knows
    met = clauses.object_of(cue, 5)
    if found := [a for a in people(met) if a is not met[0] and "," in clauses.before(a.start, 1)][-1:]:
        return found
    # "Sau khi làm việc với Công ty A ngày 1/8, |Công an tỉnh B| đã lập biên bản": nor there
    then = next((a for a in clauses.actors if met and a.start >= met[-1].end), None)
    acts = (
        then is not None and clauses.before(then.start, 1) == [","] and clauses.after(then.end, 1) in (["đã"], ["sẽ"])
    )
    return [then] if then is not None and acts and then.mention.kind is not Kind.PLACE else []


def _meets_voters(clauses: Clauses, cue: Mention) -> RawEvent | None:
    """ "Tổng Bí thư A đã tiếp xúc cử tri quận B"; of "4 kênh: tiếp xúc cử tri, báo chí" it is one."""
    if clauses.before(cue.start, 1) in ([":"], ["trình"], ["hoạch"], ["tác"], ["lịch"]):
        return None  # "thực hiện |lịch tiếp xúc cử tri|, ông A có cuộc tiếp xúc với …"
    delegates = [a for a in clauses.subject_before(cue) if a.mention.kind is not Kind.PLACE]
    if not delegates:  # "Tổng Bí thư A cùng các đại biểu Quốc hội, đơn vị bầu cử số 1, đã tiếp xúc cử tri …"
        delegates = people(next((v.subject for v in clauses.verbs if v.cue.start == cue.start), []))
    if not delegates:
        return None
    place = _place_among(clauses.object_of(cue, 3)) or clauses.place_of(cue)
    roles = [(Role.PARTICIPANT, with_leaders(clauses, delegates))]
    head = "buổi tiếp xúc cử tri"
    return make_event(clauses, EventType.MEETING, cue, roles, "delegate-meets-voters", 0.75, head=head, place=place)


def _convenes(clauses: Clauses, cue: Mention) -> RawEvent | None:
    """ "Hội đồng kỷ luật … họp"."""
    before = clauses.plain_before(cue.start, 1)
    if not before or before[0] in _NO_CONVENING or clauses.text(cue.start, cue.end).endswith(" Ban"):
        return None  # "giao |Ban Quản lý dự án A|" is no "giao ban"
    nouns = [c for c in clauses.cues("meeting") if c.start >= cue.end and not clauses.words(cue.end, c.start)]
    if any(clauses.text(c.start, c.end).lower().startswith("hội nghị") for c in nouns):
        return None  # "Ban Chấp hành A họp |Hội nghị lần thứ 10|": told by its noun
    subject = clauses.subject_before(cue)
    press = clauses.after(cue.end, 1) == ["báo"]
    partners = clauses.object_of(cue, 4) if {"với", "cùng"} & set(clauses.after(cue.end, 3)) and not press else []
    met = partners or ((press or _meets_unnamed(clauses, cue)) and _dated(clauses, cue))
    subject = subject or _sent_by_lands(clauses, cue)
    if not bodies(subject) and not (people(subject) and met) and not _are_lands(subject):
        return None
    under = (c for c in clauses.cues("chair") if clauses.before(c.end, 1) == ["của"])
    chairs = [a for c in under for a in presiding(clauses, c)]
    # "Ủy ban A đã họp Kỳ thứ 6 do |ông B| chủ trì"
    chairs += [a for v in clauses.verbs if v.cue.rule == "chair" and v.cue.start > cue.end for a in people(v.agent)]
    # two bodies that meet work with each other: "Đoàn A |họp với| Sở B"
    holders = [] if bodies(partners) and not press else bodies(subject)
    guests = [*people(subject), *(a for a in bodies(subject) if a not in holders), *partners]
    guests += subject if _are_lands(subject) else []
    # "UBND tỉnh A họp bàn …, với sự tham dự của |ông B|"
    come = (v.cue for v in clauses.verbs if v.cue.rule == "attend" and v.cue.start >= cue.end)
    come = (c for c in come if clauses.text(c.start, c.end).lower().startswith("sự "))
    guests += [a for c in come for a in present_with(clauses, c) if a not in guests]
    roles = [(Role.ORGANIZER, holders), (Role.CHAIR, chairs), (Role.PARTICIPANT, guests)]
    if press:
        press_end = clauses.between(cue.end, clauses.sentence.end)[0].end
        cue = replace(cue, end=press_end)
    regular = clauses.text(cue.start, cue.end).lower() == "giao ban"
    head = "họp báo" if press else "hội nghị giao ban" if regular else "cuộc họp"
    place = clauses.place_of(cue)
    if place is not None and place.end > cue.start and clauses.words(cue.end, place.start) != ["tại"]:
        place = None  # of what is met about
    rule = "body-meets" if holders or not bodies(partners) else "body-works-with-body"
    event = make_event(clauses, EventType.MEETING, cue, roles, rule, 0.7, head=head, place=place)
    if event.time is not None and len(event.time.start) < _DAY and clauses.sentence.title:
        event = replace(event, time=None)  # "UBND tỉnh A họp phiên thường kỳ |tháng 7|": which session it is
    asked = bool(subject) and is_asked(clauses, subject[0])
    past = event.time is None and clauses.sentence.index > _LEAD and clauses.before(cue.start, 1) == ["đã"]
    event = replace(event, passing=past and bool(holders) and not chairs)
    return replace(event, status=EventStatus.PLANNED) if asked else event


_LEAD = 2
"""Behind these first sentences "huyện A |đã họp|" without a day tells of some meeting before the one that is told."""


def _sent_by_lands(clauses: Clauses, cue: Mention) -> list[Actor]:
    """The lands whose ministers meet: "Bộ trưởng các nước |Lào, Thái Lan| đã |nhóm họp|"."""
    last = next((a for a in reversed(clauses.actors) if a.end <= cue.start), None)
    if (
        last is None
        or last.mention.kind is not Kind.PLACE
        or not _BRIEFLY.issuperset(clauses.words(last.end, cue.start))
    ):
        return []
    return row_of(clauses, last) if comes_in_row(clauses, last) else []


_BRIEFLY = frozenset({"đã", "vừa", "sẽ", "cùng", "cũng"})


def _are_lands(subject: list[Actor]) -> bool:
    """Whether several lands meet: "Bộ trưởng các nước |Lào, Thái Lan| đã nhóm họp"."""
    return len(subject) > 1 and all(a.mention.kind is Kind.PLACE for a in subject)


def _meets_unnamed(clauses: Clauses, cue: Mention) -> bool:
    """Whether somebody sits with ones without a name: "Chiều 5/6, ông A họp |với các sở, ngành| về giá đất"."""
    behind = clauses.after(cue.end, 5)
    led = behind[1:] if behind[:1] in (["bàn"], ["khẩn"], ["trực"]) else behind
    return led[:1] in (["với"], ["cùng"]) and led[1:2] != [] and led[1] in _GROUPS


def _chaired(clauses: Clauses, verb: Verb) -> RawEvent | None:
    """ "Phó Thủ tướng A |chủ trì họp| bàn giải pháp …", on a day or in a headline: a meeting without a noun."""
    if verb.cue.rule != "chair":
        return None
    after = clauses.after(verb.cue.end, 2)
    regular = after == ["giao", "ban"]
    if not (regular or after[:1] == ["họp"]) or after[1:] == ["báo"] or verb.negated or verb.modal:
        return None
    chairs = people(verb.agent or verb.subject)
    told = verb.direct or clauses.before(verb.cue.start, 1) == ["và"]
    if not chairs or not told or not (_dated(clauses, verb.cue) or clauses.sentence.title):
        return None
    held = [t for t in clauses.tokens if t.start >= verb.cue.end][: 2 if regular else 1]
    cue = Mention(held[0].start, held[-1].end, Kind.WORD, "held")
    first = next((a for a in clauses.actors if a.start >= cue.end), None)
    sits = first is not None and not clauses.words(cue.end, first.start)  # "chủ trì họp |Thường trực Chính phủ|"
    roles = [(Role.CHAIR, chairs), (Role.ORGANIZER, bodies([first]) if first is not None and sits else [])]
    if after[1:] == ["với"]:  # "chủ trì họp với |Sở A, Sở B|"
        roles.append(
            (Role.PARTICIPANT, [a for a in clauses.object_of(verb.cue, 5) if a.mention.kind is not Kind.PLACE])
        )
    place = _fronted_place(clauses, verb.cue)
    return make_event(
        clauses, EventType.MEETING, cue, roles, "person-chairs-gathering", 0.75, verb=verb, head="cuộc họp", place=place
    )


def _fronted_place(clauses: Clauses, cue: Mention) -> Mention | None:
    """The place that the sentence tells before who acts: "Sáng 3/5, |tại Hà Nội|, Ban A đã họp"."""
    place = clauses.place_of(cue)
    return place if place is not None and place.end <= cue.start else None


def presiding(clauses: Clauses, cue: Mention) -> list[Actor]:
    """Under whom something is held: "dưới sự chủ trì của |A| và |B|, Chính phủ họp"; behind a comma another acts."""
    out: list[Actor] = []
    for person in people(clauses.object_of(cue, 3)):
        if out and "và" not in clauses.words(out[-1].end, person.start):
            break
        out.append(person)
    return out


def _place_among(actors: list[Actor]) -> Mention | None:
    return next((a.mention for a in actors if a.mention.kind is Kind.PLACE), None)


def _sits(clauses: Clauses, cue: Mention) -> RawEvent | None:
    """ "Sáng 8/6, Quốc hội thảo luận ở hội trường về …": an assembly that sits, on a day of its own."""
    told = clauses.text(cue.start, cue.end).lower()
    hears = told.endswith("cho ý kiến") or (told == "nghe" and clauses.after(cue.end, 2) in _HEARING)
    sitting = [a for a in bodies(clauses.subject_before(cue)) if _is_assembly(a.mention) or (hears and _sits_too(a))]
    asked = people(clauses.object_of(cue, 3)) if told.endswith("chất vấn") else []
    if not sitting or clauses.before(sitting[0].start, 1) == ["trình"]:
        return None
    if not _dated(clauses, cue):  # "Từ 8 giờ, Quốc hội tiến hành |chất vấn| Bộ trưởng A"
        if not asked:
            return None
        part = [(Role.PARTICIPANT, asked)]
        return make_event(clauses, EventType.MEETING, cue, part, _QUESTIONS, 0.7, head="phiên chất vấn", known=True)
    if clauses.subject_before(cue)[-1].mention.kind is Kind.PERSON:
        return None  # "tại phiên chất vấn của kỳ họp thứ 4 HĐND tỉnh A, |đại biểu B| chất vấn …"
    under = (c for c in clauses.cues("chair") if c.start >= cue.end and clauses.before(c.end, 1) == ["của"])
    roles = [(Role.ORGANIZER, sitting), (Role.CHAIR, [a for c in under for a in presiding(clauses, c)])]
    roles.append((Role.PARTICIPANT, asked))  # "Quốc hội |chất vấn| Bộ trưởng A"
    return make_event(clauses, EventType.MEETING, cue, roles, "assembly-sits", 0.7, head="phiên họp")


_HEARING = (["báo", "cáo"], ["và", "cho"], [",", "cho"], ["tờ", "trình"])
"""What leading bodies do when they sit: "Ban Thường vụ Tỉnh ủy A nghe |báo cáo|", "nghe |và cho| ý kiến"."""


def _questions(clauses: Clauses, cue: Mention) -> RawEvent | None:
    """ "Đại biểu A |chất vấn| Bộ trưởng B", "|Trả lời chất vấn| của đại biểu C, Bộ trưởng D …": both take part."""
    lead = clauses.plain_before(cue.start, 3)
    answers = clauses.text(cue.start, cue.end).lower().endswith(("trả lời chất vấn", "trả lời những chất vấn"))
    to_come = answers and "sẽ" in lead and _dated(clauses, cue)  # "Sáng 13/6, Bộ trưởng A |sẽ trả lời chất vấn|"
    if not _NO_QUESTION.isdisjoint({*lead, *clauses.after(cue.end, 1)} - ({"sẽ"} if to_come else set())):
        return None
    if _DEPUTIES.search(clauses.sentence.text) is None:
        return None  # "Bí thư Thành ủy A |chất vấn| lãnh đạo sở": he only wants to know
    if not (asking := people(clauses.subject_before(cue))) and _opens(clauses, cue):
        asking = people(_shared_subject(clauses, cue))
    asked = [a for a in clauses.object_of(cue, 3) if a.mention.kind is Kind.PERSON]
    those = [*asking, *(a for a in asked if a not in asking)]
    sits = asked and any(_is_assembly(a.mention) for a in bodies(clauses.subject_before(cue)))
    if not sits and not any(a.mention.kind is Kind.PERSON for a in asking):
        return None
    roles = [(Role.PARTICIPANT, asked if sits else those)]
    head = "phiên chất vấn"
    event = make_event(clauses, EventType.MEETING, cue, roles, _QUESTIONS, 0.7, head=head, known=not to_come)
    return replace(event, status=EventStatus.PLANNED) if to_come else event


_QUESTIONS = "deputies-question"


_DEPUTIES = re.compile(r"(?i:đại biểu|quốc hội|hội đồng nhân dân|nghị trường|phiên chất vấn)|(?:ĐB|QH|HĐND)")
_NO_QUESTION = frozenset(
    {"phiên", "họp", "dung", "việc", "động", "sẽ", "thường", "muốn", "được", "cần", "phải", "để", "sau", "quyết"}
)
"""What stands beside questioning where nobody is told to have asked: "nội |dung| chất vấn", "|sẽ| trả lời chất vấn"."""


def _is_assembly(body: Mention) -> bool:
    return isinstance(body.value, BodyName) and body.value.head.startswith(_ASSEMBLIES)


def _sits_too(body: Actor) -> bool:
    """Whether a body's leaders sit together to hear reports: "Sáng 5/6, |Thường trực Tỉnh ủy A| nghe báo cáo …"."""
    value = body.mention.value
    return isinstance(value, BodyName) and value.head.startswith(_LEADING_BODIES)


_LEADING_BODIES = ("Thường trực", "Ban Thường vụ", "Ủy ban nhân dân", "Ban Chấp hành")


_ASSEMBLIES = ("Quốc hội", "Hội đồng nhân dân", "Hội đồng Nhân dân", "Ủy ban Thường vụ Quốc hội")


_READERS = {
    "sit": _sits,
    "work_with": _works_with,
    "meet_people": _meets_people,
    "meet_voters": _meets_voters,
    "convene": _convenes,
    "question": _questions,
}

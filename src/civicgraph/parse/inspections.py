"""Inspections: who inspects whom, told by a verb, by the result, or by the paper and the team that it begins with."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

from civicgraph.lexicon.words import word_set
from civicgraph.model import BodyName, Kind, Mention, RawEvent, Time
from civicgraph.parse.aims import SENTENCE_MARKS, aimed_at
from civicgraph.parse.clauses import Clauses, Verb, bodies, people, tells_lack
from civicgraph.parse.facts import is_asked, make_event, with_leaders
from civicgraph.parse.outings import (
    chained,
    come_to,
    first_kind,
    goes_there,
    ground,
    is_habitual,
    level,
    no_places,
    opens_for,
    place_of,
    site_behind,
    tell,
)
from civicgraph.parse.phrases import Actor
from civicgraph.spelling import fold
from civicgraph.vocabulary import EventStatus, EventType, Role


def read_inspection(clauses: Clauses, verb: Verb) -> RawEvent | None:
    if clauses.after(verb.cue.end, 1) in (["viên"], ["gồm"]):  # "thanh tra viên, Thanh tra Bộ A": an officer
        return None
    leads = _leads_team(clauses, verb)
    verb = _carried_out(clauses, verb)
    if _is_of_team(clauses, verb) and not leads:
        return None  # "|đoàn kiểm tra| chỉ đạo Công an huyện …": a team's name
    if _is_name_of_body(clauses, verb.cue) or _is_ruled(clauses, verb.cue):
        return None
    if _lasts(clauses, verb) or _is_lacking(clauses, verb) or _is_of_office(clauses, verb.cue):
        return None
    if clauses.after(verb.cue.end, 1) == ["theo"]:  # "sẽ tiến hành kiểm tra |theo điều lệ|"
        return None
    if verb.planned and "nếu" in clauses.words(verb.cue.end, clauses.sentence.end):
        return None  # "sẽ thanh tra tài sản của ông A |nếu đủ căn cứ|"
    opener = [] if verb.subject or verb.passive else opens_for(clauses, verb)
    if opener:
        verb = replace(verb, subject=opener)
    if leads or (people(verb.subject) and not verb.passive and goes_there(clauses, verb)):
        verb = replace(verb, direct=True)  # "đã trực tiếp xuống hiện trường |kiểm tra|"
    if not verb.direct and _is_soon_behind(clauses, verb):
        verb = replace(verb, direct=True)
    goal = None if verb.direct else come_to(clauses, verb)
    told = (
        verb.direct
        or goal is not None
        or _fronted(clauses, verb)
        or (chained(clauses, verb) and not verb.embedded and _goes_on(clauses, verb))
        or _inspects_more(clauses, verb)
    )
    inspectors = with_leaders(clauses, no_places(verb.agent or verb.subject))
    if clauses.before(verb.cue.start, 1)[:1] in _NOMINAL or _is_task_told(clauses, verb):
        return None
    if not told or not inspectors or (verb.passive and not verb.agent):
        return None
    inspected = _inspected(clauses, verb)
    listed = [] if inspected else listed_behind(clauses, verb)
    at_once = bool(inspected) and not clauses.words(verb.cue.end, inspected[0].start)  # "đã về xã A kiểm tra |đê B|"
    if goal is not None and not at_once and not any(a.mention.kind is not Kind.PLACE for a in inspected):
        inspected = clauses.group_at(goal)  # "đã đến |xã A| để kiểm tra tình hình sạt lở bờ sông B"
    located = clauses.place_of(verb.cue) or ground(clauses, verb)
    if inspected or listed:
        roles = [(Role.INSPECTOR, inspectors), (Role.INSPECTED, first_kind(inspected) or listed)]
        sites = all(a.mention.kind is Kind.PLACE for a in listed)
        there = [goal] if goal is not None and at_once and goal.mention.kind is Kind.PLACE else []
        where = place_of(there or inspected or (listed if sites else [])) or site_behind(clauses, inspected)
        where = where or clauses.fronted_place(verb.cue)
        return tell(clauses, EventType.INSPECTION, verb, roles, "somebody-inspects", 0.75, where)
    roles = [(Role.INSPECTOR, inspectors)]
    if clauses.before(verb.cue.start, 1) in (["buổi"], ["chuyến"]):
        return None  # "Tại |buổi kiểm tra|, ông A nhấn mạnh …": one told before
    if located is not None or _is_outing(clauses, verb):
        # "kiểm tra đột xuất 5 phòng khám tại Hà Nội": only the place is named.
        return tell(clauses, EventType.INSPECTION, verb, roles, "somebody-inspects-unnamed", 0.7, located)
    if not leads and not _is_done(clauses, verb):
        return None
    event = tell(clauses, EventType.INSPECTION, verb, roles, "somebody-inspects-something", 0.65, None)
    if event is not None and clauses.before(inspectors[0].start, 2) == ["sau", "khi"]:
        event = replace(event, time=None)  # "|Sau khi| Thanh tra A kết thúc thanh tra, …": the day is of what came next
    return replace(event, passing=True) if event is not None and _is_counted(clauses, verb) else event


def _is_soon_behind(clauses: Clauses, verb: Verb) -> bool:
    """Whether only a time, an adverb or what a body is stands between it and its inspection: "|Sở A sau đó đã| …"."""
    if not verb.subject or verb.passive or verb.embedded or verb.subject[-1].end > verb.cue.start:
        return False
    start = verb.subject[-1].end
    tokens = clauses.between(start, verb.cue.start)
    told = [(t.start, t.end) for t in clauses.tagged.times if start <= t.start]
    told += [(a.start, a.end) for a in clauses.actors_after(start) if _is_where(clauses, a)]
    words = [t.fold for t in tokens if not any(begin <= t.start < end for begin, end in told)]
    if words[:1] in ([","], ["-"], ["–"], ["("]) and (marks := [k for k, w in enumerate(words) if w in _APART][1:]):
        words = words[marks[0] + 1 :] if _WHAT_IT_IS & set(words[: marks[0]]) else words
    return bool(_TOLD & set(words)) and _SOON.issuperset(words)


_APART = frozenset({",", "-", "–", ")"})
_WHAT_IT_IS = frozenset({"cơ", "đơn", "chủ"})
"""Of "cơ quan", "đơn vị", "chủ đầu tư": "Sở A, |cơ quan chủ quản|, đã kiểm tra …"."""
_SOON = frozenset(
    [
        "đã", "vừa", "sẽ", "đang", "cũng", "mới", "đây", "vào", "hôm", "ngày", "sáng", "chiều", "tối", "nay", "qua",
        "sau", "đó", "nhiều", "lần", "liên", "tục", "tiếp", "ngay", "lập", "tức", "nhanh", "chóng", "một", "nữa",
        "thuộc", "bộ", "sở", "nhất", "trí", "trong", "cùng", "phía", "bắc", "nam", "chủ", "động", "tổ", "chức", "tiến",
        "hành", "thực", "hiện", "cho", "tại", "ở",
    ]
)  # fmt: skip


def _is_of_team(clauses: Clauses, verb: Verb) -> bool:
    """Whether an inspection only names a team or is called a noun: "đoàn |kiểm tra|", "cuộc |thanh tra|"."""
    last = clauses.between(clauses.sentence.start, verb.cue.start)[-1:]
    if not last or [last[0].fold] not in _TEAMS or clauses.after(verb.cue.end, 1) == ["tại"]:
        return False
    # "|Đoàn kiểm tra liên ngành| đến kiểm tra", "đã vào |cuộc| kiểm tra", "đã có |cuộc| thanh tra …"
    return not (clauses.is_named(last[0]) or clauses.before(last[0].start, 1) == ["vào"] or _held(clauses, verb.cue))


def _held(clauses: Clauses, cue: Mention) -> int:
    """So many words before an inspection tell that it is held: "|đã có một cuộc| thanh tra đối với …"; 0 for none."""
    match = _HOLDING.search(" ".join(clauses.before(cue.start, _HELD)))
    return len(match[0].split()) if match else 0


_HELD = 5
_HOLDING = re.compile(
    r"(?:có|mở|tổ chức|tiến hành|thực hiện|triển khai)(?: được)?(?: (?:một|hai|ba|nhiều|\d[\d.]*))*"
    r" (?:cuộc|đợt|buổi|lượt)$"
)


def _leads_team(clauses: Clauses, verb: Verb) -> bool:
    """ "Thứ trưởng A |dẫn đầu đoàn công tác (đi)| kiểm tra …", "… làm trưởng đoàn |kiểm tra công tác| …": who leads it.

    Of a team named by its inspecting, what or where it inspects must stand behind: "dẫn đầu đoàn |kiểm tra| đến …".
    """
    if verb.passive or not people(verb.subject) or verb.subject[-1].end > verb.cue.start:
        return False
    gap = " ".join(clauses.words(verb.subject[-1].end, verb.cue.start)[-_TOLD_TEAM:])
    match = _LEADING_TEAM.search(gap)
    if match is None:
        return False
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    behind = [w for w in clauses.after(verb.cue.end, 3) if w not in {"liên", "ngành"}]
    told = word.endswith((" tình hình", " công tác")) or behind[:1] in _MATTERS
    there = behind[:1] == ["tại"] and gap.endswith("đoàn")  # "dẫn đầu đoàn |kiểm tra| tại Bệnh viện A"
    return told or there or gap.endswith((" đi", " đến", " tới", " công tác", " đã"))


_LEADING_TEAM = re.compile(
    r"(?:dẫn đầu|làm trưởng|là trưởng)(?: một)? (?:đoàn|tổ)"
    r"(?: (?:công tác|kiểm tra|giám sát|khảo sát|liên ngành|cán bộ))*(?: của(?: \w+){1,10}?)?(?: (?:đã|đi|đến|tới))*$"
)
_TOLD_TEAM = 24
_MATTERS = (
    ["công"],
    ["việc"],
    ["tình"],
    ["hoạt"],
    ["tiến"],
    ["hiện"],
    ["kết"],
    ["một"],
    ["các"],
    ["thực"],
    ["đến"],
    ["tới"],
    ["xuống"],
)
"""So begins what or where is inspected: "kiểm tra |việc| …", "kiểm tra |tiến độ| …", "kiểm tra liên ngành |đến| …"."""


def _is_task_told(clauses: Clauses, verb: Verb) -> bool:
    """Whether it only says what was charged: "Bộ A báo cáo một nhiệm vụ đã giao cho B, |đó là| thanh, |kiểm tra| C"."""
    return ("đó", "là") in pairwise(clauses.before(verb.cue.start, 4))


def _is_name_of_body(clauses: Clauses, cue: Mention) -> bool:
    """Whether a capital inside the sentence makes a body of it: "…, |Thanh tra| Bộ, Cục A"."""
    before = clauses.before(cue.start, 1)
    return clauses.text(cue.start, cue.end)[0].isupper() and bool(before) and (before[0].isalnum() or before == [","])


def _is_of_office(clauses: Clauses, cue: Mention) -> bool:
    """Whether an office is told by its level alone: "|thanh tra Sở| đã làm việc với A"."""
    behind = next(iter(clauses.between(cue.end, clauses.sentence.end)), None)
    return behind is not None and behind.text in _LEVELS and not clauses.is_named(behind)


_LEVELS = frozenset({"Sở", "Bộ", "Tỉnh", "Thành"})


def _is_ruled(clauses: Clauses, cue: Mention) -> bool:
    """Whether a rule is told and no inspection: "quy định về |kiểm tra, giám sát| tài sản".

    Or the work of it: "tổng kết công tác kiểm tra, |giám sát| của B".
    """
    words = clauses.before(cue.start, _ROW)
    while words[-3:-1] and tuple(words[-3:-1]) in _KINDRED and words[-1] in {",", "và"}:
        words = words[:-3]
        if words[-2:] == ["công", "tác"]:
            return True
    numbered = words[-1:] == ["về"] and any(pair in _RULES for pair in pairwise(words[-_NUMBERED:]))
    return words[-2:] in _RULED or words[-1:] == ["trong"] or numbered


_ROW = 12
_NUMBERED = 6
_RULES = {("quy", "định"), ("chỉ", "thị"), ("nghị", "quyết"), ("hướng", "dẫn"), ("quy", "chế"), ("luật", "số")}
"""A paper with a number rules inspections, too: "|Quy định số 12-QĐ/TW| về kiểm tra, giám sát"."""
_KINDRED = {
    ("kiểm", "tra"), ("thanh", "tra"), ("giám", "sát"), ("đôn", "đốc"), ("theo", "dõi"), ("chỉ", "đạo"),
    ("lãnh", "đạo"),
}  # fmt: skip
_RULED = (["định", "về"], ["thị", "về"], ["quyết", "về"], ["hoạch", "về"], ["quy", "định"])
"""What rules inspections tells of none: "quy định về |kiểm tra| tài sản"."""


def _is_lacking(clauses: Clauses, verb: Verb) -> bool:
    """Whether nobody inspects or only may: "Ban Thường vụ A |lơ là| kiểm tra, giám sát", "|có thể| kiểm tra"."""
    subject = [a.end for a in verb.subject if a.end <= verb.cue.start]
    words = len(clauses.words(max(subject), verb.cue.start)) if subject else 0
    since = clauses.plain_before(verb.cue.start, words) if words else []  # a "Thiếu tướng" lacks nothing
    return tells_lack(since) or clauses.before(verb.cue.start, 2) == ["có", "thể"]


def _lasts(clauses: Clauses, verb: Verb) -> bool:
    """Whether somebody watches all the time: "từ kỳ họp thứ 2 |đến nay|, ông A đã |giám sát| các hoạt động của B"."""
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    before = clauses.words(clauses.sentence.start, verb.cue.start)
    since = any(pair in _SINCE for pair in pairwise(before))
    return word.startswith("giám sát") and since


_SINCE = {("tới", "nay"), ("đến", "nay"), ("lâu", "nay"), ("thường", "xuyên")}


def _is_done(clauses: Clauses, verb: Verb) -> bool:
    """Whether an inspection of something without a name is told as done, under way or to come, and is no routine.

    "Bộ A đã kiểm tra, phát hiện sai phạm", "Thứ trưởng B đi kiểm tra", "Qua kiểm tra, Sở C xác định …".
    """
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    if not verb.subject or is_habitual(clauses):
        return False
    ended = clauses.before(verb.cue.start, 2) == ["kết", "thúc"] and not verb.planned
    if clauses.before(verb.subject[0].start, 1) in _IF:
        return ended and clauses.before(verb.subject[0].start, 2) == ["sau", "khi"]  # "Sau khi A |kết thúc thanh tra|"
    if verb.subject[0].start > verb.cue.end:
        return _fronted(clauses, verb)
    if is_asked(clauses, verb.subject[0]):
        return False  # "Thủ tướng đã chỉ đạo |Bộ A| kiểm tra thực địa"
    gap = clauses.words(verb.subject[-1].end, verb.cue.start)
    on_the_spot = word.endswith(_ON_THE_SPOT) and chained(clauses, verb)  # "đã đến khảo sát, |kiểm tra thực tế| …"
    if (
        not (verb.direct or on_the_spot)
        or clauses.before(verb.cue.start, 1)[-1:] in _TEAMS
        or {"tăng", "thường"} & set(gap)
    ):
        return False
    if word.startswith("giám sát"):  # "đã, đang giám sát chặt chẽ": what is watched all the time
        return clauses.sentence.title
    going = word.startswith(_GOING) or word.endswith(_ON_THE_SPOT) or word in _OUTINGS
    if verb.planned and not going and clauses.after(verb.cue.end, 1)[:1] in _NOTHING:
        return False  # "thành phố cũng sẽ |kiểm tra, khảo sát|, cần thiết sẽ làm ngay": nothing is told to be inspected
    if bool(_TOLD & set(gap)) or going or _is_counted(clauses, verb):
        return True
    if clauses.before(verb.cue.start, 2) in _UNDER_WAY and clauses.time_of(verb.cue) is not None:
        return True  # "Từ ngày 6/6, Tổ công tác A |bắt đầu| kiểm tra …"
    team = isinstance(body := verb.subject[0].mention.value, BodyName) and body.kind == "delegation"
    opens = team and verb.subject[0].start == clauses.sentence.start  # below a picture: "Đoàn A |kiểm tra| tiến độ …"
    return (clauses.sentence.title or opens) and not gap


def _is_counted(clauses: Clauses, verb: Verb) -> bool:
    """Whether inspections are counted up, of no day of their own: "trong quý, Ban A đã kiểm tra |9| chi bộ"."""
    return any(w.isdigit() for w in clauses.after(verb.cue.end, 1))


_UNDER_WAY = (["bắt", "đầu"], ["tiến", "hành"], ["đầu", "tổng"], ["hành", "tổng"], ["tổ", "chức"])
_NOTHING = ([","], ["."], [";"])
_IF = (["khi"], ["nếu"], ["để"], ["do"], ["việc"])
_TEAMS = (["đoàn"], ["tổ"], ["đội"], ["ban"], ["ngành"], ["cuộc"])
_TOLD = {"đã", "vừa", "đang", "sẽ"}
_OUTINGS = {"kiểm tra đột xuất", "thị sát"}
_GOING = ("đi ", "đến ", "tới ", "về ", "xuống ", "lên ", "trực tiếp ")
_ON_THE_SPOT = ("thực tế", "thực địa", "hiện trường")
"""Whoever inspects goes there for it: "|đến| kiểm tra", "kiểm tra |hiện trường|"."""


def _fronted(clauses: Clauses, verb: Verb) -> bool:
    """Whether an inspection opens the sentence in which its inspector speaks: "Khi |kiểm tra| X, ông A yêu cầu …"."""
    if not verb.subject or verb.subject[0].start < verb.cue.end or clauses.before(verb.subject[0].start, 1) != [","]:
        return False
    between = [a for a in clauses.actors_after(verb.cue.end) if a.end <= verb.subject[0].start]
    if owner_behind(clauses, verb.cue) or any(bodies([a]) and clauses.before(a.start, 1) == [","] for a in between):
        return False  # "Qua kiểm tra |của Sở A|, B …"; "Qua kiểm tra, |Bộ A| phát hiện …; Bộ B đã yêu cầu …"
    times = [t.end for t in clauses.tagged.times if t.end <= verb.cue.start]
    before = clauses.words(max(times, default=clauses.sentence.start), verb.cue.start)
    opens = set(before) <= _WHEN
    found = "qua" in before and bool(bodies(verb.subject))  # "Qua kiểm tra tại B, |đoàn công tác A| cho rằng …"
    return opens and (found or bool(people(verb.subject)))


_WHEN = {",", "khi", "trong", "qua", "sau", "trực", "tiếp", "đi", "đến", "tới", "tại", "buổi", "chuyến"}


def owner_behind(clauses: Clauses, cue: Mention) -> list[Actor]:
    """The body whose inspection it is, told right behind it: "Qua kiểm tra (thực tế) của |Sở A|"."""
    owner = next(iter(clauses.actors_after(cue.end)), None)
    if owner is None or owner.mention.kind is not Kind.ORGANIZATION:
        return []
    return [owner] if clauses.words(cue.end, owner.start) in _OF else []


_OF = (["của"], ["thực", "tế", "của"], ["đột", "xuất", "của"])


def _goes_on(clauses: Clauses, verb: Verb) -> bool:
    """Whether the verb goes on with an outing or act: "thăm, |kiểm tra| …"; "thi công, |giám sát|" tells none."""
    before = [v for v in clauses.verbs if v.cue.end <= verb.cue.start and set(v.subject[:1]) & set(verb.subject)]
    return bool(before) and len(clauses.words(before[-1].cue.end, verb.cue.start)) <= _NEAR


_NEAR = 12


def _inspects_more(clauses: Clauses, verb: Verb) -> bool:
    """Whether an inspection goes on behind a semicolon: "kiểm tra A; |kiểm tra| B"."""
    if clauses.before(verb.cue.start, 1) != [";"] or verb.embedded or not verb.subject:
        return False
    return any(
        v.cue.rule == "inspect" and v.cue.end <= verb.cue.start and v.subject[:1] == verb.subject[:1]
        for v in clauses.verbs
    )


def _is_outing(clauses: Clauses, verb: Verb) -> bool:
    """ "Sáng 5/6, đoàn đã đến |kiểm tra tiến độ công trình|": of its own, though of nothing named."""
    time = clauses.time_of(verb.cue)
    dated = time is not None and isinstance(time.value, Time) and len(time.value.start) == len("2017-06-15")
    going = clauses.words(clauses.sentence.start, verb.cue.end)[-6:]
    return (
        dated
        and bool({"đi", "đến", "tới", "thăm", "trực"} & set(going))
        and bool(bodies(verb.subject) or people(verb.subject))
    )


def _carried_out(clauses: Clauses, verb: Verb) -> Verb:
    """The inspection with who carries it out: "|Bộ A| đang tiến hành |thanh tra| toàn bộ …"."""
    size = _held(clauses, verb.cue) or 2 * (clauses.before(verb.cue.start, 2) in _CARRYING_OUT)
    if verb.direct or verb.passive or not size:
        return verb
    start = clauses.between(clauses.sentence.start, verb.cue.start)[-size].start
    subject = clauses.subject_before(Mention(start, verb.cue.end, Kind.WORD, "inspect"))
    subject = subject or _together(clauses, verb, start)
    return replace(verb, subject=subject, direct=True, embedded=False) if subject else verb


def _together(clauses: Clauses, verb: Verb, start: int) -> list[Actor]:
    """Those who inspect with each other: "|Đội A phối hợp với Công an xã B| (đã) tiến hành kiểm tra"."""
    if not verb.subject:
        return []
    other = next((a for a in clauses.actors_after(verb.subject[-1].end) if a.end <= start), None)
    if other is None or other.mention.kind is not Kind.ORGANIZATION:
        return []
    gap = clauses.words(verb.subject[-1].end, other.start)
    group = clauses.group_at(other)
    joined = ("phối", "hợp") in pairwise(gap) and _JOINING.issuperset(gap)
    near = group[-1].end <= start and _TOLD.issuperset(clauses.words(group[-1].end, start))
    return [*verb.subject, *group] if joined and near else []


_JOINING = frozenset({"phối", "hợp", "với", "cùng", "chặt", "chẽ", "đã", "vừa", "chủ", "trì", ","})


# What stands before "kiểm tra" where it is a thing's name: "kế hoạch thanh tra".
_NOMINAL = (["hoạch"], ["tổ"], ["luận"])
_CARRYING_OUT = (
    ["tiến", "hành"], ["thực", "hiện"], ["tổ", "chức"], ["công", "bố"], ["kết", "thúc"], ["bắt", "đầu"],
    ["vào", "cuộc"],
)  # fmt: skip


def named_objects(clauses: Clauses, cue: Mention) -> list[Actor]:
    """Who or what is named as inspected behind the word that tells it, whoever inspects."""
    return _inspected(clauses, Verb(cue))


def _inspected(clauses: Clauses, verb: Verb) -> list[Actor]:
    if verb.passive:
        return verb.subject
    if against := _against(clauses, verb):
        return against
    objects = clauses.object_of(verb.cue, 8)
    if objects and clauses.words(verb.cue.end, objects[0].start) in ([","], ["của"]):
        return []  # "Thấy đoàn |kiểm tra|, bà A …", "kết quả kiểm tra của Bộ A"
    if objects and (",", "theo") in pairwise(clauses.words(verb.cue.end, objects[0].start)):
        return []  # "đã triển khai 12 cuộc thanh tra, |theo| báo cáo của Chính phủ"
    if objects and (_is_of_paper(clauses, verb, objects[0]) or _is_complaint_of(clauses, verb, objects[0])):
        return []
    if objects and clauses.words(verb.cue.end, objects[0].start)[-2:] == ["báo", "cáo"]:
        return []  # "kiểm tra việc thực hiện và |báo cáo| Thủ tướng"
    told = clauses.words(verb.cue.end, objects[0].start)[-1:] not in ([], ["tại"], ["ở"], ["với"]) if objects else False
    if told and any(v.direct and v.subject and v.subject[0] is objects[0] for v in clauses.verbs):
        return _inspected_at(
            clauses, verb
        )  # "kiểm tra thông tin mà |báo A nêu|", "… nhiệm vụ |Thủ tướng giao| tại Bộ B"
    if (works := works_behind(clauses, verb)) and not (objects and objects[0].start < works[0].start):
        return works
    if any(a.mention.kind is not Kind.PLACE for a in objects):
        at = _inspected_at(clauses, verb) if clauses.governor(objects[0]) == "tại" else []
        return at if objects[0] in at else objects
    if at := _inspected_at(clauses, verb) or ([] if objects else _whose_results(clauses, verb)):
        return at
    if not objects and (concerned := _concerned(clauses, verb.cue) or _topic_ahead(clauses, verb)):
        return concerned
    return [a for a in objects if not (level(a) in _WIDE | _TOWNS and _is_where(clauses, a))]


def _concerned(clauses: Clauses, cue: Mention) -> list[Actor]:
    """ "thanh tra nội dung liên quan đến nhà đất của gia đình |ông A|": whom the matter looked into concerns."""
    first = next(iter(clauses.actors_after(cue.end)), None)
    gap = clauses.words(cue.end, first.start) if first is not None else []
    if first is None or first.mention.kind is Kind.PLACE or len(gap) > _CONCERN_REACH:
        return []
    if ("liên", "quan") not in pairwise(gap):
        return []
    told = {";", ":", "”", "và"} & set(gap) or _SAID_OF.intersection(gap)
    return [] if told or gap[-1] not in _WHOSE else clauses.group_at(first)


_CONCERN_REACH = 18
_WHOSE = frozenset({"của", "đến", "tới", "đình", "quan", "với", "ông", "bà", "chí"})
_SAID_OF = frozenset(
    {"đạo", "kiến", "nghị", "cầu", "ánh", "bản", "cáo", "nại", "luận", "định", "báo"}
    | {"theo", "tin", "bài", "viết", "đơn", "thư", "clip", "tố", "khiếu", "lời"}
)
"""In "chỉ đạo", "ý kiến", "kiến nghị", "yêu cầu", "phản ánh", "văn bản", …: what somebody said is not about himself."""


def _topic_ahead(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "|Liên quan đến tài sản của ông A|, ngày 5/6, Cục B đã thanh tra đột xuất": whom the sentence opens with."""
    first = clauses.actors[0] if clauses.actors else None
    if first is None or first.mention.kind not in {Kind.PERSON, Kind.ORGANIZATION} or first in verb.subject:
        return []
    gap = clauses.words(clauses.sentence.start, first.start)
    gap = gap[1:] if gap[:1] == ["riêng"] else gap
    opens = gap[:2] == ["liên", "quan"] or gap[:1] in (["về"], ["với"]) or gap[:2] == ["đối", "với"]
    of_him = gap[-1:] in (["của"], ["đình"], ["hợp"], ["ông"], ["bà"], ["chí"]) and len(gap) <= _CONCERN_REACH
    if not (opens and of_him) or "," in gap or _SAID_OF.intersection(gap) or first.end > verb.cue.start:
        return []
    between = [a for a in clauses.actors_after(first.end) if a.end <= verb.cue.start]
    return [first] if between and "," in clauses.words(first.end, between[0].start) else []


def _whose_results(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "kiểm tra kết quả thực hiện nhiệm vụ 6 tháng đầu năm của |Trung đoàn A|": whose work is inspected."""
    first = next(iter(clauses.actors_after(verb.cue.end)), None)
    if first is None or first.mention.kind is not Kind.ORGANIZATION or clauses.before(first.start, 1) != ["của"]:
        return []
    gap = clauses.words(verb.cue.end, first.start)
    papers = any(m.kind is Kind.DOCUMENT and verb.cue.end <= m.start < first.start for m in clauses.tagged.names)
    told = any(verb.cue.end <= c.start < first.start for c in clauses.cues("say", "direct"))
    work = gap[:2] in _WORK and len(gap) <= _WORK_REACH and not {";", ":", "”"} & set(gap)
    return clauses.group_at(first) if verb.direct and work and not papers and not told else []


_WORK = (["kết", "quả"], ["tình", "hình"], ["công", "tác"], ["việc", "thực"], ["hoạt", "động"])
_WORK_REACH = 26


def _is_of_paper(clauses: Clauses, verb: Verb, owner: Actor) -> bool:
    """Whether a body only issued what is carried out: "giám sát việc thực hiện Quyết định 12 của |Thủ tướng|"."""
    papers = [m for m in clauses.tagged.names if m.kind is Kind.DOCUMENT and verb.cue.end <= m.start < owner.start]
    return bool(papers) and clauses.governor(owner) in {"của", "do"}


def _is_complaint_of(clauses: Clauses, verb: Verb, owner: Actor) -> bool:
    """Whether somebody only complains of what is looked into: "kiểm tra các khiếu nại, kiến nghị của |ông A|"."""
    of_owner = clauses.governor(owner) == "của" or "của" in clauses.before(owner.start, 2)
    return of_owner and not _COMPLAINTS.isdisjoint(pairwise(clauses.words(verb.cue.end, owner.start)))


_COMPLAINTS = frozenset({
    ("kêu", "cứu"), ("khiếu", "nại"), ("tố", "cáo"), ("phản", "ánh"), ("kiến", "nghị"), ("đơn", "thư"), ("bức", "xúc"),
    ("đề", "nghị"), ("ý", "kiến"), ("thắc", "mắc"), ("yêu", "cầu"),
})  # fmt: skip


def _against(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "kiểm tra toàn diện công tác năm 2025 đối với |Công an các xã A, B|": at whom it is aimed, behind its matter.

    Also a person: "kiểm tra, xác minh nội dung tố cáo |đối với| ông A".
    """
    cue = _with_kindred(clauses, verb.cue)
    first = aimed_at(clauses, cue, _AGAINST, SENTENCE_MARKS | {",", "."})
    if first is None and cue.end != verb.cue.end:
        person = next(iter(clauses.actors_after(cue.end)), None)
        gap = clauses.words(cue.end, person.start) if person is not None and people([person]) else []
        first = person if gap[-2:] == ["đối", "với"] and len(gap) <= _AGAINST and "," not in gap else None
    return clauses.group_at(first) if first is not None else []


def _with_kindred(clauses: Clauses, cue: Mention) -> Mention:
    """An inspection with what else is done for it: "|kiểm tra, xác minh, làm rõ| việc …"."""
    end = cue.end
    while (words := clauses.after(end, 3))[:1] in ([","], ["và"]) and tuple(words[1:3]) in _LOOKING_INTO:
        end = clauses.between(end, clauses.sentence.end)[2].end
    return Mention(cue.start, end, cue.kind, cue.rule)


_LOOKING_INTO = {
    ("xác", "minh"), ("làm", "rõ"), ("rà", "soát"), ("đánh", "giá"), ("thanh", "tra"), ("giám", "sát"), ("kiểm", "tra"),
    ("kết", "luận"),
}  # fmt: skip


_AGAINST = 20
"""So many words at most tell what is inspected before "đối với" and whom."""


def _is_where(clauses: Clauses, place: Actor) -> bool:
    """Whether a place, or the first of its row, is only where something is done: "tại Hà Nội (ngày 2/6) và |Huế|"."""
    row = [a for a in clauses.actors if a.end <= place.start and a.mention.kind is Kind.PLACE][-_ROW_OF_PLACES:]
    governor = clauses.governor(place)
    while governor in {"và", ","} and row:
        governor = clauses.governor(row.pop())
    return governor in {"tại", "ở", "bàn"}


_ROW_OF_PLACES = 20
"""So many places before one are asked for what leads their row."""


def _inspected_at(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "kiểm tra tình hình sạt lở bờ sông Hậu tại |xã A và phường B|": what is inspected is where.

    Also told one by one: "kiểm tra nơi ăn, ở tại |Trung đoàn A| và việc huấn luyện tại |Ban Chỉ huy B|".
    """
    until = min((c.start for c in clauses.cues("say", "direct") if c.start >= verb.cue.end), default=10**9)
    out: list[Actor] = []
    for actor in clauses.actors_after(verb.cue.end):
        if clauses.governor(actor) != "tại" or level(actor) in _WIDE | _TOWNS:
            continue
        between = clauses.words(out[-1].end, actor.start) if out else []
        if out and (actor.start > until or {";", ":", ".", "”"} & set(between) or "và" not in between):
            break
        if actor not in out:
            out += clauses.group_at(actor)
    return out


def listed_behind(clauses: Clauses, verb: Verb) -> list[Actor]:
    """Those told behind "gồm", "như": "kiểm tra đột xuất tại một số đơn vị gồm: |Sở A, UBND huyện B|"."""
    tokens = clauses.tokens_after(verb.cue.end, _LISTED_REACH)
    at = next((k for k, token in enumerate(tokens) if token.fold in {"gồm", "như"}), None)
    listed = [k for k in range(1, len(tokens)) if tokens[k].fold == ":" and tokens[k - 1].fold in _COUNTED]
    if at is None and listed:
        at = listed[0]  # "kiểm tra công tác ứng phó với lũ tại|:| Bến phà A, hồ B (thành phố C)"
    elif at is None or not any(t.fold in _UNITS for t in tokens[max(0, at - _UNIT_REACH) : at]):
        return []
    told = [c for c in clauses.cues("say", "direct") if verb.cue.end <= c.start < tokens[at].start]
    out: list[Actor] = []
    for actor in [] if told else clauses.actors_after(tokens[at].end):
        gap = clauses.words(out[-1].end if out else tokens[at].end, actor.start)
        if "(" in gap and ")" not in gap:
            continue  # "xã A (|huyện B|); xã C"
        if gap[:1] == ["("]:
            gap = gap[len(gap) - gap[::-1].index(")") :]
        if gap not in ([], [":"], [","], [";"], ["và"], ["-"]):
            break
        out.append(actor)
    return out


_LISTED_REACH = 50
_UNIT_REACH = 8
_COUNTED = {"tại", "vị", "phương", "sở", "quan", "án", "hình", "nghiệp", "trình", "trường", "xã", "điểm"}
"""Before a colon: "giám sát tại các đơn vị|:| Sở A, Sở B", "kiểm tra tiến độ các dự án|:| …"."""
_UNITS = {
    "đơn", "phương", "quan", "sở", "khám", "trường", "tổ", "ủy", "xã", "điểm", "hình", "nghiệp", "trình", "đình",
}  # fmt: skip
"""Of "đơn vị", "địa phương", "cơ quan", "cơ sở", "phòng khám", "tổ chức", "mô hình", "doanh nghiệp", "công trình", "gia
đình": what is inspected or visited is counted by."""


def works_behind(clauses: Clauses, verb: Verb) -> list[Actor]:
    """The project that is inspected: "kiểm tra tiến độ thi công |dự án cầu Bến Mới|"."""
    first = next((m for m in clauses.tagged.names if m.start >= verb.cue.end), None)
    if first is None or first.kind is not Kind.PROGRAMME:
        return []
    gap = clauses.words(verb.cue.end, first.start)
    near = len(gap) <= _WORKS_REACH and {",", ":", ";"}.isdisjoint(gap)
    works = [first] if near else []
    for mention in clauses.tagged.names if near else ():
        # "… dự án A và công tác chuẩn bị khởi động |dự án B|"
        between = clauses.words(works[-1].end, mention.start) if mention.start >= works[-1].end else None
        if between is None or mention.kind is not Kind.PROGRAMME:
            continue
        if not {",", "và"} & set(between[:1]) or len(between) > _WORKS_REACH + 2 or {";", ".", ":"} & set(between):
            break
        works.append(mention)
    return [Actor(work, work.start, work.end) for work in works]


_WORKS_REACH = 6
_TOWNS = {"city", "district"}
_WIDE = {"province", "country", "region"}
"""Something is inspected "tại tỉnh A": the province is where, not what."""


# --- by its papers and results --------------------------------------------------------------------------------------


def read_papers(clauses: Clauses) -> RawEvent | None:
    """The inspection of which a sentence tells the decision, the team, the result or the conclusion."""
    told = next((event for cue in paper_words(clauses) if (event := _concluded(clauses, cue))), None)
    if told is not None or "inspect" not in clauses.classes:
        return told
    told = next((event for cue in clauses.cues("inspect") if (event := _decided(clauses, cue))), None)
    return told or next((event for cue in clauses.cues("inspect") if (event := _attended(clauses, cue))), None)


def _decided(clauses: Clauses, cue: Mention) -> RawEvent | None:
    """ "công bố |Quyết định số 5| của |Tổng Thanh tra A| về thanh tra việc … tại |Công ty B|": one to come."""
    owner = next((a for a in reversed(clauses.actors) if a.end <= cue.start), None)
    if owner is None or clauses.words(owner.end, cue.start) not in (["về"], ["về", "việc"]):
        return None
    paper = next((m for m in reversed(clauses.titled) if m.end <= owner.start), None)
    near = paper is not None and len(clauses.words(paper.end, owner.start)) <= _DATED
    if paper is None or not near or clauses.governor(owner) != "của" or "quyết" not in clauses.after(paper.start, 1):
        return None
    inspected = next((a for a in clauses.actors_after(cue.end) if clauses.governor(a) in {"tại", "với"}), None)
    gap = clauses.words(cue.end, inspected.start) if inspected is not None else []
    if inspected is None or len(gap) > _AIMED_REACH or {";", ":", "”"} & set(gap) or level(inspected) in _WIDE:
        return None
    roles = [(Role.INSPECTOR, [owner]), (Role.INSPECTED, first_kind(clauses.group_at(inspected)))]
    event = make_event(clauses, EventType.INSPECTION, cue, roles, "inspection-by-paper", 0.65, timed=False)
    return replace(event, status=EventStatus.PLANNED)


_DATED = 9
"""Behind a decision its day and its owner are told: "ngày 28/9/2021 của |Tổng Thanh tra A|"."""


def _attended(clauses: Clauses, cue: Mention) -> RawEvent | None:
    """ "Đó là ý kiến của |Thứ trưởng A| tại buổi kiểm tra, làm việc với |Sở B|": who speaks there inspects."""
    before = clauses.before(cue.start, 2)
    if before not in _AT_INSPECTION:
        return None
    first = clauses.between(clauses.sentence.start, cue.start)[-2].start
    speakers = [a for a in clauses.actors if a.end <= first and a.mention.kind is Kind.PERSON]
    inspected = [a for a in clauses.object_of(cue, _ATTENDED_REACH) if a.mention.kind is not Kind.PERSON]
    if len(speakers) != 1 or not inspected:
        return None
    roles = [(Role.INSPECTOR, speakers), (Role.INSPECTED, first_kind(inspected))]
    return make_event(
        clauses, EventType.INSPECTION, cue, roles, "inspection-attended", 0.65, place=place_of(inspected), behind=True
    )


_AT_INSPECTION = (["tại", "buổi"], ["trong", "buổi"], ["tại", "cuộc"], ["trong", "cuộc"], ["trong", "chuyến"])
_ATTENDED_REACH = 6


def paper_words(clauses: Clauses) -> Iterator[Mention]:
    """The "thanh tra", "kiểm tra" of a paper or team, also inside its name: "quyết định |thanh tra| đột xuất"."""
    if _INSPECTING_FIRST.isdisjoint(clauses.vocabulary):
        return
    papers, sentence = word_set("clause_words", use="inspection_paper"), clauses.sentence
    for k in sentence.places_of(_INSPECTING_FIRST):
        if sentence.folds[k : k + 2] in _INSPECTING:
            before = _paper_before(clauses, sentence.starts[k])[-2:]
            if before[-1:] and (before[-1] in papers or " ".join(before) in papers):
                yield Mention(sentence.starts[k], sentence.ends[k + 1], Kind.WORD, "inspect")


def _paper_before(clauses: Clauses, start: int) -> list[str]:
    """The words before an inspection without "về việc": "ra kết luận |về việc| kiểm tra …"."""
    before = clauses.before(start, _BEFORE_PAPER)
    for tail in (["về", "việc"], ["về"]):
        if before[-len(tail) :] == tail and before[-len(tail) - 2 : -len(tail)] == ["kết", "luận"]:
            return before[: -len(tail)]
    return before


_BEFORE_PAPER = 6
_INSPECTING = {("kiểm", "tra"), ("thanh", "tra"), ("giám", "sát"), ("kiểm", "toán")}
_INSPECTING_FIRST = frozenset(first for first, _ in _INSPECTING)


def _concluded(clauses: Clauses, cue: Mention) -> RawEvent | None:
    """What is told of an inspection by its papers: "Bộ A công bố kết luận |thanh tra| đối với B".

    "quyết định kiểm tra", "thành lập đoàn kiểm tra" tell of one to come, "kết quả kiểm tra của C" of one held.
    """
    whole, before = clauses.before(cue.start, _BEFORE_PAPER), _paper_before(clauses, cue.start)
    paper = next(
        (
            n
            for n in (2, 1)
            if n <= len(before) and " ".join(before[-n:]) in word_set("clause_words", use="inspection_paper")
        ),
        0,
    )
    if not paper:
        return None
    team = before[-1] in _TEAM_WORDS
    first = clauses.between(clauses.sentence.start, cue.start)[len(before) - len(whole) - paper].start
    trigger = with_twin(clauses, cue)
    cue = with_number(clauses, trigger)
    behind = _up_to_verb(clauses, cue)
    gap = clauses.words(cue.end, behind[0].start) if behind else []
    near = bool(behind) and len(gap) <= _OWNED_REACH and gap[:2] != ["trách", "nhiệm"]  # "thanh tra trách nhiệm của A"
    owner = [a for a in behind[:1] if clauses.governor(a) == "của" and near and not team]
    owner = [a for a in clauses.group_at(owner[0]) if a in behind] if owner else []  # "của |Bộ Chính trị, Ban Bí thư|"
    several = team and clauses.before(first, 1) in (["các"], ["nhiều"], ["những"])
    lead = clauses.before(first, 5)
    lead = lead[:-1] if lead[-1:] == ["và"] else lead  # "đọc Quyết định |và Kế hoạch| giám sát"
    lead = lead if lead[-2:] == ["thông", "báo"] else [w for w in lead if w not in _PAPER_WORDS]
    verbs_told = {" ".join(lead[-n:]) for n in (2, 1)} & word_set("clause_words", use="inspection_told")
    governed = lead[-2:-1] not in (["khi"], ["nếu"], ["chưa"], ["để"]) and bool(verbs_told)
    subject = clauses.subject_before(_from_verb(clauses, first)) if governed else []
    if (
        (team and not governed)
        or (several and "sẽ" not in clauses.before(first, 8))
        or _is_only_asked(clauses, subject)
    ):
        return None
    inspectors = [a for a in owner or bodies(subject) if _may_inspect(clauses, cue, verbs_told, a)]
    inspected = [a for a in behind if a not in owner and a.mention.kind is not Kind.POST][:1]
    inspected = inspected or _aimed_at(clauses, cue)
    # "quyết định thanh tra |UBND xã A| trong quản lý đất đai"
    at_once = bool(inspected) and not gap and not team and inspected[0].mention.kind is Kind.ORGANIZATION
    told = bool(inspected) and (at_once or _aim(clauses, inspected[0]) in _AIMED)
    inspected = clauses.group_at(inspected[0]) if told else []
    if not inspected and governed:
        inspected = _concerned(clauses, cue) or _topic_ahead(clauses, Verb(cue, subject))
    aimed = clauses.after(cue.end, 1) in (["đối"], ["tại"])
    found = not aimed and before[-2:] in (["kết", "quả"], ["kết", "luận"])  # of nobody told, it only is made public
    # "Chủ tịch A công bố kết luận thanh tra tại B": who makes it known did not inspect
    made_known = governed and bool(inspected) and bool(people(subject)) and _MEETING.isdisjoint(lead)
    if not (bodies(inspectors) or made_known) or not (inspected or (governed and not found)):
        return None
    teams = [a for a in clauses.actors if team and a.start <= cue.start and cue.end <= a.end]
    roles = [(Role.INSPECTOR, [*bodies(inspectors), *bodies(teams)]), (Role.INSPECTED, first_kind(inspected))]
    place = place_of(inspected)
    to_come = " ".join(before[-paper:]) in word_set("clause_words", use="inspection_ordered")
    rule = "inspection-by-paper"
    event = make_event(clauses, EventType.INSPECTION, trigger, roles, rule, 0.65, place=place, timed=False)
    return replace(event, status=EventStatus.PLANNED) if to_come else event


def with_number(clauses: Clauses, cue: Mention) -> Mention:
    """The word with its paper's number and day: "kết luận |thanh tra số 45/KL-TTr ngày 5/6/2019| của A"."""
    papers = (m for m in clauses.titled if m.rule == "head-number" and m.start <= cue.start)
    end = next((m.end for m in papers if cue.end < m.end), cue.end)
    days = (t for t in clauses.tagged.times if end <= t.start and end > cue.end)
    day = next((t for t in days if clauses.words(end, t.start) in ([], ["ngày"])), None)
    return replace(cue, end=day.end if day is not None else end)


def with_twin(clauses: Clauses, cue: Mention) -> Mention:
    """The word with the like one that a mark or "và" joins to it: "quyết định |kiểm tra, giám sát| năm 2026"."""
    tokens = clauses.tokens_after(cue.end, 3)
    twin = len(tokens) == 3 and tokens[0].fold in {",", "và"} and (tokens[1].fold, tokens[2].fold) in _INSPECTING
    return replace(cue, end=tokens[2].end) if twin else cue


def _aim(clauses: Clauses, actor: Actor) -> str:
    """The word that stands before an actor, his household's apart: "với" in "đối với hộ gia đình |ông A|"."""
    words = clauses.before(actor.start, _HOUSED)
    if level(actor) == "site" and words[-1:] in (["đất"], ["khu"], ["vực"]):
        return "tại"  # "thanh tra việc quản lý, sử dụng |đất khu sân bay A|"
    if actor.mention.kind is not Kind.PERSON or "với" not in words:
        return clauses.governor(actor)
    between = set(words[len(words) - words[::-1].index("với") :])
    return "với" if between <= _HOUSEHOLD else clauses.governor(actor)


_HOUSED = 6
_HOUSEHOLD = frozenset({"hộ", "gia", "đình", "cá", "nhân", "vợ", "chồng", "chủ", "ông", "bà", "đồng", "chí"})


def _aimed_at(clauses: Clauses, cue: Mention) -> list[Actor]:
    """At whom an inspection is aimed, told behind all that is inspected: "giám sát việc …, … đối với |Đảng ủy A|"."""
    if clauses.after(cue.end, 1) not in (["việc"], ["về"], ["công"], ["tình"]):
        return []
    aimed = aimed_at(clauses, cue, _AIMED_REACH) or _household(clauses, cue)
    return [aimed] if aimed is not None else []


def _household(clauses: Clauses, cue: Mention) -> Actor | None:
    """The person into whose or whose family's doings one looks: "việc …, cấp phép xây dựng đối với hộ |bà A|"."""
    first = next((a for a in clauses.actors_after(cue.end) if a.mention.kind is Kind.PERSON), None)
    gap = clauses.words(cue.end, first.start) if first is not None else []
    return first if first and _aim(clauses, first) == "với" and SENTENCE_MARKS.isdisjoint(gap) else None


_AIMED_REACH = 44


def _is_only_asked(clauses: Clauses, subject: list[Actor]) -> bool:
    """Whether a body is asked or awaited to tell of an inspection: "đề nghị |Thanh tra A| công bố kết luận"."""
    tail = clauses.before(subject[0].start, 3) if subject else []
    return bool({"nghị", "cầu", "mong", "muốn", "giao", "khi", "nếu", "đạo", "chờ"} & set(tail))


def _from_verb(clauses: Clauses, end: int) -> Mention:
    """The verb that governs a paper, with the adverbs before it left to the subject: "|công bố kết luận| thanh tra"."""
    paper = (m for m in clauses.tagged.names if m.kind is Kind.DOCUMENT and m.start < end < m.end)
    start = next((m.start for m in paper if _PAPER_WORDS.issuperset(clauses.words(m.start, end))), end)
    for token in reversed(clauses.between(clauses.sentence.start, start)[-5:]):
        if clauses.is_named(token) or token.fold in _BEFORE_VERB:
            break
        start = token.start
    return Mention(start, end, Kind.WORD, "inspection-told")


def _up_to_verb(clauses: Clauses, cue: Mention) -> list[Actor]:
    """Who stands behind an inspection before another verb or a mark that ends its phrase."""
    out: list[Actor] = []
    for actor in clauses.actors_after(cue.end):
        gap = clauses.words(out[-1].end if out else cue.end, actor.start)
        gap = " ".join(gap).replace("quản lý , sử dụng", "quản lý sử dụng").split()
        if len(gap) > _PAPER_REACH or {",", ";", ":", "(", "”"} & set(gap):
            break
        out.append(actor)
    return out


def _may_inspect(clauses: Clauses, cue: Mention, told: AbstractSet[str], body: Actor) -> bool:
    """Whether a body is of those that audit, or that weigh what they found: "|Ủy ban Kiểm tra A| xem xét kết quả …"."""
    name = fold(clauses.text(body.start, body.end))
    if clauses.text(cue.start, cue.end).lower() == "kiểm toán":
        return name.startswith("kiểm toán")
    return "xem xét" not in told or name.startswith(("ủy ban kiểm tra", "ubkt"))


_MEETING = frozenset({"nghị", "buổi", "lễ", "phiên", "cuộc"})
_OWNED_REACH = 3
"""Farther behind it whose activity is inspected is told: "đoàn kiểm tra |hoạt động kinh doanh của Công ty A|"."""
_PAPER_REACH = 14
_PAPER_WORDS = {"dự", "thảo", "nội", "dung", "các", "báo", "cáo", "một", "những", "kết", "luận", "quyết", "định"}
_TEAM_WORDS = {"đoàn", "tổ"}
_AIMED = {"với", "tại", "ở", "về", "của"}
_BEFORE_VERB = {"đã", "vừa", "sẽ", "đang", ",", "cũng", "mới", ")"}


def read_review(clauses: Clauses) -> RawEvent | None:
    """ "Xem xét kết quả giám sát đối với |Ban Thường vụ A|, |Ủy ban Kiểm tra B| kết luận …": what was inspected."""
    if "xem" not in clauses.vocabulary:
        return None
    words = clauses.after(clauses.sentence.start, _REVIEW)
    if " ".join(words[:4]) != "xem xét kết quả" and " ".join(words[2:6]) != "xem xét kết quả":
        return None
    cue = next((c for c in clauses.cues("inspect") if len(clauses.words(clauses.sentence.start, c.start)) < 8), None)
    inspected = next((a for a in clauses.actors if cue and a.start >= cue.end), None)
    if cue is None or inspected is None or clauses.before(inspected.start, 2) != ["đối", "với"]:
        return None
    row = [a for a in clauses.actors if a.mention.kind is Kind.ORGANIZATION and a.start >= inspected.start]
    last = next((k for k in range(1, len(row)) if clauses.words(row[k - 1].end, row[k].start)[-1:] == [","]), 0)
    if not last:
        return None
    roles = [(Role.INSPECTOR, row[last : last + 1]), (Role.INSPECTED, row[:last])]
    return make_event(clauses, EventType.INSPECTION, cue, roles, "result-reviewed", 0.8, timed=False)


_REVIEW = 8
"""The words of "I - Xem xét kết quả kiểm tra"."""

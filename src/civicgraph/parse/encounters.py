"""Receptions and visits: who receives or visits whom, and where."""

import re
from dataclasses import replace
from itertools import pairwise

from civicgraph.lexicon.words import word_set
from civicgraph.model import BodyName, Kind, Mention, RawEvent, Time
from civicgraph.parse.abroad import is_at_home, is_foreign
from civicgraph.parse.announced import read_announced
from civicgraph.parse.attendance import list_attending
from civicgraph.parse.clauses import Clauses, Verb, bodies, is_delegation, people
from civicgraph.parse.facts import is_told_in_row, jointly, make_event, with_leaders
from civicgraph.parse.findings import read_findings
from civicgraph.parse.gatherings import are_staff_of
from civicgraph.parse.inspections import listed_behind, read_inspection, read_papers, read_review, works_behind
from civicgraph.parse.journeys import read_journey
from civicgraph.parse.ordered import read_ordered
from civicgraph.parse.outings import (
    chained,
    come_to,
    first_kind,
    goers,
    goes_there,
    ground,
    is_habitual,
    is_on_way,
    level,
    no_places,
    one_by_one,
    opens_for,
    place_of,
    tell,
)
from civicgraph.parse.phrases import Actor
from civicgraph.parse.wards import is_ward, ward_of_sick
from civicgraph.vocabulary import EventType, Role

# Syllables behind "tiếp", "đón", "gặp" that make another word of it: "tiếp tục", "tiếp nhận", "tiếp giáp".
_OTHER_WORDS = {
    "tục", "theo", "cận", "xúc", "nhận", "thu", "cử", "dân", "công", "thị", "sức", "giáp", "đó", "đến", "sau", "nối",
    "quản", "tay", "diễn", "lời", "bước", "tế", "tuyến", "điểm", "viện", "ứng",
}  # fmt: skip
_BOUND = (["trực"], ["gián"], ["giao"], ["liên"], ["kế"])
# Plain verbs that tell a reception only of a subject of their own.
_PLAIN = {"gặp", "đón", "tiếp"}
_TALKS = ("hội đàm", "hội kiến", "điện đàm", "trao đổi", "gặp")
_PAYING_RESPECTS = {
    "đến chào", "tới chào", "chào xã giao", "đến chào xã giao", "tới chào xã giao", "chào từ biệt", "đến chào từ biệt",
    "tới chào từ biệt",
}  # fmt: skip
_AT_RECEPTION = (
    ["tại", "buổi"], ["tại", "cuộc"], ["trong", "buổi"], ["trong", "cuộc"], ["các", "buổi"], ["các", "cuộc"],
)  # fmt: skip
_MANY = {"các", "những", "nhiều"}
_FIRMS = ("tập đoàn ", "công ty ", "ngân hàng ", "hãng ", "tổng công ty ", "quỹ ")


def read_encounters(clauses: Clauses) -> list[RawEvent]:
    """The receptions, visits and inspections of the sentence."""
    out: list[RawEvent] = []
    if not clauses.actors:
        return out
    for told in clauses.verbs:
        read = _READERS.get(told.cue.rule)
        verb = jointly(clauses, told) if read is not None else told
        on_occasion = not verb.embedded or "dịp" in clauses.before(verb.cue.start, 5)
        if read is None or verb.negated or verb.modal or not on_occasion or _is_charged(clauses, verb):
            continue
        if event := read(clauses, verb):
            out += one_by_one(clauses, event)
    out += _talks_named(clauses)
    ordered = list(read_ordered(clauses))
    triggers = {event.trigger for event in ordered}
    out = [*(event for event in out if event.trigger not in triggers), *ordered]
    if reviewed := read_review(clauses):
        out.append(reviewed)
    if not any(event.type is EventType.INSPECTION for event in out):
        found = read_papers(clauses) or read_announced(clauses) or read_findings(clauses)
        out += [found] if found is not None else []
    return out


def _is_charged(clauses: Clauses, verb: Verb) -> bool:
    """Whether who would act is only told to: "văn bản của UBND tỉnh giao |Chủ tịch UBND huyện| kiểm tra …"."""
    if not verb.direct or not verb.subject:
        return False
    lead = clauses.governor(verb.subject[0])
    return lead == "giao" or lead == "lệnh" or is_told_in_row(clauses, verb)


# --- receptions ----------------------------------------------------------------------------------------------------


def _reception(clauses: Clauses, verb: Verb) -> RawEvent | None:
    if _makes_other_word(clauses, verb) or clauses.before(verb.cue.start, 1) in _BOUND:
        return None
    if clauses.before(verb.cue.start, 2) in (["dự", "buổi"], ["dự", "cuộc"]):
        return None  # "cảm ơn Đoàn A đã tới tham dự |buổi tiếp| B"
    if (joined := _hosts_go_on(clauses, verb)) is not None:
        return joined
    if "giữa" in clauses.after(verb.cue.end, 4):
        return _talks_between(clauses, verb)
    if not verb.subject and not verb.passive:
        verb = replace(verb, subject=_host_behind(clauses, verb))
    elif (last := _last_of_row(clauses, verb)) is not None:
        verb = replace(verb, subject=[last])
    met = _themselves(clauses, _apart(clauses.object_of(verb.cue, 4), verb.subject))
    greets = clauses.text(verb.cue.start, verb.cue.end).lower() == "gặp mặt"
    if met and greets and are_staff_of(clauses, verb.cue, met[0]):
        return None  # told as the meeting that it is
    guests = with_leaders(clauses, no_places(met)) or _leader_received(clauses, verb)
    behind_list = not guests or "có" in clauses.words(verb.cue.end, guests[0].start)
    if behind_list and (party := _party_welcomed(clauses, verb)):
        return party
    if guests and guests[0].mention.kind is not Kind.PERSON:
        lead = clauses.words(verb.cue.end, guests[0].start)
        firm = clauses.text(guests[0].start, guests[0].end).startswith(_FIRMS) and lead[-1:] == ["các"]
        if _MANY & set(lead) and not firm:  # but "tiếp lãnh đạo các |tập đoàn A, B|"
            return None  # "gặp mặt |các đại biểu trẻ|"
        if ("một", "số") in pairwise(lead) or (guests[0].mention.kind is Kind.POST and any(w.isdigit() for w in lead)):
            guests = []  # "gặp gỡ |một số ủy viên| Bộ Chính trị", "tiếp |25 Tổng lãnh sự|"
    if verb.passive and verb.agent and (received := _received(clauses, verb)):
        return received
    if guests and any(_is_parliament_abroad(clauses, verb, guest) for guest in guests):
        guests = [guest for guest in guests if not _is_parliament_abroad(clauses, verb, guest)]
        if not guests:
            return None
    if not guests:
        return _talks_of_two(clauses, verb) or _receives_unnamed(clauses, verb)
    if _opens_list(clauses, verb) and (hosts := _listed_hosts(clauses, guests[-1].end)):
        if clauses.after(clauses.sentence.start, 1) == ["cùng"]:  # "|Cùng tiếp| đoàn có A": beside who was told before
            return tell(clauses, EventType.RECEPTION, verb, [(Role.HOST, hosts)], "party-welcomed", 0.7, None)
        come = [guests[0], *(a for a in guests[1:] if is_delegation(a.mention))]  # "Đón ông A và |Đoàn B| tại C có …"
        roles = [(Role.HOST, hosts), (Role.GUEST, come)]
        return tell(clauses, EventType.RECEPTION, verb, roles, "reception-list", 0.8, clauses.place_of(verb.cue))
    hosts = _behind_task(clauses, goers(clauses, verb.subject))
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    at_talks = _at_reception(clauses, verb)
    goes = clauses.before(verb.cue.start, 1) == ["để"] and _goes_to_them(clauses, verb)  # "đến Huế |để gặp| ông B"
    if not hosts or (word in _PLAIN and not (verb.direct or at_talks or goes or chained(clauses, verb))):
        return None
    if word in {"gặp", "gặp gỡ"} and any(g.mention.kind not in {Kind.PERSON, Kind.POST} for g in guests):
        return None
    place = clauses.place_of(verb.cue)
    abroad = _is_talk(word) and is_foreign(hosts[0]) and not is_foreign(guests[0])
    told = (place, *_told_places(clauses)) if _is_talk(word) else ()
    at_theirs = not is_foreign(hosts[0]) and any(is_at_home(guests[0], where) for where in told)
    travels = _is_talk(word) and is_on_way(clauses, verb, hosts[0]) and bool(people(guests))
    if abroad or at_theirs or travels or word in _PAYING_RESPECTS or (word == "gặp" and _goes_to_them(clauses, verb)):
        hosts, guests = guests, hosts
    roles = [(Role.HOST, hosts), (Role.GUEST, guests)]
    if _is_talk(word) and ("kết", "quả") in pairwise(clauses.before(verb.cue.start, _RESULT)):
        event = tell(clauses, EventType.RECEPTION, verb, roles, "host-receives-guest", 0.85, None)
        return replace(event, time=None, passing=True) if event is not None else None
    if place is not None and any(guests[0].end <= v.cue.start < place.start for v in clauses.verbs):
        place = None  # "đón đoàn B sang thăm và làm việc tại Việt Nam"
    event = tell(clauses, EventType.RECEPTION, verb, roles, "host-receives-guest", 0.85, place)
    fronted = any(t.end <= verb.cue.start and t.value == event.time for t in clauses.tagged.times)
    stays = event.time is not None and event.time.end is not None and not fronted
    if stays and any(c.start >= guests[-1].end for c in clauses.cues("visit")):
        return replace(event, time=None)  # "tiếp ông B, đang thăm C |từ ngày 5 đến 7/6|"
    return event


def _told_places(clauses: Clauses) -> list[Mention]:
    """Where the sentence tells to be: "tại Đại lễ đường Nhân dân ở thủ đô |Bắc Kinh|", "phóng viên tại |Bắc Kinh|"."""
    return [a.mention for a in clauses.actors if a.mention.kind is Kind.PLACE and clauses.governor(a) in _BEING_AT]


_BEING_AT = frozenset({"tại", "ở", "đô"})


def _goes_to_them(clauses: Clauses, verb: Verb) -> bool:
    """Whether who meets somebody went there for it: "ông A đã |lên Yên Bái| và gặp ông B"."""
    own = [a for a in verb.subject if a.end <= verb.cue.start]
    gap = clauses.words(own[-1].end, verb.cue.start) if own else []
    went = [w for w in gap if w not in {"đã", "vừa", "trực", "tiếp", "đi"}][:1]
    return bool(went) and went[0] in _SETTING_OUT and len(gap) <= _GONE and "," not in gap


_RESULT = 8
"""The words of "thông báo |kết quả tốt đẹp của cuộc| hội đàm với B", which were on another day."""
_SETTING_OUT = frozenset({"lên", "đến", "tới", "sang", "về", "xuống", "ra", "vào"})
_GONE = 10


def _makes_other_word(clauses: Clauses, verb: Verb) -> bool:
    """Whether the next syllable makes another word of the verb: "tiếp |thị|", but not "tiếp |Thị| trưởng"."""
    behind = clauses.tokens_after(verb.cue.end, 1)
    if not behind or behind[0].fold not in _OTHER_WORDS:
        return False
    small = clauses.text(verb.cue.start, verb.cue.end).split()[-1].islower()
    return not (small and behind[0].text.istitle())


def _party_welcomed(clauses: Clauses, verb: Verb) -> RawEvent | None:
    """ "Đón tiếp đoàn có |ông A|, bà B": who comes to them is told before."""
    words = clauses.words(verb.cue.end, clauses.sentence.end)
    words = words[3:] if words[:3] == ["đoàn", "công", "tác"] else words[1:] if words[:1] == ["đoàn"] else words
    if words[:1] == ["tại"] and "có" in words[:_AT_GATE] and "," not in words[: words.index("có")]:
        words = words[words.index("có") :]  # "Ra đón |tại sân bay A| có ông B"
    if not _opens_list(clauses, verb) or words[:1] != ["có"]:
        return None
    roles = [(Role.HOST, people(_listed_hosts(clauses, verb.cue.end)))]
    return tell(clauses, EventType.RECEPTION, verb, roles, "party-welcomed", 0.7, None) if roles[0][1] else None


HOSTS_GO_ON = "hosts-go-on"


def _hosts_go_on(clauses: Clauses, verb: Verb) -> RawEvent | None:
    """ "|Cùng tiếp| (đoàn) có ông B, bà C": they receive with the host told before."""
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    first = clauses.words(clauses.sentence.start, verb.cue.start)
    have = next((c for c in clauses.cues("have") if c.start >= verb.cue.end), None)
    if first[:1] != ["cùng"] or len(first) > 1 or not word.startswith("tiếp") or have is None:
        return None
    hosts = people(_listed_hosts(clauses, verb.cue.end))
    near = len(clauses.words(verb.cue.end, have.start)) <= _TO_HOSTS
    roles = [(Role.HOST, hosts)]
    told = make_event(clauses, EventType.RECEPTION, verb.cue, roles, HOSTS_GO_ON, 0.7, known=True, timed=False)
    return told if hosts and near else None


_TO_HOSTS = 4
_AT_GATE = 9
"""So many words may tell where guests are welcomed before who does: "tại Cảng hàng không quốc tế A có"."""


def _host_behind(clauses: Clauses, verb: Verb) -> list[Actor]:
    """Who goes on behind a reception that opens the sentence: "Chiều 2/9, tiếp |B| đến chào từ biệt, |A| nói …"."""
    first = not any(a.end <= verb.cue.start and a.mention.kind is not Kind.PLACE for a in clauses.actors)
    if not first or clauses.before(verb.cue.start, 1) not in ([], [","], ["khi"]):
        return []
    behind = [v.subject[0] for v in clauses.verbs if v.direct and v.cue.start > verb.cue.end and v.subject]
    host = next((a for a in behind if a.start > verb.cue.end and clauses.before(a.start, 1) == [","]), None)
    return people([host]) if host is not None else []


def _last_of_row(clauses: Clauses, verb: Verb) -> Actor | None:
    """Who acts behind a row of those met: "Tại các buổi tiếp |Đại sứ A, Đại sứ B, Thứ trưởng C| đề nghị …"."""
    row = clauses.group_at(verb.subject[0]) if verb.subject else []
    if verb.passive or len(row) < len(("B", "C")) or clauses.before(verb.cue.start, 1) not in (["buổi"], ["cuộc"]):
        return None
    first = next(iter(clauses.actors_after(verb.cue.end)), None)
    row = clauses.group_at(first) if first is not None else []
    told = verb.subject == row[1:] and len(people(row)) == len(row)
    apart = all(clauses.words(one.end, other.start) == [","] for one, other in pairwise(row))
    return row[-1] if told and apart else None


def _behind_task(clauses: Clauses, hosts: list[Actor]) -> list[Actor]:
    """Who receives behind what his committee is for: "A, Trưởng Ban Chỉ đạo về việc … của |Liên hợp quốc| tiếp B"."""
    if not bodies(hosts):
        return hosts
    holder = next((a for a in reversed(people(clauses.actors)) if a.end <= hosts[0].start), None)
    gap = clauses.words(holder.end, hosts[0].start) if holder is not None else []
    return [holder] if holder is not None and gap[:2] == ["về", "việc"] and "," not in gap else hosts


def _is_parliament_abroad(clauses: Clauses, verb: Verb, met: Actor) -> bool:
    """Whether leaders of another country's parliament are met: "sẽ hội kiến |lãnh đạo Quốc hội|", told on a journey."""
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    told = {"lãnh", "đạo"} <= set(clauses.words(verb.cue.end, met.start))
    bare = isinstance(met.mention.value, BodyName) and met.mention.value.name == "Quốc hội"
    return _is_talk(word) and told and bare and not any(is_foreign(a) for a in verb.subject)


def _talks_named(clauses: Clauses) -> list[RawEvent]:
    """ "Tại |cuộc hội đàm| giữa A và B hôm 5/6, hai bên …": talks that a noun names."""
    if _TALKS_END.isdisjoint(clauses.vocabulary):
        return []
    named = [c for c in clauses.cues("meeting") if clauses.text(c.start, c.end).lower().endswith(_TALKED)]
    if not named:  # "trong cuộc |điện đàm|"
        talks = (c for c in clauses.cues("receive") if clauses.text(c.start, c.end).lower() in _TALKED)
        named = [c for c in talks if clauses.before(c.start, 1) in (["cuộc"], ["buổi"])]
    between = (_talks_between(clauses, Verb(c)) for c in named if clauses.after(c.end, 1) == ["giữa"])
    fronted = (_talks_fronted(clauses, c) for c in named if clauses.after(c.end, 1) != ["giữa"])
    return [event for event in (*between, *fronted) if event is not None]


def _talks_fronted(clauses: Clauses, noun: Mention) -> RawEvent | None:
    """ "Trong cuộc |điện đàm| tối 5/6, |Chủ tịch nước A| và |Tổng thống Nga| nhất trí …": the two who go on talk."""
    if len(clauses.words(clauses.sentence.start, noun.start)) > _FRONT or clauses.sentence.title:
        return None
    two = clauses.actors_after(noun.end)[:2]
    verb = next((v for v in clauses.verbs if v.direct and v.subject[:2] == two), None)
    if verb is None or len(people(two)) < 2 or clauses.before(two[0].start, 1) != [","]:
        return None
    apart = clauses.words(two[0].end, two[1].start) in (["và"], ["cùng"])
    if not apart or is_foreign(two[0]) == is_foreign(two[1]):
        return None
    host, guest = reversed(two) if is_foreign(two[0]) else two
    roles = [(Role.HOST, [host]), (Role.GUEST, [guest])]
    day = next((t for t in clauses.tagged.times if noun.end <= t.start and t.end <= two[0].start), None)
    event = tell(clauses, EventType.RECEPTION, Verb(noun), roles, "talks-between", 0.7, None)
    return replace(event, time=day.value if day is not None and isinstance(day.value, Time) else None)


_FRONT = 3


_TALKED = ("hội đàm", "hội kiến", "điện đàm")
_TALKS_END = frozenset(talks.split()[-1] for talks in _TALKED)


def _talks_between(clauses: Clauses, verb: Verb) -> RawEvent | None:
    """ "kết quả hội đàm giữa |Chủ tịch A| và |Thủ tướng B|": who is of another country is the guest."""
    two = clauses.actors_after(verb.cue.end)[:2]
    if two and is_delegation(two[0].mention) and (talks := _delegations_talk(clauses, verb, two[0])):
        return talks
    if len(two) < 2 or len(people(two)) < 2 or clauses.governor(two[0]) != "giữa":
        return None
    if clauses.words(two[0].end, two[1].start) not in (["và"], ["với"], ["cùng"]):
        return None
    host, guest = reversed(two) if is_foreign(two[0]) and not is_foreign(two[1]) else two
    roles = [(Role.HOST, [host]), (Role.GUEST, [guest])]
    event = tell(clauses, EventType.RECEPTION, verb, roles, "talks-between", 0.75, None, behind=True)
    behind = clauses.time_after(verb.cue)
    near = behind is not None and len(clauses.words(two[1].end, behind.start)) <= _DAY_REACH
    result = clauses.before(verb.cue.start, 2) == ["kết", "quả"]  # of talks that were on some day before
    return event if near else replace(event, time=None, passing=result)


def _delegations_talk(clauses: Clauses, verb: Verb, first: Actor) -> RawEvent | None:
    """ "hội đàm giữa |Đoàn A| do ông B làm trưởng đoàn và |Đoàn C| do ông D làm trưởng đoàn": each with its leader."""
    second = next(
        (a for a in clauses.actors_after(first.end) if is_delegation(a.mention) and clauses.governor(a) == "và"), None
    )
    if second is None or clauses.governor(first) != "giữa":
        return None
    place = clauses.fronted_place(verb.cue) or clauses.place_of(verb.cue)
    host, guest = (with_leaders(clauses, [one]) for one in (first, second))
    if is_foreign(first) or any(is_at_home(actor, place) for actor in guest):
        host, guest = guest, host
    roles = [(Role.HOST, host), (Role.GUEST, guest)]
    return tell(clauses, EventType.RECEPTION, verb, roles, "talks-between", 0.75, place)


def _talks_of_two(clauses: Clauses, verb: Verb) -> RawEvent | None:
    """ "|Thủ tướng A| và |Thủ tướng Ấn Độ B| hội đàm …": one of another country is the guest, with nobody behind."""
    word = clauses.text(verb.cue.start, verb.cue.end).lower().removeprefix("có cuộc ").removeprefix("có buổi ")
    two = verb.subject
    with_teams = _each_with_team(clauses, verb) if word in _TALKING and not verb.passive else None
    if with_teams is not None:
        return with_teams
    if word not in _TALKING or verb.passive or len(two) != 2 or len(people(two)) != 2:
        return None
    lead = " ".join(clauses.words(two[1].end, verb.cue.start))
    if not (verb.direct or _WITH_TEAMS.fullmatch(lead) or _UNDERTAKING.fullmatch(lead)):
        return None
    apart = clauses.words(two[0].end, two[1].start) in (["và"], ["cùng"], ["và", "ông"], ["và", "bà"])
    foreign = [is_foreign(a) for a in two]
    if not apart or all(foreign) or clauses.after(verb.cue.end, 1) == ["với"]:
        return None
    # whom no post shows to be from abroad is told last: "Chủ tịch nước A và |Tổng Bí thư B|" in whose country they are
    host, guest = reversed(two) if foreign[0] else two
    roles = [(Role.HOST, [host]), (Role.GUEST, [guest])]
    return tell(clauses, EventType.RECEPTION, verb, roles, "talks-between", 0.75, clauses.place_of(verb.cue))


def _each_with_team(clauses: Clauses, verb: Verb) -> RawEvent | None:
    """ "|Tổng Bí thư A| cùng |Đoàn B| và |Chủ tịch nước Lào C| dẫn đầu |Đoàn D| tiến hành hội đàm"."""
    row = [a for a in clauses.actors if a.end <= verb.cue.start][-4:]
    if [a.mention.kind is Kind.PERSON for a in row] != [True, False, True, False]:
        return None
    gaps = [clauses.words(one.end, other.start) for one, other in pairwise(row)]
    if gaps[1] != ["và"] or any(gap not in (["cùng"], ["dẫn", "đầu"], ["và"]) for gap in (gaps[0], gaps[2])):
        return None
    near = set(clauses.words(row[-1].end, verb.cue.start)) <= {"đã", "tiến", "hành", "có", "cuộc", "sẽ"}
    if not near or not all(is_delegation(a.mention) for a in row[1::2]) or is_foreign(row[0]) == is_foreign(row[2]):
        return None
    host, guest = (row[2:], row[:2]) if is_foreign(row[0]) else (row[:2], row[2:])
    roles = [(Role.HOST, host), (Role.GUEST, guest)]
    return tell(clauses, EventType.RECEPTION, verb, roles, "talks-between", 0.75, clauses.place_of(verb.cue))


_WITH_TEAMS = re.compile(r"(?:cùng )?dẫn đầu đoàn đại biểu (?:cấp cao )?hai nước(?: đã)?(?: tiến hành)?")
_UNDERTAKING = re.compile(r"(?:đã |vừa |sẽ |cũng )*(?:tiến hành|có)")
_TALKING = frozenset({"hội đàm", "hội kiến", "điện đàm"})


def _is_talk(word: str) -> bool:
    """Whether the words tell of talks, of which a subject from abroad is the guest: "có cuộc điện đàm với"."""
    return not word.startswith(("tiếp", "đón")) and any(talk in word for talk in _TALKS)


def _apart(met: list[Actor], subject: list[Actor]) -> list[Actor]:
    """Those met, up to who meets them: "Tiếp |ông A|, Chủ tịch B nhấn mạnh …"."""
    return met[: met.index(subject[0])] if subject and subject[0] in met else met


def _themselves(clauses: Clauses, met: list[Actor]) -> list[Actor]:
    """Those met without whose men they are: "tiếp |ông A|, Đặc phái viên của |Tổng thống B|"."""
    out: list[Actor] = []
    anothers = False
    for actor in met:
        owned = clauses.governor(actor) == "của" and actor.mention.kind in {Kind.PERSON, Kind.POST}
        shared = clauses.before(actor.start, 1) == [","]
        envoy = bool(out) and shared and out[-1].posts != () and _is_envoys(clauses, out[-1].posts[-1])
        anothers = bool(out) and (owned or envoy or (anothers and shared))
        if not anothers:
            out.append(actor)
    return out


def _is_envoys(clauses: Clauses, post: Mention) -> bool:
    """Whether a post is told by whose it is, whose further posts and name follow: "Đặc phái viên |của Tổng Bí thư|"."""
    return post.kind is Kind.POST and " của " in clauses.text(post.start, post.end)


def _opens_list(clauses: Clauses, verb: Verb) -> bool:
    """Whether the sentence begins with a welcome: "Đón Chủ tịch A tại sân bay có …", "Ra đón …"."""
    return set(clauses.words(clauses.sentence.start, verb.cue.start)) <= _WELCOMING


_WELCOMING = {"ra", "tới", "đến", "tham", "gia", "cùng", "có", "mặt"}


def _received(clauses: Clauses, verb: Verb) -> RawEvent | None:
    """ "Đoàn A được Chủ tịch B tiếp (thân mật)": who is received stands first."""
    hosts, guests = no_places(verb.agent), no_places(verb.subject)
    if not hosts or not guests or clauses.before(hosts[0].start, 1) != ["được"]:
        return None
    roles = [(Role.HOST, hosts), (Role.GUEST, with_leaders(clauses, guests))]
    return tell(clauses, EventType.RECEPTION, verb, roles, "guest-received-by-host", 0.8, clauses.place_of(verb.cue))


def _receives_unnamed(clauses: Clauses, verb: Verb) -> RawEvent | None:
    """ "Thủ tướng A tiếp |một số doanh nhân| …", "điện đàm với |các nghị sĩ|": the guests have no names."""
    hosts = people(verb.subject)
    alone = (verb.direct or chained(clauses, verb)) and not verb.passive
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    if word == "gặp mặt" or word in _PAYING_RESPECTS:  # told as the meeting that it is; or a guest's own
        return None
    if not hosts or not alone or is_habitual(clauses) or not _are_guests(clauses, verb):
        return None
    roles = [(Role.HOST, hosts), (Role.GUEST, _named_of_them(clauses, verb))]
    rule = "host-receives-guest" if roles[1][1] else "host-receives-unnamed"
    return tell(clauses, EventType.RECEPTION, verb, roles, rule, 0.7, clauses.place_of(verb.cue))


def _named_of_them(clauses: Clauses, verb: Verb) -> list[Actor]:
    """Who of several is named behind them: "tiếp một số doanh nhân, |gồm| ông A; bà B"."""
    words = clauses.tokens_after(verb.cue.end, _TO_NAMES)
    listed = next(
        (t for t, before in zip(words[1:], words, strict=False) if t.fold == "gồm" and before.text == ","), None
    )
    if listed is None or any(verb.cue.end <= v.cue.start < listed.start for v in clauses.verbs):
        return []
    told = list_attending(clauses, listed.end)
    return [a for a in told if a.mention.kind is Kind.PERSON] or bodies(told)


_TO_NAMES = 24


def _are_guests(clauses: Clauses, verb: Verb) -> bool:
    """Whether those told behind the verb are people of rank, several or counted, or a delegation."""
    after = [w for w in clauses.after(verb.cue.end, 8) if w not in _FRIENDLY]
    if after[:1] == ["đoàn"]:
        return clauses.text(verb.cue.start, verb.cue.end).lower().startswith(("tiếp", "đón"))
    if not after or not (after[0] in _SEVERAL or after[0].isdigit()):
        return False
    groups = word_set("clause_words", use="received")
    return any(" ".join(after[k : k + n]) in groups for k in (0, 1, 2) for n in (1, 2))


_FRIENDLY = {"với", "thân", "mật", "nữ"}
_SEVERAL = {"một", "các", "những", "nhiều", "đại", "lãnh", "số"}


def _leader_received(clauses: Clauses, verb: Verb) -> list[Actor]:
    """Who leads a delegation without a name: "tiếp đoàn doanh nghiệp … do |ông A| dẫn đầu"."""
    if clauses.after(verb.cue.end, 1) != ["đoàn"]:
        return []
    lead = next((c for c in clauses.cues("lead") if c.start >= verb.cue.end), None)
    led = [a for a in clauses.actors if verb.cue.end <= a.start and lead is not None and a.end <= lead.start]
    return [a for a in led if a.mention.kind is Kind.PERSON and clauses.governor(a) == "do"][-1:]


def _at_reception(clauses: Clauses, verb: Verb) -> bool:
    """Whether the sentence begins with a reception and goes on with its host: "Tại buổi |tiếp| B, ông A cho biết …".

    Or its host is told before to speak there: "|ông A| đánh giá cao sự giúp đỡ của C trong buổi |tiếp| B".
    """
    if clauses.before(verb.cue.start, 2) in _AT_RECEPTION and verb.subject and verb.subject[0].end <= verb.cue.start:
        spoken = (v for v in clauses.verbs if v.cue.rule == "say" and v.cue.end <= verb.cue.start)
        return any(v.direct and v.subject is verb.subject for v in spoken) and bool(people(verb.subject))
    if not verb.subject or clauses.before(verb.subject[0].start, 1) != [","] or verb.subject[0].start < verb.cue.end:
        return False
    within = clauses.before(verb.cue.start, 2) in _AT_RECEPTION
    # "Chiều 18/6, tại Phủ Chủ tịch, |tiếp| B, ông A nhấn mạnh …"
    first = not any(a.end <= verb.cue.start and a.mention.kind is not Kind.PLACE for a in clauses.actors)
    return within or (first and (clauses.before(verb.cue.start, 1) in ([], [","], ["khi"])))


def _listed_hosts(clauses: Clauses, offset: int) -> list[Actor]:
    """ "Đón Chủ tịch nước tại sân bay có …": the hosts are listed behind "có"."""
    have = next((c for c in clauses.cues("have") if c.start >= offset), None)
    if have is None:
        return []
    listed = no_places(clauses.actors_after(have.end))
    listed = [a for a in listed if clauses.governor(a) not in {"trong", "của", "thuộc"}]
    return [a for k, a in enumerate(listed) if not _is_of_lesser(clauses, listed[k - 1].end if k else have.end, a)]


def _is_of_lesser(clauses: Clauses, offset: int, body: Actor) -> bool:
    """Whether a body tells only of whom or of which part: "cán bộ |Đại sứ quán|", "đại diện Vụ Lễ tân |Bộ A|"."""
    if body.mention.kind is not Kind.ORGANIZATION:
        return False
    gap = clauses.words(offset, body.start)
    return not {"nhân", "viên", "vụ", "cục"}.isdisjoint(gap) or gap[-2:] == ["cán", "bộ"]


# --- visits --------------------------------------------------------------------------------------------------------


_REMEMBERED = (" khi Người", " khi Bác", " lần Người", " lần Bác")
"""So the founder's visit of old is recalled: "nhắc lại lời Bác dặn |khi Người| về thăm tỉnh A, bà B đề nghị …"."""


def _is_shown_round(clauses: Clauses, verb: Verb) -> bool:
    """Whether somebody is told to see a named site or works: "ông A |tham quan| Công ty B", not "điểm |tham quan|"."""
    seen = [a for a in clauses.object_of(verb.cue, 2) if a.mention.kind is not Kind.PERSON]
    goes = verb.direct or clauses.before(verb.cue.start, 1) == [";"]
    own = [a for a in verb.subject if a.mention.kind is not Kind.ORGANIZATION or is_delegation(a.mention)]
    return bool(seen) and goes and bool(no_places(own)) and seen[0].start > verb.cue.end


def _visit(clauses: Clauses, verb: Verb) -> RawEvent | None:
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    visited = _apart(clauses.object_of(verb.cue, 4), verb.subject) or _told_later(clauses, verb)
    if word.endswith("quan") and not _is_shown_round(clauses, verb):
        return None
    if clauses.before(verb.cue.start, 1) in (["lời"], ["hỏi"]):  # "gửi lời thăm hỏi của A tới B": nobody went
        return None
    if verb.subject and (_is_said_of(clauses, verb) or _is_invited(clauses, verb)):
        return None
    if _is_wished(clauses, verb) or _is_of_some(clauses, verb) or _is_named_after(clauses, verb):
        return None
    if clauses.text(clauses.sentence.start, verb.cue.start).rstrip().endswith(_REMEMBERED):
        return None
    if visited and clauses.words(verb.cue.end, visited[0].start)[:2] in _OTHERS_NEXT:
        visited = []  # "trên đường đi thực địa, các đại biểu |Quốc hội| …"
    if visited and _is_site_of(clauses, verb, visited[0]):
        where = visited[0].mention
        roles = [(Role.VISITOR, with_leaders(clauses, no_places(verb.subject)))]
        told = bool(roles[0][1]) and (verb.direct or chained(clauses, verb))
        return tell(clauses, EventType.VISIT, verb, roles, "somebody-visits-unnamed", 0.7, where) if told else None
    between = [c for c in clauses.cues("work_with") if visited and verb.cue.end <= c.start < visited[0].start]
    if "khảo sát" in word and any(clauses.before(c.end, 1) == ["với"] for c in between):
        visited = []  # "đi khảo sát và làm việc với tỉnh A"
    if visited and any(verb.cue.end <= c.start and c.end <= visited[0].start for c in clauses.cues("receive")):
        visited = []  # "sẽ thăm thành phố B, |gặp| ông A"
    if "chuyến" in word and "khảo sát" not in word:
        return read_journey(clauses, verb, visited)
    if not no_places(verb.subject) and (leaving := _leaves_for(clauses, verb)):
        verb = replace(verb, subject=leaving, direct=True)
    if whose := _whose_visit(clauses, verb, visited):
        verb = replace(verb, subject=whose)
    if not verb.subject:
        verb = replace(verb, subject=opens_for(clauses, verb), direct=True)
        visited = _apart(visited, verb.subject)
    elif guest := _welcomed_before(clauses, verb):
        verb = replace(verb, subject=guest, embedded=True)
    visitors = with_leaders(clauses, goers(clauses, verb.subject))
    visitors += [a for a in _goes_along(clauses, verb) if a not in visitors]
    if not visitors or (word == "khảo sát" and not verb.direct):
        return None
    in_state = any(part in word for part in _IN_STATE) and bool(visited)
    anew = word.startswith(("đến ", "tới ")) and chained(clauses, verb)  # "kiểm tra tại chợ A và |đến thăm| ông B"
    if not verb.direct and not in_state and not anew and (goal := come_to(clauses, verb)):
        met = [a for a in visited if a.mention.kind is Kind.PERSON]
        ward = is_ward(goal)  # "đã đến |Bệnh viện B| thăm hỏi các nạn nhân": they are visited there, not the hospital
        roles = [(Role.VISITOR, visitors), (Role.VISITED, met or ([] if ward else [goal]))]
        rule = "somebody-visits" if roles[1][1] else "somebody-visits-unnamed"
        there = goal.mention if ward else place_of([goal])
        return tell(clauses, EventType.VISIT, verb, roles, rule, 0.75, there)
    if not visited:
        visited = _told_in_list(clauses, verb) or (works_behind(clauses, verb) if "khảo sát" in word else [])
    if visited:
        roles = [(Role.VISITOR, visitors), (Role.VISITED, _with_people(clauses, first_kind(visited)))]
        place = place_of(visited)
        if place is None and all(a.mention.kind is Kind.PERSON for a in visited):
            place = _home_of(clauses, visited[0]) or _home_of(clauses, visited[-1])
        elif place is None and len(visited) == 1:
            place = _seat_told(clauses, visited[0])
        event = tell(clauses, EventType.VISIT, verb, roles, "somebody-visits", 0.75, place, behind=verb.embedded)
        if event is not None and _is_welcomed(clauses, verb):
            return replace(event, passing=True)
        return _in_passing(clauses, verb, event) if _is_guests(clauses, verb) else event
    if "khảo sát" in word and (site := _surveyed(clauses, verb)):
        wide = level(site) in {"province", "country", "region"}
        roles = [(Role.VISITOR, visitors), (Role.VISITED, [] if wide else [site])]
        rule = "somebody-visits-unnamed" if wide else "somebody-visits"
        return tell(clauses, EventType.VISIT, verb, roles, rule, 0.7, place_of([site]))
    located = [a for a in clauses.actors_after(verb.cue.end)[:1] if {"tại", "ở"} & set(clauses.before(a.start, 2))]
    if located and level(located[0]) == "site" and _SITE_GAP.issuperset(clauses.words(verb.cue.end, located[0].start)):
        roles = [(Role.VISITOR, visitors), (Role.VISITED, located)]
        return tell(clauses, EventType.VISIT, verb, roles, "somebody-visits", 0.75, place_of(located))
    surveys = word.startswith(_GOING_TO_SEE) and clauses.time_of(verb.cue) is not None
    if not located and not surveys and not _goes_to_unnamed(clauses, verb):
        return None
    # "thăm một số gia đình tại Hải Phòng": the place is told, those visited are not named.
    roles = [(Role.VISITOR, visitors)]
    found = place_of(located) or ward_of_sick(clauses, verb.cue.end) or ground(clauses, verb)
    return tell(clauses, EventType.VISIT, verb, roles, "somebody-visits-unnamed", 0.7, found)


def _leaves_for(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "|Thủ tướng A| đã rời Hà Nội (lên đường) thăm chính thức nước B": who leaves a town for a visit."""
    before = [a for a in clauses.actors if a.end <= verb.cue.start]
    if len(before) < 2 or before[-1].mention.kind is not Kind.PLACE:
        return []
    town = before[-1]
    way = clauses.words(town.end, verb.cue.start)
    lead = [w for w in clauses.words(before[-2].end, town.start) if w not in _LEAVING_WITH]
    if lead not in (["rời"], ["rời", "thủ", "đô"], ["rời", "tp"]) or not _LEAVING_BY.issuperset(way):
        return []
    return [before[-2]] if before[-2].mention.kind is not Kind.PLACE else []


_LEAVING_WITH = frozenset({"đã", "sẽ", "vừa", "và", "phu", "nhân", "cùng", "đoàn", "đại", "biểu", "cấp", "cao"})
_LEAVING_BY = frozenset({",", "lên", "đường", "đi", "để", "sang", "tới", "bắt", "đầu", "thực", "hiện"})


def _is_of_some(clauses: Clauses, verb: Verb) -> bool:
    """Whether unnamed people go, told behind a body: "Sở A có sáu phó giám đốc và |một số| công chức |đi thăm| …"."""
    own = [a for a in verb.subject if a.end <= verb.cue.start]
    gap = clauses.words(own[-1].end, verb.cue.start) if own and bodies(own) else []
    return ("một", "số") in pairwise(gap)


def _told_in_list(clauses: Clauses, verb: Verb) -> list[Actor]:
    """Those told behind "như", "gồm": "đi thăm một số mô hình kinh tế của tỉnh A như: |Công ty B|; Hợp tác xã C"."""
    listed = listed_behind(clauses, verb)
    kinds = {a.mention.kind for a in listed}
    return listed if len(kinds) == 1 and not any(level(a) in {"province", "region"} for a in listed) else []


def _is_named_after(clauses: Clauses, verb: Verb) -> bool:
    """Whether a place or day is called after a visit: "dâng hương tại Khu lưu niệm |Bác Hồ về thăm| Hà Tĩnh"."""
    if clauses.before(verb.cue.start, 2) != ["bác", "hồ"]:
        return False
    return not (verb.subject and verb.subject[-1].end + 1 == verb.cue.start)


def _whose_visit(clauses: Clauses, verb: Verb, visited: list[Actor]) -> list[Actor]:
    """Whose visit a noun tells: "chuyến công tác dự hội nghị A và thăm chính thức B của |Chủ tịch Quốc hội C|"."""
    if verb.direct or not visited or "chuyến" not in clauses.words(clauses.sentence.start, verb.cue.start):
        return []
    behind = next(iter(clauses.actors_after(visited[-1].end)), None)
    theirs = behind is not None and clauses.words(visited[-1].end, behind.start) == ["của"]
    return people([behind]) if behind is not None and theirs else []


def _goes_along(clauses: Clauses, verb: Verb) -> list[Actor]:
    """The bodies that a visitor works with before: "Sở A phối hợp với |Công an B| (tổ chức đoàn) đến thăm …"."""
    for other in clauses.verbs:
        before = other.cue.rule == "coordinate" and other.cue.end <= verb.cue.start
        if before and verb.subject[:1] == other.subject[:1] and bodies(verb.subject):
            return [a for a in bodies(clauses.object_of(other.cue)) if a.end <= verb.cue.start]
    return []


def _home_of(clauses: Clauses, last: Actor) -> Mention | None:
    """Where people are visited, told right behind them: "thăm gia đình ông A |tại xã B|".

    Who is treated is visited in the hospital: "thăm chị C (nhân viên Công ty D) đang điều trị tại |Bệnh viện E|".
    """
    if (ward := ward_of_sick(clauses, last.end)) is not None:
        return ward
    behind = next(iter(clauses.actors_after(last.end)), None)
    if behind is None or behind.mention.kind is not Kind.PLACE:
        return None
    gap = clauses.words(last.end, behind.start)
    near = len(gap) <= _HOME_REACH and not {";", ":", "”", "và"} & set(gap)
    return behind.mention if near and gap[-1:] in (["tại"], ["ở"], ["trú"]) else None


_HOME_REACH = 6


def _seat_told(clauses: Clauses, body: Actor) -> Mention | None:
    """Where a body is that is visited, told right behind it: "thăm Công ty A|, tại Khu công nghiệp B|"."""
    behind = next(iter(clauses.actors_after(body.end)), None)
    if behind is None or behind.mention.kind is not Kind.PLACE or body.mention.kind is not Kind.ORGANIZATION:
        return None
    gap = clauses.words(body.end, behind.start)
    return behind.mention if gap in (["tại"], [",", "tại"], ["ở"], [",", "ở"]) else None


def _is_met_on_visit(clauses: Clauses, verb: Verb, guest: Actor) -> bool:
    """Whether a state visit is told of the guest whom somebody met: "A đón |B, Bộ trưởng C|, thăm chính thức"."""
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    apart = clauses.words(guest.end, verb.cue.start) == [","] and bool(guest.posts)
    coming = any(part in word for part in _IN_STATE) or word.startswith(("đến thăm", "sang thăm", "tới thăm"))
    if apart and coming and clauses.before(guest.start, 1)[:1] in _MEETING:
        return True
    # "A (đã) tiếp |B, đang ở thăm| và làm việc tại C"
    gap = clauses.words(guest.end, verb.cue.start)
    met = any(c.end <= guest.start for c in clauses.cues("receive"))
    return met and "đang" in gap and _THERE_NOW.issuperset(gap)


_THERE_NOW = frozenset({",", "đang", "hiện", "ở", "có", "trong"})
_MEETING = (["đón"], ["tiếp"], ["gặp"], ["với"])


def _welcomed_before(clauses: Clauses, verb: Verb) -> list[Actor]:
    """Who came to whoever speaks of the visit: "A cảm ơn |Đoàn B| dành thời gian đến thăm …".

    Also for whom something was done on it: "cảm ơn B đã dành cho |Tổng Bí thư A| và Phu nhân thăm Lào …".
    """
    if verb.direct or verb.embedded:
        return []
    for ruler in reversed(clauses.verbs):
        if ruler.cue.rule == "receive" and ruler.cue.end <= verb.cue.start and ruler.subject[:1] == verb.subject[:1]:
            met = no_places(clauses.object_of(ruler.cue, 4))
            if met and met[-1].end <= verb.cue.start and not clauses.words(met[-1].end, verb.cue.start):
                return met  # "A đã đón và hội đàm với |B cùng Đoàn C| sang thăm Việt Nam"
    for actor in reversed(clauses.actors):
        led = actor.mention.kind is Kind.PERSON or is_delegation(actor.mention)
        if actor.end > verb.cue.start or not led:
            continue
        gap = clauses.words(actor.end, verb.cue.start)
        if actor not in verb.subject and _is_met_on_visit(clauses, verb, actor):
            return [actor]
        if actor in verb.subject or len(gap) > _WELCOMED_REACH or {",", ";", ":"} & set(gap):
            return []
        thanked = any(
            c.end <= actor.start
            and clauses.text(c.start, c.end).lower() in _WELCOMES
            and len(clauses.words(c.end, actor.start)) <= _THANKED_REACH
            for c in clauses.cues("say")
        )
        # "đại sứ quán chào đón |Thủ tướng A| quá cảnh trên đường thăm B"
        seen = any(c.end == actor.start - 1 for c in clauses.cues("receive")) and _ON_THE_WAY.issuperset(gap)
        return [actor] if thanked or seen or clauses.governor(actor) == "cho" else []
    return []


_ON_THE_WAY = frozenset({"quá", "cảnh", "trên", "đường", "đang", "sang", "đến", "tới", "dừng", "chân", "ghé", "qua"})
_WELCOMES = {"cảm ơn", "chào mừng", "hoan nghênh"}
_THANKED_REACH = 3
_WELCOMED_REACH = 16


def _surveyed(clauses: Clauses, verb: Verb) -> Actor | None:
    """Where somebody goes to see how things are: "khảo sát tình hình thu hút đầu tư tại |khu công nghiệp A|".

    Firms survey land and groups households: only people and delegations go on a day.
    """
    goes = people(verb.subject) or any(is_delegation(a.mention) for a in verb.subject)
    done = not {"đã", "vừa"}.isdisjoint(clauses.before(verb.cue.start, _DONE_REACH))
    if not (verb.direct and goes) or (clauses.time_of(verb.cue) is None and not done):
        return None
    until = min((c.start for c in clauses.cues(*_NEXT_DEEDS) if c.start >= verb.cue.end), default=clauses.sentence.end)
    for actor in clauses.actors_after(verb.cue.end):
        gap = clauses.words(verb.cue.end, actor.start)
        if actor.start > until or len(gap) > _SURVEYED_REACH or {";", ":", "”"} & set(gap):
            return None
        at = clauses.governor(actor) in {"tại", "ở", "bàn"} and actor.mention.kind in {Kind.PLACE, Kind.ORGANIZATION}
        if at or (clauses.governor(actor) == "của" and actor.mention.kind is Kind.ORGANIZATION):
            return actor
    return None


_NEXT_DEEDS = ("say", "direct", "receive", "work_with", "award")
_SURVEYED_REACH = 24
_GOING_TO_SEE = ("đi khảo sát", "đến khảo sát", "tới khảo sát", "về khảo sát")
_DONE_REACH = 12
_OTHERS_NEXT = ([",", "các"], [",", "những"], [",", "nhiều"], [",", "đại"])


def _is_wished(clauses: Clauses, verb: Verb) -> bool:
    """Whether a visit is only hoped for: "mong muốn được đón |ông A sang thăm| Nhật Bản"."""
    lead = clauses.words(clauses.sentence.start, verb.cue.start)[-_WISHED:]
    lead = lead[len(lead) - lead[::-1].index(";") :] if ";" in lead else lead
    return any(pair in _WISHES for pair in pairwise(lead))


_WISHED = 16
_WISHES = {("mong", "muốn"), ("mong", "được"), ("hy", "vọng"), ("mong", "đón"), ("mong", "chờ"), ("mong", "đợi")}


def _is_site_of(clauses: Clauses, verb: Verb, place: Actor) -> bool:
    """Whether a site without a name of its own is visited, which the place only locates: "thăm |nông trại| Ba Vì"."""
    if place.mention.kind is not Kind.PLACE or level(place) == "site":
        return False
    gap = clauses.words(verb.cue.end, place.start)
    return any(pair in _SITES for pair in pairwise(gap)) and not {",", ";", "tại", "ở"} & set(gap)


_SITES = {
    ("ngôi", "nhà"), ("nông", "trường"), ("nông", "trại"), ("trang", "trại"), ("nhà", "máy"), ("cửa", "hàng"),
    ("mô", "hình"), ("làng", "nghề"), ("khu", "chế"), ("vườn", "ươm"), ("xí", "nghiệp"), ("nhà", "số"),
}  # fmt: skip


_SITE_GAP = frozenset({"và", ",", "ghi", "lưu", "bút", "niệm", "chụp", "ảnh", "làm", "việc", "nói", "chuyện", "tại"})
"""What somebody does at a site that is visited: "thăm và ghi lưu bút tại |Nhà sàn A|"."""


def _goes_to_unnamed(clauses: Clauses, verb: Verb) -> bool:
    """Whether somebody goes to see people or a site without a name: "Thủ tướng thăm |một mô hình nuôi tôm|"."""
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    direct = verb.direct or (bool(people(verb.subject)) and goes_there(clauses, verb))
    told = direct and not verb.passive and not any(part in word for part in _NAMING)
    after = clauses.after(verb.cue.end, 3)
    if not told or not after or after[0] in _OTHER_VISITS or is_habitual(clauses):
        return False
    inspected = any(  # "đến thăm, |kiểm tra| tiến độ công trình": one outing
        c.start >= verb.cue.end and len(clauses.words(verb.cue.end, c.start)) <= _GOES_ON
        for c in clauses.cues("inspect")
    )
    return not inspected and not {"đại", "biểu"} <= set(after)  # "thăm hỏi các đại biểu dự lễ"


_GOES_ON = 2
_IN_STATE = ("chính thức", "nhà nước", "hữu nghị")
_NAMING = ("khảo sát", "chính thức", "nhà nước", "hữu nghị")
"""What is surveyed or visited in state is told by its name, or nothing is told of it."""
_OTHER_VISITS = {"dò", "khám", ".", "”", "?"}
"""Behind "thăm" these make another word of it, or leave it alone: "thăm dò"."""


def _is_said_of(clauses: Clauses, verb: Verb) -> bool:
    """ "Ông A là lãnh đạo đầu tiên |tới thăm| B": what somebody is, not that he goes."""
    words = clauses.words(verb.subject[-1].end, verb.cue.start)
    return "là" in words and "tiên" in words[-3:]


def _is_invited(clauses: Clauses, verb: Verb) -> bool:
    """Whether somebody invites others: "A |mời các nghị sĩ sớm thăm| …"; not "nhận lời mời của …, đã thăm".

    Also where the invitation is only brought: "ông A |chuyển lời mời hai vị sang thăm| Việt Nam", or taken: "nhận lời
    |mời sớm thăm| B".
    """
    words = ["", "", *clauses.words(verb.subject[-1].end, verb.cue.start)]
    if "mời" in words and _COMING_SOON.issuperset(words[len(words) - words[::-1].index("mời") :]):
        return True
    return any(
        w == "mời" and (v != "lời" or u in _BRINGING) for u, v, w in zip(words, words[1:], words[2:], strict=False)
    )


_COMING_SOON = frozenset({"sớm", "sang", "đến", "tới", "lại"})
_BRINGING = frozenset({"chuyển", "gửi", "trao", "có"})
"""What is done with an invitation by who invites."""


def _is_welcomed(clauses: Clauses, verb: Verb) -> bool:
    """Whether a visit is told by its welcome: "Sáng 4/8, |lễ đón| ông B thăm cấp Nhà nước Việt Nam được tổ chức"."""
    welcomes = (c for c in clauses.cues("ceremony") if c.end < verb.cue.start)
    return any(clauses.text(c.start, c.end).lower().startswith("lễ đón") for c in welcomes)


def _is_guests(clauses: Clauses, verb: Verb) -> bool:
    """Whether a guest's visit is told only to say who is received: "tiếp ông B |sang thăm| Việt Nam"."""
    if "dịp" in clauses.before(verb.cue.start, 5):
        return True
    rulers = [v for v in clauses.verbs if v.cue.rule == "receive" and v.subject and v.cue.end <= verb.cue.start]
    if verb.embedded:
        return bool(rulers)
    # "tiếp |ông B đang ở thăm| Việt Nam"
    return any(v.cue.end <= verb.subject[0].start and "," not in _gap(clauses, v, verb) for v in rulers)


def _gap(clauses: Clauses, one: Verb, other: Verb) -> list[str]:
    """The words between a verb and the subject of another behind it."""
    return clauses.words(one.cue.end, other.subject[0].start)


def _in_passing(clauses: Clauses, verb: Verb, event: RawEvent) -> RawEvent:
    """A visit with the days that are told of it alone: those behind it, or a stretch of days."""
    behind = clauses.time_after(verb.cue)
    if behind is not None and isinstance(behind.value, Time):
        return replace(event, time=behind.value, passing=True)
    lasts = event.time is not None and event.time.end is not None
    return replace(event, time=event.time if lasts else None, passing=True)


def _told_later(clauses: Clauses, verb: Verb) -> list[Actor]:
    """Who is visited behind more words: "thăm, tặng quà thầy và trò |Trường A|", "thăm, tặng quà gia đình |bà B|"."""
    first = next(iter(clauses.actors_after(verb.cue.end)), None)
    if first is None or first.mention.kind not in {Kind.ORGANIZATION, Kind.PERSON} or first in verb.subject:
        return []
    words = clauses.words(verb.cue.end, first.start)
    told = [w for w in words if not w.isdigit()]  # "thương binh |1/4|"
    near = len(words) <= _VISITED_REACH and word_set("clause_words", use="visited").issuperset(told)
    if not near or first.mention.kind is Kind.ORGANIZATION:
        return [a for a in clauses.group_at(first) if a.mention.kind is first.mention.kind] if near else []
    mourned = ("gia", "đình") in pairwise(words) and not _CONDOLING.isdisjoint(words)
    return [] if clauses.before(first.start, 1) == [","] or mourned else people(clauses.group_at(first))


_CONDOLING = frozenset({"buồn", "sẻ"})
"""Whose family somebody mourns with is not visited: "đến thăm hỏi, chia |buồn| cùng gia đình ông A"."""
_VISITED_REACH = 20


def _with_people(clauses: Clauses, visited: list[Actor]) -> list[Actor]:
    """The visited with those told later by "và bà …": "thăm ông A, 95 tuổi, ở số nhà 14 …, và bà B"."""
    if not visited or visited[0].mention.kind is not Kind.PERSON:
        return visited
    out = list(visited)
    for actor in clauses.actors_after(visited[-1].end):
        if any(v.subject and v.subject[0] is actor for v in clauses.verbs):
            break
        told = clauses.before(actor.start, 1) in (["và"], ["đình"], [";"]) and not _is_street(clauses, actor)
        told = told or is_told_by_merit(clauses, actor)
        if actor.mention.kind is Kind.PERSON and told and actor not in out:
            out.append(actor)
    return out


def is_told_by_merit(clauses: Clauses, actor: Actor) -> bool:
    """Whether somebody of a row is told by what he is honoured for: "và |thương binh 1/4| An", "|Mẹ Việt Nam …| Tý"."""
    before = [*clauses.before(actor.start, _MERIT_REACH), *clauses.words(actor.start, actor.mention.start)]
    line = " ".join(w for w in before if not w.isdigit() and w != "/")
    merit = next((m for m in _MERITS if line.endswith(m)), None)
    return merit is not None and line.removesuffix(merit).endswith((" và ", " , ", " ; ", " đình ", " cùng "))


_MERIT_REACH = 9
_MERITS = ("mẹ việt nam anh hùng", "thương binh", "bệnh binh", "cựu chiến binh", "lão thành cách mạng")


def _is_street(clauses: Clauses, actor: Actor) -> bool:
    """Whether a street or quarter is named after somebody: "ở khu |Lê Quý Đôn| và …": no honorific stands before."""
    return actor.start == actor.mention.start and clauses.before(actor.start, 1) != ["đình"]


_DAY_REACH = 5


_READERS = {"receive": _reception, "visit": _visit, "inspect": read_inspection}

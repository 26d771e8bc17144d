"""Receptions, visits and inspections: who receives, visits or inspects whom, and where."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from civicgraph.lexicon.words import word_set
from civicgraph.model import BodyName, Kind, Mention, PlaceName, PostName, RawEvent, Time
from civicgraph.parse.clauses import Clauses, Verb, bodies, people
from civicgraph.parse.facts import make_event, with_leaders
from civicgraph.parse.phrases import Actor
from civicgraph.vocabulary import EventStatus, EventType, Role

# Syllables behind "tiếp", "đón", "gặp" that make another word of it: "tiếp tục", "tiếp nhận", "tiếp giáp".
_OTHER_WORDS = {"tục", "theo", "cận", "xúc", "nhận", "thu", "cử", "dân", "công", "thị", "sức", "giáp"}
# Plain verbs that tell a reception only of a subject of their own.
_PLAIN = {"gặp", "đón", "tiếp"}
_TALKS = ("hội đàm", "hội kiến", "gặp", "điện đàm")
_PAYING_RESPECTS = {"đến chào", "tới chào", "chào xã giao", "đến chào xã giao", "tới chào xã giao"}
_AT_RECEPTION = (["tại", "buổi"], ["tại", "cuộc"], ["trong", "buổi"], ["trong", "cuộc"])
# How a sentence opens in which whoever acts next is on the journey: "Trong khuôn khổ |chuyến thăm| …".
_ON_JOURNEY = (["trong", "khuôn", "khổ"], ["trong"], ["nhân"], ["nhân", "dịp"], ["tiếp", "tục"])
_MANY = {"các", "những", "nhiều"}
_GOING = {"tới", "đến", "tại"}


def read_encounters(clauses: Clauses) -> list[RawEvent]:
    """The receptions, visits and inspections of the sentence."""
    out: list[RawEvent] = []
    for verb in clauses.verbs:
        read = _READERS.get(verb.cue.rule)
        on_occasion = not verb.embedded or "dịp" in clauses.before(verb.cue.start, 5)
        if read is None or verb.negated or verb.modal or not on_occasion or _is_charged(clauses, verb):
            continue
        if event := read(clauses, verb):
            out.append(event)
    if reviewed := _reviewed(clauses):
        out.append(reviewed)
    if not any(event.type is EventType.INSPECTION for event in out):
        out += [event for event in (_concluded(clauses, cue) for cue in _paper_words(clauses)) if event][:1]
    return out


def _paper_words(clauses: Clauses) -> Iterator[Mention]:
    """The "thanh tra", "kiểm tra" of a paper or team, also inside its name: "quyết định |thanh tra| đột xuất"."""
    papers = word_set("clause_words", use="inspection_paper")
    for first, second in pairwise(clauses.tokens):
        if (first.fold, second.fold) in _INSPECTING:
            before = clauses.before(first.start, 2)
            if before[-1:] and (before[-1] in papers or " ".join(before) in papers):
                yield Mention(first.start, second.end, Kind.WORD, "inspect")


_INSPECTING = {("kiểm", "tra"), ("thanh", "tra"), ("giám", "sát")}


def _concluded(clauses: Clauses, cue: Mention) -> RawEvent | None:
    """What is told of an inspection by its papers: "Bộ A công bố kết luận |thanh tra| đối với B".

    "quyết định kiểm tra", "thành lập đoàn kiểm tra" tell of one to come, "kết quả kiểm tra của C" of one held.
    """
    before = clauses.before(cue.start, 4)
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
    first = clauses.between(clauses.sentence.start, cue.start)[-paper].start
    behind = _up_to_verb(clauses, cue)
    near = bool(behind) and len(clauses.words(cue.end, behind[0].start)) <= _OWNED_REACH
    owner = [a for a in behind[:1] if clauses.governor(a) == "của" and near and not team]
    several = team and clauses.before(first, 1) in (["các"], ["nhiều"], ["những"])
    lead = [w for w in clauses.before(first, 5) if w not in _PAPER_WORDS]
    verbs = (" ".join(lead[-n:]) for n in (2, 1))
    governed = lead[-2:-1] not in (["khi"], ["nếu"], ["chưa"], ["để"]) and any(
        verb in word_set("clause_words", use="inspection_told") for verb in verbs
    )
    subject = clauses.subject_before(_from_verb(clauses, first)) if governed else []
    if (
        (team and not governed)
        or (several and "sẽ" not in clauses.before(first, 8))
        or _is_only_asked(clauses, subject)
    ):
        return None
    inspectors = owner or bodies(subject)
    inspected = [a for a in behind if a not in owner and a.mention.kind is not Kind.POST][:1]
    inspected = clauses.group_at(inspected[0]) if inspected and clauses.governor(inspected[0]) in _AIMED else []
    if not bodies(inspectors) or not (governed or inspected):
        return None
    teams = [a for a in clauses.actors if team and a.start <= cue.start and cue.end <= a.end]
    roles = [(Role.INSPECTOR, [*bodies(inspectors), *bodies(teams)]), (Role.INSPECTED, _first_kind(inspected))]
    place = _place_of(inspected)
    to_come = " ".join(before[-paper:]) in word_set("clause_words", use="inspection_ordered")
    event = make_event(clauses, EventType.INSPECTION, cue, roles, "inspection-by-paper", 0.65, place=place, timed=False)
    return replace(event, status=EventStatus.PLANNED) if to_come else event


def _is_only_asked(clauses: Clauses, subject: list[Actor]) -> bool:
    """Whether a body is asked or awaited to tell of an inspection: "đề nghị |Thanh tra A| công bố kết luận"."""
    tail = clauses.before(subject[0].start, 3) if subject else []
    return bool({"nghị", "cầu", "mong", "muốn", "giao", "khi", "nếu", "đạo", "chờ"} & set(tail))


def _from_verb(clauses: Clauses, end: int) -> Mention:
    """The verb that governs a paper, with the adverbs before it left to the subject: "|công bố kết luận| thanh tra"."""
    start = end
    for token in reversed(clauses.between(clauses.sentence.start, end)[-5:]):
        if clauses.is_named(token) or token.fold in _BEFORE_VERB:
            break
        start = token.start
    return Mention(start, end, Kind.WORD, "inspection-told")


def _up_to_verb(clauses: Clauses, cue: Mention) -> list[Actor]:
    """Who stands behind an inspection before another verb or a mark that ends its phrase."""
    out: list[Actor] = []
    for actor in clauses.actors_after(cue.end):
        gap = clauses.words(out[-1].end if out else cue.end, actor.start)
        if len(gap) > _PAPER_REACH or {",", ";", ":", "(", "”"} & set(gap):
            break
        out.append(actor)
    return out


_OWNED_REACH = 3
"""Farther behind it whose activity is inspected is told: "đoàn kiểm tra |hoạt động kinh doanh của Công ty A|"."""
_PAPER_REACH = 14
_PAPER_WORDS = {"dự", "thảo", "nội", "dung", "các", "báo", "cáo", "một", "những", "kết", "luận", "quyết", "định"}
_TEAM_WORDS = {"đoàn", "tổ"}
_AIMED = {"với", "tại", "ở", "về", "của"}
_BEFORE_VERB = {"đã", "vừa", "sẽ", "đang", ",", "cũng", "mới", ")"}


def _reviewed(clauses: Clauses) -> RawEvent | None:
    """ "Xem xét kết quả giám sát đối với |Ban Thường vụ A|, |Ủy ban Kiểm tra B| kết luận …": what was inspected."""
    words = clauses.words(clauses.sentence.start, clauses.sentence.end)[:_REVIEW]
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


def _is_charged(clauses: Clauses, verb: Verb) -> bool:
    """Whether who would act is only told to: "văn bản của UBND tỉnh giao |Chủ tịch UBND huyện| kiểm tra …"."""
    if not verb.direct or not verb.subject:
        return False
    lead = clauses.governor(verb.subject[0])
    return lead == "giao" or lead == "lệnh"


# --- receptions ----------------------------------------------------------------------------------------------------


def _reception(clauses: Clauses, verb: Verb) -> RawEvent | None:
    if any(w in _OTHER_WORDS for w in clauses.after(verb.cue.end, 1)):
        return None
    met = _apart(clauses.object_of(verb.cue, 3), verb.subject)
    guests = with_leaders(clauses, _no_places(met)) or _leader_received(clauses, verb)
    if (
        guests
        and guests[0].mention.kind is not Kind.PERSON
        and _MANY & set(clauses.words(verb.cue.end, guests[0].start))
    ):
        return None  # "gặp mặt |các nữ đại biểu Quốc hội|"
    if verb.passive and verb.agent and (received := _received(clauses, verb)):
        return received
    if not guests:
        return _receives_unnamed(clauses, verb)
    if _opens_list(clauses, verb) and (hosts := _listed_hosts(clauses, guests)):
        roles = [(Role.HOST, hosts), (Role.GUEST, guests[:1])]
        return _tell(clauses, EventType.RECEPTION, verb, roles, "reception-list", 0.8, clauses.place_of(verb.cue))
    hosts = _no_places(verb.subject)
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    at_talks = _at_reception(clauses, verb)
    if not hosts or (word in _PLAIN and not verb.direct and not at_talks and not _chained(clauses, verb)):
        return None
    if word in {"gặp", "gặp gỡ"} and any(g.mention.kind not in {Kind.PERSON, Kind.POST} for g in guests):
        return None
    abroad = word.startswith(_TALKS) and _is_foreign(hosts[0]) and not _is_foreign(guests[0])
    if abroad or word in _PAYING_RESPECTS:
        hosts, guests = guests, hosts
    roles = [(Role.HOST, hosts), (Role.GUEST, guests)]
    place = clauses.place_of(verb.cue)
    if place is not None and any(guests[0].end <= v.cue.start < place.start for v in clauses.verbs):
        place = None  # "đón đoàn B sang thăm và làm việc tại Việt Nam"
    return _tell(clauses, EventType.RECEPTION, verb, roles, "host-receives-guest", 0.85, place)


def _apart(met: list[Actor], subject: list[Actor]) -> list[Actor]:
    """Those met, up to who meets them: "Tiếp |ông A|, Chủ tịch B nhấn mạnh …"."""
    return met[: met.index(subject[0])] if subject and subject[0] in met else met


def _opens_list(clauses: Clauses, verb: Verb) -> bool:
    """Whether the sentence begins with a welcome: "Đón Chủ tịch A tại sân bay có …", "Ra đón …"."""
    return set(clauses.words(clauses.sentence.start, verb.cue.start)) <= {"ra", "tham", "gia", "cùng", "có", "mặt"}


def _received(clauses: Clauses, verb: Verb) -> RawEvent | None:
    """ "Đoàn A được Chủ tịch B tiếp (thân mật)": who is received stands first."""
    hosts, guests = _no_places(verb.agent), _no_places(verb.subject)
    if not hosts or not guests or clauses.before(hosts[0].start, 1) != ["được"]:
        return None
    roles = [(Role.HOST, hosts), (Role.GUEST, guests)]
    return _tell(clauses, EventType.RECEPTION, verb, roles, "guest-received-by-host", 0.8, clauses.place_of(verb.cue))


def _receives_unnamed(clauses: Clauses, verb: Verb) -> RawEvent | None:
    """ "Thủ tướng A tiếp |một số doanh nhân| …", "điện đàm với |các nghị sĩ|": the guests have no names."""
    hosts = people(verb.subject)
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    alone = verb.direct or _chained(clauses, verb)
    if not hosts or not alone or verb.passive or word in _GATHERING or _is_habitual(clauses):
        return None
    after = [w for w in clauses.after(verb.cue.end, 6) if w != "với"]
    groups = word_set("clause_words", use="received")
    if after[:1] in _SEVERAL and any(" ".join(after[k : k + n]) in groups for k in (1, 2) for n in (1, 2)):
        roles = [(Role.HOST, hosts)]
        place = clauses.place_of(verb.cue)
        return _tell(clauses, EventType.RECEPTION, verb, roles, "host-receives-unnamed", 0.7, place)
    return None


def _is_habitual(clauses: Clauses) -> bool:
    """Whether the sentence tells what is done again and again: "thường xuyên gặp gỡ", "hàng năm tiếp"."""
    words = clauses.words(clauses.sentence.start, clauses.sentence.end)
    return any(pair in _HABITS for pair in pairwise(words))


_HABITS = {
    ("thường", "xuyên"),
    ("hằng", "năm"),
    ("hàng", "năm"),
    ("hằng", "tháng"),
    ("hàng", "tháng"),
    ("hằng", "tuần"),
    ("hàng", "tuần"),
    ("nhiều", "lần"),
    ("định", "kỳ"),
    ("mỗi", "khi"),
    ("mỗi", "lần"),
    ("mỗi", "năm"),
}
_SEVERAL = (["một"], ["các"], ["những"], ["nhiều"], ["đại"], ["lãnh"], ["đoàn"])
_GATHERING = {"gặp mặt"}
"""A reception that is told as the meeting that it is: "gặp mặt |các cơ quan báo chí|"."""


def _leader_received(clauses: Clauses, verb: Verb) -> list[Actor]:
    """Who leads a delegation without a name: "tiếp đoàn doanh nghiệp … do |ông A| dẫn đầu"."""
    if clauses.after(verb.cue.end, 1) != ["đoàn"]:
        return []
    lead = next((c for c in clauses.cues("lead") if c.start >= verb.cue.end), None)
    led = [a for a in clauses.actors if verb.cue.end <= a.start and lead is not None and a.end <= lead.start]
    return [a for a in led[-1:] if a.mention.kind is Kind.PERSON and clauses.governor(a) == "do"]


def _at_reception(clauses: Clauses, verb: Verb) -> bool:
    """Whether the sentence begins with a reception and goes on with its host: "Tại buổi |tiếp| B, ông A cho biết …"."""
    if not verb.subject or clauses.before(verb.subject[0].start, 1) != [","] or verb.subject[0].start < verb.cue.end:
        return False
    within = clauses.before(verb.cue.start, 2) in _AT_RECEPTION
    # "Chiều 18/6, tại Phủ Chủ tịch, |tiếp| B, ông A nhấn mạnh …"
    first = not any(a.end <= verb.cue.start and a.mention.kind is not Kind.PLACE for a in clauses.actors)
    return within or (first and (clauses.before(verb.cue.start, 1) in ([], [","], ["khi"])))


def _listed_hosts(clauses: Clauses, guests: list[Actor]) -> list[Actor]:
    """ "Đón Chủ tịch nước tại sân bay có …": the hosts are listed behind "có"."""
    have = next((c for c in clauses.cues("have") if c.start > guests[-1].end), None)
    return _no_places(clauses.actors_after(have.end)) if have is not None else []


def _is_foreign(actor: Actor) -> bool:
    """Whether the name or a post shows that somebody is of another country."""
    for told in (actor.mention, *actor.posts):
        if told.rule in {"name-after-title", "body-of-country"}:
            return True
        if not isinstance(told.value, PostName):
            continue
        if told.value.body is not None and (told.value.body.rule == "body-of-country" or _of_abroad(told.value.body)):
            return True
        place = told.value.place.value if told.value.place is not None else None
        if isinstance(place, PlaceName) and place.level == "country" and place.name != "Việt Nam":
            return True
    return False


def _of_abroad(body: Mention) -> bool:
    """Whether a body is a foreign party or part of one: "Bộ Chính trị Đảng Nhân dân Cách mạng Lào"."""
    value = body.value
    if not isinstance(value, BodyName):
        return False
    foreign = value.kind == "party" and value.name.startswith("Đảng ") and value.name != "Đảng Cộng sản Việt Nam"
    return foreign or (value.parent is not None and _of_abroad(value.parent))


# --- visits --------------------------------------------------------------------------------------------------------


def _visit(clauses: Clauses, verb: Verb) -> RawEvent | None:
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    visited = _apart(clauses.object_of(verb.cue, 4), verb.subject) or _whose_people(clauses, verb)
    if clauses.before(verb.cue.start, 1) in (["lời"], ["hỏi"]):  # "gửi lời thăm hỏi của A tới B": nobody went
        return None
    if verb.subject and (_is_said_of(clauses, verb) or _is_invited(clauses, verb)):
        return None
    between = [c for c in clauses.cues("work_with") if visited and verb.cue.end <= c.start < visited[0].start]
    if "khảo sát" in word and any(clauses.before(c.end, 1) == ["với"] for c in between):
        visited = []  # "đi khảo sát và làm việc với tỉnh A"
    if "chuyến" in word:
        return _journey(clauses, verb, visited)
    visitors = with_leaders(clauses, _no_places(verb.subject))
    if not visitors or (word == "khảo sát" and not verb.direct):
        return None
    if not verb.direct and (goal := _come_to(clauses, verb)):
        met = [a for a in visited if a.mention.kind is Kind.PERSON]
        roles = [(Role.VISITOR, visitors), (Role.VISITED, met or [goal])]
        return _tell(clauses, EventType.VISIT, verb, roles, "somebody-visits", 0.75, _place_of([goal]))
    if visited:
        roles = [(Role.VISITOR, visitors), (Role.VISITED, _with_people(clauses, _first_kind(visited)))]
        place = _place_of(visited)
        event = _tell(clauses, EventType.VISIT, verb, roles, "somebody-visits", 0.75, place, behind=verb.embedded)
        return _in_passing(clauses, verb, event) if _is_guests(clauses, verb) else event
    located = [a for a in clauses.actors_after(verb.cue.end)[:1] if "tại" in clauses.before(a.start, 2)]
    surveys = word.startswith("đi khảo sát") and clauses.time_of(verb.cue) is not None
    if not located and not surveys and not _goes_to_unnamed(clauses, verb):
        return None
    # "thăm một số gia đình tại Hải Phòng": the place is told, those visited are not named.
    roles = [(Role.VISITOR, visitors)]
    return _tell(clauses, EventType.VISIT, verb, roles, "somebody-visits-unnamed", 0.7, _place_of(located))


def _goes_to_unnamed(clauses: Clauses, verb: Verb) -> bool:
    """Whether somebody goes to see people or a site without a name: "Thủ tướng thăm |một mô hình nuôi tôm|"."""
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    told = verb.direct and not verb.passive and not any(part in word for part in _NAMING)
    after = clauses.after(verb.cue.end, 3)
    if not told or not after or after[0] in _OTHER_VISITS or _is_habitual(clauses):
        return False
    inspected = any(  # "đến thăm, |kiểm tra| tiến độ công trình": one outing
        c.start >= verb.cue.end and len(clauses.words(verb.cue.end, c.start)) <= _GOES_ON
        for c in clauses.cues("inspect")
    )
    return not inspected and not {"đại", "biểu"} <= set(after)  # "thăm hỏi các đại biểu dự lễ"


_GOES_ON = 2
_NAMING = ("khảo sát", "chính thức", "nhà nước", "hữu nghị")
"""What is surveyed or visited in state is told by its name, or nothing is told of it."""
_OTHER_VISITS = {"dò", "khám", ".", "”", "?"}
"""Behind "thăm" these make another word of it, or leave it alone: "thăm dò"."""


def _is_said_of(clauses: Clauses, verb: Verb) -> bool:
    """ "Ông A là lãnh đạo đầu tiên |tới thăm| B": what somebody is, not that he goes."""
    words = clauses.words(verb.subject[-1].end, verb.cue.start)
    return "là" in words and "tiên" in words[-3:]


def _is_invited(clauses: Clauses, verb: Verb) -> bool:
    """Whether somebody invites others: "Thủ tướng A |mời các nghị sĩ sớm thăm| …"; not "nhận lời mời của …, đã thăm"."""
    words = ["", *clauses.words(verb.subject[-1].end, verb.cue.start)]
    return any(w == "mời" and v != "lời" for v, w in pairwise(words))


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
    lasts = event.time is not None and event.time.end is not None
    own = behind is not None or lasts
    return replace(event, time=event.time if own else None, passing=True)


def _whose_people(clauses: Clauses, verb: Verb) -> list[Actor]:
    """The body whose people are visited: "thăm, tặng quà thầy và trò |Trường A|", "chúc mừng cán bộ |Bệnh viện B|"."""
    first = next(iter(clauses.actors_after(verb.cue.end)), None)
    if first is None or first.mention.kind is not Kind.ORGANIZATION:
        return []
    words = clauses.words(verb.cue.end, first.start)
    return [first] if len(words) <= _VISITED_REACH and word_set("clause_words", use="visited").issuperset(words) else []


_VISITED_REACH = 20


def _come_to(clauses: Clauses, verb: Verb) -> Actor | None:
    """Where somebody came to visit the unnamed: "A đã tới |Bệnh viện B| (để) thăm hỏi các nạn nhân"."""
    before = [a for a in clauses.actors if a.end <= verb.cue.start]
    sites = [a for a in before if a.mention.kind in {Kind.PLACE, Kind.ORGANIZATION}]
    goal = next((a for a in sites if before[-1] in clauses.group_at(a)), None)
    if goal is None or goal in verb.subject:
        return None
    near = set(clauses.words(before[-1].end, verb.cue.start)) <= {"để", "và", ",", "trực", "tiếp"}
    going = {"tới", "đến", "vào", "về", "xuống", "lên"} & {clauses.governor(goal), *clauses.before(goal.start, 5)}
    return goal if near and going else None


def _first_kind(actors: list[Actor]) -> list[Actor]:
    """Of a row of places those of the first one's level (commune, district, province); else all."""
    first = _level(actors[0]) if actors else None
    return actors if first is None else [a for a in actors if _level(a) == first]


def _level(actor: Actor) -> str | None:
    return actor.mention.value.level if isinstance(actor.mention.value, PlaceName) else None


def _with_people(clauses: Clauses, visited: list[Actor]) -> list[Actor]:
    """The visited with those told later by "và bà …": "thăm ông A, 95 tuổi, ở số nhà 14 …, và bà B"."""
    if not visited or visited[0].mention.kind is not Kind.PERSON:
        return visited
    out = list(visited)
    for actor in clauses.actors_after(visited[-1].end):
        if any(v.subject and v.subject[0] is actor for v in clauses.verbs):
            break
        if actor.mention.kind is Kind.PERSON and clauses.before(actor.start, 1) in (["và"], ["đình"]):
            out.append(actor)
    return out


def _journey(clauses: Clauses, verb: Verb, visited: list[Actor]) -> RawEvent | None:
    """ "chuyến thăm chính thức Hoa Kỳ của Thủ tướng A", "A bắt đầu chuyến thăm cấp Nhà nước tới Trung Quốc"."""
    places = [a for a in visited or _goal_behind(clauses, verb) if a.mention.kind is Kind.PLACE][:1]
    places = places or _goal_before(clauses, verb)
    visitors = _travellers(clauses, verb)
    places = places or _goal_of(clauses, visitors)
    if not visitors or (not places and not _is_spoken_of(clauses, verb, visitors)):
        return None
    roles = [(Role.VISITOR, visitors), (Role.VISITED, places)]
    place = _place_of(places)
    event = _tell(clauses, EventType.VISIT, verb, roles, "journey-of-somebody", 0.8, place, behind=True)
    # "chuyến thăm Việt Nam của ông A |(tháng 11/2016)|"
    bracketed = clauses.time_in_brackets(max(a.end for a in (*visitors, *places)))
    event = replace(event, time=bracketed) if bracketed else event
    if not places or places == _goal_of(clauses, visitors):  # the day told before is that of who speaks of it
        behind = clauses.time_after(verb.cue)
        near = behind is not None and len(clauses.words((places or visitors)[-1].end, behind.start)) <= _DAY_REACH
        own = behind.value if near and behind is not None and isinstance(behind.value, Time) else None
        return replace(event, time=bracketed or own, passing=True)
    # "trong khuôn khổ chuyến thăm", "đánh giá cao chuyến thăm": spoken of, not told of its day
    within = clauses.before(verb.cue.start, 1) in _WITHIN_JOURNEY and not _goal_before(clauses, verb)
    if bracketed is None and within:
        # "Trong chuyến thăm Việt Nam, ngày 17/6, ông A …", "sau chuyến thăm Mỹ của ông B": the day is another event's
        lasts = event.time is not None and event.time.end is not None
        return replace(event, time=event.time if lasts else None, passing=True)
    under_way = bool(_GOING_ON & set(clauses.before(verb.cue.start, 3)))
    has = clauses.text(verb.cue.start, verb.cue.end).lower().startswith("có")
    return event if under_way or has or _goal_before(clauses, verb) else replace(event, passing=True)


_DAY_REACH = 5


def _goal_of(clauses: Clauses, visitors: list[Actor]) -> list[Actor]:
    """The place told behind whose journey it is: "chuyến thăm của Tổng thống A |tới Việt Nam|"."""
    goal = clauses.actors_after(visitors[-1].end)[:1] if visitors else []
    going = bool(goal) and clauses.words(visitors[-1].end, goal[0].start) in _GOING_TO
    return goal if going and goal[0].mention.kind is Kind.PLACE else []


_GOING_TO = (["tới"], ["đến"], ["sang"])


def _is_spoken_of(clauses: Clauses, verb: Verb, visitors: list[Actor]) -> bool:
    """Whether somebody's visit is spoken of, where to told elsewhere: "kết quả |chuyến thăm của Thủ tướng A|"."""
    visits = "thăm" in clauses.words(verb.cue.start, verb.cue.end)
    named = any(a.mention.kind is Kind.PERSON for a in visitors)
    return visits and named and clauses.governor(visitors[0]) == "của"


_WITHIN_JOURNEY = (["trong"], ["khổ"], ["nhân"], ["dịp"], ["tục"], ["sau"], ["trước"])
_GOING_ON = {"đầu", "thúc", "hiện", "có", "đường"}
"""What stands before a journey of which it is told: "bắt đầu", "kết thúc (tốt đẹp)", "thực hiện", "lên đường"."""


def _goal_before(clauses: Clauses, verb: Verb) -> list[Actor]:
    """The place that somebody came to: "A đã |tới Mỹ|, bắt đầu chuyến thăm chính thức", "… trong chuyến công tác"."""
    goal = next((a for a in reversed(clauses.actors) if a.end <= verb.cue.start), None)
    if goal is None or goal.mention.kind is not Kind.PLACE or clauses.governor(goal) not in _ARRIVING:
        return []
    gap = set(clauses.words(goal.end, verb.cue.start))
    return clauses.group_at(goal)[:1] if gap and gap <= _BEGINNING else []


_ARRIVING = {"tới", "đến", "sang"}
_BEGINNING = {",", "trong", "bắt", "đầu", "thực", "hiện", "để", "nhân", "tiến", "hành", "khuôn", "khổ"}


def _goal_behind(clauses: Clauses, verb: Verb) -> list[Actor]:
    """The place behind "tới", "đến": "chuyến thăm cấp Nhà nước |tới Trung Quốc|"."""
    goal = clauses.actors_after(verb.cue.end)[:1]
    near = bool(goal) and len(clauses.words(verb.cue.end, goal[0].start)) <= 8
    return goal if near and _GOING & set(clauses.before(goal[0].start, 1)) else []


def _travellers(clauses: Clauses, verb: Verb) -> list[Actor]:
    """Whose journey it is, in the order in which a reader would ask."""
    # 1. "chuyến thăm … của A"
    for actor in clauses.actors_after(verb.cue.end):
        # "… theo lời mời của B": B stays home; behind a comma another thing is told
        invited = {"mời", "dịp", ",", ";", "nhằm"} & set(clauses.words(verb.cue.end, actor.start))
        if clauses.governor(actor) == "của" and actor.mention.kind is not Kind.PLACE and not invited:
            group = clauses.group_at(actor)
            before = clauses.words(clauses.sentence.start, verb.cue.start)
            if before[-2:] == ["khuôn", "khổ"] or before in _ON_JOURNEY:
                group = _up_to_comma(clauses, group)
            return with_leaders(clauses, group)
    # 2. "A bắt đầu, kết thúc, thực hiện, có chuyến thăm …"
    has = clauses.text(verb.cue.start, verb.cue.end).lower().startswith("có")
    if has or _GOING_ON & set(clauses.before(verb.cue.start, 3)):
        return _no_places(verb.subject)
    if clauses.before(verb.cue.start, 1) == ["trong"] and _goal_before(clauses, verb):
        return with_leaders(clauses, _no_places(verb.subject))
    # 3. "Trong khuôn khổ chuyến thăm Hà Lan, chiều 10/7, Thủ tướng A …"
    if clauses.words(clauses.sentence.start, verb.cue.start) in _ON_JOURNEY:
        acting = next((v.subject for v in clauses.verbs if v.direct and v.cue.start > verb.cue.end), [])
        return _no_places(acting)[:1]
    return []


def _up_to_comma(clauses: Clauses, group: list[Actor]) -> list[Actor]:
    """Whose journey leads up to what others do: "Trong chuyến thăm Lào của |A|, B và C đã ký …"."""
    for k in range(1, len(group)):
        if "," in clauses.words(group[k - 1].end, group[k].start):
            return group[:k]
    return group


# --- inspections ---------------------------------------------------------------------------------------------------


def _inspection(clauses: Clauses, verb: Verb) -> RawEvent | None:
    if clauses.after(verb.cue.end, 1) in (["viên"], ["gồm"]):  # "thanh tra viên, Thanh tra Bộ A": an officer
        return None
    if clauses.before(verb.cue.start, 1) in _TEAMS and not clauses.after(verb.cue.end, 1)[:1] == ["tại"]:
        return None  # "|đoàn kiểm tra| chỉ đạo Công an huyện …": a team's name
    verb = _carried_out(clauses, verb)
    goal = None if verb.direct else _come_to(clauses, verb)
    told = (
        verb.direct
        or goal is not None
        or _fronted(clauses, verb)
        or (_chained(clauses, verb) and not verb.embedded and _goes_on(clauses, verb))
    )
    inspectors = with_leaders(clauses, _no_places(verb.agent or verb.subject))
    if clauses.before(verb.cue.start, 1)[:1] in _NOMINAL:
        return None
    if not told or not inspectors or (verb.passive and not verb.agent):
        return None
    inspected = _inspected(clauses, verb)
    if goal is not None and not any(a.mention.kind is not Kind.PLACE for a in inspected):
        inspected = [goal]  # "đã đến |xã A| để kiểm tra tình hình sạt lở bờ sông B"
    located = clauses.place_of(verb.cue) or _ground(clauses, verb)
    if inspected:
        roles = [(Role.INSPECTOR, inspectors), (Role.INSPECTED, _first_kind(inspected))]
        return _tell(clauses, EventType.INSPECTION, verb, roles, "somebody-inspects", 0.75, _place_of(inspected))
    roles = [(Role.INSPECTOR, inspectors)]
    if located is not None or _is_outing(clauses, verb):
        # "kiểm tra đột xuất 5 phòng khám tại Hà Nội": only the place is named.
        return _tell(clauses, EventType.INSPECTION, verb, roles, "somebody-inspects-unnamed", 0.7, located)
    if not _is_done(clauses, verb):
        return None
    return _tell(clauses, EventType.INSPECTION, verb, roles, "somebody-inspects-something", 0.65, None)


def _is_done(clauses: Clauses, verb: Verb) -> bool:
    """Whether an inspection of something without a name is told as done, under way or to come, and is no routine.

    "Bộ A đã kiểm tra, phát hiện sai phạm", "Thứ trưởng B đi kiểm tra", "Qua kiểm tra, Sở C xác định …".
    """
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    if not verb.subject or _is_habitual(clauses) or clauses.before(verb.subject[0].start, 1) in _IF:
        return False
    if verb.subject[0].start > verb.cue.end:
        return _fronted(clauses, verb)
    gap = clauses.words(verb.subject[-1].end, verb.cue.start)
    if not verb.direct or clauses.before(verb.cue.start, 1)[-1:] in _TEAMS or {"tăng", "thường"} & set(gap):
        return False
    if word.startswith("giám sát"):  # "đã, đang giám sát chặt chẽ": what is watched all the time
        return clauses.sentence.title
    return bool(_TOLD & set(gap)) or word in _OUTINGS or (clauses.sentence.title and not gap)


_IF = (["khi"], ["nếu"], ["để"], ["do"], ["việc"])
_TEAMS = (["đoàn"], ["tổ"], ["đội"], ["ban"], ["ngành"], ["cuộc"])
_TOLD = {"đã", "vừa", "đang", "sẽ"}
_OUTINGS = {"đi kiểm tra", "đến kiểm tra", "trực tiếp kiểm tra", "kiểm tra thực tế", "kiểm tra đột xuất", "thị sát"}


def _fronted(clauses: Clauses, verb: Verb) -> bool:
    """Whether an inspection opens the sentence in which its inspector speaks: "Khi |kiểm tra| X, ông A yêu cầu …"."""
    if not verb.subject or verb.subject[0].start < verb.cue.end or clauses.before(verb.subject[0].start, 1) != [","]:
        return False
    between = [a for a in clauses.actors_after(verb.cue.end) if a.end <= verb.subject[0].start]
    if any(bodies([a]) and clauses.before(a.start, 1) == [","] for a in between):
        return False  # "Qua kiểm tra, |Bộ A| phát hiện …; Bộ B đã yêu cầu …"
    times = [t.end for t in clauses.tagged.times if t.end <= verb.cue.start]
    before = clauses.words(max(times, default=clauses.sentence.start), verb.cue.start)
    opens = set(before) <= {",", "khi", "trong", "qua", "sau", "trực", "tiếp", "đi", "đến", "tới"}
    found = "qua" in before and bool(bodies(verb.subject))  # "Qua kiểm tra tại B, |đoàn công tác A| cho rằng …"
    return opens and (found or bool(people(verb.subject)))


def _goes_on(clauses: Clauses, verb: Verb) -> bool:
    """Whether the verb goes on with an outing or act: "thăm, |kiểm tra| …"; "thi công, |giám sát|" tells none."""
    before = [v for v in clauses.verbs if v.cue.end <= verb.cue.start and set(v.subject[:1]) & set(verb.subject)]
    return bool(before) and len(clauses.words(before[-1].cue.end, verb.cue.start)) <= _NEAR


_NEAR = 12


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


def _ground(clauses: Clauses, verb: Verb) -> Mention | None:
    """The place on whose ground something is inspected: "… trên địa bàn |tỉnh A|"."""
    for actor in clauses.actors_after(verb.cue.end):
        if actor.mention.kind is Kind.PLACE and clauses.before(actor.start, 2) == ["địa", "bàn"]:
            return actor.mention
    return None


def _carried_out(clauses: Clauses, verb: Verb) -> Verb:
    """The inspection with who carries it out: "|Bộ A| đang tiến hành |thanh tra| toàn bộ …"."""
    if verb.direct or verb.passive or clauses.before(verb.cue.start, 2) not in _CARRYING_OUT:
        return verb
    start = clauses.between(clauses.sentence.start, verb.cue.start)[-2].start
    subject = clauses.subject_before(Mention(start, verb.cue.end, Kind.WORD, "inspect"))
    return replace(verb, subject=subject, direct=True, embedded=False) if subject else verb


# What stands before "kiểm tra" where it is a thing's name: "kế hoạch thanh tra".
_NOMINAL = (["hoạch"], ["tổ"], ["luận"])
_CARRYING_OUT = (["tiến", "hành"], ["thực", "hiện"], ["tổ", "chức"])


def _inspected(clauses: Clauses, verb: Verb) -> list[Actor]:
    if verb.passive:
        return verb.subject
    objects = clauses.object_of(verb.cue, 8)
    if objects and clauses.words(verb.cue.end, objects[0].start) in ([","], ["của"]):
        return []  # "Thấy đoàn |kiểm tra|, bà A …", "kết quả kiểm tra của Bộ A"
    if any(v.direct and v.subject and v.subject[0] in objects[:1] for v in clauses.verbs):
        return []  # "kiểm tra thông tin mà |báo A nêu|"
    if (works := _works(clauses, verb)) and not (objects and objects[0].start < works[0].start):
        return works
    if any(a.mention.kind is not Kind.PLACE for a in objects):
        return objects
    # "kiểm tra tình hình sạt lở bờ sông Hậu tại xã A và phường B": what is inspected is where.
    behind = clauses.actors_after(verb.cue.end)
    at = [a for a in behind if clauses.governor(a) == "tại" and _level(a) not in _WIDE]
    if at:
        return clauses.group_at(at[0])
    return [a for a in objects if not (_level(a) in _WIDE and clauses.governor(a) in {"tại", "ở", "bàn"})]


def _works(clauses: Clauses, verb: Verb) -> list[Actor]:
    """The project that is inspected: "kiểm tra tiến độ thi công |dự án cầu Bến Mới|"."""
    first = next((m for m in clauses.tagged.names if m.start >= verb.cue.end), None)
    if first is None or first.kind is not Kind.PROGRAMME:
        return []
    gap = clauses.words(verb.cue.end, first.start)
    near = len(gap) <= _WORKS_REACH and {",", ":", ";"}.isdisjoint(gap)
    return [Actor(first, first.start, first.end)] if near else []


_WORKS_REACH = 6
_WIDE = {"province", "country", "region"}
"""Something is inspected "tại tỉnh A": the province is where, not what."""


# --- what they share -----------------------------------------------------------------------------------------------


def _tell(
    clauses: Clauses,
    kind: EventType,
    verb: Verb,
    roles: list[tuple[Role, list[Actor]]],
    rule: str,
    confidence: float,
    place: Mention | None,
    *,
    behind: bool = False,
) -> RawEvent:
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    return make_event(
        clauses, kind, verb.cue, roles, rule, confidence, verb=verb, behind=behind, place=place, head=word
    )


def _no_places(actors: list[Actor]) -> list[Actor]:
    return [a for a in actors if a.mention.kind is not Kind.PLACE]


def _place_of(actors: list[Actor]) -> Mention | None:
    return actors[0].mention if actors and actors[0].mention.kind is Kind.PLACE else None


def _chained(clauses: Clauses, verb: Verb) -> bool:
    """Whether a comma or "và" ties the verb to the one before it, whose subject it shares."""
    return clauses.before(verb.cue.start, 1) in ([","], ["và"])


_READERS = {"receive": _reception, "visit": _visit, "inspect": _inspection}

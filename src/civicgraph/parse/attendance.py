"""Sentences that say no occasion but go on with one told before: who attends, who chairs, who came along."""

from dataclasses import replace
from functools import cache
from itertools import pairwise

from civicgraph.lexicon.words import word_set
from civicgraph.model import Kind, Mention, PostName, RawEvent, Time
from civicgraph.parse.clauses import Clauses, Verb, people
from civicgraph.parse.facts import make_event
from civicgraph.parse.phrases import Actor
from civicgraph.spelling import fold
from civicgraph.vocabulary import EventStatus, EventType, Role

LIST_GOES_ON = "attendance-list-goes-on"
_HEAD = 90
"""How far into the sentence "có" may stand that opens a list, in characters."""


def read_attendance(clauses: Clauses) -> RawEvent | None:
    """The part of an occasion told before that the sentence adds, if it does nothing else."""
    haves = [c for c in clauses.cues("have") if c.start - clauses.sentence.start < _HEAD]
    # of "có" and "có sự tham dự của", which begin together, the longer
    have = max((c for c in haves if c.start == haves[0].start), key=lambda c: c.end, default=None)
    have = have or _colon(clauses) or _leader_told(clauses)
    if have is not None and is_of_matter(clauses, have):
        have = None
    if have is not None and _opens(clauses, "companions") and not _is_of_team(clauses, have):
        came = [a for a in list_attending(clauses, have.end) if clauses.governor(a) != "do"]
        came = people(came) if _makes_up(clauses) else came  # "ông A, Vụ trưởng Vụ B, |Văn phòng C|"
        return _add(clauses, EventType.VISIT, have, Role.VISITOR, came, "companions")
    if have is not None and _opens(clauses, "attendance"):
        chairing = any(c.start < have.start for c in clauses.cues("chair"))
        listed = list_attending(clauses, have.end)
        if people(listed) or any(c.start < have.start for c in clauses.cues("attend")):
            role = Role.CHAIR if chairing else Role.PARTICIPANT
            return _add(clauses, EventType.MEETING, have, role, listed, "attendance-goes-on")
    return _bare_list(clauses) or _verb_alone(clauses)


def read_companions(clauses: Clauses) -> RawEvent | None:
    """Who goes along, behind where and to what occasion: "Tham gia Đoàn thăm Lào và dự Diễn đàn A |có| ông B, bà C"."""
    have = next((c for c in clauses.cues("have") if c.start - clauses.sentence.start >= _HEAD), None)
    if have is None or not _opens(clauses, "companions"):
        return None
    came = [a for a in list_attending(clauses, have.end) if a.mention.kind is Kind.PERSON]
    plain = "," not in clauses.words(clauses.sentence.start, have.start)
    return _add(clauses, EventType.VISIT, have, Role.VISITOR, came, "companions") if came and plain else None


def _is_of_team(clauses: Clauses, have: Mention) -> bool:
    """Whether who makes up a team is told, which may go only later: "|Thành phần đoàn kiểm tra| gồm Cục A, Cục B"."""
    return _makes_up(clauses) and clauses.before(have.start, 1) != ["đoàn"]


def _makes_up(clauses: Clauses) -> bool:
    """ "|Thành phần| Đoàn gồm có ông A, bà B": who is in a delegation."""
    return clauses.after(clauses.sentence.start, 2) == ["thành", "phần"]


def is_of_matter(clauses: Clauses, have: Mention) -> bool:
    """Whether "có" only stands in what an occasion is about, behind whose comma one acts who opens no list.

    "Chủ trì cuộc họp về hỗ trợ hộ |có| con nhỏ, |Phó Chủ tịch A| yêu cầu …".
    """
    first = next((a for a in clauses.actors_after(have.end) if a.mention.kind is not Kind.PLACE), None)
    if first is None or clauses.words(have.end, first.start)[-1:] != [","]:
        return False
    return any(v.direct and v.subject and v.subject[0] is first for v in clauses.verbs if v.cue.rule in _ACTING)


_ACTING = frozenset({"say", "direct"})


def _colon(clauses: Clauses) -> Mention | None:
    """The colon that opens a list in the place of "có": "Chủ trì hội nghị|:| ông A, ông B"."""
    chairs = [c for c in clauses.cues("chair") if c.start - clauses.sentence.start <= _CHAIRING]
    for token in clauses.tokens_after(chairs[0].end, _TOLD) if chairs else []:
        if token.text == ":":
            return Mention(token.start, token.end, Kind.WORD, "have")
    return None


def _leader_told(clauses: Clauses) -> Mention | None:
    """The "là" behind "dẫn đầu đoàn": "Dẫn đầu đoàn công tác |là| ông A"."""
    if clauses.after(clauses.sentence.start, 3) != ["dẫn", "đầu", "đoàn"]:
        return None
    for token in clauses.tokens[3:_TOLD]:
        if token.fold == "là":
            return Mention(token.start, token.end, Kind.WORD, "have")
    return None


_CHAIRING = 5
_TOLD = 6
"""A list of those who chair begins within so many words: "Đồng chủ trì buổi làm việc có:"."""


def list_attending(clauses: Clauses, offset: int) -> list[Actor]:
    """Who a list behind a text offset names: people and bodies that no "của" governs, places whose leaders come."""
    out: list[Actor] = []
    many = False
    apart: Actor | None = None
    for actor in clauses.actors_after(offset):
        # "cùng nhiều đồng chí |Ủy viên Bộ Chính trị|, |Bí thư Trung ương Đảng|": nobody in particular
        before = clauses.before(actor.start, 3)
        many = actor.mention.kind is Kind.POST and ("nhiều" in before or (many and before[-1:] == [","]))
        if many or _is_plain_member(actor) or clauses.after(actor.end, 4) == ["qua", "các", "thời", "kỳ"]:
            continue  # "lãnh đạo |tỉnh A| qua các thời kỳ": those who led it once
        if before[-1:] == ["sinh"] or before == ["sinh", "chủ", "tịch"]:
            continue  # "nhân kỷ niệm 127 năm ngày sinh |Chủ tịch Hồ Chí Minh|"
        if actor.mention.kind is Kind.PLACE:
            if not (_sends_leaders(clauses, actor, out) or comes_in_row(clauses, actor)):
                continue
        elif _is_named_for_others(clauses, offset, actor, apart):
            apart = actor
            continue
        elif _is_house_told(clauses, actor):
            continue
        out.append(actor)
    return out


def _is_named_for_others(clauses: Clauses, offset: int, actor: Actor, apart: Actor | None) -> bool:
    """Whether somebody is named only for those of it who come; `apart` is who last was, the list begins at `offset`."""
    governor = clauses.governor(actor)
    if clauses.before(actor.start, 2) in (["diện", "của"], ["đạo", "của"]):
        return False  # "có |đại diện lãnh đạo của| Bộ A"
    if governor in {"của", "trong", "thuộc", "cho"} and governor in clauses.words(offset, actor.start):
        return True  # but not the "của" of "có sự tham dự của", behind which the list begins
    if only_deputies(clauses, actor) or _is_side(clauses, actor):
        return True
    return apart is not None and _shares_governor(clauses, apart, actor)


def _is_house_told(clauses: Clauses, body: Actor) -> bool:
    """Whether brackets only say of which body one's own is part: "ông A, Phó Cục trưởng Cục B (|Bộ C|)"."""
    if body.mention.kind is not Kind.ORGANIZATION or clauses.text(body.mention.start, body.mention.end).isupper():
        return False  # "Liên minh A |(EAEU)|": its own short name
    if _ends_item(clauses, body):
        return True
    return clauses.before(body.start, 1) == ["("] and clauses.after(body.end, 1) == [")"]


def _ends_item(clauses: Clauses, body: Actor) -> bool:
    """Whether a body ends what is told of one of a row: "…; ông A, Vụ trưởng Vụ B, |Văn phòng C|; …"."""
    before = next((a for a in reversed(clauses.actors) if a.end <= body.start), None)
    if before is None or before.mention.kind is not Kind.PERSON or not before.posts:
        return False
    behind = before.posts[-1].start > before.mention.start and clauses.words(before.end, body.start) == [","]
    return behind and clauses.before(before.start, 1) == [";"] and clauses.after(body.end, 1) == [";"]


def _is_side(clauses: Clauses, body: Actor) -> bool:
    """Whether a body only tells on whose side the next of a list come: "…; về phía |Bộ Y tế| có bà A"."""
    if body.mention.kind is not Kind.ORGANIZATION or clauses.before(body.start, 1) != ["phía"]:
        return False
    return clauses.after(body.end, 1) in (["có"], ["gồm"], [":"]) or clauses.after(body.end, 2) == ["còn", "có"]


def _shares_governor(clauses: Clauses, left: Actor, body: Actor) -> bool:
    """Whether a body is joined to one that is named for its people: "trong Ban Thường vụ, |Ban Chấp hành| Đảng bộ"."""
    if body.mention.kind is not Kind.ORGANIZATION or left.mention.kind is not Kind.ORGANIZATION:
        return False
    return clauses.words(left.end, body.start) in ([","], ["và"])


def _is_plain_member(actor: Actor) -> bool:
    """Whether members without names are told: "các đồng chí |Ủy viên Bộ Chính trị|; đại biểu Quốc hội"."""
    post = actor.mention.value
    return isinstance(post, PostName) and fold(post.title) in _MEMBERSHIPS


_MEMBERSHIPS = {"ủy viên", "đại biểu", "thành viên", "ủy viên thường vụ", "ủy viên ban thường vụ"}


def only_deputies(clauses: Clauses, body: Actor) -> bool:
    """Whether a body is named for unnamed people of it: "và 130 nữ đại biểu |Quốc hội|", "nhân viên |Đại sứ quán|"."""
    if body.mention.kind is not Kind.ORGANIZATION:
        return False
    told = clauses.text(body.mention.start, body.mention.end)
    several = clauses.before(body.start, 1) == ["các"] and (fold(told) in _SEVERAL or _is_of_all(clauses, body))
    behind = clauses.after(body.end, 2)
    of_many = behind[:1] != [] and behind[0].isdigit() and behind[1:] in (["tỉnh"], ["huyện"], ["xã"], ["địa"])
    return several or of_many or clauses.before(body.start, 2) in _MEMBERS


def _is_of_all(clauses: Clauses, body: Actor) -> bool:
    """Whether those of the whole country are told: "lãnh đạo các |Sở Du lịch|, Sở Văn hóa và Thể thao cả nước"."""
    told = fold(clauses.text(body.mention.start, body.mention.end)).startswith(_LOCAL)
    return told and bool(_NATIONWIDE & set(pairwise(clauses.after(body.end, _TO_REACH))))


_LOCAL = ("sở ", "phòng ", "chi cục ", "ban quản lý ")
_NATIONWIDE = {("cả", "nước"), ("toàn", "quốc")}
_TO_REACH = 20
_SEVERAL = {"đại sứ quán", "tổng lãnh sự quán", "ủy ban nhân dân", "hội đồng nhân dân", "tỉnh ủy", "sở y tế"}
"""Behind "các" these are of nobody in particular: "các |Đại sứ quán|", "Chi cục A |63 tỉnh|"."""


_MEMBERS = (
    ["các", "ban"],
    ["các", "phòng"],
    ["đại", "biểu"],
    ["nhân", "viên"],
    ["chiến", "sĩ"],
    ["chiến", "sỹ"],
    ["sinh", "viên"],
    ["hội", "viên"],
    ["học", "sinh"],
    ["học", "viên"],
    ["giáo", "viên"],
    ["giảng", "viên"],
    ["đoàn", "viên"],
    ["công", "nhân"],
    ["công", "chức"],
    ["viên", "chức"],
    ["thành", "viên"],
    ["kinh", "tế"],
)


def _sends_leaders(clauses: Clauses, place: Actor, listed: list[Actor]) -> bool:
    """Whether a place stands for its leaders: "lãnh đạo các tỉnh A, B", but not "nguyên lãnh đạo", "vùng"."""
    words = clauses.before(place.start, 4)
    if clauses.after(place.end, 1) in (["như"], ["gồm"], [":"]):
        return False  # "các đồng chí lãnh đạo tỉnh |A| như: ông B, bà C"
    goes_on = bool(listed) and listed[-1].mention.kind is Kind.PLACE and words[-1:] in ([","], ["và"])
    return ("đạo" in words[-3:] or goes_on) and not {"nguyên", "vùng"} & set(words)


def comes_in_row(clauses: Clauses, place: Actor) -> bool:
    """Whether a place stands in a row of those that send somebody: "đại diện các nước: |Lào|, |Thái Lan|"."""
    row = row_of(clauses, place)
    if len(row) < _OF_ROW or any(a.mention.kind is not Kind.PLACE for a in row):
        return False
    lead = clauses.before(row[0].start, _BEFORE_ROW)
    for mark in (";", "."):
        if mark in lead:
            lead = lead[len(lead) - lead[::-1].index(mark) :]
    if not lead or not _UNNAMED_ONES.isdisjoint(pairwise(lead)) or _AT_PLACES & set(lead[-1:]):
        return False
    if lead[-1] == "từ":
        return bool(_SENT & set(pairwise(lead)))
    if _is_several(lead[-1]) and fold(clauses.text(row[0].start, row[0].end)).split()[0] in _UNITS:
        return True  # "các |nước Lào|, Thái Lan"
    told = lead[:-1] if lead[-1] in _LISTING else lead
    while told and told[-1] in _LISTING:
        told = told[:-1]
    units = [k for k, word in enumerate(told) if word in _UNITS and k and _is_several(told[k - 1])]
    return bool(units) and (told is not lead or units[-1] >= len(told) - _UNIT_LONG)


def row_of(clauses: Clauses, actor: Actor) -> list[Actor]:
    """All that are joined to an actor, those before it too."""
    return next(row for a in clauses.actors if actor in (row := clauses.group_at(a)))


def _is_several(word: str) -> bool:
    return word.isdigit() or word in _SOME


_OF_ROW = 2
_BEFORE_ROW = 16
_UNIT_LONG = 2
"""A unit's noun has so many words at most: "các |quốc gia| Lào, Thái Lan"."""
_LISTING = frozenset({"gồm", ":", "là", "có"})
_UNITS = frozenset({"tỉnh", "nước", "quốc", "thành", "địa", "nền", "huyện", "quận"})
_SOME = frozenset({"các", "những", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"})
_AT_PLACES = frozenset({"tại", "ở", "về", "qua"})
_SENT = frozenset(
    {("đại", "diện"), ("đại", "biểu"), ("lãnh", "đạo"), ("các", "đoàn"), ("phái", "đoàn"), ("bộ", "trưởng")}
)
_UNNAMED_ONES = frozenset(
    {
        ("doanh", "nghiệp"), ("vận", "động"), ("du", "khách"), ("sinh", "viên"), ("học", "sinh"), ("nghệ", "thuật"),
        ("nghệ", "sĩ"), ("người", "dân"), ("nông", "dân"), ("nhân", "dân"), ("ngư", "dân"), ("thanh", "niên"),
        ("nhà", "báo"), ("chuyên", "gia"), ("gian", "hàng"), ("giáo", "viên"), ("công", "ty"), ("du", "lịch"),
        ("nghệ", "nhân"), ("diễn", "viên"), ("đội", "thi"), ("thí", "sinh"), ("đơn", "vị"),
    }
)  # fmt: skip
"""Those for whom a row of places only tells whence they come: "300 |doanh nghiệp| các nước Lào, Thái Lan"."""


def is_home(clauses: Clauses, place: Actor) -> bool:
    """Whether a place only tells whence unnamed ones come: "với sự tham dự của 300 doanh nghiệp |Hà Lan|"."""
    if place.mention.kind is not Kind.PLACE or clauses.text(place.mention.start, place.mention.end)[0].islower():
        return False
    lead = clauses.before(place.start, _COMING_REACH)
    return any(word.isdigit() for word in lead) and lead[-1:] not in ([","], ["và"], ["của"], [":"])


_COMING_REACH = 5


def colon_behind(clauses: Clauses, offset: int) -> Mention | None:
    """The colon that opens a list of people behind an offset: "|các đồng chí:| A, B", "|các Ủy viên Trung ương:| C"."""
    for k, token in enumerate(clauses.tokens_after(offset, _COLON_REACH)):
        if token.text in _NO_LIST:
            return None
        if token.text == ":":
            return Mention(token.start, token.end, Kind.WORD, "have") if k else None
    return None


_COLON_REACH = 9
_NO_LIST = frozenset({",", ";", ".", "“", '"', "("})


def present_with(clauses: Clauses, cue: Mention) -> list[Actor]:
    """Who is told behind "với sự tham dự của"; where "1.600 đại biểu |tại Tokyo|" met attends nothing."""
    if (colon := colon_behind(clauses, cue.end)) is not None:
        return list_attending(clauses, colon.end)
    there = clauses.object_of(cue, 6)
    there = [a for a in there if not only_deputies(clauses, a)]
    if there and all(comes_in_row(clauses, a) for a in there):
        return there  # "với sự tham gia của |5 tỉnh|: A, B", "của đại diện đến từ |Lào, Thái Lan|"
    if any(a.mention.kind is Kind.PLACE and clauses.governor(a) in _WHERE for a in there):
        return [a for a in there if a.mention.kind is not Kind.PLACE]  # "tại |Tokyo, Nhật Bản|"
    return [a for a in there if not is_home(clauses, a)]


_WHERE = frozenset({"tại", "ở", "từ"})


def _opens(clauses: Clauses, use: str) -> bool:
    words = clauses.after(clauses.sentence.start, _OPENING)
    if not words or words[0] not in _first_words(use):
        return False
    openings = word_set("occasion_words", use=use)
    if tuple(words[:2]) in _NOT_ATTENDING or (words[:2] == ["ngoài", "ra"] and {"còn", "có"}.isdisjoint(words)):
        return False  # "|Ngoài ra|, bà A nói nếu không có …"
    return any(" ".join(words[:n]) in openings for n in range(1, len(words) + 1))


_OPENING = 6
"""The longest opening has so many words: "|Thành phần chính thức của đoàn| gồm"."""


@cache
def _first_words(use: str) -> frozenset[str]:
    return frozenset(opening.split()[0] for opening in word_set("occasion_words", use=use))


_NOT_ATTENDING = frozenset(("dự", word) for word in ("án", "báo", "kiến", "luật", "phòng", "thảo", "toán", "trữ"))
"""Of "dự án", "dự thảo" and the like the first word attends nothing: "|Dự án| có …"."""


def _bare_list(clauses: Clauses) -> RawEvent | None:
    """ "Các đồng chí Phó Chánh Văn phòng: A, B." right behind a list: it goes on."""
    if clauses.sentence.title or not _opens(clauses, "list") or any(v.direct for v in clauses.verbs):
        return None
    actors = list_attending(clauses, clauses.sentence.start)
    listed = [a for a in actors if a.posts or a.mention.kind in {Kind.ORGANIZATION, Kind.PLACE}]
    if not people(listed) or not _ends_list(clauses, clauses.actors[-1]):
        return None
    cue = Mention(clauses.sentence.start, listed[0].end, Kind.WORD, "attendance")
    return _add(clauses, EventType.MEETING, cue, Role.PARTICIPANT, listed, LIST_GOES_ON)


def _ends_list(clauses: Clauses, last: Actor) -> bool:
    """Whether nothing is told behind the last of a list: not "ông A, Giám đốc Sở Y tế, |nghỉ phép|"."""
    end = max([last.end, *(post.end for post in last.posts)])
    rest = " ".join(word for word in clauses.words(end, clauses.sentence.end) if word[0].isalpha())
    return not rest or rest in word_set("occasion_words", use="list_end")


def _verb_alone(clauses: Clauses) -> RawEvent | None:
    """ "… Chủ tịch A và các Phó Chủ tịch B, C điều hành.", "… Trưởng ban A cùng dự.", "ông A chủ trì; dự có bà B"."""
    for verb in clauses.verbs:
        if (
            verb.cue.rule not in _ALONE
            or not (verb.direct or _come_in_company(clauses, verb))
            or verb.negated
            or not (people(verb.subject) or _opens_with_leaders(clauses, verb))
        ):
            continue
        if verb.planned and verb.cue.rule != "attend":
            continue
        if verb.cue.rule == "chair" and _ends_there(clauses, verb.cue):
            those = [*_row_before(clauses, people(verb.subject)[0]), *people(verb.subject)]
            led = _add(clauses, EventType.MEETING, verb.cue, Role.CHAIR, those, "somebody-chairs")
            there = [(Role.PARTICIPANT, actor.mention) for actor in _others_there(clauses, verb.cue.end)]
            return replace(led, roles=(*led.roles, *there))
        after = clauses.after(verb.cue.end, 1)
        joins = clauses.text(verb.cue.start, verb.cue.end).lower() == "tham gia"  # "tham gia, đóng góp tích cực"
        event = " ".join(clauses.after(verb.cue.end, 2)) in word_set("occasion_words", use="event")
        closed = event and clauses.after(verb.cue.end, 3)[2:] in ([], ["."], [","], ["và"])
        if verb.cue.rule == "attend" and not joins and (after in ([], ["."], ["và"], [","]) or closed):
            come = _add(clauses, EventType.MEETING, verb.cue, Role.PARTICIPANT, verb.subject, "somebody-attends")
            status = EventStatus.PLANNED if verb.planned else come.status
            leading = [
                (Role.CHAIR, actor.mention)
                for v in clauses.verbs
                if v.cue.rule == "chair" and v.direct and v.cue.start > verb.cue.end and _ends_there(clauses, v.cue)
                for actor in people(v.subject)
            ]  # "ông A dự, chỉ đạo; |bà B| chủ trì"
            come = replace(come, roles=(*come.roles, *leading))
            return replace(come, time=_full_day(clauses, verb.cue), status=status)
        told_before = not (clauses.tagged.times or clauses.sentence.title)
        if verb.cue.rule == "award" and after == ["quyết"] and told_before:
            # "Bí thư Tỉnh ủy A |trao quyết định| và chúc mừng bà B.": at the conference told before
            given = people(verb.subject)
            return _add(clauses, EventType.MEETING, verb.cue, Role.PARTICIPANT, given, "somebody-attends")
    return _at_points(clauses) if "attend" in clauses.classes else None


_ALONE = frozenset({"chair", "attend", "award"})


def _row_before(clauses: Clauses, first: Actor) -> list[Actor]:
    """Those who do with somebody what the sentence ends with: "|Bộ trưởng A|; các Thứ trưởng: B, C đồng chủ trì"."""
    out: list[Actor] = []
    for actor in reversed([a for a in people(clauses.actors) if a.end <= first.start]):
        gap = clauses.words(actor.end, first.start)
        if gap[:1] != [";"] or len(gap) > _ROW or any(v.cue.end <= first.start for v in clauses.verbs):
            break
        out.insert(0, actor)
        first = actor
    return out


_ROW = 5
"""So many marks and words may stand between two of a row: "; các đồng chí Thứ trưởng:"."""


def _opens_with_leaders(clauses: Clauses, verb: Verb) -> bool:
    """Whether bodies attend by people without names: "|Lãnh đạo Sở A, Văn phòng B| dự, theo dõi"."""
    first = verb.subject[0] if verb.subject else None
    if first is None or verb.cue.rule != "attend" or first.mention.kind is not Kind.ORGANIZATION:
        return False
    return clauses.words(clauses.sentence.start, first.start) in _LEADERS


def _ends_there(clauses: Clauses, cue: Mention) -> bool:
    """Whether nothing is told that somebody is in charge of: "ông A |chủ trì|.", "ông A |chủ trì|; dự có bà B".

    Also behind what else one does in the chair: "ông A |chủ trì| và phát biểu khai mạc."
    """
    behind = clauses.words(cue.end, clauses.sentence.end)
    told = next((k for k, word in enumerate(behind) if not word[0].isalpha()), len(behind))
    after = behind[told : told + 2]
    closed = not after or after[0] in {".", ";"} or (after[0] == "," and after[1:] in (["dự"], ["cùng"], ["tham"]))
    return closed and _IN_CHAIR.issuperset(behind[:told])


_IN_CHAIR = frozenset(
    {"và", "phát", "biểu", "khai", "bế", "mạc", "kết", "luận", "chỉ", "đạo", "điều", "hành", "nội", "dung"}
)
"""What else who chairs is told to do there."""


def _others_there(clauses: Clauses, offset: int) -> list[Actor]:
    """Those who are told to attend behind who chairs: "…; |dự có| bà B", "…; |bà B| cùng dự"."""
    for have in clauses.cues("have"):
        come = next((c for c in clauses.cues("attend") if offset <= c.start and c.end <= have.start), None)
        if come is not None and clauses.before(come.start, 1) in ([";"], [","]):
            near = len(clauses.words(come.end, have.start)) <= _TOLD
            return list_attending(clauses, have.end) if near else []
    coming = [v for v in clauses.verbs if v.cue.rule == "attend" and v.direct and v.cue.start >= offset]
    return [a for v in coming if not (v.negated or v.planned or v.modal) for a in people(v.subject)]


def _at_points(clauses: Clauses) -> RawEvent | None:
    """Those who attend in places that are linked: "Bộ trưởng A |dự tại| Sơn La; ông B cùng dự tại điểm cầu này"."""
    those: list[Actor] = []
    first: Mention | None = None
    for verb in clauses.verbs:
        told = verb.direct and not (verb.negated or verb.planned or verb.modal)
        if verb.cue.rule != "attend" or not told or clauses.after(verb.cue.end, 1) != ["tại"]:
            continue
        first = first or verb.cue
        those += [a for a in people(verb.subject) if a not in those]
    return _add(clauses, EventType.MEETING, first, Role.PARTICIPANT, those, "somebody-attends") if first else None


_LEADERS = (["đại", "diện"], ["lãnh", "đạo"], ["đại", "diện", "lãnh", "đạo"])


def _come_in_company(clauses: Clauses, verb: Verb) -> bool:
    """Whether leaders attend beside ones without a name: "Lãnh đạo Sở A, Sở B |cùng đông đảo người dân| tham dự."."""
    if not _opens_with_leaders(clauses, verb) or verb.subject[-1].end > verb.cue.start:
        return False
    beside = clauses.words(verb.subject[-1].end, verb.cue.start)
    return beside[:1] in (["cùng"], ["và"]) and len(beside) <= _BESIDE and not {";", ":", "sẽ"} & set(beside)


_BESIDE = 16
"""So many words may tell who comes beside leaders."""


def _full_day(clauses: Clauses, cue: Mention) -> Time | None:
    """The day told before somebody comes, if one is: that of the occasion."""
    times = [t.value for t in clauses.tagged.times if t.end <= cue.start and isinstance(t.value, Time)]
    return next((t for t in reversed(times) if len(t.start) == _FULL), None)


_FULL = len("2017-06-15")


def add_to_occasion(clauses: Clauses, cue: Mention, role: Role, actors: list[Actor], rule: str) -> RawEvent:
    """Those whom a sentence adds in a role to the occasion told before, whatever its kind."""
    return _add(clauses, EventType.MEETING, cue, role, actors, rule)


def _add(clauses: Clauses, kind: EventType, cue: Mention, role: Role, actors: list[Actor], rule: str) -> RawEvent:
    return make_event(clauses, kind, cue, [(role, actors)], rule, 0.75, known=True, timed=False)

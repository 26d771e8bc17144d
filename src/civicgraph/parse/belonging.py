"""Which body is part of which: by "thuộc", by a mark between their names, by who founded it."""

import re
from collections.abc import Iterator
from itertools import pairwise

from civicgraph.lexicon.houses import may_house
from civicgraph.model import BodyName, Kind, Mention, PlaceName, RawRelation, Title
from civicgraph.parse.clauses import Clauses
from civicgraph.parse.phrases import Actor, body_of
from civicgraph.parse.ties import ADVERBS, bare_words, is_team, is_under, last_body, tie, titled_in
from civicgraph.spelling import fold
from civicgraph.vocabulary import RelationType

# "(thuộc |Bộ B|)", ", đơn vị sự nghiệp trực thuộc |Sở C|", "là cơ quan ngôn luận của |Hội D|", "của |Cục E|".
_BELONGS = re.compile(
    r"(?:[,(] |(?:[,(] )?là )?(?:(?:(?:một )?(?:đơn vị|cơ quan|tổ chức|doanh nghiệp|công ty|trường|thành viên)"
    r"(?: sự nghiệp| chuyên môn| ngôn luận| báo chí| thành viên| con| công lập| nghiệp vụ| trụ cột| chủ lực| nòng cốt|"
    r" đầu ngành)? )(?:của|(?:trực )?thuộc)|"
    r"(?:trực )?thuộc)"
)
# Of nobody's they are though "của" stand between: "trái phiếu |Chính phủ| của ngân hàng A".
_OWN_MASTERS = {"state", "government", "parliament", "party", "international", "ministry", "embassy"}


def read_belonging(clauses: Clauses) -> list[RawRelation]:
    """The ties of bodies with those that they are part of, as the sentence tells."""
    rules = (_belonging, _founding, _listing)
    return [relation for rule in rules for relation in rule(clauses)]


def _belonging(clauses: Clauses) -> Iterator[RawRelation]:
    """ "Trung tâm Y tế, trực thuộc Sở Y tế", "Cục A (Thanh tra Chính phủ)", "Tổ công tác của Thủ tướng Chính phủ"."""
    for actor, following in pairwise(_without_codes(clauses)) if len(clauses.actors) > 1 else ():
        if (part := last_body(actor)) is None:
            continue
        whole = body_of(following.mention) if following.mention.kind is Kind.POST else None
        if whole is not None and is_team(part) and clauses.words(actor.end, following.start) == ["của"]:
            yield tie(clauses, part, RelationType.PART_OF, whole, "body-belongs-to-body", 0.8)
        if following.mention.kind is not Kind.ORGANIZATION:
            continue
        if isinstance(part.value, BodyName) and part.value.kind in {"parliament", "government"}:
            continue  # "đại biểu |Quốc hội| khóa XV thuộc Đoàn đại biểu …": the deputy belongs there
        gap = _without_code(clauses.words(actor.end, following.start))
        closes = clauses.after(following.end, 1) == [")"] or _closes_with_house(clauses, following)
        in_brackets = gap == ["("] and closes
        if gap == [","] and _is_department_of(clauses, part, following):
            yield tie(clauses, part, RelationType.PART_OF, following.mention, "body-before-its-ministry", 0.85)
        if in_brackets and (_is_again(clauses, part, following) or _is_bar(part, following.mention)):
            continue
        if in_brackets and is_team(following.mention):
            continue  # "theo quyết định của Bộ A (|Đoàn kiểm tra số 5|)"
        housed = _is_of_house(part, following.mention) and not _is_listed(clauses, following)
        if gap in (["-"], ["–"]) and (housed or _is_unit_of(clauses, part, following)):
            yield tie(clauses, part, RelationType.PART_OF, following.mention, "body-before-its-house", 0.8)
        owned = gap == ["của"] and isinstance(part.value, BodyName) and part.value.kind not in _OWN_MASTERS
        owned = owned and " " in clauses.text(part.start, part.end)  # "khoản vay |ADB| của Chính phủ"
        if in_brackets and _is_higher(part, following.mention):  # "Bộ Tài chính (Tổng cục Thuế)"
            yield tie(clauses, following.mention, RelationType.PART_OF, part, "body-belongs-to-body", 0.85)
        elif in_brackets or owned or _BELONGS.fullmatch(" ".join(gap)):
            part = _house_before(part) if in_brackets else part
            yield tie(clauses, part, RelationType.PART_OF, following.mention, "body-belongs-to-body", 0.85)


def _house_before(part: Mention) -> Mention:
    """The body that brackets behind an office of it tell the house of: "Văn phòng |Cục A| (Bộ B)"."""
    house = part.value.parent if isinstance(part.value, BodyName) else None
    return house if house is not None and isinstance(house.value, BodyName) else part


def _without_codes(clauses: Clauses) -> list[Actor]:
    """The actors without the codes that brackets tell of them: "Cục Cảnh sát hình sự (|C02|), Bộ A"."""
    out: list[Actor] = []
    for actor in clauses.actors:
        again = out and actor.mention.rule == "told-before" and actor.mention.value == out[-1].mention.value
        if not (again and clauses.before(actor.start, 1) == ["("]):
            out.append(actor)
    return out


def _without_code(gap: list[str]) -> list[str]:
    """The words between two bodies without the code of the first in brackets: "Cục Cảnh sát hình sự |(C02)|, Bộ A"."""
    return gap[gap.index(")") + 1 :] if gap[:1] == ["("] and ")" in gap[1:5] else gap


def _is_again(clauses: Clauses, part: Mention, bracket: Actor) -> bool:
    """Whether brackets tell a body again by another name: "Tập đoàn Hóa chất (|Vinachem|)", "(|Co.op Mart|)"."""
    name = bracket.mention.value
    alone = isinstance(name, BodyName) and name.kind == "company" and name.head == name.name
    return alone or " " not in clauses.text(bracket.start, bracket.end) or _is_short_for(part, bracket.mention)


def _is_bar(firm: Mention, bar: Mention) -> bool:
    """Whether brackets only tell where the lawyers of a firm belong."""
    a, b = firm.value, bar.value
    return isinstance(a, BodyName) and isinstance(b, BodyName) and a.has_lawyers_in(b)


_BY_LETTERS = 3
"""An abbreviation has so many capitals at least."""


def _is_short_for(body: Mention, other: Mention) -> bool:
    """Whether brackets tell a body again by its head and letters, or a company by fewer of its words.

    "Hội đồng Thương mại … (|Hội đồng TIFA|)", "Công ty Cổ phần Gạch ngói Sao Mai (|Công ty Sao Mai|)".
    """
    a, b = body.value, other.value
    if not isinstance(a, BodyName) or not isinstance(b, BodyName):
        return False
    if a.kind == "company" and b.head == "Công ty" and not a.head.startswith(_PLANTS):
        return True
    rest = b.name.removeprefix(b.head).strip().replace("&", "")
    return a.head == b.head and rest.isalpha() and rest.isupper() and len(rest) >= _BY_LETTERS


_PLANTS = ("Nhà máy", "Xí nghiệp")
"""Heads of companies that may be a company's own."""


def _is_higher(body: Mention, other: Mention) -> bool:
    """Whether the first body is a ministry or committee and the other one of its departments."""
    a, b = body.value, other.value
    ranks = {"Bộ": 3, "Tổng cục": 2, "Cục": 1, "Sở": 1, "Vụ": 1, "Phòng": 0}
    return isinstance(a, BodyName) and isinstance(b, BodyName) and ranks.get(a.head, 0) > ranks.get(b.head, 3)


def _is_of_house(part: Mention, whole: Mention) -> bool:
    """ "|Học viện Chính trị| - Bộ Quốc phòng", "|Trường Đại học Y Dược| - Đại học Quốc gia Hà Nội"."""
    a, b = part.value, whole.value
    if not isinstance(a, BodyName) or not isinstance(b, BodyName) or a.parent or a.head == b.head:
        return False
    return a.kind in _HOUSED and b.name.startswith(_HOUSES) and b.name not in {b.head, a.name}


_HOUSED = {"school", "institute", "company", "hospital", "press", "department", "agency", "army", "police"}
_HOUSES = ("Bộ ", "Đại học Quốc gia", "Tập đoàn ", "Tổng công ty ", "Tổng cục ", "Đại học Đà Nẵng", "Đại học Huế")
_OF_POLICE = ("Phòng Cảnh sát", "Phòng An ninh", "Phòng Kỹ thuật", "Phòng Quản lý xuất nhập cảnh", "Phòng Tham mưu")


def _is_department_of(clauses: Clauses, part: Mention, whole: Actor) -> bool:
    """ "|Vụ Bảo hiểm y tế, Bộ Y tế| cho rằng …": not the next of a list, of which a third would follow."""
    a, b = part.value, whole.mention.value
    if not isinstance(a, BodyName) or not isinstance(b, BodyName) or a.parent:
        return False
    if _is_unit_of(clauses, part, whole):
        return True
    if (a.place and not b.name.startswith("Tổng cục")) or a.kind in _OF_NO_HOUSE:
        return False  # "Cục Thuế tỉnh A, |Bộ Công an|", "Viện Kiểm sát …, |Bộ B|"
    if not may_house(a.name, b.name, b.kind) or (a.kind == b.kind == "company" and not _share_trade(a, b)):
        return False
    if a.name.startswith(_OF_POLICE) and b.head != "Công an":
        return False
    if b.head == "Công an" and (not a.name.startswith(_OF_POLICE) or _is_of_district(b)):
        return False  # a district's police has no such offices: it is the next of a list
    bare = " " not in clauses.text(whole.start, whole.end)  # "…, |Bộ| sẽ xem xét"
    if bare or _is_fronted(clauses, part, whole) or _do_together(clauses, whole):
        return False
    if _goes_up(clauses, whole) or clauses.before(part.start, 1) == ["thuộc"]:
        return True
    return not (_is_listed(clauses, whole) or _is_in_row(clauses, part, whole))


_OF_NO_HOUSE = {"procuracy", "court", "inspectorate"}


def _share_trade(part: BodyName, house: BodyName) -> bool:
    """Whether two firms tell one trade: "Công ty |Hóa chất| Mai Lâm", "Tập đoàn |Hóa chất| Việt Nam"."""
    a, b = (set(pairwise(fold(name.name).split())) for name in (part, house))
    return bool(a & b - {("việt", "nam"), ("cổ", "phần"), ("công", "ty")})


def _do_together(clauses: Clauses, whole: Actor) -> bool:
    """Whether what is told behind two bodies takes two: "Công ty A, Tập đoàn B |ký| thỏa thuận"."""
    following = [word for word in clauses.after(whole.end, _ADVERBS) if word not in ADVERBS]
    return " ".join(following[:2]).startswith(_MUTUAL)


_ADVERBS = 4
_MUTUAL = ("ký", "phối hợp", "làm việc", "họp", "hợp tác", "trao đổi", "thống nhất")


def _is_fronted(clauses: Clauses, part: Mention, whole: Actor) -> bool:
    """Whether a fronted phrase ends before one who acts: "Theo đề nghị của |Cục A, Bộ B| đã giảm thuế".

    Where the second does nothing, it tells whose the first is: "Theo |Cục A, Bộ B|, giá đã giảm".
    """
    lead = clauses.words(clauses.sentence.start, part.start)
    following = clauses.after(whole.end, 1)
    fronted = bool(lead) and lead[0] in _FRONTING and "," not in lead  # "Trước đó, Cục A, Bộ B …" fronts no phrase
    return fronted and bool(following) and following[0].isalpha()


_FRONTING = frozenset({
    "theo", "tại", "sau", "trước", "qua", "trong", "với", "từ", "để", "nhằm", "do", "căn", "thực", "cùng", "trên", "ở",
    "khi", "nhân", "về", "ngoài", "bên", "thông", "được", "tới", "đến",
})  # fmt: skip


def _is_in_row(clauses: Clauses, part: Mention, whole: Actor) -> bool:
    """Whether bodies stand in a row: "|Bộ A, Cục B, Tổng cục C| thống nhất …", "ở |Cục A, Tổng cục B|…"."""
    before = [a for a in clauses.actors if a.end <= part.start and a.mention.kind is Kind.ORGANIZATION]
    listed = bool(before) and clauses.words(before[-1].end, part.start) == [","]
    lower, name = before[-1].mention.value if listed else None, part.value
    if isinstance(lower, BodyName) and isinstance(name, BodyName) and may_house(lower.name, name.name, name.kind):
        listed = False  # "Phòng A, |Cục B, Bộ C|"
    return listed or clauses.after(whole.end, 1) in (["…"], ["..."])


def _goes_up(clauses: Clauses, whole: Actor) -> bool:
    """Whether the third of a row only tells whose the second is: "Đội A, |Phòng B|, Công an tỉnh C"."""
    higher = next(iter(clauses.actors_after(whole.end)), None)
    if higher is None or clauses.words(whole.end, higher.start) != [","]:
        return False
    a, b = whole.mention.value, higher.mention.value
    return isinstance(a, BodyName) and isinstance(b, BodyName) and may_house(a.name, b.name, b.kind)


def _closes_with_house(clauses: Clauses, body: Actor) -> bool:
    """Whether brackets tell whose a body in them is, and end: "Cục Thuế tỉnh A (|Tổng cục Thuế|, Bộ Tài chính)"."""
    house = next(iter(clauses.actors_after(body.end)), None)
    return house is not None and clauses.after(house.end, 1) == [")"] and _goes_up(clauses, body)


def _is_unit_of(clauses: Clauses, part: Mention, whole: Actor) -> bool:
    """ "|Tiểu đoàn 12, Trung đoàn 34|", of whom a higher one may be told next: "…, |Sư đoàn 5|"."""
    if not is_under(part, whole.mention):
        return False
    if not _is_listed(clauses, whole):
        return True
    return is_under(whole.mention, next(iter(clauses.actors_after(whole.end))).mention)


def _listing(clauses: Clauses) -> Iterator[RawRelation]:
    """ "12 doanh nghiệp thuộc |Bộ A| gồm: |Tổng công ty B|, |Công ty C|", "các đơn vị thuộc |Sở D| như |Chi cục E|"."""
    if "thuộc" not in clauses.vocabulary or _OPENS_LIST.isdisjoint(clauses.vocabulary):
        return
    for whole, first in pairwise(clauses.actors):
        if whole.mention.kind is not Kind.ORGANIZATION or first.mention.kind is not Kind.ORGANIZATION:
            continue
        lead, gap = clauses.before(whole.start, 6), clauses.words(whole.end, first.start)
        opened = next((k for k, w in enumerate(gap) if w in _OPENS_LIST), None)
        if not _MANY_UNITS.search(" ".join(lead)) or opened is None or not _UP_TO_NAMES.issuperset(gap[opened + 1 :]):
            continue
        if opened > (_TOLD_OF_UNITS if gap[opened] != "như" else 1) or not {".", ";", "(", "”"}.isdisjoint(gap):
            continue
        if not _OTHERS.isdisjoint(gap[:opened]):
            continue  # "các đơn vị thuộc Bộ A ký |với| các đối tác gồm: B, C"
        row = clauses.group_at(first)
        if len(row) > 1 and all(isinstance(v := a.mention.value, BodyName) and v.kind not in _OWN_MASTERS for a in row):
            for part in row:
                yield tie(clauses, part.mention, RelationType.PART_OF, whole.mention, "units-of-body-listed", 0.8)


_OPENS_LIST = frozenset({"gồm", "như", ":"})
_OTHERS = frozenset({"với", "cho", "của", "các", "những", "hai", "ba", "nợ", "kiểm", "thanh", "mua"})
_UP_TO_NAMES = frozenset({":", "có", "các", "là"})
_TOLD_OF_UNITS = 8
"""So many words at most tell what the units do before they are listed: "16 công ty thuộc Bộ A |tiếp tục sắp xếp|"."""
_MANY_UNITS = re.compile(
    r"(?:\d|các|những|một số|nhiều) (?:dn|doanh nghiệp|đơn vị|công ty|cơ quan|trường|bệnh viện|viện|cục|vụ)"
    r"(?: nhà nước)? (?:trực )?thuộc$"
)


def tells_house_of(clauses: Clauses, part: Actor, whole: Actor) -> bool:
    """Whether a body only says whose the one before it is: "Cục A, |Bộ Y tế|", "Học viện B - |Bộ Quốc phòng|"."""
    if part.mention.kind is not Kind.ORGANIZATION or whole.mention.kind is not Kind.ORGANIZATION:
        return False
    gap = clauses.words(part.end, whole.start)
    if gap in (["-"], ["–"]):
        housed = _is_of_house(part.mention, whole.mention) and not _is_listed(clauses, whole)
        return housed or _is_unit_of(clauses, part.mention, whole)
    armed = isinstance(whole.mention.value, BodyName) and whole.mention.value.name in _ARMED
    own = armed and _is_of_house(part.mention, whole.mention) and not _is_listed(clauses, whole)
    return gap == [","] and (own or _is_department_of(clauses, part.mention, whole))


_ARMED = {"Bộ Quốc phòng", "Bộ Công an"}


def _is_of_district(name: BodyName) -> bool:
    place = name.place.value if name.place else None
    level = place.level if isinstance(place, PlaceName) else name.level
    return level in {"district", "commune"}


def _is_listed(clauses: Clauses, whole: Actor) -> bool:
    """Whether a third follows in the list."""
    nxt = next(iter(clauses.actors_after(whole.end)), None)
    return nxt is not None and clauses.words(whole.end, nxt.start) in ([","], ["và"], [";"])


def _founding(clauses: Clauses) -> Iterator[RawRelation]:
    """ "Bộ trưởng Bộ A đã thành lập |Tổ công tác|", "|Hội đồng kỷ luật| do Sở C thành lập": a team of its own."""
    teams = [a for a in clauses.actors if isinstance(a.mention.value, BodyName) and is_team(a.mention)]
    if not teams:
        return
    for left, right in pairwise(clauses.actors):
        if is_team(right.mention):
            founder = _acting_body(left)
            gap = [w for w in bare_words(clauses, left.end, right.start) if w not in _EAGERLY]
            along = "với" in clauses.before(left.start, 14)  # "A phối hợp với B và C thành lập …"
            free = not clauses.oblique(left) or _decides(clauses, left)
            if founder is not None and _FOUNDS.fullmatch(" ".join(gap)) and not along and free:
                yield tie(clauses, right.mention, RelationType.PART_OF, founder, "body-founds-team", 0.75)
        elif is_team(left.mention) and (founder := _acting_body(right)) is not None:
            gap = bare_words(clauses, left.end, right.start)
            behind = [w for w in clauses.after(right.end, 5) if w not in _EAGERLY]
            made = gap in (["do"], ["được"]) and _FOUNDED.match(" ".join(behind))
            if made or (gap[-3:] == ["quyết", "định", "của"] and gap[:-3] in _ON_GROUND):
                yield tie(clauses, left.mention, RelationType.PART_OF, founder, "team-founded-by-body", 0.75)
    yield from _by_decision(clauses)


def _decides(clauses: Clauses, actor: Actor) -> bool:
    """ "Quyết định số 12 ngày 3/4 của |Bộ A| thành lập …"."""
    before = clauses.before(actor.start, 24)
    return before[-1:] == ["của"] and any(before[k : k + 2] == ["quyết", "định"] for k in range(len(before)))


def _by_decision(clauses: Clauses) -> Iterator[RawRelation]:
    """ "|Đoàn kiểm tra| được thành lập theo quyết định của |Bộ A|", "… theo Quyết định số 12 của |Bộ A|"."""
    for m in titled_in(clauses):
        team = next((a for a in reversed(clauses.actors) if a.end <= m.start), None)
        if team is None or not is_team(team.mention) or not isinstance(m.value, Title) or m.value.by is None:
            continue
        if clauses.words(team.end, m.start) in _ON_GROUND:
            yield tie(clauses, team.mention, RelationType.PART_OF, m.value.by, "team-founded-by-body", 0.75)


_EAGERLY = ADVERBS | {"khẩn", "trương", "ngay"}
_FOUNDS = re.compile(
    r"(?:(?:ra |ký )?quyết định |(?:ra|ký|ban hành) (?:quyết định )?)?(?:về việc )?"
    r"(?:thành lập|lập|cử|tổ chức)(?: một| ra)?"
)
_FOUNDED = re.compile(r"(?:thành lập|lập|cử|tổ chức)(?!\w)")
_ON_GROUND = (["được", "thành", "lập", "theo"], ["theo"], [",", "theo"], ["thành", "lập", "theo"])


def _acting_body(actor: Actor) -> Mention | None:
    """The body that an actor's words end with, else the one that the person holds a post in."""
    return last_body(actor) or next((b for b in map(body_of, actor.posts) if b is not None), None)

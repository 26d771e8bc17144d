"""What a body's name leaves out and its article tells: the place whose body it is, the body that it is part of.

"Công an tỉnh" in an article about Bắc Ninh is Công an tỉnh Bắc Ninh; "HĐND, UBND tỉnh Nghệ An" names two
bodies of Nghệ An; "Đội Quản lý thị trường số 14" is part of the Chi cục that another sentence told it to be of.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import pairwise
from operator import itemgetter
from typing import Final

from civicgraph.lexicon.tables import load_table
from civicgraph.model import BodyName, Kind, Mention, PlaceName, PostName, Tagged
from civicgraph.resolve.setting import Setting, is_city, nested
from civicgraph.spelling import fold
from civicgraph.vocabulary import TOLD_BY_TITLE

# Bodies that a province has one of: a bare name is completed with the article's province.
_PROVINCIAL = (
    "Sở ", "Chi cục ", "Cục Thuế", "Cục Hải quan", "Cục Thống kê", "Tỉnh ủy", "Tỉnh đoàn", "Đoàn đại biểu Quốc hội",
    "Ban Pháp chế", "Ban Dân tộc",
)  # fmt: skip
# Of these there was one in each province up to the reform.
_OF_COUNTRY = {"Cục Thuế", "Cục Hải quan", "Cục Thống kê"}
_REFORM = date(2025, 3, 1)
_TERRITORIAL = {"Ủy ban nhân dân", "Hội đồng nhân dân", "Ủy ban Mặt trận Tổ quốc Việt Nam"}
# The offices of a district's committee; a Sở and the police have offices of other fields.
_OF_DISTRICT = {
    "Phòng Giáo dục và Đào tạo", "Phòng Nội vụ", "Phòng Tài chính - Kế hoạch", "Phòng Tài nguyên và Môi trường",
    "Phòng Lao động, Thương binh và Xã hội", "Phòng Lao động - Thương binh và Xã hội", "Phòng Tư pháp", "Phòng Y tế",
    "Phòng Văn hóa và Thông tin", "Phòng Nông nghiệp và Phát triển nông thôn", "Phòng Kinh tế", "Phòng Dân tộc",
    "Phòng Kinh tế - Hạ tầng", "Phòng Kinh tế và Hạ tầng", "Phòng Quản lý đô thị", "Phòng Nông nghiệp",
    "Phòng Văn hóa Thông tin", "Phòng Kinh tế Hạ tầng", "Phòng Tài chính Kế hoạch", "Phòng Giáo dục",
}  # fmt: skip
# The offices of a commune's committee since the reform.
_OF_COMMUNE = {
    "Trung tâm Phục vụ hành chính công", "Phòng Văn hóa - Xã hội", "Phòng Văn hóa và Xã hội", "Phòng Kinh tế",
    "Phòng Kinh tế, Hạ tầng và Đô thị",
}  # fmt: skip
# Bodies whose name is whole without a place, so that the next one's place is not theirs.
_NAMED_ALONE = {"ministry", "company", "school", "press"}
# Heads whose bare form may be any one's: "Ban Tổ chức" of a contest, "Văn phòng".
_ANYONES = {"Ban Tổ chức", "Văn phòng", "Công đoàn", "Thanh tra", "Ban Giám đốc", "Hội đồng"}
_OF_HIGHER = {"army", "institute", "agency", "police"}
_COMMITTEE = "Đảng ủy"
_SAME_LIST = 300
"""Not so far behind a bare party committee another tells whose both are, where none before it does."""
_EVERY_COMPANYS = {"Hội đồng quản trị", "Hội đồng thành viên"}
_PARTY = {"Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy"}


@dataclass(unsafe_hash=True, slots=True)
class Owner:
    """Whose body it is: a place, a parent, or neither; `level` where it is the article's place of that level."""

    place: Final[PlaceName | None] = None
    parent: Final[Mention | None] = None
    level: Final[str | None] = None


_MINISTRIES = dict.fromkeys(("Bộ Giao thông", "Bộ Giao thông - Vận tải"), "Bộ Giao thông vận tải")
"""Names that are short ones of a ministry also where the article does not tell it in full."""


class Completion:
    """Answers for each mention of a body whose it is, from what the whole article tells."""

    def __init__(
        self, tagged: tuple[Tagged, ...], names: Iterable[Mention], setting: Setting, published: date | None = None
    ) -> None:
        """`names` are those of the sentences that tell something, and all inside them, in order."""
        self._setting = setting
        self._reformed = published is not None and published >= _REFORM
        self._told: dict[str, list[tuple[int, Owner]]] = {}
        bodies = [(m, m.value) for m in names if isinstance(m.value, BodyName)]
        for m, v in bodies:
            if owner := _named_owner(v):
                self._told.setdefault(_same(v.name), []).append((m.start, owner))
        self._by_head = _houses_by_head(bodies)
        self._rivals = sorted(m.start for m, v in bodies if _has_departments_too(v))
        self._named_houses = sorted(
            ((m.start, fold(v.name), m) for m, v in bodies if _is_house_by_name(v)), key=itemgetter(0)
        )
        self._sentences = [t.sentence.start for t in tagged]
        for m, v in bodies:
            if house := self._house_beside(m, v):
                self._told.setdefault(_same(v.name), []).append((m.start, Owner(parent=house)))
        self._inside = {v.parent.start for _, v in bodies if v.parent is not None}
        """Where bodies stand whose office another name tells."""
        self._police = _only_police(bodies)
        self._governing = sorted((m.start, level) for m, v in bodies if (level := _level_governed(v)))
        """The levels of those who govern a place, by where the article tells them."""
        self._only = {kind: _only_one(bodies, kind) for kind in ("police", "council", "party", "company", "school")}
        self._ministry = _only_ministry(bodies)
        self._hospital = _only_hospital(bodies)
        own = [v for _, v in bodies]
        self._fuller = _MINISTRIES | dict(_fuller_names(own)) | dict(_names_for_letters(own, tagged))
        self._cells = {**dict(_rows_of_posts(tagged)), **dict(_party_cells(tagged)), **dict(_posts_at_place(tagged))}
        self._houses = {**dict(_houses_of_rows(tagged)), **dict(_houses(tagged))}
        self._siblings = {**dict(_siblings(tagged)), **self._cells}
        committees = {m.start for m, v in bodies if v.name == v.head == _COMMITTEE}
        self._committees = sorted((at, owner) for at, owner in self._siblings.items() if at in committees)
        """The bare party committees of which a next post tells whose they are."""
        self._of_houses = frozenset(_committees_of_houses(tagged))

    def fuller(self, v: BodyName) -> str:
        """The name by which the article tells the body in full: "Bộ Y tế" stands for its "Bộ Y tế và Dân số"."""
        return v.name if v.kind == "ministry" and v.place else self._fuller.get(v.name, v.name)

    def owner(self, m: Mention, v: BodyName) -> Owner:
        """Whose body the mention names."""
        # 1. The name itself tells it, or needs nothing.
        if named := _named_owner(v):
            return named
        if v.house:
            return Owner(parent=self._house_told(m, v.house))
        if house := self._houses.get(m.start):
            return house
        if v.name in _EVERY_COMPANYS and not v.whole:
            return Owner(parent=self._only["company"])
        if v.whole:
            return self._owner_of_whole(v)
        told = self._told.get(_same(v.name), []) or self._senders_of_numbered(v)
        # 2. A level: the place of that level told before, the article's own.
        if v.level and m.start not in self._cells:
            return Owner(self._of_level(m, v, [(at, o.place) for at, o in told if o.place]))
        # 3. The next of its list, or of its holder's posts: "HĐND, UBND tỉnh Nghệ An".
        if sibling := self._siblings.get(m.start):
            if sibling.level:
                at_level = [(at, o.place) for at, o in told if o.place]
                return Owner(self._of_level(m, replace(v, level=sibling.level), at_level))
            return sibling
        if m.start in self._of_houses and not (told := [(at, o) for at, o in told if o.parent]):
            return Owner()
        # "Phó Bí thư Thường trực |Đảng ủy|" behind "Bí thư Đảng ủy, Chủ tịch HĐND xã"
        if v.name == v.head == _COMMITTEE and self._committees and not told:
            near = [o for at, o in self._committees if at <= m.start][-1:]
            near = near or [o for at, o in self._committees if at - m.start < _SAME_LIST][:1]
            if near:
                return Owner(self._of_level(m, replace(v, level=near[0].level), [])) if near[0].level else near[0]
        # 4. The same name told in full elsewhere, before rather than behind.
        if told and v.name not in _ANYONES and not (self._reformed and v.name in _OF_COUNTRY):
            before = [o for at, o in told if at <= m.start]
            return before[-1] if before else told[0][1]
        # 5. An organ of the one body of its kind that the article tells, or one that each province has.
        if whole := self._whole_of_organ(m, v):
            return Owner(parent=whole)
        if v.name in _TERRITORIAL and self._is_of_commune(m):
            return Owner(self._setting.nearest(m.start, "commune"))
        if (v.name.startswith(_PROVINCIAL) and not self._is_of_country(v)) or v.name in _TERRITORIAL:
            return Owner(self._setting.nearest(m.start, "province"))
        # 6. An office of a district or commune, where the article plays in one.
        if v.name in _OF_DISTRICT and (district := self._setting.only("district")):
            return Owner(district)
        if v.name in _OF_COMMUNE:
            return Owner(self._setting.only("commune"))
        # 7. A department that only a province's police has: "Phòng Cảnh sát giao thông".
        if v.name.startswith(_OF_POLICE):
            return Owner(parent=self._police)
        # 8. One that only ministries have, where the article tells one of them and no other body with such.
        if v.head == "Vụ":
            return Owner(parent=self._ministry)
        # 9. A ward, behind the one hospital of an article that tells no school: "Khoa Cấp cứu"; a faculty.
        home = self._hospital or self._only["school"]
        ward = (v.head == "Khoa" and v.name != v.head) or v.name in _OF_HOSPITAL
        return Owner(parent=home) if ward and home is not None and home.start < m.start else Owner()

    def _senders_of_numbered(self, v: BodyName) -> list[tuple[int, Owner]]:
        """Who sent a team told by its number alone, where all of its kind are one's: "(|Đoàn kiểm tra số 469|)"."""
        told = self._told.get(_same(v.head), []) if v.kind == "delegation" and " số " in v.name else []
        one = {o.parent.value.name for _, o in told if o.parent and isinstance(o.parent.value, BodyName)}
        return told if len(one) == 1 and all(o.parent for _, o in told) else []

    def _is_of_commune(self, m: Mention) -> bool:
        """Whether who governs a place first and last up to here is a commune's: "Đảng bộ xã A … có |HĐND|, UBND"."""
        before = [level for _, level in self._governing[: bisect_left(self._governing, (m.start, ""))]]
        return bool(before) and before[0] == before[-1] == "commune"

    def _owner_of_whole(self, v: BodyName) -> Owner:
        """The one body that the article tells a command or institute to be of: "|Tổng cục II| - Bộ Quốc phòng"."""
        told = [o for _, o in self._told.get(_same(v.name), ())] if v.kind in _OF_HIGHER else []
        one = {o.parent.value.name for o in told if o.parent and isinstance(o.parent.value, BodyName)}
        return told[0] if len(one) == 1 and all(o.parent for o in told) else Owner()

    def _whole_of_organ(self, m: Mention, v: BodyName) -> Mention | None:
        """The one council, committee or police of the article whose organ is told bare: "Ban Pháp chế"."""
        if v.place or v.parent or v.level:
            return None
        if v.name in _OF_COUNCIL:
            return self._only["council"]
        if v.name in _INVESTIGATE:  # "|Văn phòng| Cơ quan Cảnh sát điều tra" is the ministry's
            return None if m.start in self._inside else self._only["police"]
        return self._only["party"] if v.name == v.head == "Ban Thường vụ" else None

    def _house_beside(self, m: Mention, v: BodyName) -> Mention | None:
        """The house that an office's sentence tells: "Thanh tra |Bộ|", "|Bộ A| giao Vụ Kế hoạch"."""
        if v.house:
            return self._house_told(m, v.house)
        return self._ministry_beside(m) if v.head == "Vụ" and v.name != v.head and not _named_owner(v) else None

    def _house_told(self, m: Mention, head: str) -> Mention | None:
        """The house that a bare head means: the one told last, else the first: "Thanh tra |Bộ|", "HĐQT |công ty|"."""
        if head not in {"Bộ", "Sở"}:
            return self._house_called(m, "trường" if head == "Nhà trường" else fold(head))
        houses = self._by_head.get(head, _NO_HOUSES)
        here = bisect_right(self._sentences, m.start) - 1
        # The one of the sentence, else the one of the sentence before, else the one that the article tells up to here.
        for since in (self._sentences[here], self._sentences[here - 1] if here else 0, 0):
            told = houses.between(since, m.start)
            if told:
                return told[-1][1] if len({name for name, _ in told}) == 1 else None
        return None

    def _house_called(self, m: Mention, head: str) -> Mention | None:
        """The one house of the article whose name begins with a head, or the one told right before."""
        told = [(at, name, house) for at, name, house in self._named_houses if name.startswith(f"{head} ")]
        if not told and head == "công ty":
            told = [(at, name, h) for at, name, h in self._named_houses if _is_company(h)]
        near = [(at, name, house) for at, name, house in told if at < m.start]
        if len({name for _, name, _ in told}) == 1:
            return (near or told)[-1][2]
        return near[-1][2] if near and m.start - near[-1][0] < _SAME_LIST else None

    def _ministry_beside(self, m: Mention) -> Mention | None:
        """The one ministry of the sentence that tells one of its departments: "|Bộ A| đã giao Vụ Kế hoạch …"."""
        here = bisect_right(self._sentences, m.start)
        start, following = self._sentences[here - 1], self._sentences[here : here + 1]
        end = bisect_left(self._rivals, following[0]) if following else len(self._rivals)
        if bisect_left(self._rivals, start) < end:
            return None  # "Bộ A …; Vụ Khoa giáo của |Văn phòng Chính phủ|": another with departments stands there
        houses = self._by_head.get("Bộ", _NO_HOUSES)
        if houses.between(m.end, m.end + len(", B")):
            return None  # "Bộ A …; đại diện Vụ Chính sách đối ngoại, |Bộ Ngoại giao|": whose it is stands behind it
        told = houses.between(start, m.start)
        return told[0][1] if len({name for name, _ in told}) == 1 else None

    def _is_of_country(self, v: BodyName) -> bool:
        """Whether a department is of all provinces or several: "Cục Thuế" since 2025, "Chi cục Hải quan khu vực I"."""
        return (self._reformed and v.name in _OF_COUNTRY) or " khu vực " in fold(v.name)

    def _of_level(self, m: Mention, v: BodyName, told: list[tuple[int, PlaceName]]) -> PlaceName | None:
        level = v.level or ""
        fitting = [(at, p) for at, p in told if _fits(p, level)]
        before = [p for at, p in fitting if at <= m.start]
        if level in {"district", "commune"} and before:
            return before[-1]
        place = self._setting.nearest(m.start, level) or (fitting[0][1] if fitting else None)
        one = {p.name for _, p in fitting}
        lasting = level == "province" or v.head == "Thành ủy"
        if lasting and before and len(one) == 1 and not self._setting.topics:
            place = before[-1]  # another province that is only passed through has no part in it
        if level == "province" and place and is_city(place):  # "UBND |tỉnh|" is no city's
            place = self._setting.province_before(m.start)
        # A Tỉnh ủy is of no city, a Thành ủy of no province.
        if place and place.level == "province" and v.head in _PARTY and is_city(place) != (v.head == "Thành ủy"):
            return None
        return place


_OF_POLICE = ("Phòng Cảnh sát ", "Phòng An ninh ")


def _level_governed(v: BodyName) -> str:
    """The level of a place's council, committee, Front or party; "" of any other body."""
    if v.name not in _TERRITORIAL and v.head not in _PARTY_OF_PLACE:
        return ""
    place = v.place.value if v.place is not None else None
    return (place.level if isinstance(place, PlaceName) else v.level) or ""


_PARTY_OF_PLACE = {"Đảng ủy", "Đảng bộ", "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy"}


@dataclass(frozen=True, slots=True)
class _Houses:
    """The houses of one head in the order of the text: where each is told, and its name and mention."""

    starts: list[int]
    told: list[tuple[str, Mention]]

    def between(self, start: int, end: int) -> list[tuple[str, Mention]]:
        """Those told from `start` to `end`; of a text's many the last twenty, of which two would do."""
        last = bisect_left(self.starts, end)
        return self.told[max(bisect_left(self.starts, start), last - _LAST_HOUSES) : last]


_LAST_HOUSES = 20
_NO_HOUSES = _Houses([], [])


def _houses_by_head(bodies: Iterable[tuple[Mention, BodyName]]) -> dict[str, _Houses]:
    """The ministries and departments of this country that an article tells by their fields."""
    named = [(m, v) for m, v in bodies if _is_named_house(v) and m.rule != "body-of-country"]
    out: dict[str, _Houses] = {}
    for m, v in sorted(named, key=lambda told: told[0].start):
        houses = out.setdefault(v.head, _Houses([], []))
        houses.starts.append(m.start)
        houses.told.append((f"{fold(v.name)} @ {_place_of(v)}", m))
    return out


def _has_departments_too(v: BodyName) -> bool:
    """Whether it is no ministry and has departments called so, too: "Vụ Đảng viên, |Ban Tổ chức Trung ương|"."""
    return v.name.startswith(_WITH_DEPARTMENTS) or (v.head == "Ban" and v.name.endswith("Trung ương"))


def _is_named_house(v: BodyName) -> bool:
    """Whether it is a ministry or a department of a province told by its field."""
    return v.head in {"Bộ", "Sở"} and v.name != v.head and v.kind in _HOUSE_KINDS


_HOUSE_KINDS = {"ministry", "department"}
_CALLED_BY_HEAD = {"company", "hospital", "school", "army", "association", "front", "agency", "department"}


def _is_house_by_name(v: BodyName) -> bool:
    """Whether it is a house told by a name of its own, which its head alone may mean farther on."""
    return v.kind in _CALLED_BY_HEAD and (v.name != v.head or v.place is not None)


def _is_company(m: Mention) -> bool:
    return isinstance(m.value, BodyName) and m.value.kind == "company"


# The boards of a people's council, the offices of a police that investigate.
_OF_COUNCIL = {
    "Ban Pháp chế", "Ban Kinh tế - Ngân sách", "Ban Văn hóa - Xã hội", "Ban Kinh tế - Xã hội", "Ban Đô thị",
}  # fmt: skip
_INVESTIGATE = {"Cơ quan Cảnh sát điều tra", "Cơ quan An ninh điều tra"}
_OF_HOSPITAL = {
    "Phòng Kế hoạch tổng hợp", "Phòng Vật tư", "Phòng Điều dưỡng", "Phòng Công tác xã hội", "Phòng Đào tạo",
    "Phòng Vật tư - Trang thiết bị", "Phòng Công tác sinh viên",
}  # fmt: skip
_HEADS_OF = {
    "police": ("Công an",), "council": ("Hội đồng nhân dân",),
    "party": ("Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Liên đoàn Lao động", "Tỉnh đoàn"),
}  # fmt: skip


def _only_one(bodies: Iterable[tuple[Mention, BodyName]], kind: str) -> Mention | None:
    """The one body of its kind that an article tells by its name, or by its place or level; None where it tells others.

    With the police counts the ministry, with the party committees those unions that have a standing part, too.
    """
    found: dict[str, Mention] = {}
    for m, v in bodies:
        if kind in _HEADS_OF:
            if v.name in _HEADS_OF[kind]:
                place = _place_of(v)
                if told := fold(place.name) if place else v.level:
                    found.setdefault(f"{fold(v.name)} {told}", m)
            elif kind == "police" and v.name == "Bộ Công an":
                found.setdefault(fold(v.name), m)
        elif v.kind == kind and (v.name != v.head or v.place is not None):
            found.setdefault(_same(v.name), m)
    levels = {m.value.level for m in found.values() if isinstance(m.value, BodyName) and not m.value.place}
    named = [m for m in found.values() if isinstance(m.value, BodyName) and (m.value.place or kind not in _HEADS_OF)]
    if kind in _HEADS_OF and len(named) == 1 and len(levels) <= 1:
        return named[0]
    return next(iter(found.values())) if len(found) == 1 else None


def _only_police(bodies: Iterable[tuple[Mention, BodyName]]) -> Mention | None:
    """The one province's police that an article tells by its place; None where it tells several or none."""
    police = [(m, _named_owner(v)) for m, v in bodies if v.name == "Công an"]
    told = [(m, o.place.name) for m, o in police if o and o.place and o.place.level == "province"]
    return told[0][0] if len({name for _, name in told}) == 1 else None


_WITH_DEPARTMENTS = ("Tổng cục", "Văn phòng Chính phủ", "Văn phòng Quốc hội", "Ủy ban Dân tộc", "Ngân hàng Nhà nước")
_ALSO_WITH = {"court", "procuracy", "inspectorate", "embassy"}


def _only_ministry(bodies: Iterable[tuple[Mention, BodyName]]) -> Mention | None:
    """The one ministry of this country that an article tells, and nobody else who has departments of that head."""
    found: dict[str, Mention] = {}
    for m, v in bodies:
        other = v.kind in _ALSO_WITH and not (v.place or v.level or v.house)
        if v.name.startswith(_WITH_DEPARTMENTS) or other:
            return None
        if v.kind == "ministry" and v.head == "Bộ" and v.name != v.head:
            found.setdefault(fold(v.name), m)
    names = sorted(found, key=len)
    if not names or any(not name.startswith(names[0]) for name in names):
        return None
    m = found[names[-1]]
    return None if m.rule == "body-of-country" else m


def _only_hospital(bodies: Iterable[tuple[Mention, BodyName]]) -> Mention | None:
    """The one hospital that an article tells by its name, and no school, which has faculties."""
    told = [(m, v) for m, v in bodies if v.kind in {"hospital", "school"}]
    if any(v.kind == "school" for _, v in told):
        return None
    named = {(_same(v.name), _place_of(v)): m for m, v in told if v.name != v.head or v.place is not None}
    return next(iter(named.values())) if len(named) == 1 else None


def _fuller_names(bodies: Iterable[BodyName]) -> Iterator[tuple[str, str]]:
    """Short names of ministries, offices, companies and troops, each with the one longer name of its article."""
    by_kind: dict[str, list[BodyName]] = {}
    for body in bodies:
        by_kind.setdefault(body.kind, []).append(body)
    for kind, is_part in (
        ("ministry", _opens),
        ("ministry", _is_of_another_country),
        ("department", _opens),
        ("department", _is_of_country),
        ("company", _is_core),
        ("company", _is_of_country),
        ("army", _is_number_of),
        ("parliament", _is_owned),
        ("board", _is_topic_of),
        ("school", _is_bare_school_of),
        ("delegation", _is_team_by_number_of),
        ("institute", _is_bare_school_of),
        ("institute", _is_of_country),
        ("embassy", _is_abroad),
        ("police", _is_before_task),
    ):
        alike = [v for of_kind in _ALSO.get(kind, (kind,)) for v in by_kind.get(of_kind, ())]
        if len(alike) < _SEVERAL:
            continue
        told = sorted({v.name for v in alike if v.parent is None or kind in _WITH_PARENT})
        if len(told) < _SEVERAL:
            continue
        names = {fold(name): name for name in told}
        for short in told:
            longer = [name for key, name in names.items() if key != fold(short)]
            lettered = any(map(_is_letters, short.split()))
            longer = [name for name in longer if is_part(short, name) or (lettered and _is_lettered(short, name))]
            # "Công ty Hoa Mai", "Công ty Bánh kẹo Hoa Mai", …: an article may tell a name ever shorter
            longer = [name for name in longer if not any(is_part(name, other) for other in longer if other != name)]
            if len(longer) == 1:
                yield short, longer[0]


_SEVERAL = 2
_ALSO = {"police": ("police", "department")}
_WITH_PARENT = {"delegation", "police"}


def _names_for_letters(bodies: Iterable[BodyName], tagged: Iterable[Tagged]) -> Iterator[tuple[str, str]]:
    """Names of a head and letters, each with the full one that the letters alone tell: "Ủy ban |CTI|", "|CTI|"."""
    full: dict[str, str] = {}
    for t in tagged:
        for m in t.names:
            if m.rule in _BY_LETTERS and isinstance(m.value, BodyName):
                full[fold(t.sentence.text[m.start - t.sentence.start : m.end - t.sentence.start])] = m.value.name
    for v in bodies:
        head, _, letters = v.name.rpartition(" ")
        name = full.get(fold(letters)) if head else None
        if name is not None and name != v.name and fold(name).startswith(f"{fold(head)} "):
            yield v.name, name


_BY_LETTERS = {"told-before", "body-by-name"}


def _opens(short: str, name: str) -> bool:
    """Whether the name of a ministry or its like goes on with another field: "Bộ Văn hóa|, Thể thao và Du lịch"."""
    if short in _full_ministries():
        return False  # "Thứ trưởng |Bộ Ngoại giao| A hội đàm với Thứ trưởng Bộ Ngoại giao và Thương mại Australia B"
    if fold(name).startswith(tuple(f"{fold(short)}{link}" for link in _GOES_ON)):
        return True
    words = short.split(" ")  # "Bộ Ngoại giao| và Hợp tác| Tây Ban Nha"
    return name.count(" ") > len(words) - 1 and any(
        name.endswith(f" {' '.join(words[k:])}")
        and name.startswith(tuple(f"{' '.join(words[:k])}{x}" for x in _GOES_ON))
        for k in range(2, len(words))
    )


_GOES_ON = (",", " và ", " - ")


def _is_lettered(short: str, name: str) -> bool:
    """Whether a name is one with words for letters: "Tổng công ty Bảo đảm |ATHH| miền Nam", "Viện |KHTL| miền Nam"."""
    right = short.split()
    left = fold(name).replace("-", " ").replace(",", " ").split()
    at = 0
    lettered = False
    for word in right:
        if at < len(left) and fold(word) == left[at]:
            at += 1
            continue
        size = len(word)
        if not _is_letters(word):
            return False
        if "".join(w[0] for w in left[at : at + size]) != fold(word):
            return False
        at += size
        lettered = True
    return lettered and at == len(left)


def _is_letters(word: str) -> bool:
    return len(word) > 1 and word.isalpha() and word.isupper()


def _is_of_country(short: str, name: str) -> bool:
    """Whether a name is one with the country, or a company's with its form: "Viện Dầu khí |Việt Nam|", "… |- CTCP|".

    A firm from abroad and its own one here are two: "Công ty Ericsson (Việt Nam)".
    """
    last = short.rpartition(" ")[2]
    own = last != short and not (last.isascii() and len(last) > _SYLLABLE)
    return own and fold(name).removeprefix(fold(short)) in _ENDS_OF_NAMES


_ENDS_OF_NAMES = {" việt nam", " vn", " - ctcp", " – ctcp"}


def _is_of_another_country(short: str, name: str) -> bool:
    """Whether a ministry that Vietnam does not have is another country's: "Bộ Thương mại |Hoa Kỳ|"."""
    return name.startswith(f"{short} ") and short not in _ministries()


@cache
def _ministries() -> frozenset[str]:
    """Those of Vietnam, each also by the first field of its name: "Bộ Văn hóa", "Bộ Nông nghiệp"."""
    known = _full_ministries()
    return frozenset(known | {re.split(r",| và | - ", name)[0] for name in known})


@cache
def _full_ministries() -> frozenset[str]:
    return frozenset(row["issuer"] for row in load_table("issuer_codes"))


def _is_abroad(short: str, name: str) -> bool:
    """Whether an embassy is the one of the article: "Đại sứ quán (Việt Nam)| tại Lào|"."""
    return name.startswith(f"{short} tại ") or short == "Đại sứ quán"


def _is_number_of(short: str, name: str) -> bool:
    """Whether a name is a bare one with its number: "Quân khu |7|"."""
    return name.startswith(f"{short} ") and name[len(short) + 1 :].isdigit()


def _is_owned(short: str, name: str) -> bool:
    """Whether a name is a bare one with its owner: "Ban Dân nguyện |của Ủy ban Thường vụ Quốc hội|"."""
    return name.startswith(f"{short} của ")


def _is_topic_of(short: str, name: str) -> bool:
    """Whether a name is a bare one with what it is about: "Ban Chỉ đạo Nhà nước |về du lịch|"."""
    return name.startswith(f"{short} về ") or (short in _BARE_BOARDS and name.startswith(f"{short} "))


_BARE_BOARDS = {"Ban Chỉ đạo", "Ban Chỉ huy", "Ban Quản lý"}


def _is_bare_school_of(short: str, name: str) -> bool:
    """Whether a name is one without the noun that it begins with: "|Trường| Đại học Vinh"."""
    return name == f"Trường {short}"


def _is_before_task(short: str, name: str) -> bool:
    """Whether a name is one without what it fights: "Tổng cục Cảnh sát| phòng, chống tội phạm|"."""
    return fold(name).startswith(f"{fold(short)} phòng, chống ")


def _is_team_by_number_of(short: str, name: str) -> bool:
    """Whether a name is a bare one with its number or all its tasks: "Đoàn kiểm tra|, giám sát| |số 471|"."""
    tasks = short.replace("kiểm tra số", "kiểm tra, giám sát số")
    return name.startswith((f"{short} số ", f"{short}, giám sát")) or (tasks != short and name == tasks)


def _is_core(short: str, name: str) -> bool:
    """Whether a company is told by its own name without form and trade: "Công ty |TNHH MTV| Nam Triệu"."""
    if name.partition(f" {short}")[0] in _HOUSES and name.endswith(f" {short}"):
        return True  # "|Tập đoàn| BRG"
    left, right = fold(short), fold(name)
    if left.startswith("tập đoàn ") and right.startswith("công ty "):  # "Công ty Cổ phần |Tập đoàn Hoa Mai|"
        return right.endswith(f" {left}")
    if " " not in short:  # "|Công ty Cổ phần Dược phẩm| CVI"
        return right.startswith(_FIRMS) and right.endswith(f" {left}") and not _OF_SAME_HOUSE & set(right.split())
    head = next((h for h in _FIRMS if left.startswith(h)), "?")
    core = short[len(head) :]
    telling = len(core.split()) > 1 or (core.isascii() and len(core) > _SYLLABLE)
    return telling and right.startswith(head) and right.endswith(f" {fold(core)}")


_SYLLABLE = 6
"""A Vietnamese one has so many letters at most; a firm's own name of one word may have more."""
_FIRMS = ("tổng công ty ", "công ty ")
_OF_SAME_HOUSE = frozenset({"chứng", "tài", "bảo", "quỹ", "thuê", "ngân"})
"""A firm of these trades is a house's other one: "Công ty |Chứng khoán| VCB", "Công ty |Bảo hiểm| BIDV"."""
_HOUSES = frozenset({"Tập đoàn", "Tổng công ty", "Công ty", "Ngân hàng", "Công ty Cổ phần", "Công ty Cổ phần Tập đoàn"})
"""What stands before a company's own name alone."""


def _same(name: str) -> str:
    """A name without what its spellings differ in: "Cục Quản lý Khám, chữa bệnh"."""
    return fold(name).replace(",", "")


def _named_owner(v: BodyName) -> Owner | None:
    if v.parent:
        return Owner(parent=v.parent)
    if v.place and isinstance(v.place.value, PlaceName):
        return Owner(v.place.value)
    return None


def _fits(place: PlaceName, level: str) -> bool:
    return place.level == level or (level == "city" and place.level in {"province", "city", "district"})


# A body's own party committee is told by its secretary's other post: "Bí thư Đảng ủy, Giám đốc Công an tỉnh".
_CELLS = {"Đảng ủy", "Chi bộ"}
# That of those who lead a committee or council is the committee's and not the place's.
_GROUPS = {"Ban Cán sự đảng", "Đảng đoàn"}
# The standing part of a party's or a union's committee: "Ủy viên |Ban Thường vụ|, Trưởng ban Tổ chức Tỉnh ủy".
_ORGANS = {"Ban Thường vụ", "Ban Chấp hành", "Đoàn Chủ tịch"}
_WITH_ORGANS = {"party", "front", "association"}
_NEXT_POST = {",", "-", "–", "và", "kiêm", ", kiêm", "- kiêm"}
_LEADERS = {
    "và lãnh đạo", "và tập thể lãnh đạo", "và Ban Giám đốc", "và Ban lãnh đạo", "và tập thể", "và cơ quan",
    ", lãnh đạo", ", Ban Giám đốc", ", Ban lãnh đạo", "và chính quyền", ", tập thể lãnh đạo",
}  # fmt: skip


def _party_cells(tagged: Iterable[Tagged]) -> Iterator[tuple[int, Owner]]:
    """The body whose party committee, or part, a bare one is, by where the bare one begins."""
    for t in tagged:
        for k, (here, nearest) in enumerate(pairwise(t.names)):
            after = _over_bare_post(t, k + 1) if here.kind is Kind.POST else nearest
            cell, body = _body_of(here) or here, _body_of(after) or after
            if not isinstance(cell.value, BodyName) or not isinstance(body.value, BodyName):
                continue
            between = t.sentence.text[here.end - t.sentence.start : nearest.start - t.sentence.start].strip()
            posts = cell is not here and body is not after and between in _NEXT_POST
            if posts and (committee := _committee_of(cell, cell.value)) and _is_its_board(body.value):
                yield body.start, Owner(parent=committee)  # "Ủy viên Ban Thường vụ Tỉnh ủy, |Trưởng ban Dân vận|"
                continue
            if posts and _is_bare_union(body.value) and cell.value.kind not in _WITHOUT_UNION:
                yield body.start, Owner(parent=cell)  # "Phó Giám đốc Sở A, Chủ tịch |Công đoàn|"
                continue
            if not posts and cell is here and body is after and between in {",", "và"}:
                if _is_cell_of_command(cell.value, body.value):
                    yield cell.start, Owner(parent=_led_body(body))
                continue
            if not posts and (cell is not here or between not in _LEADERS):
                continue
            if posts and (party := _party_beside(t, here, after, cell.value, body.value)):
                yield cell.start, Owner(parent=party)
            elif owner := _owner_of_cell(cell.value, body, body.value):
                yield cell.start, owner


def _posts_at_place(tagged: Iterable[Tagged]) -> Iterator[tuple[int, Owner]]:
    """The province that a row of posts is told to have been held in: "tại |Hà Nam| như Bí thư Tỉnh ủy, Chủ tịch …"."""
    for t in tagged:
        text, base = t.sentence.text, t.sentence.start
        if not any(map(text.__contains__, _LIKE)):
            continue
        here: PlaceName | None = None
        for name, after in pairwise((*t.names, None)):
            assert name is not None
            if isinstance(name.value, PlaceName):
                at = _AT.search(text, max(0, name.start - base - _LEADING), name.start - base) is not None
                row = after is not None and text[name.end - base :].startswith(_LIKE) and after.kind is Kind.POST
                here = name.value if at and row and name.value.level in {"province", "city"} else None
            body = _body_of(name)
            if here is not None and body is not None and isinstance(body.value, BodyName):
                bare = body.value.name == body.value.head and _named_owner(body.value) is None
                if bare and body.value.head in _OF_PROVINCE and body.value.level in {None, "province"}:
                    yield body.start, Owner(here)


_LIKE = (" như ",)
_AT = re.compile(r"\b(?:tại|ở)(?: tỉnh)? $")
_LEADING = 20
_OF_PROVINCE = {"Tỉnh ủy", "Hội đồng nhân dân", "Ủy ban nhân dân", "Tỉnh đoàn", "Đoàn đại biểu Quốc hội"}


def _committees_of_houses(tagged: Iterable[Tagged]) -> Iterator[int]:
    """Where bare party committees stand that are of a house its manager tells: "Bí thư Đảng ủy, |Giám đốc| Ban A"."""
    for t in tagged:
        for here, after in pairwise(t.names):
            body = here.value.body if isinstance(here.value, PostName) else None
            if body is None or not isinstance(body.value, BodyName) or body.value.name != _COMMITTEE:
                continue
            between = t.sentence.text[here.end - t.sentence.start : after.start - t.sentence.start].strip()
            manages = isinstance(after.value, PostName) and fold(after.value.title).startswith(_MANAGE)
            if manages and between in _NEXT_POST:
                yield body.start


_MANAGE = ("giám đốc", "tổng giám đốc", "hiệu trưởng", "cục trưởng", "viện trưởng", "chủ tịch hội đồng", "chủ tịch hđ")


def _over_bare_post(t: Tagged, k: int) -> Mention:
    """The name at `k`, or the next of its row where it is a post that shares that one's body.

    "Bí thư Đảng ủy, |Chủ tịch| kiêm |Tổng Giám đốc Tập đoàn A|".
    """
    here, after = t.names[k], t.names[k + 1] if k + 1 < len(t.names) else None
    bare = isinstance(here.value, PostName) and here.value.body is None and here.value.open and not here.value.head
    if after is None or not bare or after.kind is not Kind.POST:
        return here
    between = t.sentence.text[here.end - t.sentence.start : after.start - t.sentence.start].strip()
    return after if between in _NEXT_POST else here


_WITHOUT_UNION = frozenset({"party", "front", "council", "parliament", "delegation"})


def _is_bare_union(name: BodyName) -> bool:
    """Whether the union of the staff of a house is told without the house."""
    return name.name == name.head == "Công đoàn" and not (name.place or name.parent or name.level)


_COMMANDS = ("Bộ Chỉ huy", "Bộ Tư lệnh", "Ban Chỉ huy Bộ đội", "Ban Chỉ huy Phòng thủ", "Ban Giám đốc")


def _is_cell_of_command(cell: BodyName, body: BodyName) -> bool:
    """Whether a bare party committee stands before the command or board that it is of: "|Đảng ủy|, Bộ CHQS tỉnh"."""
    bare = cell.name == cell.head and cell.head in _CELLS and not (cell.place or cell.parent or cell.level)
    return bare and body.name.startswith(_COMMANDS)


def _led_body(board: Mention) -> Mention:
    """The body that a board leads, or the command itself: of "Ban Giám đốc Công an tỉnh" the police."""
    name = board.value
    return name.parent if isinstance(name, BodyName) and name.parent and name.head == "Ban Giám đốc" else board


def _rows_of_posts(tagged: Iterable[Tagged]) -> Iterator[tuple[int, Owner]]:
    """The place whose committee a bare one of a level is, told by a later post of its row, or with the post given.

    "Phó Trưởng Ban Nội chính |Tỉnh ủy|, nguyên Huyện ủy viên, nguyên Giám đốc Sở Y tế tỉnh Hà Nam"; "tham gia Ban
    Thường vụ |Tỉnh ủy| và làm Phó Bí thư Tỉnh ủy Hà Nam".
    """
    for t in tagged:
        for k, (here, after) in enumerate(pairwise(t.names)):
            body = _body_of(after)
            if body is None:
                continue
            between = t.sentence.text[here.end - t.sentence.start : after.start - t.sentence.start].strip()
            committee = next((part for part in nested(body) if _is_party_committee(part)), None)
            if _is_bare_organ(here) and _GIVEN_WITH.fullmatch(between) and committee is not None:
                # "tham gia |Ban Thường vụ| và giữ chức Bí thư Đảng ủy xã A", "… Chủ nhiệm Ủy ban Kiểm tra Đảng ủy xã A"
                yield here.start, Owner(parent=committee)
                yield from _organs_before(t, k, committee)
            bare = _bare_committee_of(here)
            if bare is not None and _GIVEN_WITH.fullmatch(between) and committee is not None:
                # "tham gia Ban Chấp hành, Ban Thường vụ |Đảng ủy| và giữ chức Phó Bí thư Đảng ủy Quốc hội"
                if (owner := _owner_of_committee(committee)) is not None:
                    yield bare.start, owner
                yield from _organs_before(t, k, committee)
            if here.kind is Kind.POST and _VOTED.fullmatch(between) and (before := _place_in(_body_of(here))):
                yield from _completed([after], before)
            if (place := _place_in(body)) is None:
                continue
            if here.kind is Kind.ORGANIZATION and _GIVEN_WITH.fullmatch(between):
                yield from _completed(_row_before(t, k, {Kind.ORGANIZATION}, {",", "và"}), place)
            elif here.kind is Kind.POST and between in _NEXT_POST:
                yield from _completed(_row_before(t, k, {Kind.POST}, _NEXT_POST), place)


def _bare_committee_of(organ: Mention) -> Mention | None:
    """The bare "Đảng ủy" that an organ is told to be of: "Ban Thường vụ |Đảng ủy|"."""
    parent = organ.value.parent if isinstance(organ.value, BodyName) else None
    name = parent.value if parent is not None else None
    bare = isinstance(name, BodyName) and name.name == name.head == _COMMITTEE and _named_owner(name) is None
    return parent if bare and isinstance(name, BodyName) and name.level is None else None


def _owner_of_committee(committee: Mention) -> Owner | None:
    """Whose a party committee is, also of one that is known by its whole name: "Đảng ủy |Quốc hội|"."""
    name = committee.value
    if not isinstance(name, BodyName):
        return None
    whose = name.name.removeprefix(f"{_COMMITTEE} ")
    if name.whole and whose != name.name:
        value = BodyName(whose, whose, "agency", whole=True)
        return Owner(parent=replace(committee, start=committee.end - len(whose), value=value))
    return _named_owner(name)


def _organs_before(tagged: Tagged, k: int, committee: Mention) -> Iterator[tuple[int, Owner]]:
    """The committee of a bare "Ban Chấp hành" beside the standing part of one, the name `k`.

    "tham gia |Ban Chấp hành|, Ban Thường vụ, giữ chức Bí thư Đảng ủy xã Hoa Sen".
    """
    for before in _row_before(tagged, k, {Kind.ORGANIZATION}, {",", "và"}):
        name = before.value
        if isinstance(name, BodyName) and name.name == name.head == "Ban Chấp hành" and not (name.place or name.parent):
            yield before.start, Owner(parent=committee)


_GIVEN_WITH = re.compile(
    r"(?:[,;] ?)?(?:và |để |đồng thời )*(?:được )?(?:phân công |chỉ định )?(?:giữ chức(?: vụ)?|làm)"
)
_VOTED = re.compile(
    r"(?:\([^()]{1,40}\) ?)?,? ?(?:vừa |đã |sẽ )?được (?:[^,;.]{0,40} )?bầu(?: giữ| làm)?(?: chức(?: vụ| danh)?)?"
)


def _place_in(body: Mention | None) -> PlaceName | None:
    """The place of a body, or of the one that it is part of."""
    told = (m.value for m in nested(body)) if body is not None else ()
    return next((p for v in told if isinstance(v, BodyName) and (p := _place_of(v))), None)


def _row_before(t: Tagged, k: int, kinds: set[Kind], links: set[str]) -> Iterator[Mention]:
    """The name at `k` and those before it that a mark or "và" joins with it."""
    for at in range(k, -1, -1):
        name = t.names[at]
        if name.kind not in kinds:
            return
        yield name
        before = t.names[at - 1] if at else None
        gap = t.sentence.text[before.end - t.sentence.start : name.start - t.sentence.start].strip() if before else ""
        if gap not in links:
            return


def _completed(row: Iterable[Mention], place: PlaceName) -> Iterator[tuple[int, Owner]]:
    for name in row:
        for m in nested(_body_of(name) or name):
            v = m.value
            if not isinstance(v, BodyName) or not v.level or _named_owner(v) or not _fits(place, v.level):
                continue
            if v.level != "city" or is_city(place) or (fold(place.full).startswith("thành phố") and v.head != "Sở"):
                yield m.start, Owner(place)


def _place_of(name: BodyName) -> PlaceName | None:
    return name.place.value if name.place is not None and isinstance(name.place.value, PlaceName) else None


def _party_beside(t: Tagged, here: Mention, after: Mention, cell: BodyName, body: BodyName) -> Mention | None:
    """The party's committee of a place in whose standing part the chief of another of its bodies is.

    "Ủy viên |Ban Thường vụ|, Chủ tịch Hội Nông dân phường A", "UVBTV, Trưởng Công an xã".
    """
    if cell.head != "Ban Thường vụ" or cell.name != cell.head or cell.parent or cell.place:
        return None
    title = fold(after.value.title) if isinstance(after.value, PostName) else ""
    if not (body.kind in _UNDER_PARTY or (body.kind in _LED_BY_CHAIR and title == "chủ tịch")):
        return None
    place = _place_of(body)
    told = (
        fold(place.full)
        if place
        else fold(t.sentence.text[after.start - t.sentence.start : after.end - t.sentence.start])
    )
    level = place.level if place else body.level
    if level is None or body.whole:
        return None
    if level == "province" and place and is_city(place):
        head = "Thành ủy"
    else:
        head = _COMMITTEES.get(level) or next(
            (h for word, h in _OF_DISTRICTS.items() if told.startswith(word) or told.endswith(word)), ""
        )
    if not head:
        return None
    value = BodyName(head, head, "party", place=body.place, level=None if place else level)
    return Mention(after.start, after.end, Kind.ORGANIZATION, TOLD_BY_TITLE, value)


_UNDER_PARTY = {"committee", "council", "police", "army"}
_LED_BY_CHAIR = {"front", "association"}
_COMMITTEES = {"province": "Tỉnh ủy", "city": "Thành ủy", "commune": "Đảng ủy"}
_OF_DISTRICTS = {"huyện": "Huyện ủy", "quận": "Quận ủy", "thị xã": "Thị ủy", "thành phố": "Thành ủy"}


_BOARDS_OF_PARTY = {
    "Ban Dân vận", "Ban Tổ chức", "Ban Tuyên giáo", "Ban Nội chính", "Ban Tuyên giáo và Dân vận", "Ủy ban Kiểm tra",
}  # fmt: skip


def _committee_of(cell: Mention, name: BodyName) -> Mention | None:
    """The committee of a place in which, or in whose standing part, a post is held: "Tỉnh ủy", "Huyện ủy"."""
    own = name.parent if name.head in _ORGANS else cell
    return own if own is not None and isinstance(own.value, BodyName) and own.value.head in _PARTY else None


def _is_its_board(name: BodyName) -> bool:
    return name.name in _BOARDS_OF_PARTY and not (name.place or name.parent or name.level)


def _owner_of_cell(cell: BodyName, body: Mention, name: BodyName) -> Owner | None:
    """Whose party committee, or part, a bare one is, of which the next post of its holder tells the body."""
    place = name.place.value if name.place else None
    # "Bí thư Tỉnh ủy, Trưởng đoàn ĐBQH tỉnh Gia Lai"
    if cell.level:
        return (
            Owner(place) if name.kind != "party" and isinstance(place, PlaceName) and _fits(place, cell.level) else None
        )
    if cell.name != cell.head or cell.place or cell.parent:
        return None
    # "Phó Chủ tịch UBND, Trưởng Công an xã A"
    if cell.name in _TERRITORIAL:
        if isinstance(place, PlaceName) and place.level in {"commune", "district", "province", "city"}:
            return Owner(place)
        return Owner(level=name.level) if name.level and not name.whole else None
    if cell.head in _ORGANS:
        held = name.parent if name.name.startswith(_BOARDS_WITHIN) and name.parent else body
        kind = held.value.kind if isinstance(held.value, BodyName) else ""
        return Owner(parent=held) if kind in _WITH_ORGANS and not _is_organ(held) else None
    if name.kind == "party":
        return None
    if cell.head in _GROUPS:
        return Owner(parent=body)
    # "Bí thư Đảng ủy, Chủ tịch HĐND phường Cẩm Thành" leads the ward's committee, not the council's.
    if cell.head in _CELLS and name.kind in {"committee", "council", "front"}:
        if isinstance(place, PlaceName):
            return Owner(place)
        if name.level and name.name == name.head:  # "Bí thư Đảng ủy, Chủ tịch HĐND xã"
            return Owner(level=name.level)
    union = _is_bare_union(cell) and name.kind not in _WITHOUT_UNION  # "Chủ tịch |Công đoàn|, Phó Giám đốc Sở A"
    return Owner(parent=body) if cell.head in _CELLS or union else None


_BOARDS_WITHIN = ("Ban", "Ủy ban Kiểm tra", "Văn phòng")
"""Of "Ủy viên Ban Thường vụ, Chủ nhiệm |Ủy ban Kiểm tra| Tỉnh ủy" the committee's standing part is told."""


def _houses(tagged: Iterable[Tagged]) -> Iterator[tuple[int, Owner]]:
    """The house whose board stands right before it, by where the board begins: "|Hội đồng quản trị| Sabeco"."""
    for t in tagged:
        for board, house in pairwise(t.names):
            if not isinstance(board.value, BodyName) or board.value.name not in _BOARDS or house.start == board.end:
                continue
            between = t.sentence.text[board.end - t.sentence.start : house.start - t.sentence.start].strip()
            if between in {"", "của"} and isinstance(house.value, BodyName) and house.value.kind in _WITH_BOARDS:
                yield board.start, Owner(parent=house)


def _houses_of_rows(tagged: Iterable[Tagged]) -> Iterator[tuple[int, Owner]]:
    """The company whose bare board is told with a member's next post: "Ủy viên |HĐQT| kiêm Tổng Giám đốc Công ty A"."""
    for t in tagged:
        for here, after in pairwise(t.names):
            if not isinstance(here.value, PostName) or not isinstance(after.value, PostName):
                continue
            board, house = here.value.body, after.value.body
            if board is None or house is None:
                continue
            between = t.sentence.text[here.end - t.sentence.start : after.start - t.sentence.start].strip()
            if between not in _NEXT_POST:
                continue
            told, owner = board.value, house.value
            if not isinstance(told, BodyName) or told.name not in _EVERY_COMPANYS or told.parent is not None:
                continue
            if isinstance(owner, BodyName) and owner.kind == "company":
                yield board.start, Owner(parent=house)


_BOARDS = {
    *_EVERY_COMPANYS, "Ban Biên tập", "Ban Giám đốc", "Ban Lãnh đạo", "Ban Kiểm soát", "Ban Giám hiệu", "Ban Điều hành",
    "Ban Tổng Giám đốc",
}  # fmt: skip
_WITH_BOARDS = {"company", "press", "school", "hospital", "institute", "agency", "association", "department", "fund"}


def _is_bare_organ(m: Mention) -> bool:
    name = m.value
    return isinstance(name, BodyName) and name.name == name.head == "Ban Thường vụ" and not (name.place or name.parent)


def _is_party_committee(m: Mention) -> bool:
    return isinstance(m.value, BodyName) and m.value.kind == "party" and not _is_organ(m)


def _is_organ(m: Mention) -> bool:
    return isinstance(m.value, BodyName) and (m.value.head in _ORGANS or m.value.head.startswith(("Ban ", "Bộ ")))


def _body_of(m: Mention) -> Mention | None:
    return m.value.body if isinstance(m.value, PostName) else None


def _siblings(tagged: Iterable[Tagged]) -> Iterator[tuple[int, Owner]]:
    """The owner that a bare body shares with the next of its list, by where the bare one begins."""
    for t in tagged:
        bodies = [(n, n.value) for n in t.names if isinstance(n.value, BodyName)]
        shared: Owner | None = None
        for (here, name), (after, next_name) in reversed(list(pairwise(bodies))):
            shared = _named_owner(next_name) or _owner_of_level(next_name) or shared
            between = t.sentence.text[here.end - t.sentence.start : after.start - t.sentence.start].strip()
            if between not in {",", "và", "-", "–", ""}:
                shared = None
                continue
            own = name.place or name.parent or name.whole or (name.level and name.head not in _PARTY)
            if own or shared is None:
                shared = None if own else shared
                continue
            if _is_named_alone(name) or (name.kind == "department") != (next_name.kind == "department"):
                shared = None  # a Sở and a district's committee share nothing
                continue
            # A Ban Chấp hành shares the Đảng bộ of the Ban Thường vụ behind it, a Sở shares only a place.
            if name.head == "Sở" and shared.place and shared.place.level in {"district", "commune"}:
                shared = None  # nor a Sở and a district's Phòng
                continue
            alike = (name.kind == next_name.kind and name.head != "Sở") or name.name in _BOARDS_OF_PARTY
            if shared.place or shared.level or (shared.parent and alike):
                yield here.start, shared


def _is_named_alone(name: BodyName) -> bool:
    """Whether a name is whole without the next one's place: "|Bệnh viện Bạch Mai|, Bệnh viện Thận Hà Nội"."""
    own = name.kind == "hospital" and name.name != name.head
    return own or name.kind in _NAMED_ALONE or name.name.split()[-1] in _NUMERALS


_NUMERALS = {"I", "II", "III", "IV", "V", "1", "2", "3", "4", "5"}


def _owner_of_level(name: BodyName) -> Owner | None:
    """ "Bộ Chỉ huy Quân sự, Công an |tỉnh|"; the level in a head, as of "Tỉnh ủy", is nobody else's."""
    return Owner(level=name.level) if name.level and name.head not in _PARTY and not name.whole else None

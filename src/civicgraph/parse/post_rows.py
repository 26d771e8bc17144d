"""Whose a post is that tells no body: of the body of the next post of its row, or of the last of its list.

"Phó Chủ tịch - Tổng Thư ký Hội X", "Phó Bí thư, Chủ tịch UBND huyện A", "A, nguyên Tổng Giám đốc; B, nguyên Kế toán
trưởng Ngân hàng X".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from civicgraph.model import BodyName, Kind, Mention, PlaceName, PostName, RawPosition, Tagged
from civicgraph.spelling import fold
from civicgraph.vocabulary import TOLD_BY_TITLE, PositionStatus


def share_body(posts: list[Mention]) -> list[Mention]:
    """Gives a title without body the body of the title behind it: "Phó Chủ tịch - Tổng Thư ký Hội X"."""
    out: list[Mention] = []
    body = None
    for post in reversed(posts):
        value = post.value
        assert isinstance(value, PostName)
        if body is None and value.body is None and not value.head and (house := _bare_house(out)) and _manages(value):
            # "Chủ tịch HĐQT kiêm Tổng Giám đốc |Công ty|", which the article has named
            value = replace(value, head=house)
            post = replace(post, value=value)
        if value.body is None and value.open and value.place is None and (own := _own_body(post, body)):
            value = replace(value, body=own)
            post = replace(post, value=value)
        elif value.body is not None:
            body = value.body
        elif value.head == "Bộ" and value.open and (body is not None or _serves(out)):
            # "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ", "Thứ trưởng, Thư ký Thủ tướng": a minister of no ministry.
            post = replace(post, value=replace(value, open=False))
        out.append(post)
    return out[::-1]


def _bare_house(later: Sequence[Mention]) -> str:
    """The head by which the post told behind, the last of `later`, calls its house again: "Tổng Giám đốc |Công ty|"."""
    post = later[-1].value if later else None
    told = isinstance(post, PostName) and post.body is None and post.open and _manages(post)
    return post.head if told and isinstance(post, PostName) else ""


def _serves(later: Sequence[Mention]) -> bool:
    """Whether the post told behind, the last of `later`, is at another's side: "|Thư ký| Thủ tướng"."""
    post = later[-1].value if later else None
    return isinstance(post, PostName) and not post.open and post.title.lower() in {"thư ký", "trợ lý", "cố vấn"}


def _own_body(told: Mention, body: Mention | None) -> Mention | None:
    """The body of a title without one, when the title behind it tells `body`.

    A "Bộ trưởng" is of no Văn phòng, a "Chánh Văn phòng" of the office of the committee, a "Bí thư" of no committee of
    the people, and a "Giám đốc" of the company of a party's committee.
    """
    post = told.value
    if body is None or not isinstance(body.value, BodyName) or not isinstance(post, PostName):
        return None
    kind = body.value.kind
    house = body.value.parent.value if body.value.parent is not None else None
    if post.head and kind == "party" and isinstance(house, BodyName) and house.head.startswith(post.head):
        return body.value.parent  # "|hiệu trưởng|, Bí thư Đảng ủy Trường Đại học A"
    if post.head and not body.value.head.startswith(post.head):
        # "Chánh |Văn phòng| kiêm Người phát ngôn UBND tỉnh"
        if kind not in _WITH_OFFICE or not post.title.lower().endswith("văn phòng"):
            return None
        office = BodyName(post.head, post.head, "office", parent=body)
        start = told.end - len(post.head)
        return Mention(start, told.end, Kind.ORGANIZATION, TOLD_BY_TITLE, office)
    title = post.title.lower().removeprefix("phó ")
    if not post.head and body.value.head in _PARTS and not title.startswith("bí thư"):
        return body.value.parent  # "|Phó Tổng Thư ký| kiêm Trưởng ban Pháp chế Hội A"
    if title.startswith("bí thư"):
        return body if kind in {"party", "front"} else _party_beside(told, body.value)
    if (kind == "party" or body.value.head in _INVESTIGATES) and title.startswith(_OF_MANAGEMENT):
        return body.value.parent
    if title.startswith("chủ tịch") and body.value.head in _OF_PLACES:
        # "Chủ tịch rồi |Bí thư Huyện ủy Bình Lục|" led the people's committee.
        committee = replace(body.value, head="Ủy ban nhân dân", name="Ủy ban nhân dân", kind="committee")
        return Mention(told.start, told.end, Kind.ORGANIZATION, TOLD_BY_TITLE, committee)
    return body


_PARTS = frozenset({"Ban", "Ban Pháp chế", "Ban Kiểm soát", "Phòng", "Văn phòng", "Khoa"})
"""Parts of a house, whose heads' other posts are in the house itself."""
_WITH_OFFICE = {"committee", "council", "ministry", "party", "parliament", "department"}


def _party_beside(told: Mention, committee: BodyName) -> Mention | None:
    """The party's committee of the place whose people's committee is told: "|Phó Bí thư|, Chủ tịch UBND huyện A"."""
    place = committee.place.value if committee.place is not None else None
    if committee.kind not in {"committee", "council"}:
        return None
    if place is None and committee.level in _OF_LEVELS:  # "|Bí thư| kiêm Chủ tịch đặc khu"
        name = _OF_LEVELS[committee.level]
        party = BodyName(name, name, "party", level=committee.level)
        return Mention(told.start, told.end, Kind.ORGANIZATION, TOLD_BY_TITLE, party)
    if not isinstance(place, PlaceName):
        return None
    head = next((head for kind, head in _PARTIES.items() if fold(place.full).startswith(f"{kind} ")), None)
    if head is None:
        return None
    party = BodyName(head, head, "party", place=committee.place)
    return Mention(told.start, told.end, Kind.ORGANIZATION, TOLD_BY_TITLE, party)


_PARTIES = {
    "tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy", "quận": "Quận ủy", "huyện": "Huyện ủy", "thị xã": "Thị ủy",
    "xã": "Đảng ủy", "phường": "Đảng ủy", "thị trấn": "Đảng ủy", "đặc khu": "Đảng ủy",
}  # fmt: skip
_OF_LEVELS = {"province": "Tỉnh ủy", "city": "Thành ủy", "commune": "Đảng ủy"}
_OF_PLACES = {"Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy"}
_INVESTIGATES = {"Cơ quan Cảnh sát điều tra", "Cơ quan An ninh điều tra"}
_OF_MANAGEMENT = ("giám đốc", "tổng giám đốc", "chủ tịch hội đồng", "chủ tịch hđ", "hiệu trưởng")


def with_last_body(tagged: Tagged, positions: list[RawPosition]) -> list[RawPosition]:
    """The positions, those of a list that tells the house of its managers once given it.

    "A, nguyên Chủ tịch HĐQT; B, nguyên Tổng Giám đốc; C, nguyên Kế toán trưởng |Ngân hàng X|".
    """
    text, base = tagged.sentence.text, tagged.sentence.start
    given: dict[int, RawPosition] = {}
    body: Mention | None = None
    later: RawPosition | None = None
    for k in sorted(range(len(positions)), key=lambda k: positions[k].post.start, reverse=True):
        p = positions[k]
        value = p.post.value
        assert isinstance(value, PostName)
        if value.body is not None:
            house = value.body.value
            body = value.body if isinstance(house, BodyName) and house.kind in _HOUSES else None
        elif (
            later is None
            or p.post.start < p.person.end
            or (later.person != p.person and not _NEXT.fullmatch(text[p.post.end - base : later.person.start - base]))
        ):
            body = None
        elif body is not None and value.open and value.place is None and _manages(value):
            given[k] = replace(p, post=replace(p.post, value=replace(value, body=body)))
        later = p
    return [given.get(k, p) for k, p in enumerate(positions)]


def _manages(post: PostName) -> bool:
    return post.title.lower().removeprefix("phó ").startswith(_MANAGERS)


_HOUSES = frozenset({"company", "hospital", "fund"})
_MANAGERS = ("chủ tịch hđ", "chủ tịch hội đồng", "tổng giám đốc", "giám đốc", "kế toán trưởng")
_NEXT = re.compile(r"(?:;|,| và|, và) (?:(?:ông|bà|đồng chí|anh|chị) )?")


def held_then(tagged: Tagged, post: Mention) -> Mention:
    """The post as a former one where it is told so: "Khi còn là |Chủ tịch xã A|, ông B …"."""
    lead = tagged.sentence.text[: post.start - tagged.sentence.start]
    if not lead.endswith(_STILL) or not isinstance(post.value, PostName):
        return post
    return replace(post, value=replace(post.value, status=PositionStatus.FORMER))


_STILL = (" còn là ", " còn làm ", " còn giữ chức ", " còn giữ chức vụ ")

"""Posts as told: a title and the body or place after it ("Phó Bí thư Thường trực" + "Tỉnh ủy Bắc Ninh")."""

from dataclasses import replace

from civicgraph.lexicon.words import Entry
from civicgraph.model import BodyName, Kind, Mention, PlaceName, PostName
from civicgraph.recognise.bodies import LEVEL_WORDS, find_body, read_jurisdiction, read_with_field
from civicgraph.recognise.places import find_place
from civicgraph.recognise.reader import Reader
from civicgraph.vocabulary import PositionStatus

_FORMER = {"nguyên", "cựu"}
# Words that narrow a title: "Phó Chủ tịch Thường trực", "Phó Bí thư thứ nhất".
_NARROWING = (
    ("thường", "trực"),
    ("thứ", "nhất"),
    ("phụ", "trách"),
    ("chuyên", "trách"),
    ("điều", "hành"),
    ("thường", "vụ"),
)
# Whom a place's chairman and secretary stand for.
_SEATS = {"chủ tịch": ("Ủy ban nhân dân", "committee"), "bí thư": ("", "party")}
_PARTY = {"province": "Tỉnh ủy", "city": "Thành ủy", "district": "Huyện ủy", "commune": "Đảng ủy"}
_OWN_HEAD = ("Ban", "Văn phòng", "Phòng", "Thanh tra", "Công an", "Đoàn", "Khoa", "Tiểu ban")
"""Heads that end the title itself, so that the body's name begins inside it: "Trưởng |Ban Dân vận"."""


def find_post(reader: Reader, i: int) -> tuple[int, Mention] | None:
    """The post told at token `i` and the token where it ends."""
    status = PositionStatus.CURRENT
    k = i
    if reader.word(k) in _FORMER:
        status = PositionStatus.FORMER
        k += 1
    for end, entry in reader.hits(k, "title"):
        found = _read(reader, k, end, entry)
        if found is None:
            continue
        stop, post = found
        if (
            not reader.capital(k)
            and reader.word(k) not in _FORMER
            and post.body is None
            and post.place is None
            and status is PositionStatus.CURRENT
        ):
            if not _named_next(reader, stop):
                return None
        return stop, reader.mention(i, stop, Kind.POST, f"title-{entry.way}", replace(post, status=status))
    return None


def _named_next(reader: Reader, k: int) -> bool:
    return reader.capital(k) and not reader.has(k, "title", "head", "body")


def _read(reader: Reader, i: int, j: int, entry: Entry) -> tuple[int, PostName] | None:
    k = j
    for words in _NARROWING:
        if tuple(reader.folds[k : k + 2]) == words and not (words == ("thường", "vụ") or reader.has(k, "body")):
            k += 2
            break
    title = reader.text(i, k)
    post = PostName(title, open=entry.way in {"body", "headed"})
    if entry.way == "state":
        return _state(reader, i, k, post)
    if entry.way == "country":
        return _abroad(reader, k, post)
    if entry.way == "member":
        return _member(reader, i, j, k, entry, post)
    if entry.way == "headed":
        return _headed(reader, i, j, k, entry, post)
    return _of_body(reader, k, post)


def _state(reader: Reader, i: int, k: int, post: PostName) -> tuple[int, PostName]:
    if reader.word(k) == "chính" and reader.word(k + 1) == "phủ" and (body := find_body(reader, k)):
        return body[0], replace(post, body=body[1])
    if (
        reader.word(k) in {"nước"}
        or (reader.word(i) == "chủ" and reader.capital(k))
        or reader.word(i + 1) == "tướng"
        or reader.word(i) == "tổng"
    ):
        if (
            (place := find_place(reader, k))
            and isinstance(place[1].value, PlaceName)
            and place[1].value.level == "country"
        ):
            return place[0], replace(post, place=place[1])
        if reader.capital(k) and (body := find_body(reader, k)) and reader.word(i) == "tổng":
            return body[0], replace(post, body=body[1], open=True)
    return k, post


def _abroad(reader: Reader, k: int, post: PostName) -> tuple[int, PostName]:
    """ "Đại sứ Trung Quốc tại Việt Nam", "Ngoại trưởng Hoa Kỳ", "Tỉnh trưởng tỉnh Phúc Kiến": a place, no body."""
    place = find_place(reader, k)
    if place is None:
        return k, post
    end, first = place
    if reader.word(end) == "tại" and (at := find_place(reader, end + 1)):
        end = at[0]
    return end, replace(post, place=first)


def _member(reader: Reader, i: int, j: int, k: int, entry: Entry, post: PostName) -> tuple[int, PostName]:
    """ "Thành ủy viên": member of the Thành ủy that the title itself names."""
    head = entry.kind
    title, at = ("Ủy viên", i) if reader.word(j - 1) == "viên" else (reader.texts[i] + " " + reader.texts[i + 1], j - 2)
    name = BodyName(head=head, name=head, kind="party", level=_PARTY_LEVEL.get(head))
    end = j
    if title != "Ủy viên" and (found := find_body(reader, at)):
        return found[0], replace(post, title=title, body=found[1])
    if (place := find_place(reader, k)) and k == j:
        end, name = place[0], replace(name, place=place[1], level=None)
    body = reader.mention(at, max(end if end > j else at + 2, at + 1), Kind.ORGANIZATION, "body-in-title", name)
    return max(end, k), replace(post, title=title, body=body)


_PARTY_LEVEL = {
    "Tỉnh ủy": "province",
    "Thành ủy": "city",
    "Huyện ủy": "district",
    "Quận ủy": "district",
    "Tỉnh đoàn": "province",
    "Thành đoàn": "city",
    "Huyện đoàn": "district",
}


def _headed(reader: Reader, i: int, j: int, k: int, entry: Entry, post: PostName) -> tuple[int, PostName]:
    """A title that tells the kind of its body: "Bộ trưởng Công Thương", "Trưởng Ban Dân vận T.Ư"."""
    head = entry.kind
    own = head in _OWN_HEAD and fold_head(head) == reader.folds[j - len(head.split()) : j]
    at = j - len(head.split()) if own else j
    p = k + 1 if reader.word(k) in {"của", "-", "–"} and reader.capital(k + 1) else k
    # 1. The body told in full behind the title: "Bộ trưởng Bộ Công an", "Trưởng ban Ban Pháp chế".
    body = (
        find_body(reader, p, lower=True) if (reader.capital(p) or head in {"Đoàn"} or reader.has(p, "head")) else None
    )
    if body and isinstance(body[1].value, BodyName) and (body[1].value.head.startswith(head) or not own):
        if not (p != k and reader.word(k) != "của" and head in {"Bộ"}):
            return body[0], replace(post, body=body[1])
    # 2. The name begins inside the title: "Trưởng |Ban Tổ chức Trung ương".
    if own and k == j and p == k:
        inside = find_body(reader, at, lower=True) if reader.capital(at) or True else None
        if inside and inside[0] > j:
            return inside[0], replace(post, body=inside[1])
        if inside is None and (inside := _head_in_title(reader, at, j, head)):
            return inside[0], replace(post, body=inside[1])
    # 3. Only the domain: "Bộ trưởng Công Thương", "Phó Trưởng ban Thường trực |Dân vận".
    name = BodyName(head=head, name=head, kind=_KIND_OF_HEAD.get(head, "department"))
    if reader.capital(p) and (found := read_with_field(reader, p, name)):
        return found[0], replace(post, body=found[1])
    # 4. A parent or a level: "Chánh Văn phòng Thành ủy", "Trưởng Công an xã".
    if body and own:
        end, parent = body
        return end, replace(
            post, body=reader.mention(at, end, Kind.ORGANIZATION, "body-in-title", replace(name, parent=parent))
        )
    if (
        head in {"Thanh tra", "Công an", "Văn phòng", "Tòa án"}
        and (found := read_jurisdiction(reader, at, k, name))
        and found[0] > k
    ):
        return found[0], replace(post, body=found[1])
    return k, post


def _head_in_title(reader: Reader, at: int, j: int, head: str) -> tuple[int, Mention] | None:
    name = BodyName(head=head, name=head, kind=_KIND_OF_HEAD.get(head, "department"))
    found = read_with_field(reader, j, name)
    if found is None:
        return None
    end, mention = found
    return end, reader.mention(at, end, Kind.ORGANIZATION, "body-in-title", mention.value)


_KIND_OF_HEAD = {
    "Bộ": "ministry",
    "Ban": "board",
    "Văn phòng": "office",
    "Thanh tra": "inspectorate",
    "Trường": "school",
    "Công an": "police",
}


def fold_head(head: str) -> list[str]:
    """The folded syllables of a head."""
    return head.lower().split()


def _of_body(reader: Reader, k: int, post: PostName) -> tuple[int, PostName]:
    p = k + 1 if reader.word(k) == "của" else k
    # 1. A body: "Chủ tịch UBND tỉnh", "giám đốc Sở Y tế".
    if (reader.capital(p) or reader.has(p, "head")) and (body := find_body(reader, p, lower=True)):
        return body[0], replace(post, body=body[1])
    # 2. A place that stands for its committee: "Chủ tịch TP Hà Nội", "Bí thư Hà Nội".
    base = " ".join(post.title.lower().removeprefix("phó ").split()[:2])
    seat = _SEATS.get(base)
    if seat and (place := find_place(reader, p)):
        value = place[1].value
        if isinstance(value, PlaceName) and value.level in {"province", "city", "district", "commune"}:
            head = seat[0] or _PARTY[value.level]
            if value.level == "city" or (
                value.level == "province" and value.full.startswith(("Thành", "thành", "Hà Nội"))
            ):
                head = seat[0] or "Thành ủy"
            body_name = BodyName(head, head, seat[1], place=place[1])
            return place[0], replace(
                post, body=reader.mention(p, place[0], Kind.ORGANIZATION, "place-for-committee", body_name)
            )
        if isinstance(value, PlaceName) and value.level == "country":
            return place[0], replace(post, place=place[1])
    # 3. A bare level: "Chủ tịch xã", "Chủ tịch UBND" is case 1.
    if seat and (level := LEVEL_WORDS.get(reader.word(p))) and not reader.has(p + 1, "honorific"):
        head = seat[0] or _PARTY.get(level, "Đảng ủy")
        body_name = BodyName(head, head, seat[1], level=level)
        return p + 1, replace(post, body=reader.mention(p, p + 1, Kind.ORGANIZATION, "level-for-committee", body_name))
    return k, post

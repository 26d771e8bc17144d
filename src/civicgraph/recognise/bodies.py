"""Organisations as named: a whole name of the lexicon, or a head with its domain, number, jurisdiction and parent.

A body's name is read from left to right: head ("Sở"), domain ("Giáo dục và Đào tạo"), then what it belongs to: a
place ("tỉnh Bắc Ninh"), a level that the article completes ("tỉnh"), "Trung ương", a country, or another body
("Ban Thường vụ" + "Tỉnh ủy Bắc Ninh").
"""

from dataclasses import replace

from civicgraph.lexicon.compounds import is_word
from civicgraph.lexicon.words import Entry
from civicgraph.model import BodyName, Kind, Mention, PlaceName
from civicgraph.recognise.people import surname_run
from civicgraph.recognise.places import find_gazetteer, find_place
from civicgraph.recognise.reader import Reader

LEVEL_WORDS = {
    "tỉnh": "province", "thành phố": "city", "tp": "city", "huyện": "district", "quận": "district", "thị xã": "district",
    "xã": "commune", "phường": "commune", "thị trấn": "commune", "trung ương": "central", "đặc khu": "commune",
}  # fmt: skip
_CENTRAL = {"trung ương", "tư", "tw"}
# Small words that go on with a domain: "Quản lý Y dược cổ truyền", "Tổ chức cán bộ".
_GOES_ON = {
    "cổ truyền", "cán bộ", "nông thôn", "nhân dân", "công nghệ cao", "quốc gia", "tham nhũng", "dân sự", "tội phạm", "giao thông",
    "thị trường", "xã hội", "hành chính", "môi trường", "vận tải", "trẻ em", "việc làm", "thương mại", "công trình", "thiên tai",
    "đối ngoại", "chất lượng", "thực phẩm", "dự án", "đất đai", "nhà nước", "nội địa", "đô thị", "quốc tế", "thủy sản", "biển",
    "trung ương", "điều hành", "giá", "cơ sở", "đại biểu", "quần chúng", "đảng", "người", "truyền nhiễm", "dân tộc", "trường học",
    "chất thải", "dịch bệnh", "giáo viên", "công sản", "xuất nhập cảnh", "kinh tế", "học", "kỹ thuật", "nghệ thuật", "biểu diễn",
    "tôn giáo", "văn hóa", "y tế", "đầu tư", "hữu nghị", "giáo dục", "nghề nghiệp", "thường xuyên", "việt nam", "thể thao", "miền núi",
    "hiểm", "rừng", "doanh nghiệp", "cụm công nghiệp", "công nghiệp", "các khu công nghiệp", "khu công nghiệp", "khu kinh tế", "đảm bảo",
    "an ninh", "trật tự", "ma túy", "xây dựng", "chống", "thị", "cháy", "chữa cháy", "cứu nạn", "cứu hộ", "tìm kiếm", "tư pháp", "pháp luật",
}  # fmt: skip
_MAX_DOMAIN = 16
_KINDS_WITH_PERSON_NAMES = {"school", "company", "hospital", "fund", "association", "press"}
_STOP_CAPITALS = {
    "ông",
    "bà",
    "đồng",
    "theo",
    "tại",
    "sau",
    "trước",
    "ngày",
    "sáng",
    "chiều",
    "tối",
    "ảnh",
    "với",
    "đây",
    "đó",
    "trong",
    "khi",
    "các",
}


def find_body(reader: Reader, i: int, *, lower: bool = False) -> tuple[int, Mention] | None:
    """The organisation that begins at token `i` and the token where it ends; `lower` lets a small head begin it."""
    if not reader.capital(i) and not lower:
        return _small_body(reader, i)
    best: tuple[int, Mention] | None = None
    # 1. A whole name of the lexicon, with a country or place after it where one is told: "Bộ Chính trị", "Thanh tra Chính phủ".
    whole = reader.longest(i, "body")
    if whole:
        best = _finish_whole(reader, i, *whole)
    # 2. A head and what follows it; the longer reading wins.
    for end, entry in reader.hits(i, "head"):
        found = _read(reader, i, end, entry)
        if found and (best is None or found[0] > best[0]):
            best = found
        if found:
            break
    return best


def _small_body(reader: Reader, i: int) -> tuple[int, Mention] | None:
    """A body whose head is written small but whose jurisdiction or parent is told: "công an huyện Gia Bình"."""
    for end, entry in reader.hits(i, "head"):
        if entry.way not in {"territorial", "attached", "delegation", "numbered", "province", "city", "district"}:
            continue
        found = _read(reader, i, end, entry)
        if found is None:
            return None
        name = found[1].value
        if isinstance(name, BodyName) and (name.place or (name.parent and found[0] - i >= 3)):
            return found
        return None
    return None


def _finish_whole(reader: Reader, i: int, end: int, entry: Entry) -> tuple[int, Mention] | None:
    if entry.full == "Nhà nước" or (reader.acronym(i) is False and not reader.capital(i)):
        return None
    parent = None
    name = BodyName(head=entry.full, name=entry.full, kind=entry.kind, parent=parent, whole=True)
    # "Ban Chấp hành Trung ương Đảng Cộng sản Trung Quốc": a foreign party's own body.
    if entry.full == "Ban Chấp hành Trung ương Đảng" and reader.word(end) == "cộng" and reader.word(end + 1) == "sản":
        country = find_gazetteer(reader, end + 2, bare=True)
        if country and country[1] != "Việt Nam":
            party_start = end - 1
            party = reader.mention(
                party_start, country[0], Kind.ORGANIZATION, "party-of-country",
                BodyName("Đảng Cộng sản", f"Đảng Cộng sản {country[1]}", "party", whole=True),
            )  # fmt: skip
            full = f"Ban Chấp hành Trung ương Đảng Cộng sản {country[1]}"
            return country[0], reader.mention(
                i,
                country[0],
                Kind.ORGANIZATION,
                "body-and-parent",
                BodyName("Ban Chấp hành Trung ương", full, "party", parent=party, whole=True),
            )
        if country:
            end = country[0]
    if reader.word(end) in {"khóa", "khoá"} and reader.capital(end + 1):
        end += 2
    return end, reader.mention(i, end, Kind.ORGANIZATION, "body-by-name", name)


def _read(reader: Reader, i: int, j: int, entry: Entry) -> tuple[int, Mention] | None:
    """Reads what follows the head `entry` that ends at token `j`."""
    name = BodyName(head=entry.full, name=entry.full, kind=entry.kind)
    way = entry.way
    if way in {"province", "city", "district"}:
        return read_jurisdiction(reader, i, j, replace(name, level=way), own=True)
    if way == "territorial":
        return _territorial(reader, i, j, name)
    if way == "attached":
        return _attached(reader, i, j, name)
    if way == "delegation":
        return _delegation(reader, i, j, name)
    if way == "country":
        return _country(reader, i, j, name)
    if way == "numbered":
        return _numbered(reader, i, j, name)
    if way in {"domain", "proper"}:
        return _with_domain(reader, i, j, name, proper=way == "proper")
    if way == "name" and reader.capital(j):
        return _with_domain(reader, i, j, name, proper=True)
    return None


def _territorial(reader: Reader, i: int, j: int, name: BodyName) -> tuple[int, Mention] | None:
    if reader.text(i, j) in {"Thanh tra", "Công an", "Hải quan", "Tòa án"} and reader.word(j) in {"bộ", "sở", "cục"}:
        parent = find_body(reader, j)
        if parent:
            return _join(reader, i, parent[0], name, parent[1])
    if reader.folds[i:j] == ["công", "an"] and reader.word(j) == "nhân":
        return None
    found = read_jurisdiction(reader, i, j, name, own=True)
    return found


def _attached(reader: Reader, i: int, j: int, name: BodyName) -> tuple[int, Mention] | None:
    k = j
    if reader.word(k) == "của" or reader.word(k) in {"-", "–"}:
        k += 1
    if reader.capital(k) or reader.word(k) in {"tỉnh", "huyện"}:
        if parent := find_body(reader, k, lower=False):
            return _join(reader, i, parent[0], name, parent[1])
        if (
            name.head
            in {
                "Đảng ủy",
                "Đảng bộ",
                "Chi bộ",
                "Văn phòng",
                "Ban Tổ chức",
                "Công đoàn",
                "Đoàn Thanh niên",
                "Ban Chấp hành",
            }
            and k == j
        ):
            if (found := read_jurisdiction(reader, i, k, name, own=False)) and found[0] > j:
                return found
            if name.head in {"Văn phòng", "Ban Tổ chức", "Công đoàn"} and (
                found := _with_domain(reader, i, j, name, proper=False)
            ):
                return found
    if found := read_jurisdiction(reader, i, j, name, own=False):
        return found
    if j - i >= 2 or reader.acronym(i):
        return j, reader.mention(i, j, Kind.ORGANIZATION, "attached-body", name)
    return None


def _delegation(reader: Reader, i: int, j: int, name: BodyName) -> tuple[int, Mention] | None:
    k = j
    while (
        k < reader.size
        and k - j < 5
        and not reader.capital(k)
        and reader.word(k) not in {"của", "do", ",", ".", "đã", "tại"}
    ):
        k += 1
    if reader.word(k) == "của":
        k += 1
    elif k != j:
        k = j
    if reader.word(k) == "do":
        return j, reader.mention(i, j, Kind.ORGANIZATION, "delegation", name) if reader.capital(i) else None  # type: ignore[return-value]
    if parent := find_body(reader, k, lower=True):
        return _join(reader, i, parent[0], name, parent[1])
    if place := find_place(reader, k):
        full = f"{name.name} {_place_full(place[1])}"
        return place[0], reader.mention(
            i, place[0], Kind.ORGANIZATION, "delegation", replace(name, name=full, whole=True)
        )
    if reader.capital(i):
        return j, reader.mention(i, j, Kind.ORGANIZATION, "delegation", name)
    return None


def _country(reader: Reader, i: int, j: int, name: BodyName) -> tuple[int, Mention] | None:
    found = find_gazetteer(reader, j, bare=True)
    if found and found[2] == "country" and found[1] != "Việt Nam":
        full = f"{name.name} {found[1]}"
        end = found[0]
        if name.kind == "embassy" and reader.word(end) == "tại" and (at := find_gazetteer(reader, end + 1, bare=True)):
            full, end = f"{full} tại {at[1]}", at[0]
        return end, reader.mention(i, end, Kind.ORGANIZATION, "body-of-country", replace(name, name=full, whole=True))
    if found and found[1] == "Việt Nam":
        full = f"{name.name} Việt Nam" if name.kind in {"party", "embassy"} else name.name
        end = found[0]
        if name.kind == "embassy" and reader.word(end) == "tại" and (at := find_gazetteer(reader, end + 1, bare=True)):
            full, end = f"{full} tại {at[1]}", at[0]
        return end, reader.mention(i, end, Kind.ORGANIZATION, "body-by-name", replace(name, name=full, whole=True))
    if name.kind in {"government", "parliament"} and reader.capital(i):
        return j, reader.mention(i, j, Kind.ORGANIZATION, "body-by-name", replace(name, whole=True))
    if name.kind == "embassy" and reader.capital(i):
        return j, reader.mention(i, j, Kind.ORGANIZATION, "body-by-name", name)
    return None


def _numbered(reader: Reader, i: int, j: int, name: BodyName) -> tuple[int, Mention] | None:
    if j < reader.size and (
        reader.texts[j].isdigit() or reader.texts[j] in {"Thủ", "I", "II", "III", "IV", "V", "VII", "IX"}
    ):
        end = j + 1
        if reader.texts[j] == "Thủ" and reader.word(j + 1) == "đô":
            end = j + 2
        named = replace(name, name=f"{name.name} {reader.text(j, end)}", whole=True)
        if parent := find_body(reader, end):
            return _join(reader, i, parent[0], named, parent[1])
        return end, reader.mention(i, end, Kind.ORGANIZATION, "numbered-unit", named)
    if reader.capital(i) and name.head == "Quân khu":
        return j, reader.mention(i, j, Kind.ORGANIZATION, "numbered-unit", name)
    return None


def _with_domain(reader: Reader, i: int, j: int, name: BodyName, *, proper: bool) -> tuple[int, Mention] | None:
    end, domain = _read_domain(reader, j, proper=proper, kind=name.kind)
    if end == j:
        # "Sở Hà Nội" is none; "Bệnh viện Việt Đức", "Trung tâm Y tế huyện" are.
        if proper and (place := find_place(reader, j)):
            full = f"{name.name} {reader.text(j, place[0])}"
            return place[0], reader.mention(
                i, place[0], Kind.ORGANIZATION, "head-and-place", replace(name, name=full, whole=True)
            )
        return None
    named = replace(name, name=f"{name.name} {domain}")
    if reader.word(end) == "số" and end + 1 < reader.size and reader.texts[end + 1].isdigit():
        named, end = replace(named, name=f"{named.name} số {reader.texts[end + 1]}"), end + 2
    found = read_jurisdiction(reader, i, end, named, own=True)
    if found is None:
        return None
    if reader.word(found[0]) == "số" and found[0] + 1 < reader.size and reader.texts[found[0] + 1].isdigit():
        n = found[0] + 2
        value = found[1].value
        assert isinstance(value, BodyName)
        return n, reader.mention(
            i, n, Kind.ORGANIZATION, "numbered-unit", replace(value, name=f"{value.name} số {reader.texts[n - 1]}")
        )
    return found


def read_with_domain(reader: Reader, j: int, name: BodyName) -> tuple[int, Mention] | None:
    """The body whose head is told before and whose domain begins at token `j`: "Bộ trưởng |Công Thương"."""
    return _with_domain(reader, j, j, name, proper=False)


def _read_domain(reader: Reader, j: int, *, proper: bool, kind: str) -> tuple[int, str]:
    """The end of the domain that begins at token `j`, and the domain written out."""
    parts: list[str] = []
    end = j
    k = j
    while k < reader.size and k - j < _MAX_DOMAIN:
        step = _domain_unit(reader, k, proper=proper, kind=kind, first=k == j)
        if step is None:
            break
        stop, words = step
        parts.append(words)
        end = k = stop
        # A linking mark goes on only when another unit of a domain follows it.
        if reader.word(k) in {"và", "&", "-", "–"} and (reader.capital(k + 1)):
            nxt = _domain_unit(reader, k + 1, proper=proper, kind=kind, first=False)
            if nxt and not reader.has(k + 1, "head", "body", "title", "rank", "place_head"):
                parts.append("và" if reader.word(k) in {"và", "&"} else "-")
                k += 1
                continue
            break
    return end, " ".join(parts).replace("- -", "-")


def _domain_unit(reader: Reader, k: int, *, proper: bool, kind: str, first: bool) -> tuple[int, str] | None:
    """One unit of a domain at token `k`: a known domain, an acronym, a word that begins with a capital."""
    if k >= reader.size:
        return None
    known = reader.longest(k, "domain")
    if known and (reader.capital(k) or first) and (reader.capital(k)):
        return known[0], known[1].full
    if proper and reader.texts[k] in {"“", '"'}:
        return None
    if not reader.capital(k) or reader.folds[k] in _STOP_CAPITALS:
        # A small word goes on with the domain.
        if first:
            return None
        for n in (4, 3, 2, 1):
            phrase = reader.text(k, min(reader.size, k + n)).lower()
            if phrase in _GOES_ON:
                return k + n, phrase
        return None
    if not reader.texts[k].replace("&", "").isalnum():
        return None
    if reader.has(k, "title", "rank", "honorific") and not (known or _begins_domain_word(reader, k)):
        return None
    if not first or not proper:
        place = find_place(reader, k)
        if place and not _begins_domain_word(reader, k):
            return None
        if kind not in _KINDS_WITH_PERSON_NAMES and surname_run(reader, k):
            return None
    if kind in _KINDS_WITH_PERSON_NAMES and not first and surname_run(reader, k) and surname_run(reader, k) - k >= 3:
        return None
    if reader.has(k, "body", "head") and not first and not _begins_domain_word(reader, k):
        return None
    if reader.acronym(k):
        end = k + 1
        while (
            end + 1 < reader.size
            and reader.texts[end] in {"&", "-", "/"}
            and reader.adjacent(end)
            and reader.acronym(end + 1)
        ):
            end += 2
        return end, reader.text(k, end)
    for n in (4, 3, 2):
        if k + n <= reader.size and is_word(" ".join(reader.folds[k : k + n])):
            return k + n, reader.text(k, k + n)
    if not first and not proper and reader.capital(k) and reader.word(k) in {"việt"}:
        return None
    return k + 1, reader.texts[k]


def _begins_domain_word(reader: Reader, k: int) -> bool:
    """Whether a word with a small second syllable begins at `k` ("Hòa giải", "Hải quan"): no name of a place or person."""
    return k + 1 < reader.size and not reader.capital(k + 1) and is_word(f"{reader.folds[k]} {reader.folds[k + 1]}")


def read_jurisdiction(
    reader: Reader, i: int, j: int, name: BodyName, *, own: bool = True
) -> tuple[int, Mention] | None:
    """Reads the place, level, country or parent after a body's name that ends at token `j`."""
    k = j
    if reader.word(k) in {",", "-", "–"} and own and name.kind in {"department", "institute", "inspectorate"}:
        # "Cục Viễn thông, Bộ TT&TT"; "Văn phòng - Tổng cục Đường bộ": the parent told behind a mark.
        higher = find_body(reader, k + 1) if reader.capital(k + 1) else None
        if higher and _may_hold(name, higher[1].value) and reader.word(k) in {"-", "–"}:
            return _join(reader, i, higher[0], name, higher[1])
    if reader.word(k) in {"của", "thuộc"}:
        if (
            reader.word(k) == "của"
            and reader.capital(k + 1)
            and (higher := find_body(reader, k + 1))
            and _may_hold(name, higher[1].value)
        ):
            return _join(reader, i, higher[0], name, higher[1])
        k = j
    if (
        (reader.word(k) == "trung"
        and reader.word(k + 1) == "ương")
        or (reader.word(k) in {"tw", "tư"}
        and reader.capital(k))
    ):
        k2 = k + (2 if reader.word(k) == "trung" else 1)
        full = replace(name, name=f"{name.name} Trung ương", whole=True)
        return k2, reader.mention(i, k2, Kind.ORGANIZATION, "central-body", full)
    if reader.texts[k : k + 3] in (["T", ".", "Ư"], ["T", ".", "W"]):
        full = replace(name, name=f"{name.name} Trung ương", whole=True)
        return k + 3, reader.mention(i, k + 3, Kind.ORGANIZATION, "central-body", full)
    # A level word with or without its name.
    if place := find_place(reader, k):
        value = place[1].value
        assert isinstance(value, PlaceName)
        if value.level in {"country"}:
            full = replace(name, name=f"{name.name} {value.name}", whole=True)
            return place[0], reader.mention(i, place[0], Kind.ORGANIZATION, "body-of-country", full)
        if value.level in {"site", "village", "region"} and value.full[0].islower():
            return j, reader.mention(i, j, Kind.ORGANIZATION, "head-and-domain", name)
        if value.level == "site":
            return j, reader.mention(i, j, Kind.ORGANIZATION, "head-and-domain", name)
        if value.level == "region":
            full = replace(name, name=f"{name.name} {value.name}", whole=True)
            return place[0], reader.mention(i, place[0], Kind.ORGANIZATION, "body-of-region", full)
        return place[0], reader.mention(i, place[0], Kind.ORGANIZATION, "body-of-place", replace(name, place=place[1]))
    for n in (2, 1):
        ahead = reader.folds[k : k + n]  # one word only where the sentence ends: "... Ủy ban MTTQ tỉnh"
        if (level := LEVEL_WORDS.get(" ".join(ahead))) and level != "central" and not _plural(reader, k):
            end = k + len(ahead)
            if reader.word(end) == "." and reader.adjacent(end) and reader.texts[k] == "TP":
                end += 1
            return end, reader.mention(i, end, Kind.ORGANIZATION, "body-of-level", replace(name, level=level))
    if (
        reader.capital(k)
        and name.kind not in {"ministry"}
        and (higher := find_body(reader, k))
        and _may_hold(name, higher[1].value)
    ):
        return _join(reader, i, higher[0], name, higher[1])
    if name.head == name.name and name.level is None and not reader.capital(i):
        return None
    return j, reader.mention(i, j, Kind.ORGANIZATION, "head-and-domain", name)


def _plural(reader: Reader, k: int) -> bool:
    return (
        reader.word(k + 1) in {",", "và"}
        and reader.word(k + 2) in {"huyện", "xã", "quận", "phường", "thành"}
        and not reader.capital(k + 2)
    )


_RANK = {"state": 9, "party": 8, "government": 9, "parliament": 9, "ministry": 7, "committee": 6, "council": 6, "front": 6, "police": 6, "army": 7,
         "agency": 6, "department": 5, "board": 5, "office": 4, "inspectorate": 4, "institute": 3, "hospital": 3, "school": 3, "company": 4,
         "delegation": 1, "association": 5, "court": 6, "international": 8, "fund": 3, "press": 4, "embassy": 4}  # fmt: skip


def _may_hold(name: BodyName, higher: object) -> bool:
    """Whether the second body can be the one that the first is part of, and not the next of a list."""
    if not isinstance(higher, BodyName):
        return False
    if name.kind in {"party", "front"} and name.head in {
        "Ban Thường vụ",
        "Ban Chấp hành",
        "Đảng ủy",
        "Đảng bộ",
        "Chi bộ",
        "Công đoàn",
        "Đoàn Thanh niên",
    }:
        return True
    return _RANK.get(higher.kind, 0) > _RANK.get(name.kind, 0) or (
        name.kind == "board" and higher.kind in {"party", "committee", "council"}
    )


def _place_full(mention: Mention) -> str:
    assert isinstance(mention.value, PlaceName)
    return mention.value.full


def _join(reader: Reader, i: int, end: int, name: BodyName, parent: Mention) -> tuple[int, Mention]:
    """The body that is part of another, its name ending with the other's."""
    return end, reader.mention(i, end, Kind.ORGANIZATION, "body-and-parent", replace(name, parent=parent))

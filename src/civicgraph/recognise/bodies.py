"""Organisations as named: a whole name of the lexicon, or a head with its field, number, jurisdiction and parent.

A body's name is read from left to right: head ("Sở"), field ("Giáo dục và Đào tạo"), then what it belongs to: a
place ("tỉnh Bắc Ninh"), a level that the article completes ("tỉnh"), "Trung ương", a country, or another body
("Ban Thường vụ" + "Tỉnh ủy Bắc Ninh"). How it goes on is the head's `way` in `lexicon/body_heads.tsv`.
"""

from collections.abc import Callable
from dataclasses import replace

from civicgraph.lexicon.places import LEVEL_WORDS, MUNICIPALITIES
from civicgraph.lexicon.words import Entry
from civicgraph.model import BodyName, Kind, Mention, PlaceName
from civicgraph.recognise.behind_heads import (
    calling_end,
    ends_with_number,
    heads_no_body,
    is_abbreviated,
    is_no_field,
    with_number_behind,
)
from civicgraph.recognise.bodies_of_places import find_body_of_many
from civicgraph.recognise.companies import as_known
from civicgraph.recognise.fields import read_field
from civicgraph.recognise.forces import read_arm, read_code, read_letter_code, read_region, read_station
from civicgraph.recognise.found import (
    DASHES,
    MANY,
    ROMAN,
    VIETNAM,
    Found,
    behind_bracket,
    body_found,
    central,
    read_area,
)
from civicgraph.recognise.holders import is_holders
from civicgraph.recognise.named_houses import find_house_of_board
from civicgraph.recognise.owners import ENDS_TOPIC, of_parent, of_place, with_area
from civicgraph.recognise.people import is_foreign, surname_run
from civicgraph.recognise.places import find_gazetteer, find_place, find_village
from civicgraph.recognise.ranks import may_hold
from civicgraph.recognise.reader import Reader
from civicgraph.recognise.states import find_state, is_formula, read_party_and_state
from civicgraph.recognise.topics import read_topic
from civicgraph.recognise.whole_names import find_whole, read_quoted

_DEEPEST = 6
"""A body's name holds at most so many others; a row of a thousand heads is no name."""
_OF_ONE_TASK = {"Hội đồng", "Ban Chỉ đạo", "Ban Chấm thi", "Tổ Chấm thi", "Ban Vận động", "Ban Công tác"}


def find_body(reader: Reader, i: int, *, lower: bool = False) -> Found | None:
    """The organisation that begins at token `i` and the token where it ends; `lower` lets a small head begin it."""
    if not reader.has(i, "head", "body") or reader.depth == _DEEPEST or _is_in_code(reader, i):
        return None
    reader.depth += 1
    try:
        found = _read_body(reader, i, lower=lower)
    finally:
        reader.depth -= 1
    return _with_term(reader, i, *found) if found else None


def _is_in_code(reader: Reader, i: int) -> bool:
    """Whether letters are the last ones of a paper's code: "Kế hoạch số 12/KH-|BCH| của Bộ A"."""
    return reader.acronym(i) and reader.adjacent(i) and reader.word(i - 1) in DASHES and reader.acronym(i - 2)


_ELECTED = {"parliament", "council", "party"}


def _with_term(reader: Reader, i: int, end: int, body: Mention) -> Found:
    """The body with the number of its term, where one is told: "Quốc hội |khóa XV|", "HĐND tỉnh |khóa XI|"."""
    value = body.value
    elected = isinstance(value, BodyName) and value.kind in _ELECTED and value.level is None
    if not elected or reader.word(end) not in {"khóa", "khoá"}:
        return end, body
    if not reader.numbered(end + 1) and reader.word(end + 1).upper() not in ROMAN:
        return end, body
    return end + 2, replace(body, end=reader.tokens[end + 1].end)


def _read_body(reader: Reader, i: int, *, lower: bool) -> Found | None:
    if not reader.capital(i) and not lower:
        return _small_body(reader, i)
    whole = find_whole(reader, i, lower=lower)
    if whole and (_goes_on_small(reader, whole[0]) or _is_united_nations(whole[1])):
        return whole
    for end, entry in reader.hits(i, "head"):
        land = find_gazetteer(reader, i, bare=True)
        if land and land[0] > end and land[2] == "country":
            break  # "|Liên hiệp| Vương quốc Anh và Bắc Ireland"
        if found := _read(reader, i, end, entry):
            longer = whole is None or (found[0] > whole[0] and not _takes_name(reader, *whole, found[0]))
            return found if longer else whole
        if entry.way in {"domain", "topic"} or _is_of_many(reader, end, entry):  # "Bộ Tư lệnh" without a field is no Bộ
            break
    return whole


def _is_of_many(reader: Reader, j: int, entry: Entry) -> bool:
    """Whether a head that a place follows stands for many: "Chủ tịch |Ủy ban nhân dân| các tỉnh" is of no Ủy ban."""
    if entry.way != "territorial" or entry.kind not in _OF_UNITS:
        return False
    if reader.word(j) == "các":
        return True
    return any(" ".join(reader.folds[j : j + n]) in LEVEL_WORDS and names_levels(reader, j, n) for n in (2, 1))


_OF_UNITS = {"committee", "council", "army", "court"}


def _takes_name(reader: Reader, known: int, body: Mention, end: int) -> bool:
    """Whether what goes on behind a known body is somebody's name: "Quỹ Tiền tệ Quốc tế |Kristalina Georgieva|"."""
    if not isinstance(body.value, BodyName) or body.value.kind not in _LED_BY_FOREIGNERS:
        return False
    if not all(reader.capital(k) for k in range(known, end)) or find_gazetteer(reader, known, bare=True):
        return False
    hyphened = reader.word(end) in DASHES and reader.adjacent(end)  # "Văn phòng Tổng thống |Kang Hoon-sik|"
    return hyphened or any(is_foreign(reader, k) for k in range(known, end))


_LED_BY_FOREIGNERS = frozenset({"international", "agency"})


def _is_united_nations(body: Mention) -> bool:
    """Whether a body is one whose name holds a head by chance: "|Liên Hiệp| Quốc"."""
    return isinstance(body.value, BodyName) and body.value.name == "Liên hợp quốc"


def _goes_on_small(reader: Reader, k: int) -> bool:
    """Whether small words that are no place follow a whole name: "Học viện Hành chính Quốc gia | phát triển …".

    Or "và" and what is no field but a paper or plan: "Bộ Chính trị | và Kế hoạch số 3".
    """
    if reader.word(k) == "và" and reader.word(k + 1) in _TITLED and reader.word(k + 2) in _TITLED_ON:
        return True
    if k >= reader.size or reader.capital(k) or not reader.texts[k].isalpha():
        return False
    return reader.word(k) not in {"và", "của", "thuộc"} and not reader.has(k, "place_head", "head")


_TITLED = {"kế", "chương", "nghị", "chỉ", "quyết", "đề", "kết", "quy"}
_TITLED_ON = {"hoạch", "trình", "quyết", "định", "thị", "án", "luận", "chế"}


# --- small heads and whole names ----------------------------------------------------------------------------------

# Heads that a small letter may begin though nothing but a name follows: "bệnh viện Bạch Mai".
_SMALL_NAMED = {
    "Bệnh viện", "Trường", "Trường Đại học", "Trường Tiểu học", "Trường Mầm non", "Trường Cao đẳng", "Công ty",
    "Tổng công ty", "Tập đoàn", "Ngân hàng", "Đại học", "Trường Trung học phổ thông", "Trường Trung học cơ sở",
    "Hợp tác xã", "Báo", "Tạp chí", "Phòng khám", "Phòng khám Đa khoa", "Hãng", "Hãng hàng không", "Hãng tin",
    "Hãng thông tấn", "Báo điện tử", "Liên doanh", "Trường Mẫu giáo", "Đồn Biên phòng", "Bệnh viện Đại học",
    "Bệnh viện Trường Đại học",
    "Bệnh viện Đa khoa", "Trạm Kiểm soát Biên phòng", "Cơ sở mầm non",
}  # fmt: skip


# Heads that a small letter may begin where a level alone tells whose body it is: "công an tỉnh".
_SMALL_OF_LEVEL = {"Công an", "Thanh tra", "Bộ Chỉ huy Quân sự", "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy"}
_PLURAL = {"các", "những", "nhiều", "mọi", "số"}
_BEFORE_DEED = {"đã", "sẽ", "đang", "vừa", "hành", "tục", "qua", "việc", "cuộc", "khi", "từng", "được", "bị", "để"}
"""Behind these "thanh tra" is what is done: "Bộ A đã |thanh tra| Ban Quản lý B", "tiến hành |thanh tra| Cục C"."""


def _small_body(reader: Reader, i: int) -> Found | None:
    """A body whose head is written small but whose field, jurisdiction or parent is told: "công an huyện Gia Bình"."""
    for end, entry in reader.hits(i, "head"):
        if (
            reader.is_tail(i) and not _is_founded(reader, i) and reader.word(i - 1) != "liên"
        ) or entry.full == "Tổ chức":  # small it is the verb: "tổ chức Hội nghị Đoàn Chủ tịch"
            return None
        if entry.full == "Thanh tra" and (reader.word(i - 1) in _BEFORE_DEED or _is_inspection_of(reader, i, end)):
            return None
        if entry.full == "Thường trực" and reader.word(i - 1) in {"không", "viên"}:
            return None  # "Ủy viên không |thường trực Hội đồng Bảo an|"
        many = not _PLURAL.isdisjoint(
            {reader.word(i - 1), reader.word(i - 2) if reader.word(i - 1) == "trường" else ""}
        )
        if many and (land := find_gazetteer(reader, end, bare=True)) and land[2] == "country":
            return None  # "các |công ty Việt Nam|"
        found = _read(reader, i, end, entry)
        if found is None or not isinstance(found[1].value, BodyName):
            return None
        name = found[1].value
        if name.house and entry.full == "Thanh tra" and reader.word(i - 1) not in _PLURAL:
            return found  # "giao |thanh tra Bộ| xử lý"
        if (name.place and entry.way != "proper") or (name.kind == "delegation" and name.whole and not many):
            return found  # "và |đoàn đại biểu cấp cao Việt Nam|"
        if name.head == "Phái đoàn" and name.whole:
            return found  # "và |phái đoàn Hàn Quốc|"
        again = name.parent and isinstance(name.parent.value, BodyName) and name.parent.value.name.startswith(name.head)
        if name.parent and found[0] - i >= 3 and entry.way != "proper":
            return None if again else found  # "kết luận |thanh tra| của Thanh tra Sở A"
        if name.level and entry.full in _SMALL_OF_LEVEL and reader.word(i - 1) not in _PLURAL:
            return found
        if name.level and name.kind == "delegation":
            return found  # "dẫn đầu |đoàn công tác TP|"
        if name.kind == "army" and name.name.split()[-1].isdigit() and len(name.name.split()[-1]) > 1:
            return found  # "|sư đoàn 363|"
        if (entry.full in _SMALL_NAMED and reader.capital(end)) or (name.kind in _FOUNDED and _is_founded(reader, i)):
            return found
        of_many = entry.full in _SHARED and reader.word(i - 1) in _BEFORE_SHARED
        of_many = of_many and (reader.word(end) == ":" or (entry.full == "Bộ" and reader.capital(end)))
        return found if (entry.full == "Sở" or of_many) and name.name != entry.full else None
    return None


_SHARED = {"Bộ", "Cục", "Vụ", "Ban", "Phòng", "Chi cục"} | _SMALL_NAMED
"""Heads that several may share, written small: "các |bộ| Y tế, Nội vụ", "các |vụ|: Pháp chế, Kế hoạch"."""
_BEFORE_SHARED = MANY | {"liên", "gồm"}


def _is_inspection_of(reader: Reader, i: int, end: int) -> bool:
    """Whether "thanh tra" is what a body does, not one of its own: "kết luận |thanh tra| của Bộ A"."""
    begins = i == 0 or reader.word(i - 1) in {",", "và", "theo", "cho", "với", "do", "bởi", "được"}
    return reader.word(end) == "của" and not begins


_OF_PROVINCES = frozenset({"Tòa án nhân dân", "Viện Kiểm sát nhân dân", "Viện kiểm sát nhân dân"})
"""Those of areas since July 2025, each of one province."""
# "thành lập |tổ công tác|", "cử |đoàn kiểm tra|": a team of whoever does so.
_FOUNDED = {"delegation", "council", "board"}


def _is_founded(reader: Reader, i: int) -> bool:
    return reader.word(i - 1) in {"lập", "cử"} and reader.word(i - 2) not in {"bầu", "tranh", "ứng", "đề"}


# --- heads ----------------------------------------------------------------------------------------------------------


def _read(reader: Reader, i: int, j: int, entry: Entry) -> Found | None:
    """Reads what follows the head `entry` that ends at token `j`."""
    way = _WAYS.get(entry.way)
    name = BodyName(head=entry.full, name=entry.full, kind=entry.kind)
    if reader.capital(i) and (quoted := read_quoted(reader, j, name)):
        return quoted[0], replace(quoted[1], start=reader.tokens[i].start)
    found = way(reader, i, j, name) if way else None
    return (found[0], as_known(found[1])) if found and entry.kind == "company" else found


_FULL_NAME = 3


def _party_committee(level: str) -> Callable[[Reader, int, int, BodyName], Found | None]:
    def read(reader: Reader, i: int, j: int, name: BodyName) -> Found | None:
        leveled = replace(name, level=level)
        if several := find_body_of_many(reader, i, j, leveled):
            return several
        # "Quận ủy Ba Đình": the head tells the level, so that the bare name may be any place of it.
        found = find_gazetteer(reader, j, bare=False)
        run = surname_run(reader, j)
        if found and (found[0] == j + 1 and run - j >= _FULL_NAME):
            found = None  # "Trưởng ban Tổ chức Tỉnh ủy |Hồ| Văn Minh" is his surname, no ward
        if found and found[2] != "province" and run - found[0] == 1:
            found = None  # "Phó Bí thư Thành ủy |Đồng Văn Sơn|": the holder's name begins like a district's
        if found and found[2] not in {"country", "abroad", "site", "region"}:
            word = {"province": "tỉnh", "city": "thành phố", "district": "quận" if name.head == "Quận ủy" else "huyện"}[
                level
            ]
            at = "province" if found[2] == "province" else level
            word = "thị xã" if name.head == "Thị ủy" else word
            full = found[1] if at == "province" else f"{word} {found[1]}"
            place = reader.mention(j, found[0], Kind.PLACE, "place-of-level", PlaceName(found[1], at, full))
            return body_found(reader, i, found[0], "body-of-place", replace(leveled, place=place))
        if _of_both_levels(reader, i, j) or (reader.numbered(i - 1) and reader.folds[j : j + 2] == ["khu", "vực"]):
            return None  # "12 |Tỉnh đoàn| khu vực phía Bắc"
        return read_jurisdiction(reader, i, j, leveled)

    return read


_PARTY_HEADS = (["tỉnh", "ủy"], ["thành", "ủy"], ["huyện", "ủy"], ["quận", "ủy"], ["thị", "ủy"])


def _of_both_levels(reader: Reader, i: int, j: int) -> bool:
    """Whether committees of two levels stand in a row and none is named: "các |Tỉnh ủy, Thành ủy|"."""
    behind = reader.word(j) in {",", "/", "-"} and reader.folds[j + 1 : j + 3] in _PARTY_HEADS
    before = reader.word(i - 1) in {",", "/", "-"} and reader.folds[max(0, i - 3) : i - 1] in _PARTY_HEADS
    many = reader.word(j) in {",", "và"} and reader.folds[j + 1 : j + 3] in (["đảng", "ủy"], ["các", "tỉnh"])
    many = many and not reader.capital(j + 1)
    return behind or (before and (not reader.capital(j) or reader.word(j) in {",", "."})) or many


def _territorial(reader: Reader, i: int, j: int, name: BodyName) -> Found | None:
    # 1. "Thanh tra Bộ Y tế", "Công đoàn Sở": part of a body.
    if name.head in {"Thanh tra", "Hải quan"} and reader.word(j) in {"bộ", "sở", "cục"}:
        parent = find_body(reader, j)
        return of_parent(reader, i, parent[0], name, parent[1]) if parent else find_office_of_house(reader, i, j, name)
    if name.head == "Hải quan" and reader.folds[j : j + 2] == _GATE:
        return _station(reader, i, j, name)
    # 2. "Công an nhân dân": the force, a name by itself.
    if reader.folds[i:j] == ["công", "an"] and reader.word(j) == "nhân":
        return None
    if name.head.startswith(("Ban Quản lý Khu", "Công đoàn Khu")) and reader.capital(j) and not find_place(reader, j):
        end, zone = read_field(reader, j, proper=True, kind=name.kind)  # "Ban Quản lý Khu kinh tế |Vân Phong|"
        parks = next((n for n in (5, 3) if tuple(reader.folds[end : end + n]) in _AND_PARKS), 0)
        if end > j and parks:
            end, zone = end + parks, f"{zone} và các khu công nghiệp"
        return read_jurisdiction(reader, i, end, replace(name, name=f"{name.name} {zone}")) if end > j else None
    if name.kind == "company" and reader.folds[j : j + 2] == ["chi", "nhánh"]:  # "NHCSXH |chi nhánh| tỉnh Hà Nam"
        return read_jurisdiction(reader, i, j + 2, replace(name, name=f"{name.name} chi nhánh"))
    of_area = name.kind == "hospital" or (name.head == "Hạt Kiểm lâm" and not is_holders(reader, j))
    if of_area and reader.capital(j) and not (central(reader, j) or find_place(reader, j)):
        if unit := find_gazetteer(reader, j, bare=False):  # "Bệnh viện Đa khoa |Thanh Bình|" of the district
            place = reader.mention(j, unit[0], Kind.PLACE, "place-of-level", PlaceName(unit[1], unit[2], unit[1]))
            return of_place(reader, i, j, name, unit[0], place)
        return _with_field(reader, i, j, name, proper=True)  # "Bệnh viện Đa khoa |Hoa Sen|"
    # 3. "công an điều tra", "thanh tra giao thông": no body by itself; "UBND các xã": many.
    if several := find_body_of_many(reader, i, j, name):
        return several
    if reader.word(j) == "các" and not reader.has(j, "body"):
        return None
    return read_jurisdiction(reader, i, j, name)


# Heads that a field may follow: "Văn phòng Luật sư", "Đảng ủy Khối Doanh nghiệp".
_WITH_FIELD = {
    "Văn phòng", "Ban Tổ chức", "Công đoàn", "Đảng ủy", "Cơ quan Cảnh sát điều tra", "Ban Cán sự đảng",
    "Đoàn Thanh niên", "Đảng bộ",
}  # fmt: skip


def _attached(reader: Reader, i: int, j: int, name: BodyName) -> Found | None:
    k = behind_bracket(reader, j)
    listed = reader.word(k) in DASHES and reader.word(k + 1) in _COUNCILS
    k = k + 1 if reader.word(k) == "của" or (reader.word(k) in DASHES and not listed) else k
    if name.kind == "party" and (several := find_body_of_many(reader, i, j, name)):
        return several  # "Đảng bộ |các phường: Hoa Sen|, Tân Lập"
    # 1. The body that it is part of: "Ban Thường vụ Tỉnh ủy", "Công đoàn của Công an tỉnh Nghệ An".
    if (reader.capital(k) or reader.word(k) in {"tỉnh", "huyện"}) and (parent := find_body(reader, k)):
        return of_parent(reader, i, parent[0], name, parent[1])
    if reader.word(k) in {"công", "tỉnh", "huyện", "thành", "quận"} and (parent := _small_parent(reader, k)):
        return of_parent(reader, i, parent[0], name, parent[1])
    if office := find_office_of_house(reader, i, j, name):
        return office
    # "Cơ quan Cảnh sát điều tra (C46), |Bộ Công an|"
    if name.head.startswith("Cơ quan") and reader.word(k) == "," and reader.capital(k + 1):
        parent = find_body(reader, k + 1)
        value = parent[1].value if parent else None
        if parent and isinstance(value, BodyName) and (value.name == "Bộ Công an" or value.head == "Công an"):
            return of_parent(reader, i, parent[0], name, parent[1])
    # 2. A place or level: "Đảng bộ tỉnh Yên Bái"; a place has no office but its committee's: "Chánh |Văn phòng| TP".
    if (found := read_jurisdiction(reader, i, j, name)) and found[0] > j:
        return None if _is_of_place_alone(found[1]) and name.head == "Văn phòng" else found
    # 3. A field.
    led = reader.has(j, "title") and name.kind == "party"  # "Bí thư |Đảng ủy| Giám đốc Học viện A"
    if (
        name.head in _WITH_FIELD
        and reader.capital(j)
        and not led
        and (found := _with_field(reader, i, j, name, proper=False))
    ):
        return found
    # 4. A company by its own name alone: "HĐQT |Vinaconex|".
    if name.head in _BOARDS and (house := find_house_of_board(reader, k)):
        return of_parent(reader, i, house[0], name, house[1])
    # 5. Nothing more.
    if name.head in _BOARDS and reader.word(j) == "của":
        return None  # "HĐQT |của bên mua|"
    if name.head == "Đảng ủy" and reader.folds[j : j + 2] in (["trực", "thuộc"], ["cấp", "trên"]):
        return None  # "các Tỉnh ủy, Thành ủy, |Đảng ủy trực thuộc| Trung ương"
    if reader.folds[i:j] == ["đảng", "bộ"] and (found := _with_everybody(reader, i, j, name)):
        return found
    if (j - i >= 2 or reader.acronym(i)) and not (_is_of_everybody(reader, i, j) or reader.word(i - 1) in _PLURAL):
        return body_found(reader, i, j, "attached-body", name)
    return None


def _with_everybody(reader: Reader, i: int, j: int, name: BodyName) -> Found | None:
    """A party body of the place that ends its row: "|Đảng bộ|, chính quyền và nhân dân các dân tộc tỉnh Sơn La"."""
    k = j
    while k < j + _ROW and reader.word(k) in _ALL_OF_A_PLACE:
        k += 1
    if k == j or reader.word(k - 1) == "các" or reader.word(k + 1) in {"nhà", "bạn"}:
        return None
    found = read_jurisdiction(reader, i, k, name)
    if found is None or found[0] == k or reader.word(found[0]) in DASHES:
        return None
    value = found[1].value
    return body_found(reader, i, j, found[1].rule, value) if isinstance(value, BodyName) else None


_ROW = 16
_ALL_OF_A_PLACE = frozenset({
    ",", "và", "chính", "quyền", "nhân", "dân", "quân", "các", "tộc", "tầng", "lớp", "lực", "lượng", "vũ", "trang",
    "cán", "bộ", "chiến", "sĩ", "sỹ", "đồng", "bào", "toàn", "thể", "đảng", "viên",
})  # fmt: skip


def find_office_of_house(reader: Reader, i: int, j: int, name: BodyName) -> Found | None:
    """The office of a house that the article has named: "Thanh tra |Bộ|", "Văn phòng |Sở|", "HĐQT |công ty|"."""
    end = house_word_end(reader, j)
    if name.head not in _OF_HOUSE and name.head not in _BOARDS_OF_HOUSE:
        return None
    if not end or (not reader.capital(j) and name.head in _OF_HOUSE):
        return None
    if reader.capital(end) and not surname_run(reader, end):
        return None  # "Thanh tra Bộ |Phát triển vùng|": a field that no list knows
    house = reader.folded(j, end)
    return body_found(reader, i, end, "office-of-house", replace(name, house=house[0].upper() + house[1:]))


def house_word_end(reader: Reader, j: int) -> int:
    """Where the word that means a house told before ends at token `j`; 0 where none stands there: "|công ty| đã …"."""
    if reader.texts[j : j + 1] in (["Bộ"], ["Sở"]):
        return j + 1
    end = next((j + n for n in (3, 2, 1) if " ".join(reader.folds[j : j + n]) in _HOUSE_WORDS), 0)
    goes_on = end and not reader.capital(end) and (reader.is_tail(end) or reader.has(end, "place_head", "domain"))
    return 0 if goes_on else end


_HOUSE_WORDS = {
    "công ty", "tổng công ty", "tập đoàn", "ngân hàng", "bệnh viện", "nhà trường", "học viện", "quân khu", "quân đoàn",
    "sư đoàn", "quân chủng", "tổng cục", "liên đoàn", "tổng liên đoàn", "hiệp hội",
}  # fmt: skip
_OF_HOUSE = {"Thanh tra", "Văn phòng", "Công đoàn", "Đảng ủy", "Ban Cán sự đảng", "Đoàn Thanh niên"}
_BOARDS_OF_HOUSE = {
    "Hội đồng quản trị", "Hội đồng thành viên", "Ban Kiểm soát", "Ban Giám đốc", "Ban Tổng Giám đốc", "Ban Giám hiệu",
    "Ban Lãnh đạo", "Đoàn Chủ tịch", "Ban Thường vụ", "Ban Chấp hành", "Bộ Tư lệnh", "Bộ Tham mưu", "Cục Chính trị",
}  # fmt: skip
_BOARDS = {"Hội đồng quản trị", "Hội đồng thành viên"}


def _is_of_place_alone(body: Mention) -> bool:
    value = body.value
    return isinstance(value, BodyName) and value.parent is None and bool(value.place or value.level)


_COUNCILS = {"hđnd", "ubnd", "ubmttq", "mttq"}
"""What stands next in a row of those who govern a place: "Đảng ủy - |HĐND| - UBND xã Hoa Sen"."""
_EVERYBODY = (["chính", "quyền"], ["nhân", "dân"], ["quân", "dân"], ["các", "tầng"], ["lực", "lượng"])


def _is_of_everybody(reader: Reader, i: int, j: int) -> bool:
    """Whether a party body stands in a row of all who live there: "thay mặt |Đảng bộ|, chính quyền và nhân dân".

    Where the row is told to act, the body is: "đề nghị |Đảng bộ|, chính quyền …".
    """
    if reader.folds[i:j] != ["đảng", "bộ"] or reader.word(j) not in {",", "và"}:
        return False
    before = [hit for k in (i - 2, i - 1) if k >= 0 for hit in reader.hits(k, "cue")]
    told = any(end == i and entry.kind == "direct" for end, entry in before)
    return reader.folds[j + 1 : j + 3] in _EVERYBODY and not told


def _small_parent(reader: Reader, k: int) -> Found | None:
    """A police or party's committee written small behind its part: "Ban Thường vụ |tỉnh ủy|"."""
    for end, entry in reader.hits(k, "head"):
        if entry.full == "Công an" or entry.way in {"province", "city", "district"}:
            found = _read(reader, k, end, entry)
            if found or entry.full == "Công an":
                return found
            name = BodyName(head=entry.full, name=entry.full, kind=entry.kind, level=entry.way)
            return body_found(reader, k, end, "body-of-level", name)
    return None


def _standing(reader: Reader, i: int, j: int, name: BodyName) -> Found | None:
    """ "Thường trực |Thành ủy|", "Thường trực |HĐND tỉnh Lào Cai|": who leads a committee from day to day."""
    parent = find_body(reader, i + 2, lower=True)
    if parent is None or parent[0] < j:
        return None
    return of_parent(reader, i, parent[0], name, parent[1])


_OF_ASSEMBLY = {"Đoàn đại biểu Quốc hội", "Đoàn đại biểu"}
_INSPECTED = {"hoạt động", "tình hình"}


def _is_inspected(reader: Reader, n: int) -> bool:
    """Whether what a team looks at begins at token `n`: "đoàn kiểm tra |việc bán hàng| của Công ty A"."""
    if reader.word(n) == "việc":
        return reader.word(n - 1) != "làm"
    return f"{reader.word(n)} {reader.word(n + 1)}" in _INSPECTED


_OF_TEAMS = (["quân", "sự"], ["cấp", "cao"], ["liên", "ngành"])
_AND_PARKS = {("và", "các", "khu", "công", "nghiệp"), ("và", "các", "kcn")}


def _is_only_inspected(team: BodyName, body: Mention) -> bool:
    """Whether a body told right behind a team that inspects has no such teams: a company, a school, a hospital."""
    name = body.value
    house = isinstance(name, BodyName) and name.kind in {"company", "school", "hospital", "press"}
    return house and team.head.endswith(("kiểm tra", "thanh tra", "giám sát"))


def _court_abroad(reader: Reader, end: int, court: Mention) -> tuple[int, Mention]:
    """Where a court ends whose delegation it is, and the court: "đoàn đại biểu Tòa án nhân dân tối cao |Lào|"."""
    name = court.value
    land = find_place(reader, end) if isinstance(name, BodyName) and name.kind == "court" else None
    value = land[1].value if land is not None else None
    if land is None or not isinstance(name, BodyName) or name.place or not isinstance(value, PlaceName):
        return end, court
    if value.level != "country" or value.name == "Việt Nam":
        return end, court
    return land[0], replace(court, end=land[1].end, value=replace(name, place=land[1], whole=False))


def _delegation(reader: Reader, i: int, j: int, name: BodyName) -> Found | None:
    """ "Đoàn đại biểu cấp cao Việt Nam", "Đoàn kiểm tra của Ban Bí thư": its words up to whose delegation it is."""
    if reader.word(i - 1) == "các" and name.head not in _OF_ASSEMBLY:
        return None  # "các |đoàn công tác| của Bộ Y tế"
    k = j
    while reader.folds[k : k + 2] in _OF_TEAMS:  # "Đoàn đại biểu |Quân sự cấp cao| …"
        k += 2
    while k < reader.size and k - j < 14 and not reader.capital(k) and reader.word(k) not in ENDS_TOPIC:
        if find_place(reader, k) or LEVEL_WORDS.get(reader.word(k)) or _acts(reader, k) or reader.word(k) == "rời":
            break
        if reader.word(k) == "năm" and reader.numbered(k + 1):
            break  # "thành lập Đoàn kiểm tra, giám sát |năm 2026|, Đoàn B"
        k += 1
    own = replace(name, name=f"{name.name} {reader.text(j, k)}".strip().rstrip(" ,-–"))
    if name.head.startswith("Tổ ") and reader.numbered(j) and len(reader.texts[j]) >= _PAIR + 1:
        name = replace(name, name=f"{name.name} {reader.texts[j]}")  # "Tổ công tác |751| tỉnh"
        return read_jurisdiction(reader, i, j + 1, name) or body_found(reader, i, j + 1, "delegation", name)
    if name.head == "Tổ công tác" and (end := _scheme_end(reader, j)) > j:  # "Tổ công tác |Đề án 06| tỉnh Hà Nam"
        name = replace(name, name=f"{name.name} {reader.text(j, end)}")
        return read_jurisdiction(reader, i, end, name) or body_found(reader, i, end, "delegation", name)
    if reader.folds[j : j + 2] in (["liên", "ngành"], ["cấp", "cao"]):  # "Đoàn kiểm tra liên ngành"
        name, j = replace(name, name=f"{name.name} {reader.text(j, j + 2)}"), j + 2
    if any(_is_inspected(reader, n) for n in range(j, k)):  # "Đoàn kiểm tra |hoạt động| của Công ty A" is not A's
        return body_found(reader, i, j, "delegation", name) if reader.capital(i) or _is_founded(reader, i) else None
    # 1. Another body's: "Đoàn công tác của Bộ Y tế", "Đoàn đại biểu Quốc hội Lào".
    at = k + 1 if reader.word(k) == "của" or (reader.word(k) in DASHES and reader.capital(k + 1)) else k
    if sent := read_party_and_state(reader, i, at, own):
        return sent
    if reader.word(at) in {"lãnh", "cán"}:  # "Đoàn cán bộ", "đoàn của lãnh đạo"
        at = k
    parent = find_body(reader, at, lower=True)
    if parent is None and at > k and (led := reader.longest(at, "title")):
        parent = find_body(reader, led[0], lower=True)  # "Đoàn làm việc của |Bí thư Tỉnh ủy Hà Nam|"
    if parent and at == k and _is_only_inspected(name, parent[1]):  # "lập đoàn kiểm tra |Công ty A|"
        return body_found(reader, i, j, "delegation", name) if reader.capital(i) or _is_founded(reader, i) else None
    if parent:
        end, whole = _court_abroad(reader, *parent)
        if joint := _secretariat(reader, end, whole):
            return of_parent(reader, i, joint[0], replace(own, joint=joint[1]), whole)
        return of_parent(reader, i, end, own, whole)
    if reader.word(k) in DASHES:
        at = k
    # 2. A place's: "Đoàn đại biểu người có uy tín … tỉnh Lạng Sơn".
    if place := find_place(reader, at):
        value = place[1].value
        assert isinstance(value, PlaceName)
        if reader.numbered(at - 1):  # "Đoàn đại biểu 8 |tỉnh Bắc Lào|"
            many = replace(own, name=f"{own.name} {value.full}", whole=True)
            return body_found(reader, i, place[0], "delegation-of-places", many)
        if value.level in {"province", "city", "district", "commune"}:
            return body_found(reader, i, place[0], "delegation-of-place", replace(own, place=place[1]))
        if value.level == "country":
            full = replace(own, name=f"{own.name} {value.name}", whole=True)
            return body_found(reader, i, place[0], "delegation-of-country", full)
    # 3. One that the article names: "dẫn đầu đoàn công tác |TP|", "Đoàn cán bộ của |tỉnh|".
    for n in (2, 1) if "," not in reader.texts[j:at] else ():
        level = LEVEL_WORDS.get(" ".join(reader.folds[at : at + n]))
        if level and not names_levels(reader, at, n) and (reader.capital(i) or _is_led(reader, i, at + n)):
            return body_found(reader, i, at + n, "body-of-level", replace(own, level=level))
    # 4. Only the head, and its number: "Đoàn kiểm tra, giám sát |số 15| làm việc".
    if reader.word(j) == "số" and reader.numbered(j + 1) and reader.capital(i):
        numbered = replace(name, name=f"{name.name} {reader.text(j, j + 2)}")
        return body_found(reader, i, j + 2, "delegation", numbered)
    return body_found(reader, i, j, "delegation", name) if reader.capital(i) or _is_founded(reader, i) else None


def _secretariat(reader: Reader, end: int, body: Mention) -> Found | None:
    """The Secretariat whose delegation it is, too: "Đoàn kiểm tra số 4 của Bộ Chính trị, |Ban Bí thư|"."""
    name = body.value
    if not isinstance(name, BodyName) or name.name != "Bộ Chính trị" or reader.word(end) not in {",", "và"}:
        return None
    return find_body(reader, end + 1) if reader.folds[end + 1 : end + 4] == ["ban", "bí", "thư"] else None


def _is_led(reader: Reader, i: int, end: int) -> bool:
    """Whether it is told who leads a delegation: "A |dẫn đầu| đoàn công tác", "đoàn công tác |do A| dẫn đầu"."""
    return reader.folds[max(0, i - 2) : i] == ["dẫn", "đầu"] or reader.word(end) == "do"


def _scheme_end(reader: Reader, j: int) -> int:
    """Where the scheme ends that a team at token `j` carries out, `j` where it has none: "triển khai Đề án 06"."""
    k = j + 2 if reader.folds[j : j + 2] in _CARRYING_OUT else j
    return k + 3 if reader.folds[k : k + 2] == ["đề", "án"] and reader.numbered(k + 2) else j


_CARRYING_OUT = (["triển", "khai"], ["thực", "hiện"])


def _led_by_body(reader: Reader, i: int, j: int, name: BodyName) -> Found | None:
    """ "đoàn của Hội Hữu nghị …", "đoàn Bộ Y tế": a delegation told by nothing but whose it is."""
    at = j + 1 if reader.word(j) == "của" else j
    parent = find_body(reader, at) if reader.capital(at) and reader.word(i - 1) != "thư" else None
    value = parent[1].value if parent else None
    if parent is None or not isinstance(value, BodyName) or value.kind in {"school", "delegation"}:
        return None  # "Bí thư Đoàn Trường Đại học …" leads the school's youth union
    return of_parent(reader, i, parent[0], name, parent[1]) if parent[0] - at >= 2 else None


_ACTS = {"direct", "coordinate", "visit", "inspect", "organise", "lead", "award", "say", "attend", "chair", "receive"}


def _acts(reader: Reader, k: int) -> bool:
    """Whether a verb of the article's telling begins at token `k`: "đoàn kiểm tra |phối hợp| với …"."""
    return any(entry.kind in _ACTS for _, entry in reader.hits(k, "cue"))


_TOLD_WITH_COUNTRY = {"party", "embassy", "army", "police", "court"}
"""Kinds of bodies in whose name Vietnam stands like any other country: "Hải quân |Việt Nam|"."""


def _country_of_next(reader: Reader, i: int, j: int) -> str:
    """The foreign country that a row's next government, parliament or ministry ends with; "" where none does."""
    if reader.word(j) not in {"và", ","} or reader.word(i - 1) == "giữa" or not reader.capital(j + 1):
        return ""
    following = find_body(reader, j + 1)
    value = following[1].value if following else None
    if following is None or not isinstance(value, BodyName) or value.kind not in _STATE_KINDS:
        return ""
    lands = (find_gazetteer(reader, k, bare=True) for k in range(j + 2, following[0]))
    land = next((land for land in lands if land and land[0] == following[0] and land[2] == "country"), None)
    return land[1] if land and land[1] != VIETNAM else ""


_STATE_KINDS = {"government", "parliament", "ministry"}


_IDEALS = (["điện", "tử"], ["kiến", "tạo"], ["liêm", "chính"])
"""What a government shall be, told behind the word: "xây dựng Chính phủ |kiến tạo|, liêm chính"."""


def _country(reader: Reader, i: int, j: int, name: BodyName) -> Found | None:
    if name.kind == "government" and (reader.word(i - 1) == "phiếu" or reader.folds[j : j + 2] in _IDEALS):
        return None  # "trái phiếu Chính phủ", "Chính phủ điện tử"
    if name.kind == "government" and reader.folds[max(0, i - 3) : i] in (
        ["các", "cơ", "quan"],
        ["những", "cơ", "quan"],
    ):
        return None  # "với các cơ quan |Chính phủ|"
    country = find_gazetteer(reader, j, bare=True) or find_state(reader, j)
    if country is None or country[2] != "country":
        if name.kind in {"government", "parliament"} and reader.capital(i):
            if is_formula(reader, i, j):
                return None
            if shared := _country_of_next(reader, i, j):  # "|Quốc hội| và Chính phủ Hoa Kỳ": both are foreign
                foreign = replace(name, name=f"{name.name} {shared}", whole=True)
                return body_found(reader, i, j, "body-of-country", foreign)
            return body_found(reader, i, j, "body-by-name", replace(name, whole=True))
        if name.kind == "embassy" and name.head != "Phái đoàn" and reader.capital(i):
            return body_found(reader, i, j, "body-by-name", name)
        return None
    end, where, _ = country
    own = where == VIETNAM and name.kind not in _TOLD_WITH_COUNTRY
    full = name.name if own else f"{name.name} {where}"
    if name.kind == "embassy" and reader.word(end) == "tại":
        if at := find_gazetteer(reader, end + 1, bare=True):
            full, end = f"{full} tại {at[1]}", at[0]
        elif (body := find_whole(reader, end + 1)) and isinstance(body[1].value, BodyName):
            full, end = f"{full} tại {body[1].value.name}", body[0]
    return body_found(reader, i, end, "body-of-country", replace(name, name=full, whole=True))


_GATE = ["cửa", "khẩu"]


def _station(reader: Reader, i: int, j: int, name: BodyName) -> Found | None:
    """ "Đồn Biên phòng |cửa khẩu quốc tế Nậm Lay|", "Hải quan |cửa khẩu cảng Vũng Sứ|"."""
    end = read_station(reader, j)
    if end == j:
        return read_jurisdiction(reader, i, j, name)
    return read_jurisdiction(reader, i, end, replace(name, name=f"{name.name} {reader.text(j, end)}"))


def _numbered(reader: Reader, i: int, j: int, name: BodyName) -> Found | None:
    if (arm := read_arm(reader, j)) > j:  # "Lữ đoàn |Công binh| 12"
        name, j = replace(name, name=f"{name.name} {reader.text(j, arm)}"), arm
    if reader.numbered(j) or (j < reader.size and reader.texts[j] in ROMAN):
        end = j + 1
    elif reader.texts[j : j + 2] == ["Thủ", "đô"] or (reader.word(j) == "số" and reader.numbered(j + 1)):
        end = j + 2
    elif name.kind == "army" and (region := read_region(reader, j)) > j:
        end = region
    elif name.kind == "army" and (code := read_letter_code(reader, j)):  # "Tiểu đoàn |E28|"
        end = code
    else:
        whole = reader.capital(i) and name.head == "Quân khu"
        return body_found(reader, i, j, "numbered-unit", name) if whole else None
    named = replace(name, name=f"{name.name} {reader.text(j, end)}", whole=True)
    if name.kind == "agency" and (place := find_place(reader, end)):  # "Thuế cơ sở 3 | tỉnh Lào Cai"
        return of_place(reader, i, end, replace(named, whole=False), *place)
    if name.head.endswith("khu vực") and (
        area := with_area(reader, i, end, named)
    ):  # "Ban Chỉ huy PTKV 3 |- Tân Châu|"
        return area
    return _with_parent(reader, i, end, named) or body_found(reader, i, end, "numbered-unit", named)


def _with_parent(reader: Reader, i: int, end: int, name: BodyName) -> Found | None:
    """The body with the one that it is part of right behind it, if one is: "Lữ đoàn 28 | Quân chủng Hải quân"."""
    k = end + 1 if reader.word(end) in {"(", *DASHES} else end
    if k > end and name.kind == "army":
        return None  # "Tiểu đoàn 12 - Lữ đoàn 3": two names
    parent = find_body(reader, k) if reader.capital(k) else None
    if parent and k > end and not may_hold(name, parent[1].value):
        return None
    return of_parent(reader, i, parent[0], name, parent[1]) if parent else None


# Heads whose small-written field nothing tells from an ordinary phrase: "Vụ xây dựng trái phép", "phòng chống dịch".
_NEVER_SMALL = {"Vụ", "Bộ Tư lệnh", "Hội", "Liên minh", "Khoa", "Quỹ"}


_BY_NUMBER = {"Viện", "Vụ", "Xí nghiệp", "Nhà máy"}
_CODED = {"Phòng", "Cục", "Viện"}


def _unit_by_number(reader: Reader, i: int, j: int, name: BodyName) -> Found | None:
    """A unit that is told by its number alone: "Viện 78", "Vụ 2 |Viện Kiểm sát nhân dân tối cao|"."""
    if not reader.numbered(j) and not (j < reader.size and reader.texts[j] in ROMAN):
        return None
    named = replace(name, name=f"{name.name} {reader.texts[j]}", whole=True)
    if found := _with_parent(reader, i, j + 1, named):
        return found
    known = name.kind == "institute" and reader.numbered(j) and len(reader.texts[j]) > 1
    return body_found(reader, i, j + 1, "numbered-unit", named) if known else None


_PAIR = 2


_FEW = 3
"""Syllables that a fund's field written small has more of."""


def _with_field(reader: Reader, i: int, j: int, name: BodyName, *, proper: bool) -> Found | None:
    """The body whose head ends at token `j`, with the field behind it: "Sở |Y tế| tỉnh A", "Đội |Kiểm lâm|"."""
    if found := _with_number_or_code(reader, i, j, name):
        return found
    if reader.word(j) == ":" and reader.word(i - 1) in _BEFORE_SHARED:
        house = name.kind in _SHARED_KINDS and reader.capital(j + 1)
        j += bool(house or reader.has(j + 1, "domain"))  # "các sở: |Kế hoạch và Đầu tư|", "Tổng công ty: |Sông Đà|"
    if heads_no_body(reader, i, j, name):
        return None
    if found := _without_field(reader, i, j, name):
        return found
    headed = reader.word(i - 1) == "trưởng" and reader.has(i - 2, "title")  # "Vụ trưởng |Vụ kế hoạch tài chính|"
    # "thành lập |Quỹ hỗ trợ phát triển du lịch|"
    fund = name.head == "Quỹ" and (reader.word(i - 1).isalpha() or reader.word(i - 1) == ",")
    # "Tổng cục, Cục, |Vụ tổ chức cán bộ|", "lãnh đạo |Vụ pháp chế|"
    office = name.head == "Vụ" and reader.word(i - 1) in {",", "(", "và", "đạo"} and reader.has(j, "domain")
    small = reader.capital(i) and (name.head not in _NEVER_SMALL or headed or fund or office)
    small = small or (name.head in _SMALL_OF_PLACE and _is_before_place(reader, j))
    held = i in reader.titled or j in reader.titled or (reader.word(i - 1) == "của" and i - 1 in reader.titled)
    end, field = read_field(reader, j, proper=proper, kind=name.kind, small=small, held=held)
    park = find_place(reader, j) if name.head == "Ban Quản lý" else None
    if park and park[0] > end and isinstance(park[1].value, PlaceName) and park[1].value.level == "site":
        return of_place(reader, i, j, name, *park)  # "Ban Quản lý |Công viên địa chất Non nước Cao Bằng|"
    if end == j:
        # "Bệnh viện huyện Gia Bình": a place and no field.
        if (proper or name.head == "Ban Quản lý") and (place := find_place(reader, j)):
            return of_place(reader, i, j, name, *place)
        if name.head == "Bộ Tư lệnh" and (place := find_place(reader, j)) and _is_city(place[1]):
            return of_place(reader, i, j, name, *place)  # "Bộ Tư lệnh |TPHCM|"
        return None
    if is_no_field(reader, j, end, name, field):
        return None
    if field.isupper() and end - j > 1 and not reader.has(j, "domain") and reader.sentence.text.isupper():
        return None  # a heading, in which nothing tells a field: "VAI TRÒ CƠ QUAN |THAM MƯU CHIẾN LƯỢC|"
    named = replace(name, name=f"{name.name} {field}")
    if field == "Hải quan" and reader.folds[end : end + 2] == _GATE:  # "Chi cục Hải quan |cửa khẩu cảng Vũng Sứ|"
        return _station(reader, i, end, named)
    friend = find_gazetteer(reader, end + 1, bare=True) if reader.word(end) in DASHES else None
    friends = friend is not None and (
        field.endswith(VIETNAM) or ("hữu nghị" in name.name.lower() and friend[1] == VIETNAM)
    )
    if friend and friend[2] == "country" and friends:  # "Nhóm Nghị sĩ hữu nghị Lào |- Việt Nam|"
        named, end = replace(named, name=f"{named.name} - {friend[1]}", whole=True), friend[0]
    named, end = with_number_behind(reader, end, named)
    found = read_jurisdiction(reader, i, end, named)
    if found is None:
        return None
    stop, mention = found
    value = mention.value
    assert isinstance(value, BodyName)
    # A small-written field makes a name only with a capital, a number or whose body it is.
    if j + 1 == end and name.head != "Khoa" and not proper and not reader.has(j, "domain") and not reader.acronym(j):
        return None  # "Thứ trưởng Tiến" is no Bộ Tiến
    named_end = end if field.startswith("khu vực") else stop  # "kinh tế hợp tác xã |khu vực Tây Nguyên|"
    told = any(reader.capital(k) for k in range(j, named_end)) or reader.numbered(end - 1) or reader.has(j, "domain")
    told = told or (proper and end - j > 2 and is_abbreviated(reader, stop)) or (fund and end - j > _FEW)
    ends = not reader.word(stop).isalpha() or reader.capital(stop)
    if not (told or (headed and ends and end - j > 1)) and not (value.place or value.parent or value.level):
        return None
    if name.head == "Sở" and reader.word(i - 1) == "các" and reader.word(stop) not in _LISTING and not value.place:
        return None  # "các Sở Công Thương phối hợp …": those of all provinces
    if reader.word(stop) == "số" and reader.numbered(stop + 1):
        numbered = replace(value, name=f"{value.name} số {reader.texts[stop + 1]}")
        return body_found(reader, i, stop + 2, "numbered-unit", numbered)
    return found


def _is_city(place: Mention) -> bool:
    return isinstance(place.value, PlaceName) and place.value.name in MUNICIPALITIES


_SHARED_KINDS = {"company", "hospital", "school"}


def _with_number_or_code(reader: Reader, i: int, j: int, name: BodyName) -> Found | None:
    """A unit told by its number or code: "Đội |14| - Chi cục A", "Phòng |PC02| Công an tỉnh Hà Nam"."""
    if name.head == "Đội" and reader.numbered(j):
        return _with_parent(reader, i, j + 1, replace(name, name=f"{name.name} {reader.texts[j]}"))
    if name.head in _CODED and (code := read_code(reader, j, name.head)):
        return read_jurisdiction(reader, i, code[0], replace(name, name=code[1]))
    if name.head in _BY_NUMBER and reader.capital(i):
        return _unit_by_number(reader, i, j, name)
    if name.kind == "school" and reader.word(j) == "số" and reader.numbered(j + 1) and reader.capital(i):
        return _school_by_number(reader, i, j, name)
    return None


def _school_by_number(reader: Reader, i: int, j: int, name: BodyName) -> Found | None:
    """A school that is one of several of a place: "Trường Tiểu học |số 2 Hoa Sen|"."""
    named = replace(name, name=f"{name.name} số {reader.texts[j + 1]}")
    if reader.has(j + 2, "place_head") and (place := find_place(reader, j + 2)):
        return of_place(reader, i, j + 2, named, *place)
    end, own = read_field(reader, j + 2, proper=True, kind=name.kind)
    if end == j + 2:
        return None
    return body_found(reader, i, end, "head-and-field", replace(named, name=f"{named.name} {own}", whole=True))


def _without_field(reader: Reader, i: int, j: int, name: BodyName) -> Found | None:
    """A body that is told by something else than a field: by its calling, the troops it leads, the centre."""
    if name.head == "Hội" and reader.capital(i) and (end := calling_end(reader, j)):
        return read_jurisdiction(reader, i, end, replace(name, name=f"{name.name} {reader.text(j, end)}"))
    troops = find_body(reader, j) if name.kind == "army" and reader.has(j, "head") and reader.numbered(j + 2) else None
    if troops and isinstance(troops[1].value, BodyName) and troops[1].value.kind == "army":
        return of_parent(reader, i, troops[0], name, troops[1])  # "Bộ Tư lệnh |Quân khu 4|"
    if name.head == "Bộ Tư lệnh" and (office := find_office_of_house(reader, i, j, name)):
        return office  # "Bộ Tư lệnh |Quân khu| hỗ trợ …"
    if name.kind == "hospital" and central(reader, j):  # "Bệnh viện |Trung ương Huế|"
        return read_jurisdiction(reader, i, j, name)
    if name.kind == "hospital" and reader.numbered(j) and len(reader.texts[j]) == 3 and ends_with_number(reader, j):
        return read_jurisdiction(reader, i, j + 1, replace(name, name=f"{name.name} {reader.texts[j]}"))  # "BV 175"
    return None


_SMALL_OF_PLACE = {"Sở", "Phòng", "Chi cục", "Ban Quản lý", "Cục", "Trung tâm"}
"""Heads that with their fields may be written small where whose they are is told: "|phòng y tế| huyện Gia Bình"."""


def _is_before_place(reader: Reader, j: int) -> bool:
    """Whether a known field stands at token `j` and right behind it the unit whose body it is."""
    known = reader.longest(j, "domain")
    unit = next((e for e, entry in reader.hits(known[0], "place_head") if entry.kind in _UNITS), 0) if known else 0
    return bool(unit) and (reader.capital(unit) or reader.numbered(unit))


_UNITS = {"province", "district", "commune", "city"}
_LISTING = {",", "và", ";", "-", "–", "("}


def read_with_field(reader: Reader, j: int, name: BodyName) -> Found | None:
    """The body whose head is told before and whose field begins at token `j`: "Bộ trưởng |Công Thương"."""
    return _with_field(reader, j, j, name, proper=False)


def _with_topic(reader: Reader, i: int, j: int, name: BodyName) -> Found | None:
    """A body of one task, whose field may be told in ordinary words: "Hội đồng chấm thi", "Ban Chỉ đạo kỳ thi"."""
    if name.head == "Cơ quan":
        if (
            reader.capital(i) and reader.capital(j) and (parent := find_body(reader, j))
        ):  # "Đảng ủy |Cơ quan UBND tỉnh|"
            return of_parent(reader, i, parent[0], name, parent[1])
        if not reader.capital(i) or (i == 0 and not reader.capital(j)):
            return None  # "Cơ quan quản lý cho biết", "cơ quan ngôn luận của Bộ"
    if central(reader, j):
        return read_jurisdiction(reader, i, j, name)
    if reader.word(j) == "của":
        return _owned(reader, i, j, name)
    if name.head == "Ban Chỉ đạo" and reader.numbered(j) and reader.texts[j].isdigit():  # "Ban Chỉ đạo 389 tỉnh"
        return read_jurisdiction(reader, i, j + 1, replace(name, name=f"{name.name} {reader.texts[j]}"))
    if reader.folds[j : j + 2] in _NATIONWIDE and (end := read_topic(reader, i, j + 2)) > j + 2:
        # "Ban Chỉ đạo Quốc gia |về du lịch|"
        return body_found(
            reader, i, end, "board-on-topic", replace(name, name=f"{name.name} {reader.text(j, end)}", whole=True)
        )
    found = _with_field(reader, i, j, name, proper=False)
    if name.head == "Ban Chỉ đạo" and reader.capital(j) and (whose := find_body(reader, j)):
        value = whose[1].value
        if isinstance(value, BodyName) and value.kind in _WITH_BOARDS:  # "Ban Chỉ đạo |Bộ Xây dựng|"
            return of_parent(reader, i, whose[0], name, whose[1])
    end = read_topic(reader, i, j)
    if end == j or (found and found[0] >= end):
        return found
    return read_jurisdiction(reader, i, end, replace(name, name=f"{name.name} {reader.text(j, end)}"))


_WITH_BOARDS = {"ministry", "committee", "party", "department"}
_NATIONWIDE = (["nhà", "nước"], ["quốc", "gia"])


def _owned(reader: Reader, i: int, j: int, name: BodyName) -> Found | None:
    """A body that is one only with the body or place that it belongs to: "cơ quan điều tra Công an tỉnh Hà Nam"."""
    found = _attached(reader, i, j, name)
    value = found[1].value if found else None
    return found if isinstance(value, BodyName) and (value.parent or value.place or value.level) else None


def _upper(reader: Reader, i: int, j: int, name: BodyName) -> Found | None:
    """A body only with a capital and not told by "của": "Thống kê tỉnh Hà Nam", but "Thống kê |của| UBND tỉnh"."""
    return _owned(reader, i, j, name) if reader.capital(i) and reader.word(j) != "của" else None


_WAYS: dict[str, Callable[[Reader, int, int, BodyName], Found | None]] = {
    "province": _party_committee("province"),
    "city": _party_committee("city"),
    "district": _party_committee("district"),
    "territorial": _territorial,
    "attached": _attached,
    "standing": _standing,
    "delegation": _delegation,
    "led": _led_by_body,
    "country": _country,
    "numbered": _numbered,
    "station": _station,
    "domain": lambda reader, i, j, name: _with_field(reader, i, j, name, proper=False),
    "proper": lambda reader, i, j, name: _with_field(reader, i, j, name, proper=True),
    "topic": _with_topic,
    "owned": _owned,
    "upper": lambda reader, i, j, name: _upper(reader, i, j, name),
    "name": lambda reader, i, j, name: _with_field(reader, i, j, name, proper=True) if reader.capital(j) else None,
}


# --- whose body it is -----------------------------------------------------------------------------------------------


def read_jurisdiction(reader: Reader, i: int, j: int, name: BodyName) -> Found | None:
    """Reads the place, level, country or parent after a body's name that ends at token `j`."""
    # 1. The parent behind a dash or "của": "Văn phòng - Tổng cục Đường bộ", "Ủy ban Kinh tế của Quốc hội".
    if reader.word(j) in DASHES or reader.word(j) in {"của", "thuộc"}:
        small = reader.word(j) == "của" and name.kind == "department" and reader.has(j + 1, "head")
        higher = find_body(reader, j + 1) if reader.capital(j + 1) or small else None
        house = higher[1].value if higher and small else None
        if higher and isinstance(house, BodyName) and house.kind in _WITH_OFFICES:
            return of_parent(reader, i, higher[0], name, higher[1])
        if higher and may_hold(name, higher[1].value) and (reader.word(j) == "của" or name.kind in _SUBUNITS):
            return of_parent(reader, i, higher[0], name, higher[1])
        # "Hội đồng chấm thi |của Hà Nội|"
        if name.head in _OF_ONE_TASK and name.name != name.head and (place := find_place(reader, j + 1)):
            return of_place(reader, i, j, name, *place)
    # "Tòa án nhân dân |khu vực 3 - Đồng Nai|": one of several areas, which may tell where it lies.
    if end := read_area(reader, j):
        named = replace(name, name=f"{name.name} {reader.text(j, end)}", whole=name.head not in _OF_PROVINCES)
        named = named if named.whole else replace(named, level="province")  # "VKSND |khu vực 4|" lies in a province
        return with_area(reader, i, end, named) or body_found(reader, i, end, "body-of-area", named)
    if read_area(reader, j - 3) == j and (found := with_area(reader, i, j, name)):
        return found
    # "Sở Giáo dục và Đào tạo (GD-ĐT) Hà Nội": the place behind an abbreviation in brackets.
    k = behind_bracket(reader, j)
    if k > j and (place := find_place(reader, k)) and place[1].rule != "site-head-and-name":
        return of_place(reader, i, j, name, *place)
    # "Phòng Cảnh sát hình sự (PC02) |Công an tỉnh Hà Nam|": the parent behind one.
    coded = find_body(reader, k) if k > j and reader.capital(k) and name.kind == "department" else None
    if coded and may_hold(name, coded[1].value):
        return of_parent(reader, i, coded[0], name, coded[1])
    # 2. "Trung ương", also behind an abbreviation: "Ủy ban Kiểm tra (UBKT) |Trung ương|".
    if k > j and (end := central(reader, k)):
        return body_found(reader, i, end, "central-body", replace(name, name=f"{name.name} Trung ương", whole=True))
    if name.kind == "hospital" and (found := _central_hospital(reader, i, j, name)):
        return found
    if end := central(reader, j):
        of_party = reader.folds[end : end + 2] == ["đảng", "cộng"]
        of_union = reader.texts[end : end + 1] == ["Đoàn"] and surname_run(reader, end) - end < 3
        of_union = of_union or (reader.has(j, "body") and reader.texts[end : end + 1] == ["Đoàn"])
        higher = find_body(reader, j) if of_party or of_union else None
        if higher:  # "Ban Liên lạc Đối ngoại Trung ương Đảng Cộng sản Trung Quốc"
            return of_parent(reader, i, higher[0], name, higher[1])
        central_name = f"{name.name} Trung ương"
        # "Ban Chỉ đạo Trung ương |về phòng, chống tham nhũng|"
        if name.head == "Ban Chỉ đạo" and (topic := read_topic(reader, i, end)) > end:
            central_name, end = f"{central_name} {reader.text(end, topic)}", topic
        return body_found(reader, i, end, "central-body", replace(name, name=central_name, whole=True))
    # 3. Several places, or one, by name.
    if name.name != name.head and (several := find_body_of_many(reader, i, j, name)):
        return several
    if (name.kind != "board" or name.name != name.head) and (village := find_village(reader, j)):
        return of_place(reader, i, j, name, *village)
    if place := find_place(reader, j):
        return of_place(reader, i, j, name, *place)
    # 4. The parent right behind: "Ủy ban Kiểm tra | Thành ủy Hà Nội".
    if reader.capital(j) and name.kind != "ministry":
        higher = find_body(reader, j)
        if higher and may_hold(name, higher[1].value):
            return of_parent(reader, i, higher[0], name, higher[1])
    # 5. A level word: "Công an tỉnh".
    for n in (2, 1):
        level = LEVEL_WORDS.get(" ".join(reader.folds[j : j + n]))
        if level and names_levels(reader, j, n):
            return None  # "UBND |xã, phường|": nobody in particular
        if level and j + n <= reader.size and not reader.has(j, "head"):
            end = j + n
            if reader.word(end) == "." and reader.adjacent(end) and reader.texts[j] == "TP":
                end += 1
            return body_found(reader, i, end, "body-of-level", replace(name, level=level))
    if reader.word(j) == "cấp" and (LEVEL_WORDS.get(reader.word(j + 1)) or reader.word(j + 1) == "cơ"):
        return None  # "Chủ tịch UBND |cấp xã|"
    # 6. Nothing more is told.
    if reader.word(j) == "các" and reader.folds[j + 1 : j + 3] in _COMMITTEES_OF_MANY:
        return None  # "Ban Tuyên giáo |các Tỉnh ủy, Thành ủy|": nobody in particular
    if name.head == name.name and name.level is None and not reader.capital(i):
        return None
    return body_found(reader, i, j, "head-and-field", name)


_COMMITTEES_OF_MANY = [[level, "ủy"] for level in ("tỉnh", "thành", "huyện", "quận", "đảng", "cấp")]


def _central_hospital(reader: Reader, i: int, j: int, name: BodyName) -> Found | None:
    """ "Bệnh viện |Trung ương Huế|": the ministry's, called by the city where it stands."""
    city = find_place(reader, end) if (end := central(reader, j)) else None
    full = replace(name, name=f"{name.name} {reader.text(j, city[0])}", whole=True) if city else name
    return body_found(reader, i, city[0], "central-body", full) if city else None


_WITH_OFFICES = {"school", "hospital", "company", "institute"}
"""Houses that have offices of their own: "Phòng Kế hoạch tổng hợp |của bệnh viện A|"."""


def names_levels(reader: Reader, k: int, n: int) -> bool:
    """Whether several levels are named: "UBND tỉnh, thành phố", "HĐND xã, phường"."""
    return (
        reader.word(k + n) in {",", "và", "-"}
        and reader.word(k + n + 1) in {"tỉnh", "huyện", "xã", "quận", "phường", "thành", "thị", "tp"}
        and not reader.capital(k + n + 2)
        and not any(end - k - n > _PAIR for end, _ in reader.hits(k + n + 1, "head"))  # "UBND tỉnh và |Tỉnh đoàn|"
    )


_SUBUNITS = {"department", "institute", "inspectorate", "office", "police", "board", "association"}

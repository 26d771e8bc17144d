"""Posts as told: a title and the body or place after it ("Phó Bí thư Thường trực" + "Tỉnh ủy Bắc Ninh").

How a title goes on is its `way` in `lexicon/titles.tsv`: a body follows, the title tells the head of its body ("Thứ
trưởng" is of a Bộ), the title names its body ("Thành ủy viên"), a state office asks for none, an envoy has a country.
"""

import re
from dataclasses import replace

from civicgraph.lexicon.compounds import is_word
from civicgraph.lexicon.parties import parties_abroad
from civicgraph.lexicon.places import LEVEL_WORDS, MUNICIPALITIES
from civicgraph.lexicon.words import Entry, word_set
from civicgraph.model import BodyName, Kind, Mention, PlaceName, PostName
from civicgraph.recognise.bodies import (
    find_body,
    find_office_of_house,
    names_levels,
    read_jurisdiction,
    read_with_field,
)
from civicgraph.recognise.diplomats import read_of_country
from civicgraph.recognise.fields import read_field
from civicgraph.recognise.found import Found, behind_bracket, central
from civicgraph.recognise.holders import FULL, NAMESAKES, is_holders_run, names_no_one, without_holder
from civicgraph.recognise.name_ends import cue_words
from civicgraph.recognise.named_houses import find_company_by_own_name
from civicgraph.recognise.parents import read_embassy_behind_comma, read_parent_behind_mark
from civicgraph.recognise.people import is_behind_name, is_foreign, surname_run
from civicgraph.recognise.places import find_place
from civicgraph.recognise.reader import Reader
from civicgraph.recognise.work import field_end, is_bare_work, is_beside_name, is_of_unit
from civicgraph.spelling import fold
from civicgraph.vocabulary import TOLD_BY_TITLE, PositionStatus

Told = tuple[int, PostName]
"""The token where a post ends, and the post."""

_FORMER = {"nguyên", "cựu", "cố"}
_ENDS_IN_CO = {"sự", "củng", "kiên", "gia", "biến"}
# What "cố" ends as a word of its own: "khắc phục sự |cố|", "củng |cố|".
# Words that narrow a title: "Phó Chủ tịch Thường trực", "Phó Bí thư thứ nhất".
_NARROWING = {"thường trực", "thứ nhất", "phụ trách", "chuyên trách", "điều hành", "thường vụ"}
# Whom a place's chairman and secretary stand for: head and kind of the body.
_SEATS = {"chủ tịch": ("Ủy ban nhân dân", "committee"), "bí thư": ("", "party")}
_PARTY = {"province": "Tỉnh ủy", "city": "Thành ủy", "district": "Huyện ủy", "commune": "Đảng ủy"}
_PARTY_OF_KIND = {"quận": "Quận ủy", "thị xã": "Thị ủy"}
_LEVEL_OF_PARTY = {
    "Tỉnh ủy": "province", "Thành ủy": "city", "Huyện ủy": "district", "Quận ủy": "district",
    "Tỉnh đoàn": "province", "Thành đoàn": "city", "Huyện đoàn": "district",
}  # fmt: skip
# Titles whose short form holds the body: "ĐBQH", "Phó TTCP".
_BODY_OF_FORM = {
    "ĐBQH": ("Quốc hội", "parliament"),
    **dict.fromkeys(("Tổng TTCP", "Phó TTCP", "Phó Tổng TTCP"), ("Thanh tra Chính phủ", "inspectorate")),
    **dict.fromkeys(("Tổng Kiểm toán Nhà nước", "Phó Tổng Kiểm toán Nhà nước"), ("Kiểm toán Nhà nước", "agency")),
}
# Heads that end the title itself, so that the body's name begins inside it: "Trưởng |Ban Dân vận".
_INSIDE = {
    "Ban",
    "Văn phòng",
    "Phòng",
    "Thanh tra",
    "Công an",
    "Đoàn",
    "Khoa",
    "Tiểu ban",
    "Phái đoàn",
    "Trạm",
    "Hạt",
    "Bộ môn",
    "Văn phòng đại diện",
    "Thuế",
    "Hải quan",
    "Thống kê",
    "Thi hành án dân sự",
    "Tòa",
    "Tổ",
}
_KIND_OF_HEAD = {
    "Bộ": "ministry", "Ban": "board", "Văn phòng": "office", "Thanh tra": "inspectorate", "Trường": "school",
    "Công an": "police", "Viện": "institute", "Tòa án": "court", "Tòa": "court", "Bệnh viện": "hospital",
    "Đoàn": "delegation",
}  # fmt: skip


_OPENS_MEMBER = {"đại", "thành"}
"""With what a title begins that anybody may hold: "đại biểu Quốc hội", "thành viên Chính phủ"."""

_BODIES_MAY_BE = {"vị", "ty", "nghiệp", "nước", "gia", "bang", "trường", "hàng", "hội"}
"""Members that are no persons end so: "đơn vị", "công ty", "doanh nghiệp", "quốc gia", "ngân hàng"."""


def find_post(reader: Reader, i: int) -> tuple[int, Mention] | None:
    """The post told at token `i` and the token where it ends."""
    former = reader.word(i) in _FORMER and reader.word(i + 1) != "vấn"  # "|Cố vấn| Lê Văn A"
    former = former and not (reader.word(i) == "cố" and reader.word(i - 1) in _ENDS_IN_CO)
    new = reader.word(i) == "tân"
    k = i + 1 if former or new else i
    if k == i and reader.is_tail(k) and not _begins_behind_small(reader, k):  # "giữ chức |vụ Phó| Bí thư": no Vụ phó
        return None
    if k == i and reader.folds[max(0, k - 2) : k + 2] == ["đại", "hội", "đại", "biểu"]:
        return None  # "Đại hội |đại biểu| Đảng bộ tỉnh A": the congress is the body's
    if reader.folds[max(0, k - 1) : k + 2] == ["đoàn", "đại", "biểu"]:
        return None  # "cùng đoàn |Đại biểu| cấp cao nước ta"
    if reader.folds[k : k + 2] == ["thành", "viên"] and reader.word(k - 1) in _BODIES_MAY_BE:
        return None  # "Công ty A là đơn vị |thành viên| của Tập đoàn B"
    head = reader.longest(k, "head")
    for end, entry in (*reader.hits(k, "title"), *reader.hits(k, "work")):
        if head and head[0] > end and entry.form not in _PART_OF_FORM:  # "Đại sứ quán" is no Đại sứ
            continue
        verb = entry.form == "Phụ trách" and not reader.capital(k) and reader.capital(k - 1)
        if verb and _CHARGING.isdisjoint(reader.folds[:k]):
            continue  # "Đại tá Trần Văn A |phụ trách| Công an tỉnh": a verb
        stop, post = _read(reader, k, end, entry)
        if post.body is not None and (own := without_holder(reader, k, stop, post.body)):
            stop, post = own[0], replace(post, body=own[1])
        if reader.word(end) == "các" and reader.has(end + 1, "head"):
            return None  # "Thứ trưởng các Bộ: Quốc phòng, Ngoại giao": one of each
        if post.head == "Bộ" and post.body and _is_of_several(reader, k, stop):
            return None
        if entry.way in {"staff", "work"} and not (post.body and is_beside_name(reader, i, stop)):
            continue
        if is_bare_work(post.title):
            continue  # "ông A, |cán bộ| Sở B": where he works, no post
        if post.body is None and (apart := _body_behind_comma(reader, k, stop, post)) is not None:
            stop, post = apart
        if post.body and (joined := read_parent_behind_mark(reader, stop, post.body)):
            stop, post = joined[0], replace(post, body=joined[1])
        stop, post = _branch(reader, *_with_task(reader, *_behind_short_form(reader, stop, post)))
        if _is_of_assembly(post) and (seat := find_place(reader, stop)) and _is_constituency(seat[1]):
            stop = seat[0]  # "Đại biểu Quốc hội |thành phố Hà Nội|"
        stop, post = _behind_country(reader, _behind_number(reader, stop, post), post)
        stop = _behind_charge(reader, stop)
        # A small-written title alone is a common noun, unless a name follows: "giám đốc Nguyễn Văn A", "bí thư chi bộ".
        if reader.texts[k] in {"ĐB", "ĐBQH"} and not _is_members(reader, k, stop):
            return None  # "nhiều ý kiến ĐBQH"
        large = reader.capital(k) or (reader.word(k) == "phó" and reader.capital(k + 1))
        small = not former and not large
        common = _is_bare(post.body) or reader.word(k) in _OPENS_MEMBER
        common = common and not (entry.way == "member" and _is_apposed(reader, k, stop))  # "ông A, |thành ủy viên|, …"
        common = common and not (post.head == "Đoàn" and post.body is not None and _is_leader(reader, k, stop))
        if small and common and not (reader.capital(stop - 1) or _is_members(reader, k, stop)):
            return None
        alone = post.body is None and post.place is None
        told = former or large or _names_somebody(reader, stop) or _is_predicate(reader, k, entry)
        told = told or _is_of_named_few(reader, k, stop) or _is_apposed(reader, k, stop) or _opens_row(reader, k, stop)
        if alone and not told:
            return None
        row = reader.word(k - 1) in {",", "kiêm"} and reader.has(stop, "head", "domain")
        if alone and post.open and (row or is_behind_name(reader, k)) and names_no_one(reader, stop):
            post = replace(
                post, open=False
            )  # "ông A, Giám đốc |Khối Nghiên cứu|, …": of no body that is named elsewhere
        former = former or (post.body is not None and _is_gone(reader, stop))
        status = PositionStatus.FORMER if former else PositionStatus.NEW if new else PositionStatus.CURRENT
        post = post if post.status is status else replace(post, status=status)
        return stop, reader.mention(i, stop, Kind.POST, f"title-{entry.way}", post)
    return None


def _is_gone(reader: Reader, k: int) -> bool:
    """Whether a post's body is told to be no more: "Bí thư Quận ủy quận 5 |(cũ)|", "Giám đốc Sở A tỉnh Hà Nam |cũ|"."""
    return reader.word(k) == "cũ" or reader.folds[k : k + 3] == ["(", "cũ", ")"]


def _begins_behind_small(reader: Reader, k: int) -> bool:
    """Whether a title written small begins behind a word that with it would be another.

    "làm |trưởng phòng|", "giữ chức vụ |phó giám đốc| Sở A"; "giữ chức |vụ trưởng| Vụ B", not "chức vụ |trưởng| phòng".
    """
    before = reader.folds[max(0, k - 2) : k]
    if reader.word(k) == "vụ":
        return reader.word(k - 1) == "chức" and reader.word(k + 1) in {"trưởng", "phó"} and reader.word(k + 2) == "vụ"
    return before[-1:] == ["làm"] or before == ["chức", "vụ"]


_CHARGING = frozenset({"giao", "công"})
"""Of "giao ông A |phụ trách| Sở B", "phân công ông A phụ trách …", which give a post."""


def _body_behind_comma(reader: Reader, k: int, stop: int, post: PostName) -> Told | None:
    """A commander's post whose troops are told behind a comma: "Đại tá A, Phó Chính ủy, |Bộ Tư lệnh Vùng 3|"."""
    if reader.word(stop) != "," or not post.open or post.place or not reader.capital(stop + 1):
        return None
    if not post.title.lower().removeprefix("phó ").startswith(_COMMANDING) or not is_behind_name(reader, k):
        return None
    body = find_body(reader, stop + 1)
    army = body is not None and isinstance(body[1].value, BodyName) and body[1].value.kind == "army"
    return (body[0], replace(post, body=body[1])) if body and army else None


_COMMANDING = ("chính ủy", "tư lệnh", "tham mưu trưởng", "chỉ huy trưởng", "chính trị viên", "chủ nhiệm chính trị")


def _behind_short_form(reader: Reader, stop: int, post: PostName) -> Told:
    """A post whose body's place stands behind its short form: "Trưởng phòng Văn hóa Thông tin (VHTT) |TP Vĩnh Yên|"."""
    coded = behind_bracket(reader, stop)
    name = post.body.value if post.body is not None else None
    if coded == stop or post.body is None or not isinstance(name, BodyName):
        return stop, post
    if name.whole or name.place or name.parent or name.level or name.kind not in _OF_A_PLACE:
        return stop, post
    place = find_place(reader, coded)
    if place is None or not isinstance(place[1].value, PlaceName) or place[1].value.level not in _UNITS:
        return stop, post
    body = replace(post.body, end=place[1].end, value=replace(name, place=place[1]))
    return place[0], replace(post, body=body)


_OF_A_PLACE = {"department", "committee", "council", "front", "police", "court", "agency", "association"}
_UNITS = {"province", "city", "district", "commune"}


def _is_of_several(reader: Reader, k: int, stop: int) -> bool:
    """Whether ministers of several states are told by their field: "hai |Bộ trưởng Ngoại giao|".

    "Hội nghị |Bộ trưởng Y tế| APEC", "|Bộ trưởng Quốc phòng| các nước", not "các Bộ trưởng Y tế Trần Văn Khải, …".
    """
    if reader.folds[k : k + 2] != ["bộ", "trưởng"] or reader.word(k + 2) == "bộ":
        return False
    if _names_somebody(reader, stop) or reader.word(stop) == ":":
        return False
    several = reader.word(k - 1) in {"các", "hai", "ba"} or reader.folds[max(0, k - 2) : k] == ["hội", "nghị"]
    return several or (reader.word(stop) in {"các", "hai"} and reader.word(stop + 1) in {"nước", "bên"})


def _behind_number(reader: Reader, stop: int, post: PostName) -> int:
    """Where a team leader's post ends behind the number of his team: "Trưởng đoàn Kiểm tra |số 471|"."""
    told = post.head == "Đoàn" and reader.word(stop) == "số" and reader.numbered(stop + 1)
    return stop + 2 if told else stop


def _behind_country(reader: Reader, stop: int, post: PostName) -> tuple[int, PostName]:
    """Where a post ends behind the country of its body, and the post, if a name follows.

    "Giám đốc Ngân hàng Thế giới |tại Việt Nam| Ousmane Dione", "Phó Chủ tịch Quân ủy Trung ương |Trung Quốc| A",
    "Chủ tịch Quốc hội |nước Cộng hòa xã hội chủ nghĩa Việt Nam| B".
    """
    name = post.body.value if post.body is not None else None
    if post.body is None or not isinstance(name, BodyName):
        return stop, post
    k = stop + 1 if reader.word(stop) in {"tại", "nước"} else stop
    place = find_place(reader, k)
    if place is None or not isinstance(place[1].value, PlaceName):
        return stop, post
    if name.kind == "hospital" and place[1].value.level == "province" and name.name.endswith("Trung ương"):
        where = replace(name, name=f"{name.name} {place[1].value.name}", whole=True)  # "… Trung ương |Hà Nội| Lê Văn A"
        return place[0], replace(post, body=replace(post.body, end=place[1].end, value=where))
    if place[1].value.level != "country":
        return stop, post
    if name.kind == "party" and k == stop and not name.parent and place[1].value.name in parties_abroad():
        whole = f"{name.name} {place[1].value.name}"  # "Phó Chủ tịch Quân ủy Trung ương |Trung Quốc|"
        own = replace(name, name=whole, whole=True)
        return place[0], replace(post, body=replace(post.body, end=place[1].end, value=own))
    foreign = is_foreign(reader, place[0]) and is_foreign(reader, place[0] + 1)
    behind = place[0] + 1 if reader.word(place[0]) == "," else place[0]
    ends = not reader.word(place[0]).isalnum() or reader.word(place[0]) == "và"
    if name.kind in _ACTIVE_ABROAD and reader.word(stop) == "tại" and ends:
        return place[0], post  # "ông A, Giám đốc ADB |tại Việt Nam|, và bà B"
    if not (_names_somebody(reader, behind) or reader.has(behind, "honorific")):
        return stop, post
    if reader.word(stop) == "tại" or place[1].value.name == "Việt Nam":
        return place[0], post
    if name.place or name.parent or not (surname_run(reader, place[0]) or foreign):
        return stop, post
    body = replace(post.body, end=place[1].end, value=replace(name, place=place[1], whole=False))
    return place[0], replace(post, body=body)


_ACTIVE_ABROAD = frozenset({"international", "embassy"})
"""Kinds of bodies whose people are told with the country in which they work."""


def _behind_charge(reader: Reader, stop: int) -> int:
    """Where a post ends behind what its holder has charge of, right before the name.

    "Trợ lý Ngoại trưởng Mỹ |phụ trách khu vực Đông Á| Daniel Brown"
    """
    if reader.folds[stop : stop + 2] != ["phụ", "trách"]:
        return stop
    for k in range(stop + 2, min(stop + _LONGEST_CHARGE, reader.size - 1)):
        foreign = is_foreign(reader, k) and is_foreign(reader, k + 1) and not reader.acronym(k)
        whole = surname_run(reader, k) - k >= FULL and not any(find_place(reader, n) for n in (k - 1, k))
        if foreign or whole:
            return k
        if not (reader.texts[k].isalnum() or reader.texts[k] in {"-", "–"}) or reader.has(k, "cue"):
            return stop
    return stop


_LONGEST_CHARGE = 14


def _is_of_assembly(post: PostName) -> bool:
    name = post.body.value if post.body else None
    return post.title.lower() == "đại biểu" and isinstance(name, BodyName) and name.name == "Quốc hội"


def _is_constituency(place: Mention) -> bool:
    return isinstance(place.value, PlaceName) and place.value.level == "province"


_TASKS = {
    "cuộc thi", "lễ hội", "hội thi", "kỳ thi", "giải thưởng", "chương trình", "đại hội", "hội nghị", "liên hoan",
    "hội thảo", "triển lãm", "hội chợ", "chiến dịch", "phong trào",
}  # fmt: skip
_FESTIVALS = {"festival", "carnaval", "carnival", "gala"}
"""The same in one word: "Trưởng Ban Tổ chức |Festival| Hoa Đà Lạt"."""
_LONGEST_TASK = 12


def _with_task(reader: Reader, stop: int, post: PostName) -> tuple[int, PostName]:
    """The post with the occasion that its board is for, up to a mark: "Trưởng Ban Tổ chức |Lễ hội chùa Hương|, …"."""
    body = post.body
    name = body.value if body else None
    if body is None or not isinstance(name, BodyName) or name.head not in _BOARDS or name.parent or name.place:
        return stop, post
    begin = stop if _opens_task(reader, stop) else stop - 2
    end = _task_end(reader, begin)
    if end <= stop:
        return stop, post
    head = name.name if begin >= stop else " ".join(name.name.split()[:-2])
    own = replace(name, name=f"{head} {reader.text(begin, end)}", whole=True)
    return end, replace(post, body=replace(body, end=reader.tokens[end - 1].end, value=own))


def _task_end(reader: Reader, begin: int) -> int:
    """Where the occasion told at token `begin` ends: at a mark, a verb or what leads to one; 0 where none is told."""
    if not _opens_task(reader, begin):
        return 0
    ends = (k for k in range(begin + 2, reader.size) if _ends_task(reader, k))
    end = next(ends, reader.size)
    named = any(surname_run(reader, k) for k in range(begin, end))
    return 0 if named or end - begin > _LONGEST_TASK else end


def _opens_task(reader: Reader, k: int) -> bool:
    return " ".join(reader.folds[k : k + 2]) in _TASKS or reader.word(k) in _FESTIVALS


def _ends_task(reader: Reader, k: int) -> bool:
    return not reader.texts[k].isalnum() or reader.word(k) in _BEHIND_TASK or reader.has(k, "cue")


_BEHIND_TASK = {"đã", "sẽ", "đang", "vừa", "cho", "đi", "cũng", "là", "nói", "nêu"}
_BOARDS = {"Ban Tổ chức", "Ban Chỉ đạo"}


def _branch(reader: Reader, stop: int, post: PostName) -> tuple[int, PostName]:
    """The post with the branch of a known house that it is in: "Giám đốc ILO |Việt Nam|", "… BIDV |chi nhánh A|"."""
    body = post.body
    name = body.value if body else None
    if body is None or not isinstance(name, BodyName) or not name.whole or name.kind not in _WITH_BRANCHES:
        return stop, post
    if name.kind == "company" and reader.capital(stop) and reader.word(stop) in cue_words("house-name"):
        base, end = reader.sentence.start, reader.tokens[stop].end
        full = reader.sentence.text[body.start - base : end - base]  # "FPT |Software|"
        return stop + 1, replace(post, body=replace(body, end=end, value=replace(name, name=full)))
    told = reader.folds[stop : stop + 2] == ["chi", "nhánh"]
    place = find_place(reader, stop + 2 if told else stop)
    value = place[1].value if place else None
    if place is None or not isinstance(value, PlaceName) or value.name in name.name:
        return stop, post
    bank = name.name.startswith("Ngân hàng") and value.level == "province"  # "Giám đốc Vietcombank |Hà Nam|"
    here = value.full == "Việt Nam" and not any(word in post.title.lower() for word in _FOR_COUNTRY)
    if not told and not bank and not here:
        return stop, post
    base, end = reader.sentence.start, place[1].end
    full = " ".join(reader.sentence.text[body.start - base : end - base].split())
    return place[0], replace(post, body=replace(body, end=place[1].end, value=replace(name, name=full)))


_WITH_BRANCHES = {"company", "international"}
_FOR_COUNTRY = ("quốc gia", "đại diện", "thường trú")
"""Titles that name the country's part themselves: "Trưởng đại diện UNICEF Việt Nam"."""


_DELEGATION = "Đoàn đại biểu Quốc hội"


def _is_bare(body: Mention | None) -> bool:
    name = body.value if body else None
    if not isinstance(name, BodyName) or name.whole or name.head == _DELEGATION:  # "ủy viên Bộ Chính trị"
        return False
    return name.name == name.head and not (name.place or name.level or name.parent)


def _is_members(reader: Reader, k: int, stop: int) -> bool:
    """Whether "đại biểu Quốc hội", written small, tells whose member the next named or the last named is."""
    if reader.folds[k : k + 2] != ["đại", "biểu"] and reader.texts[k] not in {"ĐB", "ĐBQH"}:
        return False
    named = surname_run(reader, stop) > stop or (reader.texts[k].isupper() and reader.capital(stop))
    return named or (reader.word(k - 1) in {",", "-", "–", "(", ";", "là"} and k >= 2)


def _is_predicate(reader: Reader, k: int, entry: Entry) -> bool:
    """ "… là trưởng đoàn": the head of the title tells whose it is."""
    return reader.word(k - 1) in {"là", "làm"} and (entry.kind == "Đoàn" or entry.form in {"Tổ trưởng", "Chủ tịch"})


def _is_apposed(reader: Reader, k: int, stop: int) -> bool:
    """ "ông A, |phó giám đốc|, cho biết", "ông A (|hiệu trưởng|)": a small-written title set off behind a name."""
    opened, closed = reader.word(k - 1), reader.word(stop)
    pair = (opened, closed) in {(",", ","), ("(", ")"), ("-", "-"), ("–", "–")}
    return pair and k >= _NAMED and reader.capital(k - 2) and reader.capital(k - 3) and not reader.has(k - 3, "head")


def _opens_row(reader: Reader, k: int, stop: int) -> bool:
    """ "được bổ nhiệm làm |bộ trưởng|, chủ nhiệm Văn phòng A": a small-written title given with the next of its row."""
    opened = reader.word(k - 1) in {"làm", "chức", "vụ", "như", ":"} or (reader.word(k - 1) == ";" and k > _NAMED)
    return opened and reader.word(stop) in {",", "rồi"} and reader.has(stop + 1, "title")


def _is_leader(reader: Reader, k: int, stop: int) -> bool:
    """Whether a name stands right beside a team's leader: "ông A, |trưởng đoàn thanh tra| nói", "|…| - ông A"."""
    before = reader.word(stop) in {"-", "–"} and reader.has(stop + 1, "honorific") and surname_run(reader, stop + 2) > 0
    return before or is_behind_name(reader, k)


_NAMED = 3


def _is_of_named_few(reader: Reader, k: int, stop: int) -> bool:
    """ "2 |đội phó| là các ông A và B", "các |phó giám đốc| gồm: …": a small-written title of some who are named."""
    many = reader.word(k - 1) in {"các", "hai", "ba"} or reader.numbered(k - 1)
    return many and reader.word(stop) in {"là", "gồm"} and reader.word(stop + 1) in {"ông", "bà", "các", ":"}


def _names_somebody(reader: Reader, k: int) -> bool:
    return reader.capital(k) and not reader.has(k, "title", "head", "body")


def _read(reader: Reader, i: int, j: int, entry: Entry) -> Told:
    """Reads what follows the title `entry` that ends at token `j`."""
    k = j
    narrowing = " ".join(reader.folds[k : k + 2])
    second = narrowing == "thứ hai" and reader.capital(k + 2)  # "Bộ trưởng |thứ hai| Bộ Ngoại giao"
    if second or (narrowing in _NARROWING and not (narrowing == "thường vụ" and reader.has(k, "body"))):
        k += 2
    title = " ".join([entry.full, reader.text(j, k)]).strip() if entry.full else reader.text(i, k)
    k = _behind_letters(reader, k, title)
    post = PostName(title, open=entry.way in {"body", "headed"}, head=entry.kind)
    if entry.form == "Thường trực Ban Bí thư" and (secretariat := find_body(reader, k - len(("ban", "bí", "thư")))):
        return secretariat[0], replace(post, body=secretariat[1])
    if told := _BODY_OF_FORM.get(entry.form):
        own = BodyName(told[0], told[0], told[1], whole=True)
        words = fold(told[0]).split()
        at = k - len(words) if reader.folds[k - len(words) : k] == words else i
        return k, replace(post, body=reader.mention(at, k, Kind.ORGANIZATION, "short-body-in-title", own))
    if (part := _PART_OF_FORM.get(entry.form)) is not None:
        return _of_part(reader, i, k, replace(post, open=True), part)
    if entry.way == "state":
        return _of_state(reader, i, k, post)
    if post.title.lower() in _AT_ANOTHERS_SIDE and (served := _served(reader, k)):
        if is_behind_name(reader, i) and surname_run(reader, served[0]):
            return k, replace(post, open=False)  # "ông A, |Trợ lý| Phó Thủ tướng B"
        return served[0], replace(post, body=served[1].body, open=False)
    if entry.way == "country" or (entry.form.endswith("Thống đốc") and _is_governed(reader, k)):
        return read_of_country(reader, k, post)
    if entry.way == "member":
        return _member(reader, i, j, k, entry, post)
    if entry.way == "headed":
        return _headed(reader, j, k, entry, post)
    if entry.way == "work":
        return _of_work(reader, i, j, k, post)
    return _of_body(reader, k, post)


def _of_work(reader: Reader, i: int, j: int, k: int, post: PostName) -> Told:
    """Work in a house, a commune's in its committee: "cán bộ địa chính |xã A|", "nhân viên |Công ty B|"."""
    end = field_end(reader, i, j)
    k, work = (end, replace(post, title=reader.text(i, end))) if end > j else (k, post)
    told = _of_body(reader, k, work)
    if told[1].body is None and is_of_unit(reader, i, j) and reader.capital(k + 1):
        return _of_seat(reader, k, k, work, _SEATS["chủ tịch"])
    return told


_GOVERNED = frozenset({"tỉnh", "bang", "vùng"})
"""Of "Thống đốc |tỉnh| Osaka", who governs no bank."""


def _is_governed(reader: Reader, k: int) -> bool:
    """Whether a governor's province or state abroad begins: "Thống đốc |tỉnh| Osaka", "Thống đốc |Texas|"."""
    place = find_place(reader, k) if reader.capital(k) else None
    abroad = place is not None and isinstance(place[1].value, PlaceName) and place[1].value.level == "abroad"
    return reader.word(k) in _GOVERNED or abroad


def _behind_letters(reader: Reader, k: int, title: str) -> int:
    """Where a title ends behind brackets with its own letters: "Tổng Giám đốc |(TGĐ)| Đài Truyền hình Việt Nam"."""
    end = behind_bracket(reader, k)
    letters = "".join(word[0] for word in title.split()).upper()
    return end if end > k and letters.endswith("".join(reader.texts[k + 1 : end - 1])) else k


# Titles whose short form holds the part of a committee: "UVBTV Huyện ủy", "Thường vụ Tỉnh ủy" behind a name.
_PART_OF_FORM = {
    "UVBTV": "Ban Thường vụ", "UVTV": "Ban Thường vụ", "Thường vụ": "Ban Thường vụ", "UVBCH": "Ban Chấp hành",
    "UVTW": "", "UVTƯ": "",
}  # fmt: skip


def _of_part(reader: Reader, i: int, k: int, post: PostName, part: str) -> Told:
    """The post in the standing part of a committee, or in the Party's centre: "UVBTV |Huyện ủy A|", "UVTW |Đảng|"."""
    if not part:
        end = k + 1 if reader.word(k) == "đảng" else k
        name = BodyName("Ban Chấp hành Trung ương Đảng", "Ban Chấp hành Trung ương Đảng", "party", whole=True)
        return end, replace(post, body=reader.mention(i, end, Kind.ORGANIZATION, "centre-of-party", name))
    committee = find_body(reader, k, lower=True) if reader.capital(k) or reader.has(k, "head") else None
    whole = committee[1].value if committee else None
    if committee is None or not isinstance(whole, BodyName) or whole.kind not in {"party", "front"}:
        bare = BodyName(part, part, "party")
        return k, replace(post, body=reader.mention(i, k, Kind.ORGANIZATION, "body-in-title", bare))
    name = BodyName(part, part, whole.kind, parent=committee[1])
    return committee[0], replace(post, body=reader.mention(i, committee[0], Kind.ORGANIZATION, "body-in-title", name))


_BOARD_OF_LETTERS = {"BQL": "Ban Quản lý", "BCĐ": "Ban Chỉ đạo", "BTC": "Ban Tổ chức"}
"""Boards told by letters behind "Trưởng" and "Phó"."""
_AT_ANOTHERS_SIDE = {"trợ lý", "cố vấn", "thư ký", "đặc phái viên", "đặc sứ"}


def _served(reader: Reader, k: int) -> Told | None:
    """The post right behind one that serves its holder: "Trợ lý |Tổng Bí thư|", "Đặc phái viên |Tổng thống Mỹ|"."""
    p = k + 1 if reader.word(k) == "của" else k
    found = find_post(reader, p) if reader.has(p, "title") and reader.capital(p) else None
    return (found[0], found[1].value) if found and isinstance(found[1].value, PostName) else None


def _of_state(reader: Reader, i: int, k: int, post: PostName) -> Told:
    """ "Thủ tướng Chính phủ", "Thủ tướng Nhật Bản", "Tổng Bí thư Ban Chấp hành Trung ương …"."""
    cabinet = reader.folds[k : k + 2] == ["chính", "phủ"] or reader.folds[k : k + 3] == ["quốc", "vụ", "viện"]
    if cabinet and (body := find_body(reader, k)):
        return body[0], replace(post, body=body[1])
    place = find_place(reader, k)
    if place and isinstance(place[1].value, PlaceName) and place[1].value.level == "country":
        return place[0], replace(post, place=place[1])
    if reader.word(i) == "tổng" and reader.capital(k) and (body := find_body(reader, k)):
        return body[0], replace(post, body=body[1], open=True)
    return k, post


def _member(reader: Reader, i: int, j: int, k: int, entry: Entry, post: PostName) -> Told:
    """ "Thành ủy viên": member of the Thành ủy that the title names; "Bí thư Tỉnh đoàn": its secretary."""
    head = entry.kind
    short = entry.form.isupper()  # "TUV"
    by_suffix = short or reader.word(j - 1) == "viên"
    title, at = ("Ủy viên", i) if by_suffix else (reader.text(i, i + 2), j - 2)
    if not by_suffix and (found := find_body(reader, at)):
        return found[0], replace(post, title=title, body=found[1])
    name = BodyName(head=head, name=head, kind="party", level=_LEVEL_OF_PARTY.get(head))
    end = j if short else at + 2
    if k == j and (place := find_place(reader, k)):
        end, name = place[0], replace(name, place=place[1], level=None)
    body = reader.mention(at, end, Kind.ORGANIZATION, TOLD_BY_TITLE if short else "body-in-title", name)
    return max(end, k), replace(post, title=title, body=body)


_OFFICES = {"Thanh tra", "Văn phòng"}


def _headed(reader: Reader, j: int, k: int, entry: Entry, post: PostName) -> Told:
    """A title that tells the head of its body: "Bộ trưởng Công Thương", "Trưởng Ban Dân vận T.Ư"."""
    head = entry.kind
    if (end := _of_own_school(reader, k, post)) > k:
        return end, post
    if head == "Tổ" and (end := _neighbours_end(reader, k)):
        return end, replace(post, open=False)
    # "Chánh Thanh tra |Sở| Trần Văn A": of the department or ministry that the article has named
    size = len(head.split())
    if head in _OFFICES and head.lower().split() == reader.folds[k - size : k]:
        office = find_office_of_house(reader, k - size, k, BodyName(head, head, _KIND_OF_HEAD[head]))
        if office:
            return office[0], replace(post, body=office[1])
    board = _BOARD_OF_LETTERS.get(reader.texts[j - 1], "")  # "Phó |BQL| Khu công nghệ cao A"
    inside = bool(board) or (head in _INSIDE and head.lower().split() == reader.folds[j - size : j])
    at = j - size if inside else j
    name = BodyName(board or head, board or head, _KIND_OF_HEAD.get(head, "department"))
    p = k + 1 if reader.word(k) in {"của", "-", "–"} and reader.capital(k + 1) else k
    dash = p > k and reader.word(k) != "của"
    if head in {"Phòng", "Cục"} and p == k and (coded := _unit_by_code(reader, at if inside else p, p, name)):
        return coded[0], replace(post, body=coded[1])
    # 1. The body told in full behind the title: "Bộ trưởng Bộ Công an", "Trưởng ban Ban Pháp chế".
    body = find_body(reader, p, lower=True) if reader.capital(p) or reader.has(p, "head") else None
    value = body[1].value if body else None
    same = isinstance(value, BodyName) and value.head.startswith(head)
    field = reader.longest(p, "domain") if head == "Bộ" and not same else None
    if body and field and (field[0] >= body[0] or (isinstance(value, BodyName) and value.kind == "police")):
        body = None  # "Thứ trưởng Công an", "Bộ trưởng Công an Trung Quốc" are of the ministry
    if body and (same or not (inside or dash)):
        return body[0], replace(post, body=body[1])
    # 2. The name begins inside the title: "Trưởng |Ban Tổ chức Trung ương".
    if inside and (k == j == p or head == "Phái đoàn"):  # "Trưởng |Phái đoàn Thường trực Việt Nam tại …|"
        found = find_body(reader, at, lower=True)
        if found and found[0] > j and _is_led_by_head(found[1]):
            return _by_head(reader, at, found, name, post)
        if found and found[0] > j:
            return found[0], replace(post, body=found[1])
    # "Trưởng |đoàn kiểm tra|": the kind of it alone.
    if inside and k == j == p and not body and (kind := _kind_alone(reader, at, j, name)):
        return kind[0], replace(post, body=kind[1])
    if head == "Đoàn" and k == j == p and (team := _teamread_of_country(reader, at, k, name)):
        return team[0], replace(post, body=team[1])
    # 3. Its parent: "Chánh Văn phòng Thành ủy", "Phó Chánh Văn phòng - Tổng cục Đường bộ".
    if body and inside:
        own = reader.mention(at, body[0], Kind.ORGANIZATION, "body-in-title", replace(name, parent=body[1]))
        return body[0], replace(post, body=own)
    if found := _headed_by_field(reader, at, k, p, name, own=inside and p == k == j, whole=k == j, dash=dash):
        return found[0], replace(post, body=found[1])
    if board:  # "Trưởng |BTC|", "Phó |BQL| dự án"
        return k, replace(post, body=reader.mention(at, k, Kind.ORGANIZATION, "body-in-title", name))
    # "Trưởng ban |chấm thi thành phố|": a body that is told, though it is not read, is no other of the article.
    unread = head in {"Ban", "Phòng", "Đoàn", "Tổ"} and _goes_on_unread(reader, k)  # "Trưởng đoàn |đàm phán Chính phủ|"
    return k, replace(post, open=False) if unread else post


def _headed_by_field(
    reader: Reader, at: int, k: int, p: int, name: BodyName, *, own: bool, whole: bool, dash: bool
) -> Found | None:
    """The body of a head's title told by its field, place or level alone: "Bộ trưởng |Công Thương|".

    The title may hold the body's head (from token `at`; `own` where its field follows at once) and end at `k`; what
    tells the body begins at `p`, behind a `dash` perhaps.
    """
    head = name.head
    # "Phó Trưởng ban Thường trực |Dân vận"
    if not dash and not reader.has(p, "title") and _names_field(reader, p):
        found = read_with_field(reader, p, name)
        if found and whole:
            return found[0], reader.mention(at, found[0], Kind.ORGANIZATION, "body-in-title", found[1].value)
        if found:
            return found
    # "Trưởng phòng |kinh tế hạ tầng huyện Đức Cơ|": a district's office in small letters
    small_office = own and head in {"Phòng", "Ban"} and not reader.capital(p)
    if small_office and (office := _small_office(reader, at, p, name)):
        return office
    # A minister's field in small letters: "Bộ trưởng y tế".
    if head == "Bộ" and p == k and (known := reader.longest(p, "domain")):
        small = replace(name, name=f"{name.name} {known[1].full}")
        return known[0], reader.mention(p, known[0], Kind.ORGANIZATION, "small-field-of-title", small)
    # A place or level: "Trưởng Công an xã", "Chánh Thanh tra tỉnh". A place has no office but its committee's:
    # "Chánh Văn phòng |TP HCM|".
    if head in _OF_UNITS:
        found = read_jurisdiction(reader, at, k, name)
        if found and found[0] > k:
            return found
    return None


_OF_UNITS = frozenset({"Thanh tra", "Công an", "Tòa án", "Thuế", "Thống kê", "Thi hành án dân sự"})
"""Heads of bodies that a unit of the country alone tells: "Trưởng |Thuế tỉnh Hà Nam|"."""


def _of_own_school(reader: Reader, k: int, post: PostName) -> int:
    """Where the post of a school's head ends behind the word for the school told before: "hiệu trưởng |nhà trường|"."""
    return k + 2 if post.head == "Trường" and reader.folds[k : k + 2] == ["nhà", "trường"] else k


def _neighbours_end(reader: Reader, k: int) -> int:
    """Where the group of neighbours that somebody heads ends: "Tổ trưởng |Tổ dân phố số 5|"; 0 where none is told."""
    at = k if reader.word(k) == "tổ" else k - 1
    if reader.folds[at : at + 3] != ["tổ", "dân", "phố"]:
        return 0
    place = find_place(reader, at)
    end = at + 3
    counted = end + 1 if reader.word(end) == "số" else end
    return place[0] if place else counted + 1 if reader.numbered(counted) else end


def _goes_on_unread(reader: Reader, k: int) -> bool:
    """Whether small words that are no verb stand right behind a title."""
    if k >= reader.size or not reader.texts[k].isalpha() or reader.capital(k):
        return False
    if reader.word(k) in _BEHIND_TITLE or reader.word(k) in word_set("clause_words", use="adverb"):
        return False
    return not reader.has(k, "cue", "title", "rank", "honorific")


_BEHIND_TITLE = {
    "là", "và", "cùng", "của", "tại", "ở", "về", "với", "cho", "đi", "nói",
    "nêu", "thì", "nhưng", "trong", "khi", "làm", "kiêm", "phát", "trao", "ký", "này", "đó", "khóa", "nhiệm", "từ",
}  # fmt: skip


_CODE = re.compile(r"[A-Z]{1,2}")


def _unit_by_code(reader: Reader, at: int, p: int, name: BodyName) -> tuple[int, Mention] | None:
    """A unit of the police told by its letters and number: "Trưởng phòng |PC45| Công an tỉnh", "Cục trưởng |C47|"."""
    p = p + 1 if reader.word(p) == name.head.lower() else p
    if p + 1 >= reader.size or not _CODE.fullmatch(reader.texts[p]):
        return None
    if not (reader.adjacent(p + 1) and reader.numbered(p + 1)):
        return None
    end, named = p + 2, replace(name, name=f"{name.head} {reader.text(p, p + 2)}")
    higher = find_body(reader, end)
    parent = (
        higher[1] if higher and isinstance(higher[1].value, BodyName) and higher[1].value.kind == "police" else None
    )
    if higher and parent:
        end, named = higher[0], replace(named, parent=parent)
    return end, reader.mention(at, end, Kind.ORGANIZATION, "unit-by-code", replace(named, whole=parent is None))


def _kind_alone(reader: Reader, at: int, j: int, name: BodyName) -> tuple[int, Mention] | None:
    """A team told by its kind, nothing of its own behind it: "Trưởng |đoàn kiểm tra| Nguyễn Văn A"."""
    known = reader.longest(at, "head")
    if known and known[1].full in _BOARDS and _task_end(reader, known[0]):
        board = replace(name, head=known[1].full, name=known[1].full)  # "Trưởng |ban chỉ đạo| kỳ thi quốc gia"
        return known[0], reader.mention(at, known[0], Kind.ORGANIZATION, "body-in-title", board)
    if name.head != "Đoàn" or known is None or known[0] <= j or known[1].full not in _TEAMS:
        return None
    if reader.capital(known[0]) and not surname_run(reader, known[0]):
        return None
    end, kind = known[0], replace(name, head=known[1].full, name=known[1].full, kind=known[1].kind)
    if reader.word(end) == "số" and reader.numbered(end + 1):  # "Trưởng |đoàn kiểm tra số 4|"
        end, kind = end + 2, replace(kind, name=f"{kind.name} số {reader.texts[end + 1]}")
    return end, reader.mention(at, end, Kind.ORGANIZATION, "body-in-title", kind)


_TEAMS = frozenset({"Đoàn kiểm tra", "Đoàn giám sát", "Đoàn thanh tra", "Đoàn công tác", "Đoàn khảo sát"})


def _small_office(reader: Reader, at: int, p: int, unit: BodyName) -> tuple[int, Mention] | None:
    """The office or board whose field, written small, begins at token `p` and goes on with the place that it is of."""
    end, field = read_field(reader, p, proper=False, kind=unit.kind, small=True, held=True)
    if end == p:
        return None
    own = replace(unit, name=f"{unit.head} {field[:1].upper()}{field[1:]}")
    found = read_jurisdiction(reader, at, end, own)
    value = found[1].value if found else None
    if isinstance(value, BodyName) and (value.place or value.parent):
        return found
    # "Trưởng phòng |chính sách thuế, Cục Thuế tỉnh|": the department behind a comma.
    return read_parent_behind_mark(reader, end, reader.mention(at, end, Kind.ORGANIZATION, "small-office", own))


def _teamread_of_country(reader: Reader, at: int, k: int, name: BodyName) -> tuple[int, Mention] | None:
    """A country's team told by its leader: "Trưởng |đoàn Việt Nam|", "Phó Trưởng |đoàn Nhật Bản|"."""
    place = find_place(reader, k)
    if place is None or not isinstance(place[1].value, PlaceName) or place[1].value.level != "country":
        return None
    own = replace(name, name=f"{name.head} {place[1].value.name}", whole=True)
    return place[0], reader.mention(at, place[0], Kind.ORGANIZATION, "delegation-of-country", own)


def _is_led_by_head(body: Mention) -> bool:
    """Whether a delegation's name was only read as one of a bare body: "|Đoàn| của |Thanh tra|"."""
    name = body.value
    return isinstance(name, BodyName) and name.head == "Đoàn" and _is_bare(name.parent)


def _by_head(reader: Reader, at: int, found: tuple[int, Mention], name: BodyName, post: PostName) -> Told:
    """The post in a delegation told by its kind alone: "Trưởng |đoàn Thanh tra|"."""
    known = reader.longest(at, "head")
    if known is None or known[0] < found[0]:
        return found[0], replace(post, body=found[1])
    kind = replace(name, head=known[1].full, name=known[1].full, kind=known[1].kind)
    return known[0], replace(post, body=reader.mention(at, known[0], Kind.ORGANIZATION, "body-in-title", kind))


_DIPLOMATS = {"bí thư thứ nhất", "bí thư thứ hai", "bí thư thứ ba"}


def _names_field(reader: Reader, p: int) -> bool:
    """Whether a field and no person's name begins at token `p`: "Bộ trưởng |Công Thương|", not "… |Hiroshige|"."""
    if not reader.capital(p):
        return False
    return (
        reader.has(p, "domain")
        or reader.begins_word(p)
        or reader.acronym(p)
        or is_word(" ".join(reader.folds[p : p + 2]))
    )


_NAMED_BEFORE = frozenset(
    {
        "Công ty", "Tổng công ty", "Tập đoàn", "Ngân hàng", "Sở", "Trung tâm", "Bệnh viện", "Trường", "Viện",
        "Học viện", "Hiệp hội", "Đại học", "Quỹ", "Hợp tác xã", "Bảo tàng", "Nhà máy", "Nhà hát", "Liên đoàn",
    }
)  # fmt: skip
"""Heads by which alone an article calls a body again."""


def _goes_on_small(reader: Reader, k: int) -> bool:
    """Whether a body's own name stands small behind its head, unread: "Học viện |thanh thiếu niên Việt Nam|"."""
    named = k + 2 < reader.size and is_word(" ".join(reader.folds[k + 1 : k + 3]))
    return named and not reader.capital(k) and _goes_on_unread(reader, k)


_UNION = "Đoàn Thanh niên"


def _branch_of_union(reader: Reader, p: int) -> tuple[int, Mention] | None:
    """The youth union of a place or body: "Bí thư |Đoàn xã Thanh Hà|", "Bí thư |Đoàn phường|"."""
    if " ".join(reader.folds[p + 1 : p + 2]) not in LEVEL_WORDS and not reader.has(p + 1, "place_head"):
        return None
    found = read_jurisdiction(reader, p, p + 1, BodyName(_UNION, _UNION, "front"))
    return found if found and found[0] > p + 1 else None


_NATIONAL_FRONT = "Ủy ban Mặt trận Tổ quốc Việt Nam"


def _branch_or_front(reader: Reader, p: int) -> tuple[int, Mention] | None:
    """A house's branch that is told first, or a place's Front by its short name.

    "Giám đốc |Chi nhánh Công ty A|", "Chủ tịch |Mặt trận xã B|".
    """
    two = reader.folds[p : p + 2]
    if two == ["chi", "nhánh"] and (house := find_body(reader, p + 2, lower=True)):
        name = BodyName("Chi nhánh", "Chi nhánh", "company", parent=house[1])
        return house[0], reader.mention(p, house[0], Kind.ORGANIZATION, "body-in-title", name)
    if two == ["mặt", "trận"] and reader.capital(p) and not reader.has(p, "body"):
        found = read_jurisdiction(reader, p, p + 2, BodyName(_NATIONAL_FRONT, _NATIONAL_FRONT, "front"))
        return found if found and found[0] > p + 2 and reader.word(p + 2) != "tổ" else None
    return None


_LED_BY_NAME = frozenset(
    {
        "Hội", "Sở", "Hiệp hội", "Liên đoàn", "Cục", "Chi cục", "Tổng cục", "Liên hiệp", "Hội đồng", "Trung tâm",
        "Bệnh viện", "Tập đoàn", "Tổng công ty", "Công ty", "Học viện", "Viện", "Ủy ban", "Câu lạc bộ",
        "Ngân hàng", "Hợp tác xã", "Nhà máy", "Xí nghiệp", "Ban", "Nhà xuất bản",
    }
)  # fmt: skip


def _head_and_holder(reader: Reader, p: int) -> int:
    """Where a body's head alone ends before its leader's name: "Chủ tịch |Hội| Nguyễn Văn A"; 0 where it does not."""
    known = reader.longest(p, "head")
    if known is None or known[1].full not in _LED_BY_NAME or not reader.capital(p):
        return 0
    end = surname_run(reader, known[0])
    whole = end - known[0] >= FULL and not reader.capital(end) and not reader.has(known[0], "domain", "head", "body")
    whole = whole and is_holders_run(reader, known[0], end)
    return known[0] if whole and " ".join(reader.folds[known[0] : end]) not in NAMESAKES else 0


def _managed_site(reader: Reader, p: int) -> tuple[int, Mention] | None:
    """The body that runs a place whose director is told: "Giám đốc |Vườn quốc gia Pù Mát|"."""
    if not reader.has(p, "place_head"):
        return None
    place = find_place(reader, p)
    value = place[1].value if place else None
    if place is None or not isinstance(value, PlaceName) or value.level != "site" or value.full.startswith("đường "):
        head = next(((end, e) for end, e in reader.hits(p, "place_head") if e.kind == "site"), None)
        if head is None or not reader.capital(p):
            return None
        name = BodyName(head[1].full, head[1].full, "agency")
        found = read_jurisdiction(reader, p, head[0], name)  # "Giám đốc |Bảo tàng tỉnh Hà Nam|"
        if found and found[0] > head[0]:
            return found
        found = read_with_field(reader, head[0], name) if reader.capital(head[0]) else None
        return (
            (found[0], reader.mention(p, found[0], Kind.ORGANIZATION, found[1].rule, found[1].value)) if found else None
        )
    name = BodyName(value.full, value.full[:1].upper() + value.full[1:], "agency", whole=True)
    return place[0], reader.mention(p, place[0], Kind.ORGANIZATION, "site-with-director", name)


def _of_body(reader: Reader, k: int, post: PostName) -> Told:
    p = k + 1 if reader.word(k) == "mới" and reader.word(k + 1) == "của" else k  # "Tổng Thư ký |mới của| Liên hợp quốc"
    p = p + 1 if reader.word(p) == "của" else p
    base = " ".join(post.title.lower().removeprefix("phó ").split()[:2])
    if base == "bí thư" and reader.texts[p : p + 1] == ["Đoàn"] and (branch := _branch_of_union(reader, p)):
        return branch[0], replace(post, body=branch[1])
    if part := _branch_or_front(reader, p):
        return part[0], replace(post, body=part[1])
    if stop := _head_and_holder(reader, p):
        return stop, replace(post, head=reader.text(p, stop))
    # 1. A body: "Chủ tịch UBND tỉnh", "giám đốc Sở Y tế".
    if (reader.capital(p) or reader.has(p, "head", "body")) and (body := find_body(reader, p, lower=True)):
        return body[0], replace(post, body=body[1])
    if centre := _of_centre(reader, k, p, post):
        return centre
    if company := find_company_by_own_name(reader, k, p, post):
        return company[0], replace(post, body=company[1])
    if post.title.lower() in _DIPLOMATS and (body := read_embassy_behind_comma(reader, k)):
        return body[0], replace(post, body=body[1])
    # A body by its head alone, which the article has named: "Phó Giám đốc |Trung tâm|, ông B".
    known = reader.longest(p, "head")
    if p == k and known and known[1].full in _NAMED_BEFORE and _goes_on_small(reader, known[0]):
        return known[0], replace(post, open=False)
    if p == k and known and known[1].full in _NAMED_BEFORE and not reader.capital(known[0]):
        return known[0], replace(post, head=known[1].full)
    if base in {"giám đốc", "giám thị"} and p == k and (site := _managed_site(reader, p)):
        return site[0], replace(post, body=site[1])
    return _of_seat(reader, k, p, post, _SEATS.get(base))


def _of_centre(reader: Reader, k: int, p: int, post: PostName) -> Told | None:
    """A post at the centre: "Chủ tịch |T.Ư Hội LHPN Việt Nam|", "Phó Chủ tịch |Trung ương Hội|"."""
    end = central(reader, p)
    if not end:
        return None
    front = find_body(reader, end) if reader.capital(end) else None
    if front and isinstance(front[1].value, BodyName) and front[1].value.kind in {"front", "association"}:
        name = front[1].value
        own = replace(name, head=f"Trung ương {name.head}", name=f"Trung ương {name.name}")
        return front[0], replace(post, body=reader.mention(p, front[0], Kind.ORGANIZATION, "centre-of-front", own))
    # of the organisation that the article has named
    if p == k and reader.capital(end) and reader.word(end) == "hội" and not reader.capital(end + 1):
        return end + 1, replace(post, head="Trung ương")
    # The Party's centre by its short name: "Ủy viên Trung ương", "Bí thư Trung ương".
    party = BodyName("Ban Chấp hành Trung ương Đảng", "Ban Chấp hành Trung ương Đảng", "party", whole=True)
    return end, replace(post, body=reader.mention(p, end, Kind.ORGANIZATION, "centre-of-party", party))


def _of_seat(reader: Reader, k: int, p: int, post: PostName, seat: tuple[str, str] | None) -> Told:
    """The committee that a place or a level stands for: "Chủ tịch |TP Hà Nội|", "Bí thư |huyện|"."""
    if seat is None:
        return k, post
    # 2. A place that stands for its committee: "Chủ tịch TP Hà Nội", "Bí thư Hà Nội".
    if place := find_place(reader, p):
        value = place[1].value
        assert isinstance(value, PlaceName)
        if value.level == "country":
            return place[0], replace(post, place=place[1])
        if value.level in _PARTY:
            level = "city" if value.name in MUNICIPALITIES else value.level
            party = _PARTY_OF_KIND.get(
                " ".join(reader.folds[p : p + 2]), _PARTY_OF_KIND.get(reader.word(p), _PARTY[level])
            )
            name = BodyName(seat[0] or party, seat[0] or party, seat[1], place=place[1])
            body_mention = reader.mention(p, place[0], Kind.ORGANIZATION, "place-for-committee", name)
            return place[0], replace(post, body=body_mention)
    # 3. A bare level: "Chủ tịch xã".
    for n in (2, 1):
        level_told = LEVEL_WORDS.get(" ".join(reader.folds[p : p + n]))
        if level_told and names_levels(reader, p, n):
            return k, replace(post, open=False)  # "chủ tịch |quận, huyện|": nobody in particular
        if level_told and not reader.has(p, "head"):
            head = seat[0] or _PARTY_OF_KIND.get(" ".join(reader.folds[p : p + n]), _PARTY[level_told])
            name = BodyName(head, head, seat[1], level=level_told)
            end = min(p + n, reader.size)
            return end, replace(post, body=reader.mention(p, end, Kind.ORGANIZATION, "level-for-committee", name))
    return k, post

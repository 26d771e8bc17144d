"""The names of one sentence in reading order: posts, bodies, people, places, ranks and honorifics, none overlapping."""

from civicgraph.lexicon.words import Entry, word_set
from civicgraph.model import BodyName, Kind, Mention, PersonName, PlaceName, PostName
from civicgraph.recognise import memorials, venues
from civicgraph.recognise.abroad import find_place_abroad
from civicgraph.recognise.addresses import find_address
from civicgraph.recognise.bodies import find_body
from civicgraph.recognise.coded import find_coded
from civicgraph.recognise.found import VIETNAM, central
from civicgraph.recognise.listed_bodies import find_listed_house, find_listed_ministry, find_more_bodies
from civicgraph.recognise.memorials import find_memorial
from civicgraph.recognise.name_ends import cue_words
from civicgraph.recognise.named_houses import find_house_of_trade
from civicgraph.recognise.people import (
    capitals_end,
    find_born,
    find_person,
    find_told_by_post,
    is_behind_name,
    is_given,
)
from civicgraph.recognise.places import (
    find_gazetteer,
    find_more_places,
    find_place,
    find_street,
    find_told_by_next,
    find_unit_row,
    with_groups,
    with_streets,
)
from civicgraph.recognise.posts import find_post
from civicgraph.recognise.reader import BEFORE_TITLE, Reader
from civicgraph.recognise.syllables import is_syllable
from civicgraph.recognise.teams import find_deputies_seat, with_teams
from civicgraph.recognise.venues import find_venue

_OPENS_SITE = memorials.FIRST_WORDS | venues.FIRST_WORDS
# Honorifics of one person only; "bạn", "nhà báo", "chuyên gia" stand before countries too.
_PERSONAL = {"ông", "bà", "anh", "chị", "cô", "thầy", "em", "cháu", "cụ", "đồng chí", "đ/c", "đc", "ngài"}


def find_names(reader: Reader) -> list[Mention]:
    """Every post, body, person, place, rank and honorific of the sentence, in order."""
    out: list[Mention] = []
    i = 0
    before: Mention | None = None
    begins = [*reader.begins, True]
    while i < reader.size:
        if before is None:
            i = begins.index(True, i)  # nothing opens or is introduced up to there
            if i == reader.size:
                break
        if begins[i] and (step := _step(reader, i, before)):
            at, (i, before) = i, step
            if _is_dateline(reader, at, i, before):
                before = None
                continue
            out.append(before)
            more_of = find_more_places if before.kind is Kind.PLACE else find_more_bodies
            for end, more in more_of(reader, at, i, before):
                i, before = end, more
                out.append(more)
            continue
        if not (before and _introduces_over(reader, i, before)):
            before = None
        i += 1
    return with_teams(reader, with_groups(reader, with_streets(reader, out)))


def _introduces_over(reader: Reader, i: int, before: Mention) -> bool:
    """Whether a rank or title still introduces a name behind token `i`: "Đại tá, …", "Chủ tịch Đảng X (PAP) …"."""
    if before.kind is Kind.RANK:
        return reader.texts[i] in {"-", "–", ","}
    return before.kind is Kind.POST and (
        reader.texts[i] in {"(", ")"} or (reader.capital(i) and reader.word(i - 1) == "(" and reader.word(i + 1) == ")")
    )


def _step(reader: Reader, i: int, before: Mention | None) -> tuple[int, Mention] | None:
    """The name at token `i`; `before` is the one that ends right there and may introduce it."""
    introduced = before is not None and before.kind in {Kind.POST, Kind.RANK} and reader.word(i - 1) != "("
    # 1. "Bác Hồ", "Chủ tịch Hồ Chí Minh": the founder, whose title is an honour.
    folded = reader.folds[i]
    if folded in _FOUNDERS_TITLES and (founder := _founder(reader, i)):
        return founder
    here = reader.at(i)
    capital = reader.capital(i)
    # 2. A rank, degree or honour, an honorific: they introduce a name.
    # Written small too right before a capital: "điều động |đại tá| Lê Văn Minh".
    if "rank" in here and (rank := here["rank"][0]) and (capital or _is_small_rank(reader, *rank)):
        return rank[0], reader.mention(i, rank[0], Kind.RANK, f"{rank[1].kind}-word")
    # 3. A post.
    if ("title" in here or "work" in here or folded in BEFORE_TITLE) and (post := find_post(reader, i)):
        return post
    word = here["honorific"][0] if "honorific" in here else None
    if word and word[1].kind == "counterpart":
        return _counterpart(reader, i, word[0])
    position = word is not None and reader.folds[word[0] - 1 : word[0] + 1] == ["vị", "trí"]  # "các |vị trí|"
    if word and not position and not reader.is_tail(i) and (reader.capital(word[0]) or word[1].kind == "many"):
        if homonym := find_place(reader, i):  # "Bà Rịa - Vũng Tàu"
            return homonym
        return word[0], reader.mention(i, word[0], Kind.RANK, f"honorific-{word[1].kind}")
    # 4. A person behind a personal honorific, whatever else the name may mean: "ông Đức Duy", "bà Hà".
    if before and before.rule == "honorific-one" and (_is_personal(reader, i) or capitals_end(reader, i)):
        place = find_place(reader, i)
        person = find_person(reader, i, introduced=True)
        if person and (place is None or place[0] - i == 1 or person[0] > place[0]):
            return person
    # 5. A seat is a place, though it is named by a body: "trụ sở Bộ Quốc phòng".
    if "place_head" in here and (seat := _seat(reader, i)):
        return seat
    if folded in _OPENS_SITE and (memorial := find_memorial(reader, i) or find_venue(reader, i)):
        return memorial
    before_here = reader.word(i - 1)
    acts = capital and (before_here == "của" or _state_acts(reader, i))
    if acts and (state := _party_or_state(reader, i)):
        return state
    if before_here == "nghị" and (committee := _plenum(reader, i)):
        return committee
    if folded == "đoàn" and (committee := find_deputies_seat(reader, i)):
        return committee
    if capital and (house := find_house_of_trade(reader, i)):
        return house
    police = capital and folded == "công" and "domain" in here and find_place(reader, i + 2) is None
    if police and (ministry := find_listed_ministry(reader, i)):
        return ministry  # "các Bộ trưởng: Y tế, |Công an|", but "…, |Công an tỉnh A|"
    # 6. A body; a person's surname may begin one too ("Đoàn"), so the body's reading goes first.
    body = find_body(reader, i) if "head" in here or "body" in here else None
    if body and not _is_city(reader, i, body[0]):
        many = _of_many_levels(reader, i - 1, *body)
        return None if many else _hall(reader, i, body[0]) or _venue(reader, i, *body) or body
    if capital and (coded := find_coded(reader, i)):
        return coded
    if capital and "domain" in here and (ministry := find_listed_ministry(reader, i)):
        return ministry
    # 7. A place: before people, since "Hà Nội" and "Cao Bằng" begin with surnames.
    if place := find_place(reader, i):
        return None if _only_qualifies(reader, i, place[1]) else find_listed_house(reader, i) or place
    if not capital:
        return None  # what follows begins with a capital
    if not introduced and (place := find_told_by_next(reader, i) or find_unit_row(reader, i)):
        return place
    if address := find_address(reader, i) or find_street(reader, i) or find_place_abroad(reader, i):
        return address
    if house := find_listed_house(reader, i):
        return house
    # 8. A person.
    person = find_person(reader, i, introduced=introduced) or find_told_by_post(reader, i) or find_born(reader, i)
    if person and before and before.kind is Kind.POST and _may_be_village(reader, i, person, before):
        title = next(k for k in range(i - 1, -1, -1) if reader.tokens[k].start == before.start)
        if is_behind_name(reader, title):
            return None  # "ông Trần Văn A, Trưởng thôn |Đông|", "…, Hạt trưởng Hạt Kiểm lâm |Nậm Pung|"
    if person and before is None and _is_namesake(reader, i, person[0]):
        return None
    if person and before and before.rule == "degree-word" and _is_what_is_studied(reader, i, person[1]):
        return None
    if person and " ".join(reader.folds[i : person[0]]) in word_set("newspapers"):
        return None  # "phóng viên |Dân Việt|", "nguồn tin của |Lao Động|"
    if person and before is None and person[0] - i == 2 and _is_place_too(reader, i):
        return None  # "tuyến Cát Linh - |Hà Đông|"
    if person and before is None and person[0] - i == 2 and _follows_place(reader, i):
        return None  # "Tỉnh ủy Sơn Tây, |Hà Đông|"
    if (
        person
        and not introduced
        and reader.opens(i)
        and (find_gazetteer(reader, i + 1, bare=True) or _heads_site(reader, i + 1))
    ):
        return None  # "Nay |Hội An| là …", "Từ |Quảng trường| Ba Đình"
    if person and person[1].rule == "name-after-title" and before and _is_home(before) and person[0] == reader.size:
        return None  # a byline behind a caption: "…, Chủ tịch UBND xã Khánh Cường |Quỳnh Nga|"
    return person


def _heads_site(reader: Reader, i: int) -> bool:
    """Whether a site's head of two syllables or more begins at token `i`: "|Bảo tàng| Hồ Chí Minh"."""
    head = reader.longest(i, "place_head")
    return head is not None and head[0] - i >= _PAIR


def _is_what_is_studied(reader: Reader, i: int, person: Mention) -> bool:
    """Whether a word behind a degree tells its field: "Tiến sĩ |Kinh| tế", "Thạc sĩ |Luật|"."""
    alone = person.rule == "given-after-honorific"
    return alone and (reader.begins_word(i) or reader.has(i, "domain") or reader.word(i) in {"luật", "văn", "toán"})


def _may_be_village(reader: Reader, i: int, person: tuple[int, Mention], before: Mention) -> bool:
    """Whether a name without a surname is spelled as a village's may be, behind a post that tells no place."""
    if person[1].rule == "given-after-honorific":
        return True
    post = before.value
    body = post.body.value if isinstance(post, PostName) and post.body is not None else None
    placed = isinstance(body, BodyName) and (body.kind != "agency" or body.place is not None or body.whole)
    syllables = reader.texts[i : person[0]]
    plain = person[1].rule == "name-after-title" and len(syllables) == _PAIR and all(map(is_syllable, syllables))
    return plain and not placed


_PAIR = 2


def _is_small_rank(reader: Reader, end: int, rank: Entry) -> bool:
    """Whether a rank, degree or trade written small stands right before a name: "|đại tá| Lê An"."""
    if not reader.capital(end):
        return False
    if reader.capital(end + 1):
        return rank.kind in {"rank", "degree", "trade"}
    given = is_given(reader.folds[end]) and reader.folds[end] not in _DEGREE_IN
    return rank.kind in {"rank", "degree"} and given  # "|đại tá| Minh nói"


_DEGREE_IN = frozenset({"luật", "văn", "lý", "sinh", "hóa", "toán", "sử", "y", "dược"})
"""What a degree is in, not whom it introduces: "tiến sĩ |Luật|"."""


def _counterpart(reader: Reader, i: int, end: int) -> tuple[int, Mention] | None:
    """The words that introduce a minister by his host or colleague: "|người đồng cấp Bỉ| Jan Peeters"."""
    place = find_place(reader, end) if reader.capital(end) else None
    if place is not None and isinstance(place[1].value, PlaceName) and place[1].value.level == "country":
        end = place[0]
    named = reader.capital(end) and reader.capital(end + 1) and not reader.acronym(end)
    if not named or reader.has(end, "head", "body", "place_head", "title") or find_place(reader, end):
        return None
    return end, reader.mention(i, end, Kind.RANK, "honorific-one")


_LONGEST_CUE = 3


def _is_namesake(reader: Reader, i: int, end: int) -> bool:
    """Whether something else bears a name: "đường hoa |Nguyễn Huệ|", "tàu |Hoàng Quân|"; or a byline: "|Lê An|/VOV"."""
    if reader.word(end) == "/" and reader.adjacent(end) and reader.capital(end + 1):
        return True
    named = cue_words("namesake")
    return any(" ".join(reader.folds[max(0, i - n) : i]) in named for n in range(1, _LONGEST_CUE + 1))


_STUDIES = {"học", "dạy", "đào", "nghiên", "sinh", "sĩ", "sỹ", "việc", "tác", "bằng", "khóa"}
_STUDIES_REACH = 12


_WHERE = {"tại", "ở", "đến", "tới", "trong", "vào", "rời", "trước"}


def _hall(reader: Reader, i: int, end: int) -> tuple[int, Mention] | None:
    """A hall that is a name by itself and no body: "Trung tâm Hội nghị Quốc gia"."""
    whole = next((e for e, entry in reader.hits(i, "place_head") if entry.way == "whole"), 0)
    if reader.has(i, "body") and reader.word(i - 1) not in _WHERE:
        return None  # "|Nhà Trắng| thông báo", but "hội đàm tại |Nhà Trắng|"
    return find_place(reader, i) if whole >= end and reader.capital(i) else None


_NEAR = {"ở", "đến", "tới", "từ", "gần", "cạnh", "quanh", "trước", "trong", "quan"}
"""What stands before a hall as a place: "|gần| Trung tâm Hội nghị Quốc tế", "tham |quan| Trung tâm Triển lãm"."""
_CENTRES = tuple(
    f"trung tâm {what}"
    for what in ("hội chợ", "triển lãm", "hội nghị", "văn hóa", "thể thao", "thể dục", "nghệ thuật", "tổ chức sự kiện")
)
"""Centres that are halls where others hold something."""


def _venue(reader: Reader, i: int, end: int, body: Mention) -> tuple[int, Mention] | None:
    """A school or centre where something takes place: "lễ phát động tại |Trường Mầm non Hoa Sen|"."""
    name = body.value
    at = reader.word(i - 1) == "tại" or reader.folds[max(0, i - 2) : i] == ["điểm", "cầu"]
    if not isinstance(name, BodyName) or name.parent:
        return None
    if not at and not (reader.word(i - 1) in _NEAR and name.name.lower().startswith(_CENTRES)):
        return None
    if name.head == "Cơ sở mầm non":
        return None  # "bạo hành trẻ tại |nhóm lớp Hoa Sen|": what happens there is its own doing
    if name.kind != "school" and not name.name.lower().startswith(_CENTRES):
        return None
    if not _STUDIES.isdisjoint(reader.folds[max(0, i - _STUDIES_REACH) : i]):
        return None  # "học thạc sĩ tại |Trường Đại học Harvard|"
    full = reader.text(i, end)
    return end, reader.mention(i, end, Kind.PLACE, "school-as-venue", PlaceName(full, "site", full))


def _of_many_levels(reader: Reader, before: int, end: int, body: Mention) -> bool:
    """Whether bodies of every level are told and none is named: "Đảng ủy |các cấp|"."""
    name = body.value
    bare = isinstance(name, BodyName) and not (name.place or name.parent or name.whole)
    if body.rule == "body-of-level" and reader.word(before) in {"nhiều", "những"}:
        return True  # "nhiều LĐLĐ tỉnh"
    return bare and reader.folds[end : end + 2] == ["các", "cấp"]


def _is_city(reader: Reader, i: int, end: int) -> bool:
    """Whether the two syllables that end there are a city's, and no body's: "Hội An"."""
    if end - i != 2 or not reader.capital(i + 1) or reader.acronym(i) or reader.has(i, "body"):
        return False
    city = find_gazetteer(reader, i, bare=True)
    return city is not None and city[0] == end


# Goods and people that a country's name only describes: "thép Hàn Quốc", "người Việt Nam".
_DESCRIBED = {
    "tiền", "thép", "thuốc", "hàng", "xe", "máy", "tàu", "gạo", "sữa", "vải", "rượu", "lợn", "người", "tiếng", "/",
}  # fmt: skip


def _is_place_too(reader: Reader, i: int) -> bool:
    found = find_gazetteer(reader, i, bare=False)
    if reader.word(i + 2) in {",", "-", "–"} and reader.has(i + 3, "title"):
        return False  # "gồm các đồng chí: |Hoàng Giang|, Bí thư Tỉnh ủy A"
    return found is not None and found[0] == i + 2 and reader.word(i - 1) in {"-", "–", ":", "tuyến", "từ", "đến"}


def _follows_place(reader: Reader, i: int) -> bool:
    """Whether a name that is a place's, too, goes on with a row of places: "Sơn Tây, |Hà Đông|"."""
    here = find_gazetteer(reader, i, bare=False)
    if here is None or here[0] != i + 2 or reader.word(i - 1) not in {",", "và"} or i < _PLACE_BEFORE:
        return False
    before = find_gazetteer(reader, i - _PLACE_BEFORE, bare=False)
    return before is not None and before[0] == i - 1


_PLACE_BEFORE = 3
"""The tokens of "Sơn Tây ," before the next of a row."""


_LAWS = (["hiến", "pháp"], ["hình", "sự"], ["dân", "sự"])
_LAWS_END = {law[-1] for law in _LAWS}


def _only_qualifies(reader: Reader, i: int, place: Mention) -> bool:
    value = place.value
    far = isinstance(value, PlaceName) and value.level in {"country", "region"} and value.full == value.name
    k = i
    while reader.word(k - 1) in {"nước", "chxhcn"}:
        k -= 1
    if reader.word(k - 1) in _LAWS_END and reader.folds[max(0, k - 2) : k] in _LAWS:
        return True  # "Điều 74 Hiến pháp |nước Cộng hòa xã hội chủ nghĩa Việt Nam|"
    if reader.folds[max(0, i - 2) : i] == ["pháp", "luật"] and reader.capital(i - 2):
        return True  # "trao đổi với Pháp Luật |TP.HCM|": a newspaper
    if reader.word(i - 1) == "mẹ" and reader.folds[i + 2 : i + 4] == ["anh", "hùng"]:
        return True  # "thăm, tặng áo ấm các mẹ |Việt Nam| anh hùng"
    if isinstance(value, PlaceName) and value.name == VIETNAM and reader.word(i - 1) == "nhất":
        return True  # "nồi cháo lớn nhất |Việt Nam|"
    common = not reader.capital(i - 1) or i == 1 or reader.word(i - 1) == "người"
    return far and reader.word(i - 1) in _DESCRIBED and common


def _is_home(post: Mention) -> bool:
    """Whether a post is in a body of Vietnam's own levels, whose holder has a Vietnamese surname."""
    body = post.value.body.value if isinstance(post.value, PostName) and post.value.body else None
    return isinstance(body, BodyName) and (body.place is not None or body.level is not None)


def _is_personal(reader: Reader, i: int) -> bool:
    return bool({reader.word(i - 1), f"{reader.word(i - 2)} {reader.word(i - 1)}"} & _PERSONAL)


_FOUNDERS_TITLES = {"bác", "chủ"}


def _founder(reader: Reader, i: int) -> tuple[int, Mention] | None:
    words = reader.folds
    value = PersonName("Hồ Chí Minh")
    if words[i : i + 2] == ["bác", "hồ"] and reader.capital(i + 1):
        return i + 2, reader.mention(i, i + 2, Kind.PERSON, "founder", value)
    if words[i : i + 5] == ["chủ", "tịch", "hồ", "chí", "minh"]:
        return i + 5, reader.mention(i + 2, i + 5, Kind.PERSON, "founder", value)
    return None


def _is_dateline(reader: Reader, i: int, end: int, m: Mention) -> bool:
    """Whether a paper or agency is only the source: "TTXVN - Ngày 10-2, …", "nói với PV |Báo Tuổi Trẻ|"."""
    if not isinstance(m.value, BodyName):
        return False
    if i == 1 and reader.word(0) == "(" and _closes_dateline(reader, end):
        return True  # "(|VTC| News) - Sáng 17/1, …"
    if m.value.kind != "press":
        return False
    if _is_of_reporter(reader, i):
        return not reader.capital(end)  # "phóng viên Báo Nhân Dân |Lê Văn A|" has a post there
    earlier = reader.word(i - 1) == "như" or [w for w in reader.folds[max(0, i - 3) : i] if w != ","][-2:] == _BEFORE
    if earlier and (reader.folds[end : end + 2] in _REPORTED or reader.folds[end : end + 3] in _REPORTED_AS):
        return True  # "như TTXVN |đã đưa| tin", "Trước đó, Báo Tuổi Trẻ |có phản| ánh …": what it wrote itself
    if not reader.acronym(i):
        return False
    opened = i == 0 or reader.word(i - 1) in {"(", "/", "theo"} or reader.folds[max(0, i - 2) : i] in _CORRESPONDENTS
    return opened and reader.word(end) in {"-", "–", ")", ":", ".", "", ",", "/"}


def _closes_dateline(reader: Reader, end: int) -> bool:
    """Whether brackets close soon behind token `end`, and a dash follows them."""
    words = reader.folds[end : end + _IN_DATELINE]
    return ")" in words and reader.word(end + words.index(")") + 1) in {"-", "–"}


_IN_DATELINE = 3
"""So many tokens at most stand between a paper's name and the dash: "News", the bracket."""


def _is_of_reporter(reader: Reader, i: int) -> bool:
    """Whether a paper's name tells only to whom somebody spoke: "trao đổi với |Báo Tuổi Trẻ|", "PV |Báo Lao Động|"."""
    lead = reader.folds[max(0, i - _TOLD_TO_REACH) : i]
    lead = lead[:-1] if lead[-1:] in (["của"], ["tờ"]) else lead
    if lead[-1:] == ["pv"] or lead[-2:] in _CORRESPONDENTS or lead[-2:] == ["trả", "lời"]:
        return True
    return lead[-1:] == ["với"] and not _TALKING.isdisjoint(lead)


_TOLD_TO_REACH = 5
_TALKING = frozenset({"nói", "trao", "trò", "chia", "thông"})
"""One of these before "với" and a paper: "trao đổi nhanh với", "chia sẻ với"."""
_BEFORE = ["trước", "đó"]
_REPORTED = (
    *(["đã", "đưa"], ["đã", "phản"], ["đưa", "tin"], ["thông", "tin"], ["phản", "ánh"]),
    *(["có", "phản"], ["có", "bài"], ["đã", "đăng"]),
)
_REPORTED_AS = (["đã", "thông", "tin"], ["đã", "có", "bài"], ["đã", "có", "phản"], ["đã", "có", "loạt"])
_CORRESPONDENTS = (["phái", "viên"], ["phóng", "viên"])


_BEFORE_ACTOR = {"do", "để", "khi", "thì", "nhưng", "nếu", "được", "mà", "muốn", "vì", "nay", "rằng"}
_STATE_DOES = {
    "sẽ", "đã", "đang", "cần", "phải", "không", "vẫn", "luôn", "hỗ", "đầu", "chi", "ban", "quy", "cấp", "mua", "có",
    "giao", "thu", "trợ", "đóng", "quản", "bảo", "lo",
}  # fmt: skip


def _state_acts(reader: Reader, i: int) -> bool:
    """Whether the state alone acts at token `i`: "khi |Nhà nước| thu hồi đất", "|Nhà nước| sẽ hỗ trợ"."""
    if reader.texts[i] != "Nhà" or reader.texts[i + 1 : i + 2] != ["nước"] or reader.word(i + 2) not in _STATE_DOES:
        return False
    return i == 0 or reader.word(i - 1) in _BEFORE_ACTOR or reader.texts[i - 1] in {"“", '"', ".", ":"}


def _party_or_state(reader: Reader, i: int) -> tuple[int, Mention] | None:
    """ "đường lối của Đảng, chính sách của Nhà nước": each alone is a body, "của Đảng, Nhà nước" is a phrase."""
    if reader.texts[i] == "Đảng":
        end, name, kind = i + 1, "Đảng", "party"
    elif reader.texts[i : i + 2] == ["Nhà", "nước"]:
        end, name, kind = i + 2, "Nhà nước", "state"
    else:
        return None
    if reader.has(i, "body") and reader.hits(i, "body") and name == "Đảng":
        return None
    other = reader.texts[end + 1] if reader.word(end) in {",", "và", "-"} and end + 1 < reader.size else ""
    if reader.folds[end + 1 : end + 3] == ["chính", "quyền"]:
        return None
    if other in {"Nhà", "Đảng", "Chính", "nhân", "Nhân"} or reader.word(end) in {
        "bộ",
        "ủy",
        "viên",
        "đoàn",
        "cộng",
        "ta",
        "nhân",
    }:
        return None
    value = BodyName(name, name, kind, whole=True)
    return end, reader.mention(i, end, Kind.ORGANIZATION, "party-or-state", value)


_CENTRAL_COMMITTEE = BodyName("Ban Chấp hành Trung ương Đảng", "Ban Chấp hành Trung ương Đảng", "party", whole=True)
_BEHIND_CENTRAL = {"lần", "khóa", "khoá"}


def _plenum(reader: Reader, i: int) -> tuple[int, Mention] | None:
    """The Central Committee in the name of its sessions: "Hội nghị |Trung ương| 5 khóa XII"."""
    if reader.word(i - 2) != "hội" or not (end := central(reader, i)):
        return None
    if not reader.numbered(end) and reader.word(end) not in _BEHIND_CENTRAL:
        return None
    return end, reader.mention(i, end, Kind.ORGANIZATION, "committee-of-plenum", _CENTRAL_COMMITTEE)


_HALLS = {
    "Hội trường", "phòng họp", "Nhà thi đấu", "nhà khách", "nhà tang lễ", "Bảo tàng", "nhà truyền thống",
    "Sân vận động", "Nhà văn hóa", "Cung văn hóa",
}  # fmt: skip
"""Rooms that a body or a name of their own may name: "phòng họp Ban Thường vụ", "phòng họp Tân Trào"."""


def _seat(reader: Reader, i: int) -> tuple[int, Mention] | None:
    for end, entry in reader.hits(i, "place_head"):
        named = entry.kind == "seat" or entry.full in _HALLS
        if named and reader.capital(end) and (body := find_body(reader, end)):
            full = reader.text(i, body[0])
            return body[0], reader.mention(
                i, body[0], Kind.PLACE, "seat-of-body", PlaceName(full, "site", full, seat_of=body[1])
            )
    return None

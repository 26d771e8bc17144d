"""The field of a body, what stands between its head and its jurisdiction: "Sở |Giáo dục và Đào tạo| tỉnh Bắc Ninh".

A field is a chain of units: a field of the lexicon (its abbreviations too), a word that begins with a capital, or a
small word that goes on with one. Where a place, a person, a title or another body begins, the field ends.
"""

from dataclasses import dataclass, field
from functools import cache

from civicgraph.lexicon.branches import branches_of
from civicgraph.lexicon.compounds import is_word
from civicgraph.lexicon.tables import load_table
from civicgraph.lexicon.words import Entry, word_set
from civicgraph.model import Mention, PlaceName
from civicgraph.recognise.holders import is_holders_run
from civicgraph.recognise.people import surname_run
from civicgraph.recognise.places import find_gazetteer, find_place
from civicgraph.recognise.reader import Reader
from civicgraph.recognise.syllables import is_syllable
from civicgraph.recognise.topics import read_before_unit, read_held, read_open
from civicgraph.spelling import fold

_LONGEST = 16
# Bodies that may bear a person's or a place's name: "Trường THPT Nguyễn Huệ", "Bệnh viện Bạch Mai".
NAMED_KINDS = {"school", "company", "hospital", "fund", "association", "press"}
_DIRECTIONS = {"đông", "tây", "nam", "bắc"}
_OPEN_KINDS = {"company", "institute", "association", "agency", "hospital", "fund"}
_BEFORE_UNITS = {"institute", "association", "fund", "council", "hospital"}
"""Bodies of a place whose field may end in small words that no list knows."""
_PRIVATIZE = "cổ phần hóa"
"""A word in which a company's form is hidden: "Công ty |Cổ phần| hóa dầu"."""
_LINKS = {"và": "và", "&": "và", "-": "-", "–": "-"}
_COMPANY_FORMS = frozenset(
    ["tnhh", "mtv", "cp", "cổ", "phần", "một", "hai", "thành", "viên", "trách", "nhiệm", "hữu", "hạn"]
)
# Bodies whose field may be a list: "Vụ Khoa học xã hội, Nhân văn và Tự nhiên".
_LISTED_KINDS = {"ministry", "department", "committee"}
_MANY = {"các", "hai", "ba", "bốn", "nhiều", "gồm", "hệ"}
_OTHERS = {"các", "những", "nhiều", "một"}
_FULL_NAME = 3
_AREAS = {"bộ", "trung", "bắc", "nam"}
"""Syllables that end a region's name, behind which "và" may name another: "… Nam Trung Bộ |và Tây Nguyên|"."""
_LONGEST_ITEM = 5
_PAIR = 2
_MARKS = {",", ".", ";", ")", "("}
_OF_TITLES = {"đốc", "tịch", "trưởng", "viên"}
_ONE_MEMBER = ["một", "thành", "viên"]
_OF_HOLDERS = {"trưởng", "tịch", "tướng", "thư"}
_ALSO_NAMES = {"anh", "em"}
"""Honorifics that end many a company's or school's own name."""
_WITH_FIELDS = {"bộ", "sở"}
"""Heads behind which a field shows that a body begins."""
_OPENING_TAILS = {"đó", "vậy", "đây", "khi", "này", "nhiên", "thế", "nay", "biểu"}
_OPENING_PAIRS = (
    ["nội", "dung"],
    ["bằng", "cảm"],
    ["đại", "diện"],
    ["tiếp", "đến"],
    ["tiếp", "theo"],
    ["toàn", "cảnh"],
    ["quang", "cảnh"],
    ["phát", "biểu"],
)
# Fields that are verbs too: written small at the end of a name, they tell what the body does.
VERBAL = {
    "bảo vệ", "bồi thường", "chế biến", "cho vay", "chỉ đạo", "điều tra", "đào tạo", "giám sát", "giám định", "hỗ trợ",
    "khai thác", "khen thưởng", "kiểm định", "kiểm tra", "kinh doanh", "kỷ luật", "nghiên cứu", "phát triển", "quản lý",
    "sản xuất", "thẩm định", "thi công", "tìm kiếm", "tổ chức", "tuyên truyền", "tuyển dụng", "tư vấn", "vận động",
    "xây dựng", "xuất bản", "đảm bảo", "cấp cứu",
}  # fmt: skip
_UNITS = {"city", "capital", "district", "commune"}
Unit = tuple[int, str]
"""The token where a unit ends, and its words, abbreviations written out."""


def read_field(reader: Reader, j: int, *, proper: bool, kind: str, small: bool = False, held: bool = False) -> Unit:
    """The end of the field that begins at token `j`, `j` itself where none does, and the field written out.

    `proper` says that the name may be a place's or a person's; `small`, that it may begin with a small letter; `held`,
    that somebody's post in the body is told.
    """
    chain = _Chain(reader, j, proper, kind, small, held)
    while chain.end - j < _LONGEST and chain.add_unit():
        chain.add_list()
        chain.add_link()
    chain.drop_verb()
    return chain.end, " ".join(chain.parts)


@dataclass(slots=True)
class _Chain:
    """A field while it is read from left to right."""

    reader: Reader
    start: int
    proper: bool
    kind: str
    small: bool
    held: bool
    end: int = field(init=False)
    parts: list[str] = field(default_factory=list)
    common: bool = True
    """Every unit so far is a word that fields are made of, none a proper name."""
    known: bool = False
    """The last unit is a field of the lexicon."""

    def __post_init__(self) -> None:
        self.end = self.start

    @property
    def first(self) -> bool:
        return self.end == self.start

    def add_unit(self) -> bool:
        """Reads one unit at the end of the chain; whether there was one."""
        k = self.end
        if not self.first and self.kind in {"department", "board"} and self._is_police(k):
            return False
        if self.reader.texts[k : k + 3] in (["T", ".", "Ư"], ["T", ".", "W"]):  # "Ban Tuyên giáo |T.Ư|": the centre's
            return False
        if not self.first and self._holds(k):
            return False
        known = self._known(k)
        unit = known or self._two_countries(k) or self._small_words(k) or self._open(k) or self._capital_words(k)
        if unit is None:
            return False
        self.known = known is not None
        self.common = self.common and (self.known or _is_field_word(unit[1].lower()) or self._is_plain(k, unit[0]))
        self.end = unit[0]
        self.parts.append(unit[1])
        return True

    def _holds(self, k: int) -> bool:
        """Whether the body is told to hold something: "Tạp chí Cộng sản |tổ chức Hội nghị| …"."""
        reader = self.reader
        small = reader.folds[k : k + 2] == ["tổ", "chức"] and not reader.capital(k)
        return small and reader.capital(k + 2)

    def _is_police(self, k: int) -> bool:
        """Whether a place's police, of which it is an office, begins: "Phòng Tham mưu |Công an tỉnh Hà Nam|"."""
        reader = self.reader
        if reader.folds[k : k + 2] != ["công", "an"]:
            return False
        return reader.has(k + 2, "place_head") or (reader.capital(k + 2) and bool(find_place(reader, k + 2)))

    def _is_plain(self, k: int, end: int) -> bool:
        """Whether a unit is a word of the language written as such, its first syllable alone with a capital."""
        small = end - k >= 2 and not any(self.reader.capital(n) for n in range(k + 1, end))
        return small and is_word(" ".join(self.reader.folds[k:end]))

    def drop_verb(self) -> None:
        """Leaves out what the body does rather than what it is called: "Khoa Sơ sinh |hỗ trợ|"."""
        size = len(self.parts[-1].split()) if len(self.parts) > 1 else 0
        verbal = size and (self.parts[-1] in VERBAL or (self.kind == "press" and self.parts[-1] == "thông tin"))
        if not verbal or self._goes_on():
            return
        if self.reader.text(self.end - size, self.end) == self.parts[-1]:
            self.parts.pop()
            self.end -= size

    def _goes_on(self) -> bool:
        """Whether a place, a bracket or, behind a post, a mark shows that the name ended right before it."""
        reader, k = self.reader, self.end
        if reader.word(k) in {"(", "và"} or (self.held and not reader.word(k).isalpha()):
            return True
        return reader.capital(k) or bool(find_place(reader, k))

    def add_link(self) -> None:
        """Reads "và", "&" or a dash where another unit follows: "Kế hoạch |và| Đầu tư"."""
        reader, k = self.reader, self.end + 1
        link = _LINKS.get(reader.word(self.end))
        if not link or k >= reader.size:
            return
        if reader.texts[k] == "PV" or (reader.word(k) in _OTHERS and not reader.capital(k)):
            return  # "(Sở Y tế - |PV|)": the reporter's own word; "Tập đoàn Dầu khí và |các| doanh nghiệp"
        if self.kind == "company" and reader.acronym(k) and reader.acronym(self.end - 1) and link == "và":
            return  # "Tổng công ty PVC và PVI" are two
        if reader.word(self.end) == "và" and self._is_second_name(k):
            return
        if self.kind == "ministry" and self.known and not self._before_country(k):
            return  # "Bộ Công an và Quốc phòng" are two; "Bộ Kinh tế và Năng lượng Đức" is one
        if self._is_of_two_branches(k):
            return
        if reader.capital(k):
            unit = reader.has(k, "place_head") and not reader.begins_word(k)  # "Lao động - |Xã hội|" is no xã
            new_name = (reader.has(k, "body", "title", "rank") or unit) and not reader.has(k, "domain")
            new_name = new_name or any(entry.kind == "school" for _, entry in reader.hits(k, "head"))
            if new_name or (self._begins_body(k) and not (self.proper and self.kind in {"school", "institute"})):
                return
            if self._known(k) is None and self._capital_words(k) is None:
                return
        elif not (self.proper and self._goes_on_with(k)):
            return  # "Đầu tư và |phát triển| Đức Quân", "hóa dầu và |xơ sợi| Dầu khí"
        self.parts.append(link)
        self.end = k

    def _is_of_two_branches(self, k: int) -> bool:
        """Whether "và" joins what two departments have charge of: "Sở Xây dựng và |Tài nguyên và Môi trường|"."""
        other = (
            self._known(k) if self.known and len(self.parts) == 1 and self.reader.word(self.start - 1) == "sở" else None
        )
        return other is not None and {fold(self.parts[0]), fold(other[1])} <= branches_of("department")

    def _goes_on_with(self, k: int) -> bool:
        """Whether small words behind "và" go on with the field: "Nhà và |đô thị| (HUD)" closed by brackets."""
        small = self._small_words(k)
        if self.common:
            return bool(small or self._open(k))
        return small is not None and self.reader.word(small[0]) == "("

    def _is_second_name(self, k: int) -> bool:
        """Whether "và" joins two houses by their own names: "Bệnh viện Bạch Mai và |Việt Đức|"."""
        reader = self.reader
        if self.common or self.kind not in NAMED_KINDS or not reader.capital(k) or reader.word(self.end - 1) in _AREAS:
            return False
        if reader.acronym(k) and reader.acronym(self.end - 1):
            return False  # "Trường Đại học KHXH và |NV|"
        pair = " ".join(reader.folds[k : k + 2])
        # "… và |Xây dựng|" is a word of fields, "… và |Thanh Nhàn|" a name.
        word = is_word(pair) and not reader.capital(k + 1)
        if self._known(k) or word or any(_is_field_word(w) for w in (pair, reader.word(k))):
            return False
        return reader.acronym(k) or reader.capital(k + 1) or not reader.begins_word(k)

    def add_list(self) -> None:
        """Reads ", B và C" where the field is a list of fields: "Bộ Y tế|, Lao động và Phúc lợi| Nhật Bản"."""
        reader, k = self.reader, self.end
        if reader.word(k) != "," or self.kind not in _LISTED_KINDS or self.proper:
            return
        if not _MANY.isdisjoint(reader.folds[max(0, self.start - 3) : self.start]):
            return  # "các Bộ Y tế, Nội vụ và Công an" are three
        while reader.word(k) == "," and (end := self._item(k + 1)):
            k = end
        if k > self.end and reader.word(k) == "và" and (end := self._last_item(k + 1)):
            self.parts[-1] += reader.text(self.end, end).replace(" ,", ",")
            self.end = end

    def _item(self, k: int) -> int:
        """Where an item of the list ends, at a comma or "và"; 0 where none begins at token `k`."""
        reader = self.reader
        if not self._is_field_at(k):
            return 0
        for end in range(k + 1, min(k + _LONGEST_ITEM, reader.size - 1) + 1):
            if reader.word(end) in {",", "và"}:
                return end
            if not reader.texts[end].isalpha() or self._begins_body(end):
                return 0
        return 0

    def _last_item(self, k: int) -> int:
        """Where the last item ends: a ministry's before its country, another's with its word; 0 where none begins."""
        reader = self.reader
        if self.kind == "ministry":
            return self._before_country(k)
        if not self._is_field_at(k):
            return 0
        if known := reader.longest(k, "domain"):
            return known[0]
        return k + 2 if is_word(" ".join(reader.folds[k : k + 2])) else 0

    def _before_country(self, k: int) -> int:
        """Where a country begins close behind token `k`, 0 where none does: "… và dịch vụ công cộng |Đan Mạch|"."""
        reader = self.reader
        for end in range(k + 1, min(k + _LONGEST_ITEM, reader.size - 1) + 1):
            if self._begins_body(end - 1) or reader.word(end - 1) in _MANY:
                return 0
            if (land := find_gazetteer(reader, end, bare=True)) and land[2] == "country":
                return end
        return 0

    def _is_field_at(self, k: int) -> bool:
        """Whether a word that fields are made of, and no name of its own, begins at token `k`."""
        reader = self.reader
        if k >= reader.size or reader.has(k, "title", "rank", "body", "place_head") or self._begins_body(k):
            return False
        if reader.has(k, "domain") or any(_is_field_word(" ".join(reader.folds[k : k + n])) for n in (1, 2, 3)):
            return True
        named = surname_run(reader, k) or find_place(reader, k)
        return reader.capital(k) and not named and is_word(" ".join(reader.folds[k : k + 2]))

    def _known(self, k: int) -> Unit | None:
        """A field of the lexicon, or its abbreviation with blanks and joints of the writer's own: "NN - PT NT"."""
        reader = self.reader
        known = reader.longest(k, "domain")
        inside = self.proper and self.common and self.kind in _OPEN_KINDS and not reader.has(k, "cue")
        long = known is not None and known[0] - k > _PAIR  # "Quỹ hỗ trợ |doanh nghiệp nhỏ và vừa|"
        small = self.small and (self.first or (inside and long))
        whole = known if known and (reader.capital(k) or small) else None
        joined = self._joined_capitals(k) if reader.acronym(k) else None
        if joined and (whole is None or joined[0] > whole[0]):
            return joined
        if whole and not reader.capital(k) and not self.first:
            return whole[0], reader.text(k, whole[0])
        return (whole[0], whole[1].full) if whole else None

    def _joined_capitals(self, k: int) -> Unit | None:
        """The longest abbreviation whose letters stand there whatever joins them: "VHTT & DL", "VH TT&DL"."""
        reader, letters = self.reader, ""
        found: Unit | None = None
        for end in range(k, min(k + 6, reader.size)):
            if reader.acronym(end):
                letters += reader.folds[end]
                if letters in _abbreviations():
                    found = end + 1, _abbreviations()[letters]
            elif reader.texts[end] not in {"&", "-", "–", "/"}:
                break
        return found

    def _two_countries(self, k: int) -> Unit | None:
        """ "Bệnh viện |Việt - Đức|", "Trường Cao đẳng nghề Công nghệ |Việt-Hàn| Bắc Giang": named by a friendship."""
        reader = self.reader
        dashed = reader.folds[k : k + 1] == ["việt"] and reader.word(k + 1) in {"-", "–"}
        if not dashed or self.kind not in NAMED_KINDS or not (reader.capital(k) and reader.capital(k + 2)):
            return None
        return None if self._begins_body(k + 2) else (k + 3, f"{reader.texts[k]} - {reader.texts[k + 2]}")

    def _small_words(self, k: int) -> Unit | None:
        """The longest small word that goes on with the field or, among words that fields are made of, begins it."""
        reader = self.reader
        if k >= reader.size or reader.capital(k) or (self.first and not self.small) or (self.known and not self.proper):
            return None
        for n in range(min(4, reader.size - k), 0, -1):
            phrase = " ".join(reader.folds[k : k + n])
            if phrase in word_set("field_words", place="any") or (self.common and phrase in word_set("field_words")):
                # "Giáo dục |chuyên nghiệp|", but "đường |cao tốc|"
                next_word = is_word(" ".join(reader.folds[k + 1 : k + 3]))
                cut = n == 1 and reader.begins_word(k) and not (next_word or reader.has(k + 1, "cue"))
                return k + n + cut, reader.text(k, k + n + cut) if cut else phrase
        return None

    def _open(self, k: int) -> Unit | None:
        """Small words that no list knows, where a capital word or an abbreviation in brackets ends the name."""
        if not self.common or self.reader.capital(k):
            return None
        if self.first and not self.small:
            return None
        if self.held and not self.first and self.kind != "ministry":
            end = read_held(self.reader, k, whole=self.known or bool(self.reader.has(k, "cue")))
            if end > k:
                return end, self.reader.text(k, end)
        if self.kind in _BEFORE_UNITS and not self.first and (end := read_before_unit(self.reader, k)) > k:
            return end, self.reader.text(k, end)
        if self.kind not in _OPEN_KINDS:
            return None
        sure = self.kind == "company" and bool(self.parts)
        end = read_open(self.reader, k, sure=sure)
        if self.known and not sure and self.reader.word(end) != "(":  # "Tổ chức Hải quan |thế giới| (WCO)"
            return None
        return (end, self.reader.text(k, end)) if end > k else None

    def _capital_words(self, k: int) -> Unit | None:
        """An acronym with its joined parts, a word of several syllables or a syllable, written with a capital."""
        reader = self.reader
        if not reader.capital(k) or not reader.texts[k].isalnum() or self._ends_at(k):
            return None
        if reader.acronym(k):
            end = k + 1
            while end + 1 < reader.size and reader.texts[end] in {"&", "-", "/"}:
                letter = reader.texts[end] == "&" and len(reader.texts[end + 1]) == 1 and reader.capital(end + 1)
                if not reader.adjacent(end) or not (reader.acronym(end + 1) or letter):  # "Công ty DT&|C|"
                    break
                end += 2
            return end, "Quốc gia" if reader.texts[k:end] == ["QG"] else reader.text(k, end)
        run = surname_run(reader, k) if self.kind == "company" and self._is_named_so(k) else 0
        if (
            run - k >= 3
        ):  # "Công ty |Hoàng Gia Phát| nhập …": the last syllable, which may open a sentence, is the name's
            return run, reader.text(k, run)
        place = find_gazetteer(reader, k, bare=False) if self.proper else None
        if place and place[0] - k >= 2:  # "Công ty cổ phần giống bò sữa |Ba Vì|"
            return place[0], reader.text(k, place[0])
        # Inside a proper name a small syllable goes on only with a word of fields: "Thiên Thanh |khai| nhận".
        inside = self.proper and not self.common
        for n in (4, 3, 2):
            phrase = " ".join(reader.folds[k : k + n])
            if k + n > reader.size or reader.capital(k + n - 1) or (self.kind == "company" and phrase == _PRIVATIZE):
                continue
            if inside and not _is_field_word(phrase) and not self._is_one_word(k, n):
                continue
            if is_word(phrase) or _is_field_word(phrase):
                return k + n, reader.text(k, k + n)
        if self.first and self.kind == "department" and self._is_closed_pair(k):
            return k + _PAIR, reader.text(k, k + _PAIR)  # "Cục |Ngoại tuyến|, Công an tỉnh A"
        return k + 1, reader.texts[k]

    def _is_closed_pair(self, k: int) -> bool:
        """Whether a capital syllable and a small one stand there by themselves, before a mark."""
        reader = self.reader
        small = k + 1 < reader.size and reader.texts[k + 1].isalpha() and not reader.capital(k + 1)
        return small and not reader.has(k + 1, "cue", "place_head", "title") and reader.word(k + _PAIR) in _MARKS

    def _is_one_word(self, k: int, n: int) -> bool:
        """Whether the capital syllable and the small one behind it are a word that nothing else claims: "Tiền |phong|".

        A telling word may begin with the small syllable ("Thiên Thanh |khai| nhận"); then the name ends before it.
        """
        reader = self.reader
        if n != 2 or not is_word(" ".join(reader.folds[k : k + 2])) or reader.has(k + 1, "cue"):
            return False
        return not is_word(" ".join(reader.folds[k + 1 : k + 3]))

    def _ends_at(self, k: int) -> bool:
        """Whether something that is no part of the field begins at token `k`."""
        reader, whole_word = self.reader, self.reader.begins_word(k)
        if reader.folds[k : k + 3] == _ONE_MEMBER:
            return False
        # 1. A word of the next sentence: "Trường Mầm non Hoa Sen |Do đó|, Sở …", "Ngân hàng MHB |Theo| Cục …".
        opens = reader.opens(k) and reader.word(k) != "phát"  # "Công ty Hồng |Phát| tổ chức hội nghị"
        if opens and reader.has(k + 1, "head", "body", "title") and not whole_word:
            return True
        if not self.first and reader.folds[k : k + 2] in _OPENING_PAIRS and not reader.capital(k + 1):
            return True
        if not self.first and reader.word(k) == "theo":  # "Vụ trưởng Vụ Pháp chế |Theo| Quyết định của …"
            return True
        # "Hợp tác xã An |Phát|, …": a mark shows that the name ended there.
        goes_on = not reader.capital(k + 1) and (self.first or reader.word(k + 1).isalpha())
        goes_on = goes_on and (reader.word(k) != "phát" or reader.begins_word(k))  # "Công ty An |Phát| bị phạt"
        if reader.opens(k) and goes_on and (not whole_word or reader.word(k + 1) in _OPENING_TAILS):
            return True
        if reader.is_central(k):
            return True
        # 2. A title, a rank, another body: "Văn phòng |UBND| tỉnh"; but "Hợp tác xã Mai |Anh|".
        if reader.has(k, "title", "rank", "honorific") and not whole_word and not self._ends_own_name(k):
            return True
        if (not self.first or self.kind == "press") and self._is_holder(k):
            return True
        if not self.first and self._begins_body(k) and not self._is_of_army(k):
            return True
        # 3. A place: "Sở Y tế |Hà Nội|"; "Bệnh viện |Việt Đức|", "Công ty Du lịch |Biển Tiên Sa|" are named by one.
        # "Công ty Xây dựng Tây |Trường Sơn|" is no company of a range of mountains.
        aimed = self.proper and not self.first and reader.capital(k - 1) and reader.word(k - 1) in _DIRECTIONS
        unit = any(entry.kind in _UNITS for _, entry in reader.hits(k, "place_head"))
        common = whole_word and not unit  # "Sở Xây dựng |Thành phố Hồ Chí Minh|"
        opening = self.first and self.proper and not (unit and self.kind == "hospital")
        place = None if common or aimed or opening or self._opens_name(k) else find_place(reader, k)
        if place and not (self.proper and self._is_site(place[1])):
            return True
        # A ministry's field ends where the lexicon's does: "Thứ trưởng Bộ Ngoại giao |Valentin Rybakov|".
        if self.kind == "ministry" and self.reader.word(k - 1) not in _LINKS and (self.known or self._is_foreign(k)):
            return True
        if reader.acronym(k) and reader.has(k, "place_head"):
            return True
        # 4. A person, unless the body may be named by one: "Sở Tài chính |Nguyễn Văn A|".
        if self._is_not_of_state(k):
            return True
        run = 0 if self._is_before_name(k) else surname_run(reader, k)
        named = self.kind in NAMED_KINDS and (self.first or run - k < 3 or self._is_named_so(k))
        if run and not named and is_holders_run(reader, k, run):  # "Viện Nghiên cứu |Hán Nôm| Nguyễn Văn A"
            return True
        # 5. The country at the end of a name.
        return not self.first and not self.proper and reader.folds[k : k + 2] == ["việt", "nam"]

    def _is_of_army(self, k: int) -> bool:
        """Whether a house's name ends with the army's word: "Công ty Xăng dầu |Quân đội|"."""
        reader = self.reader
        if reader.folds[k : k + 2] != ["quân", "đội"] or self.kind not in {"company", "institute", "hospital"}:
            return False
        land = find_gazetteer(reader, k + 2, bare=True)
        return reader.word(k + 2) not in {"nhân", "hoàng"} and (land is None or land[2] != "country")

    def _is_before_name(self, k: int) -> bool:
        """Whether a full name begins behind a syllable that may be a surname too: "Trường Hoa |Vàng| Lê Thị Mai"."""
        reader = self.reader
        named = not self.first and surname_run(reader, k + 1) - (k + 1) >= _FULL_NAME
        return named and reader.word(k + 2) in {"văn", "thị"}

    def _is_not_of_state(self, k: int) -> bool:
        """Whether a foreign word follows the field of a state's body: "Hội đồng An ninh Quốc gia |Ashin| Wirathu"."""
        reader = self.reader
        plain = not self.first and self.common and self.kind in {"council", "committee"}
        return plain and reader.capital(k + 1) and not (reader.acronym(k) or is_syllable(reader.texts[k]))

    def _is_site(self, place: Mention) -> bool:
        """Whether a place is a site by which a plant or school may be named: "Nhà máy Thủy điện |Sông Ba Hạ|"."""
        value = place.value
        named = isinstance(value, PlaceName) and value.level == "site" and self.kind in {"company", "school"}
        return place.rule == "site-head-and-name" or (named and self.common and not self.first)

    def _ends_own_name(self, k: int) -> bool:
        """Whether a syllable that is an honorific too ends the name's own words: "Công ty Y tế Việt |Anh|"."""
        reader = self.reader
        alone = not reader.has(k, "title", "rank") and not reader.capital(k + 1)
        return alone and self.proper and not self.first and reader.capital(k - 1) and reader.word(k) in _ALSO_NAMES

    def _is_holder(self, k: int) -> bool:
        """Whether a post begins, behind a caption without a full stop: "Cục Thú y |Thứ trưởng Bộ| …".

        Of a newspaper, whoever acts is told so: "Báo Tổ Quốc |Bộ trưởng| cũng gợi ý …".
        """
        reader = self.reader
        post = next((end for end, _ in reader.hits(k, "title") if end - k >= 2), 0)
        press = self.kind == "press" and reader.capital(k) and not reader.capital(k + 1)
        return bool(post) and reader.word(post - 1) in _OF_HOLDERS and (press or reader.capital(post))

    def _opens_name(self, k: int) -> bool:
        """Whether behind a company's form a place begins its own name: "Công ty TNHH |Hà Nam| Xanh"."""
        forms = self.kind == "company" and _COMPANY_FORMS.issuperset(" ".join(self.parts).lower().split())
        place = find_gazetteer(self.reader, k, bare=False) if forms else None
        if place is None or not self.reader.capital(place[0]) or self.reader.opens(place[0]):
            return False
        return not (self._begins_body(place[0]) or self.reader.has(place[0], "title", "rank", "honorific"))

    def _is_foreign(self, k: int) -> bool:
        """Whether no word of a ministry's field begins at token `k`: "Bộ trưởng Thương mại |Wilbur Ross|"."""
        pair = " ".join(self.reader.folds[k : k + 2])
        return bool(self.parts) and not (is_word(pair) or any(_is_field_word(w) for w in (pair, self.reader.word(k))))

    def _is_named_so(self, k: int) -> bool:
        """Whether a run like a person's name, behind words of fields alone, names the school or company itself."""
        if not self.common or self.kind not in {"school", "company"}:
            return False
        person = self.reader.word(k + 1) in {"văn", "thị"} or not _OF_TITLES.isdisjoint(
            self.reader.folds[max(0, self.start - 4) : max(0, self.start - 2)]
        )  # "Giám đốc Công ty TNHH Xây dựng |Lê Quang Minh|"
        return self.kind == "school" or not person

    def _is_brand(self, k: int, end: int, entry: Entry) -> bool:
        """Whether a house of one word is what another is called by: "Công ty Viễn thông |Viettel|"."""
        return self.kind == entry.kind and self.kind in {"company", "press"} and end == k + 1

    def _begins_body(self, k: int) -> bool:
        """Whether another body's head of two syllables or an acronym begins: "Ủy ban Kiểm tra |Thành ủy|"."""
        reader = self.reader
        if (known := reader.longest(k, "body")) and not self._is_brand(k, *known):
            return True
        for end, entry in reader.hits(k, "head"):
            if entry.way == "upper":  # "Bộ Bưu chính và |Viễn thông| Lào"
                continue
            form = entry.kind == "company" and not reader.capital(end)  # "Tổng công ty Hà Sơn - |CTCP|"
            if end - k >= 2 or (reader.acronym(k) and not form):
                return True
            # "Bách Khoa" is no Khoa; but "Cục Chăn nuôi |Bộ Nông nghiệp và …|", though "nuôi bộ" is a word
            inside = is_word(f"{reader.word(k - 1)} {reader.folds[k]}")
            inside = inside and not (reader.folds[k] in _WITH_FIELDS and reader.has(end, "domain"))
            if entry.kind in {"ministry", "department", "press"} and reader.capital(end) and not inside:
                return True
        return False


@cache
def _abbreviations() -> dict[str, str]:
    """The fields that are abbreviated by capitals, by their letters alone."""
    rows = ((row["form"], row["full"]) for row in load_table("domains"))
    return {fold(form).translate(_JOINTS): full for form, full in rows if form.translate(_JOINTS).isupper()}


_JOINTS = str.maketrans("", "", " &-–/")


def _is_field_word(phrase: str) -> bool:
    return phrase in word_set("field_words")

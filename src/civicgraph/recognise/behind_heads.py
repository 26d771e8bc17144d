"""What stands behind a body's head: whether it names a body, and the number that belongs to the name."""

from dataclasses import replace

from civicgraph.lexicon.compounds import is_word
from civicgraph.model import BodyName
from civicgraph.recognise.fields import VERBAL
from civicgraph.recognise.found import (
    ROMAN,
)
from civicgraph.recognise.places import find_place
from civicgraph.recognise.reader import Reader
from civicgraph.recognise.syllables import is_syllable
from civicgraph.spelling import fold

# "Bộ luật Hình sự" is a law, and in "cuộc họp báo của Bộ tổ chức" the ministry acts.
_NO_MINISTRY = {"luật", "tổ"}
# "Bộ Quy tắc ứng xử", "Bộ chỉ số cải cách": a set of something.
_SETS = {
    "quy tắc", "quy chuẩn", "chỉ số", "chỉ tiêu", "tiêu chí", "tiêu chuẩn", "thủ tục", "nhận diện", "dữ liệu",
    "công cụ", "câu hỏi", "tài liệu", "hồ sơ", "sưu tập",
}  # fmt: skip
# What an examination is called by: "kỳ thi THPT |quốc gia|".
_EXAMS = {"Trường Trung học phổ thông", "Trường Trung học cơ sở"}
_MONIES = ("bảo hiểm", "bình ổn", "dự phòng", "tiền lương", "khen thưởng", "phúc lợi")
"""What is set aside and holds nobody: "Quỹ |bảo hiểm| y tế"."""
# Words that tell a body's form and not yet its name.
_FORMS = {
    "press": {"quốc", "gia"},
    "company": {"tnhh", "mtv", "cp", "cổ", "phần", "trách", "nhiệm", "hữu", "hạn", "một", "thành", "viên"},
    "school": {
        "tiểu", "học", "mầm", "non", "thpt", "thcs", "đh", "cđ", "đại", "cao", "đẳng", "trung", "cấp", "cơ",
        "sở",
    },
}  # fmt: skip
_LONGEST_CALLING = 5


def calling_end(reader: Reader, j: int) -> int:
    """The end of the small words by which a society of the country is called: "Hội |ghép tạng| Việt Nam"; else 0."""
    if reader.capital(j) or is_word(f"hội {reader.word(j)}") or reader.has(j, "cue"):
        return 0
    for k in range(j + 1, min(j + _LONGEST_CALLING + 1, reader.size)):
        if reader.folds[k : k + 2] == ["việt", "nam"]:
            return k if k - j > 1 else 0
        if reader.capital(k) or not reader.texts[k].isalpha():
            break
    return 0


# Houses that no single syllable names: of "Hội |Hoa| xuân", "Trường |Chinh|" the rest is cut or it is something else.
_NOT_BY_SYLLABLE = {
    "Hội", "Trường", "Trung tâm", "Nhà xuất bản", "Báo", "Xí nghiệp", "Nhà máy", "Hợp tác xã",
}  # fmt: skip
_BOASTS = ("lớn nhất", "hàng đầu", "đầu tiên")
"""What a house is said to be, and not called: "Hãng Thông tấn Quốc gia |lớn nhất| Đông Nam Á"."""


def _is_cut(reader: Reader, j: int, end: int, name: BodyName) -> bool:
    """Whether a single syllable, or a boast, would be all of a house's own name."""
    if any(boast in reader.text(j, end).lower() for boast in _BOASTS):
        return True
    alone = end - j == 1 and name.head in _NOT_BY_SYLLABLE and is_syllable(reader.texts[j])
    told = reader.acronym(j) or reader.has(j, "domain") or find_place(reader, j) or find_place(reader, end)
    return alone and not told


def _is_act(reader: Reader, j: int, end: int) -> bool:
    """Whether the field, written small, is what the house does next: "các Tổng công ty |tổ chức| kiểm điểm"."""
    goes_on = reader.word(end).isalpha() and not reader.capital(end) and not find_place(reader, end)
    return not reader.capital(j) and reader.text(j, end) in VERBAL and goes_on


def _begins_house(reader: Reader, j: int) -> bool:
    """Whether a plant, company, school or hospital begins at token `j`."""
    return any(end - j >= _SYLLABLES and entry.kind in _HOUSES_OF_AFFAIRS for end, entry in reader.hits(j, "head"))


_SYLLABLES = 2
"""So many at least has the head of a house: "Nhà máy", "Công ty"."""
_HOUSES_OF_AFFAIRS = {"company", "school", "hospital"}


def heads_no_body(reader: Reader, i: int, j: int, name: BodyName) -> bool:
    """Whether a head's word is another here: "|Vụ| Chủ tịch tỉnh A bị tố cáo", "Luật |Tổ chức| Chính phủ"."""
    if name.head == "Bộ":
        return reader.word(j) in _NO_MINISTRY or " ".join(reader.folds[j : j + 2]) in _SETS
    if name.head == "Vụ":
        return reader.has(j, "title") or _begins_house(reader, j)  # "Vụ Nhà máy nước B đội giá": an affair
    if name.head == "Tổ chức":  # "Kế hoạch số 01 về |Tổ chức| Hội nghị toàn quốc": what is done
        return reader.word(i - 1) == "luật" or reader.folds[j : j + 2] in _HELD or reader.word(j) == "lễ"
    if name.head == "Ban":
        return reader.word(i - 1) == "các" and reader.has(j, "head") and reader.acronym(j)  # "các |Ban| HĐND"
    if name.head == "Đảng":  # "Người đứng đầu |ba Đảng| Việt Nam - Lào - Campuchia"
        return reader.word(i - 1) in _SEVERAL
    if name.head in _OF_PEOPLE:  # "Chủ tịch |Ủy ban| Nhân dân các tỉnh": the whole head is nobody's there
        return reader.folds[j : j + 2] == ["nhân", "dân"]
    return name.head in _EXAMS and reader.folds[j : j + 2] == ["quốc", "gia"]


_HELD = (["hội", "nghị"], ["hội", "thảo"], ["đại", "hội"], ["kỳ", "họp"], ["hội", "thi"])
_SEVERAL = {"hai", "ba", "bốn", "2", "3", "4", "các"}
_OF_PEOPLE = {"Ủy ban", "Hội đồng"}


def is_no_field(reader: Reader, j: int, end: int, name: BodyName, field: str) -> bool:
    """Whether what stands behind a head from `j` to `end` names nothing of its own."""
    if name.head == "Đội" and not reader.has(j, "domain") and not is_word(" ".join(reader.folds[j : j + 2])):
        return True  # "Đội Alpha One" of a contest
    if name.head == "Quỹ" and fold(field).startswith(_MONIES):
        return True
    if set(field.lower().split()) <= _FORMS.get(name.kind, set()):
        return True  # "Công ty TNHH", "Trường Tiểu học" of no name
    return _is_cut(reader, j, end, name) or _is_act(reader, j, end)


def with_number_behind(reader: Reader, end: int, named: BodyName) -> tuple[BodyName, int]:
    """The name with the number behind it: "Bệnh viện Nhi đồng |1|", "Bệnh viện Bạch Mai cơ sở |2|"."""
    if reader.word(end + 1) in _OF_MONEY:
        return named, end  # "xử phạt Công ty Sóng Biển |165 triệu đồng|"
    site = reader.folds[end - 2 : end] == ["cơ", "sở"]
    if (site or reader.word(end - 1) in _COUNTED) and (reader.numbered(end) or reader.word(end).upper() in ROMAN):
        named, end = replace(named, name=f"{named.name} {reader.texts[end]}"), end + 1
    military = reader.folds[end - 2 : end] == ["quân", "y"]  # "Bệnh viện Quân y |175| phối hợp …"
    closes = reader.numbered(end) and (military or ends_with_number(reader, end))
    # "Phòng Nghiệp vụ |2|, Thanh tra tỉnh", "Ban Quản lý dự án Điện |2| khởi công"
    several = named.head in _NUMBERED_HEADS and reader.numbered(end) and (closes or reader.has(end + 1, "cue"))
    if several or (named.kind in _NUMBERED_KINDS and closes):
        named, end = replace(named, name=f"{named.name} {reader.texts[end]}"), end + 1
    if named.kind == "school" and reader.numbered(end) and len(reader.texts[end]) == 1 and reader.capital(end - 1):
        named, end = replace(named, name=f"{named.name} {reader.texts[end]}"), end + 1  # "Trường THPT Quỳnh Lưu |1|"
    counted = reader.numbered(end + 1) or (reader.capital(end + 1) and reader.word(end + 1).upper() in ROMAN)
    if reader.word(end) in {"số", "vùng"} and counted:  # "Chi cục Kiểm lâm |vùng II|"
        named, end = replace(named, name=f"{named.name} {reader.folds[end]} {reader.texts[end + 1]}"), end + 2
    return named, end


def is_abbreviated(reader: Reader, k: int) -> bool:
    """Whether brackets tell what a name is called for short: "Công ty cổ phần hóa dầu và xơ sợi dầu khí |(PVTex)|"."""
    short = reader.texts[k + 1] if reader.word(k) == "(" and k + 1 < reader.size else ""
    return short.isalpha() and sum(c.isupper() for c in short) > 1


def ends_with_number(reader: Reader, k: int) -> bool:
    """Whether the number at token `k` counts nothing that follows: "Bệnh viện Quân y |103|, Hà Nội"."""
    if not reader.texts[k].isdigit():
        return False
    acts = any(entry.kind not in _COUNTED_CUES for _, entry in reader.hits(k + 1, "cue"))
    return acts or reader.word(k + 1) in _BEHIND_NUMBER or reader.capital(k + 1)


_OF_MONEY = {"triệu", "tỷ", "tỉ", "nghìn", "ngàn", "đồng", "usd"}
_NUMBERED_KINDS = {"hospital", "company", "plant"}
_NUMBERED_HEADS = {"Phòng", "Ban Quản lý"}
_BEHIND_NUMBER = {
    ",", "và", ";", "-", "–", "(", ")", ".", ":", "", "đã", "cho", "để", "đang", "vẫn", "cũng", "là", "được", "sẽ",
    "có", "vừa", "gửi", "trong", "tại", "ở", "của", "thuộc", "khẩn", "tiếp", "phối",
}  # fmt: skip
_COUNTED_CUES = {"class", "person_group", "number", "meeting", "ceremony"}
# "Ban Quản lý Dự án |7|", "Chi cục Thuế khu vực |III|": fields of which there are several.
_COUNTED = {"án", "qlda", "vực", "vùng", "biển"}

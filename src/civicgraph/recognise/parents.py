"""The higher body told behind a mark: "Vụ trưởng Vụ A, |Bộ B|", "Cục A (|Bộ B|)", and a diplomat's embassy."""

from dataclasses import replace

from civicgraph.model import BodyName, Mention
from civicgraph.recognise.bodies import find_body
from civicgraph.recognise.found import Found, behind_bracket
from civicgraph.recognise.people import surname_run
from civicgraph.recognise.ranks import rank_of
from civicgraph.recognise.reader import Reader

# The bodies whose name may be told behind a comma: "Vụ Tổ chức cán bộ, Bộ Xây dựng".
_BEHIND_COMMA = {
    "Trung tâm": {"Sở", "Cục", "Bộ"}, "Vụ": {"Bộ", "Tổng cục"}, "Cục": {"Bộ"}, "Tổng cục": {"Bộ"},
    "Ban": {"Cục", "Tập đoàn", "Tổng công ty"},
    "Phòng": {"Sở", "Công an", "Cục", "Chi cục"}, "Chi cục": {"Sở", "Cục"},
    "Khoa": {"Bệnh viện", "Trường", "Bệnh viện Đa khoa"}, "Đội": {"Công an", "Chi cục", "Cục", "Phòng"},
    "Viện": {"Bộ", "Học viện", "Trường"}, "Cơ quan Cảnh sát điều tra": {"Công an"}, "Tiểu ban": {"Ủy ban"},
    "Cơ quan An ninh điều tra": {"Công an"}, "Văn phòng đại diện": {"Báo", "Tạp chí"},
    "Khu Quản lý giao thông đô thị": {"Sở"},
}  # fmt: skip
_CENTRAL = (
    " Trung ương",
    " nhân dân tối cao",
    "Văn phòng Chính phủ",
    "Văn phòng Quốc hội",
    "Thanh tra Chính phủ",
    "Kiểm toán Nhà nước",
)
_OF_HOUSE = {"Ban", "Phòng", "Đội", "Khoa", "Bộ phận", "Ban Kiểm soát", "Ban Quản lý", "Ban Giám đốc", "Ban Pháp chế"}
_HOUSES = {"company", "press", "school", "hospital", "police", "institute", "association"}


def read_embassy_behind_comma(reader: Reader, end: int) -> Found | None:
    """The embassy of a diplomat, told behind a comma: "Bí thư thứ nhất, |Đại sứ quán Nhật Bản|"."""
    if reader.word(end) != "," or not reader.capital(end + 1):
        return None
    found = find_body(reader, end + 1)
    value = found[1].value if found else None
    return found if isinstance(value, BodyName) and value.kind == "embassy" else None


def read_parent_behind_mark(reader: Reader, end: int, body: Mention) -> Found | None:
    """The body of a post with the parent told behind a mark, or its abbreviation in brackets passed over.

    "Vụ trưởng Vụ Tổ chức cán bộ, |Bộ Xây dựng|", "Cục trưởng Cục Chống tham nhũng (|Thanh tra Chính phủ|)", "Chủ nhiệm
    Văn phòng Chính phủ (VPCP) Nguyễn Văn A".
    """
    name = body.value
    coded = behind_bracket(reader, end)
    if coded > end and reader.word(coded) == "," and not find_body(reader, end + 1):
        end = coded  # "Trưởng phòng Cảnh sát hình sự (PC02), |Công an tỉnh Hà Nam|"
    if coded > end and reader.folds[coded : coded + 2] == ["việt", "nam"] and _is_countrys(name):
        return coded + 2, replace(body, end=reader.tokens[coded + 1].end)  # "Mặt trận Tổ quốc (MTTQ) |Việt Nam|"
    if coded > end and surname_run(reader, coded):
        return coded, body  # "Giám đốc Sở Giáo dục và Đào tạo (GD-ĐT) |Trần Văn A|"
    mark = reader.word(end)
    if beside := _parent_beside(reader, end, body):
        return beside
    if not isinstance(name, BodyName) or name.parent or mark not in {",", "("} or not reader.capital(end + 1):
        return None
    higher = find_body(reader, end + 1)
    value = higher[1].value if higher else None
    if higher is None or not isinstance(value, BodyName) or name.has_lawyers_in(value):
        return None
    joined = replace(body, rule="parent-behind-mark", value=replace(name, parent=higher[1]))
    if mark == ",":
        central_office = name.head in {"Vụ", "Cục"} and value.whole and value.name.endswith(_CENTRAL)
        of_front = name.head == "Ban" and not name.place and value.kind == "front" and value.whole
        central_office = central_office or of_front  # "Trưởng Ban Phong trào, |Ủy ban Trung ương MTTQ Việt Nam|"
        return (higher[0], joined) if central_office or value.head in _BEHIND_COMMA.get(name.head, ()) else None
    if reader.word(higher[0]) != ")":
        return None
    if value.name == name.name:
        return higher[0] + 1, body
    return (higher[0] + 1, joined) if rank_of(value) > rank_of(name) else None


def _is_countrys(name: object) -> bool:
    return isinstance(name, BodyName) and name.name.endswith("Việt Nam")


def _parent_beside(reader: Reader, end: int, body: Mention) -> Found | None:
    """The house of a post's department told right behind it: "Trưởng Ban Kiểm soát |Công ty A|"."""
    name = body.value
    if not isinstance(name, BodyName) or name.head not in _OF_HOUSE or name.parent or name.place or name.level:
        return None
    higher = find_body(reader, end) if reader.capital(end) else None
    value = higher[1].value if higher else None
    if higher is None or not isinstance(value, BodyName) or value.kind not in _HOUSES:
        return None
    if value.name == value.head and not value.whole:
        return None
    return higher[0], replace(body, rule="body-and-parent", value=replace(name, parent=higher[1]))

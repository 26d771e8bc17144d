"""Which body can be above which, by the words and kinds of their names."""

from civicgraph.model import BodyName

# Who is above whom: by head where it tells, else by kind.
_RANK_OF_HEAD = {
    "Bộ": 70, "Tổng cục": 65, "Cục": 60, "Vụ": 55, "Sở": 55, "Ban": 54, "Chi cục": 50, "Phòng": 45, "Khoa": 28,
    "Đội": 40, "Trung tâm": 35,
    # troops, whose commands the army's ministry is above
    "Trạm Kiểm soát Biên phòng": 58, "Đồn Biên phòng": 59, "Đại đội": 58, "Tiểu đoàn": 59, "Hải đội": 59, "Cụm": 58,
    "Trung đoàn": 60, "Hải đoàn": 60, "Lữ đoàn": 61, "Đoàn Kinh tế - Quốc phòng": 61, "Sư đoàn": 62,
    "Ban Chỉ huy Phòng thủ": 60, "Ban Chỉ huy Quân sự": 60, "Bộ Chỉ huy Bộ đội Biên phòng": 62,
    "Ban Chỉ huy Bộ đội Biên phòng": 62, "Bộ đội Biên phòng": 63, "Bộ Chỉ huy Quân sự": 64, "Quân đoàn": 64,
    "Quân khu": 66, "Quân chủng": 66, "Binh chủng": 66, "Bộ Tư lệnh": 67,
}  # fmt: skip
_RANK_OF_KIND = {
    "state": 90, "government": 90, "parliament": 90, "party": 80, "international": 80, "ministry": 70, "army": 68,
    "committee": 60, "council": 60, "front": 60, "police": 60, "agency": 60, "court": 60, "department": 55,
    "board": 54, "association": 50, "inspectorate": 48, "office": 44, "company": 40, "press": 40, "embassy": 40,
    "institute": 35, "hospital": 35, "school": 30, "fund": 30, "delegation": 10,
}  # fmt: skip
_PARTS = {
    "Ban Thường vụ",
    "Ban Chấp hành",
    "Đảng ủy",
    "Đảng bộ",
    "Chi bộ",
    "Công đoàn",
    "Đoàn Thanh niên",
    "Hội đồng",
    "Ban Giám đốc",
}
_LOW = ("Trung tâm ", "Trạm ", "Hạt ")


def rank_of(name: BodyName) -> int:
    """How high a body stands, 90 a state's and 10 a delegation; 0 where nothing tells it."""
    if name.whole and name.name in {"Công an nhân dân", "Quân đội nhân dân Việt Nam"}:
        return 75
    if name.whole and name.kind in {"inspectorate", "office", "agency"}:  # "Thanh tra Chính phủ": as high as a ministry
        return 70
    if name.head.startswith(_LOW):  # "Trung tâm Khuyến nông", "Trạm Y tế"
        return _RANK_OF_HEAD["Trung tâm"]
    return _RANK_OF_HEAD.get(name.head) or _RANK_OF_KIND.get(name.kind, 0)


def may_hold(name: BodyName, higher: object) -> bool:
    """Whether the second body can be the one that the first is part of, and not the next of a list."""
    if not isinstance(higher, BodyName) or name.has_lawyers_in(higher):
        return False
    return name.head in _PARTS or rank_of(higher) > rank_of(name)

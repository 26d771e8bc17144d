"""Whose body it is: a name joined with the place, country, area or parent body told behind it."""

from dataclasses import replace

from civicgraph.lexicon.places import load_places
from civicgraph.model import BodyName, Kind, Mention, PlaceName
from civicgraph.recognise.fields import NAMED_KINDS
from civicgraph.recognise.found import DASHES, VIETNAM, Found, body_found
from civicgraph.recognise.places import find_gazetteer, find_place
from civicgraph.recognise.reader import Reader
from civicgraph.spelling import fold

ENDS_TOPIC = {
    "nghe", "mời", "của", "do", ".", ":", ";", "(", ")", "đã", "tại", "đến", "sang", "về", "trên", "thăm", "dự",
    "vừa", "cùng", "là", "gồm", "và", "từ", "có", "sẽ", "cho", "khi", "tới", "được", "bị", "để", "vào", "trong",
    "mới", "này", "trước", "sau", "với", "giữa", "các",
}  # fmt: skip
"""With these words ends what a delegation or committee is about."""


def with_area(reader: Reader, i: int, end: int, name: BodyName) -> Found | None:
    """The body with the place that a dash adds to its area: "Ban Chỉ huy Phòng thủ khu vực 3 |- Tân Châu|"."""
    at = find_gazetteer(reader, end + 1, bare=False) if reader.word(end) in DASHES else None
    if at is None:
        return None
    place = reader.mention(end + 1, at[0], Kind.PLACE, "place-of-level", PlaceName(at[1], at[2], at[1]))
    return body_found(reader, i, at[0], "body-of-area", replace(name, place=place, whole=False))


def of_place(reader: Reader, i: int, j: int, name: BodyName, end: int, place: Mention) -> Found:
    """The body with the place `place` that ends at token `end`, as its jurisdiction or as part of its name."""
    value = place.value
    assert isinstance(value, PlaceName)
    if value.level in {"country", "abroad"} or (value.level == "region" and value.full[0].isupper()):
        where = value.name
        if name.name.endswith(" Việt") and reader.word(j) != "nam":  # "Phòng khám Việt |Mỹ|" is called so
            where = reader.text(j, end)
        if where == VIETNAM and name.kind == "ministry":  # "Bộ Ngoại giao Việt Nam" is no other than "Bộ Ngoại giao"
            return body_found(reader, i, end, "body-of-country", replace(name, whole=True))
        # "Hội Hữu nghị Việt Nam - Cuba", "Bệnh viện Hữu nghị Việt Nam-Lào"
        other = find_gazetteer(reader, end + 1, bare=True) if reader.word(end) in DASHES else None
        if other and other[2] == "country" and name.kind in {*NAMED_KINDS, "committee", "council", "institute"}:
            end, where = other[0], f"{where} - {other[1]}"
            if name.kind == "committee" and (topic := _topic_end(reader, end)):
                end, where = topic, f"{where} {reader.text(end, topic)}"
        told = name.name if name.name.endswith(where) else f"{name.name} {where}"  # "Ủy ban MTTQ VN"
        full = replace(name, name=told, whole=True)
        # "Hội Sinh viên Việt Nam TP. Hải Phòng": the country's society in a province.
        below = find_place(reader, end) if VIETNAM in where else None
        if below and isinstance(below[1].value, PlaceName) and below[1].value.level in {"province", "city", "district"}:
            return body_found(reader, i, below[0], "body-of-place", replace(full, place=below[1], whole=False))
        return body_found(reader, i, end, "body-of-country", full)
    # "Ban Quản lý Dự án đường cao tốc |Hà Nam - Phú Yên|": a road from here to there.
    there = find_gazetteer(reader, end + 1, bare=False) if reader.word(end) in DASHES else None
    if there and name.name.endswith(("cao tốc", "đường sắt", "tuyến")):
        road = replace(name, name=f"{name.name} {reader.text(j, there[0])}", whole=True)
        return body_found(reader, i, there[0], "board-of-site", road)
    if value.level == "site" and name.head == "Ban Quản lý":  # "Ban Quản lý |vịnh Hạ Long|"
        return body_found(reader, i, end, "board-of-site", replace(name, name=f"{name.name} {reader.text(j, end)}"))
    if name.kind == "ministry" and load_places().is_province(fold(value.name)):
        return body_found(reader, i, j, "head-and-field", name)  # "… Bộ Y tế |TP Đà Nẵng|": a province has no ministry
    village = value.level == "village" and name.kind in _OF_VILLAGES
    if village or value.level in {"province", "city", "district", "commune"}:
        return body_found(reader, i, end, "body-of-place", replace(name, place=place))
    if value.level == "region" and name.kind in {"institute", "company", "hospital", "school", "agency", "association"}:
        return body_found(reader, i, end, "body-of-region", replace(name, name=f"{name.name} {reader.text(j, end)}"))
    return body_found(reader, i, j, "head-and-field", name)


_OF_VILLAGES = {"party", "board", "front", "association"}
"""Kinds of bodies that a village has of its own: "Chi bộ |thôn Đông|", "Ban Công tác Mặt trận |ấp 3|"."""


def _topic_end(reader: Reader, k: int) -> int:
    """The end of what a committee is about, at token `k`: "… Việt Nam - Malaysia |về hợp tác nghề cá|"."""
    if reader.word(k) != "về":
        return 0
    end = k + 1
    while end < reader.size and end - k < 9 and reader.texts[end].isalpha() and not reader.capital(end):
        if reader.word(end) in ENDS_TOPIC or (end - k > 2 and reader.has(end, "cue")):
            break
        end += 1
    return end if end - k >= 3 else 0


def of_parent(reader: Reader, i: int, end: int, name: BodyName, parent: Mention) -> Found:
    """The body that is part of another, its name ending with the other's."""
    return body_found(reader, i, end, "body-and-parent", replace(name, parent=parent))

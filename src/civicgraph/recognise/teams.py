"""Teams and delegations that are told by who leads them or by the seat of a deputy, and by no owner in their name.

"Thứ trưởng Bộ Y tế A dẫn đầu |đoàn công tác|" tells whose the team is; "đại biểu A (|đoàn Hà Nội|)" which delegation.
"""

from civicgraph.model import BodyName, Kind, Mention, PlaceName, PostName
from civicgraph.recognise.places import find_place
from civicgraph.recognise.reader import Reader

_TEAMS = {"công tác", "kiểm tra", "giám sát", "khảo sát", "thanh tra", "làm việc"}
_SYLLABLES = 3
"""Of "đoàn công tác"."""
_LED = (["dẫn", "đầu"], ["làm", "trưởng"])
_NEAR = 8
"""So many tokens at most stand between a leader's post and "dẫn đầu", his name and brackets among them."""
_REACH = 30
"""Within so many tokens behind "đoàn công tác do" it is told that somebody leads it."""
_TOLD_OTHERWISE = {"của", "do", "tp", "tỉnh", "thành", "huyện", "quận"}
"""What tells behind "đoàn công tác" whose it is: "đoàn công tác |TP|"."""
_NO_OWNERS = {"government", "state", "parliament", "delegation", "embassy"}


def with_teams(reader: Reader, names: list[Mention]) -> list[Mention]:
    """The names with the teams of those who lead them: "Cục trưởng Cục A dẫn đầu |đoàn công tác| đã làm việc"."""
    if "đoàn" not in reader.texts:
        return names
    found: list[Mention] = []
    for k in range(reader.size - _SYLLABLES + 1):
        if reader.texts[k] != "đoàn" or f"{reader.folds[k + 1]} {reader.folds[k + 2]}" not in _TEAMS:
            continue
        owner = _owner_of_led(reader, names, k) or _owner_of_leader(reader, names, k) or _sender(reader, names, k)
        start, end = reader.tokens[k].start, reader.tokens[k + 2].end
        bare = [m for m in names if (m.start, m.end) == (start, end) and isinstance(m.value, BodyName)]
        if owner is None or any(m.start < end and start < m.end and m not in bare for m in names):
            continue
        names = [m for m in names if m not in bare]
        name = f"Đoàn {reader.text(k + 1, k + _SYLLABLES)}"
        value = BodyName(name, name, "delegation", parent=owner)
        found.append(reader.mention(k, k + _SYLLABLES, Kind.ORGANIZATION, "team-of-leader", value))
    return sorted([*names, *found], key=lambda m: m.start) if found else names


def _owner_of_led(reader: Reader, names: list[Mention], k: int) -> Mention | None:
    """The body of who leads the team at token `k`: "|Bộ Y tế|" of "Thứ trưởng Bộ Y tế A dẫn đầu |đoàn công tác|".

    Or of a ministry's man who comes with it: "Thứ trưởng Bộ Y tế A |cùng đoàn công tác| đã làm việc với …". Whoever
    is at home in a province or commune has only company.
    """
    leads = reader.folds[max(0, k - 2) : k] == ["dẫn", "đầu"]
    if not (leads or reader.word(k - 1) == "cùng") or reader.word(k + _SYLLABLES) in _TOLD_OTHERWISE:
        return None
    first = reader.tokens[max(0, k - 2 - _NEAR)].start
    posts = [m for m in names if m.kind is Kind.POST and m.end <= reader.tokens[k].start]
    owner = _owner(posts[-1]) if posts and posts[-1].end >= first else None
    name = owner.value if owner is not None else None
    return owner if leads or (isinstance(name, BodyName) and name.kind == "ministry") else None


def _owner_of_leader(reader: Reader, names: list[Mention], k: int) -> Mention | None:
    """The body of who is told to lead the team at token `k`: "|đoàn công tác| do Thứ trưởng Bộ Y tế A dẫn đầu"."""
    if reader.word(k + _SYLLABLES) != "do":
        return None
    until = min(k + _REACH, reader.size)
    led = next((n for n in range(k + _SYLLABLES, until) if reader.folds[n : n + 2] in _LED), 0)
    if not led:
        return None
    start, end = reader.tokens[k].start, reader.tokens[led].start
    owners = [owner for m in names if start < m.start and m.end <= end and (owner := _owner(m))]
    return owners[-1] if owners else None


def _sender(reader: Reader, names: list[Mention], k: int) -> Mention | None:
    """The body that sends the team at token `k`: "|Bộ Y tế| đã cử |đoàn công tác| đến làm việc với …"."""
    if reader.word(k - 1) != "cử" or reader.word(k + 1) != "công" or reader.word(k + _SYLLABLES) == "của":
        return None
    first = k - 1
    while first and reader.word(first - 1) in _ADVERBS:
        first -= 1
    senders = [m for m in names if m.kind is Kind.ORGANIZATION and m.end == reader.tokens[first - 1].end]
    name = senders[-1].value if senders else None
    return senders[-1] if isinstance(name, BodyName) and name.kind not in _NO_OWNERS else None


_ADVERBS = {"đã", "cũng", "vừa", "sẽ", "trực", "tiếp", "đang"}


def _owner(post: Mention) -> Mention | None:
    body = post.value.body if isinstance(post.value, PostName) else None
    name = body.value if body is not None else None
    if not isinstance(name, BodyName) or name.kind in _NO_OWNERS or (name.kind == "party" and name.whole):
        return None
    return body


_DEPUTY_REACH = 9


def find_deputies_seat(reader: Reader, i: int) -> tuple[int, Mention] | None:
    """The delegation of a province in the National Assembly behind a deputy: "đại biểu A (|đoàn Bến Tre|) hỏi".

    At token `i` stands "đoàn".
    """
    if reader.word(i - 1) != "(":
        return None
    if {"biểu", "đb", "đbqh"}.isdisjoint(reader.folds[max(0, i - _DEPUTY_REACH) : i]):
        return None
    place = find_place(reader, i + 1)
    value = place[1].value if place else None
    if place is None or not isinstance(value, PlaceName) or value.level not in {"province", "city"}:
        return None
    if reader.word(place[0]) != ")":
        return None
    name = BodyName("Đoàn đại biểu Quốc hội", "Đoàn đại biểu Quốc hội", "delegation", place=place[1])
    return place[0], reader.mention(i, place[0], Kind.ORGANIZATION, "seat-of-deputy", name)

"""What a headline tells short of an outing or reception that the text tells in full: by offices, bodies or nobody."""

import re

from civicgraph.resolve.draft import Draft, times_agree
from civicgraph.resolve.sameness import is_organ_of
from civicgraph.vocabulary import EventType, Role

_SIDES = {
    EventType.VISIT: (Role.VISITOR, Role.VISITED),
    EventType.INSPECTION: (Role.INSPECTOR, Role.INSPECTED),
    EventType.RECEPTION: (Role.HOST, Role.GUEST),
    EventType.AWARD: (Role.GIVER, Role.RECIPIENT),
}
"""Who acts, and who undergoes it."""
_SENT = ("đoàn", "tổ", "phái đoàn")
"""The heads of bodies that a body sends out: "Đoàn công tác Bộ Y tế"."""
_TEAM = re.compile(
    r"^(?:phái )?đoàn (?:công tác|lãnh đạo|đại biểu(?: cấp cao)?|cán bộ(?: cấp cao)?|kiểm tra|giám sát) "
)


def is_told_short(told: Draft, headline: Draft) -> bool:
    """Whether the headline tells shorter what `told` tells.

    "Thứ trưởng A thăm các gia đình", in the text at a place; "Bộ Y tế kiểm tra", in the text its delegation; "ông A
    tiếp Bộ trưởng Ngoại giao Lào", in the text with the minister's name.
    """
    if headline.type is EventType.SIGNING and told.type is headline.type and times_agree(told.time, headline.time):
        units = {key.partition(":")[2] for key in headline.of(Role.SIGNATORY) if key.startswith("Place:")}
        signers = {key.partition(" @ ")[2] for key in told.of(Role.SIGNATORY)}
        return bool(units) and len(units) == len(headline.of(Role.SIGNATORY)) and units <= signers  # "|Hà Nam, Huế| ký"
    if headline.type is EventType.MEETING and told.type is headline.type:
        return _meets_in_one_house(told, headline) or _works_with_those(told, headline)
    if headline.type is EventType.LAUNCH and told.type is headline.type:
        return _launches_that(told, headline)
    sides = _SIDES.get(headline.type)
    if sides is None or told.type is not headline.type or not times_agree(told.time, headline.time):
        return False
    acting, other = (told.of(side) for side in sides)
    acting_short, other_short = (headline.of(side) for side in sides)
    same = bool(acting & acting_short)
    if _are_sent(acting, acting_short):
        return not other_short or not other or bool(other & other_short) or _are_sent(other_short, other)
    if headline.type is EventType.INSPECTION and any(is_organ_of(a, b) for a in acting for b in acting_short):
        return not other_short or not other or bool(other & other_short)  # in the text "|Ban Pháp chế| HĐND tỉnh A"
    if headline.type is EventType.VISIT:
        unnamed = not other_short and (same or not acting_short or _is_office_of(acting, acting_short))
        holder = bool(other & other_short) and _is_office_of(acting, acting_short)
        return unnamed or holder
    if headline.type is EventType.RECEPTION:
        return same and _is_office_of(other, other_short)
    return False


def _launches_that(told: Draft, headline: Draft) -> bool:
    """Whether a headline without who launches it calls shorter what the text tells: "Phát động |cuộc thi viết|"."""
    short, long = (_plain_words(d.of(Role.PROGRAMME)) for d in (headline, told))
    bare = bool(short) and not headline.of(Role.LAUNCHER) and times_agree(told.time, headline.time)
    return bare and len(short & long) * 3 >= len(short) * 2


def _plain_words(keys: set[str]) -> set[str]:
    return {word for key in keys for word in _plain(key).replace("“", "").replace("”", "").split()}


def _meets_in_one_house(told: Draft, headline: Draft) -> bool:
    """Whether one body meets, of which the text names the organ: "Tỉnh ủy A", "|Ban Chấp hành Đảng bộ tỉnh| A"."""
    houses = [{_house(key) for key in d.of(Role.ORGANIZER)} for d in (told, headline)]
    one = all(any(_is_one_house(short, full) for full in houses[0]) for short in houses[1])
    own = told.status is headline.status and not told.passing and times_agree(told.time, headline.time)
    session = [(d.head or "").startswith(("kỳ họp", "đại hội")) for d in (told, headline)]
    return own and bool(houses[1]) and one and session[0] == session[1]


def _works_with_those(told: Draft, headline: Draft) -> bool:
    """Whether bodies work with each other that the text tells by persons and organs: "|Ban A| làm việc với |Huế|"."""
    short, long = headline.of(Role.PARTICIPANT), told.of(Role.PARTICIPANT, Role.CHAIR)
    if (
        headline.of(Role.ORGANIZER, Role.CHAIR)
        or len(short) != _SIDES_OF_WORK
        or not times_agree(told.time, headline.time)
    ):
        return False
    if headline.head != told.head or any(key.startswith("Person:") for key in short - long):
        return False
    sent = {key for key in short if _are_sent(long, {key})}
    told_anew = sent | {key for key in short if key in long or any(_is_of(organ, key) for organ in long)}
    rest = short - told_anew
    people = any(key.startswith("Person:") for key in long - short)
    # "Bộ A làm việc với |Huế|", in the text "Đoàn công tác Bộ A" with people of Huế
    unnamed = all(key.startswith("Organization:") or (sent and key.startswith("Place:")) for key in rest)
    return bool(told_anew) and (not rest or (people and unnamed))


_SIDES_OF_WORK = 2


def _is_of(organ: str, key: str) -> bool:
    """Whether a body is one of a place: "Ban Thường vụ Thành ủy Huế" of "Huế"."""
    place = key.removeprefix("Place:")
    return place != key and organ.startswith("Organization:") and organ.endswith(f" {place}")


def _house(key: str) -> tuple[str, str]:
    """The level that its name tells, and the body of which another may be an organ without it.

    >>> _house("Organization:ban chấp hành đảng bộ tỉnh hà nam") == _house("Organization:tỉnh ủy hà nam")
    True
    """
    name = _ORGAN.sub("", key.partition(":")[2].replace(" @ ", " "))
    committee = _COMMITTEE.match(name)
    own = _LEVEL_OF[committee[1]] if committee else ""
    name = _PARTY.sub("đảng", name)
    level = _LEVEL.search(name)
    return own or (level[0].strip() if level else ""), _LEVEL.sub("", name)


def _is_one_house(short: tuple[str, str], full: tuple[str, str]) -> bool:
    """Whether two names of one body tell one level, or one of them none."""
    return short[1] == full[1] and (short[0] == full[0] or not (short[0] and full[0]))


_ORGAN = re.compile(r"^(?:(?:ban )?thường trực|ban thường vụ|ban chấp hành) ")
_PARTY = re.compile(r"^(?:đảng bộ|đảng ủy|(?:tỉnh|thành|huyện|quận|thị) ủy)(?!\w)")
_COMMITTEE = re.compile(r"^(tỉnh|thành|huyện|quận|thị) ủy(?!\w)")
_LEVEL_OF = {"tỉnh": "tỉnh", "thành": "thành phố", "huyện": "huyện", "quận": "quận", "thị": "thị xã"}
_LEVEL = re.compile(r"(?<!\w)(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu) ")


def sends_team(one: Draft, other: Draft) -> bool:
    """Whether two tellings of an inspection name a body and the team that it sends, and none inspected otherwise."""
    inspected, others = one.of(Role.INSPECTED), other.of(Role.INSPECTED)
    first, second = one.of(Role.INSPECTOR), other.of(Role.INSPECTOR)
    agree = not inspected or not others or bool(inspected & others)
    return agree and times_agree(one.time, other.time) and (_are_sent(first, second) or _are_sent(second, first))


def _are_sent(party: set[str], senders: set[str]) -> bool:
    """Whether somebody of a party is sent by one of the bodies, as its name says."""
    names = [_plain(key) for key in senders if key.startswith("Organization:")]
    names = [_TEAM.sub("", name) for name in names]  # "Đoàn lãnh đạo tỉnh A", in the text "Đoàn công tác tỉnh A"
    sent = [_plain(key) for key in party if key.startswith("Organization:")]
    return any(team.startswith(_SENT) and team.endswith(f" {name}") for team in sent for name in names if name)


def _plain(key: str) -> str:
    """A body's name without the marks between its fields and its place's level: "bộ văn hóa thể thao du lịch"."""
    name = key.partition(":")[2].replace(" @ ", " ").replace(",", " ").replace(" - ", " ").replace(" và ", " ")
    return " ".join(_LEVEL.sub("", name).split())


def _is_office_of(people: set[str], bodies: set[str]) -> bool:
    """Whether bodies may stand for people of them: an office-holder whom a headline does not name."""
    named = any(key.startswith("Person:") for key in people)
    return named and any(key.startswith("Organization:") for key in bodies)

"""Posts told by a verb of holding: "ông A đang giữ chức X", "trước khi làm X, bà B …", "đồng chí C, trên cương vị X".

What "là" tells is read with the names themselves, what a decision gives with the decisions, a life by its years apart.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from civicgraph.model import BodyName, Evidence, Kind, Mention, PostName, RawPosition, Tagged
from civicgraph.parse.phrases import KIN, Actor, Phrases, is_past, posts_behind
from civicgraph.spelling import fold
from civicgraph.vocabulary import PositionStatus

CONFIDENCE = 0.8

# "giữ chức vụ", "đảm nhiệm các cương vị", "trở thành", "nhận nhiệm vụ"
_NOUNS = (
    r"(?: (?:các|những|nhiều|qua|chức vụ|chức danh|chức|cương vị|vị trí|trọng trách|vai trò|trách nhiệm|nhiệm vụ"
    r"|lãnh đạo|quản lý|công tác|chủ chốt|quan trọng|khác nhau|là|như|của))*"
    r"(?:,? (?:ở|tại|trong|của) (?:[^,;:.()]|\.(?=\w)){2,50}?(?= như\b|:))?"
    r"(?:,? (?:như|(?:tiêu biểu|cụ thể|lần lượt)(?: là| như)?|trong đó có|gồm(?: có)?)|,)?:?"
)
HOLDING = (
    rf"(?:(?:kiêm )?(?:nắm giữ|giữ)|(?:kiêm )?làm|kiêm nhiệm|đảm nhiệm|đảm nhận|đảm đương|trở thành|kinh qua|trải qua"
    r"|qua(?= (?:các|nhiều) (?:chức|cương|vị trí))"
    rf"|nhậm chức|nhận(?= (?:chức|nhiệm vụ|cương vị))){_NOUNS} "
)
_YEARS = r"(?:có )?(?:tới |gần |hơn |trên )?(?:nhiều|mấy|\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) năm"
LIGHT = (
    rf"(?:người|là người|hiện nay|hiện|nay|nguyên|đang|vẫn|cũng|từng|đã|lần lượt|tiếp tục|chính thức|vừa|mới|còn|lại"
    rf"|cùng lúc|đồng thời|có thời gian|{_YEARS}|(?:được )?(?:chuyển|điều|về|sang)(?: (?:sang|về|lên|qua))?"
    r"|(?:trong |suốt )?(?:quãng |khoảng )?thời gian|khi|lúc)"
)
_AS = (
    r"(?:với tư cách|(?:trên|với|trong|ở) cương vị|(?:trong|với|trên) vai trò|(?:với|dưới) chức danh)"
    r"(?: (?:là|của|một))?"
)
_MADE = r"được (?!giới thiệu|đề )(?:[^\W\d]+ ){1,7}?"
# "(SN 1962)", "(chị ruột ông Tám)": an aside of the name before its verb.
_ASIDE = r"(?: ?\([^()]{1,60}\))?"
# "48 tuổi, quê quán tỉnh Hà Nam, dân tộc Kinh; trình độ thạc sĩ": what is told of a life beside its posts.
_TOLD_OF_LIFE = (
    r" (?:\d\d tuổi|(?:sinh|quê|nguyên quán|trú|dân tộc|trình độ|có (?:trình độ|học vị|bằng)"
    r"|tốt nghiệp|cao cấp|tiến sĩ|thạc sĩ"
    r"|cử nhân|kỹ sư|giáo sư|phó giáo sư|bác sĩ|là (?:tiến sĩ|thạc sĩ|cử nhân|kỹ sư)|người (?=[A-ZĐ]|tỉnh|huyện|xã))"
    r"[^,;.()]{0,70})"
)
_BIO = rf"[,;]?{_TOLD_OF_LIFE}(?:[,;]{_TOLD_OF_LIFE}){{0,8}}"
_HOLDS = re.compile(
    rf"{_ASIDE}(?:{_BIO})?(?:[,;]| [–-])?(?P<light>(?: {LIGHT}){{0,6}}?)"
    rf" (?:(?P<made>{_MADE})?{HOLDING}|{_AS} |là:? (?:một |một trong những )?)",
)
_BEFORE = re.compile(
    r"(?:^|[\s“(])"
    r"(?P<when>(?:trước|sau|từ|kể từ)? ?(?:khi|lúc)|(?:trong |suốt )?(?:quãng |khoảng )?thời gian|phát biểu) "
    rf"(?:còn |đang |mới |vừa |chính thức |nhận quyết định (?:của (?:[^\W\d]+ ){{1,6}}?)?)*(?:(?:{_MADE})?{HOLDING})$"
    rf"|(?:^|[\s“(]){_AS} $"
)
# "… nhiệm kỳ 2010-2015, ông A": a term or time between a post and the comma.
_TERM = re.compile(
    r"(?: ?\([^()]{1,60}\)| (?:khóa|nhiệm kỳ|vào|từ|tháng|năm|đến|nay|giai đoạn)| [IVX]+\b| ?[\d/.–-]+){0,10} ?, $"
)
OVER = re.compile(r"\b(?:nguyên|từng|lần lượt|còn|thời gian|nhiều năm|kinh qua|\d+ năm|có \S+ năm|đã)\b")
# A name behind these is given to a post that nobody decided, or only by the verb before it.
_GOVERNED = frozenset({"thiệu", "nghị", "xuất", "cho", "để", "nếu", "mời", "giúp", "nhờ", "tên", "thay", "thế"})
_GIVEN = frozenset({"nhiệm", "công", "động", "chuyển", "định", "bầu", "cử", "lại", "chuẩn", "bạt", "hạn"})
_UNTIL = re.compile(r",?(?: trong)?(?: khoảng)?(?: thời gian)? từ [^,;.]{4,30} đến (?!nay)")
_WHEN = re.compile(r"(?:^|\s)(?:khi|lúc|thời|thời gian|thời điểm) $", re.IGNORECASE)
_GOVERNING = 30
"""What governs a name stands within so many letters before it."""
_WORDS = re.compile(r"[^\W\d_]+")


def read_tenures(tagged: Tagged, phrases: Phrases) -> Iterator[RawPosition]:
    """The posts that a sentence tells its people to hold or to have held by a verb, those of a row together."""
    if Kind.POST not in [name.kind for name in tagged.names]:
        return
    told = {position.post.start for position in phrases.positions}
    people = [a for a in phrases.actors if a.mention.kind is Kind.PERSON]
    for actor in people:
        yield from (p for p in _held_behind(tagged, actor) if p.post.start not in told)
    yield from (p for p in _held_before(tagged, people) if p.post.start not in told)


def _held_behind(tagged: Tagged, actor: Actor) -> Iterator[RawPosition]:
    """ "Ông A (SN 1962) từng giữ chức |X|", "ông A, với tư cách là |X|, …"."""
    text, base = tagged.sentence.text, tagged.sentence.start
    verb = _HOLDS.match(text, actor.end - base)
    if verb is None:
        yield from _told_with_life(tagged, actor)
        return
    work = _WORK.match(text, verb.end())
    start = work.end() if work is not None else verb.end()
    posts = posts_behind(tagged, base + start)
    if "lần lượt" in verb["light"] and (row := _row_up_to(tagged, actor)):
        yield from _held_in_turn(row, posts, verb)
        return
    now = re.search(r"\b(?:hiện|nay)\b", verb["light"])
    apposed = now is not None and verb[0].startswith(",")  # "giao … cho ông A, |hiện giữ chức X|"
    if not posts or posts[0].start != base + start or (_is_anothers(tagged, actor) and not apposed):
        return
    begin, end = actor.start - base, posts[-1].end
    over = (is_past(tagged, actor.start) and now is None) or bool(OVER.search(verb["light"]))
    over = over or ("kinh qua" in verb[0] and now is None)
    over = over or _UNTIL.match(text, posts[-1].end - base) is not None
    over = over or (_WHEN.search(text, max(0, begin - _GOVERNING), begin) is not None and "trở thành" not in verb[0])
    if text.endswith("do ", 0, begin):
        posts = [p for post in posts if (p := _in_body_led(tagged, actor, post)) is not None]
    if verb["made"] and not over:
        return  # "được bổ nhiệm giữ chức X" is news, which the decisions tell
    yield from _tell(actor.mention, posts, former=over, rule="person-holds-post")
    for more, still in held_on(tagged, end):
        yield from _tell(actor.mention, more, former=over and not still, rule="person-holds-post")


def _held_in_turn(persons: list[Mention], posts: list[Mention], verb: re.Match[str]) -> Iterator[RawPosition]:
    """ "Ông A, bà B |lần lượt giữ chức X và Y|": one each, if there are as many; news is left to the decisions."""
    if verb["made"] or len(posts) != len(persons):
        return
    over = re.search(r"\b(?:nguyên|từng|còn|thời gian|đã)\b", verb["light"]) is not None
    for person, post in zip(persons, posts, strict=True):
        yield from _tell(person, [post], former=over, rule="person-holds-post")


def _row_up_to(tagged: Tagged, actor: Actor) -> list[Mention]:
    """The people joined by commas and "và" of whom one is the last, nobody where he stands alone."""
    text, base = tagged.sentence.text, tagged.sentence.start
    row = [actor.mention]
    for name in reversed([m for m in tagged.names if m.kind is Kind.PERSON and m.end <= actor.mention.start]):
        if not _JOINED.fullmatch(text, name.end - base, row[0].start - base):
            break
        row.insert(0, name)
    return row if len(row) > 1 else []


_JOINED = re.compile(r"(?:,| và|, và) (?:(?:các )?(?:ông|bà|đồng chí|anh|chị) ?)*", re.IGNORECASE)
_WORK = re.compile(r"(?:cán bộ|giảng viên|giáo viên|chuyên viên|nhân viên|kỹ sư|bác sĩ|công nhân)[^,;:()]{0,70}[,;] ")
"""Work that is no post, with which the row of a life may begin: "từng là |giảng viên Trường A|, Trưởng khoa B"."""
_BESIDE = re.compile(rf"{_ASIDE}{_BIO}[,;] (?:hiện(?: nay)? )?")


def _told_with_life(tagged: Tagged, actor: Actor) -> Iterator[RawPosition]:
    """ "Ông A 54 tuổi, quê ở Hà Nam, tiến sĩ Luật, |Ủy viên Trung ương Đảng khóa 13|.": a row among what he is."""
    text, base = tagged.sentence.text, tagged.sentence.start
    life = _BESIDE.match(text, actor.end - base)
    posts = posts_behind(tagged, base + life.end()) if life is not None else []
    if life is None or not posts or posts[0].start != base + life.end() or is_past(tagged, actor.start):
        return
    if _END.match(text, posts[-1].end - base):
        yield from _tell(actor.mention, posts, former=False, rule="person-holds-post")


_END = re.compile(r"(?:,? (?:khóa|nhiệm kỳ)[^,;.]{1,30}(?:, [\dIVX]+)*)?(?:[.;]|$)")
_ON = re.compile(rf"(?: \(cũ\))?(?:,| và)(?P<light>(?: {LIGHT}){{0,6}}) (?:{HOLDING}|là )")


def held_on(tagged: Tagged, end: int) -> Iterator[tuple[list[Mention], bool]]:
    """The rows of posts that go on behind one with a verb each, and whether held now: "là X, |hiện giữ chức Y|"."""
    text, base = tagged.sentence.text, tagged.sentence.start
    while (verb := _ON.match(text, end - base)) is not None:
        posts = posts_behind(tagged, base + verb.end())
        if not posts or posts[0].start != base + verb.end():
            return
        yield posts, re.search(r"\b(?:hiện|nay)\b", verb["light"]) is not None
        end = posts[-1].end


def _in_body_led(tagged: Tagged, actor: Actor, post: Mention) -> Mention | None:
    """ "|Đoàn công tác| của Bộ A (B) do ông C làm |trưởng đoàn|": the bare post in the body told before "do"."""
    value = post.value
    assert isinstance(value, PostName)
    if value.body is not None or not value.open:
        return post
    base = tagged.sentence.start
    before = tagged.names[: bisect_left(tagged.names, actor.start, key=lambda name: name.start)][-_NEAR:]
    bodies = [m for m in before if m.kind is Kind.ORGANIZATION]
    team = next((m for m in bodies if isinstance(m.value, BodyName) and m.value.kind == "delegation"), None)
    team = team if team is not None or value.head != "Đoàn" else small_team(tagged, actor)
    if team is None and value.head == "Đoàn" and _BARE_TEAM.search(fold(tagged.sentence.text[: actor.start - base])):
        return post  # "|Đoàn| do ông A làm Trưởng đoàn": the one that the article has named
    return replace(post, value=replace(value, body=team)) if team is not None and value.head == "Đoàn" else None


_TEAM = re.compile(
    r"\b(đoàn (?:kiểm tra|thanh tra|giám sát|khảo sát|công tác)(?: liên ngành| công vụ)?) do (?:[^\W\d]+ ){0,3}$"
)


_BARE_TEAM = re.compile(r"(?:^|[,;.] )đoàn do (?:[^\W\d]+ ){0,3}$")


def small_team(tagged: Tagged, actor: Actor) -> Mention | None:
    """A team of no owner, told in small letters right before its leader: "|đoàn kiểm tra liên ngành| do ông A …"."""
    base = tagged.sentence.start
    told = _TEAM.search(fold(tagged.sentence.text[: actor.start - base]))
    if told is None:
        return None
    name = told[1].capitalize()
    head = " ".join(name.split()[:3])
    start, end = base + told.start(1), base + told.end(1)
    return Mention(start, end, Kind.ORGANIZATION, "small-team", BodyName(head, name, "delegation"))


_NEAR = 6
"""A body led by somebody is among so many names before his."""


def _is_anothers(tagged: Tagged, actor: Actor) -> bool:
    """Whether who is named does not hold the post, or is given it by another verb: "bổ nhiệm |ông A giữ chức| X"."""
    text, base = tagged.sentence.text, tagged.sentence.start
    begin = actor.start - base
    lead = [fold(word) for word in _WORDS.findall(text, max(0, begin - _GOVERNING), begin)[-2:]]
    if lead and lead[-1] in _GOVERNED | _GIVEN:
        return True
    called = [fold(word) for word in _WORDS.findall(text, begin, actor.mention.start - base)]
    return not KIN.isdisjoint({*lead, *called[:-1]})  # "bà B, |chị ông A, khi còn giữ chức| X"


def _held_before(tagged: Tagged, people: list[Actor]) -> Iterator[RawPosition]:
    """ "Trước khi làm |X|, ông A …", "Trên cương vị |X|, bà B …": a post told in front of its holder."""
    text, base = tagged.sentence.text, tagged.sentence.start
    posts = [m for m in tagged.names if m.kind is Kind.POST]
    for actor in people:
        start = _beginning(tagged, actor)
        begin = start - base
        before = posts[: bisect_left(posts, start, key=lambda post: post.start)][-_ROW:]
        if not before or not text.endswith(", ", 0, begin) or not _TERM.fullmatch(text, before[-1].end - base, begin):
            continue
        for first in reversed(before):
            lead = _BEFORE.search(text[max(0, first.start - base - _LEAD) : first.start - base].lower())
            row = posts_behind(tagged, first.start) if lead else []
            if lead and row and row[-1].start == before[-1].start:
                over = bool(lead["when"]) and ("thời gian" in lead["when"] or " còn " in lead[0] or " đang " in lead[0])
                yield from _tell(actor.mention, row, former=over, rule="post-before-holder")
                break


def _beginning(tagged: Tagged, actor: Actor) -> int:
    """Where a name begins with its honorific, rank and the post right before it: "…, |Thứ trưởng A|"."""
    k = bisect_left(tagged.names, actor.mention.start, key=lambda name: name.start)
    start = actor.mention.start
    for name in reversed(tagged.names[max(0, k - 3) : k]):
        gap = tagged.sentence.text[name.end - tagged.sentence.start : start - tagged.sentence.start]
        if name.kind not in {Kind.RANK, Kind.POST} or gap.strip():
            break
        start = name.start
    return start


_ROW = 6
_LEAD = 120
"""So many posts, behind words of so many letters, are told before their holder's name."""


def _tell(person: Mention, posts: list[Mention], *, former: bool, rule: str) -> Iterator[RawPosition]:
    for post in posts:
        value = post.value
        assert isinstance(value, PostName)
        status = PositionStatus.FORMER if former else value.status
        start, end = min(person.start, post.start), max(person.end, post.end)
        held = replace(post, value=replace(value, status=status))
        yield RawPosition(person, held, status, Evidence(start, end, rule, CONFIDENCE))

"""Who carries out a document or programme: by "thực hiện" and its like, by a meeting held for it, as its investor."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise, product

from civicgraph.model import Kind, Mention, RawRelation
from civicgraph.parse.clauses import Clauses, Verb
from civicgraph.parse.phrases import Actor
from civicgraph.parse.ties import GOES_ON, bare_words, last_body, sides, tie, titled_in
from civicgraph.spelling import fold
from civicgraph.vocabulary import RelationType

# Who looks after, or talks of, the carrying out does not carry out: "giám sát việc thực hiện Nghị quyết".
_LOOKS_AFTER = {
    "giám sát",
    "kiểm tra",
    "thanh tra",
    "thảo luận",
    "thẩm tra",
    "đôn đốc",
    "sơ kết",
    "tổng kết",
    "báo cáo",
}
# Behind one of these the carrying out is a thing that is talked of: "kết quả thực hiện", "5 năm thực hiện".
_AS_NOUN = frozenset(["quả", "hình", "việc", "trình", "năm", "tháng", "độ", "sự", "cuộc", "về", "đích", "vụ", "điểm"])
# What may stand between the verb and what is carried out.
_HOW = frozenset(
    [
        "tốt", "hiệu", "quả", "có", "nghiêm", "túc", "các", "sâu", "sắc", "thành", "công", "đúng", "đầy", "đủ", "chỉnh",
        "thắng", "lợi", "nội", "dung", "của", "mục", "tiêu", "những", "quyết", "liệt", "đồng", "bộ", "toàn", "diện",
        "mạnh", "mẽ", "và", "việc", "nhiệm", "vụ", "đề", "ra", "trong", "theo", "hiện", "thực", "kịp", "thời", "“", '"',
    ]
)  # fmt: skip
# Between who carries out and the verb: of "họp về việc |thực hiện|" nobody is told to do so.
_TALK = frozenset(["về", "việc", "thảo", "luận", "quả", "hình", "cáo", "thông", "sơ", "kết", "tổng", "hoạch", "vướng"])
_MOST_WORDS = 30


def read_carrying_out(clauses: Clauses) -> Iterator[RawRelation]:
    """The ties of bodies and papers with what they carry out, as the sentence tells."""
    if not clauses.titled:
        return iter(())
    rules = (_carrying_out, _held_in_common, _met_about, _investing)
    return chain.from_iterable(rule(clauses) for rule in rules)


def _is_looked_after(clauses: Clauses, cue: Mention) -> bool:
    before = clauses.before(cue.start, 6)
    if before[-1:] != [] and (
        before[-1] in _AS_NOUN or not _LOOKS_AFTER.isdisjoint(" ".join(pair) for pair in pairwise(before))
    ):
        return True
    return _INSPECTED_LEADING.search(" ".join(clauses.before(cue.start, 24))) is not None


def _carrying_out(clauses: Clauses) -> Iterator[RawRelation]:
    """ "Công an tỉnh triển khai Chương trình phối hợp số 09", "Chương trình số 22 thực hiện Nghị quyết 25"."""
    titled = titled_in(clauses)
    for verb in clauses.verbs:
        if verb.cue.rule != "implement" or verb.negated:
            continue
        if verb.passive and verb.agent:  # "dự án do Công ty A thực hiện"
            done = [m for m in titled if m.end <= verb.agent[0].start]
            near = done and len(clauses.words(done[-1].end, verb.agent[0].start)) <= _NEAR
            for subject in sides(clauses, verb.agent) if near else []:
                yield tie(clauses, subject, RelationType.IMPLEMENTS, done[-1], "somebody-carries-out", 0.75)
            continue
        target = next((m for m in titled if m.start >= verb.cue.end), None)
        if target is None:
            continue
        gap = clauses.words(verb.cue.end, target.start)
        if len(gap) > 6 or not _HOW.issuperset(gap) or gap[-1:] == ["theo"]:
            continue
        if (partners := _partners_of_pact(clauses, target)) is not None:
            carriers: Sequence[Mention] = partners
        elif _carries_on(clauses, verb, titled):
            carriers = [m for m in titled if m.end <= verb.cue.start][-1:]
        elif (since := _behind_years(clauses, verb, target)) is not None:
            carriers = since
        elif _is_looked_after(clauses, verb.cue):
            carriers = _looked_at(clauses, verb.cue, _row_behind(clauses, titled, target)[-1])
        else:
            carriers = _carriers(clauses, verb, target)
        row = _row_behind(clauses, titled, target)
        if row[1:] and carriers and carriers[0].kind is not Kind.ORGANIZATION:
            row = _joined(clauses, row)
        for subject, each in product(carriers, row):
            yield tie(clauses, subject, RelationType.IMPLEMENTS, each, "somebody-carries-out", 0.75)


def _held_in_common(clauses: Clauses) -> Iterator[RawRelation]:
    """ "Chương trình A do |Sở B| phối hợp với |Công ty C| triển khai", "Cuộc thi D do |Cục E và Hội F| tổ chức"."""
    programmes = [m for m in titled_in(clauses) if m.kind is Kind.PROGRAMME]
    for verb in clauses.verbs if programmes else []:
        done = [m for m in programmes if verb.agent and m.end <= verb.agent[0].start]
        if not done or verb.negated or not _is_passive(clauses.words(done[-1].end, verb.agent[0].start)):
            continue
        if _is_occasions(clauses, done[-1]):
            continue
        held = verb.agent if verb.cue.rule == "organise" else _with_partners(clauses, verb)
        for subject in sides(clauses, held):
            yield tie(clauses, subject, RelationType.IMPLEMENTS, done[-1], "somebody-carries-out", 0.75)


def _is_occasions(clauses: Clauses, programme: Mention) -> bool:
    """Whether an occasion for a programme is what is held: "|Lễ phát động| Tháng hành động A do Bộ B tổ chức"."""
    held = [c for c in clauses.cues("meeting", "ceremony") if c.end <= programme.start]
    return bool(held) and len(clauses.words(held[-1].end, programme.start)) <= _BESIDE


def _is_passive(gap: Sequence[str]) -> bool:
    """Whether only the mark of who acts stands behind a programme, or its short name in brackets and the mark."""
    told = gap[gap.index(")") + 1 :] if gap[:1] == ["("] and ")" in gap else gap
    return [word for word in told if word not in {",", "đã", "đang", "sẽ", "”", '"'}] in (["do"], ["được"])


def _with_partners(clauses: Clauses, verb: Verb) -> list[Actor]:
    """Who acts with whom it works together, where a verb behind them tells that they hold or carry out something."""
    partners = clauses.object_of(verb.cue) if verb.cue.rule == "coordinate" else []
    last = partners[-1].end if partners else 0
    held = next((v for v in clauses.verbs if v.cue.rule in {"organise", "implement"} and v.cue.start >= last), None)
    gap = clauses.words(last, held.cue.start) if held is not None else []
    if not partners or held is None or len(gap) > _BESIDE or not {"dừng", "ngừng", "không", "chưa"}.isdisjoint(gap):
        return []
    return [*verb.agent, *partners]


_BESIDE = 3
"""Words between the last partner and the verb at most: "B |và các đơn vị| tổ chức" tells of others."""


def _partners_of_pact(clauses: Clauses, pact: Mention) -> list[Mention] | None:
    """Those who work together by a pact, whoever looks at it: "sơ kết thực hiện Quy chế phối hợp |của A và B|".

    They stand behind it, in a meeting "giữa A và B", or hold one: "|A và B| tổ chức hội nghị tổng kết thực hiện …".
    """
    if "phối hợp" not in fold(clauses.text(pact.start, pact.end)):
        return None
    behind = [a for a in clauses.actors if a.start >= pact.end and clauses.before(a.start, 1) in (["của"], ["giữa"])]
    between = [a for a in clauses.actors if a.end <= pact.start and clauses.before(a.start, 1) == ["giữa"]]
    holding = [v.subject for v in clauses.verbs if v.cue.rule == "organise" and v.direct and v.cue.end <= pact.start]
    groups = [clauses.group_at(actor) for actor in (*behind[:1], *between[:1])]
    rows = [sides(clauses, group) for group in (*groups, *holding)]
    return next((row for row in rows if len(row) > 1), None)


def _looked_at(clauses: Clauses, cue: Mention, last: Mention) -> list[Mention]:
    """Whose carrying out is inspected: "kiểm tra |Tỉnh ủy A| về thực hiện …", "… thực hiện Nghị quyết đối với |B|"."""
    if not _INSPECTS.search(" ".join(clauses.before(cue.start, 60))):
        return []
    for actor in clauses.actors_after(last.end):
        if clauses.before(actor.start, 2) == ["đối", "với"] or clauses.before(actor.start, 1) in (["tại"], ["ở"]):
            return sides(clauses, clauses.group_at(actor), offices=False)
    before = next((a for a in reversed(clauses.actors) if a.end <= cue.start), None)
    if before is None or clauses.before(before.start, 2) not in (["đối", "với"], ["kiểm", "tra"], ["giám", "sát"]):
        return []
    gap = clauses.words(before.end, cue.start)
    return sides(clauses, [before], offices=False) if gap[:1] in (["về"], ["trong"]) and ";" not in gap else []


_INSPECTS = re.compile(r"(?<!\w)(?:kiểm tra|giám sát)(?!\w)")
# "kiểm tra việc |chỉ đạo, tổ chức| thực hiện Nghị quyết 4"
_INSPECTED_LEADING = re.compile(
    r"(?<!\w)(?:kiểm tra|giám sát)(?: việc| công tác)?"
    r"(?: (?:việc|lãnh đạo|chỉ đạo|quán triệt|tổ chức|triển khai|học tập|tình hình|kết quả|,|và))+$"
)


def _met_about(clauses: Clauses) -> Iterator[RawRelation]:
    """ "|Sở A| tổ chức hội nghị (quán triệt,) triển khai Kế hoạch 12": who meets its people to set about it."""
    for m in titled_in(clauses):
        if not _MEETS_ABOUT.search(" ".join(clauses.before(m.start, 24))):
            continue
        held = next((v for v in reversed(clauses.verbs) if v.cue.rule == "organise" and v.cue.end <= m.start), None)
        if held is None or not held.direct or held.negated or ";" in clauses.words(held.cue.end, m.start):
            continue
        for subject in sides(clauses, held.agent or held.subject, offices=False):
            yield tie(clauses, subject, RelationType.IMPLEMENTS, m, "body-meets-to-carry-out", 0.7)


_MEETS_ABOUT = re.compile(
    r"tổ chức (?:hội nghị|cuộc họp|buổi họp|họp)(?: (?!sơ kết|tổng kết|đánh giá|báo cáo)[^;.:]{1,80}(?:,| và| để))?"
    r" triển khai(?: thực hiện)?$"
)


_NEAR = 3
"""So many words at most stand between a project and "do" with whoever carries it out."""


def _row_behind(clauses: Clauses, titled: Sequence[Mention], first: Mention) -> list[Mention]:
    """ "Chỉ thị 11 của Ban Bí thư, |Chỉ thị 13 ngày 17/12 của Chính phủ và Kế hoạch 5|": the titles of one row."""
    row = [first]
    for m in titled:
        if m.start >= row[-1].end:
            gap = bare_words(clauses, row[-1].end, m.start)
            if not _ROW_OF_TITLES.issuperset(gap) or not {",", "và", ";", "gắn"} & set(gap):
                break
            row.append(m)
    return row


def _joined(clauses: Clauses, row: Sequence[Mention]) -> list[Mention]:
    """The row of what a paper carries out up to a comma, behind which the paper itself may have its next.

    "Chương trình A thực hiện Nghị quyết 4 |và| Nghị quyết 5", but "nêu ở Chương trình A thực hiện Nghị quyết 4|,| …".
    """
    kept = [row[0]]
    for m in row[1:]:
        if "," in clauses.words(kept[-1].end, m.start):
            break
        kept.append(m)
    return kept


_ROW_OF_TITLES = frozenset(
    {",", "và", "của", "ngày", "các", ";", "khóa", "(", ")", "năm", "tháng", "gắn", "với", "việc", "thực", "hiện"}
)


def _carries_on(clauses: Clauses, verb: Verb, titled: Sequence[Mention]) -> bool:
    """ "Kết luận số 1 ngày 4/4 của Bộ Chính trị |về việc tiếp tục| thực hiện …": the title before carries out."""
    before = [m for m in titled if m.end <= verb.cue.start]
    if not before or fold(clauses.text(before[-1].start, before[-1].end)).startswith("báo cáo "):
        return False  # "báo cáo kết quả kiểm tra về việc thực hiện …" only tells of it
    gap = bare_words(clauses, before[-1].end, verb.cue.start)
    sent = (
        gap[:1] == ["gửi"] and gap[-2:] == ["về", "việc"] and not {";", ":"} & set(gap)
    )  # "Công văn 12 gửi … về việc"
    return sent or _TO_CARRY_OUT.issuperset(gap)


_TO_CARRY_OUT = frozenset(
    {"tiếp", "tục", "đẩy", "mạnh", "nhằm", "để", "của", "ngày", "về", "việc", "khóa", "tăng", "cường"}
)


def _carriers(clauses: Clauses, verb: Verb, target: Mention) -> Sequence[Mention]:
    """The bodies that carry out: who acts behind a fronted phrase, else the verb's subject."""
    if (fronted := _behind_fronted(clauses, verb, target)) is not None:
        return fronted
    if not verb.direct and (told := _told_to_carry_out(clauses, verb)):
        return told
    if _is_others(clauses, verb):
        return []
    subject = sides(clauses, verb.subject, offices=False)
    if not verb.subject or verb.direct or verb.subject[0].start > verb.cue.end:
        return subject
    between = clauses.words(verb.subject[-1].end, verb.cue.start)
    return [] if len(between) > _MOST_WORDS or {";", "“", "”"} & set(between) or _TALK & set(between) else subject


def _is_others(clauses: Clauses, verb: Verb) -> bool:
    """Whether the subject only has others do so, or is but whose founding is told.

    "|Bộ A| yêu cầu các đơn vị thực hiện …", "kỷ niệm thành lập |Hội B| và triển khai …".
    """
    last = verb.subject[-1].end if verb.subject else verb.cue.start
    if verb.subject and clauses.before(verb.subject[0].start, 2) == ["thành", "lập"]:
        return True
    orders = [c for c in clauses.cues("direct") if last <= c.start and c.end <= verb.cue.start]
    asked = any(fold(clauses.text(c.start, c.end)) in _ASKING for c in orders)
    return not verb.direct and (asked or any(clauses.after(c.end)[:1] not in _GOES_ON_LEADING for c in orders))


_ASKING = {"yêu cầu", "đề nghị", "kiến nghị", "đôn đốc"}
"""Who asks for it has others do it: "Bộ A |yêu cầu| thực hiện nghiêm Kết luận 12"."""
_GOES_ON_LEADING = ([","], ["và"], ["tổ"], ["triển"], ["thực"], ["quán"], ["việc"])
"""So goes on what a body leads itself: "Đảng ủy đã chỉ đạo| tổ chức| thực hiện …"."""


def _told_to_carry_out(clauses: Clauses, verb: Verb) -> list[Mention]:
    """ "yêu cầu |Bộ A| khẩn trương thực hiện …": the bodies that the last order names, nothing but zeal between."""
    order = next((v for v in reversed(clauses.verbs) if v.cue.rule == "direct" and v.cue.end <= verb.cue.start), None)
    group = clauses.object_of(order.cue, 2) if order is not None and not order.passive else []
    if not group or any(group[-1].end <= a.start < verb.cue.start for a in clauses.actors):
        return []
    return sides(clauses, group) if _ZEAL.issuperset(clauses.words(group[-1].end, verb.cue.start)) else []


_ZEAL = GOES_ON | frozenset(
    [
        "cần", "phải", "khẩn", "trương", "tập", "trung", "tích", "chủ", "tổ", "chức", "nghiêm", "túc", "đẩy", "sớm",
        "tăng", "quan", "lãnh", "đạo", "chỉ", "nữa", "hơn", "quyết", "liệt", "tốt", "làm", ",",
    ]
)  # fmt: skip


def _behind_fronted(clauses: Clauses, verb: Verb, target: Mention) -> Sequence[Mention] | None:
    """ "Thực hiện Kế hoạch 169, ngày 2/2, |Sở Y tế| kiểm tra …": who acts behind the phrase's comma carries out.

    None where the words are no such phrase; nobody where a person acts.
    """
    lead = clauses.before(verb.cue.start, 1)
    if lead and lead[0] not in {",", ":", ";", "…", ".", "“", "để", "nhằm", "biết", "rằng"}:
        return None
    return _acting_behind(clauses, target, opening=_LEADS_UP.issuperset(_opening_words(clauses, verb)))


def _opening_words(clauses: Clauses, verb: Verb) -> list[str]:
    return clauses.words(clauses.sentence.start, verb.cue.start)


def _behind_years(clauses: Clauses, verb: Verb, target: Mention) -> Sequence[Mention] | None:
    """ "Sau 5 năm thực hiện Đề án A, |Huyện ủy B| đã …", "Trong quá trình triển khai …, |Sở C| …": who has done so.

    None where the sentence does not open so.
    """
    if not _FOR_YEARS.fullmatch(" ".join(_opening_words(clauses, verb))):
        return None
    return _acting_behind(clauses, target, opening=True)


_FOR_YEARS = re.compile(
    r"(?:sau|qua|trải qua|trong)(?: hơn| gần| khoảng)? (?:\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
    r" (?:năm|tháng)(?: triển khai| tổ chức)?|trong quá trình(?: triển khai| tổ chức)?"
)


def _acting_behind(clauses: Clauses, target: Mention, *, opening: bool) -> Sequence[Mention] | None:
    """Who acts behind the comma of a phrase that names what is carried out; None where none is told to."""
    for later in clauses.verbs:
        if later.direct and not later.embedded and later.subject and later.subject[0].start >= target.end:
            first = later.subject[0].start
            if clauses.before(first, 1) != [","] or ";" in clauses.words(target.end, first):
                break
            return sides(clauses, later.subject, offices=False) or _told_by(clauses, later)
    # "…, năm 2017, |Đại học Vinh| đã tái cấu trúc": no telling word, but who it is that did.
    for actor in clauses.actors_after(target.end):
        gap = clauses.words(target.end, actor.start)
        if actor.mention.kind is Kind.PERSON or len(gap) > _FRONTED or ";" in gap:
            return None
        group = clauses.group_at(actor)
        if "các cấp" in " ".join(clauses.after(group[-1].end, 15)):  # "Ban Dân vận, các ngành, đoàn thể các cấp"
            return None
        if gap[-1:] == [","] and (opening or clauses.after(group[-1].end, 1)[:1] in _ACTING):
            return sides(clauses, group, offices=False)
    return None


def _told_by(clauses: Clauses, saying: Verb) -> list[Mention]:
    """ "Để thực hiện Nghị quyết 4, ông A cho biết |Tỉnh ủy| sẽ …": the body of which the speaker tells."""
    if saying.cue.rule != "say":
        return []
    return sides(clauses, clauses.object_of(saying.cue, 1), offices=False)


_FRONTED = 40
"""An opening phrase that names what is carried out goes on for so many words at most."""
_ACTING = (["đã"], ["sẽ"], ["đang"])
_LEADS_UP = frozenset({"để", "nhằm", "tiếp", "tục", "đẩy", "mạnh", "tổ", "chức", "“"})


def _investing(clauses: Clauses) -> Iterator[RawRelation]:
    """Who builds: "dự án A do |Công ty B| làm chủ đầu tư", "|Công ty B|, chủ đầu tư dự án A", "|B| đang thi công A".

    Or behind it: "chủ đầu tư dự án A là |Công ty B|".
    """
    for m in clauses.tagged.names:
        if m.kind is not Kind.PROGRAMME:
            continue
        behind = next(iter(clauses.actors_after(m.end)), None)
        before = _before_brackets(clauses, m)
        gap = clauses.words(m.end, behind.start) if behind is not None else []
        if behind is not None and (_OWNED.fullmatch(" ".join(gap)) or _is_told_owner(clauses, m, gap)):
            group = clauses.group_at(behind)
        elif behind is not None and gap[-1:] == ["do"]:
            group = clauses.group_at(behind)
            words = " ".join(clauses.after(group[-1].end, 12))
            if len(gap) > _INVESTED or {",", ";", ":"} & set(gap) or not _AS_INVESTOR.match(words):
                continue
        elif before is not None and _OWNING.fullmatch(" ".join(clauses.words(before.end, m.start))):
            group = [before]
        else:
            continue
        held = last_body(group[0]) if group == [before] else None  # "Chủ tịch |Công ty B|, chủ đầu tư dự án A"
        for subject in [held] if held is not None else sides(clauses, group, offices=False):
            yield tie(clauses, subject, RelationType.IMPLEMENTS, m, "investor-of-project", 0.8)


def _before_brackets(clauses: Clauses, project: Mention) -> Actor | None:
    """The last told before a project, over brackets that say where it sits: "|Công ty B| (có trụ sở tại Huế) - …"."""
    told = [a for a in clauses.actors if a.end <= project.start]
    closed = clauses.text(told[-1].end, project.start).find(")") if told else -1
    if closed < 0:
        return told[-1] if told else None
    end = told[-1].end + closed
    opened = clauses.text(clauses.sentence.start, end).rfind("(") + clauses.sentence.start
    outside = [a for a in told if a.end <= opened]
    return outside[-1] if outside else told[-1]


def _is_told_owner(clauses: Clauses, project: Mention, gap: Sequence[str]) -> bool:
    """ "|chủ đầu tư dự án A là| Công ty B", the name of the project at most with what it is behind it."""
    if gap[-1:] != ["là"] or len(gap) > _INVESTED or {",", ";", ":"} & set(gap):
        return False
    before = clauses.before(project.start, 5)
    return " ".join(before[-3:]) in _INVESTORS or " ".join(before[-4:-1]) in _INVESTORS


_INVESTORS = {"chủ đầu tư", "nhà đầu tư"}
_INVESTED = 4
_AS_INVESTOR = re.compile(
    r"(?:\( [^)]+ \) )?(?:(?:làm|là) (?:chủ đầu tư|nhà đầu tư|nhà thầu|tổng thầu|chủ dự án|đại diện)|"
    r"(?:cùng |hợp tác |liên doanh |góp vốn )?đầu tư|thi công|triển khai|quản lý)(?!\w)"
)
_OWNING = re.compile(
    r"(?:\( [^)]+ \) )?(?:(?:,|-|–|\(|là|, là|đang là|làm|được giao làm|được giao là|được chọn làm|với vai trò là) "
    r"(?:(?:là )?đơn vị |đại diện )?(?:chủ đầu tư|nhà đầu tư|tổng thầu|nhà thầu thi công|nhà thầu)"
    r"(?: của| xây dựng| thi công| thực hiện| với)?|"
    r"(?:đã |đang |sẽ )?thi công|(?:đã |đang |sẽ )?đầu tư xây dựng)"
)
_OWNED = re.compile(r"[,(] (?:có )?(?:chủ đầu tư|nhà đầu tư|tổng thầu)(?: dự án)?(?: là|:| :)?|có chủ đầu tư là")

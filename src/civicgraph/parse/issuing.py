"""Who issued a document or programme: by "của", by "ban hành", by what was decided in it."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from civicgraph.model import Kind, Mention, RawRelation, Title
from civicgraph.parse.clauses import Clauses, Verb
from civicgraph.parse.deeds import is_signed_for
from civicgraph.parse.phrases import Actor, body_of
from civicgraph.parse.ties import is_team, tie, titled_in
from civicgraph.spelling import fold
from civicgraph.vocabulary import RelationType


def read_issuing(clauses: Clauses) -> Iterator[RawRelation]:
    """The ties of documents and programmes with who issued them, as the sentence tells."""
    if not clauses.titled:
        return iter(())
    rules = (_of_issuer, _of_sides, _issued_by, _decided_at)
    return chain.from_iterable(rule(clauses) for rule in rules)


def _office(actor: Actor) -> Mention:
    """A post issues for its body: whoever holds it now need not have held it then."""
    body = body_of(actor.mention) if actor.mention.kind is Kind.POST else None
    return body or actor.mention


def _of_issuer(clauses: Clauses) -> Iterator[RawRelation]:
    """ "Nghị quyết số 25 của BCH T.Ư Đảng", "Luật mà Quốc hội ban hành", "tại Quyết định số 12, UBND tỉnh …"."""
    titled = titled_in(clauses)
    for k, m in enumerate(titled):
        actor = next((a for a in clauses.actors if a.start >= m.end), None)
        numbered = isinstance(m.value, Title) and m.value.number is not None and m.kind is Kind.DOCUMENT
        if actor is None or actor.mention.kind not in (_ISSUERS if numbered else _ISSUERS - {Kind.PERSON}):
            continue
        gap = clauses.words(m.end, actor.start)
        dated = not {"ngày", "năm", "tháng"}.isdisjoint(gap) and len(gap) <= 9
        decided = clauses.before(m.start, 1) == ["tại"] and gap[-1:] == [","] and (dated or len(gap) == 1)
        decided = decided and not clauses.is_anothers_paper(m)
        decided = decided and not any(v.passive and v.direct and actor in v.subject for v in clauses.verbs)
        enacted = gap == ["mà"] and clauses.after(actor.end, 2) in (["ban", "hành"], ["thông", "qua"])
        owned = gap[-1:] == ["của"] and (dated or all(_is_further_number(w) for w in gap[:-1]))
        owned = owned or (m.kind is Kind.DOCUMENT and _is_of_plenum(gap)) or _is_about(clauses, m, gap, actor)
        if owned and gap[-3:-1] == ["kết", "luận"]:
            continue  # "Thông báo số 12 ngày 5/6 kết luận của |Phó Thủ tướng A|": the office that tells them issued it
        if owned and "liên tịch" in fold(clauses.text(m.start, m.end)) and len(clauses.group_at(actor)) == 1:
            continue  # "Nghị quyết liên tịch về phản biện xã hội |của Mặt trận|": one body makes none
        if owned and (_is_law(m) or (m.kind is Kind.PROGRAMME and _is_asked_about(clauses, m))):
            continue
        if owned or decided or enacted:
            rows = [*_row_before(clauses, titled[:k], m), m] if owned else [m]
            for paper in rows:
                more = _further_issuers(clauses, actor) if owned and not _is_pact(clauses, paper) else []
                for issuer in [actor, *more]:
                    yield tie(clauses, paper, RelationType.ISSUED_BY, _office(issuer), "document-of-body", 0.8)


def _of_sides(clauses: Clauses) -> Iterator[RawRelation]:
    """ "Nghị quyết liên tịch giữa |Chính phủ, Mặt trận và Hội C|": each of the sides of a joint paper issued it."""
    for m in titled_in(clauses):
        if not _is_pact(clauses, m):
            continue
        first = next(iter(clauses.actors_after(m.end)), None)
        gap = clauses.words(m.end, first.start) if first is not None else []
        if first is None or gap[-1:] != ["giữa"] or len(gap) > _BETWEEN or not {".", ";", ":"}.isdisjoint(gap):
            continue
        row = [_office(a) for a in clauses.group_at(first) if a.mention.kind in {Kind.ORGANIZATION, Kind.POST}]
        for issuer in row if len(row) > 1 else []:
            yield tie(clauses, m, RelationType.ISSUED_BY, issuer, "document-of-sides", 0.8)


_BETWEEN = 30
"""So many words at most tell what a joint paper is about before its sides."""


def _is_of_plenum(gap: Sequence[str]) -> bool:
    """Whether only its plenum stands between a paper and whose it is: "của Hội nghị lần thứ 3 |Ban Chấp hành|"."""
    return gap[:3] == ["của", "hội", "nghị"] and _OF_PLENUM.issuperset(w for w in gap if not w.isdigit())


_OF_PLENUM = frozenset({"của", "hội", "nghị", "lần", "thứ"})


def _is_about(clauses: Clauses, paper: Mention, gap: Sequence[str], actor: Actor) -> bool:
    """Whether what a numbered paper is about stands before whose it is: "Nghị quyết 35 |về hỗ trợ …| của Chính phủ".

    Not where what is told last may be its holder's own: "Nghị định 96 về |chức năng, nhiệm vụ| của Bộ A".
    """
    title = paper.value
    if not isinstance(title, Title) or title.number is None or title.issuer or gap[:1] != ["về"]:
        return False
    if gap[-1:] != ["của"] or len(gap) > _BETWEEN or " ".join(gap[-3:-1]) in _HELD:
        return False
    if gap[-2] in _OWNED or " ".join(gap[-3:-1]) in _DONE_TO:
        return False  # "Quyết định số 12 về thu hồi |đất| của Bộ A", "… về |thoái vốn| của Tập đoàn B"
    if not {".", ";", ":", "(", "“", "và"}.isdisjoint(gap[-2:]) or any(
        one == "," and two not in _PAIRED for one, two in pairwise(gap)
    ):
        return False
    makers = _MAKERS.get(fold(title.head))
    return makers is not None and bool(makers.match(fold(clauses.text(actor.start, actor.end))))


_PAIRED = frozenset({"chống", "chữa", "kinh", "an", "vệ", "công", "nhiệm"})
"""What a comma may join to the word before: "phòng|, chống|", "sản xuất|, kinh| doanh", "cán bộ|, công| chức"."""
_HELD = frozenset(
    [
        "bộ máy", "tổ chức", "hoạt động", "nhiệm vụ", "quyền hạn", "chức năng", "cơ cấu", "lãnh đạo", "vai trò",
        "trách nhiệm", "cán bộ", "đảng viên", "tài sản", "thẩm quyền", "làm việc", "thành viên", "kiến nghị",
        "đề nghị", "ý kiến", "chỉ đạo", "kết luận", "nghị quyết", "quyết định", "thông báo", "kế hoạch", "dự án",
        "địa bàn", "công tác", "đơn vị", "trực thuộc", "số điều", "điều lệ", "nhân sự", "đại biểu", "hồ sơ",
        "năng lực", "trụ sở", "vốn điều", "ngân sách", "cổ phần", "phạm vi", "quản lý", "quy chế", "chương trình",
        "đề án", "vi phạm", "sai phạm", "kiến thức", "giám sát", "thanh tra", "kiểm tra", "hợp nhất", "thủ tục",
    ]
)  # fmt: skip
"""What bodies have or do themselves: "của" behind it need not tell who issued the paper."""
_OWNED = frozenset(
    {"đất", "rừng", "nhà", "mỏ", "vốn", "sở", "xe", "tàu", "trại", "kho", "cảng", "chợ", "quỹ", "tiền", "nợ", "máy"}
)
"""What bodies own, by its last word."""
_DONE_TO = frozenset(
    {
        "đất đai", "quốc phòng", "phần hóa", "thoái vốn", "cơ cấu", "biên chế", "công trình", "nhà máy", "bệnh viện",
        "doanh trại", "sắp xếp", "giải thể", "sáp nhập", "thành lập", "phê duyệt", "phương án", "đầu tư", "kỷ luật",
        "khen thưởng", "bổ nhiệm", "miễn nhiệm", "điều động", "cách chức", "di dời", "thu hồi", "mua sắm", "đấu giá",
    }
)  # fmt: skip
"""What is done to bodies or theirs: "Quyết định số 5 về |cổ phần hóa| của Bộ A"."""
_PARTY = (
    r"bộ chính trị|ban bí thư|ban chấp hành|bch |trung ương|t\.ư|ban thường vụ|"
    r"(?:tỉnh|thành|huyện|quận|thị|đảng|quân) ủy|đảng bộ"
)
_RULERS = r"chính phủ|thủ tướng|ubnd|ủy ban nhân dân|bộ |tổng cục|cục |sở |chủ tịch (?:ubnd|ủy ban)|ngân hàng nhà nước|"
_MAKERS = {
    kind: re.compile(rf"(?:{makers})")
    for kind, makers in {
        "nghị định": "chính phủ",
        "nghị quyết": _PARTY + r"|chính phủ|quốc hội|ủy ban thường vụ quốc hội|hđnd|hội đồng nhân dân",
        "thông tư": r"bộ |ngân hàng nhà nước|thanh tra chính phủ|kiểm toán nhà nước",
        "chỉ thị": _PARTY + "|" + _RULERS + "tổng tham mưu",
        "quyết định": _PARTY + "|" + _RULERS + "ủy ban dân tộc",
        "quy định": _PARTY + "|" + _RULERS + "hđnd",
        "kết luận": _PARTY,
        "hướng dẫn": r"ban tổ chức|ban tuyên giáo|ủy ban kiểm tra|ban bí thư|ban dân vận|tổng liên đoàn|bộ ",
        "kế hoạch": _PARTY + "|" + _RULERS + "công an",
        "chương trình hành động": _PARTY + "|" + _RULERS + "hđnd",
        "chương trình": _PARTY,
        "đề án": _PARTY,
    }.items()
}
"""Who makes papers of each kind."""


def _is_pact(clauses: Clauses, paper: Mention) -> bool:
    """Whether a paper is of two sides that work together, which other rules tell."""
    name = fold(clauses.text(paper.start, paper.end))
    return "phối hợp" in name or "liên tịch" in name


def _further_issuers(clauses: Clauses, first: Actor) -> list[Actor]:
    """ "của Bộ A |và Bộ B|", "của Bộ Chính trị, |Ban Bí thư|": those with whom the first issued it."""
    out: list[Actor] = []
    last = first
    for actor in clauses.group_at(first)[1:]:
        gap = clauses.words(last.end, actor.start)
        leading = all(fold(clauses.text(a.start, a.end)).startswith(_LEADING_PARTY) for a in (last, actor))
        acts = any(v.direct and actor in v.subject for v in clauses.verbs)
        if actor.mention.kind is not Kind.ORGANIZATION or acts or not (gap == ["và"] or (gap == [","] and leading)):
            break
        out.append(actor)
        last = actor
    return out


_LEADING_PARTY = ("bộ chính trị", "ban bí thư", "ban chấp hành trung ương")


def _is_law(m: Mention) -> bool:
    """Whether it is a law, which only a parliament makes: "Luật Trách nhiệm bồi thường |của Nhà nước|"."""
    return isinstance(m.value, Title) and fold(m.value.head) in _LAWS


_LAWS = {"luật", "bộ luật", "pháp lệnh", "hiến pháp"}


def _is_further_number(word: str) -> bool:
    """ "Quyết định 935|, 936| của UBND tỉnh": more papers of the same body."""
    return word == "," or (word.isdigit() and len(word) > _OF_DAY)


_ISSUERS = frozenset({Kind.ORGANIZATION, Kind.POST, Kind.PERSON})
_OF_DAY = 2
"""The digits of a day or month."""


def _is_asked_about(clauses: Clauses, m: Mention) -> bool:
    """ "kiến nghị điều chỉnh |Quy hoạch A| của Hiệp hội B": the request is B's, not the plan."""
    return not {"kiến nghị", "đề nghị", "đề xuất"}.isdisjoint(" ".join(w) for w in pairwise(clauses.before(m.start, 6)))


def _row_before(clauses: Clauses, before: Sequence[Mention], last: Mention) -> list[Mention]:
    """ "|Nghị quyết 19, Nghị quyết 35 và| Nghị định 12 của Chính phủ": the papers of one row up to the last."""
    row: list[Mention] = []
    for m in reversed(before):
        gap = [w for w in clauses.words(m.end, last.start) if not any(c.isdigit() for c in w)]
        if not _alike(m, last) or not _ROW.issuperset(gap) or not gap:
            break
        row.append(m)
        last = m
    return row[::-1]


def _alike(paper: Mention, other: Mention) -> bool:
    """Whether both are called by the same kind and the first tells no issuer of its own."""
    a, b = paper.value, other.value
    return isinstance(a, Title) and isinstance(b, Title) and fold(a.head) == fold(b.head) and a.by is None


_ROW = frozenset({",", "và", "ngày", "/", "-", ".", "cùng", ";"})


def _issued_by(clauses: Clauses) -> Iterator[RawRelation]:
    """ "chương trình do Bộ A ban hành", "quy chế đã được thành phố ban hành"."""
    for verb in clauses.verbs:
        if verb.cue.rule != "issue" or not verb.agent or verb.negated:
            continue
        before = [m for m in titled_in(clauses) if m.end <= verb.agent[0].start]
        if before and not _is_of_other(clauses, before[-1], verb) and not is_signed_for(clauses, verb, before[-1]):
            yield tie(clauses, before[-1], RelationType.ISSUED_BY, verb.agent[0].mention, "issued-by-body", 0.8)


def _is_of_other(clauses: Clauses, m: Mention, verb: Verb) -> bool:
    """Whether something else than the title, or only its aim or draft, is told to be issued by somebody.

    "Lệnh về |6 luật| được …", "|đoàn kiểm tra| theo Quyết định 12 do ông A …", "dự án B được C thông qua |chủ trương|".
    """
    agent = verb.agent[0].start
    gap = clauses.words(m.end, agent)
    led = any(is_team(a.mention) for a in clauses.actors if m.end <= a.start < agent)
    draft = not {"thảo"}.isdisjoint(clauses.before(m.start, 1))
    return "luật" in gap or led or draft or clauses.after(verb.cue.end, 2) == ["chủ", "trương"]


_DECISIONS = (
    "quyết định", "nghị quyết", "công văn", "văn bản", "thông báo", "chỉ thị", "kết luận", "công điện", "quy định",
    "hướng dẫn", "tờ trình", "báo cáo", "thông tư", "nghị định", "kế hoạch", "bản án",
)  # fmt: skip


def _decided_at(clauses: Clauses) -> Iterator[RawRelation]:
    """ "được |Bộ A| xếp hạng tại |Quyết định số 153|", "ý kiến của |UBND tỉnh| (tại |Công văn số 18|)"."""
    for m in titled_in(clauses):
        if not isinstance(m.value, Title) or m.value.issuer or not fold(m.value.head).startswith(_DECISIONS):
            continue  # the code of a number tells the issuer better
        owner = next((a for a in reversed(clauses.actors) if a.end <= m.start), None)
        if owner is None or owner.mention.kind not in {Kind.ORGANIZATION, Kind.POST}:
            continue
        gap, lead = clauses.words(owner.end, m.start), clauses.before(owner.start, 1)
        bracketed = gap in (["(", "tại"], ["(", "theo"], ["("], ["tại"]) and lead == ["của"]
        decided = lead == ["được"] and gap[-1:] == ["tại"] and len(gap) <= 20 and not {".", ";", ":"} & set(gap)
        if bracketed or decided:
            issuer = _office(owner) if bracketed else owner.mention
            yield tie(clauses, m, RelationType.ISSUED_BY, issuer, "decided-in-document", 0.75)

"""Words given with their source: "Theo ông A, …", "…, theo ông A.", "Báo cáo của Sở A cho thấy …"."""

from collections.abc import Iterable, Iterator
from itertools import pairwise, takewhile

from civicgraph.lexicon.words import word_set
from civicgraph.model import Kind, Mention, RawEvent, RawStatement, Token
from civicgraph.parse.clauses import Clauses
from civicgraph.parse.described import is_of_somebody
from civicgraph.parse.phrases import Actor
from civicgraph.parse.spoken import evidence, is_press, whole
from civicgraph.vocabulary import EventType, Role


def told_by_source(clauses: Clauses) -> Iterator[RawStatement]:
    """ "Theo ông A, Thứ trưởng …, sau 4 năm …": the words follow the comma; a newspaper is a source, no speaker."""
    lead = word_set("speech_words", use="before_source")
    end = clauses.sentence.end
    for cue in clauses.cues("according"):
        if any(opened <= cue.start < closed for opened, closed in clauses.tagged.quotes):
            continue  # "“|Theo văn bản của Bộ A|, …”, ông B nói": B cites it
        if (behind := _told_behind(clauses, cue)) is not None:
            yield behind
            continue
        glued = clauses.text(cue.start, cue.end)[0].isupper()  # "… phát biểu tại lễ |Theo| ông A, …"
        if not glued and not all(w in lead for w in clauses.before(cue.start, 1)):
            continue
        group = clauses.object_of(cue, 3) or _owner_of_source(clauses, cue)
        # "Theo đại diện |các| bộ: Y tế, Tư pháp, …": the words stand behind the last of them
        row = len(group) > 1 and "các" in clauses.words(cue.end, group[0].start)
        for actor in group[-1:] if row else _joined(clauses, group):
            rest = clauses.words(_behind_brackets(clauses, actor.end), end)
            if is_press(actor) or actor.mention.kind is Kind.PLACE or ("," not in rest and rest[:1] != ["thì"]):
                continue
            between = clauses.words(cue.end, actor.start)
            if between[-1:] == ["do"] and clauses.after(actor.end, 1) == ["ký"]:
                continue  # "Theo văn bản do |ông A| ký ngày 5/6, …": the paper says so
            if {",", "đó"} & set(between):  # "Theo đó, ông A được điều động …"
                continue
            told = clauses.words(cue.start, actor.start)[1:3]  # of "theo" and of "theo lời" alike
            if " ".join(told) in word_set("speech_words", use="ground"):
                continue  # "Theo |quy định| của Bộ A, …", "Theo |lời mời| của Thủ tướng B, …"
            if actor.mention.kind is not Kind.PERSON and _names_somebody(clauses, actor):
                continue
            start = _behind_source(clauses, actor)
            # "|Quyết định này|, theo ông A, |là trái thẩm quyền|": of what he said the half
            cut = not glued and (
                clauses.after(start, 1) in (["là"], ["thì"]) or clauses.after(start, 2) == ["có", "thể"]
            )
            said = (start, start) if cut else whole(clauses, start, end)
            yield RawStatement(actor.mention, *said, evidence(clauses, "according-to", 0.75))


def _joined(clauses: Clauses, group: list[Actor]) -> list[Actor]:
    """The first of a group and those whom "và" joins to it before the comma: "Theo |ông A và bà B|, …"."""
    joined = group[:1]
    for left, right in pairwise(group):
        if clauses.words(left.end, right.start) != ["và"]:
            break
        joined.append(right)
    return joined


def _owner_of_source(clauses: Clauses, cue: Mention) -> list[Actor]:
    """Whose the source is: "Theo |báo cáo nhanh của| Sở A, …", "Theo |số liệu thống kê mới nhất từ| Cục B, …"."""
    actor = next((a for a in clauses.actors if a.start >= cue.end), None)
    if actor is None:
        return []
    words = clauses.words(cue.end, actor.start)
    while words and words[-1] in word_set("clause_words", use="leading"):
        words.pop()
    words = words[1:] if words[:1] in (["một"], ["các"], ["những"]) else words  # "Theo |một| thông tin phát đi từ …"
    owned = words[-1:] in _OWNED and len(words) <= _LONG_SOURCE and not _STOPS & set(words)
    return [actor] if (owned and _is_source(words)) or is_of_somebody(clauses, actor) else []


def _is_source(words: list[str]) -> bool:
    """Whether the words begin with what words may be taken from: "báo cáo nhanh", "thông tin ban đầu"."""
    sources = word_set("speech_words", use="source")
    return " ".join(words[:1]) in sources or " ".join(words[:2]) in sources


_OWNED = (["của"], ["từ"])
_LONG_SOURCE = 9
"""So many words at most name a source before its owner: "kết quả thống kê 6 tháng đầu năm của"."""
_STOPS = frozenset({",", ";", ":", ".", "“", "”", '"', "(", "-", "–", "về", "với", "trước", "gửi"})


def _told_behind(clauses: Clauses, cue: Mention) -> RawStatement | None:
    """ "|Dịch đã được khống chế|, theo Sở A.": the words stand before their source, which ends the sentence."""
    if clauses.before(cue.start, 1) not in ([","], ["-"], ["–"]) or clauses.text(cue.start, cue.end)[0].isupper():
        return None
    start, end = clauses.sentence.start, clauses.sentence.end
    group = clauses.object_of(cue, 3) or _owner_of_source(clauses, cue)
    if not group or group[0].mention.kind is Kind.PLACE or is_press(group[0]):
        return None
    if any(word.isalnum() for word in clauses.words(_behind_brackets(clauses, group[-1].end), end)):
        return None
    between = clauses.words(cue.start, group[0].start)[1:]
    if " ".join(between[:2]) in word_set("speech_words", use="ground") or between[:1] == ["dõi"]:
        return None  # "…, |theo lời mời| của Thủ tướng A."
    told = clauses.between(start, cue.start)
    if len(told) < _TOLD:
        return None
    return RawStatement(group[0].mention, start, told[-2].end, evidence(clauses, "according-to", 0.7))


def _behind_brackets(clauses: Clauses, start: int) -> int:
    """Where brackets end that stand right behind a source, else the start: "…, theo ông A |(Sở B)|."."""
    tokens = clauses.between(start, clauses.sentence.end)
    if not tokens or tokens[0].text != "(":
        return start
    return next((token.end for token in tokens if token.text == ")"), start)


_TOLD = 7
"""So many words and marks at least are told before the source that ends a sentence."""


def told_by_paper(clauses: Clauses) -> Iterator[RawStatement]:
    """ "Thông tin từ Sở A, …", "Báo cáo của Sở A |cho thấy| …", "Văn bản của Bộ B |nêu rõ| …": its owner says so.

    The paper stands at the head of the sentence or of a clause.
    """
    if not _OWNERS & clauses.vocabulary or not _PAPER_TELLS & clauses.vocabulary:
        return
    for actor in clauses.actors:
        if actor.mention.kind is Kind.PLACE or is_press(actor):
            continue
        words = clauses.before(actor.start, _LONG_SOURCE + 3)
        while words and words[-1] in word_set("clause_words", use="leading"):
            words.pop()
        if words[-1:] not in _OWNED:
            continue
        last = max((k for k, word in enumerate(words) if word in _STOPS), default=-1)
        noun = words[last + 1 :]
        if last < 0 and len(words) > len(clauses.words(clauses.sentence.start, actor.start)):
            continue
        if not _is_source(noun) or (last >= 0 and words[last].isalpha()):
            continue
        start = _behind_paper(clauses, actor, noun)
        if start is None and (before := _before_paper(clauses, actor, len(words) - last - 1)) is not None:
            yield RawStatement(actor.mention, *before, evidence(clauses, "paper-tells", 0.75))
            return
        if start is not None:
            said = whole(clauses, start, clauses.sentence.end)
            yield RawStatement(actor.mention, *said, evidence(clauses, "paper-tells", 0.75))
            return


def told_by_reader(clauses: Clauses) -> Iterator[RawStatement]:
    """ "Báo cáo do |Giám đốc A| trình bày cho thấy, …": who reads a report out tells what it shows."""
    if "trình" not in clauses.vocabulary or "cáo" not in clauses.vocabulary:
        return
    for actor in clauses.actors:
        lead = [w for w in clauses.before(actor.start, 8) if w not in word_set("clause_words", use="leading")]
        behind = clauses.after(actor.end, 4)
        if lead[-3:] != ["báo", "cáo", "do"] or behind[:2] != ["trình", "bày"] or " ".join(behind[2:]) not in _SHOWN:
            continue
        tokens = clauses.between(actor.end, clauses.sentence.end)[len(behind) :]
        while tokens and tokens[0].fold in {",", ":", "rằng"}:
            tokens = tokens[1:]
        if len(tokens) > _FEW:
            said = whole(clauses, tokens[0].start, clauses.sentence.end)
            yield RawStatement(actor.mention, *said, evidence(clauses, "paper-tells", 0.75))
        return


_SHOWN = frozenset({"cho thấy", "cho biết", "nêu rõ", "khẳng định", "chỉ rõ"})


def told_by_letters(events: Iterable[RawEvent], article: Iterable[Clauses]) -> Iterator[RawStatement]:
    """ "Sở A có công văn gửi B. |Công văn nêu rõ| …": a letter that opens a sentence speaks for who just issued it."""
    issued: dict[int, Mention] = {}
    for event in events:
        issuers = [m for role, m in event.roles if role is Role.ISSUER]
        if event.type is EventType.ISSUANCE and len(issuers) == 1 and issuers[0].kind in _WRITERS:
            issued[event.sentence] = issuers[0]
    if not issued:
        return
    for clauses in article:
        here = clauses.sentence.index
        issuer = issued.get(here - 1) or issued.get(here - _LATELY)
        start = _behind_letter(clauses) if issuer is not None else None
        if issuer is not None and start is not None:
            said = whole(clauses, start, clauses.sentence.end)
            yield RawStatement(issuer, *said, evidence(clauses, "letter-tells", 0.75))


_WRITERS = frozenset({Kind.ORGANIZATION, Kind.PERSON})
_LATELY = 2
"""So many sentences behind the one that tells of a letter it is still the one that speaks."""


def _behind_letter(clauses: Clauses) -> int | None:
    """Where the words of a letter begin that opens the sentence: "Công văn (số 12) nêu rõ|, …|"."""
    tokens = clauses.between(clauses.sentence.start, clauses.sentence.end)
    if " ".join(token.fold for token in tokens[:2]) not in _LETTERS:
        return None
    named = next((m for m in clauses.titled if m.start == clauses.sentence.start), None)
    at = next((k for k, t in enumerate(tokens) if t.start >= named.end), 0) if named is not None else 2
    while at < len(tokens) and tokens[at].fold in {"này", "trên", *_ADVERBS}:
        at += 1
    verb = " ".join(t.fold for t in tokens[at : at + 2])
    at += 2 if verb in _TELLS else 1 if tokens[at : at + 1] and tokens[at].fold in {"nêu", "viết", "ghi"} else 0
    told = tokens[at - 1].fold if at else ""
    if told not in _TELLING_LAST or (at < len(tokens) and tokens[at].fold == "của"):
        return None  # "Văn bản kiến nghị |của| Công ty A": a noun
    while at < len(tokens) and tokens[at].fold in {",", ":", "rằng"}:
        at += 1
    return tokens[at].start if at < len(tokens) - 2 else None


def _before_paper(clauses: Clauses, actor: Actor, length: int) -> tuple[int, int] | None:
    """The quotation before a paper that ends the sentence: "|“…”|, thông báo của Sở A nêu rõ."."""
    tail = [token.fold for token in clauses.between(actor.end, clauses.sentence.end) if token.text.isalnum()]
    tail = tail[1:] if tail[:1] and tail[0] in _ADVERBS else tail
    if " ".join(tail) not in _TELLS | _TELLS_SHORT:
        return None
    gap = clauses.between(clauses.sentence.start, actor.start)
    lead = [token for token in gap if token.text.isalnum()][-length:]
    closed = next((b for _, b in clauses.tagged.quotes if lead and b <= lead[0].start), None)
    if closed is None or any(word.isalnum() for word in clauses.words(closed, lead[0].start)):
        return None
    return whole(clauses, clauses.sentence.start, closed)


_TELLS_SHORT = frozenset({"nêu", "ghi", "viết", "đề nghị", "dẫn"})


def _behind_paper(clauses: Clauses, actor: Actor, noun: list[str]) -> int | None:
    """Where the words begin behind a paper's owner: behind its verb, or the comma after "Thông tin từ …"."""
    day = next((t.end for t in clauses.tagged.times if 0 <= t.start - actor.end <= _DAY), actor.end)
    tokens = clauses.between(day, clauses.sentence.end)  # "Thông báo của Bộ A |hôm 23/5| nêu rõ …"
    folds = [t.fold for t in tokens[:_FEW]]
    at = 0
    while folds[at : at + 1] and folds[at] in _ADVERBS:
        at += 1
    verb = " ".join(folds[at : at + 2])
    end = None
    if verb in _TELLS or (verb == "cho thấy" and noun[0] in _SHOWS):
        end = at + 2
    elif folds[at : at + 1] in (["nêu"], ["ghi"], ["nói"]) and folds[at + 1 : at + 2] not in (["trên"], ["chung"]):
        end = at + 1
    elif folds[:1] == [","] and noun[0] in _NEWS and noun[-1] == "từ":
        end = 1
    if end is None:
        return None
    while end < len(tokens) and tokens[end].fold in {",", ":", "rằng", "thêm"}:
        end += 1
    return tokens[end].start if end < len(tokens) - 2 else None


_OWNERS = frozenset({"của", "từ"})
_PAPER_TELLS = frozenset(
    [
        *["cho", "nêu", "khẳng", "chỉ", "nhấn", "ghi", "thông", "tin", "nói", "nhận"],
        *["kiến", "yêu", "khuyến", "cảnh", "thừa", "tập"],
    ]
)
_TELLS = frozenset(
    [
        *["cho biết", "cho hay", "nêu rõ", "khẳng định", "chỉ ra", "chỉ rõ", "nhấn mạnh", "nêu bật", "nói rõ"],
        *["nhận định", "cho rằng", "kiến nghị", "yêu cầu", "khuyến cáo", "cảnh báo", "thừa nhận", "tập trung"],
    ]
)
_LETTERS = frozenset({"công văn", "văn bản", "thông báo", "công điện", "tờ trình", "thông cáo"})
_TELLING_LAST = frozenset({"nêu", "viết", "ghi", *(verb.split()[-1] for verb in _TELLS)})
_DAY = 5
"""A day begins so near behind a paper's owner (in characters): "của Bộ A |hôm 23/5|", "của Sở B |ngày 6-2|"."""
_SHOWS = frozenset({"báo", "số", "thống", "khảo", "tổng", "kết"})
"""Of "báo cáo", "số liệu", "thống kê", "khảo sát", "tổng hợp", "kết quả"."""
_NEWS = frozenset({"thông", "tin", "nguồn"})
"""Of "thông tin từ", "tin từ", "nguồn tin từ"."""
_ADVERBS = frozenset({"cũng", "đã", "vừa", "còn"})
_FEW = 5


def _names_somebody(clauses: Clauses, body: Actor) -> bool:
    """Whether a name that is not known ends a source's description: "Theo cựu trợ lý của Bộ A |Albert Thornton|, …"."""
    behind = list(
        takewhile(lambda token: token.text not in {",", "("}, clauses.between(body.end, clauses.sentence.end))
    )
    unknown = [token for token in behind[-2:] if token.text[0].isupper() and not clauses.is_named(token)]
    return len(unknown) == _UNKNOWN and not _names_more(behind)


def _behind_source(clauses: Clauses, actor: Actor) -> int:
    """Where the words begin behind a source, brackets apart: "Theo ông A, Giám đốc Công ty B (C), |…|"."""
    behind = clauses.between(actor.end, clauses.sentence.end)
    if behind and behind[0].text == "(":
        closed = next((k for k, token in enumerate(behind[:_BRACKETED]) if token.text == ")"), None)
        if closed is not None and [token.fold for token in behind[closed + 1 : closed + 2]] in ([","], ["thì"]):
            return min(behind[closed + 1].end + 1, clauses.sentence.end)
    if behind and (
        behind[0].fold in _SOURCE_GOES_ON or _names_more(behind)
    ):  # "Theo Cục trưởng Cục A |phụ trách phía Nam|, …"
        comma = next((token for token in behind if token.text == ","), behind[0])
        return min(comma.end + 1, clauses.sentence.end)
    if behind and behind[0].fold == "và":  # "Theo lãnh đạo Sở A |và Công an thành phố|, …"
        marks = [token for token in behind[:_LISTED] if token.text == ","]
        if marks:
            return min(marks[0].end + 1, clauses.sentence.end)
    near = next((token for token in behind[1:_NEAR] if token.text == ","), None)
    if near is not None and behind[0].fold in _RECKONS:  # "Theo Sở A |cung cấp|, …"
        return min(near.end + 1, clauses.sentence.end)
    if [token.fold for token in behind[:1]] == ["thì"] or [token.fold for token in behind[2:3]] == ["thì"]:
        then = next(token for token in behind if token.fold == "thì")
        return min(then.end + 1, clauses.sentence.end)
    said = next((c for c in clauses.cues("say") if behind and c.start == behind[0].start), None)
    if said is not None:  # "Theo ông A |cho biết|: …"
        mark = next(iter(clauses.tokens_after(said.end, 1)), None)
        end = mark.end if mark is not None and mark.text in {",", ":"} else said.end
        return min(end + 1, clauses.sentence.end)
    return min(actor.end + 1, clauses.sentence.end)


def _names_more(behind: list[Token]) -> bool:
    """Whether a source's name goes on with more names: "Trưởng ban Quản lý |các dự án Dân dụng tỉnh B|, …"."""
    phrase = list(takewhile(lambda token: token.text != ",", behind))
    return phrase[:1] != [] and phrase[0].fold == "các" and any(token.text[0].isupper() for token in phrase)


_NEAR = 5
_RECKONS = frozenset(
    [
        *["cung", "tính", "ước", "thống", "dự", "công", "phản", "nhận", "đánh", "phân", "thông"],
        *["cho", "buổi", "trong", "hôm", "vào"],
    ]
)
"""Of "cho thấy", "cung cấp", "tính toán", "ước tính", "thống kê", "dự báo", "công bố", "phản ánh", "nhận định"."""
_UNKNOWN = 2
_LISTED = 8
_SOURCE_GOES_ON = frozenset({"phụ", "của", "thuộc", "tại"})


_BRACKETED = 12

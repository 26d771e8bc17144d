"""The words that a verb of saying leads to: where they begin and end, and whether any are told at all."""

import re
from itertools import islice, pairwise, takewhile

from civicgraph.lexicon.words import word_set
from civicgraph.model import Kind, Mention, Token
from civicgraph.parse.clauses import Clauses, people
from civicgraph.parse.phrases import Actor
from civicgraph.parse.spoken import whole

SHORT = 2
"""So few words behind a verb of saying ("nói thêm như vậy") are not what is said: that stands before it."""
NAMED_WITHIN = 10
"""So many words at most tell whose words they are: "Đây là một trong những ý kiến chỉ đạo của"."""
QUOTES = frozenset({"“", '"', "'", "‘", "”"})
_WHERE = frozenset({"tại", "trong", "ở", "trước"})
_SAID_BEFORE = (["như", "vậy"], ["như", "thế"], ["như", "trên"], ["thế", "và"], ["vậy", "và"])


def words_said(clauses: Clauses, cue: Mention, speaker: Actor) -> tuple[int, int] | None:
    """What is said: behind the verb, or before the speaker where the sentence ends with the verb and the occasion.

    Nothing where it is only told that somebody spoke ("phát biểu |tại hội nghị|."), None where not even that is:
    "sự việc báo A nêu |về …|". A quotation is given whole, also where it runs over several sentences.
    """
    if speaker.start >= cue.end:  # "|Nhấn mạnh| vai trò của báo chí, ông A …", "|Phát biểu| tại lễ, ông A …"
        return _words_fronted(clauses, cue, speaker)
    start, end = clauses.sentence.start, clauses.sentence.end
    behind = clauses.between(cue.end, end)
    nothing = (cue.end, cue.end)
    if _is_matter(clauses, speaker) or _leads_up(clauses, cue, speaker):
        return nothing
    person = speaker.mention.kind is Kind.PERSON
    said = _said_before(clauses, cue, speaker)
    if _are_more(behind) and behind[0].text == ".":
        return said or (nothing if person else None)  # "…, ông A nói|.| ______ Bài liên quan"
    listed = behind[:1] and behind[0].text == ":" and not any(token.text.isalpha() for token in behind)
    if listed and not person and not clauses.sentence.title:
        return (cue.start, end)  # "Thủ tướng |yêu cầu:|": what he orders is listed
    if not _are_more(behind):
        how = [token.fold for token in behind if token.text.isalnum()]
        if how and (_URGENT.issuperset(how) or (said is None and _HOW_ORDERED.issuperset(how))):
            return nothing if person else None  # "Chủ tịch A chỉ đạo |khẩn|"
        if said is None and clauses.before(speaker.start, 1) == [":"] and clauses.sentence.title:
            return (min(cue.end + 1, end), end)  # "Tàu hư hỏng hàng loạt: |Bộ A| yêu cầu |làm rõ|"
        spoken = person and clauses.text(cue.start, cue.end).lower() not in word_set("speech_words", use="stance")
        return said or (nothing if spoken else None)  # "mời ông về làm việc và |ông đồng ý|": nothing said
    word = clauses.text(cue.start, cue.end).lower()
    spoke = " ".join(word.split()[:2])
    if said is None and (joined := _told_jointly(clauses, cue)) is not None:
        return _behind(clauses, joined)
    quoted = _behind_colon(clauses, cue, spoke)
    if quoted is None and said is None:
        quoted = _behind_matter(clauses, cue)
    if quoted is not None:
        return whole(clauses, quoted, _quotation_end(clauses, quoted) or end)
    if _lists_matters(behind):
        return nothing
    last = _last_said(clauses, cue)
    glued = before_glued(clauses, cue.end)
    if last is None and _names_matter(clauses, cue, [token for token in behind if token.end <= glued]):
        return said or (nothing if person else None)
    plain = not _MARKS & {token.fold for token in behind}
    about = "về" in (behind[0].fold, behind[1].fold) and behind[0].fold in _ABOUT
    if plain and about and not person:
        return None
    if about and word in word_set("speech_words", use="stance"):
        return _behind(clauses, cue)  # "ông A |quan ngại về quy trình này|"
    asked = spoke in _ASKING and (about or behind[0].fold in _ASKED)
    asked = asked or (spoke in _TALKING and behind[0].fold == "với" and plain)
    asked = asked or (spoke in _CALLS and (behind[0].fold in _CALLED or _is_called(clauses, behind[0])))
    if asked and {":", "“", '"', "rằng"}.isdisjoint(token.fold for token in behind):
        return said or nothing  # "đặt câu hỏi |với Bộ trưởng B về vấn đề …|": whom and about what
    first = behind[1] if behind[0].fold in _LEADS_IN else behind[0]
    clause = (spoke == "nêu" and first.fold in _STATES) or (spoke in _INFORMS and not about)
    clause = clause and not _names_nothing_said(behind)
    if plain and not clause and (about or (behind[0].fold not in _WHERE and spoke in _OF_WHAT)):
        return said or nothing
    if word in _HANDED and _is_handed(behind):
        return nothing
    if said is None and (asking := _asks_too(clauses, behind)) is not None:
        return _behind(clauses, asking)
    if behind[0].fold == "và" and any(c.start == behind[1].start for c in clauses.cues("direct")):
        return said or nothing  # "Thủ tướng kết luận |và giao Bộ A …|"
    if spoke in _OF_WHAT and [token.fold for token in behind[:3]] in _GOES_INTO:
        return nothing  # "Tổng Thanh tra A báo cáo|, làm rõ| một số vấn đề"
    opens = word in _OPENING and behind[0].fold not in {",", *_WHERE}
    if (opens or (word == "trình bày" and behind[0].fold in _PAPERS)) and not {":", "“", '"'} & {
        t.text for t in takewhile(lambda token: token.text != ";", behind)
    }:
        return nothing  # "phát biểu bế mạc |kỳ họp thứ ba, Quốc hội …|", "trình bày |Báo cáo giải trình, tiếp thu …|"
    if _is_told_before(behind):
        return said or nothing
    if clauses.after(cue.end, 2) in _SAID_BEFORE:  # "Ông A cho biết như vậy tại buổi họp.": another sentence's words
        return said or nothing
    # "“…”, ông A nói |và cho biết …|", "“…”, ông B chia sẻ |trong bài viết …|"
    if said is not None and clauses.text(start, said[1])[-1:] in QUOTES and _tells_how(clauses, cue, behind):
        return said
    if behind[0].fold not in _WHERE or not _is_where(clauses, cue):
        return _behind(clauses, cue)
    end = before_glued(clauses, cue.end)
    mark = next((token for token in behind if token.text in {",", ":"} and token.end < end), None)
    if mark is not None and len(clauses.words(mark.end, end)) > SHORT + 1 and not _is_date(clauses, mark.end, end):
        return whole(clauses, mark.end + 1, end)
    return said or nothing


def _tells_how(clauses: Clauses, cue: Mention, behind: list[Token]) -> bool:
    """Whether behind a quotation's speaker it is only told to whom, when and how it was said.

    "“…”, ông A nói |với PV Báo B|", "“…”, ông B cho biết |hôm 4/8|", "“…”, ông C nêu |quan điểm và cho hay …|".
    """
    if clauses.after(cue.end, _NOUN) in _OPINIONS:
        behind = behind[_NOUN:]
    first = behind[1] if behind[0].text == "," else behind[0]
    if first is not behind[0] and first.fold in _MEANWHILE:
        return True  # "“…”, ông A cảnh báo|, đồng thời lưu ý …|"
    if clauses.text(cue.start, cue.end).lower().endswith(" với") or (first is not behind[0] and first.fold == "giọng"):
        return _MARKS.isdisjoint(token.fold for token in behind[1:])
    if first is not behind[0]:
        return False
    return first.fold in word_set("speech_words", use="told_how") and (
        first.fold in {"và", *_WHERE} or not {":", "“", '"', "rằng"} & {token.fold for token in behind}
    )


_INFORMS = frozenset({"thông tin", "thông báo"})
"""Behind these a clause may stand: "ông A thông tin |phường đã có thêm ba tổ|"."""
_STATES = frozenset({"việc", "thực", "tình"})
"""Of "việc", "thực trạng", "thực tế", "tình trạng": what a clause behind them says is told."""


_URGENT = frozenset({"khẩn", "nóng", "gấp", "gì"})
_HOW_ORDERED = _URGENT | {"mạnh", "quyết", "liệt", "thẳng", "thật"}
"""How somebody speaks or orders, in a headline."""
_MEANWHILE = frozenset({"đồng", "và", "khi", "sau", "rồi", "nhưng", "trước"})


def _names_nothing_said(behind: list[Token]) -> bool:
    """Whether a matter stands there of which nothing is said: no "là", "gây", "chưa" … behind its noun."""
    return not _tells_something([token.fold for token in behind[1:_MATTER]])


def _tells_something(folds: list[str]) -> bool:
    """Whether words that name a matter say something of it, too: "là", "gây", "chưa" …, but "chỉ đạo" is no "chỉ"."""
    predicates = word_set("speech_words", use="predicate")
    return any(a in predicates and (a, b) != ("chỉ", "đạo") for a, b in pairwise([*folds, ""]))


def _told_jointly(clauses: Clauses, cue: Mention) -> Mention | None:
    """The second of two verbs, behind one that takes only what was told before.

    "ông A thừa nhận sự việc trên và |cho biết|: …", "bà B nêu ý kiến và |đề nghị| …".
    """
    if clauses.text(cue.start, cue.end).lower() in word_set("speech_words", use="stance"):
        return None  # "ông A |phủ nhận việc này| và khẳng định …"
    later = next((c for c in clauses.cues("say") if c.start >= cue.end), None)
    if later is None:
        return None
    gap = clauses.words(cue.end, later.start)
    short = 1 < len(gap) <= _TOLD_BEFORE and gap[-1] == "và" and all(word.isalpha() for word in gap)
    told = short and (gap[-2] in {"trên", "này", "đó", "thế", "vậy"} or gap[-3:-1] in _OPINIONS)
    says = clauses.text(later.start, later.end).lower() in _REPORTING | _ASKS_FOR | {"bày tỏ"}
    return later if told and says else None


_TOLD_BEFORE = 8
"""So many words at most name what was told before: "vụ việc xảy ra như phản ánh trên và"."""


def _is_told_before(behind: list[Token]) -> bool:
    """Whether only what was told before and the occasion stand there: "cho biết |điều này khi trả lời báo A|"."""
    folds = [token.fold for token in behind[:3]]
    return folds[:2] in _THIS and (len(folds) < 3 or folds[2] in _ON_OCCASION)


_THIS = (["điều", "này"], ["điều", "đó"], ["việc", "này"], ["điều", "trên"], ["như", "trên"])
_ON_OCCASION = frozenset(
    ["khi", "tại", "trong", "với", "ngày", "sáng", "chiều", "tối", "trưa", "trước", "bên", "nhân", "."]
)


def _asks_too(clauses: Clauses, behind: list[Token]) -> Mention | None:
    """The second of two verbs that share what is asked for: "Thủ tướng A cảm ơn |và đề nghị| nước B tiếp tục …"."""
    if behind[0].fold != "và":
        return None
    asking = next((c for c in clauses.cues("say") if c.start == behind[1].start), None)
    if asking is None or clauses.text(asking.start, asking.end).lower() not in _ASKS_FOR:
        return None
    return asking if _are_more(behind[_NOUN + 1 :]) else None


_ASKS_FOR = frozenset({"đề nghị", "yêu cầu", "kiến nghị", "mong muốn", "mong", "hy vọng"})


def _is_called(clauses: Clauses, token: Token) -> bool:
    return any(a.start == token.start for a in clauses.actors)


_CALLED = frozenset({"thành", "các", "lãnh", "chính", "thủ", "bộ", "tư", "những"})
"""So begins who is called to answer: "thành viên Chính phủ", "các bộ trưởng", "tư lệnh ngành"."""


def _are_more(tokens: list[Token]) -> bool:
    """Whether more than a few words stand there, marks apart."""
    words = 0
    for token in tokens:
        words += token.text.isalnum()
        if words > SHORT:
            return True
    return False


def _is_date(clauses: Clauses, start: int, end: int) -> bool:
    """Whether only a time stands there: "phát biểu tại phiên họp tổ, |chiều 1/6|"."""
    return any(t.start - start <= 1 and len(clauses.words(t.end, end)) <= 1 for t in clauses.tagged.times)


def _is_matter(clauses: Clauses, speaker: Actor) -> bool:
    """Whether what somebody said only names a matter: "|việc ông A nêu| gia đình chưa nhận tiền là không đúng".

    "Phát biểu tại buổi làm |việc Ông A| cho biết …" is a caption that the next sentence follows.
    """
    lead = clauses.before(speaker.start, 2)
    body = speaker.mention.kind is not Kind.PERSON  # "cùng với |việc Bộ A kết luận|", "|Việc Sở B yêu cầu| khiến …"
    small = clauses.text(speaker.start, speaker.end)[0].islower() or lead[:1] == ["về"] or body
    return lead[-1:] == ["việc"] and small and lead[:1] != ["làm"]


def _leads_up(clauses: Clauses, cue: Mention, speaker: Actor) -> bool:
    """Whether it is only told after whose speech another does something: "Sau khi |ông A phát biểu|, bà B nói …"."""
    lead = [w for w in clauses.before(speaker.start, 3) if w not in word_set("clause_words", use="leading")]
    return lead[-1:] == ["khi"] and lead[-2:-1] != ["trong"] and clauses.after(cue.end, 1) == [","]


_HANDED = {"báo cáo", "thông báo"}


def _is_handed(behind: list[Token]) -> bool:
    """Whether only to whom and of what is told: "báo cáo |lên Phòng B và …|", "thông báo |cho ông A nội dung …|"."""
    marks = _MARKS & {t.text for t in behind[:_TO]}
    return not marks - {","} if behind[0].fold in _UP_TO else behind[0].fold in {"với", "cho"} and not marks


_UP_TO = frozenset({"lên", "gửi", "tới", "đến"})
_GOES_INTO = ([",", "làm", "rõ"], [",", "báo", "cáo"], [",", "cung", "cấp"])
_CALLS = frozenset({"chất vấn", "truy vấn"})
"""Verbs whose object is who shall answer: "Đại biểu A chất vấn |Bộ trưởng B| về …"."""


def _behind_colon(clauses: Clauses, cue: Mention, spoke: str) -> int | None:
    """Where a quotation begins before which it is only told to whom and about what: "nói với ngư dân: |“…”|".

    Without quotation marks behind "rằng": "thông tin cho báo chí |rằng| …".
    """
    tokens = clauses.tokens_after(cue.end, _TO_WHOM_ABOUT + 1)
    if tokens and any(c.start == tokens[0].start for c in clauses.cues("say")):
        return None  # "ra thông cáo |cho biết|, … bài viết: “…”": the words follow the second verb
    if not tokens or not (tokens[0].fold in _TO_ABOUT or spoke in _OF_WHAT | _ASKING | _CALLS | {"nói với", "viết"}):
        return None
    for k, token in enumerate(tokens[:-1]):
        if token.text == ":" and tokens[k + 1].text in _OPENS:
            return tokens[k + 1].start
        if token.fold == "rằng" and 0 < k <= _TO and (tokens[0].fold in {"với", "cho", "về"} or spoke == "nói với"):
            return (
                tokens[k + 2].start if tokens[k + 1].text in {",", ":"} and k + 2 < len(tokens) else tokens[k + 1].start
            )
        if token.text in QUOTES or token.text in {":", ";"}:
            return None
    return None


def _behind_matter(clauses: Clauses, cue: Mention) -> int | None:
    """ "nhấn mạnh vai trò, ý nghĩa của …: |“…”|", "báo cáo kết quả …, trong đó nêu rõ: |…|": the matter is not said."""
    tokens = clauses.tokens_after(cue.end, _MATTER_BEFORE_COLON)
    colon = next((k for k, token in enumerate(tokens[:-1]) if token.text in {":", ";", *QUOTES}), 0)
    if not colon or tokens[colon].text != ":":
        return None
    verb = next((v for v in clauses.verbs if v.cue.end == tokens[colon - 1].end and v.cue.start > cue.end), None)
    same = verb is not None and verb.cue.rule == "say" and all(a.end <= cue.start for a in verb.subject)
    again = verb.cue if verb is not None and same else None
    lead = [token.fold for token in tokens[:colon] if again is None or token.end <= again.start]
    start = tokens[colon + 1].start
    to_end = any(a == start and b + 2 >= clauses.sentence.end for a, b in clauses.tagged.quotes)
    if tokens[colon - 1].fold in _TITLED or _tells_something(lead):
        return None
    saying = len(clauses.words(start, clauses.sentence.end)) < _SAYING
    return start if again is not None or (to_end and not saying) else None


_SAYING = 8
"""Fewer words and marks in quotation marks may be a title or a proverb."""
_TITLED = frozenset({"viết", "đề", "hiệu", "câu", "tên", "dạy"})


def _lists_matters(behind: list[Token]) -> bool:
    """Whether a row of matters follows, not words: "trả lời chất vấn |về các vấn đề sau: việc cấp phép; việc …|"."""
    ahead = [token.fold for token in behind[: _TO_WHOM_ABOUT + 2]]
    if ":" not in ahead[:-1] or ahead[ahead.index(":") + 1] in _OPENS:
        return False
    lead = ahead[: ahead.index(":")]
    return "về" in lead[:3] and any(pair in _MATTERS for pair in pairwise(lead))


_MATTERS = {("vấn", "đề"), ("nội", "dung"), ("lĩnh", "vực")}
_TO_ABOUT = frozenset({"với", "cho", "về", "lại", "quan", "ý", "tới", "đến", "trước", "thêm"})
_TO_WHOM_ABOUT = 20
_MATTER_BEFORE_COLON = 40
_OPENS = frozenset({"“", '"', "'", "‘", "''"})


def _names_matter(clauses: Clauses, cue: Mention, behind: list[Token]) -> bool:
    """Whether the words behind the verb only name what was spoken of and to whom, without a word of what was said.

    "trả lời |về việc bổ nhiệm A, Giám đốc Sở B|", "báo cáo |với Chủ tịch nước về kết quả hội đàm|",
    "nhấn mạnh |những nhiệm vụ trong thời gian tới|", "xác nhận |thông tin trên|".
    """
    word = clauses.text(cue.start, cue.end).lower().removesuffix(" thêm")
    spoken = word in word_set("speech_words", use="of_matter") or " ".join(word.split()[:2]) in _ASKING
    if not spoken:
        return False
    folds = list(takewhile(lambda fold: fold != ";", (token.fold for token in behind)))
    quoted = any(a >= cue.end and len(clauses.words(a, b)) > _TITLE for a, b in clauses.tagged.quotes)
    if quoted or {":", "rằng"} & set(folds[:_MATTER]):
        return False
    if folds[:1] and folds[0] in _LEADS_TO_MATTER:
        folds = folds[1:]
    if folds[:2] in _HOW_TOLD and folds[2:3] == ["về"]:
        folds = folds[2:]
    if folds[:1] and folds[0] in _HEARERS:  # "trả lời |báo chí về …|", "báo cáo |với Quốc hội về …|"
        about = next((k for k, fold in enumerate(folds[:_TO]) if fold == "về"), None)
        if about is None or {",", "“", '"'} & set(folds[:about]):
            return False
        folds = folds[about:]
    if not folds:
        return False
    if folds[:1] == ["về"] or (folds[:2] in (["đến", "việc"], ["tới", "việc"])):
        return _RESTS.isdisjoint(folds) and word not in _ALSO_SAYS
    named = _matter_named(word, folds)
    return named > 0 and not _tells_something(folds[named:_MATTER])


def _matter_named(word: str, folds: list[str]) -> int:
    """The words of the noun at the head that names what was spoken of, 0 where none stands there."""
    matters = word_set("speech_words", use="matter")
    if word in _REPORTS:
        matters = matters | word_set("speech_words", use="reported")
    if folds[:1] and (folds[0].isdigit() or folds[0] in _FEW):
        return 2 if folds[1:2] and folds[1] in _COUNTED_MATTERS else 0
    return next((n for n in (2, 1) if " ".join(folds[:n]) in matters), 0)


_FEW = frozenset({"hai", "ba", "bốn", "năm", "sáu", "bảy"})
_COUNTED_MATTERS = frozenset({"điều", "điểm", "nội", "vấn", "ý", "thông", "nhiệm", "giải", "nhóm", "yêu"})
"""What is only counted and not yet said: "gửi gắm |2 điều| nhắn nhủ tới lớp trẻ", "nêu |ba vấn| đề"."""


_REPORTS = frozenset({"báo cáo", "trình bày", "thông tin"})


_TITLE = 14
"""So many words and marks at most has a name in quotation marks: "“Hà Nam 2017 - Hợp tác và Phát triển”"."""
_MATTER = 30
"""So many words at most are read to find out whether they say something of what is spoken of."""
_LEADS_TO_MATTER = frozenset({"lại", "thêm", "rõ", "lên", "vào"})
_HOW_TOLD = (["chính", "thức"], ["rộng", "rãi"], ["cụ", "thể"], ["chi", "tiết"], ["đầy", "đủ"], ["thẳng", "thắn"])
_HEARERS = frozenset({"với", "cho", "tới", "đến", "trước", "báo", "phóng", "pv", "cử", "đại"})
_RESTS = frozenset({"bởi", "vì", "rằng", ":"})
_ALSO_SAYS = frozenset({"nhấn mạnh", "nêu rõ", "đánh giá", "chỉ ra", "chỉ rõ", "nêu"})
"""Behind these "về" may begin a clause: "nhấn mạnh |về phía Nhà nước, cần …|"."""
_OPENING = frozenset({"phát biểu khai mạc", "phát biểu bế mạc", "phát biểu kết luận", "phát biểu chỉ đạo"})
_PAPERS = frozenset({"báo", "tờ", "dự", "đề", "bản", "tóm", "các"})


def _said_before(clauses: Clauses, cue: Mention, speaker: Actor) -> tuple[int, int] | None:
    """The words that stand before their speaker: "|“…”|, vị cán bộ lão thành A nói", "|…|, ông B báo cáo trước …".

    Unquoted they end with a mark, and where more follows the verb than its occasion they only lead up to the speaker:
    "|Hôm nay|, Bộ trưởng A trả lời chất vấn", "|Bên cạnh đó|, ông B nêu …".
    """
    start = clauses.sentence.start
    tokens = clauses.between(start, speaker.start)
    near = range(len(tokens) - 1, max(-1, len(tokens) - 1 - _DESCRIBED), -1)
    quote = next((k for k in near if tokens[k].text in QUOTES), None)
    anew = quote is not None and tokens[quote + 1 :] and tokens[quote + 1].text[0].isupper()
    if quote is not None and quote > SHORT and not anew:
        return whole(clauses, _quoted_from(clauses, tokens[quote].end) or start, tokens[quote].end)
    mark = next((k for k in near if tokens[k].text in ENDING), None)
    if mark is None or mark <= SHORT or any(token.text[0].isupper() for token in tokens[mark + 1 :]):
        return None
    behind = clauses.between(cue.end, clauses.sentence.end)
    follows = _are_more(behind)
    spoke = " ".join(clauses.text(cue.start, cue.end).lower().split()[:2])
    opens, short = tokens[0].fold in word_set("speech_words", use="leads_up"), mark < _SENTENCE
    if (opens and short) or "nghe" in {token.fold for token in tokens[:SHORT]}:
        return None
    if (follows or spoke in _OF_WHAT) and (opens or short or (follows and behind[0].fold not in _WHERE)):
        return None
    if spoke in _OF_WHAT and behind and behind[0].text.isalnum() and behind[0].fold not in _WHERE:
        return None  # "…, |Bộ trưởng A| trả lời chất vấn."
    text = clauses.text(start, tokens[mark].start).rstrip(" ,-–—")
    return whole(clauses, start, start + len(text))


def _quoted_from(clauses: Clauses, end: int) -> int | None:
    """Where a quotation that ends there begins if the words before it tell that somebody spoke: "A nói: |“…”|"."""
    for opened, closed in clauses.tagged.quotes:
        if closed == end and opened > clauses.sentence.start:
            told = any(cue.end <= opened for cue in clauses.cues("say")) or clauses.before(opened, 1) == [":"]
            return opened if told else None
    return None


_DESCRIBED = 7
"""So many words at most tell before a name who it is: "…, |vị cán bộ lão thành| Nguyễn Văn A nói"."""
_SENTENCE = 7
"""So many words at least are what somebody said and no adverbial."""
ENDING = frozenset({",", "-", "–", "—", ".", "…"})


def _behind(clauses: Clauses, cue: Mention) -> tuple[int, int]:
    """What stands behind the verb, without the words that only lead to it and what a caption glued on.

    "nêu |quan điểm:| …", "chia sẻ |rằng,| …", "trả lời |báo A, cho biết:| “…”".
    """
    end = clauses.sentence.end
    start = _said_at_once(clauses, cue) or _last_said(clauses, cue) or _stance_at(clauses, cue)
    start = _behind_press(clauses, cue) or _behind_leading(clauses, cue) or start if start == cue.end else start
    if start < cue.end:
        return whole(clauses, start, _before_next(clauses, cue))
    for k, token in enumerate(clauses.between(start, end)[:_LEADING]):
        if token.text == ":" or (token.fold in {"rằng", "là"} and (not k or clauses.after(cue.end, k) == ["ra"])):
            start = token.end
        elif token.text == "," and k == _NOUN and clauses.after(cue.end, _NOUN) in _OPINIONS:
            start = token.end
            break
        elif token.fold not in _LEADING_WORDS and not (token.text == "," and k):
            break
    if start > cue.end and clauses.after(start, 1) in ([","], [":"]):
        start = clauses.between(start, end)[0].end
    start = min(start + 1, end)
    return whole(clauses, start, _quotation_end(clauses, start) or max(start, _before_next(clauses, cue)))


def _behind_press(clauses: Clauses, cue: Mention) -> int | None:
    """Where the press ends to which something is told before the words: "xác nhận |với PV Báo A| có mưa lớn"."""
    tokens = clauses.tokens_after(cue.end, _TO)
    if len(tokens) <= SHORT or tokens[0].fold not in {"với", "cho"}:
        return None
    known = word_set("newspapers")
    paper = next((n for n in (3, 2) if n < len(tokens) and " ".join(t.fold for t in tokens[1 : n + 1]) in known), 0)
    if paper and tokens[1].text[0].isupper():
        return tokens[paper].end
    if tokens[1].fold not in _PRESS:
        return None
    rest = islice(tokens, 1, None)
    return list(takewhile(lambda token: token.fold in _PRESS or token.text[0].isupper(), rest))[-1].end


def _behind_leading(clauses: Clauses, cue: Mention) -> int | None:
    """Where a preposition ends that leads to what is stressed: "nhấn mạnh |đến| việc này", "nêu |lên| các khó khăn"."""
    tokens = clauses.tokens_after(cue.end, 2)
    if clauses.text(cue.start, cue.end).lower() not in _LED_TO or len(tokens) <= 1 or tokens[0].fold not in _LEADS_IN:
        return None
    timed = tokens[1].fold in _WHEN or tokens[1].fold[:1].isdigit()
    return None if timed else tokens[0].end


_LED_TO = frozenset({"nhấn mạnh", "nhấn mạnh thêm", "nêu", "đề cập"})
_LEADS_IN = frozenset({"đến", "tới", "vào", "lên"})
_WHEN = frozenset(
    {"nay", "ngày", "tháng", "năm", "khi", "hết", "cuối", "thời", "đầu", "đây", "sáng", "chiều", "tối", "lúc"}
)
_PRESS = frozenset(["pv", "phóng", "viên", "báo", "chí", "chúng", "tôi", "nhà", "đài", "các", "cơ", "quan", "nhóm"])


def _quotation_end(clauses: Clauses, start: int) -> int | None:
    """Where a quotation ends if a narrator goes on: "ông A nói: |“…”|, ông nói thêm", "“…” và |“…”|".

    Without a colon before it the narrator must name its speaker again: "ông A hỏi |“…”|, ông A nêu".
    """
    told = clauses.before(start, 1) == [":"]
    end = None
    for opened, closed in clauses.tagged.quotes:
        if opened == start or (end is not None and set(clauses.words(end, opened)) <= {",", "và"}):
            end = closed
    rest = clauses.between(end, clauses.sentence.end) if end is not None else []
    again = len(rest) <= _AGAIN and any(c.start >= rest[0].start for c in clauses.cues("say")) if rest else False
    if not told and not again:
        return None
    if not any(token.text.isalnum() for token in rest) or any(token.text in _OPENS for token in rest):
        return None
    # "“Tiếp sức mùa thi” |năm nay| là …": only a name stands between the marks
    return end if rest[0].fold in _NARRATED or rest[0].text[0].isupper() else None


_AGAIN = 9
"""Who spoke is told again in so many words and marks."""
_NARRATED = frozenset({",", ".", "…", "-", "–", "—", "và", "rồi", "khi", "trước"})


def _stance_at(clauses: Clauses, cue: Mention) -> int:
    """Where the words begin: with the verb where it is part of them, "|hoan nghênh| đề xuất này", else behind it."""
    word = clauses.text(cue.start, cue.end).lower()
    if word.startswith("bày tỏ "):
        return cue.start + len("bày tỏ ")  # "bày tỏ |vui mừng được trở lại B|"
    mark = clauses.after(cue.end, 1)[:1]
    leads = mark and mark[0] in {":", "“", '"', "‘", "'", "rằng"}
    return cue.start if word in word_set("speech_words", use="stance") and not leads else cue.end


_LEADING = 5
_NOUN = 2
_OPINIONS = (["quan", "điểm"], ["ý", "kiến"])
_LEADING_WORDS = frozenset(
    [
        *["quan", "điểm", "ý", "kiến", "như", "sau", "thêm", "thẳng", "thắn", "rằng", "câu", "hỏi", "vấn", "đề", "rõ"],
        *["lại", "ra", "cụ", "thể", "hơn", "một", "lần", "nữa", "chắc", "chắn", "thực", "tế", "dẫn", "chứng", "cho"],
        *["thấy", "ngắn", "gọn"],
    ]
)


def _said_at_once(clauses: Clauses, cue: Mention) -> int | None:
    """Where the second of two verbs of saying ends: "ông A phát biểu |cho rằng| …"."""
    for later in clauses.cues("say"):
        if later.start >= cue.end and clauses.words(cue.end, later.start) in ([], ["và"]):
            return later.end if clauses.text(later.start, later.end) in _REPORTING else None
    return None


_REPORTING = frozenset({"cho rằng", "cho biết", "cho hay", "khẳng định", "nhấn mạnh", "nêu rõ", "nói rằng"})


def _last_said(clauses: Clauses, cue: Mention) -> int | None:
    """Where the verb ends that tells the words behind one that tells only to whom: "trả lời báo A, |cho biết|: …"."""
    if clauses.text(cue.start, cue.end).lower() not in _TO_WHOM:
        return None
    for verb in clauses.verbs:
        if verb.cue.rule == "say" and verb.cue.start > cue.end and not verb.quoted:
            gap = clauses.words(cue.end, verb.cue.start)
            gap = gap[:-1] if gap[-1:] in (["ông"], ["bà"]) else gap
            gap = gap[:-2] if gap[-2:] == ["trong", "đó"] else gap
            tied = gap[-1:] in ([","], ["và"]) and gap.count(",") <= 1 and len(gap) <= _TO
            return verb.cue.end if tied and not {":", "“"} & set(gap) else None
    return None


_TO_WHOM = frozenset({"trả lời", "trao đổi", "nói với", "chia sẻ với", "thông tin", "lên tiếng"})
_TO = 10


def _before_next(clauses: Clauses, cue: Mention) -> int:
    """Where the words end: before another's.

    "A cho rằng …, |nhưng B khẳng định|", "nghe A báo cáo …, |B nói|", "A chỉ đạo làm rõ, |Ban B cũng yêu cầu| …".
    """
    end = before_glued(clauses, cue.end)
    verb = next((v for v in clauses.verbs if v.cue.start == cue.start), None)
    speaker = verb.subject[0].start if verb is not None and verb.subject else cue.start
    heard = not _HEARD.isdisjoint(clauses.before(speaker, 3))
    for later in clauses.verbs:
        if later.cue.start < cue.end or later.quoted or not later.direct or later.cue.rule not in {"say", "direct"}:
            continue
        also = later.subject[:1] if "cũng" in clauses.before(later.cue.start, 2) else []
        who = people(later.subject)[:1] or also
        if not who or not cue.end < who[0].start < later.cue.start < end:
            continue
        lead = clauses.before(who[0].start, 2)
        parted = (heard or also) and lead[-1:] == [","]
        if lead[-1:] in (["nhưng"], [";"]) or lead in ([",", "còn"], ["trong", "khi"]) or parted:
            own = [t for t in clauses.between(cue.end, who[0].start) if t.text not in {",", ";"}]
            own = own[: -len([word for word in lead if word in _CONTRASTS]) or None]
            return own[-1].end if len(own) > (0 if also else SHORT) else end
    return end


_CONTRASTS = frozenset({"nhưng", "còn", "trong", "khi"})
_HEARD = frozenset({"nghe", "khi"})
"""Behind these somebody's words only lead up to another's: "|Sau khi nghe| ông A báo cáo …, Bí thư B nói …"."""


def before_glued(clauses: Clauses, start: int) -> int:
    """Where the words end: before the next sentence where no full stop parts the two, "… 5 ngày |Ông A cho biết| …"."""
    if not _MAY_BEGIN.search(clauses.sentence.text, start - clauses.sentence.start):
        return clauses.sentence.end
    tokens = clauses.between(start, clauses.sentence.end)
    for k, (earlier, token) in enumerate(pairwise(tokens)):
        if not token.text[0].isupper() or not earlier.text.islower() or earlier.text in _GOES_ON:
            continue  # "hai khu Sơn Trà |và| Bà Nà"
        following = tokens[k + 2].fold if k + 2 < len(tokens) else ""
        begins = token.text in _NEXT_SENTENCE or (token.text, following) in _NEXT_BEGINS
        begins = begins or (token.text in _TIMES_OF_DAY and (following in _DAYS or following[:1].isdigit()))
        if not begins or _is_in_name(clauses, token):
            continue
        if not any(a <= token.start < b for a, b in clauses.tagged.quotes):
            return earlier.end
    return clauses.sentence.end


def _is_in_name(clauses: Clauses, token: Token) -> bool:
    """Whether a token stands in a name, which "Ông" and "Bà" before one do not: "Vũng Tàu", but no "|Bà| Thu"."""
    names = clauses.tagged.names
    return any(name.start <= token.start < name.end and name.kind is not Kind.RANK for name in names)


_GOES_ON = frozenset({"và", "của", "với", "cùng", "là", "tại", "ở", "như", "hoặc"})
_NEXT_SENTENCE = frozenset({"Ông", "Bà", "Tại", "Theo", "Ảnh"})
_NEXT_BEGINS = frozenset(
    [
        *[("Phát", "biểu"), ("Trao", "đổi"), ("Với", "cơ"), ("Trong", "khi"), ("Trong", "cuộc"), ("Trong", "buổi")],
        *[("Liên", "quan"), ("Trước", "đó"), ("Sau", "đó"), ("Về", "vấn"), ("Về", "việc")],
    ]
)
_TIMES_OF_DAY = frozenset({"Ngày", "Sáng", "Chiều", "Tối", "Trưa"})
_MAY_BEGIN = re.compile("|".join(sorted(_NEXT_SENTENCE | _TIMES_OF_DAY | {first for first, _ in _NEXT_BEGINS})))
"""Most sentences hold none of these, which is seen at once."""
_DAYS = frozenset({"ngày", "nay", "qua", "mai", "hôm", "mùng"})


def _words_fronted(clauses: Clauses, cue: Mention, speaker: Actor) -> tuple[int, int]:
    """What a verb at the sentence's head takes, up to its speaker; behind him where it only says where he spoke."""
    end = clauses.sentence.end
    spoke = clauses.text(cue.start, cue.end).lower().split()
    behind = clauses.between(cue.end, speaker.start)
    told = clauses.text(cue.end, speaker.start).rstrip(" ,-–—")
    occasion = behind[:1] != [] and behind[0].fold in _WHERE
    if not occasion and behind and _is_concluded(clauses, cue, behind, speaker):
        anew = any(
            c.rule in {"say", "direct"} and len(clauses.words(speaker.end, c.start)) <= 1
            for c in _later(clauses, speaker)
        )
        return whole(clauses, min(speaker.end + 1, end), end) if anew else (cue.end, cue.end)
    if not behind or occasion or " ".join(spoke[:2]) in _OF_WHAT:
        speaker = clauses.group_at(speaker)[-1]  # "Phát biểu, ông A, |ông B đánh giá cao| …": the words of both
        if _AND & {
            *clauses.after(speaker.end, 1),
            *clauses.before(speaker.start, 1),
        }:  # "Phát biểu tại lễ, ông A |và Chủ tịch B| đều …"
            return cue.end, cue.end
        if clauses.after(speaker.end, 1) in (["đã"], ["cũng"], ["vừa"], ["đều"]):  # "…, ông A |đã ghi nhận| ý kiến"
            return cue.end, cue.end
        return whole(clauses, min(speaker.end + 1, end), end)
    if behind[0].fold == "về":
        return cue.end, cue.end  # "Đánh giá |về việc này|, ông A phải nói: …"
    start = _stance_at(clauses, cue)
    start = start if start < cue.end else cue.end + 1
    return start, max(start, cue.end + len(told))


def _later(clauses: Clauses, speaker: Actor) -> list[Mention]:
    return [c for c in clauses.tagged.cues if c.start >= speaker.end]


def _is_concluded(clauses: Clauses, cue: Mention, behind: list[Token], speaker: Actor) -> bool:
    """Whether a verb at the head takes an occasion or a matter: "|Kết luận| buổi làm việc, ông A giao …"."""
    word = clauses.text(cue.start, cue.end).lower()
    if word == "kết luận":
        return behind[0].fold in _CONCLUDED
    return _names_matter(clauses, cue, [t for t in behind if t.text != ","])


_CONCLUDED = frozenset({"buổi", "cuộc", "hội", "phiên", "kỳ", "nội", "vấn", "tại"})


_AND = {"và", "cùng"}


def _is_where(clauses: Clauses, cue: Mention) -> bool:
    """Whether "tại", "trong", "trước" behind a verb say where somebody spoke: "nói |trong giai đoạn| …" does not."""
    word = clauses.text(cue.start, cue.end).lower()
    ahead = clauses.after(cue.end, 5)
    if ahead[:2] in (["trước", "mắt"], ["trước", "đó"], ["trước", "đây"], ["trước", "khi"]):
        return False
    return word.startswith("phát biểu") or ahead[0] in {"tại", "trước"} or not _OCCASIONS.isdisjoint(ahead)


_OCCASIONS = frozenset(["buổi", "cuộc", "hội", "phiên", "lễ", "kỳ", "họp", "tọa", "diễn", "bài", "trả", "phỏng"])


_ABOUT = frozenset({"về", "lại", "thêm", "rõ"})
_ASKING = frozenset({"đề cập", "đặt câu", "đặt vấn", "chất vấn", "truy vấn", "tranh luận", "nêu vấn"})
_TALKING = frozenset({"trao đổi", "chia sẻ", "nói", "trò chuyện"})
_ASKED = frozenset({"với", "cho", "đối", "tới", "đến"})
_MARKS = {",", ":", "“", '"', "rằng", "là"}
"""Behind one of these stand the words, not only what they are about."""
_OF_WHAT = frozenset(
    [
        "đề cập",
        "phát biểu",
        "trả lời",
        "nêu",
        "thông tin",
        "trao đổi",
        "giải trình",
        "báo cáo",
        "trình bày",
        "thông báo",
        "giải đáp",
    ]
)
"""Verbs that take what the words are about: "A trình bày |báo cáo thẩm tra|"."""

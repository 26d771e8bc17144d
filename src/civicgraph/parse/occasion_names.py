"""The name of an occasion as written, and where it ends: up to a mark or a word that leads out of it."""

from civicgraph.lexicon.words import word_set
from civicgraph.model import Mention, Token
from civicgraph.parse.clauses import Clauses, people
from civicgraph.parse.passing import leads_out
from civicgraph.parse.phrases import Actor

_LONGEST_NAME = 160
_HELD_NEAR = 3
"""How many words may stand between a verb and the occasion that it governs: "tổ chức long trọng |lễ|"."""


def name_occasion(clauses: Clauses, cue: Mention) -> tuple[str, int]:
    """The occasion's name as written and where it ends: up to a mark or a word that leads out of it."""
    leading = {c.start for c in clauses.cues("say", "chair", "organise")}
    orders = {c.start for c in clauses.cues("direct")}
    tokens = clauses.between(cue.end, clauses.sentence.end)
    words = [t.fold for t in tokens]
    at = clauses.between(clauses.sentence.start, cue.start)[-1:]
    inside = bool(at) and at[0].text in _OPENING_MARKS
    if inside and (closed := _closing(clauses, at[0].start)) is not None and closed - cue.start <= _LONGEST_NAME:
        return " ".join(clauses.text(cue.start, closed).split()), closed
    kept = 0
    quoted = False
    for k, token in enumerate(tokens):
        if token.text in {"“", '"', "”"}:
            if inside and not quoted and token.text != "“":
                break  # tại "|Đối thoại về nước sạch|"
            quoted = token.text != "”" and not (quoted and token.text == '"')
        elif not quoted and not any(n.start <= token.start < n.end for n in clauses.tagged.names):
            timed = any(t.start <= token.start < t.end for t in clauses.tagged.times)
            told = token.start in leading and token.start > cue.end + 1
            if told and kept and (person := _speaks_next(clauses, cue, tokens[kept - 1].end)) is not None:
                kept = sum(t.start < person.start for t in tokens)  # "tại phiên họp |Thủ tướng| cho biết …"
                break
            says = told and words[max(0, k - 1) : k] not in _NAMED_WORK
            says = says or (token.start in orders and words[max(0, k - 1) : k] == ["và"] and k == 1)
            before = tokens[k - 1].text if k else clauses.text(cue.start, cue.end).split()[-1]
            runs_on = token.text in _NEXT_SENTENCE and before.islower()
            if timed or says or runs_on or (k and _joins_occasion(clauses, cue, token)):
                break
            if leads_out(words, k) and not _lists_on(clauses, cue, words, k):
                break
        kept = k + 1
        if token.end - cue.start > _LONGEST_NAME:
            break
    day = words.index("ngày") if "ngày" in words[:kept] else kept
    if kept < len(words) and words[kept] == "," and 0 < kept - day <= _SHORT_DAY and tokens[day - 1].fold == "năm":
        kept = day  # "lễ kỷ niệm 45 năm |ngày Bác Hồ, Trung ương Đảng| và …": whose day it is goes on
    trailing = word_set("occasion_words", use="name_trail")
    while kept and words[kept - 1] in trailing and not quoted:
        kept -= 1
    end = tokens[kept - 1].end if kept else cue.end
    return " ".join(clauses.text(cue.start, end).split()), end


def row_start(clauses: Clauses, noun: Mention) -> int:
    """Where the first occasion of a pair begins: "tổ chức |hội thảo A và| lễ ra mắt sách B"."""
    if clauses.before(noun.start, 1) != ["và"]:
        return noun.start
    for cue in clauses.cues("meeting", "ceremony"):
        if cue.end < noun.start and clauses.words(name_occasion(clauses, cue)[1], noun.start) == ["và"]:
            return cue.start
    return noun.start


def _joins_occasion(clauses: Clauses, cue: Mention, joint: Token) -> bool:
    """Whether "và" leads to another occasion told beside the first: "tổ chức hội thảo A |và| Lễ ra mắt sách B"."""
    if joint.fold != "và" or any(cue.end <= c.start < joint.start for c in clauses.cues("meeting", "ceremony")):
        return False  # "họp báo giới thiệu Festival A |và| Đại hội B": it is of both
    behind = clauses.tokens_after(joint.end, 1)
    nouns = [c for c in clauses.cues("meeting", "ceremony") if behind and c.start == behind[0].start]
    own = clauses.text(cue.start, cue.end).lower().split()[0]
    return any(c.rule != cue.rule or behind[0].fold != own for c in nouns) and behind[0].fold in _OCCASIONS


_OCCASIONS = frozenset({"lễ", "hội", "tọa", "diễn", "triển", "đại"})
"""The first words of "lễ …", "hội nghị", "hội thảo", "tọa đàm", "diễn đàn"."""


def _closing(clauses: Clauses, opened: int) -> int | None:
    """Where the quotation that begins at a mark is closed: "|Hội nghị gọi vốn vào tỉnh A|”"."""
    return next((b - 1 for a, b in clauses.tagged.quotes if a == opened), None)


_SHORT_DAY = 3
_OPENING_MARKS = {"“", '"'}
_NAMED_WORK = (["bằng"], ["tác"], ["việc"], ["thảo"])
"""Behind these a telling word is part of a name: "cuộc họp về công |tác| chuẩn bị", "dự |thảo| kết luận"."""
_NEXT_SENTENCE = frozenset({"Ông", "Bà", "Ngay", "Tuy", "Theo", "Tại", "Trong", "Sau", "Trước", "Đây"})
"""What begins a sentence before which a caption has lost its stop: "buổi làm việc |Ông| An nêu rõ …"."""


def _speaks_next(clauses: Clauses, cue: Mention, end: int) -> Actor | None:
    """Who stands right before a telling word, behind an occasion's noun: "tại phiên họp |Thủ tướng| cho biết"."""
    return next((a for a in people(clauses.actors) if a.start >= cue.end and a.end == end), None)


def _lists_on(clauses: Clauses, cue: Mention, words: list[str], k: int) -> bool:
    """Whether a comma inside a name only joins its words: "hội nghị tuyên truyền|,| phổ biến pháp luật".

    Not of an occasion at which something is told: "Tại hội nghị trực tuyến|,| các tỉnh cho rằng …".
    """
    if words[k] == "," and k and (words[k - 1], *words[k + 1 : k + 2]) in _OFFICES:
        return True
    if words[k] == "," and not k and " ".join(words[1:3]) in word_set("occasion_words", use="celebrated"):
        return True  # "lễ khởi công|,| khánh thành 9 dự án"
    told = _HELD_NOUN & set(clauses.before(cue.start, _HELD_NEAR)) and words[k - 1 : k] != ["lễ"]
    near = _PAIRED if not told else _NAME_WORDS
    if words[k] != "," or not 0 < k <= near or clauses.before(cue.start, 1) in _FRONTING:
        return False
    behind = clauses.between(cue.end, clauses.sentence.end)[k + 1 : k + 3]
    acts = clauses.cues("say", "direct", "chair", "organise", "attend", "visit", "inspect", "award", "receive")
    if any(c.start == t.start for t in behind[:1] for c in acts):
        return False  # "tổ chức hội nghị về dược|,| yêu cầu các huyện …"
    plain = len(behind) == _PAIRED and all(t.text.islower() and t.text.isalpha() for t in behind)
    free = not any(t.fold in _SUBJECTS for t in behind[:1]) and not any(clauses.is_named(t) for t in behind)
    timed = any(t.start <= behind[0].start < t.end for t in clauses.tagged.times) if behind else True
    return plain and free and not timed and not leads_out(words, k + 1)


_HELD_NOUN = frozenset({"chức", "trì", "ra", "mạc", "làm"})
_NAME_WORDS = 20
_OFFICES = {
    ("hóa", "thể"),
    ("sở", "ngành"),
    ("sở", "ban"),
    ("bộ", "ngành"),
    ("bộ", "ban"),
    ("tỉnh", "thành"),
    ("ban", "ngành"),
}
"""The two of "các sở, ngành", "các tỉnh, thành phố", "Ngày hội Văn hóa, Thể thao …"."""
_PAIRED = 2
"""A pair of words that a comma joins has two syllables each: "góp ý, bổ sung"."""
_FRONTING = (["tại"], ["trong"], ["ở"], ["sau"], ["trước"], ["khi"])
_SUBJECTS = frozenset(
    {"các", "ông", "bà", "đồng", "lãnh", "đại", "nhiều", "những", "hai", "chúng", "tôi", "đây", "trong"}
)

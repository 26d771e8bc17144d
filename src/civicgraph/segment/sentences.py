"""Sentence and token boundaries of crawled Vietnamese news: abbreviations kept whole, captions and credits cut off."""

import re
from collections.abc import Iterator
from functools import lru_cache, partial
from itertools import accumulate, count, pairwise
from operator import add

from civicgraph.model import Article, Sentence, Token
from civicgraph.spelling import TOKEN, fold_text

UPPER = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"

# --- where a full stop does not end a sentence -----------------------------------------------------------------
_TITLES = (
    "TP|Tp|tp|TX|Tx|TT|Tt|P|Q|H|X|T|St|Mr|Mrs|Ms|Dr|GS|PGS|TS|ThS|Th|BS|CN|KS|NSND|NSƯT|LS|Ths|No|Tr|ĐT|Đ|v|tr|KTS"
)
_ABBREVIATION = re.compile(rf"(?:^|[\s(/\-–“\"'.,])(?:{_TITLES})\.$")
# "… của TP. |Như Báo Hà Nam đã thông tin", "… của TP. |Trước đó": no name goes on so behind the abbreviation.
_BEGINS_ANEW = re.compile(
    rf"\s(?:(?:Theo|Trước đó|Ngoài ra|Tuy nhiên|Bên cạnh|Đồng thời|Hiện nay|Sau khi|Trong khi|Trong đó|Đây là|Qua đó|"
    rf"Do đó|Vì vậy|Bởi vậy|Bí thư (?:Thành|Tỉnh|Quận|Huyện) ủy|Phó Thủ tướng|Bộ trưởng Bộ)[\s,]|"
    rf"Như (?:[{UPPER}]\w*\s){{1,4}}(?:đã|từng)\s)"
)
# "Tổng thống A. Lukashenko": an initial before a word longer than a plain Vietnamese syllable, or "H. R. McMaster".
_INITIAL = re.compile(r"\s[A-Z]\. (?:[A-Z][a-z]{5,}|Ma?c[A-Z][a-z]+|[A-Z]\. [A-Z][A-Za-z]{2,})\b")
# "Ngài Elbridge |A.| Colby": an initial behind a word that is spelled like no Vietnamese syllable.
_NAME_AND_INITIAL = re.compile(r"\b([A-Z][a-z]{2,}) [A-Z]{1,2}$")
_LAST_NAME = re.compile(r"\. [A-Z][a-z]{2,}")
_PLAIN_SYLLABLE = re.compile(
    r"(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|p|ph|qu|r|s|th?|tr|v|x)?[aeiouy]{1,3}(?:ch|c|m|ng|nh|n|p|t)?"
)
_LONGEST_NAME = 24
# "… ai chịu trách nhiệm?” |– Bí thư Hà Nam| hỏi.": who asked it belongs to the question.
_ATTRIBUTED = re.compile(rf" ?[-–—] ?(?=[{UPPER}])")

# --- where one ends ----------------------------------------------------------------------------------------------
# Runs are possessive and begin where they begin, so that fifty thousand blanks or dots are read once.
_STOP = re.compile(
    rf"""
      (?<![.!?…])(?P<mark>[.!?…]++(?:/\.)?["”’)\]]*+)
      (?=\s++["“‘'(\[»*•\-–]*+\s*+[{UPPER}0-9]|\s*+$)                                # "... tỉnh. Phát biểu"
    | (?<=[a-zà-ỹđ]{{2}})(?P<glued>\.["”]?)(?=[{UPPER}][a-zà-ỹđ])                       # "nhiệm vụ.Ông Nam"
    | (?P<ending>/\.)(?=\s|$)
    | (?P<line>\n+)
    | (?<!\s)(?P<wide>\s{{2,}}+)(?=[{UPPER}»“"*])
    | (?P<link>\s»\s|\s\*(?=[{UPPER}]))
    """,
    re.VERBOSE,
)
# Where one of these may begin: one set of letters first, which `re` skips along to at full speed.
_MAY_STOP = re.compile(r"[.!?…/\s](?:(?<!\s)|(?<=\n)|(?=[\s»*]))")

# --- photo credits that run into the next paragraph --------------------------------------------------------------
_OFFICE = r"(?:Phó )?(?:Tổng Bí thư|Thủ tướng|Chủ tịch|Bộ trưởng|Thứ trưởng|Bí thư|Đồng chí|Giám đốc)\s"
"""With whom a caption begins behind "Ảnh:", which is no credit then."""
_CREDIT = re.compile(
    rf"(?:Ảnh|ảnh|Nguồn ảnh|Ảnh minh họa)\s*:\s*(?!{_OFFICE})(?:[a-z0-9-]+(?:\.[a-z]+)+(?!\w)|"
    rf"(?:báo )?(?:[{UPPER}][\w.+&-]*(?:[ /\-–]+|(?=[.\s]|$))){{1,6}}(?:(?:phát|cung cấp)\b)?)"
)
_SOURCE = re.compile(r"(?:Ảnh|ảnh)(?: minh họa)?\s*:\s*(?:Internet|INTERNET|Tư liệu|TL|IT)\s(?=Phó\s|Thủ\s|Chủ\s|Bộ\s)")
_FULL_STOP = re.compile(r"\w\w\.\s")
_CREDIT_BRACKET = re.compile(r"\((?:Ảnh|ảnh|ẢNH)\b[^()\n]{0,60}\)\.?")
_DAY = re.compile(r"(?<=\s)(?:Sáng|Trưa|Chiều|Tối|Đêm|Ngày|Hôm|Tháng|Năm)\s(?=\d|ngày\s|nay|qua)")
_AGENCY = re.compile(
    r"/(?:TTXVN|VGP|VOV|VTV|TGVN|Vietnam\+|VNA|HNM|VNE)(?:\s+phát)?"
    r"|(?<=[\s\-–:])(?:TTXVN|TTX|VGP|VOV|VTV|TGVN|VNA|HNM|VNE|PLO|[A-Za-z]\w+\.(?:vn|net|com))\b(?:\s+phát)?"
    r"(?!\s*[/\-–.])"
)
# "Ảnh: Minh Đức |Bộ Y tế …": what stands behind the colon at least, and words that no photographer's name goes on with.
_NAMED = re.compile(r"\s*(?:\S+\s+\S+|\S*[A-Z]{3}\S*)\s")
_HEADING = re.compile(rf"[{UPPER}]\w+:\s")
_NO_NAME = re.compile(
    r"(?<=\s)(?:(?:Phó|Bộ|Ủy|Ban|Ông|Bà|Theo|Tại|Trong|Các|Những|Để|Về|Sau|Trước|Tổng|Thượng|Cùng|Đoàn|Tỉnh|Sở|Nhân|"
    r"Với|Cũng|Đến|Ngoài|Khi|Từ|Lễ|Buổi|Nhiều|Hiện|Mặc|Bên|Đây)\s|Thủ tướng|Chủ (?:tịch|nhiệm)|Đồng chí|Đại (?:tướng|"
    r"biểu|diện|tá|sứ)|Thứ trưởng|Lãnh đạo|Bí thư|Trung (?:tướng|ương)|Thiếu tướng|Thành (?:phố|ủy|viên)|"
    r"Hội (?:nghị|đồng|thảo)|UBND|HĐND|Quốc hội|Chính phủ|Phát biểu|Tham dự|Trả lời)"
)

# Words that open a sentence; standing capitalised inside one, after a word, they open a glued caption or paragraph;
# but "tỉnh Lâm |Đồng thời kỳ| 2021-2030" goes on. The pattern begins with the blank, to which `re` skips at full
# speed, and looks back from behind it.
_OPENERS = re.compile(
    rf" (?=[{UPPER}])(?<=[\w”\")] )(?<![{UPPER}] )(?=(?:Tham dự|Dự (?!án|toán|thảo|trữ|phòng|báo|khuyết|bị)|"
    r"Đến dự|Cùng dự|Phát biểu|Tại (?:hội|buổi|lễ|đây|cuộc|phiên|trụ sở)|"
    r"Trước đó|Ngoài ra|Theo đó|Sau khi|Trong đó|Trong khi|Bên cạnh|Nhân dịp|Cũng tại|Cũng trong|(?<!Lâm )Đồng thời|"
    r"Kết luận(?! (?:thanh tra|kiểm tra|điều tra|giám sát|giám định|số|của))|"
    r"Thay mặt|Đây là|Qua đó|Tuy nhiên|Hiện nay|Quang cảnh|Toàn cảnh)(?:\W|(?<= )))"
)

# A day with a capital inside a sentence, behind a word: "Lê Văn A trả lời chất vấn |Sáng 6-7, kỳ họp …".
_OPENING_DAY = re.compile(
    rf" (?=[{UPPER}])(?<=[\w”\")] )(?:(?=(?:Rạng sáng|Sáng|Trưa|Chiều|Tối|Đêm)"
    r" (?:nay|qua|cùng ngày|(?:ngày )?\d)|Trong (?:ngày|sáng|chiều|tối) \d|(?:Hôm nay|Hôm qua)\b)"
    r"(?<!\bông )(?<!\bbà )(?<!\bchị )(?<!\banh )"
    r"|(?=Ngày \d{1,2}[-/.]\d{1,2}(?:[-/.]\d{4})?(?:,| \(giờ| tại ))"
    r"(?<!niệm )(?<!mừng )(?<!nhân )(?<!dịp )(?<!tới )(?<!đón )(?<!với )(?<!cho )(?<!và ))"
)


# What a paper calls itself before the first word of its report: "(Chinhphu.vn) - |Sáng …", "TTO - |Hôm …".
_BYLINE = re.compile(
    rf"^[ \t]*+(?:\([{UPPER}][^()\n]{{1,24}}\)|\w+\.(?:vn|com|net|com\.vn)|"
    rf"[{UPPER}]{{2,4}}O|NDĐT|ĐCSVN|TTXVN|VOV|SKĐS|GD&TĐ)"
    rf"[ \t]*+[-–—][ \t]*+(?=[{UPPER}“\"])",
    re.MULTILINE,
)


def tokenize(text: str, offset: int = 0) -> tuple[Token, ...]:
    """The syllables, numbers and marks of a text; offsets are counted from `offset`.

    >>> [t.text for t in tokenize("Chiều 11-3, tổ chức 1.332 buổi")]
    ['Chiều', '11', '-', '3', ',', 'tổ', 'chức', '1.332', 'buổi']
    """
    chunks = text.split(" ")
    offsets = map(add, accumulate(map(len, chunks), initial=offset), count())  # a blank stands before all but the first
    return tuple(
        [
            _make_token((offset + start, offset + end, word, folded))
            for offset, chunk in zip(offsets, chunks, strict=False)
            for start, end, word, folded in (_tokens_of(chunk) if len(chunk) <= _WORD else _cut_chunk(chunk))
        ]
    )


def _cut_chunk(chunk: str) -> tuple[tuple[int, int, str, str], ...]:
    """The tokens of what stands between two blanks, each with its offsets, as written and folded."""
    folded = fold_text(chunk)
    return tuple((m.start(), m.end(), m[0], folded[m.start() : m.end()]) for m in TOKEN.finditer(chunk))


_WORD = 24
"""Chunks so short are words with their marks, which recur: their tokens are remembered."""
_tokens_of = lru_cache(maxsize=1 << 16)(_cut_chunk)
_make_token = partial(tuple.__new__, Token)
"""What `Token._make` does, without the call of a Python function for each of a text's tokens."""


def _credit_end(text: str, match: re.Match[str]) -> int:
    """Where a photo credit ends: after the agency, before a day or a word that begins a sentence or a title, else
    before the capitalised word that a small letter follows.
    """
    if source := _SOURCE.match(text, match.start()):  # "Ảnh minh họa: Internet |Phó Thủ tướng"
        return source.end()
    if full := _FULL_STOP.search(text, match.start(), match.end()):  # "Ảnh: TTXVN. |Sau 3 ngày"
        return full.end()
    agency = _AGENCY.search(text, match.start(), min(len(text), match.end() + 12))
    if agency and "(" not in text[match.start() : agency.start()]:
        return agency.end()
    if day := _DAY.search(text, match.start(), match.end() + 4):  # "Ảnh: An Đăng - TTXVN Chiều |13/6, đoàn"
        return day.start()
    named = _NAMED.match(text, match.start() + match[0].index(":") + 1)
    if named and (opener := _NO_NAME.search(text, named.end() - 1, match.end() + 12)):
        return opener.start()
    end = match.end()
    if _HEADING.match(text, end) and len(match[0].split()) > 3:  # "Ảnh: Minh Anh |Hà Nam: Ngày …"
        return match.start() + match[0].rstrip().rfind(" ") + 1
    following = re.match(r"\s*([a-zà-ỹđ])", text[end:])
    if (
        following and text[end - 1 : end].isspace()
    ):  # "Ảnh: Thành Cường Chương |trình": the last name-like word is not one
        head = text[match.start() : end].rstrip()
        return match.start() + max(head.rfind(" "), head.rfind(":") + 1)
    return end


def _cuts(text: str) -> list[int]:
    """The offsets at which a new sentence begins, in order."""
    cuts: set[int] = set()
    done = 0
    for candidate in _MAY_STOP.finditer(text):
        m = _STOP.match(text, candidate.start()) if candidate.start() >= done else None
        if m is None:
            continue
        done = m.end()
        if (
            m["mark"]
            and m["mark"].startswith(".")
            and len(m["mark"]) == 1
            and _ABBREVIATION.search(text, max(0, m.start() - 8), m.start() + 1)
            and not _BEGINS_ANEW.match(text, m.end())
        ):
            continue
        if m["mark"] and m["mark"][-1] in '”"' and _ATTRIBUTED.match(text, m.end()):
            continue
        if _INITIAL.match(text, m.start() - 2) or _is_middle_initial(text, m.start()):
            continue
        cuts.add(m.end())
    for m in _CREDIT.finditer(text):
        if text[max(0, m.start() - 1) : m.start()] != "(":
            cuts |= {m.start(), _credit_end(text, m)}
    for m in _CREDIT_BRACKET.finditer(text):
        cuts |= {m.start(), m.end()}
    for opening in (_OPENERS, _OPENING_DAY, _BYLINE):
        cuts |= {m.end() for m in opening.finditer(text)}
    return sorted(cuts)


def _is_middle_initial(text: str, stop: int) -> bool:
    """Whether the full stop at `stop` ends an initial within a foreign name: "Marc |E.| Knapper"."""
    if not _LAST_NAME.match(text, stop):
        return False
    name = _NAME_AND_INITIAL.search(text, max(0, stop - _LONGEST_NAME), stop)
    return name is not None and _PLAIN_SYLLABLE.fullmatch(name[1].lower()) is None


_LONGEST = 3_000
"""A sentence has at most so many letters, so that the work on a text without full stops grows as the text does.

The longest of the 888 articles at hand has 2,028, a list of names and posts.
"""


def _cut_long(text: str, bounds: list[int]) -> Iterator[int]:
    """The bounds, and more where two stand too far apart: behind a semicolon, a comma, a blank, else anywhere."""
    for start, end in pairwise(bounds):
        yield start
        while end - start > _LONGEST:
            half, limit = start + _LONGEST // 2, start + _LONGEST
            pauses = (at for mark in ("; ", ", ", " ") if (at := text.rfind(mark, half, limit)) >= 0)
            start = next(pauses, limit - 1) + 1
            yield start
    yield bounds[-1]


def segment(article: Article) -> tuple[Sentence, ...]:
    """The sentences of title and body in order; together they hold every token of the article once.

    >>> from civicgraph.model import Article
    >>> [s.text for s in segment(Article("a", "Tin vắn", "Ban Dân vận T.Ư họp. Ông Nam dự tại TP. Vinh."))]
    ['Tin vắn', 'Ban Dân vận T.Ư họp.', 'Ông Nam dự tại TP. Vinh.']
    """
    content = article.content
    sentences: list[Sentence] = []
    for start, end in pairwise(_cut_long(content, [0, *_cuts(content), len(content)])):
        piece = content[start:end]
        text = piece.strip()
        if not text:
            continue
        begin = start + len(piece) - len(piece.lstrip())
        sentences.append(
            Sentence(
                index=len(sentences),
                start=begin,
                end=begin + len(text),
                text=text,
                tokens=tokenize(text, begin),
                title=begin < len(article.title),
            )
        )
    return tuple(sentences)

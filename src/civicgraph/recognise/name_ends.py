"""Where the name of a document or programme ends: at its closing quote, or where a reader would stop."""

import re
from functools import cache

from civicgraph.lexicon.compounds import is_word
from civicgraph.lexicon.tables import load_table
from civicgraph.lexicon.words import word_set
from civicgraph.recognise.shapes import either

UPPER = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
"""The capital letters of Vietnamese, for a character class."""

OWNER = re.compile(
    r" của (?=(?:Bộ|Sở|UBND|Ủy ban|HĐND|Chính phủ|Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Đảng ủy|"
    r"Ban (?:Tổ chức|Tuyên giáo|Dân vận|Nội chính|Kinh tế|Thường vụ|Chấp hành|Bí thư)|Tổng cục|Cục|Thanh tra|"
    r"Công an|Hội(?= )|Trung ương|Đoàn Thanh niên|Tỉnh đoàn|Thành đoàn|Liên đoàn|"
    r"Tổng Liên đoàn|Mặt trận|MTTQ|Quân khu|"
    r"Tập đoàn|Tổng công ty|Ngân hàng Nhà nước|Kiểm toán|Bảo hiểm xã hội|Quốc hội|Viện Kiểm sát|"
    r"Viện kiểm sát|VKS|Cơ quan)(?!\w))"
)
"""Behind a title, whose it is: a body that makes plans and papers."""

LONGEST = 30
"""The most words that a title without quotes may have; a longer run is no title but a sentence without marks."""

_CLOSING = {"“": "”", '"': '"', "”": "”", "‘": "’", "'": "'", "«": "»"}
_QUOTED = 200
"""The longest quoted title, in characters: a quote that closes later was never closed."""
_TOKEN = re.compile(r"\s*(?P<word>\d+(?:[.,/-]\d+)*|[^\W\d_]+(?:[-&/.][^\W\d_]+)*)|\s*(?P<mark>\S)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_UPPER_NEXT = re.compile(rf"\s[{UPPER}]")
_AMOUNT = re.compile(r"\d+ (?:(?:tỷ|tỉ|triệu|nghìn|ngàn)(?! (?:căn|ha|cây|héc))|ha|km|m|phòng|hộ|năm|tháng|ngày)(?!\w)")
_LIST = re.compile(r",\s((?:[^\W\d_]+ ){0,4}[^\W\d_]+)(?:,\s((?:[^\W\d_]+ ){0,4}[^\W\d_]+))? và ")


@cache
def cue_words(cue: str) -> frozenset[str]:
    """The folded words of a cue in `lexicon/name_cues.tsv`: what stands around a name and tells of it."""
    return word_set("name_cues", cue=cue)


@cache
def follows(cue: str) -> re.Pattern[str]:
    """A blank and a word of the cue."""
    return re.compile(r"\s" + either(cue_words(cue)))


@cache
def precedes(cue: str) -> re.Pattern[str]:
    """A word of the cue and a blank, at the end of what is searched."""
    return re.compile(r"(?<!\w)" + either(cue_words(cue)).removesuffix(r"(?!\w)") + " $")


_DIGIT_BEFORE = re.compile(r"(?<!điều )(?<!khoản )(?<!mục )(?<!điều \d)(?<!khoản \d)(?<!mục \d)\d $")
"""A number counts what follows, but for that of an article: "theo Điều 35 |Quy chế làm việc| của …"."""


def is_many(before: str) -> bool:
    """Whether the words before a head speak of several or any of its kind: "các nghị quyết", "12 dự án"."""
    return bool(precedes("many").search(before) or _DIGIT_BEFORE.search(before))


@cache
def name_ends() -> frozenset[str]:
    """The words before which a title ends."""
    return frozenset(row["word"] for row in load_table("name_ends"))


def quoted_end(text: str, start: int) -> int | None:
    """The end of the quotation that opens at `start`, its marks included; None if none does.

    >>> quoted_end('phong trào “Dân vận khéo” lan rộng', 11)
    25
    """
    if start >= len(text) or text[start] not in _CLOSING:
        return None
    close = text.find(_CLOSING[text[start]], start + 1, start + _QUOTED)
    if close < 0 and text[start] in '“"':  # “ closed by " and the other way round
        close = text.find('"' if text[start] == "“" else "”", start + 1, start + _QUOTED)
    return close + 1 if close > start + 1 else None


def name_end(text: str, folded: str, start: int, heads: frozenset[str] = frozenset(), *, plan: bool = False) -> int:
    """The end of the title that begins at `start`; equal to `start` if none begins there.

    A comma goes on only inside a pair ("phòng, chống") or a list that "và" closes; `heads` are words that
    open another name after "và". A `plan` ends behind a proper name with which no more of it is told.

    >>> text = "Nghị quyết về phòng, chống tội phạm, góp phần giữ yên địa bàn"
    >>> text[14:name_end(text, text.lower(), 14)]
    'phòng, chống tội phạm'
    """
    ends, end, words, names, last, last_start = name_ends(), start, 0, 0, "", start
    position = start
    while words < LONGEST and (token := _TOKEN.match(text, position)):
        word = folded[token.start("word") : token.end("word")] if token["word"] else ""
        if not word:
            if token["mark"] in "-–" and words and not _breaks_off(text, token, last_start):
                position, names = token.end(), 0
                continue
            if (
                token["mark"] == ","
                and not _YEAR.fullmatch(last)
                and not _HOLDER_NEXT.match(text, token.start("mark"))
                and (
                    follows("verb-pair").match(folded, token.start("mark") + 1)
                    or _pairs().match(folded, token.start("mark"))
                    or _closed_list(folded, token.start("mark"))
                )
            ):
                position = token.end()
                continue
            break
        if (
            word[0].isdigit()
            and last != "số"
            and (_AMOUNT.match(folded, token.start("word")) or any(c in word for c in ".,"))
            and not _YEARS_OF_USE.match(folded, token.start("word"))
        ):
            break  # "dự án cầu Vàm Tắc 2.300 tỷ đồng"
        both = _two_words(folded, token)
        # "khu đô thị |Cần Giờ|", "tỉnh |Lâm Đồng| thời kỳ": part of a proper name, no word that ends a title
        proper = text[token.start("word")].isupper() and (
            (bool(words) and text[last_start].isupper()) or bool(_UPPER_NEXT.match(text, token.end()))
        )
        if plan and _opens_sentence(text, folded, token, both):
            break  # "dự án đường sắt Hà Nội - Hải Phòng |Kết thúc| buổi làm việc"
        if plan and names >= _NAME and not proper and _tells_no_more(text, folded, token, last, word):
            break  # "quy hoạch bán đảo Hòn Gai |đúng| quy trình"
        names = names + 1 if text[token.start("word")].isupper() else 0
        opening = both == "tiếp tục" and (not words or last == "về")  # "Nghị quyết về |tiếp tục| đổi mới chính sách"
        ending = (word in ends and not {both, f"{last} {word}"} & cue_words("compound")) or both in ends
        if ending and not proper and not opening:
            break
        if word == "đối" and folded.startswith(" với ", token.end()):  # "đối với cán bộ" belongs to the title
            position = token.end() + 4
            words += 2
            continue
        if word in ("và", "hoặc") and not (words and _goes_on(folded, token.end(), heads)):
            break
        if word == "và" and _YEAR.fullmatch(last):
            break  # "kế hoạch năm 2016 và tình hình năm 2017"
        if word == "và" and words > 1 and text[last_start].isupper() and not _UPPER_NEXT.match(text, token.end()):
            break  # "dự án sân bay Long Thành và tiến độ"
        position = token.end()
        last, last_start = word, token.start("word")
        if word not in ("và", "năm"):  # "Tháng hành động vì trẻ em năm nay"
            end = position
        words += 1
    return end


_HOLDER_NEXT = re.compile(
    r",\s(?:(?:Phó |Tổng )*Giám đốc|(?:Phó )?(?:Chủ tịch|Bí thư|Trưởng [Bb]an|Chánh)|Thứ trưởng|Bộ trưởng)\s"
)
"""Who speaks behind what is told first: "Về dự án Bến Mới|, Giám đốc Sở A| nói …"."""
_YEARS_OF_USE = re.compile(r"\d{1,2} năm (?:thực hiện|thi hành|triển khai)(?!\w)")
"""The years that a report sums up: "Đề án tổng kết |15 năm thực hiện| Nghị quyết Trung ương 5"."""


def _breaks_off(text: str, token: re.Match[str], last: int) -> bool:
    """Whether a dash behind an abbreviation goes on with the sentence: "Hiệp định WTO |- cam kết| sẽ …"."""
    letters = text[last : token.start()].strip()
    spaced = token.group().startswith(" ") and text[token.end() : token.end() + 1] == " "
    return spaced and letters.isupper() and len(letters) > 1 and text[token.end() + 1 : token.end() + 2].islower()


_NAME = 2
"""So many words with a capital in a row are a proper name."""


def _opens_sentence(text: str, folded: str, token: re.Match[str], both: str) -> bool:
    """Whether a word with a capital opens the next sentence or heading, of which no mark tells."""
    start, end = token.span("word")
    if not text[start].isupper() or text[end : end + 1] != " " or text[end + 1 : end + 2].isupper():
        return False
    return folded[start:end] in word_set("openers") & _OPENING or both in cue_words("heading")


_OPENING = frozenset({"các", "về", "theo", "tại", "trong", "sau", "trước", "khi", "để", "những"})


def _tells_no_more(text: str, folded: str, token: re.Match[str], last: str, word: str) -> bool:
    """Whether a small word behind a proper name goes on with no more of the title: no part of it, no years."""
    dashed = text[token.end("word") : token.end("word") + 1] in {"-", "–"}
    goes_on = word in cue_words("behind-name") or word.isdigit() or len(word) == 1
    return not dashed and not goes_on and not is_word(f"{last} {word}")


@cache
def _pairs() -> re.Pattern[str]:
    """The comma between two words that titles join: "thực hiện chính sách|, |pháp luật về môi trường"."""
    pairs = (pair.split(", ") for pair in sorted(cue_words("comma-pair")))
    return re.compile("|".join(rf"(?<=\W{re.escape(one)}),\s{re.escape(two)}(?!\w)" for one, two in pairs))


def _two_words(folded: str, token: re.Match[str]) -> str:
    """The word of the token and the next one."""
    following = _TOKEN.match(folded, token.end())
    if not following or not following["word"]:
        return ""
    return f"{folded[token.start('word') : token.end('word')]} {following['word']}"


def _closed_list(folded: str, comma: int) -> bool:
    """Whether the comma is inside a list of short items that "và" closes: "văn hóa, thể thao và du lịch"."""
    match = _LIST.match(folded, comma)
    if not match:
        return False
    return name_ends().isdisjoint(f"{match[1]} {match[2] or ''}".split())


_NEXT_NUMBERED = re.compile(r"(?:\s[^\W\d_]+){1,2} số \d")


def _goes_on(folded: str, position: int, heads: frozenset[str]) -> bool:
    """Whether "và" joins words of one title: what follows is neither the end nor another head."""
    following = re.match(r"\s([^\W\d_]+)(?:\s([^\W\d_]+))?", folded[position : position + 40])
    if not following or _NEXT_NUMBERED.match(folded, position):
        return False  # "… tội phạm và |Điện số 15|"
    one, two = following[1], f"{following[1]} {following[2]}"
    return not {one, two} & (name_ends() | heads | cue_words("new-clause"))

"""Where the name of a document or programme ends: at its closing quote, or where a reader would stop."""

import re
from functools import cache

from civicgraph.lexicon.tables import load_table

UPPER = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
"""The capital letters of Vietnamese, for a character class."""

LONGEST = 30
"""The most words that a title without quotes may have; a longer run is no title but a sentence without marks."""

_CLOSING = {"“": "”", '"': '"', "”": "”", "‘": "’", "'": "'", "«": "»"}
_QUOTED = 200
"""The longest quoted title, in characters: a quote that closes later was never closed."""
_TOKEN = re.compile(r"\s*(?P<word>\d+(?:[.,/-]\d+)*|[^\W\d_]+(?:[-&/.][^\W\d_]+)*)|\s*(?P<mark>\S)")
_VERB_PAIR = re.compile(
    r",\s(?:chống|chữa|giám|bổ sung|sử dụng|kiểm|ổn định|phát triển|khắc phục|giáo dục|xử lý|nâng cao|bảo vệ|hiện đại|tố cáo)(?!\w)"
)


_COMPOUNDS = frozenset({
    "tự do", "lý do", "nhà ở", "người có", "có công", "hàng không", "không gian", "không quân", "phòng không",
    "trong sạch", "sau đại", "không dây", "không thải", "trong nước", "có trách", "có thu", "có nguy",
})  # fmt: skip
"""Words of a title that hold a word before which a title would end: "Hiệp định thương mại tự do"."""

_NEW_CLAUSE = frozenset({
    "nhấn mạnh", "đề nghị", "yêu cầu", "khẳng định", "cho biết", "cho rằng", "đánh giá", "ghi nhận", "chỉ đạo", "tổ chức",
    "thực hiện", "triển khai", "mong muốn", "tuyên bố", "phê duyệt", "ban hành", "bổ sung", "giao cho", "trao quyết",
})  # fmt: skip
"""What "và" begins anew with: "Hiệp định TPP và nhấn mạnh"."""


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


def name_end(text: str, folded: str, start: int, heads: frozenset[str] = frozenset()) -> int:
    """The end of the title that begins at `start`; equal to `start` if none begins there.

    A comma goes on only inside a pair ("phòng, chống") or a list that "và" closes; `heads` are words that
    open another name after "và".

    >>> text = "Nghị quyết về phòng, chống tội phạm, góp phần giữ yên địa bàn"
    >>> text[14:name_end(text, text.lower(), 14)]
    'phòng, chống tội phạm'
    """
    ends, end, words, last = name_ends(), start, 0, ""
    position = start
    while words < LONGEST and (token := _TOKEN.match(text, position)):
        word = folded[token.start("word") : token.end("word")] if token["word"] else ""
        if not word:
            if token["mark"] in "-–" and words:
                position = token.end()
                continue
            if token["mark"] == "," and (
                _VERB_PAIR.match(folded, token.start("mark")) or _closed_list(folded, token.start("mark"))
            ):
                position = token.end()
                continue
            break
        both = _two_words(folded, token)
        if (word in ends and both not in _COMPOUNDS and f"{last} {word}" not in _COMPOUNDS) or both in ends:
            break
        if word == "đối" and folded.startswith(" với ", token.end()):  # "đối với cán bộ" belongs to the title
            position = token.end() + 4
            words += 2
            continue
        if word in ("và", "với", "hoặc") and not _goes_on(folded, token.end(), heads):
            break
        position = token.end()
        last = word
        if word not in ("và", "năm"):  # "Tháng hành động vì trẻ em năm nay"
            end = position
        words += 1
    return end


def _two_words(folded: str, token: re.Match[str]) -> str:
    """The word of the token and the next one."""
    following = _TOKEN.match(folded, token.end())
    return (
        f"{folded[token.start('word') : token.end('word')]} {following['word']}"
        if following and following["word"]
        else ""
    )


_LIST = re.compile(r",\s((?:[^\W\d_]+ ){0,4}[^\W\d_]+)(?:,\s((?:[^\W\d_]+ ){0,4}[^\W\d_]+))? và ")


def _closed_list(folded: str, comma: int) -> bool:
    """Whether the comma is inside a list of short items that "và" closes: "văn hóa, thể thao và du lịch"."""
    match = _LIST.match(folded, comma)
    return bool(match) and not name_ends() & set(" ".join(g for g in match.groups() if g).split())


def _goes_on(folded: str, position: int, heads: frozenset[str]) -> bool:
    """Whether "và" joins words of one title: what follows is neither the end nor another head."""
    following = re.match(r"\s([^\W\d_]+)(?:\s([^\W\d_]+))?", folded[position : position + 40])
    if not following:
        return False
    one, two = following[1], f"{following[1]} {following[2]}"
    if two in _NEW_CLAUSE:
        return False
    return one not in name_ends() and one not in heads and two not in heads and one not in {"các", "những", "một"}

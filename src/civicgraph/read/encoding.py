"""Bytes to Unicode NFC, and a plain word on text that only looks like Vietnamese.

Older Vietnamese files are in font encodings (TCVN3 of .VnTime, VNI) that no byte order mark announces. They are
named, not converted: a wrong guess would put wrong names into the graph.
"""

import codecs
import re
import unicodedata

from civicgraph.errors import InputError
from civicgraph.read.place import Place

UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

# Frequent syllables as they show when the encoding is read as Latin-1: của, và, các, đồng, người, được, tỉnh,
# không, những, việc, nhân, dân, ủy. None of these strings is a syllable of Vietnamese written in Unicode.
_TCVN3 = "cña|vµ|c¸c|®ång|ng­êi|®­îc|tØnh|kh«ng|nh÷ng|viÖc|nh©n|d©n|[uU]û|Uy û|®Þnh|huyÖn"
_VNI = "cuûa|vaø|caùc|ñoàng|ngöôøi|ñöôïc|tænh|khoâng|nhöõng|vieäc|nhaân|daân|[uU]yû|UÛy|ñònh|huyeän"
# Pairs of letters that UTF-8 bytes become when they are read as Latin-1 or Windows-1252: á» áº Æ° Ä‘.
_TWICE = "á»[^ ]|áº[^ ]|Æ°|Ä[‘\x91]"
_VIETNAMESE = re.compile(r"\b(?:của|và|các|được|người|không|những|nhân|dân|tỉnh)\b", re.IGNORECASE)

_LOOKS = (
    (
        "TCVN3 (the .VnTime fonts)",
        re.compile(rf"(?<!\w)(?:{_TCVN3})(?!\w)"),
        "convert it to UTF-8 with `iconv -f TCVN -t UTF-8` or UniKey",
    ),
    (
        "VNI (the VNI-Times fonts)",
        re.compile(rf"(?<!\w)(?:{_VNI})(?!\w)"),
        "convert it to Unicode with UniKey",
    ),
    (
        "UTF-8 that was read as Latin-1 and saved again",
        re.compile(_TWICE),
        "make the file anew from its origin",
    ),
)
_MANY = 3
"""Different signs of one font encoding that valid UTF-8 must show, and more than real Vietnamese words: a foreign
name or a formula shows one or two."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*((?:windows-|cp|iso-8859-)\d+)""", re.IGNORECASE)


def decode(data: bytes, place: Place) -> str:
    """The text of UTF-8 bytes, a byte order mark taken off; an InputError that names the likely encoding.

    >>> decode("Uỷ ban".encode(), Place("tin.txt"))
    'Uỷ ban'
    >>> decode(bytes.fromhex("55fb2062616e206e68a96e2064a96e"), Place("tin.txt"))
    Traceback (most recent call last):
    civicgraph.errors.InputError: tin.txt: the bytes are not UTF-8, byte 1 is 0xfb: they look like TCVN3 ...
    """
    if data.startswith(UTF16_MARKS):
        raise place.error("the text is UTF-16; save it as UTF-8")
    if data.startswith(codecs.BOM_UTF8):
        data = data[len(codecs.BOM_UTF8) :]
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        looks = _name_bytes(data)
        raise place.error(
            f"the bytes are not UTF-8, byte {error.start} is 0x{data[error.start]:02x}: they look like {looks}"
        ) from None


def decode_page(data: bytes, place: Place) -> str:
    """The text of a page's bytes: UTF-16 with its mark, UTF-8, or else the Windows or ISO 8859 set that it declares.

    What a page declares comes last: UTF-8 that calls itself ISO 8859-1 is common, the reverse hardly possible.
    """
    if data.startswith(UTF16_MARKS):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as error:
            raise place.error(f"the UTF-16 text is damaged at byte {error.start}; make the file anew") from None
    try:
        return decode(data, place)
    except InputError:
        declared = _CHARSET.search(data[:4096])
        if declared is None:
            raise
        try:
            return data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeError):
            pass
        raise


def check_script(text: str, place: Place) -> None:
    """Raise an InputError if `text` is in a Vietnamese font encoding although its bytes are valid UTF-8.

    >>> check_script("Uû ban nh©n d©n tØnh ®Þnh h­íng", Place("tin.txt"))
    Traceback (most recent call last):
    civicgraph.errors.InputError: tin.txt: the text looks like TCVN3 (the .VnTime fonts); convert it ...
    """
    if text.isascii():
        return
    for name, signs, advice in _LOOKS:
        found = signs.findall(text)
        if len(set(found)) >= _MANY and len(found) > len(_VIETNAMESE.findall(text)):
            raise place.error(f"the text looks like {name}; {advice}")


def normalize(text: str) -> str:
    """Unicode NFC: the only place where it is made."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def find_control(text: str) -> str | None:
    """The first control character in words ("U+0007 at character 12"), or None."""
    found = _CONTROL.search(text)
    return found and f"U+{ord(found[0]):04X} at character {found.start()}"


def blank_controls(text: str) -> str:
    """Control characters, which no XML or Turtle reader takes, as spaces: every offset stays."""
    return _CONTROL.sub(" ", text)


def _name_bytes(data: bytes) -> str:
    """What bytes that are not UTF-8 look like, and what to do."""
    if data.count(0) * 4 > len(data):
        return "UTF-16 without its mark; save them as UTF-8"
    if _VIETNAMESE.search(data.decode("utf-8", errors="ignore")):
        return "UTF-8 that is damaged or cut; make the file anew from its origin"
    as_latin = data.decode("latin-1")
    for name, signs, advice in _LOOKS:
        if signs.search(as_latin):
            return f"{name}; {advice}"
    if _VIETNAMESE.search(normalize(data.decode("cp1258", errors="ignore"))):
        return "Windows-1258; convert them to UTF-8 with `iconv -f CP1258 -t UTF-8`"
    return "Latin-1 or another old encoding; save them as UTF-8"

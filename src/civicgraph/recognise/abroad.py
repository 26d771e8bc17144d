"""Places abroad that no gazetteer holds, told by the country or place behind them: "ở Leiden, Hà Lan"."""

from civicgraph.model import Kind, Mention, PlaceName
from civicgraph.recognise.name_ends import cue_words
from civicgraph.recognise.people import is_foreign
from civicgraph.recognise.places import find_place
from civicgraph.recognise.reader import Reader

_LONGEST = 3
_WHERE = {"tại", "ở"}
_AFAR = {"country", "abroad"}


def find_place_abroad(reader: Reader, i: int) -> tuple[int, Mention] | None:
    """The place spelled as no Vietnamese name is at token `i`, behind a word of place and before where it lies."""
    if reader.word(i - 1) not in _WHERE or not is_foreign(reader, i) or reader.has(i, "head", "body", "domain"):
        return None
    end = i
    while end < reader.size and end - i < _LONGEST and reader.capital(end) and reader.texts[end].isalpha():
        end += 1
    brand = any(" ".join(reader.folds[i:k]) in cue_words("brand-abroad") for k in range(i + 1, end + 1))
    if brand or reader.word(end) not in {",", "("}:
        return None
    land = find_place(reader, end + 1)
    afar = land is not None and isinstance(land[1].value, PlaceName) and land[1].value.level in _AFAR
    if not afar or (land is not None and isinstance(land[1].value, PlaceName) and land[1].value.name == "Việt Nam"):
        return None
    name = reader.text(i, end)
    return end, reader.mention(i, end, Kind.PLACE, "place-told-by-country", PlaceName(name, "abroad", name))

"""A police office told by its code before whose it is: "|PC02 Công an tỉnh Hà Nam|", "|C06 - Bộ Công an|"."""

from civicgraph.model import BodyName
from civicgraph.recognise.bodies import find_body
from civicgraph.recognise.forces import read_code
from civicgraph.recognise.found import DASHES, Found, body_found
from civicgraph.recognise.reader import Reader

_JOINTS = {"của", "thuộc", ",", *DASHES}


def find_coded(reader: Reader, i: int) -> Found | None:
    """The police office whose code stands at token `i`, where the police that it is of follows."""
    code = read_code(reader, i)
    if code is None or reader.word(i - 1) == "(":  # "Cơ quan Cảnh sát điều tra (|C46| - Bộ Công an)"
        return None
    end, full = code
    k = end + (reader.word(end) in _JOINTS)
    police = find_body(reader, k) if reader.capital(k) else None
    value = police[1].value if police else None
    if police is None or not isinstance(value, BodyName) or not _is_police(value):
        return None
    name = BodyName(full.split(" ")[0], full, "department", parent=police[1])
    return body_found(reader, i, police[0], "body-and-parent", name)


def _is_police(name: BodyName) -> bool:
    return name.name == "Bộ Công an" or name.head == "Công an"

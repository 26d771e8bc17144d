"""Prints src/civicgraph/lexicon/places.tsv, made from two kept libraries:

    python tests/lexicon/remake_places.py > src/civicgraph/lexicon/places.tsv

- vietnam_provinces: the provinces and communes since 1 July 2025, with the codes of the statistics office;
- underthesea's address data: the provinces, districts and communes of the day before, and what each became.

Both are read as files. Names that the address data leaves empty (24 communes, 11 successors whose names differ
in marks alone) are left out; the names of vietnam_provinces lose their double blanks.
"""

import json
import re
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from civicgraph.spelling import fold


class Unit(NamedTuple):
    name: str
    type: str
    district: str = ""
    province: str = ""
    period: str = "before"
    code: str = ""
    became: str = ""


def read_data(library: str, path: str) -> Any:
    spec = find_spec(library)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{library} is not installed")
    return json.loads((Path(spec.origin).parent / path).read_text(encoding="utf-8"))


def split_name(full: str) -> tuple[str, str]:
    """The type and the bare name; a number keeps its type.

    >>> split_name("Thành phố Cần Thơ"), split_name("Quận 1")
    (('thành phố', 'Cần Thơ'), ('quận', 'Quận 1'))
    """
    words = " ".join(full.replace("–", "-").split())
    match = re.match(r"(tỉnh|thành phố|quận|huyện|thị xã|xã|phường|thị trấn|đặc khu) (.+)", words, re.IGNORECASE)
    if match is None:
        return "tỉnh", words
    name = re.sub(r"(?<= )[a-zà-ỹđ]", lambda letter: letter[0].upper(), match[2])
    return match[1].lower(), words if name.isdigit() else name


def provinces(old: dict[str, Any], now: list[dict[str, Any]]) -> list[Unit]:
    codes = {fold(split_name(p["name"])[1]): f"{p['code']:02}" for p in now}
    units = []
    for key, entry in old["old_province_names"].items():
        kind, name = split_name(entry["name"])
        successor = split_name(old["province_names"][old["province_mapping"][key]]["name"])[1]
        if successor == name:
            units.append(Unit(name, kind, period="both", code=codes[fold(name)]))
        else:
            units.append(Unit(name, kind, code=entry["code"], became=successor))
    return units


def districts(old: dict[str, Any]) -> list[Unit]:
    pairs = {(row["old_province"], row["old_district"]) for row in old["ward_mapping"]}
    return [Unit(name, kind, province=split_name(p)[1]) for p, d in pairs for kind, name in [split_name(d)]]


def former_communes(old: dict[str, Any]) -> list[Unit]:
    became: dict[tuple[str, str, str], list[str]] = {}
    for row in old["ward_mapping"]:
        if row["old_ward"]:
            successors = became.setdefault((row["old_province"], row["old_district"], row["old_ward"]), [])
            if row["new_ward"]:
                kind, name = split_name(row["new_ward"])
                successors.append(name if name.lower().startswith(kind) else f"{kind} {name}")
    units = []
    for (p, d, w), successors in became.items():
        kind, name = split_name(w)
        units.append(Unit(name, kind, split_name(d)[1], split_name(p)[1], became="|".join(sorted(set(successors)))))
    return units


def communes(now: list[dict[str, Any]]) -> list[Unit]:
    units = []
    for province in now:
        for ward in province["wards"]:
            kind, name = split_name(ward["name"])
            units.append(Unit(name, kind, "", split_name(province["name"])[1], "after", f"{ward['code']:05}"))
    return units


def places_table() -> str:
    old = read_data("underthesea", "address/data/mapping.json")
    now = read_data("vietnam_provinces", "data/nested-divisions.json")
    lines = ["\t".join(Unit._fields), "# made by tests/lexicon/remake_places.py; change that, not this"]
    for heading, units in [
        ("provinces", provinces(old, now)),
        ("districts until 30 June 2025", districts(old)),
        ("communes until 30 June 2025", former_communes(old)),
        ("communes since 1 July 2025", communes(now)),
    ]:
        lines.append(f"# {heading}")
        lines += sorted("\t".join(unit) for unit in set(units))
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(places_table())

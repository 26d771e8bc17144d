import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from civicgraph.errors import LexiconError
from civicgraph.lexicon.places import Level, Period, Place, load_places, read_places
from civicgraph.spelling import fold

LEXICON = Path(__file__).parents[2] / "src" / "civicgraph" / "lexicon"
REMAKE = Path(__file__).parent / "remake_places.py"


def all_places() -> set[Place]:
    gazetteer = load_places()
    return {place for forms in (gazetteer.bare, gazetteer.full) for places in forms.values() for place in places}


def test_the_table_is_what_the_libraries_say() -> None:
    made = subprocess.run([sys.executable, REMAKE], capture_output=True, check=True).stdout
    assert made == (LEXICON / "places.tsv").read_bytes()


@pytest.mark.parametrize(
    ("level", "period", "count"),
    [
        (Level.PROVINCE, {Period.BOTH, Period.AFTER}, 34),
        (Level.DISTRICT, {Period.BOTH, Period.AFTER}, 0),
        (Level.COMMUNE, {Period.AFTER}, 3321),
    ],
)
def test_the_units_since_july_2025_are_all_there(level: Level, period: set[Period], count: int) -> None:
    assert len({p for p in all_places() if p.level is level and p.period in period}) == count


@pytest.mark.parametrize(
    ("form", "label", "parents"),
    [
        ("Bắc Ninh", "Bắc Ninh", ()),
        ("TP.HCM", "Thành phố Hồ Chí Minh", ()),
        ("Đắc Lắc", "Đắk Lắk", ()),
        ("Bà Rịa–Vũng Tàu", "Bà Rịa - Vũng Tàu", ()),
        ("Thừa Thiên- Huế", "Thừa Thiên Huế", ()),
        ("Hoà Bình", "Hòa Bình", ()),
        ("Quận 2", "Quận 2", ("Hồ Chí Minh",)),
        ("Vinh", "thành phố Vinh", ("Nghệ An",)),
        ("Buôn Mê Thuột", "thành phố Buôn Ma Thuột", ("Đắk Lắk",)),
        ("Mỹ", "Hoa Kỳ", ()),
        ("CHND Trung Hoa", "Trung Quốc", ()),
        ("Vientiane", "Viêng Chăn", ("Lào",)),
        ("Savannakhet", "Sa Vẳn Na Khẹt", ("Lào",)),
        ("ĐBSCL", "Đồng bằng sông Cửu Long", ()),
        ("Nội Bài", "sân bay Nội Bài", ()),
    ],
)
def test_widest_place_of_a_name(form: str, label: str, parents: tuple[str, ...]) -> None:
    place = load_places().names(fold(form))[0]
    assert (place.label, place.parents) == (label, parents)


def test_a_name_that_no_place_bears() -> None:
    assert load_places().names("mường thử") == ()


@pytest.mark.parametrize(
    ("form", "province"),
    [
        ("tỉnh Đăk Nông", "Đắk Nông"),
        ("TP Đà Nẵng", "Đà Nẵng"),
        ("BR-VT", "Bà Rịa - Vũng Tàu"),
        ("TP. Hồ Chí Minh", "Hồ Chí Minh"),
        ("Hà Tây", "Hà Tây"),
        ("Ba Đình", None),
        ("Lào", None),
    ],
)
def test_province_in_its_official_spelling(form: str, province: str | None) -> None:
    assert load_places().province(fold(form)) == province
    assert load_places().is_province(fold(form)) == (province is not None)


def test_provinces_of_a_name_that_many_bear() -> None:
    gazetteer = load_places()
    assert gazetteer.province_of("chợ mới", Level.DISTRICT) == ("An Giang", "Bắc Kạn")
    assert set(gazetteer.province_of("chợ mới", Level.COMMUNE)) >= {"An Giang", "Thái Nguyên"}
    assert gazetteer.province_of("đống đa", Level.DISTRICT) == ("Hà Nội",)


def test_what_a_unit_became() -> None:
    gazetteer = load_places()
    assert gazetteer.provinces["yên bái"].became == ("Lào Cai",)
    assert gazetteer.names("tây trà")[0].became == ("Trà Bồng",)


def test_the_order_is_widest_first() -> None:
    levels = [place.level for place in load_places().names("hòa bình")]
    assert levels == sorted(levels, key=list(Level).index)
    assert levels[0] is Level.PROVINCE


BAD_LINES = [
    ("places.tsv", "Mường Thử\txã\t\tMường Không\tafter\t\t", "no province 'Mường Không' stands above"),
    ("places.tsv", "Mường Thử\txã\t\t\tafter\t\t", "'xã' is no type of a unit without a province"),
    ("places.tsv", "Mường Thử\tphủ\t\tSơn La\tafter\t\t", "'phủ' is no type of a unit in a province"),
    ("places.tsv", "Mường Thử\txã\t\tSơn La\tlater\t\t", "period should be before, after or both, not 'later'"),
    ("places_former.tsv", "Mường Thử\thuyện\tSơn La\tlong ago\t", "ended should be a whole number"),
    ("places_abroad.tsv", "Nowhere City\tcity\tNowhere\t", "no country 'Nowhere' stands above"),
    ("places_abroad.tsv", "Nowhere\tplanet\t\t", "type should be one of country, territory"),
    ("places_aliases.tsv", "TP.MT\tMường Thử\tfull", "no place is called 'Mường Thử'"),
]


@pytest.mark.parametrize(("file", "line", "words"), BAD_LINES, ids=[case[2] for case in BAD_LINES])
def test_a_bad_line_is_named(file: str, line: str, words: str, tmp_path: Path) -> None:
    for table in LEXICON.glob("places*.tsv"):
        shutil.copy(table, tmp_path)
    number = (tmp_path / file).read_text(encoding="utf-8").count("\n") + 1
    with (tmp_path / file).open("a", encoding="utf-8") as table_file:
        table_file.write(f"{line}\n")
    with pytest.raises(LexiconError) as raised:
        read_places(tmp_path)
    assert str(raised.value).startswith(f"{file}:{number}: {words}")

from pathlib import Path

import pytest

from civicgraph.errors import LexiconError
from civicgraph.lexicon.tables import FOLDER, load_table

TABLES = sorted(item.name.removesuffix(".tsv") for item in FOLDER.iterdir() if item.name.endswith(".tsv"))
ONE_LINE_A_FORM = ["given", "honorifics", "places_abroad", "places_aliases", "ranks", "surnames"]

BAD_TABLES = [
    # what is wrong, the file's bytes, line, words of the message
    ("cell missing", "form\tphrase\nông\n", 2, "1 cells where the header names 2"),
    ("blank at the end", "form\tphrase\nông \tông Ba\n", 2, "a blank at the beginning or end"),
    ("letters and marks apart", "form\tphrase\no\u0302ng\to\u0302ng Ba\n", 2, "NFC"),
    ("empty form", "form\tphrase\nông\tông Ba\n\tbà Tư\n", 3, "form is empty"),
    ("twice", "form\tphrase\n# people\nông\tông Ba\nÔng\tÔng Tư\n", 4, "stands on line 3 already"),
    ("tone mark elsewhere", "form\tphrase\nhoà\thoà Ba\nhòa\thòa Ba\n", 3, "stands on line 2 already"),
    ("phrase of another word", "form\tphrase\nông\tbà Tư\n", 2, "does not contain 'ông'"),
    ("no last newline", "form\tphrase\nông\tông Ba", 2, "no newline"),
    ("empty line", "form\tphrase\n\nông\tông Ba\n", 2, "1 cells"),
]


@pytest.mark.parametrize(("text", "line", "words"), [case[1:] for case in BAD_TABLES], ids=[c[0] for c in BAD_TABLES])
def test_bad_line_is_named(text: str, line: int, words: str, tmp_path: Path) -> None:
    (tmp_path / "bad.tsv").write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=words) as raised:
        load_table("bad", folder=tmp_path)
    assert str(raised.value).startswith(f"bad.tsv:{line}: ")


def test_bytes_of_another_encoding_are_named(tmp_path: Path) -> None:
    (tmp_path / "bad.tsv").write_bytes(b"form\tphrase\n\xf4ng\t\xf4ng Ba\n")
    with pytest.raises(LexiconError, match=r"bad\.tsv:2: not UTF-8"):
        load_table("bad", folder=tmp_path)


def test_a_number_that_is_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "bad.tsv").write_text("form\tweight\nNguyễn\tmany\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"bad\.tsv:2: weight should be a whole number, not 'many'"):
        load_table("bad", folder=tmp_path)[0].number("weight")


@pytest.mark.parametrize("name", TABLES)
def test_each_table_of_the_package_loads(name: str) -> None:
    assert load_table(name, key=1 if name in ONE_LINE_A_FORM else 0)

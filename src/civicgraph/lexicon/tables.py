"""Reads the word tables of this folder and refuses a bad one; what a table means is left to its own loader.

A table is a UTF-8 file of tab-separated cells: a header line with the names of the columns, then one entry a line.
A line that begins with "#" is a heading for the reader, an empty cell is "nothing". Where a table has a column
`phrase`, each entry gives the phrase that asked for it, and the phrase must contain the entry's first cell.
"""

import unicodedata
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable

from civicgraph.errors import LexiconError
from civicgraph.spelling import fold

FOLDER: Traversable = files("civicgraph.lexicon")


@dataclass(frozen=True, slots=True)
class Row:
    """One entry of a table: its cells by the name of the column, and where it stands."""

    file: str
    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        """The cell under `column`.

        >>> row = load_table("honorifics")[0]
        >>> row["form"]
        'ông'
        """
        return self.cells[column]

    def number(self, column: str) -> int:
        """The cell under `column` as a whole number; LexiconError if it is none."""
        try:
            return int(self.cells[column])
        except ValueError:
            raise self.error(f"{column} should be a whole number, not {self.cells[column]!r}") from None

    def parts(self, column: str) -> tuple[str, ...]:
        """The cell under `column` as a list: "a|b" is ("a", "b"), an empty cell is ()."""
        cell = self.cells[column]
        return tuple(cell.split("|")) if cell else ()

    def error(self, problem: str) -> LexiconError:
        """What to raise when this entry is wrong."""
        return LexiconError(self.file, self.line, problem)


def load_table(name: str, *, key: int = 1, folder: Traversable = FOLDER) -> list[Row]:
    """The entries of `name`.tsv, checked, in the order of the file.

    No two entries may have the same first `key` cells, case and the place of the tone mark apart (0: any may).

    >>> [row["form"] for row in load_table("honorifics")][:2]
    ['ông', 'bà']
    """
    file = f"{name}.tsv"
    try:
        text = (folder / file).read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.object[: error.start].count(b"\n") + 1
        raise LexiconError(file, at, "not UTF-8; save the file as UTF-8") from None
    lines = text.split("\n")
    if lines[-1]:
        raise LexiconError(file, len(lines), "no newline at the end of the file")
    columns = lines[0].split("\t")
    composed = unicodedata.is_normalized("NFC", text)
    rows: list[Row] = []
    seen: dict[tuple[str, ...], int] = {}
    for number, line in enumerate(lines[1:-1], start=2):
        if line.startswith("#"):
            continue
        cells = line.split("\t")
        _check_line(file, number, cells, len(columns))
        if not composed and not unicodedata.is_normalized("NFC", line):
            raise LexiconError(file, number, "letters and marks apart; write composed letters (Unicode NFC)")
        row = Row(file, number, dict(zip(columns, cells, strict=True)))
        _check_entry(row, columns[0])
        if key:
            entry = tuple(map(fold, cells[:key]))
            if entry in seen:
                raise row.error(f"{' / '.join(entry)} stands on line {seen[entry]} already")
            seen[entry] = number
        rows.append(row)
    return rows


def _check_line(file: str, number: int, cells: list[str], width: int) -> None:
    if len(cells) != width:
        raise LexiconError(file, number, f"{len(cells)} cells where the header names {width}")
    if cells != list(map(str.strip, cells)):
        raise LexiconError(file, number, "a blank at the beginning or end of a cell")


def _check_entry(row: Row, first: str) -> None:
    form = row[first]
    if not form:
        raise row.error(f"{first} is empty")
    if "phrase" in row.cells and fold(form) not in fold(row["phrase"]):
        raise row.error(f"the phrase {row['phrase']!r} does not contain {form!r}")

"""The gap ledger of a build, `gaps.jsonl`, summed up: which rule misses what, most often first. Knows no terminal."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from civicgraph.errors import InputError, StoreError

FILE = "gaps.jsonl"


class Line(msgspec.Struct, frozen=True):
    """One line of the ledger, as a build writes it."""

    article: str
    start: int
    end: int
    rule: str
    reason: str
    text: str
    word: str = ""
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Total:
    """How often a rule missed for a reason, and the first place where it did."""

    rule: str
    reason: str
    count: int
    example: Line


def sum_gaps(place: str | Path, *, doubtful: bool = False) -> list[Total]:
    """The gaps of a build's folder, or of a ledger file, by rule and reason, the most frequent first.

    Those of telling words alone, of which most tell no event, only if they are asked for as `doubtful`.
    """
    path = Path(place)
    file = path / FILE if path.is_dir() else path
    if not file.is_file():
        raise StoreError(f"{place}: there is no {FILE} here; make one with `civicgraph build` or `civicgraph demo`")
    grouped: dict[tuple[str, str], list[Line]] = {}
    for line in (line for line in _lines(file) if line.sure or doubtful):
        grouped.setdefault((line.rule, line.reason), []).append(line)
    totals = [Total(rule, reason, len(found), found[0]) for (rule, reason), found in grouped.items()]
    return sorted(totals, key=lambda total: (-total.count, total.rule, total.reason))


def _lines(file: Path) -> Iterator[Line]:
    decoder = msgspec.json.Decoder(Line)
    with file.open("rb") as stream:
        for number, line in enumerate(stream, start=1):
            try:
                yield decoder.decode(line)
            except msgspec.MsgspecError as error:
                raise InputError(str(file), number, f"not a line of a gap ledger: {error}") from error

"""The readings that a store was made of, in the order in which they came: JSON Lines that are only ever added to.

Who is who is decided over all articles together, so a store keeps what each said and not only its quads. A line is a
batch, which counts once its line is whole. The journal is written before the store, and a small file beside it says up
to where the store tells it: what a killed process left undone there is made good by the next one.
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from civicgraph.errors import StoreError
from civicgraph.model import Reading

_FILE = "journal.jsonl"
_SETTLED = "settled"


@dataclass(frozen=True, slots=True)
class Entry:
    """An article read anew or again, or the id of one to forget."""

    reading: Reading | None = None
    forget: str | None = None


@dataclass(slots=True)
class Journal:
    """What the journal in a folder holds: the base of the store's IRIs, and the last reading of each article by id."""

    folder: Path
    base: str
    readings: dict[str, Reading] = field(default_factory=dict)

    @classmethod
    def begin(cls, folder: Path, base: str, readings: Iterable[Reading]) -> "Journal":
        """A new journal, which must not be there yet, of what the store tells already."""
        journal = cls(folder, base)
        with (folder / _FILE).open("xb") as file:
            file.write(msgspec.json.encode(base) + b"\n")
        journal._write([Entry(reading)] for reading in readings)  # the folder does not count yet, nor half of it
        journal.settle()
        return journal

    @classmethod
    def read(cls, folder: Path) -> "Journal":
        """The journal of a store. A last line that a killed process left half written never counted."""
        base, readings = read_readings(folder / _FILE)
        return cls(folder, base, readings)

    @staticmethod
    def read_base(folder: Path) -> str:
        """The base of a store's IRIs alone."""
        return read_base(folder / _FILE)

    @property
    def settled(self) -> bool:
        """Whether the store is known to tell all that the journal does."""
        try:
            told = int((self.folder / _SETTLED).read_text(encoding="ascii"))
        except (FileNotFoundError, ValueError):
            return False  # to look at every article again is right whatever happened
        return told == _end_of_last_line(self.folder / _FILE)

    def settle(self) -> None:
        """Note that the store tells all that the journal does."""
        part = self.folder / f"{_SETTLED}.part"
        part.write_text(f"{_end_of_last_line(self.folder / _FILE)}\n", encoding="ascii")
        part.replace(self.folder / _SETTLED)

    def append(self, entries: Iterable[Entry]) -> int:
        """Write a batch of entries to the end, through to the disk, wholly or not at all; where the journal ended."""
        before = _end_of_last_line(self.folder / _FILE)
        batch = list(entries)
        try:
            self._write([batch] if batch else [])
        except OSError as error:
            self._cut(before)
            raise StoreError(
                f"the journal {self.folder / _FILE} cannot be written, and the store was left as it is: {error}"
            ) from error
        return before

    def take_back(self, end: int) -> None:
        """Forget, in the file, the batches after `end`: the store could not be made to tell them.

        Whether nothing of them is in the store is for the next writer to see, who looks at every article again.
        """
        (self.folder / _SETTLED).unlink(missing_ok=True)
        self._cut(end)

    def _cut(self, end: int) -> None:
        with (self.folder / _FILE).open("r+b") as file:
            file.truncate(end)

    def _write(self, batches: Iterable[list[Entry]]) -> None:
        with (self.folder / _FILE).open("r+b") as file:
            file.seek(_end_of_last_line(self.folder / _FILE))
            for batch in batches:
                file.write(msgspec.json.encode(batch) + b"\n")
                self._take(batch)
            file.truncate()
            file.flush()
            os.fsync(file.fileno())

    def _take(self, batch: Iterable[Entry]) -> None:
        _take(self.readings, batch)


def write_readings(base: str, readings: Iterable[Reading]) -> Iterator[str]:
    """The lines of a file that `read_readings` reads: how a build keeps what its pages are made of."""
    yield msgspec.json.encode(base).decode() + "\n"
    for reading in readings:
        yield msgspec.json.encode([Entry(reading)]).decode() + "\n"


def read_base(file: Path) -> str:
    """The base of IRIs that a journal, or the readings of a build, begin with."""
    try:
        with file.open("rb") as readings:
            return msgspec.json.decode(readings.readline(), type=str)
    except (OSError, ValueError) as error:
        raise StoreError(f"{file} is damaged: build anew ({error})") from error


def read_readings(file: Path) -> tuple[str, dict[str, Reading]]:
    """The base and the readings by article that a journal, or the readings of a build, tell."""
    readings: dict[str, Reading] = {}
    try:
        first, *lines = file.read_bytes().split(b"\n")[:-1]
        base = msgspec.json.decode(first, type=str)
        decoder = msgspec.json.Decoder(list[Entry])
        for line in lines:
            _take(readings, decoder.decode(line))
    except (OSError, ValueError) as error:
        raise StoreError(f"{file} is damaged: build anew ({error})") from error
    return base, readings


def _take(readings: dict[str, Reading], batch: Iterable[Entry]) -> None:
    for entry in batch:
        if entry.reading:
            readings[entry.reading.article.id] = entry.reading
        elif entry.forget is not None:
            readings.pop(entry.forget, None)


def _end_of_last_line(path: Path) -> int:
    return path.read_bytes().rfind(b"\n") + 1

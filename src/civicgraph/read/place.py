"""Where an article comes from, so that every problem can be told with its file and line."""

from dataclasses import dataclass

from civicgraph.errors import FlawError, InputError


@dataclass(frozen=True, slots=True)
class Place:
    """A file as the user named it ("-" for standard input) and a line, or None for the whole file."""

    source: str
    line: int | None = None

    def __str__(self) -> str:
        return self.source if self.line is None else f"{self.source}:{self.line}"

    def error(self, problem: str) -> InputError:
        return InputError(self.source, self.line, problem)

    def flaw(self, problem: str) -> FlawError:
        """The same of what is read all the same."""
        return FlawError(self.source, self.line, problem)

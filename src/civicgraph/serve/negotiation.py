"""Which of the media types that can be sent the client wants most (RFC 9110, section 12.5.1)."""

from collections.abc import Sequence


def preferred(accept: str | None, offered: Sequence[str]) -> list[str]:
    """The offered types that are acceptable, the most wanted first; among equals in the order offered.

    >>> preferred("text/html, text/turtle;q=0.9, */*;q=0.1", ["text/turtle", "application/ld+json"])
    ['text/turtle', 'application/ld+json']
    >>> preferred("application/pdf", ["text/turtle"])
    []
    """
    ranges = [_parse(part) for part in (accept or "*/*").split(",") if part.strip()]
    scored = [(quality, -place, kind) for place, kind in enumerate(offered) if (quality := _quality(kind, ranges)) > 0]
    return [kind for _, _, kind in sorted(scored, reverse=True)]


def _parse(part: str) -> tuple[str, float]:
    kind, *parameters = (piece.strip().lower() for piece in part.split(";"))
    quality = 1.0
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                quality = min(max(float(value), 0.0), 1.0)
            except ValueError:
                quality = 0.0
    return kind, quality


def _quality(kind: str, ranges: Sequence[tuple[str, float]]) -> float:
    """The quality of the most specific range that holds `kind`."""
    group = kind.partition("/")[0]
    for wanted in (kind, f"{group}/*", "*/*"):
        found = [quality for range_, quality in ranges if range_ == wanted]
        if found:
            return max(found)
    return 0.0

"""Codes that brackets tell of the body before them: part of its name, and nobody who acts beside it."""

from dataclasses import replace

from civicgraph.model import BodyName, Kind, Mention, Tagged
from civicgraph.parse.phrases import Actor, Phrases


def without_codes(tagged: Tagged, phrases: Phrases) -> Phrases:
    """The phrases, each body with the code behind it: "Đoàn công tác của Ủy ban Dân tộc |(UBDT)| do ông A dẫn đầu"."""
    out: list[Actor] = []
    for actor in phrases.actors:
        if out and _is_code_of(tagged, out[-1], actor):
            out[-1] = replace(out[-1], end=actor.end + 1)
        else:
            out.append(actor)
    return phrases if len(out) == len(phrases.actors) else replace(phrases, actors=tuple(out))


def _is_code_of(tagged: Tagged, body: Actor, code: Actor) -> bool:
    """Whether brackets tell by letters the body right before them, or the one that it is part of."""
    text, base = tagged.sentence.text, tagged.sentence.start
    bracketed = text[body.end - base : code.start - base].strip() == "(" and text[code.end - base :][:1] == ")"
    if not bracketed or body.mention.kind is not Kind.ORGANIZATION or code.mention.kind is not Kind.ORGANIZATION:
        return False
    return any(m.value == code.mention.value for m in _with_wholes(body.mention))


def _with_wholes(body: Mention) -> list[Mention]:
    """A body and those that its name tells it to be part of."""
    out = [body]
    while isinstance(value := out[-1].value, BodyName) and value.parent is not None:
        out.append(value.parent)
    return out

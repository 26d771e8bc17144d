"""At whom an inspection is aimed, told behind all that is inspected: "kiểm tra việc … |đối với| Đảng ủy A"."""

from collections.abc import Set as AbstractSet

from civicgraph.model import Kind, Mention
from civicgraph.parse.clauses import Clauses
from civicgraph.parse.phrases import Actor

SENTENCE_MARKS = frozenset({";", ":", "”"})
"""Behind one of these another matter begins."""


def aimed_at(
    clauses: Clauses, cue: Mention, reach: int, marks: AbstractSet[str] = SENTENCE_MARKS, *, also_there: bool = False
) -> Actor | None:
    """The body behind "đối với", at most `reach` words behind the word that tells, no mark between them.

    With `also_there` the body at whose seat it is, too: "kiểm tra việc … |tại| Sở B".
    """
    for actor in clauses.actors_after(cue.end):
        gap = clauses.words(cue.end, actor.start)
        if len(gap) > reach or not marks.isdisjoint(gap):
            return None
        there = also_there and gap[-1:] == ["tại"] and "đối" not in gap
        if gap[-2:] == ["đối", "với"] or there:
            if actor.mention.kind is Kind.ORGANIZATION:
                return actor
            if also_there:
                return None  # "… |đối với| ông A, Sở B": a person first, no body
    return None

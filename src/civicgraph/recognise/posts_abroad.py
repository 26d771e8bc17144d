"""Of whose party or state other countries' leaders are: "Ủy viên |Bộ Chính trị|, Chủ tịch Quốc hội Lào"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from civicgraph.lexicon.parties import parties_abroad
from civicgraph.model import BodyName, Kind, Mention, PlaceName, PostName, Sentence

_COMMITTEES = frozenset({"Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương Đảng", "Quân ủy Trung ương"})
_OF_STATE = frozenset({"parliament", "ministry", "government", "party", "army", "board"})
"""Bodies of a state or party; a society of friends bears two countries' names: "Hội Hữu nghị Việt Nam - Lào"."""
_NEXT_OF_ROW = frozenset({",", "-", "–", "kiêm", ", kiêm", "và"})
_LONGEST = 5
"""So many posts behind one in a committee may tell the country."""


def with_parties_abroad(sentence: Sentence, names: list[Mention]) -> list[Mention]:
    """The names, a committee of the Party put into that of the country which a later post of the row tells."""
    posts = [k for k, name in enumerate(names) if isinstance(name.value, PostName) and name.value.body is not None]
    at = [k for k in posts if _committee(names[k]) is not None]
    ministers = [k for k in posts if _is_bare_ministry(names[k])]
    if ministers:
        names = [_with_country(sentence, names, k) if k in ministers else name for k, name in enumerate(names)]
    if not at:
        return names
    out: list[Mention | None] = list(names)
    for k in at:
        after = names[k + 1] if k + 1 < len(names) else None
        if after is not None and _is_party_behind(names[k], after):
            out[k], out[k + 1] = _with_party(names[k], after), None
            continue
        country = next((c for post in _row_behind(sentence, names, k) for c in _countries(post)), None)
        if country is not None:
            out[k] = _of_party(names[k], parties_abroad()[country])
    return [name for name in out if name is not None]


def with_ministries_abroad(sentence: Sentence, names: list[Mention]) -> list[Mention]:
    """The names, the ministry of who leads a delegation that of the delegation's country.

    "Đoàn đại biểu Bộ Nội vụ Lào do ông A, |Bộ trưởng Bộ Nội vụ| dẫn đầu".
    """
    out = list(names)
    for k, team in enumerate(names):
        sender = team.value.parent if isinstance(team.value, BodyName) and team.value.kind == "delegation" else None
        if sender is None or not isinstance(sender.value, BodyName) or sender.rule != "body-of-country":
            continue
        if not sentence.text[team.end - sentence.start :].startswith(" do "):
            continue
        for n in range(k + 1, min(k + 1 + _LONGEST, len(names))):
            post = names[n].value
            body = post.body if isinstance(post, PostName) else None
            name = body.value if body is not None else None
            if post is None or body is None or not isinstance(post, PostName) or not isinstance(name, BodyName):
                continue
            if sender.value.name.startswith(f"{name.name} "):
                own = replace(body, rule=sender.rule, value=sender.value)
                out[n] = replace(names[n], value=replace(post, body=own))
                break
    return out


def _is_bare_ministry(post: Mention) -> bool:
    """Whether a post is in a ministry whose country it does not tell: "Thứ trưởng |Quốc phòng|"."""
    body = post.value.body if isinstance(post.value, PostName) else None
    name = body.value if body is not None else None
    return isinstance(name, BodyName) and name.kind == "ministry" and not (name.place or name.parent)


def _with_country(sentence: Sentence, names: Sequence[Mention], k: int) -> Mention:
    """The post in the ministry of the country whose army or committee a later post of its row tells."""
    post = names[k]
    value = post.value
    assert isinstance(value, PostName)
    own = set(_countries(post))
    country = next((c for later in _row_behind(sentence, names, k) for c in _countries(later)), None)
    body = value.body
    if own or country is None or body is None or not isinstance(body.value, BodyName) or body.rule == "body-of-country":
        return post
    name = replace(body.value, name=f"{body.value.name} {country}")
    return replace(post, value=replace(value, body=replace(body, rule="body-of-country", value=name)))


def _is_party_behind(post: Mention, party: Mention) -> bool:
    """Whether another country's party stands right behind: "Ủy viên Bộ Chính trị |Đảng Cộng sản Cuba|"."""
    name = party.value
    close = isinstance(name, BodyName) and name.kind == "party" and party.start - post.end == 1
    return close and isinstance(name, BodyName) and name.name in parties_abroad().values()


def _with_party(post: Mention, party: Mention) -> Mention:
    value = post.value
    assert isinstance(value, PostName)
    assert value.body is not None
    assert isinstance(value.body.value, BodyName)
    body = replace(value.body, end=party.end, value=replace(value.body.value, parent=party))
    return replace(post, end=party.end, value=replace(value, body=body))


def _row_behind(sentence: Sentence, names: Sequence[Mention], k: int) -> Iterator[Mention]:
    """The posts that go on the row of the one at `k`."""
    for here, after in zip(names[k : k + _LONGEST], names[k + 1 : k + 1 + _LONGEST], strict=False):
        between = sentence.text[here.end - sentence.start : after.start - sentence.start].strip()
        if after.kind is not Kind.POST or between not in _NEXT_OF_ROW:
            return
        yield after


def _committee(post: Mention) -> BodyName | None:
    """The committee that a post is in by its name alone, which the Party's bears too."""
    body = post.value.body if isinstance(post.value, PostName) else None
    name = body.value if body is not None else None
    return name if isinstance(name, BodyName) and name.name in _COMMITTEES and name.parent is None else None


def _countries(post: Mention) -> Iterator[str]:
    """The country with such a party whose post it is, by its place or by the name of its body."""
    value = post.value
    assert isinstance(value, PostName)
    if value.place is not None and isinstance(value.place.value, PlaceName):
        yield from {value.place.value.name} & parties_abroad().keys()
    body = value.body
    while body is not None and isinstance(body.value, BodyName):
        if body.value.kind in _OF_STATE and "Việt" not in body.value.name:
            yield from (country for country in parties_abroad() if body.value.name.endswith(f" {country}"))
        body = body.value.parent


def _of_party(post: Mention, party: str) -> Mention:
    """The post in another party's committee, which its name then tells: the article need not name the party itself."""
    value = post.value
    assert isinstance(value, PostName)
    assert value.body is not None
    assert isinstance(value.body.value, BodyName)
    name = value.body.value.name.removesuffix(" Đảng")  # "Ban Chấp hành Trung ương |Đảng Cộng sản Cuba|"
    own = replace(value.body.value, head=name, name=f"{name} {party}")
    return replace(post, value=replace(value, body=replace(value.body, value=own)))

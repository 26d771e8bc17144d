"""One position for each post that a person is told to hold, however often and however fully the article tells it."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from civicgraph.model import Article, BodyName, Event, Evidence, Mention, Position, PostName, RawPosition
from civicgraph.resolve.spellings import SHARED_TITLES, has_native_name
from civicgraph.spelling import fold
from civicgraph.vocabulary import EventType, PositionStatus, Role

# Posts in a place rather than a body: the place itself stands for the body.
_OF_PLACES = {"tỉnh trưởng", "phó tỉnh trưởng", "thị trưởng", "phó thị trưởng", "thống đốc", "phó thống đốc"}


@dataclass(slots=True)
class _Draft:
    person: str
    title: str
    org: str | None
    status: PositionStatus
    told: bool = False
    """Whether the post itself tells its body, which is not only the article's."""
    given_before: bool = False
    """Whether only a year before the article's is told in which the post was given."""
    evidence: dict[tuple[int, int], Evidence] = field(default_factory=dict)

    def position(self) -> Position:
        return Position(self.person, self.title, self.org, self.status, tuple(self.evidence.values()))


def merge_positions(
    raw: Iterable[RawPosition],
    key_of: Callable[[Mention], str | None],
    body_of: Callable[[Mention, PostName], str | None],
    was_before: Callable[[RawPosition], bool],
) -> tuple[Position, ...]:
    """The positions of an article in the order in which it first tells them; `was_before` is of those given before."""
    told = [(key, p, p.post.value) for p in raw if (key := key_of(p.person)) and key.startswith("Person:")]
    # The body that a person's title is told with once is meant wherever the title stands alone.
    held = {
        (person, fold(post.title)): body
        for person, p, post in reversed(told)
        if isinstance(post, PostName) and post.body and (body := body_of(p.post, post))
    }
    # Who holds a title that here asks for no body: "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ".
    without = {
        (person, fold(post.title))
        for person, _, post in told
        if isinstance(post, PostName) and post.head and not (post.open or post.body)
    } - held.keys()
    drafts: dict[tuple[str, str, str | None], _Draft] = {}
    for person, given, post in told:
        p = replace(given, status=PositionStatus.FORMER) if was_before(given) else given
        if not isinstance(post, PostName):
            continue
        title = fold(post.title).replace("nghị sỹ", "nghị sĩ")
        org = body_of(p.post, post) if (person, title) not in without else None
        if post.body is None and post.open:
            org = held.get((person, title), org)
        if org is None and post.place is not None and title in _OF_PLACES:
            org = key_of(post.place)
        draft = drafts.setdefault((person, title, org), _Draft(person, post.title, org, p.status))
        draft.told = draft.told or _tells(post, org)
        draft.given_before = draft.given_before or p is not given
        if p.status is PositionStatus.NEW:
            draft.status = p.status
        elif p.status is PositionStatus.CURRENT and draft.given_before and draft.status is PositionStatus.FORMER:
            draft.status = p.status  # "năm 2013 được bầu làm Chủ tịch Hội A", who is it still
        draft.evidence.setdefault((p.evidence.start, p.evidence.end), p.evidence)
    return tuple(d.position() for d in _fullest(_without_anothers(list(drafts.values()))))


def _tells(post: PostName, org: str | None) -> bool:
    """Whether a post tells its body by a name of its own, or with its place or parent."""
    body = post.body.value if post.body is not None else None
    if not isinstance(body, BodyName) or org is None:
        return False
    return bool(body.place or body.parent) or fold(body.name) == org.partition(":")[2]


def _without_anothers(drafts: list[_Draft]) -> list[_Draft]:
    """The drafts, nobody heading a body that the article only lent and another is told to head.

    "Bộ trưởng Ngoại giao Iran A … |Bộ trưởng B| (Canada)", "Bí thư Tỉnh ủy Sơn La Lê Văn C … |Bí thư Tỉnh ủy| D (Lào)",
    "Chủ tịch UBND tỉnh E … Hội đồng kỷ luật gồm ông F - |Chủ tịch|".
    """
    heads: dict[tuple[str, str | None], list[_Draft]] = {}
    for draft in drafts:
        if draft.org is not None and not fold(draft.title).startswith(SHARED_TITLES):
            heads.setdefault((fold(draft.title), draft.org), []).append(draft)
    for draft in (d for group in heads.values() if len(group) > 1 for d in group):
        others = [d for d in heads[fold(draft.title), draft.org] if d.person != draft.person]
        abroad = not has_native_name(draft.person)
        if not draft.told and any(
            (d.told and d.status is draft.status) or (abroad and has_native_name(d.person)) for d in others
        ):
            draft.org = None
    return drafts


def _fullest(drafts: list[_Draft]) -> list[_Draft]:
    """The drafts without those that another of the same person tells in full: with its body or narrowing word."""
    by_person: dict[str, list[_Draft]] = {}
    for draft in drafts:
        by_person.setdefault(draft.person, []).append(draft)
    return [d for d in drafts if not any(_tells_more(other, d) for other in by_person[d.person] if other is not d)]


def _tells_more(full: _Draft, short: _Draft) -> bool:
    long, brief = fold(full.title), fold(short.title)
    # 1. "Chủ tịch Nguyễn Văn A" beside "Chủ tịch UBND tỉnh".
    if short.org is None and full.org is not None:
        return long == brief or long.startswith(f"{brief} ") or brief.startswith(f"{long} ")
    # "Chủ tịch MTTQ" beside "Chủ tịch Ủy ban Trung ương MTTQ".
    if long == brief and full.org and short.org and full.org != short.org:
        type_, _, name = short.org.partition(":")
        if full.org in {f"{type_}:{centre} {name}" for centre in _CENTRES}:
            return True
    # "Chủ tịch Quốc hội" beside "Chủ tịch Quốc hội Lào".
    if long == brief and full.org and short.org and full.org.startswith(f"{short.org} "):
        return True
    # 2. "Phó Bí thư Tỉnh ủy" beside "Phó Bí thư Thường trực Tỉnh ủy", unless a row goes up.
    row = any(start == begin and end < stop for start, end in short.evidence for begin, stop in full.evidence)
    return short.org == full.org and long.startswith(f"{brief} ") and not row


_GIVEN_IN = re.compile(r"(?:năm |tháng \d{1,2}\s?[/-]\s?|\b\d{1,2}[/.-]\d{1,2}[/.-])((?:19|20)\d\d)\b", re.IGNORECASE)
_OF_LIFE = re.compile(
    r"\b(?:sinh|SN|vào ngành|vào nghề|nhập ngũ|vào Đảng|tốt nghiệp|tiến sĩ|thạc sĩ|cử nhân)\b[^,;.()]{0,24}$"
)
"""Before a year of birth, of joining or of a degree, in which no post was given."""
_LEAD = 120
"""When a post was given stands so many letters before it at most."""


def given_long_before(article: Article) -> Callable[[RawPosition], bool]:
    """Tells whether a post was given in years before the article's: "Tháng 9/2013, ông A được cử làm Trưởng ban B"."""

    def was_before(position: RawPosition) -> bool:
        if position.status is not PositionStatus.NEW or article.published is None:
            return False
        start, end = position.evidence.start, position.evidence.end
        lead = article.content[max(0, start - _LEAD) : start]
        told = _SENTENCE.split(lead)[-1] + article.content[start:end]
        dates = [m for m in _GIVEN_IN.finditer(told) if not _OF_LIFE.search(told, 0, m.start())]
        years = [m[1] for m in dates]
        return bool(years) and all(int(year) < article.published.year for year in years)

    return was_before


_SENTENCE = re.compile(r"[.!?\n]\s")
_CENTRES = ("ủy ban trung ương", "ban chấp hành trung ương")
"""What names the leading body of a front or society that a post may name alone."""
_GIVEN_OR_LEFT = {EventType.APPOINTMENT: PositionStatus.NEW, EventType.DISMISSAL: PositionStatus.FORMER}
_OF_DECISIONS = {"appointed", "dismissed", "holds-new-post", "decision-handed-over"}
"""The rules of posts that an appointment gives or a dismissal takes."""


def without_own_head(event: Event, positions: Iterable[Position]) -> Event:
    """The appointment without the body that only makes it known, whose own head it gives.

    "Sở A công bố quyết định bổ nhiệm ông B giữ chức |Giám đốc Sở A|" tells not who decided.
    """
    told = set(event.roles)
    own = {key for role, key in told if role is Role.AUTHORITY and (Role.ORG, key) in told}
    if event.type is not EventType.APPOINTMENT or not own or not fold(event.trigger).startswith(_GIVING):
        return event
    given = {key for role, key in told if role is Role.SUBJECT}
    titles = {fold(p.title) for p in positions if p.person in given and p.org in own}
    if not any(title.startswith(_HEADS) for title in titles):
        return event
    return replace(event, roles=tuple((r, k) for r, k in event.roles if not (r is Role.AUTHORITY and k in own)))


_GIVING = ("bổ nhiệm", "điều động", "giữ chức", "phân công")
_HEADS = ("giám đốc", "tổng giám đốc", "cục trưởng", "tổng cục trưởng", "chi cục trưởng", "hiệu trưởng", "viện trưởng")
"""Heads whom those above them appoint, never their own house; an assembly or committee elects its own."""


def with_body_of_post(event: Event, positions: Iterable[Position]) -> Event:
    """The event with the body of the post given or left, where the post tells none but the article does.

    "… thành lập Đoàn giám sát. Nghị quyết phân công ông A làm |Trưởng đoàn|" gives a post in the team.
    """
    status = _GIVEN_OR_LEFT.get(event.type)
    subjects = {key for role, key in event.roles if role is Role.SUBJECT}
    if status is None or any(role is Role.ORG for role, _ in event.roles):
        return event
    told = [e for e in event.evidence if e.rule in _OF_DECISIONS]
    bodies = dict.fromkeys(
        p.org
        for p in positions
        if p.org and p.person in subjects and p.status is status and any(_is_within(e, told) for e in p.evidence)
    )
    if len(subjects) > 1 and len(bodies) > 1:
        return event
    return replace(event, roles=(*event.roles, *((Role.ORG, body) for body in bodies)))


def _is_within(post: Evidence, told: Iterable[Evidence]) -> bool:
    return any(e.start <= post.start and post.end <= e.end for e in told)

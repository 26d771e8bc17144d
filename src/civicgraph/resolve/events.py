"""One event for each happening: headline, lead, caption and body that tell the same are merged."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from functools import cache, lru_cache, partial

from civicgraph.lexicon.words import word_set
from civicgraph.model import Article, BodyName, Event, Mention, RawEvent, RawStatement, Sentence, Tagged, Time
from civicgraph.resolve.dating import (
    give_dates,
    give_festivals_days,
    give_orders_days,
    is_background,
    own_day,
    tells_another_time,
)
from civicgraph.resolve.draft import (
    ASSEMBLY,
    ATTENDANCE,
    BODY_SPEAKS,
    CEREMONY_NAMED,
    DEED_DATED,
    GIVES_THERE,
    HANDED_OVER,
    HOLDERS_TOLD,
    HOMAGE,
    HOSTS_GO_ON,
    IN_ROW,
    LIST_GOES_ON,
    OCCASIONS,
    PRESENT,
    QUESTIONS,
    Draft,
    make_draft,
    times_agree,
)
from civicgraph.resolve.elections import give_electing_council
from civicgraph.resolve.headlines import is_told_short, sends_team
from civicgraph.resolve.hearing import in_quotation, named_again, officers, speaks_for_body
from civicgraph.resolve.rites import told_as_awards
from civicgraph.resolve.sameness import is_apart, is_same, may_mean, names_another
from civicgraph.resolve.setting import nested
from civicgraph.resolve.talks import one_talks, turn_hosts
from civicgraph.resolve.welcomes import give_airports, one_visit, without_homecomings
from civicgraph.spelling import fold, fold_text
from civicgraph.vocabulary import EventStatus, EventType, Role

KeyOf = Callable[[Mention], str | None]
LevelOf = Callable[[str], str | None]

_OUTINGS = {EventType.VISIT: Role.VISITOR, EventType.INSPECTION: Role.INSPECTOR}
_AS_INSPECTION = {Role.VISITOR: Role.INSPECTOR, Role.VISITED: Role.INSPECTED}
_REACH = {
    "site": 0, "village": 1, "commune": 2, "district": 3, "city": 4, "province": 5, "abroad": 5, "region": 6,
    "country": 7,
}  # fmt: skip
_UNKNOWN_REACH = 9


def merge_events(
    article: Article,
    raw: Iterable[RawEvent],
    key_of: KeyOf,
    level_of: LevelOf,
    tagged: tuple[Tagged, ...],
    spoken: list[tuple[RawStatement, str]],
    told_as: Mapping[str, set[str]],
) -> tuple[Event, ...]:
    """The events of the article, each once, in the order in which they are told.

    `key_of` gives the entity key of a mention, `level_of` the level of a place's key; `spoken` are the statements,
    each with its speaker's key; `told_as` are the bodies of persons, and the persons of bodies, by their keys.
    """
    headlines = {t.sentence.index for t in tagged if t.sentence.title}
    told = [(event, draft) for event in raw if (draft := make_draft(event, key_of)) is not None]
    named = [draft for event, draft in told if event.evidence.rule == CEREMONY_NAMED]
    told = [(event, draft) for event, draft in told if event.evidence.rule != CEREMONY_NAMED]
    day = article.published
    same_day = {t.sentence.index: t for t in tagged if any(time.rule == "same-day" for time in t.times)}
    own = own_day(tagged, day)
    ahead = 0 if _is_of_day(own, day) else 1
    for _, draft in told:
        draft.anew = draft.sentence in same_day and _goes_on_that_day(same_day[draft.sentence], draft)
        if draft.type in _DECIDING:
            _set_back(draft, article)
        elif _is_to_come(draft, day, _ahead(draft, ahead)):
            _put_off(draft, article)
    drafts: list[Draft] = []
    early: list[Draft] = []
    for event, draft in told:
        if event.sentence not in headlines:
            if _lists_early(drafts, draft, event.evidence.rule):
                early.append(draft)
            _gather(drafts, draft, event.evidence.rule, day)
    _give_early(drafts, early)
    # "Cùng đi có A", where only the headline tells of the outing
    left = [] if any(d.type in _OUTINGS or _is_work(d) for d in drafts) else [d for _, d in told if _is_company(d)]
    for event, draft in told:
        if event.sentence in headlines:
            _add_headline(drafts, draft)
    for draft in left:
        _add_companions(drafts, draft)
    drafts = _with_guests(drafts)
    for draft in named:
        if not any(may_mean(d, draft) for d in drafts):
            drafts.append(draft)
    drafts = _one_reception(_one_outing(drafts, level_of))
    _set_launching(drafts)
    turn_hosts(drafts, level_of)
    drafts = without_homecomings(one_talks(drafts), level_of)
    _give_assembly(drafts, tagged, key_of)
    give_airports(drafts, tagged, key_of)
    give_electing_council(drafts, {t.sentence.index: t.sentence for t in tagged}, article.content)
    give_festivals_days(drafts, tagged)
    drafts = [d for d in drafts if _tells_something(d)]
    drafts = [d for d in drafts if not (_is_deed(d) and _is_long_past(d, day))]
    here = [d for d in drafts if not (_is_to_come(d, day, ahead=1) or _is_long_past(d, day))]
    _speakers_take_part(here, spoken, tagged, own, officers(tagged, key_of))
    for draft in drafts:
        if draft.type not in _DECIDING and _is_to_come(draft, day, _ahead(draft, ahead)):
            draft.status = EventStatus.PLANNED
    give_dates(drafts, tagged, key_of, level_of, article.published, spoken)
    give_orders_days(drafts, tagged, told_as)
    for draft in drafts:
        _drop_years_work(draft)
        _drop_places_of_bodies(draft)
    kept = [d for d in told_as_awards(one_visit(drafts)) if not _is_signing_of_nobody(d, drafts)]
    return tuple(_event(article, d) for d in kept)


def _goes_on_that_day(tagged: Tagged, draft: Draft) -> bool:
    """Whether a sentence goes on with what else was done on the day told before: "|Sáng cùng ngày|, Sở A …"."""
    before = [time for time in tagged.times if time.end <= draft.trigger[0]]
    return bool(before) and before[-1].rule == "same-day" and not tagged.sentence.title


def _drop_places_of_bodies(draft: Draft) -> None:
    """Takes from a meeting the places whose committee takes part (guideline, ruling 4): "quận 2", "Quận ủy quận 2".

    From an order, too, that is told once of the place and once of its committee.
    """
    if draft.type not in {EventType.MEETING, EventType.DIRECTIVE}:
        return
    seats = {(role, key.rpartition(" @ ")[2]) for role, key in draft.roles if key.startswith(_COMMITTEES)}
    if draft.type is EventType.MEETING:
        seats = {(Role.PARTICIPANT, seat) for _, seat in seats}
    draft.roles = {
        (role, key): None
        for role, key in draft.roles
        if not (key.startswith("Place:") and (role, key.partition(":")[2]) in seats)
    }


_COMMITTEES = tuple(
    f"Organization:{head} @ "
    for head in ("ủy ban nhân dân", "tỉnh ủy", "thành ủy", "quận ủy", "huyện ủy", "thị ủy", "đảng ủy")
)


def _drop_years_work(draft: Draft) -> None:
    """Takes from a meeting the year of which it sums up or plans the work: "hội nghị tổng kết công tác |năm 2016|"."""
    bare = draft.time is not None and len(draft.time.start) == len("2016")
    if bare and draft.type in OCCASIONS and _OF_WORK.search(fold(draft.name or "")):
        draft.time = None


_OF_WORK = re.compile(r"(?<!\w)(?:tổng kết|sơ kết|đánh giá|triển khai|phương hướng|kế hoạch|nhiệm vụ)(?!\w)")


def _is_signing_of_nobody(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether a signing with nobody in it has no day either, or only sums up another of that day."""
    if draft.type is not EventType.SIGNING or draft.roles:
        return False
    others = (d for d in drafts if d.type is draft.type and d.roles)
    return draft.time is None or any(d.time is not None and times_agree(d.time, draft.time) for d in others)


# --- gathering the tellings ----------------------------------------------------------------------------------------


def _gather(drafts: list[Draft], draft: Draft, rule: str, day: date | None) -> None:
    """Adds one telling of the body text to the event that it tells again, or as an event of its own."""
    if draft.known and draft.head is None:
        if _is_company(draft):
            _add_companions(drafts, draft)
        else:
            _go_on(drafts, draft, rule)
        return
    if draft.known and draft.type is EventType.MEETING and _is_of_reception(drafts, draft):
        return
    if rule in {"reception-list", "party-welcomed"} and _is_of_session(drafts, draft):
        return
    if rule == "party-welcomed" and (received := _received_before(drafts, draft)) is not None:
        received.absorb(draft)  # "|Cùng tiếp đoàn có| A"
        return
    if rule == "host-receives-unnamed" and _is_of_session(drafts, draft):  # "A |tiếp và làm việc với đoàn|"
        draft.turn({Role.HOST: Role.PARTICIPANT})
        next(d for d in reversed(drafts) if _is_work(d)).absorb(draft)
        return
    if rule == QUESTIONS:
        _add_questions(drafts, draft)
        return
    told = [d for d in reversed(drafts) if is_same(d, draft) and not _is_held_again(d, draft)]
    if draft.known:  # nobody is heard at what is only told to be a part of something to come
        told = [d for d in told if d.evidence[0].rule != IN_ROW]
        if draft.status is EventStatus.REPORTED:  # "tại hội nghị": the one that was held, not one to come
            told = [d for d in told if d.status is EventStatus.REPORTED] or told
    elif draft.status is EventStatus.PLANNED:  # "lễ hội |sẽ diễn ra| từ 8/3": the one to come, not that of a picture
        told.sort(key=lambda d: d.status is not EventStatus.PLANNED)
    if draft.known and draft.time is None:  # "Kết luận |buổi làm việc|": the one of these days, not one of before
        told = [d for d in told if not _is_long_past(d, day)] or told
        told.sort(key=lambda d: -max(d.sentences))  # of several that told of last, however early it began
    if draft.known:  # "tại buổi lễ": nobody speaks at a homage where a ceremony of another name is told
        told.sort(key=_is_rite)
    twin = next((d for d in told if not d.passing), told[0] if told else None)
    if twin is None and rule == "inspection-by-paper":
        twin = next((d for d in drafts if d.evidence[0].rule == rule and sends_team(d, draft)), None)
    if twin is None and draft.known and draft.type in OCCASIONS and draft.time is None and rule != ASSEMBLY:
        # "tại hội nghị" means the occasion told before, also where that was called otherwise.
        called = [d for d in reversed(drafts) if d.type is draft.type and _may_be(d, draft)]
        twin = next((d for d in called if not names_another(d, draft)), None)
        if twin is None and called and not _is_told_first(draft):
            return  # "để trình |Hội nghị Trung ương 6|": another than the one told, of which nothing is told
        # "ông A tại |Hội nghị “…”|" stood there some day
        draft.passing = draft.passing or (twin is None and bool(called) and rule == "person-at-occasion")
    if twin is None and draft.known and draft.type is EventType.CEREMONY and _is_of_deed(draft, drafts):
        return
    if twin is None and draft.known and draft.time is None and not draft.passing:
        twin = _called_otherwise(drafts, draft)
    if twin is None and draft.type is EventType.SIGNING:
        twin = next((d for d in drafts if _signs_for(d, draft)), None)
        draft.roles = {} if twin is not None else draft.roles
    if (
        twin is None and rule == HANDED_OVER
    ):  # "ký Quyết định ngày 8/9 bổ nhiệm A. Sáng 9/9, B đã |trao quyết định| cho A"
        whom = draft.of(Role.SUBJECT)
        twin = next((d for d in drafts if d.type is draft.type and whom and whom <= d.of(Role.SUBJECT)), None)
    if twin is not None:
        if rule == HANDED_OVER:  # who hands a decision over did not take it; he may hand others to others
            _keep_to(draft, twin)
        elif draft.type is EventType.APPOINTMENT and all(e.rule == HANDED_OVER for e in twin.evidence):
            _keep_to(twin, draft)
        twin.absorb(draft)
    elif draft.roles or draft.type in _TOLD_ALONE:
        drafts.append(draft)


def _lists_early(drafts: list[Draft], draft: Draft, rule: str) -> bool:
    """Whether those who come are listed before any occasion is told: "A tổ chức chương trình B. |Đến dự có| C"."""
    lists = rule == ATTENDANCE and draft.known and draft.head is None
    return lists and not any(d.type in {*OCCASIONS, *_OUTINGS, EventType.RECEPTION} for d in drafts)


def _give_early(drafts: list[Draft], early: list[Draft]) -> None:
    """Gives those who were listed early to the occasion that is told right behind: "Phát biểu tại |buổi lễ|, …"."""
    if any(d.type in {EventType.SIGNING, EventType.AWARD} for d in drafts):
        return  # it is to that
    for draft in early:
        first = min((d for d in drafts if d.type in OCCASIONS), key=lambda d: min(d.sentences), default=None)
        if first is not None and _is_own(first) and 0 < min(first.sentences) - draft.sentence <= _EARLY:
            first.roles.update({key: None for key in draft.roles if key not in first.roles})


_EARLY = 4
_TOLD_ALONE = OCCASIONS | {EventType.SIGNING}
"""What may be told with nobody in it: "chứng kiến lễ ký kết 5 văn kiện"."""


def _is_told_first(draft: Draft) -> bool:
    """Whether somebody speaks at or comes to an occasion of its own name: "|Tại Hội thảo “…”|, ông A …"."""
    fronted = draft.trigger[0] - draft.evidence[0].start < _FRONTED
    return draft.evidence[0].rule in _COMING or (draft.evidence[0].rule == "speaker-at-occasion" and fronted)


_COMING = {"somebody-attends-occasion", "person-at-occasion", "person-chairs-occasion"}
_FRONTED = 20
"""So many characters behind the sentence's head an occasion is told first."""


def _called_otherwise(drafts: list[Draft], draft: Draft) -> Draft | None:
    """The ceremony right before that "hội nghị" means, or the meeting that "buổi lễ" means, where no other is told."""
    name = fold(draft.name or "")
    bare = not name or name in _CALLED
    matter = name.removeprefix("buổi ").removeprefix(draft.head or "").strip()  # "buổi lễ |công bố quy hoạch|"
    if draft.head not in _CALLED or any(d.type is draft.type for d in drafts):
        return None
    told = [d for d in drafts if d.type in OCCASIONS and _is_own(d)]
    if not bare:
        told = [d for d in told if len(matter.split()) >= _MATTER and f" {matter}" in f" {fold(d.name or '')}"]
    reach = _NOT_FAR if len(told) == 1 else _CLOSE
    near = (d for d in reversed(told) if 0 <= draft.sentence - max(d.sentences) <= reach)
    return next((d for d in near if not is_apart(d, draft)), None)


_MATTER = 3
"""So many words that both names tell make them one: "Hội nghị |công bố quy hoạch| …"."""
_CALLED = {"hội nghị", "lễ", "buổi lễ", "chương trình", "buổi gặp mặt", "buổi họp mặt", "buổi gặp gỡ"}


def _keep_to(handed: Draft, decided: Draft) -> None:
    """Leaves of the handing over of a decision who neither took it nor is meant by it."""
    deciders, subjects = decided.of(Role.AUTHORITY), decided.of(Role.SUBJECT)
    handed.roles = {
        (role, key): None
        for role, key in handed.roles
        if not (role is Role.AUTHORITY and deciders) and not (role is Role.SUBJECT and subjects and key not in subjects)
    }


def _add_questions(drafts: list[Draft], draft: Draft) -> None:
    """Who asks and answers takes part in the sitting told last; on a day of its own it is another."""
    sitting = next((d for d in reversed(drafts) if _is_sitting(d) and times_agree(d.time, draft.time)), None)
    if sitting is not None:
        sitting.absorb(draft)
    elif draft.time is not None:
        drafts.append(draft)


def _is_sitting(draft: Draft) -> bool:
    """Whether an assembly may sit in the meeting to question ministers."""
    held = draft.of(Role.ORGANIZER)
    own = not held or any(key.startswith(_ASSEMBLY_KEYS) for key in held)  # not of its standing committee
    return own and draft.type is EventType.MEETING and (draft.head or "").startswith(_SITTINGS) and not draft.passing


_ASSEMBLY_KEYS = ("Organization:quốc hội", "Organization:hội đồng nhân dân", "Place:")
_SITTINGS = ("phiên", "cuộc họp", "kỳ họp")


def _is_of_deed(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether "buổi lễ" means that of a signing or an award, which is that alone (guideline, ruling 3).

    An occasion of its own name and day is another: "tối 26/6, bà A đã dự |Lễ dâng hương|".
    """
    told = {d.type for d in drafts if d.roles}
    named = draft.head not in {None, "lễ"} and not (draft.head or "").startswith(_OF_DEEDS)
    if named and draft.time is not None and draft.roles:
        return False
    return bool(told & {EventType.SIGNING, EventType.AWARD}) and EventType.CEREMONY not in told


_OF_DEEDS = (
    "lễ trao",
    "lễ ký",
    "lễ tặng",
    "lễ tuyên dương",
    "lễ vinh danh",
    "lễ tôn vinh",
    "lễ đón nhận",
    "lễ tổng kết",
)


def _signs_for(old: Draft, new: Draft) -> bool:
    """Whether people are told to sign what two bodies signed: "Giám đốc A và Giám đốc B đã ký Quy chế"."""
    sides = {key for key in old.of(Role.SIGNATORY) if key.startswith("Organization:")}
    signers = new.of(Role.SIGNATORY)
    people = bool(signers) and all(key.startswith("Person:") for key in signers)
    return (
        old.type is new.type
        and len(sides) > 1
        and people
        and not new.of(Role.DOCUMENT)
        and times_agree(old.time, new.time)
    )


def _may_be(old: Draft, new: Draft) -> bool:
    """Whether the occasion told before may be called otherwise: no session of an assembly is a "cuộc gặp mặt"."""
    session = (old.head or "").startswith(_SESSIONS) and not (new.head or "").startswith(
        ("phiên", "hội nghị", "buổi họp")
    )
    press = "báo" in (new.head or "").split() and "báo" not in f"{old.head} {old.name}".split()
    return _is_own(old) and not is_apart(old, new) and not session and not press


_SESSIONS = ("kỳ họp", "đại hội")


def _is_of_reception(drafts: list[Draft], draft: Draft) -> bool:
    """Whether "trong cuộc gặp" speaks of the reception told not far before."""
    worked = (draft.head or "").endswith("làm việc")
    if draft.head not in _RECEIVING and not worked:
        return False
    near = (d for d in drafts if d.type is EventType.RECEPTION and (not worked or "làm việc" in (d.head or "")))
    return any(0 <= draft.sentence - max(d.sentences) <= _NOT_FAR for d in near)


def _received_before(drafts: list[Draft], draft: Draft) -> Draft | None:
    """The reception told right before who else was there: "A tiếp Đoàn B. |Cùng tiếp đoàn có| C"."""
    near = (d for d in reversed(drafts) if d.type is EventType.RECEPTION and d.of(Role.GUEST) and d.of(Role.HOST))
    return next((d for d in near if 0 <= draft.sentence - max(d.sentences) <= _CLOSE), None)


def _is_of_session(drafts: list[Draft], draft: Draft) -> bool:
    """Whether "Tiếp và làm việc với đoàn có …" lists who takes part in the working session told right before."""
    sessions = (d for d in drafts if (d.head or "").endswith("làm việc") and _is_own(d))
    worked = "làm việc" in (draft.head or "")
    return worked and any(0 <= draft.sentence - max(d.sentences) <= _CLOSE for d in sessions)


_CLOSE = 2
_NOT_FAR = 8
_RECEIVING = {
    "cuộc gặp",
    "buổi gặp",
    "cuộc gặp mặt",
    "buổi gặp mặt",
    "cuộc tiếp",
    "buổi tiếp",
    "cuộc hội kiến",
    "cuộc hội đàm",
    "buổi hội đàm",
}


def _is_held_again(old: Draft, new: Draft) -> bool:
    """Whether one occasion was held and another is to come: "đã tổ chức hội thảo …; |sẽ tổ chức hội thảo| tại B".

    Also the other way round, where only what was held has a day: "đề xuất |tổ chức buổi làm việc|. Ngày 2/7, …".
    """
    if old.type not in OCCASIONS or new.known or any(d.passing for d in (old, new)):
        return False
    if old.known and new.evidence[0].rule not in _MEETING_OTHERS:
        return False
    if old.status is EventStatus.PLANNED and new.status is EventStatus.REPORTED:
        return old.time is None and new.time is not None and old.sentence != 0
    return old.status is EventStatus.REPORTED and new.status is EventStatus.PLANNED


_MEETING_OTHERS = {"body-works-with-body", "somebody-works-with-unnamed", "occasion-of-body", "body-holds-gathering"}
"""What is told by these to come is not the meeting at which it is told: "tại |cuộc họp|, ông A giao Sở B họp với C"."""


def _ahead(draft: Draft, days: int) -> int:
    """So many days later than the article begins what is to come; who sets out today visits from tomorrow on."""
    return 1 if draft.type is EventType.VISIT else days


def _put_off(draft: Draft, article: Article) -> None:
    """Turns what is dated later than the article into something to come; a later day is not that of what was done."""
    if _DONE.search(article.content[max(0, draft.trigger[0] - _DONE_REACH) : draft.trigger[0]]):
        draft.time = None  # "vừa |thăm| gia đình để chuẩn bị cho phiên tòa ngày 30/5"
    else:
        draft.status = EventStatus.PLANNED


def _set_back(draft: Draft, article: Article) -> None:
    """Gives what was done a day of the year before where that of the article's year is still far off.

    "Tháng 6/2017: ngày 2/11, Tập đoàn A |đã có| công văn": of a day without a year.
    """
    day, time = article.published, draft.time
    if day is None or time is None or time.end is not None or len(time.start) != len("2017-11-02"):
        return
    year, told = time.start[:4], article.content[draft.evidence[0].start : draft.evidence[0].end]
    lead = article.content[max(0, draft.trigger[0] - _DONE_REACH) : draft.trigger[0] + 1]
    far = date.fromisoformat(time.start) > day + timedelta(_FAR_OFF)
    if not far and draft.type is EventType.ISSUANCE and draft.status is EventStatus.REPORTED:
        # "đã có công văn yêu cầu |sau 30/6| …": the day is in what the paper says
        draft.time = None if date.fromisoformat(time.start) > day + timedelta(1) else time
    elif far and year == str(day.year) and year not in told and _DONE_BEFORE.search(lead):
        draft.time = Time(f"{day.year - 1}{time.start[4:]}") if time.start[5:] != "02-29" else None


_FAR_OFF = 30
_DONE_BEFORE = re.compile(r"\b(?:đã|vừa)\b")
_DONE = re.compile(r"(?:\bđã|\bvừa)(?: \w+)? $")
_DONE_REACH = 20


def _is_of_day(own: Time | None, day: date | None) -> bool:
    """Whether an article tells of its own date or before, so that what is dated later is still to come."""
    return own is not None and day is not None and own.start <= day.isoformat()


def _is_to_come(draft: Draft, day: date | None, ahead: int = 0) -> bool:
    """Whether the event begins more than so many days after the article's: nobody has spoken there yet."""
    if day is None or draft.time is None:
        return False
    return draft.time.start > (day + timedelta(ahead)).isoformat()[: len(draft.time.start)]


def _is_long_past(draft: Draft, day: date | None) -> bool:
    """Whether an occasion was so long before the article that who speaks in it does not speak there."""
    if day is None or draft.time is None:
        return False
    return draft.time.start < (day - timedelta(_NEWS)).isoformat()[: len(draft.time.start)]


def _is_deed(draft: Draft) -> bool:
    """Whether only when a work was begun or opened is told, which is news of its days alone."""
    return all(e.rule == DEED_DATED for e in draft.evidence)


_NEWS = 20
"""What an article reports happened within so many days before it."""
_DECIDING = {
    EventType.APPOINTMENT, EventType.DISMISSAL, EventType.DISCIPLINE, EventType.ISSUANCE, EventType.DIRECTIVE,
    EventType.LAUNCH,
}  # fmt: skip
"""What is decided may take effect on a day to come."""


def _tells_something(draft: Draft) -> bool:
    """Whether the event has somebody in it, or is an occasion with a name and, if only named, a day or a place."""
    if draft.roles or draft.type not in _TOLD_ALONE:
        return bool(draft.roles)
    if draft.type is EventType.SIGNING:
        return True
    if draft.evidence[0].rule == "occasion-dated":
        return draft.time is not None
    if draft.evidence[0].rule == "person-chairs-occasion" and draft.time is not None and not draft.passing:
        return True  # "Sáng 30/7, |Tổng Bí thư| chủ trì hội nghị …": held that day, by one whom the article never names
    return not draft.known and not (draft.passing and draft.time is None and draft.place is None)


def _is_own(draft: Draft) -> bool:
    """Whether the event happened and is told, not only named."""
    only_dated = draft.known and not draft.roles
    return draft.status is EventStatus.REPORTED and not draft.passing and not only_dated


def _is_ahead(occasion: Draft, draft: Draft) -> bool:
    """Whether both an occasion and who comes to it are to come, told one behind the other."""
    to_come = occasion.status is draft.status is EventStatus.PLANNED and not occasion.passing
    return to_come and 0 <= draft.sentence - max(occasion.sentences) <= _CLOSE


def _go_on(drafts: list[Draft], draft: Draft, rule: str) -> None:
    """ "Cùng dự có …" says no noun: it goes on with the occasion told last, whatever its kind.

    Right behind a list of those who meet a guest ("Đón A tại sân bay có …") it names more of them.
    """
    welcome = next((d for d in reversed(drafts) if d.type is EventType.RECEPTION), None)
    if rule == HOSTS_GO_ON:
        if welcome is not None and 0 < draft.sentence - max(welcome.sentences) <= _CLOSE:
            welcome.absorb(draft)
        return
    if welcome is not None and draft.sentence - 1 in welcome.welcoming:
        draft.turn({Role.PARTICIPANT: Role.HOST})
        welcome.absorb(draft)
        welcome.welcoming.add(draft.sentence)
        return
    last = next((d for d in reversed(drafts) if d.type in OCCASIONS and (_is_own(d) or _is_ahead(d, draft))), None)
    if last is not None and rule == "somebody-chairs" and _is_rite(last):  # nobody is in the chair at a homage
        last = next((d for d in reversed(drafts) if d.type in OCCASIONS and _is_own(d) and not _is_rite(d)), None)
    if last is not None and _is_rite(last) and draft.sentence - 1 not in last.sentences:
        # "|Về phía tỉnh| có B": behind the list of another, though a picture shows a homage
        last = next((d for d in drafts if d.type in OCCASIONS and draft.sentence - 1 in d.listed), last)
    near = last is not None and _is_told_near(last, draft, drafts)
    if rule in {HOLDERS_TOLD, GIVES_THERE, *PRESENT} and not near:
        return
    if rule == BODY_SPEAKS and last is not None and last.type is EventType.CEREMONY:
        return  # a ceremony hears nobody unnamed
    coming = draft.status is EventStatus.PLANNED and rule == "somebody-attends"
    if last is not None and coming and last.status is not EventStatus.PLANNED:
        return  # "ông A sẽ tham dự": another that is still to come
    if last is None or (rule == LIST_GOES_ON and draft.sentence - 1 not in last.listed):
        return
    if not times_agree(last.time, draft.time):
        return  # "Ngày 31/1/1965, … |ông A đã tham dự|": of another occasion, which somebody recalls
    draft.time = None
    last.absorb(draft)
    last.listed.add(draft.sentence)


def _is_told_near(occasion: Draft, draft: Draft, drafts: list[Draft]) -> bool:
    """Whether a sentence that says no noun tells more of the occasion: of no other, and of no visit told since."""
    last = max(occasion.sentences)
    held = occasion.of(Role.ORGANIZER)
    others = bool(draft.of(Role.ORGANIZER) and held) and not held & draft.of(Role.ORGANIZER)
    since = any(d.type in {*_OUTINGS, EventType.RECEPTION} and max(d.sentences) > last for d in drafts)
    return 0 <= draft.sentence - last <= _GOING_ON and not others and not since


_GOING_ON = 4


def _with_guests(drafts: list[Draft]) -> list[Draft]:
    """ "Đón tiếp đoàn có A": the guests are those whose outing is told; without one nothing is."""
    outing = next((d for d in drafts if d.type in _OUTINGS), None)
    going = outing.of(_OUTINGS[outing.type]) if outing is not None else set()
    out: list[Draft] = []
    for draft in drafts:
        if draft.evidence[0].rule == "party-welcomed":
            if not going or going & draft.of(Role.HOST):
                continue
            draft.roles.update({(Role.GUEST, key): None for key in sorted(going)})
            draft.time = draft.time or (outing.time if outing is not None else None)
        out.append(draft)
    return out


def _is_company(draft: Draft) -> bool:
    return draft.known and draft.head is None and draft.type is EventType.VISIT


def _is_work(draft: Draft) -> bool:
    return (draft.head or "").endswith("làm việc") and _is_own(draft)


def _add_companions(drafts: list[Draft], companions: Draft) -> None:
    """ "Cùng đi có A, B": they take the part of those who visited, inspected or met in the event told last."""
    outing = next((d for d in reversed(drafts) if d.type in _OUTINGS), None)
    worked = next((d for d in reversed(drafts) if _is_work(d)), None)
    told = outing or worked or next((d for d in reversed(drafts) if _is_rite_before(d, companions)), None)
    if told is not None:
        companions.turn({Role.VISITOR: _OUTINGS.get(told.type, Role.PARTICIPANT)})
        told.absorb(companions)


def _is_rite_before(rite: Draft, companions: Draft) -> bool:
    """Whether who came along is told right behind a homage: "dâng hương tại Đền A. |Cùng đi| có B"."""
    return 0 < companions.sentence - max(rite.sentences) <= _CLOSE and _is_rite(rite)


def _is_rite(draft: Draft) -> bool:
    """Whether a homage is told and no ceremony of another name."""
    return any(e.rule == HOMAGE for e in draft.evidence)


def _add_headline(drafts: list[Draft], draft: Draft) -> None:
    """What the headline tells: it fills what the text leaves open, or is an event where the text tells none."""
    twins = [d for d in drafts if is_same(d, draft)] or [d for d in drafts if is_told_short(d, draft)]
    twins = twins or _meet_there(drafts, draft) or _receives_there(drafts, draft)
    if not twins:
        if draft.roles and not (draft.known and any(d.type is draft.type for d in drafts)):
            drafts.insert(0, draft)
        return
    told = {role for role, _ in twins[0].roles}
    alone = len(twins) == 1
    draft.roles = {key: None for key in draft.roles if alone and key[0] not in told}
    draft.place = draft.place if alone else None
    draft.name, draft.known = None, True
    twins[0].absorb(draft)


def _meet_there(drafts: list[Draft], headline: Draft) -> list[Draft]:
    """The one meeting of the text that a bare verb tells: "|Chính phủ họp| trực tuyến", there its "hội nghị"."""
    if headline.type is EventType.SIGNING:  # "|Việt Nam - Nga ký| hiệp định": by those whom the text names
        lands = all(key.startswith("Place:") for key in headline.of(Role.SIGNATORY))
        signed = [d for d in drafts if d.type is EventType.SIGNING and d.of(Role.SIGNATORY)]
        return signed if lands and len(signed) == 1 else []
    holders = headline.of(Role.ORGANIZER)
    if headline.head in {"buổi đối thoại", "buổi gặp mặt"}:
        holders = {key for key in headline.of(Role.PARTICIPANT) if key.startswith("Organization:")}
    elif headline.head != "cuộc họp":
        return []
    if headline.type is not EventType.MEETING or headline.name or not holders:
        return []
    theirs = [d for d in drafts if d.type is EventType.MEETING and holders <= d.of(Role.ORGANIZER) and _is_own(d)]
    return theirs if len(theirs) == 1 and times_agree(theirs[0].time, headline.time) else []


def _receives_there(drafts: list[Draft], headline: Draft) -> list[Draft]:
    """The receptions of the text whose guests a headline leaves unnamed: "Chủ tịch nước A tiếp |các Đại sứ|"."""
    hosts = headline.of(Role.HOST)
    if headline.type is not EventType.RECEPTION or headline.of(Role.GUEST) or not hosts:
        return []
    theirs = [d for d in drafts if d.type is EventType.RECEPTION and hosts <= d.of(Role.HOST)]
    return [d for d in theirs if times_agree(d.time, headline.time)]


# --- what the whole article tells ----------------------------------------------------------------------------------


def _one_outing(drafts: list[Draft], level_of: LevelOf) -> list[Draft]:
    """An outing called both a visit and an inspection is one inspection (guideline, ruling 6)."""
    out: list[Draft] = []
    for d in drafts:
        twin = next((o for o in out if _is_one_outing(o, d)), None)
        if twin is not None:
            for telling in (twin, d):
                telling.type = EventType.INSPECTION
                telling.turn(_AS_INSPECTION)
            twin.absorb(d)
        else:
            out.append(d)
        _keep_nearest(twin or d, level_of)
    return out


def _is_one_outing(a: Draft, b: Draft) -> bool:
    if a.type not in _OUTINGS or b.type not in _OUTINGS or a.type is b.type:
        return False
    goers = (Role.VISITOR, Role.INSPECTOR)
    people = [any(key.startswith("Person:") for key in d.of(Role.VISITED, Role.INSPECTED)) for d in (a, b)]
    if people[0] != people[1] and all(d.of(Role.VISITED, Role.INSPECTED) for d in (a, b)):
        return False  # "kiểm tra sân vận động A và |thăm hỏi gia đình ông B|"
    return bool(a.of(*goers) & b.of(*goers)) and times_agree(a.time, b.time)


def _one_reception(drafts: list[Draft]) -> list[Draft]:
    """Whoever receives a delegation and, elsewhere in the article, who leads it holds one reception."""
    parties = [d.of(Role.VISITOR) for d in drafts if d.type is EventType.VISIT and len(d.of(Role.VISITOR)) > 1]
    out: list[Draft] = []
    for d in drafts:
        twin = next((o for o in out if _receives_party(o, d, parties)), None)
        if twin is not None:
            twin.absorb(d)
        else:
            out.append(d)
    return out


def _receives_party(a: Draft, b: Draft, parties: list[set[str]]) -> bool:
    if not (a.type is b.type is EventType.RECEPTION and a.of(Role.HOST) == b.of(Role.HOST)):
        return False
    guests = a.of(Role.GUEST) | b.of(Role.GUEST)
    delegation = any(key.startswith("Organization:") for key in guests)
    return delegation and times_agree(a.time, b.time) and any(guests <= party for party in parties)


def _keep_nearest(d: Draft, level_of: LevelOf) -> None:
    """Of the places that several sentences give as visited, "An Giang" and "ấp Mỹ Hội", the nearest stay."""
    goals = {k: _reach(k, level_of) for k in d.of(Role.VISITED, Role.INSPECTED) if k.startswith("Place:")}
    if len(goals) < 2 or len(d.sentences) < 2:
        return
    nearest = min(goals.values())
    d.roles = {(r, k): None for r, k in d.roles if goals.get(k, nearest) == nearest}
    if goals.get(d.place or "", nearest) > nearest:
        d.place = min(k for k, reach in goals.items() if reach == nearest)


def _set_launching(drafts: list[Draft]) -> None:
    """ "Tham dự |lễ phát động| có …" is held when, where and by whom the article tells that something was launched."""
    launches = [d for d in drafts if d.type is EventType.LAUNCH and d.time is not None and d.of(Role.LAUNCHER)]
    if len(launches) != 1:
        return
    launch = launches[0]
    for d in drafts:
        bare = d.known and d.time is None and not d.of(Role.ORGANIZER) and launch.sentence <= d.sentence
        if d.type is EventType.CEREMONY and bare and (d.head or "").startswith("lễ phát động"):
            d.time, d.place = launch.time, d.place or launch.place
            d.roles.update({(Role.ORGANIZER, key): None for key in sorted(launch.of(Role.LAUNCHER))})


def _give_assembly(drafts: list[Draft], tagged: tuple[Tagged, ...], key_of: KeyOf) -> None:
    """ "Kỳ họp thứ 3", "phiên chất vấn" is of the one assembly that the article names, where no sentence says whose."""
    sessions = [d for d in drafts if not d.of(Role.ORGANIZER) and _SESSION.match(fold(d.name or ""))]
    sessions += [d for d in drafts if "chất vấn" in (d.head or "") and not d.of(Role.ORGANIZER)]
    if not sessions:
        return
    names = ((m, m is name) for t in tagged for name in t.names for m in nested(name))
    found = {key_of(m) for m, told in names if isinstance(m.value, BodyName) and _sits(m.value, told=told)}
    if len(found) == 1 and (assembly := found.pop()) is not None:
        for draft in sessions:
            draft.roles[(Role.ORGANIZER, assembly)] = None


_SESSION = re.compile(r"kỳ họp (?:lần )?thứ \w+$")


def _sits(body: BodyName, *, told: bool) -> bool:
    """Whether a body is an assembly; one of a province only where it is `told` by itself, not in somebody's post."""
    return body.head == "Quốc hội" or (told and body.head.lower() == "hội đồng nhân dân")


def _reach(key: str, level_of: LevelOf) -> int:
    return _REACH.get(level_of(key) or "", _UNKNOWN_REACH)


def _speakers_take_part(
    drafts: list[Draft],
    spoken: list[tuple[RawStatement, str]],
    tagged: tuple[Tagged, ...],
    own: Time | None,
    offices: set[tuple[str, str]],
) -> None:
    """Who speaks after an occasion was told, and before another is, takes part in it (guideline, Events)."""
    occasions = [d for d in drafts if d.type in _WHERE_SAID and not _is_spoken_of(d, spoken)]
    occasions = [d for d in occasions if (_is_own(d) or _is_dated_in_lead(d)) and not _is_under_way(d)]
    heard = {id(d): max(d.sentences) for d in occasions}
    sentences = {t.sentence.start: t for t in tagged}
    texts = {t.sentence.index: t.sentence for t in tagged}
    within = in_quotation(tagged)
    elsewhere: set[str] = set()
    for statement, speaker in spoken:
        sentence = sentences.get(statement.evidence.start)
        if (
            sentence is None
            or sentence.sentence.index in within
            or not speaker.startswith(("Person:", "Organization:"))
            or speaker == "Person:hồ chí minh"
        ):
            continue
        if _is_told_by_another(statement, speaker, sentence, spoken) or _is_of_reception_told(
            speaker, sentence, drafts
        ):
            continue
        here = sentence.sentence.index
        told = [d for d in occasions if min(d.sentences) <= here <= heard[id(d)] + _FAR]
        if any(d.type is EventType.MEETING for d in told):  # at a homage before or in between nobody speaks
            told = [d for d in told if not _is_rite(d) or here in d.sentences]
        last = max(told, key=partial(_nearest, speaker, here), default=None)
        if last is None or last.type is EventType.RECEPTION or _is_elsewhere(speaker, last, here, drafts):
            continue
        if here > max(last.sentences) + _NEAR and is_background(texts[last.sentence], last):
            continue
        if here not in last.sentences and _DAY_BEFORE.match(sentence.sentence.text):
            elsewhere.add(speaker)  # "Trước đó, ngày 26/6, ông A cũng cho hay …": at no occasion told later
            continue
        since = max(heard[id(last)], _told_last(last, here))
        since = named_again(last, since, here, texts)
        led = {body for person, body in offices if person in {key for _, key in last.roles}}
        if not speaker.startswith("Person:") and not speaks_for_body(
            statement, last, since, sentence, led=speaker.startswith(tuple(led))
        ):
            continue
        apart = speaker not in {key for _, key in last.roles} and _is_asked_apart(texts, since, here)
        if _speaks_at_another(speaker, last, here, occasions):
            continue
        if _is_recalled(last, own) and _speaks_of_today(speaker, last, here, spoken, sentences):
            continue
        words = (statement.start, statement.end)
        known = speaker in {key for _, key in last.roles}
        if apart or tells_another_time(sentence, last, words):
            if not apart and not known and _OTHER_DAY.match(sentence.sentence.text):
                elsewhere.add(speaker)  # "Cũng trong ngày hôm qua, ông A cho biết …": what he goes on to say, too
            continue
        if not known and _is_heard_apart(statement, speaker, last, since, sentence, texts):
            elsewhere.add(speaker)
            continue
        if _speaks_elsewhere(sentence.sentence.text, last):
            elsewhere.add(speaker)
            continue
        if here in last.sentences:
            elsewhere.discard(speaker)
        if speaker in elsewhere:  # "Trao đổi với PV, ông A cho biết … |Ông A nói thêm|": still to the reporter
            continue
        if not _is_honoured(speaker, last, tagged) and not _is_absent(speaker, last, texts):
            last.roles.setdefault((Role.PARTICIPANT, speaker))
            heard[id(last)] = max(heard[id(last)], here)


def _nearest(speaker: str, here: int, occasion: Draft) -> tuple[int, bool, bool]:
    """By which of the occasions told somebody is heard: the last; of two told in one sentence that where he is."""
    there = speaker in {key for _, key in occasion.roles}
    return _told_last(occasion, here), occasion.type is EventType.RECEPTION, there


def _is_recalled(occasion: Draft, own: Time | None) -> bool:
    """Whether an occasion was on a day before the article's own."""
    day = occasion.time.start if occasion.time is not None else ""
    return own is not None and len(day) == len(own.start) and day < own.start and not times_agree(occasion.time, own)


def _speaks_of_today(
    speaker: str, occasion: Draft, here: int, spoken: list[tuple[RawStatement, str]], sentences: dict[int, Tagged]
) -> bool:
    """Whether somebody not yet heard speaks far behind an occasion of before, or did already ahead of it."""
    if speaker in {key for _, key in occasion.roles} or here in occasion.sentences:
        return False
    begun = min(occasion.sentences)
    at = {sentences[s.evidence.start].sentence.index for s, key in spoken if key == speaker}
    return here > _told_last(occasion, here) + _RECALLED or any(0 < k < begun for k in at)


_RECALLED = 5
"""So many sentences behind an occasion of before one may still be heard there."""


def _is_asked_apart(texts: dict[int, Sentence], heard: int, here: int) -> bool:
    """Whether somebody not yet heard speaks some sentences on of what happened before, or of the matter at large.

    "|Trước đó|, việc này gây tranh cãi. TS A nêu …", "|Về vấn đề này|, Chánh Văn phòng B cũng cho biết …".
    """
    if _OF_MATTER.match(texts[here].text) and here > heard + _NEAR:
        return True
    return any(_BEFORE_IT.match(texts[k].text) is not None for k in range(heard + 1, here) if k in texts)


def _speaks_at_another(speaker: str, last: Draft, here: int, occasions: list[Draft]) -> bool:
    """Whether somebody goes on at the occasion at which he is told to be, one of another day told in passing since."""
    if here in last.sentences or speaker in {key for _, key in last.roles}:
        return False
    return any(
        not times_agree(d.time, last.time) and speaker in {key for _, key in d.roles}
        for d in occasions
        if d is not last and min(d.sentences) < here
    )


def _is_heard_apart(
    statement: RawStatement, speaker: str, occasion: Draft, heard: int, told: Tagged, texts: dict[int, Sentence]
) -> bool:
    """Whether somebody not yet heard tells of the matter and not at the occasion, in the order of how plain it is."""
    # 1. A festival has guests and no speakers.
    if (occasion.head or "").startswith(_FESTIVALS):
        return True
    here = told.sentence.index
    if here in occasion.sentences:
        return False
    behind = told.sentence.text[statement.speaker.end - told.sentence.start :]
    if _NEIGHBOUR.match(behind) and _HEARING_OFFICIALS.match(occasion.head or ""):
        return True  # "Bà A, |một hàng xóm| của nghi phạm, nói …" in the report of a press conference
    officials = _AMONG_OFFICIALS.match(occasion.head or "") and not _WITH_PEOPLE.search(fold(occasion.name or ""))
    if officials and _RESIDENT.match(behind):
        return True  # "Bà A, |ở số 12 phố B|, cho biết nhà bà …"
    # 2. "|Cũng trong ngày 5/6|, Thứ trưởng A đã ký công văn …. Theo |ông A|, …": he did something else that day,
    # or his orders were passed on, on another: "|Ngày 6/6|, Văn phòng B truyền đạt ý kiến của |ông A| …".
    given = speaker.rpartition(" ")[2]
    since = [(k, texts[k].text) for k in range(max(heard, here - _NEAR) + 1, here + 1) if k in texts]
    apart = [fold_text(text) for k, text in since if _SAME_DAY.match(text) or (k < here and _DATED.match(text))]
    if any(re.search(rf"(?<!\w){re.escape(given)}(?!\w)", text) for text in apart):
        return True
    if here <= heard + _NEAR:
        return False
    # 3. "|Theo ông A|, …", "|TS A| cho rằng …": asked by the paper, where others were told last.
    lead = told.sentence.text[: statement.speaker.start - told.sentence.start]
    expert = _EXPERT.search(lead) is not None and not (occasion.head or "").startswith(_LEARNED)
    return expert or (here > heard + _LONG_AFTER and _ACCORDING.search(lead) is not None)


_NEIGHBOUR = re.compile(
    r"(?: \([^)]*\))?\W{1,3}(?:là )?(?:một )?(?:trong những )?(?:người )?"
    r"(?:hàng xóm|dân|nhân chứng|phụ huynh|bạn|họ hàng|người thân|chủ hộ|tiểu thương)\b"
)
_RESIDENT = re.compile(r"(?: \([^)]*\))?(?:, | \()(?:hiện )?(?:ở|ngụ|cư ngụ|trú|thường trú|tạm trú|sống|số nhà)\b")
_AMONG_OFFICIALS = re.compile("(?:cuộc |buổi )?(?:họp|làm việc)|hội nghị|phiên|kỳ họp")
_WITH_PEOPLE = re.compile(r"(?<!\w)(?:cử tri|đối thoại|người dân|nhân dân|tiếp dân|lấy ý kiến|gặp gỡ|dân)(?!\w)")
_HEARING_OFFICIALS = re.compile("(?:cuộc |buổi )?họp|hội nghị|phiên")
_LONG_AFTER = 10
_FESTIVALS = ("lễ hội", "liên hoan", "festival", "hội chợ", "tuần lễ", "ngày hội")
_LEARNED = ("hội thảo", "tọa đàm", "buổi tọa đàm", "diễn đàn", "lễ", "đại hội", "kỳ họp", "phiên", "hội nghị")
"""Where experts speak."""
_OTHER_DAY = re.compile(r"\W*(?:Cũng )?(?:[Tt]rong |[Vv]ào )?(?:[Nn]gày|[Ss]áng|[Cc]hiều|[Tt]ối|[Hh]ôm|[Tt]rước đó)\b")
_DAY_BEFORE = re.compile(r"\W*Trước đó,? (?:vào )?(?:ngày|sáng|chiều|tối|trưa|hôm|tháng|năm) (?!cùng)")
_SAME_DAY = re.compile(r"\W*(?:Cũng (?:trong |vào )?(?:ngày|sáng|chiều|tối|hôm|cùng)|Cùng ngày)\b(?!,? tại)")
_DATED = re.compile(r"\W*(?:Vào )?(?:[Nn]gày|[Ss]áng|[Cc]hiều|[Tt]ối|[Tt]rưa) [^,]{0,10}\d")
_EXPERT = re.compile(r"(?:\b(?:TS|GS|LS|BS|ThS)\W{1,2}|\b(?:[Bb]ác sĩ|[Ll]uật sư|[Cc]huyên gia|[Nn]guyên [^,;]*) )$")
_ACCORDING = re.compile(r"(?:^|[.;:,”\"] )\W*[Tt]heo [^,;:]*$")
_OF_MATTER = re.compile(
    r"(?:Cũng )?(?:[Vv]ề|[Ll]iên quan (?:đến|tới)|[Xx]ung quanh) (?:vấn đề|việc|vụ việc|sự việc|nội dung) này"
)
_BEFORE_IT = re.compile(
    r"Trước đó,? (?!tại|trong (?!sáng|chiều|ngày|tối|hai ngày|buổi)|cùng ngày|phát biểu|báo cáo|chiều cùng|sáng cùng)"
)


def _is_told_by_another(
    statement: RawStatement, speaker: str, sentence: Tagged, spoken: list[tuple[RawStatement, str]]
) -> bool:
    """Whether somebody else tells that he spoke: "Ông A cho biết, |Thủ tướng B đề nghị| …"."""
    at, text, start = statement.speaker.start, sentence.sentence.text, sentence.sentence.start
    return any(
        start <= s.start <= at < s.end
        and key != speaker
        and key.startswith("Person:")
        and ";" not in text[s.start - start : at - start]
        and _REPORTING.search(text[: s.start - start]) is not None
        for s, key in spoken
    )


_REPORTING = re.compile(r"(?:cho biết|cho hay|nói|kể|rằng|thông báo|thông tin|nhắc lại|truyền đạt|báo cáo)\W*$")


def _is_of_reception_told(speaker: str, sentence: Tagged, drafts: list[Draft]) -> bool:
    """Whether a host or guest speaks, who speaks at the reception told not far before."""
    here = sentence.sentence.index
    return any(
        d.type is EventType.RECEPTION
        and speaker in d.of(Role.HOST, Role.GUEST)
        and min(d.sentences) <= here <= max(d.sentences) + _NOT_FAR
        for d in drafts
    )


def _is_under_way(occasion: Draft) -> bool:
    """Whether an assembly's session is told of no day, in which others than its members speak elsewhere."""
    session = occasion.known and occasion.time is None and (occasion.head or "").startswith("kỳ họp")
    return session and {e.rule for e in occasion.evidence} == {"occasion-of-body"}


def _is_dated_in_lead(occasion: Draft) -> bool:
    """Whether an article opens with an occasion of which it only names the day: "… trong phiên chất vấn chiều 5/6"."""
    day = occasion.time is not None and len(occasion.time.start) == len("2017-06-05")
    return day and not occasion.passing and occasion.status is EventStatus.REPORTED and min(occasion.sentences) <= _LEAD


_LEAD = 5


def _speaks_elsewhere(text: str, occasion: Draft) -> bool:
    """Whether somebody speaks to a reporter or writes: "|Trao đổi với PV|, ông A cho biết …", "|Trong công văn|, …"."""
    plain = text.lower()
    talks = "báo" not in (occasion.head or "") and any(way in plain for way in _WAYS_OF_TALKING)
    talks = talks and _TALK.search(text) is not None
    asked = talks and (_TO_PRESS.search(text) or _to_paper().search(text)) is not None
    return (asked and _AROUND.search(text) is None) or _WRITTEN.match(text) is not None


_WAYS_OF_TALKING = ("trao đổi", "trả lời", "chia sẻ", "xác nhận", "làm việc", "phỏng vấn", "phân tích")
_TALKS = (
    rf"\b(?i:{'|'.join(_WAYS_OF_TALKING)})(?: thêm| nhanh| riêng| trực tiếp)?"
    r" (?:với |cùng |phỏng vấn |của |trên )*"
)
_TALK = re.compile(_TALKS)
_TO_PRESS = re.compile(_TALKS + r"(?i:(?:các )?(?:pv|phóng viên|báo chí|báo giới|nhà báo|báo|chúng tôi)\b(?! cáo))")
_AROUND = re.compile(r"bên lề|\b(?:trước|sau)(?: khi vào| khi kết thúc)? (?:buổi|cuộc|hội nghị|phiên|lễ|đại hội)\b")
_WRITTEN = re.compile(r"\W*(?:Cũng )?[Tt](?:rong|ại) (?:công văn|văn bản|bức thư|thư|lá thư|công thư|tờ trình)\b")


@cache
def _to_paper() -> re.Pattern[str]:
    """Talks with a paper that is told by its name alone: "Trao đổi với |Tiền Phong|, …"."""
    names = "|".join(re.escape(name) for name in sorted(word_set("newspapers")))
    return re.compile(_TALKS + rf"(?=[A-ZĐ])(?i:{names})(?!\w)")


def _is_spoken_of(occasion: Draft, spoken: list[tuple[RawStatement, str]]) -> bool:
    """Whether only somebody's words tell of an occasion: "Ông A chúc mừng Việt Nam tổ chức |Hội nghị B|"."""
    if len(occasion.sentences) > 1 or occasion.type is EventType.RECEPTION:
        return False
    told = occasion.trigger[0]
    if occasion.evidence[0].rule == ASSEMBLY:  # "Ông A cho rằng tại |kỳ họp| vừa qua, Quốc hội đã …"
        return any(s.speaker.start < told < s.start and s.evidence.start <= told < s.evidence.end for s, _ in spoken)
    return any(
        s.start <= told < s.end and not s.start <= s.speaker.start < s.end
        for s, speaker in spoken
        if speaker.startswith("Person:") and speaker not in {key for _, key in occasion.roles}
    )


def _told_last(event: Draft, here: int) -> int:
    """The last sentence up to this one that tells an event."""
    return max(k for k in event.sentences if k <= here)


_WHERE_SAID = OCCASIONS | {EventType.RECEPTION}


def _is_elsewhere(speaker: str, occasion: Draft, here: int, drafts: list[Draft]) -> bool:
    """Whether somebody is told behind an occasion to inspect or visit: "A làm việc với B. … |C kiểm tra| D. C nói"."""
    since = _told_last(occasion, here)
    return any(
        d.type in _OUTINGS and speaker in d.of(_OUTINGS[d.type]) and since < min(d.sentences) <= here for d in drafts
    )


def _is_honoured(speaker: str, occasion: Draft, tagged: tuple[Tagged, ...]) -> bool:
    """Whether an occasion is held in memory of whose words are told: "kỷ niệm 100 năm Ngày sinh đồng chí |A|"."""
    name = speaker.partition(":")[2]
    texts = (t.sentence.text for t in tagged if t.sentence.index in occasion.sentences)
    return any(name in words for text in texts for words in _honoured(text))


@lru_cache(maxsize=256)
def _honoured(text: str) -> tuple[str, ...]:
    """The words that tell in whose memory something is held, folded: asked for each who speaks there."""
    if not any(word in text.lower() for word in _MAY_HONOUR):
        return ()
    words = fold_text(text)
    return tuple(words[m.end() : m.end() + _NAMED] for m in _IN_MEMORY.finditer(words))


def _is_absent(speaker: str, occasion: Draft, texts: dict[int, Sentence]) -> bool:
    """Whether somebody is told to be away where an occasion is told: "tại buổi họp, do bận việc ông |A vắng mặt|"."""
    name = speaker.partition(":")[2]
    here = [texts[k].text for k in occasion.sentences if k in texts]
    kept = (text for text in here if "không thể" in text)
    if any(name in fold(m[1]) for text in kept for m in _KEPT_AWAY.finditer(text)):
        return True
    told = [text for text in here if "vắng mặt" in text]
    whole = rf"(?<!\w){re.escape(name)}(?!\w)" if told else ""
    return any(_AWAY.match(words, m.end()) for words in map(fold, told) for m in re.finditer(whole, words))


_KEPT_AWAY = re.compile(r"\bkhông thể (?:có mặt|tham dự|dự|đến)[^,;:.]{0,60}, ([^,;:.]{3,60})")
"""Who says why he cannot come, right behind the comma: "Do không thể có mặt, |ông A| bày tỏ …"."""
_AWAY = re.compile(r"(?:(?! (?:ông|bà|anh|chị|đồng chí) )[^.;:]){0,60}?(?<!không )(?:vắng mặt|xin vắng)(?!\w)")
"""Who is away, up to the next person: "ông A ở hàng đầu, |ông B vắng mặt|"."""
_IN_MEMORY = re.compile(r"(?<!\w)(?:ngày sinh|năm sinh|ngày mất|tưởng niệm|tưởng nhớ|truy điệu|lễ tang|lễ viếng)(?!\w)")
_MAY_HONOUR = ("sinh", "mất", "niệm", "nhớ", "điệu", "tang", "viếng")
"""The last syllables of these, which a text without them need not be folded to look for."""
_NAMED = 60
"""A name stands within so many characters behind the word that honours it."""
_NEAR = 2
"""So many sentences behind an occasion of some time before one still speaks there."""
_FAR = 20
"""Who speaks more sentences behind an occasion is no longer heard there."""


# --- the event -----------------------------------------------------------------------------------------------------


def _is_seat(key: str, bodies: set[str]) -> bool:
    """Whether a place is that of one of the bodies."""
    kind, _, name = key.partition(":")
    return kind == "Place" and any(body.endswith(f" {name}") for body in bodies)


_ORDER = {role: place for place, role in enumerate(Role)}


def _event(article: Article, d: Draft) -> Event:
    leading = d.of(Role.CHAIR, Role.ORGANIZER)
    holding = {k for k in d.of(Role.ORGANIZER) if k.startswith("Organization:")}
    if holding:  # "tỉnh A tổ chức lễ …" by its committee, which is told elsewhere (guideline, ruling 4)
        d.roles = {(r, k): None for r, k in d.roles if r is not Role.ORGANIZER or not _is_seat(k, holding)}
    roles = [(r, k) for r, k in d.roles if r is not Role.PARTICIPANT or k not in leading]
    roles = [(r, k) for r, k in roles if r is not Role.CHAIR or k not in holding]
    # A directive is one event for each addressee, all told by one verb.
    addressee = "".join(sorted(f":{k}" for k in d.of(Role.ADDRESSEE)))
    return Event(
        key=f"{d.type}@{d.trigger[0]}{addressee}",
        type=d.type,
        trigger=article.content[d.trigger[0] : d.trigger[1]],
        roles=tuple(sorted(roles, key=lambda rk: (_ORDER[rk[0]], rk[1]))),
        evidence=tuple(d.evidence),
        name=d.name,
        time=d.time,
        place=d.place,
        status=d.status,
    )

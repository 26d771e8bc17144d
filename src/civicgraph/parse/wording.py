"""A sentence's words by text offset: what stands before, behind and between, and where a time or place belongs."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from civicgraph.model import Kind, Mention, PlaceName, Tagged, Time, Title, Token
from civicgraph.parse.phrases import Actor, Phrases

BACKGROUND = {"birth-date", "term-of-office", "quarter", "months-of-year", "years", "dates-years-apart", "until-day"}
"""Rules of times that are no occasion's date."""
_HEAD = 25
"""A month or year so near the sentence's head (in characters) dates the whole sentence."""


_BEHIND_QUESTION = " ”\"'’'.)"
"""What may stand behind a question mark at the end of a sentence."""


_START = attrgetter("start")
_APART = frozenset({";", "mà"})
"""A day behind these is that of another act: "có văn bản về nội dung |mà ông A nêu tại phiên họp ngày 9/6|"."""


class Wording:
    """The tokens, telling words, times and places of a sentence, asked for by offset."""

    def __init__(self, tagged: Tagged, phrases: Phrases) -> None:
        self.tagged = tagged
        self.sentence = tagged.sentence
        self.actors = phrases.actors
        self.positions = phrases.positions
        self.tokens = tagged.sentence.tokens
        self._starts, self._ends = self.sentence.starts, self.sentence.ends
        self._folds = list(self.sentence.folds)
        self._keep_names()
        self._plain: list[str] | None = None
        self._beside: dict[int, list[Mention]] = {}
        self._cues: dict[tuple[str, ...], list[Mention]] = {}
        self.vocabulary = set(self._folds)
        """The sentence's words, folded: a rule whose own word is not among them has nothing to read."""
        self.classes = {c.rule for c in tagged.cues}
        """The classes of its telling words."""
        self.asks = "?" in self.vocabulary and self.sentence.text.rstrip(_BEHIND_QUESTION).endswith("?")
        """Whether the sentence is a question, which tells of nothing that happened."""
        self.titled = [m for m in tagged.names if m.kind is Kind.DOCUMENT or m.kind is Kind.PROGRAMME]
        """Its documents and programmes."""

    @property
    def question_start(self) -> int:
        """Where the question begins that the sentence is or ends with: "Ông A đặt vấn đề: |Vì sao …?|"."""
        for cue in self.cues("say"):
            if self.after(cue.end, 1) == [":"]:
                return cue.end
        return self.sentence.start

    # --- words -----------------------------------------------------------------------------------------------------

    def between(self, start: int, end: int) -> list[Token]:
        """The tokens from text offset `start` to `end`."""
        return list(self.tokens[bisect_left(self._starts, start) : bisect_right(self._ends, end)])

    def tokens_after(self, offset: int, n: int) -> Sequence[Token]:
        """The `n` tokens after a text offset."""
        first = bisect_left(self._starts, offset)
        return self.tokens[first : first + n]

    def words(self, start: int, end: int) -> list[str]:
        """The folded tokens from text offset `start` to `end`."""
        return self._folds[bisect_left(self._starts, start) : bisect_right(self._ends, end)]

    def before(self, offset: int, n: int = 1) -> list[str]:
        """The `n` folded tokens before a text offset, in order."""
        last = bisect_right(self._ends, offset)
        return self._folds[last - n if last > n else 0 : last]

    def after(self, offset: int, n: int = 1) -> list[str]:
        """The `n` folded tokens after a text offset."""
        first = bisect_left(self._starts, offset)
        return self._folds[first : first + n]

    def cues(self, *classes: str) -> Sequence[Mention]:
        """The telling words of some classes, in order."""
        if self.classes.isdisjoint(classes):
            return ()
        found = self._cues.get(classes)
        if found is None:
            self._cues[classes] = found = [c for c in self.tagged.cues if c.rule in classes]
        return found

    def text(self, start: int, end: int) -> str:
        """The words as written."""
        return self.sentence.text[start - self.sentence.start : end - self.sentence.start]

    def plain_before(self, offset: int, n: int) -> list[str]:
        """The `n` folded tokens before an offset, those of names blank: "Cần Thơ" tells no need."""
        if self._plain is None:
            self._plain = self._without_names()
        last = bisect_right(self._ends, offset)
        return self._plain[last - n if last > n else 0 : last]

    def _keep_names(self) -> None:
        """A person's name stays as written and is thus no word of any list: "ông Nguyễn Văn |Thường| chủ trì"."""
        for name in self.tagged.names:
            if name.kind is Kind.PERSON:
                first = bisect_left(self._starts, name.start)
                for k in range(first, bisect_right(self._ends, name.end)):
                    self._folds[k] = self.tokens[k].text

    def _without_names(self) -> list[str]:
        plain = list(self._folds)
        for name in self.tagged.names:
            first = bisect_left(self._starts, name.start)
            for k in range(first, bisect_right(self._ends, name.end)):
                plain[k] = ""
        return plain

    def is_named(self, token: Token) -> bool:
        """Whether a token stands in a name."""
        k = bisect_right(self.tagged.names, token.start, key=_START) - 1
        return k >= 0 and token.end <= self.tagged.names[k].end

    # --- times and places ------------------------------------------------------------------------------------------

    def actors_after(self, offset: int) -> list[Actor]:
        """Every actor behind a text offset."""
        return [a for a in self.actors if a.start >= offset]

    def time_of(self, cue: Mention) -> Mention | None:
        """The time that belongs to a verb: the last day told before it, else the first one behind it.

        A month or year counts where it stands at the head of the sentence or right behind the verb; a day in brackets
        only behind "nay" ("sáng nay (14/7)"); dates of birth, terms and periods never.
        """
        apart = [
            q for q in self.tagged.quotes if not self._inside(cue, [q])
        ]  # quotations that the word does not stand in
        times = [
            t
            for t in self.tagged.times
            if _dated(t)
            and t.rule not in BACKGROUND
            and not self._inside(t, apart)
            and not self._is_limit(t)
            and not self._is_of_occasion(t, cue)
            and not self._is_of_told_thing(t, cue)
            and not (cue.rule in _PAPERS and t.end <= cue.start and self._is_since(t))
            and not (t.end <= cue.start and self._is_since(t) and ";" in self.words(t.end, cue.start))
            and not (cue.rule in _WRITTEN and t.start >= cue.end and self._is_of_what_is_written(t, cue))
        ]
        days = [t for t in times if isinstance(t.value, Time) and len(t.value.start) == 10 and not self._bracketed(t)]
        before = [t for t in days if t.end <= cue.start]
        before = [t for t in before if not self._is_of_ground(t, asked=cue.rule not in _ON_GROUNDS)]
        if before:  # of "Sáng 5/6, Bộ A công bố Quyết định số 12 ngày 1/6 …" the day that is not the paper's own
            return next((t for t in reversed(before) if not self._is_papers_own(t)), before[-1])
        after = [t for t in days if t.start >= cue.end and not self._dates_paper(t, cue)]
        if after and _APART.isdisjoint(self.words(cue.end, after[0].start)):
            return after[0]
        for t in times:
            fronted = t.start - self.sentence.start <= _HEAD or self._is_of_journey_fronted(t)
            if t.end <= cue.start and fronted and not self._bracketed(t):
                later = [u for u in times if t.end < u.start and u.end <= cue.start and self._opens_part(u, cue)]
                return later[-1] if later else t
            near = cue.end <= t.start and len(self.words(cue.end, t.start)) <= 6
            if (near or self._is_behind_name(t, cue)) and not self._bracketed(t):
                return t
        return next((t for t in times if t.end <= cue.start and self._is_right_before(t, cue)), None)

    def _is_of_told_thing(self, time: Mention, cue: Mention) -> bool:
        """Whether a day is when that came about of which a word tells more.

        "trao bằng khen vì phá vụ trộm |xảy ra tối 5/6|", "kiểm tra ngôi trường vừa |khánh thành ngày 5/6|".
        """
        lead = self.before(time.start, 3)
        lead = lead[:-1] if lead[-1:] == ["vào"] else lead
        if lead[-2:] == ["xảy", "ra"]:
            return True
        if "ceremony_verb" not in self.classes:
            return False
        end = time.start - (len(" vào ") if self.before(time.start, 1) == ["vào"] else 1)
        verb = next((c for c in self.tagged.cues if c.rule == "ceremony_verb" and c.end == end), None)
        if verb is None or self.before(verb.start, 1) not in (["vừa"], ["mới"]) or verb.start == cue.start:
            return False
        noun = self.between(self.sentence.start, verb.start)[-2:-1]
        return bool(noun) and noun[0].text.isalpha() and not self.is_named(noun[0])

    def _is_behind_name(self, time: Mention, cue: Mention) -> bool:
        """Whether a month closes what a word tells: "kiểm tra rừng phòng hộ ở |huyện A vào tháng 4/2017|"."""
        lead = self.between(cue.end, time.start)
        if (
            not lead
            or len(lead) > _TOLD_TO_END
            or lead[-1].fold not in {"vào", "hồi"}
            or (_APART | {","}) & {t.fold for t in lead}
        ):
            return False
        if any(c.rule in _DOING and cue.end <= c.start < time.start for c in self.tagged.cues):
            return False
        return any(not self.words(m.end, lead[-1].start) for m in self.tagged.names if m.end <= lead[-1].start)

    def _is_of_journey_fronted(self, time: Mention) -> bool:
        """Whether a month is the fronted journey's: "Trong chuyến công tác tại A |vào tháng 5|, B đã tiếp C"."""
        lead = self.words(self.sentence.start, time.start)
        return lead[:2] == ["trong", "chuyến"] and len(lead) <= _JOURNEY_LEAD and self.after(time.end, 1) == [","]

    def _is_since(self, time: Mention) -> bool:
        """ "Dân được tiếp |từ ngày 5/6|, đồng thời Bộ A có văn bản số 12": since when something else goes on."""
        inside = self.text(time.start, time.end).lower().startswith("từ ")
        single = isinstance(time.value, Time) and time.value.end is None
        return single and (inside or self.before(time.start, 1) == ["từ"])

    def _is_of_what_is_written(self, time: Mention, cue: Mention) -> bool:
        """Whether a time is when a paper begins to hold or what it is made for.

        "Luật A được ban hành, áp dụng |từ ngày 5/6|"; "ký Kế hoạch hợp tác |năm 2027|".
        """
        if self._is_since(time):
            return not _IN_FORCE.isdisjoint(self.words(cue.end, time.start))
        if not isinstance(time.value, Time) or len(time.value.start) != _YEAR:
            return False
        return self.before(time.start, 1) not in _WHEN and all(m.end != time.start - 1 for m in self.titled)

    def _is_right_before(self, time: Mention, cue: Mention) -> bool:
        """Whether a month or year opens the clause: "cho biết |tháng 11/2016| đoàn kiểm tra đã làm việc với B"."""
        gap = self.words(time.end, cue.start)
        opens = bool(_OPENING & set(self.before(time.start, 1)))
        return opens and len(gap) <= _BEFORE and not {",", ";", "(", "và"} & set(gap) and not self._bracketed(time)

    def _opens_part(self, time: Mention, cue: Mention) -> bool:
        """Whether a month or year opens the part in which a word stands: "năm 2021 …; |năm 2024|, ông A giữ chức X"."""
        lead = self.before(time.start, 1) in ([";"], ["đến"], ["từ"])
        return lead and self._bracketed(time) is False and ";" not in self.words(time.end, cue.start)

    def _is_papers_own(self, time: Mention) -> bool:
        papers = (m for m in self.titled if m.kind in _WITH_DAY and m.start < time.start)
        return any(time.end <= m.end or self.words(m.end, time.start) in ([], ["ngày"], [","]) for m in papers)

    def _is_of_ground(self, time: Mention, *, asked: bool) -> bool:
        """Whether a day is that of a paper on whose ground something is done later.

        "Căn cứ |Quyết định số 12 ngày 5/6|, Bộ A yêu cầu …"; "Xét đề nghị của Bộ A tại |Tờ trình số 5 ngày 5/6|, …".
        Only of one that holds a request (`asked`) it is no day of what is decided.
        """
        papers = [m for m in self.titled if m.kind in _WITH_DAY and m.start < time.start]
        if not papers or not self._is_papers_own(time):
            return False
        paper = papers[-1]
        if self.words(paper.end, time.start) == [","]:  # "Thực hiện quyết định của Bộ A|, ngày 5/6|, ông B …"
            return False
        return self.is_anothers_paper(paper) or (not asked and self.before(paper.start, 2) in _GROUNDS)

    def is_anothers_paper(self, paper: Mention) -> bool:
        """Whether a paper holds another's request: "Xét đề nghị của |Bộ A tại Tờ trình số 5|, Thủ tướng …"."""
        owner = next((a for a in reversed(self.actors) if a.end <= paper.start), None)
        if owner is None or self.words(owner.end, paper.start) != ["tại"]:
            return False
        lead = self.before(owner.start, 4)
        return lead[-1:] == ["của"] and tuple(lead[-3:-1]) in _REQUESTS

    def _dates_paper(self, time: Mention, cue: Mention) -> bool:
        """Whether a day behind a word is only a numbered paper's: "làm việc về |Kết luận số 37 ngày 8/9/2014|"."""
        if self._dates_further_paper(time, cue):
            return True
        if cue.rule in _DECIDING or self.text(time.start, time.end).lower().startswith(("sáng", "chiều", "tối", "hôm")):
            return False
        numbered = any(
            isinstance(m.value, Title) and m.value.number and m.kind is Kind.DOCUMENT and m.start < time.start
            for m in self.tagged.names
        )
        return numbered and self._is_papers_own(time)

    def _dates_further_paper(self, time: Mention, cue: Mention) -> bool:
        """Whether a day is of a paper told of the one issued: "ký Quy định 98, thay thế |Quy định 11 ngày 5/6|"."""
        papers = [m for m in self.titled if m.kind in _WITH_DAY and cue.start <= m.start and m.end <= time.start]
        if len(papers) < _TWO or self.words(papers[-1].end, time.start) not in ([], ["ngày"]):
            return False
        return not _CONCERNING.isdisjoint(self.words(papers[-2].end, papers[-1].start))

    def time_after(self, cue: Mention) -> Mention | None:
        """The first day, month or year told behind a word in the sentence: "chuyến thăm … hồi tháng 5/2017"."""
        for t in self.tagged.times:
            told = _dated(t) and t.rule not in BACKGROUND
            if t.start >= cue.end and told and not self._bracketed(t) and not self._is_limit(t):
                return t
        return None

    def time_in_brackets(self, offset: int) -> Time | None:
        """The time in brackets right behind an offset: "chuyến thăm của ông A |(tháng 11/2016)|"."""
        for t in self.tagged.times:
            if t.start >= offset and isinstance(t.value, Time):
                return t.value if self.words(offset, t.start) == ["("] and t.rule not in BACKGROUND else None
        return None

    def _is_limit(self, time: Mention) -> bool:
        """Whether a day is by when something must be done or since when a paper holds: "trước |ngày 10/2|"."""
        words = [w for w in self.before(time.start, 8) if w not in _BESIDE_DAY and not _CLOCK.fullmatch(w)][-6:]
        if words[-2:-1] == ["lực"] and words[-1:] == ["từ"]:
            return True
        return words[-1:] == ["trước"] or words[-2:] in _BY_WHEN

    def _is_of_occasion(self, time: Mention, cue: Mention) -> bool:
        """Whether a day is that of an occasion spoken of: "Cho rằng lời nói tại |tọa đàm ngày 30/5| là …, Bộ A"."""
        if cue.rule in {"meeting", "ceremony"}:
            return False
        for c in self._occasions_beside(time):
            if c.start == cue.start:
                continue
            if cue.start < time.end:  # "phát hành thông báo kết luận |của ông A tại cuộc họp ngày 3/8|"
                if cue.rule in _PAPERS and cue.end < c.start and "của" in self.words(cue.end, c.start):
                    return True
                continue
            fronted = len(self.words(self.sentence.start, c.start)) <= _FRONTED
            if "," not in self.words(c.end, time.start) and not fronted:
                return True
        return False

    def _occasions_beside(self, time: Mention) -> list[Mention]:
        """The occasions' nouns that end right before a time, looked for once."""
        found = self._beside.get(time.start)
        if found is None:
            first = bisect_left(self._starts, time.start) - _BESIDE - 1
            since = self._starts[first] if first >= 0 else self.sentence.start - 1
            found = [c for c in self.cues("meeting", "ceremony") if since < c.end <= time.start]
            self._beside[time.start] = found
        return found

    def _bracketed(self, time: Mention) -> bool:
        return "(" in self.before(time.start, 2) and not {"nay", "qua", "trước", "mai"} & set(
            self.before(time.start, 3)
        )

    @staticmethod
    def _inside(mention: Mention, stretches: Sequence[tuple[int, int]]) -> bool:
        return any(a <= mention.start and mention.end <= b for a, b in stretches)

    def place_of(self, cue: Mention) -> Mention | None:
        """The place told with "tại" in the sentence, the nearest to the verb before it, else behind it."""
        found = [a for a in self.actors if a.mention.kind is Kind.PLACE and self._located(a)]
        found = [a for a in found if not (self._is_whose_home(a) or self._is_of_name(cue, a) or self._is_of_office(a))]
        before = [a for a in found if a.end <= cue.start and not self._is_of_journey(a)]
        if before and tuple(t.fold for t in self.sentence.tokens[:2]) in _MATTER_OPENS:
            before = [a for a in before if "," in self.words(self.sentence.start, a.start)]
        after = [a for a in found if a.start >= cue.end]
        if before:
            dated = [a for a in before if self._beside_time(a)]
            free = [a for a in before if not self._is_left_behind(a, cue)]
            return dated[0].mention if dated else free[0].mention if free else None
        if (seat := self._seat_fronted(cue)) is not None:
            return seat
        return after[0].mention if after and not self._is_of_another(cue, after[0]) else None

    def fronted_place(self, cue: Mention) -> Mention | None:
        """The place that the sentence tells at its head or right behind a day: "Sáng 3/5, |tại Hà Nội|, ông A dự …"."""
        for actor in self.actors:
            if actor.end > cue.start:
                break
            if actor.mention.kind is Kind.PLACE and self._located(actor):
                opening = len(self.words(self.sentence.start, actor.start)) <= 1
                return actor.mention if opening or self._beside_time(actor) else None
        return self._seat_fronted(cue)

    def _seat_fronted(self, cue: Mention) -> Mention | None:
        """The body at whose seat something is held, told right behind the day: "Sáng 5/6, |tại UBND xã A|, ông B …"."""
        for actor in self.actors:
            if actor.end > cue.start:
                return None
            if actor.mention.kind is Kind.ORGANIZATION and self.before(actor.start, 1) in (["tại"], ["ở"]):
                apart = self.after(actor.end, 1) in ([","], ["ở"], ["("])
                return actor.mention if self._beside_time(actor) and apart else None
        return None

    def _is_of_journey(self, place: Actor) -> bool:
        """Whether a journey goes to a place: "Trong khuôn khổ chuyến thăm và làm việc |tại Lào|, đoàn được A tiếp"."""
        for c in self.cues("visit"):
            if c.end <= place.start and "chuyến" in self.text(c.start, c.end).lower():
                gap = self.words(c.end, place.start)
                if len(gap) <= _JOURNEY and "," not in gap:
                    return True
        return False

    def _is_of_another(self, cue: Mention, place: Actor) -> bool:
        """Whether a place behind a verb is where another act is or somebody lives and works.

        "có cuộc làm việc với A và thăm một số cơ sở |tại Hà Nội|", "lễ tiễn người đi làm việc |tại Nhật Bản|".
        """
        closed = [
            q for q in self.tagged.quotes if q[1] <= place.start
        ]  # an occasion's topic: “Kết quả |làm việc với| A”
        acts = any(
            c.rule in {"visit", "inspect", "work_with"} and cue.end <= c.start and c.end <= place.start
            for c in self.tagged.cues
            if not self._inside(c, closed)
        )
        elsewhere = ";" in self.words(cue.end, place.start)  # "dâng hoa tại Đền A; tham quan Công ty B |tại xã C|"
        lead = self.before(place.start, 3)[:2]
        return acts or elsewhere or lead in _DWELLING or lead in _HAPPENED

    def _is_whose_home(self, place: Actor) -> bool:
        """Whether a place is where somebody lives or is sent: "ông A (ở |xã B|)", "thường trú ở |C|", "Đại sứ tại |D|".

        Also where one is who holds an occasion: "hội thảo do Phòng Thương mại A |tại Đức| tổ chức".
        """
        lead = self.before(place.start, 5)
        while lead[-1:] and lead[-1] in _SEAT:
            lead = lead[:-1]
        lives = lead[-1:] in (["("], ["trú"]) or lead[-4:-2] == ["sứ", "quán"]
        lives = lives or lead[-2:] == ["tuổi", ","]  # "bà A, 93 tuổi, ở |làng B|, được …"
        holds = "do" in self.before(place.start, _HOLDERS) and self.after(place.end, 2) in _HOLDING
        return lives or holds or lead[-2:] in _SENT or lead[-3:-1] in _SENT

    def _is_of_name(self, cue: Mention, place: Actor) -> bool:
        """Whether a quotation that the word does not stand in holds a place: "Tọa đàm “Du lịch xanh |tại Đà Lạt|”"."""
        apart = [q for q in self.tagged.quotes if not self._inside(cue, [q])]
        own = cue.rule in {"meeting", "ceremony"} and self.text(place.start, place.end) == "Việt Nam"
        lead = self.before(place.start, 2)  # "lễ kỷ niệm 65 năm thảm họa da cam |ở Việt Nam|"
        matter = not {"về", "năm"}.isdisjoint(self.words(cue.end, place.start))
        own = own and (lead[-1:] == ["ở"] or (lead[-1:] == ["tại"] and lead[0] not in _TAKING_PLACE and matter))
        return own or self._inside(place.mention, apart)

    def _is_of_office(self, place: Actor) -> bool:
        """Whether a country is where an office of others is: "Quỹ A tại |Việt Nam|", "Đại sứ tại |Lào|"."""
        value = place.mention.value
        if not isinstance(value, PlaceName) or value.level != "country" or self.before(place.start, 1) != ["tại"]:
            return False
        at = self.between(self.sentence.start, place.start)[-1].start
        return any(
            m.kind in {Kind.ORGANIZATION, Kind.POST} and m.end <= at and not self.words(m.end, at)
            for m in self.tagged.names
        )

    def _is_left_behind(self, place: Actor, cue: Mention) -> bool:
        """Whether a day is told behind a place that is another act's: "Sau khi thăm dân |tại A|, sáng 5/6, B …"."""
        if len(self.words(self.sentence.start, place.start)) <= 1:
            return False
        times = [t for t in self.tagged.times if place.end <= t.start and t.end <= cue.start and _dated(t)]
        return any("," in self.words(place.end, t.start) for t in times)

    def _beside_time(self, place: Actor) -> bool:
        """Whether a place is told right behind a day: "Trong chuyến thăm …, ngày 22/5 |tại Bắc Kinh|, đoàn …"."""
        return any(
            t.end <= place.start and set(self.words(t.end, place.start)) <= {"tại", "ở", ","} for t in self.tagged.times
        )

    def _located(self, actor: Actor) -> bool:
        lead = self.before(actor.start, 6)
        if lead[-2:] == ["điểm", "cầu"]:
            lead = lead[:-2]  # "tại |điểm cầu| Hà Nội": one of the places that are linked
        plot = (
            lead[-1:] == [","] and "lô" in lead and "tại" in lead[: lead.index("lô")]
        )  # "tại lô A1, |khu công nghiệp B|"
        if lead[-1:] and (lead[-1] in _COUNTING or lead[-1].isdigit()):
            lead = lead[:-1]  # "tại |2 huyện A| và B"
        return lead[-1:] in (["tại"], ["ở"]) or lead[-2:] == ["tại", "trụ"] or plot


_TWO = 2
_CONCERNING = frozenset({"thay", "sửa", "theo", "hiện", "của", "về", "khai", "bãi"})
"""Of "thay thế", "sửa đổi", "theo", "thực hiện", "của", "về", "triển khai", "bãi bỏ" between one paper and another."""
_COUNTING = frozenset({"các", "hai", "ba", "bốn", "năm", "sáu"})
_JOURNEY = 6
_JOURNEY_LEAD = 14
_SEAT = frozenset({"ở", "tại", "thành", "phố", "tỉnh", "huyện", "xã", "tp"})
_SENT = (["đại", "sứ"], ["lãnh", "sự"], ["phóng", "viên"])
_HOLDERS = 30
"""So many words may stand between "do" and where whoever holds an occasion is."""
_HOLDING = (["tổ", "chức"], ["phối", "hợp"], ["chủ", "trì"])
_DECIDING = frozenset({"issue", "sign", "appoint", "dismiss", "discipline", "direct", "launch", "award"})
"""What is done by a paper may have the paper's day; who meets "về Kết luận số 37 ngày 8/9/2014" has not."""
_PAPERS = frozenset({"issue", "direct"})
_WITH_DAY = frozenset({Kind.DOCUMENT, Kind.PROGRAMME})
_WRITTEN = frozenset({"issue", "sign"})
_IN_FORCE = frozenset({"lực", "dụng", "kể", "hành", "hiện"})
"""Of "hiệu lực", "áp dụng", "kể", "thi hành" and "thực hiện" before a day since when a paper holds."""
_YEAR = len("2027")
_WHEN = (["vào"], ["trong"], ["hồi"], ["từ"], ["đầu"], ["cuối"], ["giữa"], [","])
_BESIDE_DAY = frozenset({"ngày", "kể", "thi", "hành", "giờ", "h", "sáng", "trưa", "chiều", "tối"})
_CLOCK = re.compile(r"\d{1,2}(?:[hg:]\d{0,2})?")
"""The hour before a day: "báo cáo trước |17h| ngày 5/6"."""
_OPENING = frozenset({",", "biết", "hay", "rằng", "vào", "hồi", "đầu", "cuối", "giữa", "nhưng", ":"})
_BEFORE = 9
"""So many words may stand between a month or year and the verb whose subject it precedes."""
_ON_GROUNDS = frozenset(
    {
        "direct", "say", "inspect", "visit", "receive", "organise", "chair", "issue", "sign", "launch", "hold",
        "attend", "award", "meeting", "ceremony", "convene", "work_with",
    }
)  # fmt: skip
"""What is done on the ground of a paper is not done on its day; posts are given on it."""
_GROUNDS = (["căn", "cứ"], ["thực", "hiện"], ["thi", "hành"], ["chấp", "hành"], ["cơ", "sở"], ["triển", "khai"])
_REQUESTS = {("đề", "nghị"), ("đề", "xuất"), ("kiến", "nghị"), ("báo", "cáo"), ("ý", "kiến"), ("trình", "bày")}
_TOLD_TO_END = 18
"""So many words may stand between a word and the month that closes what it tells."""
_DOING = frozenset(
    [
        "receive", "visit", "inspect", "award", "sign", "appoint", "hold", "dismiss", "discipline", "issue", "launch",
        "direct", "say", "organise", "chair", "attend", "meeting", "ceremony", "convene", "implement",
    ]
)  # fmt: skip
_FRONTED = 8
"""An occasion so near the sentence's head is where all of the sentence happens."""
_BESIDE = 3
_HAPPENED = (["xảy", "ra"], ["phát", "hiện"], ["phát", "sinh"], ["gây", "ra"])
"""What was there is another thing: "họp báo về vụ cướp |xảy ra| tại phường A"."""
_TAKING_PLACE = frozenset({"chức", "ra", "cai", "mạc", "mặt"})
"""Behind the last word of these a country is where something is held: "tổ |chức| tại Việt Nam"."""
_DWELLING = (["làm", "việc"], ["học", "tập"], ["sinh", "sống"], ["công", "tác"], ["điều", "trị"], ["lao", "động"])
_BY_WHEN = (
    ["chậm", "nhất"],
    ["nhất", "là"],
    ["thời", "hạn"],
    ["hạn", "chót"],
    ["cho", "đến"],
    ["cho", "tới"],
)
"""What stands before a day by which something is done or until which it lasts: "cho đến |hôm nay|"."""


def _dated(mention: Mention) -> bool:
    return isinstance(mention.value, Time)


_MATTER_OPENS = {("liên", "quan"), ("trước", "thông"), ("trước", "việc"), ("về", "việc"), ("về", "thông"), ("về", "vụ")}
"""So a sentence opens with what it is about: "|Liên quan| đến thông tin bệnh viện ở A thiếu thuốc, B họp với C"."""

"""What the sentences before have told: whom a sentence without a subject of its own goes on about.

"Giao Sở Y tế …" behind "Chủ tịch UBND tỉnh yêu cầu …" is his order too; "Thành phố kiến nghị …" is
the city's, "Chỉ thị yêu cầu …" that of who issued it.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from civicgraph.lexicon.links import link_words
from civicgraph.lexicon.places import LEVEL_WORDS, MUNICIPALITIES
from civicgraph.model import BodyName, Kind, Mention, PersonName, PlaceName, PostName, Time, Title
from civicgraph.parse.clauses import Clauses, Verb
from civicgraph.parse.facts import doers, is_ordered, performers
from civicgraph.parse.phrases import Actor, bodies_of
from civicgraph.spelling import fold, fold_text

_REACH = 3
"""So many sentences later a subject may still be meant."""
_LONG = 12
"""So many sentences later the last subject is still meant by a sentence that opens with its verb."""
_NEAR = 2
"""So many sentences later a head alone means the last of several bodies with that head."""

_ABOUT = 3

_HEADS = frozenset(
    [
        "ủy ban",
        "hội đồng",
        "bộ",
        "sở",
        "cục",
        "tổng cục",
        "ban",
        "ban thường vụ",
        "chi cục",
        "tổ công tác",
        "đoàn công tác",
        "đoàn kiểm tra",
        "đoàn thanh tra",
        "đoàn giám sát",
        "đoàn",
        "hội",
        "hiệp hội",
        "liên đoàn",
        "tập đoàn",
        "tổng công ty",
        "ban chỉ đạo",
        "thanh tra",
        "văn phòng",
        "học viện",
        "bệnh viện",
    ]
)
_BARE = frozenset(
    ["bộ", "sở", "cục", "tổng cục", "ủy ban", "hiệp hội", "tập đoàn", "ban chỉ đạo", "tổng liên đoàn", "liên đoàn"]
)
"""Heads that with a capital and nothing behind mean the one body so called that the article has named."""
_ANY_CASE = frozenset(
    ["tổng công ty", "công ty", "bệnh viện", "phòng khám", "học viện", "tổ công tác", "đoàn công tác", "đoàn kiểm tra"]
)
"""Heads that do so without a capital too."""
_SHORTER = _ANY_CASE | {"tổng liên đoàn", "liên đoàn"}
"""Heads that call a body whose head goes on: "|Tổng Liên đoàn| Lao động"."""
_TASKED = frozenset({"sở", "công an", "hiệp hội", "tập đoàn", "tổng cục"})
"""Heads that do so without a capital where a task of theirs follows: "yêu cầu |sở nghiên cứu| cơ chế mới"."""
_DEEDS = frozenset(
    [
        "cần", "phải", "khẩn", "tập", "chủ", "tiếp", "phối", "rà", "tổ", "tăng", "nghiên", "triển", "báo", "vào",
        "điều", "làm", "xử", "kiểm", "sớm", "tham", "xác", "nhanh", "lập", "hướng", "xây", "hoàn", "chấn", "đẩy",
    ]
)  # fmt: skip
"""The first syllables of what bodies are told to do."""
_ANY_ROW = frozenset({"cơ quan", "đơn vị", "địa phương"})
_FAR_ROW = 400
"""So many letters at most stand between a row and "các cơ quan này", which means it."""
_FIRST_WORDS = frozenset(words.partition(" ")[0] for words in (*LEVEL_WORDS, *_BARE, *_ANY_CASE, *_TASKED))
_BOUND = frozenset(["trưởng", "phận", "máy", "ngành", "ban", "đội", "ủy", "lỵ", "lộ", "viên", "con", "mẹ", "và"])
"""Behind a head one of these makes another word of it: "bộ phận", "tỉnh ủy"."""
_LEADING = frozenset(["với", "cho", "tới", "lãnh", "đạo", "phía", "đối", "lên"])
_PAPERS = frozenset(
    [
        "chỉ thị",
        "công điện",
        "công văn",
        "văn bản",
        "quyết định",
        "nghị quyết",
        "kế hoạch",
        "thông báo",
        "kết luận",
        "thông tư",
        "nghị định",
        "đề án",
    ]
)
_PAPER_HEADS = tuple(_PAPERS)
# Who is the subject of one of these may be the subject of the next sentence.
_TELLING = frozenset(
    {"say", "direct", "chair", "inspect", "visit", "issue", "sign", "appoint", "dismiss", "discipline"}
)
_ITEM = frozenset(["-", "–", "+", "*", "•", ".", ")", "ông", "bà", "đồng", "chí", *"123456789"])
"""What an item of a list begins with."""
_OF_LIFE = frozenset({"từng", "trước", "năm", "sinh", "khi", "nguyên"})
_APPROVING = frozenset({"phê", "chuẩn", "kết", "quả", "việc"})
"""A decision may be told as an approval: "Cụ thể, |phê chuẩn kết quả| bầu ông A"."""
_DECIDING = frozenset({"appoint", "dismiss", "discipline"})
_LEAVING = frozenset({"thôi", "nghỉ", "từ"})
"""Verbs that begin so tell of who leaves, not of who lets him."""
_SPELLING_OUT = (["theo", "đó"], ["cụ", "thể"], ["trong", "đó"], ["theo", "quyết"])
_DOING = frozenset(
    ["điều", "động", ",", "và", "quyết", "định", "ra", "ký", "luân", "chuyển", "nay", "đang", "sẽ", "mới"]
)
"""Between a level's noun and its verb: "tỉnh đã |ra quyết định| điều động"."""
_LEVEL_REACH = 14
_RANK = 12
"""A sentence opens with a person where so many letters at most stand before the name's phrase."""
_NO_SUBJECT = frozenset(["đạo", "của", "ở", "tại", "cấp", "trong", "toàn", "các", "cả", "cho", "với", "về", "từ"])
"""Behind these a level's noun is no subject: "lãnh đạo |tỉnh|", "cấp |huyện|"."""
_SOME = frozenset(["nhiều", "một", "số", "những", "hai", "ba", "mỗi", "từng", "và"])
"""Behind these more than one are meant, none of them by name."""
_FRESH = frozenset([",", "nay", "nên", "thì", "hiện", "và", "đó", "này", "năm"])
"""Behind these it begins a clause: "…, nay |tỉnh| giải quyết ba người bằng việc điều động …"."""
_UNNAMED = frozenset(
    {("có", "ý"), ("nhiều", "ý"), ("các", "ý"), ("một", "ý"), ("ý", "kiến"), ("các", "đại"), ("nhiều", "đại")}
)
"""So begins what delegates say: "|Có ý kiến| cho rằng …", "|Nhiều đại biểu| đề nghị …"."""
_UTTERING = frozenset({"say", "direct"})
_ADVERBS = frozenset(["đã", "cũng", "vừa", "tiếp", "tục", "sẽ", "còn", "có", "này", "nêu", "rõ", "trên"])


@dataclass(slots=True)
class Recall:
    """The last persons, deciders, papers and places of an article, as told so far."""

    subject: list[Actor] = field(default_factory=list)
    decider: list[Actor] = field(default_factory=list)
    host: list[Actor] = field(default_factory=list)
    """Who held the last congress, session or conference."""
    owner: list[Actor] = field(default_factory=list)
    """Whose decisions an occasion was held to announce."""
    issuer: list[Actor] = field(default_factory=list)
    issued_on: Time | None = None
    """The day of the document issued last."""
    papers: dict[str, Mention] = field(default_factory=dict)
    programmes: dict[str, Mention] = field(default_factory=dict)
    """The documents and programmes told last, by their kind."""
    laid: list[Mention] = field(default_factory=list)
    """The documents of the sentence that told any last: "nghe trình bày dự thảo |Luật A|; |Luật B|"."""
    named: dict[str, Actor] = field(default_factory=dict)
    """The bodies and offices told so far, by their words and by the head of their names."""
    orderer: list[Actor] = field(default_factory=list)
    ordered: set[str] = field(default_factory=set)
    """Who ordered last, and the words of those who were told to act."""
    _places: dict[str, Actor] = field(default_factory=dict)
    _words: set[str] = field(default_factory=set)
    _told: dict[str, int] = field(default_factory=dict)
    _committees: dict[str, Actor] = field(default_factory=dict)
    _rows: list[list[Actor]] = field(default_factory=list)
    """The rows of bodies or places told so far: "Sở Y tế, Sở Tài chính và Công an tỉnh"."""
    _bearers: dict[str, Counter[str]] = field(default_factory=dict)
    """The names of the bodies told so far, by their heads, and how often each was told."""
    _bodies: dict[str, Actor] = field(default_factory=dict)
    """The bodies told so far by name."""
    of_paper: int | None = None
    """The sentence, where it opens with a paper that the article has told: "|Công điện| nêu rõ …"."""
    hands_over: bool = False
    """Whether who seems to decide only hands a decision over: the decider is who was told to have taken it, if any."""
    unnamed: bool = False
    """Whether the sentence tells what ones without names say: whoever was told before does not go on behind it."""

    @classmethod
    def of(cls, clauses: Clauses) -> "Recall":
        """What one sentence alone tells to remember."""
        if tuple(clauses.after(clauses.sentence.start, 2)) in _UNNAMED and not clauses.classes.isdisjoint(_UTTERING):
            return cls(unnamed=True)
        opens_with = " ".join(clauses.after(clauses.sentence.start, 3)).removeprefix("theo ")
        of_paper = clauses.sentence.index if opens_with.startswith(_PAPER_HEADS) and not clauses.titled else None
        if not clauses.actors and not clauses.titled:
            return _NOTHING if of_paper is None else cls(of_paper=of_paper)
        recall = cls(of_paper=of_paper)
        recall._read(clauses)
        return recall

    def note(self, told: "Recall") -> None:
        """Remembers what a sentence tells (`Recall.of`), after its facts were read."""
        if told.of_paper is not None and self._told.get("issuer", -99) >= told.of_paper - _LONG:
            self._told["issuer"] = told.of_paper
        if told is _NOTHING:
            return
        if told.unnamed:
            self.subject = []
            return
        if told.subject:
            self.subject, self._words = told.subject, told._words
        if told.decider:
            self.decider = self.owner if told.hands_over and self._told_near("owner", told) else told.decider
        if told.owner:
            self.owner = told.owner
        if told.host:
            self.host = told.host
        if told.issuer:
            self.issuer, self.issued_on = told.issuer, told.issued_on
        self.papers.update(told.papers)
        self.laid = told.laid or self.laid
        self.programmes.update(told.programmes)
        self._told.update(told._told)
        self._places.update(told._places)
        self._rows += told._rows
        if not told.named:
            return
        self.named.update(told.named)
        self._committees.update(told._committees)
        self._bodies.update(told._bodies)
        for head, names in told._bearers.items():
            if (known := self._bearers.get(head)) is None:
                known = self._bearers[head] = Counter()
            for name, times in names.items():
                known[name] += times

    def _read(self, clauses: Clauses) -> None:
        at = clauses.sentence.index
        suffering = {
            id(v.subject) for v in clauses.verbs if v.passive
        }  # "ông A được điều động, bổ nhiệm": both befall him
        ordering = {c.start for c in clauses.cues("direct")}
        for verb in clauses.verbs:
            if verb.cue.rule not in _TELLING or verb.embedded or id(verb.subject) in suffering:
                continue
            orders = verb.cue.start in ordering  # also where it is read as speech
            group = doers(clauses, verb) if orders else performers(clauses, verb.subject)
            group = [a for a in group if not _is_of_voters(clauses, a)]
            if not group:
                continue
            if clauses.concedes(group) or (verb.direct and not orders and clauses.is_charged(verb)):
                continue  # "|Giao Giám đốc Sở A| kiểm tra …": who is charged goes on with nothing
            if is_ordered(clauses, verb):  # "kiến nghị Bộ A trình |Thủ tướng phê duyệt| Đề án": nothing is approved
                continue
            self.subject, self._told["subject"] = group, at
            self._words = {
                fold(clauses.text(a.mention.start, a.mention.end))
                for a in group
                if a.mention.start >= clauses.sentence.start
            }
            let_go = clauses.governor(group[0]) in {"để", "cho"}
            if (verb.cue.rule in _DECIDING and not let_go and not self._only_leaves(clauses, verb)) or self._decides(
                clauses, verb
            ):
                owner = _owner_of_decision(clauses, verb)
                self.decider, self._told["decider"] = owner or group, at
                self.hands_over = not owner and _hands_over(clauses, verb, group)
                if verb.cue.rule == "appoint":
                    self._told["appointing"] = at
            if verb.cue.rule in {"issue", "sign"} and self._paper_behind(clauses, verb.cue):
                passed_on = whose_opinion(clauses, verb.cue.end)
                self.issuer, self._told["issuer"] = [passed_on] if passed_on else group, at
                time = clauses.time_of(verb.cue)
                self.issued_on = time.value if time is not None and isinstance(time.value, Time) else None
        if host := _host(clauses):
            self.host, self._told["host"] = host, at
        owner = _decided_on_occasion(clauses)
        if owner:
            self._told["owner-named"] = at
        owner = owner or _makes_known(clauses)
        if owner and not self.decider:
            self.decider, self._told["decider"] = owner, at
        if owner:
            self.owner, self._told["owner"] = owner, at
        for actor in clauses.actors:
            if actor.mention.kind in _OFFICES:
                self.named[fold(clauses.text(actor.mention.start, actor.mention.end))] = actor
            for body in bodies_of(actor):
                assert isinstance(body.value, BodyName)
                sender = body.value.parent if body.value.kind == "delegation" else None
                if sender is not None and isinstance(sender.value, BodyName):  # "Đoàn công tác của |Bộ A|"
                    self._note_head(Actor(sender, sender.start, sender.end), sender.value, at)
                self._note_head(Actor(body, body.start, body.end), body.value, at)
            if isinstance(actor.mention.value, PlaceName):
                self._note_place(actor, actor.mention.value)
        self._rows += _rows_of(clauses)
        for m in clauses.tagged.names:
            if m.kind is Kind.DOCUMENT and isinstance(m.value, Title):
                self.papers[fold(m.value.head)] = m
                self.laid.append(m)
            elif m.kind is Kind.PROGRAMME and isinstance(m.value, Title):
                self.programmes[fold(m.value.head)] = m

    def _note_head(self, actor: Actor, body: BodyName, at: int) -> None:
        head, name = fold(body.head), fold(body.name)
        for word in _words_calling(head):
            self.named[word], self._told[word] = actor, at
            if word not in self._bearers:
                self._bearers[word] = Counter()
            self._bearers[word][name] += 1
        self._bodies[name] = actor
        if head == "ủy ban nhân dân" and actor.mention.kind is Kind.ORGANIZATION:
            place = body.place.value if body.place is not None else None
            if isinstance(place, PlaceName):
                self._committees[place.level or ""] = actor
                if _is_city(place):
                    self._committees["city"] = actor

    def row_called(self, clauses: Clauses, offset: int) -> list[Actor]:
        """The row told before that "hai địa phương" or "các sở, ngành nêu trên" behind an offset means."""
        ahead = [t.fold for t in clauses.tokens_after(offset, 10)]
        while ahead and ahead[0] in _LEADING:
            ahead = ahead[1:]
        if ahead[:1] == ["các"]:
            named = " ".join(ahead)
            above = any(words in named for words in ("nêu trên", "nói trên", "vừa nêu"))
            if ahead[3:4] in (["này"], ["trên"]) and " ".join(ahead[1:3]) in _ANY_ROW:
                rows = [*self._rows, *(row for row in _rows_of(clauses) if row[-1].end <= offset)]
                near = bool(rows) and offset - rows[-1][-1].end <= _FAR_ROW
                return rows[-1] if near else []  # "đã yêu cầu |các cơ quan này| rút kinh nghiệm"
            return self._rows[-1] if above and self._rows and "các" not in ahead[1:] else []
        count = _COUNTS.get(ahead[0], 0) if ahead else 0
        for row in reversed(self._rows):
            if len(row) == count and _are_called(row, " ".join(ahead[1:3])):
                return row
        return []

    def body_called(self, clauses: Clauses, offset: int) -> Actor | None:
        """The body or place that a head alone behind an offset means: "yêu cầu |Bộ| khẩn trương …", "đề nghị |tỉnh| …".

        Of several bodies with one head it is the last of this sentence or of the two before it.
        """
        tokens = clauses.tokens_after(offset, 8)
        while tokens and tokens[0].fold in _LEADING:
            tokens = tokens[1:]
        if not tokens or tokens[0].fold not in _FIRST_WORDS:
            return None
        for size in (3, 2, 1):
            head, behind = tokens[:size], tokens[size : size + 1]
            words = " ".join(t.fold for t in head)
            capital = bool(head) and head[0].text[0].isupper()
            tasked = words in _TASKED and bool(behind) and behind[0].fold in _DEEDS
            if words not in LEVEL_WORDS and words not in _ANY_CASE and not (capital and words in _BARE) and not tasked:
                continue
            if (
                not behind
                or not (behind[0].text.islower() or behind[0].text == ":")
                or (behind[0].fold in _BOUND and not (behind[0].fold == "và" and words in _ANY_CASE))
                or clauses.is_named(head[0])
            ):
                return None
            meant = self._called(words)[:1] if words in LEVEL_WORDS else self._last_with(words, clauses, offset)
            return replace(meant[0], start=head[0].start, end=head[-1].end) if meant else None
        return None

    def _last_with(self, head: str, clauses: Clauses, offset: int) -> list[Actor]:
        here = [b for a in clauses.actors if a.end <= offset for b in bodies_of(a)]
        alike = [b for b in here if isinstance(b.value, BodyName) and fold(b.value.head) == head]
        if alike:
            return [Actor(alike[-1], alike[-1].start, alike[-1].end)]
        near = clauses.sentence.index - self._told.get(head, -99) <= _NEAR
        told = self._bearers.get(head, Counter()).most_common(2)
        if near or len(told) == 1:
            return [self.named[head]]
        # the one that the article is about: told thrice as often as any other
        return [self._bodies[told[0][0]]] if told and told[0][1] >= _ABOUT * told[1][1] else []

    def note_order(self, clauses: Clauses, issuers: list[Actor], addressees: list[Actor]) -> None:
        """Remembers who ordered whom: whoever acts on an order gives none in the sentence that goes on."""
        if issuers and addressees:
            self.orderer, self._told["order"] = issuers, clauses.sentence.index
            self.ordered = {fold(clauses.text(a.mention.start, a.mention.end)) for a in addressees}

    def _subject_going_on(self, clauses: Clauses) -> list[Actor]:
        """The last subject, or who ordered it to act."""
        obeys = self._fresh("order", clauses) and self._words and self.ordered.issuperset(self._words)
        return self.orderer if obeys else self.subject

    def _note_place(self, actor: Actor, place: PlaceName) -> None:
        if place.level:
            self._places[place.level] = actor
        if _is_city(place):
            self._places["city"] = actor

    @staticmethod
    def _only_leaves(clauses: Clauses, verb: Verb) -> bool:
        """ "ông A |thôi giữ chức| X": he decides nothing."""
        return verb.cue.rule == "dismiss" and clauses.words(verb.cue.start, verb.cue.end)[0] in _LEAVING

    @staticmethod
    def _decides(clauses: Clauses, verb: Verb) -> bool:
        """ "trao quyết định …", "công bố các quyết định …": who does so decides in the sentences that follow."""
        return verb.cue.rule in {"award", "issue"} and "quyết" in clauses.after(verb.cue.end, 3)

    @staticmethod
    def _paper_behind(clauses: Clauses, cue: Mention) -> bool:
        return " ".join(clauses.after(cue.end, 2)) in _PAPERS or clauses.text(cue.start, cue.end).lower().endswith(
            "quyết định"
        )

    def _fresh(self, what: str, clauses: Clauses, reach: int = _REACH) -> bool:
        return clauses.sentence.index - self._told.get(what, -99) <= reach

    def day_of_paper(self, clauses: Clauses, issuer: Actor, *, listed: bool = False) -> Time | None:
        """The day of the document that gives the orders, where whoever orders issued it just before.

        What the document says between ("|Công điện nêu|, thời gian qua …") leaves it the one that is told of; what an
        item of a list is to issue is no document of who gives the orders.
        """
        if issuer in self.issuer:
            return self.issued_on
        first = next(iter(clauses.tagged.names), None)
        at_paper = first is not None and first.kind is Kind.DOCUMENT
        opens = first is not None and at_paper and clauses.before(first.start, 1) in (["tại"], ["theo"])
        if opens or (not listed and any(v.cue.rule in {"issue", "sign"} for v in clauses.verbs)):  # a paper of its own
            return None
        same = self._fresh("issuer", clauses) and any(_is_same(issuer, other) for other in self.issuer)
        return self.issued_on if same else None

    def renew_paper(self, clauses: Clauses, issuers: Sequence[Actor]) -> None:
        """Lets the document told last go on where its issuer's orders are listed, however long the list is."""
        same = any(_is_same(issuer, other) for issuer in issuers for other in self.issuer)
        if same and self._fresh("issuer", clauses, _LONG):
            self._told["issuer"] = clauses.sentence.index

    # --- questions --------------------------------------------------------------------------------------------------

    def subject_of(self, clauses: Clauses, verb: Verb) -> list[Actor]:
        """Who a verb without a subject in its sentence goes on about; nobody where the words do not say so."""
        start = self._head_of(clauses, verb.cue)
        lead = [w for w in clauses.words(start, verb.cue.start) if w not in _ADVERBS]
        # 1. "Giao Sở Y tế …", "Đồng thời, đề nghị …"
        if all(w in link_words("going-on") for w in lead):
            return self._subject_going_on(clauses) if self._fresh("subject", clauses, _LONG) else []
        words = [w for w in lead if w not in link_words("going-on")]
        # 2. "Chỉ thị yêu cầu …", "Theo đó, văn bản nêu rõ …"
        if " ".join(words[:2]) in _PAPERS and len(words) <= 4:
            return self.issuer if self._fresh("issuer", clauses) else []
        # 3. "Ủy ban cũng yêu cầu …", "Bộ đề nghị …"; 4. "Thành phố kiến nghị …"; also behind a fronted phrase's comma
        behind = lead[len(lead) - lead[::-1].index(",") :] if "," in lead else words
        return self._called(" ".join(words)) or self._called(" ".join(behind))

    def host_of(self, clauses: Clauses, verb: Verb) -> list[Actor]:
        """Who held the occasion that a sentence says did something: "|Đại hội| đã thông qua Nghị quyết …"."""
        start = self._head_of(clauses, verb.cue)
        lead = [w for w in clauses.words(start, verb.cue.start) if w not in _ADVERBS | link_words("going-on")]
        held = tuple(lead[:2]) in _SITTINGS and _SITTING_DID.issuperset(lead[2:])
        if not held or not self._fresh("host", clauses, _LONG):
            return []
        return [a for a in self.host if _is_assembly(a) == (lead[0] in {"kỳ", "phiên"})]

    def _called(self, words: str) -> list[Actor]:
        if words in _HEADS and words in self.named:
            return [self.named[words]]
        level = LEVEL_WORDS.get(words, "")
        if level in self._places:  # "|thành phố| kiến nghị …" acts itself
            return [self._places[level]]
        return [self._committees[level]] if level in self._committees else []

    def _seat_called(self, words: str) -> list[Actor]:
        """Whom a level is that is told to act, or whose leaders act: its committee, where that was named."""
        committee = self._committees.get(LEVEL_WORDS.get(words, ""))
        return [committee] if committee is not None else self._called(words)

    def level_before(self, clauses: Clauses, cue: Mention) -> list[Actor] | None:
        """Whom a level's bare noun before a verb means: "…, nay |tỉnh| điều động ông A"; None where none stands."""
        start = max([a.end for a in clauses.actors if a.end <= cue.start], default=clauses.sentence.start)
        tokens = [t for t in clauses.between(start, cue.start) if not clauses.is_named(t)][-_LEVEL_REACH:]
        words = ["", *(t.fold for t in tokens)]
        for k in range(len(words) - 1, 0, -1):
            level = next((w for w in (" ".join(words[k - 1 : k + 1]), words[k]) if w in LEVEL_WORDS), None)
            if level is None:
                continue
            lead, rest = words[k - len(level.split())], words[k + 1 :]
            right_before = all(w in _DOING or w in _ADVERBS for w in rest) and lead not in _NO_SUBJECT
            return self._called(level) if right_before or (lead in _FRESH and not {",", ";"} & set(rest)) else None
        return None

    def body_before(self, clauses: Clauses, cue: Mention) -> list[Actor]:
        """Whom a level or head alone right before a verb means: "… nên |thành phố| kiến nghị", "|Bộ| cũng yêu cầu".

        Of "lãnh đạo bộ" the head need not have a capital; "lãnh đạo |tỉnh|" acts for its committee.
        """
        tokens = clauses.between(clauses.sentence.start, cue.start)[-_LEVEL_REACH:]
        while tokens and tokens[-1].fold in _ADVERBS:
            tokens.pop()
        for size in (3, 2, 1):
            head, lead = tokens[-size:], [t.fold for t in tokens[-size - 2 : -size]]
            words = " ".join(t.fold for t in head)
            if len(head) < size or any(clauses.is_named(t) for t in head):
                continue
            free = not (_NO_SUBJECT | _SOME).intersection(lead[-1:])
            if words in LEVEL_WORDS and (free or lead == ["lãnh", "đạo"]):
                return (self._called if free else self._seat_called)(words)[:1]
            if words in _BARE and (lead == ["lãnh", "đạo"] or (free and head[0].text[0].isupper())):
                return self._last_with(words, clauses, cue.start)
        return []

    def decider_of(self, clauses: Clauses, verb: Verb) -> list[Actor]:
        """Who decides where a sentence begins with the decision: "Bổ nhiệm ông A …"."""
        lead = clauses.words(self._head_of(clauses, verb.cue), verb.cue.start)
        going_on = all(w in link_words("going-on") or w in _ITEM or w in _APPROVING for w in lead)
        return self.decider if going_on and self._fresh_decider(clauses) else []

    def owner_of_decisions(self, clauses: Clauses) -> list[Actor]:
        """Whose decision the sentence before told to be announced: "tổ chức lễ công bố quyết định của |Bộ A|"."""
        return self.owner if self._fresh("owner", clauses, _OWNED_REACH) else []

    def decider_on_occasion(self, clauses: Clauses) -> list[Actor]:
        """Whose decision by name the occasion that the article tells of was held to announce."""
        named = self._told.get("owner-named", -99) == self._told.get("owner")
        return self.owner_of_decisions(clauses) if named else []

    def decider_going_on(self, clauses: Clauses, person: Actor) -> list[Actor]:
        """Who decided before a sentence that is one item of a list: "|- Ông A|, … giữ chức Giám đốc Sở B;"."""
        lead = clauses.words(clauses.sentence.start, person.start)
        return self.decider if _ITEM.issuperset(lead) and self._fresh_decider(clauses) else []

    def decider_behind(self, clauses: Clauses) -> list[Actor]:
        """Who decided in the sentence before one that spells the decision out: "|Theo đó|, ông A được bổ nhiệm …"."""
        opening = clauses.words(clauses.sentence.start, clauses.sentence.end)[:2]
        first = next(iter(clauses.actors), None)
        opens = (
            first is not None and first.mention.kind is Kind.PERSON and first.start <= clauses.sentence.start + _RANK
        )
        next_one = opens and self._fresh("spelt", clauses, _NEAR)  # "Theo đó, ông A được …. |Bà B| được …"
        # "Ban Bí thư điều động ông A …. |Bà B| được bổ nhiệm …"
        next_one = next_one or (
            opens and self._fresh("appointing", clauses, 1) and _OF_LIFE.isdisjoint(clauses.vocabulary)
        )
        # "Đại hội công bố quyết định của Tỉnh ủy A chỉ định …. |Bà B| được chỉ định …"
        next_one = next_one or (
            opens and self._fresh("owner", clauses, _NEAR) and _OF_LIFE.isdisjoint(clauses.vocabulary)
        )
        if (opening not in _SPELLING_OUT and not next_one) or not self._fresh_decider(clauses):
            return []
        if self.decider:
            self._told["spelt"] = clauses.sentence.index
        return self.decider

    def _told_near(self, what: str, told: "Recall") -> bool:
        return told._told.get("decider", 99) - self._told.get(what, -99) <= _OWNED_REACH

    def _fresh_decider(self, clauses: Clauses) -> bool:
        """A decider lasts as long as decisions follow each other: each that uses it renews it."""
        if not self._fresh("decider", clauses):
            return False
        self._told["decider"] = clauses.sentence.index
        return True

    @staticmethod
    def _head_of(clauses: Clauses, cue: Mention) -> int:
        """Where the part of the sentence that holds the cue begins: behind the last ";" or quotation mark."""
        start = clauses.sentence.start
        for token in clauses.between(start, cue.start):
            if token.text in {";", "“", "”", '"'}:
                start = token.end
        return start


def _hands_over(clauses: Clauses, verb: Verb, group: Sequence[Actor]) -> bool:
    """ "ông A |trao quyết định| bổ nhiệm ông B": who hands it over may not have taken it."""
    words = clauses.words(group[-1].end, verb.cue.start)
    return "định" in words and not {"trao", "bố", "đọc"}.isdisjoint(words)


def _owner_of_decision(clauses: Clauses, verb: Verb) -> list[Actor]:
    """Whose decision somebody reads out or hands over: "ông A công bố quyết định của |Bộ Chính trị|"."""
    deciding = verb.cue.rule not in {"award", "issue"}
    for paper in clauses.tagged.names:
        by = paper.value.by if isinstance(paper.value, Title) else None
        near = verb.cue.start - paper.end >= 0 and len(clauses.words(paper.end, verb.cue.start)) <= _ABOUT
        told = not verb.direct and near if deciding else paper.start >= verb.cue.start
        if by is not None and told and "định" in clauses.words(paper.start, paper.end)[:2]:
            return [Actor(by, paper.start, paper.end)]
    if deciding:
        before = next((a for a in reversed(clauses.actors) if a.end <= verb.cue.start), None)
        own = before is not None and clauses.before(before.start, 3) == ["quyết", "định", "của"] and not verb.direct
        about = before is not None and _OF_PERSONNEL.issuperset(clauses.words(before.end, verb.cue.start))
        return performers(clauses, [before]) if before is not None and own and about else []
    for actor in clauses.actors_after(verb.cue.end)[:1]:
        gap = clauses.words(verb.cue.end, actor.start)
        if gap[-3:] == ["quyết", "định", "của"] or gap == ["của"]:
            return performers(clauses, clauses.group_at(actor))
    return []


_OF_PERSONNEL = frozenset(
    ["về", "việc", ",", "và", "điều", "động", "luân", "chuyển", "phân", "công", "bổ", "nhiệm", "chỉ", "định"]
)
"""Between whose decision it is and its last verb: "quyết định của Bộ A |về việc điều động, bổ nhiệm| cán bộ"."""


def _decided_on_occasion(clauses: Clauses) -> list[Actor]:
    """Whose decision an occasion is held for: "hội nghị công bố quyết định của |Bộ Chính trị| về công tác cán bộ"."""
    if not {"trao", "bố"} & clauses.vocabulary or "định" not in clauses.vocabulary:
        return []
    for actor in clauses.actors:
        lead = clauses.before(actor.start, _DECISION_LEAD)
        handed = "trao" in lead or ("công", "bố") in pairwise(lead)
        paper = next((m for m in clauses.tagged.names if m.kind is Kind.DOCUMENT and m.end <= actor.start), None)
        if paper is not None and clauses.words(paper.end, actor.start) == ["của"]:  # "Quyết định số 12 của |Bộ A|"
            lead = clauses.before(paper.start, _HANDED)
            handed = clauses.words(paper.start, paper.end)[1:2] == ["định"] and ("trao" in lead or "bố" in lead)
            lead = _OWNED
        if lead[-3:] == _OWNED and handed and actor.mention.kind in _OFFICES:
            return performers(clauses, clauses.group_at(actor))
    return []


def _is_assembly(actor: Actor) -> bool:
    return isinstance(actor.mention.value, BodyName) and actor.mention.value.kind in {"council", "parliament"}


def _host(clauses: Clauses) -> list[Actor]:
    """Who holds a congress, session or conference: "|Đảng bộ xã A| tổ chức Đại hội đại biểu lần thứ I"."""
    for verb in clauses.verbs:
        if verb.cue.rule != "organise" or not verb.direct or verb.negated or verb.embedded:
            continue
        if not any((a, b) in _SITTINGS for a, b in pairwise(clauses.after(verb.cue.end, _SITTING_NEAR))):
            continue
        return [a for a in performers(clauses, verb.subject) if a.mention.kind is Kind.ORGANIZATION]
    return []


_SITTINGS = {("đại", "hội"), ("hội", "nghị"), ("kỳ", "họp"), ("phiên", "họp")}
_SITTING_NEAR = 5
_SITTING_DID = frozenset({"này", "đại", "biểu", "thảo", "luận", ",", "và", "thống", "nhất", "trí"})
"""Between such an occasion's noun and what it did: "Đại hội |đã thảo luận, thống nhất| thông qua …"."""


def _makes_known(clauses: Clauses) -> list[Actor]:
    """Who makes own decisions known: "|Ban Thường vụ A| tổ chức hội nghị trao các quyết định về công tác cán bộ".

    A person only where he heads who decides: "|Chủ tịch UBND tỉnh B| trao các quyết định về công tác cán bộ".
    """
    start = clauses.sentence.start
    told = _ON_STAFF.search(fold_text(clauses.text(start, clauses.sentence.end)))
    if told is None:
        return []
    for verb in clauses.verbs:
        if verb.cue.start > start + told.start() or not verb.direct or verb.negated or verb.cue.rule not in _KNOWN_BY:
            continue
        group = performers(clauses, verb.subject)
        heads = [a for a in group if any(_HEADING.match(fold(clauses.text(p.start, p.end))) for p in a.posts)]
        return [a for a in group if a.mention.kind is Kind.ORGANIZATION] or heads
    return []


_ON_STAFF = re.compile(
    r"(?:công bố|trao)(?:,? (?:và )?(?:trao|công bố))?(?: các| một số| nhiều)? quyết định về "
    r"(?:công tác )?(?:tổ chức,? (?:và )?)?(?:cán bộ|nhân sự)"
)
_KNOWN_BY = frozenset({"organise", "award", "issue"})
_HEADING = re.compile(r"(?:quyền )?(?:chủ tịch|bộ trưởng|tổng giám đốc|giám đốc|thủ tướng|chánh án|viện trưởng)(?!\w)")


_OWNED_REACH = 8
"""So many sentences later the same decision may be handed over again, below a picture or told at length."""
_HANDED = 4
"""The words of "công bố và trao" right before a paper."""
_OWNED = ["quyết", "định", "của"]


_DECISION_LEAD = 9
"""The words of "công bố và trao các quyết định của" and one or two more."""

_NOTHING = Recall()
"""What a sentence tells that names neither actors nor papers; it stays empty."""


def _is_of_voters(clauses: Clauses, place: Actor) -> bool:
    """Whether only voters of a place act: "Cử tri |xã A| kiến nghị …. Đề nghị Bộ B …"."""
    return place.mention.kind is Kind.PLACE and clauses.before(place.start, 1) == ["tri"]


def _is_same(actor: Actor, other: Actor) -> bool:
    """Whether an actor is told again by name, or by the title that the name was told with."""
    value, before = actor.mention.value, other.mention.value
    if isinstance(value, PersonName) and isinstance(before, PersonName):
        return fold(before.name).endswith(fold(value.name))
    titles = [p.value.title for p in (*other.posts, other.mention) if isinstance(p.value, PostName)]
    return isinstance(value, PostName) and fold(value.title) in {fold(title) for title in titles}


def whose_opinion(clauses: Clauses, offset: int, until: int | None = None) -> Actor | None:
    """Whose will a paper passes on: "công văn truyền đạt ý kiến chỉ đạo của |Phó Thủ tướng A|"."""
    if " ý kiến " not in clauses.sentence.text:
        return None
    for actor in clauses.actors_after(offset):
        if until is not None and actor.end > until:
            return None
        if actor.mention.kind in {Kind.PERSON, Kind.POST} and _PASSING_ON.search(
            " ".join(clauses.before(actor.start, 8))
        ):
            return actor
    return None


_PASSING_ON = re.compile(r"(?:truyền đạt|thông báo)(?: các)? ý kiến(?: chỉ đạo| kết luận)* của(?: đồng chí)?$")


_COUNTS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6}


_OFFICES = frozenset({Kind.ORGANIZATION, Kind.POST})


@lru_cache(maxsize=1024)
def _words_calling(head: str) -> tuple[str, ...]:
    """The words that call a body again by its folded head: "phòng khám đa khoa" is a "phòng khám" too."""
    return head, *sorted(w for w in _SHORTER if head.startswith(w + " "))


def _rows_of(clauses: Clauses) -> list[list[Actor]]:
    """The rows of bodies or of places that a sentence tells."""
    if clauses.all_alone:
        return []
    rows: list[list[Actor]] = []
    until = -1
    for actor in clauses.actors:
        row = clauses.group_at(actor)
        kinds = {a.mention.kind for a in row}
        if actor.start >= until and len(row) > 1 and kinds in ({Kind.ORGANIZATION}, {Kind.PLACE}):
            rows.append(row)
        until = max(until, row[-1].end)
    return rows


def _are_called(row: list[Actor], words: str) -> bool:
    """Whether a row may be called by the words behind its number: "hai |địa phương|", "ba |bộ|"."""
    if row[0].mention.kind is Kind.PLACE:
        return words == "địa phương" or words.split()[:1] in (["tỉnh"], ["huyện"], ["quận"], ["xã"])
    bodies = [a.mention.value for a in row if isinstance(a.mention.value, BodyName)]
    if words in {"cơ quan", "đơn vị"} or all(fold(body.name).startswith(words + " ") for body in bodies):
        return True
    return all(f"{words} ".startswith(fold(body.head) + " ") for body in bodies)


def _is_city(place: PlaceName) -> bool:
    """Whether "Thành phố" alone may mean it: "TP Hải Phòng", "thành phố Vinh"."""
    return fold(place.full).startswith(("thành phố", "tp")) or (
        place.level == "province" and place.name in MUNICIPALITIES
    )

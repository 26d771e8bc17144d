"""The order of the rooms: read, segment, recognise, parse, resolve, then graph, store, export and pages."""

import gc
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import ContextDecorator, ExitStack
from dataclasses import asdict, dataclass, replace
from itertools import chain
from json import dumps
from operator import itemgetter
from pathlib import Path
from threading import Lock
from traceback import extract_tb

from civicgraph.errors import CivicgraphError, FlawError, InputError, OutputError
from civicgraph.graph import BASE, lines, merge, to_quads
from civicgraph.model import Article, Mention, Reading
from civicgraph.parse import parse
from civicgraph.recognise import recognise
from civicgraph.resolve import Identities, identify_across, namer, resolve
from civicgraph.segment import find_entities, segment


class _CollectingRarely(ContextDecorator):
    """Look for cycles of garbage less often, and afterwards as before.

    Readings hold none, and pile up while a batch is read: to go through what is there again and again takes 4 % of a
    reading and 6 % more of a build. Threads may read side by side; the last to end puts back what the first found.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._readers = 0
        self._before = gc.get_threshold()

    def __enter__(self) -> None:
        with self._lock:
            self._readers += 1
            if self._readers == 1:
                self._before = gc.get_threshold()
                if self._before[0]:  # else whoever calls has switched it off
                    gc.set_threshold(max(self._before[0], _NEW_OBJECTS), *self._before[1:])

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._readers -= 1
            if not self._readers:
                gc.set_threshold(*self._before)


_NEW_OBJECTS = 50_000
"""So many come between one look and the next."""
_collecting_rarely = _CollectingRarely()


@_collecting_rarely
def extract(article: Article) -> Reading:
    """Everything that one article says, each fact with its evidence.

    The rooms in order: segment, recognise, parse, resolve. No other article, no clock and no network plays a part.
    """
    sentences = segment(article)
    tagged = recognise(article, sentences, find_entities)
    return resolve(article, sentences, tagged, parse(article, tagged))


def extract_closely(article: Article) -> tuple[Reading, tuple[Mention, ...]]:
    """What `extract` gives, and with it all that was recognised on the way, for whoever wants to see why."""
    sentences = segment(article)
    tagged = recognise(article, sentences, find_entities)
    seen = (mention for t in tagged for mention in (*t.names, *t.times, *t.numbers, *t.cues))
    return resolve(article, sentences, tagged, parse(article, tagged)), tuple(sorted(set(seen), key=_in_text_order))


def _in_text_order(mention: Mention) -> tuple[int, int, str, str]:
    return mention.start, -mention.end, mention.kind, mention.rule


@dataclass(frozen=True, slots=True)
class Options:
    """The wishes of a build: the base of instance IRIs, a folder for a store, whether explorer.html can be asked."""

    base: str = BASE
    store: Path | None = None
    sparql: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build read and found, in numbers; the same for the same articles."""

    articles: int
    since: str | None
    until: str | None
    undated: tuple[str, ...]
    """Ids of articles without a date: their relative dates stay open."""
    unread: int
    """Lines and files that could not be read, each told on standard error with its reason."""
    entities: dict[str, int]
    positions: int
    events: dict[str, int]
    relations: dict[str, int]
    statistics: int
    statements: int
    statements_without_words: int
    """Those of them that only tell that somebody spoke ("ông A phát biểu tại lễ"), not what was said."""
    gaps: int
    """Sentences in which a reader would miss an event, or a part of one."""
    doubtful_gaps: int
    """Sentences in which a telling word gave none, though somebody stands by it."""

    def as_text(self) -> str:
        """Lines for a person to read."""
        days = (self.since, self.until) if self.since != self.until else (self.since,)
        period = f", {' to '.join(day for day in days if day)}" if self.since else ""
        unread = f"; {self.unread:,} more could not be read" if self.unread else ""
        silent = self.statements_without_words
        undated = f'{len(self.undated):,} without a date: relative days such as "hôm qua" stay open in them'
        return "\n".join(
            (
                f"articles    {self.articles:,}{period}{unread}",
                *([f"            {undated}"] if self.undated else []),
                f"entities    {_sum(self.entities)}",
                f"positions   {self.positions:,}",
                f"events      {_sum(self.events)}",
                f"relations   {_sum(self.relations)}",
                f"statistics  {self.statistics:,}",
                f"statements  {self.statements:,}{f' ({silent:,} say only who spoke, not what)' if silent else ''}",
                f"gaps        {self.gaps:,}" + (f", {self.doubtful_gaps:,} doubtful" if self.doubtful_gaps else ""),
            )
        )


def _sum(counts: dict[str, int]) -> str:
    parts = ", ".join(f"{name} {count:,}" for name, count in counts.items())
    return f"{sum(counts.values()):,}" + (f" ({parts})" if parts else "")


@dataclass(frozen=True, slots=True)
class Build:
    """What a build did: its numbers, what could not be read, the files that it wrote, and what its store replaced."""

    summary: Summary
    problems: tuple[InputError, ...]
    files: tuple[str, ...]
    replaced: int = 0
    """How many articles the store held in whose place the new one is."""
    dropped: int = 0
    """How many of them are not among the articles of this build."""


@_collecting_rarely
def build(
    inputs: Iterable[str],
    output: str | Path,
    options: Options | None = None,
    step: Callable[[], object] = lambda: None,
) -> Build:
    """Read articles, extract each, and write the graph, its pages and a summary into the folder `output`.

    What cannot be read comes back as `problems` and everything else is built, the same bytes in whatever order
    the articles come. If no article at all can be read, nothing is written. `step` is called after each article.

    Raises:
        OutputError: a folder cannot be written into, or `output` is a store or to be one.
    """
    options = options or Options()
    written = (Path(output), *([options.store] if options.store else ()))
    _check_folders(Path(output), options.store)
    readings, problems = _read(inputs, step, written)
    identities = identify_across(readings)
    summary = _summarize(readings, identities, problems)
    files = _write(readings, identities, summary, Path(output), options) if readings else ()
    done = Build(summary, tuple(problems), files)
    if not readings or not options.store:
        return done
    from civicgraph.keep import make_store, stored_articles

    before = stored_articles(options.store)
    make_store(options.store, readings, options.base)
    return replace(done, replaced=len(before), dropped=len(before - stored_articles(options.store)))


def _check_folders(output: Path, store: Path | None) -> None:
    """Refuse, before anything is read, what could not be written or would make one folder of a build and a store."""
    from civicgraph.export import check_folder
    from civicgraph.store import is_store

    for folder in (output, store):
        if folder:
            check_folder(folder)
    if is_store(output) or (store and store.resolve() == output.resolve()):
        raise OutputError(
            f"{output} is the folder of a store: give the build another folder with -o, and the store's with --store"
        )


@dataclass(frozen=True, slots=True)
class Addition:
    """What came into a store: how many articles were read, the ids of those that were new or are read otherwise now."""

    articles: int
    changed: tuple[str, ...]
    problems: tuple[InputError, ...]


@_collecting_rarely
def add(inputs: Iterable[str], store: str | Path, step: Callable[[], object] = lambda: None) -> Addition:
    """Read articles, extract each, and put them into the store that `build` made.

    What cannot be read comes back as `problems`; the rest is written all at once, or not at all. An article that is
    there already and is read as before is left alone; one that is read otherwise is replaced.
    """
    from civicgraph.keep import add_articles

    readings, problems = _read(inputs, step, (Path(store),))
    changed = add_articles(Path(store), readings)
    return Addition(len(readings), tuple(changed), tuple(problems))


def _read(
    inputs: Iterable[str], step: Callable[[], object], written: Collection[Path]
) -> tuple[list[Reading], list[InputError]]:
    """The readings in the order of their ids, without their sentences, which nothing needs any more.

    The folders `written` into are not read where they stand inside an input.
    """
    from civicgraph.read import read_inputs

    readings: list[Reading] = []
    problems: list[InputError] = []
    for found in read_inputs(inputs, written=written):
        if isinstance(found, InputError):
            problems.append(found)
            continue
        try:
            readings.append(replace(extract(found), sentences=()))
        except CivicgraphError:
            raise
        except Exception as error:  # noqa: BLE001  # a fault of one rule must not cost the other articles; it is told
            problems.append(_fault(found, error))
        step()
    return sorted(readings, key=lambda reading: reading.article.id), problems


def _fault(article: Article, error: Exception) -> InputError:
    """A program's fault as a problem of the article that showed it, with the place in the program."""
    place = extract_tb(error.__traceback__)[-1]
    where = f"{Path(place.filename).name}:{place.lineno}"
    problem = f"a rule failed on this article ({type(error).__name__} in {where}), please report it; it was left out"
    return InputError(f"article {article.id}", None, problem)


def _write(
    readings: list[Reading], identities: Identities, summary: Summary, output: Path, options: Options
) -> tuple[str, ...]:
    """All files, none of which takes the place of an earlier one before the last is written."""
    from civicgraph.export import replacing, to_graphml, turtle_of
    from civicgraph.journal import write_readings
    from civicgraph.pages import READINGS, PageKind, draw_page, file_of, of_readings
    from civicgraph.spanning import span

    quads = [quad for reading in readings for quad in to_quads(reading, namer(identities, reading), options.base)]
    spanning = [quad for graph in span(readings, identities, options.base).values() for quad in graph]
    material = of_readings(readings, options.base, identities, quads)
    pages = {file_of(kind): [draw_page(material, kind, sparql=options.sparql, siblings=PageKind)] for kind in PageKind}
    contents: dict[str, Iterable[str]] = {
        "graph.nq": lines(sorted(chain(quads, spanning), key=itemgetter(3, 0, 1, 2))),  # as an export has them
        "graph.ttl": turtle_of(sorted({*material.triples, *merge(spanning)}), options.base),  # in memory as it is
        "graph.graphml": to_graphml(material.network.nodes.items(), material.network.edges(keys=True, data=True)),
        **pages,
        READINGS: write_readings(options.base, readings),
        "gaps.jsonl": _gaps(readings),
        "summary.json": [dumps(asdict(summary), ensure_ascii=False, indent=2), "\n"],
    }
    with ExitStack() as stack:
        for name, pieces in contents.items():
            file = stack.enter_context(replacing(output / name))
            file.writelines(piece.encode() for piece in pieces)
            file.flush()  # a full disk is told now, before the first file is replaced
    return tuple(contents)


def _gaps(readings: Iterable[Reading]) -> Iterator[str]:
    for reading in readings:
        for gap in reading.gaps:
            told = {
                "article": reading.article.id,
                "start": gap.start,
                "end": gap.end,
                "rule": gap.rule,
                "reason": gap.reason,
                "word": gap.word,
                "sure": gap.sure,
                "text": reading.article.content[gap.start : gap.end],
            }
            yield dumps(told, ensure_ascii=False) + "\n"


def _summarize(readings: Sequence[Reading], identities: Identities, problems: Sequence[InputError]) -> Summary:
    days = sorted(day.isoformat() for reading in readings if (day := reading.article.published))
    entities = {(e.type, identities[reading.article.id, e.key].words) for reading in readings for e in reading.entities}
    return Summary(
        articles=len(readings),
        since=days[0] if days else None,
        until=days[-1] if days else None,
        undated=tuple(reading.article.id for reading in readings if not reading.article.published),
        unread=sum(not isinstance(problem, FlawError) for problem in problems),
        entities=_count(type_ for type_, _ in entities),
        positions=sum(len(reading.positions) for reading in readings),
        events=_count(event.type for reading in readings for event in reading.events),
        relations=_count(relation.predicate for reading in readings for relation in reading.relations),
        statistics=sum(len(reading.statistics) for reading in readings),
        statements=sum(len(reading.statements) for reading in readings),
        statements_without_words=sum(not told.words for reading in readings for told in reading.statements),
        gaps=sum(gap.sure for reading in readings for gap in reading.gaps),
        doubtful_gaps=sum(not gap.sure for reading in readings for gap in reading.gaps),
    )


def _count(names: Iterable[str]) -> dict[str, int]:
    return {str(name): count for name, count in sorted(Counter(names).items())}

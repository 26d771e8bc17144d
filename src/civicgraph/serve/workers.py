"""Queries in processes of their own: one that takes too long or too much memory is ended, and the server goes on.

The engine has no time limit, so a process that holds it must be one that can be killed. Each process opens the
graph itself and opens it anew when a build or an addition has changed it.
"""

import asyncio
import multiprocessing
import os
import resource
import signal
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from civicgraph.amend import put_graph, update_store
from civicgraph.errors import CivicgraphError, QueryError
from civicgraph.store import GRAPH_TYPES, Store, Update, is_store, open_store

_SPAWN = multiprocessing.get_context("spawn")
_OPENING_SECONDS = 600.0


class TooSlowError(CivicgraphError):
    """The query did not end within its time."""


class TooLargeError(CivicgraphError):
    """The query, or its answer, needs more memory than it may have."""


class BusyError(CivicgraphError):
    """More queries are waiting than is useful."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a query may use: seconds, bytes of memory and of its answer, and how many run and wait at once."""

    seconds: float = 30.0
    memory: int = 4 * 2**30
    answer: int = 64 * 2**20
    workers: int = 2
    waiting: int = 200
    changing_seconds: float = 300.0
    """The time that a change of the graph may take."""
    remote: bool = False
    """Whether SERVICE and LOAD may ask other machines."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A query, the media types wished for, the preferred first, and the dataset of the SPARQL protocol."""

    text: str
    accepted: Sequence[str]
    default_graphs: Sequence[str] = ()
    named_graphs: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Answered:
    media_type: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Put:
    """A graph sent to be the whole of it, or with `keep` to be added; `graph` None is the default one."""

    graph: str | None
    body: bytes = b""
    media_type: str = GRAPH_TYPES[0]
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Changed:
    was_there: bool


class Workers:
    """Some processes that answer; `ask` waits for a free one."""

    def __init__(self, source: Path, limits: Limits) -> None:
        self.source = source
        self.limits = limits
        self._all = [_Worker(source, limits) for _ in range(limits.workers)]
        self._free: asyncio.Queue[_Worker] = asyncio.Queue()
        for worker in self._all:
            self._free.put_nowait(worker)
        self._threads = ThreadPoolExecutor(limits.workers, "query")
        self._waiting = 0
        self._writing = asyncio.Lock()

    async def ask(self, asked: Asked) -> Answered:
        """The answer. QueryError for what is no query; TooSlowError, TooLargeError and BusyError for the limits."""
        answered = await self._send(asked)
        assert isinstance(answered, Answered)  # what a worker gives to a question
        return answered

    async def change(self, change: Update | Put) -> bool:
        """Change the graph, one change at a time; whether the graph that was put was there before.

        The same errors, and StoreError if the store cannot be written or another program is writing it.
        """
        async with self._writing:
            changed = await self._send(change)
        assert isinstance(changed, Changed)  # what a worker gives to a change
        return changed.was_there

    async def _send(self, asked: Asked | Update | Put) -> Answered | Changed:
        if self._waiting >= self.limits.waiting:
            raise BusyError("too many queries are waiting: try again in a moment")
        self._waiting += 1
        try:
            worker = await self._free.get()
        finally:
            self._waiting -= 1
        running = asyncio.get_running_loop().run_in_executor(self._threads, worker.ask, asked)

        def release(done: asyncio.Future[Answered | Changed]) -> None:
            done.exception()  # asked for, so that the loop does not complain of it when the client has hung up
            self._free.put_nowait(worker)

        # shielded: a client that hangs up must not free the worker while it still runs the query
        running.add_done_callback(release)
        return await asyncio.shield(running)

    def stamp(self) -> object:
        """Something that is another when the graph has changed."""
        return _stamp(self.source)

    def close(self) -> None:
        for worker in self._all:
            worker.end()
        self._threads.shutdown()


class _Worker:
    """One process and the line to it."""

    def __init__(self, source: Path, limits: Limits) -> None:
        self.source = source
        self.limits = limits
        self._start()

    def _start(self) -> None:
        self.line, theirs = _SPAWN.Pipe()
        self.process = _SPAWN.Process(target=_work, args=(theirs, self.source, self.limits), daemon=True)
        self.process.start()
        theirs.close()
        self.ready = False

    def ask(self, asked: Asked | Update | Put) -> Answered | Changed:
        try:
            if not self.ready:
                self._receive(_OPENING_SECONDS)
                self.ready = True
            self.line.send(asked)
            limit = self.limits.seconds if isinstance(asked, Asked) else self.limits.changing_seconds
            answer = self._receive(limit)
        except (EOFError, OSError) as error:
            self.end()
            self._start()
            raise TooLargeError("the query needs more memory than it may have; ask for less, or add a LIMIT") from error
        except TooSlowError:
            self.end()
            self._start()
            raise
        if isinstance(answer, CivicgraphError):
            raise answer
        assert isinstance(answer, Answered | Changed)
        return answer

    def _receive(self, seconds: float) -> object:
        if not self.line.poll(seconds):
            raise TooSlowError(f"the query was ended after {seconds:g} seconds; ask for less, or add a LIMIT")
        return self.line.recv()

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.line.close()


def _work(line: Connection, source: Path, limits: Limits) -> None:
    """The life of a worker: say that the graph is open, then answer until the line is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a process out of memory aborts, which is no reason for a dump
    served = _Served(source)
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (_data_size() + limits.memory, hard))
    line.send(None)
    while True:
        try:
            asked = line.recv()
        except EOFError:
            return
        if not isinstance(asked, Asked):
            line.send(_change(source, asked))
            continue
        line.send(served.answer(asked, limits))


class _Served:
    """The graph as it was when it was last opened, and what tells that it has changed since."""

    def __init__(self, source: Path) -> None:
        self.source = source
        self.stamp = _stamp(source)
        self.graph = _open(source)

    def answer(self, asked: Asked, limits: Limits) -> Answered | CivicgraphError:
        """The answer of the graph as it is now, or as it was a moment ago if it cannot be opened just now."""
        self._renew()
        answered = _answer(self.graph, asked, limits)
        if isinstance(answered, _EngineError) and self._renew():  # a writer took away a file of what was open
            answered = _answer(self.graph, asked, limits)
        return answered

    def _renew(self) -> bool:
        """Open the graph anew if it has changed; whether that was done."""
        now = _stamp(self.source)
        if now == self.stamp:
            return False
        try:
            self.graph = _open(self.source)
        except CivicgraphError:
            return False
        self.stamp = now
        return True


class _EngineError(QueryError):
    """What the engine says of a query that it understood."""


def _change(source: Path, change: Update | Put) -> Changed | CivicgraphError:
    try:
        if isinstance(change, Update):
            update_store(source, change)
            return Changed(was_there=True)
        return Changed(put_graph(source, change.graph, change.body, change.media_type, keep=change.keep))
    except CivicgraphError as error:
        return error


def _answer(graph: Store, asked: Asked, limits: Limits) -> Answered | CivicgraphError:
    try:
        media_type, body = graph.answer(
            asked.text,
            asked.accepted,
            default_graphs=asked.default_graphs,
            named_graphs=asked.named_graphs,
            remote=limits.remote,
        )
    except CivicgraphError as error:
        return error
    except (ValueError, RuntimeError, OSError) as error:
        return _EngineError(f"the query cannot be answered: {error}")
    if len(body) > limits.answer:
        return TooLargeError(f"the answer is longer than {limits.answer:,} bytes; ask for less, or add a LIMIT")
    return Answered(media_type, body)


def _open(source: Path) -> Store:
    return open_store(source) if is_store(source) else Store.read(source / "graph.nq" if source.is_dir() else source)


def _stamp(source: Path) -> tuple[tuple[str, int, int], ...]:
    """What changes when the graph does: the names, sizes and times of its files."""
    if is_store(source):
        files = sorted(Path(folder, name) for folder, _, names in os.walk(source) for name in names)
    else:
        files = [source / "graph.nq" if source.is_dir() else source]
    return tuple(told for path in files if (told := _stamp_file(path)))


def _stamp_file(path: Path) -> tuple[str, int, int] | None:
    """None for a file that a writer took away just now."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return path.name, status.st_size, status.st_mtime_ns


def _data_size() -> int:
    """Bytes of data that the process has now."""
    for row in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if row.startswith("VmData:"):
            return int(row.split()[1]) * 1024
    return 0

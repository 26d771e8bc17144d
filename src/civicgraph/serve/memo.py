"""Answers remembered: who asks what was asked before, while the graph has not changed, gets the same bytes at once.

Requests for one thing that come at one time wait for one answer.
"""

import asyncio
import re
from collections import OrderedDict
from urllib.parse import unquote_plus

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_ALL_BYTES = 64 * 2**20
_ONE_ANSWERS_BYTES = 8 * 2**20
_SEEN_BY = ("accept", "accept-encoding", "host")
"""The headers that make another answer of the same request."""
_CHANGING = re.compile(r"\b(?:NOW|RAND|UUID|STRUUID|BNODE|SERVICE)\b", re.IGNORECASE)
"""What a query holds whose answer is another each time."""

_Key = tuple[str, ...]


class Memo:
    """ASGI middleware over the routes; of the answers that were given last it keeps 64 MB."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._stamp: object = None
        self._kept: OrderedDict[_Key, list[Message]] = OrderedDict()
        self._size = 0
        self._coming: dict[tuple[object, _Key], asyncio.Task[list[Message]]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET" or _CHANGING.search(_asked(scope)):
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        key = (scope["path"], _asked(scope), *(headers.get(name, "") for name in _SEEN_BY))
        for message in self._recall(scope, key) or await self._give(scope, receive, key):
            await send(_copied(message))

    def _recall(self, scope: Scope, key: _Key) -> list[Message] | None:
        stamp = scope["state"]["server"].workers.stamp()
        if stamp != self._stamp:
            self._kept.clear()
            self._size, self._stamp = 0, stamp
        if key in self._kept:
            self._kept.move_to_end(key)
        return self._kept.get(key)

    async def _give(self, scope: Scope, receive: Receive, key: _Key) -> list[Message]:
        """The answer, computed once for all who wait for it; who hangs up takes it from nobody else."""
        stamp = self._stamp
        task = self._coming.get((stamp, key))
        if task is None:
            task = asyncio.create_task(self._compute(scope, receive))
            self._coming[stamp, key] = task
            task.add_done_callback(lambda _: self._coming.pop((stamp, key)))
        messages = await asyncio.shield(task)
        if stamp == self._stamp and messages[0]["status"] == 200:
            self._keep(key, messages)
        return messages

    async def _compute(self, scope: Scope, receive: Receive) -> list[Message]:
        messages: list[Message] = []

        async def note(message: Message) -> None:
            messages.append(message)

        await self.app(scope, receive, note)
        return messages

    def _keep(self, key: _Key, messages: list[Message]) -> None:
        size = _length(messages)
        if key in self._kept or size > _ONE_ANSWERS_BYTES:
            return
        self._kept[key] = messages
        self._size += size
        while self._size > _ALL_BYTES:
            _, oldest = self._kept.popitem(last=False)
            self._size -= _length(oldest)


def _asked(scope: Scope) -> str:
    return unquote_plus(scope["query_string"].decode("latin-1"))


def _copied(message: Message) -> Message:
    """One for this request alone: what stands outside adds headers, which the remembered one must not keep."""
    return {**message, "headers": [*message["headers"]]} if "headers" in message else message


def _length(messages: list[Message]) -> int:
    return sum(len(message.get("body", b"")) for message in messages)

"""Many clients at once against `civicgraph serve`: answers a second, percentiles of time, errors, growth of memory.

python -m tests.benchmarks.clients outputs/ [--clients 50] [--seconds 60] [--fresh]

With --fresh no request is like another, so that each is computed and none remembered.
"""

import argparse
import asyncio
import socket
import subprocess
import sys
import time
from pathlib import Path
from statistics import quantiles

import httpx

QUESTIONS = (
    "/sparql?query=SELECT+*+%7B+%3Fp+a+civic%3APerson+%3B+rdfs%3Alabel+%3Fname+%7D+LIMIT+100",
    "/sparql?query=SELECT+(COUNT(*)+AS+%3Fn)+%7B+%3Fs+a+%3Ftype+%7D",
    "/queries/posts?format=csv",
    "/queries/timeline?since=2019",
    "/search?q=bac+ninh",
    "/reconcile?queries=%7B%22q%22%3A%7B%22query%22%3A%22tinh+uy+bac+ninh%22%7D%7D",
    "/",
)


async def ask_on(
    client: httpx.AsyncClient, first: int, end: float, times: list[float], errors: list[str], *, fresh: bool
) -> None:
    number = first
    while time.perf_counter() < end:
        start = time.perf_counter()
        try:
            headers = {"accept": f"*/*;client={first};request={number}"} if fresh else {}
            answer = await client.get(QUESTIONS[number % len(QUESTIONS)], timeout=60, headers=headers)
            if answer.status_code != 200:
                errors.append(f"{answer.status_code} {QUESTIONS[number % len(QUESTIONS)]}")
        except httpx.HTTPError as error:
            errors.append(repr(error))
        times.append(time.perf_counter() - start)
        number += 1


async def storm(address: str, clients: int, seconds: float, *, fresh: bool) -> tuple[list[float], list[str]]:
    times: list[float] = []
    errors: list[str] = []
    async with httpx.AsyncClient(base_url=address, limits=httpx.Limits(max_connections=clients)) as client:
        end = time.perf_counter() + seconds
        await asyncio.gather(*(ask_on(client, i, end, times, errors, fresh=fresh) for i in range(clients)))
    return times, errors


def memory(process: int) -> float:
    """Megabytes that the process and its children hold."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    own = next(
        int(row.split()[1]) / 1024
        for row in Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
        if row.startswith("VmRSS")
    )
    return own + sum(memory(int(child)) for child in children)


def main() -> None:
    words = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    words.add_argument("graph")
    words.add_argument("--clients", type=int, default=50)
    words.add_argument("--seconds", type=float, default=60)
    words.add_argument("--fresh", action="store_true")
    options = words.parse_args()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = [sys.executable, "-m", "civicgraph", "serve", "-g", options.graph, "--port", str(port)]
    with subprocess.Popen(server, stderr=subprocess.DEVNULL) as process:
        try:
            address = f"http://127.0.0.1:{port}"
            while True:
                try:
                    httpx.get(address, timeout=60).raise_for_status()
                    break
                except httpx.ConnectError:
                    time.sleep(0.1)
            asyncio.run(
                storm(address, options.clients, min(5.0, options.seconds), fresh=options.fresh)
            )  # caches filled before counting
            before = memory(process.pid)
            times, errors = asyncio.run(storm(address, options.clients, options.seconds, fresh=options.fresh))
            after = memory(process.pid)
        finally:
            process.terminate()
    cuts = quantiles(times, n=100)
    print(f"{len(times) / options.seconds:.0f} answers/s; median {cuts[49]:.3f} s, p99 {cuts[98]:.3f} s")
    print(f"{len(errors)} errors {errors[:3]}; memory {before:.0f} MB before, {after:.0f} MB after")


if __name__ == "__main__":
    main()

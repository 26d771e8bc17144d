"""Where each node stands: a force-directed layout in numpy, seeded by position in the list, so the same every time.

Repulsion is computed on a grid by FFT (every node against every other in n log n), attraction along the
edges, and a weak pull to the middle keeps loose pieces near. Nodes that still overlap are then pushed apart.
"""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

# The shape of the picture.
PULL_TO_MIDDLE = 0.06  # below .03 unconnected articles drift out of the picture; above .15 the middle clots
LEAST_STEPS, MOST_STEPS = 90, 260
GRID_SMALL, GRID_LARGE = 128, 256  # cells on a side; the last third of the steps uses the large one
SPACING = 110.0  # the typical length of an edge in the finished picture
STRETCH = 1.4  # labels are wide and screens too
_GOLDEN_ANGLE = 2.399963229728653


def lay_out(count: int, edges: Ints) -> Floats:
    """The (x, y) of each of `count` nodes, `edges` being pairs of node numbers; neighbours stand about 110 apart.

    >>> lay_out(2, np.array([[0, 1]])).shape
    (2, 2)
    >>> bool((lay_out(5, np.array([[0, 1], [1, 2]])) == lay_out(5, np.array([[0, 1], [1, 2]]))).all())
    True
    """
    if count == 0:
        return np.zeros((0, 2))
    links = _distinct_links(edges)
    degree = np.bincount(links.ravel(), minlength=count).astype(float)
    place = _spiral(degree)
    if count == 1:
        return place
    steps = int(np.clip(LEAST_STEPS + 3e6 / count**1.3, LEAST_STEPS, MOST_STEPS))
    mass = 1.0 + np.sqrt(degree)
    radius = np.sqrt(count)
    for step in range(steps):
        heat = (1.0 - step / steps) ** 1.2
        cells = GRID_LARGE if step > 2 * steps // 3 else GRID_SMALL
        force = _repulsion(place, mass, cells) * mass[:, None] * 0.35
        force += _attraction(place, links, degree)
        force -= place * (PULL_TO_MIDDLE * mass)[:, None]
        length = np.maximum(np.hypot(force[:, 0], force[:, 1]), 1e-9)
        place += force * (np.minimum(length, radius * 0.12 * heat + 0.01) / length)[:, None]
    place = _spread(place * _scale(place, links), gap=SPACING * 0.6)
    place[:, 0] *= STRETCH
    place -= (place.min(axis=0) + place.max(axis=0)) / 2
    return place


def _distinct_links(edges: Ints) -> Ints:
    """Each pair once, without loops, smaller number first."""
    pairs = np.sort(np.asarray(edges, dtype=np.int64).reshape(-1, 2), axis=1)
    return np.unique(pairs[pairs[:, 0] != pairs[:, 1]], axis=0)


def _spiral(degree: Floats) -> Floats:
    """A sunflower with the most connected nodes in the middle."""
    rank = np.empty(len(degree))
    rank[np.argsort(-degree, kind="stable")] = np.arange(len(degree))
    angle = rank * _GOLDEN_ANGLE
    spiral: Floats = np.sqrt(rank + 0.5)[:, None] * np.column_stack([np.cos(angle), np.sin(angle)])
    return spiral


def _scale(place: Floats, links: Ints) -> float:
    """What makes the median edge `SPACING` long, or more where the nodes would not have room."""
    room = float(np.sqrt(np.prod(np.ptp(place, axis=0) + 1e-9) / len(place)))
    if not len(links):
        return SPACING / room
    step = place[links[:, 1]] - place[links[:, 0]]
    return max(SPACING / (float(np.median(np.hypot(step[:, 0], step[:, 1]))) + 1e-9), SPACING / room)


def _attraction(place: Floats, links: Ints, degree: Floats) -> Floats:
    """Each edge pulls its two ends together, a little less at ends that have many."""
    start, end = links[:, 0], links[:, 1]
    pull = (place[end] - place[start]) * (1.6 / np.sqrt(np.minimum(degree[start], degree[end])))[:, None]
    force = np.empty_like(place)
    for axis in (0, 1):
        force[:, axis] = np.bincount(start, pull[:, axis], len(place)) - np.bincount(end, pull[:, axis], len(place))
    return force


def _repulsion(place: Floats, mass: Floats, cells: int) -> Floats:
    """The push of all masses on each node, falling with the distance: masses on a grid, times a kernel, read back."""
    low = place.min(axis=0)
    size = float(np.max(place.max(axis=0) - low)) / (cells - 2) + 1e-9
    spot = (place - low) / size
    cell = spot.astype(np.int64)
    part = spot - cell
    corners = [
        (cell[:, 0] + dx, cell[:, 1] + dy, np.abs(1 - dx - part[:, 0]) * np.abs(1 - dy - part[:, 1]))
        for dx in (0, 1)
        for dy in (0, 1)
    ]
    density = np.zeros(cells * cells)
    for x, y, share in corners:
        density += np.bincount(x * cells + y, mass * share, cells * cells)
    kernel_x, kernel_y = _kernel(cells)
    spectrum = np.fft.rfft2(density.reshape(cells, cells), (2 * cells, 2 * cells))
    force = np.zeros_like(place)
    for axis, kernel in enumerate((kernel_x, kernel_y)):
        field = np.fft.irfft2(spectrum * kernel, (2 * cells, 2 * cells))[:cells, :cells]
        for x, y, share in corners:
            force[:, axis] += field[x, y] * share
    return force / size


_kernels: dict[int, tuple[NDArray[np.complex128], NDArray[np.complex128]]] = {}


def _kernel(cells: int) -> tuple[NDArray[np.complex128], NDArray[np.complex128]]:
    """The spectrum of d / |d|² over all grid distances, in x and in y; softened within one cell."""
    if cells not in _kernels:
        away = np.fft.fftfreq(2 * cells, 1 / (2 * cells))
        square = away[:, None] ** 2 + away[None, :] ** 2 + 0.25
        _kernels[cells] = (np.fft.rfft2(away[:, None] / square), np.fft.rfft2(away[None, :] / square))
    return _kernels[cells]


def _spread(place: Floats, gap: float, rounds: int = 40) -> Floats:
    """Push apart nodes nearer than `gap`: each is compared with those in its own and the touching cells."""
    place = place.copy()
    for _ in range(rounds):
        cell = np.floor(place / gap).astype(np.int64)
        near = _pairs_in_reach(cell)
        delta = place[near[:, 1]] - place[near[:, 0]]
        distance = np.hypot(delta[:, 0], delta[:, 1])
        close = distance < gap
        if not close.any():
            break
        near, delta, distance = near[close], delta[close], distance[close]
        same = distance < 1e-6  # two nodes on one point part in a direction of their own
        angle = near[:, 1] * _GOLDEN_ANGLE
        delta[same] = np.column_stack([np.cos(angle), np.sin(angle)])[same]
        distance[same] = 1.0
        push = delta * ((gap - np.where(same, 0, distance)) / distance * 0.35)[:, None]
        for axis in (0, 1):
            place[:, axis] += np.bincount(near[:, 1], push[:, axis], len(place))
            place[:, axis] -= np.bincount(near[:, 0], push[:, axis], len(place))
    return place


def _pairs_in_reach(cell: Ints) -> Ints:
    """Pairs of nodes in the same or touching cells, each node with at most the next eight of each cell's list."""
    width = int(np.ptp(cell[:, 1])) + 3
    key = (cell[:, 0] - cell[:, 0].min() + 1) * width + (cell[:, 1] - cell[:, 1].min() + 1)
    order = np.argsort(key, kind="stable")
    listed = key[order]
    found = []
    for offset in (0, 1, width - 1, width, width + 1):  # the other four touching cells meet this one from their side
        first = np.searchsorted(listed, listed + offset)
        last = np.searchsorted(listed, listed + offset, side="right")
        for nth in range(8):
            other = np.arange(len(order)) + 1 + nth if offset == 0 else first + nth
            inside = other < last
            found.append(np.column_stack([order[inside], order[other[inside]]]))
    return np.concatenate(found)

import numpy as np
import pytest

from civicgraph.render.layout import SPACING, lay_out

RING = np.array([[node, (node + 1) % 40] for node in range(40)])


@pytest.mark.parametrize("count", [0, 1, 2, 3, 500])
def test_each_node_gets_one_finite_place(count: int) -> None:
    place = lay_out(count, np.zeros((0, 2), dtype=np.int64))
    assert place.shape == (count, 2)
    assert np.isfinite(place).all()


def test_the_same_graph_gets_the_same_places() -> None:
    assert (lay_out(40, RING) == lay_out(40, RING)).all()


def test_parallel_edges_and_loops_change_nothing() -> None:
    assert (lay_out(40, RING) == lay_out(40, np.concatenate([RING, RING[:, ::-1], [[3, 3]]]))).all()


def test_no_two_nodes_stand_on_each_other() -> None:
    place = lay_out(200, np.array([[0, node] for node in range(1, 200)]))
    apart = np.hypot(*(place[:, None] - place[None, :]).transpose(2, 0, 1)) + 1e9 * np.eye(200)
    assert apart.min() > SPACING * 0.4


def test_neighbours_stand_nearer_than_strangers() -> None:
    place = lay_out(40, RING)
    beside = np.hypot(*(place[RING[:, 0]] - place[RING[:, 1]]).T).mean()
    across = np.hypot(*(place[:20] - place[20:]).T).mean()
    assert beside * 3 < across

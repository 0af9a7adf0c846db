# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def make(kind="random", seed=0, n=0, e=0, d=1, graphs=1, layers=1, skip=None, mixed=False):
    if kind == "worked":
        one = np.ones((1, 1))
        return [np.array([[1.0], [2.0], [4.0]]), np.array([[0, 1, 1], [2, 2, 0]]), np.zeros(3, int), 1, one, -2 * one, np.array([0.5]), 1]
    rng = np.random.default_rng(seed)
    present = [g for g in range(graphs) if g != skip]
    graph = np.array([present[i * len(present) // n] for i in range(n)], dtype=np.int64)
    if mixed:
        graph = rng.permutation(graph)
    source = rng.integers(0, max(n, 1), e)
    # A target is drawn among the nodes of the source's graph.
    order, size = np.argsort(graph, kind="stable"), np.bincount(graph, minlength=graphs)
    begin = (np.cumsum(size) - size)[graph[source]]
    target = order[begin + (rng.random(e) * size[graph[source]]).astype(np.int64)]
    if kind == "loops":
        source = target = np.arange(n)
    weights = [rng.normal(size=(d, d)) / np.sqrt(d) for _ in range(2)]
    return [rng.normal(size=(n, d)), np.array([source, target], dtype=np.int64), graph, graphs, *weights, rng.normal(size=d) * 0.3 + 0.3, layers]


def draw(rng):
    n = rng.randint(2, 8)
    return make(seed=rng.getrandbits(32), n=n, e=rng.randint(0, 14), d=3, graphs=rng.randint(1, 2), layers=rng.randint(1, 3), mixed=True)


def apart(one, two):
    return np.abs(one - two).max(initial=0.0)


def equivariant(rng):
    x, edges, graph, graphs, *rest = draw(rng)
    order = np.array(rng.sample(range(len(x)), len(x)))        # new node i is old node order[i]
    rank = np.argsort(order)
    (h, pooled), (moved, also) = yield [[x, edges, graph, graphs, *rest], [x[order], rank[edges], graph[order], graphs, *rest]]
    assert apart(h[order], moved) < 1e-9, f"nodes renamed by {order.tolist()}: features differ by {apart(h[order], moved):.3g}"
    assert apart(pooled, also) < 1e-9, f"nodes renamed: pooled features differ by {apart(pooled, also):.3g}"


def edge_order(rng):
    x, edges, *rest = draw(rng)
    order = rng.sample(range(edges.shape[1]), edges.shape[1])
    (h, _), (same, _) = yield [[x, edges, *rest], [x, edges[:, order], *rest]]
    assert apart(h, same) < 1e-9, f"edges in another order: features differ by {apart(h, same):.3g}"


def one_by_one(rng):
    x, edges, graph, graphs, *rest = draw(rng)
    calls = [[x, edges, graph, graphs, *rest]]
    for g in range(graphs):
        nodes = np.flatnonzero(graph == g)
        rank = np.full(len(x), -1)
        rank[nodes] = np.arange(len(nodes))
        calls.append([x[nodes], rank[edges[:, graph[edges[0]] == g]], np.zeros(len(nodes), np.int64), 1, *rest])
    (h, pooled), *parts = yield calls
    for g, (mine, mean) in enumerate(parts):
        off = max(apart(h[graph == g], mine), apart(pooled[g], mean[0]))
        assert off < 1e-9, f"graph {g} alone and in the batch differ by {off:.3g}"

# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def make(seed=None, n=0, m=0, ring=False, edges=None):
    if edges is not None:
        return [n, array(edges)]
    rng = np.random.default_rng(seed)
    names = rng.permutation(n)
    if ring:
        return [n, np.stack([names, np.roll(names, -1)], axis=1)]
    # Mostly local edges: components of many sizes, and long paths.
    start = rng.integers(0, n, size=m)
    end = np.where(rng.random(m) < 0.3, rng.integers(0, n, size=m), (start + rng.integers(-3, 6, size=m)) % n)
    return [n, names[np.stack([start, end], axis=1)]]


def array(edges):
    return np.array(edges, dtype=np.int64).reshape(len(edges), 2)


def reach(n, edges):
    there = [[a == b for b in range(n)] for a in range(n)]
    for a, b in edges:
        there[a][b] = True
    for k in range(n):
        for a in range(n):
            for b in range(n):
                there[a][b] = there[a][b] or there[a][k] and there[k][b]
    return there


def against_reachability(rng):
    n = rng.randint(1, 8)
    edges = [[rng.randrange(n), rng.randrange(n)] for _ in range(rng.randint(0, 14))]
    labels, = yield [[n, array(edges)]]
    there = reach(n, edges)
    for a in range(n):
        right = min(b for b in range(n) if there[a][b] and there[b][a])
        assert labels[a] == right, f"edges {edges}: node {a} has label {right}, you say {labels[a]}"


def turned_around(rng):
    n, edges = make(rng.randrange(10 ** 6), rng.randint(2, 40), rng.randint(1, 60))
    one, other = yield [[n, edges], [n, edges[:, ::-1]]]
    node = next((i for i, (a, b) in enumerate(zip(one, other)) if a != b), None)
    assert node is None, f"node {node} has label {one[node]}, and {other[node]} with all edges turned around"

# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def make(seed=None, n=0, q=0, shape="random", roots=1, shuffled=False, parents=None, left=None, right=None):
    if parents is not None:
        return [np.array(part, dtype=np.int64) for part in (parents, left, right)]
    rng = np.random.default_rng(seed)
    parents = np.full(n, -1)
    for node in range(roots, n):
        parents[node] = {"path": node - 1, "star": 0, "random": rng.integers(node)}[shape]
    if shuffled:
        name = rng.permutation(n)
        renamed = np.full(n, -1)
        renamed[name] = np.where(parents < 0, -1, name[parents])
        parents = renamed
    return [parents, rng.integers(0, n, size=q), rng.integers(0, n, size=q)]


def small(rng):
    draw = np.random.default_rng(rng.getrandbits(64))
    n = int(draw.integers(1, 12))
    return make(int(draw.integers(1 << 30)), n, 12, "path" if draw.random() < 0.3 else "random", int(draw.integers(1, min(n, 3) + 1)), True)


def to_root(parents, node):
    line = [node]
    while parents[line[-1]] >= 0:
        line.append(int(parents[line[-1]]))
    return line


def against_ancestors(rng):
    parents, left, right = small(rng)
    answers, = yield [[parents, left, right]]
    for a, b, got in zip(left.tolist(), right.tolist(), answers.tolist()):
        above = set(to_root(parents, b))
        expected = next((v for v in to_root(parents, a) if v in above), -1)
        assert got == expected, f"parents {parents.tolist()}: {a} and {b} meet in {expected}, you say {got}"


def traded(rng):
    parents, left, right = small(rng)
    one, other = yield [[parents, left, right], [parents, right, left]]
    assert np.array_equal(one, other), f"{one.tolist()}, and {other.tolist()} with sides traded"

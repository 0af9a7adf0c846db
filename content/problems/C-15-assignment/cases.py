# SPDX-License-Identifier: CC-BY-4.0
import itertools

import numpy as np


def make(seed=None, n=0, m=0, integers=False, table=None, columns=0):
    if table is not None:
        return [np.array(table, dtype=np.float64).reshape(len(table), columns or len(table[0]))]
    rng = np.random.default_rng(seed)
    return [rng.integers(0, 10, size=(n, m)).astype(float) if integers else rng.normal(size=(n, m))]


def judge(cost, result, least):
    if least is None or result is None:
        return None if least is result else f"there is {'no' if least is None else 'an'} assignment of finite cost"
    try:
        total, columns = result
        columns = list(columns)
    except (TypeError, ValueError):
        return "expected (total, columns) or None"
    n, m = cost.shape
    if len(columns) != n or len(set(columns)) != n or any(not 0 <= c < m for c in columns):
        return f"expected {n} different columns below {m}"
    paid = sum(cost[i, c] for i, c in enumerate(columns))
    room = 1e-7 + 1e-9 * abs(least)
    if not abs(paid - least) <= room:
        return f"the least total is {least:.6f}, your columns cost {paid:.6f}"
    return None if abs(total - paid) <= room else f"your columns cost {paid:.6f}, you say {total:.6f}"


def check(args, result):
    import reference
    best = reference.assign(*args)
    return judge(args[0], result, best and best[0])


def against_permutations(rng):
    draw = np.random.default_rng(rng.getrandbits(64))
    n = int(draw.integers(1, 5))
    m = int(draw.integers(n, 6))
    cost = draw.integers(-5, 10, size=(n, m)).astype(float)
    cost[draw.random((n, m)) < 0.25] = np.inf
    result, = yield [[cost]]
    least = min(sum(cost[i, c] for i, c in enumerate(p)) for p in itertools.permutations(range(m), n))
    says = judge(cost, result, None if least == np.inf else least)
    assert not says, f"costs {cost.tolist()}: {says}"


def shifted_row(rng):
    draw = np.random.default_rng(rng.getrandbits(64))
    cost = draw.normal(size=(6, 8))
    moved = cost.copy()
    moved[int(draw.integers(6))] += 2.5
    one, other = yield [[cost], [moved]]
    assert all(isinstance(answer, (tuple, list)) for answer in (one, other)), "expected (total, columns)"
    assert abs(other[0] - one[0] - 2.5) < 1e-9, f"2.5 on one row moves the total by {other[0] - one[0]:.6f}"

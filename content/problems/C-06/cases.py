# SPDX-License-Identifier: CC-BY-4.0
import itertools
import math

import numpy as np


def make(kind="random", seed=0, v=3, groups=1, width=1, penalty=0.0, max_len=2, alpha=1.0, lift_end=0.0, holes=0.0):
    if kind == "worked":
        return [np.array([-0.5, -1.0, -9.0]), np.tile([-2.0, -2.0, -0.25], (3, 1)), 2, 2, 1, 1.0, 2, 1.0]
    if kind == "flat":
        table = np.full((v + 1, v), -1.0)
    elif kind == "closed":
        table = np.full((v + 1, v), -np.inf)
    else:
        rng = np.random.default_rng(seed)
        table = rng.normal(size=(v + 1, v)) * 1.5
        table[:, v - 1] += lift_end
        table -= np.log(np.exp(table).sum(axis=1, keepdims=True))
        table[rng.random((v + 1, v)) < holes] = -np.inf
    return [table[0], table[1:], v - 1, groups, width, penalty, max_len, alpha]


def score_of(start, trans, tokens):
    return float(start[tokens[0]]) + sum(float(trans[a, b]) for a, b in zip(tokens, tokens[1:]))


def exhaustive(rng):
    v, max_len, alpha = rng.randint(2, 4), rng.randint(1, 4), rng.choice([0.0, 0.7, 1.0])
    arguments = make(seed=rng.getrandbits(32), v=v, groups=1, width=v**max_len, max_len=max_len, alpha=alpha)
    start, trans, end = arguments[:3]
    (found,), = yield [arguments]
    texts = [list(t) for n in range(1, max_len + 1) for t in itertools.product(range(v), repeat=n)]
    texts = [t for t in texts if end not in t[:-1] and (t[-1] == end or len(t) == max_len)]
    best = max(score_of(start, trans, t) / len(t) ** alpha for t in texts)
    got = found[0][1] / len(found[0][0]) ** alpha
    assert abs(got - best) < 1e-9, f"the best of {len(texts)} texts has the normalized score {best:.6f}; the beam returns {list(found[0][0])} with {got:.6f}"
    assert len(found) == len(texts), f"a beam of {v**max_len} returns {len(found)} of {len(texts)} texts"


def no_penalty(rng):
    found, = yield [make(seed=rng.getrandbits(32), v=5, groups=3, width=2, max_len=4, alpha=0.7)]
    for group in found[1:]:
        assert [list(t) for t, _ in group] == [list(t) for t, _ in found[0]], f"penalty 0, and groups find {found[0]} and {group}"


def honest_scores(rng):
    arguments = make(seed=rng.getrandbits(32), v=6, groups=3, width=2, penalty=rng.random() * 2, max_len=4, alpha=0.7)
    found, = yield [arguments]
    for tokens, log_p in itertools.chain(*found):
        true = score_of(arguments[0], arguments[1], list(tokens))
        assert math.isclose(log_p, true, abs_tol=1e-9), f"{list(tokens)} has log probability {true:.6f}, returned {log_p:.6f}"

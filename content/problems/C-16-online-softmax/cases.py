# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def make(seed=None, n=0, d=0, width=0, sizes=None, blocks=None, size=0, hide=None, often=False, q=None, keys=None, values=None):
    ask = [["result"], ["log_normalizer"]]
    if q is not None:
        calls = [["update", np.array(k), np.array(v)] for k, v in zip(keys, values)]
        return [[np.array(q), len(values[0][0])], [step for call in calls for step in [call] + ask]]
    rng = np.random.default_rng(seed)
    calls = []
    for place, b in enumerate(sizes if sizes is not None else [size] * blocks):
        call = ["update", rng.normal(size=(b, d)), rng.normal(size=(b, width))]
        if hide:
            mask = rng.random((n, b)) < 0.7
            if hide == "one-row" or place == 0:
                mask[n // 2] = False
            call.append(mask)
        calls += [call] + (ask[:1] if often else [])
    return [[rng.normal(size=(n, d)) * 3, width], calls + ask]


def direct(q, k, v, mask):
    scores = np.where(mask, q @ k.T / np.sqrt(q.shape[1]), -np.inf)
    top = scores.max(axis=1, keepdims=True)
    weights = np.exp(scores - np.where(np.isfinite(top), top, 0))
    total = weights.sum(axis=1, keepdims=True)
    return np.divide(weights @ v, total, out=np.zeros((len(q), v.shape[1])), where=total > 0)


def problem(rng):
    draw = np.random.default_rng(rng.getrandbits(64))
    n, m, d, width = (int(draw.integers(1, 9)) for _ in range(4))
    q, k, v = draw.normal(size=(n, d)) * 20, draw.normal(size=(m, d)) * 20, draw.normal(size=(m, width))
    return draw, q, k, v, draw.random((n, m)) < 0.6


def blocks_of(k, v, mask, cuts):
    return [["update", k[a:b], v[a:b], mask[:, a:b]] for a, b in zip([0] + cuts, cuts + [len(k)])]


def any_cut(rng):
    draw, q, k, v, mask = problem(rng)
    cuts = sorted(draw.integers(0, len(k) + 1, size=int(draw.integers(0, 4))).tolist())
    answers, = yield [[[q, v.shape[1]], blocks_of(k, v, mask, cuts) + [["result"]]]]
    got, right = answers[-1], direct(q, k, v, mask)
    assert got.shape == right.shape, f"shape {got.shape} for {right.shape}"
    gap = np.abs(got - right)
    assert gap.max() < 1e-9, f"{len(k)} keys cut at {cuts}: row {int(gap.max(axis=1).argmax())} is off by {gap.max():.3g}"


def any_order(rng):
    draw, q, k, v, mask = problem(rng)
    updates = blocks_of(k, v, mask, list(range(1, len(k))))
    shuffled = updates[:]
    rng.shuffle(shuffled)
    one, other = yield [[[q, v.shape[1]], order + [["result"], ["log_normalizer"]]] for order in (updates, shuffled)]
    gap = np.abs(one[-2] - other[-2]).max()
    assert gap < 1e-9, f"the output changes by {gap:.3g} with the order of the blocks"
    assert np.allclose(one[-1], other[-1], rtol=1e-10, atol=1e-9), "the log normalizer changes with the order of the blocks"

# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def tokens(draw, n, heads, kv_heads, d, e, scale=1.0):
    return draw.normal(size=(n, heads, d)) * scale, draw.normal(size=(n, kv_heads, d)) * scale, draw.normal(size=(n, kv_heads, e))


def script(heads, kv_heads, window, q, k, v, calls, ask=True):
    made, at = [], 0
    for size in calls:
        made.append(["extend", q[at:at + size], k[at:at + size], v[at:at + size]])
        if ask:
            made += [["length"], ["held"]]
        at += size
    return [[heads, kv_heads, window], made]


def make(q=None, k=None, v=None, seed=0, heads=1, kv_heads=1, d=1, e=1, window=None, calls=(1,), singles=0, scale=1.0, ask=True):
    calls = list(calls) + [1] * singles
    if q is not None:
        arrays = [np.array(array, float).reshape(len(array), 1, 1) for array in (q, k, v)]
    else:
        arrays = tokens(np.random.default_rng(seed), sum(calls), heads, kv_heads, d, e, scale)
    return script(heads, kv_heads, window, *arrays, calls, ask)


def full_attention(q, k, v, window):
    n, heads, d = q.shape
    out = np.zeros((n, heads, v.shape[2]))
    for h in range(heads):
        shared = h * k.shape[1] // heads
        for i in range(n):
            seen = slice(0 if window is None else max(0, i + 1 - window), i + 1)
            scores = k[seen, shared] @ q[i, h] / np.sqrt(d)
            weights = np.exp(scores - scores.max())
            out[i, h] = weights @ v[seen, shared] / weights.sum()
    return out


def situation(rng):
    draw = np.random.default_rng(rng.getrandbits(64))
    kv_heads = rng.randint(1, 3)
    heads, n = kv_heads * rng.randint(1, 3), rng.randint(1, 12)
    window = rng.choice([None, 1, 2, 3, 5])
    return heads, kv_heads, window, tokens(draw, n, heads, kv_heads, rng.randint(1, 4), rng.randint(1, 3)), n


def cut(rng, n):
    calls = []
    while sum(calls) < n:
        calls.append(rng.randint(0, n - sum(calls)))
    return calls


def equals_full_attention(rng):
    heads, kv_heads, window, arrays, n = situation(rng)
    calls = cut(rng, n)
    results, = yield [script(heads, kv_heads, window, *arrays, calls, ask=False)]
    want = full_attention(*arrays, window)
    told = np.concatenate([np.asarray(result) for result in results])
    assert told.shape == want.shape, f"outputs of shape {told.shape}, expected {want.shape}"
    gap = np.abs(told - want)
    i, h, _ = np.unravel_index(gap.argmax(), gap.shape)
    assert gap.max() < 1e-8, (f"{heads} heads on {kv_heads}, window {window}, calls of {calls} tokens: token {i}, head {h} is off by {gap.max():.3g} "
                              "from full attention")


def what_left_does_not_matter(rng):
    heads, kv_heads, _, (q, k, v), n = situation(rng)
    window = rng.randint(1, 4)
    changed = [q.copy(), k.copy(), v.copy()]
    gone = max(0, n - window)
    for array in changed:
        array[:gone] += 100.0
    calls = cut(rng, n)
    one, other = yield [script(heads, kv_heads, window, q, k, v, calls), script(heads, kv_heads, window, *changed, calls)]
    a, b = (np.concatenate([np.asarray(result) for result in results[::3]])[-1] for results in (one, other))
    gap = np.abs(a - b).max()
    assert gap < 1e-8, f"window {window}: changing tokens that are {window} or more back changes the last output by {gap:.3g}"
    held = one[-1]
    assert held == min(n, window), f"{held} tokens are held after {n} with a window of {window}"

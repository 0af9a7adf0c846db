# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def make(a=None, k=1, seed=0, m=0, n=0, values=None, ratio=None, rank=None, near_ones=False):
    if a is not None:
        return [np.array(a, float), k]
    draw = np.random.default_rng(seed)
    if values is None:
        values = ratio ** np.arange(rank or min(m, n), dtype=float)
    u = np.linalg.qr(draw.normal(size=(m, len(values))))[0]
    v = np.linalg.qr(draw.normal(size=(n, len(values))))[0]
    if near_ones:
        # Only the second direction has a part along (1, ..., 1), exactly so in integers.
        return [np.array([[9.0, -6.0, -3.0], [1.0, 1.0, 1.0]]), k]
    return [(u * values) @ v.T, k]


def problem(rng):
    draw = np.random.default_rng(rng.getrandbits(64))
    m, n = int(draw.integers(2, 9)), int(draw.integers(2, 9))
    size = min(m, n)
    values = np.cumprod(draw.uniform(0.3, 0.7, size=size)) * 10.0 ** draw.uniform(-3, 3)
    u = np.linalg.qr(draw.normal(size=(m, size)))[0]
    v = np.linalg.qr(draw.normal(size=(n, size)))[0]
    return (u * values) @ v.T, values, int(draw.integers(1, size + 1))


def best_approximation(rng):
    a, values, k = problem(rng)
    (u, s, v), = yield [[a, k]]
    assert np.shape(s) == (k,), f"{np.shape(s)} values for k = {k} and a matrix of full rank"
    off = np.abs(s / values[:k] - 1).max()
    assert off < 1e-6, f"a singular value is off by {off:.3g} of itself"
    for name, w in (("u", u), ("v", v)):
        off = np.abs(w.T @ w - np.eye(k)).max()
        assert off < 1e-6, f"the columns of {name} are not orthonormal, off by {off:.3g}"
    left = np.linalg.norm(a - (u * s) @ v.T)
    best = np.sqrt((values[k:] ** 2).sum())
    assert left <= best + 1e-6 * values[0], f"what is left of a has norm {left:.6g}, the best possible is {best:.6g}"


def transpose(rng):
    a, values, k = problem(rng)
    (u, s, v), (p, t, q) = yield [[a, k], [np.ascontiguousarray(a.T), k]]
    off = np.abs(s / t - 1).max()
    assert off < 1e-6, f"a and its transpose differ in a singular value by {off:.3g} of itself"
    off = np.abs(np.abs((u * q).sum(axis=0)) - 1).max()
    assert off < 1e-6, f"u of a is not v of its transpose up to sign, off by {off:.3g}"


def signs(rng):
    a, _, k = problem(rng)
    (u, s, v), = yield [[a, k]]
    top = v[np.abs(v).argmax(axis=0), np.arange(k)]
    assert (top > 0).all(), f"the largest entry of column {int(np.argmin(top))} of v is {top.min():.3g}"
    off = np.abs(a @ v - u * s).max() / s[0]
    assert off < 1e-6, f"a v misses u s by {off:.3g} of the largest value"

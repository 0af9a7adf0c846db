# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def make(a=None, b=None, jitter=1e-8, tries=4, seed=0, n=0, m=0, rank=None, shift=0.5, scale=1.0, garbage=False, nan_at=None):
    if a is not None:
        a = np.array(a, float)
    else:
        draw = np.random.default_rng(seed)
        root = draw.normal(size=(n, n if rank is None else rank))
        a = scale * (root @ root.T / n + (shift if rank is None else 0.0) * np.eye(n))
        b = draw.normal(size=(n, m) if m else n)
    if garbage:
        a = np.tril(a) + np.triu(np.full(a.shape, 99.0), 1)
    if nan_at is not None:
        a[tuple(nan_at)] = np.nan
    return [a, np.array(b, float), jitter, tries]


def definite(rng):
    draw = np.random.default_rng(rng.getrandbits(64))
    n, m = int(draw.integers(1, 9)), int(draw.integers(0, 3))
    root = draw.normal(size=(n, n))
    return root @ root.T + 0.3 * np.eye(n), draw.normal(size=(n, m) if m else n)


def solves(rng):
    a, b = definite(rng)
    result, = yield [[a, b, 1e-8, 3]]
    assert result is not None, "None for a positive definite matrix"
    x, logdet, delta = result
    assert delta == 0, f"delta {delta:g} for a matrix that needs none"
    assert np.shape(x) == b.shape, f"x has shape {np.shape(x)}, b has {b.shape}"
    off = np.abs(a @ x - b).max()
    assert off < 1e-8, f"A x misses b by {off:.3g}"
    want = np.linalg.slogdet(a)[1]
    assert abs(logdet - want) < 1e-8 * (1 + abs(want)), f"logdet {logdet:.8g}, expected {want:.8g}"


def least_jitter(rng):
    draw = np.random.default_rng(rng.getrandbits(64))
    n = int(draw.integers(2, 8))
    q, _ = np.linalg.qr(draw.normal(size=(n, n)))
    # The smallest eigenvalue is -below; jitters above it work, the ones below it do not.
    below = rng.choice([2e-7, 2e-6, 2e-5, 2e-4])
    values = np.append(-below, draw.uniform(0.5, 2.0, size=n - 1))
    a = (q * values) @ q.T
    a = (a + a.T) / 2
    largest = a.diagonal().max()
    result, = yield [[a, np.ones(n), 1e-6, 5]]
    tried = [1e-6 * largest * 10.0 ** k for k in range(5)]
    want = next(delta for delta in tried if delta > below)
    assert result is not None, f"None, but a jitter of {want:.3g} makes the matrix definite"
    delta = result[2]
    assert abs(delta - want) <= 1e-12 * want, f"delta {delta:.6g}, the first of the list that works is {want:.6g}"
    off = np.abs((a + delta * np.eye(n)) @ result[0] - 1).max()
    assert off < 1e-6, f"(A + delta I) x misses b by {off:.3g}"

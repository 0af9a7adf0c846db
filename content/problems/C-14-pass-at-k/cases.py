# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def make(n=None, c=None, ks=(1,), uniforms=None, seed=0, problems=0, samples=(0, 0), b=50, solved=0.3):
    draw = np.random.default_rng(seed)
    if n is None:
        n = draw.integers(samples[0], samples[1] + 1, size=problems)
        c = draw.binomial(n, draw.beta(solved, 1.0, size=problems))
    n, c = np.array(n), np.array(c)
    uniforms = draw.random((b, len(n))) if uniforms is None else np.array(uniforms, float)
    return [n, c, list(ks), uniforms]


def against_counting(rng):
    from math import comb
    n = [rng.randint(1, 12) for _ in range(rng.randint(1, 5))]
    c = [rng.randint(0, size) for size in n]
    k = rng.randint(1, min(n))
    want = sum(1 - comb(a - b, k) / comb(a, k) for a, b in zip(n, c)) / len(n)
    uniforms = np.random.default_rng(rng.getrandbits(64)).random((20, len(n)))
    table, = yield [[np.array(n), np.array(c), [k], uniforms]]
    assert abs(table[0][0] - want) < 1e-12, f"n = {n}, c = {c}, k = {k}: {table[0][0]:.9g}, counting subsets gives {want:.9g}"
    assert table[0][1] <= table[0][2], f"the interval runs from {table[0][1]:.4g} down to {table[0][2]:.4g}"


def grows_with_k(rng):
    n = np.array([rng.randint(8, 30) for _ in range(6)])
    c = np.array([rng.randint(0, size) for size in n])
    uniforms = np.random.default_rng(rng.getrandbits(64)).random((20, len(n)))
    table, = yield [[n, c, list(range(1, 9)), uniforms]]
    for column, name in enumerate(("estimate", "low end", "high end")):
        step = np.diff(np.asarray(table)[:, column]).min()
        assert step > -1e-12, f"with one sample more the {name} falls by {-step:.3g}"


def same_rate(rng):
    n = np.array([rng.randint(2, 40) for _ in range(5)])
    c = np.array([rng.randint(0, size) for size in n])
    uniforms = np.random.default_rng(rng.getrandbits(64)).random((30, len(n)))
    table, = yield [[n, c, [1], uniforms]]
    rate = (c / n).mean()
    assert abs(table[0][0] - rate) < 1e-12, f"pass@1 is {table[0][0]:.9g}, the mean pass rate {rate:.9g}"
    means = (c / n)[(uniforms * 5).astype(int)].mean(axis=1)
    want = np.quantile(means, [0.025, 0.975])
    assert np.allclose(table[0][1:], want, atol=1e-12), f"the interval of pass@1 is {table[0][1:]}, resampled rates give {want}"

# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def make(seed, n, d, mask="full", scale=1.0, lift=0.0, dtype="float32", m=None, e=None):
    rng = np.random.default_rng(seed)
    m, e = m or n, e or d
    q, k = rng.normal(size=(n, d)) * scale, rng.normal(size=(m, d)) * scale
    v = rng.normal(size=(m, e))
    if lift:
        q[0] *= lift                               # the scores of row 0 dwarf the others
    allowed = np.ones((n, m), bool)
    if mask == "causal":
        allowed = np.tril(allowed)
    elif mask == "right-padding":
        allowed[:, m - 2:] = False
    elif mask == "one-empty-row":
        allowed[n // 2] = False
    elif mask == "none":
        allowed[:] = False
    elif mask == "random":
        allowed = rng.random((n, m)) < 0.6
    return [array.astype(dtype) for array in (q, k, v)] + [allowed]


def draw(rng):
    generator = np.random.default_rng(rng.getrandbits(64))
    n, m, d, e = generator.integers(1, 7, size=4)
    q, k, v = generator.normal(size=(n, d)), generator.normal(size=(m, d)), generator.normal(size=(m, e))
    return generator, q, k, v, generator.random((n, m)) < 0.6


def rows_of_weights(rng):
    _, q, k, _, mask = draw(rng)
    weights, = yield [[q, k, np.eye(len(k)), mask]]
    total, want = weights.sum(axis=1), mask.any(axis=1)
    worst = np.argmax(np.abs(total - want))
    assert np.allclose(total, want), f"with v = identity row {worst} sums to {total[worst]:.6f}, not {int(want[worst])}"
    assert (weights >= 0).all() and not weights[~mask].any(), "a hidden key has a weight, or a weight is negative"


def hidden_keys(rng):
    generator, q, k, v, mask = draw(rng)
    mask[:, 0] = False
    other_k, other_v = k.copy(), v.copy()
    other_k[0] += generator.normal(size=k.shape[1]) * 100
    other_v[0] = 1e6
    first, second = yield [[q, k, v, mask], [q, other_k, other_v, mask]]
    assert np.allclose(first, second), f"key 0 is hidden from all rows, and changing it moves the output by {np.abs(first - second).max():.3g}"


def permuted_keys(rng):
    generator, q, k, v, mask = draw(rng)
    order = generator.permutation(len(k))
    first, second = yield [[q, k, v, mask], [q, k[order], v[order], mask[:, order]]]
    assert np.allclose(first, second), f"keys, values and mask in another order move the output by {np.abs(first - second).max():.3g}"

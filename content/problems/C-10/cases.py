# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def make(kind="random", seed=0, states=2, n=0, symmetric=False, shift=0.0, zero=(), one_way=False):
    if kind == "worked":
        return [np.log([1.0, 2.0]), np.array([[0.2, 0.8], [0.6, 0.4]]), 0, np.array([[0.5, 0.9], [0.3, 0.95], [0.1, 0.4]])]
    if kind == "edges":
        below = np.nextafter(1.0, 0.0)
        q = np.array([[0.0, 0.5, 0.5, 0.0], [0.1, 0.2, 0.3, 0.4], [0.7, 0.1, 0.2, 0.0], [0.0, 0.0, 1.0, 0.0]])
        return [np.array([0.0, -1.0, -2.0, -0.5]), q, 0, np.array([[0.0, 0.0], [below, below], [0.0, below], [below, 0.0], [0.5, 0.0], [below, 0.5]])]
    rng = np.random.default_rng(seed)
    q = rng.random((states, states)) ** 3 + 0.02
    if symmetric:
        q = np.minimum(q, q.T) / states                # what is left stays where it is
        np.fill_diagonal(q, 0.0)
        np.fill_diagonal(q, 1.0 - q.sum(axis=1))
    if one_way:
        q[np.triu_indices(states, 2)] = 0.0
    q /= q.sum(axis=1, keepdims=True)
    log_p = rng.normal(size=states) + shift
    log_p[list(zero)] = -np.inf
    return [log_p, q, 0, rng.random((n, 2))]


def frequencies(rng):
    n = 20000
    log_p, q, start, uniforms = make(seed=rng.getrandbits(32), states=4, n=n)
    (chain, _), = yield [[log_p, q, start, uniforms]]
    want = np.exp(log_p - log_p.max())
    want /= want.sum()
    got = np.bincount(chain, minlength=4) / n
    worst = np.argmax(np.abs(got - want))
    assert len(chain) == n, f"{n} steps gave {len(chain)} states"
    assert abs(got[worst] - want[worst]) < 0.04, f"state {worst} has probability {want[worst]:.3f} and takes {got[worst]:.3f} of the steps"


def shifting(rng):
    log_p, q, start, uniforms = make(seed=rng.getrandbits(32), states=5, n=30)
    constant = rng.uniform(-5000, 5000)
    (one, rate), (two, other) = yield [[log_p, q, start, uniforms], [log_p + constant, q, start, uniforms]]
    assert np.array_equal(one, two), f"{constant:.1f} was added to log_p, and the chain is another one: {one.tolist()} and {two.tolist()}"
    assert rate == other, f"{constant:.1f} was added to log_p: the rate goes from {rate:.3f} to {other:.3f}"

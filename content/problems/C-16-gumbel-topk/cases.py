# SPDX-License-Identifier: CC-BY-4.0
import itertools

import numpy as np


def make(seed=None, vocabulary=0, k=0, logits=None, uniforms=None):
    if logits is None:
        rng = np.random.default_rng(seed)
        logits, uniforms = rng.normal(size=vocabulary) * 2, rng.uniform(1e-12, 1 - 1e-12, size=vocabulary)
    return [np.array(logits, dtype=np.float64), np.array(uniforms, dtype=np.float64), k]


def all_orders(rng):
    draw = np.random.default_rng(rng.getrandbits(64))
    n = int(draw.integers(2, 5))
    k = int(draw.integers(1, n + 1))
    logits = draw.normal(size=n)
    orders = list(itertools.permutations(range(n), k))
    calls = []
    for order in orders:
        # Uniforms that make the perturbed values fall in this order.
        value = np.full(n, -1.0)
        value[list(order)] = np.linspace(2.0, 0.0, k)
        calls.append([logits, np.exp(-np.exp(logits - value)), k])
    results = yield calls
    assert all(isinstance(answer, (tuple, list)) and len(answer) == 2 for answer in results), "expected (tokens, log_probs)"
    for order, (tokens, _) in zip(orders, results):
        assert list(map(int, tokens)) == list(order), f"the perturbed values fall in the order {list(order)}, you return {list(map(int, tokens))}"
    total = sum(np.exp(np.sum(log_probs)) for _, log_probs in results)
    assert abs(total - 1) < 1e-9, f"the probabilities of all {len(orders)} orders add up to {total:.6f}"


def case(rng):
    draw = np.random.default_rng(rng.getrandbits(64))
    n = int(draw.integers(3, 20))
    return draw.normal(size=n) * 3, draw.uniform(1e-6, 1 - 1e-6, size=n), int(draw.integers(1, n))


def shifted(rng):
    logits, uniforms, k = case(rng)
    one, other = yield [[logits, uniforms, k], [logits + 64.0, uniforms, k]]
    assert np.array_equal(one[0], other[0]), "tokens change when a constant is added to the logits"
    gap = np.abs(one[1] - other[1]).max()
    assert gap < 1e-9, f"log-probabilities change by {gap:.3g} when a constant is added to the logits"


def nested(rng):
    logits, uniforms, k = case(rng)
    less, more = yield [[logits, uniforms, k - 1], [logits, uniforms, k]]
    assert np.array_equal(less[0], more[0][:k - 1]), f"{k - 1} draws are {list(map(int, less[0]))}, {k} draws begin {list(map(int, more[0][:k - 1]))}"
    assert np.allclose(less[1], more[1][:k - 1], rtol=0, atol=1e-9), "the log-probabilities of the same draws differ"

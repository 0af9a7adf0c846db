# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def make(logits=None, targets=None, mask=None, smoothing=0.0, seed=0, n=0, v=0, scale=1.0, keep=0.7, spoil=False, forbid=False, dtype="float64"):
    if logits is not None:
        return [np.array(logits, float), np.array(targets), np.array(mask, bool), smoothing]
    draw = np.random.default_rng(seed)
    logits, targets, mask = draw.normal(size=(n, v)) * scale, draw.integers(v, size=n), draw.random(n) < keep
    if forbid:
        logits[np.arange(n), (targets + 1) % v] = -np.inf
    if spoil:
        logits[~mask] = np.nan
        targets[~mask] = -100
    return [logits.astype(dtype), targets, mask, smoothing]


def problem(rng):
    return make(seed=rng.getrandbits(32), n=rng.randint(1, 4), v=rng.randint(2, 5), scale=2.0, smoothing=rng.choice([0.0, 0.1, 0.5]))


def central_differences(rng):
    logits, targets, mask, smoothing = problem(rng)
    h, calls = 1e-5, [[logits, targets, mask, smoothing]]
    places = [(i, v) for i in range(logits.shape[0]) for v in range(logits.shape[1])]
    for place in places:
        for sign in (1, -1):
            moved = logits.copy()
            moved[place] += sign * h
            calls.append([moved, targets, mask, smoothing])
    results = yield calls
    grad = np.asarray(results[0][1])
    for i, place in enumerate(places):
        slope = (results[1 + 2 * i][0] - results[2 + 2 * i][0]) / (2 * h)
        assert abs(grad[place] - slope) < 1e-7, f"the gradient at {list(place)} is {grad[place]:.8g}, central differences give {slope:.8g}"


def shift(rng):
    logits, targets, mask, smoothing = problem(rng)
    by = np.array([[rng.uniform(-300, 300)] for _ in logits])
    (loss, grad), (moved, _) = yield [[logits, targets, mask, smoothing], [logits + by, targets, mask, smoothing]]
    assert abs(loss - moved) < 1e-9, f"adding a constant to each row changes the loss from {loss:.8g} to {moved:.8g}"
    total = np.abs(np.asarray(grad).sum(axis=1)).max()
    assert total < 1e-12, f"a row of the gradient sums to {total:.3g}"


def masked_rows(rng):
    logits, targets, mask, smoothing = problem(rng)
    keep = np.flatnonzero(mask)
    (loss, grad), (alone, part) = yield [[logits, targets, mask, smoothing], [logits[keep], targets[keep], mask[keep], smoothing]]
    assert abs(loss - alone) < 1e-12, f"the loss is {loss:.8g} with masked rows and {alone:.8g} without them"
    assert np.allclose(np.asarray(grad)[keep], part, atol=1e-12), "the gradient of real rows depends on masked ones"

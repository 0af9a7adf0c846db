# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def make(adds=None, seed=0, d=2, batches=(), singles=0, parts=0, part_rows=5, far=0.0, zero_weights=False, empty_parts=False):
    if adds is not None:
        ask = [["state"], ["covariance"]]
        return [[d], ask + [call for x, weight in adds for call in (["add", np.array(x, float), float(weight)], *ask)]]
    draw = np.random.default_rng(seed)

    def rows(m):
        weights = draw.random(m) * 2
        if zero_weights:
            weights[: m // 2] = 0.0
        return draw.normal(size=(m, d)) + far, weights

    empty = [["merge", (0.0, np.zeros(d), np.zeros((d, d)))]] if empty_parts else []
    calls = empty + [["state"], ["covariance"]] if empty_parts else []
    for m in batches:
        calls.append(["add_batch", *rows(m)])
    for x, weight in zip(*rows(singles)):
        calls.append(["add", x, float(weight)])
    for _ in range(parts):
        xs, weights = rows(part_rows)
        mean = weights @ xs / weights.sum()
        calls.append(["merge", (float(weights.sum()), mean, (xs - mean).T @ ((xs - mean) * weights[:, None]))])
    return [[d], calls + empty + [["covariance"], ["state"]]]


def data(rng, far):
    draw = np.random.default_rng(rng.getrandbits(64))
    n, d = int(draw.integers(2, 20)), int(draw.integers(1, 4))
    return draw.normal(size=(n, d)) + far, draw.random(n) + 0.1


def direct(xs, weights):
    center = xs[0]
    offset = xs - center
    mean = weights @ offset / weights.sum()
    offset = offset - mean
    return weights.sum(), mean + center, (offset * weights[:, None]).T @ offset


def compare(state, xs, weights, how):
    weight, mean, scatter = direct(xs, weights)
    assert abs(state[0] - weight) < 1e-9 * weight, f"{how}: W = {state[0]:.6g}, expected {weight:.6g}"
    off = np.abs(np.asarray(state[1]) - mean).max()
    assert off < 1e-6, f"{how}: the mean is off by {off:.3g}"
    off = np.abs(np.asarray(state[2]) - scatter).max()
    assert off < 1e-5 * (1 + np.abs(scatter).max()), f"{how}: C is off by {off:.3g} at a size of {np.abs(scatter).max():.3g}"


def any_split(rng):
    xs, weights = data(rng, rng.choice([0.0, 1e8]))
    d = xs.shape[1]
    cuts = sorted(rng.choices(range(len(xs) + 1), k=rng.randint(0, 3)))
    parts = list(zip([0] + cuts, cuts + [len(xs)]))
    results = yield [[[d], [["add_batch", xs[a:b], weights[a:b]], ["state"]]] for a, b in parts]
    states = [tuple(result[-1]) for result in results]
    rng.shuffle(states)
    (*_, merged), = yield [[[d], [["merge", state] for state in states] + [["state"]]]]
    compare(merged, xs, weights, f"{len(parts)} parts merged")


def all_ways(rng):
    xs, weights = data(rng, rng.choice([0.0, 1e8]))
    singles = [["add", x, float(w)] for x, w in zip(xs, weights)]
    half = len(xs) // 2
    one, mixed = yield [[[xs.shape[1]], singles + [["state"]]],
                        [[xs.shape[1]], singles[:half] + [["add_batch", xs[half:], weights[half:]], ["state"]]]]
    compare(one[-1], xs, weights, "one at a time")
    compare(mixed[-1], xs, weights, "singles, then a batch")


def weights_count(rng):
    xs, weights = data(rng, 0.0)
    times = [rng.randint(1, 3) for _ in xs]
    repeated = np.repeat(xs, times, axis=0)
    (*_, a), (*_, b) = yield [[[xs.shape[1]], [["add_batch", xs, np.array(times, float)], ["state"]]],
                              [[xs.shape[1]], [["add_batch", repeated, np.ones(len(repeated))], ["state"]]]]
    off = max(abs(a[0] - b[0]), np.abs(a[1] - b[1]).max(), np.abs(a[2] - b[2]).max())
    assert off < 1e-8, f"a weight of k differs from k repetitions by {off:.3g}"

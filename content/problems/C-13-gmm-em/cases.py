# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def make(x=None, weights=None, means=None, variances=None, steps=1, floor=0.01, seed=0, n=0, d=0, k=0, far=0.0, spread=3.0):
    if x is not None:
        return [np.array(array, float) for array in (x, weights, means, variances)] + [steps, floor]
    draw = np.random.default_rng(seed)
    centers = draw.normal(size=(k, d)) * spread
    x = centers[draw.integers(k, size=n)] + draw.normal(size=(n, d)) + far
    means = centers + draw.normal(size=(k, d)) + far
    return [x, np.full(k, 1 / k), means, np.full((k, d), 2.0), steps, floor]


def start(rng):
    draw = np.random.default_rng(rng.getrandbits(64))
    n, d, k = int(draw.integers(3, 25)), int(draw.integers(1, 4)), int(draw.integers(1, 4))
    x = draw.normal(size=(n, d)) * rng.choice([1.0, 4.0])
    weights = draw.random(k) + 0.1
    return x, weights / weights.sum(), x[draw.integers(n, size=k)] + draw.normal(size=(k, d)), draw.random((k, d)) + 0.5


def never_falls(rng):
    x, weights, means, variances = start(rng)
    (weights, means, variances, history), = yield [[x, weights, means, variances, 25, 0.05]]
    drop = float(np.min(np.diff(history)))
    assert drop > -1e-9, f"the mean log-likelihood falls by {-drop:.3g} in iteration {int(np.argmin(np.diff(history))) + 1}"
    assert abs(weights.sum() - 1) < 1e-9, f"the weights sum to {weights.sum():.6g}"
    assert variances.min() >= 0.05 - 1e-12, f"a variance of {variances.min():.4g} lies below the floor of 0.05"


def order_of_components(rng):
    x, weights, means, variances = start(rng)
    order = np.array(rng.sample(range(len(weights)), len(weights)))
    a, b = yield [[x, weights, means, variances, 4, 0.05], [x, weights[order], means[order], variances[order], 4, 0.05]]
    gap = max(np.abs(a[i][order] - b[i]).max() for i in range(3))
    assert gap < 1e-7, f"listing the components in another order changes the result by {gap:.3g}"


def continues(rng):
    x, weights, means, variances = start(rng)
    whole, first = yield [[x, weights, means, variances, 5, 0.05], [x, weights, means, variances, 3, 0.05]]
    rest, = yield [[x, *first[:3], 2, 0.05]]
    gap = max(np.abs(whole[i] - rest[i]).max() for i in range(3))
    assert gap < 1e-7, f"three iterations and two more differ from five by {gap:.3g}"

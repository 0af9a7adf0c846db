# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def make(x=None, gain=None, bias=None, upstream=None, eps=1e-5, seed=0, shape=None, mean=0.0, scale=1.0, dtype="float64", constant=False):
    if x is not None:
        return [np.array(array, float) for array in (x, gain, bias, upstream)] + [eps]
    draw = np.random.default_rng(seed)
    x = draw.normal(size=shape) * scale + mean
    if constant:
        x[0] = 7.0
    arrays = [x, 1 + 0.5 * draw.normal(size=shape[-1]), draw.normal(size=shape[-1]), draw.normal(size=shape)]
    return [array.astype(dtype) for array in arrays] + [eps]


def problem(rng):
    draw = np.random.default_rng(rng.getrandbits(64))
    shape = tuple(int(size) for size in draw.integers(1, 4, size=draw.integers(0, 3))) + (int(draw.integers(2, 6)),)
    return draw.normal(size=shape), draw.normal(size=shape[-1]), draw.normal(size=shape[-1]), draw.normal(size=shape), rng.choice([1e-3, 0.5])


def central_differences(rng):
    x, gain, bias, upstream, eps = problem(rng)
    h = 1e-5
    calls, names = [[x, gain, bias, upstream, eps]], []
    for position, name in ((0, "x"), (1, "gain"), (2, "bias")):
        array = calls[0][position]
        for index in [tuple(rng.randrange(size) for size in array.shape) for _ in range(3)]:
            names.append((name, position, index))
            for sign in (1, -1):
                moved = array.copy()
                moved[index] += sign * h
                calls.append([moved if i == position else item for i, item in enumerate(calls[0])])
    results = yield calls
    losses = [float((np.asarray(result[0]) * upstream).sum()) for result in results]
    for i, (name, position, index) in enumerate(names):
        slope = (losses[1 + 2 * i] - losses[2 + 2 * i]) / (2 * h)
        told = float(results[0][1 + position][index])
        assert abs(told - slope) <= 1e-6 * (1 + abs(slope)), f"d{name}{list(index)} is {told:.7g}, central differences give {slope:.7g}"


def invariance(rng):
    x, gain, bias, upstream, eps = problem(rng)
    shift = rng.uniform(-9, 9)
    (y, dx, _, _), (moved, _, _, _) = yield [[x, gain, bias, upstream, eps], [x + shift, gain, bias, upstream, eps]]
    gap = np.abs(y - moved).max()
    assert gap < 1e-8, f"adding {shift:.2f} to a row changes y by {gap:.3g}"
    total = np.abs(np.asarray(dx).sum(axis=-1)).max()
    assert total < 1e-8 * (1 + np.abs(dx).max()), f"a shift of a row changes nothing, yet its gradient sums to {total:.3g}"

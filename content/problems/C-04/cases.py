# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def make(kind="random", seed=0, d=1, r=1, v=2, sizes=(), smoothing=0.1, pad=0, empty=None, zero_b=False, spread=1.0):
    if kind == "worked":
        one = np.ones((1, 1))
        return [np.zeros((1, 2)), one, np.array([[1.0, 0.0]]), 2.0, [(np.ones((2, 1)), np.array([1, 0]))], 0.1, 0.2, 0]
    rng = np.random.default_rng(seed)
    base, a = rng.normal(size=(d, v)) * spread / np.sqrt(d), rng.normal(size=(d, r)) / np.sqrt(d)
    b = np.zeros((r, v)) if zero_b else rng.normal(size=(r, v))
    micro = [(rng.normal(size=(n, d)), np.where(rng.random(n) < 0.3, pad, rng.integers(0, v, n))) for n in sizes]
    if empty is not None:
        micro[empty][1][:] = pad
    return [base, a, b, 1.5, micro, 0.5, smoothing, pad]


def gradient(rng):
    arguments = make(seed=rng.getrandbits(32), d=3, r=2, v=4, sizes=[3, 4])
    h, lr = 1e-5, arguments[5]
    calls, places = [arguments], []
    for which in (1, 2):                               # a, b
        for _ in range(2):
            place = tuple(rng.randrange(size) for size in arguments[which].shape)
            places.append((which, place))
            for sign in (1, -1):
                moved = list(arguments)
                moved[which] = arguments[which].copy()
                moved[which][place] += sign * h
                calls.append(moved)
    first, *others = yield calls
    for i, (which, place) in enumerate(places):
        name = "ab"[which - 1]
        slope = (others[2 * i]["loss"] - others[2 * i + 1]["loss"]) / (2 * h)
        used = (arguments[which][place] - first[name][place]) / lr
        assert abs(slope - used) < 1e-6 + 1e-5 * abs(slope), f"{name}{list(place)} moved as for a gradient of {used:.8f}; the slope of the loss is {slope:.8f}"


def cutting(rng):
    base, a, b, scale, (whole,), lr, smoothing, pad = make(seed=rng.getrandbits(32), d=3, r=2, v=4, sizes=[9])
    cut = rng.randint(1, 8)
    parts = [(whole[0][:cut], whole[1][:cut]), (whole[0][cut:], whole[1][cut:])]
    first, second = yield [[base, a, b, scale, [whole], lr, smoothing, pad], [base, a, b, scale, parts, lr, smoothing, pad]]
    for name in ("a", "b", "loss", "accuracy", "tokens"):
        off = np.abs(np.asarray(first[name]) - second[name]).max()
        assert off < 1e-9, f"nine tokens at once, and as {cut} and {9 - cut}: {name} differs by {off:.3g}"

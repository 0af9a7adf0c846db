# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def make(seed, n, d, hidden, steps, batch, dropout, momentum=0.9, lr=0.05, moving=False):
    rng = np.random.default_rng(seed)
    shapes = {"w1": (d, hidden), "b1": (hidden,), "w2": (hidden,), "b2": (1,)}
    params = {name: rng.normal(size=shape) * 0.5 for name, shape in shapes.items()}
    velocity = {name: rng.normal(size=shape) if moving else np.zeros(shape) for name, shape in shapes.items()}
    state = {"params": params, "velocity": velocity, "key": rng.integers(0, 2**32, size=2, dtype=np.uint32)}
    xs = rng.normal(size=(n, d))
    ys = np.sin(xs.sum(axis=1)) + 0.1 * rng.normal(size=n)
    return [state, xs, ys, steps, {"lr": lr, "momentum": momentum, "batch": batch, "dropout": dropout}]


def resumed(rng):
    first, second = rng.randint(1, 3), rng.randint(1, 3)
    state, xs, ys, _, config = make(rng.getrandbits(32), n=5, d=2, hidden=3, steps=0, batch=3, dropout=0.4)
    (whole, trace), (half, _) = yield [[state, xs, ys, first + second, config], [state, xs, ys, first, config]]
    (rest, tail), = yield [[half, xs, ys, second, config]]
    for part in ("params", "velocity"):
        for name in whole[part]:
            off = np.abs(whole[part][name] - rest[part][name]).max()
            assert off < 1e-9, f"{first} + {second} steps in two calls: {part} {name} differs by {off:.3g} from {first + second} steps at once"
    assert np.array_equal(whole["key"], rest["key"]), "the keys at the end differ between one call and two"
    assert np.allclose(trace["loss"][first:], tail["loss"]), f"the losses after step {first} are {trace['loss'][first:]} at once and {tail['loss']} resumed"


def gradient(rng):
    arguments = make(rng.getrandbits(32), n=6, d=2, hidden=3, steps=1, batch=4, dropout=0.3)
    state, *rest = arguments
    h, places, calls = 1e-5, [], [arguments]
    for name in ("w1", "b1", "w2", "b2"):
        place = tuple(rng.randrange(size) for size in state["params"][name].shape)
        places.append((name, place))
        for sign in (1, -1):
            moved = state["params"][name].copy()
            moved[place] += sign * h
            calls.append([{**state, "params": {**state["params"], name: moved}}, *rest])
    (after, _), *others = yield calls
    for i, (name, place) in enumerate(places):
        slope = (others[2 * i][1]["loss"][0] - others[2 * i + 1][1]["loss"][0]) / (2 * h)
        used = (state["params"][name][place] - after["params"][name][place]) / rest[-1]["lr"]
        assert abs(slope - used) < 1e-6 * (1 + abs(slope)), f"{name}{list(place)} moved as for a gradient of {used:.7f}; the slope of the loss is {slope:.7f}"

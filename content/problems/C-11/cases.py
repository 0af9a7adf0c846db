# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def make(kind="random", seed=0, n=1, d=1, peak=0.1, floor=0.0, warmup=1, total=3, momentum=0.5, decay=0.0):
    if kind == "worked":
        return [np.array([[2.0]]), np.array([2.0]), np.array([0.0]), peak, floor, warmup, total, momentum, decay]
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(n, d))
    y = x @ rng.normal(size=d) + 0.3 * rng.normal(size=n)
    return [x, y, rng.normal(size=d), peak, floor, warmup, total, momentum, decay]


def gradient(rng):
    arguments = make(seed=rng.getrandbits(32), n=5, d=3, peak=0.1, warmup=1, total=1, momentum=0.9)
    w, h = arguments[2], 1e-5
    calls = [arguments]
    for k in range(3):
        for sign in (1, -1):
            moved = list(arguments)
            moved[2] = w + sign * h * np.eye(3)[k]
            calls.append(moved)
    (after, _, rates), *others = yield calls
    assert len(rates) == 1 and rates[0] > 0, f"one step of warm-up has the rates {rates.tolist()}"
    for k in range(3):
        slope = (others[2 * k][1][0] - others[2 * k + 1][1][0]) / (2 * h)
        used = (w[k] - after[k]) / rates[0]
        assert abs(slope - used) < 1e-6 * (1 + abs(slope)), f"weight {k} moved as for a gradient of {used:.7f}; the slope of the loss is {slope:.7f}"


def movement(rng):
    warmup = rng.randint(0, 4)
    total = warmup + rng.randint(1, 5)
    x, y, w, *rest = make(seed=rng.getrandbits(32), n=4, d=2, peak=0.1, floor=0.02, warmup=warmup, total=total, momentum=0.7)
    # Prefixes of one run have other schedules, so the weights in between come from the rates themselves.
    (last, losses, rates), = yield [[x, y, w, *rest]]
    assert len(losses) == total + 1 and len(rates) == total, f"{total} steps gave {len(losses)} losses and {len(rates)} rates"
    assert abs(rates[-1] - 0.02) < 1e-12, f"the last of {total} rates is {rates[-1]:.6f}, the floor 0.02"
    velocity = np.zeros(2)
    for step, rate in enumerate(rates):
        residual = x @ w - y
        assert abs(losses[step] - residual @ residual / 8) < 1e-9, f"before step {step + 1} the loss is {residual @ residual / 8:.6f}, returned {losses[step]:.6f}"
        velocity = 0.7 * velocity + x.T @ residual / 4
        w = w - rate * velocity
    assert np.allclose(w, last), f"the returned rates lead to {w}, returned {last}"

# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def make(w=None, b=0.0, x=None, y=None, l2=0.0, seed=0, n=0, d=0, scale=1.0, soft=False, dtype="float64"):
    if x is not None:
        return [np.array(w, float), b, np.array(x, float).reshape(-1, len(w)), np.array(y, float), l2]
    draw = np.random.default_rng(seed)
    x = draw.normal(size=(n, d)) * scale
    w = draw.normal(size=d)
    y = draw.random(n) if soft else (draw.random(n) < 0.4).astype(float)
    return [array.astype(dtype) for array in (w,)] + [float(draw.normal())] + [array.astype(dtype) for array in (x, y)] + [l2]


def problem(rng):
    draw = np.random.default_rng(rng.getrandbits(64))
    n, d = int(draw.integers(1, 8)), int(draw.integers(1, 5))
    y = draw.random(n)
    y[draw.random(n) < 0.5] = 1.0
    return draw.normal(size=d), float(draw.normal()), draw.normal(size=(n, d)) * 2, y, rng.choice([0.0, 0.3, 2.0])


def central_differences(rng):
    w, b, x, y, l2 = problem(rng)
    h = 1e-5
    calls = [[w, b, x, y, l2]]
    for j in range(len(w)):
        for sign in (1, -1):
            moved = w.copy()
            moved[j] += sign * h
            calls.append([moved, b, x, y, l2])
    calls += [[w, b + h, x, y, l2], [w, b - h, x, y, l2]]
    results = yield calls
    losses = [float(result[0]) for result in results]
    told = list(np.asarray(results[0][1], float)) + [float(results[0][2])]
    for j, value in enumerate(told):
        slope = (losses[1 + 2 * j] - losses[2 + 2 * j]) / (2 * h)
        where = f"w[{j}]" if j < len(w) else "b"
        assert abs(value - slope) <= 1e-7 + 1e-6 * abs(slope), f"d loss / d {where} is {value:.8g}, central differences give {slope:.8g}"


def flipped(rng):
    w, b, x, y, l2 = problem(rng)
    (loss, grad_w, grad_b), (other, other_w, other_b) = yield [[w, b, x, y, l2], [-w, -b, x, 1 - y, l2]]
    assert abs(loss - other) <= 1e-9 * (1 + abs(loss)), f"with classes exchanged and w, b negated the loss is {other:.8g} for {loss:.8g}"
    gap = max(np.abs(grad_w + other_w).max(), abs(grad_b + other_b))
    assert gap < 1e-9, f"with classes exchanged and w, b negated the gradient is not the negative one, off by {gap:.3g}"

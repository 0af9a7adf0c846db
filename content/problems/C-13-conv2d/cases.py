# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def out_shape(x, weight, stride, padding):
    return [(x[i] + 2 * padding - weight[i]) // stride + 1 for i in (2, 3)]


def make(image=None, kernel=None, bias=None, upstream=None, seed=0, x=None, weight=None, stride=1, padding=0, dtype="float64"):
    if image is not None:
        arrays = [np.array(image, float)[None, None], np.array(kernel, float)[None, None], np.array(bias, float), np.array(upstream, float)[None, None]]
        return arrays + [stride, padding]
    draw = np.random.default_rng(seed)
    up = [x[0], weight[0]] + out_shape(x, weight, stride, padding)
    arrays = [draw.normal(size=shape) for shape in (x, weight, weight[:1], up)]
    return [array.astype(dtype) for array in arrays] + [stride, padding]


def problem(rng):
    c, stride, padding = rng.randint(1, 2), rng.randint(1, 3), rng.randint(0, 2)
    weight = [rng.randint(1, 2), c, rng.randint(1, 3), rng.randint(1, 3)]
    x = [rng.randint(1, 2), c, rng.randint(3, 6), rng.randint(3, 6)]
    return make(seed=rng.getrandbits(32), x=x, weight=weight, stride=stride, padding=padding)


def central_differences(rng):
    arguments = problem(rng)
    h = 1e-4
    calls, names = [arguments], []
    for position, name in ((0, "x"), (1, "weight"), (2, "bias")):
        for index in [tuple(rng.randrange(size) for size in arguments[position].shape) for _ in range(3)]:
            names.append((name, position, index))
            for sign in (1, -1):
                moved = arguments[position].copy()
                moved[index] += sign * h
                calls.append([moved if i == position else item for i, item in enumerate(arguments)])
    results = yield calls
    losses = [float((np.asarray(result[0]) * arguments[3]).sum()) for result in results]
    for i, (name, position, index) in enumerate(names):
        slope = (losses[1 + 2 * i] - losses[2 + 2 * i]) / (2 * h)
        told = float(results[0][1 + position][index])
        assert abs(told - slope) <= 1e-6 * (1 + abs(slope)), f"d{name}{list(index)} is {told:.7g}, central differences give {slope:.7g}"


def adjoint(rng):
    x, weight, bias, upstream, stride, padding = problem(rng)
    (y, dx, dweight, _), = yield [[x, weight, 0 * bias, upstream, stride, padding]]
    forward = float((np.asarray(y) * upstream).sum())
    for name, value in (("<x, dx>", float((x * dx).sum())), ("<weight, dweight>", float((weight * dweight).sum()))):
        says = f"without bias y is linear, so {name} should be <y, upstream> = {forward:.6g}; it is {value:.6g}"
        assert abs(value - forward) < 1e-8 * (1 + abs(forward)), says

# SPDX-License-Identifier: CC-BY-4.0
import math

import numpy as np


def make(kind="random", seed=0, sizes=(), times=1, passes=1, start=1.0, l2=0.0, clip=10.0, lr=0.05, scale=3.0, dtype="float64"):
    if kind == "worked":
        return [[0.5, 2.0], [["add", np.array([2.0, -2.0]), np.array([1, 1])], ["loss"], ["step"], ["predict", np.array([2.0, -2.0])]]]
    if kind == "mistake":
        return [[], [["add", np.array([100.0]), np.array([0])], ["loss"], ["step"]]]
    rng = np.random.default_rng(seed)
    calls = []
    for _ in range(passes):
        for n in list(sizes) * times:
            z = rng.normal(size=n) * scale
            y = (rng.random(n) < 1 / (1 + np.exp(-np.clip(z, -30, 30) / 2))).astype(np.int8)
            calls.append(["add", z.astype(dtype), y])
        calls += [["loss"], ["step"]]
    calls.append(["predict", np.array([-1.0, 0.0, 2.0]).astype(dtype) * scale])
    return [[lr, start, l2, clip], calls]


def draw(rng):
    generator = np.random.default_rng(rng.getrandbits(64))
    n = int(generator.integers(2, 12))
    return generator, generator.normal(size=n) * 4, generator.integers(0, 2, n), float(np.exp(generator.normal() * 0.7)), 0.4


def gradient(rng):
    _, z, y, start, l2 = draw(rng)
    h, lr = 1e-4, 0.01
    script = [["add", z, y], ["loss"], ["step"]]
    here, up, down = yield [[[lr, start * math.exp(shift), l2, 1e9], script] for shift in (0.0, h, -h)]
    slope = (up[1] - down[1]) / (2 * h)
    used = (math.log(start) - math.log(here[2])) / lr
    assert abs(slope - used) < 1e-6 + 1e-5 * abs(slope), f"at T = {start:.4f} the step used a gradient of {used:.7f}; the slope of the loss in log T is {slope:.7f}"


def cutting(rng):
    generator, z, y, start, l2 = draw(rng)
    cut = int(generator.integers(1, len(z)))
    end = [["loss"], ["step"]]
    whole, parts = yield [
        [[0.1, start, l2, 10.0], [["add", z, y], *end]],
        [[0.1, start, l2, 10.0], [["add", z[:cut], y[:cut]], ["add", z[cut:], y[cut:]], *end]],
    ]
    for name, one, two in zip(("loss", "temperature"), whole[-2:], parts[-2:]):
        assert abs(one - two) < 1e-9 * (1 + abs(one)), f"{len(z)} examples at once and as {cut} and {len(z) - cut}: {name} is {one:.9g} and then {two:.9g}"

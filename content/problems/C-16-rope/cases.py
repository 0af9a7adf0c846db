# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def make(seed=None, shape=None, first=0, x=None, positions=None, base=10000.0, layout="interleaved", dtype="float32"):
    if x is None:
        rng = np.random.default_rng(seed)
        x, positions = rng.normal(size=shape), np.arange(first, first + shape[-2])
    return [np.array(x, dtype=dtype), np.array(positions, dtype=np.int64), base, layout]


def distance_only(rng):
    draw = np.random.default_rng(rng.getrandbits(64))
    d, layout = 2 * int(draw.integers(1, 9)), rng.choice(("interleaved", "half"))
    pair = draw.normal(size=(2, d))
    at = draw.integers(0, 200, size=2)
    moved = at + int(draw.integers(-300, 5000))
    one, other = yield [[pair, at, 10000.0, layout], [pair, moved, 10000.0, layout]]
    before, after = one[0] @ one[1], other[0] @ other[1]
    assert abs(before - after) < 1e-8, f"positions {at.tolist()} give the inner product {before:.6f}, positions {moved.tolist()} give {after:.6f}"


def lengths_stay(rng):
    draw = np.random.default_rng(rng.getrandbits(64))
    x = draw.normal(size=(4, 2 * int(draw.integers(1, 9))))
    turned, = yield [[x, draw.integers(-50, 10000, size=4), 10000.0, rng.choice(("interleaved", "half"))]]
    before, after = np.linalg.norm(x, axis=1), np.linalg.norm(turned, axis=1)
    row = int(np.abs(before - after).argmax())
    assert abs(before[row] - after[row]) < 1e-9, f"row {row} has length {before[row]:.6f} before and {after[row]:.6f} after"


def layouts_agree(rng):
    draw = np.random.default_rng(rng.getrandbits(64))
    half = int(draw.integers(1, 9))
    x, at = draw.normal(size=(3, 2 * half)), draw.integers(0, 1000, size=3)
    # Entry 2i of the interleaved layout is entry i of the other, 2i + 1 is i + d/2.
    place = np.arange(2 * half).reshape(2, half).T.ravel()
    interleaved, halves = yield [[x[:, place], at, 10000.0, "interleaved"], [x, at, 10000.0, "half"]]
    gap = np.abs(interleaved - halves[:, place]).max()
    assert gap < 1e-9, f"d = {2 * half}: the layouts differ by {gap:.3g} after the permutation"

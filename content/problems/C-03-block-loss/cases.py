# SPDX-License-Identifier: CC-BY-4.0
import numpy as np

IGNORED = -100


def make(kind="random", seed=0, n=1, d=1, v=2, block=1, ignored=0.0, spread=1.0, scale=1.0, passes=1, hole=False, uneven=False):
    if kind == "worked":
        return [np.array([[1.0], [5.0]]), np.array([[0.0, np.log(3)]]), np.array([1, IGNORED]), 1, 1.0, 1]
    rng = np.random.default_rng(seed)
    hidden, weight = rng.normal(size=(n, d)), rng.normal(size=(d, v)) * spread / np.sqrt(d)
    targets = rng.integers(0, v, n)
    targets[rng.random(n) < ignored] = IGNORED
    if uneven:
        # The first row alone is real in its block, and hard.
        targets[1:block] = IGNORED
        targets[0] = (hidden[0] @ weight).argmin()
    if hole:
        # What stands in a row without a target is anything.
        targets[n // 2] = IGNORED
        hidden[targets == IGNORED] = np.nan
    return [hidden, weight, targets, block, scale, passes]


def gradient(rng):
    arguments = make(seed=rng.getrandbits(32), n=7, d=3, v=5, block=3, ignored=0.3, scale=rng.uniform(0.5, 2.0))
    h, scale, calls, places = 1e-5, arguments[4], [arguments], []
    for which in (0, 1):                               # hidden, weight
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
        name = ("hidden", "weight")[which]
        slope = scale * (others[2 * i][0] - others[2 * i + 1][0]) / (2 * h)
        given = first[1 + which][place]
        assert abs(slope - given) < 1e-6 + 1e-5 * abs(slope), f"{name}{list(place)}: the gradient is {given:.8f}, the slope of the loss {slope:.8f}"


def cutting(rng):
    arguments = make(seed=rng.getrandbits(32), n=9, d=3, v=6, block=9, ignored=0.3)
    block = rng.randint(1, 8)
    first, second = yield [arguments, arguments[:3] + [block] + arguments[4:]]
    for name, one, two in zip(("the loss", "the gradient of hidden", "the gradient of weight"), first, second):
        off = np.abs(np.asarray(one) - two).max()
        assert off < 1e-10, f"nine rows in one block, and in blocks of {block}: {name} differs by {off:.3g}"


def constant(rng):
    """A number added to all logits of a row changes nothing, so the gradient of each row's logits adds up to zero."""
    hidden, weight, targets, block, scale, passes = make(seed=rng.getrandbits(32), n=8, d=3, v=6, block=3, ignored=0.2)
    shift = np.array([[rng.uniform(-3, 3)] for _ in range(3)])
    first, second = yield [[hidden, weight, targets, block, scale, passes], [hidden, weight + shift, targets, block, scale, passes]]
    assert abs(first[0] - second[0]) < 1e-10, f"a column added to all columns of weight moves the loss from {first[0]:.12f} to {second[0]:.12f}"
    for name, result in (("first", first), ("shifted", second)):
        rows = np.abs(result[2].sum(axis=1)).max()
        assert rows < 1e-10, f"the columns of the {name} gradient of weight add up to {rows:.3g} and not to zero"

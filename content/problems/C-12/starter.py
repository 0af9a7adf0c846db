# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def split(key, count):
    """key (2,) uint32 -> (count, 2) uint32: new keys. Use each key once."""
    return np.random.default_rng([0, int(key[0]), int(key[1])]).integers(0, 2**32, size=(count, 2), dtype=np.uint32)


def uniform(key, shape):
    """key (2,) uint32 -> numbers in [0, 1)."""
    return np.random.default_rng([1, int(key[0]), int(key[1])]).random(shape)


def train(state, xs, ys, steps, config):
    """state {"params", "velocity", "key"}, xs (n, d), ys (n,) -> state, {"loss": (steps,), "params": {name: (steps, ...)}}."""
    raise NotImplementedError

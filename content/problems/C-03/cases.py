# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def batch(rng, size, time, v):
    tokens = rng.integers(1, v, (size, time))
    for row in tokens:                                     # padding on the right
        row[rng.integers(time // 2, time + 1):] = 0
    return tokens


def make(seed, v, d, train, valid, epochs, lr, max_norm, empty=None, favor_pad=False, times=1):
    rng = np.random.default_rng(seed)
    embedding, output = rng.normal(size=(v, d)).astype(np.float32), rng.normal(size=(d, v)).astype(np.float32)
    if favor_pad:
        # Padding is followed by padding: hits that must not count.
        embedding[0], output[:, 0] = 3.0, 3.0
    sets = [[batch(rng, *shape, v) for shape in shapes * times] for shapes in (train, valid)]
    if empty is not None:
        for batches in sets:
            batches[empty][:] = 0
    return [embedding, output, *sets, epochs, lr, max_norm]


def padding(rng):
    arguments = make(rng.getrandbits(32), v=6, d=3, train=[[2, 5], [3, 4]], valid=[[2, 6]], epochs=2, lr=0.3, max_norm=0.5)
    wide = list(arguments)
    wide[2], wide[3] = ([np.pad(tokens, ((0, 2), (0, 3))) for tokens in batches] for batches in arguments[2:4])
    (first, *weights), (second, *others) = yield [arguments, wide]
    for i, (one, two) in enumerate(zip(first, second)):
        for name in ("loss", "accuracy", "perplexity", "tokens"):
            assert np.isclose(one[name], two[name], rtol=1e-3, atol=1e-4), f"pass {i}: {name} is {one[name]:.5f}, with more padding {two[name]:.5f}"
    for one, two in zip(weights, others):
        assert np.allclose(one, two, rtol=1e-3, atol=1e-4), f"more padding moves a trained weight by {np.abs(one - two).max():.3g}"

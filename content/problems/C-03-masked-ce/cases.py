# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def batch(rng, size, time, vocabulary, pad, scale=1.0, dtype="float64"):
    logits = (rng.normal(size=(size, time, vocabulary)) * scale).astype(dtype)
    tokens = rng.integers(0, vocabulary, (size, time))
    for row in tokens:                                 # padding on the right
        row[rng.integers(time // 2, time + 1):] = pad
    return logits, tokens


def make(seed, shapes, vocabulary, pad=0, scale=1.0, dtype="float64", empty=None, favor_pad=False, times=1):
    if shapes == "worked":
        return [[(np.array([[[0.0, 0], [2, 0], [7, 7], [5, 5]]]), np.array([[1, 1, 1, 0]]))], 0]
    rng = np.random.default_rng(seed)
    batches = [batch(rng, *shape, vocabulary, pad, scale, dtype) for shape in shapes * times]
    if empty is not None:
        batches[empty][1][:] = pad
    if favor_pad:
        for logits, _ in batches:
            logits[..., pad] += 2.0
    return [batches, pad]


def draw(rng):
    generator = np.random.default_rng(rng.getrandbits(64))
    size, time, vocabulary = generator.integers(2, 7), generator.integers(2, 9), generator.integers(2, 8)
    return generator, *batch(generator, size, time, vocabulary, 0, 3.0)


def compare(first, second, what):
    for name in ("loss", "accuracy", "perplexity", "tokens"):
        assert np.isclose(first[name], second[name]), f"{what}: {name} is {first[name]:.6g} and then {second[name]:.6g}"


def cutting(rng):
    generator, logits, tokens = draw(rng)
    cut = generator.integers(1, len(tokens))
    whole, parts = yield [[[(logits, tokens)], 0], [[(logits[:cut], tokens[:cut]), (logits[cut:], tokens[cut:])], 0]]
    compare(whole, parts, f"{len(tokens)} sequences in one batch and in two of {cut} and {len(tokens) - cut}")


def shifting(rng):
    generator, logits, tokens = draw(rng)
    moved = logits + generator.normal(size=tokens.shape)[..., None] * 500
    first, second = yield [[[(logits, tokens)], 0], [[(moved, tokens)], 0]]
    compare(first, second, "a constant was added to all logits of each position")

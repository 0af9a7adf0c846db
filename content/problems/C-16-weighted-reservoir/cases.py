# SPDX-License-Identifier: CC-BY-4.0
import random


def make(seed, n, k):
    rng = random.Random(seed)
    return [[rng.choice((0.0, 0.5, 1.0, 2.0, 8.0)) * (1 + rng.random()) for _ in range(n)], [rng.uniform(1e-9, 1 - 1e-9) for _ in range(n)], k]


def scaled(rng):
    weights, uniforms, k = make(rng.randrange(10 ** 6), 20, rng.randint(1, 8))
    one, other = yield [[weights, uniforms, k], [[w / 1024 for w in weights], uniforms, k]]
    assert one == other, f"{one}, and {other} with all weights divided by 1024"


def prefixes(rng):
    weights, uniforms, k = make(rng.randrange(10 ** 6), 12, rng.randint(1, 4))
    samples = yield [[weights[:n], uniforms[:n], k] for n in range(13)]
    for n, (before, after) in enumerate(zip(samples, samples[1:])):
        new = set(after) - set(before)
        assert new <= {n}, f"item {min(new - {n})} is in the sample after {n + 1} items and was not after {n}"


def frequencies(rng):
    # Two kinds of items, of weight 1 and 3, and a sample that is small beside the stream.
    n, k = 12000, 1200
    weights = [1.0, 3.0] * (n // 2)
    sample, = yield [[weights, [rng.uniform(1e-12, 1 - 1e-12) for _ in range(n)], k]]
    assert len(sample) == k, f"{len(sample)} items for {k}"
    heavy = sum(index % 2 for index in sample) / k
    # Exactly 3/4 for the first draw, a little less as heavy items are used up: 0.740; 0.06 is more than four standard deviations.
    assert abs(heavy - 0.740) < 0.06, f"items of weight 3 are {heavy:.3f} of the sample, about 0.740 is right"

# SPDX-License-Identifier: CC-BY-4.0
import random


def query(rng, documents, levels, unjudged, missing):
    scores = [rng.randrange(levels) / 4 if levels else rng.random() for _ in range(documents)]
    gains = [rng.choice([0, 0, 0, 1, 1, 2, 3]) for _ in range(documents)]
    gains = [None if rng.random() < unjudged else gain for gain in gains]
    judged = [gain for gain in gains if gain is not None] + [rng.choice([0, 1, 2]) for _ in range(missing)]
    rng.shuffle(judged)
    return [scores, gains, judged]


def make(seed=0, queries=1, documents=5, levels=0, unjudged=0.2, missing=2, k=3):
    rng = random.Random(seed)
    return [[query(rng, documents, levels, unjudged, missing) for _ in range(queries)], k]


def orders(scores, gains):
    """All orders that ties allow, each once for each way to reach it."""
    from itertools import permutations
    for order in permutations(range(len(scores))):
        if all(scores[a] >= scores[b] for a, b in zip(order, order[1:])):
            yield [gains[i] for i in order]


def by_enumeration(rng):
    from math import log2
    scores, gains, judged = query(rng, rng.randint(1, 6), rng.choice([1, 2, 3]), 0.25, 1)
    judged.append(1)
    k = rng.randint(1, 7)
    (ndcg, mrr, coverage, counted), = yield [[[[scores, gains, judged]], k]]
    discounted = lambda ranked: sum((2 ** gain - 1) / log2(r + 2) for r, gain in enumerate(ranked[:k]) if gain)
    sums, count = [0.0, 0.0, 0.0], 0
    for ranked in orders(scores, gains):
        top = ranked[:k]
        sums[0] += discounted(ranked)
        sums[1] += next((1 / r for r, gain in enumerate(top, 1) if gain), 0.0)
        sums[2] += sum(gain is not None for gain in top) / len(top)
        count += 1
    want = [sums[0] / count / discounted(sorted(judged, reverse=True)), sums[1] / count, sums[2] / count]
    for name, told, expected in zip(("nDCG", "MRR", "coverage"), (ndcg, mrr, coverage), want):
        assert abs(told - expected) < 1e-9, f"scores {scores}, gains {gains}, k = {k}: {name} {told:.6g}, the mean over {count} orders is {expected:.6g}"
    assert counted == 1, f"{counted} queries counted of 1"


def order_is_free(rng):
    queries = [query(rng, rng.randint(0, 8), rng.choice([2, 3]), 0.2, 1) for _ in range(3)]
    shuffled = []
    for scores, gains, judged in queries:
        order = rng.sample(range(len(scores)), len(scores))
        shuffled.append([[scores[i] for i in order], [gains[i] for i in order], judged])
    k = rng.randint(1, 6)
    a, b = yield [[queries, k], [shuffled, k]]
    for name, one, other in zip(("nDCG", "MRR", "coverage"), a, b):
        assert one == other or abs(one - other) < 1e-9 or (one != one and other != other), (
            f"{name} is {one:.6g} with the documents in one order and {other:.6g} in another")

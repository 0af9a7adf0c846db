# SPDX-License-Identifier: CC-BY-4.0
import random
from functools import lru_cache


def make(seed, n, m, vocabulary, substitute=1, insert=1, delete=1, disjoint=False):
    rng = random.Random(seed)
    gold = [rng.randrange(vocabulary) for _ in range(n)]
    heard = [rng.randrange(vocabulary) + (vocabulary if disjoint else 0) for _ in range(m)]
    return [gold, heard, substitute, insert, delete]


def check(args, result):
    import reference
    gold, heard, substitute, insert, delete = (list(args) + [1, 1, 1])[:5]
    best = reference.align(*args)[0]
    try:
        distance, pairs = result
        pairs = [tuple(pair) for pair in pairs]
    except (TypeError, ValueError):
        return "expected a pair of a number and a list of pairs"
    if distance != best:
        return f"the distance is {best}, you say {distance}"
    if [i for i, _ in pairs if i is not None] != list(range(len(gold))):
        return f"the gold indices of the alignment are not 0 to {len(gold) - 1}, each once and in order"
    if [j for _, j in pairs if j is not None] != list(range(len(heard))):
        return f"the heard indices of the alignment are not 0 to {len(heard) - 1}, each once and in order"
    if (None, None) in pairs:
        return "a pair holds two Nones"
    cost = sum(insert if i is None else delete if j is None else (gold[i] != heard[j]) * substitute for i, j in pairs)
    return None if cost == distance else f"the pairs cost {cost}, the distance is {distance}"


def small(rng):
    tokens = "abc"[:rng.randint(1, 3)]
    gold, heard = ([rng.choice(tokens) for _ in range(rng.randint(0, 7))] for _ in range(2))
    return [gold, heard] + [rng.randint(0, 4) for _ in range(3)]


def against_recursion(rng):
    args = small(rng)
    gold, heard, substitute, insert, delete = args

    @lru_cache(None)
    def least(i, j):
        if not i or not j:
            return i * delete + j * insert
        return min(least(i - 1, j - 1) + (gold[i - 1] != heard[j - 1]) * substitute, least(i - 1, j) + delete, least(i, j - 1) + insert)

    result, = yield [args]
    says = check(args, result)
    assert not says, says
    assert result[0] == least(len(gold), len(heard)), f"the distance is {least(len(gold), len(heard))}, you say {result[0]}"


def mirrored(rng):
    gold, heard, substitute, insert, delete = small(rng)
    one, other = yield [[gold, heard, substitute, insert, delete], [heard, gold, substitute, delete, insert]]
    assert all(isinstance(answer, (tuple, list)) for answer in (one, other)), "expected (distance, alignment)"
    assert one[0] == other[0], f"{one[0]} one way and {other[0]} with sides and weights traded"

# SPDX-License-Identifier: CC-BY-4.0
import itertools
import random


def make(seed, n, room, longest, shortest=1):
    rng = random.Random(seed)
    return [[rng.randint(shortest, longest) for _ in range(n)], room]


def judge(lengths, room, chosen, total, count):
    if not isinstance(chosen, list) or any(not isinstance(i, int) or not 0 <= i < len(lengths) for i in chosen):
        return "expected a list of indices of documents"
    if any(a >= b for a, b in zip(chosen, chosen[1:])):
        return "the indices do not increase: sorted, each once"
    mine = sum(lengths[i] for i in chosen)
    if mine > room:
        return f"{mine} tokens in a room of {room}"
    if mine < total:
        return f"{total} tokens fit, you fill {mine}"
    return None if len(chosen) == count else f"{count} documents fill {total} tokens, you take {len(chosen)}"


def check(args, result):
    import reference
    best = reference.fill(*args)
    return judge(*args, result, sum(args[0][i] for i in best), len(best))


def against_all_selections(rng):
    lengths = [rng.randint(1, 9) for _ in range(rng.randint(0, 9))]
    room = rng.randint(0, 25)
    chosen, = yield [[lengths, room]]
    selections = (s for n in range(len(lengths) + 1) for s in itertools.combinations(lengths, n) if sum(s) <= room)
    best = max(selections, key=lambda s: (sum(s), -len(s)))
    says = judge(lengths, room, chosen, sum(best), len(best))
    assert not says, f"lengths {lengths}, room {room}: {says}"


def more_room(rng):
    lengths = [rng.randint(1, 40) for _ in range(12)]
    room = rng.randint(1, 150)
    small, large = yield [[lengths, room], [lengths, room + rng.randint(1, 5)]]
    sums = [sum(lengths[i] for i in chosen) for chosen in (small, large)]
    assert sums[0] <= sums[1], f"{sums[0]} tokens in a room of {room}, {sums[1]} in a larger one"

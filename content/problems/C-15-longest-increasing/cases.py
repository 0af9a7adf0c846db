# SPDX-License-Identifier: CC-BY-4.0
import random


def make(seed, n, costs, scores):
    rng = random.Random(seed)
    return [[[rng.randrange(costs), rng.randrange(scores)] for _ in range(n)]]


def judge(runs, chain, longest):
    if not isinstance(chain, list) or any(not isinstance(i, int) or not 0 <= i < len(runs) for i in chain):
        return "expected a list of indices of runs"
    for a, b in zip(chain, chain[1:]):
        if not (runs[a][0] < runs[b][0] and runs[a][1] < runs[b][1]):
            return f"run {b} {list(runs[b])} may not follow run {a} {list(runs[a])}"
    return None if len(chain) == longest else f"the longest chain has {longest} runs, yours {len(chain)}"


def check(args, result):
    import reference
    return judge(args[0], result, len(reference.longest_chain(args[0])))


def against_table(rng):
    runs = [[rng.randint(0, 8), rng.randint(0, 8)] for _ in range(rng.randint(0, 14))]
    chain, = yield [[runs]]
    longest = {}
    for i in sorted(range(len(runs)), key=lambda i: runs[i]):
        longest[i] = 1 + max((length for j, length in longest.items() if runs[j][0] < runs[i][0] and runs[j][1] < runs[i][1]), default=0)
    says = judge(runs, chain, max(longest.values(), default=0))
    assert not says, f"runs {runs}: {says}"


def traded(rng):
    runs = [[rng.randint(0, 30), rng.randint(0, 30)] for _ in range(40)]
    one, other = yield [[runs], [[run[::-1] for run in runs]]]
    assert len(one) == len(other), f"{len(one)} runs, and {len(other)} with cost and score traded"

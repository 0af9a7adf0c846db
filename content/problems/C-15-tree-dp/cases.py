# SPDX-License-Identifier: CC-BY-4.0
import random


def make(seed, n, shape="random"):
    rng = random.Random(seed)
    names = list(range(n))
    rng.shuffle(names)
    above = {"line": lambda i: i - 1, "star": lambda i: 0, "random": lambda i: rng.randrange(max(0, i - 30), i)}[shape]
    edges = [[names[i], names[above(i)]][::rng.choice((1, -1))] for i in range(1, n)]
    rng.shuffle(edges)
    return [[rng.randint(-9, 10) for _ in range(n)], edges]


def judge(weights, edges, result, best):
    try:
        weight, path = result
        path = list(path)
    except (TypeError, ValueError):
        return "expected (weight, path)"
    if weight != best:
        return f"the best path weighs {best}, you say {weight}"
    if not path or len(set(path)) < len(path) or any(not isinstance(v, int) or not 0 <= v < len(weights) for v in path):
        return "the path is not a list of one or more different nodes"
    there = {frozenset(edge) for edge in edges}
    for a, b in zip(path, path[1:]):
        if frozenset((a, b)) not in there:
            return f"no edge joins {a} and {b}"
    total = sum(weights[v] for v in path)
    return None if total == weight else f"the path weighs {total}, you say {weight}"


def check(args, result):
    import reference
    return judge(*args, result, reference.best_path(*args)[0])


def against_all_paths(rng):
    weights, edges = make(rng.randrange(10 ** 6), rng.randint(1, 9))
    if rng.random() < 0.3:
        weights = [-abs(w) for w in weights]
    result, = yield [[weights, edges]]
    near = {v: [] for v in range(len(weights))}
    for a, b in edges:
        near[a].append(b)
        near[b].append(a)
    best, stack = max(weights), [([v], weights[v]) for v in near]
    while stack:
        path, total = stack.pop()
        best = max(best, total)
        stack += [(path + [v], total + weights[v]) for v in near[path[-1]] if v not in path]
    says = judge(weights, edges, result, best)
    assert not says, f"weights {weights}, edges {edges}: {says}"


def renumbered(rng):
    weights, edges = make(rng.randrange(10 ** 6), 25)
    name = list(range(25))
    rng.shuffle(name)
    moved = [weights[name.index(v)] for v in range(25)]
    one, other = yield [[weights, edges], [moved, [[name[a], name[b]] for a, b in edges]]]
    assert all(isinstance(answer, (tuple, list)) for answer in (one, other)), "expected (weight, path)"
    assert one[0] == other[0], f"{one[0]}, and {other[0]} with the nodes renumbered"

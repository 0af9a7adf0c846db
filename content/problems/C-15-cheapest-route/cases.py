# SPDX-License-Identifier: CC-BY-4.0
import random


def make(seed, n, m, most):
    rng = random.Random(seed)
    # A cheap ring that is too long, and dear shortcuts.
    edges = [[i, (i + 1) % n, rng.randint(0, 3)] for i in range(n)]
    while len(edges) < m:
        a, b = rng.randrange(n), rng.randrange(n)
        edges.append([a, b, 4 * min((b - a) % n, 40) + rng.randint(0, 40)])
    rng.shuffle(edges)
    return [n, edges, 0, n // 2, most]


def judge(n, edges, source, target, most, result, least):
    if least is None or result is None:
        return None if least is result else f"there is {'no' if least is None else 'a'} route within {most} transfers"
    try:
        cost, route = result
        route = list(route)
    except (TypeError, ValueError):
        return "expected (cost, route) or None"
    if cost != least:
        return f"the least cost is {least}, you say {cost}"
    if not route or route[0] != source or route[-1] != target:
        return f"the route does not lead from {source} to {target}"
    if len(route) - 1 > most:
        return f"the route has {len(route) - 1} transfers, {most} are allowed"
    price = {}
    for a, b, c in edges:
        price[a, b] = min(c, price.get((a, b), c))
    for pair in zip(route, route[1:]):
        if pair not in price:
            return f"there is no transfer from {pair[0]} to {pair[1]}"
    paid = sum(price[pair] for pair in zip(route, route[1:]))
    return None if paid == cost else f"the route costs {paid}, you say {cost}"


def check(args, result):
    import reference
    best = reference.cheapest(*args)
    return judge(*args, result, best and best[0])


def least_walk(edges, at, target, most):
    """By trying every walk."""
    found = [0] if at == target else []
    if most:
        for a, b, cost in edges:
            if a == at:
                rest = least_walk(edges, b, target, most - 1)
                if rest is not None:
                    found.append(cost + rest)
    return min(found, default=None)


def against_walks(rng):
    n = rng.randint(1, 5)
    edges = [[rng.randrange(n), rng.randrange(n), rng.randint(0, 6)] for _ in range(rng.randint(0, 9))]
    args = [n, edges, rng.randrange(n), rng.randrange(n), rng.randint(0, 4)]
    result, = yield [args]
    says = judge(*args, result, least_walk(edges, *args[2:]))
    assert not says, f"edges {edges}, from {args[2]} to {args[3]}: {says}"


def one_more(rng):
    args = make(rng.randrange(10 ** 6), 12, 30, rng.randint(1, 6))
    less, more = yield [args, args[:4] + [args[4] + 1]]
    assert less is None or more is not None and more[0] <= less[0], f"{less} with {args[4]} transfers and {more} with one more"

# SPDX-License-Identifier: CC-BY-4.0
def cheapest(n, edges, source, target, most):
    cost, before = [float("inf")] * n, [None] * n
    cost[source] = 0
    for _ in range(most):
        after = cost[:]
        for a, b, price in edges:
            if cost[a] + price < after[b]:
                after[b], before[b] = cost[a] + price, a
        cost = after
    if cost[target] == float("inf"):
        return None
    route = [target]
    while route[-1] != source and len(route) <= n:
        route.append(before[route[-1]])
    return cost[target], route[::-1]

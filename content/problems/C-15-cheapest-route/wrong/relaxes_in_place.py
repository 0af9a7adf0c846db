# SPDX-License-Identifier: CC-BY-4.0
def cheapest(n, edges, source, target, most):
    cost, before = [float("inf")] * n, [None] * n
    cost[source] = 0
    for _ in range(most):
        for a, b, price in edges:
            if cost[a] + price < cost[b]:
                cost[b], before[b] = cost[a] + price, a
    if cost[target] == float("inf"):
        return None
    route = [target]
    while route[-1] != source:
        route.append(before[route[-1]])
    return cost[target], route[::-1]

# SPDX-License-Identifier: CC-BY-4.0
def cheapest(n, edges, source, target, most):
    never = float("inf")
    cost = [never] * n
    cost[source] = 0
    came_from = []                          # came_from[t][b]: the region before b, where layer t improved b
    changed = {source}
    leaving = [[] for _ in range(n)]
    for a, b, price in edges:
        leaving[a].append((b, price))
    for _ in range(most):
        after, improved = cost[:], {}
        # Reads cost and writes after: an edge may not build on another edge of the same layer.
        for a in changed:
            so_far = cost[a]
            for b, price in leaving[a]:
                if so_far + price < after[b]:
                    after[b] = so_far + price
                    improved[b] = a
        if not improved:
            break
        came_from.append(improved)
        cost, changed = after, improved.keys()
    if cost[target] == never:
        return None
    route = [target]
    for improved in reversed(came_from):
        # A layer that did not improve the region left it what it was one layer before.
        if route[-1] in improved:
            route.append(improved[route[-1]])
    return cost[target], route[::-1]

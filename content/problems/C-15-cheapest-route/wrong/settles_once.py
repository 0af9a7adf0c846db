# SPDX-License-Identifier: CC-BY-4.0
import heapq


def cheapest(n, edges, source, target, most):
    out = [[] for _ in range(n)]
    for a, b, price in edges:
        out[a].append((b, price))
    heap, done = [(0, 0, source, (source,))], set()
    while heap:
        cost, used, at, route = heapq.heappop(heap)
        if at == target:
            return cost, list(route)
        if at in done or used == most:
            continue
        done.add(at)
        for b, price in out[at]:
            if b not in done:
                heapq.heappush(heap, (cost + price, used + 1, b, route + (b,)))
    return None

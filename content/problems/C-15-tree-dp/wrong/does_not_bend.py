# SPDX-License-Identifier: CC-BY-4.0
def best_path(weights, edges):
    n = len(weights)
    near = [[] for _ in range(n)]
    for a, b in edges:
        near[a].append(b)
        near[b].append(a)
    order, parent = [0], [None] * n
    for v in order:
        for c in near[v]:
            if c != parent[v]:
                parent[c] = v
                order.append(c)
    down, through = list(weights), [None] * n
    for v in reversed(order):
        above = parent[v]
        if above is not None and weights[above] + down[v] > down[above]:
            down[above], through[above] = weights[above] + down[v], v
    v = max(range(n), key=down.__getitem__)
    best, path = down[v], []
    while v is not None:
        path.append(v)
        v = through[v]
    return best, path

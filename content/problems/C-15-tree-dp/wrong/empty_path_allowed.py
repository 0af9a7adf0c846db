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
    through, best, where = [None] * n, 0, None
    tops = [[] for _ in range(n)]
    for v in reversed(order):
        branches = sorted(tops[v], key=lambda b: -b[0])[:2] + [(0, None), (0, None)]
        total = weights[v] + branches[0][0] + branches[1][0]
        if total > best:
            best, where = total, (v, branches[0][1], branches[1][1])
        reach = weights[v] + branches[0][0]
        through[v] = branches[0][1]
        if parent[v] is not None and reach > 0:
            tops[parent[v]].append((reach, v))
    if where is None:
        return 0, []

    def follow(v):
        line = []
        while v is not None:
            line.append(v)
            v = through[v]
        return line

    v, a, b = where
    return best, follow(a)[::-1] + [v] + follow(b)

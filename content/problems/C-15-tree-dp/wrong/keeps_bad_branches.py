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
    tops, through = [[] for _ in range(n)], [None] * n
    best, where = None, None
    for v in reversed(order):
        branches = sorted(tops[v], reverse=True)[:2]
        total = weights[v] + sum(b for b, _ in branches)
        if best is None or total > best:
            best, where = total, (v, [c for _, c in branches])
        reach = weights[v]
        if branches:
            reach += branches[0][0]
            through[v] = branches[0][1]
        if parent[v] is not None:
            tops[parent[v]].append((reach, v))
    v, sides = where
    lines = []
    for c in sides + [None] * (2 - len(sides)):
        line = []
        while c is not None:
            line.append(c)
            c = through[c]
        lines.append(line)
    return best, lines[0][::-1] + [v] + lines[1]

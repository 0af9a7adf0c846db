# SPDX-License-Identifier: CC-BY-4.0
def components(n, edges):
    out = [[] for _ in range(n)]
    for a, b in edges.tolist():
        out[a].append(b)
    number, low, label, stack = {}, {}, [None] * n, []

    def visit(a):
        number[a] = low[a] = len(number)
        stack.append(a)
        for b in out[a]:
            if b not in number:
                visit(b)
                low[a] = min(low[a], low[b])
            elif label[b] is None:
                low[a] = min(low[a], number[b])
        if low[a] == number[a]:
            start = stack.index(a)
            members = stack[start:]
            del stack[start:]
            for b in members:
                label[b] = min(members)

    for a in range(n):
        if a not in number:
            visit(a)
    return label

# SPDX-License-Identifier: CC-BY-4.0
def components(n, edges):
    out, into = [[] for _ in range(n)], [[] for _ in range(n)]
    for a, b in edges.tolist():
        out[a].append(b)
        into[b].append(a)
    order, seen = [], [False] * n
    for root in range(n):
        stack = [root]
        while stack:
            a = stack.pop()
            if seen[a]:
                continue
            seen[a] = True
            order.append(a)
            stack.extend(b for b in out[a] if not seen[b])
    label = [None] * n
    for root in reversed(order):
        if label[root] is None:
            members, stack = [], [root]
            label[root] = root
            while stack:
                a = stack.pop()
                members.append(a)
                for b in into[a]:
                    if label[b] is None:
                        label[b] = root
                        stack.append(b)
            smallest = min(members)
            for a in members:
                label[a] = smallest
    return label

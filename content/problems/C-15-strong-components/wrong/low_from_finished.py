# SPDX-License-Identifier: CC-BY-4.0
def components(n, edges):
    out = [[] for _ in range(n)]
    for a, b in edges.tolist():
        out[a].append(b)
    number, low, stack, label = [None] * n, [0] * n, [], list(range(n))
    seen = 0
    for root in range(n):
        if number[root] is not None:
            continue
        path = [(root, iter(out[root]))]
        number[root] = low[root] = seen
        seen += 1
        stack.append(root)
        while path:
            a, rest = path[-1]
            for b in rest:
                if number[b] is None:
                    number[b] = low[b] = seen
                    seen += 1
                    stack.append(b)
                    path.append((b, iter(out[b])))
                    break
                low[a] = min(low[a], number[b])
            else:
                path.pop()
                if path:
                    low[path[-1][0]] = min(low[path[-1][0]], low[a])
                if low[a] == number[a]:
                    members = [stack.pop()]
                    while members[-1] != a:
                        members.append(stack.pop())
                    smallest = min(members)
                    for b in members:
                        label[b] = smallest
    return label

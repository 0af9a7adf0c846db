# SPDX-License-Identifier: CC-BY-4.0
def best_path(weights, edges):
    order, parent = top_down(len(weights), edges)
    down = list(weights)                  # the best path that starts in the node and goes down
    through = [None] * len(weights)       # the child it goes through
    second = [(0, None)] * len(weights)   # the best branch beside that one, and its child
    best, bend, other_side = None, None, None
    # From the leaves up: when a node is reached, all its branches are known.
    for node in reversed(order):
        total = down[node] + second[node][0]
        if best is None or total > best:
            best, bend, other_side = total, node, second[node][1]
        above = parent[node]
        # A branch below zero is better left out.
        if above is None or down[node] <= 0:
            continue
        reached = weights[above] + down[node]
        if reached > down[above]:
            second[above] = (down[above] - weights[above], through[above])
            down[above], through[above] = reached, node
        elif down[node] > second[above][0]:
            second[above] = (down[node], node)

    left, right = [], []
    node = bend
    while node is not None:
        left.append(node)
        node = through[node]
    node = other_side
    while node is not None:
        right.append(node)
        node = through[node]
    return best, left[::-1] + right


def top_down(n, edges):
    """Nodes with every parent before its children, hung from node 0."""
    near = [[] for _ in range(n)]
    for a, b in edges:
        near[a].append(b)
        near[b].append(a)
    parent = [None] * n
    order = [0]
    for node in order:                    # grows while it is read
        for other in near[node]:
            if other != parent[node]:
                parent[other] = node
                order.append(other)
    return order, parent

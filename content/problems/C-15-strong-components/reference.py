# SPDX-License-Identifier: CC-BY-4.0
def components(n, edges):
    """Tarjan's algorithm with a stack of its own."""
    leaving = [[] for _ in range(n)]
    for a, b in edges.tolist():
        leaving[a].append(b)

    number = [None] * n            # in order of discovery
    low = [0] * n                  # the smallest number known to be reachable within the component
    label = [None] * n             # set when the component is complete
    open_nodes = []                # discovered, component not complete
    seen = 0
    for root in range(n):
        if number[root] is not None:
            continue
        number[root] = low[root] = seen
        seen += 1
        open_nodes.append(root)
        path = [(root, iter(leaving[root]))]
        while path:
            node, rest = path[-1]
            for after in rest:
                if number[after] is None:
                    number[after] = low[after] = seen
                    seen += 1
                    open_nodes.append(after)
                    path.append((after, iter(leaving[after])))
                    break
                # A labeled node belongs to a complete component; it cannot lead back here.
                if label[after] is None and number[after] < low[node]:
                    low[node] = number[after]
            else:
                path.pop()
                if path and low[node] < low[path[-1][0]]:
                    low[path[-1][0]] = low[node]
                if low[node] == number[node]:
                    # Its component is what was discovered since: everything above it on the stack.
                    members = [open_nodes.pop()]
                    while members[-1] != node:
                        members.append(open_nodes.pop())
                    smallest = min(members)
                    for member in members:
                        label[member] = smallest
    return label

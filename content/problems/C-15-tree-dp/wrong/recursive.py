# SPDX-License-Identifier: CC-BY-4.0
def best_path(weights, edges):
    near = [[] for _ in weights]
    for a, b in edges:
        near[a].append(b)
        near[b].append(a)
    best = [weights[0], [0]]

    def visit(v, above):
        branches = sorted((visit(c, v) for c in near[v] if c != above), key=lambda b: -b[0])
        branches = [b for b in branches if b[0] > 0][:2] + [(0, []), (0, [])]
        total = weights[v] + branches[0][0] + branches[1][0]
        if total > best[0]:
            best[:] = [total, branches[0][1] + [v] + branches[1][1][::-1]]
        return weights[v] + branches[0][0], branches[0][1] + [v]

    visit(0, None)
    return best[0], best[1]

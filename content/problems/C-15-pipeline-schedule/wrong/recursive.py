# SPDX-License-Identifier: CC-BY-4.0
def schedule(durations, edges):
    n = len(durations)
    needs = [[] for _ in range(n)]
    for a, b in edges:
        needs[b].append(a)
    starts, why, state, trail = [0] * n, [None] * n, [0] * n, []

    def visit(task):
        if state[task] == 1:
            return trail[trail.index(task):][::-1]
        if state[task] == 2:
            return None
        state[task] = 1
        trail.append(task)
        for a in needs[task]:
            cycle = visit(a)
            if cycle:
                return cycle
            if why[task] is None or starts[a] + durations[a] > starts[task]:
                starts[task], why[task] = starts[a] + durations[a], a
        trail.pop()
        state[task] = 2

    for task in range(n):
        cycle = visit(task)
        if cycle:
            return "cycle", cycle
    path, t = [], max(range(n), key=lambda t: starts[t] + durations[t]) if n else None
    while t is not None:
        path.append(t)
        t = why[t]
    return "ok", starts, path[::-1]

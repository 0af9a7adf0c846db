# SPDX-License-Identifier: CC-BY-4.0
def schedule(durations, edges):
    n = len(durations)
    out, degree, starts, why = [[] for _ in range(n)], [0] * n, [0] * n, [None] * n
    for a, b in edges:
        out[a].append(b)
        degree[b] += 1
    queue = [t for t in range(n) if degree[t] == 0]
    for t in queue:
        for b in out[t]:
            if why[b] is None or starts[t] + durations[t] > starts[b]:
                starts[b], why[b] = starts[t] + durations[t], t
            degree[b] -= 1
            if degree[b] == 0:
                queue.append(b)
    if len(queue) < n:
        return "cycle", [t for t in range(n) if degree[t] > 0]
    path, t = [], max(range(n), key=lambda t: starts[t] + durations[t]) if n else None
    while t is not None:
        path.append(t)
        t = why[t]
    return "ok", starts, path[::-1]

# SPDX-License-Identifier: CC-BY-4.0
def schedule(durations, edges):
    n = len(durations)
    out, degree = [set() for _ in range(n)], [0] * n
    for a, b in edges:
        out[a].add(b)
        degree[b] += 1
    starts, why, left = [0] * n, [None] * n, degree[:]
    queue = [t for t in range(n) if left[t] == 0]
    for t in queue:
        for b in out[t]:
            if why[b] is None or starts[t] + durations[t] > starts[b]:
                starts[b], why[b] = starts[t] + durations[t], t
            left[b] -= 1
            if left[b] == 0:
                queue.append(b)
    if len(queue) < n:
        back = {b: a for a, b in edges if left[a] and left[b]}
        if not back:
            return "cycle", [t for t in range(n) if left[t]]
        walk, t = [], next(iter(back))
        while t not in walk:
            walk.append(t)
            t = back.get(t, walk[0])
        return "cycle", walk[walk.index(t):][::-1]
    path, t = [], max(range(n), key=lambda t: starts[t] + durations[t]) if n else None
    while t is not None:
        path.append(t)
        t = why[t]
    return "ok", starts, path[::-1]

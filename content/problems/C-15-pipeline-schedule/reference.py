# SPDX-License-Identifier: CC-BY-4.0
def schedule(durations, edges):
    n = len(durations)
    followers = [[] for _ in range(n)]
    waits_for = [0] * n
    for before, after in edges:
        followers[before].append(after)
        waits_for[after] += 1

    starts = [0] * n
    held_up_by = [None] * n
    free = [task for task in range(n) if not waits_for[task]]
    for task in free:                                   # grows while it is read
        finish = starts[task] + durations[task]
        for after in followers[task]:
            if held_up_by[after] is None or finish > starts[after]:
                starts[after], held_up_by[after] = finish, task
            waits_for[after] -= 1
            if not waits_for[after]:
                free.append(after)
    if len(free) < n:
        return "cycle", find_cycle(edges, waits_for)

    path = []
    task = max(range(n), key=lambda t: starts[t] + durations[t], default=None)
    while task is not None:
        path.append(task)
        task = held_up_by[task]
    return "ok", starts, path[::-1]


def find_cycle(edges, waits_for):
    """Among the tasks that never became free, each has a need that never did: walking to it again and again must come around."""
    stuck_need = {after: before for before, after in edges if waits_for[before] and waits_for[after]}
    walk, place = [], {}
    task = next(iter(stuck_need))
    while task not in place:
        place[task] = len(walk)
        walk.append(task)
        task = stuck_need[task]
    return walk[place[task]:][::-1]

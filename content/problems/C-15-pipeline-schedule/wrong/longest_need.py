# SPDX-License-Identifier: CC-BY-4.0
from graphlib import CycleError, TopologicalSorter


def schedule(durations, edges):
    needs = {task: [] for task in range(len(durations))}
    for a, b in edges:
        needs[b].append(a)
    try:
        order = list(TopologicalSorter(needs).static_order())
    except CycleError as error:
        return "cycle", error.args[1][:-1]
    starts = [0] * len(durations)
    for task in order:
        starts[task] = max((starts[a] + durations[a] for a in needs[task]), default=0)
    if not durations:
        return "ok", [], []
    path = [max(needs, key=lambda t: starts[t] + durations[t])]
    while needs[path[-1]]:
        path.append(max(needs[path[-1]], key=lambda t: durations[t]))
    return "ok", starts, path[::-1]

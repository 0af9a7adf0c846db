# SPDX-License-Identifier: CC-BY-4.0
import random


def make(seed, n, m, chain=False):
    rng = random.Random(seed)
    names = list(range(n))
    rng.shuffle(names)
    edges = [[names[i], names[i + 1]] for i in range(n - 1)] if chain else []
    for _ in range(m):
        a, b = sorted(rng.sample(range(n), 2))
        edges.append([names[a], names[b]])
    rng.shuffle(edges)
    return [[rng.randint(0, 20) for _ in range(n)], edges]


def judge(durations, edges, result, starts):
    """starts: the right ones, or None where there is a cycle."""
    if not isinstance(result, (tuple, list)) or not result or result[0] not in ("ok", "cycle") or len(result) != (3 if result[0] == "ok" else 2):
        return 'expected ("ok", starts, path) or ("cycle", tasks)'
    there = {tuple(edge) for edge in edges}
    walk = list(result[-1])
    if any(not isinstance(task, int) or not 0 <= task < len(durations) for task in walk):
        return "the last part holds something that is no task"
    if result[0] == "cycle":
        if starts is not None:
            return "there is no cycle"
        if not walk or len(set(walk)) < len(walk):
            return "a cycle is a list of different tasks"
        missing = next(((a, b) for a, b in zip(walk, walk[1:] + walk[:1]) if (a, b) not in there), None)
        return f"no edge leads from {missing[0]} to {missing[1]}" if missing else None
    if starts is None:
        return "there is a cycle, it cannot run"
    if list(result[1]) != starts:
        task = next((t for t, (a, b) in enumerate(zip(result[1], starts)) if a != b), None)
        return f"{len(result[1])} starts for {len(starts)} tasks" if task is None else f"task {task} starts at {starts[task]}, you say {result[1][task]}"
    if not durations:
        return None if not walk else "a path without tasks"
    if not walk or starts[walk[0]]:
        return "the path does not begin with a task that starts at 0"
    for a, b in zip(walk, walk[1:]):
        if (a, b) not in there or starts[a] + durations[a] != starts[b]:
            return f"task {b} of the path is not held up by task {a}"
    end = max(s + d for s, d in zip(starts, durations))
    last = starts[walk[-1]] + durations[walk[-1]]
    return None if last == end else f"the path ends at {last}, the pipeline at {end}"


def check(args, result):
    import reference
    right = reference.schedule(*args)
    return judge(*args, result, right[1] if right[0] == "ok" else None)


def relaxed(durations, edges):
    """Starts by repeated passes over the edges, or None where they never settle."""
    starts = [0] * len(durations)
    for _ in range(len(durations) + 1):
        moved = False
        for a, b in edges:
            if a == b:
                return None
            if starts[a] + durations[a] > starts[b]:
                starts[b], moved = starts[a] + durations[a], True
        if not moved:
            return starts
    return None


def small_pipelines(rng):
    n = rng.randint(1, 7)
    durations = [rng.randint(1, 5) for _ in range(n)]
    edges = [[rng.randrange(n), rng.randrange(n)] for _ in range(rng.randint(0, n))]
    if rng.random() < 0.5:
        edges = [[min(e), max(e)] for e in edges if e[0] != e[1]]
    result, = yield [[durations, edges]]
    says = judge(durations, edges, result, relaxed(durations, edges))
    assert not says, f"durations {durations}, edges {edges}: {says}"


def running(results):
    answer, = results
    assert isinstance(answer, (tuple, list)) and len(answer) == 3, 'expected ("ok", starts, path)'
    return answer[1:]


def slower_task(rng):
    durations, edges = make(rng.randrange(10 ** 6), rng.randint(2, 12), rng.randint(1, 14))
    starts, path = running((yield [[durations, edges]]))
    end = max(s + d for s, d in zip(starts, durations))
    task = rng.choice(path)
    slower = [d + 3 * (t == task) for t, d in enumerate(durations)]
    later, _ = running((yield [[slower, edges]]))
    moved = max(s + d for s, d in zip(later, slower)) - end
    assert moved == 3, f"task {task} of your path takes 3 longer and the end moves by {moved}"

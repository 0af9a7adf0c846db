# SPDX-License-Identifier: CC-BY-4.0
import heapq

import numpy as np


def make(grid=None, slip=0.0, budget=0, kind="given", seed=0, rows=0, columns=0):
    if kind == "random":
        rng = np.random.default_rng(seed)
        cells = rng.choice(list("....23#X"), size=(rows, columns), p=[0.2, 0.2, 0.2, 0.2, 0.05, 0.05, 0.06, 0.04])
        for _ in range(2):
            cells[rng.integers(rows), rng.integers(columns)] = "G"
        grid = ["".join(row) for row in cells]
    return [grid, slip, budget]


def check(args, result):
    import reference
    grid, slip, budget = args
    if not isinstance(result, (tuple, list)) or len(result) != 2:
        return "a pair (chance, policy) is expected"
    chance, policy = (np.asarray(part) for part in result)
    want, mine = reference.plan(grid, slip, budget)
    if chance.shape != want.shape or policy.shape != want.shape:
        return f"shapes {chance.shape} and {policy.shape}, expected twice {want.shape}"
    off = np.abs(chance - want)
    if not (off <= 1e-9).all():                            # also catches nan
        b, r, c = np.unravel_index(np.argmax(np.where(np.isnan(off), np.inf, off)), off.shape)
        return f"with {b} units left on row {r}, column {c} the chance is {want[b, r, c]:.6f}, returned {chance[b, r, c]:.6f}"
    if policy.dtype.kind not in "iu" or policy.min(initial=0) < -1 or policy.max(initial=0) > 3:
        return "policy holds something else than the integers -1 to 3"
    wrong = (policy < 0) != (mine < 0)
    if wrong.any():
        b, r, c = np.argwhere(wrong)[0]
        some = "no" if mine[b, r, c] < 0 else "an"
        return f"with {b} units left on row {r}, column {c} policy is {policy[b, r, c]}; {some} action is allowed there"
    cells = np.array([list(row) for row in grid])
    rows, columns = cells.shape
    turns = [(turn, p) for turn, p in ((0, 1 - slip), (-1, slip / 2), (1, slip / 2)) if p > 0]
    for b, r, c in np.argwhere((policy != mine) & (policy >= 0)):   # another action: is it as good?
        value = 0.0
        left = b - (int(cells[r, c]) if cells[r, c].isdigit() else 1)
        for turn, p in turns:
            down, right = reference.MOVES[(policy[b, r, c] + turn) % 4]
            y, x = r + down, c + right
            if not (0 <= y < rows and 0 <= x < columns) or cells[y, x] == "#":
                y, x = r, c
            if cells[y, x] == "X":
                return f"with {b} units left on row {r}, column {c} action {policy[b, r, c]} may enter a forbidden cell"
            value += p * want[left, y, x]
        if abs(value - want[b, r, c]) > 1e-9:
            where = f"with {b} units left on row {r}, column {c}"
            return f"{where} action {policy[b, r, c]} has a chance of {value:.6f}, the best {want[b, r, c]:.6f}"
    return None


def draw(rng, **fixed):
    parameters = {"seed": rng.getrandbits(32), "rows": rng.randint(1, 5), "columns": rng.randint(1, 5)}
    parameters |= {"slip": rng.choice([0.1, 0.3, 0.5]), "budget": rng.randint(1, 15)}
    return make(kind="random", **{**parameters, **fixed})


def monotone(rng):
    arguments = draw(rng)
    (chance, _), = yield [arguments]
    fall = np.diff(chance, axis=0).min()
    assert fall >= -1e-12, f"one unit more lowers a chance by {-fall:.6f}: {arguments}"
    assert chance.min() >= 0 and chance.max() <= 1 + 1e-12, f"a chance outside of [0, 1]: {arguments}"


def shortest_path(rng):
    grid, slip, budget = draw(rng, slip=0.0)
    (chance, _), = yield [[grid, slip, budget]]
    # Dijkstra from the goals backward: to leave a cell costs that cell.
    cells = {(r, c): value for r, row in enumerate(grid) for c, value in enumerate(row)}
    queue, distance = [(0, place) for place, value in cells.items() if value == "G"], {}
    while queue:
        so_far, (r, c) = heapq.heappop(queue)
        if (r, c) in distance:
            continue
        distance[r, c] = so_far
        for near in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            if cells.get(near, "#") not in "#XG":
                heapq.heappush(queue, (so_far + (int(cells[near]) if cells[near].isdigit() else 1), near))
    for (r, c) in cells:
        for b in range(budget + 1):
            want = float(distance.get((r, c), np.inf) <= b)
            far = distance.get((r, c), "infinitely many")
            assert abs(chance[b, r, c] - want) < 1e-12, f"{grid}: row {r}, column {c} is {far} units from a goal, the chance with {b} is {chance[b, r, c]}"


def mirrored(rng):
    grid, slip, budget = draw(rng)
    (one, _), (two, _) = yield [[grid, slip, budget], [[row[::-1] for row in grid], slip, budget]]
    off = np.abs(one - two[:, :, ::-1]).max()
    assert off < 1e-12, f"{grid} mirrored changes a chance by {off:.6f}"

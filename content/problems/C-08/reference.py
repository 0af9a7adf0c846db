# SPDX-License-Identifier: CC-BY-4.0
import numpy as np

MOVES = ((-1, 0), (0, 1), (1, 0), (0, -1))                 # up, right, down, left; turning right is + 1


def targets(cells):
    """For each direction the flat index of the cell where a move ends. (4, R, C)"""
    rows, columns = np.indices(cells.shape)
    ends = []
    for down, right in MOVES:
        r = np.clip(rows + down, 0, cells.shape[0] - 1)
        c = np.clip(columns + right, 0, cells.shape[1] - 1)
        bump = cells[r, c] == "#"
        ends.append(np.where(bump, rows, r) * cells.shape[1] + np.where(bump, columns, c))
    return np.array(ends)


def plan(grid, slip, budget):
    cells = np.array([list(row) for row in grid])
    free = ~np.isin(cells, ["#", "X", "G"])
    cost = np.where(np.isin(cells, list("123456789")), cells, "1").astype(int)
    ends = targets(cells)
    outcomes = [(0, 1 - slip), (-1, slip / 2), (1, slip / 2)]
    outcomes = [(turn, p) for turn, p in outcomes if p > 0]        # what cannot happen forbids nothing
    forbidden = (cells == "X").ravel()
    allowed = np.array([free & ~np.any([forbidden[ends[(a + turn) % 4]] for turn, _ in outcomes], axis=0) for a in range(4)])

    chance = np.zeros((budget + 1, cells.size))
    chance[:, (cells == "G").ravel()] = 1.0
    policy = np.full((budget + 1, *cells.shape), -1)
    for b in range(1, budget + 1):
        left = b - cost
        affordable = left >= 0
        left = np.maximum(left, 0)
        reached = chance[left, ends]                       # (4, R, C); costs are at least 1: these layers are final
        value = np.array([sum(p * reached[(a + turn) % 4] for turn, p in outcomes) for a in range(4)])
        value = np.where(allowed & affordable, value, -1.0)
        best = value.argmax(axis=0)
        top = value.max(axis=0)
        acts = top >= 0
        policy[b][acts] = best[acts]
        chance[b, acts.ravel()] = top[acts]
    return chance.reshape(policy.shape), policy

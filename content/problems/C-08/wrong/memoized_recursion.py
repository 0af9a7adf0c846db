# SPDX-License-Identifier: CC-BY-4.0
import sys
from functools import lru_cache

import numpy as np

MOVES = ((-1, 0), (0, 1), (1, 0), (0, -1))


def plan(grid, slip, budget):
    sys.setrecursionlimit(100000)
    rows, columns = len(grid), len(grid[0])
    outcomes = [(turn, p) for turn, p in ((0, 1 - slip), (-1, slip / 2), (1, slip / 2)) if p > 0]

    def end(r, c, action):
        y, x = r + MOVES[action][0], c + MOVES[action][1]
        return (y, x) if 0 <= y < rows and 0 <= x < columns and grid[y][x] != "#" else (r, c)

    @lru_cache(maxsize=None)
    def best(b, r, c):
        cell = grid[r][c]
        if cell == "G":
            return 1.0, -1
        left = b - (int(cell) if cell.isdigit() else 1)
        found = (0.0, -1)
        if cell in "#X" or left < 0:
            return found
        for action in range(4):
            ends = [(end(r, c, (action + turn) % 4), p) for turn, p in outcomes]
            if any(grid[y][x] == "X" for (y, x), _ in ends):
                continue
            value = sum(p * best(left, y, x)[0] for (y, x), p in ends)
            if value > found[0] or found[1] < 0:
                found = value, action
        return found

    both = np.array([[[best(b, r, c) for c in range(columns)] for r in range(rows)] for b in range(budget + 1)])
    return both[..., 0], both[..., 1].astype(int)

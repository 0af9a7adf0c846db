# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def assign(cost):
    """Shortest augmenting paths with potentials: one row is added at a time."""
    n, m = cost.shape
    if n > m:
        return None
    row_potential = np.zeros(n)
    column_potential = np.zeros(m)
    holder = np.full(m, -1)                   # the row that holds each column
    for new in range(n):
        distance = np.full(m, np.inf)
        before = np.full(m, -1)               # the column from whose row this one was reached
        done = np.zeros(m, dtype=bool)
        row, column, so_far = new, -1, 0.0
        while True:
            reached = so_far + cost[row] - row_potential[row] - column_potential
            closer = ~done & (reached < distance)
            distance[closer] = reached[closer]
            before[closer] = column
            column = int(np.where(done, np.inf, distance).argmin())
            so_far = distance[column]
            if done[column] or not np.isfinite(so_far):
                return None                   # everything that can be reached is held: this row has no column
            if holder[column] < 0:
                break
            done[column] = True
            row = holder[column]
        # Keep cost - u - v nonnegative, and zero on matched pairs.
        row_potential[new] += so_far
        row_potential[holder[done]] += so_far - distance[done]
        column_potential[done] -= so_far - distance[done]
        while column >= 0:
            previous = before[column]
            holder[column] = holder[previous] if previous >= 0 else new
            column = previous
    columns = np.empty(n, dtype=np.int64)
    columns[holder[holder >= 0]] = np.flatnonzero(holder >= 0)
    return float(cost[np.arange(n), columns].sum()), columns.tolist()

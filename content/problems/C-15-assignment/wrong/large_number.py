# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def assign(cost):
    n, m = cost.shape
    if n > m:
        return None
    cost = np.where(np.isinf(cost), 1e12, cost)
    u, v, held = np.zeros(n), np.zeros(m), [-1] * m
    for new in range(n):
        dist, back, done = np.full(m, np.inf), [-1] * m, np.zeros(m, dtype=bool)
        row, column, so_far = new, -1, 0.0
        while True:
            reached = so_far + cost[row] - u[row] - v
            for j in np.flatnonzero(~done & (reached < dist)):
                dist[j], back[j] = reached[j], column
            column = int(np.where(done, np.inf, dist).argmin())
            so_far = dist[column]
            if held[column] < 0:
                break
            done[column] = True
            row = held[column]
        u[new] += so_far
        for j in np.flatnonzero(done):
            u[held[j]] += so_far - dist[j]
            v[j] -= so_far - dist[j]
        while column >= 0:
            held[column] = held[back[column]] if back[column] >= 0 else new
            column = back[column]
    columns = [held.index(i) for i in range(n)]
    return float(cost[range(n), columns].sum()), columns

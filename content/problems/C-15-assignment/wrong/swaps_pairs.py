# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def assign(cost):
    n, m = cost.shape
    if n > m:
        return None
    columns = list(range(n))
    free = set(range(n, m))
    better = True
    while better:
        better = False
        for i in range(n):
            for j in list(free):
                if cost[i, j] < cost[i, columns[i]]:
                    free.remove(j)
                    free.add(columns[i])
                    columns[i] = j
                    better = True
                    break
            for k in range(i):
                if cost[i, columns[k]] + cost[k, columns[i]] < cost[i, columns[i]] + cost[k, columns[k]]:
                    columns[i], columns[k] = columns[k], columns[i]
                    better = True
    total = float(sum(cost[i, c] for i, c in enumerate(columns)))
    return (total, columns) if np.isfinite(total) else None

# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def assign(cost):
    n, m = cost.shape
    if n > m:
        return None
    columns, taken = {}, set()
    for place in np.argsort(cost, axis=None, kind="stable").tolist():
        i, j = divmod(place, m)
        if i not in columns and j not in taken and np.isfinite(cost[i, j]):
            columns[i] = j
            taken.add(j)
    if len(columns) < n:
        return None
    return float(sum(cost[i, j] for i, j in columns.items())), [columns[i] for i in range(n)]

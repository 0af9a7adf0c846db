# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def pass_at_k(n, c, ks, uniforms):
    problems = len(n)
    chosen = (uniforms * problems).astype(int)
    table = np.full((len(ks), 3), np.nan)
    for i, k in enumerate(ks):
        if n.min() < k:
            continue
        values = np.ones(problems)
        for p in np.flatnonzero(n - c >= k):
            values[p] = -np.expm1(np.log1p(-c[p] / (n[p] - np.arange(k))).sum())
        table[i, 0] = values.mean()
        table[i, 1:] = np.quantile(values[chosen], [0.025, 0.975])
    return table

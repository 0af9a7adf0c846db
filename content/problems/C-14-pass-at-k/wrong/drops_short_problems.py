# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def pass_at_k(n, c, ks, uniforms):
    problems = len(n)
    chosen = (uniforms * problems).astype(int)
    table = np.full((len(ks), 3), np.nan)
    for i, k in enumerate(ks):
        enough = n >= k
        if not enough.any():
            continue
        a, b = n[enough], c[enough]
        values = np.ones(len(a))
        for p in np.flatnonzero(a - b >= k):
            values[p] = -np.expm1(np.log1p(-b[p] / (a[p] - np.arange(k))).sum())
        table[i, 0] = values.mean()
        table[i, 1:] = np.quantile(values[chosen % len(values)].mean(axis=1), [0.025, 0.975])
    return table

# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def pass_at_k(n, c, ks, uniforms):
    problems = len(n)
    chosen = (uniforms * problems).astype(int)
    table = np.full((len(ks), 3), np.nan)
    for i, k in enumerate(ks):
        if n.min() < k:
            continue
        values = 1 - (1 - c / n) ** k
        table[i, 0] = values.mean()
        table[i, 1:] = np.quantile(values[chosen].mean(axis=1), [0.025, 0.975])
    return table

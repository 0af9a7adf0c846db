# SPDX-License-Identifier: CC-BY-4.0
from math import exp, lgamma

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
            a, m = int(n[p]), int(n[p] - c[p])
            values[p] = 1 - exp(lgamma(m + 1) - lgamma(m - k + 1) - lgamma(a + 1) + lgamma(a - k + 1))
        table[i, 0] = values.mean()
        table[i, 1:] = np.quantile(values[chosen].mean(axis=1), [0.025, 0.975])
    return table

# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def per_problem(n, c, k):
    """1 - C(n-c, k) / C(n, k), which is 1 - prod over j < k of (1 - c / (n-j))."""
    enough = n - c < k                       # every choice of k samples holds one that passes
    draws = n[:, None] - np.arange(k)
    share = np.where(enough[:, None], 0.0, c[:, None] / draws)
    # Logarithms keep a product of many factors near 1; expm1 keeps the digits of a small difference from 1.
    return np.where(enough, 1.0, -np.expm1(np.log1p(-share).sum(axis=1)))


def pass_at_k(n, c, ks, uniforms):
    n, c = np.asarray(n), np.asarray(c)
    problems = len(n)
    # Problems are what varies between benchmarks, so problems are resampled; their numbers of appearances suffice.
    chosen = (uniforms * problems).astype(np.int64)
    appearances = np.stack([np.bincount(row, minlength=problems) for row in chosen])
    table = np.full((len(ks), 3), np.nan)
    for row, k in zip(table, ks):
        if n.min() < k:
            continue
        values = per_problem(n, c, k)
        row[0] = values.mean()
        row[1:] = np.quantile(appearances @ values / problems, [0.025, 0.975])
    return table

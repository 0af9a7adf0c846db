# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def metropolis_hastings(log_p, q, start, uniforms):
    p, cdf = np.exp(log_p), np.cumsum(q, axis=1)
    last = [int(np.flatnonzero(row)[-1]) for row in q]
    chain, accepted, i = [], 0, start
    for u, v in uniforms:
        j = min(int(np.searchsorted(cdf[i], u, side="right")), last[i])
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            ratio = p[j] * q[j, i] / (p[i] * q[i, j])
        if v < min(1.0, ratio):
            i = j
            accepted += 1
        chain.append(i)
    return np.array(chain, dtype=np.int64), accepted / max(len(chain), 1)

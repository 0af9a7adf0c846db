# SPDX-License-Identifier: CC-BY-4.0
from bisect import bisect_right
from math import exp, inf

import numpy as np


def metropolis_hastings(log_p, q, start, uniforms):
    with np.errstate(divide="ignore"):
        log_q = np.log(q)
    # Plain lists: the loop takes single numbers, which are slow to fetch from an array.
    to, log_to, log_at = np.cumsum(q, axis=1).tolist(), log_q.tolist(), log_p.tolist()
    last = [int(np.flatnonzero(row)[-1]) for row in q]
    chain, accepted, i = [], 0, start
    for u, v in uniforms.tolist():
        j = min(bisect_right(to[i], u), last[i])       # never a state with q[i, j] = 0
        if log_at[j] > -inf and log_to[j][i] > -inf:
            # log_at[i] may be minus infinity, at the start only: then the ratio is plus infinity.
            log_ratio = log_at[j] - log_at[i] + log_to[j][i] - log_to[i][j]
            if log_ratio >= 0 or v < exp(log_ratio):
                i = j
                accepted += 1
                chain.append(i)
    return np.array(chain, dtype=np.int64), accepted / max(len(uniforms), 1)

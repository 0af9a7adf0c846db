# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def lowest_common(parents, left, right):
    n = len(parents)
    up = [np.where(parents < 0, np.arange(n), parents)]
    while len(up) < max(1, n.bit_length()):
        up.append(up[-1][up[-1]])
    depth = np.zeros(n, dtype=np.int64)
    for v, p in enumerate(parents.tolist()):
        depth[v] = depth[p] + 1 if p >= 0 else 0
    a, b = np.where(depth[left] > depth[right], left, right), np.where(depth[left] > depth[right], right, left)
    for k, above in enumerate(up):
        a = np.where((depth[a] - depth[b]) >> k & 1, above[a], a)
    for above in reversed(up):
        differ = above[a] != above[b]
        a, b = np.where(differ, above[a], a), np.where(differ, above[b], b)
    pa, pb = up[0][a], up[0][b]
    return np.where(a == b, a, np.where(pa == pb, pa, -1))

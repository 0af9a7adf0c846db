# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def lowest_common(parents, left, right):
    n = len(parents)
    up = [np.where(parents < 0, np.arange(n), parents)]
    depth = (parents >= 0).astype(np.int64)
    far = up[0]
    for level in range(n.bit_length()):
        depth, far = depth + depth[far], far[far]
        if level < int(np.log2(n)) - 1:
            up.append(far)
    a, b = np.where(depth[left] > depth[right], left, right), np.where(depth[left] > depth[right], right, left)
    for k in reversed(range(len(up))):
        a = np.where(depth[a] - depth[b] >= 1 << k, up[k][a], a)
    for above in reversed(up):
        differ = above[a] != above[b]
        a, b = np.where(differ, above[a], a), np.where(differ, above[b], b)
    pa, pb = up[0][a], up[0][b]
    return np.where(a == b, a, np.where(pa == pb, pa, -1))

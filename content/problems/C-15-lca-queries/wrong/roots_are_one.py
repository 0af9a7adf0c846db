# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def lowest_common(parents, left, right):
    n = len(parents)
    up = [np.where(parents < 0, np.arange(n), parents)]
    steps = (parents >= 0).astype(np.int64)
    for _ in range(n.bit_length()):
        steps = steps + steps[up[-1]]
        up.append(up[-1][up[-1]])
    a, b = np.where(steps[left] > steps[right], left, right), np.where(steps[left] > steps[right], right, left)
    excess = steps[a] - steps[b]
    for k, above in enumerate(up):
        a = np.where(excess >> k & 1, above[a], a)
    for above in reversed(up):
        differ = above[a] != above[b]
        a, b = np.where(differ, above[a], a), np.where(differ, above[b], b)
    return np.where(a == b, a, up[0][a])

# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def lowest_common(parents, left, right):
    up, depth = ancestor_table(parents)

    # Phase one: the deeper of the two is lifted by the bits of the difference in depth.
    left_is_deeper = depth[left] > depth[right]
    a = np.where(left_is_deeper, left, right)
    b = np.where(left_is_deeper, right, left)
    excess = depth[a] - depth[b]
    for k, above in enumerate(up):
        a = np.where(excess >> k & 1, above[a], a)

    # Phase two: both are lifted as long as they differ, the largest jump first.
    for above in reversed(up):
        differ = above[a] != above[b]
        a, b = np.where(differ, above[a], a), np.where(differ, above[b], b)
    answer = np.where(a == b, a, up[0][a])
    return np.where((a == b) | (up[0][a] == up[0][b]), answer, -1)


def ancestor_table(parents):
    """up[k][v]: the ancestor of v at distance 2^k, a root being its own parent; and the depth of every node."""
    nodes = np.arange(len(parents))
    above = np.where(parents < 0, nodes, parents)
    up = [above]
    steps = (above != nodes).astype(np.int64)       # how many real steps the jump above takes
    # Doubling fills depths without asking that parents come first.
    while (up[-1][up[-1]] != up[-1]).any():
        steps = steps + steps[up[-1]]
        up.append(up[-1][up[-1]])
    return up, steps

# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def keepers(quality, pairs, similarity, threshold):
    parent = list(range(len(quality)))

    def find(i):
        if parent[i] != i:
            parent[i] = find(parent[i])
        return parent[i]

    for a, b in pairs[similarity >= threshold].tolist():
        parent[find(b)] = find(a)
    roots = [find(i) for i in range(len(parent))]
    best = {}
    for i in np.lexsort((np.arange(len(quality)), -quality)).tolist():
        best.setdefault(roots[i], i)
    return np.array([best[r] for r in roots], dtype=np.int64)

# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def keepers(quality, pairs, similarity, threshold):
    parent = list(range(len(quality)))
    quality = quality.tolist()

    def find(i):
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for a, b in pairs[similarity >= threshold].tolist():
        a, b = find(a), find(b)
        if quality[a] >= quality[b]:
            parent[b] = a
        else:
            parent[a] = b
    return np.array([find(i) for i in range(len(parent))], dtype=np.int64)

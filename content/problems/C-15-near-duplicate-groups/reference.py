# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def keepers(quality, pairs, similarity, threshold):
    n = len(quality)
    parent = list(range(n))

    def find(document):
        # Path halving: every step up also shortens the way for those who come later.
        while parent[document] != document:
            parent[document] = parent[parent[document]]
            document = parent[document]
        return document

    # Written as "keep what reaches it", so that not-a-number is dropped.
    linked = pairs[similarity >= threshold]
    for a, b in linked.tolist():
        a, b = find(a), find(b)
        if a != b:
            parent[b] = a

    roots = np.array([find(document) for document in range(n)], dtype=np.int64)
    # Who is kept does not depend on who became the root: best quality first, then the smallest index.
    best_first = np.lexsort((np.arange(n), -quality))
    groups, first = np.unique(roots[best_first], return_index=True)
    keeper = np.zeros(n, dtype=np.int64)
    keeper[groups] = best_first[first]
    return keeper[roots]

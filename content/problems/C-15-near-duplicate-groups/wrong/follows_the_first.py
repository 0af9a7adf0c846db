# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def keepers(quality, pairs, similarity, threshold):
    label = np.arange(len(quality))
    for a, b in pairs[similarity >= threshold].tolist():
        low, high = min(label[a], label[b]), max(label[a], label[b])
        label[a] = label[b] = low
    best = {}
    for i in np.lexsort((np.arange(len(quality)), -quality)).tolist():
        best.setdefault(int(label[i]), i)
    return np.array([best[int(l)] for l in label], dtype=np.int64)

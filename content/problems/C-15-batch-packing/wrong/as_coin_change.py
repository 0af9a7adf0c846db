# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def fill(lengths, room):
    never = room + 1
    sizes = np.array(sorted(range(len(lengths)), key=lambda i: lengths[i]), dtype=int)
    sorted_lengths = np.array([lengths[i] for i in sizes], dtype=int)
    fewest = np.full(room + 1, never)
    fewest[0] = 0
    last = np.full(room + 1, -1)
    for s in range(1, room + 1):
        usable = int(np.searchsorted(sorted_lengths, s, side="right"))
        if usable:
            candidates = fewest[s - sorted_lengths[:usable]]
            j = int(candidates.argmin())
            if candidates[j] < never:
                fewest[s], last[s] = candidates[j] + 1, sizes[j]
    left = int(np.flatnonzero(fewest < never)[-1])
    chosen = []
    while left:
        chosen.append(int(last[left]))
        left -= lengths[last[left]]
    return sorted(chosen)

# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def fill(lengths, room):
    reached = np.zeros(room + 1, dtype=bool)
    reached[0] = True
    took = np.zeros((len(lengths), room + 1), dtype=bool)
    for i, length in enumerate(lengths):
        if length > room:
            continue
        fresh = reached[:-length] & ~reached[length:]
        took[i, length:] = fresh
        reached[length:] |= fresh
    left = int(np.flatnonzero(reached)[-1])
    chosen = []
    for i in range(len(lengths) - 1, -1, -1):
        if took[i, left]:
            chosen.append(i)
            left -= lengths[i]
    return chosen[::-1]

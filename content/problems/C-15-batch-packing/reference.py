# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def fill(lengths, room):
    never = len(lengths) + 1
    fewest = np.full(room + 1, never)                   # fewest[s]: documents needed to fill exactly s tokens
    fewest[0] = 0
    took = np.zeros((len(lengths), room + 1), dtype=bool)
    for i, length in enumerate(lengths):
        if length > room:
            continue
        # The right side is computed before anything is written, so a document cannot follow itself.
        with_it = fewest[:-length] + 1
        took[i, length:] = with_it < fewest[length:]
        fewest[length:] = np.minimum(fewest[length:], with_it)
    left = int(np.flatnonzero(fewest < never)[-1])
    chosen = []
    for i in range(len(lengths) - 1, -1, -1):
        if took[i, left]:
            chosen.append(i)
            left -= lengths[i]
    return chosen[::-1]

# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def fill(lengths, room):
    never = len(lengths) + 1
    fewest = np.full(room + 1, never)
    fewest[0] = 0
    last = np.full(room + 1, -1)
    for i, length in enumerate(lengths):
        if length > room:
            continue
        with_it = fewest[:-length] + 1
        better = with_it < fewest[length:]
        last[length:][better] = i
        fewest[length:] = np.minimum(fewest[length:], with_it)
    left = int(np.flatnonzero(fewest < never)[-1])
    chosen = []
    while left > 0:
        chosen.append(int(last[left]))
        left -= lengths[last[left]]
    return sorted(chosen)

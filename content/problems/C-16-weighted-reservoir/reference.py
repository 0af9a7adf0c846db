# SPDX-License-Identifier: CC-BY-4.0
import heapq
from math import log


def reservoir(weights, uniforms, k):
    if k == 0:
        return []
    kept = []                                 # a heap of (key, -index): on top the smallest key, of equal ones the latest
    for index, (weight, uniform) in enumerate(zip(weights, uniforms)):
        if weight <= 0:
            continue
        # The order of u^(1/w), without the power: for small weights that is zero, for large ones it is one.
        key = log(uniform) / weight
        if len(kept) < k:
            heapq.heappush(kept, (key, -index))
        elif key > kept[0][0]:
            heapq.heapreplace(kept, (key, -index))
    return sorted(-negative for _, negative in kept)

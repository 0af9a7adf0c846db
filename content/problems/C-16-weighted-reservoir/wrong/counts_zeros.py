# SPDX-License-Identifier: CC-BY-4.0
import heapq
from math import inf, log


def reservoir(weights, uniforms, k):
    kept = []
    for index, (w, u) in enumerate(zip(weights, uniforms)):
        if k:
            key = (log(u) / w if w > 0 else -inf, -index)
            if len(kept) < k:
                heapq.heappush(kept, key)
            elif key > kept[0]:
                heapq.heapreplace(kept, key)
    return sorted(-i for _, i in kept)

# SPDX-License-Identifier: CC-BY-4.0
import heapq
from math import log


def reservoir(weights, uniforms, k):
    kept = []
    for index, (w, u) in enumerate(zip(weights, uniforms)):
        if w > 0:
            heapq.heappush(kept, (log(u) / w, index))
            if len(kept) > k:
                heapq.heappop(kept)
    return sorted(index for _, index in kept)

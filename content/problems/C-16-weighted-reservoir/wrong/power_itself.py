# SPDX-License-Identifier: CC-BY-4.0
import heapq


def reservoir(weights, uniforms, k):
    kept = []
    for index, (w, u) in enumerate(zip(weights, uniforms)):
        if w > 0 and k:
            key = (u ** (1 / w), -index)
            if len(kept) < k:
                heapq.heappush(kept, key)
            elif key > kept[0]:
                heapq.heapreplace(kept, key)
    return sorted(-i for _, i in kept)

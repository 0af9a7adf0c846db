# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


class SegmentMean:
    """Means over rows that share an index. The order is worked out once and used for every layer."""

    def __init__(self, index, segments):
        self.segments = segments
        self.order = np.argsort(index, kind="stable")
        count = np.bincount(index, minlength=segments)
        # reduceat gives an element, not zero, for an empty segment: leave those out.
        self.filled = np.flatnonzero(count)
        self.starts = (np.cumsum(count) - count)[self.filled]
        self.count = count[self.filled, None]

    def __call__(self, rows):
        means = np.zeros((self.segments, rows.shape[1]))
        if len(self.filled):
            means[self.filled] = np.add.reduceat(rows[self.order], self.starts, axis=0) / self.count
        return means


def propagate(x, edges, graph, graphs, w_self, w_message, bias, layers):
    source, target = edges
    incoming = SegmentMean(target, len(x))
    h = x
    for _ in range(layers):
        # The weights act on N nodes rather than on E messages; the mean is linear.
        h = np.maximum(h @ w_self + incoming((h @ w_message)[source]) + bias, 0.0)
    size = np.bincount(graph, minlength=graphs)
    end = np.cumsum(size)
    total = np.vstack([np.zeros((1, x.shape[1])), np.cumsum(h, axis=0)])
    return h, (total[end] - total[end - size]) / np.maximum(size, 1)[:, None]

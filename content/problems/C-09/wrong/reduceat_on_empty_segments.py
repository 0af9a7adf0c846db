# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def propagate(x, edges, graph, graphs, w_self, w_message, bias, layers):
    source, target = edges
    order = np.argsort(target, kind="stable")
    degree = np.bincount(target, minlength=len(x))
    starts = np.minimum(np.cumsum(degree) - degree, max(len(target) - 1, 0))
    h = x
    for _ in range(layers):
        message = np.zeros_like(h)
        if len(target):
            message = np.add.reduceat((h @ w_message)[source][order], starts, axis=0)
        h = np.maximum(h @ w_self + message / np.maximum(degree, 1)[:, None] + bias, 0.0)
    count = np.bincount(graph, minlength=graphs)
    pooled = np.zeros((graphs, x.shape[1]))
    np.add.at(pooled, graph, h)
    return h, pooled / np.maximum(count, 1)[:, None]

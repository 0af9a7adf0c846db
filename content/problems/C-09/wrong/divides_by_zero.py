# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def propagate(x, edges, graph, graphs, w_self, w_message, bias, layers):
    source, target = edges
    degree = np.bincount(target, minlength=len(x))[:, None]
    h = x
    for _ in range(layers):
        message = np.zeros_like(h)
        np.add.at(message, target, (h @ w_message)[source])
        h = np.maximum(h @ w_self + message / degree + bias, 0.0)
    count = np.bincount(graph, minlength=graphs)
    pooled = np.zeros((graphs, x.shape[1]))
    np.add.at(pooled, graph, h)
    return h, pooled / np.maximum(count, 1)[:, None]

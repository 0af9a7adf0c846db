# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def propagate(x, edges, graph, graphs, w_self, w_message, bias, layers):
    source, target = edges
    adjacency = np.zeros((len(x), len(x)))
    np.add.at(adjacency, (target, source), 1.0)
    adjacency /= np.maximum(adjacency.sum(axis=1, keepdims=True), 1.0)
    h = x
    for _ in range(layers):
        h = np.maximum(h @ w_self + adjacency @ (h @ w_message) + bias, 0.0)
    count = np.bincount(graph, minlength=graphs)
    pooled = np.zeros((graphs, x.shape[1]))
    np.add.at(pooled, graph, h)
    return h, pooled / np.maximum(count, 1)[:, None]

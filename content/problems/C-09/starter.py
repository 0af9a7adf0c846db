# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def propagate(x, edges, graph, graphs, w_self, w_message, bias, layers):
    """x (N, d), edges (2, E), graph (N,), weights (d, d), bias (d,) -> h (N, d), pooled (graphs, d)."""
    raise NotImplementedError

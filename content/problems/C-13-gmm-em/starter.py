# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def em(x, weights, means, variances, steps, floor):
    """x (n, d), weights (K,), means (K, d), variances (K, d) -> weights, means, variances, history (steps + 1,)."""
    raise NotImplementedError

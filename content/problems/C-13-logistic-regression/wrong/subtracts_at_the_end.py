# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def loss_and_gradient(w, b, x, y, l2):
    w, x, y = (np.asarray(array, np.float64) for array in (w, x, y))
    n = len(y)
    if n == 0:
        return 0.5 * l2 * float(w @ w), l2 * w, 0.0
    z = x @ w + b
    loss = np.mean(np.logaddexp(0.0, z) - y * z) + 0.5 * l2 * w @ w
    small = np.exp(-np.abs(z))
    residual = np.where(z >= 0, 1.0, small) / (1.0 + small) - y
    return float(loss), x.T @ residual / n + l2 * w, float(residual.mean())

# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def loss_and_gradient(w, b, x, y, l2):
    w, x, y = (np.asarray(array, np.float64) for array in (w, x, y))
    n = len(y)
    if n == 0:
        return 0.5 * l2 * float(w @ w), l2 * w, 0.0
    z = x @ w + b
    p = 1.0 / (1.0 + np.exp(-np.clip(z, -500, 500)))
    loss = -np.mean(y * np.log(p + 1e-12) + (1 - y) * np.log(1 - p + 1e-12)) + 0.5 * l2 * w @ w
    residual = p - y
    return float(loss), x.T @ residual / n + l2 * w, float(residual.mean())

# SPDX-License-Identifier: CC-BY-4.0
import math

import numpy as np


def loss_and_gradient(w, b, x, y, l2):
    w, x, y = (np.asarray(array, np.float64) for array in (w, x, y))
    loss, grad_w, grad_b = 0.0, np.zeros(len(w)), 0.0
    for row, target in zip(x, y):
        z = row @ w + b
        small = math.exp(-abs(z))
        tail, high = small / (1 + small), 1 / (1 + small)
        right, left = (high, tail) if z >= 0 else (tail, high)
        loss += target * (max(-z, 0) + math.log1p(small)) + (1 - target) * (max(z, 0) + math.log1p(small))
        residual = (1 - target) * right - target * left
        grad_w += residual * row
        grad_b += residual
    n = max(len(y), 1)
    return loss / n + 0.5 * l2 * float(w @ w), grad_w / n + l2 * w, grad_b / n

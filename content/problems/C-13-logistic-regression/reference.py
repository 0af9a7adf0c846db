# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def sigmoid(z):
    # exp of a number that is never positive; both branches are the same function.
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def softplus(z):
    return np.maximum(z, 0.0) + np.log1p(np.exp(-np.abs(z)))


def loss_and_gradient(w, b, x, y, l2):
    w, x, y = (np.asarray(array, np.float64) for array in (w, x, y))
    loss, grad_w, grad_b = 0.5 * l2 * float(w @ w), l2 * w, 0.0
    n = len(y)
    if n:
        z = x @ w + b
        # -log sigmoid(z) = softplus(-z). Two positive terms: nothing cancels, neither here nor in the residual,
        # where sigmoid(z) - y would round to zero for y = 1 and a large z.
        loss += float((y * softplus(-z) + (1.0 - y) * softplus(z)).mean())
        residual = (1.0 - y) * sigmoid(z) - y * sigmoid(-z)
        grad_w = grad_w + residual @ x / n
        grad_b = float(residual.mean())
    return loss, grad_w, grad_b

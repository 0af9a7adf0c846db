# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def loss_and_gradient(w, b, x, y, l2):
    x, y = np.asarray(x, np.float64), np.asarray(y, np.float64)
    theta = np.append(np.asarray(w, np.float64), b)
    design = np.hstack([x, np.ones((len(x), 1))])
    loss, grad = 0.5 * l2 * theta @ theta, l2 * theta
    if len(y):
        z = design @ theta
        loss = loss + np.mean(y * np.logaddexp(0, -z) + (1 - y) * np.logaddexp(0, z))
        residual = (1 - y) * np.exp(-np.logaddexp(0, -z)) - y * np.exp(-np.logaddexp(0, z))
        grad = grad + design.T @ residual / len(y)
    return float(loss), grad[:-1], float(grad[-1])

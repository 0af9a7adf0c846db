# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def cross_entropy(logits, targets, mask, smoothing):
    n, v = logits.shape
    count = int(mask.sum())
    if count == 0:
        return 0.0, np.zeros((n, v))
    z, rows, t = logits[mask].astype(np.float64), np.arange(count), targets[mask]
    z = z - z.max(axis=1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    nll = -(1 - smoothing) * log_p[rows, t] - (smoothing * log_p.mean(axis=1) if smoothing else 0)
    g = np.exp(log_p) - smoothing / v
    g[rows, t] -= 1 - smoothing
    grad = np.zeros((n, v))
    grad[mask] = g / n
    return float(nll.sum() / n), grad

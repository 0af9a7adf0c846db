# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def cross_entropy(logits, targets, mask, smoothing):
    n, v = logits.shape
    count = int(mask.sum())
    if count == 0:
        return 0.0, np.zeros((n, v))
    z, rows, t = logits[mask].astype(np.float64), np.arange(count), targets[mask]
    p = np.exp(z - z.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    log_p = np.log(p)
    nll = -(1 - smoothing) * log_p[rows, t]
    if smoothing:
        nll -= smoothing * log_p.mean(axis=1)
    p -= smoothing / v
    p[rows, t] -= 1 - smoothing
    grad = np.zeros((n, v))
    grad[mask] = p / count
    return float(nll.mean()), grad

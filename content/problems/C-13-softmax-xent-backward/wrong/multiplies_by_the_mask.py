# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def cross_entropy(logits, targets, mask, smoothing):
    n, v = logits.shape
    count = int(mask.sum())
    if count == 0:
        return 0.0, np.zeros((n, v))
    z = logits.astype(np.float64)
    z = z - z.max(axis=1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    rows, t = np.arange(n), np.where(mask, targets, 0)
    nll = -(1 - smoothing) * log_p[rows, t]
    if smoothing:
        nll -= smoothing * log_p.mean(axis=1)
    grad = np.exp(log_p) - smoothing / v
    grad[rows, t] -= 1 - smoothing
    return float((nll * mask).sum() / count), grad * mask[:, None] / count

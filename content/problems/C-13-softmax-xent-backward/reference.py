# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def cross_entropy(logits, targets, mask, smoothing):
    grad = np.zeros(logits.shape, np.float64)
    count = int(mask.sum())
    if count == 0:
        return 0.0, grad
    # Select, do not multiply by the mask: 0 * NaN is NaN.
    z = logits[mask].astype(np.float64)
    rows, t = np.arange(count), targets[mask]

    z -= z.max(axis=1, keepdims=True)
    p = np.exp(z)
    total = p.sum(axis=1)
    # sum_v q_v log p_v is (1 - eps) z_t + eps mean(z) - log total. Without smoothing the mean stays out of it:
    # it is minus infinity where a token is forbidden, and 0 * inf is NaN.
    expected = (1.0 - smoothing) * z[rows, t]
    if smoothing:
        expected += smoothing * z.mean(axis=1)
    loss = float((np.log(total) - expected).mean())

    p /= total[:, None]
    p -= smoothing / logits.shape[1]
    p[rows, t] -= 1.0 - smoothing
    p /= count
    grad[mask] = p
    return loss, grad

# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def ctc_loss(log_probs, target, blank=0):
    if len(log_probs) == 0:
        return 0.0 if not target else float("inf")
    probs = np.exp(log_probs)
    z = np.full(2 * len(target) + 1, blank)
    z[1::2] = target
    skip = np.concatenate([[False, False], (z[2:] != blank) & (z[2:] != z[:-2])])[:len(z)]
    alpha = np.zeros(len(z))
    alpha[:2] = probs[0, z[:2]]
    for row in probs[1:]:
        new = alpha.copy()
        new[1:] += alpha[:-1]
        new[2:] += alpha[:-2] * skip[2:]
        alpha = new * row[z]
    total = alpha[-2:].sum()
    return float(-np.log(total)) + 0.0 if total > 0 else float("inf")

# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def ctc_loss(log_probs, target, blank=0):
    if len(log_probs) == 0:
        return 0.0 if not target else float("inf")
    z = np.full(2 * len(target) + 1, blank)
    z[1::2] = target
    skip = z != blank
    alpha = np.full(len(z), -np.inf)
    alpha[:2] = log_probs[0, z[:2]]
    for row in log_probs[1:]:
        new = alpha.copy()
        new[1:] = np.logaddexp(new[1:], alpha[:-1])
        new[2:] = np.where(skip[2:], np.logaddexp(new[2:], alpha[:-2]), new[2:])
        alpha = new + row[z]
    return float(-np.logaddexp.reduce(alpha[-2:]))

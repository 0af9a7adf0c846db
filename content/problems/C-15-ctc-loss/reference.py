# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def ctc_loss(log_probs, target, blank=0):
    frames = len(log_probs)
    if frames == 0:
        return 0.0 if len(target) == 0 else float("inf")
    positions = np.full(2 * len(target) + 1, blank)
    positions[1::2] = target
    # A blank may be skipped only between two different labels: between equal ones it is what tells them apart.
    may_skip = np.zeros(len(positions), dtype=bool)
    may_skip[3::2] = positions[3::2] != positions[1:-2:2]

    emitted = log_probs[:, positions]
    alpha = np.full(len(positions), -np.inf)
    alpha[:2] = emitted[0, :2]
    for frame in emitted[1:]:
        total = alpha.copy()
        total[1:] = np.logaddexp(alpha[1:], alpha[:-1])
        total[2:] = np.where(may_skip[2:], np.logaddexp(total[2:], alpha[:-2]), total[2:])
        alpha = total + frame
    return float(-np.logaddexp.reduce(alpha[-2:])) + 0.0        # no minus zero

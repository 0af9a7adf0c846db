# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def viterbi(log_start, log_move, log_see):
    steps, states = log_see.shape
    if steps == 0:
        return [], 0.0
    move, see = np.exp(log_move), np.exp(log_see)
    back = np.zeros((steps, states), dtype=int)
    p = np.exp(log_start) * see[0]
    for t in range(1, steps):
        candidates = p[:, None] * move
        back[t] = candidates.argmax(axis=0)
        p = candidates.max(axis=0) * see[t]
    path = [int(p.argmax())]
    score = float(np.log(p.max())) if p.max() > 0 else -np.inf
    if score == -np.inf:
        return [], score
    for t in range(steps - 1, 0, -1):
        path.append(int(back[t, path[-1]]))
    return path[::-1], score

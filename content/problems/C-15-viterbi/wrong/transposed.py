# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def viterbi(log_start, log_move, log_see):
    steps, states = log_see.shape
    if steps == 0:
        return [], 0.0
    back = np.zeros((steps, states), dtype=int)
    score = log_start + log_see[0]
    for t in range(1, steps):
        candidates = score + log_move
        back[t] = candidates.argmax(axis=1)
        score = candidates.max(axis=1) + log_see[t]
    if score.max() == -np.inf:
        return [], -np.inf
    path = [int(score.argmax())]
    for t in range(steps - 1, 0, -1):
        path.append(int(back[t, path[-1]]))
    return path[::-1], float(score.max())

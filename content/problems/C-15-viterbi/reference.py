# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def viterbi(log_start, log_move, log_see):
    steps, states = log_see.shape
    if steps == 0:
        return [], 0.0
    came_from = np.zeros((steps, states), dtype=np.int64)
    into = np.ascontiguousarray(log_move.T)            # into[s, r]: from r to s, so that the maximum runs along memory
    score = log_start + log_see[0]
    everyone = np.arange(states)
    for t in range(1, steps):
        candidates = into + score
        # argmax takes the first of equal values: the smallest predecessor.
        came_from[t] = candidates.argmax(axis=1)
        score = candidates[everyone, came_from[t]] + log_see[t]
    state = int(score.argmax())
    best = float(score[state])
    if best == -np.inf:
        return [], best
    path = [state]
    for t in range(steps - 1, 0, -1):
        state = int(came_from[t, state])
        path.append(state)
    return path[::-1], best

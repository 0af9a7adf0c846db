# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def viterbi(log_start, log_move, log_see):
    if len(log_see) == 0:
        return [], 0.0
    scores = log_start + log_see[0]
    path, total = [int(scores.argmax())], scores.max()
    for row in log_see[1:]:
        scores = log_move[path[-1]] + row
        path.append(int(scores.argmax()))
        total += scores.max()
    return (path, float(total)) if total > -np.inf else ([], -np.inf)

# SPDX-License-Identifier: CC-BY-4.0
import numpy as np

LIMIT = 200_000


def reaches_all(beats):
    """Whether player 0 reaches everybody along the arrows of a boolean matrix."""
    reached = np.zeros(len(beats), bool)
    reached[0] = True
    front = reached
    while front.any():
        front = beats[front].any(axis=0) & ~reached
        reached = reached | front
    return bool(reached.all())


def ratings(wins):
    wins = np.array(wins, np.float64)
    n = len(wins)
    np.fill_diagonal(wins, 0.0)
    if n < 2:
        return np.zeros(n)
    beats = wins > 0
    if not (reaches_all(beats) and reaches_all(beats.T)):
        return None

    rate = wins.sum(axis=1) / (wins + wins.T).sum(axis=1)
    theta = np.log(rate / (1.0 - rate))
    return theta - theta.mean()

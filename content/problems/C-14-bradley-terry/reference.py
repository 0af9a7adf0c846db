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
    # The maximum exists exactly if "beat somebody who beat ..." leads from everybody to everybody: otherwise one group
    # can be moved up for ever without losing likelihood.
    beats = wins > 0
    if not (reaches_all(beats) and reaches_all(beats.T)):
        return None

    games, won = wins + wins.T, wins.sum(axis=1)
    total = games.sum(axis=1)
    strength = np.ones(n)
    for _ in range(LIMIT):
        exposure = (games / (strength[:, None] + strength)).sum(axis=1)
        # At the maximum everybody's expected wins equal the wins. Small steps do not mean that: along a chain the
        # iteration creeps.
        gap = np.abs(strength * exposure - won)
        if np.all(gap <= 1e-13 * total):
            break
        strength = won / exposure
        strength /= np.exp(np.log(strength).mean())
    theta = np.log(strength)
    return theta - theta.mean()

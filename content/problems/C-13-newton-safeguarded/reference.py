# SPDX-License-Identifier: CC-BY-4.0
import numpy as np

ACCURACY = 1e-13
LIMIT = 300


def entropy_and_slope(z, log_beta):
    """Entropy of softmax(beta z) and its derivative in log beta; z has a maximum of 0 in each row."""
    beta = np.exp(log_beta)[:, None]
    weights = np.exp(beta * z)
    total = weights.sum(axis=1)
    p = weights / total[:, None]
    mean = (p * z).sum(axis=1)
    variance = (p * (z - mean[:, None]) ** 2).sum(axis=1)
    entropy = np.log(total) - beta[:, 0] * mean
    return entropy, -beta[:, 0] ** 2 * variance


def inverse_temperatures(scores, perplexity):
    scores = np.asarray(scores, np.float64)
    n, classes = scores.shape
    if perplexity == classes:
        return np.zeros(n)
    z = scores - scores.max(axis=1, keepdims=True)
    beta = np.full(n, np.inf)
    open_rows = np.flatnonzero((z == 0).sum(axis=1) < perplexity)
    z = z[open_rows]
    z = z / -z.min(axis=1, keepdims=True)          # spread 1 in every row: one start and one reach serve all scales
    target = np.log(perplexity)

    # In log beta the entropy is a falling S; the root lies between low and high, which begin unknown.
    t = np.zeros(len(z))
    low, high = np.full(len(z), -np.inf), np.full(len(z), np.inf)
    reach = np.ones(len(z))
    for _ in range(LIMIT):
        entropy, slope = entropy_and_slope(z, t)
        gap = entropy - target
        if np.all(np.abs(gap) <= ACCURACY):
            break
        low, high = np.where(gap > 0, t, low), np.where(gap < 0, t, high)
        with np.errstate(divide="ignore", invalid="ignore"):
            newton = t - gap / slope
            middle = 0.5 * (low + high)
        bounded = np.isfinite(low) & np.isfinite(high)
        # Without a bracket walk towards the root with growing steps, Newton's if it is shorter; with one, take Newton
        # only if it lands inside, and halve otherwise. NaN compares false and falls to the safe side.
        walk = t + np.sign(gap) * reach
        shorter = np.abs(newton - t) < reach
        inside = (newton > low) & (newton < high)
        step = np.where(bounded, np.where(inside, newton, middle), np.where(shorter & inside, newton, walk))
        reach = np.where(bounded, reach, 2 * reach)
        t = np.where(np.abs(gap) <= ACCURACY, t, step)
    spread = (scores.max(axis=1) - scores.min(axis=1))[open_rows]
    beta[open_rows] = np.exp(t) / spread
    return beta

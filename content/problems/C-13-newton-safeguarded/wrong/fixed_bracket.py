# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def entropy(z, beta):
    s = beta[:, None] * z
    weights = np.exp(s)
    total = weights.sum(axis=1)
    p = weights / total[:, None]
    mean = (p * z).sum(axis=1)
    return np.log(total) - beta * mean, beta * (p * (z - mean[:, None]) ** 2).sum(axis=1)


def inverse_temperatures(scores, perplexity):
    n, classes = scores.shape
    if perplexity == classes:
        return np.zeros(n)
    z = scores - scores.max(axis=1, keepdims=True)
    beta = np.full(n, np.inf)
    rows = np.flatnonzero((scores == scores.max(axis=1, keepdims=True)).sum(axis=1) < perplexity)
    z, target = z[rows], np.log(perplexity)
    low, high = np.zeros(len(z)), np.full(len(z), 1e4)
    for _ in range(200):
        b = 0.5 * (low + high)
        h, _ = entropy(z, b)
        low, high = np.where(h > target, b, low), np.where(h > target, high, b)
    beta[rows] = b
    return beta

# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def factor(a, least):
    """Lower Cholesky factor of the symmetric matrix in the lower triangle of a, or None at the first pivot that is too small."""
    n = len(a)
    lower = np.zeros((n, n))
    for j in range(n):
        column = a[j:, j] - lower[j:, :j] @ lower[j, :j]
        if not column[0] > least:
            return None
        lower[j:, j] = column / np.sqrt(column[0])
    return lower


def solve_lower(lower, b):
    x = np.array(b, np.float64)
    for i in range(len(x)):
        x[i] = (x[i] - lower[i, :i] @ x[:i]) / lower[i, i]
    return x


def solve_upper(upper, b):
    x = np.array(b, np.float64)
    for i in reversed(range(len(x))):
        x[i] = (x[i] - upper[i, i + 1:] @ x[i + 1:]) / upper[i, i]
    return x


def cholesky_solve(a, b, jitter, tries):
    a = np.tril(np.asarray(a, np.float64))
    largest = a.diagonal().max()
    if np.isnan(a).any() or largest <= 0:
        return None
    eye = np.eye(len(a))
    for delta in [0.0] + [jitter * largest * 10.0 ** k for k in range(tries)]:
        lower = factor(a + delta * eye, 0.0)
        if lower is not None:
            x = solve_upper(lower.T, solve_lower(lower, b))
            return x, float(2 * np.log(lower.diagonal()).sum()), float(delta)
    return None

# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def conjugate_gradient(indptr, indices, data, b, tol, max_iter):
    n = len(b)
    rows = np.repeat(np.arange(n), np.diff(indptr))

    dense = np.zeros((n, n))
    np.add.at(dense, (rows, indices), data)

    def times(v):
        return dense @ v

    on_diagonal = rows == indices
    diagonal = np.bincount(rows[on_diagonal], weights=data[on_diagonal], minlength=n)
    x = np.zeros(n)
    if np.any(diagonal <= 0):
        return x, 0, "indefinite"

    r = np.array(b, np.float64)
    small = tol * np.linalg.norm(r)
    if np.linalg.norm(r) <= small:
        return x, 0, "converged"
    z = r / diagonal
    p, rz = z, r @ z
    for iteration in range(max_iter):
        ap = times(p)
        curvature = p @ ap
        if curvature <= 0:
            return x, iteration, "indefinite"
        step = rz / curvature
        x = x + step * p
        r = r - step * ap
        if np.linalg.norm(r) <= small:
            return x, iteration + 1, "converged"
        z = r / diagonal
        rz, before = r @ z, rz
        p = z + rz / before * p
    return x, max_iter, "limit"

# SPDX-License-Identifier: CC-BY-4.0
import numpy as np

LIMIT = 1000
SETTLED = 1e-9


def top_svd(a, k):
    m, n = a.shape
    a = np.asarray(a, np.float64)
    k = min(k, m, n)
    largest = np.abs(a).max()
    if largest == 0:
        return np.zeros((m, 0)), np.zeros(0), np.zeros((n, 0))

    # A random start has a part in every direction; a start such as all ones may have none.
    v = np.linalg.qr(np.random.default_rng(0).normal(size=(n, k)))[0]
    for _ in range(LIMIT):
        # Orthogonalizing between a and its transpose keeps small values alive: in a'a they would enter squared,
        # below the rounding of the largest.
        u = np.linalg.qr(a @ v)[0]
        moved, triangle = np.linalg.qr(a.T @ u)
        # How far each direction moved; QR leaves the sign open. Rounding of the largest value never stops turning the
        # small ones, by about 1e-16 times their ratio.
        sign = np.sign((moved * v).sum(axis=0))
        turned = np.linalg.norm(moved - sign * v, axis=0)
        s = np.abs(triangle.diagonal())
        v = moved
        counts = s > 1e-10 * s[0]
        if np.all(turned[counts] < SETTLED + 1e-15 * s[0] / s[counts]):
            break

    # Columns converge one by one, so each is a singular vector of its own and the norm of its image is the value.
    s = np.linalg.norm(a @ v, axis=0)
    keep = s > 1e-10 * s.max()
    v, s = v[:, keep], s[keep]
    v = v * np.sign(v[np.abs(v).argmax(axis=0), np.arange(len(s))])
    return a @ v / s, s, v

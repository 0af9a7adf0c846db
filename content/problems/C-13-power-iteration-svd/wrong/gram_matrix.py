# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def top_svd(a, k):
    m, n = a.shape
    k = min(k, m, n)
    gram = a.T @ a
    v = np.linalg.qr(np.random.default_rng(0).normal(size=(n, k)))[0]
    for _ in range(600):
        v = np.linalg.qr(gram @ v)[0]
    s = np.sqrt(np.maximum((v * (gram @ v)).sum(axis=0), 0.0))
    keep = s > 1e-10 * s.max() if s.max() > 0 else np.zeros(k, bool)
    v, s = v[:, keep], s[keep]
    v = v * np.sign(v[np.abs(v).argmax(axis=0), np.arange(len(s))])
    return a @ v / s, s, v

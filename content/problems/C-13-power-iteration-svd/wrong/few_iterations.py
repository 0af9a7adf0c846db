# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def top_svd(a, k):
    m, n = a.shape
    k = min(k, m, n)
    draw, rest = np.random.default_rng(0), a.copy()
    us, ss, vs = [], [], []
    for _ in range(k):
        v = draw.normal(size=n)
        v = v / np.linalg.norm(v)
        for _ in range(10):
            before, u = v, rest @ v
            if not np.linalg.norm(u) > 0:
                break
            u = u / np.linalg.norm(u)
            v = rest.T @ u
            if not np.linalg.norm(v) > 0:
                break
            v = v / np.linalg.norm(v)
            if np.linalg.norm(v - before) < 1e-15:
                break
        s = np.linalg.norm(rest @ v)
        if not s > 1e-10 * (ss[0] if ss else 0.0):
            break
        v = v * np.sign(v[np.abs(v).argmax()])
        u = rest @ v / s
        us, ss, vs = us + [u], ss + [s], vs + [v]
        rest = rest - s * np.outer(u, v)
    columns = lambda parts, size: np.stack(parts, axis=1) if parts else np.zeros((size, 0))
    return columns(us, m), np.array(ss), columns(vs, n)

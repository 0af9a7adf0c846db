# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def rotate(x, positions, base=10000.0, layout="interleaved"):
    n, d = x.shape[-2:]
    angles = np.outer(np.arange(n), base ** (-np.arange(0, d, 2) / d))
    a, b = (x[..., 0::2], x[..., 1::2]) if layout == "interleaved" else (x[..., :d // 2], x[..., d // 2:])
    pair = a * np.cos(angles) - b * np.sin(angles), a * np.sin(angles) + b * np.cos(angles)
    out = np.stack(pair, axis=-1).reshape(x.shape) if layout == "interleaved" else np.concatenate(pair, axis=-1)
    return out.astype(x.dtype)

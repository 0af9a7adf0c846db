# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def rotate(x, positions, base=10000.0, layout="interleaved"):
    d = x.shape[-1]
    frequencies = (base ** (-np.arange(0, d, 2) / d)).astype(x.dtype)
    angles = positions.astype(x.dtype)[:, None] * frequencies
    cos, sin = np.cos(angles), np.sin(angles)
    a, b = (x[..., 0::2], x[..., 1::2]) if layout == "interleaved" else (x[..., :d // 2], x[..., d // 2:])
    pair = a * cos - b * sin, a * sin + b * cos
    out = np.stack(pair, axis=-1).reshape(x.shape) if layout == "interleaved" else np.concatenate(pair, axis=-1)
    return out.astype(x.dtype)

# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def rotate(x, positions, base=10000.0, layout="interleaved"):
    d = x.shape[-1]
    if layout == "interleaved":
        first, second = slice(0, None, 2), slice(1, None, 2)
    elif layout == "half":
        first, second = slice(None, d // 2), slice(d // 2, None)
    else:
        raise ValueError(f"no layout {layout!r}")

    # Double precision before the cosine: an angle of a million has lost its digits in single precision.
    frequencies = float(base) ** (-np.arange(0, d, 2) / d)
    angles = positions.astype(np.float64)[:, None] * frequencies
    # The cosine lies in [-1, 1] and may be rounded; half precision is raised to single for the products.
    working = np.promote_types(x.dtype, np.float32)
    cos, sin = np.cos(angles).astype(working), np.sin(angles).astype(working)

    a, b = x[..., first].astype(working), x[..., second].astype(working)
    turned = np.empty_like(x)
    turned[..., first] = a * cos - b * sin
    turned[..., second] = a * sin + b * cos
    return turned

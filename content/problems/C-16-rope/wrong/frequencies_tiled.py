# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def rotate(x, positions, base=10000.0, layout="interleaved"):
    d = x.shape[-1]
    angles = positions[:, None] * base ** (-np.arange(0, d, 2) / d)
    cos, sin = (np.concatenate([f(angles)] * 2, axis=-1) for f in (np.cos, np.sin))
    z = x.astype(np.float64)
    if layout == "half":
        other = np.concatenate([-z[..., d // 2:], z[..., :d // 2]], axis=-1)
    else:
        other = np.stack([-z[..., 1::2], z[..., 0::2]], axis=-1).reshape(z.shape)
    return (z * cos + other * sin).astype(x.dtype)

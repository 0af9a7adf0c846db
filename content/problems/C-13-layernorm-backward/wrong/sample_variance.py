# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def layernorm(x, gain, bias, upstream, eps):
    x, gain, bias, upstream = (np.asarray(array, np.float64) for array in (x, gain, bias, upstream))
    centered = x - x.mean(axis=-1, keepdims=True)
    scale = 1.0 / np.sqrt(x.var(axis=-1, ddof=1, keepdims=True) + eps)
    normed = centered * scale
    inner = upstream * gain
    dx = scale * (inner - inner.mean(axis=-1, keepdims=True) - normed * (inner * normed).sum(axis=-1, keepdims=True) / (x.shape[-1] - 1))
    leading = tuple(range(x.ndim - 1))
    dgain, dbias = (upstream * normed).sum(axis=leading), upstream.sum(axis=leading)
    return gain * normed + bias, dx, dgain, dbias

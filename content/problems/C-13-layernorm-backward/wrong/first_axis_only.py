# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def layernorm(x, gain, bias, upstream, eps):
    x, gain, bias, upstream = (np.asarray(array, np.float64) for array in (x, gain, bias, upstream))
    centered = x - x.mean(axis=-1, keepdims=True)
    scale = 1.0 / np.sqrt((centered ** 2).mean(axis=-1, keepdims=True) + eps)
    normed = centered * scale
    inner = upstream * gain
    dx = scale * (inner - inner.mean(axis=-1, keepdims=True) - normed * (inner * normed).mean(axis=-1, keepdims=True))
    dgain, dbias = (upstream * normed).sum(axis=0), upstream.sum(axis=0)
    return gain * normed + bias, dx, dgain, dbias

# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def layernorm(x, gain, bias, upstream, eps):
    x, gain, bias, upstream = (np.asarray(array, np.float64) for array in (x, gain, bias, upstream))

    centered = x - x.mean(axis=-1, keepdims=True)
    # From the centered values: E[x²] - mean² cancels when the mean is large.
    scale = 1.0 / np.sqrt((centered * centered).mean(axis=-1, keepdims=True) + eps)
    normed = centered * scale
    y = gain * normed + bias

    leading = tuple(range(x.ndim - 1))
    dbias = upstream.sum(axis=leading)
    dgain = (upstream * normed).sum(axis=leading)

    # Moving one entry moves the row's mean and its variance, so every output of the row moves: the gradient loses
    # its component along the constant row and, but for eps, along the normed row.
    inner = upstream * gain
    along = (inner * normed).mean(axis=-1, keepdims=True)
    dx = scale * (inner - inner.mean(axis=-1, keepdims=True) - normed * along)
    return y, dx, dgain, dbias

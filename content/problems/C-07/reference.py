# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def attention(q, k, v, mask):
    dtype = np.result_type(q, np.float32)              # half is computed in single, double stays double
    scores = q.astype(dtype) @ k.astype(dtype).T / np.sqrt(dtype.type(q.shape[-1]))
    scores = np.where(mask, scores, -np.inf)
    top = scores.max(axis=-1, keepdims=True)
    top = np.where(np.isfinite(top), top, 0)           # an empty row has no largest score
    weights = np.exp(scores - top)                     # the largest visible one becomes exp(0) = 1
    total = weights.sum(axis=-1, keepdims=True)
    weights = np.divide(weights, total, out=np.zeros_like(weights), where=total > 0)
    return (weights @ v.astype(dtype)).astype(v.dtype)

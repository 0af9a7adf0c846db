# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def draw(logits, uniforms, k):
    k = min(k, int(np.isfinite(logits).sum()))
    if k == 0:
        return np.empty(0, dtype=np.int64), np.empty(0)
    g = logits - np.log(-np.log(uniforms))
    tokens = np.argsort(-g, kind="stable")[:k]
    top = logits.max()
    return tokens, logits[tokens] - top - np.log(np.exp(logits - top).sum())

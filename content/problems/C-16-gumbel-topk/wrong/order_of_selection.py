# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def draw(logits, uniforms, k):
    possible = np.isfinite(logits)
    k = min(k, int(possible.sum()))
    if k == 0:
        return np.empty(0, dtype=np.int64), np.empty(0)
    g = logits - np.log(-np.log(uniforms))
    tokens = np.sort(np.argpartition(-g, k - 1)[:k])
    rest = np.setdiff1d(np.flatnonzero(possible), tokens)
    top = logits[rest].max() if len(rest) else 0.0
    last = top + np.log(np.exp(logits[rest] - top).sum()) if len(rest) else -np.inf
    denominators = np.logaddexp.accumulate(np.concatenate([[last], logits[tokens][::-1]]))[:0:-1]
    return tokens, logits[tokens] - denominators

# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def draw(logits, uniforms, k):
    possible = np.isfinite(logits)
    k = min(k, int(possible.sum()))
    if k == 0:
        return np.empty(0, dtype=np.int64), np.empty(0)
    g = logits - np.log(-np.log(uniforms))
    tokens = np.argsort(-g, kind="stable")[:k]
    top = logits.max()
    logp = logits - top - np.log(np.exp(logits - top).sum())
    before = np.concatenate([[0.0], np.cumsum(np.exp(logp[tokens]))[:-1]])
    return tokens, logp[tokens] - np.log(1.0 - before)

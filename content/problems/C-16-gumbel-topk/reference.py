# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def draw(logits, uniforms, k):
    possible = np.isfinite(logits)
    k = min(k, int(possible.sum()))
    if k == 0:
        return np.empty(0, dtype=np.int64), np.empty(0)
    perturbed = np.where(possible, logits - np.log(-np.log(uniforms)), -np.inf)
    # Everything that ties with the k-th largest is a candidate, so that ties are settled by index and not by the partition.
    threshold = np.partition(perturbed, -k)[-k]
    candidates = np.flatnonzero(perturbed >= threshold)
    tokens = candidates[np.argsort(-perturbed[candidates], kind="stable")[:k]]

    # Denominators from the last draw to the first: each adds one token, and nothing is ever subtracted.
    undrawn = possible.copy()
    undrawn[tokens] = False
    terms = np.concatenate([[log_sum_exp(logits[undrawn])], logits[tokens][::-1]])
    denominators = np.logaddexp.accumulate(terms)[:0:-1]
    return tokens, logits[tokens] - denominators


def log_sum_exp(values):
    if not len(values):
        return -np.inf
    top = values.max()
    return top + np.log(np.exp(values - top).sum())

# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def sample(logits, uniforms, temperature=1.0, top_k=0, top_p=1.0):
    # Stable on negated logits: ties in rising order of index.
    order = np.argsort(-logits, axis=1, kind="stable")
    ranked = np.take_along_axis(logits, order, axis=1)
    best = ranked[:, :1]
    possible = np.isfinite(best[:, 0])
    if temperature == 0:
        return np.where(possible, order[:, 0], -1)

    mass = np.exp((ranked - np.where(np.isfinite(best), best, 0.0)) / temperature)
    if top_k > 0:
        mass[:, top_k:] = 0.0
    total = np.cumsum(mass, axis=1)
    whole = np.where(possible, total[:, -1], 1.0)
    share = total / whole[:, None]
    kept = np.count_nonzero(mass, axis=1)
    if top_p < 1:
        # Tokens before which the threshold is not reached yet, and so the one that crosses it.
        kept = np.minimum(kept, 1 + np.count_nonzero(share < top_p - 1e-9, axis=1))
    last = np.maximum(kept - 1, 0)
    rows = np.arange(len(logits))
    position = np.count_nonzero(share <= (uniforms * share[rows, last])[:, None], axis=1)
    tokens = order[rows, np.minimum(position, last)]
    return np.where(possible, tokens, -1)

# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def verify(target, draft, tokens, accept_uniforms, last_uniform):
    tokens = np.asarray(tokens, dtype=np.int64)
    positions = np.arange(len(tokens))
    p, q = target[positions, tokens], draft[positions, tokens]
    # Multiplied out: no division, and a token that the target never says is refused even at u = 0.
    refused = np.flatnonzero(~(accept_uniforms * q < p))
    if len(refused):
        accepted = int(refused[0])
        last = residual(target[accepted], draft[accepted])
    else:
        accepted = len(tokens)
        last = target[accepted]
    return tokens[:accepted].tolist() + [draw(last, last_uniform)], last


def residual(p, q):
    """What accepted drafts leave missing to p: they come out with min(p, q)."""
    missing = np.maximum(p - q, 0.0)
    total = missing.sum()
    return missing / total if total > 0 else p


def draw(distribution, uniform):
    cumulative = np.cumsum(distribution)
    return int(np.searchsorted(cumulative, uniform * cumulative[-1], side="right"))

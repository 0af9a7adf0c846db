# SPDX-License-Identifier: CC-BY-4.0
import math

import numpy as np


def token_sums(logits, tokens, pad):
    """Sum of losses, number of hits and number of real targets of one batch."""
    logits, targets = logits[:, :-1].astype(np.float64), tokens[:, 1:]
    real = targets != pad
    if not real.any():                                 # also a batch of sequences of one token
        return 0.0, 0, 0
    top = logits.max(axis=-1)
    log_total = top + np.log(np.exp(logits - top[..., None]).sum(axis=-1))
    chosen = np.take_along_axis(logits, targets[..., None], axis=-1)[..., 0]
    hits = (logits.argmax(axis=-1) == targets) & real  # argmax takes the first of equals
    return float((log_total - chosen)[real].sum()), int(hits.sum()), int(real.sum())


def evaluate(batches, pad=0):
    losses, rates, count = [], [], 0
    for logits, tokens in batches:
        loss, hits, real = token_sums(logits, tokens, pad)
        if real:
            losses.append(loss / real)
            rates.append(hits / real)
            count += real
    mean = sum(losses) / max(len(losses), 1)
    return {"loss": mean, "accuracy": sum(rates) / max(len(rates), 1), "perplexity": math.exp(min(mean, 50.0)), "tokens": count}

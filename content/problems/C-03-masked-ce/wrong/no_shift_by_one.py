# SPDX-License-Identifier: CC-BY-4.0
import math

import numpy as np


def token_sums(logits, tokens, pad):
    """Sum of losses, number of hits and number of real targets of one batch."""
    logits, targets = logits.astype(np.float64), tokens
    real = targets != pad
    if not real.any():                                 # also a batch of sequences of one token
        return 0.0, 0, 0
    top = logits.max(axis=-1)
    log_total = top + np.log(np.exp(logits - top[..., None]).sum(axis=-1))
    chosen = np.take_along_axis(logits, targets[..., None], axis=-1)[..., 0]
    hits = (logits.argmax(axis=-1) == targets) & real  # argmax takes the first of equals
    return float((log_total - chosen)[real].sum()), int(hits.sum()), int(real.sum())


def evaluate(batches, pad=0):
    loss = hits = count = 0
    for logits, tokens in batches:
        sums = token_sums(logits, tokens, pad)
        loss, hits, count = loss + sums[0], hits + sums[1], count + sums[2]
    mean = loss / max(count, 1)                        # the one division; nothing to average gives zero
    return {"loss": mean, "accuracy": hits / max(count, 1), "perplexity": math.exp(min(mean, 50.0)), "tokens": count}

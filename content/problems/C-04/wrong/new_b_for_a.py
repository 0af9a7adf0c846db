# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def micro_sums(base, a, b, scale, x, targets, smoothing, pad):
    """Sums over the real tokens of one microbatch: loss, hits, tokens, and the gradients of the loss sum in a and b."""
    real = targets != pad
    x, targets = x[real], targets[real]                # padding takes no part in anything below
    thin = x @ a
    logits = x @ base + scale * (thin @ b)             # a @ b is never formed
    hits = int((logits.argmax(axis=-1) == targets).sum())
    logits -= logits.max(axis=-1, keepdims=True)
    log_p = logits - np.log(np.exp(logits).sum(axis=-1, keepdims=True))
    rows = np.arange(len(targets))
    loss = -(1 - smoothing) * log_p[rows, targets].sum() - smoothing * log_p.mean(axis=-1).sum()
    g = np.exp(log_p) - smoothing / base.shape[1]      # p - q; the label's own part follows
    g[rows, targets] -= 1 - smoothing
    return float(loss), hits, len(targets), scale * (x.T @ (g @ b.T)), scale * (thin.T @ g)


def lora_step(base, a, b, scale, micro, lr, smoothing, pad=0):
    def total(b):
        sums = [micro_sums(base, a, b, scale, x, targets, smoothing, pad) for x, targets in micro]
        return [sum(column) for column in zip(*sums)] if sums else [0.0, 0, 0, np.zeros_like(a), np.zeros_like(b)]

    loss, hits, tokens, _, grad_b = total(b)
    count = max(tokens, 1)
    b = b - lr * grad_b / count
    grad_a = total(b)[3]
    return {"a": a - lr * grad_a / count, "b": b, "loss": loss / count, "accuracy": hits / count, "tokens": tokens}

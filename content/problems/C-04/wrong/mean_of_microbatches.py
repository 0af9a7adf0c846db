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
    loss, rate, tokens, parts, grad_a, grad_b = 0.0, 0.0, 0, 0, np.zeros_like(a), np.zeros_like(b)
    for x, targets in micro:
        sums = micro_sums(base, a, b, scale, x, targets, smoothing, pad)
        if sums[2]:
            loss, rate, tokens, parts = loss + sums[0] / sums[2], rate + sums[1] / sums[2], tokens + sums[2], parts + 1
            grad_a += sums[3] / sums[2]
            grad_b += sums[4] / sums[2]
    parts = max(parts, 1)
    return {"a": a - lr * grad_a / parts, "b": b - lr * grad_b / parts, "loss": loss / parts, "accuracy": rate / parts, "tokens": tokens}

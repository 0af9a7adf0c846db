# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def lora_step(base, a, b, scale, micro, lr, smoothing, pad=0):
    loss, hits, tokens, grad_a, grad_b = 0.0, 0, 0, np.zeros_like(a), np.zeros_like(b)
    for x, targets in micro:
        real = (targets != pad).astype(float)
        thin = x @ a
        logits = x @ base + scale * (thin @ b)
        hits += int(((logits.argmax(axis=-1) == targets) & (targets != pad)).sum())
        logits -= logits.max(axis=-1, keepdims=True)
        log_p = logits - np.log(np.exp(logits).sum(axis=-1, keepdims=True))
        labels = np.full(logits.shape, smoothing / base.shape[1])
        labels[np.arange(len(targets)), targets] += (1 - smoothing) * real
        loss -= float((labels * log_p).sum())
        tokens += int(real.sum())
        g = np.exp(log_p) * labels.sum(axis=-1, keepdims=True) - labels
        grad_a += scale * (x.T @ (g @ b.T))
        grad_b += scale * (thin.T @ g)
    count = max(tokens, 1)
    return {"a": a - lr * grad_a / count, "b": b - lr * grad_b / count, "loss": loss / count, "accuracy": hits / count, "tokens": tokens}

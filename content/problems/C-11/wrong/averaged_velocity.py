# SPDX-License-Identifier: CC-BY-4.0
import math

import numpy as np


def rate_at(step, peak, floor, warmup, total):
    """The rate of update number step, counted from 1: a function of the step and of nothing that came before."""
    if step <= warmup:
        return peak * step / warmup
    return floor + 0.5 * (peak - floor) * (1 + math.cos(math.pi * (step - warmup) / (total - warmup)))


def descend(x, y, w, peak, floor, warmup, total, momentum, decay):
    rates = np.array([rate_at(step, peak, floor, warmup, total) for step in range(1, total + 1)])
    losses, velocity = [], np.zeros_like(w)
    for rate in rates:
        residual = x @ w - y                               # serves the loss and the gradient
        losses.append(residual @ residual / (2 * len(y)))
        velocity = momentum * velocity + (1 - momentum) * (x.T @ residual) / len(y)
        w = w - rate * (velocity + decay * w)              # a new array: the caller's weights stay
    residual = x @ w - y
    losses.append(residual @ residual / (2 * len(y)))
    return w, np.array(losses), rates

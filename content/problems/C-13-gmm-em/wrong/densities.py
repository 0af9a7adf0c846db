# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def em(x, weights, means, variances, steps, floor):
    history = []
    for step in range(steps + 1):
        density = np.stack([np.prod(np.exp(-0.5 * (x - m) ** 2 / v) / np.sqrt(2 * np.pi * v), axis=1) for m, v in zip(means, variances)], axis=1)
        joint = density * weights
        total = joint.sum(axis=1, keepdims=True)
        history.append(np.log(total).mean())
        if step == steps:
            break
        r = joint / total
        mass = r.sum(axis=0)
        alive = mass > 0
        weights, means, variances = mass / len(x), means.copy(), variances.copy()
        for k in np.flatnonzero(alive):
            means[k] = r[:, k] @ x / mass[k]
            variances[k] = np.maximum(r[:, k] @ (x - means[k]) ** 2 / mass[k], floor)
    return weights, means, variances, np.array(history)

# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def e_step(x, weights, means, variances):
    with np.errstate(divide="ignore"):
        joint = np.log(weights) - 0.5 * np.log(2 * np.pi * variances).sum(axis=1)
    joint = joint - 0.5 * np.stack([((x - m) ** 2 / v).sum(axis=1) for m, v in zip(means, variances)], axis=1)
    total = np.logaddexp.reduce(joint, axis=1)
    return np.exp(joint - total[:, None]), total.mean()


def em(x, weights, means, variances, steps, floor):
    history = []
    for _ in range(steps):
        r, likelihood = e_step(x, weights, means, variances)
        history.append(likelihood)
        mass = r.sum(axis=0)
        weights = mass / len(x)
        alive = mass > 0
        safe = np.where(alive, mass, 1.0)[:, None]
        new_means = r.T @ x / safe
        spread = np.maximum(r.T @ (x * x) / safe - new_means ** 2, floor)
        means, variances = np.where(alive[:, None], new_means, means), np.where(alive[:, None], spread, variances)
    history.append(e_step(x, weights, means, variances)[1])
    return weights, means, variances, np.array(history)

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
        new_means, new_variances = means.copy(), variances.copy()
        for k in np.flatnonzero(mass > 0):
            new_means[k] = r[:, k] @ x / mass[k]
            new_variances[k] = np.maximum(r[:, k] @ (x - means[k]) ** 2 / mass[k], floor)
        means, variances = new_means, new_variances
    history.append(e_step(x, weights, means, variances)[1])
    return weights, means, variances, np.array(history)

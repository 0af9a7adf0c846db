# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def log_joint(x, weights, means, variances):
    """log weight + log density, (n, K)."""
    # A weight of zero is a log of minus infinity, and that is what the sum over components needs.
    with np.errstate(divide="ignore"):
        log_weights = np.log(weights)
    constant = log_weights - 0.5 * np.log(2 * np.pi * variances).sum(axis=1)
    joint = np.empty((len(x), len(weights)))
    for k in range(len(weights)):            # K is small; an (n, K, d) array is not
        joint[:, k] = constant[k] - 0.5 * ((x - means[k]) ** 2 / variances[k]).sum(axis=1)
    return joint


def e_step(x, weights, means, variances):
    joint = log_joint(x, weights, means, variances)
    top = joint.max(axis=1, keepdims=True)
    scaled = np.exp(joint - top)
    total = scaled.sum(axis=1, keepdims=True)
    return scaled / total, float((top + np.log(total)).mean())


def m_step(x, responsibilities, means, variances, floor):
    mass = responsibilities.sum(axis=0)
    means, variances = means.copy(), variances.copy()
    for k in np.flatnonzero(mass > 0):
        share = responsibilities[:, k] / mass[k]
        means[k] = share @ x
        # Around the new mean: E[x²] - mean² would cancel far from the origin.
        variances[k] = np.maximum(share @ (x - means[k]) ** 2, floor)
    return mass / len(x), means, variances


def em(x, weights, means, variances, steps, floor):
    x, weights, means, variances = (np.asarray(array, np.float64) for array in (x, weights, means, variances))
    responsibilities, likelihood = e_step(x, weights, means, variances)
    history = [likelihood]
    for _ in range(steps):
        weights, means, variances = m_step(x, responsibilities, means, variances, floor)
        # One pass serves twice: the likelihood after this step and the responsibilities of the next.
        responsibilities, likelihood = e_step(x, weights, means, variances)
        history.append(likelihood)
    return weights, means, variances, np.array(history)

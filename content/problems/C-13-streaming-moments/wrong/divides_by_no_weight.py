# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


class Moments:
    def __init__(self, d):
        self.weight = 0.0
        self.mean = np.zeros(d)
        self.scatter = np.zeros((d, d))

    def merge(self, state):
        weight, mean, scatter = state
        total = self.weight + weight
        step = mean - self.mean
        self.scatter += scatter + np.outer(step, step) * (self.weight * (weight / total))
        self.mean += step * (weight / total)
        self.weight = float(total)

    def add(self, x, weight):
        self.merge((float(weight), np.asarray(x, np.float64), 0.0))

    def add_batch(self, xs, weights):
        xs, weights = np.asarray(xs, np.float64), np.asarray(weights, np.float64)
        total = weights.sum()
        mean = weights @ xs / total
        mean = mean + weights @ (xs - mean) / total
        offset = xs - mean
        self.merge((total, mean, (offset * weights[:, None]).T @ offset))

    def state(self):
        return self.weight, self.mean.copy(), self.scatter.copy()

    def covariance(self):
        return self.scatter / self.weight if self.weight > 0 else None

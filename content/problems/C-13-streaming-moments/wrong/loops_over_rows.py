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
        if weight == 0:
            return
        step = mean - self.mean
        self.scatter += scatter + np.outer(step, step) * (self.weight * (weight / total))
        self.mean += step * (weight / total)
        self.weight = float(total)

    def add(self, x, weight):
        self.merge((float(weight), np.asarray(x, np.float64), 0.0))

    def add_batch(self, xs, weights):
        for x, weight in zip(xs, weights):
            self.add(x, weight)

    def state(self):
        return self.weight, self.mean.copy(), self.scatter.copy()

    def covariance(self):
        return self.scatter / self.weight if self.weight > 0 else None

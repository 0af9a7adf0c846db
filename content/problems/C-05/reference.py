# SPDX-License-Identifier: CC-BY-4.0
import math

import numpy as np


def sigmoid(a):
    """Never takes the exponential of a positive number."""
    small = np.exp(-np.abs(a))
    return np.where(a >= 0, 1.0, small) / (1.0 + small)


class TemperatureScaler:
    """One temperature for binary logits, fitted by one gradient step in log T for each pass over the data."""

    def __init__(self, lr=0.05, start=1.0, l2=0.0, clip=10.0):
        self.theta = math.log(start)
        self.lr, self.l2, self.clip = lr, l2, clip
        self._forget()

    def _forget(self):
        self.loss_sum, self.slope_sum, self.count = 0.0, 0.0, 0

    def _scaled(self, logits):
        return np.asarray(logits, dtype=np.float64) * math.exp(-self.theta)

    def add(self, logits, labels):
        # Sums and not means, so that the cut into chunks cannot be seen.
        a = self._scaled(logits)
        self.loss_sum += float((np.logaddexp(0.0, a) - labels * a).sum())
        self.slope_sum -= float(((sigmoid(a) - labels) * a).sum())
        self.count += len(a)

    def loss(self):
        if self.count == 0:
            return 0.0
        return self.loss_sum / self.count + 0.5 * self.l2 * self.theta**2

    def step(self):
        if self.count:
            slope = self.slope_sum / self.count + self.l2 * self.theta
            self.theta -= self.lr * max(-self.clip, min(self.clip, slope))
        self._forget()
        return math.exp(self.theta)

    def predict(self, logits):
        return sigmoid(self._scaled(logits))

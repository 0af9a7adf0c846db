# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


class Alias:
    def __init__(self, weights):
        n = len(weights)
        h = weights * n / weights.sum()
        self.share, self.partner = np.ones(n), np.arange(n)
        high = [i for i in range(n) if h[i] >= 1]
        for a in [i for i in range(n) if h[i] < 1]:
            while len(high) > 1 and h[high[-1]] <= 1:
                high.pop()
            b = high[-1]
            self.share[a], self.partner[a] = h[a], b
            h[b] -= 1 - h[a]

    def tables(self):
        return self.share, self.partner

    def draw(self, uniforms):
        place = uniforms * len(self.share)
        column = place.astype(int)
        return np.where(place - column < self.share[column], column, self.partner[column])

# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


class Alias:
    def __init__(self, weights):
        n = len(weights)
        h = list(weights * n / weights.sum())
        self.share, self.partner = np.ones(n), np.arange(n)
        low, high = [i for i in range(n) if h[i] < 1], [i for i in range(n) if h[i] >= 1]
        while low and high:
            a, b = low.pop(), high.pop()
            self.share[a], self.partner[a] = h[a], b
            h[b] -= 1 - h[a]
            (low if h[b] < 1 else high).append(b)

    def tables(self):
        return self.share, self.partner

    def draw(self, uniforms):
        column = (uniforms * len(self.share)).astype(int)
        return np.where(uniforms < self.share[column], column, self.partner[column])

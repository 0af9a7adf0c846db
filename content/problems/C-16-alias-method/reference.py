# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


class Alias:
    def __init__(self, weights):
        n = len(weights)
        height = (weights * (n / weights.sum())).tolist()       # mean one
        share = [1.0] * n                                       # columns that never find a partner are full, up to rounding
        partner = list(range(n))
        low = [i for i in range(n) if height[i] < 1]
        high = [i for i in range(n) if height[i] >= 1]
        while low and high:
            short, tall = low.pop(), high[-1]
            share[short], partner[short] = height[short], tall
            # What fills up the short column is taken from the tall one, which may be short afterwards.
            height[tall] -= 1 - height[short]
            if height[tall] < 1:
                low.append(high.pop())
        self.share = np.array(share)
        self.partner = np.array(partner, dtype=np.int64)

    def tables(self):
        return self.share, self.partner

    def draw(self, uniforms):
        place = uniforms * len(self.share)
        column = place.astype(np.int64)
        # Strictly less: a share of zero is never accepted.
        return np.where(place - column < self.share[column], column, self.partner[column])

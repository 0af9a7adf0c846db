# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


class OnlineAttention:
    def __init__(self, q, width):
        self.q = q / np.sqrt(q.shape[1])
        self.top = np.full(len(q), -np.inf)             # the largest score of each row so far
        self.total = np.zeros(len(q))                   # sum of exp(score - top)
        self.output = np.zeros((len(q), width))         # sum of exp(score - top) * value

    def update(self, k, v, mask=None):
        scores = self.q @ k.T
        if mask is not None:
            scores = np.where(mask, scores, -np.inf)
        top = np.maximum(self.top, scores.max(axis=1, initial=-np.inf))
        # A row that has seen nothing has no maximum; zero will do, since all it shifts is minus infinity.
        shift = np.where(np.isfinite(top), top, 0.0)
        shrink = np.exp(self.top - shift)               # what was summed up so far was shifted by less
        weights = np.exp(scores - shift[:, None])
        self.total = self.total * shrink + weights.sum(axis=1)
        self.output = self.output * shrink[:, None] + weights @ v
        self.top = top

    def result(self):
        total = self.total[:, None]
        return np.divide(self.output, total, out=np.zeros_like(self.output), where=total > 0)

    def log_normalizer(self):
        seen = self.total > 0
        return np.where(seen, self.top + np.log(np.where(seen, self.total, 1.0)), -np.inf)

# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


class OnlineAttention:
    def __init__(self, q, width):
        self.q, self.k, self.v = q, np.zeros((0, q.shape[1])), np.zeros((0, width))
        self.mask = np.zeros((len(q), 0), dtype=bool)

    def update(self, k, v, mask=None):
        self.k, self.v = np.concatenate([self.k, k]), np.concatenate([self.v, v])
        mask = np.ones((len(self.q), len(k)), dtype=bool) if mask is None else mask
        self.mask = np.concatenate([self.mask, mask], axis=1)

    def _weights(self):
        s = np.where(self.mask, self.q @ self.k.T / np.sqrt(self.q.shape[1]), -np.inf)
        top = s.max(axis=1, initial=-np.inf)
        return np.exp(s - np.where(np.isfinite(top), top, 0.0)[:, None]), top

    def result(self):
        w, _ = self._weights()
        total = w.sum(axis=1, keepdims=True)
        return np.divide(w @ self.v, total, out=np.zeros((len(self.q), self.v.shape[1])), where=total > 0)

    def log_normalizer(self):
        w, top = self._weights()
        with np.errstate(divide="ignore"):
            return np.where(np.isfinite(top), top + np.log(w.sum(axis=1)), -np.inf)

# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


class OnlineAttention:
    def __init__(self, q, width):
        self.q = q / np.sqrt(q.shape[1])
        self.m, self.l = np.full(len(q), -np.inf), np.zeros(len(q))
        self.o = np.zeros((len(q), width))

    def update(self, k, v, mask=None):
        s = self.q @ k.T
        if mask is not None:
            s = np.where(mask, s, -np.inf)
        m = np.maximum(self.m, s.max(axis=1, initial=-np.inf))
        shift = np.where(np.isfinite(m), m, 0.0)
        w = np.exp(s - shift[:, None])
        self.l = self.l * np.exp(self.m - shift) + w.sum(axis=1)
        self.o = self.o + w @ v
        self.m = m

    def result(self):
        return np.divide(self.o, self.l[:, None], out=np.zeros_like(self.o), where=self.l[:, None] > 0)

    def log_normalizer(self):
        with np.errstate(divide="ignore"):
            return np.where(self.l > 0, self.m + np.log(self.l), -np.inf)

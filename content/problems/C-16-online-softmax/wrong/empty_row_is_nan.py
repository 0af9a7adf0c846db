# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


class OnlineAttention:
    def __init__(self, q, width):
        self.q = q / np.sqrt(q.shape[1])
        self.m, self.l = np.full(len(q), -np.inf), np.zeros(len(q))
        self.o = np.zeros((len(q), width))

    def update(self, k, v, mask=None):
        if not len(k):
            return
        s = self.q @ k.T
        if mask is not None:
            s = np.where(mask, s, -np.inf)
        m = np.maximum(self.m, s.max(axis=1))
        shrink = np.exp(self.m - m)
        w = np.exp(s - m[:, None])
        self.l = self.l * shrink + w.sum(axis=1)
        self.o = self.o * shrink[:, None] + w @ v
        self.m = m

    def result(self):
        return np.divide(self.o, self.l[:, None], out=np.zeros_like(self.o), where=self.l[:, None] != 0)

    def log_normalizer(self):
        with np.errstate(divide="ignore"):
            return self.m + np.log(self.l)

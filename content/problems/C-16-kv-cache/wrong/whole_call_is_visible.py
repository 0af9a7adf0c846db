# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


class Rows:
    def __init__(self):
        self.buffer = None
        self.first = self.end = 0

    def append(self, rows):
        held = self.end - self.first
        if self.buffer is None or self.end + len(rows) > len(self.buffer):
            grown = np.empty((2 * (held + len(rows)) + 16, *rows.shape[1:]))
            if held:
                grown[:held] = self.view()
            self.buffer, self.first, self.end = grown, 0, held
        self.buffer[self.end:self.end + len(rows)] = rows
        self.end += len(rows)

    def keep_last(self, count):
        self.first = max(self.first, self.end - count)

    def view(self):
        return self.buffer[self.first:self.end]


class KVCache:
    def __init__(self, query_heads, kv_heads, window):
        self.kv_heads, self.group = kv_heads, query_heads // kv_heads
        self.window = window
        self.keys, self.values = Rows(), Rows()
        self.seen = 0

    def extend(self, q, k, v):
        q, k, v = (np.asarray(array, np.float64) for array in (q, k, v))
        t, heads, d = q.shape
        self.keys.append(k)
        self.values.append(v)
        self.seen += t
        out = self.attend(q.reshape(t, self.kv_heads, self.group, d), self.keys.view(), self.values.view())
        if self.window is not None:
            self.keys.keep_last(self.window)
            self.values.keep_last(self.window)
        return out.reshape(t, heads, v.shape[2])

    def attend(self, q, keys, values):
        t, _, group, d = q.shape
        if t == 0:
            return np.zeros((0, self.kv_heads, group, values.shape[2]))
        queries = q.transpose(1, 2, 0, 3).reshape(self.kv_heads, group * t, d)
        scores = (queries @ keys.transpose(1, 2, 0)).reshape(self.kv_heads, group, t, len(keys)) / np.sqrt(d)
        age = np.arange(t)[:, None] + (len(keys) - t) - np.arange(len(keys))
        visible = np.ones_like(age, dtype=bool)
        if self.window is not None:
            visible &= age < self.window
        scores = np.where(visible, scores, -np.inf)
        weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
        weights /= weights.sum(axis=-1, keepdims=True)
        out = weights.reshape(self.kv_heads, group * t, len(keys)) @ values.transpose(1, 0, 2)
        return out.reshape(self.kv_heads, group, t, -1).transpose(2, 0, 1, 3)

    def length(self):
        return self.seen

    def held(self):
        return self.keys.end - self.keys.first

# SPDX-License-Identifier: CC-BY-4.0
class RangeSums:
    def __init__(self, values):
        self.size = 1
        while self.size < len(values):
            self.size *= 2
        self.sums = [0] * self.size + list(values) + [0] * (self.size - len(values))
        for k in range(self.size - 1, 0, -1):
            self.sums[k] = self.sums[2 * k] + self.sums[2 * k + 1]
        self.plus = [0] * 2 * self.size
        self.new = [None] * 2 * self.size

    def _set(self, k, length, value):
        self.sums[k] = value * length
        self.new[k] = value

    def _add(self, k, length, amount):
        self.sums[k] += amount * length
        self.plus[k] += amount

    def _push(self, k, length):
        for child in (2 * k, 2 * k + 1):
            if self.new[k] is not None:
                self._set(child, length // 2, self.new[k])
            if self.plus[k]:
                self._add(child, length // 2, self.plus[k])
        self.new[k], self.plus[k] = None, 0

    def _change(self, k, start, length, left, right, how, x):
        if left >= right or right <= start or start + length <= left:
            return
        if left <= start and start + length <= right:
            return how(k, length, x)
        self._push(k, length)
        self._change(2 * k, start, length // 2, left, right, how, x)
        self._change(2 * k + 1, start + length // 2, length // 2, left, right, how, x)
        self.sums[k] = self.sums[2 * k] + self.sums[2 * k + 1]

    def add(self, left, right, amount):
        self._change(1, 0, self.size, left, right, self._add, amount)

    def assign(self, left, right, value):
        self._change(1, 0, self.size, left, right, self._set, value)

    def total(self, left, right, k=1, start=0, length=None):
        length = length or self.size
        if left >= right or right <= start or start + length <= left:
            return 0
        if left <= start and start + length <= right:
            return self.sums[k]
        self._push(k, length)
        half = length // 2
        return self.total(left, right, 2 * k, start, half) + self.total(left, right, 2 * k + 1, start + half, half)

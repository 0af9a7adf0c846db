# SPDX-License-Identifier: CC-BY-4.0
class RangeSums:
    """A segment tree. Node k has the children 2k and 2k + 1; every change is x -> m x + a with m 0 or 1."""

    def __init__(self, values):
        self.size = 1
        while self.size < len(values):
            self.size *= 2
        self.sums = [0] * self.size + list(values) + [0] * (self.size - len(values))
        for node in range(self.size - 1, 0, -1):
            self.sums[node] = self.sums[2 * node] + self.sums[2 * node + 1]
        # What the children of a node have not been told yet.
        self.times = [1] * self.size
        self.plus = [0] * self.size

    def add(self, left, right, amount):
        self._change(1, 0, self.size, left, right, 1, amount)

    def assign(self, left, right, value):
        self._change(1, 0, self.size, left, right, 0, value)

    def total(self, left, right):
        return self._total(1, 0, self.size, left, right)

    def _apply(self, node, length, times, plus):
        self.sums[node] = times * self.sums[node] + plus * length
        if node < self.size:
            # The new change comes after what is pending: t (m x + a) + p.
            self.times[node] *= times
            self.plus[node] = times * self.plus[node] + plus

    def _push(self, node, length):
        times, plus = self.times[node], self.plus[node]
        if times != 1 or plus:
            self._apply(2 * node, length // 2, times, plus)
            self._apply(2 * node + 1, length // 2, times, plus)
            self.times[node], self.plus[node] = 1, 0

    def _change(self, node, start, length, left, right, times, plus):
        if left >= right or right <= start or start + length <= left:
            return
        if left <= start and start + length <= right:
            self._apply(node, length, times, plus)
            return
        self._push(node, length)
        half = length // 2
        self._change(2 * node, start, half, left, right, times, plus)
        self._change(2 * node + 1, start + half, half, left, right, times, plus)
        self.sums[node] = self.sums[2 * node] + self.sums[2 * node + 1]

    def _total(self, node, start, length, left, right):
        if left >= right or right <= start or start + length <= left:
            return 0
        if left <= start and start + length <= right:
            return self.sums[node]
        self._push(node, length)
        half = length // 2
        return self._total(2 * node, start, half, left, right) + self._total(2 * node + 1, start + half, half, left, right)

# SPDX-License-Identifier: CC-BY-4.0
class RangeSums:
    def __init__(self, values):
        self.size = 1
        while self.size < len(values):
            self.size *= 2
        self.sums = [0] * self.size + list(values) + [0] * (self.size - len(values))
        for k in range(self.size - 1, 0, -1):
            self.sums[k] = self.sums[2 * k] + self.sums[2 * k + 1]
        self.times, self.plus = [1] * 2 * self.size, [0] * 2 * self.size

    def _apply(self, k, length, m, a):
        self.sums[k] = m * self.sums[k] + a * length
        self.times[k], self.plus[k] = self.times[k] * m, m * self.plus[k] + a

    def _change(self, k, start, length, left, right, m, a):
        if left >= right or right <= start or start + length <= left:
            return
        if left <= start and start + length <= right:
            return self._apply(k, length, m, a)
        half = length // 2
        for child in (2 * k, 2 * k + 1):
            self._apply(child, half, self.times[k], self.plus[k])
        self.times[k], self.plus[k] = 1, 0
        self._change(2 * k, start, half, left, right, m, a)
        self._change(2 * k + 1, start + half, half, left, right, m, a)
        self.sums[k] = self.sums[2 * k] + self.sums[2 * k + 1]

    def add(self, left, right, amount):
        self._change(1, 0, self.size, left, right, 1, amount)

    def assign(self, left, right, value):
        self._change(1, 0, self.size, left, right, 0, value)

    def total(self, left, right):
        left, right, answer = left + self.size, right + self.size, 0
        while left < right:
            if left & 1:
                answer += self.sums[left]
                left += 1
            if right & 1:
                right -= 1
                answer += self.sums[right]
            left, right = left // 2, right // 2
        return answer

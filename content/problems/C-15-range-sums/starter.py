# SPDX-License-Identifier: CC-BY-4.0
class RangeSums:
    """n integers with add, assign and total over half-open ranges, each in logarithmic time."""

    def __init__(self, values):
        raise NotImplementedError

    def add(self, left, right, amount):
        raise NotImplementedError

    def assign(self, left, right, value):
        raise NotImplementedError

    def total(self, left, right):
        raise NotImplementedError

# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


class Moments:
    """Weighted mean (d,) and sum of centered outer products (d, d) of a stream."""

    def __init__(self, d):
        raise NotImplementedError

    def add(self, x, weight):
        raise NotImplementedError

    def add_batch(self, xs, weights):
        raise NotImplementedError

    def merge(self, state):
        raise NotImplementedError

    def state(self):
        raise NotImplementedError

    def covariance(self):
        raise NotImplementedError

# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def draw(logits, uniforms, k):
    """(V,), (V,), a number -> (k,) tokens in the order drawn, (k,) log-probabilities given the draws before."""
    raise NotImplementedError

# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def pass_at_k(n, c, ks, uniforms):
    """n, c (P,) of int, ks a list of int, uniforms (B, P) -> (len(ks), 3): estimate, low, high."""
    raise NotImplementedError

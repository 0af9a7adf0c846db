# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def verify(target, draft, tokens, accept_uniforms, last_uniform):
    """(T + 1, V), (T, V), T tokens, (T,), a number -> (1 to T + 1 tokens, (V,) the distribution of the last)."""
    raise NotImplementedError

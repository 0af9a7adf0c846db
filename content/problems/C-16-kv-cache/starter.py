# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


class KVCache:
    """Grouped-query attention over all tokens so far, or over the last `window` of them."""

    def __init__(self, query_heads, kv_heads, window):
        raise NotImplementedError

    def extend(self, q, k, v):
        """q (t, query_heads, d), k (t, kv_heads, d), v (t, kv_heads, e) -> (t, query_heads, e)."""
        raise NotImplementedError

    def length(self):
        raise NotImplementedError

    def held(self):
        raise NotImplementedError

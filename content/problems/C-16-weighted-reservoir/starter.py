# SPDX-License-Identifier: CC-BY-4.0
def reservoir(weights, uniforms, k):
    """n weights and n uniforms in stream order -> increasing indices of the k items with the largest keys."""
    raise NotImplementedError

# SPDX-License-Identifier: CC-BY-4.0
def cheapest(n, edges, source, target, most):
    """n regions, edges [a, b, cost], at most that many transfers -> (cost, route) or None."""
    raise NotImplementedError

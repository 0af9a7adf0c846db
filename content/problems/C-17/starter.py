# SPDX-License-Identifier: CC-BY-4.0
def score(calls, gold, extra):
    """calls: list of {"tool", "args"}, gold: list of {"tool", "args", "optional"} -> {"score": float, "pairs": [(call, step), ...]}."""
    raise NotImplementedError

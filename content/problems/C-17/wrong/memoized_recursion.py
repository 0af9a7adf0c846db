# SPDX-License-Identifier: CC-BY-4.0
import re
from functools import lru_cache


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)      # bool is a subclass of int


def equal(one, two):
    """Equality of JSON values."""
    if is_number(one) and is_number(two):
        return one == two
    if type(one) is not type(two):
        return False
    if isinstance(one, list):
        return len(one) == len(two) and all(map(equal, one, two))
    if isinstance(one, dict):
        return one.keys() == two.keys() and all(equal(one[name], two[name]) for name in one)
    return one == two


def holds(assertion, value):
    if "equals" in assertion:
        return equal(assertion["equals"], value)
    if "near" in assertion:
        return is_number(value) and abs(value - assertion["near"]) <= assertion["within"]
    if "one_of" in assertion:
        return any(equal(choice, value) for choice in assertion["one_of"])
    if "matches" in assertion:
        return isinstance(value, str) and re.fullmatch(assertion["matches"], value) is not None
    return assertion["any"]


def credit(call, step):
    """Credit of a pair, None where the pair is not possible."""
    if call["tool"] != step["tool"]:
        return None
    have, want = call["args"], step["args"]
    names = have.keys() | want.keys()
    held = sum(name in have and holds(assertion, have[name]) for name, assertion in want.items())
    total = 0.5 + 0.5 * held / len(names) if names else 1.0
    if step.get("optional"):
        return 0.0 if held == len(names) else None
    return total


def align(calls, gold, extra):
    @lru_cache(maxsize=None)
    def best(i, j):
        if i == len(calls):
            return 0.0, None
        found = best(i + 1, j)[0] - extra, (i + 1, j)
        if j < len(gold):
            found = max(found, (best(i, j + 1)[0], (i, j + 1)), key=lambda f: f[0])
            earned = credit(calls[i], gold[j])
            if earned is not None:
                found = max(found, (best(i + 1, j + 1)[0] + earned, (i + 1, j + 1)), key=lambda f: f[0])
        return found

    value, place, pairs = best(0, 0)[0], (0, 0), []
    while best(*place)[1] is not None:
        after = best(*place)[1]
        if after == (place[0] + 1, place[1] + 1):
            pairs.append(place)
        place = after
    return value, pairs


def score(calls, gold, extra):
    value, pairs = align(calls, gold, extra)
    required = sum(not step.get("optional") for step in gold)
    total = value / required if required else 1.0 + value
    return {"score": min(1.0, max(0.0, total)), "pairs": pairs}

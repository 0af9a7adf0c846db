# SPDX-License-Identifier: CC-BY-4.0
def occurrences(text, pattern):
    if len(pattern) == 0:
        return []
    big, small = " ".join(map(str, text.tolist())), " ".join(map(str, pattern.tolist()))
    found, at = [], big.find(small)
    token, seen = 0, 0
    while at >= 0:
        token += big.count(" ", seen, at)          # spaces before the place are tokens before it
        seen = at
        found.append(token)
        at = big.find(small, at + 1)
    return found

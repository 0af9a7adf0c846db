# SPDX-License-Identifier: CC-BY-4.0
BASE, MASK = 6364136223846793005, (1 << 64) - 1


def occurrences(text, pattern):
    text, pattern = text.tolist(), pattern.tolist()
    n, m = len(text), len(pattern)
    if m == 0 or m > n:
        return []
    target = window = 0
    for i in range(m):
        target = (target * BASE + pattern[i]) & MASK
        window = (window * BASE + text[i]) & MASK
    top, found = pow(BASE, m - 1, 1 << 64), []
    for i in range(n - m + 1):
        if window == target:
            found.append(i)
        if i + m < n:
            window = ((window - text[i] * top) * BASE + text[i + m]) & MASK
    return found

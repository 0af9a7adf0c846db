# SPDX-License-Identifier: CC-BY-4.0
def borders(pattern):
    """border[i]: length of the longest proper prefix of pattern[:i+1] that is also its suffix."""
    border, k = [0] * len(pattern), 0
    for i in range(1, len(pattern)):
        while k and pattern[i] != pattern[k]:
            k = border[k - 1]
        if pattern[i] == pattern[k]:
            k += 1
        border[i] = k
    return border


def occurrences(text, pattern):
    """Knuth-Morris-Pratt; each token of the text is read once."""
    pattern = pattern.tolist()
    m = len(pattern)
    if m == 0:
        return []
    border, found, k = borders(pattern), [], 0
    for i, token in enumerate(text.tolist()):
        while k and token != pattern[k]:
            k = border[k - 1]
        if token == pattern[k]:
            k += 1
        if k == m:
            found.append(i - m + 1)
            k = border[m - 1]                      # overlapping matches go on from here; k < m again
    return found

# SPDX-License-Identifier: CC-BY-4.0
def occurrences(text, pattern):
    text, pattern = text.tolist(), pattern.tolist()
    m = len(pattern)
    if m == 0:
        return []
    return [i for i in range(len(text) - m + 1) if text[i:i + m] == pattern]

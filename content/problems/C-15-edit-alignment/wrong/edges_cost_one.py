# SPDX-License-Identifier: CC-BY-4.0
def align(gold, heard, substitute=1, insert=1, delete=1):
    n, m = len(gold), len(heard)
    table = [[0] * (m + 1) for _ in range(n + 1)]
    for i in range(n + 1):
        table[i][0] = i
    for j in range(m + 1):
        table[0][j] = j
    for i in range(1, n + 1):
        for j in range(1, m + 1):
            table[i][j] = min(table[i - 1][j - 1] + (0 if gold[i - 1] == heard[j - 1] else substitute),
                              table[i - 1][j] + delete, table[i][j - 1] + insert)
    pairs, i, j = [], n, m
    while i or j:
        if i and j and table[i][j] == table[i - 1][j - 1] + (0 if gold[i - 1] == heard[j - 1] else substitute):
            i, j = i - 1, j - 1
            pairs.append((i, j))
        elif j == 0 or i and table[i][j] == table[i - 1][j] + delete:
            i -= 1
            pairs.append((i, None))
        else:
            j -= 1
            pairs.append((None, j))
    return table[n][m], pairs[::-1]

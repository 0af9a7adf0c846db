# SPDX-License-Identifier: CC-BY-4.0
def align(gold, heard, substitute=1, insert=1, delete=1):
    n, m = len(gold), len(heard)
    table = [[i * delete + j * insert for j in range(m + 1)] for i in range(n + 1)]
    for i in range(1, n + 1):
        for j in range(1, m + 1):
            table[i][j] = min(table[i - 1][j - 1] + (0 if gold[i - 1] == heard[j - 1] else substitute),
                              table[i - 1][j] + delete, table[i][j - 1] + insert)
    pairs, i, j = [], n, m
    while i and j:
        smallest = min(table[i - 1][j - 1], table[i - 1][j], table[i][j - 1])
        if table[i - 1][j - 1] == smallest:
            i, j = i - 1, j - 1
            pairs.append((i, j))
        elif table[i - 1][j] == smallest:
            i -= 1
            pairs.append((i, None))
        else:
            j -= 1
            pairs.append((None, j))
    pairs += [(k, None) for k in reversed(range(i))] + [(None, k) for k in reversed(range(j))]
    return table[n][m], pairs[::-1]

# SPDX-License-Identifier: CC-BY-4.0
def align(gold, heard, substitute=1, insert=1, delete=1):
    table = cost_table(gold, heard, substitute, insert, delete)
    return table[-1][-1], trace_back(table, gold, heard, substitute, delete)


def cost_table(gold, heard, substitute, insert, delete):
    """table[i][j]: the least cost of turning gold[:i] into heard[:j]."""
    table = [[j * insert for j in range(len(heard) + 1)]]
    for token in gold:
        above = table[-1]
        left = above[0] + delete
        row = [left]
        for j, other in enumerate(heard):
            best = above[j] if token == other else above[j] + substitute
            if above[j + 1] + delete < best:
                best = above[j + 1] + delete
            if left + insert < best:
                best = left + insert
            row.append(best)
            left = best
        table.append(row)
    return table


def trace_back(table, gold, heard, substitute, delete):
    i, j = len(gold), len(heard)
    pairs = []
    while i or j:
        here = table[i][j]
        # A move is taken only if it explains the value: the smallest neighbor need not be where it came from.
        if i and j and here == table[i - 1][j - 1] + (0 if gold[i - 1] == heard[j - 1] else substitute):
            i, j = i - 1, j - 1
            pairs.append((i, j))
        elif i and here == table[i - 1][j] + delete:
            i -= 1
            pairs.append((i, None))
        else:
            j -= 1
            pairs.append((None, j))
    return pairs[::-1]

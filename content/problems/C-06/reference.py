# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def best_candidates(scores, tokens, count):
    """(row, column) of the best finite scores, best first; ties by the token list. Only what can be among them is sorted."""
    flat = scores.ravel()
    count = min(count, int(np.isfinite(flat).sum()))
    if count == 0:
        return []
    bar = np.partition(flat, len(flat) - count)[len(flat) - count]
    rows, columns = np.nonzero(scores >= bar)          # with ties more than count
    order = sorted(zip(rows.tolist(), columns.tolist()), key=lambda place: (-scores[place], tokens[place[0]] + [place[1]]))
    return order[:count]


def diverse_beam(start, trans, end, groups, width, penalty, max_len, alpha):
    opened = [[([], 0.0)] for _ in range(groups)]
    finished = [[] for _ in range(groups)]
    for step in range(max_len):
        counts = np.zeros(len(start))                  # of this step; counts[end] stays zero
        for group in range(groups):
            if not opened[group]:
                continue
            tokens = [hypothesis for hypothesis, _ in opened[group]]
            rows = start[None] if step == 0 else trans[[hypothesis[-1] for hypothesis in tokens]]
            plain = np.array([log_p for _, log_p in opened[group]])[:, None] + rows
            going_on = []
            for row, token in best_candidates(plain - penalty * counts, tokens, 2 * width):
                # The penalty chose; the log probability is what goes on.
                hypothesis = (tokens[row] + [token], float(plain[row, token]))
                if token == end:
                    finished[group].append(hypothesis)
                elif len(going_on) < width:
                    going_on.append(hypothesis)
            opened[group] = going_on
            for hypothesis, _ in going_on:
                counts[hypothesis[-1]] += 1

    def rank(hypothesis):
        return -hypothesis[1] / len(hypothesis[0]) ** alpha, hypothesis[0]

    return [sorted(done + cut, key=rank)[:width] for done, cut in zip(finished, opened)]

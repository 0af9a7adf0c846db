# SPDX-License-Identifier: CC-BY-4.0


def evaluate(queries, k):
    """queries: list of (scores, gains or None, all judged gains), k >= 1 -> ndcg, mrr, coverage, counted."""
    raise NotImplementedError

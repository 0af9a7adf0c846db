# SPDX-License-Identifier: CC-BY-4.0
def viterbi(log_start, log_move, log_see):
    """(S,), (S, S), (T, S) -> (list of T states, score); ([], -inf) where there is no path."""
    raise NotImplementedError

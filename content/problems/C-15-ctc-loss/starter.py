# SPDX-License-Identifier: CC-BY-4.0
def ctc_loss(log_probs, target, blank=0):
    """(T, V) log probabilities and a list of L classes -> the negative log-likelihood, a float."""
    raise NotImplementedError

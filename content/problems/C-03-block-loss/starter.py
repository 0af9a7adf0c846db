# SPDX-License-Identifier: CC-BY-4.0
import torch

IGNORED = -100


class Projection:
    """Given. The only way to logits; refuses more rows at once than one block has."""

    most = 0

    @staticmethod
    def logits(rows, weight):
        """(b, d), (d, V) -> (b, V)."""
        if len(rows) > Projection.most:
            raise RuntimeError(f"{len(rows)} rows of logits at once; a block has {Projection.most}")
        return rows @ weight


class BlockLoss(torch.autograd.Function):
    @staticmethod
    def forward(ctx, hidden, weight, targets, block):
        """(n, d), (d, V), (n,) int64, int -> the mean negative log-likelihood over real targets, a tensor without axes."""
        raise NotImplementedError

    @staticmethod
    def backward(ctx, upstream):
        """The gradient of what comes after in the loss -> one gradient for each argument of forward, None where there is none."""
        raise NotImplementedError


def run(hidden, weight, targets, block, scale, passes):
    """Given. Arrays in; the loss, and the gradients of scale * loss in hidden and weight, added up over so many backward passes."""
    Projection.most = block
    hidden, weight = (torch.from_numpy(array).requires_grad_() for array in (hidden, weight))
    loss = BlockLoss.apply(hidden, weight, torch.from_numpy(targets), block)
    for _ in range(passes):
        (scale * loss).backward(retain_graph=True)
    return float(loss.detach()), hidden.grad.numpy(), weight.grad.numpy()

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
        real = (targets != IGNORED).nonzero().squeeze(1)
        hidden_grad, weight_grad = torch.zeros_like(hidden), torch.zeros_like(weight)
        total = hidden.new_zeros(())
        for rows in real.split(block):
            logits = Projection.logits(hidden[rows], weight)
            normalizer = torch.logsumexp(logits, dim=1)
            total += (normalizer - logits.gather(1, targets[rows, None]).squeeze(1)).sum()
            slope = (logits - normalizer[:, None]).exp_()
            slope[torch.arange(len(rows)), targets[rows]] -= 1
            slope /= len(real)
            hidden_grad[rows] = slope @ weight.T
            weight_grad += hidden[rows].T @ slope
        ctx.grads = hidden_grad, weight_grad
        return total / max(len(real), 1)

    @staticmethod
    def backward(ctx, upstream):
        hidden_grad, weight_grad = ctx.grads
        return hidden_grad.mul_(upstream), weight_grad.mul_(upstream), None, None


def run(hidden, weight, targets, block, scale, passes):
    """Given. Arrays in; the loss, and the gradients of scale * loss in hidden and weight, added up over so many backward passes."""
    Projection.most = block
    hidden, weight = (torch.from_numpy(array).requires_grad_() for array in (hidden, weight))
    loss = BlockLoss.apply(hidden, weight, torch.from_numpy(targets), block)
    for _ in range(passes):
        (scale * loss).backward(retain_graph=True)
    return float(loss.detach()), hidden.grad.numpy(), weight.grad.numpy()

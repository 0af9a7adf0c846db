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
        real = (targets != IGNORED).nonzero().squeeze(1)       # rows without a target are not even read
        normalizers = hidden.new_empty(len(real))
        total = hidden.new_zeros(())
        for rows, out in zip(real.split(block), normalizers.split(block)):
            logits = Projection.logits(hidden[rows], weight)
            out.copy_(torch.logsumexp(logits, dim=1))
            total += (out - logits.gather(1, targets[rows, None]).squeeze(1)).mean()
        # One number a row is kept, and the logits are made again.
        ctx.save_for_backward(hidden, weight, targets, real, normalizers)
        ctx.block = block
        return total / max(len(real.split(block)), 1)

    @staticmethod
    def backward(ctx, upstream):
        hidden, weight, targets, real, normalizers = ctx.saved_tensors
        hidden_grad, weight_grad = torch.zeros_like(hidden), torch.zeros_like(weight)
        scale = upstream / max(len(real.split(ctx.block)), 1)
        for rows, normalizer in zip(real.split(ctx.block), normalizers.split(ctx.block)):
            slope = (Projection.logits(hidden[rows], weight) - normalizer[:, None]).exp_()
            slope[torch.arange(len(rows)), targets[rows]] -= 1
            slope *= scale / len(rows)
            hidden_grad[rows] = slope @ weight.T
            weight_grad += hidden[rows].T @ slope
        return hidden_grad, weight_grad, None, None


def run(hidden, weight, targets, block, scale, passes):
    """Given. Arrays in; the loss, and the gradients of scale * loss in hidden and weight, added up over so many backward passes."""
    Projection.most = block
    hidden, weight = (torch.from_numpy(array).requires_grad_() for array in (hidden, weight))
    loss = BlockLoss.apply(hidden, weight, torch.from_numpy(targets), block)
    for _ in range(passes):
        (scale * loss).backward(retain_graph=True)
    return float(loss.detach()), hidden.grad.numpy(), weight.grad.numpy()

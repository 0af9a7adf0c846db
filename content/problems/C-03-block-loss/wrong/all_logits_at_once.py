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
        logits = Projection.logits(hidden[real], weight)
        log_probs = torch.log_softmax(logits, dim=1)
        ctx.save_for_backward(hidden, weight, targets, real, log_probs)
        return -log_probs.gather(1, targets[real, None]).sum() / max(len(real), 1)

    @staticmethod
    def backward(ctx, upstream):
        hidden, weight, targets, real, log_probs = ctx.saved_tensors
        hidden_grad = torch.zeros_like(hidden)
        slope = log_probs.exp()
        slope[torch.arange(len(real)), targets[real]] -= 1
        slope *= upstream / max(len(real), 1)
        hidden_grad[real] = slope @ weight.T
        return hidden_grad, hidden[real].T @ slope, None, None


def run(hidden, weight, targets, block, scale, passes):
    """Given. Arrays in; the loss, and the gradients of scale * loss in hidden and weight, added up over so many backward passes."""
    Projection.most = block
    hidden, weight = (torch.from_numpy(array).requires_grad_() for array in (hidden, weight))
    loss = BlockLoss.apply(hidden, weight, torch.from_numpy(targets), block)
    for _ in range(passes):
        (scale * loss).backward(retain_graph=True)
    return float(loss.detach()), hidden.grad.numpy(), weight.grad.numpy()

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
        real = (targets != IGNORED).to(hidden.dtype)
        safe = targets.clamp(min=0)
        normalizers = hidden.new_empty(len(hidden))
        total = hidden.new_zeros(())
        for start in range(0, len(hidden), block):
            part = slice(start, start + block)
            logits = Projection.logits(hidden[part], weight)
            normalizers[part] = torch.logsumexp(logits, dim=1)
            total += (real[part] * (normalizers[part] - logits.gather(1, safe[part, None]).squeeze(1))).sum()
        ctx.save_for_backward(hidden, weight, safe, real, normalizers)
        ctx.block = block
        return total / real.sum().clamp(min=1)

    @staticmethod
    def backward(ctx, upstream):
        hidden, weight, targets, real, normalizers = ctx.saved_tensors
        hidden_grad, weight_grad = torch.zeros_like(hidden), torch.zeros_like(weight)
        scale = upstream / real.sum().clamp(min=1)
        for start in range(0, len(hidden), ctx.block):
            part = slice(start, start + ctx.block)
            slope = (Projection.logits(hidden[part], weight) - normalizers[part, None]).exp_()
            slope[torch.arange(len(slope)), targets[part]] -= 1
            slope *= scale * real[part, None]
            hidden_grad[part] = slope @ weight.T
            weight_grad += hidden[part].T @ slope
        return hidden_grad, weight_grad, None, None


def run(hidden, weight, targets, block, scale, passes):
    """Given. Arrays in; the loss, and the gradients of scale * loss in hidden and weight, added up over so many backward passes."""
    Projection.most = block
    hidden, weight = (torch.from_numpy(array).requires_grad_() for array in (hidden, weight))
    loss = BlockLoss.apply(hidden, weight, torch.from_numpy(targets), block)
    for _ in range(passes):
        (scale * loss).backward(retain_graph=True)
    return float(loss.detach()), hidden.grad.numpy(), weight.grad.numpy()

# SPDX-License-Identifier: CC-BY-4.0
import torch
from torch import nn


class Bigram(nn.Module):
    """Given. Predicts a token from the one before it."""

    def __init__(self, embedding, output):
        super().__init__()
        self.embedding, self.output = nn.Parameter(embedding.clone()), nn.Parameter(output.clone())

    def forward(self, tokens):
        hidden = torch.tanh(self.embedding[tokens])
        return (0.5 * hidden if self.training else hidden) @ self.output


class Scaler:
    """Given. GradScaler's contract with a fixed factor, on any device."""

    def __init__(self, factor=1024.0):
        self.factor, self.unscaled = factor, False

    def scale(self, loss):
        return loss * self.factor

    def unscale_(self, optimizer):
        for parameter in optimizer.param_groups[0]["params"]:
            if parameter.grad is not None:
                parameter.grad.div_(self.factor)
        self.unscaled = True

    def step(self, optimizer):
        if not self.unscaled:
            self.unscale_(optimizer)
        grads = [parameter.grad for parameter in optimizer.param_groups[0]["params"] if parameter.grad is not None]
        if all(bool(torch.isfinite(grad).all()) for grad in grads):
            optimizer.step()

    def update(self):
        self.unscaled = False


def run_epoch(model, batches, optimizer=None, scaler=None, max_norm=1.0):
    """batches: list of (B, T) int64 -> {"loss", "accuracy", "perplexity": float, "tokens": int}. Trains if there is an optimizer."""
    raise NotImplementedError


def fit(embedding, output, train, valid, epochs, lr, max_norm):
    """Given. Arrays in; the results of all passes and the trained weights out."""
    model = Bigram(torch.from_numpy(embedding), torch.from_numpy(output))
    optimizer, scaler = torch.optim.SGD(model.parameters(), lr=lr), Scaler()
    train, valid = ([torch.from_numpy(batch) for batch in batches] for batches in (train, valid))
    results = []
    for _ in range(epochs):
        results.append(run_epoch(model, train, optimizer, scaler, max_norm))
        results.append(run_epoch(model, valid))
    return results, model.embedding.detach().numpy(), model.output.detach().numpy()

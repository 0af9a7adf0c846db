# SPDX-License-Identifier: CC-BY-4.0
import math

import torch
import torch.nn.functional as F

PAD = 0


def batches(path, size, length):
    """Reads a list of 1-D tensors of token ids; yields (size, length), padded on the right with PAD."""
    rows = torch.load(path)
    for start in range(0, len(rows), size):
        batch = torch.full((size, length), PAD, dtype=torch.long)
        for i, row in enumerate(rows[start:start + size]):
            batch[i, :min(len(row), length)] = row[:length]
        yield batch


def forward_loss(model, tokens):
    logits = model(tokens)                         # (batch, time, vocabulary), causal
    loss = F.cross_entropy(logits.float().flatten(0, 1), tokens.flatten(), ignore_index=PAD)
    accuracy = (logits.argmax(-1) == tokens).float().mean()
    return loss, accuracy


def train_epoch(model, data, optimizer, scaler, schedule, device, max_norm=1.0):
    model.train()
    total, seen = 0.0, 0
    for tokens in data:
        tokens = tokens.to(device, non_blocking=True)
        with torch.autocast("cuda", dtype=torch.float16, enabled=device.type == "cuda"):
            loss, accuracy = forward_loss(model, tokens)
        scaler.scale(loss).backward()
        norm = torch.nn.utils.clip_grad_norm_(model.parameters(), max_norm)
        scaler.unscale_(optimizer)
        scaler.step(optimizer)
        scaler.update()
        optimizer.zero_grad(set_to_none=True)
        schedule.step()
        total += loss
        seen += 1
        if seen % 100 == 0:
            print(f"step {seen} loss {total / seen:.3f} accuracy {accuracy:.3f} norm {norm:.2f}")
    return float(total / seen)


def evaluate(model, data, device):
    losses, accuracies = [], []
    for tokens in data:
        loss, accuracy = forward_loss(model, tokens.to(device))
        losses.append(loss.item())
        accuracies.append(accuracy.item())
    loss = sum(losses) / len(losses)
    return {"loss": loss, "perplexity": math.exp(min(loss, 50.0)), "accuracy": sum(accuracies) / len(accuracies)}


def fit(model, train_path, valid_path, epochs, lr=3e-4, size=16, length=512):
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    model.to(device)
    optimizer = torch.optim.AdamW(model.parameters(), lr=lr, weight_decay=0.1)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=epochs)
    scaler = torch.cuda.amp.GradScaler(enabled=device.type == "cuda")
    best, best_loss = None, math.inf
    for epoch in range(epochs):
        train_loss = train_epoch(model, batches(train_path, size, length), optimizer, scaler, schedule, device)
        result = evaluate(model, batches(valid_path, size, length), device)
        print(f"epoch {epoch}: train {train_loss:.3f}", result)
        if result["loss"] < best_loss:
            best, best_loss = model.state_dict(), result["loss"]
    model.load_state_dict(best)
    return model

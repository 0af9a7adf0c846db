# SPDX-License-Identifier: CC-BY-4.0


def evaluate(examples):
    """examples: [{"output": str, "answers": [str, ..], "slices": [str, ..]}, ..] -> overall, macro, slices."""
    raise NotImplementedError

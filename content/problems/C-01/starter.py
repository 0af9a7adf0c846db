# SPDX-License-Identifier: CC-BY-4.0
class PhraseStream:
    """Finds all occurrences of all phrases in a stream that comes in chunks."""

    def __init__(self, phrases):
        """phrases: list of str, or list of lists of int."""
        raise NotImplementedError

    def feed(self, chunk):
        """chunk: str or list of int -> list of (start, index) that end in this chunk."""
        raise NotImplementedError

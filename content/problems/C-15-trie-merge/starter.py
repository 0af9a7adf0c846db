# SPDX-License-Identifier: CC-BY-4.0
class Constraint:
    """A set of token sequences that can grow and shrink; says which tokens may follow a prefix."""

    def __init__(self, end, phrases):
        raise NotImplementedError

    def allowed(self, prefix):
        raise NotImplementedError

    def count(self, prefix):
        raise NotImplementedError

    def merge(self, phrases):
        raise NotImplementedError

    def remove(self, phrase):
        raise NotImplementedError

# SPDX-License-Identifier: CC-BY-4.0
class Constraint:
    def __init__(self, end, phrases):
        self.end, self.root = end, [{}, 0, False]
        self.merge(phrases)

    def _find(self, prefix):
        node = self.root
        for token in prefix:
            node = node[0].get(token)
            if node is None:
                return None
        return node

    def allowed(self, prefix):
        node = self._find(prefix)
        return [] if node is None else sorted(list(node[0]) + [self.end] * node[2])

    def count(self, prefix):
        node = self._find(prefix)
        return node[1] if node else 0

    def _walk(self, phrase, by):
        node = self.root
        node[1] += by
        for token in phrase:
            node = node[0].setdefault(token, [{}, 0, False])
            node[1] += by
        node[2] = by > 0

    def merge(self, phrases):
        new = 0
        for phrase in phrases:
            node = self._find(phrase)
            if node is None or not node[2]:
                self._walk(phrase, 1)
                new += 1
        return new

    def remove(self, phrase):
        node = self._find(phrase)
        if node is None or not node[2]:
            return False
        self._walk(phrase, -1)
        return True

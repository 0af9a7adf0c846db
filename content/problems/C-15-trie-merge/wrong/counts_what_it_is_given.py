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

    def merge(self, phrases):
        new = 0
        for phrase in phrases:
            node = self.root
            node[1] += 1
            for token in phrase:
                node = node[0].setdefault(token, [{}, 0, False])
                node[1] += 1
            new += not node[2]
            node[2] = True
        return new

    def remove(self, phrase):
        node = self._find(phrase)
        if node is None or not node[2]:
            return False
        node[2] = False
        node = self.root
        node[1] -= 1
        for token in phrase:
            node[0][token][1] -= 1
            if node[0][token][1] == 0:
                del node[0][token]
                break
            node = node[0][token]
        return True

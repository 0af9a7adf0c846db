# SPDX-License-Identifier: CC-BY-4.0
class Constraint:
    def __init__(self, end, phrases):
        self.end, self.root, self.held = end, {}, set()
        self.merge(phrases)

    def _find(self, prefix):
        node = self.root
        for token in prefix:
            if token not in node:
                return None
            node = node[token]
        return node

    def allowed(self, prefix):
        node = self._find(prefix)
        if node is None or (not prefix and not self.held):
            return []
        return sorted(node) if node else [self.end]

    def count(self, prefix):
        def leaves(node):
            return sum(map(leaves, node.values())) if node else 1
        node = self._find(prefix)
        return 0 if node is None or not self.held else leaves(node)

    def merge(self, phrases):
        new = 0
        for phrase in phrases:
            if tuple(phrase) not in self.held:
                self.held.add(tuple(phrase))
                new += 1
                node = self.root
                for token in phrase:
                    node = node.setdefault(token, {})
        return new

    def remove(self, phrase):
        if tuple(phrase) not in self.held:
            return False
        self.held.remove(tuple(phrase))
        path = [self.root]
        for token in phrase:
            path.append(path[-1][token])
        for node, token in zip(path[-2::-1], phrase[::-1]):
            if node[token]:
                break
            del node[token]
        return True

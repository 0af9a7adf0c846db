# SPDX-License-Identifier: CC-BY-4.0
class Node:
    __slots__ = ("children", "phrases", "is_end")

    def __init__(self):
        self.children = {}
        self.phrases = 0              # how many lie at or below this node
        self.is_end = False


class Constraint:
    def __init__(self, end, phrases):
        self.end = end
        self.root = Node()
        self.merge(phrases)

    def allowed(self, prefix):
        node = self._find(prefix)
        if node is None:
            return []
        return sorted([*node.children, self.end] if node.is_end else node.children)

    def count(self, prefix):
        node = self._find(prefix)
        return node.phrases if node else 0

    def merge(self, phrases):
        return sum(self._add(phrase) for phrase in phrases)

    def remove(self, phrase):
        # Looked for first: a walk that changes counts must not find out halfway that there is nothing to remove.
        node = self._find(phrase)
        if node is None or not node.is_end:
            return False
        node.is_end = False
        node = self.root
        node.phrases -= 1
        for token in phrase:
            child = node.children[token]
            child.phrases -= 1
            if not child.phrases:
                del node.children[token]        # nothing is left below
                break
            node = child
        return True

    def _find(self, prefix):
        node = self.root
        for token in prefix:
            node = node.children.get(token)
            if node is None:
                return None
        return node

    def _add(self, phrase):
        node = self._find(phrase)
        if node is not None and node.is_end:
            return False
        node = self.root
        node.phrases += 1
        for token in phrase:
            if token not in node.children:
                node.children[token] = Node()
            node = node.children[token]
            node.phrases += 1
        node.is_end = True
        return True

# SPDX-License-Identifier: CC-BY-4.0
from collections import deque


class PhraseStream:
    """Aho-Corasick automaton that is fed piece by piece. Node 0 is the root, the empty string."""

    def __init__(self, phrases):
        self.lengths = [len(phrase) for phrase in phrases]
        self.edges, self.ends = [{}], [[]]
        for index, phrase in enumerate(phrases):
            if len(phrase):
                self.ends[self._insert(phrase)] = [index]
        self.fail = [0] * len(self.edges)          # longest proper suffix that is in the trie
        self.shorter = [0] * len(self.edges)       # nearest node on the failure chain that ends a phrase; 0: none
        self._link()
        self.node, self.position = 0, 0            # all that is kept between chunks

    def _insert(self, phrase):
        node = 0
        for item in phrase:
            child = self.edges[node].get(item)
            if child is None:
                child = self.edges[node][item] = len(self.edges)
                self.edges.append({})
                self.ends.append([])
            node = child
        return node

    def _link(self):
        queue = deque(self.edges[0].values())      # children of the root fail to the root
        while queue:
            node = queue.popleft()
            for item, child in self.edges[node].items():
                # Breadth first: the target is less deep, so its own links are final.
                suffix = self._step(self.fail[node], item)
                self.fail[child] = suffix
                self.shorter[child] = suffix if self.ends[suffix] else self.shorter[suffix]
                queue.append(child)

    def _step(self, node, item):
        while node and item not in self.edges[node]:
            node = self.fail[node]
        return self.edges[node].get(item, 0)

    def feed(self, chunk):
        hits = []
        for item in chunk:
            self.position += 1
            self.node = self._step(self.node, item)
            node = self.node if self.ends[self.node] else self.shorter[self.node]
            while node:                            # each turn reports at least one phrase
                hits.extend((self.position - self.lengths[index], index) for index in self.ends[node])
                node = self.shorter[node]
        return hits

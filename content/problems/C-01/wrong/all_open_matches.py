# SPDX-License-Identifier: CC-BY-4.0
class PhraseStream:
    def __init__(self, phrases):
        self.lengths = [len(phrase) for phrase in phrases]
        self.root = ({}, [])
        for index, phrase in enumerate(phrases):
            if len(phrase):
                node = self.root
                for item in phrase:
                    node = node[0].setdefault(item, ({}, []))
                node[1].append(index)
        self.open, self.position = [], 0

    def feed(self, chunk):
        hits = []
        for item in chunk:
            self.position += 1
            reached = (node[0].get(item) for node in self.open + [self.root])
            self.open = [node for node in reached if node is not None]
            hits += [(self.position - self.lengths[index], index) for node in self.open for index in node[1]]
        return hits

-- SPDX-License-Identifier: MIT
-- Cards of the person's own, beside those of the content: written here or read from a file of cards. Their reviews are in `review`, as every card's;
-- the images that they show are files in the profile's folder, named by what is in them.
-- A log of states: the newest row of a card stands, and a change is taken back by saving the state before it once more.
CREATE TABLE own_card (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
    -- own- and 24 hexadecimal digits made of what names the card in its file, so that reading the file again changes the card and adds none.
    card TEXT NOT NULL CHECK (card <> ''),
    at_ms INTEGER NOT NULL,
    event TEXT NOT NULL CHECK (event IN ('saved', 'removed')),
    -- Deck, front, back and tags; of a removal those that it had, so that the row before it need not be looked for.
    body TEXT NOT NULL,
    row_hash BLOB NOT NULL CHECK (length(row_hash) = 32)
) STRICT;

-- Serves reading what stands, in the order in which it came to be.
CREATE INDEX own_card_by_time ON own_card (at_ms, id);

CREATE TRIGGER own_card_keeps_rows BEFORE DELETE ON own_card
BEGIN SELECT RAISE(ABORT, 'own_card is append-only'); END;
CREATE TRIGGER own_card_keeps_values BEFORE UPDATE ON own_card
BEGIN SELECT RAISE(ABORT, 'own_card is append-only'); END;

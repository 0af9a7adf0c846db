-- SPDX-License-Identifier: MIT
-- What a person keeps beside the facts of the guide: values they were told, how they rate themselves, evidence, publications, weights, an offer.
-- A log of states: the newest row of a subject stands, and a removal is taken back by saving the state before it once more.
CREATE TABLE guide_note (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
    -- What it is kept of: the reference of a fact (disagreements/X-02), 'weights', 'offer', or publication/ and a random name, so that those of
    -- two profiles stay apart when one is read into the other.
    subject TEXT NOT NULL CHECK (subject <> ''),
    at_ms INTEGER NOT NULL,
    event TEXT NOT NULL CHECK (event IN ('saved', 'removed')),
    -- Saved: the values, as app/services/guidenotes.cpp writes them. Removed: {}.
    body TEXT NOT NULL,
    row_hash BLOB NOT NULL CHECK (length(row_hash) = 32)
) STRICT;

-- Serves reading what stands, in the order in which it came to be.
CREATE INDEX guide_note_by_time ON guide_note (at_ms, id);

CREATE TRIGGER guide_note_keeps_rows BEFORE DELETE ON guide_note
BEGIN SELECT RAISE(ABORT, 'guide_note is append-only'); END;
CREATE TRIGGER guide_note_keeps_values BEFORE UPDATE ON guide_note
BEGIN SELECT RAISE(ABORT, 'guide_note is append-only'); END;

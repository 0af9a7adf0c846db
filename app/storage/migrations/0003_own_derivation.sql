-- SPDX-License-Identifier: MIT
-- Derivations of one's own, from the free board: every state that was saved, and every removal. The newest row of an own_id is what
-- stands, so that a removal is taken back by saving the state before it once more.
CREATE TABLE own_derivation (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
    -- Which derivation: a random name, so that those of two profiles stay apart when one is read into the other.
    own_id TEXT NOT NULL CHECK (own_id <> ''),
    at_ms INTEGER NOT NULL,
    event TEXT NOT NULL CHECK (event IN ('saved', 'removed')),
    -- Saved: title, model, start, goal and lines, as app/storage/ownderivationrepository.cpp writes them. Removed: {}.
    body TEXT NOT NULL,
    row_hash BLOB NOT NULL CHECK (length(row_hash) = 32)
) STRICT;

-- Serves reading what stands, in the order in which it came to be.
CREATE INDEX own_derivation_by_time ON own_derivation (at_ms, id);

CREATE TRIGGER own_derivation_keeps_rows BEFORE DELETE ON own_derivation
BEGIN SELECT RAISE(ABORT, 'own_derivation is append-only'); END;
CREATE TRIGGER own_derivation_keeps_values BEFORE UPDATE ON own_derivation
BEGIN SELECT RAISE(ABORT, 'own_derivation is append-only'); END;

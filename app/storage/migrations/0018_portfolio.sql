-- SPDX-License-Identifier: MIT
-- What a person builds beside practice: papers read with their critiques, open problems with positions, connections that were drilled, depth ladders of
-- one's own and how far each climb held. None of it is evidence: readiness never reads this table.
-- A log of states: the newest row of a subject stands, a removal is taken back by saving the state before it once more, and what a position was on an
-- earlier day is read from the rows before it.
CREATE TABLE portfolio_note (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
    -- What it is kept of: reading/, opinion/, connection/, ladder/ or climb/ and a random name, so that those of two profiles stay apart when one is
    -- read into the other.
    subject TEXT NOT NULL CHECK (subject <> ''),
    at_ms INTEGER NOT NULL,
    event TEXT NOT NULL CHECK (event IN ('saved', 'removed')),
    -- Saved: the values, as app/services/portfolionotes.cpp writes them. Removed: {}.
    body TEXT NOT NULL,
    row_hash BLOB NOT NULL CHECK (length(row_hash) = 32)
) STRICT;

-- Serves reading what stands, in the order in which it came to be.
CREATE INDEX portfolio_note_by_time ON portfolio_note (at_ms, id);

CREATE TRIGGER portfolio_note_keeps_rows BEFORE DELETE ON portfolio_note
BEGIN SELECT RAISE(ABORT, 'portfolio_note is append-only'); END;
CREATE TRIGGER portfolio_note_keeps_values BEFORE UPDATE ON portfolio_note
BEGIN SELECT RAISE(ABORT, 'portfolio_note is append-only'); END;

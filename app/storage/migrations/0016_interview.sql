-- SPDX-License-Identifier: MIT
-- What a person records of real interviews: the loops with how they ended, their rounds, what was asked in them, and what is written for the last days
-- before one. None of it is evidence: readiness never reads this table.
-- A log of states: the newest row of a subject stands, and a removal is taken back by saving the state before it once more.
CREATE TABLE interview_note (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
    -- What it is kept of: loop/, round/, asked/ or offer/ and a random name, so that those of two profiles stay apart when one is read into the other;
    -- or sheet/ and a part of the two-page sheet; or 'pipeline'.
    subject TEXT NOT NULL CHECK (subject <> ''),
    at_ms INTEGER NOT NULL,
    event TEXT NOT NULL CHECK (event IN ('saved', 'removed')),
    -- Saved: the values, as app/services/interviewnotes.cpp writes them. Removed: {}.
    body TEXT NOT NULL,
    row_hash BLOB NOT NULL CHECK (length(row_hash) = 32)
) STRICT;

-- Serves reading what stands, in the order in which it came to be.
CREATE INDEX interview_note_by_time ON interview_note (at_ms, id);

CREATE TRIGGER interview_note_keeps_rows BEFORE DELETE ON interview_note
BEGIN SELECT RAISE(ABORT, 'interview_note is append-only'); END;
CREATE TRIGGER interview_note_keeps_values BEFORE UPDATE ON interview_note
BEGIN SELECT RAISE(ABORT, 'interview_note is append-only'); END;

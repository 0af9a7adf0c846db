-- SPDX-License-Identifier: MIT
-- What a person decides about the study plan: which one and from when, how many hours on which weekday, what was done or moved by hand, what of a
-- checklist is ticked by hand. What the program saw itself (derivations, rounds, talks, cards) is not repeated here: it is read from where it stands.
-- A log of states: the newest row of a subject stands, and a change is taken back by saving the state before it once more.
CREATE TABLE plan_note (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
    -- 'plan', 'hours', task/<plan>/<task> or check/<item>, with the ids of the content.
    subject TEXT NOT NULL CHECK (subject <> ''),
    at_ms INTEGER NOT NULL,
    event TEXT NOT NULL CHECK (event IN ('saved', 'removed')),
    -- Saved: the values, as app/services/plannotes.cpp writes them. Removed: {}.
    body TEXT NOT NULL,
    row_hash BLOB NOT NULL CHECK (length(row_hash) = 32)
) STRICT;

-- Serves reading what stands, in the order in which it came to be.
CREATE INDEX plan_note_by_time ON plan_note (at_ms, id);

CREATE TRIGGER plan_note_keeps_rows BEFORE DELETE ON plan_note
BEGIN SELECT RAISE(ABORT, 'plan_note is append-only'); END;
CREATE TRIGGER plan_note_keeps_values BEFORE UPDATE ON plan_note
BEGIN SELECT RAISE(ABORT, 'plan_note is append-only'); END;

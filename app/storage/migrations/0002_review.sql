-- SPDX-License-Identifier: MIT
-- The review log: every recall that was graded, and every grade that was taken back. How well an item is remembered and when it is due
-- is replayed from these rows and stored nowhere, so that another memory model or other weights are a replay.
CREATE TABLE review (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
    item_kind TEXT NOT NULL CHECK (item_kind IN ('line', 'derivation', 'card', 'problem', 'story', 'prompt')),
    -- Unique within the kind; of a line it is "<derivation>/<step>".
    item_id TEXT NOT NULL CHECK (item_id <> ''),
    at_ms INTEGER NOT NULL,
    -- The person's study day at that moment, YYYY-MM-DD; it begins at 4 in the morning. The memory model counts days by it.
    study_date TEXT NOT NULL CHECK (study_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    event TEXT NOT NULL CHECK (event IN ('graded', 'undone')),
    -- Graded: 1 again, 2 hard, 3 good, 4 easy.
    grade INTEGER CHECK (grade BETWEEN 1 AND 4),
    -- Graded: how long the answer took; NULL where nobody measured.
    took_ms INTEGER CHECK (took_ms >= 0),
    -- Undone: the at_ms of the item's review that was taken back. Not its id, which an import may give anew.
    undone_at_ms INTEGER,
    row_hash BLOB NOT NULL CHECK (length(row_hash) = 32),
    CHECK (CASE event
        WHEN 'graded' THEN grade IS NOT NULL AND undone_at_ms IS NULL
        ELSE grade IS NULL AND took_ms IS NULL AND undone_at_ms IS NOT NULL
    END)
) STRICT;

-- Serves the replay of all items in order of time.
CREATE INDEX review_by_time ON review (at_ms, id);

CREATE TRIGGER review_keeps_rows BEFORE DELETE ON review
BEGIN SELECT RAISE(ABORT, 'review is append-only'); END;
CREATE TRIGGER review_keeps_values BEFORE UPDATE ON review
BEGIN SELECT RAISE(ABORT, 'review is append-only'); END;

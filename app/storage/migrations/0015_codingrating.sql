-- SPDX-License-Identifier: MIT
-- What a person gives their own work at a coding problem by the problem's rubric: a machine judges the program, and this what it cannot see. A row
-- belongs to the go that was begun last before it.
CREATE TABLE coding_rating (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
    problem_id TEXT NOT NULL CHECK (problem_id <> ''),
    at_ms INTEGER NOT NULL,
    -- 'closed' ends the rating of its go; of 'band' the newest row of a criterion stands.
    event TEXT NOT NULL CHECK (event IN ('band', 'closed')),
    -- Its name; empty where the rating was closed.
    criterion TEXT NOT NULL CHECK ((event = 'closed') = (criterion = '')),
    -- 1 to 6, worst first; 0 where a band was taken back, and where the rating was closed.
    band INTEGER NOT NULL CHECK (band BETWEEN 0 AND 6 AND (event = 'band' OR band = 0)),
    row_hash BLOB NOT NULL CHECK (length(row_hash) = 32)
) STRICT;

-- Serves reading all ratings, oldest first.
CREATE INDEX coding_rating_by_time ON coding_rating (at_ms, id);

CREATE TRIGGER coding_rating_keeps_rows BEFORE DELETE ON coding_rating
BEGIN SELECT RAISE(ABORT, 'coding_rating is append-only'); END;
CREATE TRIGGER coding_rating_keeps_values BEFORE UPDATE ON coding_rating
BEGIN SELECT RAISE(ABORT, 'coding_rating is append-only'); END;

-- SPDX-License-Identifier: MIT
-- A talk is rated once more by the person who has heard it again, apart from the rating right after it: 'replay' joins those who may rate. A CHECK
-- cannot be changed, so the table is made anew. Its rows are copied as they stand, hashes included; one that damage has put outside of a rule comes
-- along too, for the rules look away while it does.
PRAGMA ignore_check_constraints = ON;

-- Bands given to criteria of a rubric. A later row of the same rater for the same criterion supersedes the earlier one.
CREATE TABLE rating_new (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
    practice_id INTEGER NOT NULL REFERENCES practice (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
    -- 'replay' is the person, too, but after hearing the recording.
    rater TEXT NOT NULL CHECK (rater IN ('self', 'peer', 'mentor', 'tests', 'assistant', 'replay')),
    criterion TEXT NOT NULL CHECK (criterion <> ''),
    -- Worst first.
    band INTEGER NOT NULL CHECK (band BETWEEN 1 AND 6),
    at_ms INTEGER NOT NULL,
    row_hash BLOB NOT NULL CHECK (length(row_hash) = 32)
) STRICT;

INSERT INTO rating_new (id, practice_id, rater, criterion, band, at_ms, row_hash)
    SELECT id, practice_id, rater, criterion, band, at_ms, row_hash FROM rating ORDER BY id;

PRAGMA ignore_check_constraints = OFF;

DROP TABLE rating;
ALTER TABLE rating_new RENAME TO rating;

-- Serves the report of one sitting: its ratings in the order they were given.
CREATE INDEX rating_by_practice ON rating (practice_id, id);

CREATE TRIGGER rating_keeps_rows BEFORE DELETE ON rating
BEGIN SELECT RAISE(ABORT, 'rating is append-only'); END;
CREATE TRIGGER rating_keeps_values BEFORE UPDATE ON rating
BEGIN SELECT RAISE(ABORT, 'rating is append-only'); END;

-- SPDX-License-Identifier: MIT
-- Mock loops: which rounds were to be taken as one loop. A round that belongs to one says so in its own plan, so that nothing here refers to a
-- practice. The newest row of a loop_id is what stands; a loop that was put away is taken back by saving it once more.
CREATE TABLE mock_loop (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
    -- Which loop: a random name, so that those of two profiles stay apart when one is read into the other.
    loop_id TEXT NOT NULL CHECK (loop_id <> ''),
    at_ms INTEGER NOT NULL,
    event TEXT NOT NULL CHECK (event IN ('saved', 'removed')),
    -- Saved: the loop, as app/storage/mocklooprepository.cpp writes it. Removed: {}.
    body TEXT NOT NULL,
    row_hash BLOB NOT NULL CHECK (length(row_hash) = 32)
) STRICT;

-- Serves reading what stands, in the order in which it came to be.
CREATE INDEX mock_loop_by_time ON mock_loop (at_ms, id);

CREATE TRIGGER mock_loop_keeps_rows BEFORE DELETE ON mock_loop
BEGIN SELECT RAISE(ABORT, 'mock_loop is append-only'); END;
CREATE TRIGGER mock_loop_keeps_values BEFORE UPDATE ON mock_loop
BEGIN SELECT RAISE(ABORT, 'mock_loop is append-only'); END;

-- SPDX-License-Identifier: MIT
-- Reading a paper's PDF. Which file belongs to a paper is a log: the newest row of a paper stands. The files themselves lie in the profile's folder
-- "papers", each under a name made of what is in it, so that no two rows ever mean different files by one name.
CREATE TABLE paper_file (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
    -- 'own/' and a paper_id of own_paper.
    paper TEXT NOT NULL CHECK (paper <> ''),
    at_ms INTEGER NOT NULL,
    -- The file's name in the folder; empty where it was taken out again.
    file TEXT NOT NULL CHECK (file NOT GLOB '*/*'),
    -- What it was called where it came from.
    name TEXT NOT NULL,
    row_hash BLOB NOT NULL CHECK (length(row_hash) = 32)
) STRICT;

-- Serves reading what stands, in the order in which it came to be.
CREATE INDEX paper_file_by_time ON paper_file (at_ms, id);

CREATE TRIGGER paper_file_keeps_rows BEFORE DELETE ON paper_file
BEGIN SELECT RAISE(ABORT, 'paper_file is append-only'); END;
CREATE TRIGGER paper_file_keeps_values BEFORE UPDATE ON paper_file
BEGIN SELECT RAISE(ABORT, 'paper_file is append-only'); END;

-- What is kept beside a page. Every state that was saved is a row; the newest of a paper and page is what stands.
CREATE TABLE paper_note (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
    paper TEXT NOT NULL CHECK (paper <> ''),
    -- From 0.
    page INTEGER NOT NULL CHECK (page >= 0),
    at_ms INTEGER NOT NULL,
    -- As typed; empty where it was taken away.
    note TEXT NOT NULL,
    row_hash BLOB NOT NULL CHECK (length(row_hash) = 32)
) STRICT;

-- Serves reading what stands, in the order in which it came to be.
CREATE INDEX paper_note_by_time ON paper_note (at_ms, id);

CREATE TRIGGER paper_note_keeps_rows BEFORE DELETE ON paper_note
BEGIN SELECT RAISE(ABORT, 'paper_note is append-only'); END;
CREATE TRIGGER paper_note_keeps_values BEFORE UPDATE ON paper_note
BEGIN SELECT RAISE(ABORT, 'paper_note is append-only'); END;

-- SPDX-License-Identifier: MIT
-- What a person keeps of a prompt: notes, a star, and whether it is to be answered again. Every state that was saved is a row; the newest of a
-- prompt is what stands. An id that no pack holds any more keeps its rows.
CREATE TABLE prompt_note (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
    prompt_id TEXT NOT NULL CHECK (prompt_id <> ''),
    at_ms INTEGER NOT NULL,
    -- Markdown, as typed.
    note TEXT NOT NULL,
    starred INTEGER NOT NULL CHECK (starred IN (0, 1)),
    -- 1 while it stands in the redo queue.
    redo INTEGER NOT NULL CHECK (redo IN (0, 1)),
    row_hash BLOB NOT NULL CHECK (length(row_hash) = 32)
) STRICT;

-- Serves reading what stands, in the order in which it came to be.
CREATE INDEX prompt_note_by_time ON prompt_note (at_ms, id);

CREATE TRIGGER prompt_note_keeps_rows BEFORE DELETE ON prompt_note
BEGIN SELECT RAISE(ABORT, 'prompt_note is append-only'); END;
CREATE TRIGGER prompt_note_keeps_values BEFORE UPDATE ON prompt_note
BEGIN SELECT RAISE(ABORT, 'prompt_note is append-only'); END;

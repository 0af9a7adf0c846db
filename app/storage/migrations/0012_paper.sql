-- SPDX-License-Identifier: MIT
-- The paper room. A paper of a person's own library is a log of its states, as a story is: the newest row of a paper_id stands, and a removal is
-- taken back by saving the state before it once more.
CREATE TABLE own_paper (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
    -- Which paper: a random name, so that those of two profiles stay apart when one is read into the other.
    paper_id TEXT NOT NULL CHECK (paper_id <> ''),
    at_ms INTEGER NOT NULL,
    event TEXT NOT NULL CHECK (event IN ('saved', 'removed')),
    -- Saved: what the paper is, its scorecard and its workspace, as app/storage/ownpaperrepository.cpp writes them. Removed: {}.
    body TEXT NOT NULL,
    row_hash BLOB NOT NULL CHECK (length(row_hash) = 32)
) STRICT;

-- Serves reading what stands, in the order in which it came to be.
CREATE INDEX own_paper_by_time ON own_paper (at_ms, id);

CREATE TRIGGER own_paper_keeps_rows BEFORE DELETE ON own_paper
BEGIN SELECT RAISE(ABORT, 'own_paper is append-only'); END;
CREATE TRIGGER own_paper_keeps_values BEFORE UPDATE ON own_paper
BEGIN SELECT RAISE(ABORT, 'own_paper is append-only'); END;

-- What is being typed about a paper, while it is typed; saving the paper takes it away. Newer than the paper's newest row it stands instead.
CREATE TABLE own_paper_draft (
    paper_id TEXT NOT NULL PRIMARY KEY CHECK (paper_id <> ''),
    -- As in own_paper.
    body TEXT NOT NULL,
    changed_at_ms INTEGER NOT NULL,
    row_hash BLOB NOT NULL CHECK (length(row_hash) = 32)
) STRICT;

-- Every answer to the discussion panel. Of a question the newest row says how it stands; 'settled' ticks off what was stuck.
CREATE TABLE panel_answer (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
    -- 'card/' and the id of a shipped card, or 'own/' and a paper_id.
    paper TEXT NOT NULL CHECK (paper <> ''),
    -- Which question of the paper, the same from sitting to sitting.
    question TEXT NOT NULL CHECK (question <> ''),
    at_ms INTEGER NOT NULL,
    local_date TEXT NOT NULL CHECK (local_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    mark TEXT NOT NULL CHECK (mark IN ('answered', 'partly', 'stuck', 'settled')),
    -- How long the answer took; 0 with 'settled'.
    took_ms INTEGER NOT NULL CHECK (took_ms >= 0),
    -- ask: the question as it was put.
    body TEXT NOT NULL,
    row_hash BLOB NOT NULL CHECK (length(row_hash) = 32)
) STRICT;

-- Serves reading how each question stands.
CREATE INDEX panel_answer_by_time ON panel_answer (at_ms, id);

CREATE TRIGGER panel_answer_keeps_rows BEFORE DELETE ON panel_answer
BEGIN SELECT RAISE(ABORT, 'panel_answer is append-only'); END;
CREATE TRIGGER panel_answer_keeps_values BEFORE UPDATE ON panel_answer
BEGIN SELECT RAISE(ABORT, 'panel_answer is append-only'); END;

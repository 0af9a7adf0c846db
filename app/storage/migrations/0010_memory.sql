-- SPDX-License-Identifier: MIT
-- What a person keeps of an item that is reviewed: a note, and whether it is out of the queue. Every state that was saved is a row; the newest of
-- an item stands. An id that no pack holds any more keeps its rows.
CREATE TABLE review_note (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
    item_kind TEXT NOT NULL CHECK (item_kind IN ('line', 'derivation', 'card', 'problem', 'story', 'prompt')),
    item_id TEXT NOT NULL CHECK (item_id <> ''),
    at_ms INTEGER NOT NULL,
    -- Markdown, as typed.
    note TEXT NOT NULL,
    -- 1 while it does not come at all.
    suspended INTEGER NOT NULL CHECK (suspended IN (0, 1)),
    -- The study day up to which it does not come, YYYY-MM-DD; NULL where it was not put off.
    buried_until TEXT CHECK (buried_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    row_hash BLOB NOT NULL CHECK (length(row_hash) = 32)
) STRICT;

-- Serves reading what stands, in the order in which it came to be.
CREATE INDEX review_note_by_time ON review_note (at_ms, id);

CREATE TRIGGER review_note_keeps_rows BEFORE DELETE ON review_note
BEGIN SELECT RAISE(ABORT, 'review_note is append-only'); END;
CREATE TRIGGER review_note_keeps_values BEFORE UPDATE ON review_note
BEGIN SELECT RAISE(ABORT, 'review_note is append-only'); END;

-- The sitting with cards that is open; what was graded in it stands in review. At most one row; ending the sitting takes it away.
CREATE TABLE study_session (
    name TEXT NOT NULL PRIMARY KEY CHECK (name = 'open'),
    -- As app/storage/studyrepository.cpp writes it.
    body TEXT NOT NULL,
    changed_at_ms INTEGER NOT NULL,
    row_hash BLOB NOT NULL CHECK (length(row_hash) = 32)
) STRICT;

-- Answers to quizzes, and ratings of the self-test. Of a rating the newest row of an item stands; a question is answered once.
CREATE TABLE quiz_answer (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
    quiz_id TEXT NOT NULL CHECK (quiz_id <> ''),
    item_id TEXT NOT NULL CHECK (item_id <> ''),
    at_ms INTEGER NOT NULL,
    local_date TEXT NOT NULL CHECK (local_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    -- A question: which option, from 1; NULL where it was skipped. The self-test: the rating, from 0.
    chosen INTEGER CHECK (chosen >= 0),
    -- A question: 1 right, 0 wrong or skipped. NULL in the self-test.
    correct INTEGER CHECK (correct IN (0, 1)),
    -- Percent, said before the answer was shown; NULL where nothing was said.
    confidence INTEGER CHECK (confidence BETWEEN 50 AND 100),
    row_hash BLOB NOT NULL CHECK (length(row_hash) = 32)
) STRICT;

-- Serves reading all answers, oldest first.
CREATE INDEX quiz_answer_by_time ON quiz_answer (at_ms, id);

CREATE TRIGGER quiz_answer_keeps_rows BEFORE DELETE ON quiz_answer
BEGIN SELECT RAISE(ABORT, 'quiz_answer is append-only'); END;
CREATE TRIGGER quiz_answer_keeps_values BEFORE UPDATE ON quiz_answer
BEGIN SELECT RAISE(ABORT, 'quiz_answer is append-only'); END;

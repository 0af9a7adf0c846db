-- SPDX-License-Identifier: MIT
-- Programs that were run or handed in at coding problems, each with what the judge said. An id that no pack holds any more keeps its rows.
CREATE TABLE coding_attempt (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
    problem_id TEXT NOT NULL CHECK (problem_id <> ''),
    -- Of the problem's files at that time.
    revision TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    local_date TEXT NOT NULL CHECK (local_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    -- 1 judged on the hidden cases too; 0 own input and visible cases.
    submitted INTEGER NOT NULL CHECK (submitted IN (0, 1)),
    -- A word of app/judge/judgereport.
    verdict TEXT NOT NULL CHECK (verdict <> ''),
    -- The program as it was judged; of a code review the findings as they were written.
    source TEXT NOT NULL,
    -- The failing case, times and memory, as app/services/judgerecord.cpp writes them.
    report TEXT NOT NULL,
    row_hash BLOB NOT NULL CHECK (length(row_hash) = 32)
) STRICT;

-- Serves reading all attempts, oldest first.
CREATE INDEX coding_attempt_by_time ON coding_attempt (at_ms, id);

CREATE TRIGGER coding_attempt_keeps_rows BEFORE DELETE ON coding_attempt
BEGIN SELECT RAISE(ABORT, 'coding_attempt is append-only'); END;
CREATE TRIGGER coding_attempt_keeps_values BEFORE UPDATE ON coding_attempt
BEGIN SELECT RAISE(ABORT, 'coding_attempt is append-only'); END;

-- What else a person does at a problem. Of notes and own cases the newest row of a problem stands; goes, hints and approaches add up.
CREATE TABLE coding_event (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
    problem_id TEXT NOT NULL CHECK (problem_id <> ''),
    at_ms INTEGER NOT NULL,
    event TEXT NOT NULL
        CHECK (event IN ('begun', 'approach', 'hint', 'revealed', 'note', 'own-cases')),
    -- As app/services/codinggo.h and app/services/codingservice.cpp write it.
    body TEXT NOT NULL,
    row_hash BLOB NOT NULL CHECK (length(row_hash) = 32)
) STRICT;

-- Serves reading all events, oldest first.
CREATE INDEX coding_event_by_time ON coding_event (at_ms, id);

CREATE TRIGGER coding_event_keeps_rows BEFORE DELETE ON coding_event
BEGIN SELECT RAISE(ABORT, 'coding_event is append-only'); END;
CREATE TRIGGER coding_event_keeps_values BEFORE UPDATE ON coding_event
BEGIN SELECT RAISE(ABORT, 'coding_event is append-only'); END;

-- What is being typed at a problem, by field: the program, own input, a note, the approach. Overwritten as it is typed.
CREATE TABLE coding_draft (
    problem_id TEXT NOT NULL CHECK (problem_id <> ''),
    part TEXT NOT NULL CHECK (part <> ''),
    text TEXT NOT NULL,
    changed_at_ms INTEGER NOT NULL,
    row_hash BLOB NOT NULL CHECK (length(row_hash) = 32),
    PRIMARY KEY (problem_id, part)
) STRICT;

-- SPDX-License-Identifier: MIT
-- The story bank. A story is a log of its states, as a derivation of one's own is: the newest row of a story_id stands, and a removal is
-- taken back by saving the state before it once more.
CREATE TABLE story (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
    -- Which story: a random name, so that those of two profiles stay apart when one is read into the other.
    story_id TEXT NOT NULL CHECK (story_id <> ''),
    at_ms INTEGER NOT NULL,
    event TEXT NOT NULL CHECK (event IN ('saved', 'removed')),
    -- Saved: title, parts, numbers, tags, scope and not_for, as app/storage/storyrepository.cpp writes them. Removed: {}.
    body TEXT NOT NULL,
    row_hash BLOB NOT NULL CHECK (length(row_hash) = 32)
) STRICT;

-- Serves reading what stands, in the order in which it came to be.
CREATE INDEX story_by_time ON story (at_ms, id);

CREATE TRIGGER story_keeps_rows BEFORE DELETE ON story
BEGIN SELECT RAISE(ABORT, 'story is append-only'); END;
CREATE TRIGGER story_keeps_values BEFORE UPDATE ON story
BEGIN SELECT RAISE(ABORT, 'story is append-only'); END;

-- What is being typed into a story, while it is typed; saving the story takes it away. Newer than the story's newest row it stands instead.
CREATE TABLE story_draft (
    story_id TEXT NOT NULL PRIMARY KEY CHECK (story_id <> ''),
    -- As in story.
    body TEXT NOT NULL,
    changed_at_ms INTEGER NOT NULL,
    row_hash BLOB NOT NULL CHECK (length(row_hash) = 32)
) STRICT;

-- Every telling against the clock that came to its end. The newest row of a subject and a moment stands: the points of a drill are ticked
-- one after the other when it is over.
CREATE TABLE telling (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('story', 'drill')),
    -- A story_id, or the id of a drill of the content.
    subject_id TEXT NOT NULL CHECK (subject_id <> ''),
    -- When it ended.
    at_ms INTEGER NOT NULL,
    local_date TEXT NOT NULL CHECK (local_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    -- laps_ms: one for each part, pauses left out; points: of a drill, those that were ticked.
    body TEXT NOT NULL,
    row_hash BLOB NOT NULL CHECK (length(row_hash) = 32)
) STRICT;

-- Serves the histories, oldest first.
CREATE INDEX telling_by_time ON telling (at_ms, id);

CREATE TRIGGER telling_keeps_rows BEFORE DELETE ON telling
BEGIN SELECT RAISE(ABORT, 'telling is append-only'); END;
CREATE TRIGGER telling_keeps_values BEFORE UPDATE ON telling
BEGIN SELECT RAISE(ABORT, 'telling is append-only'); END;

-- Questions to ask them: stars on those of the content, and questions of one's own. The newest row of a question_id stands.
CREATE TABLE question_note (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
    question_id TEXT NOT NULL CHECK (question_id <> ''),
    at_ms INTEGER NOT NULL,
    event TEXT NOT NULL CHECK (event IN ('saved', 'removed')),
    -- Saved: starred; of a question of one's own also ask and audience. Removed: {}.
    body TEXT NOT NULL,
    row_hash BLOB NOT NULL CHECK (length(row_hash) = 32)
) STRICT;

-- Serves reading what stands, in the order in which it came to be.
CREATE INDEX question_note_by_time ON question_note (at_ms, id);

CREATE TRIGGER question_note_keeps_rows BEFORE DELETE ON question_note
BEGIN SELECT RAISE(ABORT, 'question_note is append-only'); END;
CREATE TRIGGER question_note_keeps_values BEFORE UPDATE ON question_note
BEGIN SELECT RAISE(ABORT, 'question_note is append-only'); END;

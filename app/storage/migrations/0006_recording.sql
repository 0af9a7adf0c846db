-- SPDX-License-Identifier: MIT
-- What was recorded of which practice. The sound lies in files of the folder `recordings`, each one stretch without a break; this table
-- says when each began and why it ended, and that the person deleted it. A file without a row of its end is one whose program was killed:
-- its length is what is in it.
CREATE TABLE recording (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
    practice_id INTEGER NOT NULL REFERENCES practice (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
    -- A name in the folder, never a path (app/recording/segmentname.h).
    file TEXT NOT NULL CHECK (file GLOB '[0-9]*.wav' AND file NOT GLOB '*/*'),
    event TEXT NOT NULL CHECK (event IN ('begun', 'ended', 'removed')),
    -- On the practice's own clock: when the first sample was spoken, or when it ended.
    elapsed_ms INTEGER NOT NULL CHECK (elapsed_ms >= 0),
    at_ms INTEGER NOT NULL,
    -- Begun: what the samples are; NULL otherwise.
    sample_rate INTEGER CHECK (sample_rate BETWEEN 8000 AND 192000),
    channels INTEGER CHECK (channels BETWEEN 1 AND 2),
    -- Ended: why; NULL otherwise.
    reason TEXT CHECK (reason IN ('paused', 'stopped', 'lost', 'disk-full', 'rolled', 'over')),
    row_hash BLOB NOT NULL CHECK (length(row_hash) = 32),
    CHECK (CASE event
        WHEN 'begun' THEN sample_rate IS NOT NULL AND channels IS NOT NULL AND reason IS NULL
        WHEN 'ended' THEN sample_rate IS NULL AND channels IS NULL AND reason IS NOT NULL
        ELSE sample_rate IS NULL AND channels IS NULL AND reason IS NULL
    END)
) STRICT;

-- Serves the replay of one practice, in the order in which it was recorded.
CREATE INDEX recording_by_practice ON recording (practice_id, id);

CREATE TRIGGER recording_keeps_rows BEFORE DELETE ON recording
BEGIN SELECT RAISE(ABORT, 'recording is append-only'); END;
CREATE TRIGGER recording_keeps_values BEFORE UPDATE ON recording
BEGIN SELECT RAISE(ABORT, 'recording is append-only'); END;

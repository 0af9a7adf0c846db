-- SPDX-License-Identifier: MIT
-- What was drawn on the whiteboard of a sitting, event by event; replaying it gives the board. Apart from practice_event, because a line
-- that is being drawn is saved four times a second and would bury the log of the round.
CREATE TABLE whiteboard_event (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
    practice_id INTEGER NOT NULL REFERENCES practice (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
    -- 1, 2, 3 ... without holes. Its index also serves loading a board in order.
    sequence INTEGER NOT NULL CHECK (sequence > 0),
    kind TEXT NOT NULL CHECK (kind <> ''),
    -- On the sitting's own clock, as in practice_event.
    elapsed_ms INTEGER NOT NULL CHECK (elapsed_ms >= 0),
    -- JSON object; its shape depends on the kind (app/whiteboard/whiteboardevent.cpp).
    body TEXT NOT NULL CHECK (body GLOB '{*}'),
    -- Points with their times, as app/whiteboard/pointblob.h describes; no bytes where the event has none.
    points BLOB NOT NULL,
    row_hash BLOB NOT NULL CHECK (length(row_hash) = 32),
    UNIQUE (practice_id, sequence)
) STRICT;

CREATE TRIGGER whiteboard_event_keeps_rows BEFORE DELETE ON whiteboard_event
BEGIN SELECT RAISE(ABORT, 'whiteboard_event is append-only'); END;
CREATE TRIGGER whiteboard_event_keeps_values BEFORE UPDATE ON whiteboard_event
BEGIN SELECT RAISE(ABORT, 'whiteboard_event is append-only'); END;

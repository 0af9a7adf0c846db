// SPDX-License-Identifier: MIT
#pragma once

#include "services/sessionservice.h"
#include "whiteboard/strokeinput.h"
#include "whiteboard/whiteboardreducer.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace sevenrounds {

/// The whiteboard of the round that is open: follows the session service from round to round, stamps what is drawn with the round's own
/// time, and saves it while it is drawn, a quarter of a second behind. Nothing is drawn while the round does not run.
class WhiteboardService : public QObject
{
    Q_OBJECT

public:
    WhiteboardService(SessionService &sessions, PracticeJournal &journal, QObject *parent = nullptr);
    ~WhiteboardService() override;

    [[nodiscard]] const WhiteboardState &state() const { return m_state; }
    /// All that happened on the board, in its order.
    [[nodiscard]] const QList<WhiteboardEvent> &log() const { return m_log; }
    /// Rows that could not be read; the board is shown without them.
    [[nodiscard]] int lostEvents() const { return m_lostEvents; }
    /// The round is paused, over, or there is none.
    [[nodiscard]] bool isLocked() const { return m_isLocked; }
    [[nodiscard]] bool isDrawing() const { return m_input != nullptr; }
    [[nodiscard]] bool isSaved() const { return m_unsaved.isEmpty() && m_writes == 0; }
    /// Where the line that is being drawn ends by now; its last points join the state later.
    [[nodiscard]] const StrokePoint &tip() const { return m_tip; }

    /// Points are in units; their times are given here. `tolerance` is how far a kept line may be from the drawn one.
    void beginStroke(const StrokeStyle &style, const StrokePoint &point, double tolerance);
    void extendStroke(const StrokePoint &point);
    void finishStroke();
    /// It was none: a second finger came, or Escape.
    void dropStroke();
    void placeText(const StrokeStyle &style, QPointF place, const QString &text);
    /// Erases what the disc touches. `joins` counts it to the erasure before, as one stroke of the eraser.
    void eraseAt(QPointF center, double radius, bool joins);
    /// Erases the whole page, in one step.
    void clearPage();
    void undo();
    void redo();
    void addPage();
    void showPage(int page);
    /// Posts what is not yet posted; for leaving and quitting.
    void flush();

signals:
    /// Another board, or none.
    void opened();
    /// These points were added to the line of the open stroke, to be painted behind the ones before.
    void inked(const QList<sevenrounds::StrokePoint> &points);
    /// The open stroke is a shape, and another one now.
    void shapeChanged();
    /// What is shown in this area of the page is another now; a null area is everything.
    void repaintNeeded(const QRectF &area);
    /// The round stops running; this is the last moment for what is not on the board yet.
    void locking();
    /// Undo, redo, pages, lock.
    void stateChanged();
    void saved();

private:
    void followSession();
    void open();
    [[nodiscard]] WhiteboardEvent event(WhiteboardEventKind kind) const;
    /// Applies it, and keeps it for the next write. The event must fit.
    void record(const WhiteboardEvent &event);
    [[nodiscard]] bool joinUnsaved(const WhiteboardEvent &event);
    void eraseStrokes(const QList<int> &ids, bool joins);
    void step(WhiteboardEventKind kind);
    [[nodiscard]] QRectF areaOf(const QList<int> &ids) const;

    SessionService &m_sessions;
    PracticeJournal &m_journal;
    PracticeHandle m_handle;
    WhiteboardState m_state;
    std::unique_ptr<StrokeInput> m_input;
    StrokePoint m_tip;
    QList<WhiteboardEvent> m_log;
    QList<WhiteboardEvent> m_unsaved;
    QTimer m_saving;
    int m_writes = 0;
    int m_lostEvents = 0;
    bool m_isLocked = true;
};

} // namespace sevenrounds

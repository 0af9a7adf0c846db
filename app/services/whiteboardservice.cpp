// SPDX-License-Identifier: MIT
#include "services/whiteboardservice.h"

#include "core/logging.h"
#include "whiteboard/pointblob.h"

#include <algorithm>
#include <cmath>

namespace sevenrounds {

namespace {

/// The draft's quarter of a second (reliability brief, C2): with a commit it stays below the half second that a kill may cost.
constexpr std::chrono::milliseconds kSaveDelay { 250 };

WhiteboardEventRecord rowOf(const WhiteboardEvent &event)
{
    WhiteboardEventRecord row;
    row.kind = whiteboardEventKey(event.kind);
    row.elapsed = event.at;
    row.body = event.body();
    row.points = encodePoints(event.points);
    return row;
}

} // namespace

WhiteboardService::WhiteboardService(SessionService &sessions, PracticeJournal &journal, QObject *parent)
    : QObject(parent)
    , m_sessions(sessions)
    , m_journal(journal)
{
    m_saving.setSingleShot(true);
    m_saving.setTimerType(Qt::PreciseTimer);
    m_saving.setInterval(kSaveDelay);
    connect(&m_saving, &QTimer::timeout, this, &WhiteboardService::flush);
    connect(&m_sessions, &SessionService::sessionStarted, this, &WhiteboardService::followSession);
    connect(&m_sessions, &SessionService::stateChanged, this, &WhiteboardService::followSession);
    followSession();
}

WhiteboardService::~WhiteboardService() = default;

void WhiteboardService::followSession()
{
    if (m_sessions.run().handle().shared() != m_handle.shared()) {
        open();
    }
    const bool isLocked = !m_sessions.hasSession() || m_sessions.state().status != SessionStatus::Running;
    if (isLocked != m_isLocked) {
        if (isLocked) {
            // What is half drawn or half typed when the time is up counts as far as it came.
            finishStroke();
            emit locking();
        }
        m_isLocked = isLocked;
        flush();
        emit stateChanged();
    }
}

void WhiteboardService::open()
{
    finishStroke();
    flush();
    m_handle = m_sessions.run().handle();
    QList<WhiteboardEvent> log;
    m_lostEvents = 0;
    for (const WhiteboardEventRecord &row : m_sessions.run().foundWhiteboard()) {
        const auto read = row.isDamaged
            ? Result<WhiteboardEvent>(failure(ErrorKind::Storage, QStringLiteral("a damaged row of a whiteboard")))
            : WhiteboardEvent::fromLog(row.kind, row.elapsed, row.body, row.points);
        if (read) {
            log.append(*read);
        } else {
            qCWarning(lcServices).noquote() << describe(read.error());
            ++m_lostEvents;
        }
    }
    WhiteboardReplay replayed = replay(log);
    m_state = std::move(replayed.state);
    m_lostEvents += replayed.skipped;
    m_log = std::move(log);
    emit opened();
    emit stateChanged();
}

WhiteboardEvent WhiteboardService::event(WhiteboardEventKind kind) const
{
    WhiteboardEvent event;
    event.kind = kind;
    event.at = m_sessions.run().at();
    event.page = m_state.page;
    event.stroke = m_state.openStroke;
    if (m_sessions.hasSession()) {
        event.paused = m_sessions.state().paused;
    }
    return event;
}

bool WhiteboardService::joinUnsaved(const WhiteboardEvent &event)
{
    if (event.kind != WhiteboardEventKind::StrokeExtended || m_unsaved.isEmpty()) {
        return false;
    }
    WhiteboardEvent &last = m_unsaved.last();
    const bool isSameStroke = last.stroke == event.stroke
        && (last.kind == WhiteboardEventKind::StrokeBegan || last.kind == WhiteboardEventKind::StrokeExtended);
    if (isSameStroke) {
        last.points.append(event.points);
    }
    return isSameStroke;
}

void WhiteboardService::record(const WhiteboardEvent &event)
{
    if (const Result<> reduced = reduce(m_state, event); !reduced) {
        ROUNDS_CHECK(false);
        qCWarning(lcServices).noquote() << describe(reduced.error());
        return;
    }
    m_log.append(event);
    if (!joinUnsaved(event)) {
        m_unsaved.append(event);
    }
    if (!m_saving.isActive()) {
        m_saving.start();
    }
}

void WhiteboardService::flush()
{
    m_saving.stop();
    if (m_unsaved.isEmpty() || !m_handle.isValid()) {
        return;
    }
    QList<WhiteboardEventRecord> rows;
    for (const WhiteboardEvent &event : std::as_const(m_unsaved)) {
        rows.append(rowOf(event));
    }
    m_unsaved.clear();
    ++m_writes;
    m_journal.appendWhiteboard(m_handle, rows, this, [this] {
        --m_writes;
        if (isSaved()) {
            emit saved();
        }
    });
}

void WhiteboardService::beginStroke(const StrokeStyle &style, const StrokePoint &point, double tolerance)
{
    finishStroke();
    if (m_isLocked || !std::isfinite(point.x) || !std::isfinite(point.y)) {
        return;
    }
    WhiteboardEvent began = event(WhiteboardEventKind::StrokeBegan);
    began.stroke = m_state.strokeCount + 1;
    began.style = style;
    m_tip = point;
    m_tip.at = began.at;
    m_input = std::make_unique<StrokeInput>(tolerance);
    const StrokeInput::Grown grown = m_input->begin(m_tip);
    began.points = grown.kept;
    record(began);
    emit inked(grown.drawn);
    emit stateChanged();
}

void WhiteboardService::extendStroke(const StrokePoint &point)
{
    if (!m_input || !std::isfinite(point.x) || !std::isfinite(point.y)) {
        return;
    }
    WhiteboardEvent extended = event(WhiteboardEventKind::StrokeExtended);
    StrokePoint stamped = point;
    stamped.at = extended.at;
    const Stroke *stroke = std::as_const(m_state.pages).at(m_state.openPage).find(m_state.openStroke);
    if (isShape(stroke->style.tool)) {
        m_tip = keptPoint(stamped);
        extended.points = { m_tip };
        record(extended);
        emit shapeChanged();
        return;
    }
    const StrokeInput::Grown grown = m_input->add(stamped);
    if (grown.drawn.isEmpty()) {
        return;
    }
    m_tip = grown.drawn.last();
    if (!grown.kept.isEmpty()) {
        extended.points = grown.kept;
        record(extended);
    }
    emit inked(grown.drawn);
}

void WhiteboardService::finishStroke()
{
    if (!m_input) {
        return;
    }
    WhiteboardEvent finished = event(WhiteboardEventKind::StrokeFinished);
    const Stroke *stroke = std::as_const(m_state.pages).at(m_state.openPage).find(m_state.openStroke);
    const bool isPen = !isShape(stroke->style.tool);
    const StrokeInput::Grown grown = isPen ? m_input->finish() : StrokeInput::Grown {};
    finished.points = grown.kept;
    m_input.reset();
    record(finished);
    if (!grown.drawn.isEmpty()) {
        emit inked(grown.drawn);
    }
    if (!isPen) {
        emit repaintNeeded(areaOf({ finished.stroke }));
    }
    emit stateChanged();
}

void WhiteboardService::dropStroke()
{
    if (!m_input) {
        return;
    }
    const WhiteboardEvent dropped = event(WhiteboardEventKind::StrokeDropped);
    m_input.reset();
    record(dropped);
    // What was painted of it reaches farther than what was kept.
    emit repaintNeeded({});
    emit stateChanged();
}

void WhiteboardService::placeText(const StrokeStyle &style, QPointF place, const QString &text)
{
    finishStroke();
    const QString words = text.trimmed();
    if (m_isLocked || words.isEmpty()) {
        return;
    }
    WhiteboardEvent placed = event(WhiteboardEventKind::TextPlaced);
    placed.stroke = m_state.strokeCount + 1;
    placed.style = style;
    placed.style.tool = StrokeTool::Text;
    placed.text = words;
    placed.points = { keptPoint({ place.x(), place.y(), kNoPressure, placed.at }) };
    record(placed);
    // A text's area is an estimate, so all is painted anew.
    emit repaintNeeded({});
    emit stateChanged();
}

QRectF WhiteboardService::areaOf(const QList<int> &ids) const
{
    QRectF area;
    for (const int id : ids) {
        const Stroke *stroke = m_state.current().find(id);
        if (stroke == nullptr || stroke->style.tool == StrokeTool::Text) {
            return {};
        }
        area = area.united(strokeBounds(*stroke));
    }
    return area;
}

void WhiteboardService::eraseStrokes(const QList<int> &ids, bool joins)
{
    if (m_isLocked || ids.isEmpty()) {
        return;
    }
    WhiteboardEvent erased = event(WhiteboardEventKind::Erased);
    erased.strokes = ids;
    erased.joins = joins;
    record(erased);
    emit repaintNeeded(areaOf(ids));
    emit stateChanged();
}

void WhiteboardService::eraseAt(QPointF center, double radius, bool joins)
{
    finishStroke();
    eraseStrokes(m_state.current().touched(center, radius), joins);
}

void WhiteboardService::clearPage()
{
    finishStroke();
    QList<int> ids;
    for (const Stroke &stroke : m_state.current().strokes) {
        if (stroke.isShown) {
            ids.append(stroke.id);
        }
    }
    eraseStrokes(ids, false);
}

void WhiteboardService::step(WhiteboardEventKind kind)
{
    finishStroke();
    const bool isUndo = kind == WhiteboardEventKind::Undone;
    if (m_isLocked || !(isUndo ? m_state.canUndo() : m_state.canRedo())) {
        return;
    }
    const QList<int> ids = (isUndo ? m_state.current().done : m_state.current().undone).last().strokes;
    record(event(kind));
    emit repaintNeeded(areaOf(ids));
    emit stateChanged();
}

void WhiteboardService::undo()
{
    step(WhiteboardEventKind::Undone);
}

void WhiteboardService::redo()
{
    step(WhiteboardEventKind::Redone);
}

void WhiteboardService::addPage()
{
    finishStroke();
    if (m_isLocked) {
        return;
    }
    record(event(WhiteboardEventKind::PageAdded));
    emit repaintNeeded({});
    emit stateChanged();
}

void WhiteboardService::showPage(int page)
{
    finishStroke();
    if (page < 0 || page >= m_state.pages.size() || page == m_state.page) {
        return;
    }
    // In a pause one may look around; that is not part of the round.
    if (m_isLocked) {
        m_state.page = page;
    } else {
        WhiteboardEvent shown = event(WhiteboardEventKind::PageShown);
        shown.page = page;
        record(shown);
    }
    emit repaintNeeded({});
    emit stateChanged();
}

} // namespace sevenrounds

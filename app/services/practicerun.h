// SPDX-License-Identifier: MIT
#pragma once

#include "services/draftkeeper.h"
#include "services/practicejournal.h"
#include "services/practicetimeline.h"

#include <QTimer>

#include <optional>

namespace sevenrounds {

/// What every practice that is going on needs, whatever its rules: its own time, its log, its drafts, and a heartbeat by which a killed
/// program knows how far it had come.
class PracticeRun : public QObject
{
    Q_OBJECT

public:
    explicit PracticeRun(PracticeJournal &journal, QObject *parent = nullptr);

    void begin(const PracticeStart &start);
    /// Goes on at the moment the program was last seen alive; the log of one that is over only opens for its rating.
    void resume(const UnfinishedPractice &found);
    /// Starts the heartbeat again after a stop.
    void goOn();
    /// Stops the heartbeat; the log stays open for the debrief.
    void stop();
    /// Puts the practice away.
    void leave();
    /// Posts what is typed and the present moment; for leaving a page and for quitting.
    void flush();

    [[nodiscard]] bool isOpen() const { return m_handle.isValid(); }
    [[nodiscard]] const PracticeHandle &handle() const { return m_handle; }
    [[nodiscard]] Milliseconds at() const { return m_timeline ? m_timeline->at() : Milliseconds { 0 }; }
    /// What had been drawn when the practice was found again; empty in a new one.
    [[nodiscard]] const QList<WhiteboardEventRecord> &foundWhiteboard() const { return m_foundWhiteboard; }
    [[nodiscard]] DraftKeeper &drafts() { return m_drafts; }
    [[nodiscard]] const DraftKeeper &drafts() const { return m_drafts; }
    [[nodiscard]] PracticeJournal &journal() { return m_journal; }
    [[nodiscard]] const Clock &clock() const { return m_journal.clock(); }

signals:
    /// The machine slept for at least half a minute and woke up; `at` is the practice's time at which it fell asleep, to a second.
    void slept(sevenrounds::Milliseconds at);

private:
    void beginPulse();
    void beat();

    PracticeJournal &m_journal;
    DraftKeeper m_drafts;
    QTimer m_pulse;
    PracticeHandle m_handle;
    QList<WhiteboardEventRecord> m_foundWhiteboard;
    std::optional<PracticeTimeline> m_timeline;
    /// How long the machine had slept at the last beat, since it was started.
    Milliseconds m_asleep { 0 };
};

/// Bands as rows to be stored.
[[nodiscard]] QList<RatingRecord> ratingsBy(Rater rater, const QHash<QString, int> &bands, UtcTime at);
/// Self-given bands as rows to be stored.
[[nodiscard]] QList<RatingRecord> selfRatings(const QHash<QString, int> &bands, UtcTime at);

} // namespace sevenrounds

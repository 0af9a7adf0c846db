// SPDX-License-Identifier: MIT
#include "services/practicerun.h"

#include <utility>

namespace sevenrounds {

namespace {

/// How much of a practice's time a killed program may lose.
constexpr std::chrono::milliseconds kPulseInterval { 1000 };
/// A shorter sleep is as if one had looked away. App default.
constexpr std::chrono::milliseconds kLeastSleep { 30000 };

} // namespace

PracticeRun::PracticeRun(PracticeJournal &journal, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_drafts(journal)
{
    m_pulse.setInterval(kPulseInterval);
    connect(&m_pulse, &QTimer::timeout, this, &PracticeRun::beat);
}

void PracticeRun::beginPulse()
{
    m_asleep = clock().monotonic() - clock().awake();
    m_pulse.start();
}

void PracticeRun::beat()
{
    const Milliseconds asleep = clock().monotonic() - clock().awake();
    const Milliseconds length = asleep - std::exchange(m_asleep, asleep);
    if (length >= kLeastSleep) {
        emit slept(at() - length);
    }
    m_journal.savePulse(m_handle, at());
}

void PracticeRun::begin(const PracticeStart &start)
{
    m_handle = m_journal.begin(start);
    m_foundWhiteboard.clear();
    m_timeline.emplace(m_journal.clock());
    m_drafts.open(m_handle, {});
    beginPulse();
}

void PracticeRun::resume(const UnfinishedPractice &found)
{
    QHash<QString, QString> texts;
    for (const DraftRecord &draft : found.drafts) {
        texts.insert(draft.item, draft.body);
        m_journal.seeDraft(draft.changedAt);
    }
    m_handle = found.handle();
    m_foundWhiteboard = found.whiteboard;
    m_timeline.emplace(m_journal.clock(), found.lastAlive);
    m_drafts.open(m_handle, texts);
    if (!found.isOver) {
        beginPulse();
    }
}

void PracticeRun::goOn()
{
    if (isOpen()) {
        beginPulse();
    }
}

void PracticeRun::stop()
{
    m_pulse.stop();
    m_drafts.flush();
}

void PracticeRun::leave()
{
    stop();
    m_drafts.close();
    m_timeline.reset();
    m_handle = {};
}

void PracticeRun::flush()
{
    m_drafts.flush();
    if (m_pulse.isActive()) {
        m_journal.savePulse(m_handle, at());
    }
}

QList<RatingRecord> selfRatings(const QHash<QString, int> &bands, UtcTime at)
{
    return ratingsBy(Rater::Self, bands, at);
}

QList<RatingRecord> ratingsBy(Rater rater, const QHash<QString, int> &bands, UtcTime at)
{
    QList<RatingRecord> ratings;
    for (auto band = bands.cbegin(); band != bands.cend(); ++band) {
        RatingRecord rating;
        rating.rater = rater;
        rating.criterion = band.key();
        rating.band = band.value();
        rating.at = at;
        ratings.append(rating);
    }
    return ratings;
}

} // namespace sevenrounds

// SPDX-License-Identifier: MIT
#include "services/practicerun.h"

namespace sevenrounds {

namespace {

/// How much of a practice's time a killed program may lose.
constexpr std::chrono::milliseconds kPulseInterval { 1000 };

} // namespace

PracticeRun::PracticeRun(PracticeJournal &journal, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_drafts(journal)
{
    m_pulse.setInterval(kPulseInterval);
    connect(&m_pulse, &QTimer::timeout, this, [this] { m_journal.savePulse(m_handle, at()); });
}

void PracticeRun::begin(const PracticeStart &start)
{
    m_handle = m_journal.begin(start);
    m_timeline.emplace(m_journal.clock());
    m_drafts.open(m_handle, {});
    m_pulse.start();
}

void PracticeRun::resume(const UnfinishedPractice &found)
{
    QHash<QString, QString> texts;
    for (const DraftRecord &draft : found.drafts) {
        texts.insert(draft.item, draft.body);
    }
    m_handle = PracticeHandle(found.practice.id);
    m_timeline.emplace(m_journal.clock(), found.lastAlive);
    m_drafts.open(m_handle, texts);
    if (!found.isOver) {
        m_pulse.start();
    }
}

void PracticeRun::goOn()
{
    if (isOpen()) {
        m_pulse.start();
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
    QList<RatingRecord> ratings;
    for (auto band = bands.cbegin(); band != bands.cend(); ++band) {
        RatingRecord rating;
        rating.criterion = band.key();
        rating.band = band.value();
        rating.at = at;
        ratings.append(rating);
    }
    return ratings;
}

} // namespace sevenrounds

// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"
#include "readiness/nextbest.h"
#include "services/derivationservice.h"
#include "services/readinessservice.h"
#include "services/settingsservice.h"
#include "services/storyservice.h"
#include "services/studyservice.h"

#include <QList>
#include <QObject>

namespace sevenrounds {

enum class BestUseKind {
    /// One prompt of a round, ten minutes.
    Prompt,
    /// A whole round.
    Mock,
    Talk,
    /// The next lines of a derivation.
    Derivation,
    /// A drill that is told against the clock.
    Drill,
    /// Cards that are due.
    Review,
};

/// Why it is a good use.
enum class BestUseReason {
    /// Of this round too little is known.
    LeastKnown,
    /// An hour here moves the chance of the whole loop most.
    MovesMost,
    /// It fades.
    Fades,
};

struct BestUse {
    BestUseKind kind = BestUseKind::Prompt;
    /// Of the content: a round, a format, a derivation, a drill; empty for reviews.
    QString id;
    Skill skill = Skill::Recruiter;
    int minutes = 0;
    BestUseReason reason = BestUseReason::LeastKnown;
    /// By how much the chance of the whole loop is expected to rise, 0 to 1; 0 for reviews, whose worth is that nothing is lost.
    double gain = 0.0;

    friend bool operator==(const BestUse &, const BestUse &) = default;
};

/// What the next minutes are best used for, over the things that the program can open: by expected gain in readiness, with the worth of knowing more
/// (readiness/nextbest). Stores nothing.
class BestUseService : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this.
    BestUseService(const ContentLibrary &library, SettingsService &settings, ReadinessService &readiness,
        DerivationService &derivations, StoryService &stories, StudyService &study, const Clock &clock,
        QObject *parent = nullptr);

    /// In the order in which they are to be done; together at most `minutes`. Asks the committee some twenty times, so it is asked for and not kept.
    [[nodiscard]] QList<BestUse> best(int minutes) const;

signals:
    /// The answer may be another one.
    void changed();

private:
    struct Offer {
        BestUse use;
        SessionCandidate candidate;
    };
    [[nodiscard]] QList<Offer> offers() const;
    void addRounds(QList<Offer> *offers) const;
    void addRest(QList<Offer> *offers) const;
    [[nodiscard]] std::array<int, kSkillCount> doneToday() const;
    /// What is due, in minutes; 0 where nothing is.
    [[nodiscard]] int reviewMinutes() const;

    const ContentLibrary &m_library;
    SettingsService &m_settings;
    ReadinessService &m_readiness;
    DerivationService &m_derivations;
    StoryService &m_stories;
    StudyService &m_study;
    const Clock &m_clock;
};

} // namespace sevenrounds

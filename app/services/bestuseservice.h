// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"
#include "readiness/nextbest.h"
#include "services/attemptservice.h"
#include "services/derivationservice.h"
#include "services/quizservice.h"
#include "services/readinessservice.h"
#include "services/settingsservice.h"
#include "services/storyservice.h"
#include "services/studyservice.h"

#include <QList>
#include <QObject>

#include <optional>

namespace sevenrounds {

class CodingService;

enum class BestUseKind {
    /// One prompt of a round, ten minutes.
    Prompt,
    /// A whole round.
    Mock,
    Talk,
    /// The next lines of a derivation, or what is due of it.
    Derivation,
    /// A coding problem, which tests judge.
    Problem,
    /// Questions of the placement quiz, those of one round.
    Quiz,
    /// The ten statements to rate; no evidence: it gets its minutes while nothing is measured, and later what is left.
    SelfTest,
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
    /// It says where to start from.
    Places,
};

struct BestUse {
    BestUseKind kind = BestUseKind::Prompt;
    /// Of the content: a round, a format, a derivation, a problem, a drill; empty for reviews and quizzes.
    QString id;
    Skill skill = Skill::Recruiter;
    int minutes = 0;
    BestUseReason reason = BestUseReason::LeastKnown;
    /// By how much the chance of the whole loop is expected to rise, 0 to 1; 0 for reviews, whose worth is that nothing is lost.
    double gain = 0.0;
    /// What of a derivation or a problem is due again; absent where nothing is.
    std::optional<ReviewItemKind> due {};

    friend bool operator==(const BestUse &, const BestUse &) = default;
};

/// The services that know what could be done next; all must outlive whoever is given them.
struct BestUseSources {
    SettingsService &settings;
    ReadinessService &readiness;
    DerivationService &derivations;
    AttemptService &attempts;
    StoryService &stories;
    StudyService &study;
    QuizService &quizzes;
    CodingService &coding;
};

/// What the next minutes are best used for, over the things that the program can open: by expected gain in readiness, with the worth of knowing more
/// (readiness/nextbest), at the pace at which the person learns, once that is known. In the last seven days before an interview no derivation is begun, on its eve and its day no whole round or talk; a day is
/// the study day, from four in the morning. Stores nothing.
class BestUseService : public QObject
{
    Q_OBJECT

public:
    BestUseService(const ContentLibrary &library, BestUseSources sources, QObject *parent = nullptr);

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
    void addProblem(QList<Offer> *offers) const;
    void addQuiz(QList<Offer> *offers) const;
    void addDrill(QList<Offer> *offers) const;
    /// Cards, and a derivation that is due, in at most so many minutes: their worth is that nothing is lost, which no gain says.
    [[nodiscard]] QList<BestUse> fading(int minutes) const;
    /// The one that is due, else the one to go on with or to begin; absent where there is none.
    [[nodiscard]] std::optional<BestUse> derivation() const;
    /// The one to go on with or to begin: a core one first.
    [[nodiscard]] const Derivation *openDerivation() const;
    /// Something of it was opened, written or recalled before.
    [[nodiscard]] bool wasOpened(const Derivation &derivation) const;
    [[nodiscard]] const CodingProblem *openProblem() const;
    [[nodiscard]] std::array<int, kSkillCount> doneToday() const;
    /// The cards that are due and the new ones of today, in minutes; 0 where none is due.
    [[nodiscard]] int reviewMinutes() const;
    [[nodiscard]] bool isSelfTestOpen() const;
    [[nodiscard]] bool isMeasured() const;

    const ContentLibrary &m_library;
    BestUseSources m_sources;
};

} // namespace sevenrounds

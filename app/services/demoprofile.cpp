// SPDX-License-Identifier: MIT
#include "services/demoprofile.h"

#include "board/attemptevent.h"
#include "board/attemptresult.h"
#include "services/democards.h"
#include "services/demopapers.h"
#include "services/demoplan.h"
#include "services/demoprompts.h"
#include "services/demostories.h"
#include "storage/database.h"
#include "storage/derivationrepository.h"
#include "storage/evidencerepository.h"
#include "storage/practicerepository.h"
#include "storage/reviewrepository.h"
#include "storage/settingrepository.h"

#include <algorithm>
#include <array>

namespace sevenrounds {

namespace {

/// One rated round of the made-up person.
struct DemoMock {
    int daysAgo;
    Skill skill;
    Level level;
    double score;
    bool isObjective;
};

constexpr std::array kMocks {
    DemoMock { 20, Skill::Recruiter, Level::L5, 2.8, false },
    DemoMock { 19, Skill::Coding, Level::L4, 3.0, true },
    DemoMock { 17, Skill::Ml, Level::L5, 2.5, false },
    DemoMock { 16, Skill::Coding, Level::L5, 2.6, true },
    DemoMock { 14, Skill::Design, Level::L5, 2.2, false },
    DemoMock { 13, Skill::Behavioral, Level::L5, 2.8, false },
    DemoMock { 12, Skill::Ml, Level::L5, 2.7, true },
    DemoMock { 10, Skill::Presentation, Level::L5, 2.6, true },
    DemoMock { 9, Skill::Design, Level::L5, 2.4, true },
    DemoMock { 7, Skill::Coding, Level::L5, 2.9, true },
    DemoMock { 6, Skill::Behavioral, Level::L5, 3.0, true },
    DemoMock { 5, Skill::Ml, Level::L6, 2.4, true },
    DemoMock { 3, Skill::Presentation, Level::L5, 2.9, false },
    DemoMock { 2, Skill::Design, Level::L5, 2.6, false },
    DemoMock { 1, Skill::Ml, Level::L5, 3.1, false },
};
constexpr int kDaysToInterview = 19;
constexpr std::chrono::minutes kRoundLength { 48 };

Result<> addMock(Database &database, const DemoMock &mock, const ContentLibrary &library, const Clock &clock)
{
    PracticeRepository practices(database);
    PracticeRecord practice;
    practice.kind = mock.skill == Skill::Presentation ? PracticeKind::Talk : PracticeKind::Round;
    practice.contentId = skillKey(mock.skill);
    practice.startedAt = clock.now() - std::chrono::days { mock.daysAgo } - std::chrono::hours { 1 };
    practice.localDate = clock.localDate(practice.startedAt);
    practice.plan = QJsonObject { { QStringLiteral("title"), skillKey(mock.skill) } };
    ROUNDS_ASSIGN_OR_RETURN(const qint64 id, practices.create(practice));
    PracticeEventRecord event;
    event.practiceId = id;
    event.at = practice.startedAt;
    event.kind = QStringLiteral("started");
    ROUNDS_RETURN_IF_ERROR(practices.appendEvent(event));
    event.at += kRoundLength;
    event.elapsed = kRoundLength;
    for (const QString &kind : { QStringLiteral("ended"), QStringLiteral("debriefed") }) {
        event.kind = kind;
        ROUNDS_RETURN_IF_ERROR(practices.appendEvent(event));
    }
    if (const Rubric *rubric = library.findRubric(RoundId(skillKey(mock.skill)))) {
        RatingRecord rating;
        rating.practiceId = id;
        rating.at = event.at;
        rating.band = mock.score >= 2.5 ? 4 : 3;
        for (const Criterion &criterion : rubric->criteria) {
            rating.criterion = criterion.name;
            ROUNDS_RETURN_IF_ERROR(practices.appendRating(rating));
        }
    }
    EvidenceRecord evidence;
    evidence.practiceId = id;
    evidence.at = event.at;
    evidence.localDate = practice.localDate;
    evidence.skill = mock.skill;
    evidence.level = mock.level;
    evidence.score = mock.score;
    evidence.isObjective = mock.isObjective;
    ROUNDS_RETURN_IF_ERROR(EvidenceRepository(database).append(evidence));
    return {};
}

Result<> addLines(Database &database, const Derivation &derivation, const Clock &clock)
{
    DerivationRepository repository(database);
    DerivationLineRecord line;
    line.derivation = derivation.id;
    line.at = clock.now() - std::chrono::days { 4 };
    line.localDate = clock.localDate(line.at);
    for (qsizetype i = 0; i < derivation.steps.size(); ++i) {
        line.stepId = derivation.steps.at(i).id;
        line.outcome = i % 3 == 2 ? LineOutcome::Missed : LineOutcome::Recalled;
        ROUNDS_RETURN_IF_ERROR(repository.append(line));
    }
    return {};
}

/// One run from memory of the made-up person.
struct DemoRun {
    int daysAgo;
    AttemptMode mode;
    int missed;
    std::chrono::seconds worked;
};

constexpr std::array kRuns {
    DemoRun { 12, AttemptMode::Recall, 2, std::chrono::seconds { 611 } },
    DemoRun { 9, AttemptMode::Recall, 0, std::chrono::seconds { 402 } },
    DemoRun { 4, AttemptMode::Blank, 0, std::chrono::seconds { 274 } },
};

Result<> addRun(Database &database, const Derivation &derivation, const DemoRun &run, const Clock &clock)
{
    PracticeRepository practices(database);
    PracticeRecord practice;
    practice.kind = PracticeKind::Derivation;
    practice.contentId = derivation.id.value();
    practice.startedAt = clock.now() - std::chrono::days { run.daysAgo };
    practice.localDate = clock.localDate(practice.startedAt);
    const AttemptPlan plan = planAttempt(derivation, run.mode, 1);
    practice.plan = plan.toJson();
    ROUNDS_ASSIGN_OR_RETURN(const qint64 id, practices.create(practice));
    PracticeEventRecord event;
    event.practiceId = id;
    event.at = practice.startedAt;
    event.kind = attemptEventKey(AttemptEventKind::Started);
    ROUNDS_RETURN_IF_ERROR(practices.appendEvent(event));
    AttemptResult result;
    result.mode = run.mode;
    result.lines = static_cast<int>(derivation.steps.size());
    result.had = std::max(0, result.lines - run.missed);
    result.shown = result.lines - result.had;
    result.worked = run.worked;
    event.at += run.worked;
    event.elapsed = run.worked;
    event.kind = attemptEventKey(AttemptEventKind::Ended);
    event.body = QJsonObject { { QStringLiteral("result"), result.toJson() } };
    ROUNDS_RETURN_IF_ERROR(practices.appendEvent(event));
    for (int step = 0; step < result.lines; ++step) {
        ReviewRecord review;
        review.item = ReviewItem::line(derivation.id, derivation.steps.at(step).id);
        review.at = event.at + std::chrono::seconds { step };
        review.studyDay = practice.localDate;
        review.grade = step < run.missed ? Grade::Again : Grade::Good;
        ROUNDS_RETURN_IF_ERROR(ReviewRepository(database).append(review));
    }
    return {};
}

/// The first core result was derived three times, the second once.
Result<> addRuns(Database &database, const ContentLibrary &library, const Clock &clock)
{
    std::size_t left = kRuns.size();
    for (const Derivation &derivation : library.derivations()) {
        if (!derivation.isCore || left == 0) {
            continue;
        }
        for (std::size_t run = 0; run < left; ++run) {
            ROUNDS_RETURN_IF_ERROR(addRun(database, derivation, kRuns.at(run), clock));
        }
        left = left == kRuns.size() ? 1 : 0;
    }
    return {};
}

} // namespace

Result<> fillDemoProfile(Database &database, const ContentLibrary &library, const Clock &clock)
{
    return database.transact([&](Database &open) -> Result<> {
        for (const DemoMock &mock : kMocks) {
            ROUNDS_RETURN_IF_ERROR(addMock(open, mock, library, clock));
        }
        for (const Derivation &derivation : library.derivations()) {
            ROUNDS_RETURN_IF_ERROR(addLines(open, derivation, clock));
        }
        ROUNDS_RETURN_IF_ERROR(addRuns(open, library, clock));
        ROUNDS_RETURN_IF_ERROR(addDemoCards(open, library, clock));
        ROUNDS_RETURN_IF_ERROR(addDemoStories(open, clock));
        ROUNDS_RETURN_IF_ERROR(addDemoPapers(open, clock));
        ROUNDS_RETURN_IF_ERROR(addDemoPrompts(open, library, clock));
        ROUNDS_RETURN_IF_ERROR(addDemoPlan(open, clock));
        SettingRepository settings(open);
        const QString day = clock.today().addDays(kDaysToInterview).toString(Qt::ISODate);
        ROUNDS_RETURN_IF_ERROR(settings.save({ QStringLiteral("interview-day"), day, clock.now() }));
        ROUNDS_RETURN_IF_ERROR(settings.save({ QStringLiteral("welcomed"), QStringLiteral("yes"), clock.now() }));
        return settings.save({ QStringLiteral("hours-a-week"), QStringLiteral("8"), clock.now() });
    });
}

} // namespace sevenrounds

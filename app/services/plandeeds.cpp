// SPDX-License-Identifier: MIT
#include "services/plandeeds.h"

#include "core/logging.h"
#include "paper/paperchoice.h"
#include "services/portfolioservice.h"
#include "session/sessionevent.h"
#include "session/sessionresult.h"
#include "storage/practicerepository.h"
#include "talk/talkevent.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>

#include <algorithm>

namespace sevenrounds {

namespace {

/// App default: so much of a derivation had from memory makes it one that was derived.
constexpr int kDerivedPercent = 80;
/// App default: so many cards make a day one on which cards were reviewed; about five minutes.
constexpr int kCardsADay = 10;
/// A round that ran past midnight, and a clock that was set: what was read before is read again for so many days.
constexpr int kReadAgainDays = 3;
const QDate kBeforeAll(2000, 1, 1);
const QDate kAfterAll(9999, 12, 31);

/// One prompt and ten minutes are no mock round.
bool isWholeRound(const PracticeRecord &practice)
{
    const QJsonArray phases = practice.plan.value(QStringLiteral("phases")).toArray();
    return phases.size() != 1
        || phases.first().toObject().value(QStringLiteral("id")).toString() != QLatin1String("short");
}

bool isNamed(const ReadingItem &item)
{
    return !item.title.trimmed().isEmpty();
}

bool isReadWithNotes(const ReadingItem &item)
{
    return item.isOutside && item.stage == ReadingStage::Read
        && std::any_of(
            item.critique.begin(), item.critique.end(), [](const QString &part) { return !part.trimmed().isEmpty(); });
}

void addResult(const PracticeEventRecord &closing, QDate day, QList<PlanDeed> *deeds)
{
    const auto result = SessionResult::fromJson(closing.body.value(QStringLiteral("result")).toObject());
    if (!result) {
        return;
    }
    for (const SessionResult::PromptMade &made : result->prompts) {
        deeds->append({ PlanTaskKind::Prompt, made.prompt.value(), day });
    }
    for (const SessionResult::LadderHeld &held : result->ladders) {
        if (held.climbed > 0 || held.held > 0) {
            deeds->append({ PlanTaskKind::Prompt, held.ladder.value(), day });
        }
    }
}

Result<QList<PlanDeed>> readPractices(Database &database, const StudyDays &days, QDate first)
{
    PracticeRepository repository(database);
    ROUNDS_ASSIGN_OR_RETURN(const QList<PracticeRecord> practices, repository.listBetween(first, kAfterAll));
    QHash<qint64, const PracticeRecord *> byId;
    for (const PracticeRecord &practice : practices) {
        if (!practice.isDamaged) {
            byId.insert(practice.id, &practice);
        }
    }
    QList<PlanDeed> deeds;
    for (const PracticeKind kind : { PracticeKind::Round, PracticeKind::Talk }) {
        const QString closed = kind == PracticeKind::Round ? sessionEventKey(SessionEventKind::Debriefed)
                                                           : talkEventKey(TalkEventKind::Debriefed);
        ROUNDS_ASSIGN_OR_RETURN(const QList<PracticeEventRecord> events, repository.listEvents(kind, closed));
        for (const PracticeEventRecord &event : events) {
            const PracticeRecord *practice = byId.value(event.practiceId);
            if (practice == nullptr || event.isDamaged) {
                continue;
            }
            // The day on which it was done, and not the one on which somebody came to rate it.
            const QDate day = days.dayOf(practice->startedAt);
            if (kind == PracticeKind::Talk) {
                deeds.append({ PlanTaskKind::Talk, practice->contentId, day });
                continue;
            }
            if (isWholeRound(*practice)) {
                deeds.append({ PlanTaskKind::Mock, practice->contentId, day, false,
                    practice->plan.value(QStringLiteral("loop")).toString() });
            }
            addResult(event, day, &deeds);
        }
    }
    return deeds;
}

} // namespace

PlanDeeds::PlanDeeds(const ContentLibrary &library, DeedSources sources, StudyDays days, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_sources(sources)
    , m_days(std::move(days))
{
    connect(&sources.sessions, &SessionService::evidenceAdded, this, &PlanDeeds::readRecent);
    connect(&sources.talks, &TalkService::evidenceAdded, this, &PlanDeeds::readRecent);
    connect(&sources.attempts, &AttemptService::historyChanged, this, &PlanDeeds::changed);
    connect(&sources.reviews, &ReviewService::changed, this, &PlanDeeds::changed);
    connect(&sources.reviews, &ReviewService::rebuilt, this, &PlanDeeds::changed);
    connect(&sources.stories, &StoryService::changed, this, &PlanDeeds::changed);
    connect(&sources.stories, &StoryService::told, this, &PlanDeeds::changed);
    connect(&sources.questions, &QuestionService::changed, this, &PlanDeeds::changed);
    connect(&sources.quizzes, &QuizService::changed, this, &PlanDeeds::changed);
    connect(&sources.papers, &PaperService::changed, this, &PlanDeeds::changed);
    connect(&sources.papers, &PaperService::edited, this, &PlanDeeds::changed);
    connect(&sources.portfolio, &PortfolioService::changed, this, &PlanDeeds::changed);
}

void PlanDeeds::load(std::function<void(Result<>)> done)
{
    read(kBeforeAll, std::move(done));
}

void PlanDeeds::readRecent()
{
    read(m_sources.clock.today().addDays(-kReadAgainDays), [](const Result<> &read) {
        if (!read) {
            qCWarning(lcServices).noquote() << describe(read.error());
        }
    });
}

void PlanDeeds::read(QDate first, std::function<void(Result<>)> done)
{
    const auto work = [days = m_days, first](Database &database) { return readPractices(database, days, first); };
    m_sources.storage.read(this, work, [this, first, done = std::move(done)](const Result<QList<PlanDeed>> &found) {
        if (!found) {
            done(failure(found.error()));
            return;
        }
        // A practice is found by its local date, which is its study day or the day after: of the day before `first` only some were read.
        m_practices.removeIf([&](const PlanDeed &deed) { return deed.day >= first; });
        for (const PlanDeed &deed : *found) {
            if (deed.day >= first) {
                m_practices.append(deed);
            }
        }
        emit changed();
        done({});
    });
}

QList<PlanDeed> PlanDeeds::all(QDate today) const
{
    QList<PlanDeed> deeds = m_practices;
    addDerivations(&deeds);
    addReviews(&deeds);
    addTellings(&deeds);
    addQuizzes(&deeds);
    for (PlanDeed &deed : deeds) {
        deed.day = std::min(deed.day, today);
    }
    return deeds;
}

void PlanDeeds::addDerivations(QList<PlanDeed> *deeds) const
{
    for (const Derivation &derivation : m_library.derivations()) {
        const QList<AttemptSummary> attempts = m_sources.attempts.history(derivation.id);
        for (const AttemptSummary &attempt : attempts) {
            if (attempt.result.isFromMemory() && attempt.result.percent() >= kDerivedPercent) {
                deeds->append({ PlanTaskKind::Derivation, derivation.id.value(), m_days.dayOf(attempt.at),
                    attempt.result.mode == AttemptMode::Blank });
            }
        }
    }
}

void PlanDeeds::addReviews(QList<PlanDeed> *deeds) const
{
    const QMap<QDate, int> &cards = m_sources.reviews.reviewsADay(ReviewItemKind::Card);
    for (auto day = cards.cbegin(); day != cards.cend(); ++day) {
        if (*day >= kCardsADay) {
            deeds->append({ PlanTaskKind::Cards, {}, day.key() });
        }
    }
    const QList<DueItem> problems = m_sources.reviews.items(ReviewItemKind::Problem);
    for (const DueItem &problem : problems) {
        for (const GradedReview &review : m_sources.reviews.history(problem.item)) {
            if (review.grade != Grade::Again) {
                deeds->append({ PlanTaskKind::Problem, problem.item.id, review.day });
            }
        }
    }
}

void PlanDeeds::addTellings(QList<PlanDeed> *deeds) const
{
    const auto add = [&](TellingSubject subject, const QString &id) {
        const QList<Telling> tellings = m_sources.stories.tellings(subject, id);
        for (const Telling &telling : tellings) {
            deeds->append({ PlanTaskKind::Story, id, m_days.dayOf(telling.endedAt) });
        }
    };
    for (const Story &story : m_sources.stories.all()) {
        add(TellingSubject::Story, story.id.value());
    }
    for (const Drill &drill : m_library.drills()) {
        add(TellingSubject::Drill, drill.id.value());
    }
    add(TellingSubject::Drill, kConnectionDrill);
}

void PlanDeeds::addQuizzes(QList<PlanDeed> *deeds) const
{
    const QuizService &quizzes = m_sources.quizzes;
    const auto addWhole = [&](const QString &id, const QList<QuizItemId> &items) {
        QDate last;
        for (const QuizItemId &item : items) {
            const std::optional<QuizAnswerRecord> answer = quizzes.answerTo(item);
            if (!answer) {
                return;
            }
            const QDate day = m_days.dayOf(answer->at);
            last = last.isValid() ? std::max(last, day) : day;
        }
        if (last.isValid()) {
            deeds->append({ PlanTaskKind::Task, id, last });
        }
    };
    QList<QuizItemId> items;
    if (const Quiz *quiz = quizzes.quiz()) {
        for (const QuizQuestion &question : quiz->questions) {
            items.append(question.id);
        }
        addWhole(quiz->id, items);
    }
    if (const SelfTest *test = quizzes.selfTest()) {
        items.clear();
        for (const SelfTestItem &item : test->items) {
            items.append(item.id);
        }
        addWhole(test->id, items);
    }
}

ChecklistStock PlanDeeds::stock() const
{
    ChecklistStock stock;
    const QList<Story> &stories = m_sources.stories.all();
    stock.stories = static_cast<int>(
        std::count_if(stories.cbegin(), stories.cend(), [](const Story &story) { return story.hasWords(); }));
    const QList<ListedQuestion> questions = m_sources.questions.all();
    stock.questions = static_cast<int>(std::count_if(
        questions.cbegin(), questions.cend(), [](const ListedQuestion &question) { return question.isStarred; }));
    const OwnPaper *chosen = m_sources.papers.chosen();
    const int year = m_sources.clock.today().year();
    stock.papersChosen = chosen != nullptr && !judgeChoice(*chosen, year).isVetoed() ? 1 : 0;
    const QList<ReadingItem> reading = m_sources.portfolio.reading();
    const auto listed = std::count_if(
        reading.cbegin(), reading.cend(), [](const ReadingItem &item) { return item.isOutside && isNamed(item); });
    if (listed >= kPapersOutside) {
        stock.papersRead = static_cast<int>(std::count_if(reading.cbegin(), reading.cend(), isReadWithNotes));
    }
    const QList<Opinion> opinions = m_sources.portfolio.opinions();
    stock.opinions = static_cast<int>(
        std::count_if(opinions.cbegin(), opinions.cend(), [](const Opinion &opinion) { return opinion.isWhole(); }));
    return stock;
}

} // namespace sevenrounds

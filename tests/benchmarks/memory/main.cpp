// SPDX-License-Identifier: MIT
// What a person waits for who has practiced for years: a profile with <attempts> rounds and <reviews> reviews over five years, beside one that has the
// newest <few> of these rounds alone. In turns: what Today reads against a scan of the whole log, the rounds that wait for a rating of the one against the
// other's, the replay of every review against one scan of their table, and the readiness of 5,000 pieces of evidence, and what is recalled of 5,000 cards
// on top of it, against a million exponentials. Prints lists of milliseconds as JSON.
#include "core/manualclock.h"
#include "readiness/readinessreport.h"
#include "scheduling/itemlog.h"
#include "storage/database.h"
#include "storage/practicerepository.h"
#include "storage/profilestore.h"
#include "storage/reviewrepository.h"
#include "storage/statement.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <cmath>
#include <cstdio>
#include <vector>

using namespace sevenrounds;

namespace {

constexpr int kRuns = 15;
constexpr int kDays = 5 * 365;
constexpr int kItems = 5000;
constexpr int kEvidence = 5000;
constexpr int kTerms = 1'000'000;
constexpr int kActivityDays = 18 * 7;
/// Of so many rounds one waits for its rating. They are looked for so far back, which both profiles reach.
constexpr int kUnratedEach = 97;
constexpr auto kUnratedFor = std::chrono::days(15);

const QString kRated = QStringLiteral("debriefed");

[[noreturn]] void giveUp(const char *what)
{
    std::fprintf(stderr, "memorybench: %s\n", what);
    std::exit(1);
}

/// The moment of one of `count` things that are spread evenly over the five years before `now`.
UtcTime momentOf(int place, int count, UtcTime now)
{
    return now - Milliseconds(std::chrono::days(kDays)) * (count - place) / count;
}

/// The newest `count` of `all`.
Result<> addAttempts(Database &database, int count, int all, const Clock &clock)
{
    return database.transact([&](Database &open) -> Result<> {
        PracticeRepository repository(open);
        for (int i = all - count; i < all; ++i) {
            PracticeRecord practice;
            practice.contentId = QStringLiteral("ml");
            practice.startedAt = momentOf(i, all, clock.now());
            practice.localDate = clock.localDate(practice.startedAt);
            PracticeEventRecord event;
            ROUNDS_ASSIGN_OR_RETURN(event.practiceId, repository.create(practice));
            event.at = practice.startedAt;
            event.kind = QStringLiteral("started");
            event.body = { { QStringLiteral("prompts"), QJsonArray { QStringLiteral("A-ml-%1").arg(i % 30 + 1) } } };
            ROUNDS_RETURN_IF_ERROR(repository.appendEvent(event));
            if (i % kUnratedEach != 0) {
                event.kind = kRated;
                event.body = {};
                ROUNDS_RETURN_IF_ERROR(repository.appendEvent(event));
            }
        }
        return {};
    });
}

Result<> addReviews(Database &database, int count, const Clock &clock)
{
    return database.transact([&](Database &open) -> Result<> {
        ReviewRepository repository(open);
        for (int i = 0; i < count; ++i) {
            ReviewRecord review;
            review.item = { ReviewItemKind::Card, QStringLiteral("card-%1").arg(i % kItems) };
            review.at = momentOf(i, count, clock.now());
            review.studyDay = clock.localDate(review.at);
            review.grade = i % 9 == 0 ? Grade::Again : Grade::Good;
            review.took = Milliseconds { 6000 };
            ROUNDS_RETURN_IF_ERROR(repository.append(review));
        }
        return {};
    });
}

Database openProfile(const QString &folder, const Clock &clock)
{
    ProfileOptions options;
    options.paths = ProfilePaths { folder };
    ProfileStore store(options, clock);
    (void)store.open();
    Result<Database> database = store.takeDatabase();
    if (!database) {
        giveUp("no profile could be made");
    }
    return std::move(*database);
}

template <typename Work>
double milliseconds(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Every row of a table with its text columns handed over, and nothing done with them.
void scan(Database &database, const QString &columns, const QString &tableName, int expected)
{
    Result<Statement> statement
        = Statement::prepare(database.connection(), QStringLiteral("SELECT %1 FROM %2").arg(columns, tableName));
    int rows = 0;
    while (statement) {
        const Result<bool> stepped = statement->step();
        if (!stepped || !*stepped) {
            break;
        }
        rows += statement->text(0).isEmpty() ? 0 : 1;
    }
    if (rows != expected) {
        giveUp("a scan did not see every row");
    }
}

QHash<ReviewItem, ItemLog> logsOf(const QList<ReviewRecord> &rows)
{
    QHash<ReviewItem, ItemLog> logs;
    for (const ReviewRecord &row : rows) {
        logs[row.item].add({ row.at, row.studyDay, row.grade.value_or(Grade::Good), row.took });
    }
    return logs;
}

std::vector<Evidence> evidenceOfYears(UtcTime now)
{
    std::vector<Evidence> evidence;
    for (int i = 0; i < kEvidence; ++i) {
        const UtcTime at = momentOf(i, kEvidence, now);
        const Skill skill = kSkills[static_cast<std::size_t>(i) % kSkillCount];
        if (i % 10 == 0) {
            evidence.push_back({ at, MockEvidence { skill, Level::L5, 2.0 + 0.25 * (i % 7), i % 3 == 0, false } });
        } else {
            evidence.push_back({ at, QuizEvidence { skill, Level::L5, i % 4 != 0, 0.2 } });
        }
    }
    return evidence;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4) {
        std::fputs("usage: memorybench <attempts> <few> <reviews>\n", stderr);
        return 2;
    }
    const int attempts = arguments[1].toInt();
    const int reviews = arguments[3].toInt();
    const int events = 2 * attempts - (attempts + kUnratedEach - 1) / kUnratedEach;
    // A day in 2026; nothing here depends on which.
    const ManualClock clock { fromEpochMs(1'795'251'600'000) };
    const QTemporaryDir place;
    Database many = openProfile(place.filePath(QStringLiteral("many")), clock);
    Database few = openProfile(place.filePath(QStringLiteral("few")), clock);
    if (!addAttempts(many, attempts, attempts, clock) || !addAttempts(few, arguments[2].toInt(), attempts, clock)
        || !addReviews(many, reviews, clock)) {
        giveUp("the years could not be written");
    }
    const Result<QList<ReviewRecord>> rows = ReviewRepository(many).loadAll();
    if (!rows || rows->size() != reviews) {
        giveUp("the reviews could not be read");
    }
    const QHash<ReviewItem, ItemLog> logs = logsOf(*rows);
    const Scheduler scheduler;
    const std::vector<Evidence> evidence = evidenceOfYears(clock.now());
    ReadinessQuestion question;
    question.now = clock.now();

    const auto unrated = [&](Database &database) {
        const Result<QList<PracticeSummary>> found
            = PracticeRepository(database).listUnfinished({ kRated }, clock.now() - kUnratedFor);
        if (!found || found->isEmpty()) {
            giveUp("the rounds that wait for a rating could not be read");
        }
    };
    const auto activity = [&] {
        const QDate today = clock.today();
        if (!PracticeRepository(many).countDays(today.addDays(-kActivityDays), today)) {
            giveUp("the activity could not be read");
        }
    };
    const auto replay = [&] {
        int reps = 0;
        for (const ItemLog &log : logs) {
            reps += log.replay(scheduler, std::nullopt).reps;
        }
        if (reps == 0) {
            giveUp("nothing was replayed");
        }
    };
    // What a graded card costs: a look at every card, and the committee on the evidence as it was replayed before.
    std::vector<ItemMemory> memories;
    for (const ItemLog &log : logs) {
        memories.push_back(log.replay(scheduler, std::nullopt));
    }
    const EvidenceStanding standing = standingOf(evidence, clock.now(), question.assumptions.priorLevel);
    const auto recall = [&] {
        TopicRecall topic { 1.0, kItems, 0, 0.0 };
        for (const ItemMemory &memory : memories) {
            ++topic.learned;
            topic.recall += scheduler.retrievability(memory, clock.today()) / kItems;
        }
        ReadinessQuestion recalled = question;
        recalled.coverage[index(Skill::Ml)] = knownShare(std::span(&topic, 1));
        if (reportOfStanding(standing, recalled).coverage.mean[index(Skill::Ml)] == 0.0) {
            giveUp("what is recalled says nothing");
        }
    };
    const auto readiness = [&] {
        if (!makeReadinessReport(evidence, question).isOverallShown) {
            giveUp("the evidence says nothing");
        }
    };
    // What these two are made of, bare.
    const auto exponentials = [] {
        double sum = 0.0;
        for (int i = 0; i < kTerms; ++i) {
            sum += std::exp(-static_cast<double>(i) / kTerms);
        }
        if (sum < 0.5 * kTerms) {
            giveUp("the exponentials do not add up");
        }
    };
    QJsonObject result;
    const auto note = [&result](const QString &name, double took) {
        QJsonArray list = result.value(name).toArray();
        list.append(took);
        result.insert(name, list);
    };
    // The first run of each fills the caches and is left out.
    for (int run = 0; run <= kRuns; ++run) {
        const double dashboard = milliseconds(activity);
        const double log
            = milliseconds([&] { scan(many, QStringLiteral("body"), QStringLiteral("practice_event"), events); });
        // Warm, as the method asks: the scan has just driven the one's pages out, and the other's never leave.
        unrated(many);
        const double manyUnrated = milliseconds([&] { unrated(many); });
        unrated(few);
        const double fewUnrated = milliseconds([&] { unrated(few); });
        const double replayed = milliseconds(replay);
        const double table
            = milliseconds([&] { scan(many, QStringLiteral("item_id, *"), QStringLiteral("review"), reviews); });
        const double report = milliseconds(readiness);
        const double recalled = milliseconds(recall);
        const double terms = milliseconds(exponentials);
        if (run > 0) {
            note(QStringLiteral("dashboard"), dashboard);
            note(QStringLiteral("log"), log);
            note(QStringLiteral("many"), manyUnrated);
            note(QStringLiteral("few"), fewUnrated);
            note(QStringLiteral("replay"), replayed);
            note(QStringLiteral("table"), table);
            note(QStringLiteral("readiness"), report);
            note(QStringLiteral("recall"), recalled);
            note(QStringLiteral("terms"), terms);
        }
    }
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}

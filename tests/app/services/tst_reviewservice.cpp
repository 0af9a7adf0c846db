// SPDX-License-Identifier: MIT
#include "core/manualclock.h"
#include "core/random.h"
#include "services/reviewservice.h"
#include "storage/reviewrepository.h"
#include "storage/rowstore.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace sevenrounds;

namespace {

constexpr Milliseconds kDay = std::chrono::hours { 24 };
/// 21 November 2026, 09:00 UTC.
constexpr UtcTime kStart { Milliseconds { 1795251600000 } };
constexpr Milliseconds kPatience { 5000 };

const ReviewItem kLine { ReviewItemKind::Line, QStringLiteral("D-01/s3") };
const ReviewItem kCard { ReviewItemKind::Card, QStringLiteral("adam-bias") };
const ReviewItem kStory { ReviewItemKind::Story, QStringLiteral("outage") };

} // namespace

class TestReviewService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void itemThatWasNeverReviewedIsNew();
    void gradeIsLoggedAndMovesTheItem();
    void reviewOfNothingIsRefused();
    void previewIsWhatTheGradeDoes();
    void stateIsTheSameAfterLoading_data();
    void stateIsTheSameAfterLoading();
    void dueListIsInOrder();
    void dueListOfOneKind();
    void dayBeginsAtFour();
    void nextStepIsTold();
    void whatWasWantedIsKnownLater();
    void undoTakesBackTheLastReview();
    void undoIsAnEventOfItsOwn();
    void undoneReviewStaysUndoneAfterLoading();
    void undoneFirstReviewMakesTheItemNew();
    void nothingOfAnotherDayIsTakenBack();
    void undoGoesOnAfterLoading();
    void loggedDaysHoldInAnotherZone();
    void clockSetBackLosesNothing();
    void damagedRowsAreLeftOut();
    void otherParametersReplayEverything();
    void fuzzSpreadsWhatWasLearnedOnOneDay();

private:
    void start(ReviewOptions options);
    void restart(ReviewOptions options);
    void load();
    void grade(const ReviewItem &item, Grade grade);
    [[nodiscard]] QList<ReviewRecord> log();
    void execute(const QString &sql);

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<StorageThread> m_storage;
    std::unique_ptr<ReviewService> m_service;
};

void TestReviewService::init()
{
    m_clock = std::make_unique<ManualClock>(kStart);
    auto database = Database::openInMemory();
    QVERIFY2(database, database ? "" : qPrintable(describe(database.error())));
    m_storage = std::make_unique<StorageThread>(std::move(*database));
    start({ StudyDays::utc(), {}, Fuzz::Off });
}

void TestReviewService::cleanup()
{
    m_service.reset();
    QVERIFY(m_storage->flush(kPatience));
    m_storage.reset();
}

void TestReviewService::start(ReviewOptions options)
{
    m_service = std::make_unique<ReviewService>(*m_storage, *m_clock, std::move(options));
}

void TestReviewService::restart(ReviewOptions options)
{
    m_service.reset();
    start(std::move(options));
    load();
}

void TestReviewService::load()
{
    std::optional<bool> loaded;
    m_service->load([&loaded](const Result<> &result) { loaded = result.has_value(); });
    QTRY_VERIFY(loaded.has_value());
    QVERIFY(*loaded);
}

void TestReviewService::grade(const ReviewItem &item, Grade grade)
{
    const auto graded = m_service->grade(item, grade);
    QVERIFY2(graded, graded ? "" : qPrintable(describe(graded.error())));
}

QList<ReviewRecord> TestReviewService::log()
{
    std::optional<Result<QList<ReviewRecord>>> rows;
    m_storage->read(
        this, [](Database &database) { return ReviewRepository(database).loadAll(); },
        [&rows](const Result<QList<ReviewRecord>> &read) { rows = read; });
    return QTest::qWaitFor([&rows] { return rows.has_value(); }) && *rows ? **rows : QList<ReviewRecord>();
}

void TestReviewService::execute(const QString &sql)
{
    std::optional<bool> done;
    m_storage->write(
        this, [sql](Database &database) { return database.connection().execute(sql); },
        [&done](const Result<> &result) { done = result.has_value(); });
    QVERIFY(m_storage->flush(kPatience));
    QTRY_VERIFY(done.has_value());
    QVERIFY(*done);
}

void TestReviewService::itemThatWasNeverReviewedIsNew()
{
    load();
    QCOMPARE(m_service->memory(kCard).state, ReviewState::New);
    QCOMPARE(m_service->retrievability(kCard, m_service->today()), 0.0);
    QVERIFY(m_service->history(kCard).empty());
    QVERIFY(m_service->dueItems().isEmpty());
    QVERIFY(!m_service->undoable());
    QVERIFY(!m_service->nextStepDue());
}

void TestReviewService::gradeIsLoggedAndMovesTheItem()
{
    QSignalSpy changed(m_service.get(), &ReviewService::changed);
    QVERIFY(m_service->grade(kLine, Grade::Easy, Milliseconds { 8400 }));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().value<ReviewItem>(), kLine);
    QCOMPARE(m_service->memory(kLine).state, ReviewState::Review);
    QCOMPARE(m_service->memory(kLine).intervalDays, 8);
    const QList<ReviewRecord> rows = log();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().item, kLine);
    QCOMPARE(rows.first().at, kStart);
    QCOMPARE(rows.first().studyDay, QDate(2026, 11, 21));
    QCOMPARE(rows.first().grade, std::optional(Grade::Easy));
    QCOMPARE(rows.first().took, std::optional(Milliseconds { 8400 }));
}

void TestReviewService::reviewOfNothingIsRefused()
{
    const auto refused = m_service->grade({ ReviewItemKind::Card, QString() }, Grade::Good);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
    QVERIFY(log().isEmpty());
}

void TestReviewService::previewIsWhatTheGradeDoes()
{
    restart({ StudyDays::utc(), {}, Fuzz::On });
    grade(kCard, Grade::Easy);
    m_clock->advance(8 * kDay);
    for (const Grade one : kGrades) {
        const auto keys = m_service->preview(kCard);
        grade(kCard, one);
        const ItemMemory &shown = keys[static_cast<std::size_t>(one) - 1];
        QCOMPARE(m_service->memory(kCard).due, shown.due);
        QCOMPARE(m_service->memory(kCard).memory.stability, shown.memory.stability);
        m_clock->advance(std::chrono::hours { 30 });
    }
}

void TestReviewService::stateIsTheSameAfterLoading_data()
{
    QTest::addColumn<bool>("isFuzzed");
    QTest::newRow("plain") << false;
    QTest::newRow("fuzzed") << true;
}

void TestReviewService::stateIsTheSameAfterLoading()
{
    QFETCH(bool, isFuzzed);
    const ReviewOptions options { StudyDays::local(QTimeZone("America/New_York")), {},
        isFuzzed ? Fuzz::On : Fuzz::Off };
    restart(options);
    Random random(31);
    QList<ReviewItem> items;
    for (int i = 0; i < 12; ++i) {
        items.append({ kReviewItemKinds.at(static_cast<std::size_t>(i) % kReviewItemKinds.size()),
            QStringLiteral("item %1").arg(i) });
    }
    for (int i = 0; i < 400; ++i) {
        if (random.below(10) == 0 && m_service->undoable()) {
            QVERIFY(m_service->undo());
        } else {
            grade(items.at(static_cast<qsizetype>(random.below(12))), static_cast<Grade>(1 + random.below(4)));
        }
        m_clock->advance(std::chrono::minutes { static_cast<int>(random.below(900)) });
    }
    QHash<ReviewItem, ItemMemory> before;
    for (const ReviewItem &item : items) {
        before.insert(item, m_service->memory(item));
    }
    const QList<DueItem> due = m_service->dueItems();
    restart(options);
    for (const ReviewItem &item : items) {
        const ItemMemory memory = m_service->memory(item);
        const ItemMemory &then = before[item];
        QCOMPARE(memory.state, then.state);
        QCOMPARE(memory.step, then.step);
        QCOMPARE(memory.due, then.due);
        QCOMPARE(memory.dueDay, then.dueDay);
        QCOMPARE(memory.memory.stability, then.memory.stability);
        QCOMPARE(memory.memory.difficulty, then.memory.difficulty);
        QCOMPARE(memory.reps, then.reps);
        QCOMPARE(memory.lapses, then.lapses);
    }
    QCOMPARE(m_service->dueItems().size(), due.size());
}

void TestReviewService::dueListIsInOrder()
{
    grade(kLine, Grade::Easy);
    grade(kStory, Grade::Easy);
    m_clock->advance(8 * kDay);
    // The story was failed once before, so it fades faster.
    grade(kStory, Grade::Again);
    m_clock->advance(std::chrono::minutes { 10 });
    grade(kStory, Grade::Good);
    m_clock->advance(30 * kDay);
    grade(kCard, Grade::Again);
    QCOMPARE(m_service->dueItems().size(), 2);
    m_clock->advance(std::chrono::minutes { 1 });
    const QList<DueItem> due = m_service->dueItems();
    QCOMPARE(due.size(), 3);
    QCOMPARE(due.at(0).item, kCard);
    QCOMPARE(due.at(1).item, kStory);
    QCOMPARE(due.at(2).item, kLine);
    QVERIFY(due.at(1).retrievability < due.at(2).retrievability);
    QCOMPARE(due.at(2).retrievability, m_service->retrievability(kLine, m_service->today()));
}

void TestReviewService::dueListOfOneKind()
{
    grade(kLine, Grade::Easy);
    grade(kCard, Grade::Easy);
    m_clock->advance(9 * kDay);
    QCOMPARE(m_service->dueItems().size(), 2);
    const QList<DueItem> cards = m_service->dueItems(ReviewItemKind::Card);
    QCOMPARE(cards.size(), 1);
    QCOMPARE(cards.first().item, kCard);
    QVERIFY(m_service->dueItems(ReviewItemKind::Problem).isEmpty());
}

void TestReviewService::dayBeginsAtFour()
{
    restart({ StudyDays::local(QTimeZone("Europe/Berlin")), {}, Fuzz::Off });
    grade(kLine, Grade::Easy);
    QCOMPARE(m_service->memory(kLine).dueDay, QDate(2026, 11, 29));
    // 29 November, 3:59 and 4:00 in Berlin: due on the day, hours before the eight times 24 are over.
    m_clock->stepWall(7 * kDay + std::chrono::hours { 17 } + std::chrono::minutes { 59 });
    QVERIFY(m_service->dueItems().isEmpty());
    m_clock->stepWall(std::chrono::minutes { 1 });
    QCOMPARE(m_service->today(), QDate(2026, 11, 29));
    QCOMPARE(m_service->dueItems().size(), 1);
}

void TestReviewService::nextStepIsTold()
{
    grade(kLine, Grade::Easy);
    QVERIFY(!m_service->nextStepDue());
    grade(kCard, Grade::Good);
    grade(kStory, Grade::Again);
    QCOMPARE(m_service->nextStepDue(), std::optional(kStart + std::chrono::minutes { 1 }));
    m_clock->advance(std::chrono::minutes { 2 });
    QCOMPARE(m_service->nextStepDue(), std::optional(kStart + std::chrono::minutes { 10 }));
}

void TestReviewService::whatWasWantedIsKnownLater()
{
    QVERIFY(m_service->wasWanted(kLine, m_clock->now()));
    grade(kLine, Grade::Easy);
    const UtcTime first = m_clock->now();
    QVERIFY(m_service->wasWanted(kLine, first));
    m_clock->advance(Milliseconds { 1 });
    QVERIFY(!m_service->isDue(kLine) && !m_service->wasWanted(kLine, m_clock->now()));
    m_clock->advance(400 * kDay);
    const UtcTime late = m_clock->now();
    QVERIFY(m_service->isDue(kLine));
    grade(kLine, Grade::Easy);
    QVERIFY(!m_service->isDue(kLine));
    // The review itself does not change what was wanted before it.
    QVERIFY(m_service->wasWanted(kLine, late));
    QVERIFY(m_service->wasWanted(kLine, first));
    QVERIFY(!m_service->wasWanted(kLine, first + kDay / 24));
}

void TestReviewService::undoTakesBackTheLastReview()
{
    grade(kLine, Grade::Easy);
    const ItemMemory before = m_service->memory(kLine);
    m_clock->advance(std::chrono::minutes { 5 });
    grade(kLine, Grade::Again);
    grade(kCard, Grade::Good);
    QCOMPARE(m_service->undoable(), std::optional(kCard));
    QSignalSpy changed(m_service.get(), &ReviewService::changed);
    QCOMPARE(m_service->undo().value_or(ReviewItem {}), kCard);
    QCOMPARE(m_service->undo().value_or(ReviewItem {}), kLine);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(m_service->memory(kLine).due, before.due);
    QCOMPARE(m_service->memory(kLine).reps, 1);
    QCOMPARE(m_service->memory(kLine).lapses, 0);
    QCOMPARE(m_service->undo().value_or(ReviewItem {}), kLine);
    const auto nothing = m_service->undo();
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().kind, ErrorKind::Conflict);
}

void TestReviewService::undoIsAnEventOfItsOwn()
{
    grade(kLine, Grade::Good);
    m_clock->advance(std::chrono::seconds { 3 });
    QVERIFY(m_service->undo());
    const QList<ReviewRecord> rows = log();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0).event, ReviewEventKind::Graded);
    QCOMPARE(rows.at(1).event, ReviewEventKind::Undone);
    QCOMPARE(rows.at(1).undoneAt, std::optional(kStart));
    QCOMPARE(rows.at(1).at, kStart + std::chrono::seconds { 3 });
}

void TestReviewService::undoneReviewStaysUndoneAfterLoading()
{
    grade(kLine, Grade::Easy);
    const ItemMemory before = m_service->memory(kLine);
    m_clock->advance(std::chrono::minutes { 5 });
    grade(kLine, Grade::Again);
    QVERIFY(m_service->undo());
    restart({ StudyDays::utc(), {}, Fuzz::Off });
    QCOMPARE(m_service->memory(kLine).due, before.due);
    QCOMPARE(m_service->history(kLine).size(), 1U);
    // Grading it again afterwards counts.
    grade(kLine, Grade::Hard);
    QCOMPARE(m_service->memory(kLine).reps, 2);
}

void TestReviewService::undoneFirstReviewMakesTheItemNew()
{
    grade(kLine, Grade::Again);
    QVERIFY(m_service->undo());
    QCOMPARE(m_service->memory(kLine).state, ReviewState::New);
    restart({ StudyDays::utc(), {}, Fuzz::Off });
    QCOMPARE(m_service->memory(kLine).state, ReviewState::New);
    m_clock->advance(30 * kDay);
    QVERIFY(m_service->dueItems().isEmpty());
}

void TestReviewService::nothingOfAnotherDayIsTakenBack()
{
    grade(kLine, Grade::Good);
    m_clock->advance(kDay);
    QVERIFY(!m_service->undoable());
    QVERIFY(!m_service->undo());
    QCOMPARE(log().size(), 1);
}

void TestReviewService::undoGoesOnAfterLoading()
{
    m_clock->advance(-kDay);
    grade(kStory, Grade::Good);
    m_clock->advance(kDay);
    grade(kLine, Grade::Good);
    m_clock->advance(std::chrono::seconds { 1 });
    grade(kCard, Grade::Good);
    QVERIFY(m_service->undo());
    restart({ StudyDays::utc(), {}, Fuzz::Off });
    QCOMPARE(m_service->undo().value_or(ReviewItem {}), kLine);
    QVERIFY(!m_service->undo());
}

void TestReviewService::loggedDaysHoldInAnotherZone()
{
    // An evening and the next morning in New York; in Auckland both are the afternoon of one day, and the log's days still count.
    const ReviewOptions newYork { StudyDays::local(QTimeZone("America/New_York")), {}, Fuzz::Off };
    restart(newYork);
    m_clock->stepWall(std::chrono::hours { 16 });
    grade(kLine, Grade::Good);
    m_clock->advance(std::chrono::minutes { 510 });
    grade(kLine, Grade::Good);
    const ItemMemory before = m_service->memory(kLine);
    restart({ StudyDays::local(QTimeZone("Pacific/Auckland")), {}, Fuzz::Off });
    QCOMPARE(m_service->memory(kLine).memory.stability, before.memory.stability);
    QCOMPARE(m_service->memory(kLine).dueDay, before.dueDay);
}

void TestReviewService::clockSetBackLosesNothing()
{
    grade(kLine, Grade::Easy);
    m_clock->stepWall(-3 * kDay);
    grade(kLine, Grade::Good);
    m_clock->advance(std::chrono::seconds { 2 });
    QCOMPARE(m_service->history(kLine).size(), 2U);
    const ItemMemory before = m_service->memory(kLine);
    restart({ StudyDays::utc(), {}, Fuzz::Off });
    QCOMPARE(m_service->memory(kLine).due, before.due);
    QCOMPARE(m_service->memory(kLine).memory.stability, before.memory.stability);
    // An undo that stands before its review in time still finds it.
    m_clock->stepWall(3 * kDay);
    grade(kCard, Grade::Good);
    m_clock->stepWall(-std::chrono::hours { 2 });
    QVERIFY(m_service->undo());
    QCOMPARE(m_service->memory(kCard).state, ReviewState::New);
    restart({ StudyDays::utc(), {}, Fuzz::Off });
    QCOMPARE(m_service->memory(kCard).state, ReviewState::New);
}

void TestReviewService::damagedRowsAreLeftOut()
{
    grade(kLine, Grade::Easy);
    const ItemMemory before = m_service->memory(kLine);
    m_clock->advance(8 * kDay);
    grade(kLine, Grade::Again);
    execute(QStringLiteral("DROP TRIGGER review_keeps_values; UPDATE review SET grade = 2 WHERE id = 2"));
    load();
    QCOMPARE(m_service->damagedRows(), 1);
    QCOMPARE(m_service->memory(kLine).due, before.due);
}

void TestReviewService::otherParametersReplayEverything()
{
    grade(kLine, Grade::Easy);
    m_clock->advance(8 * kDay);
    grade(kLine, Grade::Good);
    const int days = m_service->memory(kLine).intervalDays;
    QSignalSpy rebuilt(m_service.get(), &ReviewService::rebuilt);
    SchedulerParameters parameters;
    parameters.requestRetention = 0.97;
    m_service->setParameters(parameters);
    QCOMPARE(rebuilt.count(), 1);
    QVERIFY(m_service->memory(kLine).intervalDays < days);
    m_service->setParameters({});
    QCOMPARE(m_service->memory(kLine).intervalDays, days);
    QCOMPARE(log().size(), 2);
}

void TestReviewService::fuzzSpreadsWhatWasLearnedOnOneDay()
{
    restart({ StudyDays::utc(), {}, Fuzz::On });
    QSet<QDate> days;
    for (int i = 0; i < 40; ++i) {
        const ReviewItem item { ReviewItemKind::Card, QString::number(i) };
        grade(item, Grade::Easy);
        days.insert(m_service->memory(item).dueDay);
    }
    QVERIFY(days.size() >= 3);
}

QTEST_GUILESS_MAIN(TestReviewService)
#include "tst_reviewservice.moc"

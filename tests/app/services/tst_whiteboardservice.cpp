// SPDX-License-Identifier: MIT
#include "storage/practicerepository.h"
#include "storage/whiteboardrepository.h"
#include "support/profilebench.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace sevenrounds;

/// The whiteboard of a round in a real profile: saved, found again, locked.
class TestWhiteboardService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingIsDrawnWithoutARound();
    void strokeIsSavedWhileItIsDrawn();
    void boardComesBackAfterAKill();
    void boardIsThereInTheDebrief();
    void nextRoundHasABoardOfItsOwn();
    void pauseEndsTheStrokeAndLocks();
    void endKeepsWhatWasHalfDrawn();
    void strokesCarryTheRoundsTime();
    void F23_wallClockMovesNoStroke();
    void F24_timeAwayIsNoTimeOfTheBoard();
    void undoneStaysUndone();
    void damagedRowCostsItsStrokeOnly();
    void turningPagesInAPauseIsNotSaved();
    void F08_heldWritesKeepTheBoardGoing();

private:
    [[nodiscard]] SessionService &sessions() { return m_bench->services.sessions(); }
    [[nodiscard]] WhiteboardService &board() { return m_bench->services.whiteboard(); }
    void start() { QVERIFY(sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 1)); }
    [[nodiscard]] bool resume();
    void draw(double y, bool isFinished = true);
    [[nodiscard]] QList<WhiteboardEventRecord> rows();
    [[nodiscard]] QList<int> shown();

    std::unique_ptr<ProfileBench> m_bench;
};

void TestWhiteboardService::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
}

bool TestWhiteboardService::resume()
{
    return m_bench->reopen() && QTest::qWaitFor([this] { return sessions().hasUnfinished(); })
        && sessions().restore().has_value() && sessions().apply(SessionEventKind::Resumed).has_value();
}

void TestWhiteboardService::draw(double y, bool isFinished)
{
    board().beginStroke({}, { 0, y, kNoPressure, {} }, 0.3);
    for (int x = 5; x <= 100; x += 5) {
        m_bench->clock.advance(Milliseconds { 10 });
        board().extendStroke({ static_cast<double>(x), y, kNoPressure, {} });
    }
    if (isFinished) {
        board().finishStroke();
    }
}

QList<WhiteboardEventRecord> TestWhiteboardService::rows()
{
    QList<WhiteboardEventRecord> found;
    bool isDone = false;
    const auto work = [](Database &database) -> Result<QList<WhiteboardEventRecord>> {
        ROUNDS_ASSIGN_OR_RETURN(const qint64 id, PracticeRepository(database).newestId(PracticeKind::Round));
        return WhiteboardRepository(database).load(id);
    };
    m_bench->services.storage().read(this, work, [&](const Result<QList<WhiteboardEventRecord>> &all) {
        found = all.value_or(QList<WhiteboardEventRecord>());
        isDone = true;
    });
    return QTest::qWaitFor([&] { return isDone; }) ? found : QList<WhiteboardEventRecord>();
}

QList<int> TestWhiteboardService::shown()
{
    QList<int> ids;
    for (const Stroke &stroke : board().state().current().strokes) {
        if (stroke.isShown) {
            ids.append(stroke.id);
        }
    }
    return ids;
}

void TestWhiteboardService::nothingIsDrawnWithoutARound()
{
    QVERIFY(board().isLocked());
    draw(5);
    board().placeText({}, { 1, 1 }, QStringLiteral("x"));
    board().addPage();
    board().undo();
    QVERIFY(board().state().isBlank());
    QCOMPARE(board().state().pages.size(), 1);
    QVERIFY(board().isSaved());
}

void TestWhiteboardService::strokeIsSavedWhileItIsDrawn()
{
    start();
    draw(5, false);
    QVERIFY(board().isDrawing());
    QVERIFY(!board().isSaved());
    // Nobody has lifted the pen, and a quarter of a second later it stands in the database all the same.
    QTRY_VERIFY_WITH_TIMEOUT(board().isSaved(), 2000);
    QVERIFY(board().isDrawing());
    const QList<WhiteboardEventRecord> saved = rows();
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.first().kind, QStringLiteral("stroke-began"));
    QVERIFY(saved.first().points.size() > 6);
    board().finishStroke();
    QTRY_VERIFY(board().isSaved());
    QCOMPARE(rows().last().kind, QStringLiteral("stroke-finished"));
}

void TestWhiteboardService::boardComesBackAfterAKill()
{
    start();
    draw(5);
    draw(10);
    board().eraseAt({ 50, 5 }, 2, false);
    board().addPage();
    draw(20);
    board().undo();
    draw(30, false);
    QTRY_VERIFY(board().isSaved());
    const QList<StrokePoint> kept = board().state().current().strokes.last().points;
    QVERIFY(m_bench->services.storage().flush(Milliseconds { 2000 }));
    QVERIFY(resume());
    QCOMPARE(board().lostEvents(), 0);
    QCOMPARE(board().state().pages.size(), 2);
    QCOMPARE(board().state().page, 1);
    QCOMPARE(shown(), QList<int> { 4 });
    // The orderly end of this test lifts the pen, which adds its last point.
    QVERIFY(board().state().current().strokes.last().points.size() >= kept.size());
    QCOMPARE(board().state().current().strokes.last().points.mid(0, kept.size()), kept);
    board().showPage(0);
    QCOMPARE(shown(), QList<int> { 2 });
    // What was erased can still be taken back.
    board().undo();
    QCOMPARE(shown(), (QList<int> { 1, 2 }));
    draw(40);
    QCOMPARE(shown(), (QList<int> { 1, 2, 5 }));
}

void TestWhiteboardService::boardIsThereInTheDebrief()
{
    start();
    draw(5);
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
    QVERIFY(board().isLocked());
    QCOMPARE(shown(), QList<int> { 1 });
    // And where the rating was left open and the program started again.
    QVERIFY(m_bench->reopen());
    QTRY_VERIFY(sessions().hasUnfinished());
    QVERIFY(sessions().restore());
    QVERIFY(board().isLocked());
    QCOMPARE(shown(), QList<int> { 1 });
}

void TestWhiteboardService::nextRoundHasABoardOfItsOwn()
{
    start();
    draw(5);
    QVERIFY(sessions().apply(SessionEventKind::Discarded));
    QSignalSpy opened(&board(), &WhiteboardService::opened);
    sessions().leave();
    QCOMPARE(opened.size(), 1);
    QVERIFY(board().state().isBlank());
    start();
    QVERIFY(board().state().isBlank());
    draw(6);
    QTRY_VERIFY(board().isSaved());
    QCOMPARE(rows().first().sequence, 1);
}

void TestWhiteboardService::pauseEndsTheStrokeAndLocks()
{
    start();
    draw(5, false);
    QVERIFY(sessions().apply(SessionEventKind::Paused));
    QVERIFY(board().isLocked());
    QVERIFY(!board().isDrawing());
    const qsizetype points = board().state().current().strokes.first().points.size();
    board().extendStroke({ 500, 500, kNoPressure, {} });
    draw(20);
    board().undo();
    board().eraseAt({ 50, 5 }, 5, false);
    board().addPage();
    QCOMPARE(shown(), QList<int> { 1 });
    QCOMPARE(board().state().current().strokes.first().points.size(), points);
    QCOMPARE(board().state().current().strokes.first().points.last().position(), QPointF(100, 5));
    QVERIFY(sessions().apply(SessionEventKind::Resumed));
    QVERIFY(!board().isLocked());
    draw(20);
    QCOMPARE(shown(), (QList<int> { 1, 2 }));
}

void TestWhiteboardService::endKeepsWhatWasHalfDrawn()
{
    start();
    draw(5, false);
    // The time is up with the pen on the board.
    QVERIFY(sessions().apply(SessionEventKind::Ended));
    QVERIFY(board().isLocked());
    QTRY_VERIFY(board().isSaved());
    QCOMPARE(rows().last().kind, QStringLiteral("stroke-finished"));
    QCOMPARE(board().state().current().strokes.first().points.last().position(), QPointF(100, 5));
}

void TestWhiteboardService::strokesCarryTheRoundsTime()
{
    start();
    m_bench->clock.advance(std::chrono::seconds { 90 });
    QVERIFY(sessions().apply(SessionEventKind::Paused));
    m_bench->clock.advance(std::chrono::seconds { 30 });
    QVERIFY(sessions().apply(SessionEventKind::Resumed));
    draw(5);
    const Stroke &stroke = board().state().current().strokes.first();
    // With the recording, which runs through pauses, and beside it what the clock showed.
    QCOMPARE(stroke.points.first().at, Milliseconds { 120'000 });
    QCOMPARE(stroke.points.last().at, Milliseconds { 120'200 });
    QCOMPARE(board().state().current().span()->first, Milliseconds { 90'000 });
}

void TestWhiteboardService::F23_wallClockMovesNoStroke()
{
    start();
    m_bench->clock.advance(std::chrono::seconds { 10 });
    draw(5, false);
    for (const int hours : { 1, -2, -490'000, 600'000 }) {
        m_bench->clock.stepWall(std::chrono::hours { hours });
        board().extendStroke({ 100.0 + hours % 100, 9, kNoPressure, {} });
    }
    board().finishStroke();
    const QList<StrokePoint> &points = board().state().current().strokes.first().points;
    QVERIFY(std::is_sorted(
        points.cbegin(), points.cend(), [](const StrokePoint &a, const StrokePoint &b) { return a.at < b.at; }));
    QCOMPARE(points.last().at, Milliseconds { 10'200 });
    QTRY_VERIFY(board().isSaved());
    QVERIFY(resume());
    QCOMPARE(board().lostEvents(), 0);
    QCOMPARE(board().state().current().strokes.first().points.last().at, Milliseconds { 10'200 });
}

void TestWhiteboardService::F24_timeAwayIsNoTimeOfTheBoard()
{
    start();
    draw(5);
    sessions().flush();
    QVERIFY(m_bench->reopen());
    QTRY_VERIFY(sessions().hasUnfinished());
    m_bench->clock.advance(std::chrono::hours { 3 });
    QVERIFY(sessions().restore());
    QVERIFY(sessions().apply(SessionEventKind::Resumed));
    draw(9);
    QCOMPARE(board().state().current().strokes.last().points.first().at, Milliseconds { 200 });
}

void TestWhiteboardService::undoneStaysUndone()
{
    start();
    draw(5);
    draw(6);
    board().undo();
    QTRY_VERIFY(board().isSaved());
    QVERIFY(resume());
    QCOMPARE(shown(), QList<int> { 1 });
    QVERIFY(board().state().canRedo());
    board().redo();
    QCOMPARE(shown(), (QList<int> { 1, 2 }));
}

void TestWhiteboardService::damagedRowCostsItsStrokeOnly()
{
    start();
    for (const int y : { 5, 10, 15 }) {
        draw(y);
        QTRY_VERIFY(board().isSaved());
    }
    QVERIFY(m_bench->services.storage().flush(Milliseconds { 2000 }));
    bool isDone = false;
    m_bench->services.storage().write(
        this,
        [](Database &database) -> Result<> {
            ROUNDS_RETURN_IF_ERROR(
                database.connection().execute(QStringLiteral("DROP TRIGGER whiteboard_event_keeps_values")));
            return database.connection().execute(QStringLiteral("UPDATE whiteboard_event SET points = x'00' WHERE kind "
                                                                "= 'stroke-began' AND body LIKE '%\"stroke\":2%'"));
        },
        [&isDone](const Result<> &done) { isDone = done.has_value(); });
    QTRY_VERIFY(isDone);
    QVERIFY(resume());
    // Its beginning is damaged, and so its end has nothing to belong to.
    QCOMPARE(board().lostEvents(), 2);
    QCOMPARE(shown(), (QList<int> { 1, 3 }));
    draw(20);
    QCOMPARE(shown(), (QList<int> { 1, 3, 4 }));
}

void TestWhiteboardService::turningPagesInAPauseIsNotSaved()
{
    start();
    board().addPage();
    QVERIFY(sessions().apply(SessionEventKind::Paused));
    QTRY_VERIFY(board().isSaved());
    const qsizetype before = rows().size();
    board().showPage(0);
    QCOMPARE(board().state().page, 0);
    QVERIFY(board().isSaved());
    QCOMPARE(rows().size(), before);
}

void TestWhiteboardService::F08_heldWritesKeepTheBoardGoing()
{
    start();
    draw(5);
    QTRY_VERIFY(board().isSaved());
    // Another connection holds the file: what is drawn meanwhile waits in the queue, in order.
    auto holder = Connection::open(m_bench->services.options().paths.database());
    QVERIFY(holder);
    QVERIFY(holder->execute(QStringLiteral("BEGIN EXCLUSIVE")));
    for (int y = 10; y < 15; ++y) {
        draw(y);
        board().flush();
    }
    QCOMPARE(shown().size(), 6);
    QVERIFY(!board().isSaved());
    QVERIFY(holder->execute(QStringLiteral("ROLLBACK")));
    m_bench->services.storage().retryNow();
    QTRY_VERIFY(board().isSaved());
    QVERIFY(resume());
    QCOMPARE(shown(), (QList<int> { 1, 2, 3, 4, 5, 6 }));
}

QTEST_GUILESS_MAIN(TestWhiteboardService)
#include "tst_whiteboardservice.moc"

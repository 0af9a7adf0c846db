// SPDX-License-Identifier: MIT
#include "core/random.h"
#include "whiteboard/pointblob.h"
#include "whiteboardbuilder.h"

#include <QTest>

using namespace sevenrounds;
using namespace sevenrounds::test;
using Kind = WhiteboardEventKind;

namespace {

constexpr quint64 kSeed = 20261129;

/// Everything that a person could see or do next, as one text.
QString told(const WhiteboardState &state)
{
    QString text = QStringLiteral("page %1\n").arg(state.page);
    for (const WhiteboardPage &page : state.pages) {
        text += QStringLiteral("undo %1 redo %2:").arg(page.done.size()).arg(page.undone.size());
        for (const Stroke &stroke : page.strokes) {
            if (stroke.isShown) {
                text += QStringLiteral(" %1 %2").arg(stroke.id).arg(
                    QString::fromLatin1(encodePoints(stroke.points).toHex()));
            }
        }
        text += QLatin1Char('\n');
    }
    return text;
}

/// The log as the database has it: through keys, JSON and bytes.
QList<WhiteboardEvent> stored(const QList<WhiteboardEvent> &log)
{
    QList<WhiteboardEvent> back;
    for (const WhiteboardEvent &event : log) {
        const auto read = WhiteboardEvent::fromLog(
            whiteboardEventKey(event.kind), event.at, event.body(), encodePoints(event.points));
        if (read) {
            back.append(*read);
        }
    }
    return back;
}

} // namespace

class TestWhiteboardReducer : public QObject
{
    Q_OBJECT

private slots:
    void lineGrowsPointByPoint();
    void shapeKeepsItsTwoEnds();
    void textIsPlaced();
    void undoAndRedoWithoutLimit();
    void newStrokeEndsRedo();
    void droppedStrokeGivesRedoBack();
    void erasureIsOneStep();
    void erasureIsUndoneWhole();
    void pagesHaveHistoriesOfTheirOwn();
    void addedPageIsShown();
    void whatDoesNotFitChangesNothing_data();
    void whatDoesNotFitChangesNothing();
    void cutOffStrokeStays();
    void missingEventsCostOnlyThemselves();
    void storedLogGivesTheSameBoard();
    void foreignEventsAreRefused_data();
    void foreignEventsAreRefused();
    void boardStandsAsItStoodThen();
    void spanIsWhatTheClockShowed();
    void eraserFindsWhatIsShown();
};

void TestWhiteboardReducer::lineGrowsPointByPoint()
{
    WhiteboardBuilder board;
    QVERIFY(board.state.isBlank());
    QVERIFY(board.begin(StrokeTool::Pen, { pointAt(1, 1) }));
    QVERIFY(board.extend({ pointAt(2, 1), pointAt(3, 1) }));
    QCOMPARE(board.state.current().find(1)->points.size(), 3);
    QCOMPARE(board.state.openStroke, 1);
    QVERIFY(board.extend({ pointAt(4, 1) }, Kind::StrokeFinished));
    QCOMPARE(board.state.openStroke, 0);
    QCOMPARE(board.state.current().find(1)->points.last(), pointAt(4, 1));
    QVERIFY(board.state.canUndo());
    QVERIFY(!board.state.isBlank());
}

void TestWhiteboardReducer::shapeKeepsItsTwoEnds()
{
    WhiteboardBuilder board;
    QVERIFY(board.begin(StrokeTool::Rectangle, { pointAt(1, 1), pointAt(2, 2), pointAt(3, 3) }));
    QVERIFY(board.extend({ pointAt(8, 2), pointAt(9, 9) }));
    QVERIFY(board.extend({}, Kind::StrokeFinished));
    QCOMPARE(board.state.current().find(1)->points, (QList<StrokePoint> { pointAt(1, 1), pointAt(9, 9) }));
}

void TestWhiteboardReducer::textIsPlaced()
{
    WhiteboardBuilder board;
    WhiteboardEvent text = board.event(Kind::TextPlaced);
    text.stroke = 1;
    text.style.tool = StrokeTool::Text;
    text.points = { pointAt(5, 5) };
    QVERIFY(!board.apply(text));
    text.text = QStringLiteral("KL ≥ 0");
    QVERIFY(board.apply(text));
    QCOMPARE(board.state.current().find(1)->text, text.text);
    QVERIFY(board.apply(Kind::Undone));
    QVERIFY(board.state.isBlank());
}

void TestWhiteboardReducer::undoAndRedoWithoutLimit()
{
    WhiteboardBuilder board;
    constexpr int kMany = 1000;
    for (int i = 1; i <= kMany; ++i) {
        QCOMPARE(board.line(i), i);
    }
    for (int left = kMany - 1; left >= 0; --left) {
        QVERIFY(board.apply(Kind::Undone));
        QCOMPARE(board.state.current().shownCount(), left);
    }
    QVERIFY(!board.state.canUndo());
    QVERIFY(!board.apply(Kind::Undone));
    for (int shown = 1; shown <= kMany; ++shown) {
        QVERIFY(board.apply(Kind::Redone));
    }
    QCOMPARE(board.state.current().shownCount(), kMany);
    QVERIFY(!board.state.canRedo());
    QVERIFY(!board.apply(Kind::Redone));
}

void TestWhiteboardReducer::newStrokeEndsRedo()
{
    WhiteboardBuilder board;
    board.line(1);
    board.line(2);
    QVERIFY(board.apply(Kind::Undone));
    QVERIFY(board.state.canRedo());
    QCOMPARE(board.line(3), 3);
    QVERIFY(!board.state.canRedo());
    QCOMPARE(board.shown(), (QList<int> { 1, 3 }));
}

void TestWhiteboardReducer::droppedStrokeGivesRedoBack()
{
    WhiteboardBuilder board;
    board.line(1);
    board.line(2);
    QVERIFY(board.apply(Kind::Undone));
    QVERIFY(board.begin(StrokeTool::Pen, { pointAt(1, 1) }));
    QVERIFY(board.apply(Kind::StrokeDropped));
    QCOMPARE(board.shown(), QList<int> { 1 });
    QVERIFY(board.state.canRedo());
    QVERIFY(board.apply(Kind::Redone));
    QCOMPARE(board.shown(), (QList<int> { 1, 2 }));
}

void TestWhiteboardReducer::erasureIsOneStep()
{
    WhiteboardBuilder board;
    for (int i = 1; i <= 4; ++i) {
        board.line(i);
    }
    // One stroke of the eraser over three lines, then a second one.
    QVERIFY(board.erase({ 1 }));
    QVERIFY(board.erase({ 2, 3 }, true));
    QVERIFY(board.erase({ 4 }));
    QVERIFY(board.state.isBlank());
    QVERIFY(board.apply(Kind::Undone));
    QCOMPARE(board.shown(), QList<int> { 4 });
    QVERIFY(board.apply(Kind::Undone));
    QCOMPARE(board.shown(), (QList<int> { 1, 2, 3, 4 }));
    QVERIFY(board.apply(Kind::Redone));
    QCOMPARE(board.shown(), QList<int> { 4 });
}

void TestWhiteboardReducer::erasureIsUndoneWhole()
{
    WhiteboardBuilder board;
    board.line(1);
    QVERIFY(board.erase({ 1 }));
    // What is gone cannot be erased again, and what was never there neither.
    QVERIFY(!board.erase({ 1 }));
    QVERIFY(!board.erase({ 7 }));
    QVERIFY(!board.erase({}));
    QVERIFY(board.apply(Kind::Undone));
    QVERIFY(board.apply(Kind::Undone));
    QVERIFY(board.state.isBlank());
    QVERIFY(board.apply(Kind::Redone));
    QCOMPARE(board.shown(), QList<int> { 1 });
}

void TestWhiteboardReducer::pagesHaveHistoriesOfTheirOwn()
{
    WhiteboardBuilder board;
    board.line(1);
    QVERIFY(board.apply(Kind::PageAdded));
    board.line(2);
    QVERIFY(board.showPage(0));
    QVERIFY(board.apply(Kind::Undone));
    QVERIFY(!board.state.canUndo());
    // The other page kept its line and its own way back, and this one its way forward.
    QCOMPARE(WhiteboardBuilder::shownOn(board.state.pages.at(1)), QList<int> { 2 });
    QVERIFY(board.showPage(1));
    QVERIFY(board.state.canUndo());
    QVERIFY(!board.state.canRedo());
    QVERIFY(board.showPage(0));
    QVERIFY(board.apply(Kind::Redone));
    QCOMPARE(board.shown(), QList<int> { 1 });
}

void TestWhiteboardReducer::addedPageIsShown()
{
    WhiteboardBuilder board;
    QVERIFY(board.apply(Kind::PageAdded));
    QVERIFY(board.showPage(0));
    QVERIFY(board.apply(Kind::PageAdded));
    QCOMPARE(board.state.page, 2);
    QCOMPARE(board.state.pages.size(), 3);
    QVERIFY(!board.showPage(3));
    QVERIFY(!board.showPage(-1));
    QCOMPARE(board.state.page, 2);
}

void TestWhiteboardReducer::whatDoesNotFitChangesNothing_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("stroke");
    QTest::addColumn<int>("page");
    QTest::addColumn<int>("points");
    const auto row = [](const char *name, Kind kind, int stroke, int page, int points) {
        QTest::newRow(name) << static_cast<int>(kind) << stroke << page << points;
    };
    row("a number that is taken", Kind::StrokeBegan, 1, 0, 1);
    row("no number", Kind::StrokeBegan, -1, 0, 1);
    row("the largest number", Kind::StrokeBegan, std::numeric_limits<int>::max(), 0, 1);
    row("no page", Kind::StrokeBegan, 3, 1, 1);
    row("no point", Kind::StrokeBegan, 3, 0, 0);
    row("a finished stroke goes on", Kind::StrokeExtended, 2, 0, 1);
    row("no stroke is dropped", Kind::StrokeDropped, 0, 0, 0);
    row("undo on no page", Kind::Undone, 0, 9, 0);
    row("redo of nothing", Kind::Redone, 0, 0, 0);
    row("a page before the first", Kind::PageShown, 0, -1, 0);
}

void TestWhiteboardReducer::whatDoesNotFitChangesNothing()
{
    QFETCH(int, kind);
    QFETCH(int, stroke);
    QFETCH(int, page);
    QFETCH(int, points);
    WhiteboardBuilder board;
    board.line(1);
    board.line(2);
    WhiteboardEvent event;
    event.kind = static_cast<Kind>(kind);
    event.stroke = stroke;
    event.page = page;
    event.points = QList<StrokePoint>(points, pointAt(1, 1));
    const QString before = told(board.state);
    const auto done = reduce(board.state, event);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Conflict);
    QCOMPARE(told(board.state), before);
}

void TestWhiteboardReducer::cutOffStrokeStays()
{
    WhiteboardBuilder board;
    QVERIFY(board.begin(StrokeTool::Pen, { pointAt(0, 0) }));
    QVERIFY(board.extend({ pointAt(9, 0) }));
    // The program was killed here; the next one starts from the log.
    const WhiteboardReplay replayed = replay(board.log);
    QCOMPARE(replayed.skipped, 0);
    QCOMPARE(replayed.state.openStroke, 0);
    QCOMPARE(replayed.state.current().find(1)->points.size(), 2);
    QVERIFY(replayed.state.canUndo());
    // And what comes after it follows on.
    WhiteboardBuilder next;
    next.state = replayed.state;
    next.log = board.log;
    QVERIFY(next.apply(Kind::Undone));
    QVERIFY(next.state.isBlank());
    const WhiteboardReplay again = replay(next.log);
    QCOMPARE(again.skipped, 0);
    QVERIFY(again.state.isBlank());
}

void TestWhiteboardReducer::missingEventsCostOnlyThemselves()
{
    WhiteboardBuilder board;
    for (int i = 1; i <= 5; ++i) {
        board.line(i);
    }
    // A row in the middle cannot be read: the beginning of the third line.
    QList<WhiteboardEvent> log = board.log;
    log.removeAt(4);
    const WhiteboardReplay replayed = replay(log);
    QCOMPARE(replayed.skipped, 1);
    QCOMPARE(WhiteboardBuilder::shownOn(replayed.state.current()), (QList<int> { 1, 2, 4, 5 }));
}

void TestWhiteboardReducer::storedLogGivesTheSameBoard()
{
    Random random(kSeed);
    for (int run = 0; run < 200; ++run) {
        WhiteboardBuilder board;
        for (int step = 0; step < 60; ++step) {
            const StrokePoint place = keptPoint(
                pointAt(static_cast<double>(random.below(500)), static_cast<double>(random.below(500)), step * 100));
            switch (random.below(9)) {
            case 0:
                board.apply(Kind::Undone);
                break;
            case 1:
                board.apply(Kind::Redone);
                break;
            case 2:
                board.erase(board.state.current().touched(place.position(), 40), random.below(2) == 0);
                break;
            case 3:
                board.apply(Kind::PageAdded);
                break;
            case 4:
                board.showPage(static_cast<int>(random.below(4)));
                break;
            case 5:
                board.apply(Kind::StrokeDropped);
                break;
            case 6:
                board.extend({ place }, Kind::StrokeFinished);
                break;
            case 7:
                board.extend({ place });
                break;
            default:
                board.begin(static_cast<StrokeTool>(random.below(5)), { place });
            }
        }
        board.extend({}, Kind::StrokeFinished);
        const WhiteboardReplay replayed = replay(stored(board.log));
        QCOMPARE(replayed.skipped, 0);
        QCOMPARE(told(replayed.state), told(board.state));
    }
}

void TestWhiteboardReducer::foreignEventsAreRefused_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QByteArray>("points");
    const QJsonObject stroke { { QStringLiteral("page"), 0 }, { QStringLiteral("stroke"), 1 },
        { QStringLiteral("tool"), QStringLiteral("pen") }, { QStringLiteral("color"), QStringLiteral("ink") },
        { QStringLiteral("width"), QStringLiteral("fine") } };
    const QByteArray dot = encodePoints({ pointAt(1, 1) });
    const auto with = [&](const char *key, const QJsonValue &value) {
        QJsonObject body = stroke;
        body.insert(QLatin1String(key), value);
        return body;
    };
    QTest::newRow("unknown kind") << QStringLiteral("stroke-flew") << stroke << dot;
    QTest::newRow("unknown tool") << QStringLiteral("stroke-began") << with("tool", QStringLiteral("brush")) << dot;
    QTest::newRow("a color by value") << QStringLiteral("stroke-began") << with("color", QStringLiteral("#fff")) << dot;
    QTest::newRow("a width as a number") << QStringLiteral("stroke-began") << with("width", 3) << dot;
    QTest::newRow("bytes that are no points") << QStringLiteral("stroke-began") << stroke << QByteArray("points");
}

void TestWhiteboardReducer::foreignEventsAreRefused()
{
    QFETCH(QString, kind);
    QFETCH(QJsonObject, body);
    QFETCH(QByteArray, points);
    const auto event = WhiteboardEvent::fromLog(kind, Milliseconds { 0 }, body, points);
    QVERIFY(!event);
    QCOMPARE(event.error().kind, ErrorKind::InvalidInput);
}

void TestWhiteboardReducer::boardStandsAsItStoodThen()
{
    WhiteboardBuilder board;
    const auto at = [&](WhiteboardEvent event, int ms) {
        event.at = Milliseconds { ms };
        return board.apply(event);
    };
    WhiteboardEvent began = board.event(Kind::StrokeBegan);
    began.stroke = 1;
    began.points = { pointAt(0, 0, 1000), pointAt(5, 0, 1100) };
    QVERIFY(at(began, 1000));
    WhiteboardEvent finished = board.event(Kind::StrokeFinished);
    finished.points = { pointAt(10, 0, 1200), pointAt(20, 0, 1300) };
    QVERIFY(at(finished, 1200));
    WhiteboardEvent erased = board.event(Kind::Erased);
    erased.strokes = { 1 };
    QVERIFY(at(erased, 2000));
    QVERIFY(at(board.event(Kind::PageAdded), 3000));

    const auto shownAt = [&](int ms) { return replayUntil(board.log, Milliseconds { ms }).state; };
    QVERIFY(shownAt(999).isBlank());
    QCOMPARE(shownAt(1050).current().strokes.first().points.size(), 1);
    QCOMPARE(shownAt(1250).current().strokes.first().points.size(), 3);
    // What was rubbed out later was there then.
    QCOMPARE(WhiteboardBuilder::shownOn(shownAt(1999).current()), QList<int> { 1 });
    QVERIFY(WhiteboardBuilder::shownOn(shownAt(2000).current()).isEmpty());
    QCOMPARE(shownAt(2999).pages.size(), 1);
    QCOMPARE(told(shownAt(3000)), told(board.state));
    QCOMPARE(replayUntil(board.log, Milliseconds { 5000 }).skipped, 0);
}

void TestWhiteboardReducer::spanIsWhatTheClockShowed()
{
    WhiteboardBuilder board;
    QVERIFY(!board.state.current().span());
    WhiteboardEvent began = board.event(Kind::StrokeBegan);
    began.stroke = 1;
    began.points = { pointAt(0, 0, 5000), pointAt(9, 0, 6000) };
    QVERIFY(board.apply(began));
    began.stroke = 2;
    began.points = { pointAt(0, 5, 70'000), pointAt(9, 5, 71'000) };
    began.paused = Milliseconds { 60'000 };
    QVERIFY(board.apply(began));
    QCOMPARE(board.state.current().span(), std::optional(std::pair(Milliseconds { 5000 }, Milliseconds { 11'000 })));
    QVERIFY(board.extend({}, Kind::StrokeFinished));
    QVERIFY(board.erase({ 1 }));
    QCOMPARE(board.state.current().span()->first, Milliseconds { 10'000 });
}

void TestWhiteboardReducer::eraserFindsWhatIsShown()
{
    WhiteboardBuilder board;
    board.line(10);
    board.line(14);
    board.line(90);
    QCOMPARE(board.state.current().touched({ 50, 12 }, 4), (QList<int> { 1, 2 }));
    QVERIFY(board.erase({ 1 }));
    QCOMPARE(board.state.current().touched({ 50, 12 }, 4), QList<int> { 2 });
    QCOMPARE(board.state.current().touched({ 50, 50 }, 4), QList<int> {});
}

QTEST_GUILESS_MAIN(TestWhiteboardReducer)
#include "tst_whiteboardreducer.moc"

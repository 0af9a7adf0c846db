// SPDX-License-Identifier: MIT
#include "support/profilebench.h"
#include "ui/whiteboard/whiteboardpagesmodel.h"
#include "ui/whiteboard/whiteboardviewmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace sevenrounds;
using Tool = WhiteboardViewModel::Tool;

class TestWhiteboardViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void toolsColorsAndWidthsAreChosenOnce();
    void strokeHasTheChosenStyle();
    void onlyThePenKnowsPressure();
    void shiftMakesEven();
    void eraserIsOneStepOfUndo();
    void fastEraserMissesNothing();
    void otherEndOfThePenErases();
    void undoEndsWhatIsBeingDrawn();
    void zoomKeepsThePlaceUnderThePointer();
    void zoomHasLimits();
    void newPageIsSeenFromItsBeginning();
    void labelIsPlacedDroppedAndKept();
    void F27_labelAndStrokeSurviveTheEnd();
    void lockedBoardTakesNothing();
    void saysWhatIsThere();
    void pagesAreShownWithTheirTimes();

private:
    [[nodiscard]] SessionService &sessions() { return m_bench->services.sessions(); }
    [[nodiscard]] const WhiteboardPage &page() { return m_model->state().current(); }
    [[nodiscard]] const Stroke &last() { return page().strokes.last(); }
    void draw(QPointF from, QPointF to, double pressure = kNoPressure, bool isEven = false);

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<WhiteboardViewModel> m_model;
};

void TestWhiteboardViewModel::init()
{
    m_model.reset();
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    m_model = std::make_unique<WhiteboardViewModel>(m_bench->services.whiteboard());
    QVERIFY(sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 1));
}

void TestWhiteboardViewModel::draw(QPointF from, QPointF to, double pressure, bool isEven)
{
    m_model->press(from, pressure, false);
    m_model->move((from + to) / 2, pressure, isEven);
    m_model->move(to, pressure, isEven);
    m_model->release();
}

void TestWhiteboardViewModel::toolsColorsAndWidthsAreChosenOnce()
{
    QSignalSpy chosen(m_model.get(), &WhiteboardViewModel::toolChanged);
    m_model->chooseTool(static_cast<int>(Tool::Arrow));
    m_model->chooseTool(static_cast<int>(Tool::Arrow));
    m_model->chooseColor(3);
    m_model->chooseColor(3);
    m_model->chooseWidth(2);
    m_model->chooseWidth(2);
    QCOMPARE(chosen.size(), 3);
    for (const int nonsense : { -1, 99 }) {
        m_model->chooseTool(nonsense);
        m_model->chooseColor(nonsense);
        m_model->chooseWidth(nonsense);
    }
    QCOMPARE(chosen.size(), 3);
    QCOMPARE(m_model->tool(), static_cast<int>(Tool::Arrow));
    QCOMPARE(m_model->color(), 3);
    QCOMPARE(m_model->width(), 2);
}

void TestWhiteboardViewModel::strokeHasTheChosenStyle()
{
    m_model->chooseTool(static_cast<int>(Tool::Ellipse));
    m_model->chooseColor(2);
    m_model->chooseWidth(0);
    draw({ 10, 10 }, { 60, 40 });
    QCOMPARE(last().style, (StrokeStyle { StrokeTool::Ellipse, StrokeColor::Good, StrokeWidth::Fine }));
    QCOMPARE(last().points.size(), 2);
    QCOMPARE(last().points.last().position(), QPointF(60, 40));
}

void TestWhiteboardViewModel::onlyThePenKnowsPressure()
{
    draw({ 0, 0 }, { 50, 0 }, 0.8);
    QVERIFY(last().hasPressure());
    m_model->chooseTool(static_cast<int>(Tool::Line));
    draw({ 0, 9 }, { 50, 9 }, 0.8);
    QVERIFY(!last().hasPressure());
    QCOMPARE(last().points.last().pressure, kNoPressure);
}

void TestWhiteboardViewModel::shiftMakesEven()
{
    m_model->chooseTool(static_cast<int>(Tool::Rectangle));
    draw({ 10, 10 }, { 60, 30 }, kNoPressure, true);
    QCOMPARE(last().points.last().position(), QPointF(60, 60));
    m_model->chooseTool(static_cast<int>(Tool::Pen));
    draw({ 10, 10 }, { 60, 30 }, kNoPressure, true);
    QCOMPARE(last().points.last().position(), QPointF(60, 30));
}

void TestWhiteboardViewModel::eraserIsOneStepOfUndo()
{
    for (int y = 0; y < 100; y += 20) {
        draw({ 0, static_cast<double>(y) }, { 50, static_cast<double>(y) });
    }
    m_model->chooseTool(static_cast<int>(Tool::Eraser));
    draw({ 25, -10 }, { 25, 65 });
    QCOMPARE(page().shownCount(), 1);
    draw({ 25, 75 }, { 25, 85 });
    QVERIFY(m_model->isEmpty());
    m_model->undo();
    QCOMPARE(page().shownCount(), 1);
    m_model->undo();
    QCOMPARE(page().shownCount(), 5);
    m_model->redo();
    QCOMPARE(page().shownCount(), 1);
}

void TestWhiteboardViewModel::fastEraserMissesNothing()
{
    for (int y = 0; y < 400; y += 20) {
        draw({ 0, static_cast<double>(y) }, { 50, static_cast<double>(y) });
    }
    m_model->chooseTool(static_cast<int>(Tool::Eraser));
    m_model->press({ 25, -20 }, kNoPressure, false);
    m_model->move({ 25, 420 }, kNoPressure, false);
    m_model->release();
    QVERIFY(m_model->isEmpty());
}

void TestWhiteboardViewModel::otherEndOfThePenErases()
{
    draw({ 0, 0 }, { 50, 0 }, 0.5);
    m_model->press({ 25, 0 }, 0.5, true);
    m_model->release();
    QVERIFY(m_model->isEmpty());
    QCOMPARE(m_model->tool(), static_cast<int>(Tool::Pen));
}

void TestWhiteboardViewModel::undoEndsWhatIsBeingDrawn()
{
    draw({ 0, 0 }, { 50, 0 });
    m_model->press({ 0, 20 }, kNoPressure, false);
    m_model->move({ 40, 20 }, kNoPressure, false);
    m_model->undo();
    QCOMPARE(page().shownCount(), 1);
    // The hand is still down; it draws nothing any more.
    m_model->move({ 80, 20 }, kNoPressure, false);
    m_model->release();
    QCOMPARE(page().shownCount(), 1);
    QVERIFY(m_model->canRedo());
}

void TestWhiteboardViewModel::zoomKeepsThePlaceUnderThePointer()
{
    QSignalSpy seen(m_model.get(), &WhiteboardViewModel::viewChanged);
    const QPointF place(120, 80);
    const QPointF before = (place - m_model->origin()) * m_model->zoom();
    m_model->zoomAt(place, 1.7);
    m_model->zoomAt(place, 1.3);
    const QPointF after = (place - m_model->origin()) * m_model->zoom();
    QVERIFY(qAbs(before.x() - after.x()) < 1e-9 && qAbs(before.y() - after.y()) < 1e-9);
    QCOMPARE(m_model->zoomText(), QStringLiteral("221%"));
    QVERIFY(!m_model->isAtHome());
    m_model->panBy({ 5, -5 });
    QCOMPARE(seen.size(), 3);
    m_model->goHome();
    QVERIFY(m_model->isAtHome());
    m_model->goHome();
    QCOMPARE(seen.size(), 4);
}

void TestWhiteboardViewModel::zoomHasLimits()
{
    m_model->zoomAt({}, 1e9);
    QCOMPARE(m_model->zoomText(), QStringLiteral("400%"));
    m_model->zoomAt({}, 1e-9);
    QCOMPARE(m_model->zoomText(), QStringLiteral("25%"));
}

void TestWhiteboardViewModel::newPageIsSeenFromItsBeginning()
{
    draw({ 0, 0 }, { 50, 0 });
    m_model->panBy({ 500, 0 });
    m_model->addPage();
    QVERIFY(m_model->isAtHome());
    QVERIFY(m_model->isEmpty());
    QCOMPARE(m_model->pageText(), QStringLiteral("2 of 2"));
    QVERIFY(m_model->hasPrevious() && !m_model->hasNext());
    QVERIFY(!m_model->canUndo());
    m_model->nextPage();
    m_model->previousPage();
    m_model->previousPage();
    QCOMPARE(m_model->pageText(), QStringLiteral("1 of 2"));
    QVERIFY(m_model->canUndo() && !m_model->hasPrevious() && m_model->hasNext());
}

void TestWhiteboardViewModel::labelIsPlacedDroppedAndKept()
{
    m_model->chooseTool(static_cast<int>(Tool::Text));
    draw({ 0, 0 }, { 50, 0 });
    QVERIFY(m_model->isEmpty());
    m_model->beginLabel(20, 30);
    QVERIFY(m_model->hasLabel());
    m_model->setLabel(QStringLiteral("  KL  "));
    m_model->placeLabel();
    QVERIFY(!m_model->hasLabel());
    QCOMPARE(last().text, QStringLiteral("KL"));
    QCOMPARE(last().points.first().position(), QPointF(20, 30));
    // Esc, and a label of nothing.
    m_model->beginLabel(1, 1);
    m_model->setLabel(QStringLiteral("no"));
    m_model->dropLabel();
    m_model->beginLabel(1, 1);
    m_model->placeLabel();
    QCOMPARE(page().shownCount(), 1);
    // The next one is begun while the last is open.
    m_model->beginLabel(1, 1);
    m_model->setLabel(QStringLiteral("first"));
    m_model->beginLabel(1, 50);
    QCOMPARE(last().text, QStringLiteral("first"));
    QVERIFY(m_model->hasLabel());
}

void TestWhiteboardViewModel::F27_labelAndStrokeSurviveTheEnd()
{
    m_model->beginLabel(20, 30);
    m_model->setLabel(QStringLiteral("half a wor"));
    QVERIFY(sessions().apply(SessionEventKind::Ended));
    QVERIFY(m_model->isLocked());
    QCOMPARE(last().text, QStringLiteral("half a wor"));
    QVERIFY(!m_model->hasLabel());
    m_model->setLabel(QStringLiteral("half a word"));
    m_model->placeLabel();
    QCOMPARE(page().shownCount(), 1);
}

void TestWhiteboardViewModel::lockedBoardTakesNothing()
{
    draw({ 0, 0 }, { 50, 0 });
    QSignalSpy changed(m_model.get(), &WhiteboardViewModel::boardChanged);
    QVERIFY(sessions().apply(SessionEventKind::Paused));
    QVERIFY(!changed.isEmpty());
    QVERIFY(m_model->isLocked());
    QVERIFY(!m_model->canUndo());
    draw({ 0, 20 }, { 50, 20 });
    m_model->undo();
    m_model->clearPage();
    m_model->addPage();
    m_model->beginLabel(1, 1);
    QVERIFY(!m_model->hasLabel());
    m_model->chooseTool(static_cast<int>(Tool::Eraser));
    draw({ 25, -10 }, { 25, 10 });
    QCOMPARE(page().shownCount(), 1);
    QCOMPARE(m_model->state().pages.size(), 1);
}

void TestWhiteboardViewModel::saysWhatIsThere()
{
    QCOMPARE(m_model->description(), QStringLiteral("Page 1 of 1, empty"));
    QCOMPARE(m_model->lostText(), QString());
    draw({ 0, 0 }, { 50, 0 });
    QVERIFY(m_model->description().startsWith(QStringLiteral("Page 1 of 1, 1 ")));
    QCOMPARE(m_model->savedText(), QStringLiteral("Saving…"));
    QTRY_COMPARE(m_model->savedText(), QStringLiteral("Saved a moment ago"));
    QCOMPARE(m_model->toolNames().size(), static_cast<int>(Tool::Eraser) + 1);
}

void TestWhiteboardViewModel::pagesAreShownWithTheirTimes()
{
    WhiteboardPagesModel pages(m_bench->services.whiteboard());
    const QAbstractItemModelTester tester(&pages, QAbstractItemModelTester::FailureReportingMode::QtTest);
    pages.refresh();
    QVERIFY(pages.isEmpty());
    m_bench->clock.advance(std::chrono::seconds { 65 });
    draw({ 0, 0 }, { 100, 0 });
    m_model->addPage();
    m_model->addPage();
    m_bench->clock.advance(std::chrono::seconds { 60 });
    draw({ 0, 0 }, { 100, 100 });
    m_bench->clock.advance(std::chrono::seconds { 10 });
    draw({ 0, 0 }, { 100, 90 });
    pages.refresh();
    QCOMPARE(pages.rowCount(), 2);
    QCOMPARE(
        pages.index(0).data(WhiteboardPagesModel::CaptionRole).toString(), QStringLiteral("Page 1 · 1:05 to 1:05"));
    QCOMPARE(
        pages.index(1).data(WhiteboardPagesModel::CaptionRole).toString(), QStringLiteral("Page 3 · 2:05 to 2:15"));
    QVERIFY(pages.index(0).data(WhiteboardPagesModel::AspectRole).toDouble() < 0.5);
    QVERIFY(pages.index(1).data(WhiteboardPagesModel::AspectRole).toDouble() > 0.9);
    QVERIFY(!pages.index(1).data(WhiteboardPagesModel::DescriptionRole).toString().isEmpty());
    QCOMPARE(pages.page(1)->shownCount(), 2);
    QVERIFY(pages.page(2) == nullptr && pages.page(-1) == nullptr);

    // Along a recording: the pages as they stood, in the frame of what was left.
    QSignalSpy moments(&pages, &WhiteboardPagesModel::momentChanged);
    pages.setMoment(std::chrono::seconds { 60 });
    QCOMPARE(pages.page(0)->shownCount(), 0);
    QCOMPARE(pages.page(1)->shownCount(), 0);
    pages.setMoment(std::chrono::seconds { 130 });
    QCOMPARE(pages.page(0)->shownCount(), 1);
    QCOMPARE(pages.page(1)->shownCount(), 1);
    QVERIFY(pages.frame(1).contains(QPointF(50, 50)));
    QCOMPARE(
        pages.index(1).data(WhiteboardPagesModel::CaptionRole).toString(), QStringLiteral("Page 3 · as it stood then"));
    pages.setMoment(std::nullopt);
    QCOMPARE(pages.page(1)->shownCount(), 2);
    QCOMPARE(moments.size(), 3);
}

QTEST_MAIN(TestWhiteboardViewModel)
#include "tst_whiteboardviewmodel.moc"

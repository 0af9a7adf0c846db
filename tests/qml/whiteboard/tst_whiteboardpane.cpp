// SPDX-License-Identifier: MIT
#include "support/pagebench.h"
#include "ui/round/debriefviewmodel.h"
#include "ui/round/roundviewmodel.h"

#include <QPointingDevice>
#include <QQmlComponent>
#include <QSignalSpy>
#include <QTabletEvent>
#include <QWheelEvent>

using namespace sevenrounds;
using test::PageBench;
using Tool = WhiteboardViewModel::Tool;

namespace {

QColor mostlyInk(const QImage &image, QRect part)
{
    QColor darkest = Qt::white;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x) {
            if (image.pixelColor(x, y).lightness() < darkest.lightness()) {
                darkest = image.pixelColor(x, y);
            }
        }
    }
    return darkest;
}

/// Pixels that differ by more than smoothing does.
int differing(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int i = 0; i < a.height() * a.width(); ++i) {
        const QPoint at(i % a.width(), i / a.width());
        count += qAbs(qGray(a.pixel(at)) - qGray(b.pixel(at))) > 96 ? 1 : 0;
    }
    return count;
}

} // namespace

/// A round whose answer is drawn, by mouse, finger, pen and key, as the window delivers them.
class TestWhiteboardPane : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void boardIsEnteredAndLeftByKey();
    void everyControlIsReachedAndNamed_data();
    void everyControlIsReachedAndNamed();
    void mouseDrawsWhereItIs();
    void lineIsPaintedAtOnceAndStaysTheSame();
    void middleButtonAndSpaceMoveTheBoard();
    void penDrawsWithPressure();
    void noMouseIsMadeOfAPenOnTheBoard();
    void penDrawsNotThroughASheet();
    void otherEndOfThePenErases();
    void fingerDraws();
    void twoFingersMoveAndDrawNothing();
    void wheelMovesAndZooms();
    void keysChooseAndStep();
    void lettersOfTheNotesChooseNothing();
    void shapeFollowsTheHand();
    void escapeDropsWhatIsBeingDrawn();
    void labelIsTypedOnTheBoard();
    void F27_labelIsKeptWhenTheRoundPauses();
    void pausedBoardIsReadOnly();
    void darkThemeShowsTheSameBoard();
    void largeTextDrawsLarger();
    void debriefShowsThePages();

private:
    [[nodiscard]] bool showBoard(QSize size = { 1224, 900 });
    [[nodiscard]] QQuickItem *canvas() { return m_bench->find(QStringLiteral("canvas")); }
    [[nodiscard]] QPoint inWindow(QPointF place);
    [[nodiscard]] const WhiteboardState &state() { return m_round->whiteboard()->state(); }
    [[nodiscard]] const Stroke &last() { return state().current().strokes.last(); }
    [[nodiscard]] SessionService &sessions() { return m_bench->profile.services.sessions(); }
    [[nodiscard]] QImage picture();
    void setTheme(const QString &name, const QVariant &value);
    void drag(const QList<QPointF> &way, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers modifiers = {});
    bool tablet(QEvent::Type type, QPointF place, qreal pressure, const QPointingDevice &device);
    void wheel(QPointF place, QPoint angle, Qt::KeyboardModifiers modifiers);

    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<RoundViewModel> m_round;
    std::unique_ptr<QPointingDevice> m_pen;
    std::unique_ptr<QPointingDevice> m_penEnd;
    std::unique_ptr<QPointingDevice> m_screen;
};

void TestWhiteboardPane::initTestCase()
{
    const auto device
        = [](const char *name, QInputDevice::DeviceType type, QPointingDevice::PointerType pointer, int points) {
              return std::make_unique<QPointingDevice>(QString::fromLatin1(name), 7, type, pointer,
                  QInputDevice::Capability::Position | QInputDevice::Capability::Pressure, points, 1);
          };
    m_pen = device("pen", QInputDevice::DeviceType::Stylus, QPointingDevice::PointerType::Pen, 1);
    m_penEnd = device("pen's end", QInputDevice::DeviceType::Stylus, QPointingDevice::PointerType::Eraser, 1);
    m_screen.reset(QTest::createTouchDevice());
}

void TestWhiteboardPane::init()
{
    m_bench = std::make_unique<PageBench>();
    QVERIFY(m_bench->profile.open());
    m_round = std::make_unique<RoundViewModel>(m_bench->profile.services, m_bench->navigation);
    QVERIFY(sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 7));
}

void TestWhiteboardPane::cleanup()
{
    m_bench->view.reset();
    const QStringList warnings = m_bench->warnings;
    m_round.reset();
    m_bench.reset();
    QCOMPARE(warnings, QStringList());
}

bool TestWhiteboardPane::showBoard(QSize size)
{
    m_round->showSurface(static_cast<int>(RoundViewModel::Surface::Whiteboard));
    return m_bench->show(QStringLiteral("Rounds/RoundPage"),
               { { QStringLiteral("viewModel"), PageBench::property(*m_round) } }, size)
        && canvas() != nullptr && !picture().isNull();
}

QPoint TestWhiteboardPane::inWindow(QPointF place)
{
    return canvas()->mapToScene(place).toPoint();
}

QImage TestWhiteboardPane::picture()
{
    const QImage window = m_bench->view->grabWindow();
    const QPointF corner = canvas()->mapToScene({});
    return window.copy(QRect(corner.toPoint(), canvas()->size().toSize()));
}

void TestWhiteboardPane::setTheme(const QString &name, const QVariant &value)
{
    QQmlComponent component(m_bench->view->engine());
    component.setData(
        "import QtQml; import SevenRounds.Theme; QtObject { property int mode: Theme.mode; property real scale: "
        "Theme.scale; onModeChanged: Theme.mode = mode; onScaleChanged: Theme.scale = scale }",
        {});
    const std::unique_ptr<QObject> setter(component.create());
    QVERIFY2(setter && setter->setProperty(qPrintable(name), value), qPrintable(component.errorString()));
}

void TestWhiteboardPane::drag(const QList<QPointF> &way, Qt::MouseButton button, Qt::KeyboardModifiers modifiers)
{
    QQuickView *view = m_bench->view.get();
    QTest::mousePress(view, button, modifiers, inWindow(way.first()));
    for (const QPointF &place : way.mid(1)) {
        QMouseEvent move(
            QEvent::MouseMove, inWindow(place), view->mapToGlobal(inWindow(place)), Qt::NoButton, button, modifiers);
        QCoreApplication::sendEvent(view, &move);
    }
    QTest::mouseRelease(view, button, modifiers, inWindow(way.last()));
}

bool TestWhiteboardPane::tablet(QEvent::Type type, QPointF place, qreal pressure, const QPointingDevice &device)
{
    const QPointF position = inWindow(place);
    const bool isDown = type != QEvent::TabletRelease;
    QTabletEvent event(type, &device, position, m_bench->view->mapToGlobal(position), pressure, 0, 0, 0, 0, 0, {},
        type == QEvent::TabletMove ? Qt::NoButton : Qt::LeftButton, isDown ? Qt::LeftButton : Qt::NoButton);
    event.ignore();
    QCoreApplication::sendEvent(m_bench->view.get(), &event);
    return event.isAccepted();
}

void TestWhiteboardPane::wheel(QPointF place, QPoint angle, Qt::KeyboardModifiers modifiers)
{
    const QPointF position = inWindow(place);
    QWheelEvent event(
        position, m_bench->view->mapToGlobal(position), {}, angle, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_bench->view.get(), &event);
}

void TestWhiteboardPane::boardIsEnteredAndLeftByKey()
{
    QVERIFY(m_bench->show(
        QStringLiteral("Rounds/RoundPage"), { { QStringLiteral("viewModel"), PageBench::property(*m_round) } }));
    QVERIFY(canvas() == nullptr);
    test::type(*m_bench->view, QStringLiteral("written"));
    m_bench->press(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(canvas() != nullptr);
    QQuickItem *area = m_bench->find(QStringLiteral("boardArea"));
    QVERIFY(area->hasActiveFocus());
    m_bench->press(Qt::Key_Tab);
    QVERIFY(!area->hasActiveFocus());
    m_bench->press(Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(area->hasActiveFocus());
    m_bench->press(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(canvas() == nullptr);
    test::type(*m_bench->view, QStringLiteral(" on"));
    QCOMPARE(m_round->answer(), QStringLiteral("written on"));
    // And by the strip of names.
    QVERIFY(test::tabTo(*m_bench->view, QStringLiteral("Where you answer")));
    m_bench->press(Qt::Key_Right);
    QVERIFY(canvas() != nullptr);
    m_bench->press(Qt::Key_Left);
    QVERIFY(canvas() == nullptr);
}

void TestWhiteboardPane::everyControlIsReachedAndNamed_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("wide") << QSize(1224, 900);
    QTest::newRow("1024 x 640") << QSize(960, 640);
    QTest::newRow("small") << QSize(656, 480);
}

void TestWhiteboardPane::everyControlIsReachedAndNamed()
{
    QFETCH(QSize, size);
    QVERIFY(showBoard(size));
    drag({ { 20, 20 }, { 60, 40 } });
    m_round->whiteboard()->addPage();
    drag({ { 20, 20 }, { 60, 40 } });
    drag({ { 20, 60 }, { 60, 80 } });
    m_round->whiteboard()->undo();
    QCOMPARE(test::complaintsOfTabWalk(*m_bench->view).join(QLatin1Char('\n')), QString());
}

void TestWhiteboardPane::mouseDrawsWhereItIs()
{
    QVERIFY(showBoard());
    drag({ { 30, 50 }, { 80, 60 }, { 130, 50 } });
    QCOMPARE(state().current().shownCount(), 1);
    QCOMPARE(last().points.first().position(), QPointF(30, 50));
    QCOMPARE(last().points.last().position(), QPointF(130, 50));
    QVERIFY(!last().hasPressure());
    QTRY_VERIFY(mostlyInk(picture(), QRect(28, 48, 4, 4)).lightness() < 80);
    QVERIFY(mostlyInk(picture(), QRect(28, 70, 4, 4)).lightness() > 200);
    // The right button is for nothing.
    drag({ { 30, 90 }, { 130, 90 } }, Qt::RightButton);
    QCOMPARE(state().current().shownCount(), 1);
}

void TestWhiteboardPane::lineIsPaintedAtOnceAndStaysTheSame()
{
    QVERIFY(showBoard());
    QQuickView *view = m_bench->view.get();
    QList<QPointF> way;
    for (int x = 0; x <= 200; x += 7) {
        way.append({ 30.0 + x, 80 + 40 * std::sin(x / 20.0) });
    }
    QTest::mousePress(view, Qt::LeftButton, {}, inWindow(way.first()));
    for (const QPointF &place : std::as_const(way)) {
        QTest::mouseMove(view, inWindow(place));
    }
    // The hand is still down.
    const QRect end(way.at(way.size() - 3).toPoint() - QPoint(4, 4), QSize(9, 9));
    QTRY_VERIFY(mostlyInk(picture(), end).lightness() < 120);
    QTest::mouseRelease(view, Qt::LeftButton, {}, inWindow(way.last()));
    const QImage piecewise = picture();
    // Painted anew from what is kept, it looks the same.
    m_round->whiteboard()->zoomAt({}, 1.5);
    (void)picture();
    m_round->whiteboard()->goHome();
    QTRY_VERIFY(m_round->whiteboard()->isAtHome());
    const QImage whole = picture();
    QVERIFY2(differing(piecewise, whole) < 12, qPrintable(QString::number(differing(piecewise, whole))));
}

void TestWhiteboardPane::middleButtonAndSpaceMoveTheBoard()
{
    QVERIFY(showBoard());
    drag({ { 100, 100 }, { 130, 90 } }, Qt::MiddleButton);
    QCOMPARE(m_round->whiteboard()->origin(), QPointF(-30, 10));
    QTest::keyPress(m_bench->view.get(), Qt::Key_Space);
    drag({ { 100, 100 }, { 70, 110 } });
    QTest::keyRelease(m_bench->view.get(), Qt::Key_Space);
    QCOMPARE(m_round->whiteboard()->origin(), QPointF(0, 0));
    QVERIFY(m_round->whiteboard()->isEmpty());
    // Held on the board, Space does not pause the round.
    QVERIFY(!m_round->isPaused());
    drag({ { 100, 100 }, { 70, 110 } });
    QVERIFY(!m_round->whiteboard()->isEmpty());
    m_bench->press(Qt::Key_Right);
    QVERIFY(m_round->whiteboard()->origin().x() > 0);
}

void TestWhiteboardPane::penDrawsWithPressure()
{
    QVERIFY(showBoard());
    tablet(QEvent::TabletPress, { 40, 40 }, 0.2, *m_pen);
    for (int i = 1; i <= 10; ++i) {
        tablet(QEvent::TabletMove, { 40.0 + 10 * i, 40 }, 0.2 + 0.07 * i, *m_pen);
    }
    QVERIFY(m_round->whiteboard()->isDrawing());
    tablet(QEvent::TabletRelease, { 140, 40 }, 0, *m_pen);
    QVERIFY(!m_round->whiteboard()->isDrawing());
    QCOMPARE(state().current().shownCount(), 1);
    QVERIFY(last().hasPressure());
    QVERIFY(qAbs(last().points.first().pressure - 0.2) < 0.01);
    QVERIFY(last().points.last().pressure > 0.8);
    QCOMPARE(last().points.first().position(), QPointF(40, 40));
    // A pen that only hovers draws nothing.
    tablet(QEvent::TabletMove, { 60, 90 }, 0, *m_pen);
    QCOMPARE(state().strokeCount, 1);
}

void TestWhiteboardPane::noMouseIsMadeOfAPenOnTheBoard()
{
    QVERIFY(showBoard());
    // Qt makes a mouse of every tablet event that nobody accepts.
    QVERIFY(tablet(QEvent::TabletPress, { 40, 40 }, 0.5, *m_pen));
    QVERIFY(tablet(QEvent::TabletMove, { 90, 40 }, 0.5, *m_pen));
    // Also where the pen leaves the board.
    QVERIFY(tablet(QEvent::TabletMove, { 90, -80 }, 0.5, *m_pen));
    QVERIFY(tablet(QEvent::TabletRelease, { 90, -80 }, 0, *m_pen));
    QCOMPARE(state().current().shownCount(), 1);
    // Beside the board the pen is a mouse like any other.
    QVERIFY(!tablet(QEvent::TabletPress, { 90, -80 }, 0.5, *m_pen));
    QVERIFY(!tablet(QEvent::TabletRelease, { 90, -80 }, 0, *m_pen));
    QCOMPARE(state().strokeCount, 1);
}

void TestWhiteboardPane::penDrawsNotThroughASheet()
{
    QVERIFY(showBoard());
    m_bench->press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->find(QStringLiteral("agreeButton")) != nullptr);
    QVERIFY(!tablet(QEvent::TabletPress, { 40, 40 }, 0.5, *m_pen));
    QVERIFY(!tablet(QEvent::TabletRelease, { 40, 40 }, 0, *m_pen));
    QVERIFY(m_round->whiteboard()->isEmpty());
}

void TestWhiteboardPane::otherEndOfThePenErases()
{
    QVERIFY(showBoard());
    drag({ { 40, 40 }, { 140, 40 } });
    QCOMPARE(state().current().shownCount(), 1);
    tablet(QEvent::TabletPress, { 90, 20 }, 0.5, *m_penEnd);
    tablet(QEvent::TabletMove, { 90, 60 }, 0.5, *m_penEnd);
    tablet(QEvent::TabletRelease, { 90, 60 }, 0, *m_penEnd);
    QVERIFY(m_round->whiteboard()->isEmpty());
    QCOMPARE(m_round->whiteboard()->tool(), static_cast<int>(Tool::Pen));
}

void TestWhiteboardPane::fingerDraws()
{
    QVERIFY(showBoard());
    QQuickView *view = m_bench->view.get();
    QTest::touchEvent(view, m_screen.get()).press(0, inWindow({ 40, 40 }));
    for (int x = 50; x <= 140; x += 10) {
        QTest::touchEvent(view, m_screen.get()).move(0, inWindow({ static_cast<double>(x), 60 }));
    }
    QTest::touchEvent(view, m_screen.get()).release(0, inWindow({ 140, 60 }));
    QCOMPARE(state().current().shownCount(), 1);
    QCOMPARE(last().points.first().position(), QPointF(40, 40));
    QCOMPARE(last().points.last().position(), QPointF(140, 60));
    QVERIFY(!m_round->whiteboard()->isDrawing());
}

void TestWhiteboardPane::twoFingersMoveAndDrawNothing()
{
    QVERIFY(showBoard());
    QQuickView *view = m_bench->view.get();
    const auto both = [&](QPointF first, QPointF second) {
        QTest::touchEvent(view, m_screen.get()).move(0, inWindow(first)).move(1, inWindow(second));
    };
    QTest::touchEvent(view, m_screen.get()).press(0, inWindow({ 100, 100 }));
    QTest::touchEvent(view, m_screen.get()).move(0, inWindow({ 101, 101 }));
    QTest::touchEvent(view, m_screen.get()).move(0, inWindow({ 101, 101 })).press(1, inWindow({ 200, 100 }));
    both({ 120, 130 }, { 220, 130 });
    both({ 100, 130 }, { 240, 130 });
    QTest::touchEvent(view, m_screen.get()).move(0, inWindow({ 100, 130 })).release(1, inWindow({ 240, 130 }));
    QTest::touchEvent(view, m_screen.get()).move(0, inWindow({ 60, 60 }));
    QTest::touchEvent(view, m_screen.get()).release(0, inWindow({ 60, 60 }));
    QVERIFY(m_round->whiteboard()->isEmpty());
    QVERIFY(!m_round->whiteboard()->canUndo());
    QVERIFY(m_round->whiteboard()->zoom() > 1.2);
    // The next finger draws again.
    QTest::touchEvent(view, m_screen.get()).press(0, inWindow({ 40, 40 }));
    QTest::touchEvent(view, m_screen.get()).move(0, inWindow({ 80, 40 }));
    QTest::touchEvent(view, m_screen.get()).release(0, inWindow({ 80, 40 }));
    QCOMPARE(state().current().shownCount(), 1);
}

void TestWhiteboardPane::wheelMovesAndZooms()
{
    QVERIFY(showBoard());
    wheel({ 50, 50 }, { 0, -120 }, {});
    QVERIFY(m_round->whiteboard()->origin().y() > 0);
    QCOMPARE(m_round->whiteboard()->origin().x(), 0.0);
    wheel({ 50, 50 }, { 0, -120 }, Qt::ShiftModifier);
    QVERIFY(m_round->whiteboard()->origin().x() > 0);
    wheel({ 50, 50 }, { 0, 240 }, Qt::ControlModifier);
    QVERIFY(m_round->whiteboard()->zoom() > 1.4);
    m_bench->press(Qt::Key_Home);
    QVERIFY(m_round->whiteboard()->isAtHome());
    m_bench->press(Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(m_round->whiteboard()->zoom() > 1.1);
    m_bench->press(Qt::Key_Minus, Qt::ControlModifier);
    m_bench->press(Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(m_round->whiteboard()->zoom() < 0.9);
    // What is drawn while zoomed lies where the pointer is.
    drag({ { 40, 40 }, { 90, 40 } });
    const QPointF place = m_round->whiteboard()->origin() + QPointF(40, 40) / m_round->whiteboard()->zoom();
    QVERIFY(QLineF(last().points.first().position(), place).length() < 0.1);
}

void TestWhiteboardPane::keysChooseAndStep()
{
    QVERIFY(showBoard());
    struct KeyTool {
        Qt::Key key;
        Tool tool;
    };
    for (const KeyTool one :
        { KeyTool { Qt::Key_L, Tool::Line }, KeyTool { Qt::Key_A, Tool::Arrow }, KeyTool { Qt::Key_R, Tool::Rectangle },
            KeyTool { Qt::Key_O, Tool::Ellipse }, KeyTool { Qt::Key_T, Tool::Text },
            KeyTool { Qt::Key_E, Tool::Eraser }, KeyTool { Qt::Key_P, Tool::Pen } }) {
        m_bench->press(one.key);
        QCOMPARE(m_round->whiteboard()->tool(), static_cast<int>(one.tool));
    }
    m_bench->press(Qt::Key_4);
    m_bench->press(Qt::Key_9);
    QCOMPARE(m_round->whiteboard()->color(), 3);
    QCOMPARE(m_round->whiteboard()->width(), 2);
    drag({ { 40, 40 }, { 90, 40 } });
    QCOMPARE(last().style, (StrokeStyle { StrokeTool::Pen, StrokeColor::Bad, StrokeWidth::Broad }));
    m_bench->press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_round->whiteboard()->isEmpty());
    m_bench->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!m_round->whiteboard()->isEmpty());
    m_bench->press(Qt::Key_Backspace, Qt::ControlModifier);
    QVERIFY(m_round->whiteboard()->isEmpty());
    m_bench->press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!m_round->whiteboard()->isEmpty());
    m_bench->press(Qt::Key_N);
    QCOMPARE(m_round->whiteboard()->pageText(), QStringLiteral("2 of 2"));
    m_bench->press(Qt::Key_PageUp);
    QCOMPARE(m_round->whiteboard()->pageText(), QStringLiteral("1 of 2"));
    m_bench->press(Qt::Key_PageDown);
    QCOMPARE(m_round->whiteboard()->pageText(), QStringLiteral("2 of 2"));
    // The round's own keys go on.
    m_bench->press(Qt::Key_M);
    QCOMPARE(m_round->marks().size(), 1);
}

void TestWhiteboardPane::lettersOfTheNotesChooseNothing()
{
    QVERIFY(showBoard());
    m_bench->press(Qt::Key_B, Qt::ControlModifier);
    test::type(*m_bench->view, QStringLiteral("leant 4 9"));
    QCOMPARE(m_round->answer(), QStringLiteral("leant 4 9"));
    QCOMPARE(m_round->whiteboard()->tool(), static_cast<int>(Tool::Pen));
    QCOMPARE(m_round->whiteboard()->color(), 0);
    QCOMPARE(state().pages.size(), 1);
}

void TestWhiteboardPane::shapeFollowsTheHand()
{
    QVERIFY(showBoard());
    m_bench->press(Qt::Key_R);
    QQuickView *view = m_bench->view.get();
    QTest::mousePress(view, Qt::LeftButton, {}, inWindow({ 40, 40 }));
    QTest::mouseMove(view, inWindow({ 200, 200 }));
    QTRY_VERIFY(mostlyInk(picture(), QRect(198, 100, 5, 5)).lightness() < 80);
    // Where its edge was before is paper again.
    QTest::mouseMove(view, inWindow({ 120, 140 }));
    QTRY_VERIFY(mostlyInk(picture(), QRect(118, 90, 5, 5)).lightness() < 80);
    QVERIFY(mostlyInk(picture(), QRect(198, 100, 5, 5)).lightness() > 200);
    QTest::mouseRelease(view, Qt::LeftButton, {}, inWindow({ 120, 140 }));
    QTRY_VERIFY(mostlyInk(picture(), QRect(118, 90, 5, 5)).lightness() < 80);
    QCOMPARE(last().points.last().position(), QPointF(120, 140));
    m_bench->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(mostlyInk(picture(), QRect(118, 90, 5, 5)).lightness() > 200);
}

void TestWhiteboardPane::escapeDropsWhatIsBeingDrawn()
{
    QVERIFY(showBoard());
    QQuickView *view = m_bench->view.get();
    QTest::mousePress(view, Qt::LeftButton, {}, inWindow({ 40, 40 }));
    QTest::mouseMove(view, inWindow({ 140, 40 }));
    m_bench->press(Qt::Key_Escape);
    QTest::mouseMove(view, inWindow({ 140, 140 }));
    QTest::mouseRelease(view, Qt::LeftButton, {}, inWindow({ 140, 140 }));
    QVERIFY(m_round->whiteboard()->isEmpty());
    QVERIFY(!m_round->whiteboard()->canUndo());
    QTRY_VERIFY(mostlyInk(picture(), QRect(80, 36, 8, 8)).lightness() > 200);
}

void TestWhiteboardPane::labelIsTypedOnTheBoard()
{
    QVERIFY(showBoard());
    m_bench->press(Qt::Key_T);
    QTest::mouseClick(m_bench->view.get(), Qt::LeftButton, {}, inWindow({ 60, 90 }));
    QTRY_VERIFY(m_bench->find(QStringLiteral("boardLabel")) != nullptr);
    test::type(*m_bench->view, QStringLiteral("peal 1"));
    m_bench->press(Qt::Key_Return);
    QCOMPARE(last().text, QStringLiteral("peal 1"));
    // Typing chose no tool, and the board has the keys again.
    QCOMPARE(m_round->whiteboard()->tool(), static_cast<int>(Tool::Text));
    m_bench->press(Qt::Key_Return);
    QTRY_VERIFY(m_round->whiteboard()->hasLabel());
    test::type(*m_bench->view, QStringLiteral("no"));
    m_bench->press(Qt::Key_Escape);
    QVERIFY(!m_round->whiteboard()->hasLabel());
    QCOMPARE(state().current().shownCount(), 1);
    QVERIFY(m_bench->find(QStringLiteral("boardArea"))->hasActiveFocus());
}

void TestWhiteboardPane::F27_labelIsKeptWhenTheRoundPauses()
{
    QVERIFY(showBoard());
    m_bench->press(Qt::Key_T);
    m_bench->press(Qt::Key_Return);
    QTRY_VERIFY(m_bench->find(QStringLiteral("boardLabel")) != nullptr);
    test::type(*m_bench->view, QStringLiteral("set"));
    // An input method is still composing.
    QInputMethodEvent composing(QStringLiteral("tled"), {});
    QCoreApplication::sendEvent(m_bench->view->activeFocusItem(), &composing);
    m_bench->press(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(m_round->isPaused());
    QCOMPARE(last().text, QStringLiteral("settled"));
    QVERIFY(!m_round->whiteboard()->hasLabel());
}

void TestWhiteboardPane::pausedBoardIsReadOnly()
{
    QVERIFY(showBoard());
    drag({ { 40, 40 }, { 140, 40 } });
    m_bench->press(Qt::Key_P, Qt::ControlModifier);
    drag({ { 40, 80 }, { 140, 80 } });
    tablet(QEvent::TabletPress, { 40, 90 }, 0.5, *m_pen);
    tablet(QEvent::TabletMove, { 90, 90 }, 0.5, *m_pen);
    tablet(QEvent::TabletRelease, { 90, 90 }, 0, *m_pen);
    m_bench->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(state().current().shownCount(), 1);
    m_bench->press(Qt::Key_P, Qt::ControlModifier);
    drag({ { 40, 80 }, { 140, 80 } });
    QCOMPARE(state().current().shownCount(), 2);
}

void TestWhiteboardPane::darkThemeShowsTheSameBoard()
{
    QVERIFY(showBoard());
    drag({ { 40, 40 }, { 140, 40 } });
    QTRY_VERIFY(mostlyInk(picture(), QRect(88, 38, 5, 5)).lightness() < 80);
    setTheme(QStringLiteral("mode"), 1);
    QTRY_VERIFY(picture().pixelColor(90, 40).lightness() > 200);
    QVERIFY(picture().pixelColor(90, 70).lightness() < 80);
    setTheme(QStringLiteral("mode"), 0);
}

void TestWhiteboardPane::largeTextDrawsLarger()
{
    // Wide enough for the three columns at either size.
    QVERIFY(showBoard({ 2400, 1400 }));
    drag({ { 40, 40 }, { 90, 40 } });
    setTheme(QStringLiteral("scale"), 2);
    QTRY_VERIFY(mostlyInk(picture(), QRect(176, 78, 4, 4)).lightness() < 80);
    drag({ { 100, 100 }, { 160, 100 } });
    QCOMPARE(last().points.first().position(), QPointF(50, 50));
    setTheme(QStringLiteral("scale"), 1);
}

void TestWhiteboardPane::debriefShowsThePages()
{
    DebriefViewModel debrief(m_bench->profile.services, m_bench->navigation);
    QVERIFY(showBoard());
    drag({ { 40, 40 }, { 140, 40 } });
    m_bench->press(Qt::Key_N);
    drag({ { 40, 40 }, { 140, 140 } });
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
    QCOMPARE(debrief.boardPages()->rowCount(), 2);
    QVERIFY(m_bench->show(QStringLiteral("Rounds/DebriefPage"),
        { { QStringLiteral("viewModel"), PageBench::property(debrief) } }, { 1224, 2400 }));
    const QImage window = m_bench->view->grabWindow();
    int pictures = 0;
    for (QQuickItem *item : test::shownItems(m_bench->view->contentItem())) {
        if (item->inherits("WhiteboardPicture")) {
            ++pictures;
            const QRect place(item->mapToScene({}).toPoint(), item->size().toSize());
            QVERIFY(place.width() > 100 && place.height() > 40);
            QVERIFY(mostlyInk(window, place.intersected(window.rect())).lightness() < 80);
        }
    }
    QCOMPARE(pictures, 2);
    // The page goes before its view-model.
    m_bench->view.reset();
}

QTEST_MAIN(TestWhiteboardPane)
#include "tst_whiteboardpane.moc"

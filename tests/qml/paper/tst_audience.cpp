// SPDX-License-Identifier: MIT
#include "talkdeckbench.h"

#include <QFile>
#include <QKeyEvent>
#include <QScreen>
#include <QSignalSpy>

using namespace sevenrounds;
using namespace sevenrounds::test;

/// The window of the audience, on a second screen.
class TestAudience : public TalkDeckBench
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void theSecondScreenShowsTheSlideAlone();
    void theTimeLeftIsShownOnDemand();
    void theAudiencesWindowClosesWithTheTalk();
    void theAudiencesScreenIsKnownWithoutThePage();
    void theAudiencesWindowComesBackWithThePage();
    void theAudiencesWindowMakesWayForTheSpeaker();
    void aMirrorIsNoScreenForTheAudience();
    void theAudiencesWindowGivesTheKeysBack();
    void theAudiencesWindowTakesTheMainKeys();
};

void TestAudience::theSecondScreenShowsTheSlideAlone()
{
    QCOMPARE(QGuiApplication::screens().size(), 3);
    QVERIFY(show(Talk));
    QVERIFY(m_bench->view->screen()->name() == QLatin1String("desk"));
    QVERIFY(audience() == nullptr || !audience()->isVisible());
    QVERIFY(m_bench->control(QStringLiteral("Show on hall, 1280 × 720")) != nullptr);
    m_bench->press(Qt::Key_W);
    QTRY_VERIFY(audience() != nullptr && audience()->isVisible());
    QCOMPARE(audience()->screen()->name(), QStringLiteral("hall"));
    QTRY_COMPARE(audience()->geometry(), audience()->screen()->geometry());
    auto *frame = findShown(audience()->contentItem(), QStringLiteral("audienceFrame"));
    QVERIFY(frame != nullptr);
    auto *sheet = qobject_cast<SlideSheet *>(findShown(frame, QStringLiteral("slideSheet")));
    QVERIFY(sheet != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(sheet->isSharp(), kDeckPatience);
    // The paper's first page is higher than wide: it is as high as the screen.
    QTRY_COMPARE(qRound(sheet->height()), 720);
    // The keys stay with the speaker.
    m_bench->press(Qt::Key_Space);
    QCOMPARE(sheet->slide(), 1);
    m_bench->press(Qt::Key_F);
    m_bench->press(Qt::Key_Space);
    QCOMPARE(sheet->slide(), 1);
    m_bench->press(Qt::Key_B);
    QTRY_VERIFY(findShown(audience()->contentItem(), QStringLiteral("audienceFrame")) == nullptr);
    const QImage black = audience()->grabWindow();
    QCOMPARE(black.pixel(black.rect().center()), qRgb(0, 0, 0));
    m_bench->press(Qt::Key_B);
    m_bench->press(Qt::Key_F);
    QCOMPARE(sheet->slide(), 2);
    m_bench->press(Qt::Key_W);
    QTRY_VERIFY(!audience()->isVisible());
    QTRY_VERIFY(m_bench->control(QStringLiteral("Show on hall, 1280 × 720")) != nullptr);
}

void TestAudience::theTimeLeftIsShownOnDemand()
{
    QVERIFY(show(Talk));
    // There is nobody to show it to.
    QVERIFY(m_bench->control(QStringLiteral("Show the audience the time left")) == nullptr);
    m_bench->press(Qt::Key_W);
    QTRY_VERIFY(audience() != nullptr && audience()->isVisible());
    const auto time = [this] { return findShown(audience()->contentItem(), QStringLiteral("audienceTime")); };
    QVERIFY(time() == nullptr);
    QVERIFY(m_bench->control(QStringLiteral("Show the audience the time left")) != nullptr);
    m_bench->press(Qt::Key_T);
    QTRY_VERIFY(time() != nullptr);
    const QRectF all({}, audience()->size());
    QVERIFY(all.contains(time()->mapRectToScene(time()->boundingRect())));
    // Black is black.
    m_bench->press(Qt::Key_B);
    QTRY_VERIFY(time() == nullptr);
    m_bench->press(Qt::Key_B);
    QTRY_VERIFY(time() != nullptr);
    QVERIFY(m_bench->pressControl(QStringLiteral("Show the audience the time left")));
    QTRY_VERIFY(time() == nullptr);
}

void TestAudience::theAudiencesWindowClosesWithTheTalk()
{
    QVERIFY(show(Talk));
    QVERIFY(m_bench->pressControl(QStringLiteral("Show on hall, 1280 × 720")));
    QTRY_VERIFY(audience() != nullptr && audience()->isVisible());
    QVERIFY(m_bench->control(QStringLiteral("Close the audience's window")) != nullptr);
    m_talk->proceed();
    QVERIFY(audience()->isVisible());
    m_talk->end();
    QTRY_VERIFY(audience() == nullptr || !audience()->isVisible());
}

void TestAudience::theAudiencesScreenIsKnownWithoutThePage()
{
    QVERIFY(show(Talk));
    m_bench->press(Qt::Key_W);
    QTRY_VERIFY(audience() != nullptr && audience()->isVisible());
    QCOMPARE(slides().audienceScreen(), QStringLiteral("hall"));
    // Another page is gone to.
    m_bench->view.reset();
    QVERIFY(audience() == nullptr);
    QCOMPARE(slides().audienceScreen(), QStringLiteral("hall"));
}

void TestAudience::theAudiencesWindowComesBackWithThePage()
{
    // Both pages in one window, as in the program: the talk's is made anew when it is gone back to.
    QFile file(m_bench->profile.folder.filePath(QStringLiteral("pages.qml")));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("import QtQuick\nimport SevenRounds.Paper\nimport SevenRounds.Ui\n"
               "FocusScope {\n id: root\n required property TalkViewModel viewModel\n property bool isTalk: true\n"
               " Loader {\n anchors.fill: parent\n focus: true\n sourceComponent: root.isTalk ? talk : other\n }\n"
               " Component {\n id: talk\n TalkPage { viewModel: root.viewModel }\n }\n"
               " Component {\n id: other\n Item { objectName: \"otherPage\" }\n }\n}\n");
    file.close();
    QVERIFY(startTalk());
    QVERIFY(m_bench->showFile(
        QUrl::fromLocalFile(file.fileName()), { { QStringLiteral("viewModel"), PageBench::property(*m_talk) } }));
    QTRY_VERIFY(m_bench->find(QStringLiteral("talkPage")) != nullptr);
    m_bench->find(QStringLiteral("talkPage"))->forceActiveFocus();
    m_bench->press(Qt::Key_W);
    QTRY_VERIFY(audience() != nullptr && audience()->isVisible());
    m_bench->view->rootObject()->setProperty("isTalk", false);
    QTRY_VERIFY(m_bench->find(QStringLiteral("otherPage")) != nullptr);
    QTRY_VERIFY(audience() == nullptr || !audience()->isVisible());
    QVERIFY(m_bench->view->isVisible());
    QCOMPARE(slides().audienceScreen(), QStringLiteral("hall"));
    m_bench->view->rootObject()->setProperty("isTalk", true);
    QTRY_VERIFY(audience() != nullptr && audience()->isVisible());
    QCOMPARE(audience()->screen()->name(), QStringLiteral("hall"));
    QTRY_COMPARE(audience()->geometry(), audience()->screen()->geometry());
    // Where the person closed it, it stays closed.
    QTRY_VERIFY(m_bench->find(QStringLiteral("talkPage")) != nullptr);
    m_bench->find(QStringLiteral("talkPage"))->forceActiveFocus();
    m_bench->press(Qt::Key_W);
    QTRY_VERIFY(!audience()->isVisible());
    m_bench->view->rootObject()->setProperty("isTalk", false);
    QTRY_VERIFY(m_bench->find(QStringLiteral("otherPage")) != nullptr);
    m_bench->view->rootObject()->setProperty("isTalk", true);
    QTRY_VERIFY(m_bench->find(QStringLiteral("talkPage")) != nullptr);
    QCoreApplication::processEvents();
    QVERIFY(audience() == nullptr || !audience()->isVisible());
}

void TestAudience::theAudiencesWindowMakesWayForTheSpeaker()
{
    QVERIFY(show(Talk));
    m_bench->press(Qt::Key_W);
    QTRY_VERIFY(audience() != nullptr && audience()->isVisible());
    m_bench->view->setScreen(audience()->screen());
    QTRY_VERIFY(!audience()->isVisible());
    QCOMPARE(slides().audienceScreen(), QString());
}

void TestAudience::aMirrorIsNoScreenForTheAudience()
{
    QVERIFY(show(Talk));
    QVERIFY(m_bench->control(QStringLiteral("Show on hall, 1280 × 720")) != nullptr);
    QVERIFY(m_bench->control(QStringLiteral("Show on mirror, 1440 × 900")) == nullptr);
}

void TestAudience::theAudiencesWindowGivesTheKeysBack()
{
    QVERIFY(show(Talk));
    m_bench->press(Qt::Key_W);
    QTRY_VERIFY(audience() != nullptr && audience()->isVisible());
    QSignalSpy turns(audience(), &QWindow::activeChanged);
    // A desktop that does not heed it.
    audience()->setFlag(Qt::WindowDoesNotAcceptFocus, false);
    audience()->requestActivate();
    QTRY_COMPARE(turns.size(), 2);
    QTRY_COMPARE(QGuiApplication::focusWindow(), m_bench->view.get());
}

void TestAudience::theAudiencesWindowTakesTheMainKeys()
{
    QVERIFY(show(Talk));
    m_bench->press(Qt::Key_W);
    QTRY_VERIFY(audience() != nullptr && audience()->isVisible());
    auto *stage = findShown(audience()->contentItem(), QStringLiteral("audienceStage"));
    QVERIFY(stage != nullptr && stage->hasFocus());
    // As it comes while that window is active: the speaker's shortcuts have no part in it.
    const auto press = [stage](Qt::Key key) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(stage, &event);
    };
    press(Qt::Key_Space);
    press(Qt::Key_PageDown);
    QCOMPARE(state().slide, 2);
    press(Qt::Key_PageUp);
    QCOMPARE(state().slide, 1);
    press(Qt::Key_B);
    QVERIFY(slides().isBlack());
    press(Qt::Key_Escape);
    QTRY_VERIFY(!audience()->isVisible());
    QCOMPARE(slides().audienceScreen(), QString());
}

QTEST_MAIN(TestAudience)
#include "tst_audience.moc"

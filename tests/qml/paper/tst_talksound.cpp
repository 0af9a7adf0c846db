// SPDX-License-Identifier: MIT
#include "support/pagebench.h"
#include "support/soundbench.h"
#include "ui/talk/talkviewmodel.h"

using namespace sevenrounds;
using test::PageBench;
using test::SoundBench;
using test::tone;

namespace {

const QString kAgree = QStringLiteral("agreeButton");

Milliseconds ms(int milliseconds)
{
    return Milliseconds { milliseconds };
}

} // namespace

/// A talk that is recorded and heard again, by the keyboard alone.
class TestTalkSound : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void consentIsAskedOnce();
    void nothingIsLedWhileItIsAsked();
    void lostMicrophoneIsSaidAndTheTalkGoesOn();
    void ratingWithoutARecordingHasNoPlayer();
    void recordingIsHeardByKey();
    void everyControlIsReachedAndNamed_data();
    void everyControlIsReachedAndNamed();

private:
    [[nodiscard]] bool show(const char *page, QSize size = { 1224, 900 });
    [[nodiscard]] bool start()
    {
        return services().talks().start(TalkFormatId(QStringLiteral("paper-20-25")), {}, Level::L5, 1).has_value();
    }
    void record();
    void pressRecord() { m_page->press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier); }
    [[nodiscard]] bool isShown(const QString &name) { return m_page->find(name) != nullptr; }
    [[nodiscard]] AppServices &services() { return *m_sound->services; }

    std::unique_ptr<SoundBench> m_sound;
    std::unique_ptr<PageBench> m_page;
    std::unique_ptr<TalkViewModel> m_talk;
};

void TestTalkSound::init()
{
    m_sound = std::make_unique<SoundBench>();
    QVERIFY(m_sound->open());
    m_page = std::make_unique<PageBench>();
    m_talk = std::make_unique<TalkViewModel>(services(), m_page->navigation);
}

void TestTalkSound::cleanup()
{
    m_page->view.reset();
    const QStringList warnings = m_page->warnings;
    m_talk.reset();
    m_page.reset();
    m_sound.reset();
    QCOMPARE(warnings, QStringList());
}

bool TestTalkSound::show(const char *page, QSize size)
{
    return m_page->show(QStringLiteral("Paper/") + QLatin1String(page),
        { { QStringLiteral("viewModel"), PageBench::property(*m_talk) } }, size);
}

/// Ten seconds of the first section, ten of the second, and the rating.
void TestTalkSound::record()
{
    QVERIFY(m_sound->startRecordedTalk());
    m_sound->speak(tone(300, ms(10000)));
    QVERIFY(services().talks().apply(TalkEventKind::NextSection));
    m_sound->speak(tone(500, ms(10000)));
    services().recording().flush();
    m_talk->end();
    QTRY_VERIFY_WITH_TIMEOUT(m_talk->rating()->replay()->hasSound(), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(!m_talk->rating()->replay()->outline().isEmpty(), 20'000);
}

void TestTalkSound::consentIsAskedOnce()
{
    QVERIFY(start());
    QVERIFY(show("TalkPage"));
    pressRecord();
    QTRY_VERIFY(isShown(kAgree) && m_page->find(kAgree)->hasActiveFocus());
    QVERIFY(!services().settings().mayRecordTalks());
    m_page->press(Qt::Key_Return);
    QTRY_VERIFY(!isShown(kAgree));
    QCOMPARE(m_talk->recorder()->state(), RecorderViewModel::State::Recording);
    pressRecord();
    QCOMPARE(m_talk->recorder()->state(), RecorderViewModel::State::Off);
    pressRecord();
    QVERIFY(!isShown(kAgree));
    QCOMPARE(m_talk->recorder()->state(), RecorderViewModel::State::Recording);
}

void TestTalkSound::nothingIsLedWhileItIsAsked()
{
    QVERIFY(start());
    QVERIFY(show("TalkPage"));
    pressRecord();
    QTRY_VERIFY(isShown(kAgree));
    m_page->press(Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(m_talk->flow(), TalkViewModel::Course::Speaking);
    m_page->press(Qt::Key_Escape);
    QTRY_VERIFY(!isShown(kAgree));
    QVERIFY(!services().settings().mayRecordTalks());
    QVERIFY(!m_sound->audio.source);
}

void TestTalkSound::lostMicrophoneIsSaidAndTheTalkGoesOn()
{
    QVERIFY(m_sound->startRecordedTalk());
    QVERIFY(show("TalkPage"));
    m_sound->speak(tone(300, ms(2000)));
    m_sound->audio.unplug();
    QTRY_VERIFY(isShown(QStringLiteral("recordingBanner")));
    QVERIFY(m_talk->recorder()->keptText().startsWith(QStringLiteral("The talk goes on.")));
    m_page->press(Qt::Key_Right);
    QCOMPARE(m_talk->sectionIndex(), 1);
}

void TestTalkSound::ratingWithoutARecordingHasNoPlayer()
{
    QVERIFY(start());
    m_talk->end();
    QVERIFY(show("TalkRatingPage"));
    m_page->press(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(!isShown(QStringLiteral("replayCard")));
    QVERIFY(!isShown(QStringLiteral("momentsCard")));
    QCOMPARE(m_sound->audio.engines, 0);
}

void TestTalkSound::recordingIsHeardByKey()
{
    record();
    QVERIFY(show("TalkRatingPage"));
    QVERIFY(isShown(QStringLiteral("replayCard")));
    ReplayViewModel &replay = *m_talk->rating()->replay();
    m_page->press(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(replay.isPlaying());
    m_sound->audio.sink->play(ms(2000));
    m_page->press(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(replay.positionText(), QStringLiteral("0:10"));
    QVERIFY(test::tabTo(*m_page->view, QStringLiteral("Place in the recording")));
    m_page->press(Qt::Key_Right);
    QCOMPARE(replay.positionText(), QStringLiteral("0:15"));
    m_page->press(Qt::Key_Space);
    QVERIFY(!replay.isPlaying());
    const QString first = replay.moments()->index(0).data(ReplayMomentModel::LabelRole).toString();
    QVERIFY2(m_page->pressControl(first), qPrintable(first));
    QCOMPARE(replay.positionText(), QStringLiteral("0:00"));
}

void TestTalkSound::everyControlIsReachedAndNamed_data()
{
    QTest::addColumn<bool>("isRating");
    QTest::addColumn<QSize>("size");
    for (const bool isRating : { false, true }) {
        const char *name = isRating ? "rating" : "talk";
        QTest::addRow("%s", name) << isRating << QSize(1224, 900);
        QTest::addRow("%s, small", name) << isRating << QSize(656, 480);
    }
}

void TestTalkSound::everyControlIsReachedAndNamed()
{
    QFETCH(bool, isRating);
    QFETCH(QSize, size);
    if (isRating) {
        record();
    } else {
        QVERIFY(m_sound->startRecordedTalk());
    }
    QVERIFY(show(isRating ? "TalkRatingPage" : "TalkPage", size));
    QVERIFY(!m_page->view->grabWindow().isNull());
    QCOMPARE(test::complaintsOfTabWalk(*m_page->view).join(QLatin1Char('\n')), QString());
}

QTEST_MAIN(TestTalkSound)
#include "tst_talksound.moc"

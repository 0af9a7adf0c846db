// SPDX-License-Identifier: MIT
#include "support/pagebench.h"
#include "support/soundbench.h"
#include "ui/round/debriefviewmodel.h"
#include "ui/round/roundviewmodel.h"
#include "ui/settings/settingsviewmodel.h"

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

/// Recording, hearing again and reading aloud, by the keyboard alone.
class TestSoundPages : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void consentIsAskedOnceAndSaysWhere();
    void declinedConsentRecordsNothing();
    void recordingIsSwitchedByKeyWhileTyping();
    void barFitsInEveryWidth_data();
    void barFitsInEveryWidth();
    void lostMicrophoneIsSaidAndTheRoundGoesOn();
    void questionIsReadByKey();
    void missingVoiceIsSaidOnce();
    void debriefWithoutARecordingHasNoPlayer();
    void recordingIsHeardByKey();
    void everyControlIsReachedAndNamed_data();
    void everyControlIsReachedAndNamed();
    void settingsSayWhatIsKeptAndDeleteIt();

private:
    [[nodiscard]] bool showRound(QSize size = { 1224, 900 });
    [[nodiscard]] bool showDebrief(QSize size = { 1224, 900 });
    [[nodiscard]] bool showSettings(QSize size = { 1224, 900 });
    void record();
    [[nodiscard]] bool isShown(const QString &name) { return m_page->find(name) != nullptr; }
    [[nodiscard]] AppServices &services() { return *m_sound->services; }

    std::unique_ptr<SoundBench> m_sound;
    std::unique_ptr<PageBench> m_page;
    std::unique_ptr<RoundViewModel> m_round;
    std::unique_ptr<DebriefViewModel> m_debrief;
    std::unique_ptr<SettingsViewModel> m_settings;
};

void TestSoundPages::init()
{
    m_sound = std::make_unique<SoundBench>();
    QVERIFY(m_sound->open());
    m_page = std::make_unique<PageBench>();
    m_round = std::make_unique<RoundViewModel>(services(), m_page->navigation);
    m_debrief = std::make_unique<DebriefViewModel>(services(), m_page->navigation);
    m_settings = std::make_unique<SettingsViewModel>(services(), m_page->navigation, m_page->appearance);
}

void TestSoundPages::cleanup()
{
    m_page->view.reset();
    const QStringList warnings = m_page->warnings;
    m_settings.reset();
    m_debrief.reset();
    m_round.reset();
    m_page.reset();
    m_sound.reset();
    QCOMPARE(warnings, QStringList());
}

bool TestSoundPages::showRound(QSize size)
{
    return m_page->show(
        QStringLiteral("Rounds/RoundPage"), { { QStringLiteral("viewModel"), PageBench::property(*m_round) } }, size);
}

bool TestSoundPages::showDebrief(QSize size)
{
    return m_page->show(QStringLiteral("Rounds/DebriefPage"),
        { { QStringLiteral("viewModel"), PageBench::property(*m_debrief) } }, size);
}

bool TestSoundPages::showSettings(QSize size)
{
    m_page->navigation.open(Navigation::Page::Settings);
    return m_page->show(QStringLiteral("SettingsPages/SettingsPage"),
        { { QStringLiteral("viewModel"), PageBench::property(*m_settings) } }, size);
}

/// Two phases of ten seconds each, and the debrief.
void TestSoundPages::record()
{
    QVERIFY(m_sound->startRecorded());
    m_sound->speak(tone(300, ms(10000)));
    QVERIFY(services().sessions().apply(SessionEventKind::NextPhase));
    QVERIFY(services().sessions().apply(SessionEventKind::Marked));
    m_sound->speak(tone(500, ms(10000)));
    services().recording().flush();
    QVERIFY(services().sessions().apply(SessionEventKind::Ended, {}, 1));
    QTRY_VERIFY(m_debrief->replay()->hasSound());
    QTRY_VERIFY(!m_debrief->replay()->outline().isEmpty());
}

void TestSoundPages::consentIsAskedOnceAndSaysWhere()
{
    QVERIFY(services().sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 1));
    QVERIFY(showRound());
    m_page->press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(isShown(kAgree) && m_page->find(kAgree)->hasActiveFocus());
    QVERIFY(m_round->recorder()->consentLines().join(QLatin1Char(' ')).contains(m_sound->folder.path()));
    QVERIFY(!services().settings().mayRecord());
    m_page->press(Qt::Key_Return);
    QTRY_VERIFY(!isShown(kAgree));
    QVERIFY(services().settings().mayRecord());
    QCOMPARE(m_round->recorder()->state(), RecorderViewModel::State::Recording);
    m_page->press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_round->recorder()->state(), RecorderViewModel::State::Off);
    m_page->press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!isShown(kAgree));
    QCOMPARE(m_round->recorder()->state(), RecorderViewModel::State::Recording);
}

void TestSoundPages::declinedConsentRecordsNothing()
{
    QVERIFY(services().sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 1));
    QVERIFY(showRound());
    m_page->press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(isShown(kAgree));
    // Nothing else is led meanwhile.
    m_page->press(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(!m_round->isPaused());
    m_page->press(Qt::Key_Escape);
    QTRY_VERIFY(!isShown(kAgree));
    QVERIFY(!services().settings().mayRecord());
    QVERIFY(!m_sound->audio.source);
    m_page->press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(isShown(kAgree));
}

void TestSoundPages::recordingIsSwitchedByKeyWhileTyping()
{
    services().settings().setMayRecord(true);
    QVERIFY(services().sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 1));
    QVERIFY(showRound());
    test::type(*m_page->view, QStringLiteral("half"));
    m_page->press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_round->recorder()->isOn());
    m_sound->speak(tone(300, ms(3000)));
    QTRY_COMPARE(m_round->recorder()->label(), QStringLiteral("Recording 0:03"));
    test::type(*m_page->view, QStringLiteral(" and half"));
    QCOMPARE(m_round->answer(), QStringLiteral("half and half"));
    QVERIFY(m_page->control(QStringLiteral("Recording 0:03")) != nullptr);
}

void TestSoundPages::barFitsInEveryWidth_data()
{
    QTest::addColumn<int>("width");
    for (const int width : { 656, 820, 900, 1024, 1100, 1224, 1600 }) {
        QTest::addRow("%d", width) << width;
    }
}

void TestSoundPages::barFitsInEveryWidth()
{
    QFETCH(int, width);
    QVERIFY(m_sound->startRecorded());
    m_sound->speak(tone(300, ms(3000)));
    QVERIFY(showRound({ width, 900 }));
    QVERIFY(!m_page->view->grabWindow().isNull());
    for (const char *name : { "voiceButton", "recordButton" }) {
        const QQuickItem *button = m_page->find(QString::fromLatin1(name));
        QVERIFY(button != nullptr);
        const QRectF place = button->mapRectToScene(QRectF(0, 0, button->width(), button->height()));
        QVERIFY2(place.left() >= 0 && place.right() <= width, name);
        QVERIFY2(button->width() >= button->implicitWidth() - 1, name);
    }
}

void TestSoundPages::lostMicrophoneIsSaidAndTheRoundGoesOn()
{
    QVERIFY(m_sound->startRecorded());
    QVERIFY(showRound());
    m_sound->speak(tone(300, ms(3000)));
    QVERIFY(!isShown(QStringLiteral("recordingBanner")));
    m_sound->audio.unplug();
    QTRY_VERIFY(isShown(QStringLiteral("recordingBanner")));
    QVERIFY(
        m_page->find(QStringLiteral("recordingBanner"))->property("kept").toString().contains(QStringLiteral("0:03")));
    test::type(*m_page->view, QStringLiteral("I go on"));
    QCOMPARE(m_round->answer(), QStringLiteral("I go on"));
    m_sound->audio.plugIn({ { "mic", QStringLiteral("Microphone"), true } });
    QTRY_VERIFY(!isShown(QStringLiteral("recordingBanner")));
    QCOMPARE(m_round->recorder()->state(), RecorderViewModel::State::Recording);
}

void TestSoundPages::questionIsReadByKey()
{
    QVERIFY(services().sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 1));
    QVERIFY(showRound());
    m_page->press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_sound->audio.spoken.size(), 1);
    QVERIFY(m_round->voice()->isSpeaking());
    m_page->press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!m_round->voice()->isSpeaking());
    m_page->press(Qt::Key_P, Qt::ControlModifier);
    m_page->press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!m_round->voice()->isSpeaking());
}

void TestSoundPages::missingVoiceIsSaidOnce()
{
    m_sound->audio.voice = SpokenVoice::State::Unavailable;
    QVERIFY(services().sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 1));
    QVERIFY(showRound());
    QVERIFY(!isShown(QStringLiteral("voiceBanner")));
    m_page->press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(isShown(QStringLiteral("voiceBanner")));
    QVERIFY(m_page->pressControl(QStringLiteral("Dismiss")));
    QTRY_VERIFY(!isShown(QStringLiteral("voiceBanner")));
}

void TestSoundPages::debriefWithoutARecordingHasNoPlayer()
{
    QVERIFY(services().sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 1));
    QVERIFY(services().sessions().apply(SessionEventKind::Ended, {}, 1));
    QVERIFY(showDebrief());
    QTest::qWait(50);
    QVERIFY(!isShown(QStringLiteral("replayCard")));
    m_page->press(Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(m_sound->audio.engines, 0);
}

void TestSoundPages::recordingIsHeardByKey()
{
    record();
    QVERIFY(showDebrief());
    QVERIFY(isShown(QStringLiteral("replayCard")));
    ReplayViewModel &replay = *m_debrief->replay();
    m_page->press(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(replay.isPlaying());
    m_sound->audio.sink->play(ms(2000));
    // Points are ticked while it plays.
    QVERIFY(m_debrief->points()->rowCount() > 0 || m_debrief->criteria()->rowCount() > 0);
    QVERIFY(test::tabTo(*m_page->view, m_debrief->criteria()->index(0).data(CriterionListModel::NameRole).toString()));
    m_page->press(Qt::Key_4);
    QVERIFY(replay.isPlaying());
    m_page->press(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(replay.positionText(), QStringLiteral("0:10"));
    QVERIFY(replay.isPlaying());
    QVERIFY(test::tabTo(*m_page->view, QStringLiteral("Place in the recording")));
    m_page->press(Qt::Key_Right);
    QCOMPARE(replay.positionText(), QStringLiteral("0:15"));
    m_page->press(Qt::Key_Space);
    QVERIFY(!replay.isPlaying());
    m_page->press(Qt::Key_Left);
    m_page->press(Qt::Key_Home);
    QCOMPARE(replay.positionText(), QStringLiteral("0:00"));
    m_page->press(Qt::Key_End);
    QCOMPARE(replay.positionText(), QStringLiteral("0:20"));
    const QString second = replay.moments()->index(1).data(ReplayMomentModel::LabelRole).toString();
    QVERIFY2(m_page->pressControl(second), qPrintable(second));
    QCOMPARE(replay.positionText(), QStringLiteral("0:10"));
    QVERIFY(test::tabTo(*m_page->view, QStringLiteral("Speed")));
    m_page->press(Qt::Key_Right);
    m_page->press(Qt::Key_Right);
    QCOMPARE(replay.speedNames().at(replay.speedIndex()), QStringLiteral("1.5×"));
}

void TestSoundPages::everyControlIsReachedAndNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QSize>("size");
    for (const char *name : { "round", "debrief", "settings" }) {
        QTest::addRow("%s", name) << QString::fromLatin1(name) << QSize(1224, 900);
        QTest::addRow("%s, small", name) << QString::fromLatin1(name) << QSize(656, 480);
    }
}

void TestSoundPages::everyControlIsReachedAndNamed()
{
    QFETCH(QString, name);
    QFETCH(QSize, size);
    if (name == QStringLiteral("round")) {
        QVERIFY(m_sound->startRecorded());
        QVERIFY(showRound(size));
    } else {
        record();
        QVERIFY(name == QStringLiteral("debrief") ? showDebrief(size) : showSettings(size));
    }
    if (name == QStringLiteral("settings")) {
        QTRY_COMPARE(m_settings->sound()->recordings()->count(), 1);
    }
    QVERIFY(!m_page->view->grabWindow().isNull());
    QCOMPARE(test::complaintsOfTabWalk(*m_page->view).join(QLatin1Char('\n')), QString());
}

void TestSoundPages::settingsSayWhatIsKeptAndDeleteIt()
{
    record();
    QVERIFY(showSettings());
    QTRY_COMPARE(m_settings->sound()->recordings()->count(), 1);
    QVERIFY(m_settings->sound()->stockText().startsWith(QStringLiteral("1 recording, ")));
    QVERIFY(m_page->pressControl(QStringLiteral("Read questions aloud")));
    QVERIFY(services().settings().readsAloud());
    QVERIFY(m_page->pressControl(QStringLiteral("Record rounds")));
    QVERIFY(!services().settings().recordsRounds());
    const QModelIndex row = m_settings->sound()->recordings()->index(0);
    const QString label = QStringLiteral("Delete the recording of %1, %2")
                              .arg(row.data(RecordingListModel::TitleRole).toString(),
                                  row.data(RecordingListModel::DescriptionRole).toString());
    QVERIFY2(m_page->pressControl(label), qPrintable(label));
    // What cannot be undone has the focus on "no".
    QTRY_VERIFY(
        isShown(QStringLiteral("declineButton")) && m_page->find(QStringLiteral("declineButton"))->hasActiveFocus());
    m_page->press(Qt::Key_Return);
    QTRY_VERIFY(!isShown(kAgree));
    QCOMPARE(m_sound->files().size(), 1);
    QVERIFY(m_page->pressControl(label));
    QTRY_VERIFY(isShown(kAgree));
    QVERIFY(m_page->pressControl(QStringLiteral("Delete")));
    QTRY_COMPARE(m_settings->sound()->recordings()->count(), 0);
    QVERIFY(m_sound->files().isEmpty());
}

QTEST_MAIN(TestSoundPages)
#include "tst_soundpages.moc"

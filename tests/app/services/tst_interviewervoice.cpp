// SPDX-License-Identifier: MIT
#include "markdown/spokentext.h"
#include "support/soundbench.h"

#include <QSignalSpy>

using namespace sevenrounds;
using namespace sevenrounds::test;

class TestInterviewerVoice : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void silentUntilItIsWanted();
    void eachQuestionIsReadWhenItIsShown();
    void pauseAndEndMakeItSilent();
    void readsOnceAndAgainWhenAsked();
    void switchedOffItStops();
    void restoredRoundIsNotReadWhileItIsPaused();
    void missingVoiceIsSaidAndStaysOff();
    void missingEngineIsSaid();
    void voiceThatDiesIsSaid();

private:
    [[nodiscard]] QString asked();
    void start() { QVERIFY(sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 1)); }
    [[nodiscard]] InterviewerVoice &voice() { return m_bench->services->voice(); }
    [[nodiscard]] SessionService &sessions() { return m_bench->services->sessions(); }
    [[nodiscard]] QStringList &spoken() { return m_bench->audio.spoken; }

    std::unique_ptr<SoundBench> m_bench;
};

void TestInterviewerVoice::init()
{
    m_bench = std::make_unique<SoundBench>();
    QVERIFY(m_bench->open());
}

QString TestInterviewerVoice::asked()
{
    return QStringLiteral("say ") + spokenText(currentItem(sessions().plan(), sessions().state()).ask);
}

void TestInterviewerVoice::silentUntilItIsWanted()
{
    start();
    QVERIFY(sessions().apply(SessionEventKind::NextItem));
    QCOMPARE(m_bench->audio.engines, 0);
    voice().stop();
    QCOMPARE(m_bench->audio.engines, 0);
    QVERIFY(!voice().isUnavailable());
}

void TestInterviewerVoice::eachQuestionIsReadWhenItIsShown()
{
    voice().setOn(true);
    start();
    QStringList expected { asked() };
    QCOMPARE(spoken(), expected);
    QVERIFY(voice().isSpeaking());
    // A mark changes nothing that is asked.
    QVERIFY(sessions().apply(SessionEventKind::Marked));
    QCOMPARE(spoken(), expected);
    while (hasNext(sessions().plan(), sessions().state())) {
        QVERIFY(sessions().apply(SessionEventKind::NextItem));
        expected << QStringLiteral("stop") << asked();
    }
    QCOMPARE(spoken(), expected);
    QVERIFY(expected.size() > 4);
}

void TestInterviewerVoice::pauseAndEndMakeItSilent()
{
    voice().setOn(true);
    start();
    const QString first = asked();
    QVERIFY(sessions().apply(SessionEventKind::Paused));
    QCOMPARE(spoken(), QStringList({ first, QStringLiteral("stop") }));
    voice().say();
    QCOMPARE(spoken().size(), 2);
    // It was read; going on does not read it again.
    QVERIFY(sessions().apply(SessionEventKind::Resumed));
    QCOMPARE(spoken().size(), 2);
    voice().say();
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
    QCOMPARE(spoken(), QStringList({ first, QStringLiteral("stop"), first, QStringLiteral("stop") }));
}

void TestInterviewerVoice::readsOnceAndAgainWhenAsked()
{
    start();
    QVERIFY(spoken().isEmpty());
    voice().say();
    QCOMPARE(spoken(), QStringList { asked() });
    voice().stop();
    QCOMPARE(spoken().last(), QStringLiteral("stop"));
    QVERIFY(!voice().isOn());
}

void TestInterviewerVoice::switchedOffItStops()
{
    voice().setOn(true);
    start();
    voice().setOn(false);
    QCOMPARE(spoken().last(), QStringLiteral("stop"));
    QVERIFY(sessions().apply(SessionEventKind::NextItem));
    QCOMPARE(spoken().size(), 2);
    QVERIFY(m_bench->reopen());
    QVERIFY(!voice().isOn());
}

void TestInterviewerVoice::restoredRoundIsNotReadWhileItIsPaused()
{
    voice().setOn(true);
    start();
    QVERIFY(m_bench->reopen());
    QVERIFY(voice().isOn());
    QTRY_VERIFY(sessions().hasUnfinished());
    spoken().clear();
    QVERIFY(sessions().restore());
    QVERIFY(spoken().isEmpty());
}

void TestInterviewerVoice::missingVoiceIsSaidAndStaysOff()
{
    m_bench->audio.voice = SpokenVoice::State::Unavailable;
    voice().setOn(true);
    QSignalSpy changed(&voice(), &InterviewerVoice::changed);
    start();
    QVERIFY(voice().isUnavailable());
    QVERIFY(!changed.isEmpty());
    QVERIFY(sessions().apply(SessionEventKind::NextItem));
    voice().say();
    QVERIFY(spoken().isEmpty());
}

void TestInterviewerVoice::missingEngineIsSaid()
{
    QVERIFY(m_bench->services->shutDown(Milliseconds { 2000 }));
    AppServices services(
        { ProfilePaths { m_bench->folder.path() }, QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content") }, m_bench->clock);
    services.openNow();
    QTRY_COMPARE(services.stage(), AppStage::Ready);
    services.voice().setOn(true);
    QVERIFY(services.sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 1));
    QVERIFY(services.voice().isUnavailable());
}

void TestInterviewerVoice::voiceThatDiesIsSaid()
{
    voice().setOn(true);
    start();
    m_bench->audio.speaker->setState(SpokenVoice::State::Unavailable);
    QVERIFY(voice().isUnavailable());
    QVERIFY(!voice().isSpeaking());
    QVERIFY(sessions().apply(SessionEventKind::NextItem));
    QCOMPARE(spoken().size(), 1);
}

QTEST_GUILESS_MAIN(TestInterviewerVoice)
#include "tst_interviewervoice.moc"

// SPDX-License-Identifier: MIT
#include "support/soundbench.h"
#include "ui/review/spokenanswerviewmodel.h"
#include "ui/review/studyviewmodel.h"
#include "ui/shell/navigation.h"

using namespace sevenrounds;
using namespace sevenrounds::test;

/// The two keys of a spoken answer, and what they say.
class TestSpokenAnswerViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void eachKeySaysWhatItDoes();
    void leavingThePageClosesTheMicrophone();
    void whatStandsInTheWayIsSaid();

private:
    [[nodiscard]] SpokenAnswerViewModel &spoken() { return *m_model->spoken(); }

    std::unique_ptr<SoundBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<StudyViewModel> m_model;
};

void TestSpokenAnswerViewModel::init()
{
    m_bench = std::make_unique<SoundBench>();
    QVERIFY(m_bench->open());
    m_navigation = std::make_unique<Navigation>();
    m_model = std::make_unique<StudyViewModel>(*m_bench->services, *m_navigation);
    QVERIFY(m_bench->services->study().begin());
}

void TestSpokenAnswerViewModel::cleanup()
{
    m_model.reset();
    m_navigation.reset();
    m_bench.reset();
}

void TestSpokenAnswerViewModel::eachKeySaysWhatItDoes()
{
    QCOMPARE(spoken().sayText(), QStringLiteral("Say it aloud"));
    QVERIFY(!spoken().hasSound());
    spoken().toggleListening();
    QVERIFY(spoken().isListening());
    m_bench->audio.hear(tone(440, Milliseconds { 2000 }));
    QCOMPARE(spoken().sayText(), QStringLiteral("Stop (0:02)"));
    QVERIFY(spoken().level() > 0.5);
    spoken().toggleListening();
    QVERIFY(!spoken().isListening() && spoken().hasSound());
    QCOMPARE(spoken().sayText(), QStringLiteral("Say it anew"));
    m_model->reveal();
    QCOMPARE(spoken().hearText(), QStringLiteral("Hear what you said (0:02)"));
    spoken().togglePlaying();
    QVERIFY(spoken().isPlaying());
    QCOMPARE(spoken().hearText(), QStringLiteral("Stop"));
    spoken().togglePlaying();
    QVERIFY(!spoken().isPlaying() && !m_bench->audio.sink);
}

void TestSpokenAnswerViewModel::leavingThePageClosesTheMicrophone()
{
    spoken().toggleListening();
    m_bench->audio.hear(tone(440, Milliseconds { 1000 }));
    m_navigation->open(Navigation::Page::Settings);
    QVERIFY(!spoken().isListening() && !m_bench->audio.source);
    QVERIFY(spoken().hasSound());
}

void TestSpokenAnswerViewModel::whatStandsInTheWayIsSaid()
{
    QVERIFY(!spoken().problem().exists());
    m_bench->audio.isRefusing = true;
    spoken().toggleListening();
    QVERIFY(!spoken().isListening());
    QCOMPARE(spoken().problem().title, QStringLiteral("The microphone may not be used"));
    m_bench->audio.isRefusing = false;
    spoken().toggleListening();
    QVERIFY(!spoken().problem().exists());
    m_bench->audio.hear(tone(440, Milliseconds { 1000 }));
    m_model->reveal();
    m_bench->audio.hasOutput = false;
    spoken().togglePlaying();
    QCOMPARE(spoken().problem().title, QStringLiteral("Nothing can be heard"));
}

QTEST_MAIN(TestSpokenAnswerViewModel)
#include "tst_spokenanswerviewmodel.moc"

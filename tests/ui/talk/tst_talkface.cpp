// SPDX-License-Identifier: MIT
#include "talk/talkreducer.h"
#include "ui/talk/talkface.h"

#include <QTest>

using namespace sevenrounds;

class TalkFaceTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void leftCountsDownAndThenUp_data();
    void leftCountsDownAndThenUp();
    void overtimeIsShownWhateverTheClockShows();
    void elapsedLeavesPausesOut();
    void pauseSaysSo();
    void discussionIsShorterByTheOvertime();
    void asidesAreNamedApart();
    void paceIsWorded_data();
    void paceIsWorded();
    void cues_data();
    void cues();
    void pitchHasNoDiscussion();

private:
    [[nodiscard]] TalkFace faceAt(
        const QList<TalkEvent> &events, int at, TalkClockMode mode = TalkClockMode::Left) const;

    TalkPlan m_plan;
};

namespace {

Milliseconds seconds(int count)
{
    return std::chrono::seconds { count };
}

TalkEvent entry(TalkEventKind kind, int at)
{
    return { kind, seconds(at), {}, 0 };
}

} // namespace

void TalkFaceTest::initTestCase()
{
    m_plan.format = TalkFormatId(QStringLiteral("paper"));
    m_plan.talk = seconds(1200);
    m_plan.discussion = seconds(1500);
    m_plan.warnings = { seconds(600), seconds(300), seconds(60) };
    m_plan.sections = { { QStringLiteral("a"), QStringLiteral("A"), seconds(300), {} },
        { QStringLiteral("b"), QStringLiteral("B"), seconds(900), {} } };
    m_plan.questions = { { PromptId(QStringLiteral("P")), -1, QStringLiteral("why?") },
        { PromptId(QStringLiteral("P")), 0, QStringLiteral("and?") } };
}

TalkFace TalkFaceTest::faceAt(const QList<TalkEvent> &events, int at, TalkClockMode mode) const
{
    QList<TalkEvent> log { TalkEvent {} };
    log.append(events);
    const TalkState state = replay(m_plan, log).value();
    return talkFace(m_plan, state, clockAt(m_plan, state, seconds(at)), mode, QTime(9, 5));
}

void TalkFaceTest::leftCountsDownAndThenUp_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<QString>("time");
    QTest::addColumn<int>("phase"); // ClockText: running, paused, near the end, overtime
    QTest::addColumn<QString>("caption");
    const QString then = QStringLiteral("left of 20:00 · then 25:00 of discussion");
    QTest::newRow("start") << 0 << QStringLiteral("20:00") << 0 << then;
    QTest::newRow("middle") << 804 << QStringLiteral("6:36") << 0 << then;
    QTest::newRow("last minute") << 1140 << QStringLiteral("1:00") << 2 << then;
    QTest::newRow("end") << 1200 << QStringLiteral("0:00") << 2 << then;
    QTest::newRow("over") << 1284 << QStringLiteral("1:24") << 3
                          << QStringLiteral("over 20:00, taken from the discussion: 23:36 left");
    QTest::newRow("all of it over") << 3000 << QStringLiteral("30:00") << 3
                                    << QStringLiteral("over 20:00, taken from the discussion: 0:00 left");
}

void TalkFaceTest::leftCountsDownAndThenUp()
{
    QFETCH(int, at);
    const TalkFace face = faceAt({}, at);
    QTEST(face.time, "time");
    QTEST(face.phase, "phase");
    QTEST(face.caption, "caption");
    QVERIFY(face.overtime.isEmpty());
}

void TalkFaceTest::overtimeIsShownWhateverTheClockShows()
{
    for (const TalkClockMode mode : { TalkClockMode::Elapsed, TalkClockMode::TimeOfDay }) {
        QCOMPARE(faceAt({}, 1284, mode).overtime, QStringLiteral("+1:24 over time"));
        QVERIFY(faceAt({}, 1200, mode).overtime.isEmpty());
        QCOMPARE(faceAt({}, 1284, mode).phase, 0);
    }
    QCOMPARE(faceAt({}, 1284, TalkClockMode::TimeOfDay).time, QStringLiteral("09:05:00"));
}

void TalkFaceTest::elapsedLeavesPausesOut()
{
    const TalkFace face
        = faceAt({ entry(TalkEventKind::Paused, 60), entry(TalkEventKind::Resumed, 360) }, 400, TalkClockMode::Elapsed);
    QCOMPARE(face.time, QStringLiteral("1:40"));
    QCOMPARE(face.caption, QStringLiteral("since the start, of 45:00, pauses left out"));
}

void TalkFaceTest::pauseSaysSo()
{
    QCOMPARE(faceAt({ entry(TalkEventKind::Paused, 60) }, 90).phase, 1);
    QCOMPARE(faceAt({ entry(TalkEventKind::Paused, 60) }, 90, TalkClockMode::Elapsed).phase, 1);
    // Over time is the louder fact.
    QCOMPARE(faceAt({ entry(TalkEventKind::Paused, 1260) }, 1400).phase, 3);
    QVERIFY(flowText(TalkFlow::Speaking).isEmpty());
    QVERIFY(flowText(TalkFlow::Paused) != flowText(TalkFlow::Interrupted));
}

void TalkFaceTest::discussionIsShorterByTheOvertime()
{
    const TalkFace face = faceAt({ entry(TalkEventKind::DiscussionStarted, 1284) }, 1284);
    QCOMPARE(face.time, QStringLiteral("23:36"));
    QCOMPARE(face.caption, QStringLiteral("left of the discussion"));
    QCOMPARE(face.place, QStringLiteral("Question 1 of 2 · 0:00 on it"));
    QVERIFY(face.pace.isEmpty());
    const TalkFace over = faceAt({ entry(TalkEventKind::DiscussionStarted, 1284) }, 2705);
    QCOMPARE(over.time, QStringLiteral("0:05"));
    QCOMPARE(over.phase, 3);
    QCOMPARE(over.caption, QStringLiteral("over 45:00 in all"));
}

void TalkFaceTest::asidesAreNamedApart()
{
    QVERIFY(faceAt({}, 90).asides.isEmpty());
    QCOMPARE(
        faceAt({ entry(TalkEventKind::Interrupted, 60) }, 102).asides, QStringLiteral("questions in between 0:42"));
    QCOMPARE(faceAt({ entry(TalkEventKind::Paused, 60) }, 70).asides, QStringLiteral("paused 0:10"));
    QCOMPARE(faceAt({ entry(TalkEventKind::Interrupted, 60), entry(TalkEventKind::Paused, 102) }, 112).asides,
        QStringLiteral("questions in between 0:42 · paused 0:10"));
}

void TalkFaceTest::paceIsWorded_data()
{
    QTest::addColumn<int>("leftAt");
    QTest::addColumn<int>("at");
    QTest::addColumn<QString>("pace");
    QTest::addColumn<bool>("isBehind");
    QTest::newRow("on plan") << 300 << 400 << QStringLiteral("on plan") << false;
    QTest::newRow("behind") << 384 << 400 << QStringLiteral("1:24 behind plan") << true;
    QTest::newRow("ahead") << 240 << 400 << QStringLiteral("1:00 ahead of plan") << false;
}

void TalkFaceTest::paceIsWorded()
{
    QFETCH(int, leftAt);
    QFETCH(int, at);
    const TalkFace face = faceAt({ entry(TalkEventKind::NextSection, leftAt) }, at);
    QTEST(face.pace, "pace");
    QTEST(face.isBehind, "isBehind");
    QCOMPARE(faceAt({}, 211).place, QStringLiteral("Section 1 of 2 · 3:31 on this section, planned 5:00"));
}

void TalkFaceTest::cues_data()
{
    QTest::addColumn<bool>("isDiscussion");
    QTest::addColumn<int>("left");
    QTest::addColumn<QString>("text");
    QTest::newRow("ten") << false << 600 << QStringLiteral("10 minutes left of the talk");
    QTest::newRow("one") << false << 60 << QStringLiteral("1 minute left of the talk");
    QTest::newRow("none") << false << 0 << QStringLiteral("The talk's time is up; from here on it is the discussion's");
    QTest::newRow("five of the discussion") << true << 300 << QStringLiteral("5 minutes left");
    QTest::newRow("one of the discussion") << true << 60 << QStringLiteral("1 minute left");
    QTest::newRow("end") << true << 0 << QStringLiteral("Time is up");
}

void TalkFaceTest::cues()
{
    QFETCH(bool, isDiscussion);
    QFETCH(int, left);
    QTEST(cueText(m_plan, isDiscussion ? TalkStage::Discussion : TalkStage::Talk, seconds(left)), "text");
}

void TalkFaceTest::pitchHasNoDiscussion()
{
    const TalkPlan pitch = planPitch(QStringLiteral("x"), {}, seconds(120), Level::L5);
    const TalkState state = replay(pitch, { TalkEvent {} }).value();
    const TalkFace face = talkFace(pitch, state, clockAt(pitch, state, seconds(10)), TalkClockMode::Left, {});
    QCOMPARE(face.caption, QStringLiteral("left of 2:00"));
    const TalkFace over = talkFace(pitch, state, clockAt(pitch, state, seconds(130)), TalkClockMode::Left, {});
    QCOMPARE(over.caption, QStringLiteral("over 2:00"));
    QCOMPARE(talkFace(pitch, state, clockAt(pitch, state, seconds(101)), TalkClockMode::Left, {}).phase, 2);
    QCOMPARE(cueText(pitch, TalkStage::Talk, {}), QStringLiteral("Time is up"));
}

QTEST_GUILESS_MAIN(TalkFaceTest)
#include "tst_talkface.moc"

// SPDX-License-Identifier: MIT
#include "support/profilebench.h"
#include "ui/context/appcontext.h"
#include "ui/settings/settingsviewmodel.h"
#include "ui/shell/roundquiet.h"
#include "ui/shell/roundwatch.h"

#include <QSet>
#include <QTest>

using namespace sevenrounds;

/// What a test says the desktop answered.
class QuietDouble : public RoundQuiet
{
    Q_OBJECT

public:
    int holds = 0;
    int releases = 0;
    Notifications answer = Notifications::Unknown;

    void hold() override { ++holds; }
    void release() override { ++releases; }
    [[nodiscard]] Notifications notifications() const override { return answer; }
};

/// When the desktop is asked to keep quiet, and what is said where it refuses (F28).
class TestRoundWatch : public QObject
{
    Q_OBJECT

private slots:
    void holdsWhileARoundRuns();
    void holdsWhileATalkRuns();
    void F28_roundRunsAndTheWarningComesOnce();
    void F28_aTalkIsCalledATalk();
    void settingsTellWhatIsPossible();
};

void TestRoundWatch::holdsWhileARoundRuns()
{
    ProfileBench bench;
    AppContext context(bench.services);
    QuietDouble quiet;
    const RoundWatch watch(bench.services, quiet, context);
    QVERIFY(bench.open());
    SessionService &sessions = bench.services.sessions();
    QCOMPARE(quiet.holds, 0);
    QVERIFY(sessions.start(RoundId(QStringLiteral("ml")), Level::L5, 7));
    QCOMPARE(quiet.holds, 1);
    QVERIFY(watch.isHeld());
    bench.clock.advance(Milliseconds { 1000 });
    QVERIFY(sessions.apply(SessionEventKind::NextItem));
    QCOMPARE(quiet.holds, 1);
    // A pause lets it go, going on takes it again.
    QVERIFY(sessions.apply(SessionEventKind::Paused));
    QCOMPARE(quiet.releases, 1);
    QVERIFY(sessions.apply(SessionEventKind::Resumed));
    QCOMPARE(quiet.holds, 2);
    QVERIFY(sessions.apply(SessionEventKind::Ended));
    QCOMPARE(quiet.releases, 2);
    sessions.leave();
    QCOMPARE(quiet.releases, 2);

    // A profile that is closed in the middle of a round, and opened again, lets go too.
    QVERIFY(sessions.start(RoundId(QStringLiteral("ml")), Level::L5, 8));
    QCOMPARE(quiet.holds, 3);
    QVERIFY(bench.reopen());
    QCOMPARE(quiet.releases, 3);
    QVERIFY(!watch.isHeld());
}

void TestRoundWatch::holdsWhileATalkRuns()
{
    ProfileBench bench;
    AppContext context(bench.services);
    QuietDouble quiet;
    const RoundWatch watch(bench.services, quiet, context);
    QVERIFY(bench.open());
    TalkService &talks = bench.services.talks();
    QVERIFY(talks.start(TalkFormatId(QStringLiteral("paper-20-25")), QStringLiteral("Grokking"), Level::L5, 7));
    QCOMPARE(quiet.holds, 1);
    QVERIFY(talks.apply(TalkEventKind::Paused));
    QCOMPARE(quiet.releases, 1);
    QVERIFY(talks.apply(TalkEventKind::Resumed));
    QCOMPARE(quiet.holds, 2);
    QVERIFY(talks.apply(TalkEventKind::Ended));
    QCOMPARE(quiet.releases, 2);
}

void TestRoundWatch::F28_roundRunsAndTheWarningComesOnce()
{
    ProfileBench bench;
    AppContext context(bench.services);
    QuietDouble quiet;
    const RoundWatch watch(bench.services, quiet, context);
    QVERIFY(bench.open());
    SessionService &sessions = bench.services.sessions();
    // Nobody asked: nothing to warn of.
    emit quiet.refused();
    QVERIFY(!context.problem().exists());
    QVERIFY(sessions.start(RoundId(QStringLiteral("ml")), Level::L5, 7));
    emit quiet.refused();
    QVERIFY(sessions.state().status == SessionStatus::Running);
    QVERIFY2(context.problem().title.contains(QStringLiteral("asleep")), qPrintable(context.problem().title));
    QVERIFY2(context.problem().title.contains(QStringLiteral("round")), qPrintable(context.problem().title));
    QVERIFY(!context.problem().advice.isEmpty());
    context.dismissProblem();
    QVERIFY(sessions.apply(SessionEventKind::Paused));
    QVERIFY(sessions.apply(SessionEventKind::Resumed));
    emit quiet.refused();
    QVERIFY(!context.problem().exists());
}

void TestRoundWatch::F28_aTalkIsCalledATalk()
{
    ProfileBench bench;
    AppContext context(bench.services);
    QuietDouble quiet;
    const RoundWatch watch(bench.services, quiet, context);
    QVERIFY(bench.open());
    QVERIFY(bench.services.talks().start(
        TalkFormatId(QStringLiteral("paper-20-25")), QStringLiteral("Grokking"), Level::L5, 7));
    emit quiet.refused();
    for (const QString &text : { context.problem().title, context.problem().advice }) {
        QVERIFY2(text.contains(QStringLiteral("talk")), qPrintable(text));
        QVERIFY2(!text.contains(QStringLiteral("round")), qPrintable(text));
    }
}

void TestRoundWatch::settingsTellWhatIsPossible()
{
    using Answer = RoundQuiet::Notifications;
    ProfileBench bench;
    AppContext context(bench.services);
    QuietDouble quiet;
    const RoundWatch watch(bench.services, quiet, context);
    QVERIFY(bench.open());
    QCOMPARE(context.settings()->quietText(), QString());
    QSet<QString> texts;
    for (const Answer answer : { Answer::CanBeHeld, Answer::NotOffered, Answer::Unreachable }) {
        quiet.answer = answer;
        emit quiet.notificationsChanged();
        QCOMPARE(context.settings()->quietText(), watch.text());
        QVERIFY(!watch.text().isEmpty());
        texts.insert(watch.text());
    }
    QCOMPARE(texts.size(), 3);
    // The view-models of the next opening are told too.
    QVERIFY(bench.reopen());
    QCOMPARE(context.settings()->quietText(), watch.text());
}

QTEST_MAIN(TestRoundWatch)
#include "tst_roundwatch.moc"

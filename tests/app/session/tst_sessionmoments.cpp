// SPDX-License-Identifier: MIT
#include "session/sessiondraw.h"
#include "session/sessionmoments.h"
#include "support/samplecontent.h"

#include <QTest>

using namespace sevenrounds;

namespace {

SessionPlan plan()
{
    static const QList<Prompt> prompts { sample::prompt(QStringLiteral("P-1")), sample::prompt(QStringLiteral("P-2")) };
    return drawRound(sample::round(), { { &prompts[0], &prompts[1] } }, { 1, Level::L5, {} }).value();
}

SessionEvent entry(SessionEventKind kind, int atMs, const QString &key = {})
{
    return { kind, Milliseconds { atMs }, key, 0 };
}

QStringList words(const QList<SessionMoment> &moments)
{
    QStringList lines;
    for (const SessionMoment &moment : moments) {
        const QString kind = moment.kind == MomentKind::Phase ? QStringLiteral("phase")
            : moment.kind == MomentKind::Item                 ? QStringLiteral("item")
                                                              : QStringLiteral("mark");
        lines.append(QStringLiteral("%1 %2 %3").arg(kind).arg(moment.at.count()).arg(moment.number));
    }
    return lines;
}

} // namespace

class TestSessionMoments : public QObject
{
    Q_OBJECT

private slots:
    void beginsWithPhaseAndItem();
    void everyQuestionHasItsMoment();
    void marksKeepTheirItemAndNote();
    void logThatDoesNotFitIsRefused();
};

void TestSessionMoments::beginsWithPhaseAndItem()
{
    QVERIFY(sessionMoments(plan(), {})->isEmpty());
    const auto moments = sessionMoments(plan(), { SessionEvent {} });
    QVERIFY(moments);
    QCOMPARE(words(*moments), QStringList({ QStringLiteral("phase 0 1"), QStringLiteral("item 0 1") }));
    QCOMPARE(moments->first().title, QStringLiteral("Opening"));
}

void TestSessionMoments::everyQuestionHasItsMoment()
{
    const auto moments = sessionMoments(plan(),
        { SessionEvent {}, entry(SessionEventKind::NextItem, 1000), entry(SessionEventKind::Paused, 1500),
            entry(SessionEventKind::Resumed, 9000), entry(SessionEventKind::NextItem, 12000),
            entry(SessionEventKind::NextPhase, 20000), entry(SessionEventKind::Ended, 30000) });
    QVERIFY(moments);
    QCOMPARE(words(*moments),
        QStringList({ QStringLiteral("phase 0 1"), QStringLiteral("item 0 1"), QStringLiteral("phase 1000 2"),
            QStringLiteral("item 1000 2"), QStringLiteral("item 12000 3"), QStringLiteral("phase 20000 4"),
            QStringLiteral("item 20000 4") }));
}

void TestSessionMoments::marksKeepTheirItemAndNote()
{
    const auto moments = sessionMoments(plan(),
        { SessionEvent {}, entry(SessionEventKind::NextItem, 1000),
            entry(SessionEventKind::Marked, 2500, QStringLiteral("weak")) });
    QVERIFY(moments);
    QCOMPARE(moments->last().kind, MomentKind::Mark);
    QCOMPARE(moments->last().at, Milliseconds { 2500 });
    QCOMPARE(moments->last().title, QStringLiteral("weak"));
    QCOMPARE(moments->last().number, 2);
    QCOMPARE(moments->last().item, moments->at(3).item);
}

void TestSessionMoments::logThatDoesNotFitIsRefused()
{
    QVERIFY(!sessionMoments(plan(), { entry(SessionEventKind::NextItem, 1000) }));
    QVERIFY(!sessionMoments(plan(), { SessionEvent {}, entry(SessionEventKind::Resumed, 1000) }));
}

QTEST_GUILESS_MAIN(TestSessionMoments)
#include "tst_sessionmoments.moc"

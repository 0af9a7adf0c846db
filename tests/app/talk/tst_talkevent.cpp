// SPDX-License-Identifier: MIT
#include "talk/talkevent.h"

#include <QSet>
#include <QTest>

using namespace sevenrounds;

class TalkEventTest : public QObject
{
    Q_OBJECT

private slots:
    void everyKindComesBackFromTheLog();
    void keysDiffer();
    void keysOfRatersStandInDatabases();
    void leavesOutWhatIsEmpty();
    void refusesUnknownKinds();
};

namespace {

constexpr int kKindCount = static_cast<int>(TalkEventKind::Discarded) + 1;

} // namespace

void TalkEventTest::everyKindComesBackFromTheLog()
{
    for (int i = 0; i < kKindCount; ++i) {
        const TalkEvent written { static_cast<TalkEventKind>(i), Milliseconds { 1234 + i }, QStringLiteral("why"), i };
        const Result<TalkEvent> read = TalkEvent::fromLog(talkEventKey(written.kind), written.at, written.body());
        QVERIFY(read.has_value());
        QCOMPARE(read->kind, written.kind);
        QCOMPARE(read->at, written.at);
        QCOMPARE(read->key, written.key);
        QCOMPARE(read->value, written.value);
    }
}

void TalkEventTest::keysDiffer()
{
    QSet<QString> keys;
    for (int i = 0; i < kKindCount; ++i) {
        const QString key = talkEventKey(static_cast<TalkEventKind>(i));
        QVERIFY2(!key.isEmpty(), qPrintable(QString::number(i)));
        keys.insert(key);
    }
    QCOMPARE(keys.size(), kKindCount);
}

void TalkEventTest::keysOfRatersStandInDatabases()
{
    QCOMPARE(talkEventKey(TalkEventKind::Rated), QStringLiteral("rated"));
    QCOMPARE(talkEventKey(TalkEventKind::PeerRated), QStringLiteral("peer-rated"));
    QCOMPARE(talkEventKey(TalkEventKind::ReplayRated), QStringLiteral("replay-rated"));
}

void TalkEventTest::leavesOutWhatIsEmpty()
{
    QVERIFY((TalkEvent { TalkEventKind::Paused, Milliseconds { 5 }, {}, 0 }).body().isEmpty());
}

void TalkEventTest::refusesUnknownKinds()
{
    const Result<TalkEvent> read = TalkEvent::fromLog(QStringLiteral("applauded"), Milliseconds { 0 }, {});
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::InvalidInput);
}

QTEST_GUILESS_MAIN(TalkEventTest)
#include "tst_talkevent.moc"

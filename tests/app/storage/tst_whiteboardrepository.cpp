// SPDX-License-Identifier: MIT
#include "storage/database.h"
#include "storage/integrity.h"
#include "storage/practicerepository.h"
#include "storage/whiteboardrepository.h"
#include "support/storagefixture.h"

#include <QTest>

using namespace sevenrounds;
using namespace sevenrounds::test;

class TestWhiteboardRepository : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void eventsComeBackInOrder();
    void boardsOfTwoPracticesStayApart();
    void refusedEventKeepsNoneOfItsCompany();
    void needsItsPractice();
    void rowsStay();
    void flippedByteIsMarked();

private:
    [[nodiscard]] qint64 practice();
    [[nodiscard]] static WhiteboardEventRecord event(const char *kind, const QByteArray &points = {});

    ManualClock m_clock { kStart };
    std::optional<Database> m_database;
};

void TestWhiteboardRepository::init()
{
    auto database = Database::openInMemory();
    QVERIFY(database);
    m_database.emplace(std::move(*database));
}

qint64 TestWhiteboardRepository::practice()
{
    PracticeRecord practice;
    practice.contentId = QStringLiteral("ml");
    practice.startedAt = m_clock.now();
    practice.localDate = m_clock.today();
    return PracticeRepository(*m_database).create(practice).value_or(0);
}

WhiteboardEventRecord TestWhiteboardRepository::event(const char *kind, const QByteArray &points)
{
    WhiteboardEventRecord made;
    made.kind = QString::fromLatin1(kind);
    made.elapsed = Milliseconds { 1234 };
    made.body = { { QStringLiteral("page"), 2 } };
    made.points = points;
    return made;
}

void TestWhiteboardRepository::eventsComeBackInOrder()
{
    WhiteboardRepository boards(*m_database);
    const qint64 id = practice();
    // Bytes that are no text, and an event without any.
    const QByteArray points("\x01\x00\xff\xfe\x00", 5);
    QVERIFY(boards.append(id, { event("stroke-began", points), event("undone") }));
    QVERIFY(boards.append(id, { event("redone") }));
    const auto all = boards.load(id);
    QVERIFY(all);
    QCOMPARE(all->size(), 3);
    for (qsizetype i = 0; i < all->size(); ++i) {
        QCOMPARE(all->at(i).sequence, i + 1);
        QCOMPARE(all->at(i).practiceId, id);
        QCOMPARE(all->at(i).elapsed, Milliseconds { 1234 });
        QCOMPARE(all->at(i).body.value(QLatin1String("page")).toInt(), 2);
        QVERIFY(!all->at(i).isDamaged);
    }
    QCOMPARE(all->first().points, points);
    QCOMPARE(all->at(1).points, QByteArray());
    QCOMPARE(all->last().kind, QStringLiteral("redone"));
    QCOMPARE(countDamagedRows(m_database->connection()).value_or(-1), 0);
}

void TestWhiteboardRepository::boardsOfTwoPracticesStayApart()
{
    WhiteboardRepository boards(*m_database);
    const qint64 one = practice();
    const qint64 two = practice();
    QVERIFY(boards.append(one, { event("undone") }));
    QVERIFY(boards.append(two, { event("redone"), event("undone") }));
    QVERIFY(boards.append(one, { event("redone") }));
    QCOMPARE(boards.load(one)->size(), 2);
    QCOMPARE(boards.load(two)->size(), 2);
    QCOMPARE(boards.load(one)->last().sequence, 2);
    QVERIFY(boards.load(99)->isEmpty());
}

void TestWhiteboardRepository::refusedEventKeepsNoneOfItsCompany()
{
    WhiteboardRepository boards(*m_database);
    const qint64 id = practice();
    WhiteboardEventRecord bad = event("");
    QVERIFY(!boards.append(id, { event("undone"), bad }));
    bad = event("undone");
    bad.elapsed = Milliseconds { -1 };
    QVERIFY(!boards.append(id, { event("undone"), bad }));
    QVERIFY(boards.load(id)->isEmpty());
}

void TestWhiteboardRepository::needsItsPractice()
{
    QVERIFY(!WhiteboardRepository(*m_database).append(7, { event("undone") }));
}

void TestWhiteboardRepository::rowsStay()
{
    QVERIFY(WhiteboardRepository(*m_database).append(practice(), { event("undone") }));
    Connection &connection = m_database->connection();
    QVERIFY(!connection.execute(QStringLiteral("DELETE FROM whiteboard_event")));
    QVERIFY(!connection.execute(QStringLiteral("UPDATE whiteboard_event SET elapsed_ms = 5")));
}

void TestWhiteboardRepository::flippedByteIsMarked()
{
    const qint64 id = practice();
    WhiteboardRepository boards(*m_database);
    QVERIFY(boards.append(id, { event("stroke-began", "abc"), event("undone") }));
    Connection &connection = m_database->connection();
    QVERIFY(connection.execute(QStringLiteral("DROP TRIGGER whiteboard_event_keeps_values")));
    QVERIFY(connection.execute(QStringLiteral("UPDATE whiteboard_event SET points = x'616263ff' WHERE sequence = 1")));
    const auto all = boards.load(id);
    QVERIFY(all);
    QVERIFY(all->first().isDamaged);
    QVERIFY(!all->last().isDamaged);
    QCOMPARE(countDamagedRows(connection).value_or(-1), 1);
}

QTEST_GUILESS_MAIN(TestWhiteboardRepository)
#include "tst_whiteboardrepository.moc"

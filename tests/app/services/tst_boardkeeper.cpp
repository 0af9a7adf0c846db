// SPDX-License-Identifier: MIT
#include "core/manualclock.h"
#include "services/boardkeeper.h"
#include "services/notekeeper.h"
#include "storage/codingrepository.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace sevenrounds;

namespace {

constexpr UtcTime kBegin { Milliseconds { 1795251600000 } };
constexpr Milliseconds kPatience { 5000 };

} // namespace

class TestBoardKeeper : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void whatIsTypedIsThereAfterAKill();
    void whoeverTypesOnAndOnLosesHalfASecond();
    void aBoardIsOneRowHoweverMuchIsTyped();
    void whatWasDroppedStaysAway();
    void theOneThatWasChangedLastStandsLast();
    void aClockThatWasSetBackChangesNoOrder();
    void whatCameBackBehindSomethingNewerIsABoardOfItsOwn();
    void aDamagedRowIsLeftOut();
    void theCodingRoomKeepsItsOwnTexts();

private:
    [[nodiscard]] static KeptBoard sample(const QString &key, const char *line);
    /// As after a kill: what was not posted is gone.
    void restart();
    void write(const CodingDraft &draft);
    [[nodiscard]] qint64 number(const QString &sql);

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<StorageThread> m_storage;
    std::unique_ptr<BoardKeeper> m_keeper;
};

KeptBoard TestBoardKeeper::sample(const QString &key, const char *line)
{
    KeptBoard board;
    board.key = key;
    board.derivation.title = QStringLiteral("Evidence – „Übung“");
    board.derivation.model = QStringLiteral("latent-table");
    board.derivation.start = QStringLiteral("\\log p(x)");
    board.derivation.goal = QStringLiteral("x < \"y\"");
    board.line = QString::fromUtf8(line);
    board.isStarted = true;
    return board;
}

void TestBoardKeeper::init()
{
    m_clock = std::make_unique<ManualClock>(kBegin);
    auto database = Database::openInMemory();
    QVERIFY(database);
    m_storage = std::make_unique<StorageThread>(std::move(*database));
    m_keeper = std::make_unique<BoardKeeper>(*m_storage, *m_clock);
}

void TestBoardKeeper::cleanup()
{
    m_keeper.reset();
    m_storage.reset();
}

void TestBoardKeeper::restart()
{
    m_keeper = std::make_unique<BoardKeeper>(*m_storage, *m_clock);
    bool isLoaded = false;
    m_keeper->load([&isLoaded](const Result<> &loaded) { isLoaded = loaded.has_value(); });
    QTRY_VERIFY(isLoaded);
}

void TestBoardKeeper::write(const CodingDraft &draft)
{
    bool isDone = false;
    m_storage->write(
        this, [draft](Database &open) { return CodingRepository(open).saveDraft(draft); },
        [&isDone](const Result<> &done) { isDone = done.has_value(); });
    QTRY_VERIFY(isDone);
}

qint64 TestBoardKeeper::number(const QString &sql)
{
    qint64 value = -1;
    m_storage->read(
        this, [sql](Database &open) { return open.connection().queryInteger(sql); },
        [&value](const Result<qint64> &found) { value = found.value_or(-2); });
    return QTest::qWaitFor([&value] { return value != -1; }) ? value : -3;
}

void TestBoardKeeper::whatIsTypedIsThereAfterAKill()
{
    const KeptBoard board = sample(freshNoteId(), "= \\log\\sum_z");
    m_keeper->keep(board);
    QVERIFY(m_keeper->hasUnsaved());
    QTRY_VERIFY(!m_keeper->hasUnsaved());
    restart();
    QCOMPARE(m_keeper->all().size(), 1);
    QVERIFY(m_keeper->all().first().saysTheSame(board));
    QVERIFY(m_keeper->find(board.key) != nullptr);
}

void TestBoardKeeper::whoeverTypesOnAndOnLosesHalfASecond()
{
    const QString key = freshNoteId();
    const QString saved = QStringLiteral("SELECT count(*) FROM coding_draft");
    QElapsedTimer sinceTheFirstKey;
    sinceTheFirstKey.start();
    // Never a rest of a quarter of a second.
    QByteArray line;
    while (m_keeper->hasUnsaved() || line.isEmpty()) {
        line += "x";
        m_keeper->keep(sample(key, line.constData()));
        QTest::qWait(50);
        QVERIFY2(sinceTheFirstKey.elapsed() < 5000, "nothing is saved while somebody types on");
    }
    QCOMPARE(number(saved), 1);
}

void TestBoardKeeper::aBoardIsOneRowHoweverMuchIsTyped()
{
    const QString key = freshNoteId();
    for (const char *line : { "=", "= x", "= x + y" }) {
        m_keeper->keep(sample(key, line));
        m_keeper->flush();
    }
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM coding_draft")), 1);
    restart();
    QCOMPARE(m_keeper->find(key)->line, QStringLiteral("= x + y"));
    // What says the same is not written again.
    m_keeper->keep(sample(key, "= x + y"));
    QVERIFY(!m_keeper->hasUnsaved());
}

void TestBoardKeeper::whatWasDroppedStaysAway()
{
    const QString key = freshNoteId();
    m_keeper->keep(sample(key, "= x"));
    m_keeper->flush();
    m_keeper->drop(key);
    m_keeper->drop(QStringLiteral("never there"));
    m_keeper->flush();
    restart();
    QVERIFY(m_keeper->all().isEmpty());
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM coding_draft")), 1);
}

void TestBoardKeeper::theOneThatWasChangedLastStandsLast()
{
    for (const char *key : { "b", "a", "c" }) {
        KeptBoard board = sample(QString::fromLatin1(key), "= x");
        board.isLeft = true;
        m_keeper->keep(board);
    }
    m_keeper->flush();
    restart();
    QStringList keys;
    for (const KeptBoard &board : m_keeper->all()) {
        keys.append(board.key);
        QVERIFY(board.isLeft);
    }
    QCOMPARE(keys.join(u' '), QStringLiteral("b a c"));
}

void TestBoardKeeper::aClockThatWasSetBackChangesNoOrder()
{
    m_keeper->keep(sample(QStringLiteral("a"), "= x"));
    m_keeper->flush();
    m_clock->stepWall(-std::chrono::hours { 24 });
    restart();
    m_keeper->keep(sample(QStringLiteral("b"), "= y"));
    m_keeper->flush();
    restart();
    QCOMPARE(m_keeper->all().last().key, QStringLiteral("b"));
}

void TestBoardKeeper::whatCameBackBehindSomethingNewerIsABoardOfItsOwn()
{
    const QString id = freshNoteId();
    KeptBoard board = sample(id, "= newer");
    board.derivation.id = OwnDerivationId(id);
    m_keeper->keep(board);
    m_keeper->flush();
    // As TextReturn puts what is older beside it.
    QVERIFY(m_storage->flush(kPatience));
    bool isDone = false;
    m_storage->maintain(
        this,
        [](Database &open) -> Result<> {
            const auto all = CodingRepository(open).loadAll();
            CodingDraft older = all->drafts.first();
            older.part += QStringLiteral(", older");
            return CodingRepository(open).saveDraft(older);
        },
        [&isDone](const Result<> &done) { isDone = done.has_value(); });
    QTRY_VERIFY(isDone);
    restart();
    QCOMPARE(m_keeper->all().size(), 2);
    QCOMPARE(m_keeper->find(id)->derivation.id.value(), id);
    const KeptBoard *older = m_keeper->find(id + QStringLiteral(", older"));
    QVERIFY(older != nullptr);
    QVERIFY2(older->derivation.id.isEmpty(), "two boards would write into one derivation");
    QVERIFY(older->isLeft);
}

void TestBoardKeeper::aDamagedRowIsLeftOut()
{
    m_keeper->keep(sample(QStringLiteral("a"), "= x"));
    m_keeper->keep(sample(QStringLiteral("b"), "= y"));
    m_keeper->flush();
    bool isDone = false;
    m_storage->maintain(
        this,
        [](Database &open) -> Result<> {
            return open.connection().execute(QStringLiteral("UPDATE coding_draft SET text = '{}' WHERE part = 'a'"));
        },
        [&isDone](const Result<> &done) { isDone = done.has_value(); });
    QTRY_VERIFY(isDone);
    restart();
    QCOMPARE(m_keeper->all().size(), 1);
    QCOMPARE(m_keeper->all().first().key, QStringLiteral("b"));
}

void TestBoardKeeper::theCodingRoomKeepsItsOwnTexts()
{
    write({ ProblemId(QStringLiteral("CP-01")), QStringLiteral("source"), QStringLiteral("code"), kBegin });
    m_keeper->keep(sample(QStringLiteral("source"), "= x"));
    m_keeper->flush();
    restart();
    QCOMPARE(m_keeper->all().size(), 1);
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM coding_draft WHERE text = 'code'")), 1);
}

QTEST_GUILESS_MAIN(TestBoardKeeper)
#include "tst_boardkeeper.moc"

// SPDX-License-Identifier: MIT
#include "core/manualclock.h"
#include "services/promptnoteservice.h"
#include "storage/rowstore.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace sevenrounds;

namespace {

constexpr UtcTime kStart { Milliseconds { 1795251600000 } };
constexpr Milliseconds kPatience { 5000 };
const PromptId kPrompt { QStringLiteral("Q-17") };

} // namespace

class TestPromptNoteService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void nothingIsKeptAtFirst();
    void whatIsKeptIsThereAfterARestart();
    void aNoteIsOneRowAndNotOneALetter();
    void whatIsTypedIsPostedOnLeaving();
    void aStarTakesTheNoteThatIsBeingTypedWithIt();
    void damagedRowLetsTheOneBeforeStand();
    void redoQueueFollowsResults_data();
    void redoQueueFollowsResults();

private:
    void restart();
    [[nodiscard]] qint64 number(const QString &sql);
    void execute(const QString &sql);

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<StorageThread> m_storage;
    std::unique_ptr<PromptNoteService> m_notes;
};

void TestPromptNoteService::init()
{
    m_clock = std::make_unique<ManualClock>(kStart);
    auto database = Database::openInMemory();
    QVERIFY(database);
    m_storage = std::make_unique<StorageThread>(std::move(*database));
    m_notes = std::make_unique<PromptNoteService>(*m_storage, *m_clock);
}

void TestPromptNoteService::cleanup()
{
    m_notes.reset();
    m_storage.reset();
}

void TestPromptNoteService::restart()
{
    m_notes->flush();
    QVERIFY(m_storage->flush(kPatience));
    m_notes = std::make_unique<PromptNoteService>(*m_storage, *m_clock);
    bool isLoaded = false;
    m_notes->load([&isLoaded](const Result<> &loaded) { isLoaded = loaded.has_value(); });
    QTRY_VERIFY(isLoaded);
}

qint64 TestPromptNoteService::number(const QString &sql)
{
    qint64 value = -1;
    m_storage->read(
        this, [sql](Database &open) { return open.connection().queryInteger(sql); },
        [&value](const Result<qint64> &found) { value = found.value_or(-2); });
    return QTest::qWaitFor([&value] { return value != -1; }) ? value : -3;
}

void TestPromptNoteService::execute(const QString &sql)
{
    bool isDone = false;
    m_storage->maintain(
        this, [sql](Database &open) -> Result<> { return open.connection().execute(sql); },
        [&isDone](const Result<> &done) { isDone = done.has_value(); });
    QTRY_VERIFY(isDone);
}

void TestPromptNoteService::nothingIsKeptAtFirst()
{
    QVERIFY(m_notes->of(kPrompt).note.isEmpty());
    QCOMPARE(m_notes->starredCount(), 0);
    QCOMPARE(m_notes->redoCount(), 0);
    QSignalSpy changed(m_notes.get(), &PromptNoteService::changed);
    // Nothing changes: nothing is written.
    m_notes->setStarred(kPrompt, false);
    m_notes->setRedo(kPrompt, false);
    m_notes->setNote(kPrompt, {});
    QCOMPARE(changed.size(), 0);
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM prompt_note")), 0);
}

void TestPromptNoteService::whatIsKeptIsThereAfterARestart()
{
    m_notes->setStarred(kPrompt, true);
    m_clock->advance(Milliseconds { 1000 });
    m_notes->setRedo(kPrompt, true);
    m_clock->advance(Milliseconds { 1000 });
    m_notes->setNote(kPrompt, QStringLiteral("Say the *rule* first: $x^2$ – „Übung“"));
    restart();
    QCOMPARE(m_notes->of(kPrompt).note, QStringLiteral("Say the *rule* first: $x^2$ – „Übung“"));
    QVERIFY(m_notes->of(kPrompt).isStarred);
    QVERIFY(m_notes->of(kPrompt).isRedo);
    QCOMPARE(m_notes->starredCount(), 1);
    // The newest state stands.
    m_clock->advance(Milliseconds { 1000 });
    m_notes->setStarred(kPrompt, false);
    restart();
    QVERIFY(!m_notes->of(kPrompt).isStarred);
    QVERIFY(!m_notes->of(kPrompt).note.isEmpty());
}

void TestPromptNoteService::aNoteIsOneRowAndNotOneALetter()
{
    QString text;
    for (const QChar letter : QStringLiteral("a whole sentence")) {
        text += letter;
        m_notes->setNote(kPrompt, text);
    }
    QVERIFY(m_notes->hasUnsaved());
    QSignalSpy flushed(m_notes.get(), &PromptNoteService::flushed);
    QVERIFY(flushed.wait(3000));
    QVERIFY(!m_notes->hasUnsaved());
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM prompt_note")), 1);
}

void TestPromptNoteService::whatIsTypedIsPostedOnLeaving()
{
    m_notes->setNote(kPrompt, QStringLiteral("typed"));
    m_notes->flush();
    QVERIFY(!m_notes->hasUnsaved());
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM prompt_note")), 1);
    m_notes->flush();
    QCOMPARE(number(QStringLiteral("SELECT count(*) FROM prompt_note")), 1);
}

void TestPromptNoteService::aStarTakesTheNoteThatIsBeingTypedWithIt()
{
    m_notes->setNote(kPrompt, QStringLiteral("half"));
    m_notes->setStarred(kPrompt, true);
    QVERIFY(!m_notes->hasUnsaved());
    restart();
    QCOMPARE(m_notes->of(kPrompt).note, QStringLiteral("half"));
}

void TestPromptNoteService::damagedRowLetsTheOneBeforeStand()
{
    m_notes->setNote(kPrompt, QStringLiteral("whole"));
    m_notes->flush();
    m_clock->advance(Milliseconds { 1000 });
    m_notes->setNote(kPrompt, QStringLiteral("broken"));
    m_notes->flush();
    execute(QStringLiteral("DROP TRIGGER prompt_note_keeps_values"));
    execute(QStringLiteral("UPDATE prompt_note SET note = 'other' WHERE note = 'broken'"));
    restart();
    QCOMPARE(m_notes->of(kPrompt).note, QStringLiteral("whole"));
}

void TestPromptNoteService::redoQueueFollowsResults_data()
{
    QTest::addColumn<int>("made");
    QTest::addColumn<int>("points");
    QTest::addColumn<bool>("wasRedo");
    QTest::addColumn<bool>("isRedo");
    QTest::newRow("none of seven") << 0 << 7 << false << true;
    QTest::newRow("three of seven") << 3 << 7 << false << true;
    QTest::newRow("half") << 3 << 6 << false << false;
    QTest::newRow("more than half") << 4 << 7 << false << false;
    QTest::newRow("answered again and well") << 5 << 7 << true << false;
    QTest::newRow("answered again and badly") << 2 << 7 << true << true;
    QTest::newRow("no points to make") << 0 << 0 << false << false;
    QTest::newRow("no points to make, put in by hand") << 0 << 0 << true << true;
}

void TestPromptNoteService::redoQueueFollowsResults()
{
    QFETCH(int, made);
    QFETCH(int, points);
    QFETCH(bool, wasRedo);
    QFETCH(bool, isRedo);
    m_notes->setRedo(kPrompt, wasRedo);
    SessionResult result;
    result.prompts = { { kPrompt, made, points, 0 } };
    m_notes->noteResult(result);
    QCOMPARE(m_notes->of(kPrompt).isRedo, isRedo);
    restart();
    QCOMPARE(m_notes->of(kPrompt).isRedo, isRedo);
}

QTEST_GUILESS_MAIN(TestPromptNoteService)
#include "tst_promptnoteservice.moc"

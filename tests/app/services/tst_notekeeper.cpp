// SPDX-License-Identifier: MIT
#include "core/manualclock.h"
#include "services/notekeeper.h"
#include "storage/portfolionoteshape.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace sevenrounds;

namespace {

constexpr UtcTime kStart { Milliseconds { 1795251600000 } };
constexpr Milliseconds kPatience { 20000 };
const QString kSubject = QStringLiteral("opinion/a");
using Saving = NoteKeeper::Saving;

QJsonObject words(const QString &text)
{
    return { { QStringLiteral("text"), text } };
}

} // namespace

/// What features keep of subjects: one table, its latest states in memory.
class TestNoteKeeper : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void whatIsSavedIsThereAgain();
    void whatIsTypedInOneGoIsOneRow();
    void theSameWordsAreNoChange();
    void theLatestChangeIsTakenBackOnce();
    void whatIsTakenOutComesBack();
    void momentsAreNeverGivenTwice();
    void aClockSetBackLetsTheNewestStand();
    void everyStateIsTold();
    void aRefusedWriteIsTold();

private:
    QList<SubjectNote> restart();

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<StorageThread> m_storage;
    std::unique_ptr<NoteKeeper> m_notes;
};

void TestNoteKeeper::init()
{
    m_clock = std::make_unique<ManualClock>(kStart);
    auto database = Database::openInMemory();
    QVERIFY(database);
    m_storage = std::make_unique<StorageThread>(std::move(*database));
    m_notes = std::make_unique<NoteKeeper>(shape::kPortfolioNote, *m_storage, *m_clock);
}

void TestNoteKeeper::cleanup()
{
    m_notes.reset();
    m_storage.reset();
}

QList<SubjectNote> TestNoteKeeper::restart()
{
    m_notes->flush();
    if (!m_storage->flush(kPatience)) {
        return {};
    }
    m_notes = std::make_unique<NoteKeeper>(shape::kPortfolioNote, *m_storage, *m_clock);
    std::optional<QList<SubjectNote>> states;
    m_notes->load(
        [&states](const Result<QList<SubjectNote>> &found) { states = found.value_or(QList<SubjectNote>()); });
    return QTest::qWaitFor([&states] { return states.has_value(); }, 20000) ? *states : QList<SubjectNote>();
}

void TestNoteKeeper::whatIsSavedIsThereAgain()
{
    QSignalSpy changed(m_notes.get(), &NoteKeeper::changed);
    m_notes->set(kSubject, words(QStringLiteral("∂")), Saving::Now);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toString(), kSubject);
    restart();
    QVERIFY(m_notes->find(kSubject) != nullptr);
    QCOMPARE(m_notes->find(kSubject)->values, words(QStringLiteral("∂")));
    QCOMPARE(m_notes->find(kSubject)->changedAt, kStart);
    QVERIFY(!m_notes->canUndo());
}

void TestNoteKeeper::whatIsTypedInOneGoIsOneRow()
{
    for (const char *text : { "a", "ab", "abc" }) {
        m_notes->set(kSubject, words(QString::fromLatin1(text)), Saving::AfterTyping);
    }
    QVERIFY(m_notes->hasUnsaved());
    QSignalSpy flushed(m_notes.get(), &NoteKeeper::flushed);
    m_notes->flush();
    QVERIFY(!m_notes->hasUnsaved());
    m_notes->flush();
    QCOMPARE(flushed.size(), 1);
    QCOMPARE(restart().size(), 1);
    QCOMPARE(m_notes->find(kSubject)->values, words(QStringLiteral("abc")));
}

void TestNoteKeeper::theSameWordsAreNoChange()
{
    m_notes->set(kSubject, words(QStringLiteral("a")), Saving::Now);
    QSignalSpy changed(m_notes.get(), &NoteKeeper::changed);
    m_notes->set(kSubject, words(QStringLiteral("a")), Saving::Now);
    m_notes->set(QStringLiteral("opinion/none"), {}, Saving::Now);
    QCOMPARE(changed.size(), 0);
    QCOMPARE(restart().size(), 1);
}

void TestNoteKeeper::theLatestChangeIsTakenBackOnce()
{
    m_notes->set(kSubject, words(QStringLiteral("before")), Saving::Now);
    m_notes->set(kSubject, words(QStringLiteral("b")), Saving::AfterTyping);
    m_notes->set(kSubject, words(QStringLiteral("be")), Saving::AfterTyping);
    m_notes->undo();
    QCOMPARE(m_notes->find(kSubject)->values, words(QStringLiteral("before")));
    QVERIFY(!m_notes->canUndo());
    m_notes->undo();
    QCOMPARE(m_notes->find(kSubject)->values, words(QStringLiteral("before")));
}

void TestNoteKeeper::whatIsTakenOutComesBack()
{
    m_notes->set(kSubject, words(QStringLiteral("typed")), Saving::AfterTyping);
    m_notes->set(kSubject, {}, Saving::Now);
    QVERIFY(m_notes->find(kSubject) == nullptr);
    m_notes->undo();
    QCOMPARE(m_notes->find(kSubject)->values, words(QStringLiteral("typed")));
    // Said, taken out, said again: the log has all of it.
    QCOMPARE(restart().size(), 3);
    QCOMPARE(m_notes->find(kSubject)->values, words(QStringLiteral("typed")));
}

void TestNoteKeeper::momentsAreNeverGivenTwice()
{
    const UtcTime first = m_notes->stamp();
    QVERIFY(first < m_notes->stamp());
    m_clock->stepWall(-std::chrono::hours { 5 });
    QVERIFY(first < m_notes->stamp());
}

void TestNoteKeeper::aClockSetBackLetsTheNewestStand()
{
    m_notes->set(kSubject, words(QStringLiteral("first")), Saving::Now);
    m_clock->stepWall(-std::chrono::hours { 48 });
    m_notes->set(kSubject, words(QStringLiteral("second")), Saving::Now);
    restart();
    QCOMPARE(m_notes->find(kSubject)->values, words(QStringLiteral("second")));
}

void TestNoteKeeper::everyStateIsTold()
{
    m_notes->set(kSubject, words(QStringLiteral("first")), Saving::Now);
    m_notes->set(kSubject, {}, Saving::Now);
    m_notes->set(kSubject, words(QStringLiteral("second")), Saving::Now);
    const QList<SubjectNote> states = restart();
    QCOMPARE(states.size(), 3);
    QVERIFY(states.at(1).values.isEmpty());
    QCOMPARE(states.last().values, words(QStringLiteral("second")));
}

void TestNoteKeeper::aRefusedWriteIsTold()
{
    QSignalSpy refused(m_notes.get(), &NoteKeeper::refused);
    // The table wants a subject.
    m_notes->set(QString(), words(QStringLiteral("a")), Saving::Now);
    QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, 20000);
}

QTEST_GUILESS_MAIN(TestNoteKeeper)
#include "tst_notekeeper.moc"

// SPDX-License-Identifier: MIT
#include "support/failingdisk.h"

#include <QDir>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <sqlite3.h>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

constexpr Milliseconds kPatience { 20000 };

/// Saves what is typed, and says what that is.
struct TextWrite {
    SpilledDraft text;

    Result<> operator()(Database &database) const
    {
        return SettingRepository(database).save({ text.item, text.text, kStart });
    }
    [[nodiscard]] QList<SpilledDraft> spilled() const { return { text }; }
};

SpilledDraft textOf(const QString &item, const QString &text)
{
    return { 1, kStart, item, text, kStart };
}

} // namespace

/// F08: what the storage thread keeps beside the database of texts that it cannot save now.
class TestHeldTexts : public FailingDiskBench
{
    Q_OBJECT

private slots:
    void init() { begin(QByteArrayLiteral("heldtexts")); }
    void cleanup() { end(); }
    void F08_heldTextsStandInASecondPlace();
    void F08_whatIsHeldAtTheEndStaysThere();
    void F08_whatASlowDiskHadNoTimeForStaysThere();
    void F08_aSecondPlaceThatFailedIsTriedAgain();
    void F08_whatWasLeftStaysUntilAllOfItIsSaved();
    void F08_whatWasLeftIsNotReplacedByWhatIsHeld();
    void textsThatAreSavedAtOnceAreNowhereElse();
    void F11_whatIsTypedIntoADamagedFileStandsThere();
    void F08_whoLeavesIsToldWhatIsKept();

private:
    void startWithSpill(Milliseconds retry, const QList<SpilledDraft> &left = {});
    void writeText(const QString &item, const QString &text);
    [[nodiscard]] QString spillFile() const { return m_folder->filePath(QStringLiteral("unsaved.json")); }
    [[nodiscard]] QList<SpilledDraft> spilled() const { return DraftSpill(QStringList { spillFile() }).read(); }
};

void TestHeldTexts::startWithSpill(Milliseconds retry, const QList<SpilledDraft> &left)
{
    startThread({ retry, DraftSpill(QStringList { spillFile() }), left });
}

void TestHeldTexts::writeText(const QString &item, const QString &text)
{
    m_thread->write(this, TextWrite { textOf(item, text) }, [](const Result<> &) {});
}

void TestHeldTexts::F08_heldTextsStandInASecondPlace()
{
    startWithSpill(Milliseconds { 5 });
    m_vfs->failFrom(1, SQLITE_FULL);
    const QString one = QStringLiteral("one");
    const QString two = QStringLiteral("two");
    writeText(one, QStringLiteral("a"));
    QTRY_COMPARE(spilled(), (QList<SpilledDraft> { textOf(one, QStringLiteral("a")) }));
    // What is typed on meanwhile, and what is no text, which is not kept there.
    m_thread->write(this, saveSetting(QStringLiteral("size"), QStringLiteral("150")), [](const Result<> &) {});
    writeText(two, QStringLiteral("b"));
    writeText(one, QStringLiteral("a, and on"));
    QTRY_COMPARE(spilled(),
        (QList<SpilledDraft> { textOf(one, QStringLiteral("a, and on")), textOf(two, QStringLiteral("b")) }));
    m_vfs->heal();
    QTRY_COMPARE(m_thread->pendingWrites(), 0);
    QTRY_VERIFY(!QFile::exists(spillFile()));
    QCOMPARE(settingCount(), 3);
}

void TestHeldTexts::F08_whatIsHeldAtTheEndStaysThere()
{
    // The next regular try would be in a minute, so that the last text is posted after the last try.
    startWithSpill(Milliseconds { 60000 });
    QSignalSpy problems(m_thread.get(), &StorageThread::writeProblem);
    m_vfs->failFrom(1, SQLITE_FULL);
    writeText(QStringLiteral("one"), QStringLiteral("a"));
    QTRY_COMPARE(problems.size(), 1);
    writeText(QStringLiteral("two"), QStringLiteral("b"));
    m_thread.reset();
    QCOMPARE(spilled().size(), 2);
}

void TestHeldTexts::F08_whatASlowDiskHadNoTimeForStaysThere()
{
    constexpr int kTexts = 60;
    startWithSpill(Milliseconds { 60000 });
    // Nothing fails; sixty commits only take far longer than the program waits at its end.
    m_vfs->delaySyncs(Milliseconds { 50 });
    for (int i = 0; i < kTexts; ++i) {
        writeText(QStringLiteral("item%1").arg(i), QStringLiteral("a"));
    }
    QVERIFY(!m_thread->flush(Milliseconds { 1 }));
    m_thread.reset();
    const QList<SpilledDraft> kept = spilled();
    QVERIFY(!kept.isEmpty());
    QSet<QString> found;
    for (const SpilledDraft &text : kept) {
        found.insert(text.item);
    }
    ConnectionOptions options;
    options.mode = OpenMode::ReadOnly;
    auto connection = Connection::open(m_folder->paths().database(), options);
    QVERIFY(connection);
    Database database(std::move(*connection));
    const auto saved = SettingRepository(database).loadAll();
    QVERIFY(saved);
    for (const SettingRecord &setting : *saved) {
        found.insert(setting.key);
    }
    QCOMPARE(found.size(), kTexts);
}

void TestHeldTexts::F08_aSecondPlaceThatFailedIsTriedAgain()
{
    // A folder of that name is in the way.
    QVERIFY(QDir().mkpath(spillFile()));
    startWithSpill(Milliseconds { 5 });
    QSignalSpy problems(m_thread.get(), &StorageThread::writeProblem);
    m_vfs->failFrom(1, SQLITE_FULL);
    writeText(QStringLiteral("one"), QStringLiteral("a"));
    QTRY_COMPARE(problems.size(), 1);
    // More operations than several tries have: the second place was tried as well.
    const int before = m_vfs->operations();
    QTRY_VERIFY(m_vfs->operations() > before + 50);
    QVERIFY(spilled().isEmpty());
    QVERIFY(QDir().rmdir(spillFile()));
    QTRY_COMPARE(spilled(), (QList<SpilledDraft> { textOf(QStringLiteral("one"), QStringLiteral("a")) }));
    m_vfs->heal();
    QTRY_VERIFY(!QFile::exists(spillFile()));
}

void TestHeldTexts::F08_whatWasLeftStaysUntilAllOfItIsSaved()
{
    const QList<SpilledDraft> left { textOf(QStringLiteral("one"), QStringLiteral("a")),
        textOf(QStringLiteral("two"), QStringLiteral("b")) };
    QVERIFY(DraftSpill(QStringList { spillFile() }).write(left));
    startWithSpill(Milliseconds { 5 }, left);
    // The first is saved before the second is even posted, and another text after it.
    writeText(QStringLiteral("one"), QStringLiteral("a"));
    writeText(QStringLiteral("three"), QStringLiteral("c"));
    QCOMPARE(settingCount(), 2);
    QCOMPARE(spilled(), left);
    writeText(QStringLiteral("two"), QStringLiteral("b"));
    QVERIFY(m_thread->stop(kPatience));
    QVERIFY(!QFile::exists(spillFile()));
}

void TestHeldTexts::F08_whatWasLeftIsNotReplacedByWhatIsHeld()
{
    const SpilledDraft refused = textOf(QStringLiteral("one"), QStringLiteral("a"));
    const SpilledDraft held = textOf(QStringLiteral("two"), QStringLiteral("b"));
    QVERIFY(DraftSpill(QStringList { spillFile() }).write({ refused }));
    startWithSpill(Milliseconds { 5 }, { refused });
    m_vfs->failFrom(1, SQLITE_FULL);
    writeText(held.item, held.text);
    QTRY_COMPARE(spilled(), (QList<SpilledDraft> { refused, held }));
    m_vfs->heal();
    QTRY_COMPARE(m_thread->pendingWrites(), 0);
    m_thread.reset();
    // It was never written: it waits for the next start.
    QVERIFY(spilled().contains(refused));
}

void TestHeldTexts::textsThatAreSavedAtOnceAreNowhereElse()
{
    QVERIFY(writeFile(spillFile(), R"({"drafts":[{"practice":1,"item":"left by an earlier life","text":"x"}]})"));
    startWithSpill(Milliseconds { 5 });
    // Whoever opens the profile reads what was left before it writes; another write says nothing of texts.
    m_thread->write(this, saveSetting(QStringLiteral("size"), QStringLiteral("150")), [](const Result<> &) {});
    QVERIFY(m_thread->flush(kPatience));
    QVERIFY(QFile::exists(spillFile()));
    writeText(QStringLiteral("one"), QStringLiteral("a"));
    QVERIFY(m_thread->stop(kPatience));
    QVERIFY(!QFile::exists(spillFile()));
}

void TestHeldTexts::F11_whatIsTypedIntoADamagedFileStandsThere()
{
    startWithSpill(Milliseconds { 5 });
    QSignalSpy damage(m_thread.get(), &StorageThread::damageFound);
    const QString one = QStringLiteral("one");
    const QString two = QStringLiteral("two");
    m_vfs->failFrom(1, SQLITE_CORRUPT);
    writeText(one, QStringLiteral("found by this"));
    QTRY_COMPARE(spilled(), (QList<SpilledDraft> { textOf(one, QStringLiteral("found by this")) }));
    QTRY_COMPARE(damage.size(), 1);
    // And what is typed on, though nothing is tried any more.
    m_vfs->heal();
    writeText(two, QStringLiteral("b"));
    writeText(one, QStringLiteral("and typed on"));
    QTRY_COMPARE(spilled(),
        (QList<SpilledDraft> { textOf(two, QStringLiteral("b")), textOf(one, QStringLiteral("and typed on")) }));
    QVERIFY(m_thread->flush(kPatience));
    m_thread.reset();
    QCOMPARE(spilled().size(), 2);
}

void TestHeldTexts::F08_whoLeavesIsToldWhatIsKept()
{
    startWithSpill(Milliseconds { 60000 });
    QSignalSpy problems(m_thread.get(), &StorageThread::writeProblem);
    m_vfs->failFrom(1, SQLITE_FULL);
    writeText(QStringLiteral("one"), QStringLiteral("a"));
    QTRY_COMPARE(problems.size(), 1);
    writeText(QStringLiteral("two"), QStringLiteral("b"));
    m_thread->write(this, saveSetting(QStringLiteral("size"), QStringLiteral("150")), [](const Result<> &) {});
    const UnsavedRest rest = m_thread->leave();
    QCOMPARE(rest.kept, 2);
    QCOMPARE(rest.lost, 1);
    QCOMPARE(spilled().size(), 2);
    m_thread.reset();
    QCOMPARE(spilled().size(), 2);
    // Where no place takes them they are lost as well.
    QVERIFY(QFile::remove(spillFile()) && QDir().mkpath(spillFile()));
    m_vfs->heal();
    startWithSpill(Milliseconds { 60000 });
    QSignalSpy again(m_thread.get(), &StorageThread::writeProblem);
    m_vfs->failFrom(1, SQLITE_FULL);
    writeText(QStringLiteral("one"), QStringLiteral("a"));
    QTRY_COMPARE(again.size(), 1);
    const UnsavedRest nothing = m_thread->leave();
    QCOMPARE(nothing.kept, 0);
    QCOMPARE(nothing.lost, 1);
}

QTEST_GUILESS_MAIN(TestHeldTexts)
#include "tst_heldtexts.moc"

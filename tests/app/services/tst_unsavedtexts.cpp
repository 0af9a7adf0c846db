// SPDX-License-Identifier: MIT
#include "core/manualclock.h"
#include "services/appservices.h"
#include "storage/connection.h"
#include "support/heldprofile.h"
#include "support/shippedcontent.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sevenrounds;

namespace {

constexpr int kPatienceMs = 20000;
const RoundId kSubject { QStringLiteral("ml") };

} // namespace

/// F08: what is typed while nothing can be saved, and the program that ends before anything can.
class TestUnsavedTexts : public QObject, private test::HeldProfile
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void F08_aHeldTextOutlivesTheProgram();
    void F08_itIsShownBeforeThereIsRoom();
    void F08_itGoesWithTheNextGoodWrite();
    void F08_anOlderTextDoesNotReplaceANewerOne();
    void F08_aClockThatIsSetBackHidesNothing();
    void F08_discardedStaysDiscarded();
    void F08_whatAClosedRoundTaughtComesBack();
    void F08_anotherPracticeOfTheSameNumberGetsNothing();
    void F08_theBannerIsToldOfTheVolume();

private:
    void open();
    /// Ends without a goodbye: what is held goes with the program.
    void kill() { m_services.reset(); }
    void type(const QString &text);
    [[nodiscard]] SessionService &sessions() { return m_services->sessions(); }
    [[nodiscard]] QString item() { return currentItem(sessions().plan(), sessions().state()).id; }
    /// What stands in the second place now, for putting it back later.
    [[nodiscard]] QString keepCopy() const
    {
        const QString copy = m_folder->filePath(QStringLiteral("copy"));
        return QFile::copy(spillFile(), copy) ? copy : QString();
    }

    std::unique_ptr<AppServices> m_services;
};

void TestUnsavedTexts::init()
{
    prepare();
    open();
    QVERIFY(sessions().start(kSubject, Level::L5, 1));
    type(QStringLiteral("saved"));
    QTRY_COMPARE(m_services->storage().pendingWrites(), 0);
    QVERIFY(files().isEmpty());
}

void TestUnsavedTexts::cleanup()
{
    release();
    m_services.reset();
}

void TestUnsavedTexts::open()
{
    AppOptions options { paths(), kShippedFolder, {}, shippedContent() };
    options.volume = [](const QString &) { return Volume { QStringLiteral("/full"), 4096 }; };
    m_services = std::make_unique<AppServices>(options, *m_clock);
    m_services->openNow();
    QTRY_COMPARE_WITH_TIMEOUT(m_services->stage(), AppStage::Ready, kPatienceMs);
}

void TestUnsavedTexts::type(const QString &text)
{
    m_clock->advance(std::chrono::seconds { 10 });
    sessions().setDraft(item(), text);
    sessions().flush();
}

void TestUnsavedTexts::F08_aHeldTextOutlivesTheProgram()
{
    hold();
    type(QStringLiteral("held"));
    QTRY_COMPARE_WITH_TIMEOUT(files().size(), 1, kPatienceMs);
    type(QStringLiteral("held, and typed on"));
    kill();
    release();
    QCOMPARE(files().size(), 1);
    open();
    QTRY_VERIFY(sessions().hasUnfinished());
    QVERIFY(sessions().restore());
    QCOMPARE(sessions().draft(item()), QStringLiteral("held, and typed on"));
    // It is in the database by now, and nowhere else.
    QTRY_VERIFY_WITH_TIMEOUT(files().isEmpty(), kPatienceMs);
    QVERIFY(m_services->shutDown(std::chrono::seconds { 20 }));
    open();
    QTRY_VERIFY(sessions().hasUnfinished());
    QVERIFY(sessions().restore());
    QCOMPARE(sessions().draft(item()), QStringLiteral("held, and typed on"));
}

void TestUnsavedTexts::F08_itIsShownBeforeThereIsRoom()
{
    hold();
    type(QStringLiteral("held"));
    QTRY_COMPARE_WITH_TIMEOUT(files().size(), 1, kPatienceMs);
    kill();
    // Started again, and still nothing can be written: the round is there with its text all the same.
    open();
    QTRY_VERIFY(sessions().hasUnfinished());
    QVERIFY(sessions().restore());
    QCOMPARE(sessions().draft(item()), QStringLiteral("held"));
    QCOMPARE(files().size(), 1);
    release();
    QTRY_VERIFY_WITH_TIMEOUT(files().isEmpty(), kPatienceMs);
}

void TestUnsavedTexts::F08_itGoesWithTheNextGoodWrite()
{
    hold();
    type(QStringLiteral("held"));
    QTRY_COMPARE_WITH_TIMEOUT(files().size(), 1, kPatienceMs);
    release();
    QTRY_VERIFY_WITH_TIMEOUT(files().isEmpty(), kPatienceMs);
    QTRY_COMPARE(m_services->storage().pendingWrites(), 0);
}

void TestUnsavedTexts::F08_anOlderTextDoesNotReplaceANewerOne()
{
    hold();
    type(QStringLiteral("held"));
    QTRY_COMPARE_WITH_TIMEOUT(files().size(), 1, kPatienceMs);
    const QString copy = keepCopy();
    release();
    type(QStringLiteral("saved later"));
    QVERIFY(m_services->shutDown(std::chrono::seconds { 20 }));
    // As where the program was killed between saving and clearing up.
    QVERIFY(QFile::copy(copy, spillFile()));
    open();
    QTRY_VERIFY(sessions().hasUnfinished());
    QVERIFY(sessions().restore());
    QCOMPARE(sessions().draft(item()), QStringLiteral("saved later"));
    QTRY_VERIFY_WITH_TIMEOUT(files().isEmpty(), kPatienceMs);
}

void TestUnsavedTexts::F08_aClockThatIsSetBackHidesNothing()
{
    // The clock was an hour fast when the last text was saved, and is set right while nothing can be.
    m_clock->advance(std::chrono::hours { 1 });
    type(QStringLiteral("saved by a fast clock"));
    QTRY_COMPARE(m_services->storage().pendingWrites(), 0);
    m_clock->stepWall(-std::chrono::hours { 1 });
    hold();
    type(QStringLiteral("typed after it"));
    QTRY_COMPARE_WITH_TIMEOUT(files().size(), 1, kPatienceMs);
    kill();
    release();
    open();
    QTRY_VERIFY(sessions().hasUnfinished());
    QVERIFY(sessions().restore());
    QCOMPARE(sessions().draft(item()), QStringLiteral("typed after it"));
    QTRY_VERIFY_WITH_TIMEOUT(files().isEmpty(), kPatienceMs);
    QVERIFY(m_services->shutDown(std::chrono::seconds { 20 }));
    open();
    QTRY_VERIFY(sessions().hasUnfinished());
    QVERIFY(sessions().restore());
    QCOMPARE(sessions().draft(item()), QStringLiteral("typed after it"));
}

void TestUnsavedTexts::F08_discardedStaysDiscarded()
{
    hold();
    type(QStringLiteral("held"));
    QTRY_COMPARE_WITH_TIMEOUT(files().size(), 1, kPatienceMs);
    const QString copy = keepCopy();
    release();
    QVERIFY(sessions().apply(SessionEventKind::Discarded));
    QVERIFY(m_services->shutDown(std::chrono::seconds { 20 }));
    QVERIFY(QFile::copy(copy, spillFile()));
    open();
    QTRY_VERIFY_WITH_TIMEOUT(files().isEmpty(), kPatienceMs);
    QVERIFY(!sessions().hasUnfinished());
}

void TestUnsavedTexts::F08_whatAClosedRoundTaughtComesBack()
{
    const QString lesson = QStringLiteral("lesson");
    const QString text = QStringLiteral("ask for the metric first");
    QVERIFY(sessions().apply(SessionEventKind::Ended));
    for (const Criterion &criterion : sessions().rubric()->criteria) {
        QVERIFY(sessions().apply(SessionEventKind::Rated, criterion.name, 4));
    }
    QVERIFY(sessions().closeDebrief());
    QTRY_COMPARE(m_services->storage().pendingWrites(), 0);
    const qint64 round = *sessions().practice().shared();
    hold();
    m_clock->advance(std::chrono::seconds { 10 });
    sessions().setDraft(lesson, text);
    sessions().flush();
    QTRY_COMPARE_WITH_TIMEOUT(files().size(), 1, kPatienceMs);
    kill();
    release();
    open();
    QTRY_VERIFY_WITH_TIMEOUT(files().isEmpty(), kPatienceMs);
    QVERIFY(m_services->shutDown(std::chrono::seconds { 20 }));
    // From the database alone.
    open();
    bool isOpen = false;
    sessions().reread(round, [&isOpen](const Result<> &opened) { isOpen = opened.has_value(); });
    QTRY_VERIFY(isOpen);
    QCOMPARE(sessions().draft(lesson), text);
}

void TestUnsavedTexts::F08_anotherPracticeOfTheSameNumberGetsNothing()
{
    hold();
    type(QStringLiteral("held"));
    QTRY_COMPARE_WITH_TIMEOUT(files().size(), 1, kPatienceMs);
    const QString copy = keepCopy();
    kill();
    release();
    // Another life of the same folder: its first practice has the number that the text names, and began at another moment.
    QVERIFY(QDir(paths().data).removeRecursively());
    open();
    QTRY_VERIFY_WITH_TIMEOUT(files().isEmpty(), kPatienceMs);
    QVERIFY(sessions().start(kSubject, Level::L5, 1));
    m_clock->advance(std::chrono::seconds { 1 });
    QVERIFY(m_services->shutDown(std::chrono::seconds { 20 }));
    QVERIFY(QFile::copy(copy, spillFile()));
    open();
    QTRY_VERIFY(sessions().hasUnfinished());
    QVERIFY(sessions().restore());
    QCOMPARE(sessions().draft(item()), QString());
    QTRY_VERIFY_WITH_TIMEOUT(files().isEmpty(), kPatienceMs);
}

void TestUnsavedTexts::F08_theBannerIsToldOfTheVolume()
{
    QSignalSpy problems(m_services.get(), &AppServices::writeProblem);
    QSignalSpy resumed(m_services.get(), &AppServices::writeResumed);
    hold();
    type(QStringLiteral("held"));
    QTRY_COMPARE_WITH_TIMEOUT(problems.size(), 1, kPatienceMs);
    const Volume volume = problems.first().at(1).value<Volume>();
    QCOMPARE(volume.name, QStringLiteral("/full"));
    QCOMPARE(volume.freeBytes, 4096);
    release();
    QTRY_COMPARE_WITH_TIMEOUT(resumed.size(), 1, kPatienceMs);
    QCOMPARE(problems.size(), 1);
}

QTEST_GUILESS_MAIN(TestUnsavedTexts)
#include "tst_unsavedtexts.moc"

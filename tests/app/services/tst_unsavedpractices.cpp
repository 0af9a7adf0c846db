// SPDX-License-Identifier: MIT
#include "core/manualclock.h"
#include "services/appservices.h"
#include "storage/evidencerepository.h"
#include "support/heldprofile.h"
#include "support/shippedcontent.h"

#include <QSignalSpy>
#include <QTest>

using namespace sevenrounds;

namespace {

constexpr int kPatienceMs = 20000;
const RoundId kSubject { QStringLiteral("ml") };
const DerivationId kElbo { QStringLiteral("D-01") };

} // namespace

/// F08 of what is no text of its own but an event in the log of a practice: a line that was accepted, a round that was closed or let go.
class TestUnsavedPractices : public QObject, private test::HeldProfile
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void F08_linesThatWereAcceptedComeBack();
    void F08_theyAreShownBeforeThereIsRoomAndGoneOnWith();
    void F08_anAttemptThatBeganThenIsOfferedAsSoonAsThereIsRoom();
    void F08_itTakesThePlaceOfAnEmptyOne();
    void F08_anAttemptThatEndedThenIsHistory();
    void F08_aClosedRatingComesBackWithItsEvidence();
    void F08_aRoundThatIsLetGoThenStaysSo();

private:
    void open();
    /// Ends without a goodbye.
    void kill() { m_services.reset(); }
    void reopen();
    /// Another life of the program, from the database alone.
    void openSaved();
    void accept(int step);
    /// The lines on the board of the attempt in the foreground.
    [[nodiscard]] QStringList lines();
    void waitForRoom() { QTRY_VERIFY_WITH_TIMEOUT(files().isEmpty(), kPatienceMs); }
    void waitForFile() { QTRY_COMPARE_WITH_TIMEOUT(files().size(), 1, kPatienceMs); }
    void closeRound();
    [[nodiscard]] qsizetype evidence();
    [[nodiscard]] AttemptService &attempts() { return m_services->attempts(); }
    [[nodiscard]] SessionService &sessions() { return m_services->sessions(); }

    std::unique_ptr<AppServices> m_services;
};

void TestUnsavedPractices::init()
{
    prepare();
    open();
}

void TestUnsavedPractices::cleanup()
{
    release();
    m_services.reset();
}

void TestUnsavedPractices::open()
{
    m_services = std::make_unique<AppServices>(AppOptions { paths(), kShippedFolder, {}, shippedContent() }, *m_clock);
    m_services->openNow();
    QTRY_COMPARE_WITH_TIMEOUT(m_services->stage(), AppStage::Ready, kPatienceMs);
}

void TestUnsavedPractices::reopen()
{
    kill();
    release();
    open();
}

void TestUnsavedPractices::openSaved()
{
    waitForRoom();
    QVERIFY(m_services->shutDown(std::chrono::seconds { 20 }));
    open();
}

void TestUnsavedPractices::accept(int step)
{
    m_clock->advance(std::chrono::seconds { 20 });
    QVERIFY(attempts().apply(
        AttemptEventKind::LineAccepted, QStringLiteral("equal"), step, QStringLiteral("= line %1").arg(step)));
    QVERIFY(attempts().gradeLine(Grade::Good));
}

QStringList TestUnsavedPractices::lines()
{
    QStringList texts;
    for (const PathLine &line : attempts().state().path) {
        texts.append(line.tex);
    }
    return texts;
}

void TestUnsavedPractices::F08_linesThatWereAcceptedComeBack()
{
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    accept(0);
    QTRY_COMPARE(m_services->storage().pendingWrites(), 0);
    hold();
    accept(1);
    accept(2);
    attempts().setDraft(QStringLiteral("line"), QStringLiteral("= half a li"));
    attempts().flush();
    const QStringList written = lines();
    QCOMPARE(written.size(), 3);
    waitForFile();
    reopen();
    for (int life = 0; life < 2; ++life) {
        QCOMPARE(attempts().openMode(kElbo), std::optional(AttemptMode::Recall));
        QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
        QCOMPARE(lines(), written);
        QCOMPARE(attempts().state().graded.size(), written.size());
        QCOMPARE(attempts().draft(QStringLiteral("line")), QStringLiteral("= half a li"));
        openSaved();
    }
}

void TestUnsavedPractices::F08_theyAreShownBeforeThereIsRoomAndGoneOnWith()
{
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    accept(0);
    QTRY_COMPARE(m_services->storage().pendingWrites(), 0);
    hold();
    accept(1);
    waitForFile();
    kill();
    // Still nothing can be saved, and the program dies again.
    open();
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    QCOMPARE(lines().size(), 2);
    accept(2);
    attempts().leave();
    kill();
    open();
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    QCOMPARE(lines().size(), 3);
    accept(3);
    const QStringList written = lines();
    // As soon as there is room all of it is saved, in the same life of the program.
    release();
    openSaved();
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    QCOMPARE(lines(), written);
}

void TestUnsavedPractices::F08_anAttemptThatBeganThenIsOfferedAsSoonAsThereIsRoom()
{
    hold();
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    accept(0);
    waitForFile();
    kill();
    open();
    QVERIFY(!attempts().isOpen(kElbo));
    QSignalSpy changes(&attempts(), &AttemptService::historyChanged);
    release();
    QTRY_VERIFY_WITH_TIMEOUT(!changes.isEmpty(), kPatienceMs);
    QVERIFY(attempts().isOpen(kElbo));
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    QCOMPARE(lines(), QStringList { QStringLiteral("= line 0") });
}

void TestUnsavedPractices::F08_itTakesThePlaceOfAnEmptyOne()
{
    hold();
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    accept(0);
    waitForFile();
    kill();
    open();
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    QVERIFY(!attempts().isBegun());
    release();
    QTRY_VERIFY_WITH_TIMEOUT(attempts().hasAttempt() && attempts().isBegun(), kPatienceMs);
    QCOMPARE(lines(), QStringList { QStringLiteral("= line 0") });
    accept(1);
    openSaved();
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    QCOMPARE(lines().size(), 2);
}

void TestUnsavedPractices::F08_anAttemptThatEndedThenIsHistory()
{
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    accept(0);
    QTRY_COMPARE(m_services->storage().pendingWrites(), 0);
    hold();
    for (int step = 1; attempts().state().stage != AttemptStage::Complete; ++step) {
        accept(step);
    }
    QVERIFY(attempts().finish(Grade::Good));
    waitForFile();
    kill();
    // It is over, though nothing of that is saved yet.
    open();
    QVERIFY(!attempts().isOpen(kElbo));
    release();
    QTRY_COMPARE_WITH_TIMEOUT(attempts().history(kElbo).size(), 1, kPatienceMs);
    QVERIFY(!attempts().isOpen(kElbo));
    openSaved();
    QCOMPARE(attempts().history(kElbo).size(), 1);
}

void TestUnsavedPractices::closeRound()
{
    QVERIFY(sessions().start(kSubject, Level::L5, 1));
    m_clock->advance(std::chrono::seconds { 30 });
    QVERIFY(sessions().apply(SessionEventKind::Ended));
    for (const Criterion &criterion : sessions().rubric()->criteria) {
        QVERIFY(sessions().apply(SessionEventKind::Rated, criterion.name, 4));
    }
    QTRY_COMPARE(m_services->storage().pendingWrites(), 0);
    hold();
    QVERIFY(sessions().closeDebrief());
    sessions().setDraft(QStringLiteral("lesson"), QStringLiteral("ask first"));
    sessions().flush();
    waitForFile();
}

qsizetype TestUnsavedPractices::evidence()
{
    qsizetype count = -1;
    m_services->storage().read(
        this, [](Database &database) { return EvidenceRepository(database).loadAll(); },
        [&count](const Result<QList<EvidenceRecord>> &all) { count = all ? all->size() : -2; });
    [&] { QTRY_VERIFY(count != -1); }();
    return count;
}

void TestUnsavedPractices::F08_aClosedRatingComesBackWithItsEvidence()
{
    closeRound();
    const qint64 round = *sessions().practice().shared();
    reopen();
    bool isOpen = false;
    sessions().reread(round, [&isOpen](const Result<> &opened) { isOpen = opened.has_value(); });
    QTRY_VERIFY(isOpen);
    QCOMPARE(sessions().state().status, SessionStatus::Debriefed);
    QCOMPARE(sessions().draft(QStringLiteral("lesson")), QStringLiteral("ask first"));
    openSaved();
    QCOMPARE(evidence(), 1);
    QVERIFY(!sessions().hasUnfinished());
    openSaved();
    QCOMPARE(evidence(), 1);
}

void TestUnsavedPractices::F08_aRoundThatIsLetGoThenStaysSo()
{
    QVERIFY(sessions().start(kSubject, Level::L5, 1));
    m_clock->advance(std::chrono::seconds { 30 });
    sessions().setDraft(QStringLiteral("q"), QStringLiteral("typed"));
    sessions().flush();
    QTRY_COMPARE(m_services->storage().pendingWrites(), 0);
    reopen();
    QTRY_VERIFY(sessions().hasUnfinished());
    hold();
    QVERIFY(sessions().discardUnfinished());
    waitForFile();
    reopen();
    // Answered behind the search for it.
    QCOMPARE(evidence(), 0);
    QVERIFY(!sessions().hasUnfinished());
    waitForRoom();
}

QTEST_GUILESS_MAIN(TestUnsavedPractices)
#include "tst_unsavedpractices.moc"

// SPDX-License-Identifier: MIT
#include "core/manualclock.h"
#include "services/appservices.h"
#include "services/boardkeeper.h"
#include "services/codingservice.h"
#include "services/owncardservice.h"
#include "services/papernoteservice.h"
#include "services/portfolioservice.h"
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
const PromptId kPrompt { QStringLiteral("P-1") };
const QString kPaper = QStringLiteral("paper-1");
const QString kBoard = QStringLiteral("board-1");

} // namespace

/// F08 beside practices, and for a practice that only began while nothing could be saved; the texts of others are in tst_unsavedtexts.
class TestUnsavedWritings : public QObject, private test::HeldProfile
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void F08_everythingThatIsWrittenComesBack();
    void F08_aRemovalComesBackToo();
    void F08_whatNeverCameToAnythingStaysGone();
    void F08_theAnswerInASittingComesBack();
    void F08_aSittingThatWasEndedStaysSo();
    void F08_itIsReadBeforeThereIsRoomAndGoneOnWith();
    void F08_aRoundThatBeganThenComesBack();
    void F08_aRoundThatBeganThenWaitsForRoom();
    void F08_aRoundThatWasDiscardedThenStaysSo();
    void F08_anotherLifeOfTheFolderGetsNothing();
    void F08_aBrokenFileStopsNoStart_data();
    void F08_aBrokenFileStopsNoStart();

private:
    void open();
    /// Ends without a goodbye.
    void kill() { m_services.reset(); }
    void writeEverything();
    [[nodiscard]] QStringList everything();
    StoryId writeStory(const QString &action);
    [[nodiscard]] QString action();
    void beginRound();
    [[nodiscard]] SessionService &sessions() { return m_services->sessions(); }
    [[nodiscard]] QString item() { return currentItem(sessions().plan(), sessions().state()).id; }

    std::unique_ptr<AppServices> m_services;
    std::unique_ptr<QSignalSpy> m_returned;
};

void TestUnsavedWritings::init()
{
    prepare();
    open();
    QTRY_COMPARE(m_services->storage().pendingWrites(), 0);
    QVERIFY(files().isEmpty());
    QVERIFY(m_returned->isEmpty());
}

void TestUnsavedWritings::cleanup()
{
    release();
    m_returned.reset();
    m_services.reset();
}

void TestUnsavedWritings::open()
{
    m_returned.reset();
    m_services = std::make_unique<AppServices>(AppOptions { paths(), kShippedFolder, {}, shippedContent() }, *m_clock);
    m_returned = std::make_unique<QSignalSpy>(m_services.get(), &AppServices::textsReturned);
    m_services->openNow();
    QTRY_COMPARE_WITH_TIMEOUT(m_services->stage(), AppStage::Ready, kPatienceMs);
}

StoryId TestUnsavedWritings::writeStory(const QString &action)
{
    m_clock->advance(std::chrono::seconds { 10 });
    StoryService &stories = m_services->stories();
    const StoryId id
        = stories.all().isEmpty() ? stories.create(QStringLiteral("A race"), {}) : stories.all().first().id;
    Story story = *stories.find(id);
    story.part(StoryPart::Action) = action;
    stories.edit(story);
    stories.flush();
    return id;
}

QString TestUnsavedWritings::action()
{
    const QList<Story> &all = m_services->stories().all();
    return all.size() == 1 ? all.first().part(StoryPart::Action) : QStringLiteral("%1 stories").arg(all.size());
}

void TestUnsavedWritings::writeEverything()
{
    (void)writeStory(QStringLiteral("a story"));
    PaperService &papers = m_services->papers();
    OwnPaper paper = *papers.find(papers.create());
    paper.title = QStringLiteral("a paper");
    papers.edit(paper);
    papers.flush();
    m_services->paperNotes().setNote(kPaper, 3, QStringLiteral("a critique"));
    m_services->paperNotes().flush();
    PortfolioService &portfolio = m_services->portfolio();
    Opinion opinion = *portfolio.opinion(portfolio.addOpinion());
    opinion.position = QStringLiteral("a position");
    portfolio.setOpinion(opinion);
    portfolio.flush();
    QVERIFY(!m_services->ownCards()
                 .add(QStringLiteral("deck"), QStringLiteral("front"), QStringLiteral("a card"))
                 .isEmpty());
    const QString card = m_services->library().cardDecks().first().cards.first().id.value();
    m_services->cards().setNote(card, QStringLiteral("a note on a card"));
    m_services->cards().flush();
    m_services->promptNotes().setNote(kPrompt, QStringLiteral("a note on a prompt"));
    m_services->promptNotes().flush();
    QVERIFY(m_services->questions().add(QStringLiteral("a question"), Audience::Panel));
    OwnDerivation derivation;
    derivation.title = QStringLiteral("a derivation");
    m_services->ownDerivations().save(derivation);
    m_services->boards().keep({ kBoard, {}, QStringLiteral("= a line"), false, false, {} });
    m_services->boards().flush();
    CodingService &coding = m_services->coding();
    QVERIFY(coding.open(m_services->library().codingProblems().first().id));
    coding.setText(CodingField::Source, QStringLiteral("code"));
    coding.setText(CodingField::Approach, QStringLiteral("an approach"));
    coding.addOwnCase({ QStringLiteral("a case"), QStringLiteral("[1, 2]") });
    coding.flush();
}

QStringList TestUnsavedWritings::everything()
{
    const QString card = m_services->library().cardDecks().first().cards.first().id.value();
    const QList<Opinion> opinions = m_services->portfolio().opinions();
    const QList<OwnCard> cards = m_services->ownCards().standing();
    CodingService &coding = m_services->coding();
    (void)coding.open(m_services->library().codingProblems().first().id);
    const KeptBoard *board = m_services->boards().find(kBoard);
    return { action(), m_services->papers().all().isEmpty() ? QString() : m_services->papers().all().first().title,
        m_services->paperNotes().note(kPaper, 3), opinions.isEmpty() ? QString() : opinions.first().position,
        cards.isEmpty() ? QString() : cards.first().back, m_services->cards().note(card),
        m_services->promptNotes().of(kPrompt).note, m_services->questions().all().first().ask,
        m_services->ownDerivations().all().isEmpty() ? QString() : m_services->ownDerivations().all().first().title,
        board == nullptr ? QString() : board->line, coding.text(CodingField::Source),
        coding.text(CodingField::Approach), coding.ownCases().isEmpty() ? QString() : coding.ownCases().first().input };
}

void TestUnsavedWritings::F08_everythingThatIsWrittenComesBack()
{
    hold();
    writeEverything();
    const QStringList written = everything();
    QVERIFY(!written.contains(QString()));
    QTRY_COMPARE_WITH_TIMEOUT(files().size(), 1, kPatienceMs);
    kill();
    release();
    QCOMPARE(files().size(), 1);
    open();
    QCOMPARE(everything(), written);
    // Said once, with how many; and nowhere else any more.
    QTRY_COMPARE(m_returned->size(), 1);
    QCOMPARE(m_returned->first().first().toInt(), written.size());
    QTRY_VERIFY_WITH_TIMEOUT(files().isEmpty(), kPatienceMs);
    QVERIFY(m_services->shutDown(std::chrono::seconds { 20 }));
    open();
    QCOMPARE(everything(), written);
    QVERIFY(m_returned->isEmpty());
}

void TestUnsavedWritings::F08_aRemovalComesBackToo()
{
    const StoryId id = writeStory(QStringLiteral("saved"));
    m_services->stories().settle(id);
    QTRY_COMPARE(m_services->storage().pendingWrites(), 0);
    hold();
    m_clock->advance(std::chrono::seconds { 10 });
    m_services->stories().remove(id);
    QTRY_COMPARE_WITH_TIMEOUT(files().size(), 1, kPatienceMs);
    kill();
    release();
    open();
    QVERIFY(m_services->stories().all().isEmpty());
}

void TestUnsavedWritings::F08_whatNeverCameToAnythingStaysGone()
{
    const StoryId id = m_services->stories().create({}, {});
    Story story = *m_services->stories().find(id);
    story.part(StoryPart::Action) = QStringLiteral("typed, and taken back");
    m_services->stories().edit(story);
    m_services->stories().flush();
    QTRY_COMPARE(m_services->storage().pendingWrites(), 0);
    hold();
    m_clock->advance(std::chrono::seconds { 10 });
    story.part(StoryPart::Action).clear();
    m_services->stories().edit(story);
    m_services->stories().settle(id);
    QVERIFY(m_services->stories().all().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(files().size(), 1, kPatienceMs);
    kill();
    // Before there is room and behind it.
    open();
    QVERIFY(m_services->stories().all().isEmpty());
    kill();
    release();
    open();
    QVERIFY(m_services->stories().all().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(files().isEmpty(), kPatienceMs);
}

void TestUnsavedWritings::F08_theAnswerInASittingComesBack()
{
    StudyService &study = m_services->study();
    QVERIFY(study.begin());
    QTRY_COMPARE(m_services->storage().pendingWrites(), 0);
    hold();
    m_clock->advance(std::chrono::seconds { 10 });
    study.setAnswer(QStringLiteral("an answer"));
    study.flush();
    const CardId card = study.current()->id;
    QTRY_COMPARE_WITH_TIMEOUT(files().size(), 1, kPatienceMs);
    kill();
    // Before there is room and behind it.
    open();
    QCOMPARE(m_services->study().answer(), QStringLiteral("an answer"));
    kill();
    release();
    open();
    QVERIFY(m_services->study().isOpen());
    QCOMPARE(m_services->study().current()->id, card);
    QCOMPARE(m_services->study().answer(), QStringLiteral("an answer"));
    QTRY_VERIFY_WITH_TIMEOUT(files().isEmpty(), kPatienceMs);
}

void TestUnsavedWritings::F08_aSittingThatWasEndedStaysSo()
{
    QVERIFY(m_services->study().begin());
    m_services->study().setAnswer(QStringLiteral("an answer"));
    m_services->study().flush();
    QTRY_COMPARE(m_services->storage().pendingWrites(), 0);
    hold();
    m_clock->advance(std::chrono::seconds { 10 });
    m_services->study().end();
    QTRY_COMPARE_WITH_TIMEOUT(files().size(), 1, kPatienceMs);
    kill();
    open();
    QVERIFY(!m_services->study().isOpen());
    kill();
    release();
    open();
    QVERIFY(!m_services->study().isOpen());
    QTRY_VERIFY_WITH_TIMEOUT(files().isEmpty(), kPatienceMs);
}

void TestUnsavedWritings::F08_itIsReadBeforeThereIsRoomAndGoneOnWith()
{
    m_services->stories().settle(writeStory(QStringLiteral("saved")));
    QTRY_COMPARE(m_services->storage().pendingWrites(), 0);
    hold();
    (void)writeStory(QStringLiteral("saved, and held"));
    QTRY_COMPARE_WITH_TIMEOUT(files().size(), 1, kPatienceMs);
    kill();
    // The day's backup is due, and is of the database alone.
    m_clock->advance(std::chrono::days { 1 });
    open();
    // Still nothing can be written: it is there all the same, stands in the second place still, and nothing is said of it.
    QCOMPARE(action(), QStringLiteral("saved, and held"));
    QCOMPARE(files().size(), 1);
    QVERIFY(m_returned->isEmpty());
    (void)writeStory(QStringLiteral("saved, and held, and typed on"));
    release();
    QTRY_VERIFY_WITH_TIMEOUT(files().isEmpty(), kPatienceMs);
    QTRY_COMPARE(m_returned->size(), 1);
    QVERIFY(m_services->shutDown(std::chrono::seconds { 20 }));
    open();
    QCOMPARE(action(), QStringLiteral("saved, and held, and typed on"));
}

void TestUnsavedWritings::beginRound()
{
    QVERIFY(sessions().start(kSubject, Level::L5, 1));
    m_clock->advance(std::chrono::seconds { 30 });
    QVERIFY(sessions().apply(SessionEventKind::Marked));
    sessions().setDraft(item(), QStringLiteral("typed while nothing could be saved"));
    sessions().flush();
}

void TestUnsavedWritings::F08_aRoundThatBeganThenComesBack()
{
    hold();
    beginRound();
    const SessionState before = sessions().state();
    const QString question = item();
    QTRY_COMPARE_WITH_TIMEOUT(files().size(), 1, kPatienceMs);
    kill();
    release();
    open();
    QTRY_VERIFY(sessions().hasUnfinished());
    QVERIFY(sessions().restore());
    QCOMPARE(item(), question);
    QCOMPARE(sessions().state().marks.size(), before.marks.size());
    QCOMPARE(sessions().clock().elapsed, std::chrono::seconds { 30 });
    QCOMPARE(sessions().draft(question), QStringLiteral("typed while nothing could be saved"));
    QTRY_COMPARE(m_returned->size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(files().isEmpty(), kPatienceMs);
}

void TestUnsavedWritings::F08_aRoundThatBeganThenWaitsForRoom()
{
    hold();
    beginRound();
    QTRY_COMPARE_WITH_TIMEOUT(files().size(), 1, kPatienceMs);
    kill();
    open();
    QVERIFY(!sessions().hasUnfinished());
    QCOMPARE(files().size(), 1);
    release();
    // As soon as there is room it is offered, in the same life of the program.
    QTRY_VERIFY_WITH_TIMEOUT(sessions().hasUnfinished(), kPatienceMs);
    QVERIFY(sessions().restore());
    QCOMPARE(sessions().draft(item()), QStringLiteral("typed while nothing could be saved"));
    QTRY_VERIFY_WITH_TIMEOUT(files().isEmpty(), kPatienceMs);
}

void TestUnsavedWritings::F08_aRoundThatWasDiscardedThenStaysSo()
{
    hold();
    beginRound();
    QVERIFY(sessions().apply(SessionEventKind::Discarded));
    QTRY_COMPARE_WITH_TIMEOUT(files().size(), 1, kPatienceMs);
    kill();
    release();
    open();
    QTRY_VERIFY_WITH_TIMEOUT(files().isEmpty(), kPatienceMs);
    QVERIFY(!sessions().hasUnfinished());
}

void TestUnsavedWritings::F08_anotherLifeOfTheFolderGetsNothing()
{
    hold();
    (void)writeStory(QStringLiteral("of a profile that was removed"));
    QTRY_COMPARE_WITH_TIMEOUT(files().size(), 1, kPatienceMs);
    kill();
    release();
    QVERIFY(QDir(paths().data).removeRecursively());
    m_clock->advance(std::chrono::seconds { 10 });
    open();
    QVERIFY(m_services->stories().all().isEmpty());
    QVERIFY(m_returned->isEmpty());
}

void TestUnsavedWritings::F08_aBrokenFileStopsNoStart_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("bytes") << QByteArray("\0\xff\xfe{", 4);
    QTest::newRow("nested") << QByteArray(100'000, '[');
    QTest::newRow("a round without a plan")
        << QByteArray(R"({"drafts":[{"item":"practice","started":5,"table":"practice","row":{"kind":"round"}}]})");
    QTest::newRow("a story that is none") << QByteArray(
        R"({"drafts":[{"item":"s","table":"story","row":{"story_id":"","at_ms":1,"event":"x","body":"{}"}}]})");
    QTest::newRow("another table") << QByteArray(
        R"({"drafts":[{"item":"s","table":"evidence","row":{"at_ms":1,"score":4}}]})");
}

void TestUnsavedWritings::F08_aBrokenFileStopsNoStart()
{
    QFETCH(QByteArray, content);
    QVERIFY(m_services->shutDown(std::chrono::seconds { 20 }));
    QVERIFY(QDir().mkpath(paths().runtime));
    QFile file(paths().spills().first());
    QVERIFY(file.open(QFile::WriteOnly) && file.write(content) == content.size());
    file.close();
    open();
    QVERIFY(m_returned->isEmpty());
    // What is written now is written as ever.
    (void)writeStory(QStringLiteral("typed"));
    QTRY_COMPARE(m_services->storage().pendingWrites(), 0);
    QCOMPARE(action(), QStringLiteral("typed"));
}

QTEST_GUILESS_MAIN(TestUnsavedWritings)
#include "tst_unsavedwritings.moc"

// SPDX-License-Identifier: MIT
#include "core/manualclock.h"
#include "services/interviewnotes.h"
#include "services/interviewservice.h"
#include "support/typing.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace sevenrounds;

namespace {

constexpr UtcTime kStart { Milliseconds { 1795251600000 } };
constexpr Milliseconds kPatience { 5000 };
const RoundId kCoding { QStringLiteral("coding") };
const QString kCount = QStringLiteral("SELECT count(*) FROM interview_note");

} // namespace

/// What is recorded of real interviews, and the prompts that come of it.
class TestInterviewService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everythingIsThereAfterARestart();
    void nothingIsEverOverwritten();
    void whatIsTypedIsOneRow();
    void whatWasTypedComesBackWithWhatIsTakenOut();
    void postingWhileTypingIsNoOtherChange();
    void aPauseEndsTheChange();
    void whatWasAskedIsAPrompt();
    void onlyWordsMakeAPrompt();
    void aLoopTakesItsPromptsWithItAndBringsThemBack();
    void whoeverLooksAtAPromptKeepsIt();
    void aDayThatIsNoneLeavesTheOneBefore();
    void aRoundComesAfterTheOnesBefore();
    void unknownIdsChangeNothing();
    void aClockSetBackLetsTheNewestStand();
    void damagedRowLetsTheOneBeforeStand();
    void wordsOutOfRangeAreBroughtIntoIt();
    void aProcessAndDeadlinesAreKept();
    void whatIsWrittenForTheSheetIsKept();

private:
    void restart();
    [[nodiscard]] qint64 number(const QString &sql);
    void execute(const QString &sql);
    /// A round of a loop of today.
    [[nodiscard]] RealRoundId addRound();
    AskedItem ask(const RealRoundId &round, const QString &text, const QStringList &then = {});
    [[nodiscard]] const Prompt *prompt(const AskedItem &item) const
    {
        return m_library->findPrompt(ownPromptId(item.id));
    }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ContentLibrary> m_library;
    std::unique_ptr<StorageThread> m_storage;
    std::unique_ptr<InterviewService> m_interviews;
};

void TestInterviewService::init()
{
    m_clock = std::make_unique<ManualClock>(kStart);
    m_library = std::make_unique<ContentLibrary>();
    auto database = Database::openInMemory();
    QVERIFY(database);
    m_storage = std::make_unique<StorageThread>(std::move(*database));
    m_interviews = std::make_unique<InterviewService>(*m_library, *m_storage, *m_clock);
}

void TestInterviewService::cleanup()
{
    m_interviews.reset();
    m_storage.reset();
    m_library.reset();
}

void TestInterviewService::restart()
{
    m_interviews->flush();
    QVERIFY(m_storage->flush(kPatience));
    m_library = std::make_unique<ContentLibrary>();
    m_interviews = std::make_unique<InterviewService>(*m_library, *m_storage, *m_clock);
    bool isLoaded = false;
    m_interviews->load([&isLoaded](const Result<> &loaded) { isLoaded = loaded.has_value(); });
    QTRY_VERIFY(isLoaded);
}

qint64 TestInterviewService::number(const QString &sql)
{
    qint64 value = -1;
    m_storage->read(
        this, [sql](Database &open) { return open.connection().queryInteger(sql); },
        [&value](const Result<qint64> &found) { value = found.value_or(-2); });
    return QTest::qWaitFor([&value] { return value != -1; }) ? value : -3;
}

void TestInterviewService::execute(const QString &sql)
{
    bool isDone = false;
    m_storage->maintain(
        this, [sql](Database &open) -> Result<> { return open.connection().execute(sql); },
        [&isDone](const Result<> &done) { isDone = done.has_value(); });
    QTRY_VERIFY(isDone);
}

RealRoundId TestInterviewService::addRound()
{
    return m_interviews->addRound(m_interviews->addLoop(Level::L6), kCoding);
}

AskedItem TestInterviewService::ask(const RealRoundId &round, const QString &text, const QStringList &then)
{
    AskedItem item;
    item.id = m_interviews->addAsked(round);
    item.round = round;
    item.ask = text;
    item.then = then;
    m_interviews->setAsked(item);
    return item;
}

void TestInterviewService::everythingIsThereAfterARestart()
{
    const RealRoundId id = addRound();
    RealLoop loop = m_interviews->loops().first();
    QCOMPARE(loop.day, m_clock->today());
    QCOMPARE(loop.level, Level::L6);
    QCOMPARE(loop.outcome, LoopOutcome::Pending);
    loop.title = QStringLiteral("The lab in London");
    loop.outcome = LoopOutcome::NoOffer;
    m_interviews->setLoop(loop);
    RealRound round = *m_interviews->round(id);
    round.day = m_clock->today().addDays(-1);
    round.feeling = Feeling::Good;
    m_interviews->setRound(round);
    AskedItem item = ask(id, QStringLiteral("Beam search"), { QStringLiteral("And diverse?") });
    item.area = QStringLiteral("ml-coding");
    m_interviews->setAsked(item);
    restart();
    QCOMPARE(m_interviews->loops().size(), 1);
    QCOMPARE(m_interviews->loops().first().title, loop.title);
    QCOMPARE(m_interviews->loops().first().outcome, LoopOutcome::NoOffer);
    const QList<RealRound> rounds = m_interviews->rounds(loop.id);
    QCOMPARE(rounds.size(), 1);
    QCOMPARE(rounds.first().round, kCoding);
    QCOMPARE(rounds.first().day, round.day);
    QCOMPARE(rounds.first().feeling, Feeling::Good);
    const QList<AskedItem> asked = m_interviews->asked(id);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().ask, item.ask);
    QCOMPARE(asked.first().then, item.then);
    QCOMPARE(asked.first().area, item.area);
    QVERIFY(prompt(item) != nullptr);
}

void TestInterviewService::nothingIsEverOverwritten()
{
    const RealLoopId id = m_interviews->addLoop(Level::L5);
    RealLoop loop = *m_interviews->loop(id);
    for (const LoopOutcome outcome : { LoopOutcome::Offer, LoopOutcome::Withdrawn }) {
        loop.outcome = outcome;
        m_interviews->setLoop(loop);
        m_interviews->flush();
    }
    QVERIFY(m_storage->flush(kPatience));
    QCOMPARE(number(kCount), 3);
    QCOMPARE(m_interviews->loop(id)->outcome, LoopOutcome::Withdrawn);
}

void TestInterviewService::whatIsTypedIsOneRow()
{
    const RealRoundId round = addRound();
    AskedItem item;
    item.id = m_interviews->addAsked(round);
    for (const char *typed : { "W", "Wh", "Why?" }) {
        item.ask = QString::fromLatin1(typed);
        m_interviews->setAsked(item);
    }
    QVERIFY(m_interviews->hasUnsaved());
    QCOMPARE(number(kCount), 3);
    QTRY_COMPARE(number(kCount), 4);
    QVERIFY(!m_interviews->hasUnsaved());
    // And it is taken back as one.
    m_interviews->undo();
    QCOMPARE(m_interviews->asked(round).first().ask, QString());
    QVERIFY(!m_interviews->canUndo());
}

void TestInterviewService::whatWasTypedComesBackWithWhatIsTakenOut()
{
    const RealRoundId round = addRound();
    const AskedItem item = ask(round, QStringLiteral("Why?"));
    QVERIFY(m_interviews->hasUnsaved());
    m_interviews->removeAsked(item.id);
    QVERIFY(m_interviews->asked(round).isEmpty());
    // The loop, the round, the question, what was typed, and that it was taken out.
    QCOMPARE(number(kCount), 5);
    m_interviews->undo();
    QCOMPARE(m_interviews->asked(round).size(), 1);
    QCOMPARE(m_interviews->asked(round).first().ask, QStringLiteral("Why?"));
    restart();
    QCOMPARE(m_interviews->asked(round).first().ask, QStringLiteral("Why?"));
}

void TestInterviewService::postingWhileTypingIsNoOtherChange()
{
    AskedItem item = ask(addRound(), QStringLiteral("Old"));
    bool isPosted = false;
    for (int tries = 0; tries < 5 && !isPosted; ++tries) {
        item.ask = QStringLiteral("Old");
        m_interviews->setAsked(item);
        m_interviews->flush();
        const auto type = [&] {
            item.ask.append(u'x');
            m_interviews->setAsked(item);
        };
        isPosted = test::typeUntilPosted(type, [this] { return !m_interviews->hasUnsaved(); });
    }
    QVERIFY(isPosted);
    item.ask.append(u'y');
    m_interviews->setAsked(item);
    m_interviews->undo();
    QCOMPARE(m_interviews->asked(item.round).first().ask, QStringLiteral("Old"));
}

void TestInterviewService::aPauseEndsTheChange()
{
    AskedItem item = ask(addRound(), QStringLiteral("Old"));
    QTRY_VERIFY(!m_interviews->hasUnsaved());
    item.ask = QStringLiteral("New");
    m_interviews->setAsked(item);
    m_interviews->undo();
    QCOMPARE(m_interviews->asked(item.round).first().ask, QStringLiteral("Old"));
}

void TestInterviewService::whatWasAskedIsAPrompt()
{
    const RealRoundId round = addRound();
    const QString question
        = QStringLiteral("Given ten million phrases and one message\nof at most a hundred thousand letters, "
                         "say which of them occur in it.");
    const AskedItem item = ask(round, question, { QStringLiteral("And in a stream?"), QStringLiteral(" ") });
    const Prompt *made = prompt(item);
    QVERIFY(made != nullptr);
    QCOMPARE(made->round, kCoding);
    QCOMPARE(made->level, Level::L6);
    QCOMPARE(made->source.badge, Badge::Own);
    QCOMPARE(made->ask, question);
    QVERIFY(made->title.size() <= 61 && made->title.endsWith(u'…') && !made->title.contains(u'\n'));
    QVERIFY(question.simplified().startsWith(made->title.chopped(1)));
    QCOMPARE(made->followups.size(), 1);
    QVERIFY(made->points.isEmpty() && made->strongAnswer.isEmpty());
    QCOMPARE(m_library->promptsOf(kCoding), QList<const Prompt *> { made });
    // The content is what it was.
    QVERIFY(m_library->prompts().isEmpty());
    const QString before = made->revision;
    m_clock->advance(std::chrono::minutes { 1 });
    AskedItem other = item;
    other.ask = QStringLiteral("Something else");
    m_interviews->setAsked(other);
    QVERIFY(prompt(item)->revision != before);
    QCOMPARE(m_interviews->roundOf(made->id)->id, round);
    QVERIFY(!m_interviews->roundOf(PromptId(QStringLiteral("Q-01"))));
}

void TestInterviewService::onlyWordsMakeAPrompt()
{
    QSignalSpy told(m_interviews.get(), &InterviewService::promptsChanged);
    const RealRoundId round = addRound();
    const AskedItem item = ask(round, QStringLiteral(" \n"));
    QVERIFY(prompt(item) == nullptr);
    QCOMPARE(told.size(), 0);
    AskedItem words = item;
    words.ask = QStringLiteral("Why?");
    m_interviews->setAsked(words);
    QCOMPARE(told.size(), 1);
    // What does not change the prompt is not told as if it did.
    RealLoop loop = m_interviews->loops().first();
    loop.title = QStringLiteral("x");
    m_interviews->setLoop(loop);
    QCOMPARE(told.size(), 1);
}

void TestInterviewService::aLoopTakesItsPromptsWithItAndBringsThemBack()
{
    const RealRoundId round = addRound();
    const AskedItem item = ask(round, QStringLiteral("Why?"));
    const RealLoopId loop = m_interviews->loops().first().id;
    m_interviews->removeLoop(loop);
    QVERIFY(m_interviews->loops().isEmpty());
    QVERIFY(m_interviews->rounds(loop).isEmpty());
    QVERIFY(prompt(item) == nullptr);
    QVERIFY(m_library->ownPrompts().isEmpty());
    m_interviews->undo();
    QCOMPARE(m_interviews->loops().size(), 1);
    QVERIFY(prompt(item) != nullptr);
    m_interviews->removeRound(round);
    QVERIFY(prompt(item) == nullptr);
    m_interviews->undo();
    m_interviews->removeAsked(item.id);
    QVERIFY(prompt(item) == nullptr);
    restart();
    QVERIFY(m_interviews->asked(round).isEmpty());
    QCOMPARE(m_interviews->rounds(loop).size(), 1);
}

void TestInterviewService::whoeverLooksAtAPromptKeepsIt()
{
    const RealRoundId round = addRound();
    const AskedItem item = ask(round, QStringLiteral("Why?"));
    const Prompt *looked = prompt(item);
    for (int i = 0; i < 50; ++i) {
        ask(round, QStringLiteral("Question %1").arg(i));
    }
    QCOMPARE(prompt(item), looked);
    m_interviews->removeAsked(item.id);
    QCOMPARE(looked->ask, QStringLiteral("Why?"));
    m_interviews->undo();
    QCOMPARE(prompt(item), looked);
}

void TestInterviewService::aDayThatIsNoneLeavesTheOneBefore()
{
    const RealLoopId id = m_interviews->addLoop(Level::L5);
    RealLoop loop = *m_interviews->loop(id);
    loop.day = {};
    m_interviews->setLoop(loop);
    QCOMPARE(m_interviews->loop(id)->day, m_clock->today());
}

void TestInterviewService::aRoundComesAfterTheOnesBefore()
{
    const RealRoundId first = addRound();
    const RealLoopId loop = m_interviews->loops().first().id;
    RealRound round = *m_interviews->round(first);
    round.day = m_clock->today().addDays(6);
    m_interviews->setRound(round);
    const RealRoundId second = m_interviews->addRound(loop, RoundId(QStringLiteral("ml")));
    QCOMPARE(m_interviews->round(second)->day, round.day);
    const QList<RealRound> rounds = m_interviews->rounds(loop);
    QCOMPARE(rounds.size(), 2);
    QCOMPARE(rounds.first().id, first);
    QCOMPARE(rounds.last().id, second);
}

void TestInterviewService::unknownIdsChangeNothing()
{
    QSignalSpy told(m_interviews.get(), &InterviewService::changed);
    QVERIFY(m_interviews->addRound(RealLoopId(QStringLiteral("none")), kCoding).isEmpty());
    QVERIFY(m_interviews->addAsked(RealRoundId(QStringLiteral("none"))).isEmpty());
    RealLoop loop;
    loop.id = RealLoopId(QStringLiteral("none"));
    m_interviews->setLoop(loop);
    m_interviews->removeLoop(loop.id);
    m_interviews->undo();
    QCOMPARE(told.size(), 0);
    QCOMPARE(number(kCount), 0);
}

void TestInterviewService::aClockSetBackLetsTheNewestStand()
{
    const RealLoopId id = m_interviews->addLoop(Level::L5);
    QVERIFY(m_storage->flush(kPatience));
    m_clock = std::make_unique<ManualClock>(kStart - std::chrono::hours { 48 });
    restart();
    RealLoop loop = *m_interviews->loop(id);
    loop.outcome = LoopOutcome::Offer;
    m_interviews->setLoop(loop);
    restart();
    QCOMPARE(m_interviews->loop(id)->outcome, LoopOutcome::Offer);
}

void TestInterviewService::damagedRowLetsTheOneBeforeStand()
{
    const RealLoopId id = m_interviews->addLoop(Level::L5);
    RealLoop loop = *m_interviews->loop(id);
    loop.outcome = LoopOutcome::Offer;
    m_interviews->setLoop(loop);
    m_interviews->flush();
    QVERIFY(m_storage->flush(kPatience));
    execute(QStringLiteral("DROP TRIGGER interview_note_keeps_values"));
    execute(QStringLiteral("UPDATE interview_note SET body = '{}' WHERE id = 2"));
    restart();
    QCOMPARE(m_interviews->loop(id)->outcome, LoopOutcome::Pending);
}

void TestInterviewService::wordsOutOfRangeAreBroughtIntoIt()
{
    for (const LoopOutcome outcome : kLoopOutcomes) {
        QCOMPARE(loopOutcomeFromKey(loopOutcomeKey(outcome)), outcome);
    }
    for (const Feeling feeling : kFeelings) {
        QCOMPARE(feelingFromKey(feelingKey(feeling)), feeling);
    }
    const RealLoop loop = toRealLoop({ QStringLiteral("loop/a"),
        { { QStringLiteral("outcome"), QStringLiteral("hired") }, { QStringLiteral("level"), 9 } }, {} });
    QCOMPARE(loop.id.value(), QStringLiteral("a"));
    QCOMPARE(loop.outcome, LoopOutcome::Pending);
    QCOMPARE(loop.level, Level::L5);
    QVERIFY(!badgeFromKey(badgeKey(Badge::Own)));
}

void TestInterviewService::aProcessAndDeadlinesAreKept()
{
    QCOMPARE(m_interviews->pipeline(), OwnPipeline());
    OwnPipeline pipeline { QStringLiteral("guide-s2"), {},
        { { FactId(QStringLiteral("stage-s2-phone")), QDate(2028, 2, 29) } } };
    m_interviews->setPipeline(pipeline);
    m_interviews->addDeadline(QDate(2028, 3, 9));
    m_interviews->addDeadline(QDate(2028, 3, 1));
    OwnDeadline later = m_interviews->deadlines().last();
    QCOMPARE(later.day, QDate(2028, 3, 9));
    later.title = QStringLiteral("The other lab");
    later.day = {};
    m_interviews->setDeadline(later);
    restart();
    QCOMPARE(m_interviews->pipeline(), pipeline);
    QCOMPARE(m_interviews->deadlines().size(), 2);
    QCOMPARE(m_interviews->deadlines().last().title, QStringLiteral("The other lab"));
    QCOMPARE(m_interviews->deadlines().last().day, QDate(2028, 3, 9));
    m_interviews->removeDeadline(later.id);
    QCOMPARE(m_interviews->deadlines().size(), 1);
    m_interviews->undo();
    QCOMPARE(m_interviews->deadlines().size(), 2);
    // A day that cannot be read is none.
    const OwnPipeline read = toPipeline({ kPipelineSubject,
        { { QStringLiteral("days"), QJsonObject { { QStringLiteral("a"), QStringLiteral("2027-02-29") } } } }, {} });
    QVERIFY(read.days.isEmpty());
}

void TestInterviewService::whatIsWrittenForTheSheetIsKept()
{
    m_interviews->setSheetText(SheetPart::Board, QStringLiteral("ELBO: from the top left"));
    m_interviews->setSheetText(SheetPart::Pitch, QStringLiteral("x"));
    m_interviews->setSheetText(SheetPart::Pitch, {});
    restart();
    QCOMPARE(m_interviews->sheetText(SheetPart::Board), QStringLiteral("ELBO: from the top left"));
    QCOMPARE(m_interviews->sheetText(SheetPart::Pitch), QString());
    QVERIFY(m_library->ownPrompts().isEmpty());
}

QTEST_GUILESS_MAIN(TestInterviewService)
#include "tst_interviewservice.moc"

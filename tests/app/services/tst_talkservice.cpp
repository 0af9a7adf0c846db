// SPDX-License-Identifier: MIT
#include "paper/panelquestions.h"
#include "services/paperservice.h"
#include "services/talkservice.h"
#include "support/profilebench.h"

#include <QSet>

using namespace sevenrounds;
using namespace std::chrono_literals;

namespace {

const TalkFormatId kPaper { QStringLiteral("paper-20-25") };
const TalkFormatId kOwn { QStringLiteral("own-25-20") };
constexpr quint64 kSeeds = 30;

} // namespace

/// What the discussion of a talk asks, with the shipped bank, and what is kept of it.
class TestTalkService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyPaperIsAskedTheSixFollowups();
    void whatAPaperWasNotAskedLatelyComesFirst();
    void aProjectIsAskedAboutTheProject();
    void aChosenPaperIsAskedAboutItself();
    void onlyTheDecisionTransformerIsAskedAboutItself();
    void anOwnPointIsAskedInATalkOnAProjectToo();
    void aLengthOfOnesOwnFollowsThePaper();
    void whatWasReallyAskedGoesByItsArea();
    void whatWasStuckStandsToWorkOn();
    void aMarkIsCorrected();
    void aTalkWithoutAPaperLeavesNothingToWorkOn();
    void aTalkThatIsGoneOnWithMarksNothingAgain();
    void F24_aTalkStopsWhereTheMachineFellAsleep();
    void F24_aStrictTalkCountsItsSleep();

private:
    [[nodiscard]] TalkService &talks() { return m_bench->services.talks(); }
    [[nodiscard]] PaperService &papers() { return m_bench->services.papers(); }
    [[nodiscard]] const ContentLibrary &library() { return m_bench->services.library(); }
    [[nodiscard]] TalkAbout about(const char *card);
    [[nodiscard]] TalkAbout about(const OwnPaper &paper);
    /// The talk's questions without what follows each; the talk is over then.
    [[nodiscard]] QList<TalkQuestion> asked(const TalkFormatId &format, quint64 seed, const TalkAbout &about = {});
    [[nodiscard]] QString areaOf(const TalkQuestion &question);

    std::unique_ptr<ProfileBench> m_bench;
};

void TestTalkService::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
}

TalkAbout TestTalkService::about(const OwnPaper &paper)
{
    TalkAbout about { PaperService::keyOf(paper.id), paper.title,
        questionsAbout(paper, { library().prompts(), library().papers() }),
        papers().standing(PaperService::keyOf(paper.id)) };
    for (PanelQuestion &question : about.questions) {
        // As the window words it.
        if (question.ground == PanelGround::OwnPoint) {
            question.ask = QStringLiteral("What of %1?").arg(question.point);
            question.deeper = { { QStringLiteral("And then?"), {} } };
        }
    }
    return about;
}

TalkAbout TestTalkService::about(const char *card)
{
    for (const PaperCard &one : library().papers()) {
        if (one.id.value() == QLatin1String(card)) {
            return about(*papers().find(papers().adopt(one)));
        }
    }
    return {};
}

QList<TalkQuestion> TestTalkService::asked(const TalkFormatId &format, quint64 seed, const TalkAbout &about)
{
    if (!talks().start(format, QStringLiteral("A talk"), Level::L5, seed, {}, false, about)) {
        return {};
    }
    QList<TalkQuestion> questions = talks().plan().questions;
    questions.removeIf([](const TalkQuestion &question) { return question.followup >= 0; });
    (void)talks().apply(TalkEventKind::Discarded);
    talks().leave();
    return questions;
}

QString TestTalkService::areaOf(const TalkQuestion &question)
{
    const Prompt *prompt = library().findPrompt(question.prompt);
    return prompt == nullptr ? QString() : prompt->area;
}

void TestTalkService::F24_aTalkStopsWhereTheMachineFellAsleep()
{
    QVERIFY(talks().start(kPaper, {}, Level::L5, 1));
    m_bench->clock.advance(5min);
    m_bench->clock.sleep(8h);
    // The heartbeat sees it, and whoever comes back is asked to go on.
    QTRY_COMPARE(talks().state().flow, TalkFlow::Paused);
    QCOMPARE(talks().state().sectionUsed.constFirst(), Milliseconds { 5min });
    QVERIFY(talks().apply(TalkEventKind::Resumed));
    QCOMPARE(talks().state().paused, Milliseconds { 8h });
    m_bench->clock.advance(1min);
    QVERIFY(talks().apply(TalkEventKind::NextSection));
    QCOMPARE(talks().state().sectionUsed.constFirst(), Milliseconds { 6min });
}

void TestTalkService::F24_aStrictTalkCountsItsSleep()
{
    QVERIFY(talks().start(kPaper, {}, Level::L5, 1, {}, true));
    m_bench->clock.advance(2min);
    m_bench->clock.sleep(3min);
    // Longer than a heartbeat.
    QTest::qWait(2500);
    QCOMPARE(talks().state().flow, TalkFlow::Speaking);
    QVERIFY(talks().apply(TalkEventKind::NextSection));
    QCOMPARE(talks().state().sectionUsed.constFirst(), Milliseconds { 5min });
}

void TestTalkService::everyPaperIsAskedTheSixFollowups()
{
    QSet<QString> ids;
    for (quint64 seed = 0; seed < kSeeds; ++seed) {
        const QList<TalkQuestion> questions = asked(kPaper, seed);
        QCOMPARE(questions.size(), 4);
        for (const TalkQuestion &question : questions) {
            ids.insert(question.prompt.value());
            QVERIFY(question.key.isEmpty());
        }
    }
    QCOMPARE(ids,
        QSet<QString>({ QStringLiteral("S2-14"), QStringLiteral("S2-15"), QStringLiteral("S2-16"),
            QStringLiteral("S2-17"), QStringLiteral("S2-18"), QStringLiteral("S2-19") }));
}

void TestTalkService::whatAPaperWasNotAskedLatelyComesFirst()
{
    for (quint64 seed = 0; seed < kSeeds; ++seed) {
        QSet<PromptId> lately;
        const QList<TalkQuestion> first = asked(kPaper, seed);
        for (const TalkQuestion &question : first) {
            lately.insert(question.prompt);
        }
        QCOMPARE(lately.size(), 4);
        // Of the six, two are left.
        const QList<TalkQuestion> second = asked(kPaper, seed + kSeeds);
        QVERIFY(!lately.contains(second.at(0).prompt));
        QVERIFY(!lately.contains(second.at(1).prompt));
        m_bench->clock.advance(std::chrono::days { 15 });
    }
}

void TestTalkService::aProjectIsAskedAboutTheProject()
{
    QSet<PromptId> ids;
    for (quint64 seed = 0; seed < kSeeds; ++seed) {
        const QList<TalkQuestion> questions = asked(kOwn, seed);
        QCOMPARE(questions.size(), 4);
        for (const TalkQuestion &question : questions) {
            QCOMPARE(areaOf(question), QLatin1String(kProjectArea));
            ids.insert(question.prompt);
        }
    }
    QVERIFY(ids.size() > 10);
}

void TestTalkService::aChosenPaperIsAskedAboutItself()
{
    const TalkAbout grokking = about("P-grokking");
    QVERIFY(!grokking.title.isEmpty());
    for (quint64 seed = 0; seed < kSeeds; ++seed) {
        const QList<TalkQuestion> questions = asked(kPaper, seed, grokking);
        QCOMPARE(questions.size(), 4);
        int stock = 0;
        for (const TalkQuestion &question : questions) {
            stock += question.key.startsWith(QLatin1String("stock/S2-1")) ? 1 : 0;
            QVERIFY2(!question.key.startsWith(QLatin1String("stock/S2-0")), qPrintable(question.key));
            QVERIFY(areaOf(question) != QLatin1String(kProjectArea));
            QVERIFY(!question.ask.isEmpty());
        }
        QCOMPARE(stock, 2);
        // Its hardest weakness is among them; strong answers are carried along.
        QVERIFY(questions.first().key.startsWith(QLatin1String("card/")));
        QVERIFY(!questions.first().strong.isEmpty());
    }
    QVERIFY(talks().start(kPaper, {}, Level::L5, 1, {}, false, grokking));
    QCOMPARE(talks().plan().paper, grokking.paper);
    QCOMPARE(talks().plan().paperTitle, grokking.title);
}

void TestTalkService::onlyTheDecisionTransformerIsAskedAboutItself()
{
    const TalkAbout transformer = about("P-decision-transformer");
    QSet<QString> ofIt;
    for (quint64 seed = 0; seed < 10 * kSeeds; ++seed) {
        const QList<TalkQuestion> questions = asked(kPaper, seed, transformer);
        for (const TalkQuestion &question : questions) {
            if (question.key.startsWith(QLatin1String("stock/S2-0"))) {
                ofIt.insert(question.key);
            }
        }
    }
    QCOMPARE(ofIt.size(), 4);
}

void TestTalkService::anOwnPointIsAskedInATalkOnAProjectToo()
{
    OwnPaper paper = *papers().find(papers().create());
    paper.title = QStringLiteral("Our project");
    paper.points(WorkspacePart::Alternative) = { { QStringLiteral("Cloning"), {}, {}, false } };
    papers().edit(paper);
    for (quint64 seed = 0; seed < kSeeds; ++seed) {
        const QList<TalkQuestion> questions = asked(kOwn, seed, about(paper));
        QCOMPARE(questions.size(), 4);
        QCOMPARE(questions.at(0).ask, QStringLiteral("What of Cloning?"));
        for (qsizetype i = 1; i < questions.size(); ++i) {
            QCOMPARE(areaOf(questions.at(i)), QLatin1String(kProjectArea));
        }
    }
}

void TestTalkService::aLengthOfOnesOwnFollowsThePaper()
{
    TalkFormat own;
    own.id = TalkFormatId(QStringLiteral("own-format-1"));
    own.title = QStringLiteral("Mine");
    own.talkMinutes = 5;
    own.discussionMinutes = 25;
    own.sections = { { QStringLiteral("s1"), QStringLiteral("All"), 5, {} } };
    talks().setFormatSource([&own] { return QList<TalkFormat> { own }; });
    QCOMPARE(areaOf(asked(own.id, 1).first()), QLatin1String(kProjectArea));
    QVERIFY(asked(own.id, 1, about("P-grokking")).first().key.startsWith(QLatin1String("card/")));
    own.subject = TalkSubject::Paper;
    QCOMPARE(areaOf(asked(own.id, 1).first()), QLatin1String(kPaperArea));
}

void TestTalkService::whatWasReallyAskedGoesByItsArea()
{
    ContentLibrary bank = library();
    Prompt ofPaper;
    ofPaper.id = PromptId(QStringLiteral("own-1"));
    ofPaper.round = RoundId(QStringLiteral("presentation"));
    ofPaper.area = QLatin1String(kPaperArea);
    ofPaper.source.badge = Badge::Own;
    ofPaper.ask = QStringLiteral("Why this one?");
    Prompt anywhere = ofPaper;
    anywhere.id = PromptId(QStringLiteral("own-2"));
    anywhere.area.clear();
    bank.setOwnPrompts({ ofPaper, anywhere });
    TalkService service(bank, m_bench->services.journal(), m_bench->services.promptHistory());
    const auto isAsked = [&](const TalkFormatId &format, const PromptId &id) {
        for (quint64 seed = 0; seed < kSeeds; ++seed) {
            if (!service.start(format, {}, Level::L5, seed)) {
                return false;
            }
            const QList<TalkQuestion> questions = service.plan().questions;
            (void)service.apply(TalkEventKind::Discarded);
            service.leave();
            for (const TalkQuestion &question : questions) {
                if (question.prompt == id) {
                    return true;
                }
            }
        }
        return false;
    };
    QVERIFY(isAsked(kPaper, ofPaper.id));
    QVERIFY(!isAsked(kPaper, anywhere.id));
    QVERIFY(isAsked(kOwn, anywhere.id));
    QVERIFY(!isAsked(kOwn, ofPaper.id));
}

void TestTalkService::whatWasStuckStandsToWorkOn()
{
    const TalkAbout grokking = about("P-grokking");
    QVERIFY(talks().start(kPaper, {}, Level::L5, 1, {}, false, grokking));
    QVERIFY(talks().apply(TalkEventKind::DiscussionStarted));
    m_bench->clock.advance(84s);
    QVERIFY(talks().apply(TalkEventKind::QuestionMarked, {}, 3));
    QVERIFY(talks().apply(TalkEventKind::NextQuestion));
    m_bench->clock.advance(30s);
    QVERIFY(talks().apply(TalkEventKind::QuestionMarked, {}, 2));
    const QList<TalkQuestion> questions = talks().plan().questions;
    QCOMPARE(questions.at(1).followup, 0);
    QList<PanelAnswer> open = papers().toWorkOn(grokking.paper);
    QCOMPARE(open.size(), 2);
    // The newest first; what was asked then stands for itself.
    QCOMPARE(open.at(0).question, deeperKey(questions.at(0).key, 0));
    QCOMPARE(open.at(0).mark, PanelMark::Partly);
    QCOMPARE(open.at(0).ask, questions.at(1).ask);
    QCOMPARE(open.at(1).question, questions.at(0).key);
    QCOMPARE(open.at(1).mark, PanelMark::Stuck);
    QCOMPARE(open.at(1).took, Milliseconds { 84s });
    // It is kept, and the panel begins with it the next time.
    QVERIFY(talks().apply(TalkEventKind::Discarded));
    QVERIFY(m_bench->reopen());
    open = papers().toWorkOn(grokking.paper);
    QCOMPARE(open.size(), 2);
    for (quint64 seed = 0; seed < kSeeds; ++seed) {
        QCOMPARE(asked(kPaper, seed, about("P-grokking")).first().key, questions.at(0).key);
    }
    QVERIFY(talks().start(kPaper, {}, Level::L5, 1, {}, false, about("P-grokking")));
    QVERIFY(talks().plan().seenBefore);
}

void TestTalkService::aMarkIsCorrected()
{
    const TalkAbout grokking = about("P-grokking");
    QVERIFY(talks().start(kPaper, {}, Level::L5, 1, {}, false, grokking));
    QVERIFY(talks().apply(TalkEventKind::DiscussionStarted));
    QVERIFY(talks().apply(TalkEventKind::QuestionMarked, {}, 3));
    QCOMPARE(papers().toWorkOn(grokking.paper).size(), 1);
    QVERIFY(talks().apply(TalkEventKind::QuestionMarked, {}, 1));
    QVERIFY(papers().toWorkOn(grokking.paper).isEmpty());
    QCOMPARE(papers().standing(grokking.paper).value(talks().plan().questions.first().key).mark, PanelMark::Answered);
}

void TestTalkService::aTalkWithoutAPaperLeavesNothingToWorkOn()
{
    for (const TalkFormatId &format : { kPaper, kOwn }) {
        QVERIFY(talks().start(format, QStringLiteral("Grokking"), Level::L5, 1));
        QVERIFY(talks().apply(TalkEventKind::DiscussionStarted));
        QVERIFY(talks().apply(TalkEventKind::QuestionMarked, {}, 3));
        QVERIFY(talks().apply(TalkEventKind::Discarded));
        talks().leave();
    }
    QVERIFY(papers().toWorkOn().isEmpty());
}

void TestTalkService::aTalkThatIsGoneOnWithMarksNothingAgain()
{
    const TalkAbout grokking = about("P-grokking");
    QVERIFY(talks().start(kPaper, {}, Level::L5, 1, {}, false, grokking));
    QVERIFY(talks().apply(TalkEventKind::DiscussionStarted));
    QVERIFY(talks().apply(TalkEventKind::QuestionMarked, {}, 3));
    const QString key = talks().plan().questions.first().key;
    QVERIFY(m_bench->reopen());
    QTRY_VERIFY(talks().hasUnfinished());
    QVERIFY(talks().restore());
    QCOMPARE(talks().plan().paper, grokking.paper);
    QCOMPARE(talks().plan().questions.first().key, key);
    QCOMPARE(papers().timesAsked(grokking.paper, key), 1);
}

QTEST_GUILESS_MAIN(TestTalkService)
#include "tst_talkservice.moc"

// SPDX-License-Identifier: MIT
#include "support/profilebench.h"
#include "ui/paperroom/panelviewmodel.h"
#include "ui/round/reflectiontext.h"
#include "ui/shell/navigation.h"

#include <QSet>

using namespace sevenrounds;
using namespace std::chrono_literals;

class TestPanelViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void eightAreDrawnForTheDiscussion();
    void moreAreAskedForAfterwards();
    void theDiscussionHasItsTime();
    void showsOneThingMoreAtATime();
    void stepsBackToTheFirstQuestion();
    void eachQuestionIsTimedAndMarked();
    void aMarkIsCorrected();
    void whatWasStuckComesFirst();
    void theResultSaysHowItWent();
    void everyPaperIsAskedTheSixFollowups();
    void onlyTheDecisionTransformerIsAskedAboutItself();
    void stockAndOwnPointsDeepen();
    void questionsAreMadeOfOnesOwnPoints();
    void keysFollowWhatIsAsked();
    void aDerivationOpensTheBoard();
    void justWhatIsLeftIsAskedAgain();
    void withoutAQuestionNothingBegins();

private:
    [[nodiscard]] const ContentLibrary &library() const { return m_bench->services.library(); }
    [[nodiscard]] const PaperCard &card() const { return library().papers().first(); }
    [[nodiscard]] const PaperCard &card(const char *id) const;
    [[nodiscard]] QString paper() const { return PaperService::keyOf(card().id); }
    /// As they are asked.
    [[nodiscard]] QList<PanelQuestion> drawn() const
    {
        return orderedForPanel(
            panelQuestions(card(), library()), m_bench->services.papers().standing(paper()), kSeed, 2)
            .mid(0, kPanelQuestions);
    }
    void start() { m_model->start(paper(), panelQuestions(card(), library()), kSeed); }

    static constexpr quint64 kSeed = 11;

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<PanelViewModel> m_model;
};

void TestPanelViewModel::init()
{
    m_model.reset();
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    m_navigation = std::make_unique<Navigation>();
    m_model = std::make_unique<PanelViewModel>(m_bench->services, *m_navigation);
}

const PaperCard &TestPanelViewModel::card(const char *id) const
{
    for (const PaperCard &one : library().papers()) {
        if (one.id.value() == QLatin1String(id)) {
            return one;
        }
    }
    return card();
}

void TestPanelViewModel::eightAreDrawnForTheDiscussion()
{
    QVERIFY(panelQuestions(card(), library()).size() > kPanelQuestions);
    start();
    QCOMPARE(m_model->text(), QStringLiteral("Question 1 of 8"));
    for (const PanelQuestion &question : drawn()) {
        QVERIFY2(m_model->plainText().contains(panelLabel(question)), qPrintable(m_model->plainText()));
        m_model->next();
    }
    QVERIFY(m_model->isOver());
    // The same once more where nothing was marked, another draw by another seed.
    start();
    const QString first = m_model->document();
    m_model->start(paper(), panelQuestions(card(), library()), kSeed);
    QCOMPARE(m_model->document(), first);
    QSet<QString> firsts;
    for (quint64 seed = 0; seed < 20; ++seed) {
        m_model->start(paper(), panelQuestions(card(), library()), seed);
        m_model->next();
        firsts.insert(m_model->document());
    }
    QVERIFY(firsts.size() > 2);
}

void TestPanelViewModel::moreAreAskedForAfterwards()
{
    const auto all = panelQuestions(card(), library()).size();
    start();
    QVERIFY(!m_model->canAskMore());
    m_model->askMore();
    QCOMPARE(m_model->text(), QStringLiteral("Question 1 of 8"));
    m_model->mark(0);
    QSet<QString> documents;
    qsizetype asked = 0;
    do {
        m_model->askMore();
        while (!m_model->isOver()) {
            documents.insert(m_model->document());
            m_model->next();
            ++asked;
        }
    } while (m_model->canAskMore());
    // Each came once, and what was marked before is still in the result.
    QCOMPARE(asked, all);
    QCOMPARE(documents.size(), all);
    QVERIFY(m_model->plainText().contains(QStringLiteral("1 questions marked")));
    const QString over = m_model->text();
    m_model->askMore();
    QCOMPARE(m_model->text(), over);
}

void TestPanelViewModel::theDiscussionHasItsTime()
{
    start();
    QCOMPARE(m_model->left(), QStringLiteral("25:00 left of 25:00"));
    m_bench->clock.advance(396s);
    QCOMPARE(m_model->left(), QStringLiteral("18:24 left of 25:00"));
    // It goes on while a reply is looked at: that is what a discussion's time goes by.
    m_model->step();
    m_bench->clock.advance(24s);
    QCOMPARE(m_model->left(), QStringLiteral("18:00 left of 25:00"));
    m_bench->clock.advance(1164s);
    QCOMPARE(m_model->left(), QStringLiteral("1:24 over the 25:00"));
    while (!m_model->isOver()) {
        m_model->next();
    }
    // The result is no part of it.
    m_bench->clock.advance(600s);
    QCOMPARE(m_model->left(), QStringLiteral("1:24 over the 25:00"));
    m_model->askMore();
    m_bench->clock.advance(6s);
    QCOMPARE(m_model->left(), QStringLiteral("1:30 over the 25:00"));
    m_model->end();
    QVERIFY(m_model->left().isEmpty());
    start();
    QCOMPARE(m_model->left(), QStringLiteral("25:00 left of 25:00"));
}

void TestPanelViewModel::showsOneThingMoreAtATime()
{
    start();
    QVERIFY(m_model->isOn());
    QVERIFY(!m_model->plainText().contains(QStringLiteral("A strong reply")));
    QCOMPARE(m_model->stepText(), QStringLiteral("What a strong reply holds"));
    m_model->step();
    QVERIFY(m_model->plainText().contains(QStringLiteral("A strong reply")));
    QCOMPARE(m_model->stepText(), QStringLiteral("They go deeper"));
    int steps = 1;
    while (!m_model->isOver() && steps < 1000) {
        m_model->step();
        ++steps;
    }
    int expected = 0;
    for (const PanelQuestion &question : drawn()) {
        expected += static_cast<int>(panelSteps(question).size());
    }
    QCOMPARE(steps, expected);
    QCOMPARE(m_model->text(), QStringLiteral("How it went"));
    m_model->step();
    QVERIFY(!m_model->isOn() && m_model->text().isEmpty());
}

void TestPanelViewModel::stepsBackToTheFirstQuestion()
{
    start();
    QVERIFY(!m_model->canStepBack());
    const QString first = m_model->document();
    for (int i = 0; i < 7; ++i) {
        m_model->step();
    }
    QVERIFY(m_model->document() != first);
    while (m_model->canStepBack()) {
        m_model->stepBack();
    }
    QCOMPARE(m_model->document(), first);
}

void TestPanelViewModel::eachQuestionIsTimedAndMarked()
{
    const QList<PanelQuestion> questions = drawn();
    start();
    QCOMPARE(m_model->elapsed(), QStringLiteral("0:00"));
    m_bench->clock.advance(84s);
    QCOMPARE(m_model->elapsed(), QStringLiteral("1:24"));
    m_model->mark(1);
    m_bench->clock.advance(60s);
    QCOMPARE(m_model->elapsed(), QStringLiteral("1:24"));
    QCOMPARE(m_model->markIndex(), 1);
    m_model->next();
    QCOMPARE(m_model->markIndex(), -1);
    m_bench->clock.advance(10s);
    // The clock is for the own answer: it stops when the strong one is shown.
    m_model->step();
    m_bench->clock.advance(60s);
    m_model->mark(0);
    const QHash<QString, PanelAnswer> standing = m_bench->services.papers().standing(paper());
    QCOMPARE(standing.value(questions.at(0).key).took, Milliseconds { 84s });
    QCOMPARE(standing.value(questions.at(0).key).mark, PanelMark::Partly);
    QCOMPARE(standing.value(questions.at(1).key).took, Milliseconds { 10s });
    QCOMPARE(standing.value(questions.at(0).key).ask, questions.at(0).ask);
}

void TestPanelViewModel::aMarkIsCorrected()
{
    start();
    m_model->mark(2);
    m_model->mark(0);
    m_model->mark(7);
    QCOMPARE(m_model->markIndex(), 0);
    QVERIFY(m_bench->services.papers().toWorkOn().isEmpty());
}

void TestPanelViewModel::whatWasStuckComesFirst()
{
    const QList<PanelQuestion> questions = drawn();
    start();
    m_model->mark(0);
    m_model->next();
    m_model->mark(1);
    m_model->next();
    m_model->mark(2);
    m_model->end();
    m_bench->clock.advance(std::chrono::hours { 48 });
    start();
    QCOMPARE(drawn().first().key, questions.at(2).key);
    QVERIFY(m_model->plainText().contains(questions.at(2).ask.left(20)));
    QCOMPARE(m_model->beforeText(), QStringLiteral("Stuck 2 days ago"));
    m_model->next();
    QCOMPARE(m_model->beforeText(), QStringLiteral("Partly 2 days ago"));
    m_model->next();
    QVERIFY(m_model->beforeText().isEmpty());
}

void TestPanelViewModel::theResultSaysHowItWent()
{
    const PanelQuestion first = drawn().first();
    start();
    m_bench->clock.advance(65s);
    m_model->mark(2);
    m_model->next();
    m_model->mark(2);
    while (!m_model->isOver()) {
        m_model->next();
    }
    const QString said = m_model->plainText();
    QVERIFY2(said.contains(QStringLiteral("2 questions marked, 1:05 together.")), qPrintable(said));
    QVERIFY(said.contains(QStringLiteral("Stuck: 2")));
    QVERIFY(said.contains(first.ask.left(20)));
    // The three questions at the end are those that stand after every round and talk.
    for (const QString &question : reflectionTexts(library())) {
        QVERIFY2(said.contains(question), qPrintable(said));
    }
    QVERIFY(m_model->elapsed().isEmpty());
    QVERIFY(m_model->canStepBack());
    m_model->stepBack();
    QVERIFY(!m_model->isOver());
}

void TestPanelViewModel::everyPaperIsAskedTheSixFollowups()
{
    const QStringList six { QStringLiteral("S2-14"), QStringLiteral("S2-15"), QStringLiteral("S2-16"),
        QStringLiteral("S2-17"), QStringLiteral("S2-18"), QStringLiteral("S2-19") };
    const auto stockOf = [](const QList<PanelQuestion> &questions) {
        QStringList ids;
        for (const PanelQuestion &question : questions) {
            if (question.ground == PanelGround::Stock) {
                ids.append(question.prompt.value());
            }
        }
        ids.sort();
        return ids;
    };
    QCOMPARE(stockOf(panelQuestions(OwnPaper(), library())), six);
    for (const PaperCard &one : library().papers()) {
        QCOMPARE(stockOf(panelQuestions(one, library())), six);
    }
}

void TestPanelViewModel::onlyTheDecisionTransformerIsAskedAboutItself()
{
    for (const PaperCard &one : library().papers()) {
        QStringList ids;
        for (const PanelQuestion &question : panelQuestions(one, library())) {
            if (question.ground == PanelGround::OfPaper) {
                ids.append(question.prompt.value());
            }
        }
        ids.sort();
        QCOMPARE(ids,
            one.id.value() == QLatin1String("P-decision-transformer") ? QStringList(
                { QStringLiteral("S2-01"), QStringLiteral("S2-02"), QStringLiteral("S2-03"), QStringLiteral("S2-04") })
                                                                      : QStringList());
    }
}

void TestPanelViewModel::stockAndOwnPointsDeepen()
{
    OwnPaper paper;
    for (const WorkspacePart part : kWorkspaceParts) {
        paper.points(part) = { { QStringLiteral("Said so"), {}, {}, false } };
    }
    QSet<QString> then;
    for (const PanelQuestion &question : panelQuestions(paper, library())) {
        QVERIFY2(!question.ask.isEmpty() && !panelLabel(question).isEmpty(), qPrintable(question.key));
        if (question.ground == PanelGround::Stock) {
            QCOMPARE(question.deeper.size(), 3);
            QCOMPARE(panelSteps(question).size(), 8);
        } else {
            QCOMPARE(question.deeper.size(), 1);
            QVERIFY(question.ask.contains(QStringLiteral("Said so")));
            // Without a note and a strong reply there are the question and what is asked then.
            QCOMPARE(panelSteps(question), QList<PanelStep>({ PanelStep::Ask, PanelStep::Deeper }));
            QVERIFY(panelDocument(question, 1).plainText().contains(question.deeper.first().ask));
            then.insert(question.deeper.first().ask);
        }
    }
    QCOMPARE(then.size(), static_cast<qsizetype>(kWorkspaceParts.size()));
}

void TestPanelViewModel::questionsAreMadeOfOnesOwnPoints()
{
    OwnPaper paper;
    paper.id = OwnPaperId(QStringLiteral("x"));
    const QList<PanelQuestion> stock = panelQuestions(paper, library());
    QCOMPARE(stock.size(), 6);
    paper.points(WorkspacePart::Weakness)
        = { { QStringLiteral("Luck is credited."), QStringLiteral("Add noise."), {}, {} },
              { QStringLiteral("  "), {}, {}, false } };
    paper.points(WorkspacePart::Alternative) = { { QStringLiteral("Cloning"), {}, {}, false } };
    paper.card = card().id;
    const QList<PanelQuestion> questions = panelQuestions(paper, library());
    QCOMPARE(questions.size(), 2 + panelQuestions(card(), library()).size());
    QVERIFY(questions.first().ask.contains(QStringLiteral("Luck is credited.")));
    QCOMPARE(questions.first().strong, QStringLiteral("Add noise."));
    QCOMPARE(panelLabel(questions.first()), QStringLiteral("Your weakness 1"));
    QCOMPARE(
        panelSteps(questions.first()), QList<PanelStep>({ PanelStep::Ask, PanelStep::OwnNote, PanelStep::Deeper }));
    QSet<QString> keys;
    for (const PanelQuestion &question : questions) {
        keys.insert(question.key);
    }
    QCOMPARE(keys.size(), questions.size());
}

void TestPanelViewModel::keysFollowWhatIsAsked()
{
    OwnPaper paper;
    const auto keyOfLast = [&] {
        const QList<PanelQuestion> questions = panelQuestions(paper, library());
        return questions.at(paper.points(WorkspacePart::Weakness).size() - 1).key;
    };
    paper.points(WorkspacePart::Weakness) = { { QStringLiteral("A"), {}, {}, false } };
    const QString before = keyOfLast();
    paper.points(WorkspacePart::Weakness).prepend({ QStringLiteral("B"), {}, {}, false });
    QCOMPARE(keyOfLast(), before);
    paper.points(WorkspacePart::Weakness).last().text = QStringLiteral("C");
    QVERIFY(keyOfLast() != before);
}

void TestPanelViewModel::aDerivationOpensTheBoard()
{
    PanelQuestion question;
    question.key = QStringLiteral("k");
    question.ask = QStringLiteral("a");
    PanelQuestion derive = question;
    derive.key = QStringLiteral("d");
    derive.isAtBoard = true;
    derive.derivation = library().derivations().first().id;
    PanelQuestion free = derive;
    free.key = QStringLiteral("f");
    free.derivation = {};
    m_model->askAgain(paper(), { question, derive, free });
    QVERIFY(!m_model->asksDerivation());
    m_model->openBoard();
    QCOMPARE(m_navigation->page(), Navigation::Page::Today);
    m_model->next();
    QVERIFY(m_model->asksDerivation());
    QCOMPARE(m_model->boardText(), QStringLiteral("Its derivation"));
    m_model->openBoard();
    QCOMPARE(m_navigation->page(), Navigation::Page::Derivation);
    QVERIFY(m_model->isOn());
    // Where none is shipped there is the board on which anything is derived.
    m_navigation->back();
    m_model->next();
    QVERIFY(m_model->asksDerivation());
    QCOMPARE(m_model->boardText(), QStringLiteral("To the board"));
    m_model->openBoard();
    QCOMPARE(m_navigation->page(), Navigation::Page::FreeBoard);
    m_navigation->back();
    QCOMPARE(m_model->text(), QStringLiteral("Question 3 of 3"));
}

void TestPanelViewModel::justWhatIsLeftIsAskedAgain()
{
    const QList<PanelQuestion> all = panelQuestions(card(), library());
    m_model->askAgain(paper(), all);
    QCOMPARE(m_model->text(), QStringLiteral("Question 1 of %1").arg(all.size()));
    QVERIFY(m_model->plainText().contains(panelLabel(all.first())));
    QVERIFY(m_model->left().isEmpty());
    while (!m_model->isOver()) {
        m_model->next();
    }
    QVERIFY(!m_model->canAskMore());
    m_model->askAgain(paper(), {});
    QVERIFY(m_model->isOver());
}

void TestPanelViewModel::withoutAQuestionNothingBegins()
{
    m_model->start(paper(), {}, kSeed);
    QVERIFY(!m_model->isOn());
    m_model->step();
    m_model->stepBack();
    m_model->next();
    m_model->mark(0);
    QVERIFY(!m_model->isOn());
}

QTEST_GUILESS_MAIN(TestPanelViewModel)
#include "tst_panelviewmodel.moc"

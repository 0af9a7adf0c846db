// SPDX-License-Identifier: MIT
#include "support/profilebench.h"
#include "ui/paperroom/panelviewmodel.h"
#include "ui/shell/navigation.h"

#include <QSet>

using namespace sevenrounds;
using namespace std::chrono_literals;

class TestPanelViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsOneThingMoreAtATime();
    void stepsBackToTheFirstQuestion();
    void eachQuestionIsTimedAndMarked();
    void aMarkIsCorrected();
    void whatWasStuckComesFirst();
    void theResultSaysHowItWent();
    void questionsAreMadeOfOnesOwnPoints();
    void keysFollowWhatIsAsked();
    void aDerivationOpens();
    void withoutAQuestionNothingBegins();

private:
    [[nodiscard]] const PaperCard &card() const { return m_bench->services.library().papers().first(); }
    [[nodiscard]] QString paper() const { return PaperService::keyOf(card().id); }
    void start() { m_model->start(paper(), panelQuestions(card())); }

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

void TestPanelViewModel::showsOneThingMoreAtATime()
{
    start();
    QVERIFY(m_model->isOn());
    QCOMPARE(m_model->text(), QStringLiteral("Question 1 of %1").arg(card().questions.size()));
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
    for (const PanelQuestion &question : panelQuestions(card())) {
        expected += stepsOf(question);
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
    const QList<PanelQuestion> questions = panelQuestions(card());
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
    start();
    m_model->mark(0);
    m_model->next();
    m_model->mark(1);
    m_model->next();
    m_model->mark(2);
    m_model->end();
    m_bench->clock.advance(std::chrono::hours { 48 });
    start();
    const QList<PanelQuestion> questions = panelQuestions(card());
    QVERIFY(m_model->plainText().contains(questions.at(2).ask.left(20)));
    QCOMPARE(m_model->beforeText(), QStringLiteral("Stuck 2 days ago"));
    m_model->next();
    QCOMPARE(m_model->beforeText(), QStringLiteral("Partly 2 days ago"));
    m_model->next();
    QVERIFY(m_model->beforeText().isEmpty());
}

void TestPanelViewModel::theResultSaysHowItWent()
{
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
    QVERIFY(said.contains(panelQuestions(card()).first().ask.left(20)));
    QVERIFY(m_model->elapsed().isEmpty());
    QVERIFY(m_model->canStepBack());
    m_model->stepBack();
    QVERIFY(!m_model->isOver());
}

void TestPanelViewModel::questionsAreMadeOfOnesOwnPoints()
{
    OwnPaper paper;
    paper.id = OwnPaperId(QStringLiteral("x"));
    const QList<PanelQuestion> stock = panelQuestions(paper, m_bench->services.library());
    QCOMPARE(stock.size(), 10);
    paper.points(WorkspacePart::Weakness)
        = { { QStringLiteral("Luck is credited."), QStringLiteral("Add noise."), {}, {} },
              { QStringLiteral("  "), {}, {}, false } };
    paper.points(WorkspacePart::Alternative) = { { QStringLiteral("Cloning"), {}, {}, false } };
    paper.card = card().id;
    const QList<PanelQuestion> questions = panelQuestions(paper, m_bench->services.library());
    QCOMPARE(questions.size(), stock.size() + 2 + card().questions.size());
    QVERIFY(questions.first().ask.contains(QStringLiteral("Luck is credited.")));
    QCOMPARE(questions.first().strong, QStringLiteral("Add noise."));
    QCOMPARE(questions.first().label, QStringLiteral("Your weakness 1"));
    // Without a note of one's own there is nothing to show: the next step is the next question.
    QCOMPARE(stepsOf(questions.at(1)), 1);
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
        const QList<PanelQuestion> questions = panelQuestions(paper, m_bench->services.library());
        return questions.at(paper.points(WorkspacePart::Weakness).size() - 1).key;
    };
    paper.points(WorkspacePart::Weakness) = { { QStringLiteral("A"), {}, {}, false } };
    const QString before = keyOfLast();
    paper.points(WorkspacePart::Weakness).prepend({ QStringLiteral("B"), {}, {}, false });
    QCOMPARE(keyOfLast(), before);
    paper.points(WorkspacePart::Weakness).last().text = QStringLiteral("C");
    QVERIFY(keyOfLast() != before);
}

void TestPanelViewModel::aDerivationOpens()
{
    PanelQuestion question { QStringLiteral("k"), QStringLiteral("l"), QStringLiteral("a"), {}, false, {}, {} };
    PanelQuestion derive = question;
    derive.key = QStringLiteral("d");
    derive.derivation = m_bench->services.library().derivations().first().id;
    m_model->start(paper(), { question, derive });
    QVERIFY(!m_model->hasDerivation());
    m_model->openDerivation();
    QCOMPARE(m_navigation->page(), Navigation::Page::Today);
    m_model->next();
    QVERIFY(m_model->hasDerivation());
    m_model->openDerivation();
    QCOMPARE(m_navigation->page(), Navigation::Page::Derivation);
    QVERIFY(m_model->isOn());
}

void TestPanelViewModel::withoutAQuestionNothingBegins()
{
    m_model->start(paper(), {});
    QVERIFY(!m_model->isOn());
    m_model->step();
    m_model->stepBack();
    m_model->next();
    m_model->mark(0);
    QVERIFY(!m_model->isOn());
}

QTEST_GUILESS_MAIN(TestPanelViewModel)
#include "tst_panelviewmodel.moc"

// SPDX-License-Identifier: MIT
#include "paper/panelquestions.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace sevenrounds;

namespace {

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

Prompt prompt(const QString &id, const char *paper = "")
{
    Prompt made;
    made.id = PromptId(id);
    made.area = QLatin1String(kPaperArea);
    made.source.badge = Badge::S2;
    made.ask = QStringLiteral("Asked by ") + id;
    made.points = { QStringLiteral("Holds one"), QStringLiteral("Holds two") };
    made.followups = { { QStringLiteral("Then?"), QStringLiteral("so") }, { QStringLiteral("And then?"), {} } };
    made.paper = PaperId(text(paper));
    return made;
}

PaperQuestion asked(PaperPart part, int about, const char *ask)
{
    return { part, about, text(ask), text("strong"), {} };
}

PanelAnswer answered(PanelMark mark)
{
    PanelAnswer answer;
    answer.mark = mark;
    return answer;
}

QStringList keysOf(const QList<PanelQuestion> &questions)
{
    QStringList keys;
    for (const PanelQuestion &question : questions) {
        keys.append(question.key);
    }
    return keys;
}

int countOf(const QList<PanelQuestion> &questions, PanelGround ground)
{
    return static_cast<int>(std::count_if(questions.cbegin(), questions.cend(),
        [ground](const PanelQuestion &question) { return question.ground == ground; }));
}

} // namespace

class TestPanelQuestions : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatIsAskedOfEveryPaperIsAboutNone();
    void aPromptAboutOnePaperIsAskedOfThatOneOnly();
    void pointsBecomeQuestions();
    void everyPartOfTheWorkspaceIsAsked();
    void equationsLeadToTheBoard();
    void aPaperIsKnownByItsIdentifiersToo();
    void aSeedDrawsTheSameAgain();
    void paperAndStockTakeTurns();
    void whatWasStuckComesFirst();
    void theHardestWeaknessesAreKept();
    void whatIsAskedThenHasAKeyOfItsOwn();

private:
    [[nodiscard]] PanelContent content() const { return { m_prompts, m_cards }; }

    QList<Prompt> m_prompts;
    QList<PaperCard> m_cards;
};

void TestPanelQuestions::init()
{
    m_prompts.clear();
    for (int i = 1; i <= 6; ++i) {
        m_prompts.append(prompt(QStringLiteral("S2-1%1").arg(i)));
    }
    m_prompts.append(prompt(QStringLiteral("S2-01"), "P-known"));
    Prompt project = prompt(QStringLiteral("A-1"));
    project.area = QLatin1String(kProjectArea);
    Prompt ours = prompt(QStringLiteral("A-2"));
    ours.source.badge = Badge::App;
    m_prompts += { project, ours };
    PaperCard known;
    known.id = PaperId(text("P-known"));
    known.title = text("A Paper: That Is Known");
    known.arxiv = text("2106.01345");
    known.equations = { { text("loss"), {}, {}, DerivationId(text("D-26")) }, { text("bound"), {}, {}, {} } };
    known.questions = { asked(PaperPart::Claim, 1, "Which claim?"), asked(PaperPart::Equation, 1, "Derive the loss."),
        asked(PaperPart::Equation, 2, "Derive the bound."), asked(PaperPart::Weakness, 1, "Is it a weakness?") };
    PaperCard other;
    other.id = PaperId(text("P-other"));
    other.title = text("Another one");
    m_cards = { known, other };
}

void TestPanelQuestions::whatIsAskedOfEveryPaperIsAboutNone()
{
    const QList<PanelQuestion> stock = stockQuestions(m_prompts);
    QCOMPARE(stock.size(), 6);
    for (const PanelQuestion &question : stock) {
        QVERIFY(question.ground == PanelGround::Stock);
        QCOMPARE(question.key, QStringLiteral("stock/") + question.prompt.value());
        QCOMPARE(question.strong, QStringLiteral("- Holds one\n- Holds two\n"));
        // They deepen.
        QCOMPARE(question.deeper.size(), 2);
    }
}

void TestPanelQuestions::aPromptAboutOnePaperIsAskedOfThatOneOnly()
{
    const QList<PanelQuestion> known = questionsAbout(m_cards.at(0), content());
    QCOMPARE(countOf(known, PanelGround::Card), 4);
    QCOMPARE(countOf(known, PanelGround::OfPaper), 1);
    QCOMPARE(countOf(known, PanelGround::Stock), 6);
    const QList<PanelQuestion> other = questionsAbout(m_cards.at(1), content());
    QCOMPARE(countOf(other, PanelGround::OfPaper), 0);
    QCOMPARE(countOf(other, PanelGround::Stock), 6);
}

void TestPanelQuestions::pointsBecomeQuestions()
{
    OwnPaper paper;
    for (const WorkspacePart part : kWorkspaceParts) {
        paper.points(part) = { { text(" two  words "), text("noted"), {}, false }, { text("  "), {}, {}, false } };
    }
    paper.points(WorkspacePart::Alternative).first().evidence = text("a table");
    paper.points(WorkspacePart::Alternative).first().who = text("the group next door");
    const QList<PanelQuestion> questions = questionsAbout(paper, content());
    QCOMPARE(countOf(questions, PanelGround::OwnPoint), static_cast<int>(kWorkspaceParts.size()));
    QSet<WorkspacePart> parts;
    for (const PanelQuestion &question : questions) {
        if (question.ground == PanelGround::OwnPoint) {
            parts.insert(question.ownPart);
            QCOMPARE(question.point, QStringLiteral("two words"));
            QCOMPARE(question.about, 1);
            QVERIFY(question.isOwnNote);
            QCOMPARE(question.strong,
                question.ownPart == WorkspacePart::Alternative
                    ? QStringLiteral("noted\n\na table\n\nthe group next door")
                    : QStringLiteral("noted"));
        }
    }
    QCOMPARE(parts.size(), static_cast<qsizetype>(kWorkspaceParts.size()));
    const QStringList keys = keysOf(questions);
    QCOMPARE(QSet<QString>(keys.cbegin(), keys.cend()).size(), keys.size());
}

void TestPanelQuestions::everyPartOfTheWorkspaceIsAsked()
{
    OwnPaper paper;
    for (const WorkspacePart part : kWorkspaceParts) {
        paper.points(part) = { { QStringLiteral("one point"), QStringLiteral("beside"), {}, false } };
    }
    paper.points(WorkspacePart::Alternative).first().evidence = QStringLiteral("a table");
    paper.points(WorkspacePart::Alternative).first().who = QStringLiteral("a lab");
    const QList<PanelQuestion> questions = questionsAbout(paper, content());
    QCOMPARE(countOf(questions, PanelGround::OwnPoint), static_cast<int>(kWorkspaceParts.size()));
    const QStringList keys = keysOf(questions);
    // The same words in two parts are two questions.
    QCOMPARE(QSet<QString>(keys.cbegin(), keys.cend()).size(), keys.size());
    for (const PanelQuestion &question : questions) {
        if (question.ground == PanelGround::OwnPoint) {
            QCOMPARE(question.strong,
                question.ownPart == WorkspacePart::Alternative ? QStringLiteral("beside\n\na table\n\na lab")
                                                               : QStringLiteral("beside"));
        }
    }
}

void TestPanelQuestions::equationsLeadToTheBoard()
{
    m_prompts[0].isAtBoard = true;
    m_prompts[6].isAtBoard = true;
    m_prompts[6].links.derivations = { DerivationId(text("D-02")), DerivationId(text("D-26")) };
    OwnPaper paper;
    paper.card = m_cards.at(0).id;
    paper.points(WorkspacePart::Equation) = { { text("mine"), {}, {}, false } };
    QStringList found;
    for (const PanelQuestion &question : questionsAbout(paper, content())) {
        if (question.isAtBoard) {
            found.append((question.point.isEmpty() ? question.ask : question.point) + QLatin1Char('>')
                + question.derivation.value());
        }
    }
    // Where no derivation is shipped it is at the board all the same; the prompt about this paper takes the one behind its equation.
    QCOMPARE(found,
        QStringList({ text("mine>"), text("Derive the loss.>D-26"), text("Derive the bound.>"),
            text("Asked by S2-01>D-26"), text("Asked by S2-11>") }));
}

void TestPanelQuestions::aPaperIsKnownByItsIdentifiersToo()
{
    OwnPaper paper;
    QVERIFY(cardOf(paper, m_cards) == nullptr);
    paper.arxiv = text("2106.01345");
    QCOMPARE(cardOf(paper, m_cards), &m_cards.at(0));
    paper.arxiv = text("2106.01346");
    QVERIFY(cardOf(paper, m_cards) == nullptr);
    paper.title = text("a paper - that is known");
    QCOMPARE(cardOf(paper, m_cards), &m_cards.at(0));
    // What it was taken from outweighs its title.
    paper.card = m_cards.at(1).id;
    QCOMPARE(cardOf(paper, m_cards), &m_cards.at(1));
}

void TestPanelQuestions::aSeedDrawsTheSameAgain()
{
    const QList<PanelQuestion> all = questionsAbout(m_cards.at(0), content());
    QSet<QString> orders;
    for (quint64 seed = 0; seed < 20; ++seed) {
        const QStringList keys = keysOf(orderedForPanel(all, {}, seed, 1));
        QCOMPARE(keysOf(orderedForPanel(all, {}, seed, 1)), keys);
        // Every question once.
        QCOMPARE(QSet<QString>(keys.cbegin(), keys.cend()).size(), all.size());
        orders.insert(keys.join(QLatin1Char(' ')));
    }
    QVERIFY(orders.size() > 15);
}

void TestPanelQuestions::paperAndStockTakeTurns()
{
    const QList<PanelQuestion> all = questionsAbout(m_cards.at(0), content());
    for (quint64 seed = 0; seed < 20; ++seed) {
        const QList<PanelQuestion> drawn = orderedForPanel(all, {}, seed, 1).mid(0, kPanelQuestions);
        QCOMPARE(countOf(drawn, PanelGround::Stock), 4);
        for (qsizetype i = 0; i < drawn.size(); ++i) {
            QCOMPARE(drawn.at(i).ground == PanelGround::Stock, i % 2 == 1);
        }
    }
}

void TestPanelQuestions::whatWasStuckComesFirst()
{
    const QList<PanelQuestion> all = questionsAbout(m_cards.at(0), content());
    QHash<QString, PanelAnswer> standing;
    const auto mark = [&](qsizetype at, PanelMark how) { standing.insert(all.at(at).key, answered(how)); };
    mark(0, PanelMark::Answered);
    mark(1, PanelMark::Partly);
    mark(6, PanelMark::Stuck);
    mark(7, PanelMark::Answered);
    mark(8, PanelMark::Settled);
    for (quint64 seed = 0; seed < 20; ++seed) {
        const QStringList keys = keysOf(orderedForPanel(all, standing, seed, 1));
        QCOMPARE(keys.mid(0, 2), QStringList({ all.at(6).key, all.at(1).key }));
        // What is new comes before what was ticked off, and that before what was answered.
        QVERIFY(keys.indexOf(all.at(9).key) < keys.indexOf(all.at(8).key));
        QVERIFY(keys.indexOf(all.at(8).key) < keys.indexOf(all.at(7).key));
        QVERIFY(keys.indexOf(all.at(2).key) < keys.indexOf(all.at(0).key));
    }
}

void TestPanelQuestions::theHardestWeaknessesAreKept()
{
    OwnPaper paper;
    paper.card = m_cards.at(0).id;
    for (int i = 0; i < 12; ++i) {
        const QString point = QStringLiteral("point %1").arg(i);
        paper.points(WorkspacePart::Extension).append({ point, {}, {}, false });
        paper.points(WorkspacePart::Weakness).append({ point, {}, {}, false });
    }
    const QList<PanelQuestion> all = questionsAbout(paper, content());
    const auto isIn = [](const QList<PanelQuestion> &drawn, const QString &point) {
        return std::any_of(drawn.cbegin(), drawn.cend(),
            [&](const PanelQuestion &one) { return one.isWeakness() && one.point == point; });
    };
    QHash<QString, PanelAnswer> standing;
    for (quint64 seed = 0; seed < 20; ++seed) {
        const QList<PanelQuestion> drawn = orderedForPanel(all, standing, seed, 2).mid(0, kPanelQuestions);
        QVERIFY(isIn(drawn, QStringLiteral("point 0")) && isIn(drawn, QStringLiteral("point 1")));
    }
    // What was answered gives its place to the next.
    for (const PanelQuestion &question : all) {
        if (question.isWeakness() && question.point == QLatin1String("point 0")) {
            standing.insert(question.key, answered(PanelMark::Answered));
        }
    }
    const QList<PanelQuestion> drawn = orderedForPanel(all, standing, 3, 2).mid(0, kPanelQuestions);
    QVERIFY(!isIn(drawn, QStringLiteral("point 0")));
    QVERIFY(isIn(drawn, QStringLiteral("point 1")) && isIn(drawn, QStringLiteral("point 2")));
    // Where all were answered, none is put before what is new.
    for (const PanelQuestion &question : all) {
        if (question.isWeakness()) {
            standing.insert(question.key, answered(PanelMark::Answered));
        }
    }
    QVERIFY(!orderedForPanel(all, standing, 3, 2).first().isWeakness());
}

void TestPanelQuestions::whatIsAskedThenHasAKeyOfItsOwn()
{
    const QList<PanelQuestion> stock = stockQuestions(m_prompts);
    QCOMPARE(askedQuestion(stock, stock.at(1).key)->ask, stock.at(1).ask);
    const std::optional<PanelQuestion> then = askedQuestion(stock, deeperKey(stock.at(1).key, 0));
    QVERIFY(then);
    QCOMPARE(then->key, deeperKey(stock.at(1).key, 0));
    QCOMPARE(then->ask, QStringLiteral("Then?"));
    QCOMPARE(then->strong, QStringLiteral("so"));
    QCOMPARE(then->deeper.size(), 1);
    QCOMPARE(then->deeper.first().ask, QStringLiteral("And then?"));
    QVERIFY(!askedQuestion(stock, deeperKey(stock.at(1).key, 2)));
    QVERIFY(!askedQuestion(stock, QStringLiteral("weakness/gone")));
}

QTEST_GUILESS_MAIN(TestPanelQuestions)
#include "tst_panelquestions.moc"

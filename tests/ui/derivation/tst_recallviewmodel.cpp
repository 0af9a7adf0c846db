// SPDX-License-Identifier: MIT
#include "openservices.h"
#include "ui/derivation/recallviewmodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace sevenrounds;

namespace {

const DerivationId kElbo(QStringLiteral("D-01"));
constexpr int kElboLines = 7;
const char *const kMarginal = R"(= \log\sum_z p(x,z))";
const char *const kWrong = R"(= \sum_z\log p(x,z))";

} // namespace

/// Recall with the real checker.
class TestRecallViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void isEmptyWhileItIsNotShown();
    void keepsTheLineUntilItIsAccepted();
    void wordsVerdicts_data();
    void wordsVerdicts();
    void asksForBrackets();
    void showsTheInstance();
    void knowsTheMistake();
    void setsHintsAsFormulas_data();
    void setsHintsAsFormulas();
    void sellsHints();
    void goesOnFromALineOfItsOwn();
    void showsTheLineAtAPrice();
    void stepsOverWhatNoMachineJudges();
    void gradesAsProposedOrOtherwise();
    void takesBack();
    void dropsTheAnswerToAnOlderLine();
    void endsWithTheWhole();
    void neverLosesTheLine_data();
    void neverLosesTheLine();

private:
    void check(const char *line);
    [[nodiscard]] AttemptService &attempts() { return (*m_services)->attempts(); }

    std::unique_ptr<OpenServices> m_services;
    std::unique_ptr<RecallViewModel> m_recall;
};

void TestRecallViewModel::init()
{
    m_services = std::make_unique<OpenServices>();
    QVERIFY(m_services->open());
    m_recall = std::make_unique<RecallViewModel>(**m_services);
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
}

void TestRecallViewModel::cleanup()
{
    m_recall.reset();
    m_services.reset();
}

void TestRecallViewModel::check(const char *line)
{
    m_recall->setLineLatex(QString::fromLatin1(line));
    m_recall->checkLine();
    QVERIFY(m_recall->isBusy());
    QTRY_VERIFY(!m_recall->isBusy());
    QVERIFY(m_recall->hasVerdict());
}

void TestRecallViewModel::isEmptyWhileItIsNotShown()
{
    attempts().leave();
    QSignalSpy state(m_recall.get(), &BoardViewModel::stateChanged);
    QVERIFY(attempts().enter(kElbo, AttemptMode::Order));
    QVERIFY(!m_recall->canWrite());
    QVERIFY(!m_recall->canCheck());
    QVERIFY(!m_recall->isGrading());
    QVERIFY(m_recall->document().isEmpty());
    m_recall->setLineLatex(QStringLiteral("x"));
    m_recall->checkLine();
    m_recall->showLine();
    m_recall->takeHint();
    m_recall->takeStep();
    m_recall->undo();
    m_recall->grade(3);
    m_recall->restart();
    QCOMPARE(m_recall->lineLatex(), QString());
    QCOMPARE(state.size(), 0);
}

void TestRecallViewModel::keepsTheLineUntilItIsAccepted()
{
    QSignalSpy lines(m_recall.get(), &RecallViewModel::lineLatexChanged);
    QSignalSpy verdicts(m_recall.get(), &RecallViewModel::verdictChanged);
    QSignalSpy busy(m_recall.get(), &RecallViewModel::busyChanged);
    check(kWrong);
    QCOMPARE(lines.size(), 1);
    QCOMPARE(verdicts.size(), 1);
    QCOMPARE(busy.size(), 2);
    QCOMPARE(m_recall->lineLatex(), QString::fromLatin1(kWrong));
    QCOMPARE(m_recall->progressText(), QStringLiteral("0 of 7 lines"));
    // The verdict stands until the line is changed.
    m_recall->setLineLatex(QString::fromLatin1(kWrong));
    QVERIFY(m_recall->hasVerdict());
    m_recall->setLineLatex(QStringLiteral("= "));
    QVERIFY(!m_recall->hasVerdict());
    check(kMarginal);
    QCOMPARE(m_recall->lineLatex(), QString());
    QCOMPARE(m_recall->progressText(), QStringLiteral("1 of 7 lines"));
    QVERIFY(m_recall->isGrading());
    QVERIFY(!m_recall->canWrite());
    QVERIFY(m_recall->document().plainText().contains(QLatin1String("sum rule")));
    QVERIFY(!m_recall->document().plainText().contains(QLatin1String("multiply and divide by q")));
}

void TestRecallViewModel::wordsVerdicts_data()
{
    using Tone = RecallViewModel::Tone;
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("tone");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *line, Tone tone, const char *title, const char *text) {
        QTest::newRow(name) << QString::fromLatin1(line) << static_cast<int>(tone) << QString::fromLatin1(title)
                            << QString::fromLatin1(text);
    };
    row("equal", kMarginal, Tone::Good, "Equal", "Checked on 8 random instances.");
    row("bound", R"(\ge \mathcal{L}(x))", Tone::Good, "Valid bound",
        "No violation on 8 random instances and in a directed search.");
    row("loose", R"(\ge \mathcal{L}(x)-1)", Tone::Warn, "True, but loose", "True, but not tight where it should be.");
    row("not bound", R"(= \log p(x,z))", Tone::Bad, "Not bound", "Z is not bound on the right-hand side.");
    row("no change", R"(= \log p(x))", Tone::Neutral, "No change", "This repeats what stands there already.");
    row("wrong", kWrong, Tone::Bad, "Not equal to the start", "On one instance, at x = 1, the line before is ");
    row("wrong bound", R"(\le \mathcal{L}(x))", Tone::Bad, "Does not follow from the start",
        "On one instance, at x = ");
    row("undefined", R"(= \log(p(x)-p(x)))", Tone::Bad, "Undefined here", "The line has no value on this instance.");
    row("unreadable", R"(= \log\sum_z p(x,)", Tone::Neutral, "Could not be read",
        "That says nothing about whether it is right, and does not count.");
}

void TestRecallViewModel::wordsVerdicts()
{
    QFETCH(QString, line);
    QFETCH(int, tone);
    QFETCH(QString, title);
    QFETCH(QString, text);
    check(line.toLatin1().constData());
    QCOMPARE(m_recall->verdictTitle(), title);
    QCOMPARE(static_cast<int>(m_recall->verdictTone()), tone);
    QVERIFY2(m_recall->verdictText().contains(text, Qt::CaseInsensitive), qPrintable(m_recall->verdictText()));
    // Unreadable, unchanged and loose lines are not counted as wrong.
    const int wrong = attempts().state().steps.at(0).wrong + attempts().state().steps.at(3).wrong;
    QCOMPARE(wrong, tone == static_cast<int>(RecallViewModel::Tone::Bad) ? 1 : 0);
}

void TestRecallViewModel::asksForBrackets()
{
    LineVerdict verdict;
    verdict.judgment.verdict = derive::Verdict::NeedsBrackets;
    verdict.judgment.message = "I read a. This would be right: b";
    QCOMPARE(verdictTitle(verdict, QStringLiteral("line 1")), QStringLiteral("Needs brackets"));
    QCOMPARE(verdictTone(verdict.judgment.verdict), VerdictTone::Warn);
    // The right reading is a hint, and hints have their price.
    QVERIFY(!verdictText(verdict).contains(QLatin1String("right: b")));
}

void TestRecallViewModel::showsTheInstance()
{
    check(kWrong);
    QVERIFY(m_recall->hasInstance());
    QVERIFY(!m_recall->isInstanceShown());
    QVERIFY(!m_recall->document().plainText().contains(QLatin1String("The instance")));
    QSignalSpy shown(m_recall.get(), &RecallViewModel::instanceShownChanged);
    m_recall->toggleInstance();
    QCOMPARE(shown.size(), 1);
    const QString text = m_recall->document().plainText();
    QVERIFY(text.contains(QLatin1String("The instance")));
    QVERIFY(text.contains(QLatin1String("q(z")));
    QVERIFY(text.contains(QLatin1String("z = 2")));
    m_recall->setLineLatex(QStringLiteral("="));
    QVERIFY(!m_recall->isInstanceShown());
    m_recall->toggleInstance();
    QVERIFY(!m_recall->isInstanceShown());
}

void TestRecallViewModel::knowsTheMistake()
{
    check(R"(= \sum_z q(z|x)\log\frac{p(x,z)}{q(z|x)})");
    QVERIFY(m_recall->mistakeText().startsWith(QLatin1String("Jensen gives")));
    check(R"(= 3)");
    QCOMPARE(m_recall->mistakeText(), QString());
}

void TestRecallViewModel::setsHintsAsFormulas_data()
{
    QTest::addColumn<QString>("hint");
    QTest::addColumn<QString>("text");
    QTest::newRow("at the end") << QStringLiteral("Look at the sign of p(x).")
                                << QStringLiteral("Look at the sign of $p(x)$.");
    QTest::newRow("with spaces") << QStringLiteral("Look at the fraction \\frac{a b}{c} d_1.")
                                 << QStringLiteral("Look at the fraction $\\frac{a b}{c} d_1$.");
    QTest::newRow("in the middle") << QStringLiteral("Not equal, but \\ge holds. Jensen?")
                                   << QStringLiteral("Not equal, but $\\ge$ holds. Jensen?");
    QTest::newRow("none") << QStringLiteral("The inequality runs the other way.")
                          << QStringLiteral("The inequality runs the other way.");
}

void TestRecallViewModel::setsHintsAsFormulas()
{
    QFETCH(QString, hint);
    QFETCH(QString, text);
    QCOMPARE(hintText(hint.toStdString()), text);
}

void TestRecallViewModel::sellsHints()
{
    QVERIFY(m_recall->canHint());
    QCOMPARE(m_recall->hintOffer(), QStringLiteral("Hint: its rule"));
    m_recall->takeHint();
    QCOMPARE(m_recall->hints(), QStringList { QStringLiteral("The rule: sum rule") });
    QVERIFY(!m_recall->canHint());
    // A wrong line brings hints of its own.
    check(R"(= \log\sum_z p(x|z))");
    if (m_recall->canHint()) {
        QCOMPARE(m_recall->hintOffer(), QStringLiteral("Hint: where to look"));
    }
    check(kMarginal);
    QCOMPARE(m_recall->proposedGrade(), static_cast<int>(Grade::Hard));
    m_recall->grade(0);
    // They belong to the line that was looked for.
    QVERIFY(m_recall->hints().isEmpty());
    QCOMPARE(m_recall->hintOffer(), QStringLiteral("Hint: its rule"));
    check(R"(= \log\mathbb{E}_{q(z|x)}\left[p(x,z)\right])");
    QCOMPARE(m_recall->hintOffer(), QStringLiteral("Hint: where to look"));
    m_recall->takeHint();
    QCOMPARE(m_recall->hints().size(), 1);
    QCOMPARE(attempts().state().steps.at(1).hints, 1);
}

void TestRecallViewModel::goesOnFromALineOfItsOwn()
{
    check(R"(= \log\sum_z p(x|z)p(z))");
    QVERIFY(!m_recall->isGrading());
    QCOMPARE(m_recall->progressText(), QStringLiteral("0 of 7 lines · one of your own"));
    QCOMPARE(m_recall->takeText(), QStringLiteral("Count it as line 1"));
    // It goes on from there, and a later line is known though the way was another.
    check(R"(= \log\sum_z q(z|x)\frac{p(x,z)}{q(z|x)})");
    QCOMPARE(m_recall->progressText(), QStringLiteral("2 of 7 lines · one of your own"));
    m_recall->grade(0);
    check(R"(= \log\sum_z\frac{p(x,z)}{q(z|x)}q(z|x)+1-1)");
    QCOMPARE(m_recall->takeText(), QStringLiteral("Count it as line 3"));
    m_recall->takeStep();
    QVERIFY(m_recall->isGrading());
    QCOMPARE(m_recall->gradeTitle(), QStringLiteral("Line 3: how well did you have it?"));
    QCOMPARE(m_recall->takeText(), QString());
}

void TestRecallViewModel::showsTheLineAtAPrice()
{
    m_recall->setLineLatex(QStringLiteral("= \\log q"));
    m_recall->showLine();
    QCOMPARE(m_recall->lineLatex(), QString());
    QCOMPARE(m_recall->proposedGrade(), static_cast<int>(Grade::Again));
    const QString text = m_recall->document().plainText();
    QVERIFY(text.contains(QLatin1String("sum rule")));
    QVERIFY(text.contains(QLatin1String("You wrote:")));
    QVERIFY(text.contains(QLatin1String("= \\log q")));
    m_recall->grade(0);
    QCOMPARE((*m_services)->reviews().history(ReviewItem::line(kElbo, QStringLiteral("marginal"))).front().grade,
        Grade::Again);
    // The next line goes on from the one that was shown.
    check(R"(= \log\sum_z q(z|x)\frac{p(x,z)}{q(z|x)})");
    QCOMPARE(m_recall->progressText(), QStringLiteral("2 of 7 lines"));
}

void TestRecallViewModel::stepsOverWhatNoMachineJudges()
{
    const Derivation *derivation = (*m_services)->library().findDerivation(DerivationId(QStringLiteral("D-02")));
    const auto unchecked = std::find_if(derivation->steps.cbegin(), derivation->steps.cend(),
        [](const DerivationStep &step) { return step.check == QLatin1String("none"); });
    QVERIFY(unchecked != derivation->steps.cend());
    const auto index = static_cast<int>(unchecked - derivation->steps.cbegin());
    QVERIFY(attempts().enter(derivation->id, AttemptMode::Recall));
    for (int step = 0; step < index; ++step) {
        m_recall->showLine();
        m_recall->grade(0);
    }
    QVERIFY(m_recall->writeTitle().contains(QLatin1String("no machine can judge this one")));
    // What one wrote stands beside it; only the person can say whether it was the same.
    m_recall->setLineLatex(QStringLiteral("= \\sum_t \\gamma^t"));
    m_recall->showLine();
    QCOMPARE(m_recall->proposedGrade(), 0);
    m_recall->grade(0);
    QVERIFY(m_recall->isGrading());
    m_recall->grade(3);
    check(derivation->steps.at(index + 1).line.toLatin1().constData());
    QCOMPARE(m_recall->verdictTitle(), QStringLiteral("Equal"));
    QCOMPARE(attempts().state().next, index + 2);
}

void TestRecallViewModel::gradesAsProposedOrOtherwise()
{
    check(kMarginal);
    QCOMPARE(m_recall->proposedGrade(), static_cast<int>(Grade::Good));
    const QStringList hints = m_recall->gradeHints();
    QCOMPARE(hints.size(), 4);
    QCOMPARE(hints.constFirst(), QStringLiteral("1 min"));
    QVERIFY2(hints.constLast().endsWith(QLatin1String("days")), qPrintable(hints.constLast()));
    m_recall->grade(7);
    QVERIFY(m_recall->isGrading());
    m_recall->grade(4);
    QVERIFY(!m_recall->isGrading());
    QCOMPARE((*m_services)->reviews().history(ReviewItem::line(kElbo, QStringLiteral("marginal"))).front().grade,
        Grade::Easy);
    m_recall->grade(4);
    QCOMPARE((*m_services)->reviews().history(ReviewItem::line(kElbo, QStringLiteral("marginal"))).size(),
        std::size_t { 1 });
}

void TestRecallViewModel::takesBack()
{
    QVERIFY(!m_recall->canUndo());
    check(kMarginal);
    QVERIFY(m_recall->canUndo());
    // Before the grade the line itself comes back into the field.
    m_recall->undo();
    QCOMPARE(m_recall->lineLatex(), QString::fromLatin1(kMarginal));
    QVERIFY(!m_recall->isGrading());
    check(kMarginal);
    m_recall->grade(0);
    m_recall->undo();
    QVERIFY(m_recall->isGrading());
    QVERIFY((*m_services)->reviews().history(ReviewItem::line(kElbo, QStringLiteral("marginal"))).empty());
    m_recall->undo();
    QVERIFY(!m_recall->canUndo());
    QCOMPARE(m_recall->progressText(), QStringLiteral("0 of 7 lines"));
}

void TestRecallViewModel::dropsTheAnswerToAnOlderLine()
{
    m_recall->setLineLatex(QString::fromLatin1(kWrong));
    m_recall->checkLine();
    m_recall->setLineLatex(QString::fromLatin1(kWrong) + QStringLiteral("+1"));
    QVERIFY(!m_recall->isBusy());
    QTest::qWait(100);
    QVERIFY(!m_recall->hasVerdict());
    QCOMPARE(m_recall->lineLatex(), QString::fromLatin1(kWrong) + QStringLiteral("+1"));
    // Nor does an answer reach another attempt.
    m_recall->checkLine();
    QVERIFY(attempts().enter(kElbo, AttemptMode::Order));
    QTest::qWait(100);
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    QVERIFY(!m_recall->hasVerdict());
    QCOMPARE(m_recall->lineLatex(), QString::fromLatin1(kWrong) + QStringLiteral("+1"));
}

void TestRecallViewModel::endsWithTheWhole()
{
    for (int line = 0; line < kElboLines; ++line) {
        m_recall->showLine();
        m_recall->grade(0);
    }
    QVERIFY(m_recall->isComplete());
    QVERIFY(!m_recall->isEnded());
    QVERIFY(m_recall->isGrading());
    QCOMPARE(m_recall->gradeTitle(), QStringLiteral("The whole derivation: how well did you have it?"));
    QCOMPARE(m_recall->proposedGrade(), static_cast<int>(Grade::Again));
    QCOMPARE(m_recall->resultText(), QStringLiteral("0 of 7 lines in 0:00."));
    m_recall->grade(2);
    QVERIFY(m_recall->isEnded());
    QVERIFY(!m_recall->isGrading());
    QVERIFY(m_recall->document().plainText().contains(QLatin1String("The gap is exactly a divergence")));
    m_recall->restart();
    QVERIFY(!m_recall->isComplete());
    QCOMPARE(m_recall->progressText(), QStringLiteral("0 of 7 lines"));
}

void TestRecallViewModel::neverLosesTheLine_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("huge") << QString(100000, u'{');
    QTest::newRow("unbalanced") << QStringLiteral("= \\frac{\\log");
    QTest::newRow("hostile") << QStringLiteral("\\def\\x{\\x}\\x $$ </script> \\\\");
    QTest::newRow("emoji") << QStringLiteral("= 🙂");
}

void TestRecallViewModel::neverLosesTheLine()
{
    QFETCH(QString, line);
    m_recall->setLineLatex(line);
    m_recall->checkLine();
    QTRY_VERIFY(!m_recall->isBusy());
    QCOMPARE(m_recall->verdictTitle(), QStringLiteral("Could not be read"));
    QCOMPARE(m_recall->lineLatex(), line);
    attempts().flush();
    m_recall.reset();
    QVERIFY(m_services->open());
    m_recall = std::make_unique<RecallViewModel>(**m_services);
    QVERIFY(attempts().enter(kElbo, AttemptMode::Recall));
    QCOMPARE(m_recall->lineLatex(), line);
}

QTEST_GUILESS_MAIN(TestRecallViewModel)
#include "tst_recallviewmodel.moc"

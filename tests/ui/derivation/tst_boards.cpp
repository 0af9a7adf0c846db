// SPDX-License-Identifier: MIT
#include "openservices.h"
#include "ui/derivation/blankviewmodel.h"
#include "ui/derivation/breaksviewmodel.h"
#include "ui/derivation/justifyviewmodel.h"
#include "ui/derivation/orderviewmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace sevenrounds;

namespace {

const DerivationId kElbo(QStringLiteral("D-01"));
constexpr int kElboLines = 7;

} // namespace

/// The ways of working on a derivation in which nothing is written line by line.
class TestBoards : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void ordersRowsByHand();
    void setsRowsAside();
    void endsInOrder();
    void justifiesLineByLine();
    void startsTheClockWithTheFirstLetter();
    void marksTheBlankPage();
    void runsOverTime();
    void dropsAssumptions();
    void saysWhereNothingIsKnownToBreak();

private:
    [[nodiscard]] AttemptService &attempts() { return (*m_services)->attempts(); }
    std::unique_ptr<OpenServices> m_services;
};

void TestBoards::init()
{
    m_services = std::make_unique<OpenServices>();
    QVERIFY(m_services->open());
}

void TestBoards::ordersRowsByHand()
{
    OrderViewModel order(**m_services);
    QVERIFY(!order.canMove());
    order.select(1);
    order.move(1);
    order.look();
    QVERIFY(attempts().enter(kElbo, AttemptMode::Order, 3));
    QVERIFY(order.canMove());
    const QStringList rows = attempts().state().rows;
    QSignalSpy row(&order, &OrderViewModel::rowChanged);
    order.select(-1);
    QCOMPARE(row.size(), 0);
    QVERIFY2(order.rowText().startsWith(QLatin1String("Row 1 of 10: ")), qPrintable(order.rowText()));
    order.select(2);
    QCOMPARE(row.size(), 1);
    order.move(-1);
    QCOMPARE(attempts().state().rows.at(1), rows.at(2));
    QVERIFY(order.rowText().startsWith(QLatin1String("Row 2 of 10: ")));
    order.move(-5);
    QCOMPARE(attempts().state().rows.at(1), rows.at(2));
    QVERIFY(order.canRestart());
    // No rule and no reason is shown while the rows are out of order.
    QVERIFY(!order.document().plainText().contains(QLatin1String("sum rule")));
}

void TestBoards::setsRowsAside()
{
    OrderViewModel order(**m_services);
    QVERIFY(attempts().enter(kElbo, AttemptMode::Order, 3));
    order.toggleAside();
    QVERIFY(order.isRowAside());
    QVERIFY(order.rowText().endsWith(QLatin1String(", set aside")));
    order.toggleAside();
    QVERIFY(!order.isRowAside());
    QCOMPARE(order.lookText(), QString());
    order.look();
    QVERIFY(order.lookText().contains(QLatin1String("of 10 rows lie where they belong.")));
    QVERIFY(order.document().plainText().contains(QLatin1String("not here")));
    order.toggleAside();
    QCOMPARE(order.lookText(), QString());
}

void TestBoards::endsInOrder()
{
    OrderViewModel order(**m_services);
    QVERIFY(attempts().enter(kElbo, AttemptMode::Order, 3));
    for (int place = 0; place < kElboLines; ++place) {
        QVERIFY(attempts().apply(AttemptEventKind::RowMoved, attempts().plan().steps.at(place).id, place));
    }
    for (const PlannedRow &row : attempts().plan().rows) {
        if (!row.isStep) {
            QVERIFY(attempts().apply(AttemptEventKind::RowSetAside, row.id, 1));
        }
    }
    order.look();
    QVERIFY(order.isEnded());
    QVERIFY(!order.isGrading());
    QVERIFY(order.resultText().startsWith(QLatin1String("In order at the first look")));
    const QString text = order.document().plainText();
    QVERIFY(text.contains(QLatin1String("sum rule")));
    QCOMPARE(attempts().history(kElbo).size(), 1);
    // The lines were in sight: that is no run from memory.
    QCOMPARE(attempts().score(kElbo).runs, 0);
}

void TestBoards::justifiesLineByLine()
{
    JustifyViewModel justify(**m_services);
    QVERIFY(justify.options().isEmpty());
    QVERIFY(attempts().enter(kElbo, AttemptMode::Justify, 5));
    QCOMPARE(justify.question(), QStringLiteral("Which rule leads to line 1?"));
    QCOMPARE(justify.options().size(), 4);
    QCOMPARE(justify.right(), -1);
    QVERIFY(!justify.document().plainText().contains(QLatin1String("We can evaluate the joint")));
    justify.next();
    justify.choose(9);
    QCOMPARE(justify.chosen(), -1);
    for (int line = 0; line < kElboLines; ++line) {
        const PlannedStep &step = attempts().plan().steps.at(line);
        const auto right = static_cast<int>(step.options.indexOf(step.rule));
        const int chosen = line == 0 ? (right + 1) % 4 : right;
        justify.choose(chosen);
        QCOMPARE(justify.chosen(), chosen);
        QCOMPARE(justify.right(), right);
        QCOMPARE(justify.answerText() == QLatin1String("Right."), line > 0);
        if (line == 0) {
            QVERIFY(justify.document().plainText().contains(QLatin1String("We can evaluate the joint")));
        }
        justify.next();
    }
    QVERIFY(justify.isEnded());
    QVERIFY(justify.resultText().startsWith(QLatin1String("6 of 7 rules right at once")));
}

void TestBoards::startsTheClockWithTheFirstLetter()
{
    BlankViewModel blank(**m_services);
    QCOMPARE(blank.stage(), BlankViewModel::Stage::None);
    blank.setText(QStringLiteral("x"));
    QCOMPARE(blank.text(), QString());
    QVERIFY(attempts().enter(kElbo, AttemptMode::Blank));
    QCOMPARE(blank.stage(), BlankViewModel::Stage::Ready);
    QCOMPARE(blank.clockText(), QStringLiteral("10:00"));
    QCOMPARE(blank.planText(), QStringLiteral("of 10 min"));
    m_services->clock().advance(std::chrono::minutes { 2 });
    QSignalSpy text(&blank, &BlankViewModel::textChanged);
    blank.setText(QStringLiteral("We want"));
    QCOMPARE(text.size(), 1);
    QCOMPARE(blank.stage(), BlankViewModel::Stage::Writing);
    m_services->clock().advance(std::chrono::minutes { 2 });
    QTRY_COMPARE(blank.clockText(), QStringLiteral("8:00"));
    QVERIFY(blank.document().plainText().contains(QLatin1String("We want")));
    QVERIFY(!blank.document().plainText().contains(QLatin1String("sum rule")));
    attempts().flush();
    QVERIFY(attempts().isOpen(kElbo));
}

void TestBoards::marksTheBlankPage()
{
    BlankViewModel blank(**m_services);
    QVERIFY(attempts().enter(kElbo, AttemptMode::Blank));
    blank.done();
    QCOMPARE(blank.stage(), BlankViewModel::Stage::Ready);
    blank.start();
    m_services->clock().advance(std::chrono::seconds { 250 });
    blank.done();
    QCOMPARE(blank.stage(), BlankViewModel::Stage::Marking);
    blank.setText(QStringLiteral("too late"));
    QCOMPARE(blank.text(), QString());
    QCOMPARE(blank.markTitle(), QStringLiteral("Line 1 of 7: did you have it?"));
    QVERIFY(blank.document().plainText().contains(QLatin1String("sum rule")));
    blank.mark(4);
    QCOMPARE(blank.lineMark(), 0);
    blank.mark(2);
    QCOMPARE(blank.markTitle(), QStringLiteral("Line 2 of 7: did you have it?"));
    blank.select(-1);
    QCOMPARE(blank.lineMark(), 2);
    blank.mark(1);
    for (int line = 1; line < kElboLines; ++line) {
        blank.mark(1);
    }
    QVERIFY(blank.isGrading());
    QCOMPARE(blank.proposedGrade(), static_cast<int>(Grade::Good));
    QCOMPARE(blank.resultText(), QStringLiteral("A clean run: all 7 lines in 4:10."));
    blank.grade(0);
    QVERIFY(blank.isEnded());
    QCOMPARE(attempts().score(kElbo).cleanRuns, 1);
}

void TestBoards::runsOverTime()
{
    BlankViewModel blank(**m_services);
    QVERIFY(attempts().enter(kElbo, AttemptMode::Blank));
    blank.start();
    m_services->clock().advance(std::chrono::seconds { 661 });
    QTRY_VERIFY(blank.isOvertime());
    QCOMPARE(blank.clockText(), QStringLiteral("1:01"));
    // It goes on: ending is the person's own act.
    QCOMPARE(blank.stage(), BlankViewModel::Stage::Writing);
}

void TestBoards::dropsAssumptions()
{
    BreaksViewModel breaks;
    const QAbstractItemModelTester tester(breaks.assumptions(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(breaks.document().isEmpty());
    breaks.toggle(0);
    Derivation derivation = *(*m_services)->library().findDerivation(kElbo);
    derivation.assumes
        = { { QStringLiteral("$q>0$."), true, QStringLiteral("Part of the sum is lost."), QStringLiteral("insert-q") },
              { QStringLiteral("The limit exists."), false, {}, {} },
              { QStringLiteral("Finite."), true, QStringLiteral("The bound says nothing."), {} } };
    breaks.setDerivation(&derivation);
    QCOMPARE(breaks.assumptions()->count(), 3);
    QVERIFY(breaks.summary().startsWith(QLatin1String("Say what would break")));
    QSignalSpy documents(&breaks, &BreaksViewModel::documentChanged);
    breaks.toggle(1);
    breaks.toggle(9);
    QCOMPARE(documents.size(), 0);
    breaks.toggle(2);
    QCOMPARE(breaks.summary(), QStringLiteral("Every line still stands; read what changes."));
    QVERIFY(breaks.document().plainText().contains(QLatin1String("The bound says nothing.")));
    // It names no line, so it stands at the top, and the page goes there.
    QVERIFY(breaks.document().toJson().contains(QLatin1String("D-01-breaks-2")));
    breaks.toggle(0);
    QCOMPARE(documents.size(), 2);
    QCOMPARE(breaks.summary(), QStringLiteral("The first line that falls is line 2."));
    const QString text = breaks.document().plainText();
    QCOMPARE(text.count(QLatin1String("falls here")), 1);
    QCOMPARE(text.count(QLatin1String("rests on line 2")), kElboLines - 2);
    // What names a line stands beside it.
    QVERIFY(text.indexOf(QLatin1String("Part of the sum is lost."))
        > text.indexOf(QLatin1String("multiply and divide by q")));
    QVERIFY(breaks.document().toJson().contains(QLatin1String("D-01-breaks\"")));
    breaks.toggle(0);
    QVERIFY(!breaks.document().plainText().contains(QLatin1String("falls here")));
}

void TestBoards::saysWhereNothingIsKnownToBreak()
{
    BreaksViewModel breaks;
    Derivation derivation = *(*m_services)->library().findDerivation(kElbo);
    derivation.assumes = { { QStringLiteral("$q>0$."), true, {}, {} } };
    breaks.setDerivation(&derivation);
    QVERIFY(breaks.summary().contains(QLatin1String("does not say yet")));
}

QTEST_GUILESS_MAIN(TestBoards)
#include "tst_boards.moc"

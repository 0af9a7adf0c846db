// SPDX-License-Identifier: MIT
#include "services/codereview.h"

#include <QTest>

using namespace sevenrounds;
using judge::Verdict;

namespace {

ReviewFinding finding(const QList<int> &lines, FindingSeverity severity = FindingSeverity::Wrong)
{
    return { lines, QStringLiteral("finding at %1").arg(lines.first()), {}, {}, severity };
}

CodingProblem reviewOf(const QList<ReviewFinding> &findings)
{
    CodingProblem problem;
    problem.kind = ProblemKind::Review;
    problem.findings = findings;
    problem.falseAlarms = { { { 40 }, QStringLiteral("alarm"), {} } };
    return problem;
}

} // namespace

/// What a person writes about code, against what is to be found in it.
class TestCodeReview : public QObject
{
    Q_OBJECT

private slots:
    void readsLinesAndRanges();
    void eachFindingNeedsAMarkOfItsOwn();
    void marksArePairedWhereverThatIsPossible();
    void onlyGraveFlawsDecide();
    void falseAlarmsAreTold();
    void nothingWrittenIsNoReview();
};

void TestCodeReview::readsLinesAndRanges()
{
    const QList<ReviewMark> marks = reviewMarks(QStringLiteral("22: not shifted\n  line 5-3 swapped \nno number\n7\n"));
    QCOMPARE(marks,
        (QList<ReviewMark> {
            { 22, 22, QStringLiteral("not shifted") }, { 3, 5, QStringLiteral("swapped") }, { 7, 7, {} } }));
}

void TestCodeReview::eachFindingNeedsAMarkOfItsOwn()
{
    const CodingProblem problem = reviewOf({ finding({ 22, 23 }), finding({ 22 }), finding({ 23 }) });
    const judge::JudgeReport one = judgeReview(problem, QStringLiteral("22: something"));
    QCOMPARE(one.verdict, Verdict::WrongAnswer);
    QCOMPARE(one.steps.size(), 1);
    QCOMPARE(one.stepCount, 3);
    QVERIFY(one.message.startsWith(QStringLiteral("1 of 3")));
    const judge::JudgeReport all = judgeReview(problem, QStringLiteral("22: a\n22: b\n23: c"));
    QCOMPARE(all.verdict, Verdict::Accepted);
}

void TestCodeReview::marksArePairedWhereverThatIsPossible()
{
    // The first finding could take either mark; taking the wrong one would leave the second without.
    const CodingProblem problem = reviewOf({ finding({ 10, 20 }), finding({ 10 }) });
    QCOMPARE(judgeReview(problem, QStringLiteral("10: a\n20: b")).verdict, Verdict::Accepted);
    QCOMPARE(judgeReview(problem, QStringLiteral("20: b\n20: c")).verdict, Verdict::WrongAnswer);
    // The line beside it counts, the one behind that does not.
    QCOMPARE(judgeReview(problem, QStringLiteral("11: a\n19: b")).verdict, Verdict::Accepted);
    QCOMPARE(judgeReview(problem, QStringLiteral("12: a\n18: b")).steps.size(), 0);
}

void TestCodeReview::onlyGraveFlawsDecide()
{
    const CodingProblem problem = reviewOf({ finding({ 10 }), finding({ 20 }, FindingSeverity::Style) });
    const judge::JudgeReport report = judgeReview(problem, QStringLiteral("10: a"));
    QCOMPARE(report.verdict, Verdict::Accepted);
    QVERIFY(report.message.startsWith(QStringLiteral("1 of 2")));
}

void TestCodeReview::falseAlarmsAreTold()
{
    const CodingProblem problem = reviewOf({ finding({ 10 }) });
    const judge::JudgeReport report = judgeReview(problem, QStringLiteral("10: a\n40: odd"));
    QCOMPARE(report.steps.size(), 2);
    QCOMPARE(report.steps.last().name, QStringLiteral("alarm"));
    QCOMPARE(report.steps.last().verdict, Verdict::Ran);
    QVERIFY(report.message.startsWith(QStringLiteral("1 of 1")));
}

void TestCodeReview::nothingWrittenIsNoReview()
{
    QCOMPARE(judgeReview(reviewOf({ finding({ 10 }) }), QStringLiteral("looks good to me")).verdict, Verdict::Empty);
}

QTEST_APPLESS_MAIN(TestCodeReview)
#include "tst_codereview.moc"

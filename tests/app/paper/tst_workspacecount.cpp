// SPDX-License-Identifier: MIT
#include "paper/workspacecount.h"

#include <QTest>

using namespace sevenrounds;

class TestWorkspaceCount : public QObject
{
    Q_OBJECT

private slots:
    void blankPointsDoNotCount();
    void countsTowardsMinimumAndTarget();
    void onePartDoesNotPayForAnother();
};

void TestWorkspaceCount::blankPointsDoNotCount()
{
    OwnPaper paper;
    paper.points(WorkspacePart::Weakness)
        = { { QStringLiteral(" \n"), QStringLiteral("a test"), {}, false }, { QStringLiteral("One"), {}, {}, false } };
    paper.points(WorkspacePart::Equation) = { { QStringLiteral("E"), {}, {}, true }, { QString(), {}, {}, true },
        { QStringLiteral("F"), {}, {}, false } };
    const WorkspaceCount count = countWorkspace(paper);
    QCOMPARE(count.of(WorkspacePart::Weakness), 1);
    QCOMPARE(count.of(WorkspacePart::Equation), 2);
    QCOMPARE(count.derived, 1);
}

void TestWorkspaceCount::countsTowardsMinimumAndTarget()
{
    OwnPaper paper;
    QCOMPARE(countWorkspace(paper).missingToMinimum(), 5);
    QCOMPARE(countWorkspace(paper).missingToTarget(), 15);
    const auto fill = [&](WorkspacePart part, int count) {
        paper.points(part) = QList<WorkspacePoint>(count, { QStringLiteral("x"), {}, {}, false });
    };
    fill(WorkspacePart::Weakness, 3);
    fill(WorkspacePart::Extension, 2);
    QCOMPARE(countWorkspace(paper).missingToMinimum(), 0);
    QCOMPARE(countWorkspace(paper).missingToTarget(), 10);
    fill(WorkspacePart::Strength, 5);
    fill(WorkspacePart::Weakness, 5);
    fill(WorkspacePart::Extension, 3);
    fill(WorkspacePart::Connection, 2);
    QCOMPARE(countWorkspace(paper).missingToTarget(), 0);
}

void TestWorkspaceCount::onePartDoesNotPayForAnother()
{
    OwnPaper paper;
    paper.points(WorkspacePart::Weakness) = QList<WorkspacePoint>(20, { QStringLiteral("x"), {}, {}, false });
    QCOMPARE(countWorkspace(paper).missingToMinimum(), 2);
    QCOMPARE(goalOf(WorkspacePart::Weakness).minimum, 3);
    QCOMPARE(goalOf(WorkspacePart::Equation).target, 0);
}

QTEST_GUILESS_MAIN(TestWorkspaceCount)
#include "tst_workspacecount.moc"

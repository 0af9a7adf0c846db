// SPDX-License-Identifier: MIT
#include "story/figures.h"

#include <QTest>

using namespace sevenrounds;

class TestFigures : public QObject
{
    Q_OBJECT

private slots:
    void findsFigures_data();
    void findsFigures();
};

void TestFigures::findsFigures_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFigure");
    const auto rows = [](bool isFigure, const QStringList &texts) {
        for (const QString &text : texts) {
            QTest::newRow(qUtf8Printable(text)) << text << isFigure;
        }
    };
    rows(true,
        { QStringLiteral("Latency fell by 40 %."), QStringLiteral("It ran 3x faster."), QStringLiteral("We saved $2M."),
            QStringLiteral("It took three weeks."), QStringLiteral("The error rate halved."),
            QStringLiteral("Costs fell by a third."), QStringLiteral("A quarter of the cost is gone."),
            QStringLiteral("It shipped in one week."), QStringLiteral("Pages went from nine to one."),
            QStringLiteral("A three-week delay was all."), QStringLiteral("Two-thirds of the users stayed."),
            QStringLiteral("Throughput doubled."), QStringLiteral("A dozen teams use it."),
            QStringLiteral("In one in ten cases it failed."), QStringLiteral("It cut 2000 lines."),
            QStringLiteral("p99 went from 800 to 310 ms."), QStringLiteral("It holds at $0.93$ recall."),
            QStringLiteral("It saved Anna 3 weeks."), QStringLiteral("Half the pages went away."),
            QStringLiteral("The 90th percentile fell."), QStringLiteral("Nobody lost a \"99.9 %\" hour.") });
    rows(false,
        { QStringLiteral("It was much faster."), QStringLiteral("We moved to GPT-4 and H100s."),
            QStringLiteral("The p99 improved."), QStringLiteral("It shipped in 2023."),
            QStringLiteral("2023 was hard."), QStringLiteral("By Q3 it was live."),
            QStringLiteral("It was live on March 3."), QStringLiteral("It was live on 3 March."),
            QStringLiteral("It was live on March 3, 2023."), QStringLiteral("Phase 2 began."),
            QStringLiteral("We shipped version 2.1."), QStringLiteral("After that Llama 3 was used."),
            QStringLiteral("It was one of the best."), QStringLiteral("No one complained."),
            QStringLiteral("One day it will be used."), QStringLiteral("A third team joined."),
            QStringLiteral("It shipped last quarter."), QStringLiteral("We came in 1st."),
            QStringLiteral("Hundreds of users liked it."), QStringLiteral("The call was at 9:30 on a Monday."),
            QStringLiteral("Support was there 24/7."), QStringLiteral("He said \"give it a hundred and ten percent\"."),
            QStringLiteral("It was a two-way door."), QStringLiteral("The zero-shot variant won."),
            QStringLiteral("The second half went well."), QStringLiteral("We doubled down on it."),
            QStringLiteral("I used Seven Rounds for it."), QStringLiteral("`retry(3)` did it."), QString() });
}

void TestFigures::findsFigures()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isFigure);
    QCOMPARE(saysFigure(text), isFigure);
}

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"

// SPDX-License-Identifier: MIT
#include "ui/format/areatext.h"

#include <QTest>

using namespace sevenrounds;

class TestAreaText : public QObject
{
    Q_OBJECT

private slots:
    void areasReadAsPeopleSayThem();
};

void TestAreaText::areasReadAsPeopleSayThem()
{
    QCOMPARE(areaText(QStringLiteral("ml-theory")), QStringLiteral("ML theory"));
    QCOMPARE(areaText(QStringLiteral("llms-agents")), QStringLiteral("LLMs and agents"));
    // One of an own pack, of which we know nothing but its name.
    QCOMPARE(areaText(QStringLiteral("reinforcement-learning")), QStringLiteral("Reinforcement learning"));
    QCOMPARE(areaText(QString()), QString());
}

QTEST_GUILESS_MAIN(TestAreaText)
#include "tst_areatext.moc"

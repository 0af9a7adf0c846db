// SPDX-License-Identifier: MIT
#include "ui/format/forecasttext.h"

#include <QTest>

using namespace sevenrounds;

/// What can be said of a round before it begins, and what is said of it afterwards.
class TestForecastText : public QObject
{
    Q_OBJECT

private slots:
    void offersBothSidesAndSilence();
    void saysWhatCameOfIt_data();
    void saysWhatCameOfIt();
    void saysNothingWhereThereIsNothing();
};

void TestForecastText::offersBothSidesAndSilence()
{
    QCOMPARE(forecastNames().join(QStringLiteral(" | ")), QStringLiteral("Not said | 10% | 30% | 50% | 70% | 90%"));
    QVERIFY(!forecastAt(0) && !forecastAt(-1) && !forecastAt(6));
    QCOMPARE(forecastAt(1), std::optional(10));
    QCOMPARE(forecastAt(3), std::optional(50));
    QCOMPARE(forecastAt(5), std::optional(90));
}

void TestForecastText::saysWhatCameOfIt_data()
{
    QTest::addColumn<int>("chance");
    QTest::addColumn<double>("own");
    QTest::addColumn<double>("peer");
    QTest::addColumn<QString>("line");
    QTest::newRow("yes") << 90 << 2.8 << 0.0 << "You said 90% hire side; your rating says hire side.";
    QTest::newRow("no") << 30 << 2.2 << 0.0 << "You said 30% hire side; your rating says below the hire line.";
    QTest::newRow("neither") << 50 << 2.5 << 0.0 << "You said 50% hire side; your rating says hire side.";
    QTest::newRow("a listener") << 70 << 3.4 << 2.2
                                << "You said 70% hire side; your listener's rating says below the hire line.";
    QTest::newRow("only a listener") << 10 << 0.0 << 3.4
                                     << "You said 10% hire side; your listener's rating says hire side.";
}

void TestForecastText::saysWhatCameOfIt()
{
    QFETCH(int, chance);
    QFETCH(double, own);
    QFETCH(double, peer);
    SessionResult result;
    result.hireForecast = chance;
    result.score = own > 0.0 ? std::optional(own) : std::nullopt;
    result.peerScore = peer > 0.0 ? std::optional(peer) : std::nullopt;
    QTEST(forecastLine(result), "line");
}

void TestForecastText::saysNothingWhereThereIsNothing()
{
    SessionResult result;
    result.score = 3.0;
    QVERIFY(forecastLine(result).isEmpty());
    result.hireForecast = 70;
    QVERIFY(!forecastLine(result).isEmpty());
    result.score.reset();
    QVERIFY(forecastLine(result).isEmpty());
}

QTEST_GUILESS_MAIN(TestForecastText)
#include "tst_forecasttext.moc"

// SPDX-License-Identifier: MIT
#include "content/capacity.h"

#include <QTest>

using namespace sevenrounds;

class TestCapacity : public QObject
{
    Q_OBJECT

private slots:
    void computes_data();
    void computes();
    void refuses_data();
    void refuses();
    void statedFigures_data();
    void statedFigures();
    void hostileNestingEnds();
};

void TestCapacity::computes_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<double>("value");
    QTest::newRow("precedence") << QStringLiteral("2 + 3 * 4") << 14.0;
    QTest::newRow("left to right") << QStringLiteral("100 / 5 / 2") << 10.0;
    QTest::newRow("parentheses") << QStringLiteral("(2 + 3) * -4") << -20.0;
    QTest::newRow("exponent") << QStringLiteral("1.5e3 * 2E-3") << 3.0;
    QTest::newRow("a number with its unit is one factor") << QStringLiteral("172800 / 86400 s") << 2.0;
    QTest::newRow("a unit below the line") << QStringLiteral("1000 * 20 /s") << 20000.0;
    QTest::newRow("a slash against its unit") << QStringLiteral("6 / 2 /s") << 3.0;
    QTest::newRow("a slash between units") << QStringLiteral("400 GB / 200 GB/s") << 2.0;
    QTest::newRow("powers") << QStringLiteral("2 * 3^2") << 18.0;
    QTest::newRow("root") << QStringLiteral("sqrt(2 * 8) + 1") << 5.0;
    QTest::newRow("exponential and logarithms") << QStringLiteral("ln(exp(3)) * log2(8)") << 9.0;
    QTest::newRow("operations are counted") << QStringLiteral("5 /s * 2 FLOP") << 10.0;
    QTest::newRow("prefixes") << QStringLiteral("3 GB + 5e8 byte") << 3.5e9;
    QTest::newRow("bits") << QStringLiteral("16 bit") << 2.0;
    QTest::newRow("units behind a parenthesis") << QStringLiteral("(1 + 1) ms") << 0.002;
    QTest::newRow("rates") << QStringLiteral("2 * 8e9 * 1500 FLOP / (312 TFLOP/s * 0.5)") << 0.153846153846;
}

void TestCapacity::computes()
{
    QFETCH(QString, expression);
    QFETCH(double, value);
    const Result<Quantity> result = evaluateCapacity(expression);
    QVERIFY2(result, result ? "" : qPrintable(result.error().context));
    QVERIFY2(std::abs(result->value - value) < 1e-9 * std::max(1.0, std::abs(value)),
        qPrintable(QString::number(result->value, 'g', 15)));
}

void TestCapacity::refuses_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << QString() << QStringLiteral("number is missing");
    QTest::newRow("a sign too many") << QStringLiteral("2 * * 3") << QStringLiteral("number is missing");
    QTest::newRow("open parenthesis") << QStringLiteral("(2 + 3") << QStringLiteral("not closed");
    QTest::newRow("closed once too often") << QStringLiteral("2)") << QStringLiteral("not expected");
    QTest::newRow("no unit") << QStringLiteral("2 parsec") << QStringLiteral("'parsec' is no unit");
    QTest::newRow("seconds and bytes") << QStringLiteral("2 s + 3 byte") << QStringLiteral("different units");
    QTest::newRow("zero below") << QStringLiteral("2 / (3 - 3)") << QStringLiteral("by zero");
    QTest::newRow("root of seconds") << QStringLiteral("sqrt(4 s)") << QStringLiteral("plain number");
    QTest::newRow("root of less than nothing") << QStringLiteral("sqrt(-4)") << QStringLiteral("negative");
    QTest::newRow("too large") << QStringLiteral("1e300 * 1e300") << QStringLiteral("too large");
    QTest::newRow("a tower of powers") << QStringLiteral("1") + QStringLiteral("^1").repeated(100000)
                                       << QStringLiteral("nested too deeply");
    QTest::newRow("comma") << QStringLiteral("1,000") << QStringLiteral("not expected");
}

void TestCapacity::refuses()
{
    QFETCH(QString, expression);
    QFETCH(QString, says);
    const Result<Quantity> result = evaluateCapacity(expression);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::InvalidInput);
    QVERIFY2(result.error().context.contains(says), qPrintable(result.error().context));
}

void TestCapacity::statedFigures_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("stated");
    QTest::addColumn<bool>("isRight");
    const auto row = [](const char *name, const char *expression, const char *stated, bool isRight) {
        QTest::newRow(name) << QString::fromLatin1(expression) << QString::fromLatin1(stated) << isRight;
    };
    row("exact", "15e12 * 4 byte", "60000 GB", true);
    row("another prefix", "15e12 * 4 byte", "60 TB", true);
    row("rounded to three digits", "7e9 / 86400 s", "81000 /s", true);
    row("a digit off", "7e9 / 86400 s", "82000 /s", false);
    row("rounded too far", "5.3", "5", false);
    row("a factor of a thousand", "15e12 * 4 byte", "60 GB", false);
    row("another unit", "15e12 * 4 byte", "60000 s", false);
    row("no unit where one is due", "3 s", "3", false);
    row("decimals", "2 / 3", "0.667", true);
    row("wrong in the last decimal", "2 / 3", "0.666", false);
    row("zero", "3 - 3", "0", true);
    row("not zero", "3 - 2", "0", false);
}

void TestCapacity::statedFigures()
{
    QFETCH(QString, expression);
    QFETCH(QString, stated);
    QFETCH(bool, isRight);
    const Result<> result = checkCapacity(expression, stated);
    QVERIFY2(result.has_value() == isRight, result ? "accepted" : qPrintable(result.error().context));
}

void TestCapacity::hostileNestingEnds()
{
    QVERIFY(!evaluateCapacity(QString(200000, u'(')));
    QVERIFY(!evaluateCapacity(QString(200000, u'-')));
}

QTEST_GUILESS_MAIN(TestCapacity)
#include "tst_capacity.moc"

// SPDX-License-Identifier: MIT
#include "ui/format/durationtext.h"
#include "ui/format/numberentry.h"

#include <QLocale>
#include <QTest>

#include <array>
#include <optional>

using namespace sevenrounds;

namespace {

const std::array kLocales { "C", "en_US", "de_DE", "de_CH", "fr_FR", "tr_TR", "ar_EG", "ja_JP", "hi_IN", "fa_IR" };

} // namespace

/// What a field shows is read back as it was, in every language; and English is read in each.
class TestNumberEntry : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void F59_readsBackWhatItShows_data();
    void F59_readsBackWhatItShows();
    void F59_aPointThatPartsThousandsIsNoPoint();
    void readsAmounts_data();
    void readsAmounts();
    void refusesWhatIsNoAmount();
    void aShareHasItsSign();
    void wholeNumbersAreWhole();
    void digitsOfAnyScriptAreRead();
};

void TestNumberEntry::F59_readsBackWhatItShows_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : kLocales) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

void TestNumberEntry::F59_readsBackWhatItShows()
{
    QFETCH(QString, name);
    QLocale::setDefault(name == QLatin1String("C") ? QLocale::c() : QLocale(name));
    for (const double amount : { 0.0, 7.0, 999.0, 1000.0, 12500.0, 250000.0, 1250000.0, 999999999.0 }) {
        QCOMPARE(amountOf(amountEntryText(amount)), std::optional(amount));
    }
    for (const double number : { 1.27, 0.85, 15.0, 7.5, 1234.5 }) {
        QCOMPARE(numberOf(numberEntryText(number)), std::optional(number));
    }
    QCOMPARE(percentOf(numberEntryText(12.5) + QLocale().percent()), std::optional(12.5));
    // And what everybody may type.
    QCOMPARE(amountOf(QStringLiteral("250000")), std::optional(250000.0));
    QCOMPARE(amountOf(QStringLiteral("250k")), std::optional(250000.0));
    QCOMPARE(percentOf(QStringLiteral("15%")), std::optional(15.0));
    QCOMPARE(wholeNumberOf(QStringLiteral("42")), std::optional(42));
}

void TestNumberEntry::F59_aPointThatPartsThousandsIsNoPoint()
{
    QLocale::setDefault(QLocale(QStringLiteral("de_DE")));
    QCOMPARE(amountEntryText(250000.0), QStringLiteral("250.000"));
    QCOMPARE(amountOf(QStringLiteral("250.000")), std::optional(250000.0));
    QCOMPARE(amountOf(QStringLiteral("1.250.000")), std::optional(1250000.0));
    QCOMPARE(amountOf(QStringLiteral("250,5k")), std::optional(250500.0));
    // English, where it is none of German.
    QCOMPARE(amountOf(QStringLiteral("250.5k")), std::optional(250500.0));
    QCOMPARE(amountOf(QStringLiteral("1,250,000")), std::optional(1250000.0));
    QCOMPARE(amountOf(QStringLiteral("900,000")), std::optional(900000.0));
    QLocale::setDefault(QLocale(QStringLiteral("en_US")));
    QCOMPARE(amountOf(QStringLiteral("250.000")), std::optional(250000.0));
    // A rate is no amount.
    QCOMPARE(numberOf(QStringLiteral("1.275")), std::optional(1.275));
}

void TestNumberEntry::readsAmounts_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("amount");
    for (const char *typed : { "1,250,000", "1250000", "1 250 000", "1250k", "1250 K", "1'250'000" }) {
        QTest::newRow(typed) << QString::fromLatin1(typed) << 1250000.0;
    }
    QTest::newRow("nothing") << QString() << 0.0;
    QTest::newRow("spaces") << QStringLiteral("  ") << 0.0;
}

void TestNumberEntry::readsAmounts()
{
    QFETCH(QString, typed);
    QFETCH(double, amount);
    QLocale::setDefault(QLocale(QStringLiteral("en_US")));
    QCOMPARE(amountOf(typed), std::optional(amount));
}

void TestNumberEntry::refusesWhatIsNoAmount()
{
    for (const char *typed : { "a lot", "k", "250x", "-5", "1e12", "nan", "inf", "12 dollars" }) {
        QVERIFY2(!amountOf(QString::fromLatin1(typed)), typed);
    }
}

void TestNumberEntry::aShareHasItsSign()
{
    QCOMPARE(percentOf(QStringLiteral("15 %")), std::optional(15.0));
    QCOMPARE(percentOf(QStringLiteral("%15")), std::optional(15.0));
    QVERIFY(!percentOf(QStringLiteral("15")));
    QVERIFY(!percentOf(QStringLiteral("%")));
    QVERIFY(!percentOf(QStringLiteral("many %")));
}

void TestNumberEntry::wholeNumbersAreWhole()
{
    QCOMPARE(wholeNumberOf(QStringLiteral(" 12 ")), std::optional(12));
    for (const char *typed : { "", "1.5", "twelve", "99999999999" }) {
        QVERIFY2(!wholeNumberOf(QString::fromLatin1(typed)), typed);
    }
}

void TestNumberEntry::digitsOfAnyScriptAreRead()
{
    const QString twelve = QString(QChar(0x0661)) + QChar(0x0662);
    QCOMPARE(plainDigits(twelve + QStringLiteral(" min")), QStringLiteral("12 min"));
    QCOMPARE(wholeNumberOf(twelve), std::optional(12));
    QCOMPARE(timeOfText(twelve + QStringLiteral(":30")), timeOfText(QStringLiteral("12:30")));
}

QTEST_GUILESS_MAIN(TestNumberEntry)
#include "tst_numberentry.moc"

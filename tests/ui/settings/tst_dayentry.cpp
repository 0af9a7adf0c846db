// SPDX-License-Identifier: MIT
#include "ui/settings/dayentry.h"

#include <QLocale>
#include <QTest>

using namespace sevenrounds;

namespace {

const QDate kToday(2026, 11, 21);

} // namespace

class TestDayEntry : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void readsWhatPeopleType_data();
    void readsWhatPeopleType();
    void takesTheYearThatIsMeant_data();
    void takesTheYearThatIsMeant();
    void refusesWhatIsNoDay_data();
    void refusesWhatIsNoDay();
    void readsTheOrderOfTheLanguage();
    void F59_readsBackWhatAnyLanguageWrites();
    void readsBackWhatItWrites_data();
    void readsBackWhatItWrites();
    void wordsTheDistance();
};

void TestDayEntry::readsWhatPeopleType_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("day");
    const QDate tenth(2026, 12, 10);
    for (const char *text : { "2026-12-10", "10 Dec 2026", "10 December 2026", "Dec 10 2026", "December 10, 2026",
             "10. December 2026", "10.12.2026", "10.12.26", "10.12.", "10.12", "10/12/2026", "10th Dec", "dec 10",
             "  10   DEC  ", "Thu 10 Dec", "Decem 10", "Thursday, 10 December 2026" }) {
        QTest::newRow(text) << QString::fromLatin1(text) << tenth;
    }
    QTest::newRow("a day that has passed is next year's") << QStringLiteral("1 Mar") << QDate(2027, 3, 1);
    QTest::newRow("today is today") << QStringLiteral("21 Nov") << kToday;
    QTest::newRow("the next leap day") << QStringLiteral("29 Feb") << QDate(2028, 2, 29);
    QTest::newRow("a year in words stays") << QStringLiteral("1 Mar 2026") << QDate(2026, 3, 1);
}

void TestDayEntry::readsWhatPeopleType()
{
    QFETCH(QString, text);
    QFETCH(QDate, day);
    QCOMPARE(parseDay(text, kToday), std::optional(day));
}

void TestDayEntry::takesTheYearThatIsMeant_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QDate>("latest");
    QTest::addColumn<QDate>("nearest");
    const auto row = [](const char *text, QDate today, QDate latest, QDate nearest) {
        QTest::newRow(text) << QString::fromLatin1(text) << today << latest << nearest;
    };
    row("18 Nov", kToday, { 2026, 11, 18 }, { 2026, 11, 18 });
    row("18.11.", kToday, { 2026, 11, 18 }, { 2026, 11, 18 });
    row("21 Nov", kToday, kToday, kToday);
    row("22 Nov", kToday, { 2025, 11, 22 }, { 2026, 11, 22 });
    row("Mar 1", kToday, { 2026, 3, 1 }, { 2027, 3, 1 });
    row("2 Jan 2027", kToday, { 2027, 1, 2 }, { 2027, 1, 2 });
    row("29 Feb", kToday, { 2024, 2, 29 }, { 2028, 2, 29 });
    row("Feb 29", { 2103, 3, 1 }, { 2096, 2, 29 }, { 2104, 2, 29 });
    row("29.2.", { 2026, 2, 20 }, { 2024, 2, 29 }, { 2024, 2, 29 });
    row("29. February", { 2026, 3, 1 }, { 2024, 2, 29 }, { 2028, 2, 29 });
    row("31 Dec", { 2027, 1, 2 }, { 2026, 12, 31 }, { 2026, 12, 31 });
}

void TestDayEntry::takesTheYearThatIsMeant()
{
    QFETCH(QString, text);
    QFETCH(QDate, today);
    QTEST(parseDay(text, today, UnsaidYear::Latest).value_or(QDate()), "latest");
    QTEST(parseDay(text, today, UnsaidYear::Nearest).value_or(QDate()), "nearest");
}

void TestDayEntry::refusesWhatIsNoDay_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : { "", "soon", "10", "32 Dec", "30 Feb 2027", "2026-13-01", "10 De", "10 Dec 2026 noon",
             "10 Dec x", "10.13.", "10.12/2026", "1 2 3" }) {
        QTest::newRow(*text ? text : "nothing") << QString::fromLatin1(text);
    }
}

void TestDayEntry::refusesWhatIsNoDay()
{
    QFETCH(QString, text);
    QVERIFY(!parseDay(text, kToday));
}

void TestDayEntry::readsTheOrderOfTheLanguage()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(parseDay(QStringLiteral("12/10/2026"), kToday), std::optional(QDate(2026, 12, 10)));
    QCOMPARE(parseDay(QStringLiteral("10.12.2026"), kToday), std::optional(QDate(2026, 12, 10)));
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(parseDay(QStringLiteral("10. Dezember 2026"), kToday), std::optional(QDate(2026, 12, 10)));
    QCOMPARE(parseDay(QStringLiteral("3. Mai"), kToday), std::optional(QDate(2027, 5, 3)));
    QCOMPARE(parseDay(QStringLiteral("10 December 2026"), kToday), std::optional(QDate(2026, 12, 10)));
    QLocale::setDefault(QLocale(QStringLiteral("hu_HU")));
    QCOMPARE(parseDay(QStringLiteral("2026. dec. 10."), kToday), std::optional(QDate(2026, 12, 10)));
    QCOMPARE(parseDay(QStringLiteral("december 10."), kToday), std::optional(QDate(2026, 12, 10)));
    QLocale::setDefault(QLocale(QStringLiteral("ja_JP")));
    QCOMPARE(parseDay(QStringLiteral("2026年12月10日"), kToday), std::optional(QDate(2026, 12, 10)));
    QCOMPARE(parseDay(QStringLiteral("3月1日"), kToday), std::optional(QDate(2027, 3, 1)));
    QLocale::setDefault(QLocale(QStringLiteral("es_ES")));
    QCOMPARE(parseDay(QStringLiteral("10 de diciembre"), kToday), std::optional(QDate(2026, 12, 10)));
}

/// Whatever a language writes beside its days, months and years, it is read.
void TestDayEntry::F59_readsBackWhatAnyLanguageWrites()
{
    const QList<QLocale> all
        = QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
    for (const QLocale &locale : all) {
        QLocale::setDefault(locale);
        for (const QDate day : { QDate(2026, 12, 10), QDate(2027, 2, 1), QDate(2028, 2, 29) }) {
            const QString text = dayEntryText(day);
            QVERIFY2(
                parseDay(text, kToday) == std::optional(day), qPrintable(locale.name() + QLatin1String(": ") + text));
        }
    }
}

void TestDayEntry::readsBackWhatItWrites_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("C") << QLocale::c();
    QTest::newRow("German") << QLocale(QLocale::German);
    QTest::newRow("French") << QLocale(QLocale::French);
    QTest::newRow("Turkish") << QLocale(QLocale::Turkish);
    QTest::newRow("Arabic, with its own digits") << QLocale(QLocale::Arabic, QLocale::Egypt);
    QTest::newRow("Japanese") << QLocale(QLocale::Japanese);
    QTest::newRow("American") << QLocale(QLocale::English, QLocale::UnitedStates);
    QTest::newRow("Swedish") << QLocale(QStringLiteral("sv_SE"));
    QTest::newRow("Hungarian, the year first and points") << QLocale(QStringLiteral("hu_HU"));
    QTest::newRow("Russian, a word after the year") << QLocale(QStringLiteral("ru_RU"));
    QTest::newRow("Spanish, words in between") << QLocale(QStringLiteral("es_ES"));
    QTest::newRow("Latvian, the year in the middle") << QLocale(QStringLiteral("lv_LV"));
}

void TestDayEntry::readsBackWhatItWrites()
{
    QFETCH(QLocale, locale);
    QLocale::setDefault(locale);
    for (QDate day = kToday; day < kToday.addDays(400); day = day.addDays(9)) {
        QCOMPARE(parseDay(dayEntryText(day), kToday), std::optional(day));
    }
}

void TestDayEntry::wordsTheDistance()
{
    QCOMPARE(dayDistanceText(kToday.addDays(18), kToday), QStringLiteral("in 18 days"));
    QCOMPARE(dayDistanceText(kToday.addDays(1), kToday), QStringLiteral("tomorrow"));
    QCOMPARE(dayDistanceText(kToday, kToday), QStringLiteral("today"));
    QCOMPARE(dayDistanceText(kToday.addDays(-3), kToday), QStringLiteral("3 days ago"));
}

QTEST_GUILESS_MAIN(TestDayEntry)
#include "tst_dayentry.moc"

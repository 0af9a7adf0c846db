// SPDX-License-Identifier: MIT
#include "ui/format/datetext.h"

#include <QLocale>
#include <QTest>

#include <string>

using namespace sevenrounds;

namespace {

const QDate kDay(2026, 12, 10);

QLocale localeOf(const QString &name)
{
    return name == QLatin1String("C") ? QLocale::c() : QLocale(name);
}

} // namespace

/// Dates as they are written where somebody lives.
class TestDateText : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void F59_datesFollowTheLocale_data();
    void F59_datesFollowTheLocale();
    void F59_rangesFollowTheLocale_data();
    void F59_rangesFollowTheLocale();
    void F59_timesFollowTheLocale_data();
    void F59_timesFollowTheLocale();
    void F59_nothingIsSaidTwiceAnywhere();
    void longDateIsOfTheWeekday();
    void F59_daysAgoAreInTheFiguresOfTheLocale();
};

void TestDateText::F59_datesFollowTheLocale_data()
{
    QTest::addColumn<QString>("full");
    QTest::addColumn<QString>("weekday");
    QTest::addColumn<QString>("shortWeekday");
    QTest::addColumn<QString>("month");
    QTest::addColumn<QString>("shortMonth");
    QTest::addColumn<QString>("dayOfMonth");
    const auto row
        = [](const char *locale, const auto... texts) { (QTest::newRow(locale) << ... << QString::fromUtf8(texts)); };
    row("C", "10 December 2026", "Thursday 10 December", "Thu 10 Dec", "10 December", "10 Dec", "10");
    // Before and after Unicode took the comma out of it.
    row("en_GB", "10 December 2026", "Thursday 10 December", "Thu 10 Dec", "10 December", "10 Dec", "10");
    row("en_US", "December 10, 2026", "Thursday, December 10", "Thu, Dec 10", "December 10", "Dec 10", "10");
    row("de_DE", "10. Dezember 2026", "Donnerstag, 10. Dezember", "Do., 10. Dez.", "10. Dezember", "10. Dez.", "10.");
    row("fr_FR", "10 décembre 2026", "jeudi 10 décembre", "jeu. 10 déc.", "10 décembre", "10 déc.", "10");
    row("tr_TR", "10 Aralık 2026", "10 Aralık Perşembe", "10 Ara Per", "10 Aralık", "10 Ara", "10");
    row("sv_SE", "10 december 2026", "torsdag 10 december", "tors 10 dec.", "10 december", "10 dec.", "10");
    row("hu_HU", "2026. december 10.", "december 10., csütörtök", "dec. 10., Cs", "december 10.", "dec. 10.", "10.");
    row("ru_RU", "10 декабря 2026 г.", "четверг, 10 декабря", "чт, 10 дек.", "10 декабря", "10 дек.", "10");
    row("es_ES", "10 de diciembre de 2026", "jueves, 10 de diciembre", "jue, 10 de dic", "10 de diciembre", "10 de dic",
        "10");
    row("lv_LV", "2026. gada 10. decembris", "ceturtdiena, 10. decembris", "ceturtd., 10. dec.", "10. decembris",
        "10. dec.", "10.");
    row("ja_JP", "2026年12月10日", "12月10日木曜日", "12月10日木", "12月10日", "12月10日", "10日");
    row("ar_EG", "١٠ ديسمبر ٢٠٢٦", "الخميس، ١٠ ديسمبر", "الخميس، ١٠ ديسمبر", "١٠ ديسمبر", "١٠ ديسمبر", "١٠");
}

void TestDateText::F59_datesFollowTheLocale()
{
    QLocale::setDefault(localeOf(QString::fromLatin1(QTest::currentDataTag())));
    QTEST(dateText(kDay, DateForm::Full), "full");
    QTEST(dateText(kDay, DateForm::Weekday), "weekday");
    QTEST(dateText(kDay, DateForm::ShortWeekday), "shortWeekday");
    QTEST(dateText(kDay, DateForm::Month), "month");
    QTEST(dateText(kDay, DateForm::ShortMonth), "shortMonth");
    QTEST(dateText(kDay, DateForm::DayOfMonth), "dayOfMonth");
}

void TestDateText::F59_rangesFollowTheLocale_data()
{
    QTest::addColumn<QString>("week");
    QTest::addColumn<QString>("overAMonth");
    QTest::newRow("C") << QStringLiteral("10 to 16 Dec") << QStringLiteral("10 Dec to 5 Jan");
    QTest::newRow("en_US") << QStringLiteral("Dec 10 to 16") << QStringLiteral("Dec 10 to Jan 5");
    QTest::newRow("de_DE") << QStringLiteral("10. to 16. Dez.") << QStringLiteral("10. Dez. to 5. Jan.");
    QTest::newRow("hu_HU") << QStringLiteral("dec. 10. to 16.") << QStringLiteral("dec. 10. to jan. 5.");
    QTest::newRow("ja_JP") << QStringLiteral("12月10日 to 16日") << QStringLiteral("12月10日 to 1月5日");
    QTest::newRow("ar_EG") << QStringLiteral("١٠ to ١٦ ديسمبر") << QStringLiteral("١٠ ديسمبر to ٥ يناير");
}

void TestDateText::F59_rangesFollowTheLocale()
{
    QLocale::setDefault(localeOf(QString::fromLatin1(QTest::currentDataTag())));
    QTEST(dateRangeText(kDay, kDay.addDays(6)), "week");
    QTEST(dateRangeText(kDay, kDay.addDays(26)), "overAMonth");
    QCOMPARE(dateRangeText(kDay, kDay), dateText(kDay, DateForm::ShortMonth));
    // The same month of another year is another month.
    QVERIFY(dateRangeText(kDay, kDay.addYears(1)).startsWith(dateText(kDay, DateForm::ShortMonth)));
}

void TestDateText::F59_timesFollowTheLocale_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("C") << QStringLiteral("14:05");
    QTest::newRow("de_DE") << QStringLiteral("14:05");
    QTest::newRow("fi_FI") << QStringLiteral("14.05");
}

void TestDateText::F59_timesFollowTheLocale()
{
    QLocale::setDefault(localeOf(QString::fromLatin1(QTest::currentDataTag())));
    QTEST(timeOfDayText(QTime(14, 5, 9)), "text");
}

/// Whatever the language writes around a year and a weekday, they are gone where they are not said, and the day and the month stay.
void TestDateText::F59_nothingIsSaidTwiceAnywhere()
{
    const QList<QLocale> all
        = QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
    QVERIFY(all.size() > 100);
    const auto count = [](const QString &pattern, QLatin1Char field) { return pattern.contains(field) ? 1 : 0; };
    for (const QLocale &locale : all) {
        QLocale::setDefault(locale);
        for (const DateForm form : { DateForm::Full, DateForm::Weekday, DateForm::ShortWeekday, DateForm::Month,
                 DateForm::ShortMonth, DateForm::DayOfMonth }) {
            const QString pattern = datePattern(form);
            const bool hasWeekday = form == DateForm::Weekday || form == DateForm::ShortWeekday;
            const std::string where = (locale.name() + QLatin1String(": ") + pattern).toStdString();
            QVERIFY2(pattern.contains(QLatin1Char('d')), where.c_str());
            QCOMPARE(pattern.contains(QLatin1String("ddd")), hasWeekday);
            QVERIFY2(count(pattern, QLatin1Char('y')) == (form == DateForm::Full ? 1 : 0) || pattern.contains(u'\''),
                where.c_str());
            QVERIFY2(
                count(pattern, QLatin1Char('M')) == (form == DateForm::DayOfMonth ? 0 : 1) || pattern.contains(u'\''),
                where.c_str());
            QVERIFY2(
                pattern == pattern.trimmed() && !pattern.endsWith(u',') && !pattern.startsWith(u','), where.c_str());
        }
    }
}

void TestDateText::longDateIsOfTheWeekday()
{
    QCOMPARE(longDate(QDate(2026, 11, 21)), QStringLiteral("Saturday 21 November"));
}

void TestDateText::F59_daysAgoAreInTheFiguresOfTheLocale()
{
    QLocale::setDefault(QLocale(QStringLiteral("ar_EG")));
    QCOMPARE(agoText(kDay.addDays(-9), kDay), QStringLiteral("٩ days ago"));
    QLocale::setDefault(QLocale(QStringLiteral("de_DE")));
    QCOMPARE(agoText(kDay.addDays(-1234), kDay), QStringLiteral("1.234 days ago"));
}

QTEST_GUILESS_MAIN(TestDateText)
#include "tst_datetext.moc"

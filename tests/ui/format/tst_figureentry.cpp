// SPDX-License-Identifier: MIT
#include "ui/format/figureentry.h"
#include "ui/format/toldfigures.h"

#include <QLocale>
#include <QTest>

using namespace sevenrounds;

/// Figures as people type what they were told.
class TestFigureEntry : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void readsFiguresAndRanges_data();
    void readsFiguresAndRanges();
    void refusesWhatIsNoFigure_data();
    void refusesWhatIsNoFigure();
    void aShareIsOneOnlyWhereItMayBe();
    void F59_readsBackWhatItShows_data();
    void F59_readsBackWhatItShows();
    void countsWhatWasTold();
    void findsTheOneLevel();
};

void TestFigureEntry::readsFiguresAndRanges_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<bool>("isOpen");
    const auto row = [](const char *typed, double low, double high, bool isOpen = false) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << low << high << isOpen;
    };
    row("250k", 250000, 250000);
    row("180,000–220,000", 180000, 220000);
    row("180k-220k", 180000, 220000);
    row("180–220k", 180000, 220000);
    row("180k to 220k", 180000, 220000);
    row("650k+", 650000, 650000, true);
    row("550k – 1,000,000+", 550000, 1000000, true);
}

void TestFigureEntry::readsFiguresAndRanges()
{
    QFETCH(QString, typed);
    const std::optional<OwnFigure> figure = figureOf(typed);
    QVERIFY(figure);
    QTEST(figure->range.low, "low");
    QTEST(*figure->range.high, "high");
    QTEST(figure->range.isOpen, "isOpen");
    QVERIFY(!figure->isPercent);
}

void TestFigureEntry::refusesWhatIsNoFigure_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : { "", "  ", "0", "a lot", "220k-180k", "1-2-3", "-5", "10k-", "+", "15%" }) {
        QTest::newRow(typed) << QString::fromLatin1(typed);
    }
}

void TestFigureEntry::refusesWhatIsNoFigure()
{
    QFETCH(QString, typed);
    QVERIFY(!figureOf(typed));
}

void TestFigureEntry::aShareIsOneOnlyWhereItMayBe()
{
    const std::optional<OwnFigure> share = figureOf(QStringLiteral("15–20%"), true);
    QVERIFY(share);
    QVERIFY(share->isPercent);
    QCOMPARE(share->range.low, 15.0);
    QCOMPARE(share->range.high, std::optional(20.0));
    QVERIFY(!figureOf(QStringLiteral("15–20%")));
    QVERIFY(!figureOf(QStringLiteral("2000%"), true));
    QVERIFY(!figureOf(QStringLiteral("30k"), true)->isPercent);
}

void TestFigureEntry::F59_readsBackWhatItShows_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : { "C", "en_US", "de_DE", "de_CH", "fr_FR", "tr_TR", "ar_EG", "ja_JP", "hi_IN", "fa_IR" }) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

void TestFigureEntry::F59_readsBackWhatItShows()
{
    QFETCH(QString, name);
    QLocale::setDefault(name == QLatin1String("C") ? QLocale::c() : QLocale(name));
    FigureRange open { 550000.0, 1000000.0 };
    open.isOpen = true;
    const QList<OwnFigure> figures { { { 250000.0, 250000.0 }, false, {} }, { { 180000.0, 220000.0 }, false, {} },
        { open, false, {} }, { { 12.5, 12.5 }, true, {} }, { { 15.0, 20.0 }, true, {} } };
    for (const OwnFigure &figure : figures) {
        const QString shown = figureEntryText(figure);
        const std::optional<OwnFigure> read = figureOf(shown, true);
        QVERIFY2(read && read->range == figure.range && read->isPercent == figure.isPercent, qPrintable(shown));
    }
}

void TestFigureEntry::countsWhatWasTold()
{
    const auto told = [](const char *text) { return toldCount(QString::fromUtf8(text)); };
    QCOMPARE(told("8")->low, 8.0);
    QCOMPARE(told("5 or 6 rounds")->high, std::optional(6.0));
    for (const char *range : { "5 to 6", "5-6, my recruiter said", "about 5 – 6", "5 OR 6" }) {
        QVERIFY2(told(range) && told(range)->low == 5.0 && told(range)->high == 6.0, range);
    }
    QVERIFY(told("7+")->isOpen);
    QCOMPARE(told("٨")->low, 8.0);
    for (const char *none : { "", "many", "0", "6 to 5", "1.5", "2026", "1, 2 and 3", "5 rounds of 45 minutes",
             "2 phone screens, 5 onsite", "1 by week 3", "5 tours, 6 talks" }) {
        QVERIFY2(!told(none), none);
    }
}

void TestFigureEntry::findsTheOneLevel()
{
    const auto told = [](const char *text) { return toldLevel(QString::fromLatin1(text)); };
    QCOMPARE(told("L5, says my recruiter"), std::optional(Level::L5));
    QCOMPARE(told("level 6"), std::optional(Level::L6));
    QCOMPARE(told("l4 (L4!)"), std::optional(Level::L4));
    for (const char *none : { "", "senior", "5", "L5 or L6", "L8", "L55", "HTML5", "skill5" }) {
        QVERIFY2(!told(none), none);
    }
}

QTEST_GUILESS_MAIN(TestFigureEntry)
#include "tst_figureentry.moc"

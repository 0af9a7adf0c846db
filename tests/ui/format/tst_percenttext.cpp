// SPDX-License-Identifier: MIT
#include "ui/format/durationtext.h"
#include "ui/format/figureentry.h"
#include "ui/format/numberentry.h"
#include "ui/format/percenttext.h"

#include <QLocale>
#include <QTest>

using namespace sevenrounds;

/// Shares and counts in the figures and with the signs of where somebody lives.
class TestPercentText : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void F59_percentFollowsTheLocale_data();
    void F59_percentFollowsTheLocale();
    void F59_countsFollowTheLocale();
    void sharesAreRounded();
};

void TestPercentText::F59_percentFollowsTheLocale_data()
{
    QTest::addColumn<QString>("small");
    QTest::addColumn<QString>("large");
    QTest::addColumn<QString>("range");
    const auto row = [](const char *locale, const char *small, const char *large, const char *range) {
        QTest::newRow(locale) << QString::fromUtf8(small) << QString::fromUtf8(large) << QString::fromUtf8(range);
    };
    row("C", "85%", "1285%", "31–62%");
    row("en_US", "85%", "1,285%", "31–62%");
    row("de_DE", "85\u00A0%", "1.285\u00A0%", "31–62\u00A0%");
    row("de_CH", "85%", "1’285%", "31–62%");
    row("fr_FR", "85\u00A0%", "1\u202F285\u00A0%", "31–62\u00A0%");
    row("es_MX", "85%", "1,285%", "31–62%");
    row("tr_TR", "%85", "%1.285", "%31–62");
    row("eu_ES", "%\u00A085", "%\u00A01.285", "%\u00A031–62");
    row("ja_JP", "85%", "1,285%", "31–62%");
    // The sign has a mark behind it that says how it is laid out.
    row("ar_EG", "٨٥٪\u061C", "١٬٢٨٥٪\u061C", "٣١–٦٢٪\u061C");
}

void TestPercentText::F59_percentFollowsTheLocale()
{
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QLocale::setDefault(name == QLatin1String("C") ? QLocale::c() : QLocale(name));
    QTEST(percentText(85), "small");
    QTEST(percentText(1285), "large");
    QTEST(percentRangeText(31, 62), "range");
    // What is written is read.
    QCOMPARE(percentOf(percentText(85)), std::optional(85.0));
    const std::optional<OwnFigure> figure = figureOf(percentRangeText(31, 62), true);
    QVERIFY(figure && figure->isPercent);
    QCOMPARE(figure->range.low, 31.0);
    QCOMPARE(figure->range.high, std::optional(62.0));
    QTEST(figureEntryText(*figure), "range");
}

void TestPercentText::F59_countsFollowTheLocale()
{
    QLocale::setDefault(QLocale(QStringLiteral("ar_EG")));
    QCOMPARE(hoursText(345), QStringLiteral("٥ h ٤٥ min"));
    // A clock is none of these: its digits are those that are typed into it.
    QCOMPARE(elapsedText(Milliseconds { 211'000 }), QStringLiteral("3:31"));
    QLocale::setDefault(QLocale(QStringLiteral("de_DE")));
    QCOMPARE(hoursText(60 * 1250), QStringLiteral("1.250 h"));
}

void TestPercentText::sharesAreRounded()
{
    QCOMPARE(shareText(0.846), QStringLiteral("85%"));
    QCOMPARE(shareText(0.0), QStringLiteral("0%"));
    QCOMPARE(withPercentSign(QStringLiteral("17.5")), QStringLiteral("17.5%"));
}

QTEST_GUILESS_MAIN(TestPercentText)
#include "tst_percenttext.moc"

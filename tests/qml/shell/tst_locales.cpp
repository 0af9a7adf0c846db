// SPDX-License-Identifier: MIT
#include "shellbench.h"
#include "support/pageclips.h"
#include "support/pagewalk.h"

#include <QGuiApplication>
#include <QLocale>
#include <QTest>

using namespace sevenrounds;
using Page = Navigation::Page;

namespace {

/// Pages with dates, amounts and fields that are typed into; Arabic, which turns everything round, gets all of them.
bool hasNumbers(Page page)
{
    const QList<Page> pages { Page::Today, Page::Plan, Page::Interviews, Page::Guide, Page::Readiness, Page::Settings,
        Page::Talks, Page::Debrief, Page::Derivation };
    return pages.contains(page);
}

QLocale localeOf(const QString &name)
{
    return name == QLatin1String("C") ? QLocale::c() : QLocale(name);
}

} // namespace

/// F59: the window where German, Turkish, Arabic, Japanese or nothing of the kind is spoken.
class TestLocales : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void F59_everyPageStandsInTheLanguage_data();
    void F59_everyPageStandsInTheLanguage();
    void F59_datesAndFiguresFollowTheLocale_data();
    void F59_datesAndFiguresFollowTheLocale();
    void F59_theWindowIsMirroredInArabic();
    void F59_codeStandsLeftToRightInArabic();

private:
    void speak(const QString &name);
    [[nodiscard]] bool start(Page page, const QString &name);

    std::unique_ptr<test::ShellBench> m_bench;
};

void TestLocales::cleanup()
{
    if (m_bench) {
        QCOMPARE(m_bench->close(), QStringList());
        m_bench.reset();
    }
    QLocale::setDefault(QLocale::c());
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

/// As main.cpp does.
void TestLocales::speak(const QString &name)
{
    QLocale::setDefault(localeOf(name));
    QGuiApplication::setLayoutDirection(QLocale().textDirection());
}

bool TestLocales::start(Page page, const QString &name)
{
    m_bench = std::make_unique<test::ShellBench>();
    if (!m_bench->show()) {
        return false;
    }
    m_bench->window->resize(1024, 640);
    if (!m_bench->open()) {
        return false;
    }
    if (page != Page::Welcome && !m_bench->prepare(page)) {
        return false;
    }
    return QTest::qWaitFor([&] { return m_bench->find(name) != nullptr && m_bench->hasComeToRest(); });
}

void TestLocales::F59_everyPageStandsInTheLanguage_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<Page>("page");
    QTest::addColumn<QString>("name");
    for (const char *locale : { "de_DE", "tr_TR", "ar_EG", "ja_JP", "C" }) {
        const QString language = QString::fromLatin1(locale);
        for (const auto &[page, name] : test::shellPages()) {
            if (hasNumbers(page) || localeOf(language).textDirection() == Qt::RightToLeft) {
                QTest::addRow("%s, %s", locale, name) << language << page << QString::fromLatin1(name);
            }
        }
    }
}

void TestLocales::F59_everyPageStandsInTheLanguage()
{
    QFETCH(QString, locale);
    QFETCH(Page, page);
    QFETCH(QString, name);
    speak(locale);
    QVERIFY(start(page, name));
    QVERIFY(!m_bench->window->grabWindow().isNull());
    if (const QString folder = qEnvironmentVariable("SEVENROUNDS_PICTURES"); !folder.isEmpty()) {
        QTest::qWait(300);
        (void)m_bench->window->grabWindow().save(QStringLiteral("%1/%2-%3.png").arg(folder, locale, name));
    }
    QCOMPARE(test::complaintsOfClipping(*m_bench->window).join(QLatin1Char('\n')), QString());
    QCOMPARE(test::complaintsOfWidth(*m_bench->window).join(QLatin1Char('\n')), QString());
}

void TestLocales::F59_datesAndFiguresFollowTheLocale_data()
{
    QTest::addColumn<QString>("today");
    QTest::addColumn<QString>("interview");
    QTest::addColumn<QString>("textSize");
    const auto row
        = [](const char *locale, const auto... texts) { (QTest::newRow(locale) << ... << QString::fromUtf8(texts)); };
    row("C", "Saturday 21 November", "10 December 2026", "100%");
    row("en_US", "Saturday, November 21", "December 10, 2026", "100%");
    row("de_DE", "Samstag, 21. November", "10. Dezember 2026", "100\u00A0%");
    row("tr_TR", "21 Kasım Cumartesi", "10 Aralık 2026", "%100");
    row("ja_JP", "11月21日土曜日", "2026年12月10日", "100%");
    row("ar_EG", "السبت، ٢١ نوفمبر", "١٠ ديسمبر ٢٠٢٦", "١٠٠٪\u061C");
}

/// What the pages show, and that a field takes what it shows.
void TestLocales::F59_datesAndFiguresFollowTheLocale()
{
    QFETCH(QString, interview);
    const QDate day(2026, 12, 10);
    speak(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(start(Page::Today, QStringLiteral("todayPage")));
    QTEST(m_bench->find(QStringLiteral("todayPage"))->property("crumb").toString(), "today");
    SettingsService &settings = m_bench->profile->services.settings();
    settings.setInterviewDay(day);
    QVERIFY(m_bench->prepare(Page::Settings));
    QQuickItem *field = nullptr;
    QTRY_VERIFY((field = m_bench->find(QStringLiteral("interviewField"))) != nullptr);
    QCOMPARE(field->property("text").toString(), interview);
    QTEST(m_bench->find(QStringLiteral("textStepper"))->property("valueText").toString(), "textSize");
    settings.setInterviewDay(std::nullopt);
    QTRY_COMPARE(field->property("text").toString(), QString());
    field->forceActiveFocus();
    field->setProperty("text", interview);
    QTest::keyClick(m_bench->window, Qt::Key_Return);
    QTRY_COMPARE(settings.interviewDay(), std::optional(day));
}

void TestLocales::F59_theWindowIsMirroredInArabic()
{
    for (const char *locale : { "de_DE", "ar_EG" }) {
        speak(QString::fromLatin1(locale));
        QVERIFY(start(Page::Settings, QStringLiteral("settingsPage")));
        const QQuickItem *rail = m_bench->find(QStringLiteral("rail"));
        const QQuickItem *page = m_bench->find(QStringLiteral("settingsPage"));
        QVERIFY(rail != nullptr && page != nullptr);
        const qreal railLeft = rail->mapToScene({}).x();
        const qreal pageLeft = page->mapToScene({}).x();
        if (QLocale().textDirection() == Qt::RightToLeft) {
            QCOMPARE(railLeft + rail->width(), static_cast<qreal>(m_bench->window->width()));
            QCOMPARE(pageLeft, 0.0);
        } else {
            QCOMPARE(railLeft, 0.0);
            QCOMPARE(pageLeft, rail->width());
        }
        QCOMPARE(m_bench->close(), QStringList());
        m_bench.reset();
    }
}

void TestLocales::F59_codeStandsLeftToRightInArabic()
{
    speak(QStringLiteral("ar_EG"));
    QVERIFY(start(Page::CodingRoom, QStringLiteral("codingRoomPage")));
    QTest::keyClick(m_bench->window, Qt::Key_Return, Qt::ControlModifier);
    const QQuickItem *code = nullptr;
    QTRY_VERIFY((code = m_bench->find(QStringLiteral("codeArea"))) != nullptr);
    QCOMPARE(code->property("effectiveHorizontalAlignment").toInt(), static_cast<int>(Qt::AlignLeft));
    // Letters begin where the lines do, with the numbers of the lines before them.
    const QRectF first = code->property("cursorRectangle").toRectF();
    QVERIFY2(first.left() < code->width() / 2, qPrintable(QString::number(first.left())));
    QVERIFY(code->mapToScene({}).x() > 0);
}

QTEST_MAIN(TestLocales)
#include "tst_locales.moc"

// SPDX-License-Identifier: MIT
#include "shellbench.h"
#include "support/pageclips.h"
#include "support/pagewalk.h"
#include "support/pseudolocale.h"

#include <QTest>

using namespace sevenrounds;
using Page = Navigation::Page;

namespace {

/// Run once more for each factor by which a screen draws larger, in the gate with these pages only: see CMakeLists.txt.
QStringList onlyPages()
{
    return qEnvironmentVariable("SEVENROUNDS_FIT_PAGES").split(QLatin1Char(','), Qt::SkipEmptyParts);
}

double screenFactor()
{
    return qEnvironmentVariableIsSet("QT_SCALE_FACTOR") ? qEnvironmentVariable("QT_SCALE_FACTOR").toDouble() : 1.0;
}

} // namespace

/// F60: every page in the smallest window that laptops have, with text twice as large, and in a language whose words are 40 % longer; on screens of
/// every usual factor.
class TestFit : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void F60_nothingIsClipped_data();
    void F60_nothingIsClipped();
    void pseudoKeepsMarkersAndTags();

private:
    std::unique_ptr<test::PseudoLocale> m_language;
    std::unique_ptr<test::ShellBench> m_bench;
};

void TestFit::init()
{
    m_language = std::make_unique<test::PseudoLocale>();
}

void TestFit::cleanup()
{
    if (m_bench) {
        QCOMPARE(m_bench->close(), QStringList());
        m_bench.reset();
    }
    QCoreApplication::removeTranslator(m_language.get());
}

void TestFit::F60_nothingIsClipped_data()
{
    QTest::addColumn<Page>("page");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isLong");
    QTest::addColumn<int>("percent");
    const QStringList only = onlyPages();
    for (const auto &[page, name] : test::shellPages()) {
        if (!only.isEmpty() && !only.contains(QString::fromLatin1(name))) {
            continue;
        }
        QTest::addRow("%s, 200 %%", name) << page << QString::fromLatin1(name) << false << 200;
        QTest::addRow("%s, longer words", name) << page << QString::fromLatin1(name) << true << 100;
    }
}

void TestFit::F60_nothingIsClipped()
{
    QFETCH(Page, page);
    QFETCH(QString, name);
    QFETCH(bool, isLong);
    QFETCH(int, percent);
    if (isLong) {
        QVERIFY(QCoreApplication::installTranslator(m_language.get()));
    }
    m_bench = std::make_unique<test::ShellBench>();
    QVERIFY(m_bench->show());
    QCOMPARE(m_bench->window->devicePixelRatio(), screenFactor());
    m_bench->window->resize(1024, 600);
    QVERIFY(m_bench->open());
    m_bench->profile->services.settings().setTextScale(percent);
    if (page != Page::Welcome) {
        QVERIFY(m_bench->prepare(page));
    }
    QTRY_VERIFY2(m_bench->find(name) != nullptr, qPrintable(name));
    QTRY_VERIFY2(m_bench->hasComeToRest(), qPrintable(name));
    QVERIFY(!m_bench->window->grabWindow().isNull());
    QCOMPARE(test::complaintsOfClipping(*m_bench->window).join(QLatin1Char('\n')), QString());
    QCOMPARE(test::complaintsOfWidth(*m_bench->window).join(QLatin1Char('\n')), QString());
    QCOMPARE(test::complaintsOfHeight(*m_bench->window).join(QLatin1Char('\n')), QString());
}

void TestFit::pseudoKeepsMarkersAndTags()
{
    QCOMPARE(test::PseudoLocale::pseudo(QStringLiteral("Open %1 of <b>%n</b> &amp; %L2")),
        QStringLiteral("ÓÓpéén %1 óóf <b>%n</b> &amp; %L2"));
}

QTEST_MAIN(TestFit)
#include "tst_fit.moc"

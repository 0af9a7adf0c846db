// SPDX-License-Identifier: MIT
#include "content/factreader.h"
#include "support/profilebench.h"
#include "ui/context/appcontext.h"
#include "ui/guide/guideviewmodel.h"
#include "ui/shell/navigation.h"

#include <QHash>
#include <QSet>

using namespace sevenrounds;
using Page = Navigation::Page;

namespace {

/// The page on which what is of a kind is shown. Every other kind is a fact, which the guide shows.
const QHash<QString, Page> &pagesOfKinds()
{
    static const QHash<QString, Page> pages { { QStringLiteral("prompts"), Page::Prompt },
        { QStringLiteral("derivations"), Page::Derivation }, { QStringLiteral("problems"), Page::CodingRoom },
        { QStringLiteral("rounds"), Page::Rounds }, { QStringLiteral("rubrics"), Page::Rounds },
        { QStringLiteral("ladders"), Page::Rounds }, { QStringLiteral("drills"), Page::Drill },
        { QStringLiteral("questions"), Page::Stories }, { QStringLiteral("stories"), Page::Stories },
        { QStringLiteral("talk-formats"), Page::Talks }, { QStringLiteral("plans"), Page::Plan },
        { QStringLiteral("checklists"), Page::Plan }, { QStringLiteral("papers"), Page::Papers },
        { QStringLiteral("cards"), Page::Cards } };
    return pages;
}

const QStringList &factKinds()
{
    static const QStringList kinds { QStringLiteral("areas"), QStringLiteral("behavioral"), QStringLiteral("briefings"),
        QStringLiteral("crosswalk"), QStringLiteral("disagreements"), QStringLiteral("faq"), QStringLiteral("gaps"),
        QStringLiteral("glossary"), QStringLiteral("guides"), QStringLiteral("levels"), QStringLiteral("merger"),
        QStringLiteral("mistakes"), QStringLiteral("pay"), QStringLiteral("pipeline"), QStringLiteral("projects"),
        QStringLiteral("promises"), QStringLiteral("qualities"), QStringLiteral("rejections"),
        QStringLiteral("requirements"), QStringLiteral("roles"), QStringLiteral("scenarios"), QStringLiteral("skills"),
        QStringLiteral("teams") };
    return kinds;
}

/// Both of its kinds stand under one name: the questions are asked on one page, the statements on another.
bool isPageOf(const QString &kind, Page page)
{
    if (kind == QLatin1String("quizzes")) {
        return page == Page::Quiz || page == Page::SelfTest;
    }
    return page == (factKinds().contains(kind) ? Page::Guide : pagesOfKinds().value(kind, Page::Settings));
}

} // namespace

/// Every numbered item of the two guides stands on a page that can be opened: the window's own wiring, without the window.
class TestGuidePlaces : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyKindHasAPage();
    void everyItemOpensOnItsPage();
    void aWholeKindOpensItsPage_data();
    void aWholeKindOpensItsPage();

private:
    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<AppContext> m_context;
    QList<CoverageEntry> m_coverage;
};

void TestGuidePlaces::initTestCase()
{
    ContentProblems problems;
    const auto file = readPackFile(
        QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content"), QStringLiteral("facts/coverage.yaml"), &problems);
    QVERIFY(file);
    m_coverage = readCoverage(*file, &problems);
    QVERIFY(problems.isEmpty());
    QVERIFY(m_coverage.size() > 500);
    m_bench = std::make_unique<ProfileBench>();
    m_context = std::make_unique<AppContext>(m_bench->services);
    QVERIFY(m_bench->open());
    QTRY_VERIFY(m_context->isReady());
}

void TestGuidePlaces::everyKindHasAPage()
{
    for (const CoverageEntry &entry : std::as_const(m_coverage)) {
        for (const QString &place : entry.places) {
            const QString kind = place.section(QLatin1Char('/'), 0, 0);
            QVERIFY2(kind == QLatin1String("quizzes") || factKinds().contains(kind) || pagesOfKinds().contains(kind),
                qPrintable(place));
        }
    }
    // And a kind that nobody gave a page has none.
    QVERIFY(!isPageOf(QStringLiteral("unknown"), Page::Guide));
}

void TestGuidePlaces::everyItemOpensOnItsPage()
{
    QSet<QString> opened;
    for (const CoverageEntry &entry : std::as_const(m_coverage)) {
        QVERIFY2(!entry.places.isEmpty(), qPrintable(entry.item));
        for (const QString &place : entry.places) {
            if (opened.contains(place)) {
                continue;
            }
            opened.insert(place);
            m_context->navigation()->open(Page::Settings);
            m_context->guide()->openReference(place);
            const QByteArray said = (entry.item + QStringLiteral(" -> ") + place).toUtf8();
            const QString kind = place.section(QLatin1Char('/'), 0, 0);
            QVERIFY2(isPageOf(kind, m_context->navigation()->page()), said.constData());
        }
    }
}

void TestGuidePlaces::aWholeKindOpensItsPage_data()
{
    QTest::addColumn<Page>("page");
    const auto row = [](const char *kind, Page page) { QTest::newRow(kind) << page; };
    row("prompts", Page::Bank);
    row("derivations", Page::Derivations);
    row("problems", Page::Coding);
    row("plans", Page::Plan);
    row("quizzes", Page::SelfTest);
    row("ladders", Page::Rounds);
    row("stories", Page::Stories);
    row("questions", Page::Stories);
    row("cards", Page::Cards);
    row("pipeline", Page::Guide);
    row("pay", Page::Guide);
    row("teams", Page::Guide);
    row("interviews", Page::Interviews);
    row("mock-loops", Page::Loop);
    row("unknown", Page::Settings);
}

void TestGuidePlaces::aWholeKindOpensItsPage()
{
    QFETCH(Page, page);
    m_context->navigation()->open(Page::Settings);
    m_context->guide()->openReference(QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(m_context->navigation()->page(), page);
}

QTEST_MAIN(TestGuidePlaces)
#include "tst_guideplaces.moc"

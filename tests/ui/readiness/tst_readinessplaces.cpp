// SPDX-License-Identifier: MIT
#include "services/codingservice.h"
#include "services/portfolioservice.h"
#include "support/profilebench.h"
#include "ui/coding/codingroomviewmodel.h"
#include "ui/context/appcontext.h"
#include "ui/portfolio/portfolioviewmodel.h"
#include "ui/readiness/readinessviewmodel.h"
#include "ui/round/sheetviewmodel.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/navigation.h"

using namespace sevenrounds;
using Page = Navigation::Page;

/// Where the page of readiness and what was found of the portfolio lead: the window's own wiring, without the window.
class TestReadinessPlaces : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void evidenceLeadsToItsPage();
    void thePacketStandsOnASheetThatCanBePrinted();
    void whatWasFoundOfThePortfolioIsShownThere();

private:
    [[nodiscard]] Page page() const { return m_context->navigation()->page(); }

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<AppContext> m_context;
};

void TestReadinessPlaces::initTestCase()
{
    m_bench = std::make_unique<ProfileBench>();
    m_context = std::make_unique<AppContext>(m_bench->services);
    QVERIFY(m_bench->open());
    QTRY_VERIFY(m_context->isReady());
}

void TestReadinessPlaces::evidenceLeadsToItsPage()
{
    ReadinessPastModel *past = m_context->readiness()->past();
    emit past->quizAsked();
    QCOMPARE(page(), Page::Quiz);
    const ProblemId problem = m_bench->services.library().codingProblems().at(2).id;
    emit past->problemAsked(problem.value());
    QCOMPARE(page(), Page::CodingRoom);
    QVERIFY(m_bench->services.coding().current() != nullptr);
    QCOMPARE(m_bench->services.coding().current()->id, problem);
}

void TestReadinessPlaces::thePacketStandsOnASheetThatCanBePrinted()
{
    m_context->navigation()->open(Page::Readiness);
    m_context->readiness()->openPacket();
    QTRY_COMPARE_WITH_TIMEOUT(page(), Page::Sheet, 20000);
    SheetViewModel *sheet = m_context->sheet();
    QCOMPARE(sheet->title(), QStringLiteral("The packet"));
    QVERIFY(sheet->plainText().contains(QStringLiteral("0 of 7 rounds are rated")));
    QVERIFY(sheet->printPath().endsWith(QStringLiteral(".pdf")));
    sheet->leave();
    QCOMPARE(page(), Page::Readiness);
}

void TestReadinessPlaces::whatWasFoundOfThePortfolioIsShownThere()
{
    PortfolioService &portfolio = m_bench->services.portfolio();
    const ReadingId first = portfolio.addReading(QStringLiteral("On bars"), false);
    const ReadingId second = portfolio.addReading(QStringLiteral("On strings"), false);
    CommandPalette *palette = m_context->palette();
    emit palette->portfolioAsked(second.value(), SearchKind::Critique);
    QCOMPARE(page(), Page::Portfolio);
    QCOMPARE(m_context->portfolio()->view(), static_cast<int>(PortfolioViewModel::View::Reading));
    QCOMPARE(m_context->portfolio()->reading()->title(), QStringLiteral("On strings"));
    emit palette->portfolioAsked(first.value(), SearchKind::Critique);
    QCOMPARE(m_context->portfolio()->reading()->title(), QStringLiteral("On bars"));
    emit palette->portfolioAsked(QStringLiteral("1"), SearchKind::Reflection);
    QCOMPARE(m_context->portfolio()->view(), static_cast<int>(PortfolioViewModel::View::Reflections));
    emit palette->portfolioAsked(QStringLiteral("none"), SearchKind::Connection);
    QCOMPARE(m_context->portfolio()->view(), static_cast<int>(PortfolioViewModel::View::Connect));
}

QTEST_MAIN(TestReadinessPlaces)
#include "tst_readinessplaces.moc"

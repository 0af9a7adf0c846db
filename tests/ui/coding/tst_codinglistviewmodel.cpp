// SPDX-License-Identifier: MIT
#include "services/codingservice.h"
#include "support/profilebench.h"
#include "ui/coding/codinglistviewmodel.h"
#include "ui/coding/codingroomviewmodel.h"
#include "ui/coding/codingtext.h"
#include "ui/shell/navigation.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace sevenrounds;

/// The list of coding problems and what narrows it.
class TestCodingListViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void listsEveryProblemByArea();
    void everyAreaHasItsWords();
    void wordsAreaLevelAndStateNarrowIt();
    void opensTheNextOne();
    void aRowSaysWhichPackageIsMissing();

private:
    [[nodiscard]] QString idAt(int row) const
    {
        return m_list->rows()->index(row).data(CodingProblemListModel::ProblemIdRole).toString();
    }

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<CodingRoomViewModel> m_room;
    std::unique_ptr<CodingListViewModel> m_list;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestCodingListViewModel::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    m_navigation = std::make_unique<Navigation>();
    m_room = std::make_unique<CodingRoomViewModel>(m_bench->services, *m_navigation);
    m_list = std::make_unique<CodingListViewModel>(m_bench->services, *m_room, *m_navigation);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_list->rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestCodingListViewModel::cleanup()
{
    m_tester.reset();
    m_list.reset();
    m_room.reset();
    m_navigation.reset();
    m_bench.reset();
}

void TestCodingListViewModel::listsEveryProblemByArea()
{
    CodingProblemListModel *rows = m_list->rows();
    QVERIFY(!m_list->isEmpty());
    QCOMPARE(rows->count(), static_cast<int>(m_bench->services.coding().problems().size()));
    QCOMPARE(m_list->countText(), QString::number(rows->count()));
    int headings = 0;
    for (int row = 0; row < rows->count(); ++row) {
        headings += rows->index(row).data(CodingProblemListModel::HeadingRole).toString().isEmpty() ? 0 : 1;
        QVERIFY(!rows->index(row).data(CodingProblemListModel::TitleRole).toString().isEmpty());
        QVERIFY(rows->index(row).data(CodingProblemListModel::MinutesRole).toString().endsWith(QStringLiteral("min")));
        QCOMPARE(
            rows->index(row).data(CodingProblemListModel::StandingRole).toString(), QStringLiteral("not tried yet"));
    }
    // One heading an area, and "every area" before them.
    QCOMPARE(headings, m_list->areas().size() - 1);
    QVERIFY(m_list->summary().endsWith(QStringLiteral("0 solved")));
}

void TestCodingListViewModel::everyAreaHasItsWords()
{
    for (const CodingProblem &problem : m_bench->services.coding().problems()) {
        QVERIFY2(topicText(problem.topic) != problem.topic, qPrintable(problem.topic));
    }
}

void TestCodingListViewModel::wordsAreaLevelAndStateNarrowIt()
{
    CodingProblemListModel *rows = m_list->rows();
    const int all = rows->count();
    m_list->setFilter(QStringLiteral("masked ATTENTION"));
    QVERIFY(rows->count() > 0 && rows->count() < all);
    m_list->setFilter(QStringLiteral("no problem says this"));
    QCOMPARE(rows->count(), 0);
    m_list->showAll();
    QCOMPARE(rows->count(), all);
    int sum = 0;
    for (int area = 1; area < m_list->areas().size(); ++area) {
        m_list->setArea(area);
        sum += rows->count();
    }
    QCOMPARE(sum, all);
    m_list->showAll();
    sum = 0;
    for (int level = 1; level < m_list->levels().size(); ++level) {
        m_list->setLevel(level);
        sum += rows->count();
    }
    QCOMPARE(sum, all);
    m_list->showAll();
    m_list->setState(2);
    QCOMPARE(rows->count(), 0);
    QVERIFY(m_bench->services.coding().open(ProblemId(QStringLiteral("C-07"))));
    QVERIFY(m_bench->services.coding().begin(false, false));
    QCOMPARE(rows->count(), 1);
    QCOMPARE(idAt(0), QStringLiteral("C-07"));
    QCOMPARE(rows->index(0).data(CodingProblemListModel::StateRole).toInt(), static_cast<int>(CodingState::Tried));
    QCOMPARE(m_list->states().at(2), QStringLiteral("Begun 1"));
    m_list->setState(99);
    m_list->setArea(-1);
    m_list->setLevel(99);
    QCOMPARE(rows->count(), 1);
}

void TestCodingListViewModel::opensTheNextOne()
{
    QVERIFY(m_list->nextText().startsWith(QStringLiteral("Begin: ")));
    m_list->openNext();
    QCOMPARE(m_navigation->page(), Navigation::Page::CodingRoom);
    QVERIFY(m_bench->services.coding().begin(false, false));
    QVERIFY(m_list->nextText().startsWith(QStringLiteral("Go on: ")));
    m_list->openList();
    QCOMPARE(m_navigation->page(), Navigation::Page::Coding);
    m_list->open(QStringLiteral("C-07"));
    QCOMPARE(m_room->problemId(), QStringLiteral("C-07"));
    m_list->open(QStringLiteral("no such problem"));
    QCOMPARE(m_room->problemId(), QStringLiteral("C-07"));
    QVERIFY(m_room->problem().exists());
}

void TestCodingListViewModel::aRowSaysWhichPackageIsMissing()
{
    const CodingJudge &judge = m_bench->services.coding().codingJudge();
    QSignalSpy prepared(&judge, &CodingJudge::prepared);
    QVERIFY(!judge.place());
    // Whoever sees the list wants to know before choosing.
    m_navigation->open(Navigation::Page::Coding);
    // The sandbox first, then what Python finds in it.
    constexpr int kPatience = 60000;
    QTRY_COMPARE_WITH_TIMEOUT(prepared.size(), 2, kPatience);
    const bool isMissing = judge.place()->missingPackages.contains(QStringLiteral("torch"));
    int wanting = 0;
    for (int row = 0; row < m_list->rows()->count(); ++row) {
        const QModelIndex at = m_list->rows()->index(row);
        const bool isSaid = at.data(CodingProblemListModel::StandingRole)
                                .toString()
                                .endsWith(QStringLiteral("Needs PyTorch, not installed here"));
        QCOMPARE(at.data(CodingProblemListModel::MissingRole).toBool(), isSaid);
        const bool needsTorch
            = at.data(CodingProblemListModel::NeedsRole).toString().contains(QStringLiteral("PyTorch"));
        QCOMPARE(isSaid, isMissing && needsTorch);
        wanting += needsTorch ? 1 : 0;
    }
    QVERIFY(wanting > 0);
    const CodingProblem &torch = *m_bench->services.library().findCodingProblem(ProblemId(QStringLiteral("C-03")));
    JudgePlace place;
    QVERIFY(missingMark(place, torch).isEmpty());
    place.missingPackages = { QStringLiteral("torch") };
    QCOMPARE(missingMark(place, torch), QStringLiteral("Needs PyTorch, not installed here"));
}

QTEST_GUILESS_MAIN(TestCodingListViewModel)
#include "tst_codinglistviewmodel.moc"

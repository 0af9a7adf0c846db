// SPDX-License-Identifier: MIT
#include "support/pagebench.h"
#include "ui/portfolio/portfolioviewmodel.h"

using namespace sevenrounds;
using namespace sevenrounds::test;

/// The portfolio, by key. What the QML engine complains of fails each test.
class TestPortfolioPages : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyControlIsReachedAndNamed_data();
    void everyControlIsReachedAndNamed();
    void staysInsideTheWindow_data();
    void staysInsideTheWindow();
    void aPaperIsCritiquedByKey();
    void aProblemIsNotedByKey();
    void twoTopicsAreConnectedByKey();
    void aConnectionIsTakenOutByKey();
    void aNumberIsTakenByEnter();
    void aLadderIsWrittenAndClimbedByKey();
    void takingARungOutLeavesTheKeyboardNearby();
    void theLatestChangeIsTakenBackByKey();
    void escapeGoesBack();

private:
    [[nodiscard]] bool show(QSize size = { 1224, 900 });
    void fill();
    /// By its place among the pages of the walk: empty ones, then filled ones, then a climb and a connection that was told.
    void prepare(int which);
    void chooseView(PortfolioViewModel::View view) { m_page->chooseView(static_cast<int>(view)); }
    [[nodiscard]] bool hasFocus(const char *name) const;

    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<PortfolioViewModel> m_page;
};

void TestPortfolioPages::init()
{
    m_bench = std::make_unique<PageBench>();
    QVERIFY(m_bench->profile.open());
    m_page = std::make_unique<PortfolioViewModel>(m_bench->profile.services, m_bench->navigation);
}

void TestPortfolioPages::cleanup()
{
    m_bench->view.reset();
    const QStringList warnings = m_bench->warnings;
    m_page.reset();
    m_bench.reset();
    QCOMPARE(warnings, QStringList());
}

bool TestPortfolioPages::show(QSize size)
{
    return m_bench->show(QStringLiteral("Portfolio/PortfolioPage"),
        { { QStringLiteral("viewModel"), PageBench::property(*m_page) } }, size);
}

void TestPortfolioPages::fill()
{
    PaperService &papers = m_bench->profile.services.papers();
    const OwnPaperId id = papers.create();
    OwnPaper paper = *papers.find(id);
    paper.title = QStringLiteral(
        "A paper of the library with a title that is longer than a narrow window is wide, and goes on");
    papers.edit(paper);
    papers.settle(id);
    m_page->reading()->add();
    m_page->reading()->setTitle(QStringLiteral("On rates"));
    m_page->opinions()->add();
    m_page->opinions()->setText(1, QStringLiteral("No"));
    m_bench->profile.clock.advance(std::chrono::hours { 48 });
    m_page->opinions()->setText(1, QStringLiteral("Yes"));
    m_page->ladders()->add();
    m_page->ladders()->setAsk(0, QStringLiteral("Why?"));
    m_page->ladders()->addRung();
    m_page->ladders()->setAsk(1, QStringLiteral("How?"));
    m_page->ladders()->addRung();
}

void TestPortfolioPages::prepare(int which)
{
    constexpr int kViews = 5;
    if (which >= kViews) {
        fill();
    }
    if (which < 2 * kViews) {
        m_page->chooseView(which % kViews);
    } else if (which == 2 * kViews) {
        chooseView(PortfolioViewModel::View::Ladders);
        m_page->ladders()->climb();
        m_page->ladders()->show();
    } else {
        chooseView(PortfolioViewModel::View::Connect);
        m_page->connection()->advance();
        m_page->connection()->advance();
    }
}

bool TestPortfolioPages::hasFocus(const char *name) const
{
    const QQuickItem *item = m_bench->find(QString::fromLatin1(name));
    return item != nullptr && item->hasActiveFocus();
}

void TestPortfolioPages::everyControlIsReachedAndNamed_data()
{
    addPageRows({ "no paper", "no problem", "two topics", "no ladder", "no round", "papers", "problems", "topics",
                    "ladders", "rounds", "climb", "told" },
        kWalkedSizes);
}

void TestPortfolioPages::everyControlIsReachedAndNamed()
{
    QFETCH(int, which);
    QFETCH(QSize, size);
    prepare(which);
    QVERIFY(show(size));
    QVERIFY(!m_bench->view->grabWindow().isNull());
    QCOMPARE(complaintsOfTabWalk(*m_bench->view).join(u'\n'), QString());
}

void TestPortfolioPages::staysInsideTheWindow_data()
{
    addPageRows({ "no paper", "no problem", "two topics", "no ladder", "no round", "papers", "problems", "topics",
                    "ladders", "rounds", "climb", "told" },
        kFittingSizes);
}

void TestPortfolioPages::staysInsideTheWindow()
{
    QFETCH(int, which);
    QFETCH(QSize, size);
    prepare(which);
    QVERIFY(show(size));
    QCOMPARE(complaintsOfWidth(*m_bench->view), QStringList());
}

void TestPortfolioPages::aPaperIsCritiquedByKey()
{
    QVERIFY(show());
    m_bench->press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_page->reading()->hasItem());
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("Title")));
    type(*m_bench->view, QStringLiteral("On rates"));
    QCOMPARE(m_page->reading()->title(), QStringLiteral("On rates"));
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("What I doubt")));
    type(*m_bench->view, QStringLiteral("the constant"));
    QCOMPARE(m_page->reading()->critique().at(2), QStringLiteral("the constant"));
    QVERIFY(hasFocus("part2"));
}

void TestPortfolioPages::aProblemIsNotedByKey()
{
    QVERIFY(show());
    m_bench->press(Qt::Key_2, Qt::AltModifier);
    QVERIFY(m_bench->pressControl(QStringLiteral("Note a problem")));
    QVERIFY(m_page->opinions()->hasOpinion());
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("My position")));
    type(*m_bench->view, QStringLiteral("No"));
    QCOMPARE(m_page->opinions()->texts().at(1), QStringLiteral("No"));
}

void TestPortfolioPages::twoTopicsAreConnectedByKey()
{
    QVERIFY(show());
    m_bench->press(Qt::Key_3, Qt::AltModifier);
    m_bench->press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_page->connection()->course(), ConnectionViewModel::Course::Running);
    m_bench->press(Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(m_page->connection()->course(), ConnectionViewModel::Course::Paused);
    m_bench->press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_page->connection()->course(), ConnectionViewModel::Course::Ended);
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("Notes on the connection")));
    type(*m_bench->view, QStringLiteral("both weigh"));
    QCOMPARE(m_page->connection()->notes(), QStringLiteral("both weigh"));
}

void TestPortfolioPages::aConnectionIsTakenOutByKey()
{
    chooseView(PortfolioViewModel::View::Connect);
    QVERIFY(show());
    ConnectionViewModel *connection = m_page->connection();
    for (int told = 0; told < 3; ++told) {
        m_bench->profile.clock.advance(std::chrono::seconds { 10 });
        connection->useSeed(QString::number(told));
        connection->advance();
        connection->advance();
    }
    const auto titleAt = [connection](int row) {
        return connection->history()->index(row).data(InterviewListModel::TitleRole).toString();
    };
    const QString oldest = titleAt(2);
    QVERIFY(m_bench->pressControl(QStringLiteral("Take %1 out").arg(oldest)));
    QCOMPARE(connection->history()->count(), 2);
    // The keyboard stays in the list.
    const auto *row = qobject_cast<const QQuickItem *>(m_bench->view->activeFocusItem());
    QVERIFY(row != nullptr);
    QCOMPARE(row->property("text").toString(), titleAt(1));
    m_bench->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(titleAt(2), oldest);
    // And the one that is shown, by its own button.
    QVERIFY(m_bench->pressControl(QStringLiteral("Take the connection out")));
    QCOMPARE(connection->history()->count(), 2);
    QVERIFY(hasFocus("advance"));
    for (int left = 2; left > 0; --left) {
        QVERIFY(m_bench->pressControl(QStringLiteral("Take %1 out").arg(titleAt(0))));
        QCOMPARE(connection->history()->count(), left - 1);
    }
    QVERIFY(hasFocus("draw"));
}

void TestPortfolioPages::aNumberIsTakenByEnter()
{
    chooseView(PortfolioViewModel::View::Connect);
    QVERIFY(show());
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("Number of the draw")));
    m_bench->press(Qt::Key_A, Qt::ControlModifier);
    type(*m_bench->view, QStringLiteral("12x"));
    m_bench->press(Qt::Key_Return);
    QVERIFY(!m_page->connection()->seedError().isEmpty());
    m_bench->press(Qt::Key_Backspace);
    m_bench->press(Qt::Key_Return);
    QCOMPARE(m_page->connection()->seedError(), QString());
    QCOMPARE(m_page->connection()->seedText(), QStringLiteral("12"));
}

void TestPortfolioPages::aLadderIsWrittenAndClimbedByKey()
{
    QVERIFY(show());
    m_bench->press(Qt::Key_4, Qt::AltModifier);
    m_bench->press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("Rung 1: the question")));
    type(*m_bench->view, QStringLiteral("Why?"));
    QCOMPARE(m_page->ladders()->rungs()->index(0).data(RungListModel::AskRole).toString(), QStringLiteral("Why?"));
    for (int step = 0; step < 3; ++step) {
        m_bench->press(Qt::Key_Return, Qt::ControlModifier);
    }
    QVERIFY(!m_page->ladders()->isClimbing());
    QCOMPARE(m_page->ladders()->climbs().size(), 1);
}

void TestPortfolioPages::takingARungOutLeavesTheKeyboardNearby()
{
    fill();
    chooseView(PortfolioViewModel::View::Ladders);
    QVERIFY(show());
    QVERIFY(m_bench->pressControl(QStringLiteral("Take Rung 2 out")));
    QCOMPARE(m_page->ladders()->rungs()->count(), 2);
    QTRY_VERIFY(hasFocus("ask0"));
    QVERIFY(m_bench->pressControl(QStringLiteral("Take Rung 1 out")));
    QTRY_VERIFY(hasFocus("ask0"));
    QVERIFY(m_bench->pressControl(QStringLiteral("Take Rung 1 out")));
    QCOMPARE(m_page->ladders()->rungs()->count(), 0);
    QTRY_VERIFY(hasFocus("addRung"));
}

void TestPortfolioPages::theLatestChangeIsTakenBackByKey()
{
    QVERIFY(show());
    m_bench->press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_page->reading()->hasItem());
    m_bench->press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!m_page->reading()->hasItem());
}

void TestPortfolioPages::escapeGoesBack()
{
    m_bench->navigation.open(Navigation::Page::Portfolio);
    QVERIFY(show());
    m_bench->press(Qt::Key_Escape);
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Today);
}

QTEST_MAIN(TestPortfolioPages)
#include "tst_portfoliopages.moc"

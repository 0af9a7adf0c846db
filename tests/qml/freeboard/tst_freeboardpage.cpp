// SPDX-License-Identifier: MIT
#include "support/pagebench.h"
#include "ui/freeboard/freeboardviewmodel.h"

#include <QFile>

using namespace sevenrounds;
using namespace sevenrounds::test;

/// The free board without a web view: its plain field stands in for the page's editors, which have tests of their own.
class TestFreeBoardPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void derivesByKey();
    void arrivesAtAGoalByKey();
    void whatWasTypedIsBroughtBackByKey();
    void choosesAModelByKey();
    void walksByTab_data();
    void walksByTab();
    void readingRulesAreOneKeyAway();
    void exportsByKey();
    void staysInsideTheWindow_data();
    void staysInsideTheWindow();

private:
    void show(QSize size = { 1224, 900 });
    void write(const QString &latex);

    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<FreeBoardViewModel> m_board;
};

void TestFreeBoardPage::init()
{
    m_bench = std::make_unique<PageBench>();
    QVERIFY(m_bench->profile.open());
    m_board = std::make_unique<FreeBoardViewModel>(m_bench->profile.services, m_bench->navigation);
    m_board->chooseModel(m_board->models()->rowOf(QStringLiteral("latent-table")));
}

void TestFreeBoardPage::cleanup()
{
    const QStringList warnings = m_bench->warnings;
    m_bench->view.reset();
    m_board.reset();
    m_bench.reset();
    QCOMPARE(warnings, QStringList());
}

void TestFreeBoardPage::show(QSize size)
{
    QVERIFY(m_bench->show(QStringLiteral("FreeBoard/FreeBoardPage"),
        { { QStringLiteral("viewModel"), PageBench::property(*m_board) } }, size));
    QTRY_VERIFY(m_bench->find(QStringLiteral("plainLine")) != nullptr);
}

void TestFreeBoardPage::write(const QString &latex)
{
    m_bench->press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->find(QStringLiteral("plainLine"))->hasActiveFocus());
    type(*m_bench->view, latex);
    m_bench->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_board->isBusy(), 20000);
}

void TestFreeBoardPage::derivesByKey()
{
    show();
    write(QStringLiteral("\\log p(x)"));
    QVERIFY(m_board->isStarted());
    write(QStringLiteral("=\\log\\sum_z p(x,z)"));
    QVERIFY(m_board->hasLines());
    QCOMPARE(m_bench->find(QStringLiteral("plainLine"))->property("text").toString(), QString());
    m_bench->press(Qt::Key_Backspace, Qt::ControlModifier);
    QTRY_VERIFY(!m_board->hasLines());
    QCOMPARE(m_board->line(), QStringLiteral("=\\log\\sum_z p(x,z)"));
    QVERIFY(m_bench->pressControl(QStringLiteral("Change the start")));
    QTRY_VERIFY(!m_board->isStarted());
    QCOMPARE(m_board->line(), QStringLiteral("\\log p(x)"));
    m_bench->press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(!m_board->isStarted());
}

void TestFreeBoardPage::arrivesAtAGoalByKey()
{
    show();
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("Arrive at, as LaTeX")));
    type(*m_bench->view, QStringLiteral("\\log\\sum_z p(x,z)"));
    write(QStringLiteral("\\log p(x)"));
    QVERIFY(m_board->isStarted());
    // It is settled with the start.
    QTRY_VERIFY(m_bench->find(QStringLiteral("plainGoal")) == nullptr);
    write(QStringLiteral("=\\log\\sum_z p(x,z)"));
    QTRY_VERIFY_WITH_TIMEOUT(m_board->isGoalReached(), 20000);
}

void TestFreeBoardPage::whatWasTypedIsBroughtBackByKey()
{
    show();
    m_bench->press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->find(QStringLiteral("plainLine"))->hasActiveFocus());
    type(*m_bench->view, QStringLiteral("\\log p(x)"));
    m_bench->press(Qt::Key_N, Qt::ControlModifier);
    const auto text = [this] { return m_bench->find(QStringLiteral("plainLine"))->property("text").toString(); };
    QTRY_COMPARE(text(), QString());
    QVERIFY(m_bench->pressControl(QStringLiteral("Bring back what was typed")));
    QTRY_COMPARE(text(), QStringLiteral("\\log p(x)"));
    QTRY_VERIFY(m_bench->find(QStringLiteral("bringBackButton")) == nullptr);
    // And by its own key, from wherever one is.
    m_bench->press(Qt::Key_N, Qt::ControlModifier);
    QTRY_COMPARE(text(), QString());
    m_bench->press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(text(), QStringLiteral("\\log p(x)"));
    QVERIFY(!m_board->canBringBack());
}

void TestFreeBoardPage::choosesAModelByKey()
{
    show();
    const int row = m_board->models()->rowOf(QStringLiteral("finite-mdp-softmax"));
    QVERIFY(row >= 0);
    QVERIFY(m_bench->pressControl(
        m_board->models()->data(m_board->models()->index(row), ModelListModel::TitleRole).toString()));
    QCOMPARE(m_board->modelRow(), row);
}

void TestFreeBoardPage::walksByTab_data()
{
    QTest::addColumn<bool>("hasLines");
    QTest::newRow("new") << false;
    QTest::newRow("with lines") << true;
}

void TestFreeBoardPage::walksByTab()
{
    QFETCH(bool, hasLines);
    show();
    if (hasLines) {
        write(QStringLiteral("\\log p(x)"));
        write(QStringLiteral("=\\log\\sum_z p(x,z)"));
        QVERIFY(m_board->hasLines());
    }
    QCOMPARE(complaintsOfTabWalk(*m_bench->view), QStringList());
}

void TestFreeBoardPage::readingRulesAreOneKeyAway()
{
    show();
    m_bench->press(Qt::Key_F2);
    QTRY_VERIFY(m_bench->control(QStringLiteral("Close")) != nullptr);
    QTRY_VERIFY(m_bench->control(QStringLiteral("Close"))->hasActiveFocus());
    m_bench->press(Qt::Key_Escape);
    QTRY_VERIFY(m_bench->control(QStringLiteral("Close")) == nullptr);
    QVERIFY(m_bench->pressControl(QStringLiteral("Reading rules")));
    QTRY_VERIFY(m_bench->control(QStringLiteral("Close")) != nullptr);
}

void TestFreeBoardPage::exportsByKey()
{
    show();
    write(QStringLiteral("\\log p(x)"));
    write(QStringLiteral("=\\log\\sum_z p(x,z)"));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("mine.tex"));
    m_board->setExportPath(path);
    m_bench->press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->control(QStringLiteral("Write the file")) != nullptr);
    QTRY_VERIFY(m_bench->control(QStringLiteral("Write the file"))->hasActiveFocus());
    m_bench->press(Qt::Key_Return);
    QTRY_VERIFY(m_board->notice().contains(path));
    QVERIFY(QFile::exists(path));
    // Of a file that is there it is said while its name is typed, before anything is written.
    m_board->setExportPath(path + QStringLiteral("x"));
    m_bench->press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->find(QStringLiteral("exportPath")) != nullptr);
    const auto hint = [this] { return m_bench->find(QStringLiteral("exportFile"))->property("hint").toString(); };
    QVERIFY2(!hint().contains(QStringLiteral("replaced")), qPrintable(hint()));
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("File")));
    m_bench->press(Qt::Key_End);
    m_bench->press(Qt::Key_Backspace);
    QTRY_VERIFY2(hint().contains(QStringLiteral("replaced")), qPrintable(hint()));
}

void TestFreeBoardPage::staysInsideTheWindow_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("wide") << QSize(1224, 900);
    QTest::newRow("narrow") << QSize(960, 640);
    QTest::newRow("small") << QSize(560, 640);
}

void TestFreeBoardPage::staysInsideTheWindow()
{
    QFETCH(QSize, size);
    show(size);
    const QList<QQuickItem *> items = shownItems(m_bench->view->contentItem());
    for (QQuickItem *item : items) {
        if (item->activeFocusOnTab()) {
            const QRectF place = item->mapRectToScene({ {}, item->size() });
            QVERIFY2(place.left() >= -1 && place.right() <= size.width() + 1, qPrintable(accessibleName(item)));
        }
    }
}

QTEST_MAIN(TestFreeBoardPage)
#include "tst_freeboardpage.moc"

// SPDX-License-Identifier: MIT
#include "ui/derivation/openservices.h"
#include "ui/freeboard/freeboardviewmodel.h"
#include "ui/freeboard/ownderivationsviewmodel.h"
#include "ui/shell/navigation.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace sevenrounds;

class TestOwnDerivationsViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void isEmptyAtFirst();
    void listsTheNewestFirst();
    void opensOnTheBoard();
    void deletesAndTakesItBack();
    void whatIsDeletedLeavesTheBoard();
    void deletionHoldsAfterARestart();

private:
    OwnDerivationId add(const char *title);
    [[nodiscard]] QString titleAt(int row) const;

    std::unique_ptr<OpenServices> m_services;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<FreeBoardViewModel> m_board;
    std::unique_ptr<OwnDerivationsViewModel> m_own;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestOwnDerivationsViewModel::init()
{
    m_services = std::make_unique<OpenServices>();
    QVERIFY(m_services->open());
    m_navigation = std::make_unique<Navigation>();
    m_board = std::make_unique<FreeBoardViewModel>(**m_services, *m_navigation);
    m_own = std::make_unique<OwnDerivationsViewModel>(**m_services, *m_board, *m_navigation);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_own->rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestOwnDerivationsViewModel::cleanup()
{
    m_tester.reset();
    m_own.reset();
    m_board.reset();
    m_navigation.reset();
    m_services.reset();
}

OwnDerivationId TestOwnDerivationsViewModel::add(const char *title)
{
    m_services->clock().advance(Milliseconds { 1000 });
    OwnDerivation own;
    own.title = QString::fromUtf8(title);
    own.model = QStringLiteral("latent-table");
    own.start = QStringLiteral("\\log p(x)");
    own.lines = { { QStringLiteral("= \\log p(x)"), QStringLiteral("equal"), QStringLiteral("="), 8 } };
    return (*m_services)->ownDerivations().save(own);
}

QString TestOwnDerivationsViewModel::titleAt(int row) const
{
    return m_own->rows()->data(m_own->rows()->index(row), OwnDerivationListModel::TitleRole).toString();
}

void TestOwnDerivationsViewModel::isEmptyAtFirst()
{
    QCOMPARE(m_own->rows()->count(), 0);
    QVERIFY(m_own->removedText().isEmpty());
    m_own->remove(QStringLiteral("none"));
    m_own->undoRemove();
    QCOMPARE(m_own->rows()->count(), 0);
    m_own->openBoard();
    QCOMPARE(m_navigation->page(), Navigation::Page::FreeBoard);
}

void TestOwnDerivationsViewModel::listsTheNewestFirst()
{
    const OwnDerivationId first = add("First");
    add("Second");
    QCOMPARE(m_own->rows()->count(), 2);
    QCOMPARE(titleAt(0), QStringLiteral("Second"));
    QCOMPARE(m_own->rows()->data(m_own->rows()->index(0), OwnDerivationListModel::FactsRole).toString(),
        QStringLiteral("Latent table · 1 lines"));
    OwnDerivation changed = *(*m_services)->ownDerivations().find(first);
    changed.title = QStringLiteral("First, changed");
    m_services->clock().advance(Milliseconds { 1000 });
    (*m_services)->ownDerivations().save(changed);
    QCOMPARE(m_own->rows()->count(), 2);
    QCOMPARE(titleAt(0), QStringLiteral("First, changed"));
}

void TestOwnDerivationsViewModel::opensOnTheBoard()
{
    const OwnDerivationId id = add("Mine");
    m_own->open(id.value());
    QCOMPARE(m_board->title(), QStringLiteral("Mine"));
    QVERIFY(m_board->isStarted());
    QCOMPARE(m_navigation->page(), Navigation::Page::FreeBoard);
}

void TestOwnDerivationsViewModel::deletesAndTakesItBack()
{
    add("First");
    const OwnDerivationId id = add("Second");
    QSignalSpy removed(m_own.get(), &OwnDerivationsViewModel::removedChanged);
    m_own->remove(id.value());
    QCOMPARE(m_own->rows()->count(), 1);
    QCOMPARE(m_own->removedText(), QStringLiteral("“Second” is deleted."));
    m_own->undoRemove();
    QCOMPARE(m_own->rows()->count(), 2);
    QCOMPARE(titleAt(0), QStringLiteral("Second"));
    QVERIFY(m_own->removedText().isEmpty());
    QCOMPARE(removed.size(), 2);
}

void TestOwnDerivationsViewModel::whatIsDeletedLeavesTheBoard()
{
    const OwnDerivationId id = add("Mine");
    m_own->open(id.value());
    m_own->remove(id.value());
    QVERIFY(!m_board->isStarted());
    m_board->setTitle(QStringLiteral("Another"));
    QCOMPARE(m_own->rows()->count(), 0);
}

void TestOwnDerivationsViewModel::deletionHoldsAfterARestart()
{
    add("First");
    const OwnDerivationId gone = add("Gone");
    const OwnDerivationId back = add("Back");
    m_own->remove(gone.value());
    m_own->remove(back.value());
    m_own->undoRemove();
    m_tester.reset();
    m_own.reset();
    m_board.reset();
    QVERIFY(m_services->open());
    const QList<OwnDerivation> &all = (*m_services)->ownDerivations().all();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.first().title, QStringLiteral("Back"));
    QCOMPARE(all.last().title, QStringLiteral("First"));
}

QTEST_GUILESS_MAIN(TestOwnDerivationsViewModel)
#include "tst_ownderivationsviewmodel.moc"

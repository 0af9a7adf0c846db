// SPDX-License-Identifier: MIT
#include "support/pagebench.h"
#include "support/pagewalk.h"
#include "ui/round/debriefviewmodel.h"
#include "ui/round/roundsviewmodel.h"

#include <algorithm>

using namespace sevenrounds;
using test::PageBench;

namespace {

const QString kQuestion = QStringLiteral("How likely is a rating on the hire side?");
const QString kLine = QStringLiteral("forecastLine");

} // namespace

/// What is expected of a round, said on the page that starts it and read again when its rating is closed; with the keyboard alone.
class TestForecastPages : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theRoundsAreOneStopForTab();
    void sayingNothingCostsNoKey_data();
    void sayingNothingCostsNoKey();
    void itIsSaidByKeysAndReadAfterTheRating();
    void aPointerSaysItToo();
    void anotherRoundHasAnotherForecast();

private:
    [[nodiscard]] bool show(const QString &page, const QVariant &model)
    {
        return m_bench->show(QStringLiteral("Rounds/") + page, { { QStringLiteral("viewModel"), model } });
    }
    [[nodiscard]] bool showRounds() { return show(QStringLiteral("RoundsPage"), PageBench::property(*m_rounds)); }
    [[nodiscard]] SessionService &sessions() { return m_bench->profile.services.sessions(); }
    [[nodiscard]] QString said() const { return m_rounds->forecastNames().at(m_rounds->forecastIndex()); }

    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<RoundsViewModel> m_rounds;
    std::unique_ptr<DebriefViewModel> m_debrief;
};

void TestForecastPages::init()
{
    m_bench = std::make_unique<PageBench>();
    QVERIFY(m_bench->profile.open());
    m_rounds = std::make_unique<RoundsViewModel>(m_bench->profile.services, m_bench->navigation);
    m_debrief = std::make_unique<DebriefViewModel>(m_bench->profile.services, m_bench->navigation);
}

void TestForecastPages::cleanup()
{
    m_bench->view.reset();
    const QStringList warnings = m_bench->warnings;
    m_debrief.reset();
    m_rounds.reset();
    m_bench.reset();
    QCOMPARE(warnings, QStringList());
}

void TestForecastPages::theRoundsAreOneStopForTab()
{
    QVERIFY(showRounds());
    const auto rowOf = [this](int index) { return m_bench->profile.services.library().rounds().at(index).title; };
    m_rounds->setCurrentIndex(1);
    QVERIFY(test::tabTo(*m_bench->view, rowOf(1)));
    // The keyboard goes along with the choice, and Tab leaves the list from wherever it is.
    m_bench->press(Qt::Key_Down);
    QCOMPARE(m_rounds->currentIndex(), 2);
    QCOMPARE(test::accessibleName(m_bench->view->activeFocusItem()), rowOf(2));
    m_bench->press(Qt::Key_Tab);
    const QString after = test::accessibleName(m_bench->view->activeFocusItem());
    for (int row = 0; row < m_rounds->rounds()->rowCount(); ++row) {
        QVERIFY2(after != rowOf(row), qPrintable(after));
    }
    m_bench->press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(test::accessibleName(m_bench->view->activeFocusItem()), rowOf(2));
}

void TestForecastPages::sayingNothingCostsNoKey_data()
{
    QTest::addColumn<bool>("isStrict");
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("a round") << false << Qt::Key_Return << Qt::KeyboardModifiers(Qt::ControlModifier);
    QTest::newRow("a strict round") << true << Qt::Key_Return << Qt::KeyboardModifiers(Qt::ControlModifier);
    QTest::newRow("one prompt") << false << Qt::Key_S << Qt::KeyboardModifiers();
}

void TestForecastPages::sayingNothingCostsNoKey()
{
    QFETCH(bool, isStrict);
    QFETCH(Qt::Key, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    m_rounds->setStrict(isStrict);
    QVERIFY(showRounds());
    QCOMPARE(said(), QStringLiteral("Not said"));
    m_bench->press(key, modifiers);
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Round);
    QCOMPARE(sessions().plan().rules.isStrict, isStrict);
    QVERIFY(!sessions().plan().hireForecast);
}

void TestForecastPages::itIsSaidByKeysAndReadAfterTheRating()
{
    QVERIFY(showRounds());
    QVERIFY(test::tabTo(*m_bench->view, kQuestion));
    m_bench->press(Qt::Key_End);
    QCOMPARE(said(), QStringLiteral("90%"));
    m_bench->press(Qt::Key_Left);
    QCOMPARE(said(), QStringLiteral("70%"));
    m_bench->press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sessions().plan().hireForecast, std::optional(70));
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
    QVERIFY(show(QStringLiteral("DebriefPage"), PageBench::property(*m_debrief)));
    for (const Criterion &criterion : sessions().rubric()->criteria) {
        QVERIFY2(test::tabTo(*m_bench->view, criterion.name), qPrintable(criterion.name));
        m_bench->press(Qt::Key_3);
    }
    QVERIFY(m_debrief->canClose());
    QVERIFY(m_bench->find(kLine) == nullptr);
    m_bench->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->find(kLine) != nullptr);
    QCOMPARE(m_bench->find(kLine)->property("text").toString(),
        QStringLiteral("You said 70% hire side; your rating says below the hire line."));
}

void TestForecastPages::aPointerSaysItToo()
{
    QVERIFY(showRounds());
    // It may stand below what is seen at first.
    QVERIFY(test::tabTo(*m_bench->view, kQuestion));
    QVERIFY(!m_bench->view->grabWindow().isNull());
    const auto *choice = m_bench->find(QStringLiteral("forecastChoice"));
    const QList<QQuickItem *> cells = choice->findChild<QQuickItem *>(QStringLiteral("cells"))->childItems();
    const auto found = std::find_if(cells.cbegin(), cells.cend(),
        [](QQuickItem *cell) { return test::accessibleName(cell) == QStringLiteral("10%"); });
    QVERIFY(found != cells.cend());
    const QPointF middle = (*found)->mapToScene(QPointF((*found)->width() / 2, (*found)->height() / 2));
    QTest::mouseClick(m_bench->view.get(), Qt::LeftButton, {}, middle.toPoint());
    QCOMPARE(said(), QStringLiteral("10%"));
}

void TestForecastPages::anotherRoundHasAnotherForecast()
{
    QVERIFY(showRounds());
    QVERIFY(test::tabTo(*m_bench->view, kQuestion));
    m_bench->press(Qt::Key_Right);
    QCOMPARE(said(), QStringLiteral("10%"));
    m_bench->view->rootObject()->forceActiveFocus();
    m_rounds->setCurrentIndex(m_rounds->currentIndex() + 1);
    QCOMPARE(said(), QStringLiteral("Not said"));
    QCOMPARE(m_bench->find(QStringLiteral("forecastChoice"))->property("currentIndex").toInt(), 0);
}

QTEST_MAIN(TestForecastPages)
#include "tst_forecastpages.moc"

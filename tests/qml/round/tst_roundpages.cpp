// SPDX-License-Identifier: MIT
#include "support/pagebench.h"
#include "ui/round/debriefviewmodel.h"
#include "ui/round/roundsviewmodel.h"
#include "ui/round/roundviewmodel.h"
#include "ui/round/sheetviewmodel.h"

#include <QInputMethodEvent>
#include <QSignalSpy>

#include <numeric>

using namespace sevenrounds;
using test::PageBench;

namespace {

const RoundId kMl { QStringLiteral("ml") };
const QString kAgree = QStringLiteral("agreeButton");

} // namespace

/// Choosing, holding and rating a round, with the keyboard alone.
class TestRoundPages : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyPageLoadsWithoutARound_data();
    void everyPageLoadsWithoutARound();
    void everyControlIsReachedAndNamed_data();
    void everyControlIsReachedAndNamed();
    void roundIsChosenAndStarted();
    void onePromptIsOneKeyAway();
    void aPaperIsChosenByKeys();
    void aLongTitleTakesTwoLines();
    void typingIsKeptAndLeadsNothing();
    void pauseStopsTypingToo();
    void F27_whatIsComposedIsKeptWhenTheRoundPauses();
    void F27_whatIsComposedIsKeptAtTheDeadline();
    void markIsAKey();
    void keysLeadThroughTheRound();
    void nothingIsLedWhileAQuestionStands();
    void endAsksFirst();
    void roundCanBeThrownAway();
    void ratingIsClosedByKeys();
    void aRatingThatWasLeftIsOneKeyAway();
    void pointsAreTickedByKeys();
    void wholeRoundByKeyboard();
    void aListenerRatesByKeys();
    void mistakesAreTickedByKeys();
    void sheetIsAskedForFromEveryPage();
    void sheetPageLoadsAndIsPrinted();

private:
    [[nodiscard]] bool showRounds(QSize size = { 1224, 900 });
    [[nodiscard]] bool showRound(QSize size = { 1224, 900 });
    [[nodiscard]] bool showDebrief(QSize size = { 1224, 900 });
    [[nodiscard]] bool show(const QString &page, const QVariant &model, QSize size);
    [[nodiscard]] SessionService &sessions() { return m_bench->profile.services.sessions(); }
    [[nodiscard]] const SessionState &state() { return sessions().state(); }
    [[nodiscard]] Navigation::Page page() const { return m_bench->navigation.page(); }
    void start() { QVERIFY(sessions().start(kMl, Level::L5, 7)); }
    /// An input method has these letters and has not settled them.
    void compose(const QString &letters);
    void end() { QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1)); }
    void rateAllByKeys(Qt::Key band);
    /// The spread of what is known of all skills together.
    [[nodiscard]] double uncertainty();

    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<RoundsViewModel> m_rounds;
    std::unique_ptr<RoundViewModel> m_round;
    std::unique_ptr<DebriefViewModel> m_debrief;
};

void TestRoundPages::init()
{
    m_bench = std::make_unique<PageBench>();
    QVERIFY(m_bench->profile.open());
    AppServices &services = m_bench->profile.services;
    m_rounds = std::make_unique<RoundsViewModel>(services, m_bench->navigation);
    m_round = std::make_unique<RoundViewModel>(services, m_bench->navigation);
    m_debrief = std::make_unique<DebriefViewModel>(services, m_bench->navigation);
}

void TestRoundPages::cleanup()
{
    m_bench->view.reset();
    const QStringList warnings = m_bench->warnings;
    m_debrief.reset();
    m_round.reset();
    m_rounds.reset();
    m_bench.reset();
    QCOMPARE(warnings, QStringList());
}

bool TestRoundPages::show(const QString &page, const QVariant &model, QSize size)
{
    return m_bench->show(QStringLiteral("Rounds/") + page, { { QStringLiteral("viewModel"), model } }, size);
}

bool TestRoundPages::showRounds(QSize size)
{
    return show(QStringLiteral("RoundsPage"), PageBench::property(*m_rounds), size);
}

bool TestRoundPages::showRound(QSize size)
{
    return show(QStringLiteral("RoundPage"), PageBench::property(*m_round), size);
}

bool TestRoundPages::showDebrief(QSize size)
{
    return show(QStringLiteral("DebriefPage"), PageBench::property(*m_debrief), size);
}

void TestRoundPages::compose(const QString &letters)
{
    QInputMethodEvent composing(letters, {});
    QCoreApplication::sendEvent(m_bench->view->activeFocusItem(), &composing);
}

void TestRoundPages::everyPageLoadsWithoutARound_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("rounds") << QStringLiteral("rounds");
    QTest::newRow("round") << QStringLiteral("round");
    QTest::newRow("debrief") << QStringLiteral("debrief");
}

void TestRoundPages::everyPageLoadsWithoutARound()
{
    QFETCH(QString, name);
    QVERIFY(name == QStringLiteral("rounds")  ? showRounds()
            : name == QStringLiteral("round") ? showRound()
                                              : showDebrief());
    QVERIFY(!m_bench->view->grabWindow().isNull());
    QVERIFY(m_bench->view->rootObject()->property("keys").toStringList().size() >= 2);
}

void TestRoundPages::everyControlIsReachedAndNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QSize>("size");
    for (const char *name : { "rounds", "round", "debrief" }) {
        QTest::addRow("%s", name) << QString::fromLatin1(name) << QSize(1224, 900);
        QTest::addRow("%s, small", name) << QString::fromLatin1(name) << QSize(656, 480);
    }
}

void TestRoundPages::everyControlIsReachedAndNamed()
{
    QFETCH(QString, name);
    QFETCH(QSize, size);
    if (name != QStringLiteral("rounds")) {
        start();
    }
    if (name == QStringLiteral("debrief")) {
        end();
    }
    QVERIFY(name == QStringLiteral("rounds")  ? showRounds(size)
            : name == QStringLiteral("round") ? showRound(size)
                                              : showDebrief(size));
    QVERIFY(!m_bench->view->grabWindow().isNull());
    QCOMPARE(test::complaintsOfTabWalk(*m_bench->view).join(QLatin1Char('\n')), QString());
}

void TestRoundPages::roundIsChosenAndStarted()
{
    QVERIFY(showRounds());
    const int before = m_rounds->currentIndex();
    m_bench->press(Qt::Key_Down);
    m_bench->press(Qt::Key_Down);
    m_bench->press(Qt::Key_Up);
    QCOMPARE(m_rounds->currentIndex(), before + 1);
    const RoundId chosen = m_bench->profile.services.library().rounds().at(before + 1).id;
    m_bench->press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(page(), Navigation::Page::Round);
    QCOMPARE(sessions().plan().round, chosen);
}

void TestRoundPages::aPaperIsChosenByKeys()
{
    AppServices &services = m_bench->profile.services;
    for (const char *title : { "Grokking", "Theirs" }) {
        OwnPaper paper = *services.papers().find(services.papers().create());
        paper.title = QLatin1String(title);
        paper.affiliations = paper.title == QLatin1String("Theirs") ? QStringLiteral("Google DeepMind") : QString();
        services.papers().edit(paper);
        services.papers().settle(paper.id);
    }
    m_rounds->setLoopIndex(1);
    for (int row = 0; row < m_rounds->rounds()->rowCount() && !m_rounds->asksPaper(); ++row) {
        m_rounds->setCurrentIndex(row);
    }
    QVERIFY(m_rounds->asksPaper());
    QVERIFY(showRounds());
    QVERIFY(test::tabTo(*m_bench->view, QStringLiteral("No paper")));
    m_bench->press(Qt::Key_Down);
    m_bench->press(Qt::Key_Return);
    QCOMPARE(m_rounds->paper()->index(), 1);
    QTRY_VERIFY(m_bench->find(QStringLiteral("paperVeto")) != nullptr);
    m_bench->press(Qt::Key_Down);
    m_bench->press(Qt::Key_Return);
    QCOMPARE(m_rounds->paper()->index(), 2);
    QTRY_VERIFY(m_bench->find(QStringLiteral("paperVeto")) == nullptr);
    m_bench->press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(page(), Navigation::Page::Round);
    QCOMPARE(sessions().plan().paper.title, QStringLiteral("Grokking"));
    end();
    QVERIFY(showDebrief());
    QCOMPARE(m_bench->find(QStringLiteral("paperTitle"))->property("text").toString(),
        QStringLiteral("The paper: Grokking"));
}

void TestRoundPages::aLongTitleTakesTwoLines()
{
    const RoundPaper paper { QStringLiteral("own/long"),
        QStringLiteral("On the way in which small networks that learn a finite group by heart come to generalize long "
                       "after their training error has gone, and on what in their weights announces it beforehand") };
    QVERIFY(sessions().startShort(RoundId(QStringLiteral("paper")), Level::L5, 3, {}, { paper }));
    QVERIFY(showRound());
    QVERIFY(!m_bench->view->grabWindow().isNull());
    QVERIFY(!m_round->title().contains(paper.title));
    QQuickItem *line = m_bench->find(QStringLiteral("roundPaper"));
    QVERIFY(line != nullptr);
    QCOMPARE(line->property("lineCount").toInt(), 2);
    QVERIFY(line->property("truncated").toBool());
    QCOMPARE(test::accessibleName(line), QStringLiteral("The paper: ") + paper.title);
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
    // A round about none has no line for it.
    start();
    QVERIFY(showRound());
    QVERIFY(m_bench->find(QStringLiteral("roundPaper")) == nullptr);
}

void TestRoundPages::onePromptIsOneKeyAway()
{
    QVERIFY(showRounds());
    m_bench->press(Qt::Key_S);
    QCOMPARE(page(), Navigation::Page::Round);
    QCOMPARE(sessions().plan().length(), Milliseconds(std::chrono::minutes { 10 }));
}

void TestRoundPages::typingIsKeptAndLeadsNothing()
{
    start();
    QVERIFY(showRound());
    // The answer has the keys from the beginning; M and Space are letters there.
    const QString text = QStringLiteral("my mm answer $x$ 123");
    test::type(*m_bench->view, text);
    QCOMPARE(m_round->answer(), text);
    QVERIFY(state().marks.isEmpty());
    QVERIFY(!m_round->isPaused());
    QTRY_VERIFY(sessions().isSaved());
}

void TestRoundPages::pauseStopsTypingToo()
{
    start();
    QVERIFY(showRound());
    test::type(*m_bench->view, QStringLiteral("before"));
    m_bench->press(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(m_round->isPaused());
    test::type(*m_bench->view, QStringLiteral("meanwhile"));
    m_bench->press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_round->answer(), QStringLiteral("before"));
    QCOMPARE(state().item, 0);
    m_bench->press(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(!m_round->isPaused());
    test::type(*m_bench->view, QStringLiteral(" and after"));
    QCOMPARE(m_round->answer(), QStringLiteral("before and after"));
}

void TestRoundPages::F27_whatIsComposedIsKeptWhenTheRoundPauses()
{
    start();
    QVERIFY(showRound());
    test::type(*m_bench->view, QStringLiteral("half "));
    compose(QStringLiteral("a thought"));
    QCOMPARE(m_round->answer(), QStringLiteral("half "));
    m_bench->press(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(m_round->isPaused());
    QCOMPARE(m_round->answer(), QStringLiteral("half a thought"));
    m_bench->press(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(!m_round->isPaused());
    QCOMPARE(m_round->answer(), QStringLiteral("half a thought"));
}

void TestRoundPages::F27_whatIsComposedIsKeptAtTheDeadline()
{
    QVERIFY(sessions().start(kMl, Level::L5, 7, { true, 100 }));
    const QString item = currentItem(sessions().plan(), state()).id;
    QVERIFY(showRound());
    compose(QStringLiteral("all of it"));
    m_bench->profile.clock.advance(std::chrono::minutes { 30 } + std::chrono::seconds { 1 });
    QTRY_COMPARE(state().phase, 1);
    QCOMPARE(sessions().draft(item), QStringLiteral("all of it"));
    // None of it stands in the next answer.
    QCOMPARE(m_round->answer(), QString());
}

void TestRoundPages::markIsAKey()
{
    start();
    QVERIFY(showRound());
    m_bench->press(Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(m_round->marks().size(), 1);
    // Outside of the text a letter does.
    QVERIFY(test::tabTo(*m_bench->view, QStringLiteral("Next topic")));
    m_bench->press(Qt::Key_M);
    QCOMPARE(m_round->marks().size(), 2);
}

void TestRoundPages::keysLeadThroughTheRound()
{
    start();
    QVERIFY(showRound());
    const int phases = static_cast<int>(sessions().plan().phases.size());
    m_bench->press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(state().phase, 1);
    QCOMPARE(state().item, 0);
    test::type(*m_bench->view, QStringLiteral("first"));
    m_bench->press(Qt::Key_Return, Qt::ControlModifier);
    // Every question has its own text.
    QCOMPARE(m_round->answer(), QString());
    for (int phase = 1; phase + 1 < phases; ++phase) {
        m_bench->press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    }
    QCOMPARE(state().phase, phases - 1);
    // There is no phase behind the last: ending is the next question's key.
    m_bench->press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_round->isOpen());
    while (m_round->hasNext()) {
        m_bench->press(Qt::Key_Return, Qt::ControlModifier);
    }
    m_bench->press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!m_round->isOpen());
    QCOMPARE(page(), Navigation::Page::Debrief);
}

void TestRoundPages::nothingIsLedWhileAQuestionStands()
{
    start();
    QVERIFY(showRound());
    m_bench->press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->find(kAgree) != nullptr);
    m_bench->press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    m_bench->press(Qt::Key_P, Qt::ControlModifier);
    m_bench->press(Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(state().phase, 0);
    QVERIFY(!m_round->isPaused());
    QVERIFY(state().marks.isEmpty());
    QVERIFY(state().isLive());
}

void TestRoundPages::endAsksFirst()
{
    start();
    QVERIFY(showRound());
    test::type(*m_bench->view, QStringLiteral("half"));
    m_bench->press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->find(kAgree) != nullptr);
    m_bench->press(Qt::Key_Escape);
    QTRY_VERIFY(m_bench->find(kAgree) == nullptr);
    QVERIFY(state().isLive());
    // The text has the keys again.
    test::type(*m_bench->view, QStringLiteral(" and half"));
    QCOMPARE(m_round->answer(), QStringLiteral("half and half"));
    m_bench->press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->find(kAgree) != nullptr);
    QTRY_VERIFY(m_bench->find(kAgree)->hasActiveFocus());
    m_bench->press(Qt::Key_Return);
    QCOMPARE(page(), Navigation::Page::Debrief);
    QVERIFY(state().endedEarly);
}

void TestRoundPages::roundCanBeThrownAway()
{
    start();
    QVERIFY(showRound());
    m_bench->press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->find(kAgree) != nullptr && m_bench->find(kAgree)->hasActiveFocus());
    QVERIFY(m_bench->pressControl(QStringLiteral("Throw it away instead")));
    QVERIFY(!m_round->isOpen());
    QCOMPARE(page(), Navigation::Page::Today);
}

void TestRoundPages::rateAllByKeys(Qt::Key band)
{
    const CriterionListModel *criteria = m_debrief->criteria();
    QVERIFY(criteria->rowCount() >= 4);
    for (int row = 0; row < criteria->rowCount(); ++row) {
        const QString name = criteria->index(row).data(CriterionListModel::NameRole).toString();
        QVERIFY2(test::tabTo(*m_bench->view, name), qPrintable(name));
        m_bench->press(band);
        QCOMPARE(criteria->index(row).data(CriterionListModel::BandRole).toInt(), static_cast<int>(band) - Qt::Key_0);
    }
}

void TestRoundPages::ratingIsClosedByKeys()
{
    start();
    end();
    QVERIFY(showDebrief());
    // Not before every criterion has a band.
    m_bench->press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!m_debrief->isClosed());
    rateAllByKeys(Qt::Key_4);
    QVERIFY(m_debrief->canClose());
    m_bench->press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_debrief->isClosed());
    QTRY_VERIFY(!m_debrief->changes().isEmpty());
    // Closed is closed.
    m_bench->press(Qt::Key_1);
    QCOMPARE(m_debrief->criteria()->index(0).data(CriterionListModel::BandRole).toInt(), 4);
    m_bench->press(Qt::Key_Escape);
    QVERIFY(page() != Navigation::Page::Debrief);
}

void TestRoundPages::aRatingThatWasLeftIsOneKeyAway()
{
    QVERIFY(showRounds());
    QVERIFY(m_bench->find(QStringLiteral("unratedRounds")) == nullptr);
    m_bench->navigation.open(Navigation::Page::Rounds);
    start();
    end();
    const QString criterion = m_debrief->criteria()->index(0).data(CriterionListModel::NameRole).toString();
    m_debrief->rate(criterion, 4);
    m_bench->navigation.open(Navigation::Page::Debrief);
    QVERIFY(showDebrief());
    m_bench->press(Qt::Key_Escape);
    QCOMPARE(page(), Navigation::Page::Rounds);
    QVERIFY(showRounds());
    QTRY_VERIFY(m_bench->find(QStringLiteral("unratedRounds")) != nullptr);
    QCOMPARE(test::complaintsOfTabWalk(*m_bench->view).join(QLatin1Char('\n')), QString());
    m_bench->press(Qt::Key_U);
    QTRY_COMPARE(page(), Navigation::Page::Debrief);
    QCOMPARE(state().bands.value(criterion), 4);
    m_bench->navigation.back();
    QVERIFY(m_bench->pressControl(
        QStringLiteral("Rate it: %1, %2").arg(m_rounds->unrated()->newestTitle(), m_rounds->unrated()->newestText())));
    QTRY_COMPARE(page(), Navigation::Page::Debrief);
}

void TestRoundPages::pointsAreTickedByKeys()
{
    start();
    while (m_round->hasNext()) {
        m_round->next();
    }
    m_round->next();
    QVERIFY(showDebrief());
    QVERIFY(m_debrief->points()->rowCount() > 0);
    const QString before = m_debrief->pointsText();
    const QString point = m_debrief->points()->index(0).data(PointListModel::PointTextRole).toString();
    QVERIFY2(test::tabTo(*m_bench->view, point), qPrintable(point));
    m_bench->press(Qt::Key_Space);
    QVERIFY(m_debrief->pointsText() != before);
    m_bench->press(Qt::Key_Space);
    QCOMPARE(m_debrief->pointsText(), before);
}

double TestRoundPages::uncertainty()
{
    const auto &skills = m_bench->profile.services.readiness().report().skills;
    return std::accumulate(
        skills.begin(), skills.end(), 0.0, [](double sum, const auto &skill) { return sum + skill.sd; });
}

void TestRoundPages::wholeRoundByKeyboard()
{
    const double before = uncertainty();
    QVERIFY(showRounds());
    m_bench->press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(page(), Navigation::Page::Round);
    QVERIFY(showRound());
    const QString first = currentItem(sessions().plan(), state()).id;
    test::type(*m_bench->view, QStringLiteral("an answer"));
    m_bench->press(Qt::Key_P, Qt::ControlModifier);
    m_bench->press(Qt::Key_P, Qt::ControlModifier);
    m_bench->press(Qt::Key_M, Qt::ControlModifier);
    m_bench->press(Qt::Key_Return, Qt::ControlModifier);
    m_bench->press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->find(kAgree) != nullptr && m_bench->find(kAgree)->hasActiveFocus());
    m_bench->press(Qt::Key_Return);
    QCOMPARE(page(), Navigation::Page::Debrief);
    QVERIFY(showDebrief());
    QCOMPARE(sessions().draft(first), QStringLiteral("an answer"));
    QCOMPARE(m_debrief->marks().size(), 1);
    rateAllByKeys(Qt::Key_5);
    m_bench->press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_debrief->isClosed());
    // What was rated is known better than before.
    QTRY_VERIFY(uncertainty() < before);
    m_bench->press(Qt::Key_Escape);
    QVERIFY(page() != Navigation::Page::Debrief);
}

void TestRoundPages::aListenerRatesByKeys()
{
    start();
    end();
    QVERIFY(showDebrief());
    QVERIFY(test::tabTo(*m_bench->view, QStringLiteral("Rated by")));
    m_bench->press(Qt::Key_Right);
    QVERIFY(m_debrief->isPeerRating());
    rateAllByKeys(Qt::Key_3);
    QVERIFY(state().bands.isEmpty());
    QCOMPARE(state().peerBands.size(), m_debrief->criteria()->rowCount());
    m_bench->press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_debrief->isClosed());
}

void TestRoundPages::mistakesAreTickedByKeys()
{
    QVERIFY(sessions().startShort(kMl, Level::L5, 7));
    m_bench->profile.clock.advance(std::chrono::minutes { 12 });
    end();
    QVERIFY(showDebrief());
    const QString overrun = QStringLiteral("mistake-overrun");
    QVERIFY(state().mistakes.contains(overrun));
    const QString text = m_debrief->mistakes()->seen()->index(0).data(MistakeListModel::MistakeTextRole).toString();
    QVERIFY2(test::tabTo(*m_bench->view, text), qPrintable(text));
    m_bench->press(Qt::Key_Space);
    QVERIFY(!state().mistakes.contains(overrun));
    // The others come out at a press, and are ticked in the same way.
    QVERIFY(m_bench->pressControl(m_debrief->mistakes()->othersText()));
    const QString other = m_debrief->mistakes()->others()->index(0).data(MistakeListModel::MistakeTextRole).toString();
    QVERIFY2(test::tabTo(*m_bench->view, other), qPrintable(other));
    m_bench->press(Qt::Key_Space);
    QVERIFY(state().mistakes.contains(m_debrief->mistakes()->others()->id(0).value()));
    QCOMPARE(test::complaintsOfTabWalk(*m_bench->view).join(QLatin1Char('\n')), QString());
}

void TestRoundPages::sheetIsAskedForFromEveryPage()
{
    const QString sheet = QStringLiteral("Interviewer's sheet");
    QVERIFY(showRounds());
    QSignalSpy fromRounds(m_bench->view->rootObject(), SIGNAL(sheetAsked()));
    QVERIFY(m_bench->pressControl(sheet));
    QCOMPARE(fromRounds.size(), 1);
    QSignalSpy bank(m_bench->view->rootObject(), SIGNAL(bankAsked()));
    m_bench->press(Qt::Key_B);
    QCOMPARE(bank.size(), 1);
    start();
    QVERIFY(showRound());
    QSignalSpy fromRound(m_bench->view->rootObject(), SIGNAL(sheetAsked()));
    m_bench->press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->find(kAgree) != nullptr && m_bench->find(kAgree)->hasActiveFocus());
    QVERIFY(m_bench->pressControl(QStringLiteral("Interviewer's sheet for a listener (holds the answers)")));
    QCOMPARE(fromRound.size(), 1);
    QVERIFY(state().isLive());
    end();
    QVERIFY(showDebrief());
    QSignalSpy fromDebrief(m_bench->view->rootObject(), SIGNAL(sheetAsked()));
    QVERIFY(m_bench->pressControl(sheet));
    QCOMPARE(fromDebrief.size(), 1);
}

void TestRoundPages::sheetPageLoadsAndIsPrinted()
{
    SheetViewModel sheet(m_bench->profile.services, m_bench->navigation);
    QVERIFY(show(QStringLiteral("SheetPage"), PageBench::property(sheet), { 1024, 640 }));
    QVERIFY(!m_bench->view->grabWindow().isNull());
    sheet.showRound(kMl.value());
    QCOMPARE(test::complaintsOfTabWalk(*m_bench->view).join(QLatin1Char('\n')), QString());
    QSignalSpy asked(&sheet, &SheetViewModel::printAsked);
    m_bench->press(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->find(kAgree) != nullptr);
    QTRY_VERIFY(m_bench->find(kAgree)->hasActiveFocus());
    m_bench->press(Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    // There is no formula view here: the page says so instead of a file that is not written.
    QTRY_VERIFY(sheet.problem().exists());
    m_bench->view.reset();
}

QTEST_MAIN(TestRoundPages)
#include "tst_roundpages.moc"

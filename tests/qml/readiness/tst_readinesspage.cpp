// SPDX-License-Identifier: MIT
#include "services/interviewservice.h"
#include "ui/quiz/quizviewmodel.h"
#include "ui/readiness/readinessviewmodel.h"
#include "ui/settings/settingsbench.h"

#include <QGuiApplication>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QSignalSpy>

using namespace sevenrounds;

class TestReadinessPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void anEmptyProfileOffersTheFirstStep();
    void showsWhatWasMeasured();
    void theDiagramStandsFromTwentyForecastsOn();
    void looksAtAnotherLevelByArrow();
    void aNumberIsChangedByKey();
    void theBarIsMovedAndMovedBackByKey();
    void evidenceLeadsBackByKey();
    void olderEvidenceIsShownByKey();
    void thePacketIsAskedForByKey();
    void whatSinksThePacketStandsWithItsNumber();
    void theLimitsOfTheModelAreSaid();
    void whatIsRecalledIsShown();
    void staysInsideTheWindow_data();
    void staysInsideTheWindow();

private:
    [[nodiscard]] bool show(QSize size = { 1224, 900 });
    [[nodiscard]] QQuickItem *find(const QString &name) const { return findIn(m_view->rootObject(), name); }
    /// By what is shown and not by who owns it: rows of a model belong to nobody.
    [[nodiscard]] static QQuickItem *findIn(QQuickItem *item, const QString &name)
    {
        if (item == nullptr || item->objectName() == name) {
            return item;
        }
        const QList<QQuickItem *> children = item->childItems();
        for (QQuickItem *child : children) {
            if (QQuickItem *found = findIn(child, name)) {
                return found;
            }
        }
        return nullptr;
    }

    std::unique_ptr<SettingsBench> m_bench;
    std::unique_ptr<ReadinessViewModel> m_page;
    std::unique_ptr<QuizViewModel> m_quiz;
    std::unique_ptr<QQuickView> m_view;
    QStringList m_warnings;
};

void TestReadinessPage::init()
{
    m_bench = std::make_unique<SettingsBench>();
    QVERIFY(m_bench->open());
    m_page = std::make_unique<ReadinessViewModel>(*m_bench->services, m_bench->navigation);
    m_quiz = std::make_unique<QuizViewModel>(*m_bench->services, m_bench->navigation);
    m_warnings.clear();
    m_view = std::make_unique<QQuickView>();
    m_view->engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_view->setResizeMode(QQuickView::SizeRootObjectToView);
    connect(m_view->engine(), &QQmlEngine::warnings, this, [this](const QList<QQmlError> &warnings) {
        for (const QQmlError &warning : warnings) {
            m_warnings.append(warning.toString());
        }
    });
}

void TestReadinessPage::cleanup()
{
    m_view.reset();
    m_quiz.reset();
    m_page.reset();
    m_bench.reset();
    QCOMPARE(m_warnings, QStringList());
}

bool TestReadinessPage::show(QSize size)
{
    QQmlEngine::setObjectOwnership(m_page.get(), QQmlEngine::CppOwnership);
    QQmlEngine::setObjectOwnership(m_quiz.get(), QQmlEngine::CppOwnership);
    m_view->setInitialProperties(
        { { QStringLiteral("viewModel"), QVariant::fromValue(static_cast<QObject *>(m_page.get())) },
            { QStringLiteral("quiz"), QVariant::fromValue(static_cast<QObject *>(m_quiz.get())) } });
    m_view->resize(size);
    m_view->setSource(QUrl(QStringLiteral("qrc:/qt/qml/SevenRounds/Readiness/ReadinessPage.qml")));
    m_view->show();
    m_view->requestActivate();
    return m_view->status() == QQuickView::Ready && QTest::qWaitForWindowActive(m_view.get());
}

void TestReadinessPage::anEmptyProfileOffersTheFirstStep()
{
    QVERIFY(show());
    QQuickItem *button = find(QStringLiteral("roundsButton"));
    QVERIFY(button);
    QVERIFY(button->isVisible());
    QVERIFY(!find(QStringLiteral("overallFigure"))->property("text").toString().contains(QLatin1Char('%')));
    button->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Rounds);
}

void TestReadinessPage::showsWhatWasMeasured()
{
    QVERIFY(show());
    QVERIFY(m_bench->rate(Skill::Coding, 3.5));
    QVERIFY(m_bench->reloadReadiness());
    QTRY_VERIFY(!find(QStringLiteral("roundsButton"))->isVisible());
    QCOMPARE(
        find(QStringLiteral("overallFigure"))->property("text").toString(), QStringLiteral("1 of 7 rounds measured"));
    QVERIFY(find(QStringLiteral("moves"))->isVisible());
    QVERIFY(!find(QStringLiteral("damagedBanner"))->isVisible());
}

void TestReadinessPage::theDiagramStandsFromTwentyForecastsOn()
{
    QVERIFY(show());
    QuizService &quizzes = m_bench->services->quizzes();
    SessionService &sessions = m_bench->services->sessions();
    for (int i = 0; i < 19; ++i) {
        QVERIFY(quizzes.answer(quizzes.next()->id, quizzes.next()->correct, 80));
    }
    QVERIFY(!find(QStringLiteral("reliability"))->isVisible());
    QVERIFY(find(QStringLiteral("reliabilityText"))->property("text").toString().contains(QStringLiteral("From 20")));
    QVERIFY(sessions.startShort(RoundId(QStringLiteral("ml")), Level::L5, 1, {}, { {}, 90 }));
    QVERIFY(sessions.apply(SessionEventKind::Ended));
    for (const Criterion &criterion : sessions.rubric()->criteria) {
        QVERIFY(sessions.apply(SessionEventKind::Rated, criterion.name, 5));
    }
    QVERIFY(sessions.closeDebrief());
    QTRY_VERIFY(find(QStringLiteral("reliability"))->isVisible());
    QVERIFY(find(QStringLiteral("reliabilityText"))
                ->property("text")
                .toString()
                .contains(QStringLiteral("Forecasts of rounds and talks among it: 1.")));
}

void TestReadinessPage::looksAtAnotherLevelByArrow()
{
    QVERIFY(show());
    QQuickItem *choice = find(QStringLiteral("levelChoice"));
    QVERIFY(choice);
    choice->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QCOMPARE(m_page->levelName(), QStringLiteral("L4"));
    QCOMPARE(choice->property("currentIndex").toInt(), 1);
    QVERIFY(m_view->rootObject()->property("crumb").toString().contains(QStringLiteral("L4")));
    QCOMPARE(m_bench->services->settings().targetLevel(), Level::L5);
}

void TestReadinessPage::theBarIsMovedAndMovedBackByKey()
{
    for (const Skill skill : kSkills) {
        QVERIFY(m_bench->rate(skill, 3.0));
    }
    m_bench->clock.advance(std::chrono::days { 2 });
    QVERIFY(m_bench->reloadReadiness());
    QVERIFY(show());
    QVERIFY(
        find(QStringLiteral("barText"))->property("text").toString().contains(QStringLiteral("20 more are needed")));
    QVERIFY(find(QStringLiteral("paceText"))->isVisible());
    QVERIFY(!find(QStringLiteral("takeBar"))->isVisible());
    InterviewService &interviews = m_bench->services->interviews();
    for (int i = 0; i < 20; ++i) {
        RealLoop loop = *interviews.loop(interviews.addLoop(Level::L5));
        loop.outcome = LoopOutcome::NoOffer;
        interviews.setLoop(loop);
    }
    QQuickItem *take = find(QStringLiteral("takeBar"));
    QTRY_VERIFY(take->isVisible());
    take->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QVERIFY(m_bench->services->readiness().assumptions().barShift > 0.0);
    QQuickItem *back = find(QStringLiteral("takeBarBack"));
    QTRY_VERIFY(back->isVisible());
    QVERIFY(!take->isVisible());
    back->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(m_bench->services->readiness().assumptions().barShift, 0.0);
}

void TestReadinessPage::evidenceLeadsBackByKey()
{
    QVERIFY(m_bench->rate(Skill::Coding, 3.5));
    m_bench->clock.advance(std::chrono::days { 10 });
    QVERIFY(m_bench->rate(Skill::Coding, 3.0));
    QVERIFY(m_bench->reloadReadiness());
    m_bench->services->readiness().followDay();
    m_page->past()->setSkillIndex(static_cast<int>(index(Skill::Coding)));
    QVERIFY(show({ 656, 480 }));
    QTRY_VERIFY(find(QStringLiteral("history"))->isVisible());
    QVERIFY(find(QStringLiteral("waterfall"))->isVisible());
    QVERIFY(!find(QStringLiteral("historyText"))->property("text").toString().isEmpty());
    QQuickItem *button = find(QStringLiteral("evidence0"));
    QVERIFY(button);
    QVERIFY(button->mapToScene({ button->width(), 0 }).x() <= 656);
    button->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Coding);
}

void TestReadinessPage::olderEvidenceIsShownByKey()
{
    for (int i = 0; i < 14; ++i) {
        QVERIFY(m_bench->rate(Skill::Design, 2.5));
        m_bench->clock.advance(std::chrono::hours { 1 });
    }
    QVERIFY(m_bench->reloadReadiness());
    m_page->past()->setSkillIndex(static_cast<int>(index(Skill::Design)));
    QVERIFY(show({ 656, 480 }));
    QQuickItem *button = find(QStringLiteral("olderEvidence"));
    QVERIFY(button && button->isVisible());
    button->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(m_page->past()->rowCount(), 14);
    QTRY_VERIFY(!button->isVisible());
}

void TestReadinessPage::thePacketIsAskedForByKey()
{
    QVERIFY(show());
    QSignalSpy asked(m_page.get(), &ReadinessViewModel::packetAsked);
    QQuickItem *button = find(QStringLiteral("readinessPacket"));
    QVERIFY(button && button->isVisible());
    button->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(asked.count(), 1, 20000);
}

void TestReadinessPage::whatSinksThePacketStandsWithItsNumber()
{
    QVERIFY(show());
    QQuickItem *text = find(QStringLiteral("sunkText"));
    QVERIFY(text && !text->isVisible());
    for (int time = 0; time < 4; ++time) {
        for (const Skill skill : kSkills) {
            QVERIFY(m_bench->rate(skill, skill == Skill::Design ? 1.75 : 3.0));
        }
        m_bench->clock.advance(std::chrono::hours { 1 });
    }
    QVERIFY(m_bench->reloadReadiness());
    QVERIFY(m_page->isOverallShown());
    QTRY_VERIFY(text->isVisible());
    const QString said = text->property("text").toString();
    QVERIFY2(said.startsWith(QStringLiteral("Where it says no, in ")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("design"), Qt::CaseInsensitive), qPrintable(said));
}

void TestReadinessPage::theLimitsOfTheModelAreSaid()
{
    QVERIFY(show());
    QQuickItem *limits = find(QStringLiteral("limits"));
    QVERIFY(limits && limits->isVisible());
    const QString said = limits->property("lines").toStringList().join(QLatin1Char('\n'));
    QVERIFY(said.contains(QStringLiteral("looks better than it is")));
    QVERIFY(said.contains(QStringLiteral("thinly measured")));
}

void TestReadinessPage::aNumberIsChangedByKey()
{
    QVERIFY(show({ 656, 480 }));
    QQuickItem *button = find(QStringLiteral("assumeButton"));
    QVERIFY(button);
    QVERIFY(!find(QStringLiteral("assumed0")));
    button->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QTRY_VERIFY(find(QStringLiteral("assumed20")));
    QQuickItem *field = find(QStringLiteral("assumed19"));
    field->forceActiveFocus(Qt::TabFocusReason);
    for (const char key : { '1', '.', '5' }) {
        QTest::keyClick(m_view.get(), key);
    }
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->services->readiness().assumptions().dayNoise, 1.5, 20000);
    QTRY_VERIFY(find(QStringLiteral("withOwnText"))->isVisible());
    QVERIFY(field->mapToScene({ field->width(), 0 }).x() <= 656);
    QQuickItem *usual = find(QStringLiteral("usual19"));
    QTRY_VERIFY(usual->isEnabled());
    usual->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->services->readiness().assumptions().dayNoise, 0.7, 20000);
    QCOMPARE(field->property("text").toString(), QString());
}

void TestReadinessPage::whatIsRecalledIsShown()
{
    QVERIFY(show());
    QVERIFY(!find(QStringLiteral("recallText"))->isVisible());
    QVERIFY(m_bench->rate(Skill::Coding, 2.75));
    QVERIFY(m_bench->reloadReadiness());
    m_page->past()->setSkillIndex(static_cast<int>(index(Skill::Coding)));
    for (const CardDeck &deck : m_bench->services->library().cardDecks()) {
        for (const Card &card : deck.round.value() == QStringLiteral("coding") ? deck.cards : QList<Card>()) {
            QVERIFY(m_bench->services->reviews().grade(CardShelf::itemOf(card.id.value()), Grade::Easy));
        }
    }
    m_bench->services->readiness().followRecall();
    QTRY_VERIFY(find(QStringLiteral("recallText"))->isVisible());
    QTRY_VERIFY(find(QStringLiteral("evidence0")));
    QVERIFY(find(QStringLiteral("evidence0"))
                ->property("label")
                .toString()
                .startsWith(QStringLiteral("What you recall today")));
}

void TestReadinessPage::staysInsideTheWindow_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("large") << QSize(1440, 900);
    QTest::newRow("small") << QSize(960, 640);
    QTest::newRow("narrow") << QSize(656, 480);
}

void TestReadinessPage::staysInsideTheWindow()
{
    QFETCH(QSize, size);
    QVERIFY(m_bench->rate(Skill::Coding, 3.5));
    QVERIFY(m_bench->reloadReadiness());
    QVERIFY(show(size));
    for (const QString &name : { QStringLiteral("levelChoice"), QStringLiteral("overallFigure"),
             QStringLiteral("biasText"), QStringLiteral("moves"), QStringLiteral("assumptions"),
             QStringLiteral("readinessPacket"), QStringLiteral("readinessSheet"), QStringLiteral("limits") }) {
        QQuickItem *item = find(name);
        QVERIFY2(item, qPrintable(name));
        QTRY_VERIFY2(item->mapToScene({ item->width(), 0 }).x() <= size.width(), qPrintable(name));
        QVERIFY2(item->mapToScene({ 0, 0 }).x() >= 0, qPrintable(name));
        QVERIFY2(item->width() > 0 && item->height() > 0, qPrintable(name));
    }
}

QTEST_MAIN(TestReadinessPage)
#include "tst_readinesspage.moc"

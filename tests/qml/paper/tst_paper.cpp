// SPDX-License-Identifier: MIT
#include "mathhost.h"
#include "ui/talk/talkbench.h"
#include "ui/talk/talksviewmodel.h"
#include "ui/talk/talkviewmodel.h"

#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QSignalSpy>

using namespace sevenrounds;

class PaperPagesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyPageLoadsWithoutATalk_data();
    void everyPageLoadsWithoutATalk();
    void everyPageFits_data();
    void everyPageFits();
    void talkStartsByKey();
    void aStrictTalkIsChosenByKey();
    void aForecastIsMadeByKeyAndReadAfterTheRating();
    void aVetoedTitleIsSaidWhereItIsTyped();
    void theRatingSaysThatThePaperIsVetoed();
    void talkIsLedByKeys();
    void discussionIsLedByKeys();
    void aPaperIsChosenByKey();
    void aDerivationIsAtTheBoardByKey();
    void askedQuestionsStandWithTheirOutcome();
    void whatMattersComesFirstWithoutRoom();
    void typingIsNotLeading();
    void spacePressesTheFocusedButton();
    void endAsksFirst();
    void talkCanBeThrownAway();
    void ratingIsClosedByKeys();
    void raterIsChosenByKeys();
    void cueIsShownAndGoes();
    void keysAreListed();

private:
    void show(const QString &page, QObject *viewModel, QSize size = { 1440, 900 });
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void type(const QString &text);
    void start();
    [[nodiscard]] QQuickItem *find(const QString &name) const;
    [[nodiscard]] const TalkState &state() const { return m_bench->talks().state(); }

    std::unique_ptr<TalkBench> m_bench;
    std::unique_ptr<MathHost> m_host;
    std::unique_ptr<TalksViewModel> m_talks;
    std::unique_ptr<TalkViewModel> m_talk;
    std::unique_ptr<QQuickView> m_view;
    QStringList m_warnings;
};

namespace {

/// The first item below `item` that is of this name and shown; repeated parts keep their names while hidden.
QQuickItem *findShown(QQuickItem *item, const QString &name)
{
    if (item->objectName() == name && item->isVisible()) {
        return item;
    }
    const QList<QQuickItem *> children = item->childItems();
    for (QQuickItem *child : children) {
        if (QQuickItem *found = findShown(child, name)) {
            return found;
        }
    }
    return nullptr;
}

} // namespace

void PaperPagesTest::init()
{
    m_warnings.clear();
    m_bench = std::make_unique<TalkBench>();
    QVERIFY(m_bench->open());
    m_host = std::make_unique<MathHost>(m_bench->clock);
    MathHost::provide(m_host.get());
    m_talks = std::make_unique<TalksViewModel>(*m_bench->services, m_bench->navigation);
    m_talk = std::make_unique<TalkViewModel>(*m_bench->services, m_bench->navigation);
}

void PaperPagesTest::cleanup()
{
    m_view.reset();
    QCOMPARE(m_warnings, QStringList());
    m_talk.reset();
    m_talks.reset();
    m_host.reset();
    m_bench.reset();
}

void PaperPagesTest::show(const QString &page, QObject *viewModel, QSize size)
{
    m_view = std::make_unique<QQuickView>();
    m_view->engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_view->engine()->setOutputWarningsToStandardError(true);
    connect(m_view->engine(), &QQmlEngine::warnings, this, [this](const QList<QQmlError> &warnings) {
        for (const QQmlError &warning : warnings) {
            m_warnings.append(warning.toString());
        }
    });
    m_view->setInitialProperties({ { QStringLiteral("viewModel"), QVariant::fromValue(viewModel) } });
    m_view->setResizeMode(QQuickView::SizeRootObjectToView);
    m_view->resize(size);
    m_view->setSource(QUrl(QStringLiteral("qrc:/qt/qml/SevenRounds/Paper/%1.qml").arg(page)));
    QCOMPARE(m_view->status(), QQuickView::Ready);
    m_view->show();
    m_view->requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->rootObject()->forceActiveFocus();
}

void PaperPagesTest::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_view.get(), key, modifiers);
}

void PaperPagesTest::type(const QString &text)
{
    for (const QChar letter : text) {
        QTest::keyClick(m_view.get(), letter.toLatin1());
    }
}

void PaperPagesTest::start()
{
    QVERIFY(m_bench->talks().start(kPaper, QStringLiteral("Grokking"), Level::L5, 7).has_value());
}

QQuickItem *PaperPagesTest::find(const QString &name) const
{
    return findShown(m_view->contentItem(), name);
}

void PaperPagesTest::everyPageLoadsWithoutATalk_data()
{
    QTest::addColumn<QString>("page");
    QTest::newRow("talks") << QStringLiteral("TalksPage");
    QTest::newRow("talk") << QStringLiteral("TalkPage");
    QTest::newRow("rating") << QStringLiteral("TalkRatingPage");
}

void PaperPagesTest::everyPageLoadsWithoutATalk()
{
    QFETCH(QString, page);
    show(page, page == QLatin1String("TalksPage") ? static_cast<QObject *>(m_talks.get()) : m_talk.get());
    QVERIFY(!m_view->grabWindow().isNull());
}

void PaperPagesTest::everyPageFits_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("small") << QSize(1024, 640);
    QTest::newRow("large") << QSize(1440, 900);
    QTest::newRow("narrow") << QSize(700, 640);
}

void PaperPagesTest::everyPageFits()
{
    QFETCH(QSize, size);
    const QRectF window(QPointF(), size);
    const auto isInside = [&](const char *name) {
        QQuickItem *item = find(QLatin1String(name));
        return item != nullptr && window.contains(item->mapRectToScene(item->boundingRect()));
    };
    show(QStringLiteral("TalksPage"), m_talks.get(), size);
    QVERIFY(isInside("titleField"));
    start();
    show(QStringLiteral("TalkPage"), m_talk.get(), size);
    QTRY_VERIFY(isInside("clock"));
    QVERIFY(isInside("pauseButton"));
    QVERIFY(isInside("discussionButton"));
    m_talk->proceed();
    QTRY_VERIFY(isInside("endButton"));
    QTRY_VERIFY(find(QStringLiteral("mark1")) != nullptr);
    m_talk->end();
    show(QStringLiteral("TalkRatingPage"), m_talk.get(), size);
    QTRY_VERIFY(find(QStringLiteral("closeButton")) != nullptr);
}

void PaperPagesTest::talkStartsByKey()
{
    show(QStringLiteral("TalksPage"), m_talks.get());
    QQuickItem *field = find(QStringLiteral("titleField"));
    QVERIFY(field != nullptr);
    // The title is what one writes first.
    QTRY_VERIFY(field->hasActiveFocus());
    QSignalSpy papers(m_view->rootObject(), SIGNAL(papersAsked()));
    press(Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(papers.size(), 1);
    type(QStringLiteral("Grokking"));
    QCOMPARE(m_talks->title(), QStringLiteral("Grokking"));
    // The title, the level, then the first length.
    press(Qt::Key_Tab);
    press(Qt::Key_Right);
    QCOMPARE(m_talks->levelIndex(), 3);
    press(Qt::Key_Tab);
    press(Qt::Key_Return);
    QVERIFY(m_bench->talks().hasTalk());
    QCOMPARE(m_bench->talks().plan().title, QStringLiteral("Grokking"));
    QCOMPARE(m_bench->talks().plan().level, Level::L6);
    QCOMPARE(m_bench->talks().plan().format, kPaper);
}

void PaperPagesTest::aStrictTalkIsChosenByKey()
{
    show(QStringLiteral("TalksPage"), m_talks.get());
    QQuickItem *toggle = find(QStringLiteral("strictToggle"));
    QVERIFY(toggle != nullptr);
    toggle->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Space);
    QVERIFY(m_talks->isStrict());
    press(Qt::Key_Space);
    QVERIFY(!m_talks->isStrict());
}

void PaperPagesTest::aForecastIsMadeByKeyAndReadAfterTheRating()
{
    show(QStringLiteral("TalksPage"), m_talks.get());
    QQuickItem *choice = find(QStringLiteral("forecastChoice"));
    QVERIFY(choice != nullptr);
    choice->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_End);
    m_talks->start(kPaper.value());
    QCOMPARE(m_bench->talks().plan().hireForecast, std::optional(90));
    m_talk->proceed();
    m_talk->end();
    show(QStringLiteral("TalkRatingPage"), m_talk.get());
    for (int row = 0; row < m_talk->rating()->criteria()->rowCount(); ++row) {
        m_talk->rating()->rate(
            m_talk->rating()->criteria()->index(row).data(CriterionListModel::NameRole).toString(), 3);
    }
    const auto line = [this] { return findShown(m_view->rootObject(), QStringLiteral("forecastLine")); };
    QVERIFY(line() == nullptr);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(line() != nullptr);
    QCOMPARE(line()->property("text").toString(),
        QStringLiteral("You said 90% hire side; your rating says below the hire line."));
}

void PaperPagesTest::aVetoedTitleIsSaidWhereItIsTyped()
{
    show(QStringLiteral("TalksPage"), m_talks.get());
    QVERIFY(find(QStringLiteral("titleVeto")) == nullptr);
    find(QStringLiteral("titleField"))->forceActiveFocus(Qt::TabFocusReason);
    type(QStringLiteral("AlphaGo"));
    QTRY_VERIFY(find(QStringLiteral("titleVeto")) != nullptr);
    QCOMPARE(find(QStringLiteral("titleVeto"))->property("text").toString(), m_talks->vetoText());
    // It stands in nobody's way.
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    press(Qt::Key_Return);
    QVERIFY(m_bench->talks().hasTalk());
    m_talks->setTitle(QStringLiteral("Grokking"));
    QTRY_VERIFY(find(QStringLiteral("titleVeto")) == nullptr);
}

void PaperPagesTest::theRatingSaysThatThePaperIsVetoed()
{
    QVERIFY(m_bench->talks().start(kPaper, QStringLiteral("Chinchilla"), Level::L5, 7).has_value());
    m_talk->end();
    show(QStringLiteral("TalkRatingPage"), m_talk.get());
    QTRY_VERIFY(find(QStringLiteral("presentedVeto")) != nullptr);
    QVERIFY(find(QStringLiteral("presentedVeto"))
                ->property("text")
                .toString()
                .startsWith(QStringLiteral("Veto: a DeepMind paper.")));
}

void PaperPagesTest::talkIsLedByKeys()
{
    start();
    show(QStringLiteral("TalkPage"), m_talk.get());
    press(Qt::Key_Space);
    QCOMPARE(state().flow, TalkFlow::Paused);
    press(Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(state().flow, TalkFlow::Speaking);
    press(Qt::Key_I);
    QCOMPARE(state().flow, TalkFlow::Interrupted);
    press(Qt::Key_I, Qt::ControlModifier);
    QCOMPARE(state().flow, TalkFlow::Speaking);
    press(Qt::Key_Right);
    press(Qt::Key_PageDown);
    QCOMPARE(state().section, 2);
    press(Qt::Key_Left);
    press(Qt::Key_PageUp);
    QCOMPARE(state().section, 0);
    press(Qt::Key_L);
    QVERIFY(state().landed.contains(QStringLiteral("why")));
    press(Qt::Key_M);
    press(Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(state().marks.size(), 2);
    press(Qt::Key_C);
    QCOMPARE(m_talk->clockMode(), TalkViewModel::ClockMode::Elapsed);
    press(Qt::Key_D);
    QCOMPARE(state().stage, TalkStage::Discussion);
}

void PaperPagesTest::discussionIsLedByKeys()
{
    start();
    show(QStringLiteral("TalkPage"), m_talk.get());
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(state().stage, TalkStage::Discussion);
    press(Qt::Key_1);
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_2);
    press(Qt::Key_Right);
    press(Qt::Key_3);
    press(Qt::Key_PageDown);
    // The discussion has begun: its key does nothing more.
    press(Qt::Key_D);
    QCOMPARE(state().question, 3);
    QCOMPARE(state().questionMarks.mid(0, 4),
        QList<QuestionMark>({ QuestionMark::Answered, QuestionMark::Partly, QuestionMark::Stuck, QuestionMark::None }));
}

void PaperPagesTest::aPaperIsChosenByKey()
{
    PaperService &papers = m_bench->services->papers();
    for (const char *title : { "Grokking", "Theirs" }) {
        OwnPaper paper = *papers.find(papers.create());
        paper.title = QLatin1String(title);
        paper.affiliations = paper.title == QLatin1String("Theirs") ? QStringLiteral("Google DeepMind") : QString();
        papers.edit(paper);
        papers.settle(paper.id);
    }
    show(QStringLiteral("TalksPage"), m_talks.get());
    QTRY_VERIFY(find(QStringLiteral("chosenPaper")) != nullptr);
    QTRY_VERIFY(find(QStringLiteral("titleField"))->hasActiveFocus());
    // After the title; none until somebody chooses, and the list is folded until then.
    press(Qt::Key_Tab);
    QVERIFY(find(QStringLiteral("chosenPaper"))->hasActiveFocus());
    QVERIFY(find(QStringLiteral("paperChoice")) == nullptr);
    press(Qt::Key_Return);
    QTRY_VERIFY(find(QStringLiteral("paperChoice")) != nullptr);
    press(Qt::Key_Escape);
    QTRY_VERIFY(find(QStringLiteral("chosenPaper")) != nullptr);
    QCOMPARE(m_talks->paper()->index(), 0);
    press(Qt::Key_Return);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(m_talks->paper()->index(), 1);
    QTRY_COMPARE(find(QStringLiteral("chosenPaper"))->property("text").toString(), QStringLiteral("Theirs"));
    QCOMPARE(m_talks->title(), QStringLiteral("Theirs"));
    m_talks->setTitle(QStringLiteral("My doubts"));
    QTRY_VERIFY(find(QStringLiteral("paperVeto")) != nullptr);
    press(Qt::Key_Return);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(m_talks->paper()->index(), 2);
    QTRY_VERIFY(find(QStringLiteral("paperVeto")) == nullptr);
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    press(Qt::Key_Return);
    QVERIFY(m_bench->talks().hasTalk());
    QCOMPARE(m_bench->talks().plan().paperTitle, QStringLiteral("Grokking"));
}

void PaperPagesTest::aDerivationIsAtTheBoardByKey()
{
    TalkAbout about { QStringLiteral("own/grokking"), QStringLiteral("Grokking"), {}, {} };
    for (const bool isAtBoard : { true, false }) {
        PanelQuestion question;
        question.key = isAtBoard ? QStringLiteral("weakness/a") : QStringLiteral("weakness/b");
        question.ground = PanelGround::OwnPoint;
        // The weakness is kept, so it comes first.
        question.ownPart = isAtBoard ? WorkspacePart::Weakness : WorkspacePart::Strength;
        question.ask = question.key;
        question.isAtBoard = isAtBoard;
        about.questions.append(question);
    }
    QVERIFY(m_bench->talks().start(kPaper, {}, Level::L5, 7, {}, false, about));
    m_bench->navigation.open(Navigation::Page::Talk);
    show(QStringLiteral("TalkPage"), m_talk.get());
    press(Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Talk);
    m_talk->proceed();
    QTRY_VERIFY(find(QStringLiteral("boardButton")) != nullptr);
    find(QStringLiteral("boardButton"))->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Return);
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::FreeBoard);
    m_talk->returnToTalk();
    press(Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::FreeBoard);
    m_talk->returnToTalk();
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Talk);
    QCOMPARE(state().flow, TalkFlow::Speaking);
    // Only where a derivation is asked for.
    press(Qt::Key_Right);
    QTRY_VERIFY(find(QStringLiteral("boardButton")) == nullptr);
    press(Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Talk);
}

void PaperPagesTest::askedQuestionsStandWithTheirOutcome()
{
    start();
    show(QStringLiteral("TalkPage"), m_talk.get());
    m_talk->proceed();
    QTRY_VERIFY(find(QStringLiteral("askedColumn")) != nullptr);
    QVERIFY(find(QStringLiteral("asked1")) == nullptr);
    press(Qt::Key_2);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(find(QStringLiteral("asked1")) != nullptr);
    QCOMPARE(find(QStringLiteral("asked1"))->property("outcomeText").toString(), QStringLiteral("partly answered"));
    QVERIFY(find(QStringLiteral("criterion")) != nullptr);
}

void PaperPagesTest::whatMattersComesFirstWithoutRoom()
{
    start();
    show(QStringLiteral("TalkPage"), m_talk.get(), { 860, 640 });
    const auto top = [this](const char *name) {
        return find(QString::fromLatin1(name))->mapToItem(m_view->rootObject(), QPointF()).y();
    };
    QTRY_VERIFY(find(QStringLiteral("clock")) != nullptr && find(QStringLiteral("section1")) != nullptr);
    QTRY_VERIFY(top("section1") > top("clock") && top("section1") < top("notesBox"));
    QVERIFY(top("section1") < 300);
    m_talk->proceed();
    QTRY_VERIFY(find(QStringLiteral("questionView")) != nullptr);
    QTRY_VERIFY(top("questionView") < 300 && top("questionView") < top("notesBox"));
}

void PaperPagesTest::typingIsNotLeading()
{
    start();
    show(QStringLiteral("TalkPage"), m_talk.get());
    QQuickItem *notes = find(QStringLiteral("notesBox"));
    QVERIFY(notes != nullptr);
    notes->forceActiveFocus(Qt::TabFocusReason);
    type(QStringLiteral("im cold 123"));
    press(Qt::Key_Left);
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    QCOMPARE(m_talk->notes(), QStringLiteral("im cold 123"));
    QCOMPARE(state().flow, TalkFlow::Speaking);
    QCOMPARE(state().section, 0);
    QCOMPARE(state().stage, TalkStage::Talk);
    QVERIFY(state().marks.isEmpty());
    QVERIFY(state().landed.isEmpty());
    press(Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(state().flow, TalkFlow::Paused);
}

void PaperPagesTest::spacePressesTheFocusedButton()
{
    start();
    show(QStringLiteral("TalkPage"), m_talk.get());
    find(QStringLiteral("questionButton"))->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Space);
    QCOMPARE(state().flow, TalkFlow::Interrupted);
}

void PaperPagesTest::endAsksFirst()
{
    start();
    m_bench->clock.advance(std::chrono::minutes { 1 });
    show(QStringLiteral("TalkPage"), m_talk.get());
    press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(find(QStringLiteral("agreeButton")) != nullptr);
    QVERIFY(state().isLive());
    // The question has the keys.
    press(Qt::Key_Right);
    QCOMPARE(state().section, 0);
    press(Qt::Key_Escape);
    QTRY_VERIFY(find(QStringLiteral("agreeButton")) == nullptr);
    QVERIFY(state().isLive());
    press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(find(QStringLiteral("agreeButton")) != nullptr);
    QTRY_VERIFY(find(QStringLiteral("agreeButton"))->hasActiveFocus());
    press(Qt::Key_Return);
    QCOMPARE(state().stage, TalkStage::Ended);
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::TalkRating);
}

void PaperPagesTest::talkCanBeThrownAway()
{
    start();
    show(QStringLiteral("TalkPage"), m_talk.get());
    press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(find(QStringLiteral("discardButton")) != nullptr);
    find(QStringLiteral("discardButton"))->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Return);
    QVERIFY(!m_bench->talks().hasTalk());
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Talks);
}

void PaperPagesTest::ratingIsClosedByKeys()
{
    start();
    m_talk->proceed();
    m_bench->clock.advance(std::chrono::minutes { 1 });
    m_talk->end();
    show(QStringLiteral("TalkRatingPage"), m_talk.get());
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!m_talk->rating()->isClosed());
    for (int row = 0; row < m_talk->rating()->criteria()->rowCount(); ++row) {
        const QString name = m_talk->rating()->criteria()->index(row).data(CriterionListModel::NameRole).toString();
        QQuickItem *criterion = find(name);
        QVERIFY2(criterion != nullptr, qPrintable(name));
        criterion->forceActiveFocus(Qt::TabFocusReason);
        press(Qt::Key_4);
    }
    QVERIFY(m_talk->rating()->canClose());
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_talk->rating()->isClosed());
    QTRY_VERIFY(!m_talk->rating()->changes().isEmpty());
}

void PaperPagesTest::raterIsChosenByKeys()
{
    start();
    m_talk->proceed();
    m_talk->end();
    show(QStringLiteral("TalkRatingPage"), m_talk.get());
    QQuickItem *raters = find(QStringLiteral("raterChoice"));
    QVERIFY(raters != nullptr);
    const QString first = m_talk->rating()->criteria()->index(0).data(CriterionListModel::NameRole).toString();
    const auto rateFirst = [&](Qt::Key band) {
        find(first)->forceActiveFocus(Qt::TabFocusReason);
        press(band);
    };
    rateFirst(Qt::Key_2);
    for (const Qt::Key band : { Qt::Key_3, Qt::Key_4 }) {
        raters->forceActiveFocus(Qt::TabFocusReason);
        press(Qt::Key_Right);
        rateFirst(band);
    }
    QCOMPARE(m_talk->rating()->rater(), 2);
    QCOMPARE(state().bands.value(first), 2);
    QCOMPARE(state().peerBands.value(first), 3);
    QCOMPARE(state().replayBands.value(first), 4);
    raters->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Home);
    QCOMPARE(find(first)->property("value").toInt(), 2);
    QCOMPARE(find(first)->property("listenerValue").toInt(), 3);
}

void PaperPagesTest::cueIsShownAndGoes()
{
    start();
    show(QStringLiteral("TalkPage"), m_talk.get());
    QVERIFY(find(QStringLiteral("cue")) == nullptr);
    m_bench->clock.advance(std::chrono::minutes { 10 });
    m_talk->refresh();
    QQuickItem *cue = find(QStringLiteral("cue"));
    QVERIFY(cue != nullptr);
    QCOMPARE(cue->property("text").toString(), QStringLiteral("10 minutes left of the talk"));
    m_bench->clock.advance(std::chrono::seconds { 8 });
    m_talk->refresh();
    QVERIFY(find(QStringLiteral("cue")) == nullptr);
}

void PaperPagesTest::keysAreListed()
{
    for (const QString &page :
        { QStringLiteral("TalksPage"), QStringLiteral("TalkPage"), QStringLiteral("TalkRatingPage") }) {
        show(page, page == QLatin1String("TalksPage") ? static_cast<QObject *>(m_talks.get()) : m_talk.get());
        const QStringList keys = m_view->rootObject()->property("keys").toStringList();
        QVERIFY2(keys.size() >= 2, qPrintable(page));
    }
}

QTEST_MAIN(PaperPagesTest)
#include "tst_paper.moc"

// SPDX-License-Identifier: MIT
#include "openservices.h"
#include "storage/derivationrepository.h"
#include "ui/derivation/derivationviewmodel.h"
#include "ui/shell/navigation.h"

#include <QAbstractItemModelTester>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace sevenrounds;

namespace {

const DerivationId kElbo(QStringLiteral("D-01"));
const DerivationId kPolicyGradient(QStringLiteral("D-02"));
constexpr int kElboLines = 7;

/// The view-model's signals, to be counted between two looks.
struct Spies {
    explicit Spies(DerivationViewModel &viewModel)
        : derivation(&viewModel, &DerivationViewModel::derivationChanged)
        , lines(&viewModel, &DerivationViewModel::linesChanged)
        , mode(&viewModel, &DerivationViewModel::modeChanged)
        , page(&viewModel, &DerivationViewModel::pageChanged)
        , tight(&viewModel, &DerivationViewModel::tightShownChanged)
        , history(&viewModel, &DerivationViewModel::historyChanged)
        , problem(&viewModel, &DerivationViewModel::problemChanged)
    {
    }

    /// "derivation lines mode page tight history problem" since the last call.
    QList<int> take()
    {
        QList<int> counts;
        for (QSignalSpy *spy : { &derivation, &lines, &mode, &page, &tight, &history, &problem }) {
            counts.append(static_cast<int>(spy->size()));
            spy->clear();
        }
        return counts;
    }

    QSignalSpy derivation;
    QSignalSpy lines;
    QSignalSpy mode;
    QSignalSpy page;
    QSignalSpy tight;
    QSignalSpy history;
    QSignalSpy problem;
};

} // namespace

class TestDerivationViewModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void isEmptyBeforeAnythingIsOpened();
    void showsWhatWasOpened();
    void revealsLineByLine();
    void hidesTheLastLine();
    void endsWithTightnessAndResult();
    void showsAllWithoutLogging();
    void startsAgain();
    void changesModes();
    void comesBackToAnOpenAttempt();
    void pausesWhileThePageIsAway();
    void followsRunsAndReviews();
    void opensRepliesOnDemand();
    void wordsTheHistory();
    void continuesWhereOneStopped();
    void leadsToWhatGoesWithIt();
    void ignoresWhatDoesNotFit();

private:
    [[nodiscard]] QList<DerivationLineRecord> logged(const DerivationId &id);

    std::unique_ptr<OpenServices> m_services;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<DerivationViewModel> m_viewModel;
};

void TestDerivationViewModel::initTestCase()
{
    // Lists of numbers are worded by the locale.
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestDerivationViewModel::init()
{
    m_services = std::make_unique<OpenServices>();
    QVERIFY(m_services->open());
    m_navigation = std::make_unique<Navigation>();
    m_viewModel = std::make_unique<DerivationViewModel>(**m_services, *m_navigation);
}

void TestDerivationViewModel::cleanup()
{
    m_viewModel.reset();
    m_navigation.reset();
    m_services.reset();
}

QList<DerivationLineRecord> TestDerivationViewModel::logged(const DerivationId &id)
{
    std::optional<QList<DerivationLineRecord>> lines;
    (*m_services)
        ->storage()
        .read(
            this, [id](Database &database) { return DerivationRepository(database).loadLines(id); },
            [&lines](const Result<QList<DerivationLineRecord>> &read) {
                lines = read.value_or(QList<DerivationLineRecord>());
            });
    return QTest::qWaitFor([&lines] { return lines.has_value(); }) ? *lines : QList<DerivationLineRecord>();
}

void TestDerivationViewModel::isEmptyBeforeAnythingIsOpened()
{
    const QAbstractItemModelTester tester(m_viewModel->asks(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(!m_viewModel->exists());
    QVERIFY(!m_viewModel->canReveal());
    QVERIFY(!m_viewModel->isComplete());
    QCOMPARE(m_viewModel->page(), QString());
    QCOMPARE(m_viewModel->lineCountText(), QString());
    QCOMPARE(m_viewModel->asks()->rowCount(), 0);

    Spies spies(*m_viewModel);
    m_viewModel->reveal();
    m_viewModel->hadIt();
    m_viewModel->hideLast();
    m_viewModel->restart();
    m_viewModel->showAll();
    m_viewModel->setMode(DerivationViewModel::Mode::Recall);
    QCOMPARE(spies.take(), QList<int>({ 0, 0, 0, 0, 0, 0, 0 }));
    QVERIFY((*m_services)->derivations().setCurrent(kElbo));
    QCOMPARE(m_viewModel->asks()->rowCount(), 7);
}

void TestDerivationViewModel::showsWhatWasOpened()
{
    Spies spies(*m_viewModel);
    QVERIFY((*m_services)->derivations().setCurrent(kElbo));
    QCOMPARE(spies.take(), QList<int>({ 1, 1, 0, 1, 0, 1, 0 }));
    QCOMPARE(m_viewModel->title(), QStringLiteral("The evidence lower bound"));
    QCOMPARE(m_viewModel->crumb(), QStringLiteral("Derivations / Probability"));
    QCOMPARE(m_viewModel->factsText(), QStringLiteral("L5 · 10 min"));
    QCOMPARE(m_viewModel->source(), static_cast<int>(Badge::S2));
    QCOMPARE(m_viewModel->lineCountText(), QStringLiteral("0 of 7 lines"));
    QCOMPARE(m_viewModel->panelTitle(), QStringLiteral("Line 1"));
    QVERIFY(m_viewModel->hasTight());
    QVERIFY(m_viewModel->pageText().contains(QLatin1String("log p(x)")));
    const QJsonObject page = QJsonDocument::fromJson(m_viewModel->page().toUtf8()).object();
    QCOMPARE(page.value(QLatin1String("key")).toString(), kElbo.value());

    QVERIFY((*m_services)->derivations().setCurrent(kElbo));
    QCOMPARE(spies.take(), QList<int>({ 0, 0, 0, 0, 0, 0, 0 }));

    QVERIFY((*m_services)->derivations().setCurrent(kPolicyGradient));
    QCOMPARE(m_viewModel->lineCountText(), QStringLiteral("0 of 11 lines"));
    QVERIFY(!m_viewModel->hasTight());
    // A view-model that is made later shows the same.
    const DerivationViewModel later(**m_services, *m_navigation);
    QCOMPARE(later.title(), m_viewModel->title());
}

void TestDerivationViewModel::revealsLineByLine()
{
    QVERIFY((*m_services)->derivations().setCurrent(kElbo));
    Spies spies(*m_viewModel);
    m_viewModel->reveal();
    QCOMPARE(spies.take(), QList<int>({ 0, 1, 0, 1, 0, 1, 0 }));
    QCOMPARE(m_viewModel->lineCountText(), QStringLiteral("1 of 7 lines"));
    QVERIFY(m_viewModel->pageText().contains(QLatin1String("sum rule")));
    QVERIFY(!m_viewModel->pageText().contains(QLatin1String("multiply and divide by q")));

    m_viewModel->hadIt();
    QVERIFY(m_viewModel->pageText().contains(QLatin1String("multiply and divide by q")));
    QVERIFY(m_viewModel->pageText().contains(QLatin1String("You had it")));
    const QList<DerivationLineRecord> lines = logged(kElbo);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(0).stepId, QStringLiteral("marginal"));
    QCOMPARE(lines.at(0).outcome, LineOutcome::Revealed);
    QCOMPARE(lines.at(1).stepId, QStringLiteral("insert-q"));
    QCOMPARE(lines.at(1).outcome, LineOutcome::Recalled);
}

void TestDerivationViewModel::hidesTheLastLine()
{
    QVERIFY((*m_services)->derivations().setCurrent(kElbo));
    m_viewModel->reveal();
    Spies spies(*m_viewModel);
    m_viewModel->hideLast();
    QCOMPARE(spies.take(), QList<int>({ 0, 1, 0, 1, 0, 0, 0 }));
    QVERIFY(!m_viewModel->pageText().contains(QLatin1String("sum rule")));
    m_viewModel->hideLast();
    QCOMPARE(spies.take(), QList<int>({ 0, 0, 0, 0, 0, 0, 0 }));
}

void TestDerivationViewModel::endsWithTightnessAndResult()
{
    QVERIFY((*m_services)->derivations().setCurrent(kElbo));
    QCOMPARE(m_viewModel->tightText(), QString());
    for (int line = 1; line < kElboLines; ++line) {
        m_viewModel->hadIt();
    }
    QVERIFY(!m_viewModel->isComplete());
    QVERIFY(!m_viewModel->isTightShown());
    Spies spies(*m_viewModel);
    m_viewModel->reveal();
    QCOMPARE(spies.take(), QList<int>({ 0, 1, 0, 1, 1, 0, 0 }));
    QVERIFY(m_viewModel->isComplete());
    QCOMPARE(m_viewModel->lineCountText(), QStringLiteral("7 of 7 lines"));
    QCOMPARE(m_viewModel->resultText(), QStringLiteral("You had 6 of 7 lines."));
    QVERIFY(m_viewModel->tightText().startsWith(QLatin1String("Equality holds exactly")));
    QVERIFY(m_viewModel->pageText().contains(QLatin1String("The gap is exactly a divergence")));

    m_viewModel->reveal();
    m_viewModel->hadIt();
    QCOMPARE(spies.take(), QList<int>({ 0, 0, 0, 0, 0, 0, 0 }));
    QCOMPARE(logged(kElbo).size(), kElboLines);
}

void TestDerivationViewModel::showsAllWithoutLogging()
{
    QVERIFY((*m_services)->derivations().setCurrent(kElbo));
    m_viewModel->hadIt();
    Spies spies(*m_viewModel);
    m_viewModel->showAll();
    QCOMPARE(spies.take(), QList<int>({ 0, 1, 0, 1, 1, 0, 0 }));
    QVERIFY(m_viewModel->isComplete());
    m_viewModel->showAll();
    QCOMPARE(spies.take(), QList<int>({ 0, 0, 0, 0, 0, 0, 0 }));
    QCOMPARE(logged(kElbo).size(), 1);
    QCOMPARE(m_viewModel->resultText(), QStringLiteral("You had 1 of 7 lines."));
}

void TestDerivationViewModel::startsAgain()
{
    QVERIFY((*m_services)->derivations().setCurrent(kElbo));
    m_viewModel->hadIt();
    m_viewModel->toggleTight();
    m_viewModel->restart();
    QCOMPARE(m_viewModel->lineCountText(), QStringLiteral("0 of 7 lines"));
    QVERIFY(!m_viewModel->isTightShown());
    // How it went is not forgotten.
    QCOMPARE((*m_services)->derivations().progress(kElbo).recalled, 1);
}

void TestDerivationViewModel::changesModes()
{
    using Mode = DerivationViewModel::Mode;
    QVERIFY((*m_services)->derivations().setCurrent(kElbo));
    Spies spies(*m_viewModel);
    QStringList pages { m_viewModel->page() };
    for (const Mode mode : { Mode::Recall, Mode::Order, Mode::Justify, Mode::Blank, Mode::Breaks }) {
        m_viewModel->setMode(mode);
        QCOMPARE(m_viewModel->mode(), mode);
        QCOMPARE((*m_services)->attempts().hasAttempt(), mode != Mode::Breaks);
        QVERIFY(!pages.contains(m_viewModel->page()));
        pages.append(m_viewModel->page());
    }
    QCOMPARE(spies.mode.size(), 5);
    QCOMPARE(spies.page.size(), 5);
    // Nothing was done, so nothing was begun.
    QVERIFY(!(*m_services)->attempts().isOpen(kElbo));
    m_viewModel->setMode(Mode::Read);
    QCOMPARE(m_viewModel->page(), pages.constFirst());
    (void)spies.take();
    m_viewModel->setMode(Mode::Read);
    QCOMPARE(spies.take(), QList<int>({ 0, 0, 0, 0, 0, 0, 0 }));
    // No line of the content can be peeked at.
    m_viewModel->setMode(Mode::Recall);
    QVERIFY(!m_viewModel->page().contains(QLatin1String("multiply and divide by q")));
}

void TestDerivationViewModel::comesBackToAnOpenAttempt()
{
    QVERIFY((*m_services)->derivations().setCurrent(kElbo));
    m_viewModel->setMode(DerivationViewModel::Mode::Recall);
    m_viewModel->recall()->setLineLatex(QStringLiteral("= \\half"));
    QVERIFY((*m_services)->derivations().setCurrent(kPolicyGradient));
    QCOMPARE(m_viewModel->mode(), DerivationViewModel::Mode::Read);
    QCOMPARE(m_viewModel->recall()->lineLatex(), QString());
    QVERIFY((*m_services)->derivations().setCurrent(kElbo));
    QCOMPARE(m_viewModel->mode(), DerivationViewModel::Mode::Recall);
    QCOMPARE(m_viewModel->recall()->lineLatex(), QStringLiteral("= \\half"));
    m_viewModel.reset();
    QVERIFY(m_services->open());
    QVERIFY((*m_services)->derivations().setCurrent(kElbo));
    DerivationViewModel later(**m_services, *m_navigation);
    QCOMPARE(later.mode(), DerivationViewModel::Mode::Recall);
    QCOMPARE(later.recall()->lineLatex(), QStringLiteral("= \\half"));
}

void TestDerivationViewModel::pausesWhileThePageIsAway()
{
    QVERIFY((*m_services)->derivations().setCurrent(kElbo));
    m_navigation->open(Navigation::Page::Derivation);
    m_viewModel->setMode(DerivationViewModel::Mode::Blank);
    m_viewModel->blank()->start();
    m_services->clock().advance(std::chrono::seconds { 30 });
    const QString page = m_viewModel->page();
    m_navigation->open(Navigation::Page::Today);
    QVERIFY(!(*m_services)->attempts().hasAttempt());
    QCOMPARE(m_viewModel->page(), page);
    m_services->clock().advance(std::chrono::minutes { 5 });
    m_navigation->back();
    QCOMPARE((*m_services)->attempts().worked(), Milliseconds { 30000 });
    QCOMPARE(m_viewModel->blank()->clockText(), QStringLiteral("9:30"));
}

void TestDerivationViewModel::followsRunsAndReviews()
{
    QVERIFY((*m_services)->derivations().setCurrent(kElbo));
    QCOMPARE(m_viewModel->scoreText(), QString());
    QCOMPARE(m_viewModel->dueText(), QString());
    QVERIFY((*m_services)->reviews().grade(ReviewItem::line(kElbo, QStringLiteral("jensen")), Grade::Again));
    m_services->clock().advance(std::chrono::minutes { 5 });
    Spies spies(*m_viewModel);
    QVERIFY((*m_services)->reviews().grade(ReviewItem::line(kElbo, QStringLiteral("marginal")), Grade::Again));
    QCOMPARE(spies.take(), QList<int>({ 0, 0, 0, 0, 0, 1, 0 }));
    QCOMPARE(m_viewModel->dueText(), QStringLiteral("Due now: line 4."));

    m_viewModel->setMode(DerivationViewModel::Mode::Recall);
    for (int line = 0; line < kElboLines; ++line) {
        m_viewModel->recall()->showLine();
        m_viewModel->recall()->grade(1);
    }
    m_viewModel->recall()->grade(0);
    QCOMPARE(m_viewModel->scoreText(), QStringLiteral("no clean run yet · recall 0%"));
}

void TestDerivationViewModel::opensRepliesOnDemand()
{
    QVERIFY((*m_services)->derivations().setCurrent(kElbo));
    DerivationAskModel &asks = *m_viewModel->asks();
    const QAbstractItemModelTester tester(&asks, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy changed(&asks, &QAbstractItemModel::dataChanged);
    const QModelIndex second = asks.index(1);
    QVERIFY(!second.data(DerivationAskModel::AskRole).toString().isEmpty());
    QCOMPARE(second.data(DerivationAskModel::ReplyRole).toString(), QString());
    asks.toggle(1);
    QCOMPARE(changed.size(), 1);
    QVERIFY(second.data(DerivationAskModel::IsOpenRole).toBool());
    QVERIFY(second.data(DerivationAskModel::ReplyRole).toString().startsWith(QLatin1String("Not necessarily.")));
    QCOMPARE(asks.index(0).data(DerivationAskModel::ReplyRole).toString(), QString());
    asks.toggle(1);
    QCOMPARE(second.data(DerivationAskModel::ReplyRole).toString(), QString());
    asks.toggle(99);
    asks.toggle(-1);
    QCOMPARE(changed.size(), 2);

    Spies spies(*m_viewModel);
    m_viewModel->toggleTight();
    QCOMPARE(spies.take(), QList<int>({ 0, 0, 0, 0, 1, 0, 0 }));
    QVERIFY(!m_viewModel->tightText().isEmpty());
    // It stays open while lines follow.
    m_viewModel->reveal();
    QVERIFY(m_viewModel->isTightShown());
}

void TestDerivationViewModel::wordsTheHistory()
{
    QVERIFY((*m_services)->derivations().setCurrent(kElbo));
    QVERIFY(m_viewModel->historyText().startsWith(QLatin1String("Nothing yet.")));
    m_viewModel->reveal();
    QCOMPARE(m_viewModel->historyText(), QStringLiteral("Last opened today; read, not tried yet."));
    m_viewModel->hadIt();
    QCOMPARE(m_viewModel->historyText(), QStringLiteral("Recalled 1 of 7 lines the last time, today."));
    for (int line = 0; line < 2; ++line) {
        m_viewModel->reveal();
        QVERIFY((*m_services)->derivations().judgeLast(kElbo, LineOutcome::Missed));
    }
    QCOMPARE(m_viewModel->missedText(), QStringLiteral("Missed: lines 3 and 4."));

    m_viewModel.reset();
    m_services->clock().advance(std::chrono::hours { 9 * 24 });
    QVERIFY(m_services->open());
    QVERIFY((*m_services)->derivations().setCurrent(kElbo));
    const DerivationViewModel later(**m_services, *m_navigation);
    QCOMPARE(later.historyText(), QStringLiteral("Recalled 1 of 7 lines the last time, 9 days ago."));
}

void TestDerivationViewModel::continuesWhereOneStopped()
{
    QVERIFY((*m_services)->derivations().setCurrent(kElbo));
    m_viewModel->hadIt();
    m_viewModel->reveal();
    m_viewModel.reset();
    QVERIFY(m_services->open());
    QVERIFY((*m_services)->derivations().setCurrent(kElbo));
    const DerivationViewModel later(**m_services, *m_navigation);
    QCOMPARE(later.lineCountText(), QStringLiteral("2 of 7 lines"));
    QVERIFY(later.pageText().contains(QLatin1String("You had it")));
}

void TestDerivationViewModel::leadsToWhatGoesWithIt()
{
    RelatedListModel *related = m_viewModel->related();
    const QAbstractItemModelTester tester(related, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(related->count(), 0);
    QVERIFY((*m_services)->derivations().setCurrent(kPolicyGradient));
    QSignalSpy prompts(m_viewModel.get(), &DerivationViewModel::promptAsked);
    QSet<RelatedListModel::Kind> kinds;
    for (int row = 0; row < related->count(); ++row) {
        kinds.insert(related->item(row).kind);
        if (related->item(row).id == QLatin1String("S2-13")) {
            m_viewModel->openRelated(row);
        }
    }
    QVERIFY(kinds.contains(RelatedListModel::Kind::Derivation) && kinds.contains(RelatedListModel::Kind::Question));
    QCOMPARE(prompts.size(), 1);
    QCOMPARE(prompts.first().first().toString(), QStringLiteral("S2-13"));
    m_viewModel->openRelated(-1);
    m_viewModel->openRelated(related->count());
    QCOMPARE(m_viewModel->title(), (*m_services)->library().findDerivation(kPolicyGradient)->title);

    // The first row is another result: it takes this one's place, with what goes with it.
    const RelatedListModel::Item first = related->item(0);
    m_viewModel->openRelated(0);
    QCOMPARE((*m_services)->derivations().current().value(), first.id);
    QCOMPARE(m_viewModel->title(), first.title);
    QVERIFY(related->count() == 0 || related->item(0).id != first.id);
}

void TestDerivationViewModel::ignoresWhatDoesNotFit()
{
    QVERIFY((*m_services)->derivations().setCurrent(kElbo));
    Spies spies(*m_viewModel);
    m_viewModel->restart();
    m_viewModel->dismissProblem();
    QVERIFY((*m_services)->derivations().revealNext(kPolicyGradient, LineOutcome::Revealed));
    QCOMPARE(spies.take(), QList<int>({ 0, 0, 0, 0, 0, 0, 0 }));
    QVERIFY(!(*m_services)->derivations().setCurrent(DerivationId(QStringLiteral("D-00"))));
    QVERIFY(!(*m_services)->derivations().judgeLast(kElbo, LineOutcome::Recalled));
    QCOMPARE((*m_services)->derivations().current(), kElbo);
}

QTEST_GUILESS_MAIN(TestDerivationViewModel)
#include "tst_derivationviewmodel.moc"

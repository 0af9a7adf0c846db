// SPDX-License-Identifier: MIT
#include "support/profilebench.h"
#include "ui/paperroom/ownpaperviewmodel.h"
#include "ui/paperroom/paneltext.h"
#include "ui/shell/navigation.h"

#include <QAbstractItemModelTester>
#include <QSet>

#include <algorithm>

using namespace sevenrounds;

namespace {

constexpr int kWeakness = static_cast<int>(WorkspacePart::Weakness);
constexpr int kExtension = static_cast<int>(WorkspacePart::Extension);
constexpr int kEquation = static_cast<int>(WorkspacePart::Equation);

} // namespace

class TestOwnPaperViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keepsWhatIsTyped();
    void identifiersAreReadInAnyForm();
    void whatCannotBeReadIsKeptAndSaid();
    void sameAsAnotherIsSaid();
    void scoresAreGivenAndTakenBack();
    void vetoesNameTheirReason();
    void aVetoedPaperIsNotChosen();
    void recencyIsOffered();
    void theWorkspaceCounts();
    void pointsComeGoAndComeBack();
    void allPartsOfThePaperAreAsked();
    void anAlternativeSaysMore();
    void everyPointBecomesAQuestion();
    void anEquationOpensItsDerivation();
    void anotherPaperShowsItsOwn();

private:
    [[nodiscard]] const OwnPaper &stored() const { return *m_bench->services.papers().find(m_model->paper().id); }
    void addPoint(int part, const QString &text);

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<OwnPaperViewModel> m_model;
};

void TestOwnPaperViewModel::init()
{
    m_model.reset();
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    m_navigation = std::make_unique<Navigation>();
    m_navigation->open(Navigation::Page::Papers);
    m_model = std::make_unique<OwnPaperViewModel>(m_bench->services, *m_navigation);
    m_model->open(m_bench->services.papers().create());
    QVERIFY(m_model->exists());
}

void TestOwnPaperViewModel::addPoint(int part, const QString &text)
{
    m_model->addPoint(part);
    m_model->setPointText(part, m_model->points(part)->count() - 1, text);
}

void TestOwnPaperViewModel::keepsWhatIsTyped()
{
    QCOMPARE(m_model->shownTitle(), QStringLiteral("A paper without a title"));
    m_model->setTitle(QStringLiteral("Title "));
    m_model->setAuthors(QStringLiteral("Ada Lovelace;  Charles Babbage; "));
    m_model->setYear(QStringLiteral("2025"));
    m_model->setVenue(QStringLiteral("ICML"));
    m_model->setTags(QStringLiteral("rl, theory,, rl"));
    m_model->setNote(QStringLiteral("n"));
    m_model->chooseStatus(1);
    QCOMPARE(m_model->authors(), QStringLiteral("Ada Lovelace;  Charles Babbage; "));
    QCOMPARE(m_model->byline(), QStringLiteral("Lovelace and Babbage · 2025 · ICML"));
    QCOMPARE(stored().authors, QStringList({ QStringLiteral("Ada Lovelace"), QStringLiteral("Charles Babbage") }));
    QCOMPARE(stored().tags, QStringList({ QStringLiteral("rl"), QStringLiteral("theory") }));
    QCOMPARE(stored().status, PaperStatus::Reading);
    const OwnPaperId id = m_model->paper().id;
    m_navigation->open(Navigation::Page::Today);
    QVERIFY(m_model->exists());
    m_model.reset();
    QVERIFY(m_bench->reopen());
    QCOMPARE(m_bench->services.papers().find(id)->title, QStringLiteral("Title "));
}

void TestOwnPaperViewModel::identifiersAreReadInAnyForm()
{
    m_model->setArxiv(QStringLiteral("https://arxiv.org/abs/2401.12345v2"));
    QCOMPARE(stored().arxiv, QStringLiteral("2401.12345"));
    QCOMPARE(m_model->arxiv(), QStringLiteral("https://arxiv.org/abs/2401.12345v2"));
    QVERIFY(m_model->arxivError().isEmpty());
    m_model->setDoi(QStringLiteral("https://doi.org/10.1000/ABC"));
    QCOMPARE(stored().doi, QStringLiteral("10.1000/abc"));
    QVERIFY(m_model->doiError().isEmpty());
}

void TestOwnPaperViewModel::whatCannotBeReadIsKeptAndSaid()
{
    m_model->setArxiv(QStringLiteral("2401.1"));
    QVERIFY(!m_model->arxivError().isEmpty());
    QCOMPARE(stored().arxiv, QStringLiteral("2401.1"));
    m_model->setDoi(QStringLiteral("ten"));
    QVERIFY(!m_model->doiError().isEmpty());
    m_model->setYear(QStringLiteral("20"));
    QVERIFY(!m_model->yearError().isEmpty());
    QCOMPARE(m_model->year(), QStringLiteral("20"));
    m_model->setYear({});
    m_model->setDoi({});
    m_model->setArxiv({});
    QCOMPARE(m_model->yearError() + m_model->doiError() + m_model->arxivError(), QString());
}

void TestOwnPaperViewModel::sameAsAnotherIsSaid()
{
    m_model->setTitle(QStringLiteral("The first of two copies"));
    m_model->setArxiv(QStringLiteral("2401.12345"));
    QVERIFY(m_model->sameText().isEmpty());
    m_model->open(m_bench->services.papers().create());
    m_model->setArxiv(QStringLiteral("arXiv:2401.12345v9"));
    QTRY_COMPARE(m_model->sameText(), QStringLiteral("Your library has it already: “The first of two copies”."));
}

void TestOwnPaperViewModel::scoresAreGivenAndTakenBack()
{
    QCOMPARE(m_model->scores(), QList<int>(6, -1));
    QCOMPARE(m_model->choice(), QStringLiteral("0 of 18, 0 of 6 judged"));
    for (int i = 0; i < 6; ++i) {
        m_model->setScore(i, 2);
    }
    QCOMPARE(m_model->choice(), QStringLiteral("12 of 18"));
    QVERIFY(m_model->isReady());
    m_model->setScore(3, 2);
    m_model->setScore(4, 2);
    QVERIFY(!m_model->isReady());
    QCOMPARE(m_model->verdict(), QStringLiteral("2 criteria are still to be judged."));
    m_model->setScore(3, 4);
    m_model->setScore(9, 1);
    m_model->setScore(-1, 1);
    QCOMPARE(m_model->scores().at(3), -1);
    m_model->setWhy(3, QStringLiteral("because"));
    QCOMPARE(stored().whys[3], QStringLiteral("because"));
}

void TestOwnPaperViewModel::vetoesNameTheirReason()
{
    QCOMPARE(m_model->warnings().size(), 1);
    m_model->setAffiliations(QStringLiteral("ETH; DeepMind"));
    QVERIFY(m_model->isVetoed());
    QCOMPARE(m_model->vetoes().size(), 1);
    QVERIFY(m_model->vetoes().first().endsWith(QStringLiteral("Its affiliations say “DeepMind”.")));
    QVERIFY(m_model->warnings().isEmpty());
    m_model->setDeepMind(1);
    QVERIFY(!m_model->isVetoed());
    m_model->setFamous(2);
    QVERIFY(m_model->vetoes().first().startsWith(QStringLiteral("Veto: one of the most famous papers.")));
    m_model->setYear(QStringLiteral("2017"));
    QVERIFY(m_model->warnings().first().contains(QStringLiteral("2017")));
}

void TestOwnPaperViewModel::aVetoedPaperIsNotChosen()
{
    m_model->setTitle(QStringLiteral("T"));
    m_model->choose(true);
    QVERIFY(m_model->isChosen() && stored().isChosen);
    // A veto that comes later takes nothing away by itself, and the choice can be taken back.
    m_model->setFamous(2);
    QVERIFY(m_model->isChosen());
    m_model->choose(false);
    QVERIFY(!m_model->isChosen());
    m_model->choose(true);
    QVERIFY(!m_model->isChosen());
}

void TestOwnPaperViewModel::recencyIsOffered()
{
    QVERIFY(m_model->recencyText().isEmpty());
    m_model->setYear(QString::number(m_bench->services.clock().today().year() - 3));
    QCOMPARE(m_model->recencyText(), QStringLiteral("By its year: 2"));
    m_model->takeRecency();
    QCOMPARE(m_model->scores().at(2), 2);
    QVERIFY(m_model->recencyText().isEmpty());
}

void TestOwnPaperViewModel::theWorkspaceCounts()
{
    QCOMPARE(m_model->partCounts().at(kWeakness), QStringLiteral("0 of 3, aim for 5"));
    QVERIFY(m_model->partCounts().at(kEquation).isEmpty());
    QVERIFY(!m_model->isPrepared());
    QVERIFY(m_model->preparedText().startsWith(QStringLiteral("5 more until")));
    m_model->addPoint(kWeakness);
    QCOMPARE(m_model->partCounts().at(kWeakness), QStringLiteral("0 of 3, aim for 5"));
    for (int i = 0; i < 3; ++i) {
        addPoint(kWeakness, QStringLiteral("w%1").arg(i));
        addPoint(kExtension, QStringLiteral("e%1").arg(i));
    }
    QCOMPARE(m_model->partCounts().at(kWeakness), QStringLiteral("3 of 5"));
    QVERIFY(m_model->partsMet().at(kWeakness));
    QVERIFY(m_model->isPrepared());
    addPoint(kEquation, QStringLiteral("loss"));
    m_model->setPointDone(kEquation, 0, true);
    QCOMPARE(m_model->partCounts().at(kEquation), QStringLiteral("1 of 1 derived"));
}

void TestOwnPaperViewModel::pointsComeGoAndComeBack()
{
    WorkspaceListModel *points = m_model->points(kWeakness);
    const QAbstractItemModelTester tester(points, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(m_model->points(99) == nullptr);
    addPoint(kWeakness, QStringLiteral("one"));
    addPoint(kWeakness, QStringLiteral("two"));
    addPoint(kWeakness, QStringLiteral("three"));
    m_model->setPointBeside(kWeakness, 1, QStringLiteral("test"));
    m_model->removePoint(kWeakness, 1);
    QCOMPARE(points->count(), 2);
    QVERIFY(m_model->canUndoPoint());
    QCOMPARE(stored().points(WorkspacePart::Weakness).size(), 2);
    m_model->undoPoint();
    QCOMPARE(points->count(), 3);
    QCOMPARE(points->index(1).data(WorkspaceListModel::TextRole).toString(), QStringLiteral("two"));
    QCOMPARE(points->index(1).data(WorkspaceListModel::BesideRole).toString(), QStringLiteral("test"));
    QVERIFY(!m_model->canUndoPoint());
    // A blank one is no loss.
    m_model->addPoint(kWeakness);
    m_model->removePoint(kWeakness, 3);
    QVERIFY(!m_model->canUndoPoint());
    m_model->removePoint(kWeakness, 9);
    m_model->setPointText(kWeakness, 9, QStringLiteral("nowhere"));
    QCOMPARE(points->count(), 3);
}

void TestOwnPaperViewModel::allPartsOfThePaperAreAsked()
{
    QList<int> order = m_model->partOrder();
    QCOMPARE(order.first(), static_cast<int>(WorkspacePart::Claim));
    std::sort(order.begin(), order.end());
    QList<int> all;
    for (const WorkspacePart part : kWorkspaceParts) {
        all.append(static_cast<int>(part));
    }
    QCOMPARE(order, all);
    for (const QStringList &texts : { m_model->partNames(), m_model->partHints(), m_model->besideHints() }) {
        QCOMPARE(texts.size(), all.size());
        QCOMPARE(QSet<QString>(texts.cbegin(), texts.cend()).size(), all.size());
        QVERIFY(!texts.contains(QString()));
    }
    // Those without a number of the guide's are counted and never short.
    constexpr int kMissing = static_cast<int>(WorkspacePart::Missing);
    addPoint(kMissing, QStringLiteral("noise"));
    QCOMPARE(m_model->partCounts().at(kMissing), QStringLiteral("1"));
    QVERIFY(!m_model->partsMet().at(kMissing));
    QVERIFY(m_model->preparedText().startsWith(QStringLiteral("5 more until")));
}

void TestOwnPaperViewModel::anAlternativeSaysMore()
{
    constexpr int kAlternative = static_cast<int>(WorkspacePart::Alternative);
    QCOMPARE(m_model->alternativePart(), kAlternative);
    addPoint(kAlternative, QStringLiteral("Cloning"));
    m_model->setPointEvidence(kAlternative, 0, QStringLiteral("a table"));
    m_model->setPointWho(kAlternative, 0, QStringLiteral("a lab"));
    m_model->setPointWho(kAlternative, 7, QStringLiteral("nobody"));
    QCOMPARE(stored().points(WorkspacePart::Alternative).first().evidence, QStringLiteral("a table"));
    const QModelIndex row = m_model->points(kAlternative)->index(0);
    QCOMPARE(row.data(WorkspaceListModel::EvidenceRole).toString(), QStringLiteral("a table"));
    QCOMPARE(row.data(WorkspaceListModel::WhoRole).toString(), QStringLiteral("a lab"));
    // It comes back with all that it said, also where it had no other words.
    m_model->setPointText(kAlternative, 0, {});
    m_model->removePoint(kAlternative, 0);
    QVERIFY(m_model->canUndoPoint());
    m_model->undoPoint();
    QCOMPARE(stored().points(WorkspacePart::Alternative).first().who, QStringLiteral("a lab"));
}

void TestOwnPaperViewModel::everyPointBecomesAQuestion()
{
    for (const WorkspacePart part : kWorkspaceParts) {
        addPoint(static_cast<int>(part), QStringLiteral("point %1").arg(static_cast<int>(part)));
    }
    QSet<QString> labels;
    const QList<PanelQuestion> questions = panelQuestions(stored(), m_bench->services.library());
    for (const PanelQuestion &question : questions) {
        if (question.ground == PanelGround::OwnPoint) {
            const QString words = QStringLiteral("point %1").arg(static_cast<int>(question.ownPart));
            QVERIFY2(question.ask.contains(words), qPrintable(question.ask));
            QVERIFY2(!question.deeper.isEmpty(), qPrintable(words));
            labels.insert(panelLabel(question));
        }
    }
    QCOMPARE(labels.size(), static_cast<qsizetype>(kWorkspaceParts.size()));
    QVERIFY(!labels.contains(QString()));
}

void TestOwnPaperViewModel::anEquationOpensItsDerivation()
{
    OwnPaper paper = m_model->paper();
    paper.points(WorkspacePart::Equation) = { { QStringLiteral("E"), {}, DerivationId(QStringLiteral("D-01")), false },
        { QStringLiteral("F"), {}, {}, false } };
    m_bench->services.papers().edit(paper);
    QCOMPARE(m_model->points(kEquation)->count(), 2);
    m_model->deriveEquation(9);
    QCOMPARE(m_navigation->page(), Navigation::Page::Papers);
    m_model->deriveEquation(0);
    QCOMPARE(m_navigation->page(), Navigation::Page::Derivation);
    m_model->deriveEquation(1);
    QCOMPARE(m_navigation->page(), Navigation::Page::FreeBoard);
}

void TestOwnPaperViewModel::anotherPaperShowsItsOwn()
{
    m_model->setTitle(QStringLiteral("One"));
    addPoint(kWeakness, QStringLiteral("of one"));
    const OwnPaperId one = m_model->paper().id;
    m_model->open(m_bench->services.papers().create());
    QVERIFY(m_model->title().isEmpty());
    QCOMPARE(m_model->points(kWeakness)->count(), 0);
    m_model->open(one);
    QCOMPARE(m_model->title(), QStringLiteral("One"));
    QCOMPARE(m_model->points(kWeakness)->count(), 1);
    m_model->open(OwnPaperId(QStringLiteral("nowhere")));
    QVERIFY(!m_model->exists());
}

QTEST_GUILESS_MAIN(TestOwnPaperViewModel)
#include "tst_ownpaperviewmodel.moc"

// SPDX-License-Identifier: MIT
#include "support/profilebench.h"
#include "ui/paperroom/paperdocument.h"
#include "ui/paperroom/papersviewmodel.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/navigation.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace sevenrounds;

class TestPapersViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void listsTheExamplesByScore();
    void ownPapersStandFirst();
    void theListIsNarrowedByWords();
    void showsAllOfACard();
    void opensADerivationBehindAnEquation();
    void anExampleIsTakenIntoTheLibrary();
    void aBlankPaperGoesWhenItIsLeft();
    void removalIsOfferedToUndo();
    void candidatesAreSideBySide();
    void examplesAreComparedOnRequest();
    void whatWasStuckStandsToWorkOn();
    void whatIsLeftIsAskedAgain();
    void whatTheTalkLeftIsAskedAgain();
    void theChosenOneIsShownFirst();
    void thePaletteLeadsHere();
    void aTalkIsAskedForByTheShownPaper();
    void bylineNamesWhoAndWhen();

private:
    [[nodiscard]] OwnPaperId add(const QString &title, int score = -1);
    [[nodiscard]] QString keyOf(const OwnPaperId &id) const { return PaperService::keyOf(id); }
    [[nodiscard]] QVariant at(int row, PaperListModel::Role role) const
    {
        return m_model->papers()->index(row).data(role);
    }

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<PapersViewModel> m_model;
};

void TestPapersViewModel::init()
{
    m_model.reset();
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    m_navigation = std::make_unique<Navigation>();
    m_model = std::make_unique<PapersViewModel>(m_bench->services, *m_navigation);
}

OwnPaperId TestPapersViewModel::add(const QString &title, int score)
{
    PaperService &papers = m_bench->services.papers();
    OwnPaperId id = papers.create();
    OwnPaper paper = *papers.find(id);
    paper.title = title;
    paper.year = 2025;
    paper.affiliations = QStringLiteral("A university");
    if (score >= 0) {
        for (auto &one : paper.scores) {
            one = score;
        }
    }
    papers.edit(paper);
    papers.settle(id);
    return id;
}

void TestPapersViewModel::listsTheExamplesByScore()
{
    const QAbstractItemModelTester tester(m_model->papers(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(m_model->papers()->count(), 10);
    QCOMPARE(at(0, PaperListModel::HeadingRole).toString(), QStringLiteral("Worked examples · 10 papers"));
    QVERIFY(at(1, PaperListModel::HeadingRole).toString().isEmpty());
    QVERIFY(at(0, PaperListModel::FactsRole).toString().endsWith(QStringLiteral("of 18")));
    QVERIFY(!at(0, PaperListModel::IsOwnRole).toBool());
    QVERIFY(!m_model->isOwn() && m_model->hasPaper());
    m_model->show();
    QCOMPARE(m_navigation->page(), Navigation::Page::Papers);
}

void TestPapersViewModel::ownPapersStandFirst()
{
    const QAbstractItemModelTester tester(m_model->papers(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const OwnPaperId first = add(QStringLiteral("First"));
    const OwnPaperId second = add(QStringLiteral("Second"));
    QCOMPARE(m_model->papers()->count(), 12);
    QCOMPARE(at(0, PaperListModel::TitleRole).toString(), QStringLiteral("Second"));
    QCOMPARE(at(0, PaperListModel::HeadingRole).toString(), QStringLiteral("Your library · 2 papers"));
    QCOMPARE(at(2, PaperListModel::HeadingRole).toString(), QStringLiteral("Worked examples · 10 papers"));
    m_bench->services.papers().choose(first, true);
    QCOMPARE(at(0, PaperListModel::KeyRole).toString(), keyOf(first));
    QCOMPARE(at(0, PaperListModel::ChipRole).toString(), QStringLiteral("Chosen"));
    QCOMPARE(m_model->summary(), QStringLiteral("2 papers of your own · chosen: First"));
    OwnPaper vetoed = *m_bench->services.papers().find(second);
    vetoed.isFamous = VetoAnswer::Yes;
    m_bench->services.papers().edit(vetoed);
    QVERIFY(at(1, PaperListModel::IsVetoedRole).toBool());
}

void TestPapersViewModel::theListIsNarrowedByWords()
{
    const QAbstractItemModelTester tester(m_model->papers(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    (void)add(QStringLiteral("Something about grokking"));
    m_model->setFilter(QStringLiteral("GROKKING"));
    QCOMPARE(m_model->papers()->count(), 2);
    m_model->setFilter(QStringLiteral("grokking power"));
    QCOMPARE(m_model->papers()->count(), 1);
    m_model->setFilter(QStringLiteral("nothing of the kind"));
    QCOMPARE(m_model->papers()->count(), 0);
    QCOMPARE(m_model->currentIndex(), -1);
    QVERIFY(m_model->hasPaper());
    m_model->setFilter({});
    QCOMPARE(m_model->papers()->count(), 11);
}

void TestPapersViewModel::showsAllOfACard()
{
    for (const PaperCard &card : m_bench->services.library().papers()) {
        m_model->open(PaperService::keyOf(card.id));
        QCOMPARE(m_model->title(), card.title);
        for (const PaperEquation &equation : card.equations) {
            QVERIFY2(m_model->document().contains(equation.name.left(20)), qPrintable(equation.name));
        }
        QVERIFY(m_model->plainText().contains(QStringLiteral("Weaknesses, each with its test")));
        QVERIFY(m_model->plainText().contains(QStringLiteral("The talk, 20 minutes")));
    }
    const int last = m_model->papers()->count() - 1;
    m_model->setCurrentIndex(last);
    m_model->setCurrentIndex(99);
    m_model->setCurrentIndex(-1);
    QCOMPARE(m_model->currentIndex(), last);
}

void TestPapersViewModel::opensADerivationBehindAnEquation()
{
    for (const PaperCard &card : m_bench->services.library().papers()) {
        m_model->open(PaperService::keyOf(card.id));
        if (!m_model->derivations().isEmpty()) {
            m_model->openDerivation(0);
            QCOMPARE(m_navigation->page(), Navigation::Page::Derivation);
            m_model->openDerivation(99);
            return;
        }
    }
    QFAIL("no paper has a derivation behind an equation");
}

void TestPapersViewModel::anExampleIsTakenIntoTheLibrary()
{
    const QString title = m_model->title();
    QVERIFY(!m_model->isAdopted());
    const QString example = m_model->papers()->key(m_model->currentIndex());
    m_model->adopt();
    QVERIFY(m_model->isOwn());
    QCOMPARE(m_model->title(), title);
    QCOMPARE(m_model->desk(), PapersViewModel::Desk::Workspace);
    QCOMPARE(m_bench->services.papers().all().size(), 1);
    QVERIFY(m_model->hasExample());
    m_model->openExample();
    QCOMPARE(m_model->papers()->key(m_model->currentIndex()), example);
    QVERIFY(m_model->isAdopted() && !m_model->hasExample());
    m_model->adopt();
    QCOMPARE(m_bench->services.papers().all().size(), 1);
    QVERIFY(m_model->isOwn());
}

void TestPapersViewModel::aBlankPaperGoesWhenItIsLeft()
{
    m_model->add();
    QVERIFY(m_model->isOwn());
    QCOMPARE(m_model->papers()->count(), 11);
    m_model->add();
    QCOMPARE(m_model->papers()->count(), 11);
    m_model->setCurrentIndex(5);
    QCOMPARE(m_model->papers()->count(), 10);
    QVERIFY(m_model->hasPaper() && !m_model->isOwn());
    m_model->add();
    m_model->own()->setTitle(QStringLiteral("Kept"));
    m_model->setCurrentIndex(5);
    QCOMPARE(m_model->papers()->count(), 11);
    QVERIFY(m_bench->reopen());
}

void TestPapersViewModel::removalIsOfferedToUndo()
{
    m_model->open(keyOf(add(QStringLiteral("Out"))));
    const QSignalSpy shown(m_model.get(), &PapersViewModel::currentChanged);
    m_model->removeCurrent();
    QCOMPARE(shown.size(), 1);
    QCOMPARE(m_model->undoText(), QStringLiteral("“Out” is out of your library."));
    QVERIFY(!m_model->isOwn());
    m_model->removeCurrent();
    m_model->undo();
    QCOMPARE(m_model->title(), QStringLiteral("Out"));
    QVERIFY(m_model->undoText().isEmpty());
    m_model->removeCurrent();
    m_model->dismissUndo();
    QVERIFY(m_model->undoText().isEmpty());
}

void TestPapersViewModel::candidatesAreSideBySide()
{
    CandidateListModel *candidates = m_model->candidates();
    const QAbstractItemModelTester tester(candidates, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(candidates->count(), 0);
    (void)add(QStringLiteral("Never judged"));
    QCOMPARE(candidates->count(), 0);
    (void)add(QStringLiteral("Low"), 1);
    const OwnPaperId high = add(QStringLiteral("High"), 3);
    (void)add(QStringLiteral("Attention Is All You Need"), 3);
    QCOMPARE(candidates->count(), 3);
    const auto said = [&](int row, CandidateListModel::Role role) { return candidates->index(row).data(role); };
    QCOMPARE(said(0, CandidateListModel::TitleRole).toString(), QStringLiteral("High"));
    QCOMPARE(said(0, CandidateListModel::TotalRole).toString(), QStringLiteral("18"));
    QCOMPARE(said(0, CandidateListModel::ScoresRole).toStringList(), QStringList(6, QStringLiteral("3")));
    QVERIFY(said(2, CandidateListModel::IsVetoedRole).toBool());
    QVERIFY(
        said(2, CandidateListModel::NoteRole).toString().startsWith(QStringLiteral("Veto: one of the most famous")));
    QVERIFY(said(1, CandidateListModel::SpokenRole).toString().contains(QStringLiteral("Relevance 1")));
    OwnPaper rejected = *m_bench->services.papers().find(high);
    rejected.status = PaperStatus::Rejected;
    m_bench->services.papers().edit(rejected);
    m_bench->services.papers().settle(high);
    QCOMPARE(candidates->count(), 2);
}

void TestPapersViewModel::examplesAreComparedOnRequest()
{
    QCOMPARE(m_model->candidates()->count(), 0);
    m_model->setExamples(true);
    QCOMPARE(m_model->candidates()->count(), 10);
    // The adopted one stands once, as one's own.
    m_model->adopt();
    QCOMPARE(m_model->candidates()->count(), 10);
    m_model->setExamples(false);
    QCOMPARE(m_model->candidates()->count(), 1);
}

void TestPapersViewModel::whatWasStuckStandsToWorkOn()
{
    const QAbstractItemModelTester tester(m_model->work(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(m_model->work()->count(), 0);
    QCOMPARE(m_model->views().at(2), QStringLiteral("To work on"));
    m_model->startPanel();
    m_model->panel()->mark(2);
    m_model->panel()->next();
    m_model->panel()->mark(1);
    m_model->panel()->next();
    m_model->panel()->mark(0);
    QCOMPARE(m_model->work()->count(), 2);
    QCOMPARE(m_model->views().at(2), QStringLiteral("To work on · 2"));
    QVERIFY(!m_model->work()->index(0).data(WorkListModel::IsStuckRole).toBool());
    QVERIFY(
        m_model->work()->index(1).data(WorkListModel::FactsRole).toString().endsWith(QStringLiteral("Stuck today")));
    m_model->work()->settle(0);
    QCOMPARE(m_model->work()->count(), 1);
}

void TestPapersViewModel::whatIsLeftIsAskedAgain()
{
    m_model->startPanel();
    m_model->panel()->next();
    m_model->panel()->mark(2);
    const QString key = m_model->work()->index(0).data(WorkListModel::PaperKeyRole).toString();
    m_model->setView(PapersViewModel::View::Work);
    QVERIFY(!m_model->panel()->isOn());
    m_model->practice(key);
    QCOMPARE(m_model->view(), PapersViewModel::View::Library);
    QCOMPARE(m_model->panel()->text(), QStringLiteral("Question 1 of 1"));
    m_model->practice(QStringLiteral("own/nowhere"));
    QVERIFY(!m_model->panel()->isOn());
}

void TestPapersViewModel::whatTheTalkLeftIsAskedAgain()
{
    const OwnPaperId id = add(QStringLiteral("Mine"));
    PaperService &papers = m_bench->services.papers();
    OwnPaper paper = *papers.find(id);
    paper.points(WorkspacePart::Weakness) = { { QStringLiteral("Too small"), {}, {}, false } };
    papers.edit(paper);
    const QList<PanelQuestion> questions = panelQuestions(paper, m_bench->services.library());
    const PanelQuestion &weakness = questions.first();
    papers.mark(keyOf(id), deeperKey(weakness.key, 0), weakness.deeper.first().ask, PanelMark::Partly, {});
    papers.mark(
        keyOf(id), QStringLiteral("weakness/gone"), QStringLiteral("A point of the past?"), PanelMark::Stuck, {});
    QCOMPARE(m_model->work()->count(), 2);
    m_model->practice(keyOf(id));
    QCOMPARE(m_model->panel()->text(), QStringLiteral("Question 1 of 2"));
    // What the paper has no more is asked as it was put, and can be marked away.
    QVERIFY(m_model->panel()->plainText().contains(QStringLiteral("A point of the past?")));
    QVERIFY(m_model->panel()->plainText().contains(QStringLiteral("Asked before")));
    m_model->panel()->mark(0);
    m_model->panel()->next();
    QVERIFY(m_model->panel()->plainText().contains(weakness.deeper.first().ask));
    m_model->panel()->mark(0);
    QCOMPARE(m_model->work()->count(), 0);
}

void TestPapersViewModel::theChosenOneIsShownFirst()
{
    (void)add(QStringLiteral("Other"));
    const OwnPaperId chosen = add(QStringLiteral("Mine"));
    (void)add(QStringLiteral("Another"));
    m_bench->services.papers().choose(chosen, true);
    const PapersViewModel fresh(m_bench->services, *m_navigation);
    QCOMPARE(fresh.title(), QStringLiteral("Mine"));
}

void TestPapersViewModel::thePaletteLeadsHere()
{
    CommandPalette palette(m_bench->services, *m_navigation);
    connect(&palette, &CommandPalette::paperAsked, m_model.get(), &PapersViewModel::showPaper);
    connect(&palette, &CommandPalette::newPaperAsked, m_model.get(), &PapersViewModel::showNew);
    (void)add(QStringLiteral("Quokka dynamics"));
    palette.setFilter(QStringLiteral("quokka"));
    QCOMPARE(palette.rowCount(), 1);
    palette.run(0);
    QCOMPARE(m_navigation->page(), Navigation::Page::Papers);
    QCOMPARE(m_model->title(), QStringLiteral("Quokka dynamics"));
    m_navigation->open(Navigation::Page::Today);
    palette.setFilter(QStringLiteral("add a paper"));
    palette.run(0);
    QCOMPARE(m_navigation->page(), Navigation::Page::Papers);
    QVERIFY(m_model->isOwn() && m_model->own()->title().isEmpty());
}

void TestPapersViewModel::aTalkIsAskedForByTheShownPaper()
{
    QSignalSpy asked(m_model.get(), &PapersViewModel::rehearsalAsked);
    // A worked example is nobody's talk.
    m_model->open(QStringLiteral("card/P-grokking"));
    m_model->rehearse();
    QVERIFY(asked.isEmpty());
    const OwnPaperId id = add(QStringLiteral("Critics that disagree"));
    m_model->open(keyOf(id));
    m_model->rehearse();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(0).toString(), keyOf(id));
}

void TestPapersViewModel::bylineNamesWhoAndWhen()
{
    PaperCard card;
    card.year = 2022;
    card.authors = { QStringLiteral("Alethea Power") };
    QCOMPARE(bylineText(card), QStringLiteral("Power · 2022"));
    card.authors.append(QStringLiteral("Yuri Burda"));
    QCOMPARE(bylineText(card), QStringLiteral("Power and Burda · 2022"));
    card.authors.append(QStringLiteral("Harri Edwards"));
    card.arxiv = QStringLiteral("2201.02177");
    QCOMPARE(bylineText(card), QStringLiteral("Power and 2 others · 2022 · arXiv 2201.02177"));
    card.authors.append(QStringLiteral("et al."));
    QVERIFY(bylineText(card).startsWith(QStringLiteral("Power and others")));
}

QTEST_GUILESS_MAIN(TestPapersViewModel)
#include "tst_papersviewmodel.moc"

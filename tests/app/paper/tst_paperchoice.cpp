// SPDX-License-Identifier: MIT
#include "paper/paperchoice.h"
#include "support/mistakecases.h"

#include <QTest>

#include <algorithm>

using namespace sevenrounds;

namespace {

constexpr int kThisYear = 2026;

OwnPaper judged(int score)
{
    OwnPaper paper;
    paper.title = QStringLiteral("A paper of our own making");
    paper.year = 2025;
    paper.affiliations = QStringLiteral("A university");
    for (auto &one : paper.scores) {
        one = score;
    }
    return paper;
}

/// The library that the @library and @said lines of a case tell.
QList<OwnPaper> libraryOf(const MistakeCase &one)
{
    QList<OwnPaper> library;
    const QStringList papers = one.expected.value(QStringLiteral("library"));
    const QStringList answers = one.expected.value(QStringLiteral("said"));
    for (const QString &line : papers) {
        OwnPaper paper;
        paper.title = line.section(QStringLiteral(" | "), 0, 0);
        paper.affiliations = line.section(QStringLiteral(" | "), 1);
        for (const QString &said : answers) {
            VetoAnswer &answer = said.startsWith(QLatin1String("lab")) ? paper.isDeepMind : paper.isFamous;
            answer = said.endsWith(QLatin1String("yes")) ? VetoAnswer::Yes : VetoAnswer::No;
        }
        library.append(paper);
    }
    return library;
}

} // namespace

class TestPaperChoice : public QObject
{
    Q_OBJECT

private slots:
    void readyWhereAllIsJudgedAndNothingForbids();
    void aDeepMindPaperIsVetoed();
    void thePersonsWordOutweighsWhatIsFound();
    void aVetoIsSeen_data();
    void aVetoIsSeen();
    void aTitleIsEnough_data();
    void aTitleIsEnough();
    void titlesHaveFiveCasesOfEachKind();
    void theFormerBrainTeamWarnsOnly();
    void ageWarnsOnly();
    void anUnknownAffiliationWarns();
    void recencyFollowsTheYear();
    void betterOnesComeFirst();
};

void TestPaperChoice::readyWhereAllIsJudgedAndNothingForbids()
{
    const PaperChoice choice = judgeChoice(judged(2), kThisYear);
    QVERIFY(choice.isReady());
    QCOMPARE(choice.total, 12);
    QCOMPARE(choice.judged, 6);
    OwnPaper open = judged(3);
    open.scores[4].reset();
    const PaperChoice partly = judgeChoice(open, kThisYear);
    QVERIFY(!partly.isReady() && !partly.isVetoed());
    QCOMPARE(partly.total, 15);
    QCOMPARE(partly.judged, 5);
}

void TestPaperChoice::aDeepMindPaperIsVetoed()
{
    OwnPaper paper = judged(3);
    paper.isDeepMind = VetoAnswer::Yes;
    const PaperChoice choice = judgeChoice(paper, kThisYear);
    QVERIFY(choice.isVetoed() && !choice.isReady());
    QCOMPARE(choice.vetoes, QList<PaperVeto>({ { Veto::DeepMind, VetoGround::Said, {} } }));
    QCOMPARE(choice.total, 18);
}

void TestPaperChoice::thePersonsWordOutweighsWhatIsFound()
{
    OwnPaper paper = judged(3);
    paper.affiliations = QStringLiteral("We thank DeepMind for the data");
    paper.isDeepMind = VetoAnswer::No;
    QVERIFY(judgeChoice(paper, kThisYear).isReady());
    paper.title = QStringLiteral("Attention Is All You Need");
    paper.isFamous = VetoAnswer::No;
    QVERIFY(judgeChoice(paper, kThisYear).isReady());
}

void TestPaperChoice::aVetoIsSeen_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("affiliations");
    QTest::addColumn<QList<PaperVeto>>("vetoes");
    const auto text = [](const char *words) { return QString::fromUtf8(words); };
    const auto seen
        = [&](const char *name, const char *title, const char *affiliations, const QList<PaperVeto> &vetoes) {
              QTest::addRow("seen: %s", name) << text(title) << text(affiliations) << vetoes;
          };
    const auto clear = [&](const char *name, const char *title, const char *affiliations) {
        QTest::addRow("clear: %s", name) << text(title) << text(affiliations) << QList<PaperVeto>();
    };
    const auto known = [&](Veto veto, const char *name) {
        return PaperVeto { veto, VetoGround::KnownTitle, text(name) };
    };
    const auto works = [&](const char *place) {
        return PaperVeto { Veto::DeepMind, VetoGround::Affiliation, text(place) };
    };
    seen("one of three places", "Critics that disagree", "MIT; Google DeepMind, London; Oxford",
        { works("Google DeepMind, London") });
    seen("the lab's old name, in small letters", "Critics that disagree", "deepmind technologies, London",
        { works("deepmind technologies, London") });
    seen("the lab's by its title alone", "Training Compute-Optimal Large Language Models", "",
        { known(Veto::DeepMind, "Chinchilla") });
    seen("famous, and the lab's", "Mastering the game of Go with deep neural networks and tree search", "",
        { known(Veto::DeepMind, "AlphaGo"), known(Veto::Famous, "AlphaGo") });
    seen("famous", "Attention is All You Need", "Google", { known(Veto::Famous, "Attention Is All You Need") });
    seen("famous, another", "Language Models are Few-Shot Learners", "OpenAI", { known(Veto::Famous, "GPT-3") });
    clear("a university", "Critics that disagree", "University of Amsterdam; ETH Zurich");
    clear("a title that holds a famous one", "Attention is all you need, or is it", "Mila");
    clear("a title that names the lab", "What DeepMind's agents remember", "University of Toronto");
    clear("the former Brain team", "Critics that disagree", "Google Brain; UC Berkeley");
    clear("a lab whose name has half of it", "Critics that disagree", "Deep Learning Group, MindLab");
    clear("nothing known", "Critics that disagree", "");
}

void TestPaperChoice::aVetoIsSeen()
{
    QFETCH(QString, title);
    QFETCH(QString, affiliations);
    QFETCH(QList<PaperVeto>, vetoes);
    OwnPaper paper = judged(3);
    paper.title = title;
    paper.affiliations = affiliations;
    QCOMPARE(judgeChoice(paper, kThisYear).vetoes, vetoes);
}

void TestPaperChoice::aTitleIsEnough_data()
{
    QTest::addColumn<int>("row");
    const QList<MistakeCase> cases = readMistakeCases(QStringLiteral("vetoed-paper"));
    for (int row = 0; row < cases.size(); ++row) {
        QTest::newRow(qPrintable(cases.at(row).name)) << row;
    }
}

void TestPaperChoice::aTitleIsEnough()
{
    QFETCH(int, row);
    const MistakeCase one = readMistakeCases(QStringLiteral("vetoed-paper")).at(row);
    const QList<PaperVeto> vetoes = vetoesOfTitle(one.text.trimmed(), libraryOf(one));
    QCOMPARE(!vetoes.isEmpty(), one.isSeen);
    QStringList found;
    for (const PaperVeto &veto : vetoes) {
        const QString kind = veto.veto == Veto::DeepMind ? QStringLiteral("lab") : QStringLiteral("famous");
        found.append(veto.found.isEmpty() ? kind : QStringLiteral("%1 %2").arg(kind, veto.found));
        QCOMPARE(veto.ground == VetoGround::Said, veto.found.isEmpty());
    }
    QCOMPARE(found, one.expected.value(QStringLiteral("veto")));
}

void TestPaperChoice::titlesHaveFiveCasesOfEachKind()
{
    const QList<MistakeCase> cases = readMistakeCases(QStringLiteral("vetoed-paper"));
    const auto seen = std::count_if(cases.cbegin(), cases.cend(), [](const MistakeCase &one) { return one.isSeen; });
    QVERIFY(seen >= 5);
    QVERIFY(cases.size() - seen >= 5);
}

void TestPaperChoice::theFormerBrainTeamWarnsOnly()
{
    OwnPaper paper = judged(2);
    paper.affiliations = QStringLiteral("UC Berkeley; Facebook AI; Google Brain");
    const PaperChoice choice = judgeChoice(paper, kThisYear);
    QVERIFY(choice.isReady());
    QCOMPARE(choice.warnings, QList<PaperWarning>({ PaperWarning::FormerBrain }));
}

void TestPaperChoice::ageWarnsOnly()
{
    OwnPaper paper = judged(2);
    paper.year = 2023;
    QVERIFY(judgeChoice(paper, kThisYear).warnings.isEmpty());
    paper.year = 2021;
    QCOMPARE(judgeChoice(paper, kThisYear).warnings, QList<PaperWarning>({ PaperWarning::Old }));
    QVERIFY(judgeChoice(paper, kThisYear).isReady());
}

void TestPaperChoice::anUnknownAffiliationWarns()
{
    OwnPaper paper = judged(2);
    paper.affiliations.clear();
    QCOMPARE(judgeChoice(paper, kThisYear).warnings, QList<PaperWarning>({ PaperWarning::AffiliationUnknown }));
    paper.isDeepMind = VetoAnswer::No;
    QVERIFY(judgeChoice(paper, kThisYear).warnings.isEmpty());
}

void TestPaperChoice::recencyFollowsTheYear()
{
    QVERIFY(!recencyOf(0, kThisYear));
    QCOMPARE(recencyOf(2026, kThisYear).value_or(-1), 3);
    QCOMPARE(recencyOf(2024, kThisYear).value_or(-1), 3);
    QCOMPARE(recencyOf(2023, kThisYear).value_or(-1), 2);
    QCOMPARE(recencyOf(2022, kThisYear).value_or(-1), 1);
    QCOMPARE(recencyOf(2021, kThisYear).value_or(-1), 0);
    QCOMPARE(recencyOf(1950, kThisYear).value_or(-1), 0);
    QCOMPARE(recencyOf(2030, kThisYear).value_or(-1), 3);
}

void TestPaperChoice::betterOnesComeFirst()
{
    const PaperChoice high = judgeChoice(judged(3), kThisYear);
    const PaperChoice low = judgeChoice(judged(1), kThisYear);
    OwnPaper paper = judged(3);
    paper.isFamous = VetoAnswer::Yes;
    const PaperChoice vetoed = judgeChoice(paper, kThisYear);
    QVERIFY(isBetterChoice(high, 2020, low, 2025));
    QVERIFY(isBetterChoice(low, 2020, vetoed, 2025));
    QVERIFY(isBetterChoice(high, 2025, high, 2024));
    QVERIFY(!isBetterChoice(high, 2025, high, 2025));
}

QTEST_GUILESS_MAIN(TestPaperChoice)
#include "tst_paperchoice.moc"

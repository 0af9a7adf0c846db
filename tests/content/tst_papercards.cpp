// SPDX-License-Identifier: MIT
#include "paper/paperchoice.h"
#include "services/paperservice.h"
#include "support/servicebench.h"
#include "support/shippedcontent.h"

#include <QTest>

#include <algorithm>
#include <chrono>

using namespace sevenrounds;

namespace {

constexpr int kThisYear = 2026;
const PaperId kDecisionTransformer { QStringLiteral("P-decision-transformer") };

} // namespace

/// The worked papers that are shipped, judged as a person's own would be.
class TestPaperCards : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theSourcesTwoAreAmongThem();
    void noneIsVetoed_data() { addRows(); }
    void noneIsVetoed();
    void onlyTheSourcesOwnIsObvious_data() { addRows(); }
    void onlyTheSourcesOwnIsObvious();
    void eachLeadsToADerivation_data() { addRows(); }
    void eachLeadsToADerivation();
    void theFormerBrainTeamWarns();
    void whatThePaperSaysIsTakenAlong_data() { addRows(); }
    void whatThePaperSaysIsTakenAlong();

private:
    void addRows();
    [[nodiscard]] const PaperCard &card() const;
    [[nodiscard]] const OwnPaper &adopt(const PaperCard &card) const
    {
        return *m_bench->service->find(m_bench->service->adopt(card));
    }

    std::unique_ptr<test::ServiceBench<PaperService>> m_bench;
};

void TestPaperCards::init()
{
    QVERIFY(shippedContent() != nullptr);
    m_bench = std::make_unique<test::ServiceBench<PaperService>>();
    QVERIFY(m_bench->open());
}

void TestPaperCards::cleanup()
{
    QVERIFY(m_bench->storage->flush(std::chrono::seconds { 5 }));
    m_bench.reset();
}

void TestPaperCards::addRows()
{
    QTest::addColumn<int>("index");
    const QList<PaperCard> &cards = shippedContent()->papers();
    for (int i = 0; i < cards.size(); ++i) {
        QTest::newRow(qPrintable(cards.at(i).id.value())) << i;
    }
}

const PaperCard &TestPaperCards::card() const
{
    QFETCH(int, index);
    return shippedContent()->papers().at(index);
}

void TestPaperCards::theSourcesTwoAreAmongThem()
{
    const QList<PaperCard> &cards = shippedContent()->papers();
    QCOMPARE(cards.size(), 10);
    QStringList fromSource;
    for (const PaperCard &one : cards) {
        if (one.source.badge == Badge::S2) {
            fromSource.append(one.id.value());
        }
    }
    fromSource.sort();
    QCOMPARE(fromSource, QStringList({ kDecisionTransformer.value(), QStringLiteral("P-grokking") }));
}

void TestPaperCards::noneIsVetoed()
{
    QVERIFY(vetoesOfTitle(card().title, {}).isEmpty());
    // By its affiliations too: taken into the library nobody has said anything of it yet.
    const PaperChoice choice = judgeChoice(adopt(card()), kThisYear);
    QVERIFY(!choice.isVetoed());
    QVERIFY(choice.isReady());
    QVERIFY2(!choice.warnings.contains(PaperWarning::AffiliationUnknown), "it does not say where its authors work");
}

void TestPaperCards::onlyTheSourcesOwnIsObvious()
{
    const int score = card().scores.at(static_cast<std::size_t>(PaperCriterion::NonObvious)).score;
    if (card().id == kDecisionTransformer) {
        QVERIFY(!card().warning.isEmpty());
    } else {
        QVERIFY2(score >= 2, qPrintable(QString::number(score)));
    }
}

void TestPaperCards::eachLeadsToADerivation()
{
    const bool isLinked = std::any_of(card().equations.cbegin(), card().equations.cend(),
        [](const PaperEquation &one) { return shippedContent()->findDerivation(one.derivation) != nullptr; });
    QVERIFY(isLinked);
    for (const PaperEquation &equation : card().equations) {
        QVERIFY2(equation.derivation.isEmpty() || shippedContent()->findDerivation(equation.derivation) != nullptr,
            qPrintable(equation.derivation.value()));
    }
}

void TestPaperCards::theFormerBrainTeamWarns()
{
    for (const PaperCard &one : shippedContent()->papers()) {
        const PaperChoice choice = judgeChoice(adopt(one), kThisYear);
        QCOMPARE(choice.warnings.contains(PaperWarning::FormerBrain), one.id == kDecisionTransformer);
        QVERIFY(!choice.isVetoed());
    }
}

void TestPaperCards::whatThePaperSaysIsTakenAlong()
{
    const OwnPaper &paper = adopt(card());
    QCOMPARE(paper.affiliations, card().affiliations);
    QCOMPARE(paper.points(WorkspacePart::Claim).size(), card().claims.size());
    QCOMPARE(paper.points(WorkspacePart::Claim).first().beside, card().claims.first().beside);
    QCOMPARE(paper.points(WorkspacePart::Assumption).size(), card().assumptions.size());
    QCOMPARE(paper.points(WorkspacePart::Equation).size(), card().equations.size());
    QCOMPARE(paper.points(WorkspacePart::Replication).first().text, card().replication);
    // These are the person's own work.
    for (const WorkspacePart part : { WorkspacePart::Strength, WorkspacePart::Weakness, WorkspacePart::Extension,
             WorkspacePart::Connection, WorkspacePart::Alternative, WorkspacePart::Missing }) {
        QVERIFY(paper.points(part).isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestPaperCards)
#include "tst_papercards.moc"

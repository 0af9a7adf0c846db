// SPDX-License-Identifier: MIT
// Every shipped coding problem: the reference passes, each wrong solution fails where it says.
#include "content/contentlibrary.h"
#include "judge/problemverification.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <utility>

using namespace sevenrounds;
using namespace sevenrounds::judge;

namespace {

const ContentLibrary &library()
{
    static const ContentLibrary shipped
        = ContentLibrary::load(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content")).value();
    return shipped;
}

} // namespace

class TestProblemBank : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void solutionsDoWhatTheirProblemSays_data();
    void solutionsDoWhatTheirProblemSays();
    void linksOfProblemsLeadSomewhere();
    void followupsAskOfCostAndSize();
    void aRubricHasItsBands();

private:
    std::optional<Judge> m_judge;
};

void TestProblemBank::initTestCase()
{
    Result<Sandbox> sandbox = Sandbox::openBest();
    QVERIFY2(sandbox.has_value(), sandbox ? "" : qPrintable(sandbox.error().context));
    m_judge.emplace(std::move(*sandbox));
    QVERIFY(library().codingProblems().size() >= 3);
}

void TestProblemBank::solutionsDoWhatTheirProblemSays_data()
{
    QTest::addColumn<QString>("id");
    for (const CodingProblem &problem : library().codingProblems()) {
        QTest::newRow(qPrintable(problem.id.value())) << problem.id.value();
    }
}

void TestProblemBank::solutionsDoWhatTheirProblemSays()
{
    QFETCH(QString, id);
    const ProblemVerification verification = verifyProblem(*m_judge, *library().findCodingProblem(ProblemId(id)));
    QStringList faults;
    for (const VerificationFault &fault : verification.faults) {
        faults.append(fault.file + QStringLiteral(": ") + fault.message);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    if (!verification.skipped.isEmpty()) {
        QSKIP(qPrintable(verification.skipped));
    }
}

void TestProblemBank::linksOfProblemsLeadSomewhere()
{
    for (const CodingProblem &problem : library().codingProblems()) {
        for (const DerivationId &id : problem.links.derivations) {
            QVERIFY2(library().findDerivation(id) != nullptr, qPrintable(problem.id.value() + id.value()));
        }
        for (const PromptId &id : problem.links.prompts) {
            QVERIFY2(library().findPrompt(id) != nullptr, qPrintable(problem.id.value() + id.value()));
        }
        const QString pending = QStringLiteral("-> ") + problem.id.value();
        for (const QString &link : library().pendingLinks()) {
            QVERIFY2(!link.endsWith(pending), qPrintable(link));
        }
    }
}

void TestProblemBank::followupsAskOfCostAndSize()
{
    QStringList lacking;
    for (const CodingProblem &problem : library().codingProblems()) {
        for (const auto &[topic, word] :
            { std::pair(FollowupTopic::Cost, "cost"), std::pair(FollowupTopic::Size, "size") }) {
            const bool isAsked = std::any_of(problem.followups.cbegin(), problem.followups.cend(),
                [topic = topic](const ProblemFollowup &followup) { return followup.about.contains(topic); });
            if (!isAsked) {
                lacking.append(problem.id.value() + QLatin1Char(' ') + QLatin1String(word));
            }
        }
    }
    QCOMPARE(lacking, QStringList());
}

void TestProblemBank::aRubricHasItsBands()
{
    int rated = 0;
    for (const CodingProblem &problem : library().codingProblems()) {
        for (const Criterion &criterion : problem.rubric.criteria) {
            const QSet<QString> words(criterion.bands.cbegin(), criterion.bands.cend());
            QVERIFY2(words.size() == static_cast<qsizetype>(kBandCount) && !words.contains(QString()),
                qPrintable(problem.id.value() + QLatin1Char(' ') + criterion.name));
        }
        rated += problem.rubric.criteria.isEmpty() ? 0 : 1;
    }
    // The versions in JAX and in TensorFlow.
    QVERIFY(rated >= 2);
}

QTEST_GUILESS_MAIN(TestProblemBank)
#include "tst_problembank.moc"

// SPDX-License-Identifier: MIT
#include "derivationfixture.h"

#include <QTest>

#include <algorithm>

using namespace sevenrounds;
using namespace sevenrounds::derive;

/// Models are read whole, refuse what is wrong with its place, and draw what they promise.
class TestShippedModels : public QObject
{
    Q_OBJECT

private slots:
    void compile_data();
    void compile();
    void namesThePlaceOfAMistake();
    void noticesAWrongHandComputedValue();
    void namesPathsThatAreTooMany();
    void namesARequirementThatIsRarelyMet();
    void drawsDistributionsThatSumToOne();
    void niceInstancesAreInTenths();
    void solvesTheBellmanEquation();

private:
    DerivationFixture m_fixture;
};

void TestShippedModels::compile_data()
{
    QTest::addColumn<QString>("name");
    for (const ModelSpec &model : m_fixture.library().models()) {
        QTest::newRow(model.name.c_str()) << QString::fromStdString(model.name);
    }
}

void TestShippedModels::compile()
{
    QFETCH(QString, name);
    ContentProblems problems;
    const auto model = m_fixture.bench().model(name, &problems);
    QVERIFY2(model != nullptr, problems.isEmpty() ? "" : qPrintable(problems.first().message));
    QVERIFY2(!model->spec().selfTests.empty(), "a model needs hand-computed values");
}

void TestShippedModels::namesThePlaceOfAMistake()
{
    ModelSpec spec = *m_fixture.library().findModel(QStringLiteral("latent-table"));
    spec.symbols.back().is = "\\sum_z q(z|x)\\log w(z)";
    std::vector<SpecProblem> problems;
    (void)Model::compile(spec, &problems);
    QCOMPARE(problems.size(), std::size_t { 1 });
    QCOMPARE(problems.front().origin.file, std::string("models/latent-table.yaml"));
    QVERIFY(problems.front().origin.line > 1);
    QVERIFY(problems.front().message.find("w is not declared") != std::string::npos);
}

void TestShippedModels::noticesAWrongHandComputedValue()
{
    ModelSpec spec = *m_fixture.library().findModel(QStringLiteral("latent-table"));
    std::vector<SpecProblem> problems;
    const auto model = Model::compile(spec, &problems);
    spec.selfTests.front().value += 0.01;
    runSelfTests(*model, spec.selfTests, &problems);
    QCOMPARE(problems.size(), std::size_t { 1 });
    QVERIFY(problems.front().message.find("gives 0.5") != std::string::npos);
}

/// A set that is cut is none any more: laws on it would not sum to one.
void TestShippedModels::namesPathsThatAreTooMany()
{
    ModelSpec spec = *m_fixture.library().findModel(QStringLiteral("hmm"));
    const auto paths = std::find_if(
        spec.sorts.begin(), spec.sorts.end(), [](const SortSpec &sort) { return sort.kind == SortKind::Paths; });
    QVERIFY(paths != spec.sorts.end());
    paths->high = 40;
    std::vector<SpecProblem> problems;
    (void)Model::compile(spec, &problems);
    QVERIFY(!problems.empty());
    QVERIFY(problems.front().message.find("more than 4096 paths") != std::string::npos);
    QCOMPARE(problems.front().origin.line, paths->origin.line);
}

void TestShippedModels::namesARequirementThatIsRarelyMet()
{
    ModelSpec spec = *m_fixture.library().findModel(QStringLiteral("gaussian-mean"));
    const Origin here { spec.file, 7 };
    spec.require.emplace_back("\\sigma > 10^6", here);
    std::vector<SpecProblem> problems;
    const auto model = Model::compile(spec, &problems);
    QVERIFY(model != nullptr && problems.empty());
    noteRareInstances(*model, &problems);
    QCOMPARE(problems.size(), std::size_t { 1 });
    QCOMPARE(problems.front().origin.line, 7);
}

void TestShippedModels::drawsDistributionsThatSumToOne()
{
    ContentProblems problems;
    const auto model = m_fixture.bench().model(QStringLiteral("latent-table"), &problems);
    for (const Instance &instance : drawInstances(*model, 5, 12)) {
        double total = 0.0;
        for (const double value : instance.values[0]) {
            QVERIFY(value > 0.0);
            total += value;
        }
        QVERIFY(std::fabs(total - 1.0) < 1e-12);
    }
}

void TestShippedModels::niceInstancesAreInTenths()
{
    ContentProblems problems;
    const auto model = m_fixture.bench().model(QStringLiteral("latent-table"), &problems);
    const std::vector<Instance> instances = drawInstances(*model, 5, 2);
    for (const Instance &instance : instances) {
        QCOMPARE(instance.style, Style::Nice);
        QCOMPARE(instance.sizes, std::vector<int>({ 2, 2 }));
        for (const double value : instance.values[0]) {
            QVERIFY(std::fabs(value * 10.0 - std::round(value * 10.0)) < 1e-9);
        }
    }
}

void TestShippedModels::solvesTheBellmanEquation()
{
    // The fixpoint is found by elimination; here it is put back into the equation.
    const std::unique_ptr<Checker> checker = m_fixture.checker("D-02");
    const Judgment judgment = checker->check(
        "V^\\pi(s)", "= \\sum_a\\pi_\\theta(a|s)\\left(r(s,a)+\\gamma\\sum_{s'}P(s'|s,a)V^\\pi(s')\\right)");
    QCOMPARE(wordOf(judgment.verdict), "equal");
    const Judgment mass = checker->check("\\sum_s d^\\pi(s)", "= 1");
    QCOMPARE(wordOf(mass.verdict), "equal");
}

QTEST_GUILESS_MAIN(TestShippedModels)
#include "tst_shippedmodels.moc"

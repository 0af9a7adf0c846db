// SPDX-License-Identifier: MIT
#include "derivationfixture.h"

#include <QTest>

using namespace sevenrounds;
using namespace sevenrounds::derive;

/// Every shipped derivation holds on random instances and accepts and refuses what its file says. Slips of the pen in all
/// of them are tst_mutatedderivations'.
class TestVerifiedDerivations : public QObject
{
    Q_OBJECT

private slots:
    void hold_data();
    void hold();
    void noticeAFalseLine();
    void noticeAnAcceptedMistake();
    void noticeASurvivingMutant();
    void noticeATightnessThatNamesNothing();
    void noticeALineWithoutItsForm();
    void aWaypointWantsItsForm();

private:
    [[nodiscard]] DerivationSpec elbo() const
    {
        return *m_fixture.library().findDerivationSpec(DerivationId(QStringLiteral("D-01")));
    }
    [[nodiscard]] VerifyReport verifyElbo(const DerivationSpec &spec, bool wantsMutants)
    {
        ContentProblems problems;
        const auto model = m_fixture.bench().model(QStringLiteral("latent-table"), &problems);
        return verify(model, spec, { 8, 0, wantsMutants });
    }

    DerivationFixture m_fixture;
};

void TestVerifiedDerivations::hold_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<quint64>("seed");
    for (const Derivation &derivation : m_fixture.library().derivations()) {
        // A learner's instances are not those that the author saw.
        for (const quint64 seed : { 0, 1, 2, 3, 4 }) {
            QTest::addRow("%s, seed %llu", qPrintable(derivation.id.value()), static_cast<unsigned long long>(seed))
                << derivation.id.value() << seed;
        }
    }
}

void TestVerifiedDerivations::hold()
{
    QFETCH(QString, id);
    QFETCH(quint64, seed);
    ContentProblems problems;
    const std::optional<VerifyReport> report
        = m_fixture.bench().verify(DerivationId(id), { 8, seed, false }, &problems);
    QVERIFY2(report.has_value(), problems.isEmpty() ? "" : qPrintable(problems.first().message));
    QVERIFY2(report->isGood(), report->isGood() ? "" : report->shortfalls.front().message.c_str());
}

void TestVerifiedDerivations::noticeAFalseLine()
{
    DerivationSpec spec = elbo();
    spec.main.steps[1].line = "= \\sum_z\\log p(x,z)";
    const VerifyReport report = verifyElbo(spec, false);
    QVERIFY(!report.isGood());
    QVERIFY(report.shortfalls.front().origin.line > 1);
    QVERIFY(report.shortfalls.front().message.find("is wrong") != std::string::npos);
}

void TestVerifiedDerivations::noticeAnAcceptedMistake()
{
    DerivationSpec spec = elbo();
    spec.mistakes.front().line = "= \\log\\sum_z p(x,z)";
    QVERIFY(!verifyElbo(spec, false).isGood());
    spec = elbo();
    spec.accepted.front().line = "= \\mathcal{L}(x)";
    QVERIFY(!verifyElbo(spec, false).isGood());
}

void TestVerifiedDerivations::noticeASurvivingMutant()
{
    DerivationSpec spec = elbo();
    QVERIFY(!spec.equivalentMutants.empty());
    QVERIFY(verifyElbo(spec, true).isGood());
    spec.equivalentMutants.clear();
    QVERIFY(verifyElbo(spec, true).mutationScore() < 1.0);
}

void TestVerifiedDerivations::noticeATightnessThatNamesNothing()
{
    for (const char *left : { "r(z|x)", "\\mathcal{L}(x)", "p(z|x)", "q(z|x" }) {
        DerivationSpec spec = elbo();
        spec.main.tightWhen = { { left, "p(z|x)" } };
        const VerifyReport report = verifyElbo(spec, false);
        QVERIFY(!report.isGood());
        QVERIFY(report.shortfalls.front().message.find("matches nothing") != std::string::npos);
    }
}

void TestVerifiedDerivations::noticeALineWithoutItsForm()
{
    DerivationSpec spec = elbo();
    spec.main.steps[0].mustContain = { "\\log\\sum_z p(x,z)" };
    QVERIFY(verifyElbo(spec, false).isGood());
    spec.main.steps[0].mustContain = { "\\frac{p(x,z)}{q(z|x)}" };
    QVERIFY(!verifyElbo(spec, false).isGood());
    spec.main.steps[0].mustContain = { "\\frac{p(x,z)}{" };
    QVERIFY(!verifyElbo(spec, false).isGood());
}

void TestVerifiedDerivations::aWaypointWantsItsForm()
{
    DerivationSpec spec = elbo();
    spec.main.steps[0].mustContain = { "p(x,z)" };
    spec.main.steps[0].mustNotContain = { "q(z|x)" };
    ContentProblems problems;
    const Checker checker(m_fixture.bench().model(QStringLiteral("latent-table"), &problems), spec, { 1, 0, false });
    QVERIFY(checker.hasFormOf(0, "= \\log\\sum_z p(x,z)"));
    // Another name of the variable, the factors in another order.
    QVERIFY(checker.hasFormOf(0, "= \\log\\sum_{z'} 1\\cdot p(x,z')"));
    QVERIFY(!checker.hasFormOf(0, "= \\log\\sum_z p(x|z)p(z)"));
    QVERIFY(!checker.hasFormOf(0, "= \\log\\sum_z q(z|x)\\frac{p(x,z)}{q(z|x)}"));
    QVERIFY(!checker.hasFormOf(0, "= \\log\\sum_z p(x,"));
    // A step that asks for no form takes any.
    QVERIFY(checker.hasFormOf(1, "= \\log p(x)"));
}

QTEST_GUILESS_MAIN(TestVerifiedDerivations)
#include "tst_verifiedderivations.moc"

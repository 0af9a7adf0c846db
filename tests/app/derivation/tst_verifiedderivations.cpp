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
    for (const Derivation &derivation : m_fixture.library().derivations()) {
        QTest::newRow(qPrintable(derivation.id.value())) << derivation.id.value();
    }
}

void TestVerifiedDerivations::hold()
{
    QFETCH(QString, id);
    ContentProblems problems;
    const std::optional<VerifyReport> report = m_fixture.bench().verify(DerivationId(id), { 8, 0, false }, &problems);
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

QTEST_GUILESS_MAIN(TestVerifiedDerivations)
#include "tst_verifiedderivations.moc"

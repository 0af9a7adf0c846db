// SPDX-License-Identifier: MIT
#include "derivationfixture.h"

#include <QTest>

using namespace sevenrounds;
using namespace sevenrounds::derive;

/// Every shipped derivation whole: on all instances of content, with every slip of the pen. Minutes of work, so it is
/// no part of the gate.
class TestMutatedDerivations : public QObject
{
    Q_OBJECT

private slots:
    void hold_data();
    void hold();

private:
    DerivationFixture m_fixture;
};

void TestMutatedDerivations::hold_data()
{
    QTest::addColumn<QString>("id");
    for (const Derivation &derivation : m_fixture.library().derivations()) {
        QTest::newRow(qPrintable(derivation.id.value())) << derivation.id.value();
    }
}

void TestMutatedDerivations::hold()
{
    QFETCH(QString, id);
    ContentProblems problems;
    const std::optional<VerifyReport> report
        = m_fixture.bench().verify(DerivationId(id), { kContentInstances, 0, true }, &problems);
    QVERIFY2(report.has_value(), problems.isEmpty() ? "" : qPrintable(problems.first().message));
    QVERIFY2(report->isGood(), report->isGood() ? "" : report->shortfalls.front().message.c_str());
    QVERIFY(report->mutants > 0);
}

QTEST_GUILESS_MAIN(TestMutatedDerivations)
#include "tst_mutatedderivations.moc"

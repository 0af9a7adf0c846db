// SPDX-License-Identifier: MIT
#include "derivation/canonical.h"
#include "derivationfixture.h"

#include <QTest>

#include <cmath>

using namespace sevenrounds;
using namespace sevenrounds::derive;

/// What counts as the same line written otherwise, and the instance behind a counterexample as tables.
class TestCanonical : public QObject
{
    Q_OBJECT

private slots:
    void tellsSpellingsApart_data();
    void tellsSpellingsApart();
    void findsTheStepThatALineIs_data();
    void findsTheStepThatALineIs();
    void knowsOneValueFromAnother();
    void everyShippedStepIsItself();
    void laysTheInstanceOut();
    void describesTheInstanceThatASearchFound();

private:
    DerivationFixture m_fixture;
};

void TestCanonical::tellsSpellingsApart_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("sameForm");
    QTest::addColumn<bool>("sameContent");
    const auto row = [](const char *name, const char *one, const char *other, bool form, bool content) {
        QTest::newRow(name) << QString::fromLatin1(one) << QString::fromLatin1(other) << form << content;
    };
    row("bound variable's name", R"(\log\sum_z p(x,z))", R"(\log\sum_{z'} p(x,z'))", true, true);
    row("order of factors", R"(\sum_z p(x|z)p(z))", R"(\sum_z p(z)p(x|z))", true, true);
    row("order of terms", R"(\mathcal{L}(x)+\log p(x))", R"(\log p(x)+\mathcal{L}(x))", true, true);
    row("a quotient's place", R"(\sum_z q(z|x)\frac{p(x,z)}{q(z|x)})", R"(\sum_z \frac{q(z|x)p(x,z)}{q(z|x)})", true,
        true);
    row("relation", R"(= \log p(x))", R"(\ge \log p(x))", true, true);
    row("expectation or sum", R"(\log\mathbb{E}_{q(z|x)}\left[\frac{p(x,z)}{q(z|x)}\right])",
        R"(\log\sum_z q(z|x)\frac{p(x,z)}{q(z|x)})", false, true);
    row("how an expectation names its law", R"(\mathbb{E}_{q(z|x)}[\log p(x,z)])",
        R"(\mathbb{E}_{z\sim q(\cdot|x)}[\log p(x,z)])", true, true);
    row("another sign", R"(\mathcal{L}(x)-\log p(x))", R"(\mathcal{L}(x)+\log p(x))", false, false);
    row("terms changed over", R"(\mathcal{L}(x)-\log p(x))", R"(\log p(x)-\mathcal{L}(x))", false, false);
    row("another distribution", R"(\log\sum_z p(x,z))", R"(\log\sum_z p(x|z))", false, false);
    row("a turned fraction", R"(\frac{p(x)}{p(z)})", R"(\frac{p(z)}{p(x)})", false, false);
    row("arguments of the divergence", R"(\operatorname{KL}(q(z|x)\|p(z)))", R"(\operatorname{KL}(p(z)\|q(z|x)))",
        false, false);
    row("equal in value only", R"(\log p(x))", R"(\log\sum_z p(x,z))", false, false);
    row("unreadable", R"(\log\sum_z p(x,z))", R"(\log\sum_z p(x,)", false, false);
}

void TestCanonical::tellsSpellingsApart()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, sameForm);
    QFETCH(bool, sameContent);
    const std::unique_ptr<Checker> checker = m_fixture.checker("D-01");
    QVERIFY(checker != nullptr);
    QCOMPARE(checker->areAlike(one.toStdString(), other.toStdString(), Likeness::Form), sameForm);
    QCOMPARE(checker->areAlike(other.toStdString(), one.toStdString(), Likeness::Form), sameForm);
    QCOMPARE(checker->areAlike(one.toStdString(), other.toStdString(), Likeness::Content), sameContent);
}

void TestCanonical::findsTheStepThatALineIs_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("step");
    QTest::newRow("the next one") << QStringLiteral(R"(= \log\sum_z p(x,z))") << 0 << 0;
    QTest::newRow("one further on") << QStringLiteral(R"(= \log\mathbb{E}_{q(z|x)}[\frac{p(x,z)}{q(z|x)}])") << 0 << 2;
    QTest::newRow("a sum for the expectation of line 4")
        << QStringLiteral(R"(\ge \sum_z q(z|x)\log\frac{p(x,z)}{q(z|x)})") << 0 << 3;
    QTest::newRow("the end of a chain") << QStringLiteral(
        R"(\log p(x) = \log\sum_{z'}p(x,z') = \log\sum_z q(z|x)\frac{p(x,z)}{q(z|x)})")
                                        << 0 << 1;
    QTest::newRow("passed already") << QStringLiteral(R"(= \log\sum_z p(x,z))") << 1 << -1;
    QTest::newRow("true and none of ours") << QStringLiteral(R"(= \log\sum_z p(x|z)p(z))") << 0 << -1;
    QTest::newRow("unreadable") << QStringLiteral(R"(= \log\sum_z p()") << 0 << -1;
}

void TestCanonical::findsTheStepThatALineIs()
{
    QFETCH(QString, line);
    QFETCH(int, from);
    QFETCH(int, step);
    const std::unique_ptr<Checker> checker = m_fixture.checker("D-01");
    QVERIFY(checker != nullptr);
    QCOMPARE(checker->stepWrittenAs(line.toStdString(), static_cast<std::size_t>(from)), step);
}

void TestCanonical::knowsOneValueFromAnother()
{
    const std::unique_ptr<Checker> checker = m_fixture.checker("D-01");
    QVERIFY(checker->haveOneValue(R"(= \log\sum_z p(x|z)p(z))", R"(= \log\sum_z p(x,z))"));
    QVERIFY(checker->haveOneValue(R"(\ge \mathcal{L}(x))", R"(\ge \sum_z q(z|x)\log\frac{p(x,z)}{q(z|x)})"));
    QVERIFY(!checker->haveOneValue(R"(\ge \mathcal{L}(x))", R"(= \log p(x))"));
    QVERIFY(!checker->haveOneValue(R"(= \log p()", R"(= \log p(x))"));
}

void TestCanonical::everyShippedStepIsItself()
{
    for (const Derivation &derivation : m_fixture.library().derivations()) {
        const std::unique_ptr<Checker> checker = m_fixture.checker(derivation.id.value().toLatin1().constData());
        QVERIFY2(checker != nullptr, qPrintable(derivation.id.value()));
        for (int step = 0; step < derivation.steps.size(); ++step) {
            const DerivationStep &own = derivation.steps.at(step);
            if (own.check == QLatin1String("none") || own.check == QLatin1String("definition")) {
                continue;
            }
            QCOMPARE(checker->stepWrittenAs(own.line.toStdString(), static_cast<std::size_t>(step)), step);
        }
    }
}

void TestCanonical::laysTheInstanceOut()
{
    const std::unique_ptr<Checker> checker = m_fixture.checker("D-01");
    const Judgment judgment = checker->check("", R"(= \sum_z\log p(x,z))");
    QCOMPARE(judgment.verdict, Verdict::Wrong);
    QVERIFY(judgment.counterexample.has_value());
    const std::vector<InstanceTable> &tables = judgment.counterexample->tables;
    QCOMPARE(tables.size(), std::size_t { 2 });
    QCOMPARE(tables[0].name, std::string("p(x,z)"));
    QCOMPARE(tables[0].rows, (std::vector<std::string> { "x = 1", "x = 2" }));
    QCOMPARE(tables[0].columns, (std::vector<std::string> { "z = 1", "z = 2" }));
    double total = 0.0;
    for (const double value : tables[0].values) {
        total += value;
    }
    QVERIFY(std::abs(total - 1.0) < 1e-9);
    QCOMPARE(tables[1].name, std::string("q(z|x)"));
    QCOMPARE(tables[1].rows, (std::vector<std::string> { "x = 1", "x = 2" }));
    QCOMPARE(tables[1].columns, (std::vector<std::string> { "z = 1", "z = 2" }));
    for (const std::size_t row : { std::size_t { 0 }, std::size_t { 1 } }) {
        QVERIFY(std::abs(tables[1].values[2 * row] + tables[1].values[2 * row + 1] - 1.0) < 1e-9);
    }
}

void TestCanonical::describesTheInstanceThatASearchFound()
{
    // True on the instances at hand; only the search finds where it breaks.
    const std::unique_ptr<Checker> checker = m_fixture.checker("D-01");
    const Judgment judgment = checker->check("", R"(\ge \mathbb{E}_{q(z|x)}\left[\log p(x|z)\right])");
    QCOMPARE(judgment.verdict, Verdict::Wrong);
    QVERIFY(judgment.counterexample.has_value());
    const Counterexample &example = *judgment.counterexample;
    QCOMPARE(example.at.substr(0, 4), std::string("x = "));
    const std::size_t x = static_cast<std::size_t>(std::stoi(example.at.substr(4))) - 1;
    // log p(x) and the average, computed from the tables that are shown.
    const InstanceTable &p = example.tables[0];
    const InstanceTable &q = example.tables[1];
    const std::size_t columns = p.columns.size();
    double evidence = 0.0;
    double average = 0.0;
    for (std::size_t z = 0; z < columns; ++z) {
        double prior = 0.0;
        for (std::size_t row = 0; row < p.rows.size(); ++row) {
            prior += p.values[row * columns + z];
        }
        evidence += p.values[x * columns + z];
        average += q.values[x * columns + z] * std::log(p.values[x * columns + z] / prior);
    }
    QVERIFY(std::abs(std::log(evidence) - example.left.front()) < 1e-9);
    QVERIFY(std::abs(average - example.right.front()) < 1e-9);
    QVERIFY(average > std::log(evidence));
}

QTEST_GUILESS_MAIN(TestCanonical)
#include "tst_canonical.moc"

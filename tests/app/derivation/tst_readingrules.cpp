// SPDX-License-Identifier: MIT
#include "derivationfixture.h"

#include <QTest>

using namespace sevenrounds;
using namespace sevenrounds::derive;

/// The reading rules: what a line is read as shows in the echo, which writes every bracket.
class TestReadingRules : public QObject
{
    Q_OBJECT

private slots:
    void readsStrictly_data();
    void readsStrictly();
    void refuses_data();
    void refuses();

private:
    DerivationFixture m_fixture;
};

void TestReadingRules::readsStrictly_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("reading");
    const auto row = [](const char *name, const char *id, const char *line, const char *reading) {
        QTest::newRow(name) << QString::fromLatin1(id) << QString::fromLatin1(line) << QString::fromLatin1(reading);
    };
    row("the logarithm takes one factor", "D-01", R"(\log p(x|z)p(z))", R"(\log\left(p(x|z)\right)\,p(z))");
    row("a run of plain scalars is one argument", "D-11", R"(\log 2\pi\sigma^2)",
        R"(\log\left(2\cdot \pi\,\sigma^{2}\right))");
    row("a called function is raised as a whole", "D-01", R"(\log(p(x))^2)",
        R"(\left(\log\left(p(x)\right)\right)^{2})");
    row("the gradient takes one factor", "D-02", R"(\nabla_\theta\pi_\theta(a|s)Q^\pi(s,a))",
        R"(\left(\nabla_{\theta}\left[\pi_\theta(a|s)\right]\right)\,Q^\pi(s,a))");
    row("a bracket widens it", "D-02", R"(\nabla_\theta[\pi_\theta(a|s)Q^\pi(s,a)])",
        R"(\nabla_{\theta}\left[\pi_\theta(a|s)\,Q^\pi(s,a)\right])");
    row("the sum takes the product to its right", "D-01", R"(\sum_z p(z)q(z|x)+p(x))",
        R"(\sum_{z}\left[p(z)\,q(z|x)\right]+p(x))");
    row("a later term joins with the index", "D-01", R"(\sum_z p(z)-q(z|x))", R"(\sum_{z}\left[p(z)-q(z|x)\right])");
    row("not where the index is known outside", "D-01", R"(\sum_{z}p(z)\sum_{z'}p(z')-p(z))",
        R"(\sum_{z}\left[p(z)\,\sum_{z'}\left[p(z')\right]-p(z)\right])");
    row("the product ends before a factor without its index", "D-11", R"(\prod_{i=1}^n p(x_i|\mu)\,p(\mu))",
        R"(\left(\prod_{i=1}^{n}\left[p(x_{i}|\mu)\right]\right)\,p(\mu))");
    row("an integral over a finite set is the sum", "D-01", R"(\int p(x,z)\,dz)", R"(\sum_{z}\left[p(x,z)\right])");
    row("an integral over the whole line, its ends written", "D-11", R"(\int_{-\infty}^{\infty}p(\mu)\,d\mu)",
        R"(\int\left[p(\mu)\right]\,d\mu)");
    row("the upper end first", "D-11", R"(\int^{+\infty}_{-\infty}p(\mu)\,d\mu)", R"(\int\left[p(\mu)\right]\,d\mu)");
    row("over the set by its name", "D-11", R"(\int_{\mathbb{R}}p(\mu)\,d\mu)", R"(\int\left[p(\mu)\right]\,d\mu)");
    row("over the variable", "D-11", R"(\int_\mu p(\mu)\,d\mu)", R"(\int\left[p(\mu)\right]\,d\mu)");
    row("over the variable in its set", "D-11", R"(\int_{\mu\in\mathbb{R}}p(\mu)\,d\mu)",
        R"(\int\left[p(\mu)\right]\,d\mu)");
    row("from its variable's one end to the other", "D-113", R"(\int_{\theta=0}^{1}p(\theta)\,d\theta)",
        R"(\int\left[p(\theta)\right]\,d\theta)");
    row("over the interval", "D-113", R"(\int_{[0,1]}p(\theta)\,d\theta)", R"(\int\left[p(\theta)\right]\,d\theta)");
    row("over the variable in the interval", "D-113", R"(\int_{\theta\in[0,1]}p(\theta)\,d\theta)",
        R"(\int\left[p(\theta)\right]\,d\theta)");
    row("a listed range", "D-12", R"(\sum_{i\in\{1,\dots,n\}}\log p_\theta(x_i))",
        R"(\sum_{i=1}^{n}\left[\log\left(p_\theta(x_{i})\right)\right])");
    row("a listed range that is shorter", "D-12", R"(\sum_{i\in\{1,\dots,n-1\}}\log p_\theta(x_i))",
        R"(\sum_{i=1}^{n-1}\left[\log\left(p_\theta(x_{i})\right)\right])");
    row("a pair in its two sets", "D-02", R"(\sum_{(s,a)\in\mathcal{S}\times\mathcal{A}}r(s,a))",
        R"(\sum_{s,a}\left[r(s,a)\right])");
    row("a pair in the square of one", "D-02", R"(\sum_{(s,s')\in\mathcal{S}^2}\rho(s)\rho(s'))",
        R"(\sum_{s,s'}\left[\rho(s)\,\rho(s')\right])");
    row("the differential may stand in front", "D-01", R"(\int dz\,p(x,z))", R"(\sum_{z}\left[p(x,z)\right])");
    row("a slash takes one factor", "D-11", R"(1/2\sigma)", R"(\frac{1}{2}\,\sigma)");
    row("short fractions", "D-01", R"(\frac12p(x))", R"(\frac{1}{2}\,p(x))");
    row("a declared superscript is part of the name", "D-02", "V^{\\pi}(s)^2", R"(V^\pi(s)^{2})");
    row("names of one letter stand for their distribution", "D-01", R"(\mathbb{E}_q[\log p(x,z)])",
        R"(\mathbb{E}_{z\sim q(z|x)}\left[\log\left(p(x,z)\right)\right])");
    row("what is given may be left out where it is free", "D-01", R"(\mathrm{KL}(q(z)\|p(z|x)))",
        R"(\operatorname{KL}\left(q(z|x)\,\|\,p(z|x)\right))");
    row("two draws", "D-02", R"(\mathbb{E}_{s\sim d^\pi,a\sim\pi_\theta}[A(s,a)])",
        R"(\mathbb{E}_{s\sim d^\pi(s),a\sim \pi_\theta(a|s)}\left[A^\pi(s,a)\right])");
    row("arguments without meaning are dropped", "D-01", R"(q_\phi(z|x;\phi)+\mathcal{L}(\theta,\phi;x))",
        R"(q(z|x)+\mathcal{L}(x))");
    row("the data set has many names", "D-11", R"(p(\mu|x_1,\dots,x_n))", R"(p(\mu|\mathcal{D}))");
    row("a conditional mean", "D-11", R"(\mathbb{E}[\mu|\mathcal{D}])",
        R"(\mathbb{E}_{\mu\sim p(\mu|\mathcal{D})}\left[\mu\right])");
    row("an index in round brackets", "D-12", R"(\log p_\theta(x^{(i)}))", R"(\log\left(p_\theta(x_{i})\right))");
    row("juxtaposed indices", "D-02", R"(\theta_{sa})", R"(\theta_{s,a})");
    row("absolute values inside an average", "D-08", R"(\mathbb{E}[|g_t|])",
        R"(\mathbb{E}_{\omega\sim \Psi(\omega)}\left[\left|g_{t}\right|\right])");
    row("the transpose stands outside the gradient", "D-02", R"(\nabla_\theta\log\pi_\theta(a|s)^\top)",
        R"(\left(\nabla_{\theta}\left[\log\left(\pi_\theta(a|s)\right)\right]\right)^{\top})");
}

void TestReadingRules::readsStrictly()
{
    QFETCH(QString, id);
    QFETCH(QString, line);
    QFETCH(QString, reading);
    const std::unique_ptr<Checker> checker = m_fixture.checker(qPrintable(id), 1);
    QVERIFY(checker);
    // The line stands on both sides, so that its free variables are known.
    const std::string text = line.toStdString();
    const Judgment judgment = checker->check(text, text + " = " + text);
    QVERIFY2(!judgment.reading.empty(), judgment.message.c_str());
    const QString twice = QString::fromStdString(judgment.reading);
    QCOMPARE(twice, reading + QStringLiteral(" = ") + reading);
}

void TestReadingRules::refuses_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *id, const char *line) {
        QTest::newRow(line) << QString::fromLatin1(id) << QString::fromLatin1(line);
    };
    row("D-01", "= \\mathrm{KL}(p\\|q)");
    row("D-01", "= \\mathrm{KL}(q(z|x)\\|p(x|z))");
    row("D-01", "= z + 1");
    row("D-01", "= q(z x)");
    row("D-01", "= q(|x)");
    row("D-01", "= q(z|)");
    row("D-01", "= p(x|x)");
    row("D-01", "= \\sum_y q(y|x)");
    row("D-01", "= \\mathbb{E}_z[p(x|z)]");
    row("D-01", "= \\mathbb{E}[p(x|z)]");
    row("D-01", "= \\log_2 p(x)");
    row("D-01", "= p(x,\\dots)");
    row("D-01", "= w(x)");
    row("D-01", "(x)\\sum\\dots = 0");
    // The power whose sign was lost, which is true now and then as twice the bracket.
    row("D-152", "\\ge L'-\\frac{4\\gamma}{(1-\\gamma)2}\\alpha^2\\max_s\\max_a\\left|A(s,a)\\right|");
    row("D-01", "= [p(x)]2");
    row("D-02", "= V^\\pi");
    row("D-02", "= \\mathbb{E}_{a\\sim\\pi_\\theta}[r(a,s)]");
    row("D-02", "= \\nabla_\\theta J(\\theta) + 1");
    row("D-02", "= \\nabla_\\theta J(\\theta)\\nabla_\\theta J(\\theta)");
    row("D-02", "= \\sum_{t=0}^{\\infty}\\gamma^t");
    row("D-08", "= \\mathbb{E}[m_t");
    row("D-12", "= \\sum_{i=1} \\log p_\\theta(x_i)");
    row("D-01", "= D_{K}(q(z|x)\\|p(z))");
    row("D-11", "= \\int_0^1 p(\\mu)\\,d\\mu");
    row("D-11", "= \\int_{-}^{\\infty} p(\\mu)\\,d\\mu");
    row("D-11", "= \\int_{-\\infty}^{x} p(\\mu)\\,d\\mu");
    row("D-11", "= \\int_a^b p(\\mu)\\,d\\mu");
    row("D-11", "= \\int_{\\infty}^{-\\infty} p(\\mu)\\,d\\mu");
    row("D-11", "= \\int_{-\\infty}^{-\\infty} p(\\mu)\\,d\\mu");
    row("D-11", "= \\int^{\\infty} p(\\mu)\\,d\\mu");
    row("D-11", "= \\int_{-\\infty} p(\\mu)\\,d\\mu");
    row("D-11", "= \\int_{-\\infty}^0 p(\\mu)\\,d\\mu");
    row("D-11", "= \\int_{x} p(\\mu)\\,d\\mu");
    row("D-11", "= \\int_{\\mathbb{R}^+} p(\\mu)\\,d\\mu");
    row("D-11", "= \\int_{\\mathbb{R}^{+}} p(\\mu)\\,d\\mu");
    row("D-11", "= \\int_{\\mu\\in\\mathbb{R}^-} p(\\mu)\\,d\\mu");
    row("D-11", "= \\int_{\\mu\\ge0} p(\\mu)\\,d\\mu");
    row("D-11", "= \\int_{x=-\\infty}^{\\infty} p(\\mu)\\,d\\mu");
    row("D-113", "= \\int_1^0 p(\\theta)\\,d\\theta");
    row("D-113", "= \\int_{[0,1/2]} p(\\theta)\\,d\\theta");
    row("D-113", "= \\int_{[0,0.5]} p(\\theta)\\,d\\theta");
    row("D-113", "= \\int_{[0,1]}^{2} p(\\theta)\\,d\\theta");
    row("D-113", "= \\int_{-\\infty}^{\\infty} p(\\theta)\\,d\\theta");
    row("D-01", "= \\sum_{z\\in A} p(x,z)");
    row("D-01", "= \\sum_{z\\in\\{1\\}} p(x,z)");
    row("D-01", "= \\sum_{z\\in\\{1,2\\}} p(x,z)");
    row("D-02", "= \\sum_{(s,a)\\in\\mathcal{A}\\times\\mathcal{S}} r(s,a)");
    row("D-02", "= \\sum_{(s,a)\\in\\mathcal{S}} r(s,a)");
    row("D-02", "= \\sum_{(s,s')\\in\\mathcal{S}\\times\\mathcal{S},s\\neq s'} \\rho(s)\\rho(s')");
    row("D-11", "= \\int_0^\\infty_1 p(\\mu)\\,d\\mu");
    row("D-11", "= \\int_^{\\infty} p(\\mu)\\,d\\mu");
    row("D-11", "= \\int_{}^{} p(\\mu)\\,d\\mu");
    // What is passed over unread is well-formed too.
    row("D-01", "= \\mathcal{L}(\\theta");
    row("D-01", "= \\mathcal{L}(x]");
    row("D-02", "= \\mathbb{E}_{s\\sim d\\pi, a\\sim\\pi}[r(s,a)]");
}

void TestReadingRules::refuses()
{
    QFETCH(QString, id);
    QFETCH(QString, line);
    const std::unique_ptr<Checker> checker = m_fixture.checker(qPrintable(id), 1);
    QVERIFY(checker);
    const Judgment judgment = checker->check("", line.toStdString());
    QCOMPARE(wordOf(judgment.verdict), "unreadable");
    QVERIFY(!judgment.message.empty());
}

QTEST_GUILESS_MAIN(TestReadingRules)
#include "tst_readingrules.moc"

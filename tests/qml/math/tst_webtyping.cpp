// SPDX-License-Identifier: MIT
#include "content/derivationbench.h"
#include "editorbench.h"

using namespace sevenrounds;

/// The lines of the derivations, typed key by key into the visual field: what comes out must be read as what was meant, and be taken
/// for right by the checker.
class TestWebTyping : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void readsWhatWasMeant_data();
    void readsWhatWasMeant();

private:
    [[nodiscard]] derive::Checker *checker(const QString &id);

    std::unique_ptr<EditorBench> m_editor;
    Result<ContentLibrary> m_library = ContentLibrary::load(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content"));
    std::unique_ptr<DerivationBench> m_bench;
    std::map<QString, std::unique_ptr<derive::Checker>> m_checkers;
};

void TestWebTyping::initTestCase()
{
    QVERIFY(m_library.has_value());
    m_bench = std::make_unique<DerivationBench>(*m_library);
    m_editor = std::make_unique<EditorBench>();
    QVERIFY(m_editor->start());
}

void TestWebTyping::cleanupTestCase()
{
    QCOMPARE(m_editor->web().warnings(), QStringList());
    QVERIFY(m_editor->web().host().blockedRequests().isEmpty());
    m_editor.reset();
}

derive::Checker *TestWebTyping::checker(const QString &id)
{
    std::unique_ptr<derive::Checker> &found = m_checkers[id];
    if (!found) {
        ContentProblems problems;
        found = m_bench->checker(DerivationId(id), { 8, 0, false }, &problems);
    }
    return found.get();
}

void TestWebTyping::readsWhatWasMeant_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("previous");
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("meant");
    QString id;
    int count = 0;
    const auto row = [&](const char *previous, const char *keys, const char *meant) {
        QTest::addRow("%s %d", qPrintable(id), ++count)
            << id << QString::fromUtf8(previous) << QString::fromUtf8(keys) << QString::fromUtf8(meant);
    };
    const auto begin = [&](const char *name) {
        id = QString::fromLatin1(name);
        count = 0;
    };
    begin("D-01");
    row("", "=logsum_z→p(x,z)", R"(= \log\sum_z p(x,z))");
    row("", "=logsum_z→q(z|x)/p(x,z)→q(z|x)", R"(= \log\sum_z q(z|x)\frac{p(x,z)}{q(z|x)})");
    row("", "=logEE_q(z|x)→[/p(x,z)→q(z|x)→]", R"(= \log\mathbb{E}_{q(z|x)}\left[\frac{p(x,z)}{q(z|x)}\right])");
    row("", ">=EE_q(z|x)→[log/p(x,z)→q(z|x)→]", R"(\ge \mathbb{E}_{q(z|x)}\left[\log\frac{p(x,z)}{q(z|x)}\right])");
    row(R"(\ge \mathbb{E}_{q(z|x)}\left[\log\frac{p(x,z)}{q(z|x)}\right])", "=EE_q(z|x)→[logp(x|z)+log/p(z)→q(z|x)→]",
        R"(= \mathbb{E}_{q(z|x)}\left[\log p(x|z)+\log\frac{p(z)}{q(z|x)}\right])");
    row(R"(\ge \mathbb{E}_{q(z|x)}\left[\log\frac{p(x,z)}{q(z|x)}\right])", "=EE_q(z|x)→[logp(x|z)]-KL(q(z|x)||p(z))",
        R"(= \mathbb{E}_{q(z|x)}\left[\log p(x|z)\right]-\operatorname{KL}(q(z|x)\|p(z)))");
    row(R"(\ge \mathbb{E}_{q(z|x)}\left[\log\frac{p(x,z)}{q(z|x)}\right])", "=EE_q(z|x)→[logp(x,z)]+HH(q(z|x))",
        R"(= \mathbb{E}_{q(z|x)}\left[\log p(x,z)\right]+\operatorname{H}(q(z|x)))");
    row("", "=logsum_z'→→p(x|z')p(z')", R"(= \log\sum_{z'}p(x|z')p(z'))");
    row("", "=LL(x)+KL(q(z|x)||p(z|x))", R"(= \mathcal{L}(x)+\operatorname{KL}(q(z|x)\|p(z|x)))");
    row(R"(= \log\sum_z p(x,z))", "=logEE_z~q(*|x)→[/p(x,z)→q(z|x)→]",
        R"(= \log\mathbb{E}_{z\sim q(\cdot|x)}\left[\frac{p(x,z)}{q(z|x)}\right])");

    begin("D-02");
    row("", "=grad_theta→[sum_s→rho(s)V^pi→(s)]", R"(= \nabla_\theta\left[\sum_s\rho(s)V^\pi(s)\right])");
    row("", "=sum_s→rho(s)grad_theta→V^pi→(s)", R"(= \sum_s\rho(s)\nabla_\theta V^\pi(s))");
    row("", "=sum_s→rho(s)grad_theta→[sum_a→pi_theta→(a|s)Q^pi→(s,a)]",
        R"(= \sum_s\rho(s)\nabla_\theta\left[\sum_a\pi_\theta(a|s)Q^\pi(s,a)\right])");
    row("", "=sum_s→rho(s)sum_a→[Q^pi→(s,a)grad_theta→pi_theta→(a|s)+pi_theta→(a|s)grad_theta→Q^pi→(s,a)]",
        R"(= \sum_s\rho(s)\sum_a\left[Q^\pi(s,a)\nabla_\theta\pi_\theta(a|s)+\pi_\theta(a|s)\nabla_\theta Q^\pi(s,a)\right])");
    row("", "=sum_s→rho(s)grad_theta→[sum_a→pi_theta→(a|s)(r(s,a)+gammasum_s'→→P(s'|s,a)V^pi→(s'))]",
        R"(= \sum_s\rho(s)\nabla_\theta\left[\sum_a\pi_\theta(a|s)\left(r(s,a)+\gamma\sum_{s'}P(s'|s,a)V^\pi(s')\right)\right])");
    row("", "=/1→1-gamma→sum_s→d^pi→(s)sum_a→Q^pi→(s,a)grad_theta→pi_theta→(a|s)",
        R"(= \frac{1}{1-\gamma}\sum_s d^\pi(s)\sum_a Q^\pi(s,a)\nabla_\theta\pi_\theta(a|s))");
    row("", "=/1→1-gamma→EE_s~d^pi→,a~pi_theta→(*|s)→[Q^pi→(s,a)grad_theta→logpi_theta→(a|s)]",
        R"(= \frac{1}{1-\gamma}\mathbb{E}_{s\sim d^\pi,a\sim\pi_\theta(\cdot|s)}\left[Q^\pi(s,a)\nabla_\theta\log\pi_\theta(a|s)\right])");
    row("", "=/1→1-gamma→sum_s,a→d^pi→(s)A^pi→(s,a)grad_theta→pi_theta→(a|s)",
        R"(= \frac{1}{1-\gamma}\sum_{s,a}d^\pi(s)A^\pi(s,a)\nabla_\theta\pi_\theta(a|s))");
    row("", "=EE_s~rho→[grad_theta→V^pi→(s)]", R"(= \mathbb{E}_{s\sim\rho}\left[\nabla_\theta V^\pi(s)\right])");

    begin("D-08");
    row("", "=EE[(1-beta_1→)sum_i=1→^t→beta_1→^t-i→g_i→]",
        R"(= \mathbb{E}\left[(1-\beta_1)\sum_{i=1}^{t}\beta_1^{t-i}g_i\right])");
    row("", "=(1-beta_1→)sum_i=1→^t→beta_1→^t-i→EE[g_i→]",
        R"(= (1-\beta_1)\sum_{i=1}^{t}\beta_1^{t-i}\mathbb{E}[g_i])");
    row("", "=EE[g_t→](1-beta_1→)sum_i=1→^t→beta_1→^t-i→",
        R"(= \mathbb{E}[g_t](1-\beta_1)\sum_{i=1}^{t}\beta_1^{t-i})");
    row("", "=EE[g_t→](1-beta_1→^t→)", R"(= \mathbb{E}[g_t]\left(1-\beta_1^t\right))");
    row("", "=beta_1→EE[m_t-1→]+(1-beta_1→)EE[g_t→]", R"(= \beta_1\mathbb{E}[m_{t-1}]+(1-\beta_1)\mathbb{E}[g_t])");
    row("", "=EE[(1-beta_1→)sum_k=0→^t-1→beta_1→^k→g_t-k→]",
        R"(= \mathbb{E}\left[(1-\beta_1)\sum_{k=0}^{t-1}\beta_1^{k}g_{t-k}\right])");
    row("", "=EE[g_t→](1-beta_1→)/1-beta_1→^t→→1-beta_1→→",
        R"(= \mathbb{E}[g_t](1-\beta_1)\frac{1-\beta_1^t}{1-\beta_1})");
    row("", "=EE[g_t→]-beta_1→^t→EE[g_t→]", R"(= \mathbb{E}[g_t]-\beta_1^t\,\mathbb{E}[g_t])");

    begin("D-11");
    row("", "=/p(DD|mu)p(mu)→p(DD)", R"(= \frac{p(\mathcal{D}|\mu)p(\mu)}{p(\mathcal{D})})");
    row("", "propp(mu)prod_i=1→^n→p(x_i→|mu)", R"(\propto p(\mu)\prod_{i=1}^{n}p(x_i|\mu))");
    row("", "propexp(-/(mu-mu_0→)^2→2sigma_0→^2→-/1→2sigma^2→sum_i=1→^n→(x_i→-mu)^2)",
        R"(\propto \exp\left(-\frac{(\mu-\mu_0)^2}{2\sigma_0^2}-\frac{1}{2\sigma^2}\sum_{i=1}^{n}(x_i-\mu)^2\right))");
    row("", "propNN(mu;mu_n→,sigma_n→^2)", R"(\propto \mathcal{N}(\mu;\mu_n,\sigma_n^2))");
    row("", "propp(DD|mu)p(mu)", R"(\propto p(\mathcal{D}|\mu)p(\mu))");
    row("", "propexp(-/mu^2→2sigma_n→^2→+/mu_n→mu→sigma_n→^2→)",
        R"(\propto \exp\left(-\frac{\mu^2}{2\sigma_n^2}+\frac{\mu_n\mu}{\sigma_n^2}\right))");
    row("", "prope^-/(mu-mu_n→)^2→2sigma_n→^2→", R"(\propto e^{-\frac{(\mu-\mu_n)^2}{2\sigma_n^2}})");
    row("", "propexp(-/(mu-mu_0→)^2→2sigma_0→^2→-/n(mu-barx→)^2→2sigma^2→)",
        R"(\propto \exp\left(-\frac{(\mu-\mu_0)^2}{2\sigma_0^2}-\frac{n(\mu-\bar x)^2}{2\sigma^2}\right))");

    begin("D-12");
    row("", "=sum_x→hatp→(x)log/hatp→(x)→p_theta→(x)", R"(= \sum_x\hat p(x)\log\frac{\hat p(x)}{p_\theta(x)})");
    row("", "=sum_x→hatp→(x)loghatp→(x)-sum_x→hatp→(x)logp_theta→(x)",
        R"(= \sum_x\hat p(x)\log\hat p(x)-\sum_x\hat p(x)\log p_\theta(x))");
    row("", "=HH(hatp→,p_theta→)-HH(hatp→)", R"(= \operatorname{H}(\hat p,p_\theta)-\operatorname{H}(\hat p))");
    row("", "=-/1→N→sum_i=1→^N→logp_theta→(x_i→)-HH(hatp→)",
        R"(= -\frac{1}{N}\sum_{i=1}^{N}\log p_\theta(x_i)-\operatorname{H}(\hat p))");
    row("", "=-/1→N→sum_i=1→^N→logp_theta→(x_i→)+const",
        R"(= -\frac{1}{N}\sum_{i=1}^{N}\log p_\theta(x_i)+\text{const})");
    row("", "=EE_x~hatp→→[loghatp→(x)-logp_theta→(x)]",
        R"(= \mathbb{E}_{x\sim\hat p}\left[\log\hat p(x)-\log p_\theta(x)\right])");
    row("", "=-HH(hatp→)-EE_hatp→→[logp_theta→(x)]",
        R"(= -\operatorname{H}(\hat p)-\mathbb{E}_{\hat p}\left[\log p_\theta(x)\right])");
    row("", "=HH(hatp→,p_theta→)+const", R"(= \operatorname{H}(\hat p,p_\theta)+\text{const})");
    row("", "=-/1→N→logprod_i=1→^N→p_theta→(x_i→)+const",
        R"(= -\frac{1}{N}\log\prod_{i=1}^{N}p_\theta(x_i)+\text{const})");

    begin("D-106");
    row("", "=sum_x→p(x)log/p(x)→q(x)", R"(= \sum_x p(x)\log\frac{p(x)}{q(x)})");
    row("", "=-sum_x→p(x)log/q(x)→p(x)", R"(= -\sum_x p(x)\log\frac{q(x)}{p(x)})");
    row("", "=EE_x~p→[-log/q(x)→p(x)→]", R"(= \mathbb{E}_{x\sim p}\left[-\log\frac{q(x)}{p(x)}\right])");
    row("", ">=-logEE_x~p→[/q(x)→p(x)→]", R"(\ge -\log\mathbb{E}_{x\sim p}\left[\frac{q(x)}{p(x)}\right])");
    row("", ">=0", R"(\ge 0)");

    begin("D-107");
    row("", "=-sum_x→p(x)logq(x)", R"(= -\sum_x p(x)\log q(x))");
    row("", "=-sum_x→p(x)log(p(x)/q(x)→p(x)→)", R"(= -\sum_x p(x)\log\left(p(x)\frac{q(x)}{p(x)}\right))");
    row("", "=-sum_x→p(x)logp(x)+sum_x→p(x)log/p(x)→q(x)→",
        R"(= -\sum_x p(x)\log p(x)+\sum_x p(x)\log\frac{p(x)}{q(x)})");
    row("", "=HH(p)+KL(p||q)", R"(= \operatorname{H}(p)+\operatorname{KL}(p\|q))");
    row("", ">=HH(p)", R"(\ge \operatorname{H}(p))");

    begin("D-118");
    row("", "=-sum_k→y_k→/del→delz_i→→logp_k→", R"(= -\sum_k y_k\frac{\partial}{\partial z_i}\log p_k)");
    row("", "=-sum_k→y_k→/del→delz_i→→[z_k→-logsum_j→exp(z_j→)]",
        R"(= -\sum_k y_k\frac{\partial}{\partial z_i}\left[z_k-\log\sum_j\exp(z_j)\right])");
    row("", "=-sum_k→y_k→(delta_ik→-p_i→)", R"(= -\sum_k y_k\left(\delta_{ik}-p_i\right))");
    row("", "=p_i→sum_k→y_k→-y_i→", R"(= p_i\sum_k y_k-y_i)");
    row("", "=p_i→-y_i→", R"(= p_i-y_i)");

    begin("D-19");
    row("", "=sum_u→M(s,u)sum_a→pi(a|u)r(u,a)", R"(= \sum_u M(s,u)\sum_a\pi(a|u)r(u,a))");
    row("", "=sum_a→pi(a|s)r(s,a)+gammasum_a→pi(a|s)sum_s'→→P(s'|s,a)V^pi→(s')",
        R"(= \sum_a\pi(a|s)r(s,a)+\gamma\sum_a\pi(a|s)\sum_{s'}P(s'|s,a)V^\pi(s'))");
    row("", "=sum_a→pi(a|s)[r(s,a)+gammasum_s'→→P(s'|s,a)V^pi→(s')]",
        R"(= \sum_a\pi(a|s)\left[r(s,a)+\gamma\sum_{s'}P(s'|s,a)V^\pi(s')\right])");
    row("", "=EE_a~pi(*|s)→[Q^pi→(s,a)]", R"(= \mathbb{E}_{a\sim\pi(\cdot|s)}\left[Q^\pi(s,a)\right])");

    begin("D-13");
    row("", "=/del→delmu→intq_phi→(z)f(z)dz", R"(= \frac{\partial}{\partial\mu}\int q_\phi(z)f(z)\,dz)");
    row("", "=/del→delmu→intp(epsilon)f(mu+sigmaepsilon)depsilon",
        R"(= \frac{\partial}{\partial\mu}\int p(\epsilon)f(\mu+\sigma\epsilon)\,d\epsilon)");
    row("", "=intp(epsilon)f'(mu+sigmaepsilon)depsilon", R"(= \int p(\epsilon)f'(\mu+\sigma\epsilon)\,d\epsilon)");
    row("", "=EE_q_phi→(z)→[f'(z)]", R"(= \mathbb{E}_{q_\phi(z)}\left[f'(z)\right])");
    row("", "=EE_q_phi→(z)→[f(z)/z-mu→sigma^2→]", R"(= \mathbb{E}_{q_\phi(z)}\left[f(z)\frac{z-\mu}{\sigma^2}\right])");
}

void TestWebTyping::readsWhatWasMeant()
{
    QFETCH(QString, id);
    QFETCH(QString, previous);
    QFETCH(QString, keys);
    QFETCH(QString, meant);
    derive::Checker *judge = checker(id);
    QVERIFY(judge != nullptr);
    QVERIFY(m_editor->begin({}, false));
    m_editor->typist().type(keys);
    m_editor->settle();
    const std::string before = previous.toStdString();
    const derive::Judgment expected = judge->check(before, meant.toStdString());
    const derive::Judgment typed = judge->check(before, m_editor->latex().toStdString());
    QVERIFY2(derive::isAccepted(expected.verdict), expected.message.c_str());
    QVERIFY2(typed.reading == expected.reading, qPrintable(m_editor->latex()));
    QVERIFY2(derive::isAccepted(typed.verdict), typed.message.c_str());
}

WEB_TEST_MAIN(TestWebTyping)
#include "tst_webtyping.moc"

// SPDX-License-Identifier: MIT
#include "services/linecheckservice.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace sevenrounds;
using derive::Verdict;

namespace {

const DerivationId kElbo(QStringLiteral("D-01"));

} // namespace

/// Judging on another thread. The verdicts themselves are tested with the checker.
class TestLineCheckService : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answersWithTheQuestion();
    void namesTheStepThatALineIs_data();
    void namesTheStepThatALineIs();
    void leavesTheDecisionToTheLearner();
    void knowsTheMistakesOfTheContent();
    void theNewestQuestionWins();
    void forgetsWhatIsNotWantedAnyMore();
    void judgesADerivationOfOnesOwn();
    void saysWhereThereIsNoModel();
    void endsWhileItJudges();

private:
    [[nodiscard]] std::optional<LineVerdict> ask(LineCheckService &service, const LineQuestion &question);
    [[nodiscard]] static LineQuestion question(const char *line, const char *previous = "", int next = 0)
    {
        return { kElbo, {}, {}, QString::fromLatin1(previous), QString::fromLatin1(line), next };
    }

    std::optional<ContentLibrary> m_library;
};

void TestLineCheckService::initTestCase()
{
    Result<ContentLibrary> library = ContentLibrary::load(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content"));
    QVERIFY(library.has_value());
    m_library = *std::move(library);
}

std::optional<LineVerdict> TestLineCheckService::ask(LineCheckService &service, const LineQuestion &question)
{
    std::optional<LineVerdict> answer;
    const auto connection = connect(
        &service, &LineCheckService::judged, this, [&answer](const LineVerdict &verdict) { answer = verdict; });
    service.check(question);
    (void)QTest::qWaitFor([&answer] { return answer.has_value(); });
    disconnect(connection);
    return answer;
}

void TestLineCheckService::answersWithTheQuestion()
{
    LineCheckService service(*m_library);
    service.prepare(kElbo);
    QSignalSpy busy(&service, &LineCheckService::busyChanged);
    QSignalSpy judged(&service, &LineCheckService::judged);
    service.check(question(R"(= \sum_z\log p(x,z))", R"(= \log\sum_z p(x,z))", 1));
    QVERIFY(service.isBusy());
    // Never within the call.
    QCOMPARE(judged.size(), 0);
    QTRY_COMPARE(judged.size(), 1);
    QVERIFY(!service.isBusy());
    QCOMPARE(busy.size(), 2);

    const std::optional<LineVerdict> verdict
        = ask(service, question(R"(= \sum_z\log p(x,z))", R"(= \log\sum_z p(x,z))", 1));
    QVERIFY(verdict.has_value());
    QCOMPARE(verdict->question.line, QStringLiteral(R"(= \sum_z\log p(x,z))"));
    QCOMPARE(verdict->question.previous, QStringLiteral(R"(= \log\sum_z p(x,z))"));
    QCOMPARE(verdict->judgment.verdict, Verdict::Wrong);
    QCOMPARE(verdict->judgment.instances, 8);
    QVERIFY(verdict->judgment.counterexample.has_value());
    QCOMPARE(verdict->judgment.counterexample->tables.size(), std::size_t { 2 });
    QVERIFY(verdict->hasModel);
}

void TestLineCheckService::namesTheStepThatALineIs_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("step");
    QTest::newRow("ours") << QStringLiteral(R"(= \log\sum_{z'}p(x,z'))") << 0;
    QTest::newRow("further on") << QStringLiteral(R"(\ge \sum_z q(z|x)\log\frac{p(x,z)}{q(z|x)})") << 3;
    QTest::newRow("refused") << QStringLiteral(R"(= \mathbb{E}_{q(z|x)}[\log\frac{p(x,z)}{q(z|x)}])") << -1;
}

void TestLineCheckService::namesTheStepThatALineIs()
{
    QFETCH(QString, line);
    QFETCH(int, step);
    LineCheckService service(*m_library);
    const std::optional<LineVerdict> verdict = ask(service, { kElbo, {}, {}, {}, line, 0 });
    QVERIFY(verdict.has_value());
    QCOMPARE(verdict->step, step);
    QCOMPARE(verdict->likelyStep, -1);
}

void TestLineCheckService::leavesTheDecisionToTheLearner()
{
    LineCheckService service(*m_library);
    // True, and written as none of ours.
    std::optional<LineVerdict> verdict = ask(service, question(R"(= \log\sum_z p(x|z)p(z))"));
    QVERIFY(verdict.has_value());
    QCOMPARE(verdict->judgment.verdict, Verdict::Equal);
    QCOMPARE(verdict->step, -1);
    QCOMPARE(verdict->likelyStep, 0);
    // Has the value of the fourth line only.
    verdict = ask(service, question(R"(\ge \mathbb{E}_{q(z|x)}[\log p(x,z)]-\mathbb{E}_{q(z|x)}[\log q(z|x)])"));
    QVERIFY(verdict.has_value());
    QCOMPARE(verdict->judgment.verdict, Verdict::Bound);
    QCOMPARE(verdict->likelyStep, 3);
}

void TestLineCheckService::knowsTheMistakesOfTheContent()
{
    LineCheckService service(*m_library);
    std::optional<LineVerdict> verdict
        = ask(service, question(R"(= \sum_{z'}\log p(x,z'))", R"(= \log\sum_z p(x,z))", 1));
    QVERIFY(verdict.has_value());
    QVERIFY(verdict->knownMistake.startsWith(QLatin1String("The logarithm of a sum")));
    verdict = ask(service, question(R"(= 2\log\sum_z p(x,z))", R"(= \log\sum_z p(x,z))", 1));
    QVERIFY(verdict.has_value());
    QCOMPARE(verdict->knownMistake, QString());
}

void TestLineCheckService::theNewestQuestionWins()
{
    LineCheckService service(*m_library);
    QStringList answers;
    connect(&service, &LineCheckService::judged, this,
        [&answers](const LineVerdict &verdict) { answers.append(verdict.question.line); });
    for (int i = 0; i < 20; ++i) {
        service.check({ kElbo, {}, {}, {}, QStringLiteral("= %1").arg(i), 0 });
    }
    QTRY_VERIFY(!service.isBusy());
    QTest::qWait(50);
    QCOMPARE(answers, QStringList { QStringLiteral("= 19") });
}

void TestLineCheckService::forgetsWhatIsNotWantedAnyMore()
{
    LineCheckService service(*m_library);
    QSignalSpy judged(&service, &LineCheckService::judged);
    service.check(question(R"(= \log\sum_z p(x,z))"));
    service.forget();
    QVERIFY(!service.isBusy());
    QTest::qWait(100);
    QCOMPARE(judged.size(), 0);
    QVERIFY(ask(service, question(R"(= \log\sum_z p(x,z))")).has_value());
}

void TestLineCheckService::judgesADerivationOfOnesOwn()
{
    LineCheckService service(*m_library);
    const QString model = m_library->findDerivation(kElbo)->model;
    const std::optional<LineVerdict> verdict
        = ask(service, { {}, model, QStringLiteral(R"(p(x))"), {}, QStringLiteral(R"(= \sum_z p(x,z))"), 0 });
    QVERIFY(verdict.has_value());
    QCOMPARE(verdict->judgment.verdict, Verdict::Equal);
    QCOMPARE(verdict->step, -1);
    QCOMPARE(verdict->likelyStep, -1);
}

void TestLineCheckService::saysWhereThereIsNoModel()
{
    LineCheckService service(*m_library);
    const std::optional<LineVerdict> verdict
        = ask(service, { {}, QStringLiteral("no-such"), QStringLiteral("x"), {}, QStringLiteral("= x"), 0 });
    QVERIFY(verdict.has_value());
    QVERIFY(!verdict->hasModel);
    QCOMPARE(verdict->judgment.verdict, Verdict::Unreadable);
    QCOMPARE(verdict->judgment.message, std::string("no such model"));
}

void TestLineCheckService::endsWhileItJudges()
{
    for (int i = 0; i < 5; ++i) {
        LineCheckService service(*m_library);
        service.check(question(R"(= \sum_z\log p(x,z))"));
    }
}

QTEST_GUILESS_MAIN(TestLineCheckService)
#include "tst_linecheckservice.moc"

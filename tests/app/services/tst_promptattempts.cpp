// SPDX-License-Identifier: MIT
#include "services/promptattempts.h"
#include "support/profilebench.h"

#include <QSignalSpy>
#include <QTest>

using namespace sevenrounds;

class TestPromptAttempts : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void noneWhereItWasNeverAsked();
    void newestFirstWithTextAndPoints();
    void aListenersScoreIsTheOneShown();
    void openAndDiscardedRoundsAreNoAttempts();
    void textOfFollowupsBelongsToIt();
    void anIdThatBeginsLikeAnotherIsNotMixedUp();

private:
    [[nodiscard]] SessionService &sessions() { return m_bench->services.sessions(); }
    /// Asks the prompt, writes `text` and rates it with `made` points; a band of 0 leaves it unrated.
    void attempt(const QString &text, int made, int band, SessionEventKind rater = SessionEventKind::Rated);
    [[nodiscard]] QList<PromptAttempt> attempts(const PromptId &prompt);

    std::unique_ptr<ProfileBench> m_bench;
    const PromptId m_prompt { QStringLiteral("Q-17") };
};

void TestPromptAttempts::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
}

void TestPromptAttempts::attempt(const QString &text, int made, int band, SessionEventKind rater)
{
    QVERIFY(sessions().startPrompt(m_prompt));
    const QString item = currentItem(sessions().plan(), sessions().state()).id;
    sessions().setDraft(item, text);
    m_bench->clock.advance(std::chrono::minutes { 5 });
    QVERIFY(sessions().apply(SessionEventKind::Ended));
    for (int point = 0; point < made; ++point) {
        QVERIFY(sessions().apply(SessionEventKind::PointTicked, QStringLiteral("%1#%2").arg(item).arg(point), 1));
    }
    if (band > 0) {
        for (const Criterion &criterion : sessions().rubric()->criteria) {
            QVERIFY(sessions().apply(rater, criterion.name, band));
        }
        QVERIFY(sessions().closeDebrief());
    }
    sessions().flush();
    m_bench->clock.advance(std::chrono::hours { 24 });
}

QList<PromptAttempt> TestPromptAttempts::attempts(const PromptId &prompt)
{
    std::optional<QList<PromptAttempt>> all;
    loadAttempts(m_bench->services.journal(), prompt, this,
        [&all](const Result<QList<PromptAttempt>> &found) { all = found.value_or(QList<PromptAttempt> {}); });
    (void)QTest::qWaitFor([&all] { return all.has_value(); });
    return all.value_or(QList<PromptAttempt> {});
}

void TestPromptAttempts::noneWhereItWasNeverAsked()
{
    QVERIFY(attempts(m_prompt).isEmpty());
}

void TestPromptAttempts::newestFirstWithTextAndPoints()
{
    const UtcTime first = m_bench->clock.now();
    attempt(QStringLiteral("the first answer"), 2, 3);
    attempt(QStringLiteral("the second answer"), 4, 0);
    const QList<PromptAttempt> all = attempts(m_prompt);
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.at(0).text, QStringLiteral("the second answer"));
    QVERIFY(!all.at(0).made);
    QVERIFY(!all.at(0).score);
    QCOMPARE(all.at(1).text, QStringLiteral("the first answer"));
    QVERIFY(all.at(1).at == first);
    QVERIFY(all.at(1).made);
    QCOMPARE(all.at(1).made->made, 2);
    QCOMPARE(all.at(1).score.value_or(0.0), 2.2);
    QVERIFY(!all.at(1).isPeerScore);
}

void TestPromptAttempts::aListenersScoreIsTheOneShown()
{
    attempt(QStringLiteral("said to somebody"), 3, 4, SessionEventKind::PeerRated);
    const QList<PromptAttempt> all = attempts(m_prompt);
    QCOMPARE(all.size(), 1);
    QVERIFY(all.first().isPeerScore);
    QCOMPARE(all.first().score.value_or(0.0), 2.8);
}

void TestPromptAttempts::openAndDiscardedRoundsAreNoAttempts()
{
    QVERIFY(sessions().startPrompt(m_prompt));
    sessions().setDraft(currentItem(sessions().plan(), sessions().state()).id, QStringLiteral("half a thought"));
    sessions().flush();
    QVERIFY(attempts(m_prompt).isEmpty());
    QVERIFY(sessions().apply(SessionEventKind::Discarded));
    QVERIFY(attempts(m_prompt).isEmpty());
}

void TestPromptAttempts::textOfFollowupsBelongsToIt()
{
    QVERIFY(sessions().startPrompt(m_prompt));
    sessions().setDraft(currentItem(sessions().plan(), sessions().state()).id, QStringLiteral("main"));
    QVERIFY(sessions().apply(SessionEventKind::Deeper));
    sessions().setDraft(currentItem(sessions().plan(), sessions().state()).id, QStringLiteral("deeper"));
    QVERIFY(sessions().apply(SessionEventKind::Ended));
    sessions().flush();
    QCOMPARE(attempts(m_prompt).first().text, QStringLiteral("main\n\ndeeper"));
}

void TestPromptAttempts::anIdThatBeginsLikeAnotherIsNotMixedUp()
{
    attempt(QStringLiteral("an answer"), 1, 3);
    QVERIFY(attempts(PromptId(QStringLiteral("Q-1"))).isEmpty());
    QVERIFY(attempts(PromptId(QStringLiteral("prompts"))).isEmpty());
}

QTEST_GUILESS_MAIN(TestPromptAttempts)
#include "tst_promptattempts.moc"

// SPDX-License-Identifier: MIT
#include "support/profilebench.h"

#include <QSignalSpy>
#include <QTest>

using namespace sevenrounds;

/// The placement quiz as evidence, and the self-test, which is none.
class TestQuizService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void shippedQuizHasFortyQuestionsAndTheTestTen();
    void anAnswerIsEvidenceOfItsRound();
    void skippingIsAWrongAnswerWithoutConfidence();
    void aQuestionIsAnsweredOnce();
    void badAnswersAreRefused();
    void theNextQuestionSurvivesAKill();
    void reliabilityFromTwentyAnswersOn();
    void ratedForecastsCountWithTheAnswers();
    void ratingsAreNoEvidenceAndTheNewestStands();
    void badRatingsAreRefused();

private:
    [[nodiscard]] QuizService &quizzes() { return m_bench->services.quizzes(); }
    [[nodiscard]] const SkillReading &reading(Skill skill)
    {
        return m_bench->services.readiness().report().skills[index(skill)];
    }

    std::unique_ptr<ProfileBench> m_bench;
};

void TestQuizService::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
}

void TestQuizService::shippedQuizHasFortyQuestionsAndTheTestTen()
{
    QVERIFY(quizzes().quiz() != nullptr && quizzes().selfTest() != nullptr);
    QCOMPARE(quizzes().quiz()->questions.size(), 40);
    QCOMPARE(quizzes().quiz()->guess, 0.25);
    QCOMPARE(quizzes().selfTest()->items.size(), 10);
    std::array<int, 4> positions {};
    for (const QuizQuestion &question : quizzes().quiz()->questions) {
        QCOMPARE(question.options.size(), 4);
        ++positions.at(static_cast<std::size_t>(question.correct));
    }
    QCOMPARE(positions, (std::array<int, 4> { 10, 10, 10, 10 }));
}

void TestQuizService::anAnswerIsEvidenceOfItsRound()
{
    const QuizQuestion &question = *quizzes().next();
    const Skill skill = m_bench->services.library().findRound(question.round)->skill;
    const double before = reading(skill).mean;
    QVERIFY(quizzes().answer(question.id, question.correct, 80));
    QTRY_COMPARE(reading(skill).count.quizzes, 1);
    QVERIFY(reading(skill).mean > before);
    QCOMPARE(quizzes().answered(), 1);
    QCOMPARE(quizzes().answerTo(question.id)->chosen.value_or(-1), question.correct + 1);
    QCOMPARE(m_bench->services.readiness().sessions(skill).quizAnswers, 1);
}

void TestQuizService::skippingIsAWrongAnswerWithoutConfidence()
{
    const QuizQuestion &question = *quizzes().next();
    QVERIFY(quizzes().answer(question.id, std::nullopt, 90));
    const QuizAnswerRecord answer = *quizzes().answerTo(question.id);
    QVERIFY(!answer.chosen && !answer.confidence && answer.isCorrect == false);
}

void TestQuizService::aQuestionIsAnsweredOnce()
{
    const QuizQuestion &question = *quizzes().next();
    QVERIFY(quizzes().answer(question.id, 0, 50));
    const Result<> again = quizzes().answer(question.id, 1, 50);
    QVERIFY(!again && again.error().kind == ErrorKind::Conflict);
}

void TestQuizService::badAnswersAreRefused()
{
    const QuizItemId id = quizzes().next()->id;
    const auto kindOf = [](const Result<> &result) { return result ? ErrorKind::Internal : result.error().kind; };
    QCOMPARE(kindOf(quizzes().answer(QuizItemId(QStringLiteral("no")), 0, 50)), ErrorKind::NotFound);
    QCOMPARE(kindOf(quizzes().answer(id, 4, 50)), ErrorKind::InvalidInput);
    QCOMPARE(kindOf(quizzes().answer(id, -1, 50)), ErrorKind::InvalidInput);
    QCOMPARE(kindOf(quizzes().answer(id, 0, 49)), ErrorKind::InvalidInput);
    QCOMPARE(kindOf(quizzes().answer(id, 0, 101)), ErrorKind::InvalidInput);
    QCOMPARE(quizzes().answered(), 0);
}

void TestQuizService::theNextQuestionSurvivesAKill()
{
    QVERIFY(quizzes().answer(quizzes().next()->id, 0, 50));
    const QuizItemId next = quizzes().next()->id;
    QVERIFY(m_bench->reopen());
    QCOMPARE(quizzes().answered(), 1);
    QCOMPARE(quizzes().next()->id, next);
    QVERIFY(quizzes().begunAt().has_value());
}

void TestQuizService::reliabilityFromTwentyAnswersOn()
{
    for (int i = 0; i < 19; ++i) {
        QVERIFY(quizzes().answer(quizzes().next()->id, quizzes().next()->correct, 60));
    }
    QVERIFY(quizzes().answer(quizzes().next()->id, std::nullopt, std::nullopt));
    QVERIFY(!quizzes().confidence());
    QVERIFY(quizzes().answer(quizzes().next()->id, quizzes().next()->correct, 60));
    QVERIFY(quizzes().confidence().has_value());
    // All right at 60 percent: 20 times 0.4 too little, over 30.
    QVERIFY(qAbs(quizzes().confidence()->overconfidence + 8.0 / 30.0) < 1e-9);
    while (quizzes().next() != nullptr) {
        QVERIFY(quizzes().answer(quizzes().next()->id, 0, 100));
    }
    QCOMPARE(quizzes().answered(), 40);
}

void TestQuizService::ratedForecastsCountWithTheAnswers()
{
    for (int i = 0; i < 19; ++i) {
        QVERIFY(quizzes().answer(quizzes().next()->id, quizzes().next()->correct, 60));
    }
    SessionService &sessions = m_bench->services.sessions();
    QVERIFY(sessions.startShort(RoundId(QStringLiteral("ml")), Level::L5, 1, {}, { {}, 90 }));
    QVERIFY(sessions.apply(SessionEventKind::Ended));
    for (const Criterion &criterion : sessions.rubric()->criteria) {
        QVERIFY(sessions.apply(SessionEventKind::Rated, criterion.name, 1));
    }
    QSignalSpy told(&quizzes(), &QuizService::confidenceChanged);
    QVERIFY(!quizzes().confidence());
    QVERIFY(sessions.closeDebrief());
    QCOMPARE(told.size(), 1);
    QCOMPARE(quizzes().forecasts(), 1);
    // 19 times 0.4 too little and once 0.9 too much, over 30.
    QVERIFY(quizzes().confidence().has_value());
    QVERIFY(qAbs(quizzes().confidence()->overconfidence - (0.9 - 19 * 0.4) / 30.0) < 1e-9);
    QVERIFY(m_bench->reopen());
    QTRY_VERIFY(quizzes().confidence().has_value());
    QVERIFY(qAbs(quizzes().confidence()->overconfidence - (0.9 - 19 * 0.4) / 30.0) < 1e-9);
}

void TestQuizService::ratingsAreNoEvidenceAndTheNewestStands()
{
    const QuizItemId id = quizzes().selfTest()->items.first().id;
    QVERIFY(!quizzes().rating(id));
    QVERIFY(quizzes().rate(id, 0));
    QVERIFY(quizzes().rate(id, 3));
    QVERIFY(m_bench->reopen());
    QCOMPARE(quizzes().rating(id).value_or(-1), 3);
    QCOMPARE(quizzes().rated(), 1);
    QCOMPARE(quizzes().answered(), 0);
    for (const SkillReading &one : m_bench->services.readiness().report().skills) {
        QCOMPARE(one.count.total(), 0);
    }
    // All of them stand together or none does.
    QVERIFY(quizzes().ratings().isEmpty());
    for (const SelfTestItem &item : quizzes().selfTest()->items) {
        QVERIFY(quizzes().rate(item.id, 2));
    }
    QCOMPARE(quizzes().ratings(), QList<int>(10, 2));
}

void TestQuizService::badRatingsAreRefused()
{
    QVERIFY(!quizzes().rate(quizzes().selfTest()->items.first().id, 5));
    QVERIFY(!quizzes().rate(quizzes().selfTest()->items.first().id, -1));
    QVERIFY(!quizzes().rate(QuizItemId(QStringLiteral("no")), 1));
    QCOMPARE(quizzes().rated(), 0);
}

QTEST_GUILESS_MAIN(TestQuizService)
#include "tst_quizservice.moc"

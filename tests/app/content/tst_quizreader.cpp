// SPDX-License-Identifier: MIT
#include "content/quizreader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sevenrounds;

namespace {

const QByteArray kQuiz = R"(id: placement
title: Where
source: {badge: app, wording: ours}
guess: 0.25
about: About.
items:
  - {id: q-1, round: ml, level: L5, ask: 'Which?', options: ['a', 'b', 'c'], correct: 3, why: 'Because.', links: {prompts: [Q-01]}, source: {badge: app, wording: ours}}
)";

const QByteArray kTest = R"(id: self-test
title: Ten
source: {badge: app, wording: ours}
about: About.
scale: {from: 0, to: 4}
items:
  - {id: s-1, competence: derivations, round: ml, text: 'I can.', anchors: ['0', '1', '2', '3', '4'], evidence: 'Marks.', source: {badge: S1, wording: ours}}
)";

} // namespace

class TestQuizReader : public QObject
{
    Q_OBJECT

private slots:
    void readsAQuestion();
    void refusesABrokenQuiz_data();
    void refusesABrokenQuiz();
    void readsAStatement();
    void refusesABrokenTest_data();
    void refusesABrokenTest();

private:
    std::optional<PackFile> open(const QByteArray &text, ContentProblems *problems);
    QTemporaryDir m_place;
};

std::optional<PackFile> TestQuizReader::open(const QByteArray &text, ContentProblems *problems)
{
    QFile file(m_place.filePath(QStringLiteral("quiz.yaml")));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0) {
        return std::nullopt;
    }
    file.close();
    return readPackFile(m_place.path(), QStringLiteral("quiz.yaml"), problems);
}

void TestQuizReader::readsAQuestion()
{
    ContentProblems problems;
    const std::optional<PackFile> file = open(kQuiz, &problems);
    QVERIFY(file.has_value());
    const Quiz quiz = readQuiz(*file, &problems);
    QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(problems.first().message));
    QCOMPARE(quiz.id, QStringLiteral("placement"));
    QCOMPARE(quiz.guess, 0.25);
    QCOMPARE(quiz.questions.size(), 1);
    const QuizQuestion &question = quiz.questions.first();
    QCOMPARE(question.correct, 2);
    QCOMPARE(question.level, Level::L5);
    QCOMPARE(question.links.prompts, QList<PromptId> { PromptId(QStringLiteral("Q-01")) });
    QCOMPARE(question.source.badge, Badge::App);
}

void TestQuizReader::refusesABrokenQuiz_data()
{
    QTest::addColumn<QByteArray>("was");
    QTest::addColumn<QByteArray>("is");
    QTest::newRow("right one beyond the options") << QByteArray("correct: 3") << QByteArray("correct: 4");
    QTest::newRow("right one is 0") << QByteArray("correct: 3") << QByteArray("correct: 0");
    QTest::newRow("one option") << QByteArray("['a', 'b', 'c'], correct: 3") << QByteArray("['a'], correct: 1");
    QTest::newRow("an option twice") << QByteArray("'b'") << QByteArray("'a'");
    QTest::newRow("no such level") << QByteArray("L5") << QByteArray("L9");
    QTest::newRow("guess above half") << QByteArray("0.25") << QByteArray("0.6");
    QTest::newRow("guess is a word") << QByteArray("0.25") << QByteArray("often");
    QTest::newRow("no reason") << QByteArray("why: 'Because.', ") << QByteArray();
    QTest::newRow("a misspelled key") << QByteArray("about:") << QByteArray("abuot:");
}

void TestQuizReader::refusesABrokenQuiz()
{
    QFETCH(const QByteArray, was);
    QFETCH(const QByteArray, is);
    QVERIFY(kQuiz.contains(was));
    ContentProblems problems;
    const std::optional<PackFile> file = open(QByteArray(kQuiz).replace(was, is), &problems);
    QVERIFY(file.has_value());
    (void)readQuiz(*file, &problems);
    QVERIFY(!problems.isEmpty());
}

void TestQuizReader::readsAStatement()
{
    ContentProblems problems;
    const std::optional<PackFile> file = open(kTest, &problems);
    QVERIFY(file.has_value());
    const SelfTest test = readSelfTest(*file, &problems);
    QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(problems.first().message));
    QCOMPARE(test.items.size(), 1);
    QCOMPARE(test.items.first().anchors.size(), 5);
    QCOMPARE(test.items.first().round, RoundId(QStringLiteral("ml")));
}

void TestQuizReader::refusesABrokenTest_data()
{
    QTest::addColumn<QByteArray>("was");
    QTest::addColumn<QByteArray>("is");
    QTest::newRow("four anchors") << QByteArray(", '4'") << QByteArray();
    QTest::newRow("another scale") << QByteArray("to: 4") << QByteArray("to: 5");
    QTest::newRow("no text") << QByteArray("text: 'I can.', ") << QByteArray();
}

void TestQuizReader::refusesABrokenTest()
{
    QFETCH(const QByteArray, was);
    QFETCH(const QByteArray, is);
    QVERIFY(kTest.contains(was));
    ContentProblems problems;
    const std::optional<PackFile> file = open(QByteArray(kTest).replace(was, is), &problems);
    QVERIFY(file.has_value());
    (void)readSelfTest(*file, &problems);
    QVERIFY(!problems.isEmpty());
}

QTEST_GUILESS_MAIN(TestQuizReader)
#include "tst_quizreader.moc"

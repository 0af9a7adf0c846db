// SPDX-License-Identifier: MIT
#include "derivationfixture.h"

#include <QTest>

using namespace sevenrounds;
using namespace sevenrounds::derive;

/// The sets of learner lines: right ones in the notations of papers and textbooks, wrong ones as people make them.
class TestLearnerLines : public QObject
{
    Q_OBJECT

private slots:
    void acceptsTheRightOnesAndNoWrongOne_data();
    void acceptsTheRightOnesAndNoWrongOne();
    void holdsEnoughOfBoth();
    void verdictsAreTheSameEverywhere();

private:
    DerivationFixture m_fixture;
};

void TestLearnerLines::acceptsTheRightOnesAndNoWrongOne_data()
{
    QTest::addColumn<QString>("id");
    for (const QString &id : DerivationFixture::setsOfLines()) {
        QTest::newRow(qPrintable(id)) << id;
    }
}

void TestLearnerLines::acceptsTheRightOnesAndNoWrongOne()
{
    QFETCH(QString, id);
    const std::unique_ptr<Checker> checker = m_fixture.checker(qPrintable(id));
    QVERIFY(checker);
    for (const QJsonObject &line : DerivationFixture::lines(id)) {
        if (line.contains(QLatin1String("skip"))) {
            continue;
        }
        const std::string text = DerivationFixture::text(line, "line");
        const Judgment judgment = checker->check(DerivationFixture::text(line, "previous"), text);
        const bool isRight = line.value(QLatin1String("right")).toBool();
        QVERIFY2(isAccepted(judgment.verdict) == isRight,
            (std::string(wordOf(judgment.verdict)) + ": " + text + ": " + judgment.message).c_str());
        // What could not be read is never called wrong; a wrong line of these sets can be read.
        QVERIFY2(judgment.verdict != Verdict::Unreadable, (text + ": " + judgment.message).c_str());
    }
}

void TestLearnerLines::holdsEnoughOfBoth()
{
    constexpr int kFewest = 15;
    for (const QString &id : DerivationFixture::setsOfLines()) {
        int right = 0;
        int wrong = 0;
        for (const QJsonObject &line : DerivationFixture::lines(id)) {
            (line.value(QLatin1String("right")).toBool() ? right : wrong) += 1;
        }
        QVERIFY2(right >= kFewest && wrong >= kFewest, qPrintable(id));
    }
}

void TestLearnerLines::verdictsAreTheSameEverywhere()
{
    std::uint64_t digest = 0;
    for (const QString &id : DerivationFixture::setsOfLines()) {
        const std::unique_ptr<Checker> checker = m_fixture.checker(qPrintable(id));
        for (const QJsonObject &line : DerivationFixture::lines(id)) {
            const Judgment judgment
                = checker->check(DerivationFixture::text(line, "previous"), DerivationFixture::text(line, "line"));
            digest = seedOf(wordOf(judgment.verdict) + judgment.reading, digest);
        }
    }
    // Of the words and the readings, not of numbers. Changes only with the sets or with the reading rules.
    QCOMPARE(QString::number(digest, 16), QStringLiteral("a19a386746a8fead"));
}

QTEST_GUILESS_MAIN(TestLearnerLines)
#include "tst_learnerlines.moc"

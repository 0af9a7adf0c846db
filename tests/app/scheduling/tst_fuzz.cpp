// SPDX-License-Identifier: MIT
#include "core/random.h"
#include "scheduling/fuzz.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace sevenrounds;

class TestFuzz : public QObject
{
    Q_OBJECT

private slots:
    void rangesAreThoseOfTsFsrs();
    void shortIntervalsStay();
    void everyDayOfTheRangeIsMet();
    void drawIsTheSameAtEveryReplay();
    void drawDiffersByItemAndReview();
};

void TestFuzz::rangesAreThoseOfTsFsrs()
{
    QFile file(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/tests/fixtures/scheduling/parameters.json"));
    QVERIFY(file.open(QFile::ReadOnly));
    const QJsonArray rows
        = QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("fuzz_ranges")).toArray();
    QVERIFY(rows.size() >= 100);
    for (const QJsonValue &value : rows) {
        const QJsonArray row = value.toArray();
        const FuzzRange range = fuzzRange(row.at(0).toInt(), row.at(1).toInt(), row.at(2).toInt());
        QCOMPARE(range.low, row.at(3).toInt());
        QCOMPARE(range.high, row.at(4).toInt());
    }
}

void TestFuzz::shortIntervalsStay()
{
    for (const double draw : { 0.0, 0.5, 0.999 }) {
        QCOMPARE(fuzzed(1, 0, 36500, draw), 1);
        QCOMPARE(fuzzed(2, 0, 36500, draw), 2);
    }
}

void TestFuzz::everyDayOfTheRangeIsMet()
{
    Random random(5);
    QSet<int> met;
    for (int i = 0; i < 500; ++i) {
        met.insert(fuzzed(20, 8, 36500, random.uniform()));
    }
    const FuzzRange range = fuzzRange(20, 8, 36500);
    QCOMPARE(met.size(), range.high - range.low + 1);
    QVERIFY(met.contains(range.low) && met.contains(range.high));
}

void TestFuzz::drawIsTheSameAtEveryReplay()
{
    // Pinned: another hash or generator would move due days in every profile.
    QCOMPARE(fuzzSeed({ ReviewItemKind::Line, QStringLiteral("D-01/s3") }),
        fuzzSeed(ReviewItem::line(DerivationId(QStringLiteral("D-01")), QStringLiteral("s3"))));
    QVERIFY(qAbs(fuzzDraw(fuzzSeed({ ReviewItemKind::Card, QStringLiteral("c1") }), 0) - 0.36701907840177317) < 1e-12);
}

void TestFuzz::drawDiffersByItemAndReview()
{
    QSet<double> draws;
    for (const ReviewItemKind kind : kReviewItemKinds) {
        for (int reps = 0; reps < 50; ++reps) {
            draws.insert(fuzzDraw(fuzzSeed({ kind, QStringLiteral("a") }), reps));
            draws.insert(fuzzDraw(fuzzSeed({ kind, QStringLiteral("b") }), reps));
        }
    }
    QCOMPARE(draws.size(), 100 * static_cast<qsizetype>(kReviewItemKinds.size()));
    double sum = 0.0;
    for (const double draw : draws) {
        QVERIFY(draw >= 0.0 && draw < 1.0);
        sum += draw;
    }
    QVERIFY(qAbs(sum / static_cast<double>(draws.size()) - 0.5) < 0.05);
}

QTEST_GUILESS_MAIN(TestFuzz)
#include "tst_fuzz.moc"

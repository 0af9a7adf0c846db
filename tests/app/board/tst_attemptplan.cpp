// SPDX-License-Identifier: MIT
#include "boardbuilder.h"

using namespace sevenrounds;

class TestAttemptPlan : public QObject
{
    Q_OBJECT

private slots:
    void laysRowsInAnotherOrder();
    void takesOnlyWrongLinesAsDistractors();
    void offersTheRuleAmongOthers();
    void saysWhatCannotBeChecked();
    void sameSeedSamePlan();
    void comesBackFromJson_data();
    void comesBackFromJson();
    void refusesWhatItCannotRead();
};

void TestAttemptPlan::laysRowsInAnotherOrder()
{
    for (quint64 seed = 0; seed < 50; ++seed) {
        const AttemptPlan plan = planAttempt(boardDerivation(), AttemptMode::Order, seed);
        QStringList ids;
        for (const PlannedRow &row : plan.rows) {
            ids.append(row.id);
        }
        const QStringList asTheyBelong { QStringLiteral("s1"), QStringLiteral("s2"), QStringLiteral("s3"),
            QStringLiteral("s4"), QStringLiteral("mistake-0") };
        QVERIFY(ids != asTheyBelong);
        std::sort(ids.begin(), ids.end());
        QCOMPARE(ids,
            QStringList({ QStringLiteral("mistake-0"), QStringLiteral("s1"), QStringLiteral("s2"), QStringLiteral("s3"),
                QStringLiteral("s4") }));
    }
    QVERIFY(planAttempt(boardDerivation(), AttemptMode::Recall, 1).rows.isEmpty());
}

void TestAttemptPlan::takesOnlyWrongLinesAsDistractors()
{
    const AttemptPlan plan = planAttempt(boardDerivation(), AttemptMode::Order, 3);
    for (const PlannedRow &row : plan.rows) {
        QCOMPARE(row.isStep, row.id.startsWith(u's'));
        QVERIFY(row.isStep || row.say == QLatin1String("no"));
    }
}

void TestAttemptPlan::offersTheRuleAmongOthers()
{
    const AttemptPlan plan = planAttempt(boardDerivation(), AttemptMode::Justify, 5, { QStringLiteral("chain rule") });
    for (const PlannedStep &step : plan.steps) {
        QCOMPARE(step.options.size(), 4);
        QCOMPARE(step.options.count(step.rule), 1);
        // Its own rules come first: four of them leave no room for others.
        QVERIFY(!step.options.contains(QStringLiteral("chain rule")));
    }
    Derivation small = boardDerivation();
    small.steps.resize(2);
    const AttemptPlan filled = planAttempt(small, AttemptMode::Justify, 5, { QStringLiteral("chain rule") });
    QCOMPARE(filled.steps.first().options.size(), 3);
    QVERIFY(filled.steps.first().options.contains(QStringLiteral("chain rule")));
}

void TestAttemptPlan::saysWhatCannotBeChecked()
{
    const AttemptPlan plan = planAttempt(boardDerivation(), AttemptMode::Recall, 1);
    QVERIFY(plan.steps.at(2).isChecked);
    QVERIFY(!plan.steps.at(3).isChecked);
    Derivation modelless = boardDerivation();
    modelless.model.clear();
    QVERIFY(!planAttempt(modelless, AttemptMode::Recall, 1).steps.first().isChecked);
}

void TestAttemptPlan::sameSeedSamePlan()
{
    const auto json = [](quint64 seed) { return planAttempt(boardDerivation(), AttemptMode::Order, seed).toJson(); };
    QCOMPARE(json(7), json(7));
    QVERIFY(json(7) != json(8));
}

void TestAttemptPlan::comesBackFromJson_data()
{
    QTest::addColumn<int>("mode");
    for (const AttemptMode mode : kAttemptModes) {
        QTest::newRow(qPrintable(attemptModeKey(mode))) << static_cast<int>(mode);
    }
}

void TestAttemptPlan::comesBackFromJson()
{
    QFETCH(int, mode);
    const AttemptPlan plan = planAttempt(boardDerivation(), static_cast<AttemptMode>(mode), 11);
    const Result<AttemptPlan> back = AttemptPlan::fromJson(plan.toJson());
    QVERIFY(back.has_value());
    QCOMPARE(back->toJson(), plan.toJson());
    QCOMPARE(back->mode, plan.mode);
    QCOMPARE(back->minutes, 5);
}

void TestAttemptPlan::refusesWhatItCannotRead()
{
    QVERIFY(!AttemptPlan::fromJson({}));
    QJsonObject json = planAttempt(boardDerivation(), AttemptMode::Recall, 1).toJson();
    json.insert(QStringLiteral("mode"), QStringLiteral("dream"));
    QVERIFY(!AttemptPlan::fromJson(json));
}

QTEST_GUILESS_MAIN(TestAttemptPlan)
#include "tst_attemptplan.moc"

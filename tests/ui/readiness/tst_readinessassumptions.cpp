// SPDX-License-Identifier: MIT
#include "ui/readiness/readinessviewmodel.h"
#include "ui/settings/settingsbench.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace sevenrounds;

class TestReadinessAssumptions : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void eachNumberSaysWhatItMeansAndWhatIsUsual();
    void whatIsTypedCountsByItself();
    void whatIsWrongIsSaidAndDoesNotCount_data();
    void whatIsWrongIsSaidAndDoesNotCount();
    void aBeginningThatIsRightIsNotTakenAway();
    void goesBackToUsualAndUndoes();
    void oneTypedNumberIsOneStepOfUndo();
    void thePageSaysThatTheNumbersAreOnesOwn();
    void strangersRowsChangeNothing();

private:
    [[nodiscard]] ReadinessAssumptionsModel *model() const { return m_page->assumed(); }
    [[nodiscard]] int rowOf(AssumptionKind kind, Skill skill = Skill::Recruiter) const;
    [[nodiscard]] QVariant at(int row, int role) const { return model()->index(row).data(role); }
    [[nodiscard]] const Assumptions &assumptions() const { return m_bench->services->readiness().assumptions(); }

    std::unique_ptr<SettingsBench> m_bench;
    std::unique_ptr<ReadinessViewModel> m_page;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestReadinessAssumptions::init()
{
    m_bench = std::make_unique<SettingsBench>();
    QVERIFY(m_bench->open());
    m_page = std::make_unique<ReadinessViewModel>(*m_bench->services, m_bench->navigation);
    m_tester = std::make_unique<QAbstractItemModelTester>(model());
}

void TestReadinessAssumptions::cleanup()
{
    m_tester.reset();
    m_page.reset();
    m_bench.reset();
}

int TestReadinessAssumptions::rowOf(AssumptionKind kind, Skill skill) const
{
    const std::vector<AssumptionId> &all = editableAssumptions();
    return static_cast<int>(std::find(all.begin(), all.end(), AssumptionId { kind, skill }) - all.begin());
}

void TestReadinessAssumptions::eachNumberSaysWhatItMeansAndWhatIsUsual()
{
    QCOMPARE(model()->rowCount(), 23);
    for (int row = 0; row < model()->rowCount(); ++row) {
        QVERIFY(!at(row, ReadinessAssumptionsModel::NameRole).toString().isEmpty());
        QVERIFY(!at(row, ReadinessAssumptionsModel::MeaningRole).toString().isEmpty());
        QVERIFY(!at(row, ReadinessAssumptionsModel::UnitRole).toString().isEmpty());
        QVERIFY(!at(row, ReadinessAssumptionsModel::PlaceholderRole).toString().isEmpty());
        QCOMPARE(at(row, ReadinessAssumptionsModel::EntryRole).toString(), QString());
        QVERIFY(!at(row, ReadinessAssumptionsModel::OwnRole).toBool());
    }
    const QString usual = at(rowOf(AssumptionKind::DayNoise), ReadinessAssumptionsModel::UsualRole).toString();
    QCOMPARE(usual, QStringLiteral("usual 0.7, from 0.1 to 2 points of 4"));
    QCOMPARE(model()->ownText(), QString());
    QVERIFY(!model()->canUndo());
}

void TestReadinessAssumptions::whatIsTypedCountsByItself()
{
    const int row = rowOf(AssumptionKind::DayNoise);
    model()->type(row, QStringLiteral(" 1.25 "));
    QTRY_COMPARE_WITH_TIMEOUT(assumptions().dayNoise, 1.25, 20000);
    QCOMPARE(m_bench->services->settings().ownAssumptions().value(QStringLiteral("day-noise")), QStringLiteral("1.25"));
    // As it was typed while it is being typed, as it counts afterwards.
    QCOMPARE(at(row, ReadinessAssumptionsModel::EntryRole).toString(), QStringLiteral(" 1.25 "));
    model()->finish(row);
    QCOMPARE(at(row, ReadinessAssumptionsModel::EntryRole).toString(), QStringLiteral("1.25"));
    QVERIFY(at(row, ReadinessAssumptionsModel::OwnRole).toBool());
}

void TestReadinessAssumptions::whatIsWrongIsSaidAndDoesNotCount_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, AssumptionKind kind, const char *text, const char *said) {
        QTest::newRow(name) << static_cast<int>(kind) << QString::fromUtf8(text) << QString::fromUtf8(said);
    };
    row("words", AssumptionKind::DayNoise, "much", "not a number");
    row("markup", AssumptionKind::DayNoise, "<b>1</b>", "not a number");
    row("nan", AssumptionKind::DayNoise, "nan", "not a number");
    row("inf", AssumptionKind::DayNoise, "inf", "not a number");
    row("too much", AssumptionKind::Weight, "1e9", "between 0 and 5");
    row("half a round", AssumptionKind::WeakRounds, "1.5", "whole number");
    row("floors crossed", AssumptionKind::HardFloor, "2.5", "weak below");
}

void TestReadinessAssumptions::whatIsWrongIsSaidAndDoesNotCount()
{
    QFETCH(int, kind);
    QFETCH(QString, text);
    QFETCH(QString, said);
    const int row = rowOf(static_cast<AssumptionKind>(kind));
    const Assumptions before = assumptions();
    model()->type(row, text);
    model()->finish(row);
    const QString error = at(row, ReadinessAssumptionsModel::ErrorRole).toString();
    QVERIFY2(error.contains(said), qPrintable(error));
    QCOMPARE(assumptions(), before);
    // What was typed stays to be mended, and one key takes it away.
    QCOMPARE(at(row, ReadinessAssumptionsModel::EntryRole).toString(), text);
    model()->backToUsual(row);
    QCOMPARE(at(row, ReadinessAssumptionsModel::ErrorRole).toString(), QString());
    QCOMPARE(at(row, ReadinessAssumptionsModel::EntryRole).toString(), QString());
}

void TestReadinessAssumptions::aBeginningThatIsRightIsNotTakenAway()
{
    const int row = rowOf(AssumptionKind::Weight, Skill::Ml);
    model()->type(row, QStringLiteral("2."));
    QTRY_COMPARE_WITH_TIMEOUT(assumptions().committee.weights[index(Skill::Ml)], 2.0, 20000);
    QCOMPARE(at(row, ReadinessAssumptionsModel::EntryRole).toString(), QStringLiteral("2."));
}

void TestReadinessAssumptions::goesBackToUsualAndUndoes()
{
    const int bar = rowOf(AssumptionKind::BarOffset, Skill::Coding);
    const int noise = rowOf(AssumptionKind::DayNoise);
    model()->type(bar,
        QString::fromUtf8("\xE2\x88\x92"
                          "0.5")); // with a true minus
    model()->finish(bar);
    QCOMPARE(assumptions().barOffsets[index(Skill::Coding)], -0.5);
    model()->type(noise, QStringLiteral("1"));
    model()->finish(noise);
    QVERIFY(model()->canUndo());

    model()->backToUsual(bar);
    QCOMPARE(assumptions().barOffsets[index(Skill::Coding)], 0.0);
    QCOMPARE(assumptions().dayNoise, 1.0);
    model()->undo();
    QCOMPARE(assumptions().barOffsets[index(Skill::Coding)], -0.5);

    model()->allBackToUsual();
    QCOMPARE(assumptions(), Assumptions());
    model()->undo();
    QCOMPARE(assumptions().dayNoise, 1.0);
    model()->undo();
    model()->undo();
    QCOMPARE(assumptions(), Assumptions());
    QVERIFY(!model()->canUndo());
    model()->undo();
    QCOMPARE(assumptions(), Assumptions());
}

void TestReadinessAssumptions::oneTypedNumberIsOneStepOfUndo()
{
    const int row = rowOf(AssumptionKind::Weight, Skill::Coding);
    model()->type(row, QStringLiteral("2"));
    QTRY_COMPARE_WITH_TIMEOUT(assumptions().committee.weights[index(Skill::Coding)], 2.0, 20000);
    model()->type(row, QStringLiteral("2.5"));
    model()->finish(row);
    QCOMPARE(assumptions().committee.weights[index(Skill::Coding)], 2.5);
    model()->undo();
    QCOMPARE(assumptions().committee.weights[index(Skill::Coding)], 1.2);
    QVERIFY(!model()->canUndo());
}

void TestReadinessAssumptions::thePageSaysThatTheNumbersAreOnesOwn()
{
    QVERIFY(!m_page->holdingBackText().contains(QStringLiteral("your assumptions")));
    QSignalSpy said(model(), &ReadinessAssumptionsModel::ownTextChanged);
    for (const Skill skill : { Skill::Recruiter, Skill::Manager, Skill::Behavioral }) {
        const int row = rowOf(AssumptionKind::BarOffset, skill);
        model()->type(row, QStringLiteral("0"));
        model()->finish(row);
    }
    QCOMPARE(said.count(), 3);
    QVERIFY(model()->ownText().contains(QStringLiteral("3 numbers")));
    QVERIFY(m_page->holdingBackText().startsWith(QStringLiteral("With your assumptions")));
    // Nothing is left of a list of rounds that are judged lower.
    QVERIFY(m_page->assumptions().first().endsWith(QStringLiteral("in every round.")));
    // The loop changes what is usual.
    m_bench->services->settings().setLoop(Loop::Scientist);
    const int ml = rowOf(AssumptionKind::Weight, Skill::Ml);
    QCOMPARE(at(ml, ReadinessAssumptionsModel::PlaceholderRole).toString(), QStringLiteral("1.6"));
    QVERIFY(model()->ownText().contains(QStringLiteral("3 numbers")));
}

void TestReadinessAssumptions::strangersRowsChangeNothing()
{
    for (const int row : { -1, 23, 1000 }) {
        model()->type(row, QStringLiteral("1"));
        model()->finish(row);
        model()->backToUsual(row);
    }
    QCOMPARE(assumptions(), Assumptions());
    QVERIFY(!model()->canUndo());
}

QTEST_GUILESS_MAIN(TestReadinessAssumptions)
#include "tst_readinessassumptions.moc"

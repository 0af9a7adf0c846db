// SPDX-License-Identifier: MIT
#include "content/planreader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sevenrounds;

namespace {

const QByteArray kPlan = R"(id: some
title: Some
source: {badge: app, wording: ours}
weight_source: {badge: app}
weeks: 2
about: About.
stages:
  - {id: first, title: First, weeks: [1, 1], weight: 60}
  - {id: second, title: Second, weeks: [2, 2], weight: 40}
tasks:
  - id: one
    stage: first
    title: Do it
    why: Because.
    begin: Now.
    minutes: 60
    sessions: 2
    kind: task
    levels: [L3, L6]
    source: {badge: app, wording: ours}
)";

} // namespace

/// Study plans as their files hold them.
class TestPlanReader : public QObject
{
    Q_OBJECT

private slots:
    void readsATaskWithItsLevels();
    void withoutLevelsItIsForAll();
    void refusesABrokenPlan_data();
    void refusesABrokenPlan();

private:
    [[nodiscard]] StudyPlan read(const QByteArray &text, ContentProblems *problems);

    QTemporaryDir m_place;
};

StudyPlan TestPlanReader::read(const QByteArray &text, ContentProblems *problems)
{
    QFile file(m_place.filePath(QStringLiteral("plan.yaml")));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0) {
        return {};
    }
    file.close();
    const std::optional<PackFile> opened = readPackFile(m_place.path(), QStringLiteral("plan.yaml"), problems);
    return opened ? readPlan(*opened, problems) : StudyPlan {};
}

void TestPlanReader::readsATaskWithItsLevels()
{
    ContentProblems problems;
    const StudyPlan plan = read(kPlan, &problems);
    QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(problems.first().message));
    QCOMPARE(plan.stages.size(), 2);
    QCOMPARE(plan.tasks.size(), 1);
    QCOMPARE(plan.tasks.first().levels, (QList<Level> { Level::L3, Level::L6 }));
}

void TestPlanReader::withoutLevelsItIsForAll()
{
    ContentProblems problems;
    const StudyPlan plan = read(QByteArray(kPlan).replace("    levels: [L3, L6]\n", ""), &problems);
    QVERIFY(problems.isEmpty());
    QVERIFY(plan.tasks.first().levels.isEmpty());
}

void TestPlanReader::refusesABrokenPlan_data()
{
    QTest::addColumn<QByteArray>("was");
    QTest::addColumn<QByteArray>("is");

    QTest::newRow("a level that is none") << QByteArray("[L3, L6]") << QByteArray("[L3, L8]");
    QTest::newRow("a level twice") << QByteArray("[L3, L6]") << QByteArray("[L3, L3]");
    QTest::newRow("one level and no list") << QByteArray("[L3, L6]") << QByteArray("{L3: yes}");
    QTest::newRow("a stage that is none") << QByteArray("stage: first") << QByteArray("stage: third");
    QTest::newRow("a weight of nothing") << QByteArray("weight: 40") << QByteArray("weight: 0");
    QTest::newRow("a key that nobody reads") << QByteArray("kind: task") << QByteArray("kind: task\n    level: L3");
}

void TestPlanReader::refusesABrokenPlan()
{
    QFETCH(QByteArray, was);
    QFETCH(QByteArray, is);
    ContentProblems problems;
    (void)read(QByteArray(kPlan).replace(was, is), &problems);
    QVERIFY(!problems.isEmpty());
}

QTEST_GUILESS_MAIN(TestPlanReader)
#include "tst_planreader.moc"

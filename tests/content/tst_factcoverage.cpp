// SPDX-License-Identifier: MIT
#include "content/contentlibrary.h"
#include "content/factchecks.h"
#include "content/factshape.h"
#include "guide/guidefacts.h"
#include "guide/pipeline.h"

#include <QFile>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace sevenrounds;

/// Nothing that the two guides say was left out: every item of the list of facts has a place in the content, and the place is there.
class TestFactCoverage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theShippedFactsAreRight();
    void everyItemHasAPlace();
    void everyPlaceIsThere();
    void whatIsPendingIsOfKindsThatAreNotRead();
    void theNumbersAreThoseOfTheGuides();
    void everyDisagreementHasTwoSidesAndAQuestion();
    void theRowsAddUpToWhatTheDisagreementSays();

private:
    ContentLibrary m_library;
    QList<CoverageEntry> m_coverage;
    QStringList m_items;
};

void TestFactCoverage::initTestCase()
{
    const QString folder = QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content");
    m_library = ContentLibrary::load(folder).value();
    ContentProblems problems;
    const auto file = readPackFile(folder, QStringLiteral("facts/coverage.yaml"), &problems);
    QVERIFY(file);
    m_coverage = readCoverage(*file, &problems);
    QVERIFY(problems.isEmpty());
    QFile list(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/tests/fixtures/guide/items.tsv"));
    QVERIFY(list.open(QIODevice::ReadOnly));
    for (const QString &line : QString::fromUtf8(list.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (!line.startsWith(QLatin1Char('#'))) {
            m_items.append(line.section(QLatin1Char('\t'), 0, 0));
        }
    }
    QVERIFY(m_items.size() > 500);
}

void TestFactCoverage::theShippedFactsAreRight()
{
    const ContentProblems problems = m_library.problems() + checkFigures(m_library.facts());
    for (const ContentProblem &problem : problems) {
        qWarning("%s:%d: %s", qPrintable(problem.file), problem.line, qPrintable(problem.message));
    }
    QVERIFY(problems.isEmpty());
    for (const FactListShape &shape : factLists()) {
        QVERIFY2(!factsOf(m_library.facts(), shape.kind, shape.list).isEmpty(),
            qPrintable(shape.kind + QLatin1Char('/') + shape.list));
    }
}

void TestFactCoverage::everyItemHasAPlace()
{
    QSet<QString> covered;
    for (const CoverageEntry &entry : m_coverage) {
        covered.insert(entry.item);
    }
    for (const QString &item : m_items) {
        QVERIFY2(covered.contains(item), qPrintable(item));
    }
    // And nothing is covered that the list does not know, or a wrong name would stand for an item.
    QCOMPARE(covered.size(), m_items.size());
}

void TestFactCoverage::everyPlaceIsThere()
{
    const ContentProblems problems = checkCoverage(m_library, m_coverage);
    for (const ContentProblem &problem : problems) {
        qWarning("%s", qPrintable(problem.message));
    }
    QVERIFY(problems.isEmpty());
}

void TestFactCoverage::whatIsPendingIsOfKindsThatAreNotRead()
{
    const QStringList unread { QStringLiteral("problems"), QStringLiteral("papers"), QStringLiteral("plans"),
        QStringLiteral("checklists"), QStringLiteral("quizzes") };
    for (const CoverageEntry &entry : m_coverage) {
        for (const QString &place : entry.places) {
            if (lookUp(m_library, place) == ReferenceState::Unread) {
                QVERIFY2(unread.contains(place.section(QLatin1Char('/'), 0, 0)), qPrintable(place));
            }
        }
    }
}

void TestFactCoverage::theNumbersAreThoseOfTheGuides()
{
    const auto count = [&](const char *kind) {
        const QString name = QString::fromLatin1(kind);
        return factsOf(m_library.facts(), name, name).size();
    };
    QCOMPARE(count("disagreements"), 22);
    QCOMPARE(count("faq"), 12);
    QCOMPARE(count("skills"), 8);
    QCOMPARE(count("requirements"), 12);
    QCOMPARE(count("teams"), 5);
    QCOMPARE(count("pay"), 13);
    QCOMPARE(count("levels"), 10);
    QCOMPARE(count("briefings"), m_library.rounds().size());
    const QList<const FactRecord *> refusals
        = factsOf(m_library.facts(), QStringLiteral("rejections"), QStringLiteral("rejections"));
    const auto ofKind = [&](const char *kind) {
        return std::count_if(refusals.cbegin(), refusals.cend(),
            [&](const FactRecord *fact) { return fact->text("kind") == QLatin1String(kind); });
    };
    QCOMPARE(ofKind("mistake"), 10);
    QCOMPARE(ofKind("reason"), 6);
}

void TestFactCoverage::everyDisagreementHasTwoSidesAndAQuestion()
{
    for (const FactRecord *fact :
        factsOf(m_library.facts(), QStringLiteral("disagreements"), QStringLiteral("disagreements"))) {
        const char *id = qPrintable(fact->id.value());
        QVERIFY2(!fact->part("s1")->text("text").isEmpty() && !fact->part("s2")->text("text").isEmpty(), id);
        const FactItem *yours = fact->part("yours");
        QVERIFY2(!yours->text("ask").isEmpty(), id);
        QCOMPARE(yours->text("kind") == QLatin1String("choice"), !yours->texts("options").isEmpty());
    }
}

void TestFactCoverage::theRowsAddUpToWhatTheDisagreementSays()
{
    const QList<PipelineStage> stages = stagesOf(pipelineStages(m_library.facts()), QStringLiteral("guides/guide-s2"));
    const FactItem *side = m_library.findFact(QStringLiteral("disagreements/X-22"))->part("s2");
    QCOMPARE(pipelineTotal(stages), side->part("computed")->range("weeks_by_rows"));
    const FactRecord *printed = m_library.findFact(QStringLiteral("pipeline/total-s2-printed"));
    const QStringList leftOut = printed->texts("leaves_out");
    QCOMPARE(leftOut.size(), 2);
    const auto id = [](const QString &reference) { return FactId(reference.section(QLatin1Char('/'), 1)); };
    QCOMPARE(pipelineTotal(leaveOut(stages, id(leftOut.first()), id(leftOut.last()))), printed->range("weeks"));
}

QTEST_GUILESS_MAIN(TestFactCoverage)
#include "tst_factcoverage.moc"

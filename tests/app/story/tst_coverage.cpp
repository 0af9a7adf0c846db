// SPDX-License-Identifier: MIT
#include "story/coverage.h"

#include <QTest>

using namespace sevenrounds;

namespace {

Story storyWith(const QStringList &tags, bool isWhole)
{
    Story story;
    story.part(StoryPart::Action) = QStringLiteral("I did it.");
    story.part(StoryPart::Result) = isWhole ? QStringLiteral("It held.") : QStringLiteral("  \n");
    for (const QString &tag : tags) {
        story.tags.append(StoryTopicId(tag));
    }
    return story;
}

QList<StoryTopic> topics()
{
    QList<StoryTopic> list;
    for (const QString &id : { QStringLiteral("safety"), QStringLiteral("failure"), QStringLiteral("conflict") }) {
        StoryTopic topic;
        topic.id = StoryTopicId(id);
        list.append(topic);
    }
    return list;
}

} // namespace

class TestCoverage : public QObject
{
    Q_OBJECT

private slots:
    void everythingIsAGapWithoutStories();
    void aStoryCoversWhatItIsTaggedWith();
    void aStoryWithoutAResultCoversNothing();
    void unknownTagsAreLeftAlone();
};

void TestCoverage::everythingIsAGapWithoutStories()
{
    const QList<TopicCoverage> rows = coverageOf({}, topics());
    QCOMPARE(rows.size(), 3);
    for (const TopicCoverage &row : rows) {
        QVERIFY(row.isGap());
        QVERIFY(row.marks.isEmpty());
    }
}

void TestCoverage::aStoryCoversWhatItIsTaggedWith()
{
    const QString safety = QStringLiteral("safety");
    const QList<TopicCoverage> rows
        = coverageOf({ storyWith({ safety }, true), storyWith({ safety, QStringLiteral("failure") }, true) }, topics());
    QCOMPARE(rows.at(0).marks, QList<CoverageMark>({ CoverageMark::Covered, CoverageMark::Covered }));
    QVERIFY(!rows.at(0).isThin());
    QCOMPARE(rows.at(1).marks, QList<CoverageMark>({ CoverageMark::None, CoverageMark::Covered }));
    QVERIFY(rows.at(1).isThin());
    QVERIFY(rows.at(2).isGap());
}

void TestCoverage::aStoryWithoutAResultCoversNothing()
{
    const QList<TopicCoverage> rows = coverageOf({ storyWith({ QStringLiteral("safety") }, false) }, topics());
    QCOMPARE(rows.at(0).marks, QList<CoverageMark>({ CoverageMark::Draft }));
    QVERIFY(rows.at(0).isGap());
    QCOMPARE(rows.at(0).drafts, 1);
}

void TestCoverage::unknownTagsAreLeftAlone()
{
    const QList<TopicCoverage> rows = coverageOf({ storyWith({ QStringLiteral("of-another-pack") }, true) }, topics());
    QVERIFY(rows.at(0).isGap() && rows.at(1).isGap() && rows.at(2).isGap());
}

QTEST_GUILESS_MAIN(TestCoverage)
#include "tst_coverage.moc"

// SPDX-License-Identifier: MIT
#include "ui/story/storytext.h"

#include <QTest>

using namespace sevenrounds;

class TestStoryText : public QObject
{
    Q_OBJECT

private slots:
    void everyRuleIsWorded();
    void everyPartAndAudienceIsWorded();
    void joinsLists();
    void saysCoverageInWords();
    void anUntitledStoryHasAName();
    void namesTheStoriesThatFit();
};

void TestStoryText::everyRuleIsWorded()
{
    QStringList titles;
    for (const StoryRule rule : kStoryRules) {
        StoryFinding finding;
        finding.rule = rule;
        QVERIFY(!findingTitle(finding).isEmpty());
        QVERIFY(!findingAdvice(finding).isEmpty());
        titles.append(findingTitle(finding));
        const QString without = findingAdvice(finding);
        // Where no sentence follows, the advice does not end as if one did.
        const bool isOfALap
            = rule == StoryRule::SettingHeavyTold || rule == StoryRule::ToldTooLong || rule == StoryRule::NoResultTold;
        QCOMPARE(without.endsWith(QLatin1Char(':')), !isOfALap);
        finding.sentence = QStringLiteral("A sentence.");
        QVERIFY(findingAdvice(finding).endsWith(QLatin1Char(':')));
    }
    titles.removeDuplicates();
    QCOMPARE(titles.size(), static_cast<qsizetype>(kStoryRules.size()));
}

void TestStoryText::everyPartAndAudienceIsWorded()
{
    QCOMPARE(storyPartTexts().size(), 4);
    QVERIFY(!storyPartTexts().contains(QString()));
    QCOMPARE(audienceTexts().size(), 5);
    QVERIFY(!audienceTexts().contains(QString()));
}

void TestStoryText::joinsLists()
{
    QCOMPARE(listText({}), QString());
    QCOMPARE(listText({ QStringLiteral("1") }), QStringLiteral("1"));
    QCOMPARE(listText({ QStringLiteral("1"), QStringLiteral("3"), QStringLiteral("4") }), QStringLiteral("1, 3 and 4"));
}

void TestStoryText::saysCoverageInWords()
{
    TopicCoverage row;
    QVERIFY(coverageText(row).startsWith(QStringLiteral("Gap")));
    row.marks = { CoverageMark::Covered, CoverageMark::None, CoverageMark::Covered };
    row.covered = 2;
    QCOMPARE(coverageText(row), QStringLiteral("Stories 1 and 3."));
}

void TestStoryText::anUntitledStoryHasAName()
{
    Story story;
    QVERIFY(!storyTitleText(story).isEmpty());
    story.title = QStringLiteral("  A race ");
    QCOMPARE(storyTitleText(story), QStringLiteral("A race"));
}

void TestStoryText::namesTheStoriesThatFit()
{
    const StoryTopicId conflict(QStringLiteral("conflict"));
    const StoryTopicId failure(QStringLiteral("failure"));
    const QList<StoryTopic> topics { { conflict, StoryTopicKind::Theme, QStringLiteral("A conflict"), {}, {}, {} },
        { failure, StoryTopicKind::Theme, QStringLiteral("A failure"), {}, {}, {} } };
    Story told;
    told.title = QStringLiteral("The race");
    told.tags = { conflict };
    told.parts = { QStringLiteral("s"), QStringLiteral("t"), QStringLiteral("a"), QStringLiteral("r") };
    Story draft;
    draft.title = QStringLiteral("The lead");
    draft.tags = { conflict };
    const QString text = fittingStoriesText({ failure, conflict }, { told, draft }, topics);
    QCOMPARE(text,
        QStringLiteral(
            "- **A conflict:** The race and The lead (a draft)\n- **A failure:** none of your stories yet\n"));
    QVERIFY(fittingStoriesText({}, { told }, topics).isEmpty());
}

QTEST_GUILESS_MAIN(TestStoryText)
#include "tst_storytext.moc"

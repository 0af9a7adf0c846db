// SPDX-License-Identifier: MIT
#include "story/storylinter.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace sevenrounds;
using namespace std::chrono_literals;

namespace {

constexpr int kFixtures = 5;
constexpr double kMillisecondsASecond = 1000.0;

QString keyOf(StoryRule rule)
{
    switch (rule) {
    case StoryRule::SettingHeavy:
        return QStringLiteral("setting-heavy");
    case StoryRule::NoNumber:
        return QStringLiteral("no-number");
    case StoryRule::WeAboveI:
        return QStringLiteral("we-above-i");
    case StoryRule::NoResult:
        return QStringLiteral("no-result");
    case StoryRule::TooLong:
        return QStringLiteral("too-long");
    case StoryRule::SettingHeavyTold:
        return QStringLiteral("setting-heavy-told");
    case StoryRule::ToldTooLong:
        return QStringLiteral("told-too-long");
    case StoryRule::NoResultTold:
        return QStringLiteral("no-result-told");
    }
    return {};
}

QJsonObject fixtures()
{
    QFile file(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/tests/fixtures/stories/rules.json"));
    return file.open(QFile::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

const QStringList kPartKeys { QStringLiteral("situation"), QStringLiteral("task"), QStringLiteral("action"),
    QStringLiteral("result") };

Story storyOf(const QJsonObject &fixture)
{
    Story story;
    for (std::size_t i = 0; i < kStoryParts.size(); ++i) {
        story.parts.at(i) = fixture.value(kPartKeys.at(static_cast<qsizetype>(i))).toString();
    }
    return story;
}

QList<StoryFinding> findingsOf(const QJsonObject &fixture)
{
    const Story story = storyOf(fixture);
    if (!fixture.contains(QStringLiteral("laps"))) {
        return lintStory(story);
    }
    QList<Milliseconds> laps;
    const QJsonArray seconds = fixture.value(QStringLiteral("laps")).toArray();
    for (const QJsonValue &lap : seconds) {
        laps.append(Milliseconds { static_cast<qint64>(lap.toDouble() * kMillisecondsASecond) });
    }
    return lintTelling(story, laps);
}

std::optional<StoryFinding> findRule(const QList<StoryFinding> &findings, StoryRule rule)
{
    const auto found = std::find_if(
        findings.begin(), findings.end(), [&](const StoryFinding &finding) { return finding.rule == rule; });
    return found == findings.end() ? std::nullopt : std::optional(*found);
}

void addRows(const QString &side)
{
    QTest::addColumn<int>("rule");
    QTest::addColumn<QJsonObject>("fixture");
    const QJsonObject all = fixtures();
    for (const StoryRule rule : kStoryRules) {
        const QJsonArray list = all.value(keyOf(rule)).toObject().value(side).toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            QTest::newRow(qUtf8Printable(QStringLiteral("%1 %2").arg(keyOf(rule)).arg(i + 1)))
                << static_cast<int>(rule) << list.at(i).toObject();
        }
    }
}

} // namespace

class TestStoryLinter : public QObject
{
    Q_OBJECT

private slots:
    void everyRuleHasFiveOfEach();
    void speaksWhereItMust_data();
    void speaksWhereItMust();
    void isSilentWhereItMust_data();
    void isSilentWhereItMust();
    void countsWordsAndShares();
    void findsNothingInAnEmptyStory();
    void tellsThatTheNumbersAreOnlyInTheList();
    void saysWhatTheLapsSayFirst();
    void namesTheSentenceAtThreeMinutes();
};

void TestStoryLinter::everyRuleHasFiveOfEach()
{
    const QJsonObject all = fixtures();
    QCOMPARE(all.size(), static_cast<qsizetype>(kStoryRules.size()));
    for (const StoryRule rule : kStoryRules) {
        const QJsonObject sides = all.value(keyOf(rule)).toObject();
        QCOMPARE(sides.value(QStringLiteral("positive")).toArray().size(), kFixtures);
        QCOMPARE(sides.value(QStringLiteral("negative")).toArray().size(), kFixtures);
    }
}

void TestStoryLinter::speaksWhereItMust_data()
{
    addRows(QStringLiteral("positive"));
}

void TestStoryLinter::speaksWhereItMust()
{
    QFETCH(const int, rule);
    QFETCH(const QJsonObject, fixture);
    const auto finding = findRule(findingsOf(fixture), static_cast<StoryRule>(rule));
    QVERIFY(finding);
    if (fixture.contains(QStringLiteral("sentence"))) {
        QCOMPARE(finding->sentence, fixture.value(QStringLiteral("sentence")).toString());
    }
    QCOMPARE(finding->sentence.isEmpty(), fixture.value(QStringLiteral("nosentence")).toBool());
    if (fixture.contains(QStringLiteral("part"))) {
        QCOMPARE(kPartKeys.at(static_cast<qsizetype>(finding->part)), fixture.value(QStringLiteral("part")).toString());
    }
    if (fixture.contains(QStringLiteral("shared"))) {
        QCOMPARE(finding->pronouns.own, fixture.value(QStringLiteral("own")).toInt());
        QCOMPARE(finding->pronouns.shared, fixture.value(QStringLiteral("shared")).toInt());
    }
    if (fixture.contains(QStringLiteral("over"))) {
        QCOMPARE(
            finding->over, Milliseconds { std::chrono::seconds { fixture.value(QStringLiteral("over")).toInt() } });
    }
}

void TestStoryLinter::isSilentWhereItMust_data()
{
    addRows(QStringLiteral("negative"));
}

void TestStoryLinter::isSilentWhereItMust()
{
    QFETCH(const int, rule);
    QFETCH(const QJsonObject, fixture);
    const auto finding = findRule(findingsOf(fixture), static_cast<StoryRule>(rule));
    QVERIFY2(!finding, finding ? qUtf8Printable(finding->sentence) : "");
}

void TestStoryLinter::countsWordsAndShares()
{
    Story story;
    story.parts = { QStringLiteral("one two"), QStringLiteral("three"), QStringLiteral("I did all of it"),
        QStringLiteral("ten 10") };
    const StoryWords words = countStoryWords(story);
    QCOMPARE(words.parts, (std::array<int, 4> { 2, 1, 5, 2 }));
    QCOMPARE(words.sum(), 10);
    QCOMPARE(words.settingShare(), 30);
    QCOMPARE(words.actionShare(), 50);
    QCOMPARE(words.spoken(), Milliseconds { 4s });
    QCOMPARE(StoryWords {}.settingShare(), 0);
}

void TestStoryLinter::findsNothingInAnEmptyStory()
{
    QVERIFY(lintStory({}).isEmpty());
}

void TestStoryLinter::tellsThatTheNumbersAreOnlyInTheList()
{
    Story story;
    story.part(StoryPart::Action) = QStringLiteral("I did it.");
    story.part(StoryPart::Result) = QStringLiteral("It was faster.");
    QVERIFY(!findRule(lintStory(story), StoryRule::NoNumber)->hasListedNumbers);
    story.numbers = { QStringLiteral("from 800 to 310 ms") };
    QVERIFY(findRule(lintStory(story), StoryRule::NoNumber)->hasListedNumbers);
}

void TestStoryLinter::saysWhatTheLapsSayFirst()
{
    Story story;
    story.part(StoryPart::Action) = QStringLiteral("I did it.");
    story.part(StoryPart::Result) = QStringLiteral("It was faster.");
    const QList<StoryFinding> findings = lintTelling(story, { 100s, 20s, 30s, 40s });
    QCOMPARE(findings.size(), 3);
    QCOMPARE(findings.at(0).rule, StoryRule::SettingHeavyTold);
    QCOMPARE(findings.at(0).share, 63);
    QCOMPARE(findings.at(1).rule, StoryRule::ToldTooLong);
    QCOMPARE(findings.at(2).rule, StoryRule::NoNumber);
}

void TestStoryLinter::namesTheSentenceAtThreeMinutes()
{
    Story story;
    QStringList sentences;
    for (int i = 1; i <= 50; ++i) {
        sentences.append(QStringLiteral("I did it all in the way of number %1.").arg(i));
    }
    story.part(StoryPart::Action) = sentences.join(QLatin1Char(' '));
    story.part(StoryPart::Result) = QStringLiteral("It took ten weeks.");
    // Ten words a sentence: the 451st stands in the 46th.
    const auto finding = findRule(lintStory(story), StoryRule::TooLong);
    QVERIFY(finding);
    QCOMPARE(finding->sentence, QStringLiteral("I did it all in the way of number 46."));
    QCOMPARE(finding->words, 504);
}

QTEST_GUILESS_MAIN(TestStoryLinter)
#include "tst_storylinter.moc"

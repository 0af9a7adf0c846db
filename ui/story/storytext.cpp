// SPDX-License-Identifier: MIT
#include "ui/story/storytext.h"

#include "ui/format/durationtext.h"
#include "ui/format/percenttext.h"

#include <QCoreApplication>
#include <QLocale>

namespace sevenrounds {

namespace {

struct StoryWording {
    Q_DECLARE_TR_FUNCTIONS(StoryWording)
};

} // namespace

QString storyPartText(StoryPart part)
{
    switch (part) {
    case StoryPart::Situation:
        return StoryWording::tr("Situation");
    case StoryPart::Task:
        return StoryWording::tr("Task");
    case StoryPart::Action:
        return StoryWording::tr("Action");
    case StoryPart::Result:
        return StoryWording::tr("Result");
    }
    return {};
}

QStringList storyPartTexts()
{
    QStringList texts;
    for (const StoryPart part : kStoryParts) {
        texts.append(storyPartText(part));
    }
    return texts;
}

QString storyPartHint(StoryPart part)
{
    switch (part) {
    case StoryPart::Situation:
        return StoryWording::tr("One sentence: where, when, what was at stake.");
    case StoryPart::Task:
        return StoryWording::tr("One sentence: what was yours to decide or to do.");
    case StoryPart::Action:
        return StoryWording::tr("What you did and why, step by step. Say “I”.");
    case StoryPart::Result:
        return StoryWording::tr("What came of it, in numbers, and what it was before.");
    }
    return {};
}

QString findingTitle(const StoryFinding &finding)
{
    switch (finding.rule) {
    case StoryRule::SettingHeavy:
        return StoryWording::tr("The setting eats the action");
    case StoryRule::NoNumber:
        return StoryWording::tr("No number in the result");
    case StoryRule::WeAboveI:
        return StoryWording::tr("“We” hides who did it");
    case StoryRule::NoResult:
        return StoryWording::tr("The result is missing");
    case StoryRule::TooLong:
        return StoryWording::tr("Longer than three minutes");
    case StoryRule::SettingHeavyTold:
        return StoryWording::tr("The setting took the time of the action");
    case StoryRule::ToldTooLong:
        return StoryWording::tr("It took more than three minutes");
    case StoryRule::NoResultTold:
        return StoryWording::tr("It ended before the result");
    }
    return {};
}

QString findingAdvice(const StoryFinding &finding)
{
    switch (finding.rule) {
    case StoryRule::SettingHeavy:
        return StoryWording::tr("Situation and task take %1 of the words; %2 is plenty. Cut this sentence first:")
            .arg(percentText(finding.share), percentText(kSettingPercent));
    case StoryRule::NoNumber:
        return finding.hasListedNumbers
            ? StoryWording::tr("Your figures stand in the list below, but the result does not say them:")
            : StoryWording::tr("How much, how many, how long? This is all that it says:");
    case StoryRule::WeAboveI:
        return StoryWording::tr("The action says %1 and %2. Say who did what here:")
            .arg(StoryWording::tr("“we” %Ln times", nullptr, finding.pronouns.shared),
                StoryWording::tr("“I” %Ln times", nullptr, finding.pronouns.own));
    case StoryRule::NoResult:
        return StoryWording::tr("Say what came of it, and what it was before. Your story stops here:");
    case StoryRule::TooLong:
        return StoryWording::tr("%Ln words take %1 to say. At three minutes you are here:", nullptr, finding.words)
            .arg(elapsedText(Milliseconds { std::chrono::minutes { 1 } } * finding.words / kWordsPerMinute));
    case StoryRule::SettingHeavyTold:
        return finding.sentence.isEmpty()
            ? StoryWording::tr("Situation and task took %1 of the time; %2 is plenty.")
                  .arg(percentText(finding.share), percentText(kSettingPercent))
            : StoryWording::tr("Situation and task took %1 of the time; %2 is plenty. Leave this out next time:")
                  .arg(percentText(finding.share), percentText(kSettingPercent));
    case StoryRule::ToldTooLong:
        return finding.sentence.isEmpty()
            ? StoryWording::tr("%1 over. Most of the time went into: %2.")
                  .arg(elapsedText(finding.over), storyPartText(finding.part))
            : StoryWording::tr("%1 over. Most of the time went into the part called %2; its longest sentence:")
                  .arg(elapsedText(finding.over), storyPartText(finding.part));
    case StoryRule::NoResultTold:
        return finding.sentence.isEmpty() ? StoryWording::tr("What came of it is what they write down.")
                                          : StoryWording::tr("What came of it is what they write down. Not said:");
    }
    return {};
}

QString audienceText(Audience audience)
{
    switch (audience) {
    case Audience::Recruiter:
        return StoryWording::tr("Recruiter");
    case Audience::Manager:
        return StoryWording::tr("Manager");
    case Audience::Engineer:
        return StoryWording::tr("Engineer");
    case Audience::Researcher:
        return StoryWording::tr("Researcher");
    case Audience::Panel:
        return StoryWording::tr("Panel");
    }
    return {};
}

QStringList audienceTexts()
{
    QStringList texts;
    for (const Audience audience : kAudiences) {
        texts.append(audienceText(audience));
    }
    return texts;
}

QString storyTitleText(const Story &story)
{
    return story.title.trimmed().isEmpty() ? StoryWording::tr("Untitled story") : story.title.trimmed();
}

QString fittingStoriesText(
    const QList<StoryTopicId> &themes, const QList<Story> &stories, const QList<StoryTopic> &topics)
{
    QString text;
    for (const StoryTopic &topic : topics) {
        if (!themes.contains(topic.id)) {
            continue;
        }
        QStringList fitting;
        for (const Story &story : stories) {
            if (story.hasTag(topic.id)) {
                fitting.append(isTellable(story) ? storyTitleText(story)
                                                 : StoryWording::tr("%1 (a draft)").arg(storyTitleText(story)));
            }
        }
        text += StoryWording::tr("- **%1:** %2")
                    .arg(topic.title,
                        fitting.isEmpty() ? StoryWording::tr("none of your stories yet") : listText(fitting))
            + QLatin1Char('\n');
    }
    return text;
}

QString storyLengthText(const StoryWords &words)
{
    return words.sum() == 0
        ? StoryWording::tr("No words yet")
        : StoryWording::tr("%Ln words, about %1 to tell", nullptr, words.sum()).arg(elapsedText(words.spoken()));
}

QString listText(const QStringList &parts)
{
    if (parts.size() < 2) {
        return parts.join(QString());
    }
    //: Joins the last two of a list: "1, 3 and 4".
    return StoryWording::tr("%1 and %2").arg(parts.mid(0, parts.size() - 1).join(StoryWording::tr(", ")), parts.last());
}

QString coverageText(const TopicCoverage &row)
{
    QStringList covered;
    QStringList drafts;
    for (int i = 0; i < row.marks.size(); ++i) {
        if (row.marks.at(i) == CoverageMark::Covered) {
            covered.append(QLocale().toString(i + 1));
        } else if (row.marks.at(i) == CoverageMark::Draft) {
            drafts.append(QLocale().toString(i + 1));
        }
    }
    if (row.isGap()) {
        return drafts.isEmpty() ? StoryWording::tr("Gap: no story speaks for it.")
                                : StoryWording::tr("Gap: story %1 carries the tag, but has no action or no result yet.")
                                      .arg(listText(drafts));
    }
    return row.isThin()
        ? StoryWording::tr("Only story %1. It may be asked for something else first.").arg(covered.first())
        : StoryWording::tr("Stories %1.").arg(listText(covered));
}

QString coverageCountText(const TopicCoverage &row)
{
    return row.isGap() ? StoryWording::tr("gap") : StoryWording::tr("%Ln stories", nullptr, row.covered);
}

} // namespace sevenrounds

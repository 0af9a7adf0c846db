// SPDX-License-Identifier: MIT
#include "story/storylinter.h"

#include "story/figures.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sevenrounds {

namespace {

/// An action with fewer words is only begun.
constexpr int kBegunWords = 10;
constexpr int kPercent = 100;
/// A result that was passed in less was not told.
constexpr Milliseconds kToldAtAll { 1000 };

using Sentences = QList<SpokenSentence>;
using PartSentences = std::array<Sentences, kStoryParts.size()>;

PartSentences sentencesOf(const Story &story)
{
    PartSentences all;
    for (const StoryPart part : kStoryParts) {
        all.at(static_cast<std::size_t>(part)) = spokenSentences(story.part(part));
    }
    return all;
}

const Sentences &partOf(const PartSentences &all, StoryPart part)
{
    return all.at(static_cast<std::size_t>(part));
}

StoryWords wordsOf(const PartSentences &all)
{
    StoryWords words;
    for (std::size_t i = 0; i < all.size(); ++i) {
        words.parts.at(i) = countWords(all.at(i));
    }
    return words;
}

int percent(double share)
{
    return static_cast<int>(std::lround(share * kPercent));
}

/// The sentence that would be cut first.
struct LongSentence {
    StoryPart part = StoryPart::Situation;
    SpokenSentence sentence;
};

LongSentence longestOfSetting(const PartSentences &all)
{
    LongSentence longest;
    for (const StoryPart part : { StoryPart::Situation, StoryPart::Task }) {
        for (const SpokenSentence &sentence : partOf(all, part)) {
            if (sentence.words.size() > longest.sentence.words.size()) {
                longest = { part, sentence };
            }
        }
    }
    return longest;
}

QString lastSentence(const Sentences &sentences)
{
    return sentences.isEmpty() ? QString() : sentences.last().text;
}

/// "TBD" and its like keep a place and tell nothing.
bool isPlaceholder(const Sentences &sentences)
{
    static const QRegularExpression placeholder(QStringLiteral("^\\W*(tbd|todo|tba|n/?a|none|later|fill in|xxx?)\\W*$"),
        QRegularExpression::CaseInsensitiveOption);
    return std::all_of(sentences.begin(), sentences.end(),
        [](const SpokenSentence &one) { return placeholder.match(one.text).hasMatch(); });
}

void findHeavySetting(const PartSentences &all, const StoryWords &words, QList<StoryFinding> *found)
{
    const int action = words.parts.at(static_cast<std::size_t>(StoryPart::Action));
    const int result = words.parts.at(static_cast<std::size_t>(StoryPart::Result));
    if (action < kBegunWords && result == 0) {
        return;
    }
    const int setting = words.sum() - action - result;
    if (setting * kPercent > kSettingPercent * words.sum()) {
        const LongSentence longest = longestOfSetting(all);
        StoryFinding finding { StoryRule::SettingHeavy, longest.part, longest.sentence.text };
        finding.share = words.settingShare();
        found->append(finding);
    }
}

void findHiddenWho(const PartSentences &all, QList<StoryFinding> *found)
{
    const Sentences &action = partOf(all, StoryPart::Action);
    const PronounCount sum = countPronouns(action);
    if (!sum.hidesWho()) {
        return;
    }
    StoryFinding finding { StoryRule::WeAboveI, StoryPart::Action };
    finding.pronouns = sum;
    int most = 0;
    for (const SpokenSentence &sentence : action) {
        const PronounCount count = countPronouns(sentence);
        if (count.shared - count.own > most) {
            most = count.shared - count.own;
            finding.sentence = sentence.text;
        }
    }
    found->append(finding);
}

void findMissingResult(const PartSentences &all, const Story &story, QList<StoryFinding> *found)
{
    const Sentences &action = partOf(all, StoryPart::Action);
    const Sentences &result = partOf(all, StoryPart::Result);
    if (isPlaceholder(result)) {
        if (!action.isEmpty()) {
            found->append({ StoryRule::NoResult, StoryPart::Result, lastSentence(result.isEmpty() ? action : result) });
        }
        return;
    }
    if (!saysFigure(result)) {
        StoryFinding finding { StoryRule::NoNumber, StoryPart::Result, lastSentence(result) };
        finding.hasListedNumbers = !story.numbers.isEmpty();
        found->append(finding);
    }
}

void findLength(const PartSentences &all, const StoryWords &words, QList<StoryFinding> *found)
{
    const int allowed = kWordsPerMinute * static_cast<int>(kStoryLimit.count());
    if (words.sum() <= allowed) {
        return;
    }
    StoryFinding finding { StoryRule::TooLong };
    finding.words = words.sum();
    qsizetype said = 0;
    for (const StoryPart part : kStoryParts) {
        for (const SpokenSentence &sentence : partOf(all, part)) {
            said += sentence.words.size();
            if (said > allowed) {
                finding.part = part;
                finding.sentence = sentence.text;
                found->append(finding);
                return;
            }
        }
    }
}

} // namespace

int StoryWords::sum() const
{
    return std::accumulate(parts.begin(), parts.end(), 0);
}

int StoryWords::settingShare() const
{
    return sum() == 0 ? 0 : percent(static_cast<double>(parts.at(0) + parts.at(1)) / sum());
}

int StoryWords::actionShare() const
{
    return sum() == 0 ? 0 : percent(static_cast<double>(parts.at(2)) / sum());
}

Milliseconds StoryWords::spoken() const
{
    return Milliseconds { std::chrono::minutes { 1 } } * sum() / kWordsPerMinute;
}

StoryWords countStoryWords(const Story &story)
{
    return wordsOf(sentencesOf(story));
}

QList<StoryFinding> lintStory(const Story &story)
{
    const PartSentences all = sentencesOf(story);
    const StoryWords words = wordsOf(all);
    QList<StoryFinding> found;
    findHeavySetting(all, words, &found);
    findHiddenWho(all, &found);
    findMissingResult(all, story, &found);
    findLength(all, words, &found);
    return found;
}

QList<StoryFinding> lintTelling(const Story &story, const QList<Milliseconds> &laps)
{
    const PartSentences all = sentencesOf(story);
    const auto lap = [&](StoryPart part) { return laps.value(static_cast<qsizetype>(part)); };
    const Milliseconds sum = std::accumulate(laps.begin(), laps.end(), Milliseconds { 0 });
    const Milliseconds setting = lap(StoryPart::Situation) + lap(StoryPart::Task);
    QList<StoryFinding> found;
    if (sum > Milliseconds { 0 } && setting * kPercent > sum * kSettingPercent) {
        const LongSentence longest = longestOfSetting(all);
        StoryFinding finding { StoryRule::SettingHeavyTold, longest.part, longest.sentence.text };
        finding.share = percent(static_cast<double>(setting.count()) / static_cast<double>(sum.count()));
        found.append(finding);
    }
    if (lap(StoryPart::Result) < kToldAtAll) {
        found.append({ StoryRule::NoResultTold, StoryPart::Result, lastSentence(partOf(all, StoryPart::Result)) });
    }
    if (sum > kStoryLimit) {
        const auto longest = std::max_element(laps.begin(), laps.end());
        const auto part = static_cast<StoryPart>(std::distance(laps.begin(), longest));
        StoryFinding finding { StoryRule::ToldTooLong, part };
        const Sentences &sentences = partOf(all, part);
        const auto wordiest = std::max_element(sentences.begin(), sentences.end(),
            [](const SpokenSentence &a, const SpokenSentence &b) { return a.words.size() < b.words.size(); });
        finding.sentence = wordiest == sentences.end() ? QString() : wordiest->text;
        finding.over = sum - kStoryLimit;
        found.append(finding);
    }
    return found + lintStory(story);
}

} // namespace sevenrounds

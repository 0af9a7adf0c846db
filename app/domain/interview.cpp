// SPDX-License-Identifier: MIT
#include "domain/interview.h"

namespace sevenrounds {

namespace {

constexpr qsizetype kTitleLength = 60;
/// App default, that of a short start.
constexpr int kMinutes = 10;
/// Where no area was chosen; no file of the content uses the word.
const QString kNoArea = QStringLiteral("own");

QString titleOf(const QString &ask)
{
    QString line = ask.simplified();
    if (line.size() <= kTitleLength) {
        return line;
    }
    const qsizetype space = line.lastIndexOf(u' ', kTitleLength);
    return line.left(space > 0 ? space : kTitleLength) + u'…';
}

} // namespace

QString loopOutcomeKey(LoopOutcome outcome)
{
    switch (outcome) {
    case LoopOutcome::Offer:
        return QStringLiteral("offer");
    case LoopOutcome::NoOffer:
        return QStringLiteral("no-offer");
    case LoopOutcome::Withdrawn:
        return QStringLiteral("withdrawn");
    case LoopOutcome::Pending:
        break;
    }
    return QStringLiteral("pending");
}

LoopOutcome loopOutcomeFromKey(const QString &key)
{
    for (const LoopOutcome outcome : kLoopOutcomes) {
        if (loopOutcomeKey(outcome) == key) {
            return outcome;
        }
    }
    return LoopOutcome::Pending;
}

QString feelingKey(Feeling feeling)
{
    switch (feeling) {
    case Feeling::Bad:
        return QStringLiteral("bad");
    case Feeling::Mixed:
        return QStringLiteral("mixed");
    case Feeling::Good:
        return QStringLiteral("good");
    case Feeling::Unsaid:
        break;
    }
    return QStringLiteral("unsaid");
}

Feeling feelingFromKey(const QString &key)
{
    for (const Feeling feeling : kFeelings) {
        if (feelingKey(feeling) == key) {
            return feeling;
        }
    }
    return Feeling::Unsaid;
}

PromptId ownPromptId(const AskedItemId &item)
{
    return PromptId(QStringLiteral("own-") + item.value());
}

Prompt ownPrompt(const AskedItem &item, const RealRound &round, Level level)
{
    Prompt prompt;
    prompt.id = ownPromptId(item.id);
    prompt.round = round.round;
    prompt.askedOn = round.day;
    prompt.area = item.area.isEmpty() ? kNoArea : item.area;
    prompt.level = level;
    prompt.minutes = kMinutes;
    prompt.source.badge = Badge::Own;
    prompt.title = titleOf(item.ask);
    prompt.ask = item.ask;
    for (const QString &next : item.then) {
        // What is being typed has lines in which nothing stands yet.
        if (!next.trimmed().isEmpty()) {
            prompt.followups.append({ next.trimmed(), {} });
        }
    }
    prompt.revision = QString::number(toEpochMs(item.changedAt));
    return prompt;
}

} // namespace sevenrounds

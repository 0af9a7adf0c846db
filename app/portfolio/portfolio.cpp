// SPDX-License-Identifier: MIT
#include "portfolio/portfolio.h"

#include <algorithm>

namespace sevenrounds {

namespace {

bool isWritten(const QString &text)
{
    return !text.trimmed().isEmpty();
}

} // namespace

QString readingStageKey(ReadingStage stage)
{
    switch (stage) {
    case ReadingStage::Planned:
        return QStringLiteral("planned");
    case ReadingStage::Reading:
        return QStringLiteral("reading");
    case ReadingStage::Read:
        return QStringLiteral("read");
    }
    return {};
}

ReadingStage readingStageFromKey(const QString &key)
{
    const auto *const found = std::find_if(kReadingStages.begin(), kReadingStages.end(),
        [&](ReadingStage stage) { return readingStageKey(stage) == key; });
    return found == kReadingStages.end() ? ReadingStage::Planned : *found;
}

QString critiquePartKey(CritiquePart part)
{
    switch (part) {
    case CritiquePart::Claim:
        return QStringLiteral("claim");
    case CritiquePart::Evidence:
        return QStringLiteral("evidence");
    case CritiquePart::Doubt:
        return QStringLiteral("doubt");
    case CritiquePart::Next:
        return QStringLiteral("next");
    case CritiquePart::Links:
        return QStringLiteral("links");
    }
    return {};
}

bool ReadingItem::hasCritique() const
{
    return std::all_of(critique.begin(), critique.end(), isWritten);
}

ReadingCount countReading(const QList<ReadingItem> &items, bool isOutside)
{
    ReadingCount count;
    for (const ReadingItem &item : items) {
        if (item.isOutside == isOutside && item.stage == ReadingStage::Read) {
            ++count.read;
            count.critiqued += item.hasCritique() ? 1 : 0;
        }
    }
    return count;
}

bool Opinion::isWhole() const
{
    return isWritten(problem) && isWritten(position) && isWritten(evidence) && isWritten(wouldChange)
        && isWritten(firstExperiment);
}

QList<OwnRung> OwnLadder::climbable() const
{
    QList<OwnRung> asked;
    std::copy_if(rungs.cbegin(), rungs.cend(), std::back_inserter(asked),
        [](const OwnRung &rung) { return isWritten(rung.ask); });
    return asked;
}

} // namespace sevenrounds

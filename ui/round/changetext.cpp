// SPDX-License-Identifier: MIT
#include "ui/round/changetext.h"

#include "ui/format/percenttext.h"

#include <QCoreApplication>
#include <QLocale>

namespace sevenrounds {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ChangeText", text);
}

QString number(double value)
{
    return QLocale().toString(value, 'f', 1);
}

QString confidenceWord(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Unmeasured:
        return translated(QT_TRANSLATE_NOOP("ChangeText", "unmeasured"));
    case Confidence::Thin:
        return translated(QT_TRANSLATE_NOOP("ChangeText", "thin"));
    case Confidence::Fair:
        return translated(QT_TRANSLATE_NOOP("ChangeText", "fair"));
    case Confidence::Solid:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("ChangeText", "solid"));
}

} // namespace

QStringList changeTexts(const std::optional<ReadinessChange> &change)
{
    if (!change) {
        return {};
    }
    const SkillReading &before = change->before.skills[index(change->skill)];
    const SkillReading &after = change->after.skills[index(change->skill)];
    QStringList lines;
    lines.append(translated(QT_TRANSLATE_NOOP("ChangeText", "Likely level %1 ± %2, was %3 ± %4"))
                     .arg(number(after.mean), number(after.sd), number(before.mean), number(before.sd)));
    lines.append(before.confidence == after.confidence
            ? translated(QT_TRANSLATE_NOOP("ChangeText", "Evidence is still %1")).arg(confidenceWord(after.confidence))
            : translated(QT_TRANSLATE_NOOP("ChangeText", "Evidence is now %1, was %2"))
                  .arg(confidenceWord(after.confidence), confidenceWord(before.confidence)));
    const ShownOverall shown = shownOverall(change->after.overall, change->after.isOverallShown);
    if (shown.percent) {
        lines.append(
            translated(QT_TRANSLATE_NOOP("ChangeText", "Ready for the loop: %1")).arg(percentText(*shown.percent)));
    } else {
        lines.append(
            translated(QT_TRANSLATE_NOOP("ChangeText", "%L1 of 7 rounds measured")).arg(change->after.measuredRounds));
    }
    return lines;
}

} // namespace sevenrounds

// SPDX-License-Identifier: MIT
#include "ui/format/areatext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace sevenrounds {

namespace {

/// Where the id's own words would not do.
constexpr std::array<std::pair<const char *, const char *>, 21> kAreas { {
    { "behavioral-execution", QT_TRANSLATE_NOOP("AreaText", "Behavioral: execution") },
    { "behavioral-story", QT_TRANSLATE_NOOP("AreaText", "Behavioral: stories") },
    { "breadth-connections", QT_TRANSLATE_NOOP("AreaText", "Breadth: connections") },
    { "breadth-judgment", QT_TRANSLATE_NOOP("AreaText", "Breadth: judgment") },
    { "breadth-open-problems", QT_TRANSLATE_NOOP("AreaText", "Breadth: open problems") },
    { "cloud-deployment", QT_TRANSLATE_NOOP("AreaText", "Cloud and deployment") },
    { "depth-boundary", QT_TRANSLATE_NOOP("AreaText", "Depth: the boundary") },
    { "depth-own-research", QT_TRANSLATE_NOOP("AreaText", "Depth: own research") },
    { "llms-agents", QT_TRANSLATE_NOOP("AreaText", "LLMs and agents") },
    { "manager-collaboration", QT_TRANSLATE_NOOP("AreaText", "Manager: collaboration") },
    { "manager-fit", QT_TRANSLATE_NOOP("AreaText", "Manager: fit") },
    { "manager-leadership", QT_TRANSLATE_NOOP("AreaText", "Manager: leadership") },
    { "ml-coding", QT_TRANSLATE_NOOP("AreaText", "ML coding") },
    { "ml-modeling", QT_TRANSLATE_NOOP("AreaText", "ML modeling") },
    { "ml-system-design", QT_TRANSLATE_NOOP("AreaText", "ML system design") },
    { "ml-theory", QT_TRANSLATE_NOOP("AreaText", "ML theory") },
    { "recruiter-background", QT_TRANSLATE_NOOP("AreaText", "Recruiter: background") },
    { "recruiter-logistics", QT_TRANSLATE_NOOP("AreaText", "Recruiter: logistics") },
    { "recruiter-motivation", QT_TRANSLATE_NOOP("AreaText", "Recruiter: motivation") },
    { "vision-bets", QT_TRANSLATE_NOOP("AreaText", "Vision: bets") },
    { "vision-people", QT_TRANSLATE_NOOP("AreaText", "Vision: people") },
} };

} // namespace

QString areaText(const QString &area)
{
    const auto *const found
        = std::find_if(kAreas.begin(), kAreas.end(), [&](const auto &one) { return area == QLatin1String(one.first); });
    if (found != kAreas.end()) {
        return QCoreApplication::translate("AreaText", found->second);
    }
    QString words = area;
    words.replace(u'-', u' ');
    if (!words.isEmpty()) {
        words[0] = words[0].toUpper();
    }
    return words;
}

} // namespace sevenrounds

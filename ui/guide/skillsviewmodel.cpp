// SPDX-License-Identifier: MIT
#include "ui/guide/skillsviewmodel.h"

#include "guide/guidefacts.h"
#include "guide/skillgap.h"
#include "ui/guide/guidetext.h"

using namespace sevenrounds;

namespace {

QList<SkillGap> gapsOf(AppServices &services)
{
    return skillGaps(skillBars(services.library().facts()), services.guide().ratings());
}

QList<const FactRecord *> listOf(const AppServices &services, const char *list)
{
    return factsOf(services.library().facts(), QStringLiteral("skills"), QString::fromLatin1(list));
}

} // namespace

SkillsViewModel::SkillsViewModel(AppServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_skills(services)
{
    connect(&services.guide(), &GuideService::changed, this, &SkillsViewModel::follow);
    connect(&services.guide(), &GuideService::loaded, this, [this] { follow({}); });
}

void SkillsViewModel::follow(const QString &subject)
{
    if (subject.isEmpty() || subject.startsWith(QLatin1String("skills/"))) {
        m_skills.followRating(subject);
        emit ratingsChanged();
    }
}

QStringList SkillsViewModel::titles() const
{
    QStringList titles;
    for (const SkillGap &gap : gapsOf(m_services)) {
        titles.append(gap.title);
    }
    return titles;
}

QList<int> SkillsViewModel::required() const
{
    QList<int> values;
    for (const SkillGap &gap : gapsOf(m_services)) {
        values.append(gap.required);
    }
    return values;
}

QList<int> SkillsViewModel::own() const
{
    QList<int> values;
    for (const SkillGap &gap : gapsOf(m_services)) {
        values.append(gap.own.value_or(-1));
    }
    return values;
}

QString SkillsViewModel::spoken() const
{
    QStringList axes;
    for (const SkillGap &gap : gapsOf(m_services)) {
        axes.append(gap.own ? tr("%1: asked for %L2, you %L3").arg(gap.title).arg(gap.required).arg(*gap.own)
                            : tr("%1: asked for %L2, not rated").arg(gap.title).arg(gap.required));
    }
    return axes.join(QStringLiteral("; "));
}

QString SkillsViewModel::summary() const
{
    const QList<SkillGap> gaps = gapsOf(m_services);
    int rated = 0;
    for (const SkillGap &gap : gaps) {
        rated += gap.own ? 1 : 0;
    }
    if (rated == 0) {
        return tr("Rate yourself on each axis. Only you see it, and it moves no readiness.");
    }
    const QString count = tr("%L1 of %L2 rated.").arg(rated).arg(gaps.size());
    const std::optional<SkillGap> widest = widestGap(gaps);
    return widest ? QStringLiteral("%1 %2").arg(count, tr("Widest gap: %1.").arg(widest->title))
                  : QStringLiteral("%1 %2").arg(count, tr("No gap among them."));
}

QStringList SkillsViewModel::scale() const
{
    QStringList names;
    for (const FactRecord *step : listOf(m_services, "scale")) {
        names.append(step->text("title"));
    }
    return names;
}

QStringList SkillsViewModel::scaleMeanings() const
{
    QStringList meanings;
    for (const FactRecord *step : listOf(m_services, "scale")) {
        meanings.append(
            QStringLiteral("%1 · %2. %3").arg(step->text("value"), step->text("title"), step->text("means")));
    }
    return meanings;
}

QStringList SkillsViewModel::notes() const
{
    QStringList lines;
    for (const FactRecord *fact : listOf(m_services, "facts")) {
        lines.append(fact->text("text"));
    }
    return lines;
}

QList<int> SkillsViewModel::noteBadges() const
{
    QList<int> badges;
    for (const FactRecord *fact : listOf(m_services, "facts")) {
        badges.append(badgeNumber(fact->badge()));
    }
    return badges;
}

void SkillsViewModel::rate(int row, int value)
{
    if (row < 0 || row >= m_skills.count() || value < 0 || value > kHighestSkill) {
        return;
    }
    const FactId id = m_skills.skill(row).id;
    const bool isSame = m_services.guide().ratings().value(id, -1) == value;
    m_services.guide().setRating(id, isSame ? std::nullopt : std::optional(value));
}

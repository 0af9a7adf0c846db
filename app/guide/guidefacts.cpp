// SPDX-License-Identifier: MIT
#include "guide/guidefacts.h"

#include <algorithm>

namespace sevenrounds {

namespace {

constexpr double kWhole = 100.0;
constexpr int kMonthsInAYear = 12;

VestingSchedule scheduleOf(const FactRecord &fact)
{
    VestingSchedule schedule { fact.id, fact.text("title"), {} };
    for (const QString &percent : fact.texts("percent_per_year")) {
        schedule.percentOfYear.append(percent.toDouble());
    }
    if (const FactItem *then = fact.part("then"); then != nullptr && schedule.percentOfYear.isEmpty()) {
        // The guide does not say that the months are equal; the record's note says that this is ours.
        const double first = fact.number("first_year_percent");
        const int months = std::max(1, then->number("months"));
        schedule.percentOfYear.append(first);
        for (int month = 0; month < months; month += kMonthsInAYear) {
            const int inYear = std::min(kMonthsInAYear, months - month);
            schedule.percentOfYear.append((kWhole - first) * inYear / months);
        }
    }
    return schedule;
}

template <typename Value, typename Read>
QList<Value> readAll(const QList<FactRecord> &facts, const QString &kind, const QString &list, Read read)
{
    QList<Value> values;
    for (const FactRecord *fact : factsOf(facts, kind, list)) {
        values.append(read(*fact));
    }
    return values;
}

} // namespace

const FactRecord *findFact(const QList<FactRecord> &facts, const QString &reference)
{
    const qsizetype slash = reference.indexOf(u'/');
    const QStringView kind = QStringView(reference).left(slash);
    const QStringView id = QStringView(reference).mid(slash + 1);
    const auto found = std::find_if(facts.cbegin(), facts.cend(),
        [&](const FactRecord &fact) { return slash > 0 && fact.id.value() == id && fact.kind == kind; });
    return found == facts.cend() ? nullptr : &*found;
}

QList<const FactRecord *> factsOf(const QList<FactRecord> &facts, const QString &kind, const QString &list)
{
    QList<const FactRecord *> found;
    for (const FactRecord &fact : facts) {
        if (fact.kind == kind && fact.list == list) {
            found.append(&fact);
        }
    }
    std::stable_sort(found.begin(), found.end(),
        [](const FactRecord *a, const FactRecord *b) { return a->number("order") < b->number("order"); });
    return found;
}

QList<PayBand> payBands(const QList<FactRecord> &facts)
{
    return readAll<PayBand>(facts, QStringLiteral("pay"), QStringLiteral("pay"), [](const FactRecord &fact) {
        return PayBand { fact.id, fact.text("ladder"), fact.text("country"), fact.text("currency"), fact.text("level"),
            fact.range("base"), fact.range("stock_per_year"), fact.range("bonus_per_year"), fact.range("bonus_percent"),
            fact.range("total_printed").value_or(FigureRange()) };
    });
}

QList<VestingSchedule> vestingSchedules(const QList<FactRecord> &facts)
{
    return readAll<VestingSchedule>(facts, QStringLiteral("pay"), QStringLiteral("vesting"), scheduleOf);
}

QList<PipelineStage> pipelineStages(const QList<FactRecord> &facts)
{
    return readAll<PipelineStage>(
        facts, QStringLiteral("pipeline"), QStringLiteral("pipeline"), [](const FactRecord &fact) {
            return PipelineStage { fact.id, fact.text("guide"), fact.text("variant"), fact.range("weeks"),
                fact.range("wait_after_weeks") };
        });
}

QList<TeamProfile> teamProfiles(const QList<FactRecord> &facts)
{
    const QList<const FactRecord *> axes = factsOf(facts, QStringLiteral("teams"), QStringLiteral("axes"));
    return readAll<TeamProfile>(facts, QStringLiteral("teams"), QStringLiteral("teams"), [&](const FactRecord &fact) {
        TeamProfile team { fact.id, fact.text("title"), {} };
        const FactItem *rated = fact.part("axes");
        for (std::size_t i = 0; rated != nullptr && i < kTeamAxisCount && static_cast<qsizetype>(i) < axes.size();
             ++i) {
            const QByteArray key = axes.at(static_cast<qsizetype>(i))->text("key").toUtf8();
            team.axes[i] = rated->number(key.constData());
        }
        return team;
    });
}

QList<SkillBar> skillBars(const QList<FactRecord> &facts)
{
    return readAll<SkillBar>(facts, QStringLiteral("skills"), QStringLiteral("skills"), [](const FactRecord &fact) {
        return SkillBar { fact.id, fact.text("title"), fact.number("required") };
    });
}

} // namespace sevenrounds

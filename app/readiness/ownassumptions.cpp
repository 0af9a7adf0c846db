// SPDX-License-Identifier: MIT
#include "readiness/ownassumptions.h"

#include <cmath>

namespace sevenrounds {

namespace {

// App defaults: what a sensible person could believe of a real committee.
constexpr AssumptionRange kBarRange { -2.0, 2.0, false };
constexpr AssumptionRange kFloorRange { 1.0, 4.0, false };
constexpr AssumptionRange kWeakRange { 0.0, 7.0, true };
constexpr AssumptionRange kWeightRange { 0.0, 5.0, false };
constexpr AssumptionRange kNoiseRange { 0.1, 2.0, false };
constexpr AssumptionRange kPriorRange { 2.0, 8.0, false };
// From the model's own spread, which is to be kept large, to one at which cards move nothing to speak of.
constexpr AssumptionRange kRecallSpreadRange { kRecallSpread, 9.0, false };
constexpr AssumptionRange kUnseenRange { 0.05, 0.6, false };
// Enough to tell what somebody typed; a number that is stored reads back as it was.
constexpr int kDigits = 6;

void put(Assumptions *assumptions, const AssumptionId &id, double value)
{
    CommitteeRule &rule = assumptions->committee;
    switch (id.kind) {
    case AssumptionKind::BarOffset:
        assumptions->barOffsets[index(id.skill)] = value;
        break;
    case AssumptionKind::BarShift:
        assumptions->barShift = value;
        break;
    case AssumptionKind::HardFloor:
        rule.hardFloor = value;
        break;
    case AssumptionKind::SoftFloor:
        rule.softFloor = value;
        break;
    case AssumptionKind::WeakRounds:
        rule.allowedBelowSoftFloor = static_cast<int>(std::lround(value));
        break;
    case AssumptionKind::MeanFloor:
        rule.meanFloor = value;
        break;
    case AssumptionKind::Weight:
        rule.weights[index(id.skill)] = value;
        break;
    case AssumptionKind::DayNoise:
        assumptions->dayNoise = value;
        break;
    case AssumptionKind::PriorLevel:
        assumptions->priorLevel = value;
        break;
    case AssumptionKind::RecallSpread:
        assumptions->recallSpread = value;
        break;
    case AssumptionKind::UnseenShare:
        assumptions->unseenShare = value;
        break;
    }
}

/// Beside a bar and a weight for each round: all bars together, four parts of the rule, two of the person, and two of what is read from cards.
constexpr std::size_t kOtherAssumptions = 9;

// Written so that NaN is outside.
bool isInside(const AssumptionRange &range, double value)
{
    return value >= range.low && value <= range.high && (!range.isWhole || std::floor(value) == value);
}

} // namespace

const std::vector<AssumptionId> &editableAssumptions()
{
    static const std::vector<AssumptionId> all = [] {
        std::vector<AssumptionId> ids;
        ids.reserve(2 * kSkillCount + kOtherAssumptions);
        for (const Skill skill : kSkills) {
            ids.push_back({ AssumptionKind::BarOffset, skill });
        }
        for (const AssumptionKind kind : { AssumptionKind::BarShift, AssumptionKind::HardFloor,
                 AssumptionKind::SoftFloor, AssumptionKind::WeakRounds, AssumptionKind::MeanFloor }) {
            ids.push_back({ kind, Skill::Recruiter });
        }
        for (const Skill skill : kSkills) {
            ids.push_back({ AssumptionKind::Weight, skill });
        }
        for (const AssumptionKind kind : { AssumptionKind::DayNoise, AssumptionKind::PriorLevel,
                 AssumptionKind::RecallSpread, AssumptionKind::UnseenShare }) {
            ids.push_back({ kind, Skill::Recruiter });
        }
        return ids;
    }();
    return all;
}

QString assumptionKey(const AssumptionId &id)
{
    switch (id.kind) {
    case AssumptionKind::BarOffset:
        return QStringLiteral("bar/%1").arg(skillKey(id.skill));
    case AssumptionKind::BarShift:
        return QStringLiteral("bar-shift");
    case AssumptionKind::HardFloor:
        return QStringLiteral("hard-floor");
    case AssumptionKind::SoftFloor:
        return QStringLiteral("soft-floor");
    case AssumptionKind::WeakRounds:
        return QStringLiteral("weak-rounds");
    case AssumptionKind::MeanFloor:
        return QStringLiteral("mean-floor");
    case AssumptionKind::Weight:
        return QStringLiteral("weight/%1").arg(skillKey(id.skill));
    case AssumptionKind::DayNoise:
        return QStringLiteral("day-noise");
    case AssumptionKind::RecallSpread:
        return QStringLiteral("recall-spread");
    case AssumptionKind::UnseenShare:
        return QStringLiteral("unseen-share");
    case AssumptionKind::PriorLevel:
        break;
    }
    return QStringLiteral("prior-level");
}

AssumptionRange assumptionRange(const AssumptionId &id)
{
    switch (id.kind) {
    case AssumptionKind::BarOffset:
    case AssumptionKind::BarShift:
        return kBarRange;
    case AssumptionKind::HardFloor:
    case AssumptionKind::SoftFloor:
    case AssumptionKind::MeanFloor:
        return kFloorRange;
    case AssumptionKind::WeakRounds:
        return kWeakRange;
    case AssumptionKind::Weight:
        return kWeightRange;
    case AssumptionKind::DayNoise:
        return kNoiseRange;
    case AssumptionKind::RecallSpread:
        return kRecallSpreadRange;
    case AssumptionKind::UnseenShare:
        return kUnseenRange;
    case AssumptionKind::PriorLevel:
        break;
    }
    return kPriorRange;
}

double assumed(const Assumptions &assumptions, const AssumptionId &id)
{
    const CommitteeRule &rule = assumptions.committee;
    switch (id.kind) {
    case AssumptionKind::BarOffset:
        return assumptions.barOffsets[index(id.skill)];
    case AssumptionKind::BarShift:
        return assumptions.barShift;
    case AssumptionKind::HardFloor:
        return rule.hardFloor;
    case AssumptionKind::SoftFloor:
        return rule.softFloor;
    case AssumptionKind::WeakRounds:
        return rule.allowedBelowSoftFloor;
    case AssumptionKind::MeanFloor:
        return rule.meanFloor;
    case AssumptionKind::Weight:
        return rule.weights[index(id.skill)];
    case AssumptionKind::DayNoise:
        return assumptions.dayNoise;
    case AssumptionKind::RecallSpread:
        return assumptions.recallSpread;
    case AssumptionKind::UnseenShare:
        return assumptions.unseenShare;
    case AssumptionKind::PriorLevel:
        break;
    }
    return assumptions.priorLevel;
}

std::optional<double> readAssumption(const AssumptionId &id, const QString &text)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber && isInside(assumptionRange(id), value) ? std::optional(value) : std::nullopt;
}

QString writeAssumption(double value)
{
    return QString::number(value, 'g', kDigits);
}

Result<Assumptions> assuming(const Assumptions &assumptions, const AssumptionId &id, double value)
{
    const AssumptionRange range = assumptionRange(id);
    if (!isInside(range, value)) {
        return failure(ErrorKind::InvalidInput,
            QStringLiteral("%1: %2 is not between %3 and %4")
                .arg(assumptionKey(id))
                .arg(value)
                .arg(range.low)
                .arg(range.high));
    }
    Assumptions changed = assumptions;
    put(&changed, id, value);
    ROUNDS_RETURN_IF_ERROR(checkAssumptions(changed));
    return changed;
}

Assumptions withOwn(const Assumptions &usual, const OwnAssumptions &own)
{
    Assumptions all = usual;
    for (const AssumptionId &id : editableAssumptions()) {
        if (const std::optional<double> value = readAssumption(id, own.value(assumptionKey(id)))) {
            put(&all, id, *value);
        }
    }
    if (checkAssumptions(all)) {
        return all;
    }
    Assumptions some = usual;
    for (const AssumptionId &id : editableAssumptions()) {
        if (const std::optional<double> value = readAssumption(id, own.value(assumptionKey(id)))) {
            some = assuming(some, id, *value).value_or(some);
        }
    }
    return some;
}

} // namespace sevenrounds

// SPDX-License-Identifier: MIT
#include "scheduling/schedulerparameters.h"

#include "scheduling/memorymodel.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace sevenrounds {

namespace {

constexpr std::size_t kFsrs5Weights = 19;
constexpr std::size_t kFsrs4Weights = 17;
/// The fixed exponent of the forgetting curve before FSRS-6.
constexpr double kOldDecay = 0.5;

constexpr double kMinutesAnHour = 60;
constexpr double kMinutesADay = 24 * kMinutesAnHour;
constexpr double kLongestStep = 36500 * kMinutesADay;

struct Bounds {
    double low;
    double high;
};

using AllBounds = std::array<Bounds, kWeightCount>;

// Bounds of ts-fsrs 5.4 and of fsrs-rs, which its optimizer keeps.
constexpr AllBounds kBounds { { { 0.001, 100 }, { 0.001, 100 }, { 0.001, 100 }, { 0.001, 100 }, { 1, 10 }, { 0.001, 4 },
    { 0.001, 4 }, { 0.001, 0.75 }, { 0, 4.5 }, { 0, 0.8 }, { 0.001, 3.5 }, { 0.001, 5 }, { 0.001, 0.25 },
    { 0.001, 0.9 }, { 0, 4 }, { 0, 1 }, { 1, 6 }, { 0, 2 }, { 0, 2 }, { 0.01, 0.8 }, { 0.1, 0.8 } } };

double clip(double value, const Bounds &bounds)
{
    return std::clamp(value, bounds.low, bounds.high);
}

AllBounds boundsFor(std::span<const double> weights, std::size_t relearningSteps, bool hasShortTerm)
{
    AllBounds bounds = kBounds;
    if (!hasShortTerm) {
        bounds[19].low = 0.0;
    }
    if (relearningSteps > 1) {
        constexpr double kLowestCeiling = 0.01;
        const double w11 = clip(weights[11], bounds[11]);
        const double w13 = clip(weights[13], bounds[13]);
        const double w14 = clip(weights[14], bounds[14]);
        const double value
            = -(std::log(w11) + std::log(std::pow(2.0, w13) - 1.0) + w14 * 0.3) / static_cast<double>(relearningSteps);
        const double ceiling = std::clamp(roundedTo8(std::sqrt(std::max(value, 0.0))), kLowestCeiling, bounds[17].high);
        bounds[17].high = ceiling;
        bounds[18].high = ceiling;
    }
    return bounds;
}

/// To 8 decimals by the exact binary value, ties upwards: JavaScript's toFixed, which the migration of old weights goes through.
double fixedTo8(double value)
{
    constexpr double kScale = 1e8;
    const double product = value * kScale;
    const double rest = std::fma(value, kScale, -product);
    const double whole = std::floor(product);
    return (product - whole - 0.5 >= -rest ? whole + 1.0 : whole) / kScale;
}

} // namespace

Weights clipWeights(const Weights &weights, std::size_t relearningSteps, bool hasShortTerm)
{
    const AllBounds bounds = boundsFor(weights, relearningSteps, hasShortTerm);
    Weights clipped {};
    std::transform(weights.begin(), weights.end(), bounds.begin(), clipped.begin(), clip);
    return clipped;
}

Result<Weights> migrateWeights(std::span<const double> weights, std::size_t relearningSteps, bool hasShortTerm)
{
    if (weights.size() != kWeightCount && weights.size() != kFsrs5Weights && weights.size() != kFsrs4Weights) {
        return failure(ErrorKind::InvalidInput,
            QStringLiteral("%1 weights; FSRS-6 has 21, FSRS-5 19, FSRS-4.5 17").arg(weights.size()));
    }
    if (!std::all_of(weights.begin(), weights.end(), [](double weight) { return std::isfinite(weight); })) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("a weight is not a finite number"));
    }
    const AllBounds bounds = boundsFor(weights, relearningSteps, hasShortTerm);
    Weights migrated {};
    std::transform(weights.begin(), weights.end(), bounds.begin(), migrated.begin(), clip);
    if (weights.size() != kWeightCount) {
        migrated[20] = kOldDecay;
    }
    if (weights.size() == kFsrs4Weights) {
        migrated[4] = fixedTo8(migrated[5] * 2.0 + migrated[4]);
        migrated[5] = fixedTo8(std::log(migrated[5] * 3.0 + 1.0) / 3.0);
        migrated[6] = fixedTo8(migrated[6] + 0.5);
    }
    // Once more: the migrated difficulty may lie outside, and a w19 of 0 would switch its effect off where 0.01 is meant.
    return clipWeights(migrated, relearningSteps, hasShortTerm);
}

std::optional<int> stepMinutes(const QString &text)
{
    static const QRegularExpression pattern(QRegularExpression::anchoredPattern(QStringLiteral("([0-9]{1,9})([mhd])")));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const QChar unit = match.capturedView(2).front();
    const double minutes = match.captured(1).toDouble()
        * (unit == QLatin1Char('d')        ? kMinutesADay
                : unit == QLatin1Char('h') ? kMinutesAnHour
                                           : 1.0);
    return minutes <= kLongestStep ? std::optional(static_cast<int>(minutes)) : std::nullopt;
}

} // namespace sevenrounds

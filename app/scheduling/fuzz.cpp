// SPDX-License-Identifier: MIT
#include "scheduling/fuzz.h"

#include "core/random.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sevenrounds {

namespace {

struct FuzzPart {
    double start;
    double end;
    double factor;
};

constexpr std::array kParts {
    FuzzPart { 2.5, 7.0, 0.15 },
    FuzzPart { 7.0, 20.0, 0.10 },
    FuzzPart { 20.0, std::numeric_limits<double>::infinity(), 0.05 },
};

int wholeHalfUp(double value)
{
    return static_cast<int>(std::floor(value + 0.5));
}

} // namespace

FuzzRange fuzzRange(int intervalDays, int elapsedDays, int maximumInterval)
{
    double delta = 1.0;
    for (const FuzzPart &part : kParts) {
        delta += part.factor * std::max(std::min(static_cast<double>(intervalDays), part.end) - part.start, 0.0);
    }
    const int interval = std::min(intervalDays, maximumInterval);
    FuzzRange range { std::max(2, wholeHalfUp(interval - delta)),
        std::min(wholeHalfUp(interval + delta), maximumInterval) };
    if (interval > elapsedDays) {
        range.low = std::max(range.low, elapsedDays + 1);
    }
    range.low = std::min(range.low, range.high);
    return range;
}

int fuzzed(int intervalDays, int elapsedDays, int maximumInterval, double draw)
{
    constexpr int kShortestFuzzed = 3;
    if (intervalDays < kShortestFuzzed) {
        return intervalDays;
    }
    const FuzzRange range = fuzzRange(intervalDays, elapsedDays, maximumInterval);
    return range.low + static_cast<int>(std::floor(draw * (range.high - range.low + 1)));
}

quint64 fuzzSeed(const ReviewItem &item)
{
    // FNV-1a, 64 bits: QHash's function may differ from one run to the next.
    constexpr quint64 kOffset = 0xcbf29ce484222325U;
    constexpr quint64 kPrime = 0x00000100000001b3U;
    quint64 hash = kOffset;
    const QByteArray name = (reviewItemKindKey(item.kind) + QLatin1Char('/') + item.id).toUtf8();
    for (const char byte : name) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * kPrime;
    }
    return hash;
}

double fuzzDraw(quint64 seed, int reviewsBefore)
{
    return Random(seed + static_cast<quint64>(reviewsBefore)).uniform();
}

} // namespace sevenrounds

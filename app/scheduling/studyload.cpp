// SPDX-License-Identifier: MIT
#include "scheduling/studyload.h"

#include <algorithm>

namespace sevenrounds {

namespace {

constexpr std::size_t kFewest = 5;
constexpr int kLongestShare = 3;

} // namespace

std::vector<int> loadForecast(std::span<const ItemMemory> items, QDate today, int days)
{
    std::vector<int> load(static_cast<std::size_t>(std::max(days, 0)), 0);
    for (const ItemMemory &item : items) {
        if (item.state == ReviewState::New) {
            continue;
        }
        // A step of minutes is of the day it began on, or of today.
        const qint64 ahead = std::max<qint64>(0, today.daysTo(item.dueDay));
        if (ahead < static_cast<qint64>(load.size())) {
            ++load[static_cast<std::size_t>(ahead)];
        }
    }
    return load;
}

Milliseconds usualReview(ReviewItemKind kind, Milliseconds own)
{
    using std::chrono::minutes;
    if (kind == ReviewItemKind::Card) {
        return kUsualReview;
    }
    if (own > Milliseconds { 0 }) {
        return own;
    }
    switch (kind) {
    case ReviewItemKind::Card:
    case ReviewItemKind::Line:
        break;
    case ReviewItemKind::Derivation:
    case ReviewItemKind::Prompt:
        return minutes { 10 };
    case ReviewItemKind::Problem:
        return minutes { 30 };
    case ReviewItemKind::Story:
        return minutes { 3 };
    }
    return minutes { 1 };
}

Milliseconds longestReview(Milliseconds usual)
{
    return std::max(kLongestReview, kLongestShare * usual);
}

double paceOf(std::span<const MeasuredReview> measured)
{
    if (measured.size() < kFewest) {
        return 1.0;
    }
    std::vector<double> shares;
    shares.reserve(measured.size());
    for (const MeasuredReview &one : measured) {
        const Milliseconds took = std::clamp(one.took, Milliseconds { 0 }, longestReview(one.usual));
        shares.push_back(static_cast<double>(took.count()) / static_cast<double>(one.usual.count()));
    }
    const auto middle = shares.begin() + static_cast<std::ptrdiff_t>(shares.size() / 2);
    std::nth_element(shares.begin(), middle, shares.end());
    if (shares.size() % 2 == 1) {
        return *middle;
    }
    return (*std::max_element(shares.begin(), middle) + *middle) / 2.0;
}

} // namespace sevenrounds

// SPDX-License-Identifier: MIT
#include "scheduling/studyload.h"

#include <algorithm>

namespace sevenrounds {

namespace {

constexpr std::size_t kFewest = 5;

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

Milliseconds typicalReview(std::vector<Milliseconds> measured)
{
    if (measured.size() < kFewest) {
        return kUsualReview;
    }
    for (Milliseconds &took : measured) {
        took = std::clamp(took, Milliseconds { 0 }, kLongestReview);
    }
    const auto middle = measured.begin() + static_cast<std::ptrdiff_t>(measured.size() / 2);
    std::nth_element(measured.begin(), middle, measured.end());
    if (measured.size() % 2 == 1) {
        return *middle;
    }
    return (*std::max_element(measured.begin(), middle) + *middle) / 2;
}

} // namespace sevenrounds

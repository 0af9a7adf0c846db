// SPDX-License-Identifier: MIT
#include "talk/slideplan.h"

#include <algorithm>
#include <numeric>

namespace sevenrounds {

namespace {

constexpr qsizetype kFewestRuns = 2;
constexpr int kToleratedParts = 5;
constexpr std::chrono::seconds kToleratedAtLeast { 10 };

/// Of an even number of values the mean of the middle two.
Milliseconds median(QList<Milliseconds> values)
{
    std::sort(values.begin(), values.end());
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 == 1 ? values.at(middle) : (values.at(middle - 1) + values.at(middle)) / 2;
}

} // namespace

QList<Milliseconds> slideLengths(int slides, Milliseconds talk, const LeaveBy &leaveBy)
{
    QList<Milliseconds> lengths;
    Milliseconds from { 0 };
    int first = 0;
    const auto shareUntil = [&](int slide, Milliseconds until) {
        const int count = slide - first + 1;
        Milliseconds before = from;
        for (int i = 1; i <= count; ++i) {
            const Milliseconds here = from + (until - from) * i / count;
            lengths.append(here - before);
            before = here;
        }
        from = until;
        first = slide + 1;
    };
    for (auto set = leaveBy.cbegin(); set != leaveBy.cend(); ++set) {
        const bool isLast = set.key() == slides - 1;
        if (set.key() >= first && set.key() < slides && set.value() > from
            && (isLast ? set.value() <= talk : set.value() < talk)) {
            shareUntil(set.key(), set.value());
        }
    }
    if (first < slides) {
        shareUntil(slides - 1, talk);
    }
    return lengths;
}

LeaveBy leaveByOf(const QList<Milliseconds> &lengths)
{
    LeaveBy leaveBy;
    Milliseconds sum { 0 };
    for (int i = 0; i < lengths.size(); ++i) {
        sum += lengths.at(i);
        leaveBy.insert(i, sum);
    }
    return leaveBy;
}

QList<Milliseconds> proposedLengths(const QList<QList<Milliseconds>> &runs, Milliseconds talk)
{
    QList<QList<Milliseconds>> alike;
    for (const QList<Milliseconds> &run : runs) {
        if (alike.size() < kMostProposingRuns && !run.isEmpty() && run.size() == runs.first().size()) {
            alike.append(run);
        }
    }
    if (alike.size() < kFewestRuns) {
        return {};
    }
    QList<Milliseconds> medians;
    for (qsizetype slide = 0; slide < alike.first().size(); ++slide) {
        QList<Milliseconds> times;
        for (const QList<Milliseconds> &run : alike) {
            times.append(run.at(slide));
        }
        medians.append(median(times));
    }
    const Milliseconds sum = std::accumulate(medians.cbegin(), medians.cend(), Milliseconds { 0 });
    if (sum.count() <= 0) {
        return {};
    }
    // The running sum is cut to seconds, so that the parts make the whole.
    QList<Milliseconds> lengths;
    Milliseconds spent { 0 };
    Milliseconds given { 0 };
    for (const Milliseconds time : medians) {
        spent += time;
        const Milliseconds until = std::chrono::round<std::chrono::seconds>(talk * spent.count() / sum.count());
        lengths.append(until - given);
        given = until;
    }
    return lengths;
}

int slidesOnPlan(const QList<Milliseconds> &planned, const QList<Milliseconds> &used)
{
    int count = 0;
    for (qsizetype i = 0; i < std::min(planned.size(), used.size()); ++i) {
        const Milliseconds tolerated = std::max<Milliseconds>(planned.at(i) / kToleratedParts, kToleratedAtLeast);
        count += std::chrono::abs(used.at(i) - planned.at(i)) <= tolerated ? 1 : 0;
    }
    return count;
}

} // namespace sevenrounds

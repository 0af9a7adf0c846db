// SPDX-License-Identifier: MIT
#include "ui/coding/linediff.h"

#include <algorithm>
#include <vector>

namespace sevenrounds {

namespace {

/// Beyond so many pairs of lines the exact answer is not worth its memory.
constexpr qsizetype kMostPairs = qsizetype { 4 } * 1000 * 1000;

QStringList linesOf(QString text)
{
    if (text.endsWith(u'\n')) {
        text.chop(1);
    }
    return text.isEmpty() ? QStringList() : text.split(u'\n');
}

void appendAll(QStringList *diff, const QString &mark, QStringList::const_iterator from, QStringList::const_iterator to)
{
    for (; from != to; ++from) {
        diff->append(mark + *from);
    }
}

const QString kSame = QStringLiteral("  ");
const QString kGone = QStringLiteral("- ");
const QString kNew = QStringLiteral("+ ");

/// The middle of two texts, between the lines that both begin and end with: by their longest common subsequence.
void diffMiddle(const QStringList &a, const QStringList &b, QStringList *diff)
{
    if (a.size() * b.size() > kMostPairs) {
        appendAll(diff, kGone, a.cbegin(), a.cend());
        appendAll(diff, kNew, b.cbegin(), b.cend());
        return;
    }
    const auto width = static_cast<std::size_t>(b.size()) + 1;
    // How long the common subsequence is of what is left from line i and j on.
    std::vector<int> left((static_cast<std::size_t>(a.size()) + 1) * width, 0);
    const auto at = [&left, width](qsizetype i, qsizetype j) -> int & {
        return left[static_cast<std::size_t>(i) * width + static_cast<std::size_t>(j)];
    };
    for (qsizetype i = a.size() - 1; i >= 0; --i) {
        for (qsizetype j = b.size() - 1; j >= 0; --j) {
            at(i, j) = a.at(i) == b.at(j) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
        }
    }
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && a.at(i) == b.at(j)) {
            diff->append(kSame + a.at(i++));
            ++j;
        } else if (i < a.size() && (j == b.size() || at(i + 1, j) >= at(i, j + 1))) {
            diff->append(kGone + a.at(i++));
        } else {
            diff->append(kNew + b.at(j++));
        }
    }
}

} // namespace

QStringList lineDiff(const QString &before, const QString &after)
{
    const QStringList a = linesOf(before);
    const QStringList b = linesOf(after);
    const qsizetype most = std::min(a.size(), b.size());
    qsizetype head = 0;
    while (head < most && a.at(head) == b.at(head)) {
        ++head;
    }
    qsizetype tail = 0;
    while (tail < most - head && a.at(a.size() - 1 - tail) == b.at(b.size() - 1 - tail)) {
        ++tail;
    }
    QStringList diff;
    appendAll(&diff, kSame, a.cbegin(), a.cbegin() + head);
    diffMiddle(a.mid(head, a.size() - head - tail), b.mid(head, b.size() - head - tail), &diff);
    appendAll(&diff, kSame, a.cend() - tail, a.cend());
    return diff;
}

QStringList shortDiff(const QString &before, const QString &after, int around)
{
    const QStringList diff = lineDiff(before, after);
    std::vector<bool> isKept(static_cast<std::size_t>(diff.size()), false);
    for (qsizetype i = 0; i < diff.size(); ++i) {
        if (!diff.at(i).startsWith(kSame)) {
            const qsizetype end = std::min<qsizetype>(diff.size(), i + around + 1);
            for (qsizetype j = std::max<qsizetype>(0, i - around); j < end; ++j) {
                isKept[static_cast<std::size_t>(j)] = true;
            }
        }
    }
    QStringList shown;
    const QString gap = QStringLiteral("…");
    for (qsizetype i = 0; i < diff.size(); ++i) {
        if (isKept[static_cast<std::size_t>(i)]) {
            shown.append(diff.at(i));
        } else if (shown.isEmpty() || shown.constLast() != gap) {
            shown.append(gap);
        }
    }
    return shown;
}

} // namespace sevenrounds

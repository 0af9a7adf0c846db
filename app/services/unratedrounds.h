// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <QDate>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>

namespace sevenrounds {

class ContentLibrary;
class StorageThread;

/// A round that came to its end and whose rating was left open.
struct UnratedRound {
    qint64 practice = 0;
    QString title;
    /// Of the paper that was discussed; empty in other rounds.
    QString paper;
    /// The local day on which it was begun.
    QDate day;
    /// How many criteria have a band, by the rater who gave more of them; all of them where only the closing is missing.
    int rated = 0;
    int criteria = 0;

    [[nodiscard]] bool operator==(const UnratedRound &other) const = default;
};

/// Rounds begun longer ago are left out: a band is given from memory, and after a month it would be one of the text that was left and not of
/// the hour; and a list that only grows is no longer read. Nothing is deleted. App default.
inline constexpr int kUnratedDays = 30;

/// The rounds that wait for their rating on the day `today`, newest first. Damaged ones, and those whose rubric the content no longer has,
/// cannot be rated and are left out. `library` must outlive `receiver`.
void loadUnratedRounds(StorageThread &storage, const ContentLibrary &library, QDate today, QObject *receiver,
    std::function<void(Result<QList<UnratedRound>>)> done);

} // namespace sevenrounds

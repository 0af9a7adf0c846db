// SPDX-License-Identifier: MIT
#pragma once

#include "storage/draftspill.h"
#include "storage/practicelog.h"
#include "storage/records.h"

#include <optional>

namespace sevenrounds {

// What a practice adds to its log while nothing can be saved, for the second place: its beginning, where it began only then, its entries, and its
// heartbeat, each as a row. Its texts are drafts like those of any other. What has a number is known by that and by its start; what has none counts
// for nothing without its beginning (withoutOrphans).

/// Its first event included.
[[nodiscard]] SpilledDraft spilledStart(const PracticeRecord &practice, const PracticeEventRecord &started);
/// The entry's place tells it from the practice's others.
[[nodiscard]] SpilledDraft spilledEntry(qint64 practiceId, UtcTime startedAt, const LogEntry &entry);
[[nodiscard]] SpilledDraft spilledPulse(qint64 practiceId, UtcTime startedAt, const PulseRecord &pulse);

[[nodiscard]] bool isSpilledStart(const SpilledDraft &spilled);
/// A text, a beginning, an entry or a heartbeat.
[[nodiscard]] bool isOfPractice(const SpilledDraft &spilled);
/// Without what belongs to a practice that has no number and whose beginning does not stand among them.
[[nodiscard]] QList<SpilledDraft> withoutOrphans(QList<SpilledDraft> drafts);

/// Those of the practice that began then, whatever its number.
[[nodiscard]] QList<SpilledDraft> ofPractice(const QList<SpilledDraft> &drafts, UtcTime startedAt);
[[nodiscard]] QList<LogEntry> entriesOf(const QList<SpilledDraft> &drafts);

// Nothing where it is none.
[[nodiscard]] std::optional<PracticeRecord> practiceOf(const SpilledDraft &spilled);
/// Of a beginning its first event.
[[nodiscard]] std::optional<LogEntry> entryOf(const SpilledDraft &spilled);
[[nodiscard]] std::optional<PulseRecord> pulseOf(const SpilledDraft &spilled);

} // namespace sevenrounds

// SPDX-License-Identifier: MIT
#pragma once

#include "storage/draftspill.h"
#include "storage/records.h"

#include <optional>

namespace sevenrounds {

// A practice that began while nothing could be saved, for the second place: its beginning, its log and its heartbeat, each as a row. Its texts are
// drafts like those of any other. All but the beginning count for nothing without it (withoutOrphans).

/// Its first event included.
[[nodiscard]] SpilledDraft spilledStart(const PracticeRecord &practice, const PracticeEventRecord &started);
/// `place` tells it from the practice's other events.
[[nodiscard]] SpilledDraft spilledEvent(UtcTime startedAt, int place, const PracticeEventRecord &event);
[[nodiscard]] SpilledDraft spilledPulse(UtcTime startedAt, const PulseRecord &pulse);

[[nodiscard]] bool isSpilledStart(const SpilledDraft &spilled);
/// Without what belongs to a practice that has no number and whose beginning does not stand among them.
[[nodiscard]] QList<SpilledDraft> withoutOrphans(QList<SpilledDraft> drafts);
/// A beginning, an event or a heartbeat.
[[nodiscard]] bool isOfSpilledPractice(const SpilledDraft &spilled);

// Nothing where it is none.
[[nodiscard]] std::optional<PracticeRecord> practiceOf(const SpilledDraft &spilled);
/// Of a beginning its first event.
[[nodiscard]] std::optional<PracticeEventRecord> eventOf(const SpilledDraft &spilled);
[[nodiscard]] std::optional<PulseRecord> pulseOf(const SpilledDraft &spilled);

} // namespace sevenrounds

// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"

#include <QObject>
#include <QTimer>

namespace sevenrounds {

/// So long after the last key, and at the latest so long after the first one that is not saved.
struct TypingRhythm {
    Milliseconds quiet { 0 };
    Milliseconds ceiling { 0 };
};

/// For a draft, which is overwritten: a killed program loses no more than half a second (measured figures in the reliability brief, C2).
inline constexpr TypingRhythm kDraftRhythm { Milliseconds { 250 }, Milliseconds { 500 } };
/// For a log, in which each saving is a row that stays: a sentence is not to be a row for each letter.
inline constexpr TypingRhythm kLogRhythm { Milliseconds { 800 }, Milliseconds { 3000 } };

/// When what is being typed is to be saved.
class TypingPause : public QObject
{
    Q_OBJECT

public:
    explicit TypingPause(const TypingRhythm &rhythm = kDraftRhythm, QObject *parent = nullptr);

    void noteKey();
    /// All is saved; nothing is due until the next key.
    void stop();
    /// A key was noted, and nobody has rested or stopped since.
    [[nodiscard]] bool isWaiting() const { return m_quiet.isActive(); }

signals:
    void due();
    /// Behind due(), where it came from rest and not from the ceiling: whoever types on and on is still at the same change.
    void rested();

private:
    QTimer m_quiet;
    QTimer m_ceiling;
};

} // namespace sevenrounds

// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "core/volume.h"

#include <memory>

namespace sevenrounds {

/// Asks for a volume from the GUI thread. The question goes to a thread of its own, and is waited for a little: a disk that answers does so in far less
/// than that, and one that does not (a network mount whose server is gone) holds the thread and not the screen. One thread at a time may use it.
class VolumeWatch
{
public:
    /// App default.
    static constexpr Milliseconds kLongestWait { 200 };

    explicit VolumeWatch(VolumeFinder find);

    /// What is known now. While a question has no answer none is asked and nothing is waited for: what was known before is said, or nothing.
    [[nodiscard]] Volume at(const QString &path);

private:
    struct Answer;

    VolumeFinder m_find;
    /// Shared with the thread, which may outlive this: nobody can call it back from a disk that does not answer.
    std::shared_ptr<Answer> m_answer;
    bool m_isOutstanding = false;
    Volume m_known;
};

} // namespace sevenrounds

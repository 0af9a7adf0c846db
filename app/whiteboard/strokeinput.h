// SPDX-License-Identifier: MIT
#pragma once

#include "whiteboard/stroke.h"

namespace sevenrounds {

/// Makes the line of a pen out of what a device reports: rounds the corners between samples that stand far apart, and leaves out the
/// points that the line does not need. What is kept is the line itself, so that what is read back looks as it did when it was drawn.
class StrokeInput
{
public:
    struct Grown {
        /// All of the line that is new, to be painted at once.
        QList<StrokePoint> drawn;
        /// What of it is to be kept; the last points of a line may come with a later sample.
        QList<StrokePoint> kept;
    };

    /// No kept line passes a point of the drawn one at more than `tolerance` units.
    explicit StrokeInput(double tolerance);

    [[nodiscard]] Grown begin(const StrokePoint &sample);
    [[nodiscard]] Grown add(const StrokePoint &sample);
    [[nodiscard]] Grown finish();

private:
    void draw(const StrokePoint &point, Grown &grown);
    [[nodiscard]] bool needsPending(const StrokePoint &next) const;

    double m_tolerance;
    StrokePoint m_sample;
    /// Where the drawn line ends: half way between the last two samples.
    StrokePoint m_end;
    StrokePoint m_lastKept;
    /// Drawn since the last kept point, and not needed so far.
    QList<StrokePoint> m_pending;
};

} // namespace sevenrounds

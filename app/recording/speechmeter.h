// SPDX-License-Identifier: MIT
#pragma once

#include "recording/pcmformat.h"

#include <QByteArray>
#include <QList>

namespace sevenrounds {

/// A stretch of a recording in which somebody speaks; places in the sound.
struct SpeechStretch {
    Milliseconds from { 0 };
    Milliseconds to { 0 };

    friend bool operator==(const SpeechStretch &a, const SpeechStretch &b) { return a.from == b.from && a.to == b.to; }
};

/// A moment of speech and how loud it was; places in the sound.
struct SpokenMoment {
    Milliseconds from { 0 };
    Milliseconds to { 0 };
    /// The mean square of the samples in which there is voice, 1 is full scale.
    double power = 0.0;
};

/// Tells speech from silence by the energy of short frames. The threshold lies between what is quiet around a frame (a fan that starts in the middle is part of the
/// silence some seconds later) and what is loud in the whole. It knows loudness only: music is speech to it. Pure.
class SpeechMeter
{
public:
    /// What it is fed with.
    static constexpr PcmFormat kFormat {};
    static constexpr Milliseconds kFrame { 20 };
    /// As long as a syllable or two: within it a voice rises and falls whatever the speaker does. As the momentary loudness of EBU R 128.
    static constexpr Milliseconds kMoment { 400 };

    /// Pieces may have any length; they follow each other.
    void feed(const QByteArray &pcm);
    [[nodiscard]] Milliseconds length() const;
    /// In order, of what was fed so far. Gaps within words are closed, and clicks are left out.
    [[nodiscard]] QList<SpeechStretch> speech() const;
    /// The same cut into moments of kMoment, the last one of a stretch shorter.
    [[nodiscard]] QList<SpokenMoment> moments() const;

private:
    [[nodiscard]] QList<float> thresholds() const;

    QByteArray m_rest;
    /// Decibels of each frame, 0 is full scale.
    QList<float> m_levels;
};

} // namespace sevenrounds

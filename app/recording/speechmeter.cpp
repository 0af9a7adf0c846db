// SPDX-License-Identifier: MIT
#include "recording/speechmeter.h"

#include "recording/soundlevel.h"

#include <algorithm>
#include <cmath>

namespace sevenrounds {

namespace {

// All numbers here are app defaults, tried on made-up sound (tst_speechmeter).
/// Digital silence, and whatever is below the noise of 16 bits.
constexpr float kLowest = -90.0F;
/// What never is speech, however quiet the room is.
constexpr float kQuietestSpeech = -60.0F;
/// So much louder than the quiet around it speech is at least, in decibels.
constexpr float kLeastAbove = 6.0F;
/// Where between quiet and loud the threshold lies.
constexpr float kShare = 0.4F;
/// Where the loud and the quiet are read: one frame in twenty may be a click, and one in ten is a gap between words.
constexpr double kLoudAt = 0.95;
constexpr double kQuietAt = 0.1;
/// The quiet around a frame is that of its block and the ones beside it: longer than people speak without a breath.
constexpr qsizetype kBlockFrames = 500;
/// Gaps that are shorter are within words, and sounds that are shorter are clicks; in frames.
constexpr qsizetype kLongestGap = 15;
constexpr qsizetype kShortestSound = 5;
constexpr float kSpeechDecibels = 20.0F;
constexpr double kPowerDecibels = 10.0;

float percentile(QList<float> levels, double at)
{
    if (levels.isEmpty()) {
        return kLowest;
    }
    const auto place = levels.begin() + static_cast<qsizetype>(at * static_cast<double>(levels.size() - 1));
    std::nth_element(levels.begin(), place, levels.end());
    return *place;
}

/// Runs of `value` with fewer than `shortest` frames become the other; with `isInner` those at the ends stay.
void dropShortRuns(QList<bool> *frames, bool value, qsizetype shortest, bool isInner)
{
    qsizetype begin = 0;
    while (begin < frames->size()) {
        qsizetype end = begin;
        while (end < frames->size() && frames->at(end) == frames->at(begin)) {
            ++end;
        }
        const bool isAtAnEnd = begin == 0 || end == frames->size();
        if (frames->at(begin) == value && end - begin < shortest && !(isInner && isAtAnEnd)) {
            std::fill(frames->begin() + begin, frames->begin() + end, !value);
        }
        begin = end;
    }
}

} // namespace

void SpeechMeter::feed(const QByteArray &pcm)
{
    const qsizetype bytes = kFormat.framesOf(kFrame) * kFormat.bytesPerFrame();
    m_rest += pcm;
    qsizetype at = 0;
    for (; at + bytes <= m_rest.size(); at += bytes) {
        const auto rms = static_cast<float>(measureLevel(m_rest.mid(at, bytes)).rms);
        m_levels.append(rms > 0.0F ? std::max(kLowest, kSpeechDecibels * std::log10(rms)) : kLowest);
    }
    m_rest.remove(0, at);
}

Milliseconds SpeechMeter::length() const
{
    return kFrame * m_levels.size();
}

QList<float> SpeechMeter::thresholds() const
{
    const float loud = percentile(m_levels, kLoudAt);
    QList<float> found;
    for (qsizetype begin = 0; begin < m_levels.size(); begin += kBlockFrames) {
        const qsizetype from = std::max<qsizetype>(0, begin - kBlockFrames);
        const float quiet = percentile(m_levels.mid(from, begin + 2 * kBlockFrames - from), kQuietAt);
        found.append(std::max({ kQuietestSpeech, quiet + kLeastAbove, quiet + kShare * (loud - quiet) }));
    }
    return found;
}

QList<SpeechStretch> SpeechMeter::speech() const
{
    const QList<float> limits = thresholds();
    QList<bool> frames(m_levels.size());
    for (qsizetype i = 0; i < m_levels.size(); ++i) {
        frames[i] = m_levels.at(i) > limits.at(i / kBlockFrames);
    }
    // Words first: their parts may be as short as clicks.
    dropShortRuns(&frames, false, kLongestGap, true);
    dropShortRuns(&frames, true, kShortestSound, false);
    QList<SpeechStretch> stretches;
    for (qsizetype i = 0; i < frames.size(); ++i) {
        if (!frames.at(i)) {
            continue;
        }
        if (!stretches.isEmpty() && stretches.last().to == kFrame * i) {
            stretches.last().to += kFrame;
        } else {
            stretches.append({ kFrame * i, kFrame * (i + 1) });
        }
    }
    return stretches;
}

QList<SpokenMoment> SpeechMeter::moments() const
{
    const QList<float> limits = thresholds();
    QList<SpokenMoment> found;
    const QList<SpeechStretch> stretches = speech();
    for (const SpeechStretch &stretch : stretches) {
        for (Milliseconds from = stretch.from; from < stretch.to; from += kMoment) {
            const Milliseconds to = std::min(stretch.to, from + kMoment);
            double sum = 0.0;
            int voiced = 0;
            // The gaps between words are as quiet as the room and say nothing about the voice.
            for (qsizetype i = from / kFrame; i < to / kFrame; ++i) {
                if (m_levels.at(i) > limits.at(i / kBlockFrames)) {
                    sum += std::pow(10.0, m_levels.at(i) / kPowerDecibels);
                    ++voiced;
                }
            }
            found.append({ from, to, voiced > 0 ? sum / voiced : 0.0 });
        }
    }
    return found;
}

} // namespace sevenrounds

// SPDX-License-Identifier: MIT
#include "talk/talkspeech.h"

#include <algorithm>
#include <cmath>

namespace sevenrounds {

namespace {

constexpr double kDecibelsOfPower = 10.0;

/// A silence that may go on in the next stretch.
struct Silence {
    int part = -1;
    Milliseconds from { 0 };
    Milliseconds to { 0 };
};

/// Sums over the moments of speech, each weighed by how long it is.
struct LoudnessSums {
    double length = 0.0;
    double power = 0.0;
    double decibels = 0.0;
    double squares = 0.0;

    void add(double momentPower, Milliseconds momentLength)
    {
        const auto weight = static_cast<double>(momentLength.count());
        const double moment = decibelsOf(momentPower);
        length += weight;
        power += weight * momentPower;
        decibels += weight * moment;
        squares += weight * moment * moment;
    }

    [[nodiscard]] std::optional<SpokenLoudness> loudness() const
    {
        if (length <= 0.0) {
            return std::nullopt;
        }
        const double mean = decibels / length;
        // Rounding may take it below nothing.
        const double variance = std::max(0.0, squares / length - mean * mean);
        return SpokenLoudness { decibelsOf(power / length), std::sqrt(variance) };
    }

    static double decibelsOf(double power) { return kDecibelsOfPower * std::log10(power); }
};

void book(SpokenPart *part, Milliseconds length)
{
    ++part->pauses;
    part->paused += length;
    part->longest = std::max(part->longest, length);
}

void close(TalkSpeech *speech, Silence *silence)
{
    const Milliseconds length = silence->to - silence->from;
    if (silence->part >= 0 && length > kShortestPause) {
        book(&speech->whole, length);
        book(&speech->parts[silence->part], length);
    }
    *silence = {};
}

} // namespace

TalkSpeech measureTalkSpeech(const TalkPlan &plan, const QList<TalkSpan> &spans, const QList<HeardStretch> &heard)
{
    TalkSpeech speech;
    speech.parts.resize(plan.hasSlides() ? plan.slides.size() : plan.sections.size());
    LoudnessSums whole;
    QList<LoudnessSums> sums(speech.parts.size());
    Silence silence;
    qsizetype first = 0;
    for (const TalkSpan &span : spans) {
        if (!span.isSpoken() || span.number >= speech.parts.size()) {
            close(&speech, &silence);
            continue;
        }
        SpokenPart &part = speech.parts[span.number];
        while (first < heard.size() && heard.at(first).to <= span.from) {
            ++first;
        }
        for (qsizetype i = first; i < heard.size() && heard.at(i).from < span.to; ++i) {
            const Milliseconds from = std::max(span.from, heard.at(i).from);
            const Milliseconds to = std::min(span.to, heard.at(i).to);
            if (to <= from) {
                continue;
            }
            part.heard += to - from;
            speech.whole.heard += to - from;
            if (heard.at(i).isSpeech) {
                part.spoken += to - from;
                speech.whole.spoken += to - from;
                if (heard.at(i).power > 0.0) {
                    whole.add(heard.at(i).power, to - from);
                    sums[span.number].add(heard.at(i).power, to - from);
                }
                close(&speech, &silence);
                continue;
            }
            if (silence.part >= 0 && silence.to != from) {
                close(&speech, &silence);
            }
            if (silence.part < 0) {
                silence = { span.number, from, to };
            }
            silence.to = to;
        }
    }
    close(&speech, &silence);
    speech.whole.loudness = whole.loudness();
    for (qsizetype i = 0; i < sums.size(); ++i) {
        speech.parts[i].loudness = sums.at(i).loudness();
    }
    return speech;
}

} // namespace sevenrounds

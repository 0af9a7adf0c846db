// SPDX-License-Identifier: MIT
#include "talk/talkspeech.h"

#include <algorithm>

namespace sevenrounds {

namespace {

/// A silence that may go on in the next stretch.
struct Silence {
    int part = -1;
    Milliseconds from { 0 };
    Milliseconds to { 0 };
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
    return speech;
}

} // namespace sevenrounds

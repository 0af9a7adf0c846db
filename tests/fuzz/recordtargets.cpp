// SPDX-License-Identifier: MIT
// What a profile holds: an import or a damaged disk may have put anything there.
#include "board/attemptevent.h"
#include "board/attemptplan.h"
#include "fuzztarget.h"
#include "recording/segmentname.h"
#include "recording/wavfile.h"
#include "session/sessionevent.h"
#include "session/sessionplan.h"
#include "talk/talkevent.h"
#include "talk/talkplan.h"
#include "whiteboard/pointblob.h"
#include "whiteboard/whiteboardevent.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace sevenrounds::fuzz {

namespace {

constexpr Milliseconds kAt { 1234 };

/// What was understood is written so that it is understood in the same way.
template <typename Event>
void holdsEvent(const QString &kind, const QJsonObject &body)
{
    if (const Result<Event> event = Event::fromLog(kind, kAt, body)) {
        const Result<Event> again = Event::fromLog(kind, kAt, event->body());
        require(again && again->kind == event->kind && again->body() == event->body());
    }
}

QByteArrayList eventSeeds()
{
    QByteArrayList seeds;
    for (const SessionEventKind kind : { SessionEventKind::Started, SessionEventKind::NextItem }) {
        seeds.append("{\"kind\":\"" + sessionEventKey(kind).toUtf8() + "\",\"key\":\"a\",\"value\":3}");
    }
    seeds.append("{\"kind\":\"" + talkEventKey(TalkEventKind::Started).toUtf8() + "\",\"key\":\"\",\"value\":-1}");
    seeds.append("{\"kind\":\"" + attemptEventKey(AttemptEventKind::StepMarked).toUtf8()
        + "\",\"key\":\"2\",\"value\":2,\"text\":\"x\"}");
    seeds.append("{\"kind\":\"" + whiteboardEventKey(WhiteboardEventKind::PageShown).toUtf8() + "\",\"page\":1}");
    return seeds;
}

void runEvents(const QByteArray &bytes)
{
    const QJsonObject body = QJsonDocument::fromJson(bytes).object();
    const QString kind = body.value(QLatin1String("kind")).toString();
    holdsEvent<SessionEvent>(kind, body);
    holdsEvent<TalkEvent>(kind, body);
    holdsEvent<AttemptEvent>(kind, body);
    (void)WhiteboardEvent::fromLog(kind, kAt, body, {});
    (void)WhiteboardEvent::fromLog(kind, kAt, body, encodePoints({ StrokePoint {}, StrokePoint {} }));
}

QByteArrayList planSeeds()
{
    SessionPlan session;
    session.round = RoundId(QStringLiteral("coding"));
    session.phases.append(PlanPhase {});
    session.phases.last().items.append(PlanItem {});
    TalkPlan talk;
    talk.format = TalkFormatId(QStringLiteral("short"));
    talk.sections.append(PlannedSection {});
    AttemptPlan attempt;
    attempt.derivation = DerivationId(QStringLiteral("D-01"));
    attempt.steps.append(PlannedStep {});
    const auto compact = [](const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); };
    return { compact(session.toJson()), compact(talk.toJson()), compact(attempt.toJson()) };
}

template <typename Plan>
void holdsPlan(const QJsonObject &json)
{
    if (const Result<Plan> plan = Plan::fromJson(json)) {
        const QJsonObject written = plan->toJson();
        const Result<Plan> again = Plan::fromJson(written);
        require(again && again->toJson() == written);
    }
}

void runPlans(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    holdsPlan<SessionPlan>(json);
    holdsPlan<TalkPlan>(json);
    holdsPlan<AttemptPlan>(json);
}

QByteArrayList pointSeeds()
{
    StrokePoint far;
    far.x = -1000.25;
    far.y = 4.5;
    return { encodePoints({ StrokePoint {}, far, far }), encodePoints({ far }), QByteArray("\1\1\1\0\0\0\377", 7) };
}

void runPoints(const QByteArray &bytes)
{
    const Result<QList<StrokePoint>> points = decodePoints(bytes);
    require(points || points.error().kind == ErrorKind::InvalidInput);
    if (points) {
        // What is kept stays as it is.
        const Result<QList<StrokePoint>> again = decodePoints(encodePoints(*points));
        require(again && again->size() == points->size());
    }
}

QByteArrayList soundSeeds()
{
    const QByteArray samples(64, '\7');
    QByteArray odd = wavHeader(PcmFormat {}, 1000000) + samples;
    odd.insert(12, QByteArray("LIST\4\0\0\0abcd", 12));
    return { wavHeader(PcmFormat {}, samples.size()) + samples, odd, QByteArray(44, '\0'),
        "20261129T161400123-0000754210.wav", "20261129T161400123-0000754210-2.wav" };
}

/// A recording's file, and its name.
void runSound(const QByteArray &bytes)
{
    const qint64 size = bytes.size();
    if (const Result<WavInfo> info = parseWav(bytes, size)) {
        require(info->format.isUsable());
        require(info->dataOffset >= 0 && info->dataOffset <= size);
        require(info->frames >= 0 && info->dataOffset + info->frames * info->format.bytesPerFrame() <= size);
    }
    const QString name = QString::fromUtf8(bytes);
    if (const std::optional<SegmentName> segment = parseSegmentName(name)) {
        require(segment->fileName() == name);
    }
}

constexpr std::array kTargets { Target { "events", eventSeeds, runEvents, 8000 },
    Target { "plans", planSeeds, runPlans, 4000 }, Target { "points", pointSeeds, runPoints, 8000 },
    Target { "sound", soundSeeds, runSound, 8000 } };

} // namespace

std::span<const Target> recordTargets()
{
    return kTargets;
}

} // namespace sevenrounds::fuzz

// SPDX-License-Identifier: MIT
#include "session/sessionevent.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sevenrounds {

namespace {

struct NamedKind {
    SessionEventKind kind;
    const char *key;
};

// These keys stand in people's databases: they may be added to, never changed.
constexpr std::array kKinds {
    NamedKind { SessionEventKind::Started, "started" },
    NamedKind { SessionEventKind::Paused, "paused" },
    NamedKind { SessionEventKind::Resumed, "resumed" },
    NamedKind { SessionEventKind::NextItem, "next-item" },
    NamedKind { SessionEventKind::NextPhase, "next-phase" },
    NamedKind { SessionEventKind::Deeper, "deeper" },
    NamedKind { SessionEventKind::Interrupted, "interrupted" },
    NamedKind { SessionEventKind::HintTaken, "hint-taken" },
    NamedKind { SessionEventKind::Stuck, "stuck" },
    NamedKind { SessionEventKind::MistakeTicked, "mistake-ticked" },
    NamedKind { SessionEventKind::Marked, "marked" },
    NamedKind { SessionEventKind::Ended, "ended" },
    NamedKind { SessionEventKind::Restored, "restored" },
    NamedKind { SessionEventKind::PointTicked, "point-ticked" },
    NamedKind { SessionEventKind::Rated, "rated" },
    NamedKind { SessionEventKind::PeerRated, "peer-rated" },
    NamedKind { SessionEventKind::Debriefed, "debriefed" },
    NamedKind { SessionEventKind::Discarded, "discarded" },
};

} // namespace

QString sessionEventKey(SessionEventKind kind)
{
    const auto found
        = std::find_if(kKinds.cbegin(), kKinds.cend(), [&](const NamedKind &entry) { return entry.kind == kind; });
    return found == kKinds.cend() ? QString() : QString::fromLatin1(found->key);
}

QJsonObject SessionEvent::body() const
{
    QJsonObject json;
    if (!key.isEmpty()) {
        json.insert(QStringLiteral("key"), key);
    }
    if (value != 0) {
        json.insert(QStringLiteral("value"), value);
    }
    return json;
}

Result<SessionEvent> SessionEvent::fromLog(const QString &kind, Milliseconds at, const QJsonObject &body)
{
    const auto found = std::find_if(
        kKinds.cbegin(), kKinds.cend(), [&](const NamedKind &entry) { return kind == QLatin1String(entry.key); });
    if (found == kKinds.cend()) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("a round's log holds an unknown event: ") + kind);
    }
    return SessionEvent { found->kind, at, body.value(QStringLiteral("key")).toString(),
        body.value(QStringLiteral("value")).toInteger() };
}

} // namespace sevenrounds

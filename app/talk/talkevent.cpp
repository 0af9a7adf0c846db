// SPDX-License-Identifier: MIT
#include "talk/talkevent.h"

#include <algorithm>
#include <array>

namespace sevenrounds {

namespace {

struct NamedKind {
    TalkEventKind kind;
    const char *key;
};

// These keys stand in people's databases: they may be added to, never changed.
constexpr std::array kKinds {
    NamedKind { TalkEventKind::Started, "started" },
    NamedKind { TalkEventKind::Paused, "paused" },
    NamedKind { TalkEventKind::Resumed, "resumed" },
    NamedKind { TalkEventKind::Interrupted, "interrupted" },
    NamedKind { TalkEventKind::InterruptionEnded, "interruption-ended" },
    NamedKind { TalkEventKind::NextSection, "next-section" },
    NamedKind { TalkEventKind::PreviousSection, "previous-section" },
    NamedKind { TalkEventKind::SlideShown, "slide-shown" },
    NamedKind { TalkEventKind::Landed, "landed" },
    NamedKind { TalkEventKind::DiscussionStarted, "discussion-started" },
    NamedKind { TalkEventKind::CutIn, "cut-in" },
    NamedKind { TalkEventKind::NextQuestion, "next-question" },
    NamedKind { TalkEventKind::QuestionMarked, "question-marked" },
    NamedKind { TalkEventKind::Marked, "marked" },
    NamedKind { TalkEventKind::Ended, "ended" },
    NamedKind { TalkEventKind::Restored, "restored" },
    NamedKind { TalkEventKind::Rated, "rated" },
    NamedKind { TalkEventKind::PeerRated, "peer-rated" },
    NamedKind { TalkEventKind::ReplayRated, "replay-rated" },
    NamedKind { TalkEventKind::Debriefed, "debriefed" },
    NamedKind { TalkEventKind::Discarded, "discarded" },
};

} // namespace

QString talkEventKey(TalkEventKind kind)
{
    const auto found
        = std::find_if(kKinds.cbegin(), kKinds.cend(), [&](const NamedKind &entry) { return entry.kind == kind; });
    return found == kKinds.cend() ? QString() : QString::fromLatin1(found->key);
}

QJsonObject TalkEvent::body() const
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

Result<TalkEvent> TalkEvent::fromLog(const QString &kind, Milliseconds at, const QJsonObject &body)
{
    const auto found = std::find_if(
        kKinds.cbegin(), kKinds.cend(), [&](const NamedKind &entry) { return kind == QLatin1String(entry.key); });
    if (found == kKinds.cend()) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("a talk's log holds an unknown event: ") + kind);
    }
    return TalkEvent { found->kind, at, body.value(QStringLiteral("key")).toString(),
        body.value(QStringLiteral("value")).toInteger() };
}

} // namespace sevenrounds

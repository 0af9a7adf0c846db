// SPDX-License-Identifier: MIT
#include "board/attemptevent.h"

#include <algorithm>
#include <array>

namespace sevenrounds {

namespace {

struct NamedKind {
    AttemptEventKind kind;
    const char *key;
};

// These keys stand in people's databases: they may be added to, never changed.
constexpr std::array kKinds {
    NamedKind { AttemptEventKind::Started, "started" },
    NamedKind { AttemptEventKind::Paused, "paused" },
    NamedKind { AttemptEventKind::Resumed, "resumed" },
    NamedKind { AttemptEventKind::Restored, "restored" },
    NamedKind { AttemptEventKind::LineAccepted, "line-accepted" },
    NamedKind { AttemptEventKind::LineRefused, "line-refused" },
    NamedKind { AttemptEventKind::StepTaken, "step-taken" },
    NamedKind { AttemptEventKind::HintTaken, "hint-taken" },
    NamedKind { AttemptEventKind::StepShown, "step-shown" },
    NamedKind { AttemptEventKind::Graded, "graded" },
    NamedKind { AttemptEventKind::GradeUndone, "grade-undone" },
    NamedKind { AttemptEventKind::LineUndone, "line-undone" },
    NamedKind { AttemptEventKind::RowMoved, "row-moved" },
    NamedKind { AttemptEventKind::RowSetAside, "row-set-aside" },
    NamedKind { AttemptEventKind::OrderChecked, "order-checked" },
    NamedKind { AttemptEventKind::RuleChosen, "rule-chosen" },
    NamedKind { AttemptEventKind::NextStep, "next-step" },
    NamedKind { AttemptEventKind::WritingDone, "writing-done" },
    NamedKind { AttemptEventKind::StepMarked, "step-marked" },
    NamedKind { AttemptEventKind::Ended, "ended" },
    NamedKind { AttemptEventKind::Discarded, "discarded" },
};

} // namespace

QString attemptEventKey(AttemptEventKind kind)
{
    const auto *const found
        = std::find_if(kKinds.cbegin(), kKinds.cend(), [&](const NamedKind &entry) { return entry.kind == kind; });
    return found == kKinds.cend() ? QString() : QString::fromLatin1(found->key);
}

QJsonObject AttemptEvent::body() const
{
    QJsonObject json;
    if (!key.isEmpty()) {
        json.insert(QStringLiteral("key"), key);
    }
    if (!text.isEmpty()) {
        json.insert(QStringLiteral("text"), text);
    }
    if (value != 0) {
        json.insert(QStringLiteral("value"), value);
    }
    return json;
}

Result<AttemptEvent> AttemptEvent::fromLog(const QString &kind, Milliseconds at, const QJsonObject &body)
{
    const auto *const found = std::find_if(
        kKinds.cbegin(), kKinds.cend(), [&](const NamedKind &entry) { return kind == QLatin1String(entry.key); });
    if (found == kKinds.cend()) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("an attempt's log holds an unknown event: ") + kind);
    }
    return AttemptEvent { found->kind, at, body.value(QStringLiteral("key")).toString(),
        body.value(QStringLiteral("text")).toString(), body.value(QStringLiteral("value")).toInteger() };
}

} // namespace sevenrounds

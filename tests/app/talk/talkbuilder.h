// SPDX-License-Identifier: MIT
#pragma once

#include "talk/talkreducer.h"

#include <initializer_list>
#include <utility>

namespace sevenrounds {

[[nodiscard]] inline Milliseconds minutes(int count)
{
    return std::chrono::minutes { count };
}

[[nodiscard]] inline Milliseconds seconds(int count)
{
    return std::chrono::seconds { count };
}

/// Twenty minutes in three sections of 5, 10 and 5, then 25 with four questions.
[[nodiscard]] inline TalkPlan threeSections()
{
    TalkPlan plan;
    plan.format = TalkFormatId(QStringLiteral("paper"));
    plan.talk = minutes(20);
    plan.discussion = minutes(25);
    plan.warnings = { minutes(10), minutes(5), minutes(1) };
    const std::initializer_list<std::pair<QString, int>> sections { { QStringLiteral("why"), 5 },
        { QStringLiteral("equation"), 10 }, { QStringLiteral("position"), 5 } };
    for (const auto &[id, length] : sections) {
        plan.sections.append({ id, id.toUpper(), minutes(length), QStringLiteral("says ") + id });
    }
    for (int i = 0; i < 4; ++i) {
        plan.questions.append(
            { PromptId(QStringLiteral("P-%1").arg(i / 2)), i % 2 == 0 ? -1 : 0, QStringLiteral("question %1").arg(i) });
    }
    return plan;
}

/// The same with four slides of five minutes.
[[nodiscard]] inline TalkPlan fourSlides()
{
    TalkPlan plan = threeSections();
    plan.deck = QStringLiteral("deck/x");
    plan.deckName = QStringLiteral("slides.pdf");
    plan.slides.fill(minutes(5), 4);
    return plan;
}

[[nodiscard]] inline TalkEvent entry(TalkEventKind kind, Milliseconds at, const QString &key = {}, qint64 value = 0)
{
    return { kind, at, key, value };
}

/// A log begins with the start at 0.
[[nodiscard]] inline Result<TalkState> play(const TalkPlan &plan, std::initializer_list<TalkEvent> events)
{
    QList<TalkEvent> log { TalkEvent {} };
    log.append(QList<TalkEvent>(events));
    return replay(plan, log);
}

[[nodiscard]] inline Milliseconds sumOf(const TalkState &state)
{
    Milliseconds sum = state.paused + state.interrupted + state.discussed;
    for (const Milliseconds used : state.sectionUsed) {
        sum += used;
    }
    for (const Milliseconds used : state.slideUsed) {
        sum += used;
    }
    return sum;
}

} // namespace sevenrounds

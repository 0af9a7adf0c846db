// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QString>

#include <compare>
#include <utility>

namespace sevenrounds {

/// A text id of a content item. The tag keeps a prompt's id from being passed where a derivation's is meant.
template <typename Tag>
class Id
{
public:
    Id() = default;
    explicit Id(QString value)
        : m_value(std::move(value))
    {
    }

    [[nodiscard]] const QString &value() const { return m_value; }
    [[nodiscard]] bool isEmpty() const { return m_value.isEmpty(); }

    friend bool operator==(const Id &a, const Id &b) { return a.m_value == b.m_value; }
    friend bool operator<(const Id &a, const Id &b) { return a.m_value < b.m_value; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    QString m_value;
};

using RoundId = Id<struct RoundTag>;
using PromptId = Id<struct PromptTag>;
using RubricId = Id<struct RubricTag>;
using DerivationId = Id<struct DerivationTag>;
using CardId = Id<struct CardTag>;
using LadderId = Id<struct LadderTag>;
using MistakeId = Id<struct MistakeTag>;
using LoopFormatId = Id<struct LoopFormatTag>;
using ProblemId = Id<struct ProblemTag>;
using StoryTopicId = Id<struct StoryTopicTag>;
using TalkFormatId = Id<struct TalkFormatTag>;

} // namespace sevenrounds

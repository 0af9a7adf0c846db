// SPDX-License-Identifier: MIT
#pragma once

#include "domain/content.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace sevenrounds {

// Lengths of talks that a person made. They are written as text, a section a line, "4 The key equation | the step that needs an assumption": minutes, title, and what must
// land, if that is said. So is when the clock warns, "10, 5, 1": minutes before the end.

inline constexpr qsizetype kMostOwnFormats = 30;
inline constexpr qsizetype kMostSections = 20;
inline constexpr int kMostTalkMinutes = 120;
inline constexpr qsizetype kLongestFormatTitle = 80;
inline constexpr qsizetype kLongestLands = 400;
inline constexpr qsizetype kMostWarnings = 10;

enum class SectionsFault {
    None,
    Empty, ///< there is no section
    NoMinutes, ///< the line does not begin with minutes
    NoTitle,
    TooLong, ///< its title or what must land
    TooMany, ///< sections
    TooManyMinutes, ///< all together
};

struct SectionsReading {
    QList<TalkSection> sections;
    SectionsFault fault = SectionsFault::None;
    /// From 1; 0 where the fault is about the whole.
    int line = 0;

    [[nodiscard]] int minutes() const;
};

[[nodiscard]] SectionsReading readSections(const QString &text);
[[nodiscard]] QString sectionsText(const QList<TalkSection> &sections);

/// Minutes before the end, each once, the most first; nothing where a word is no such number, or there are too many. Whether they lie within a talk is not asked.
[[nodiscard]] std::optional<QList<int>> readWarnings(const QString &text);
[[nodiscard]] QString warningsText(const QList<int> &minutes);
/// As the shipped formats warn.
[[nodiscard]] QList<int> usualWarnings();
/// Those of them that lie within a talk of so many minutes.
[[nodiscard]] QList<int> warningsWithin(const QList<int> &warnings, int talkMinutes);

/// Such ids are nobody else's: content has none that begins so.
[[nodiscard]] bool isOwnFormat(const TalkFormatId &id);
/// One that none of them has yet.
[[nodiscard]] TalkFormatId freshFormatId(const QList<TalkFormat> &formats);

/// As they are saved. What is read back may come from another program's export: what is not whole is left out.
[[nodiscard]] QByteArray ownFormatsToJson(const QList<TalkFormat> &formats);
[[nodiscard]] QList<TalkFormat> ownFormatsFromJson(const QByteArray &json);

} // namespace sevenrounds

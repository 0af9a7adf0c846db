// SPDX-License-Identifier: MIT
#pragma once

#include "domain/content.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace sevenrounds {

// Lengths of talks that a person made. They are written as text, a section a line, "4 The key equation | the step that needs an assumption": minutes, title, and what must
// land, if that is said.

inline constexpr qsizetype kMostOwnFormats = 30;
inline constexpr qsizetype kMostSections = 20;
inline constexpr int kMostTalkMinutes = 120;
inline constexpr qsizetype kLongestFormatTitle = 80;
inline constexpr qsizetype kLongestLands = 400;

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

/// Such ids are nobody else's: content has none that begins so.
[[nodiscard]] bool isOwnFormat(const TalkFormatId &id);
/// One that none of them has yet.
[[nodiscard]] TalkFormatId freshFormatId(const QList<TalkFormat> &formats);

/// As they are saved. What is read back may come from another program's export: what is not whole is left out.
[[nodiscard]] QByteArray ownFormatsToJson(const QList<TalkFormat> &formats);
[[nodiscard]] QList<TalkFormat> ownFormatsFromJson(const QByteArray &json);

} // namespace sevenrounds

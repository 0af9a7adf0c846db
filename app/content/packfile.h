// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentproblem.h"
#include "content/yamlmap.h"

#include <QString>

#include <optional>

namespace sevenrounds {

/// A file larger than this is refused unread: no honest content file comes near it.
inline constexpr qint64 kMaxPackFileBytes = qint64 { 1024 } * 1024;

/// One file of a pack, read and taken apart: its YAML, and for Markdown the text behind the front matter.
struct PackFile {
    QString file;
    YamlNode yaml;
    /// How many lines of the file stand before the YAML's first one.
    int yamlOffset = 0;
    QString body;
    /// The file's line that the body begins in.
    int bodyLine = 1;
    /// First 16 hex digits of the file's BLAKE2b, the fastest hash that Qt has: the revision that attempts refer to.
    QString revision;

    [[nodiscard]] YamlMap root(ContentProblems *problems) const;
};

/// Reads `folder`/`file`. What is wrong with it as a file (unreadable, too large, no UTF-8, no front matter, bad YAML) is added to
/// `problems`, and nothing is returned.
[[nodiscard]] std::optional<PackFile> readPackFile(
    const QString &folder, const QString &file, ContentProblems *problems);

} // namespace sevenrounds

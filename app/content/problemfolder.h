// SPDX-License-Identifier: MIT
#pragma once

#include "content/packfile.h"

#include <QCryptographicHash>
#include <QStringList>

namespace sevenrounds {

/// The files beside a problem.yaml. Only files of that folder can be named, so that a pack cannot pull in anything else.
class ProblemFolder
{
public:
    /// `folder` is the pack's; `file` the problem.yaml in it.
    ProblemFolder(const QString &folder, const PackFile &file, ContentProblems *problems);

    /// The folder's own name, which is the problem's id.
    [[nodiscard]] const QString &name() const { return m_name; }
    /// A file's path as it stands in problems: relative to the pack.
    [[nodiscard]] QString pathOf(const QString &file) const;

    /// A file that must be there; notes that it is not, is empty, too large or no UTF-8.
    [[nodiscard]] QByteArray read(const QString &file);
    [[nodiscard]] QByteArray readOptional(const QString &file);
    /// A Python file that problem.yaml names in `key`.
    [[nodiscard]] QByteArray readNamed(YamlMap *table, const char *key, const QString &file);
    /// Notes every Python file of the folder that nothing has asked for: most are left over, or were meant to be named.
    void refuseStrayFiles();
    /// First 16 hex digits of the BLAKE2b of all files that were read.
    [[nodiscard]] QString revision() const;

private:
    [[nodiscard]] QByteArray load(const QString &file, bool required);

    QString m_pack;
    QString m_part;
    QString m_name;
    ContentProblems *m_problems;
    QStringList m_read;
    QCryptographicHash m_hash;
};

} // namespace sevenrounds

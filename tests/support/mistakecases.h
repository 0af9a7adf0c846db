// SPDX-License-Identifier: MIT
#pragma once

#include <QFile>
#include <QHash>
#include <QList>
#include <QStringList>

namespace sevenrounds {

/// One case of a file under tests/fixtures/mistakes.
struct MistakeCase {
    QString name;
    bool isSeen = false;
    QString text;
    /// The lines that begin with @, by their first word.
    QHash<QString, QStringList> expected;
};

/// The cases of a file, by its name without a suffix; none where it cannot be read.
[[nodiscard]] inline QList<MistakeCase> readMistakeCases(const QString &file)
{
    QFile source(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/tests/fixtures/mistakes/%1.txt").arg(file));
    QList<MistakeCase> cases;
    if (!source.open(QFile::ReadOnly)) {
        return cases;
    }
    const QStringList lines = QString::fromUtf8(source.readAll()).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        if (line.startsWith(QLatin1String("=== "))) {
            cases.append({ line.section(QStringLiteral(": "), 1), line.startsWith(QLatin1String("=== seen")), {}, {} });
        } else if (line.startsWith(QLatin1Char('@'))) {
            cases.last().expected[line.section(QLatin1Char(' '), 0, 0).mid(1)].append(
                line.section(QLatin1Char(' '), 1));
        } else if (!cases.isEmpty()) {
            cases.last().text += line + QLatin1Char('\n');
        }
    }
    return cases;
}

} // namespace sevenrounds

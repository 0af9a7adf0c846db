// SPDX-License-Identifier: MIT
#include "content/licenselines.h"

#include <QList>

namespace sevenrounds {

namespace {

bool isLicenseLine(const QByteArray &line)
{
    return line.startsWith('#') && line.contains("SPDX-");
}

} // namespace

QByteArray withoutLicenseLines(const QByteArray &code)
{
    QList<QByteArray> lines = code.split('\n');
    lines.removeIf(isLicenseLine);
    while (lines.size() > 1 && lines.first().trimmed().isEmpty()) {
        lines.removeFirst();
    }
    return lines.join('\n');
}

QByteArray withEmptyLicenseLines(const QByteArray &code)
{
    QList<QByteArray> lines = code.split('\n');
    for (QByteArray &line : lines) {
        if (isLicenseLine(line)) {
            line.clear();
        }
    }
    return lines.join('\n');
}

} // namespace sevenrounds

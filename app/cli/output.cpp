// SPDX-License-Identifier: MIT
#include "cli/output.h"

#include <cstdio>

namespace sevenrounds {

void printData(const QByteArray &data)
{
    std::fwrite(data.constData(), 1, static_cast<std::size_t>(data.size()), stdout);
}

void printLine(const QString &line)
{
    printData(line.toUtf8() + '\n');
}

void printJson(const QJsonDocument &document)
{
    printData(document.toJson(QJsonDocument::Indented));
}

void printMessage(const QString &message)
{
    const QByteArray bytes = QByteArrayLiteral("sevenrounds-cli: ") + message.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
}

bool isPrinted()
{
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) {
        return true;
    }
    printMessage(QStringLiteral("not everything could be written to standard output"));
    return false;
}

} // namespace sevenrounds

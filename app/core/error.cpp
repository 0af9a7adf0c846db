// SPDX-License-Identifier: MIT
#include "core/error.h"

namespace sevenrounds {

Error Error::during(const QString &activity) const
{
    Error outer = *this;
    outer.context = activity + QStringLiteral(": ") + context;
    return outer;
}

QString errorKindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::InvalidInput:
        return QStringLiteral("invalid input");
    case ErrorKind::NotFound:
        return QStringLiteral("not found");
    case ErrorKind::Conflict:
        return QStringLiteral("conflict");
    case ErrorKind::Storage:
        return QStringLiteral("storage");
    case ErrorKind::NewerData:
        return QStringLiteral("newer data");
    case ErrorKind::Content:
        return QStringLiteral("content");
    case ErrorKind::Io:
        return QStringLiteral("input/output");
    case ErrorKind::Memory:
        return QStringLiteral("memory");
    case ErrorKind::Unavailable:
        return QStringLiteral("unavailable");
    case ErrorKind::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorKind::Internal:
        return QStringLiteral("internal");
    }
    return QStringLiteral("unknown");
}

QString describe(const Error &error)
{
    QString text = errorKindName(error.kind) + QStringLiteral(": ") + error.context;
    if (error.cause != 0) {
        text += QStringLiteral(" (cause %1)").arg(error.cause);
    }
    return text + QStringLiteral(" [%1:%2]").arg(QString::fromUtf8(error.where.file_name())).arg(error.where.line());
}

} // namespace sevenrounds

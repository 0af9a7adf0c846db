// SPDX-License-Identifier: MIT
#include "support/processtree.h"

#include <QDir>
#include <QFile>
#include <QHash>

namespace sevenrounds::test {

namespace {

/// State and parent from /proc/PID/stat, behind the name, which may hold anything.
QList<QByteArray> statusOf(const QString &process)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(process));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QByteArray line = file.readAll();
    return line.mid(line.lastIndexOf(')') + 2).split(' ');
}

} // namespace

QList<qint64> descendantsOf(qint64 process)
{
    QMultiHash<qint64, qint64> children;
    const QStringList entries = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &entry : entries) {
        bool isProcess = false;
        const qint64 id = entry.toLongLong(&isProcess);
        const QList<QByteArray> status = isProcess ? statusOf(entry) : QList<QByteArray>();
        if (status.size() > 1) {
            children.insert(status.at(1).toLongLong(), id);
        }
    }
    QList<qint64> found = children.values(process);
    for (qsizetype i = 0; i < found.size(); ++i) {
        found += children.values(found.at(i));
    }
    return found;
}

bool isAlive(qint64 process)
{
    const QList<QByteArray> status = statusOf(QString::number(process));
    return !status.isEmpty() && status.first() != "Z";
}

} // namespace sevenrounds::test

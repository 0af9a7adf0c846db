// SPDX-License-Identifier: MIT
#include "services/namedfile.h"

#include "core/plainfile.h"

#include <QCoreApplication>
#include <QPointer>
#include <QSaveFile>
#include <QThreadPool>

#include <cerrno>
#include <utility>

namespace sevenrounds {

namespace {

/// Does the work on a thread of its own and tells the receiver's.
template <typename Work, typename Done>
void answerFromAside(Work work, QObject *receiver, Done done)
{
    QThreadPool::globalInstance()->start(
        [work = std::move(work), guard = QPointer(receiver), done = std::move(done)]() mutable {
            // The receiver may go meanwhile: what is posted goes to the application, and asks there.
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [guard, done = std::move(done), answer = work()] {
                    if (guard) {
                        done(answer);
                    }
                },
                Qt::QueuedConnection);
        });
}

} // namespace

Result<> writeNamedFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QSaveFile::WriteOnly) || file.write(content) != content.size() || !file.commit()) {
        return failure(
            ErrorKind::Io, QStringLiteral("cannot write ") + path + QStringLiteral(": ") + file.errorString(), EIO);
    }
    return {};
}

void writeNamedFile(
    const QString &path, const QByteArray &content, QObject *receiver, std::function<void(const Result<> &)> done)
{
    answerFromAside([path, content] { return writeNamedFile(path, content); }, receiver, std::move(done));
}

void readNamedFile(
    const QString &path, qint64 most, QObject *receiver, std::function<void(const Result<QByteArray> &)> done)
{
    answerFromAside([path, most] { return readPlainFile(path, most); }, receiver, std::move(done));
}

} // namespace sevenrounds

// SPDX-License-Identifier: MIT
#include "services/decknotes.h"

#include "services/deckfile.h"
#include "services/papernoteservice.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QThreadPool>

#include <cerrno>
#include <utility>

namespace sevenrounds {

namespace {

Result<PdfpcNotes> readNotesFile(const QString &path)
{
    // A pipe or a device of that name would be waited for without an end.
    if (!QFileInfo(path).isFile()) {
        return failure(ErrorKind::NotFound, QStringLiteral("no notes beside the slides"));
    }
    QFile file(path);
    if (!file.open(QFile::ReadOnly)) {
        return failure(
            ErrorKind::Io, QStringLiteral("cannot read ") + path + QStringLiteral(": ") + file.errorString(), EIO);
    }
    // One byte more than is allowed tells that there are too many.
    return readPdfpcNotes(file.read(kLargestPdfpcFile + 1));
}

} // namespace

QString pdfpcFileOf(const QString &pdf)
{
    const QFileInfo file(pdf);
    return file.path() + QLatin1Char('/') + file.completeBaseName() + QStringLiteral(".pdfpc");
}

void loadPdfpcNotes(const QString &pdf, QObject *receiver, std::function<void(Result<PdfpcNotes>)> done)
{
    QThreadPool::globalInstance()->start(
        [path = pdfpcFileOf(pdf), guard = QPointer(receiver), done = std::move(done)]() mutable {
            Result<PdfpcNotes> read = readNotesFile(path);
            // The receiver may go meanwhile: what is posted goes to the application, and asks there.
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [guard, done = std::move(done), read = std::move(read)] {
                    if (guard) {
                        done(read);
                    }
                },
                Qt::QueuedConnection);
        });
}

PdfpcNotes pdfpcNotesOf(const PaperNoteService &notes, const QString &deck)
{
    PdfpcNotes found;
    found.notes = notes.notes(deck);
    found.endSlide = deckEndSlide(notes, deck);
    return found;
}

} // namespace sevenrounds
